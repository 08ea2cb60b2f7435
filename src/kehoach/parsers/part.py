"""A document while it is read, and how its paragraphs are entered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..reference.sign import Sign
from ..reference.types import DocumentType
from ..text.lines import Line
from . import signature
from .ledger import Ledger
from .paragraphs import Block, Paragraph
from .profile import Profile
from .tables import TableBlock
from .tree import Tree
from .values import Found, Item, RecipientItem, item


@dataclass(slots=True)
class Part:
    """A document while it is read; lists of dicts have the form of the schema."""

    text: str
    profile: Profile
    ledger: Ledger
    values: dict[str, Found] = field(default_factory=dict)
    kind: DocumentType | None = None
    sign: Sign | None = None
    kinh_gui: list[Item] = field(default_factory=list)
    other_organs: list[Item] = field(default_factory=list)
    can_cu: list[Item] = field(default_factory=list)
    mo_dau: list[Item] = field(default_factory=list)
    tree: Tree | None = None
    ket_thuc: list[Item] = field(default_factory=list)
    signatures: list[signature.Block] = field(default_factory=list)
    noi_nhan: list[RecipientItem] = field(default_factory=list)
    ky_so: list[Item] = field(default_factory=list)
    footnotes: list[Item] = field(default_factory=list)
    appendices: list[dict[str, object]] = field(default_factory=list)
    appendix_names: Counter[str] = field(default_factory=Counter)
    tables: list[tuple[TableBlock, str | None]] = field(default_factory=list)
    attachments: list[Part] = field(default_factory=list)
    blank_date: bool = False
    date_span: tuple[int, int] | None = None
    blank_number: bool = False
    unread_number: tuple[int, int] | None = None
    closed: bool = False
    last: Line | None = None
    span: tuple[int, int] = (0, 0)


def as_items(found: Sequence[Paragraph], zone: str, ledger: Ledger) -> list[Item]:
    """Paragraphs as Items of the schema, entered under a zone."""
    for p in found:
        ledger.take(zone, *p.lines)
    return [item(p.lines, p.text.strip() if p.label else p.full) for p in found]


def enter_items(items: Sequence[Paragraph | TableBlock], part: Part) -> None:
    """Enter the paragraphs and tables of a body."""
    taken: list[Line] = []
    for entry in items:
        if isinstance(entry, Paragraph):
            taken += entry.lines
            part.last = entry.lines[-1]
        else:
            part.ledger.table(entry.start, entry.end)
            part.last = None
    part.ledger.take("noi_dung", *taken)


def loose_tables(blocks: Sequence[Block], text: str, profile: Profile, ledger: Ledger) -> Part | None:
    """The tables of an input that is no document, a sheet of tasks for one; None when it has none."""
    tables: list[Paragraph | TableBlock] = [b for b in blocks if isinstance(b, TableBlock)]
    if not tables:
        return None
    part = Part(text, profile, ledger, tables=[(b, None) for b in tables if isinstance(b, TableBlock)])
    enter_items(tables, part)
    return part
