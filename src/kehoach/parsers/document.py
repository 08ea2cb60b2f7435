"""One document from its blocks: head, grounds, sections, closing part, appendices, attached documents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..reference.types import type_of_line
from ..text.lines import Line, one_line
from ..text.patterns import pattern
from . import grounds, signature, tail
from .appendices import Boundary, boundaries, hang_unheaded, is_enclosure, owner_of, read_appendix
from .bare_grounds import with_bare
from .closing import closing_start
from .closing_sentences import split_closing
from .enacting import FORMULA
from .front import read_front
from .ledger import Ledger
from .pages import without_rules
from .paragraphs import Block, Paragraph, paragraphs
from .part import Part, as_items, enter_items
from .place_date import find_place_date
from .profile import Profile
from .tree import build
from .values import Found, item

_ENACTS = pattern(rf"(?<=[\w;,.”\"])\s+(?={FORMULA}\s*:?\s*$)")


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
        part.span = (blocks[0].start, blocks[-1].end)
    at = 0 if blocks and not attached and is_enclosure(blocks, 0) else read_front(blocks, part)
    blocks[at:] = _part_closings(blocks[at:])
    marks = boundaries(blocks, at)
    _read_body(blocks[at : marks[0].at if marks else len(blocks)], part)
    owner = part
    for kind, piece in _pieces(blocks, marks, ledger):
        if kind == "attachment":
            if attached:
                part.attachments.append(read_part(piece, text, profile, ledger, attached=True))
            else:
                owner = read_part(piece, text, profile, ledger, attached=True)
                part.attachments.append(owner)
        else:
            read_appendix(piece, owner_of(piece, part, owner))
    return part


def _pieces(blocks: list[Block], marks: Sequence[Boundary], ledger: Ledger) -> list[tuple[str, list[Block]]]:
    """The appendices and attached documents, each whole: what stands below a running head goes on with it."""
    out: list[tuple[str, list[Block]]] = []
    for mark, end in zip(marks, [*(b.at for b in marks[1:]), len(blocks)], strict=False):
        piece = blocks[mark.at : end]
        if mark.kind == "running_head":
            ledger.page("running_head", [b for b in piece[:1] if isinstance(b, Line)])
            out[-1][1].extend(piece[1:])
        elif mark.kind == "letterhead":
            ledger.page("running_head", [b for b in piece if isinstance(b, Line)])
        else:
            out.append((mark.kind, piece))
    return out


def _part_closings(blocks: list[Block]) -> list[Block]:
    """A whole signature glued into one line, perhaps with the title of an attached document, becomes its pieces.

    A mark that a line end parted from the post below is one line with it, as are the halves of a name.
    """
    out: list[Block] = []
    for block in blocks:
        above = out[-1] if out else None
        if not isinstance(block, Line):
            out.append(block)
        elif isinstance(above, Line) and (signature.is_parted(above, block) or signature.ends_name(out[-2:], block)):
            out[-1] = one_line([above, block])
        elif len(block.fold) > _POST_AND_NAME and _is_closing(block):
            out += signature.part(block)
        elif block.cell >= 0 and block.fold[-1] == ")":
            out += _form_closing(block)
        else:
            out.append(block)
    return out


_POST_AND_NAME, _GLUED = 40, 3  # characters; pieces: who signs, his name, the title of what is enclosed


def _is_closing(line: Line) -> bool:
    """Whether a long line holds a whole signature: behind its mark, or before the type of what is enclosed.

    `BỘ TRƯỞNG Lê Văn Bê KẾ HOẠCH TRỒNG CÂY …` has no mark.
    """
    fold = line.fold
    if fold[0] in "TKQ" and signature.is_mark(fold[:200]):
        return True
    if not fold[:_SHOUTS].isupper() or fold.isupper():
        return False
    pieces = signature.part(line)
    if len(pieces) != _GLUED or not signature.is_signing(pieces[0].fold):
        return False
    return type_of_line(pieces[-1].fold) is not None


_SHOUTS = 8  # characters of the shortest posts: CHỦ TỊCH


def _form_closing(line: Line) -> list[Line]:
    """The place for the hand in a cell that lost its line ends: place and date, the office, how it is to be signed."""
    when = find_place_date(line.fold)
    at = when.end if when is not None and not when.start else 0
    pieces = signature.part(line.piece(at))
    if len(pieces) == 1 or signature.SIGN_HERE.fullmatch(pieces[-1].fold) is None:
        return [line]
    return [line.piece(0, at), *pieces] if at else pieces


_CHAPTER = pattern(r"(?<=[].;])\s+(?=(?:Chương|CHƯƠNG)\s(?:[IVXLC]{1,7}|\d{1,2})\b[.:]?(?P<title>[^]]{0,200})$)")


def _cut_formulas(blocks: Sequence[Block]) -> list[Block]:
    """QUYẾT ĐỊNH: at the end of the last ground, a chapter's head behind a clause: each becomes a line of its own."""
    out: list[Block] = []
    for block in blocks:
        m = _second(block.fold) if isinstance(block, Line) and not block.fold[-2:].islower() else None
        if m is not None and isinstance(block, Line):
            out += [block.piece(0, m.start()), block.piece(m.end())]
        else:
            out.append(block)
    return out


def _second(fold: str) -> re.Match[str] | None:
    """The blank before what stands at the end of a line and is a line of its own."""
    if fold[-1] in ":HỊ" and fold.endswith((":", "NH", "NGHỊ")) and (m := _ENACTS.search(fold)):
        return m
    m = _CHAPTER.search(fold) if "Chương" in fold or "CHƯƠNG" in fold else None
    return m if m is not None and (m["title"].isupper() or not m["title"].strip()) else None


def _read_body(blocks: list[Block], part: Part) -> None:
    at = closing_start(blocks)
    items = paragraphs(_cut_formulas(without_rules(blocks[:at], part.ledger)), part.profile)
    ground, front, rest = grounds.split_front(items)
    ground, front = with_bare(ground, front)
    rest, closing = split_closing(rest)
    closing = _dateline(closing, part)
    part.can_cu = as_items(ground, "can_cu", part.ledger)
    part.mo_dau = as_items(front, "mo_dau", part.ledger)
    part.ket_thuc = as_items(closing, "ket_thuc", part.ledger)
    part.tree = build(rest)
    part.tables += part.tree.tables
    part.ledger.diagnostics += part.tree.diagnostics
    enter_items(rest, part)
    if at < len(blocks):
        _read_tail(blocks[at:], part)


def _dateline(closing: list[Paragraph], part: Part) -> list[Paragraph]:
    """Place and date above the signature, where the head prints none."""
    return closing[:-1] if closing and _dates(closing[-1].lines[0], part) else closing


def _dates(line: Line, part: Part) -> bool:
    """Whether a line that is place and date is that of the document, of which it is then entered."""
    if "ngay_ban_hanh" in part.values or "noi_ban_hanh" in part.values:
        return False
    when = find_place_date(line.fold)
    if when is None or when.start or when.end < len(line.fold) or not when.date:
        return False
    if when.place:
        part.values["noi_ban_hanh"] = Found.of([line.piece(when.place_start, when.place_end)])
    part.values["ngay_ban_hanh"] = Found.of([line.piece(when.date_start, when.date_end)], when.date)
    part.ledger.take("dia_danh_ngay", line)
    return True


def _read_tail(blocks: list[Block], part: Part) -> None:
    lines = [b for b in blocks if isinstance(b, Line)]
    first_table = next((i for i, b in enumerate(blocks) if not isinstance(b, Line)), len(blocks))
    found, used = tail.read_tail(lines[:first_table], part.ledger)
    part.signatures += found.signatures
    part.noi_nhan += found.noi_nhan
    part.ky_so += found.ky_so
    said = [line for line in found.dated if not _dates(line, part)]
    for line in said + found.enclosed:
        part.ledger.take("ket_thuc", line)
        part.ket_thuc.append(item([line]))
    part.closed = bool(found.signatures or found.noi_nhan)
    left = blocks[used:]
    if left:
        _leftover(left, part)


def _leftover(blocks: list[Block], part: Part) -> None:
    """What follows a closing part and is neither appendix nor attachment: sections that go on, or text of no place."""
    items = paragraphs(blocks, part.profile)
    if (
        any(not isinstance(i, Paragraph) for i in items)
        or blocks[-1].end - blocks[0].start > 400
        or sum(1 for i in items if isinstance(i, Paragraph) and i.label) >= 2
    ):
        hang_unheaded(items, part)
        return
    for entry in items:
        assert isinstance(entry, Paragraph)
        part.ledger.note("KH602", "text after the closing part fits no part of the document", (entry.start, entry.end))
