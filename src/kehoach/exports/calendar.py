"""Deadlines as a calendar (RFC 5545): for each an event of the whole day on its last day.

An event and no VTODO, since most calendars do not show tasks of an imported file. Nothing in it comes from the clock.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from .cells import clipped, joined, one_line
from .needs import require
from .recurrence import rule_of
from .tasks import Deadline, Row

if TYPE_CHECKING:
    from icalendar import Event

_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)
_MOST_LETTERS = 120


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar.

    Attributes:
        data: the file, UTF-8.
        events: how many deadlines are in it.
        left_out: tasks that no time brings to a day.
    """

    data: bytes
    events: int
    left_out: int


def tasks(rows: Iterable[Row]) -> Calendar:
    """The deadlines of tasks as a calendar.

    Raises:
        MissingLibraryError: without icalendar.
    """
    require("ics")
    import icalendar

    book = icalendar.Calendar()
    book.add("prodid", "-//kehoach//tasks//VI")
    book.add("version", "2.0")
    book.add("x-wr-calname", "Nhiệm vụ")
    events = left_out = 0
    for row in rows:
        made = list(_events(row))
        for event in made:
            book.add_component(event)
        events += len(made)
        left_out += not made
    return Calendar(book.to_ical(), events, left_out)


def _events(row: Row) -> Iterator[Event]:
    for number, deadline in enumerate(row.deadlines, 1):
        if deadline.due is not None and deadline.due < date.max:
            yield _event(row, deadline, deadline.due, number)


def _event(row: Row, deadline: Deadline, due: date, number: int) -> Event:
    from icalendar import Event, vRecur

    task = row.task
    event = Event()
    # The same task of the same document keeps its place in a calendar when the file is imported again.
    event.add("uid", str(uuid.uuid5(uuid.NAMESPACE_URL, f"{row.document.key}#{task.id}/{number}")))
    event.add("dtstamp", _stamp(row.document.ngay))
    event.add("dtstart", due)
    event.add("dtend", due + timedelta(days=1))
    rule = rule_of(deadline.time, due)
    if rule is not None:
        event.add("rrule", vRecur.from_ical(rule))
    lead = joined([office.name for office in row.chu_tri])
    event.add("summary", clipped(one_line(f"{lead}: {task.text}" if lead else task.text), _MOST_LETTERS))
    event.add("description", _description(row))
    event.add("transp", "TRANSPARENT")
    return event


def _description(row: Row) -> str:
    document = row.document
    lines = (
        ("Nhiệm vụ", row.task.text),
        ("Chủ trì", joined([office.name for office in row.chu_tri])),
        ("Phối hợp", joined([office.name for office in row.phoi_hop])),
        ("Nay là", row.became),
        ("Thời hạn", row.thoi_han),
        ("Sản phẩm", row.task.san_pham.text if row.task.san_pham else ""),
        (
            "Văn bản",
            " ".join(part for part in (document.loai, document.number, document.ngay, document.trich_yeu) if part),
        ),
        ("Mục", row.section),
        ("Tệp", f"{document.file}, {row.task.source}" if document.file else row.task.source),
    )
    return "\n".join(f"{name}: {one_line(text)}" for name, text in lines if text)


def _stamp(ngay: str | None) -> datetime:
    """When the event was made: with the document."""
    try:
        return datetime.fromisoformat(ngay).replace(tzinfo=UTC) if ngay else _NO_DATE
    except ValueError:
        return _NO_DATE
