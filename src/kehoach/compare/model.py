"""What a comparison gives: the changes, each said once, with its places in both documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any, Literal

from pydantic import Field

from ..schema import Model, Span


class Kind(StrEnum):
    """How something changed."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"  # a value: a deadline, a signer, a field of the header
    REWORDED = "reworded"  # running text; `words` says where
    MOVED = "moved"  # the same words in another place
    RENUMBERED = "renumbered"  # the same words in the same order under another label


class Part(StrEnum):
    """What changed."""

    HEADER = "header"
    ADDRESSEE = "addressee"
    GROUND = "ground"
    PREAMBLE = "preamble"
    SECTION = "section"
    CLOSING = "closing"
    APPENDIX = "appendix"
    ATTACHMENT = "attachment"
    FOOTNOTE = "footnote"
    TASK = "task"
    LEAD = "lead"
    HELPER = "helper"
    SUBMITTED_TO = "submitted_to"
    OUTPUT = "output"
    DEADLINE = "deadline"
    TARGET = "target"
    CITATION = "citation"
    TABLE = "table"
    COLUMN = "column"
    ROW = "row"
    CELL = "cell"
    SIGNATURE = "signature"
    RECIPIENT = "recipient"


GROUPS: dict[str, frozenset[Part]] = {
    "header": frozenset({Part.HEADER, Part.ADDRESSEE}),
    "grounds": frozenset({Part.GROUND}),
    "sections": frozenset({Part.SECTION, Part.PREAMBLE, Part.CLOSING, Part.APPENDIX, Part.ATTACHMENT, Part.FOOTNOTE}),
    "tasks": frozenset({Part.TASK, Part.LEAD, Part.HELPER, Part.SUBMITTED_TO, Part.OUTPUT}),
    "deadlines": frozenset({Part.DEADLINE}),
    "targets": frozenset({Part.TARGET}),
    "citations": frozenset({Part.CITATION}),
    "tables": frozenset({Part.TABLE, Part.COLUMN, Part.ROW, Part.CELL}),
    "signatures": frozenset({Part.SIGNATURE}),
    "recipients": frozenset({Part.RECIPIENT}),
}
"""Parts under the names by which they are asked for."""


class Op(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Words(Model):
    """A stretch of a text that stayed, went or came; the stretches in order give both texts."""

    op: Op
    text: str


class Change(Model):
    """One difference, at the level that says most: a deadline, not the section that it stands in."""

    kind: Kind
    part: Part
    title: str = Field(default="", description="words that name the thing: label and heading, the text of a task")
    old_path: str | None = Field(
        default=None, description="place in the old document: II/3, bang-1/4/2, can_cu/1, header.so_hieu; null: added"
    )
    new_path: str | None = Field(default=None, description="place in the new document; null: removed")
    old: str | None = Field(default=None, description="what stood there, as printed; null: added")
    new: str | None = Field(default=None, description="what stands there now; null: removed")
    old_span: Span | None = Field(default=None, description="in the text of the old document")
    new_span: Span | None = Field(default=None, description="in the text of the new document")
    words: list[Words] = Field(default_factory=list, description="word by word, where a text changed")
    count: int = Field(
        default=1, ge=1, description="sections, rows or places that this one change is about: 4 renumbered sections"
    )
    includes: list[Change] = Field(
        default_factory=list, description="facts that came or went with it: the tasks of a section that was added"
    )


def came_or_went(kind: Kind, path: str, said: str, span: Span | None, **more: Any) -> Change:
    """What has its place in one document alone: what was added in the new one, what was removed in the old one.

    Args:
        kind: added or removed.
        path: its place.
        said: what stands there.
        span: where.
        more: other fields of the change.
    """
    side = "new" if kind is Kind.ADDED else "old"
    place: dict[str, Any] = {f"{side}_path": path, side: said, f"{side}_span": span}
    return Change(kind=kind, **place, **more)


class Side(Model):
    """One of the two documents."""

    name: str | None = Field(description="name of the file")
    so_hieu: str | None
    ngay_ban_hanh: str | None
    title: str = Field(description="type and subject, as printed")


class Comparison(Model):
    """Two documents and what changed between them, in the order of the new one."""

    schema_: Literal["kehoach-diff/1"] = Field(default="kehoach-diff/1", alias="schema")
    old: Side
    new: Side
    changes: list[Change]

    @property
    def same(self) -> bool:
        """Whether nothing changed."""
        return not self.changes

    def only(self, parts: Iterable[Part]) -> Comparison:
        """The changes of these parts alone; what came or went inside something else is lifted out of it."""
        wanted = frozenset(parts)
        return self.model_copy(update={"changes": list(_lifted(self.changes, wanted))})

    def to_json(self, *, indent: int | None = None) -> str:
        """The comparison as JSON text."""
        return self.model_dump_json(by_alias=True, indent=indent)


def _lifted(changes: Iterable[Change], wanted: frozenset[Part]) -> Iterator[Change]:
    for change in changes:
        if change.part in wanted:
            yield change
        else:
            yield from _lifted(change.includes, wanted)
