"""Checks across the parts of a document: deadlines against the date of issue, a table against the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..diagnostics import Diagnostic
from ..text.fold import key
from .context import Context
from .lost_tables import lost_table
from .passages import Content, walk

_SAME = 40
"""Letters of the beginning in which an item of the text and a row of the table must agree to be one."""


def check_facts(content: Content, context: Context) -> list[Diagnostic]:
    """What the parts of a document say against each other."""
    return [*_lost_tables(content), *_late_deadlines(content["tasks"], context), *_numbering(content)]


def _lost_tables(content: Content) -> Iterator[Diagnostic]:
    """KH405: a table whose rows could not be told."""
    bodies = [part["body"] for part in (content, *content["appendices"])]
    for nodes in (*bodies, *(node["children"] for body in bodies for node in walk(body) if node["children"])):
        if (head := lost_table(nodes)) is not None:
            yield Diagnostic(
                "KH405", "the cells of a table stand a line each, and its rows cannot be told", nodes[head]["span"]
            )


def _last_day(time: dict[str, Any]) -> str | None:
    """The day by which a time is over; None where it comes back or hangs on an event, or its year is not printed."""
    if time["year_inferred"] or time["rrule"] or time["every"] or time["kind"] not in ("date", "before", "by", "range"):
        return None
    day = time["date"] or time["end"]
    return str(day) if day else None


def _late_deadlines(tasks: Sequence[dict[str, Any]], context: Context) -> Iterator[Diagnostic]:
    """KH531: a task that was due before the document was issued."""
    if context.date is None:
        return
    for task in tasks:
        time = task.get("thoi_han")
        day = _last_day(time) if time else None
        if day is not None and day < context.date:
            yield Diagnostic(
                "KH531", f"due {day}, before the document was issued on {context.date}", time["span"] if time else None
            )


def _numbering(content: Content) -> Iterator[Diagnostic]:
    """KH532: an item of the text and the row of the table that says the same have different numbers."""
    rows = {}
    for task in content["tasks"]:
        if task["kind"] == "bang" and (number := task.get("stt", "")).isdigit():
            rows[_begin(task["text"])] = (number, task)
    if not rows:
        return
    for node in walk(content["body"]):
        if node["kind"] != "so":
            continue
        found = rows.get(_begin(node["heading"] or node["text"]))
        number = node["marker"].strip(" .)")
        if found is not None and found[0] != number:
            yield Diagnostic("KH532", f'item "{number}" of the text is row "{found[0]}" of the table', found[1]["span"])


def _begin(text: str) -> str:
    """What two texts must begin with alike."""
    return key(text[: 2 * _SAME])[:_SAME]
