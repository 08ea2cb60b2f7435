"""One document against its stored result: what became of it, and that in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from ..diagnostics import Severity
from . import golden
from .change_words import sentence
from .changes import Change, Kind, compare
from .golden import is_span
from .inputs import NOT_INSTALLED, Input, InputError, load, printable
from .printing import Finding, TextOf
from .visible import visible_line


class Status(StrEnum):
    """What became of one document."""

    SAME = "as expected"
    CHANGED = "changed"
    CREATED = "stored"
    UPDATED = "updated"
    FAILED = "failed"
    PASSED_OVER = "passed over"


Remark = tuple[str, str, str | None]
"""A code, what is to say, and what to do."""


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome for one document.

    Attributes:
        problems: what is wrong beside the changes; always fails.
        notes: what only needs saying.
        fresh: severities of diagnostics that the stored result does not have.
    """

    label: str
    status: Status
    changes: list[Change] = field(default_factory=list)
    problems: list[Remark] = field(default_factory=list)
    notes: list[Remark] = field(default_factory=list)
    fresh: frozenset[str] = frozenset()
    text: TextOf = str


def examine(document: Path, *, update: bool, strict: bool = False, seconds: float | None = None) -> Result:
    """Compare one document with its stored result.

    Args:
        document: its path.
        update: store what differs.
        strict: a document for which something is not installed fails instead of being passed over.
        seconds: as in `load`.
    """
    label = printable(document)
    stored_path = golden.path_for(document)
    try:
        content, text = _parse(Input(label, document), seconds)
    except InputError as error:
        remedy = (
            f"restore it, or delete {printable(stored_path)}"
            if error.code == "unreadable" and stored_path.exists()
            else error.remedy
        )
        return Result(label, Status.FAILED, problems=[(error.code, error.message, remedy)])
    passed = _passed_over(label, content, strict=strict)
    if not stored_path.exists():
        return passed or _without_stored(label, stored_path, content, update=update)
    try:
        stored = golden.read(stored_path)
        if passed is not None and stored.content != content:
            return passed
    except golden.StoredError as error:
        problem = ("unusable", f"the stored result {error}", "run `kehoach check --update`")
        if not update:
            return Result(label, Status.FAILED, problems=[problem])
        return _store(
            stored_path, content, Result(label, Status.UPDATED, notes=[(*problem[:2], "stored anew")], text=text)
        )
    return _against(stored, content, Result(label, Status.SAME, text=text), stored_path, update=update)


def _passed_over(label: str, content: dict[str, Any], *, strict: bool) -> Result | None:
    """The outcome for a document that needs what is not installed, None for any other."""
    error = content.get("error")
    if error is None or error["code"] not in NOT_INSTALLED:
        return None
    remark = (error["code"], f"not compared: {error['message']}", error["remedy"])
    if strict:
        return Result(label, Status.FAILED, problems=[remark])
    return Result(label, Status.PASSED_OVER, notes=[remark])


def _parse(item: Input, seconds: float | None) -> tuple[dict[str, Any], TextOf]:
    """What is stored for an input, and its text.

    Raises:
        InputError: when the file cannot be read, or the parser fails; content at fault is a result.
    """
    try:
        loaded = load(item, seconds=seconds)
    except InputError as error:
        if not error.of_content:
            raise
        return golden.content_of_error(error), str
    return golden.content_of(loaded.document), lambda: loaded.text


def _without_stored(label: str, path: Path, content: dict[str, Any], *, update: bool) -> Result:
    if update:
        error = content.get("error")
        notes = (
            [("error-stored", f"cannot be read, and this is stored: {error['message']}", error["remedy"])]
            if error
            else []
        )
        return _store(path, content, Result(label, Status.CREATED, notes=notes))
    problem = ("missing", "there is no stored result", f"`kehoach check --update {label}` makes {printable(path.name)}")
    return Result(label, Status.FAILED, problems=[problem])


def _against(stored: golden.Stored, content: dict[str, Any], blank: Result, path: Path, *, update: bool) -> Result:
    try:
        changes = compare(stored.content, content)
        fresh = frozenset(severity for _, severity, _ in _diagnostics(content) - _diagnostics(stored.content))
    except (AttributeError, KeyError, TypeError, ValueError):
        if stored.sealed:
            raise
        changes, fresh = [], frozenset()  # an edit by hand broke the shape: that it was edited says enough
    if stored.sealed and not changes:
        return blank
    by_hand = "the stored result was edited by hand"
    problems: list[Remark] = []
    notes: list[Remark] = []
    if not stored.sealed and update:
        notes.append(("edited", by_hand, "stored anew"))
    elif not stored.sealed:
        problems.append(("edited", by_hand, "run `kehoach check --update` and look at what it says"))
    status = Status.UPDATED if update else Status.CHANGED if changes else Status.FAILED
    result = Result(blank.label, status, changes, problems, notes, fresh, blank.text)
    return _store(path, content, result) if update else result


def _diagnostics(content: dict[str, Any]) -> set[tuple[str, str, str]]:
    return {(found["code"], found["severity"], found["message"]) for found in content.get("diagnostics", ())}


def _store(path: Path, content: dict[str, Any], result: Result) -> Result:
    try:
        golden.write(path, content)
    except OSError as error:
        message = f"{printable(path)} cannot be written: {error.strerror or error}"
        return Result(
            result.label, Status.FAILED, result.changes, problems=[("unwritable", message, None)], text=result.text
        )
    return result


# printing


def print_full(result: Result, write: Callable[[str], object]) -> None:
    """A heading for the document and a line for each change."""
    if result.status is Status.SAME:
        return
    count = f": {len(result.changes)} {'change' if len(result.changes) == 1 else 'changes'}" if result.changes else ""
    write(f"{visible_line(result.label)}: {result.status}{count}\n")
    for code, message, remedy in (*result.problems, *result.notes):
        write(f"  {code}: {visible_line(message)}{'' if remedy is None else f' ({visible_line(remedy)})'}\n")
    for change in _folded(result.changes):
        write(f"  {_SIGNS[change.kind]} {visible_line(sentence(change))}\n")


_SIGNS = {Kind.ADDED: "+", Kind.REMOVED: "-", Kind.CHANGED: "~", Kind.MOVED: ">"}


def _folded(changes: list[Change], most: int = 3) -> list[Change]:
    """The changes; when many spans moved, and a letter more at the top moves them all, the first stands for them."""
    moved = [change for change in changes if change.kind is Kind.MOVED and is_span(change.after)]
    if len(moved) <= most:
        return changes
    first = moved[0]
    stand_in = Change(f"{len(moved)} spans, first {first.where}", Kind.MOVED, first.before, first.after, first.span)
    return [change for change in changes if not (change.kind is Kind.MOVED and is_span(change.after))] + [stand_in]


def findings(result: Result, *, bad: bool, fold: bool) -> Iterator[Finding]:
    """The result as findings; they are errors when they make the check fail. `fold` as in `_folded`."""
    for code, message, remedy in result.problems:
        yield Finding(result.label, code, Severity.ERROR, message, None, remedy)
    for code, message, remedy in result.notes:
        yield Finding(result.label, code, Severity.INFO, message, None, remedy)
    if result.status is Status.CREATED:
        yield Finding(result.label, "stored", Severity.INFO, "the result was stored")
    severity = Severity.ERROR if bad else Severity.INFO
    for change in _folded(result.changes) if fold else result.changes:
        yield Finding(result.label, change.kind.value, severity, sentence(change), change.span, None, change.as_data())
