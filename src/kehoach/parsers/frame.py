"""The page around the document: where the document begins and ends (docs/domain.md 9.4). sites.py adds to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..reference.organs import organ_head
from ..reference.sign import find_sign_line
from ..reference.types import type_named, type_of_line
from ..text.lines import Line
from ..text.patterns import pattern
from .address_frame import above_address, is_address, left_column
from .appendices.head_lines import is_enclosure
from .grounds import is_ground
from .ledger import Ledger
from .letterhead import RULE, find_mark, find_quoc_hieu, find_tieu_ngu, is_tieu_de
from .letterhead.forms import LONE_SO, NO_NUMBER, UNREADABLE, about_at, is_esign, is_stamp
from .metadata import PAIR_INITIALS, is_label, is_pair, read_box
from .page_end import RELATED, is_page_title, is_section, page_end
from .page_heading import title_below
from .paragraphs import Block
from .place_date import find_place_date
from .sites import NONE, SiteProfile
from .type_lost import decides
from .values import Found, Item, item

_SCAN = 400  # lines above the document that are looked at
_BOX = 3  # pairs at least, close together
_HEADINGS, _PAIR = 5, 2  # blocks down to a table of pairs, and its columns

PAGE_PARTS = frozenset({"menu", "banner", "footer", "related", "metadata"})
"""Kinds of furniture that are a web page's; the others are of the print."""


@dataclass(slots=True)
class Frame:
    """The page parted: `body` is the document; `box` and `related` are what the page says about it."""

    before: list[Block]
    body: list[Block]
    after: list[Block]
    anchored: bool  # a component of a document stands in it
    sure: bool  # more than the name of a type
    box: dict[str, Found] = field(default_factory=dict)
    related: list[Item] = field(default_factory=list)
    title: Item | None = None
    around: int = 0  # lines of a web page that stand outside of it


def _is_anchor(line: Line) -> str | None:
    """What shows that a document begins here, or None."""
    fold = line.fold
    if (len(fold) < 600 or "VIỆT NAM" in fold[:500]) and find_quoc_hieu(fold[:600]):
        return "quoc_hieu"
    if is_tieu_de(fold):
        return "tieu_de"
    if (
        fold[0] in "SsLNP§ŠKk0123456789.…_/-"
        and len(fold) < 200
        and not is_pair(fold)
        and find_sign_line(fold) is not None
    ):
        return "so_hieu"
    return None


def _is_rest(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line is the rest of a sentence that the line above began: a number in it is of what is cited."""
    above, line = blocks[at - 1] if at else None, blocks[at]
    if not isinstance(above, Line) or not isinstance(line, Line) or line.gap or line.cell >= 0:
        return False
    if is_label(above.fold):
        return True  # of the page's box
    return len(above.fold) > _SENTENCE and not above.fold.isupper() and above.fold[-1] not in ".;:|"


_SENTENCE = 40  # characters; a line of a letterhead is in capitals or not longer


def _is_type(line: Line, following: Line | None) -> bool:
    fold = line.fold
    found = type_of_line(fold)
    if found is None:
        return (line.level > 0 or line.bold) and type_named(fold) is not None
    rest = fold[found[1] :].strip(" *:")
    if not rest:
        return following is None or not is_pair(following.fold)
    return rest.isupper() and len(rest) > 15


def _letterhead_line(line: Line) -> bool:
    """Whether a line can stand in a letterhead, above or beside its anchor."""
    fold = line.fold
    if line.cell >= 0:
        return True
    if len(fold) > 160 and len(fold := " ".join(fold.split())) > 160:  # two columns lie far apart
        return False
    if LONE_SO.fullmatch(fold) or NO_NUMBER.fullmatch(fold) or not any(map(str.isalnum, fold)):
        return True
    if RULE.fullmatch(fold) or find_tieu_ngu(fold) or find_quoc_hieu(fold) or about_at(fold):
        return True
    if (
        find_mark(fold) is not None
        or is_esign(fold)
        or is_stamp(fold)
        or UNREADABLE.match(fold)
        or find_place_date(fold) is not None
        or find_sign_line(fold) is not None
    ):
        return True
    return fold.upper() == fold and any(map(str.isalpha, fold)) and (len(fold) < 90 or organ_head(fold) is not None)


_TORN_ORGAN = pattern(r"[YỶ] BAN NHÂN DÂN\b|BAN NHÂN DÂN\b")


def _opens(line: Line) -> bool:
    """Whether a letterhead may begin with this line; a line in capitals must name an organ."""
    fold = line.fold
    if find_mark(fold) is not None or line.cell >= 0 or find_quoc_hieu(fold):
        return True
    if _TORN_ORGAN.match(fold) or is_esign(fold) or is_stamp(fold):
        return True
    return organ_head(fold.upper()) is not None or find_sign_line(fold) is not None


def _start(blocks: Sequence[Block], profile: SiteProfile) -> tuple[int, bool, bool]:
    """Index of the first line of the document, whether an anchor shows it, whether that is more than a type word."""
    first_sign = first_type = None
    address: int | None = None
    for i, block in enumerate(blocks[:_SCAN]):
        if not isinstance(block, Line):
            continue
        if first_sign is None and first_type is None and block.fold[0] in "PBM" and is_enclosure(blocks, i):
            return i, False, False
        anchor = _is_anchor(block)
        if anchor == "quoc_hieu" and first_type is not None and block.fold.startswith("VIỆT"):
            anchor = None  # who decides: `CHỦ TỊCH CHÍNH PHỦ` / `VIỆT NAM DÂN CHỦ CỘNG HÒA`
        if anchor in ("quoc_hieu", "tieu_de"):
            if any(at is not None and _is_text(blocks[at + 1 : i]) for at in (first_type, address)):
                break  # the letterhead is that of a form in an appendix
            near = first_sign is not None and i - first_sign <= 10
            return _back(blocks, first_sign if near and first_sign is not None else i, profile), True, True
        if anchor == "so_hieu" and first_sign is None and not _is_rest(blocks, i):
            first_sign = i
        following = blocks[i + 1] if i + 1 < len(blocks) else None
        if (
            first_type is None
            and _is_type(block, following if isinstance(following, Line) else None)
            and not (block.fold[-1] == ":" and _grounds_above(blocks, i))
        ):
            first_type = i if first_sign is not None else title_below(blocks, i) or i
        if address is None and is_address(blocks, i):
            address = i
    if first_sign is None and first_type is not None and decides(blocks[:first_type]):
        return 0, False, False  # the type is that of what is issued with it
    candidates = [i for i in (first_sign, first_type) if i is not None]
    if candidates and not (address is not None and _is_text(blocks[address + 1 : min(candidates)])):
        return _back(blocks, min(candidates), profile), True, first_sign is not None
    if address is not None:
        return above_address(blocks, _back(blocks, address, profile)), True, False
    return 0, False, False


def _grounds_above(blocks: Sequence[Block], at: int) -> bool:
    """Whether a type stands below grounds: `NGHỊ ĐỊNH:` enacts there and heads nothing."""
    return any(isinstance(b, Line) and is_ground(b.fold) for b in blocks[max(0, at - _GROUND_LINES) : at])


_GROUND_LINES = 8


def _is_text(blocks: Sequence[Block]) -> bool:
    """Whether the text of a document stands in the blocks: a ground and a section."""
    lines = [b for b in blocks if isinstance(b, Line)]
    return any(is_ground(line.fold) for line in lines) and any(is_section(line) for line in lines)


def _front_matter(blocks: Sequence[Block]) -> int:
    """Index after a block of pairs between two rules at the top of a Markdown file, 0 when there is none."""
    if not blocks or not isinstance(first := blocks[0], Line) or first.fold != "---":
        return 0
    for i, block in enumerate(blocks[1:80], 1):
        if isinstance(block, Line) and block.fold == "---":
            return i + 1
    return 0


def _box_table(blocks: Sequence[Block], start: int) -> int:
    """Index after the page's box that is drawn as a table below headings alone; `start` when there is none."""
    for i, block in enumerate(blocks[start : start + _HEADINGS], start):
        if isinstance(block, Line):
            if not block.level and block.fold != "---":
                break
        else:
            labels = sum(1 for c in block.grid.cells if c.col == 0 and is_label(c.text))
            return i + 1 if block.grid.n_cols == _PAIR and labels >= _BOX else start
    return start


def _below_box(blocks: Sequence[Block]) -> int:
    """Index after the page's box, for a document that lost its own head; 0 when no box stands above the text."""
    pairs = [
        i
        for i, block in enumerate(blocks[:_SCAN])
        if isinstance(block, Line) and block.fold[0] in PAIR_INITIALS and is_pair(block.fold)
    ]
    end = _BOX
    if len(pairs) < _BOX or pairs[_BOX - 1] - pairs[0] > 2 * _BOX:
        return 0
    while end < len(pairs) and pairs[end] - pairs[end - 1] <= 2:
        end += 1
    return pairs[end - 1] + 1


def _back(blocks: Sequence[Block], anchor: int, profile: SiteProfile) -> int:
    at = anchor = left_column(blocks, anchor)
    while at > 0 and anchor - at < 12 and isinstance(line := blocks[at - 1], Line):
        if not _letterhead_line(line) or profile.head.match(line.fold):
            break
        if (
            type_of_line(line.fold) is not None
            and not is_stamp(line.fold)
            and (at < anchor or title_below(blocks, at - 1) is not None)
        ):
            break  # the title of the page: that of the document stands below the letterhead
        at -= 1
    while at < anchor and not _opens(line := blocks[at]):  # type: ignore[arg-type]
        if at == anchor - 1 and type_of_line(line.fold) is not None:  # type: ignore[union-attr]
            break  # the title, with the number below it
        at += 1
    return at


def names_document(fold: str) -> bool:
    """Whether a line of a page is the name of a document: `Luật An ninh mạng 2018`."""
    words = fold.split(" ", 4)
    return len(words) > 2 and any(type_named(" ".join(words[:n])) is not None for n in range(1, min(5, len(words))))


def find_frame(blocks: list[Block], profile: SiteProfile | None, furniture: Sequence[tuple[str, Line]] = ()) -> Frame:
    """Part a page into what stands before the document, the document, and what stands after it.

    Args:
        blocks: the page.
        profile: of the site, if it is one that is known.
        furniture: lines that the reader knows to be none of the text, with their kinds; they are in no block. Those of
            the page may hold its box and lists.
    """
    known = [line for kind, line in furniture if kind in PAGE_PARTS]
    listed = [line for kind, line in furniture if kind == "related"]
    site = profile or NONE
    start, anchored, sure = _start(blocks, site)
    framed = anchored or (start := _below_box(blocks)) > 0
    start = start or _box_table(blocks, _front_matter(blocks))
    end = page_end(blocks, start, site) if framed else len(blocks)
    frame = Frame(blocks[:start], blocks[start:end], blocks[end:], anchored, sure)
    others = {line.start for line in listed}
    around = [line for block in (*frame.before, *frame.after) for line in _lines(block)]
    outside = [line for line in (*around, *known) if line.start not in others]
    frame.around = len(frame.before) + len(frame.after) + len(known)
    if not outside and not listed:
        return frame
    frame.box = read_box(outside)
    bullets = [line for line in outside if line.fold[0] in "-•*"]
    frame.related = [item([line], line.text[m.end() :]) for line in bullets if (m := RELATED.match(line.fold))]
    frame.related += [item([line]) for line in listed if names_document(line.fold)]
    title = next((line for line in outside if line.level and names_document(line.fold)), None)
    title = title or next((line for line in outside if line.cell < 0 and is_page_title(line.fold)), None)
    frame.title = item([title]) if title is not None else None
    return frame


def _lines(block: Block) -> list[Line]:
    """A line, or the cells of a table row by row: a box is often drawn as one."""
    return [block] if isinstance(block, Line) else [piece for row in block.pieces for piece in row if piece.text]


def enter(frame: Frame, ledger: Ledger) -> None:
    """Enter what stands outside of the document as furniture."""
    for block in frame.before:
        _enter(block, "banner" if len(frame.before) < 6 else "menu", ledger)
    kind = "footer"
    for block in frame.after:
        if isinstance(block, Line):
            if RELATED.match(block.fold):
                kind = "related"
            elif is_pair(block.fold) or is_page_title(block.fold):
                kind = "metadata"
            elif kind != "metadata" or len(block.fold) > 3:
                kind = "footer"
        _enter(block, kind, ledger)


def _enter(block: Block, kind: str, ledger: Ledger) -> None:
    if isinstance(block, Line):
        ledger.page("metadata" if is_pair(block.fold) else kind, [block])
    else:
        ledger.page(kind, [*(piece for row in block.pieces for piece in row), *block.again])
