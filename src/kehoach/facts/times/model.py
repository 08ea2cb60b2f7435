"""What a time expression says, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ...schema.facts import TimeKind
from ..context import Context


@dataclass(frozen=True, slots=True)
class Years:
    """Where a missing year is taken from, nearest first (docs/domain.md 8.3); the sentence itself comes before all.

    Attributes:
        section: the one year that the heading above is for.
        plan: the years that the subject is for; only one year is of use for a day without one.
        issued: day of issue, ISO 8601.
    """

    section: int | None = None
    plan: tuple[int, int] | None = None
    issued: str | None = None

    @classmethod
    def of(cls, context: Context, section: int | None = None) -> Years:
        """The years around a fact of a document; `section` is the year that the headings above it name."""
        return cls(section, context.years, context.date)

    @property
    def planned(self) -> int | None:
        """The one year that a heading or the subject names for what is to be done: none that was over at the issue."""
        if self.section is not None or self.plan is None or self.plan[0] != self.plan[1]:
            return self.section
        return None if self.issued and str(self.plan[0]) < self.issued[:4] else self.plan[0]

    @property
    def year(self) -> int | None:
        """The year to take."""
        planned = self.planned
        return planned if planned is not None or not self.issued else int(self.issued[:4])


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A time as understood: the fields of `schema.Time` without raw and span."""

    kind: TimeKind
    edtf: str | None = None
    date: str | None = None
    start: str | None = None
    end: str | None = None
    relation: str | None = None
    rrule: str | None = None
    every: tuple[str, ...] = ()
    anchor: str | None = None
    lag: str | None = None
    business_days: bool = False
    horizon: str | None = None
    year_inferred: bool = False


def hangs_on_event(kind: str, lag: str | None) -> bool:
    """Whether nothing but an event says when: `sau khi nghiệm thu`; a day beside it is the deadline.

    Args:
        kind: of a time.
        lag: how long behind the event, ISO 8601.
    """
    return kind == "event" and lag is None


class TimeAt(NamedTuple):
    """A time expression: `text[start:end]`."""

    start: int
    end: int
    value: TimeValue


class Deadlines(NamedTuple):
    """The times of a sentence that bind its task.

    Attributes:
        due: by when, in order.
        every: how often, where no day is printed: Hàng năm.
    """

    due: tuple[TimeAt, ...] = ()
    every: TimeAt | None = None
