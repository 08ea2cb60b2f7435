"""One document from its blocks: head, grounds, sections, closing part, appendices, attached documents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..reference.types import BY_MARK, DocumentType
from ..text.fold import key
from ..text.lines import Line
from . import appendices, grounds, issuer, signature, tail
from .appendices import Boundary, boundaries, read_head
from .ledger import Ledger
from .letterhead import Letterhead, read_letterhead, subject_of
from .paragraphs import Block, Paragraph, paragraphs
from .profile import Profile
from .sign import Sign
from .tables import TableBlock
from .title import Title, read_title
from .tree import Section, Tree, build
from .values import Found, item


@dataclass(slots=True)
class Part:
    """A document while it is read; lists of dicts have the form of the schema."""

    text: str
    profile: Profile
    ledger: Ledger
    values: dict[str, Found] = field(default_factory=dict)
    kind: DocumentType | None = None
    sign: Sign | None = None
    kinh_gui: list[dict[str, object]] = field(default_factory=list)
    other_organs: list[dict[str, object]] = field(default_factory=list)
    can_cu: list[dict[str, object]] = field(default_factory=list)
    mo_dau: list[dict[str, object]] = field(default_factory=list)
    tree: Tree | None = None
    ket_thuc: list[dict[str, object]] = field(default_factory=list)
    signatures: list[signature.Block] = field(default_factory=list)
    noi_nhan: list[dict[str, object]] = field(default_factory=list)
    ky_so: list[dict[str, object]] = field(default_factory=list)
    footnotes: list[dict[str, object]] = field(default_factory=list)
    appendices: list[dict[str, object]] = field(default_factory=list)
    appendix_names: Counter[str] = field(default_factory=Counter)
    tables: list[tuple[TableBlock, str | None]] = field(default_factory=list)
    attachments: list[Part] = field(default_factory=list)
    blank_date: bool = False
    blank_number: bool = False
    closed: bool = False
    last: Line | None = None
    span: tuple[int, int] = (0, 0)


_ENACTS = re.compile(r"(?<=[\w;,.”\"])\s+(?=(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT)\s*:?\s*$)")


def read_part(blocks: list[Block], text: str, profile: Profile, ledger: Ledger, *, attached: bool = False) -> Part:
    """Read one document and all that belongs to it.

    Args:
        blocks: its lines and tables, page furniture taken out.
        text: the source text.
        profile: how the page had become text.
        ledger: takes every line.
        attached: the document stands inside another one.
    """
    part = Part(text, profile, ledger)
    if blocks:
        part.span = (_start_of(blocks[0]), _end_of(blocks[-1]))
    at = _read_front(blocks, part)
    blocks[at:] = _part_closings(blocks[at:])
    marks = [b for b in boundaries(blocks, at) if b.at >= at]
    ends = [b.at for b in marks] + [len(blocks)]
    _read_body(blocks[at : ends[0]], part)
    owner = part
    for mark, end in zip(marks, ends[1:], strict=True):
        piece = blocks[mark.at : end]
        if mark.kind == "attachment":
            if attached:
                part.attachments.append(read_part(piece, text, profile, ledger, attached=True))
            else:
                owner = read_part(piece, text, profile, ledger, attached=True)
                part.attachments.append(owner)
        elif mark.kind == "running_head" and owner.appendices:
            _running_head(piece, owner)
        else:
            _read_appendix(piece, mark, _owner_of(piece, part, owner))
    return part


def _part_closings(blocks: list[Block]) -> list[Block]:
    """A whole signature glued into one line, perhaps with the title of an attached document, becomes its pieces."""
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, Line) and len(block.fold) > 40 and signature.is_mark(block.fold[:200]):
            out += signature.part(block)
        else:
            out.append(block)
    return out


def _start_of(block: Block) -> int:
    return block.start if isinstance(block, Line) else block.grid.start


def _end_of(block: Block) -> int:
    return block.end if isinstance(block, Line) else block.grid.end


# --- head ---------------------------------------------------------------------------------------------------------


def _read_front(blocks: list[Block], part: Part) -> int:
    """Letterhead and title; gives the index of the first block after them."""
    lines: list[Line] = []
    for block in blocks:
        if not isinstance(block, Line):
            break
        lines.append(block)
    count = len(lines)
    found, at = read_letterhead(lines, part.ledger)
    blocks[:count] = lines  # a line may have been cut where the letterhead ended in it
    parent, organ, others = issuer.organs(found.organs)
    part.other_organs = [item(lines) for lines in others]
    part.ky_so = [item([line]) for line in found.esign]
    title, at = read_title(blocks, at, part.ledger, organ.value if organ else None)
    _enter_head(part, found, title, parent, organ)
    return at


def _enter_head(part: Part, found: Letterhead, title: Title, parent: Found | None, organ: Found | None) -> None:
    part.values = {**found.values, **title.values}
    part.kinh_gui, part.kind = title.kinh_gui, title.kind
    part.sign, part.blank_date = found.sign, found.blank_date
    part.blank_number = found.sign is not None and found.sign.number is None
    if parent is not None:
        part.values["co_quan_chu_quan"] = parent
    if organ is not None:
        part.values["co_quan_ban_hanh"] = organ
    about = subject_of(found.about)
    if about is not None and "trich_yeu" not in part.values:
        part.values["trich_yeu"] = about
    if found.sign is not None:
        _check_sign(part, found, about)
    if found.bad_date:
        part.ledger.note("KH209", "the date of the letterhead does not exist")


def _check_sign(part: Part, found: Letterhead, about: Found | None) -> None:
    """What the number says of the type: a type that is not printed, and one that differs from the title."""
    sign = found.sign
    assert sign is not None
    at = part.values["so_hieu"]
    span = (at.start, at.end)
    if sign.number is None:
        part.ledger.note("KH206", f'the number is blank: "{sign.value}"', span)
    if sign.repaired:
        part.ledger.note("KH208", f'"{sign.value}" is damaged; it may be "{sign.repaired}"', span)
    kind = BY_MARK.get(sign.type_mark or "")
    if part.kind is None:
        _type_from_sign(part, found, about, kind)
    elif kind is not None and sign.family == "named" and kind.name != part.kind.name and kind.mark != part.kind.mark:
        part.ledger.note("KH202", f"the number says {kind.name}, the title {part.kind.name}", span)


def _type_from_sign(part: Part, found: Letterhead, about: Found | None, kind: DocumentType | None) -> None:
    at = part.values["so_hieu"]
    sign = found.sign
    if (
        sign is not None
        and sign.family in ("letter", "blank")
        and kind is None
        and (about is not None or part.kinh_gui)
    ):
        part.values["loai_van_ban"] = Found("Công văn", at.start, at.end, "suy_luan", "so_hieu")
    elif kind is not None:
        part.values["loai_van_ban"] = Found(kind.name, at.start, at.end, "suy_luan", "so_hieu")
        part.kind = kind


# --- body and closing part ----------------------------------------------------------------------------------------


def _tail_start(blocks: Sequence[Block]) -> int:
    """Index of the first line of the closing part, or the length."""
    for i, block in enumerate(blocks):
        if not isinstance(block, Line):
            continue
        first = block.fold[0]
        if (first in "NnTKQ*ƠƯ" or "   " in block.fold) and tail.begins(block):
            return i
        if first.isupper() and len(block.fold) < 80 and block.fold[:4].isupper():
            near = [b for b in blocks[i : i + 8] if isinstance(b, Line)]
            if near and tail.title_begins(near, 0):
                return i
    return _lone_name(blocks)


def _lone_name(blocks: Sequence[Block]) -> int:
    """A document of which only the signer's name is left: the name alone as the last line."""
    last = len(blocks) - 1
    if (
        last > 3
        and isinstance(line := blocks[last], Line)
        and line.gap
        and signature.name_in(line.fold) is not None
        and not line.fold.isupper()
    ):
        return last
    return len(blocks)


def _cut_formulas(blocks: Sequence[Block]) -> list[Block]:
    """QUYẾT ĐỊNH: at the end of the last ground becomes a line of its own."""
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, Line) and block.fold.endswith((":", "NH", "NGHỊ")) and (m := _ENACTS.search(block.fold)):
            out += [block.piece(0, m.start()), block.piece(m.end())]
        else:
            out.append(block)
    return out


def _read_body(blocks: list[Block], part: Part) -> None:
    at = _tail_start(blocks)
    items = paragraphs(_cut_formulas(blocks[:at]), part.profile)
    ground, front, rest = grounds.split_front(items)
    rest, closing = grounds.split_closing(rest)
    part.can_cu = _items(ground, "can_cu", part.ledger)
    part.mo_dau = _items(front, "mo_dau", part.ledger)
    part.ket_thuc = _items(closing, "ket_thuc", part.ledger)
    part.tree = build(rest)
    part.tables += part.tree.tables
    part.ledger.diagnostics += part.tree.diagnostics
    _enter_items(rest, part)
    if at < len(blocks):
        _read_tail(blocks[at:], part)


def _items(found: Sequence[Paragraph], zone: str, ledger: Ledger) -> list[dict[str, object]]:
    for p in found:
        ledger.take(zone, *p.lines)
    return [item(p.lines, p.text.strip() if p.label else p.full) for p in found]


def _enter_items(items: Sequence[Paragraph | TableBlock], part: Part) -> None:
    for entry in items:
        if isinstance(entry, Paragraph):
            part.ledger.take("noi_dung", *entry.lines)
            part.last = entry.lines[-1]
        else:
            part.ledger.table(entry.grid.start, entry.grid.end)
            part.last = None


def _read_tail(blocks: list[Block], part: Part) -> None:
    lines = [b for b in blocks if isinstance(b, Line)]
    first_table = next((i for i, b in enumerate(blocks) if not isinstance(b, Line)), len(blocks))
    found, used = tail.read_tail(lines[:first_table], part.ledger)
    part.signatures += found.signatures
    part.noi_nhan += found.noi_nhan
    part.ky_so += found.ky_so
    part.closed = bool(found.signatures or found.noi_nhan)
    left = blocks[used:]
    if left:
        _leftover(left, part)


def _leftover(blocks: list[Block], part: Part) -> None:
    """What follows a closing part and is neither appendix nor attachment: sections that go on, or text of no place."""
    items = paragraphs(blocks, part.profile)
    if (
        any(not isinstance(i, Paragraph) for i in items)
        or sum(1 for i in items if isinstance(i, Paragraph) and i.label) >= 2
    ):
        _unheaded_appendix(items, part)
        return
    for entry in items:
        assert isinstance(entry, Paragraph)
        part.ledger.note("KH602", "text after the closing part fits no part of the document", (entry.start, entry.end))


def _unheaded_appendix(items: Sequence[Paragraph | TableBlock], part: Part) -> None:
    """Sections or tables after the signature, without a head of their own, are an appendix without label."""
    _hang_appendix(items, part, None, None, None, [])


# --- appendices ---------------------------------------------------------------------------------------------------


def _owner_of(blocks: Sequence[Block], main: Part, attached: Part) -> Part:
    """Whose appendix it is: (Kèm theo Quyết định …) names the document that it belongs to."""
    if attached is main:
        return main
    for block in blocks[:8]:
        if isinstance(block, Line) and (m := appendices.KEM_THEO.search(block.fold)):
            said = key(block.fold[m.start() : m.start() + 80])
            if (
                main.kind is not None
                and f"kèm theo {key(main.kind.name)}" in said
                and (attached.kind is None or key(attached.kind.name) not in said)
            ):
                return main
    return attached


def _read_appendix(blocks: list[Block], mark: Boundary, part: Part) -> None:
    head = read_head(blocks, part.ledger)
    lines = [b for b in blocks[: head.used] if isinstance(b, Line)]
    items = paragraphs(blocks[head.used :], part.profile)
    _hang_appendix(items, part, head.label, head.title, head.kem_theo, lines)


def _hang_appendix(
    items: Sequence[Paragraph | TableBlock],
    part: Part,
    label: str | None,
    title: str | None,
    kem_theo: str | None,
    lines: list[Line],
) -> None:
    name = label or "Phụ lục"
    part.appendix_names[name] += 1
    id_ = name if part.appendix_names[name] == 1 else f"{name}~{part.appendix_names[name]}"
    tree = build(items, prefix=id_)
    _enter_items(items, part)
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


def _running_head(blocks: list[Block], part: Part) -> None:
    """A head that repeats the label of an appendix: its text goes on in that appendix."""
    first = blocks[0]
    assert isinstance(first, Line)
    part.ledger.page("running_head", [first])
    items = paragraphs(blocks[1:], part.profile)
    appendix = part.appendices[-1]
    tree = build(items, prefix=str(appendix["id"]))
    _enter_items(items, part)
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
