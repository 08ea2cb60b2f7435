"""The text of an appendix, hung on the document that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.fold import key
from ...text.lines import Line
from ..kem_theo import KEM_THEO
from ..pages import without_rules
from ..paragraphs import Block, Paragraph, paragraphs
from ..part import Part, enter_items
from ..tables import TableBlock
from ..tree import build
from .head import AppendixHead, read_head


def owner_of(blocks: Sequence[Block], main: Part, attached: Part) -> Part:
    """Whose appendix it is: (Kèm theo Quyết định …) names the document that it belongs to."""
    if attached is main:
        return main
    for block in blocks[:8]:
        if isinstance(block, Line) and (m := KEM_THEO.search(block.fold)):
            said = key(block.fold[m.start() : m.start() + 80])
            if (
                main.kind is not None
                and f"kèm theo {key(main.kind.name)}" in said
                and (attached.kind is None or key(attached.kind.name) not in said)
            ):
                return main
    return attached


def read_appendix(blocks: Sequence[Block], part: Part) -> None:
    """Read the appendix that `blocks` are, and hang it on `part`."""
    head = read_head(blocks, part.ledger)
    lines = [b for b in blocks[: head.used] if isinstance(b, Line)]
    text = without_rules(blocks[head.used :], part.ledger)
    items = paragraphs(head.letterhead, part.profile) + paragraphs(text, part.profile)
    _hang(items, part, head, lines)


def _hang(items: Sequence[Paragraph | TableBlock], part: Part, head: AppendixHead, lines: Sequence[Line]) -> None:
    """Hang an appendix on the document that it belongs to: its text, its head and the lines of that."""
    name = head.label or "Phụ lục"
    part.appendix_names[name] += 1
    id_ = name if part.appendix_names[name] == 1 else f"{name}~{part.appendix_names[name]}"
    tree = build(items, prefix=id_)
    enter_items(items, part)
    part.tables += [(block, parent or id_) for block, parent in tree.tables]
    part.ledger.diagnostics += tree.diagnostics
    part.appendices.append(
        {
            "id": id_,
            **head.as_dict(),
            "span": (min(x.start for x in (*lines, *items)), max(x.end for x in (*lines, *items))),
            "body": tree.roots,
        }
    )


def hang_unheaded(items: Sequence[Paragraph | TableBlock], part: Part) -> None:
    """Sections or tables after the signature, without a head of their own, are an appendix without label."""
    _hang(items, part, AppendixHead(), [])
