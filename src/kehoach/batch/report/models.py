"""What stands in report.json."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from ...schema import Model
from ..model import Outcome

Count = Annotated[int, Field(ge=0)]
GOOD = frozenset(outcome.value for outcome in Outcome if outcome.gives_document)
"""Outcomes with a document."""


class Failed(Model):
    """One document that failed."""

    source: str
    message: str | None = None
    remedy: str | None = None


class Failures(Model):
    """Documents that failed in the same way."""

    outcome: str
    code: str | None = Field(description="of the table of codes, where the content is at fault")
    documents: Count
    examples: list[Failed] = Field(description="the first by name")

    @property
    def label(self) -> str:
        """The shortest name of the failure: its code, else its outcome."""
        return self.code or self.outcome


class Example(Model):
    """A document with a code, and how often."""

    source: str
    count: Count


class CodeCount(Model):
    """One code of findings."""

    code: str
    severity: Literal["info", "warning", "error"] | None = Field(
        description="null: this version does not know the code"
    )
    total: Count
    documents: Count = Field(description="with at least one")
    examples: list[Example] = Field(description="those with most")


class SeverityCount(Model):
    """Findings of one severity."""

    total: Count
    documents: Count = Field(description="with at least one")


class Fill(Model):
    """In how many documents each field holds something."""

    name: str | None = Field(default=None, description="of the group; null: all, the rest, or those without the value")
    documents: Count
    filled: dict[str, Count]

    def share(self, name: str) -> float:
        """From 0 to 1; 0 where there are no documents."""
        return self.filled.get(name, 0) / self.documents if self.documents else 0.0


class Fills(Model):
    """How fields are filled; header fields of an article about a document (tin_bai) are empty on purpose."""

    overall: Fill
    by_kind: list[Fill]
    by_loai_van_ban: list[Fill] = Field(description="the most frequent; `name` is null for those without")
    other_loai_van_ban: Fill | None = Field(description="all the others; null: there are none")

    def of_kind(self, kind: str) -> Fill | None:
        """Those of one kind; None where there are none."""
        return next((fill for fill in self.by_kind if fill.name == kind), None)


class Bucket(Model):
    """Numbers from `low` on and below `high`."""

    low: float
    high: float | None
    count: Count


class Spread(Model):
    """How a number is spread; percentiles are read from the buckets, so they are right within a fifth."""

    count: Count
    sum: float
    min: float
    max: float
    p50: float
    p90: float
    p99: float
    buckets: list[Bucket] = Field(description="those that are not empty, smallest first")


class Worst(Model):
    """A document that stands out."""

    source: str
    outcome: str
    errors: Count
    warnings: Count
    characters: Count
    unparsed: Count
    size: Count
    ms: float

    @property
    def unparsed_share(self) -> float:
        """Of its characters; 0 for a document without."""
        return self.unparsed / self.characters if self.characters else 0.0


class WorstLists(Model):
    """Documents that stand out, worst first; ties by name."""

    findings: list[Worst] = Field(description="most errors and warnings")
    unparsed: list[Worst] = Field(description="most characters that fit no part")
    unparsed_share: list[Worst] = Field(description="greatest share of such characters")
    ms: list[Worst] = Field(description="slowest, those that failed among them")


class Copy(Model):
    """A document with the content of another."""

    source: str
    same_as: str | None


class Copies(Model):
    """Documents whose content had been parsed under another name; they are in `outcomes` and `sizes` alone."""

    documents: Count
    bytes: Count
    examples: list[Copy] = Field(description="the first by name")


class Counted(Model):
    """What the entries say."""

    documents: Count = Field(description="all that were found, failures included")
    outcomes: dict[str, Count]
    failures: list[Failures]
    read: Count = Field(description="documents that findings, fields, readers and characters speak of: without copies")
    severities: dict[str, SeverityCount]
    codes: list[CodeCount]
    fields: Fills
    readers: dict[str, Count]
    sizes: Spread = Field(description="bytes")
    characters: Spread
    unparsed: Spread = Field(description="characters that fit no part")
    ms: Spread = Field(description="milliseconds from bytes to JSON, of what was parsed in this run")
    worst: WorstLists
    copies: Copies

    @property
    def good(self) -> int:
        """Documents that there are, in the end."""
        return sum(count for outcome, count in self.outcomes.items() if outcome in GOOD)

    @property
    def failed(self) -> int:
        """Documents that there are not."""
        return self.documents - self.good


class Facts(Model):
    """What the run says of itself."""

    schema_: Literal["kehoach-report/1"] = Field(default="kehoach-report/1", alias="schema")
    generator: str
    sources: list[str] = Field(description="as they were given")
    destination: str
    started: str = Field(description="ISO 8601")
    finished: str = Field(description="ISO 8601")
    seconds: float = Field(ge=0, description="that this run took")
    workers: int = Field(ge=1)
    resumed: Count = Field(default=0, description="documents that were done before this run went on with them")
    passed_over: dict[str, Count] = Field(
        default_factory=dict, description="files that were not taken, by suffix; empty suffix: files without one"
    )
    gone: Count = Field(
        default=0, description="documents of the run before that are not among the sources any more (--changed-only)"
    )


class Throughput(Model):
    """In this run, for each second; null where no time passed."""

    documents: float | None
    bytes: float | None


class Summary(Counted, Facts):
    """report.json."""

    throughput: Throughput
