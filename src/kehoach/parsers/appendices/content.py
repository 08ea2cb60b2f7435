"""The text of an appendix, hung on the document that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.fold import key
from ...text.lines import Line
from ..pages import without_rules
from ..paragraphs import Block, Paragraph, paragraphs
from ..part import Part, enter_items
from ..tables import TableBlock
from ..title import KEM_THEO
from ..tree import Section, build
from .boundaries import Boundary
from .head import read_head


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


def read_appendix(blocks: list[Block], mark: Boundary, part: Part) -> None:
    """Read the appendix that `blocks` are, and hang it on `part`."""
    head = read_head(blocks, part.ledger)
    lines = [b for b in blocks[: head.used] if isinstance(b, Line)]
    text = without_rules(blocks[head.used :], part.ledger)
    items = paragraphs(head.letterhead, part.profile) + paragraphs(text, part.profile)
    hang(items, part, head.label, head.title, head.kem_theo, lines)


def hang(
    items: Sequence[Paragraph | TableBlock],
    part: Part,
    label: str | None,
    title: str | None,
    kem_theo: str | None,
    lines: list[Line],
) -> None:
    """Hang an appendix on the document that it belongs to.

    Args:
        items: its text.
        part: the document.
        label: `Phụ lục I`, None when there is no number.
        title: its title.
        kem_theo: its line (Kèm theo …).
        lines: its head.
    """
    name = label or "Phụ lục"
    part.appendix_names[name] += 1
    id_ = name if part.appendix_names[name] == 1 else f"{name}~{part.appendix_names[name]}"
    tree = build(items, prefix=id_)
    enter_items(items, part)
    part.tables += [(block, parent or id_) for block, parent in tree.tables]
    part.ledger.diagnostics += tree.diagnostics
    starts = [x.start for x in lines] + [_paragraph_start(i) for i in items[:1]]
    ends = [x.end for x in lines] + [_paragraph_end(i) for i in items[-1:]]
    part.appendices.append(
        {
            "id": id_,
            "label": label,
            "title": title,
            "kem_theo": kem_theo,
            "span": (min(starts), max(ends)),
            "body": tree.roots,
        }
    )


def _paragraph_start(entry: Paragraph | TableBlock) -> int:
    return entry.start if isinstance(entry, Paragraph) else entry.grid.start


def _paragraph_end(entry: Paragraph | TableBlock) -> int:
    return entry.end if isinstance(entry, Paragraph) else entry.grid.end


def read_running_head(blocks: list[Block], part: Part) -> None:
    """A head that repeats the label of an appendix: its text goes on in that appendix."""
    first = blocks[0]
    assert isinstance(first, Line)
    part.ledger.page("running_head", [first])
    items = paragraphs(blocks[1:], part.profile)
    appendix = part.appendices[-1]
    tree = build(items, prefix=str(appendix["id"]))
    enter_items(items, part)
    part.tables += [(block, parent or str(appendix["id"])) for block, parent in tree.tables]
    roots = appendix["body"]
    assert isinstance(roots, list)
    roots += _renamed(tree.roots, {s.id for s in roots if isinstance(s, Section)})


def _renamed(sections: list[Section], used: set[str]) -> list[Section]:
    """Sections whose ids are taken get ~2, ~3 … with all that is below them."""
    for section in sections:
        base, n = section.id, 1
        while section.id in used:
            n += 1
            _rename(section, base, f"{base}~{n}")
        used.add(section.id)
    return sections


def _rename(section: Section, _old: str, new: str) -> None:
    old = section.id
    section.id = new
    for child in section.children:
        _rename(child, child.id, new + child.id[len(old) :])


def hang_unheaded(items: Sequence[Paragraph | TableBlock], part: Part) -> None:
    """Sections or tables after the signature, without a head of their own, are an appendix without label."""
    hang(items, part, None, None, None, [])
