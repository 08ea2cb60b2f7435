"""The tasks of documents as a table: one row a task.

Fields of a row in JSON: `van_ban` (id, loai, so_hieu, ngay, co_quan, trich_yeu, kem_theo, file), `id`, `section`,
`text`, `chu_tri`, `phoi_hop`, `trinh` (names as printed), `nay_la` (only when asked for: name to what it became),
`thoi_han` (all times as printed), `due` (the last day, ISO 8601), `dinh_ky` (whether it comes back), `san_pham`,
`kind`, `modality`, `parent`, `same_as`, `source`, `span`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from ..schema import Actor, Document, Office, Task, Time
from .cells import joined
from .contents import Identity, Part, parts
from .deadlines import Due, due_day, last_day
from .offices import OfficeName
from .sections import Sections

Role = Literal["lead", "help", "any"]


Became = Callable[[str], Sequence[str]]
"""From the stable id of an office to the names of what it became by the day that is asked for."""


@dataclass(frozen=True, slots=True)
class Named:
    """An office of a task.

    Attributes:
        name: as printed there.
        forms: every name that the document has for it.
        place: where it is.
        became: what it became, where that was asked for; empty when it is still there, or not known.
    """

    name: str
    forms: tuple[str, ...] = ()
    place: str | None = None
    became: tuple[str, ...] = ()

    def means(self, wanted: OfficeName) -> bool:
        """Whether it is the office that is looked for."""
        return wanted.means((self.name, *self.forms), self.place)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time of a task and the day that it comes to, where it comes to one."""

    time: Time
    due: date | None


@dataclass(frozen=True, slots=True)
class Row:
    """One task.

    Attributes:
        document: the document that it stands in; of a news article, the one that it is about.
        section: headings above it.
        task: the fact.
        chu_tri: who leads.
        phoi_hop: who helps.
        deadlines: its times, that of `thoi_han` first.
    """

    document: Identity
    section: str
    task: Task
    chu_tri: tuple[Named, ...] = ()
    phoi_hop: tuple[Named, ...] = ()
    deadlines: tuple[Deadline, ...] = field(default=())

    @property
    def due(self) -> date | None:
        """The first day that a time comes to, in the order of the times."""
        return next((deadline.due for deadline in self.deadlines if deadline.due is not None), None)

    @property
    def thoi_han(self) -> str:
        """All its times as printed."""
        return joined([" ".join(deadline.time.raw.split()) for deadline in self.deadlines])

    @property
    def comes_back(self) -> bool:
        """Whether one of its times comes back."""
        return any(d.time.rrule is not None or bool(d.time.every) for d in self.deadlines)

    @property
    def nay_la(self) -> dict[str, list[str]]:
        """For each office that became something else: its name, what it became."""
        return {office.name: list(office.became) for office in (*self.chu_tri, *self.phoi_hop) if office.became}

    @property
    def became(self) -> str:
        """The same in words."""
        return joined([f"{name}: {', '.join(became)}" for name, became in self.nay_la.items()])


def rows(documents: Iterable[Document], *, due: Due = last_day) -> list[Row]:
    """The tasks of documents in their order.

    Args:
        documents: what was parsed.
        due: the day that a time comes to; by default that of a fixed time, as `of_document`.
    """
    return [row for document in documents for row in of_document(document, due=due)]


def of_document(
    document: Document,
    file: str | None = None,
    *,
    due: Due = last_day,
    on: date | None = None,
    became: Became | None = None,
) -> Iterator[Row]:
    """The tasks of a document and of those attached to it.

    Args:
        document: what was parsed.
        file: where it was read from; by default the name that it was given.
        due: the day that a time comes to.
        on: from which day on the next day of a time that comes back is looked for; by default the date of the document.
        became: adds to each office what it became.
    """
    for part in parts(document, file):
        identity = _reported(part.identity, document) if part.outer is None else part.identity
        sections, offices = Sections(part.content), _offices(part)
        begin = on or _day(identity.ngay)
        for task in part.content.tasks:
            times = [task.thoi_han, *task.thoi_han_khac, task.dinh_ky]
            yield Row(
                identity,
                sections.of(task.source),
                task,
                tuple(_named(actor, offices, became) for actor in task.chu_tri),
                tuple(_named(actor, offices, became) for actor in task.phoi_hop),
                tuple(Deadline(time, due_day(time, begin, due)) for time in times if time is not None),
            )


def select(
    found: Iterable[Row], *, office: str | None = None, role: Role = "any", due_before: date | None = None
) -> list[Row]:
    """The rows that are asked for.

    Args:
        found: rows.
        office: any name of an office that must lead or help.
        role: which of both.
        due_before: one of the times must come to an earlier day; tasks without a day are left out.
    """
    wanted = None if office is None else OfficeName(office)

    def is_wanted(row: Row) -> bool:
        if due_before is not None and not any(d.due is not None and d.due < due_before for d in row.deadlines):
            return False
        if wanted is None:
            return True
        actors = (row.chu_tri if role != "help" else ()) + (row.phoi_hop if role != "lead" else ())
        return any(actor.means(wanted) for actor in actors)

    return [row for row in found if is_wanted(row)]


def by_due(found: Iterable[Row]) -> list[Row]:
    """The rows by the day that they are due, those without a day last; else in their order."""
    return sorted(found, key=lambda row: row.due or date.max)


def as_data(row: Row, *, with_became: bool = False) -> dict[str, object]:
    """A row for JSON; the fields are named above."""
    task = row.task
    later = {"nay_la": row.nay_la} if with_became else {}
    return {
        "van_ban": row.document.as_data(),
        "id": task.id,
        "section": row.section,
        "text": task.text,
        "chu_tri": [office.name for office in row.chu_tri],
        "phoi_hop": [office.name for office in row.phoi_hop],
        **later,
        "trinh": [actor.name for actor in task.trinh],
        "thoi_han": row.thoi_han or None,
        "due": None if row.due is None else row.due.isoformat(),
        "dinh_ky": row.comes_back,
        "san_pham": None if task.san_pham is None else task.san_pham.text,
        "kind": task.kind,
        "modality": task.modality,
        "parent": task.parent,
        "same_as": task.same_as,
        "source": task.source,
        "span": list(task.span),
    }


def _reported(identity: Identity, document: Document) -> Identity:
    """The tasks of a news article are those of the document that it is about."""
    told = document.reported
    if told is None or identity.so_hieu is not None:
        return identity
    return replace(
        identity,
        loai=told.loai or identity.loai,
        so_hieu=told.so_hieu,
        ngay=told.ngay or identity.ngay,
        co_quan=told.co_quan or identity.co_quan,
    )


def _offices(part: Part) -> dict[str, Office]:
    found = {} if part.outer is None else _offices(part.outer)
    return found | {office.id: office for office in part.content.offices}


def _named(actor: Actor, offices: dict[str, Office], became: Became | None) -> Named:
    office = offices.get(actor.office) if actor.office is not None else None
    if office is None:
        return Named(actor.name)
    forms = (office.name, *office.forms, *([office.full_name] if office.full_name else []))
    later = became(office.entity) if became is not None and office.entity is not None else ()
    return Named(actor.name, forms, office.place.name if office.place else None, tuple(later))


def _day(iso: str | None) -> date | None:
    try:
        return None if iso is None else date.fromisoformat(iso)
    except ValueError:
        return None
