"""Where a document on a web page begins: what the page says above it (docs/domain.md 9.4); sites.py adds to it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ..reference.organs import organ_head
from ..reference.sign import find_sign_line
from ..reference.types import type_named, type_of_line
from ..text.lines import Line
from ..text.patterns import pattern
from .address_frame import above_address, is_address, left_column
from .appendices.head_lines import is_enclosure
from .grounds import is_ground
from .letterhead.forms import (
    LONE_NUMBER,
    LONE_SO,
    NO_NUMBER,
    RULE,
    UNREADABLE,
    about_at,
    find_mark,
    find_quoc_hieu,
    find_tieu_ngu,
    is_esign,
    is_stamp,
    is_tieu_de,
)
from .letterhead.organ_lines import behind_unit, is_organ_in_small, is_torn_committee
from .metadata import PAIR_INITIALS, is_label, is_pair
from .page_end import is_section
from .page_heading import front_matter, title_below
from .paragraphs import Block, line_at
from .place_date import find_place_date
from .sites import SiteProfile
from .type_lost import decides

_SCAN = 400  # lines above the document that are looked at
_BOX = 3  # pairs at least, close together
_HEADINGS, _PAIR = 5, 2  # blocks down to a table of pairs, and its columns


class PageStart(NamedTuple):
    """Where the document begins on its page.

    Attributes:
        at: index of its first block.
        anchored: a component of a document shows it.
        sure: more than the name of a type does.
        parted: that, or the page's box above it.
    """

    at: int
    anchored: bool
    sure: bool
    parted: bool


def page_start(blocks: Sequence[Block], profile: SiteProfile) -> PageStart:
    """Where the document begins; with the page where nothing shows it."""
    anchor = _anchored_at(blocks, profile)
    at, sure = anchor or (_below_box(blocks), False)
    parted = anchor is not None or at > 0
    return PageStart(at or _box_table(blocks, front_matter(blocks)), anchor is not None, sure, parted)


def _anchored_at(blocks: Sequence[Block], profile: SiteProfile) -> tuple[int, bool] | None:
    """Index of the first line of the document, and whether more than a type word shows it; None where nothing does."""
    first_sign = first_type = None
    address: int | None = None
    for i, block in enumerate(blocks[:_SCAN]):
        if not isinstance(block, Line):
            continue
        if first_sign is None and first_type is None and block.fold[0] in "PBM" and is_enclosure(blocks, i):
            return None  # an appendix without its document
        anchor = _is_anchor(block) or (_torn_state(blocks, i) if block.fold.startswith("CỘNG ") else None)
        if anchor == "quoc_hieu" and first_type is not None and block.fold.startswith("VIỆT"):
            anchor = None  # who decides: `CHỦ TỊCH CHÍNH PHỦ` / `VIỆT NAM DÂN CHỦ CỘNG HÒA`
        if anchor in ("quoc_hieu", "tieu_de"):
            if any(at is not None and _is_text(blocks[at + 1 : i]) for at in (first_type, address)):
                break  # the letterhead is that of a form in an appendix
            near = first_sign is not None and i - first_sign <= 10
            top = first_sign if near and first_sign is not None else i
            return _back(blocks, top, profile, small=not block.fold.isupper()), True
        if anchor == "so_hieu" and first_sign is None and not _is_rest(blocks, i):
            first_sign = i
        if (
            first_type is None
            and _is_type(block, line_at(blocks, i + 1))
            and not (block.fold[-1] == ":" and _grounds_above(blocks, i))
        ):
            first_type = i if first_sign is not None else title_below(blocks, i) or i
        if address is None and is_address(blocks, i):
            address = i
    if first_sign is None and first_type is not None and decides(blocks[:first_type]):
        return None  # the type is that of what is issued with it
    candidates = [i for i in (first_sign, first_type) if i is not None]
    if candidates and not (address is not None and _is_text(blocks[address + 1 : min(candidates)])):
        return _back(blocks, min(candidates), profile), first_sign is not None
    if address is not None:
        return above_address(blocks, _back(blocks, address, profile)), False
    return None


def _is_anchor(line: Line) -> str | None:
    """What shows that a document begins here, or None."""
    fold = line.fold
    if find_quoc_hieu(fold[:_MOTTO]):
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


def _torn_state(blocks: Sequence[Block], at: int) -> str | None:
    """`quoc_hieu` where a narrow column breaks the name of the State: `CỘNG HÒA XÃ HỘI CHỦ NGHĨA` / `VIỆT NAM`."""
    line, below = line_at(blocks, at), line_at(blocks, at + 1)
    if line is None or below is None or len(line.fold) > _SENTENCE:
        return None
    if below.gap or below.cell != line.cell or len(below.fold) > _SENTENCE:
        return None
    return "quoc_hieu" if find_quoc_hieu(f"{line.fold} {below.fold}") else None


def _is_rest(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line is the rest of a sentence that the line above began: a number in it is of what is cited."""
    above, line = line_at(blocks, at - 1), line_at(blocks, at)
    if above is None or line is None or line.gap or line.cell >= 0:
        return False
    if is_label(above.fold):
        return True  # of the page's box
    words = above.fold.rsplit(" ", 2)
    cited = len(words) > 2 and type_named(" ".join(words[1:])) is not None  # … tại Điều 7 Nghị định
    return (cited or len(above.fold) > _SENTENCE) and not above.fold.isupper() and above.fold[-1] not in ".;:|"


_MOTTO = 600  # characters of a line that holds the name of the State with what copies set around it
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
    if (
        LONE_SO.fullmatch(fold)
        or LONE_NUMBER.fullmatch(fold)
        or NO_NUMBER.fullmatch(fold)
        or not any(map(str.isalnum, fold))
    ):
        return True
    if RULE.fullmatch(fold) or find_tieu_ngu(fold) or find_quoc_hieu(fold) or about_at(fold):
        return True
    if _TORN_MOTTO.search(fold):
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


_TORN_MOTTO = pattern(r"Độc lập - Tự do(?: -(?: Hạnh)?)?$")
_CHIEF = pattern(
    r"CHỦ TỊCH (?:UBND|[ỦU][YỶ] BAN NHÂN DÂN)(?: (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG|ĐẶC KHU)"
    r"(?: [^\W\d_]+){1,3}(?: - [^\W\d_]+ [^\W\d_]+)?)?"
)
"""Who sends a telegram: `CHỦ TỊCH UBND TỈNH VĨNH HÀ` above `CÔNG ĐIỆN`."""


def _opens(line: Line) -> bool:
    """Whether a letterhead may begin with this line; a line in capitals must name an organ."""
    fold = line.fold
    if find_mark(fold) is not None or line.cell >= 0 or find_quoc_hieu(fold):
        return True
    if is_torn_committee(fold) or is_esign(fold) or is_stamp(fold) or _CHIEF.fullmatch(fold):
        return True
    if fold.startswith("CƠ QUAN ") and (organ_head(fold[8:]) is not None or fold.startswith(_INVESTIGATES, 8)):
        return True
    organ = fold[behind_unit(fold) :].lstrip("-+•· ").upper()
    return organ_head(organ) is not None or find_sign_line(fold) is not None


_INVESTIGATES = ("CẢNH SÁT ĐIỀU TRA", "AN NINH ĐIỀU TRA", "ĐIỀU TRA")
"""Of what sort an office is that names none: `CƠ QUAN CẢNH SÁT ĐIỀU TRA`; `CƠ QUAN ỦY BAN KIỂM TRA` names one."""


def _grounds_above(blocks: Sequence[Block], at: int) -> bool:
    """Whether a type stands below grounds: `NGHỊ ĐỊNH:` enacts there and heads nothing."""
    return any(isinstance(b, Line) and is_ground(b.fold) for b in blocks[max(0, at - _GROUND_LINES) : at])


_GROUND_LINES = 8


def _is_text(blocks: Sequence[Block]) -> bool:
    """Whether the text of a document stands in the blocks: a ground and a section."""
    lines = [b for b in blocks if isinstance(b, Line)]
    return any(is_ground(line.fold) for line in lines) and any(is_section(line) for line in lines)


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


def _back(blocks: Sequence[Block], anchor: int, profile: SiteProfile, *, small: bool = False) -> int:
    """Index of the first line of the letterhead of an anchor; `small`: it is printed in small letters."""
    at = anchor = left_column(blocks, anchor)
    while at > 0 and anchor - at < 12 and isinstance(line := blocks[at - 1], Line):
        if not (_letterhead_line(line) or (small and is_organ_in_small(line.fold))) or profile.head.match(line.fold):
            break
        if (
            type_of_line(line.fold) is not None
            and not is_stamp(line.fold)
            and (at < anchor or title_below(blocks, at - 1) is not None)
        ):
            break  # the title of the page: that of the document stands below the letterhead
        at -= 1
    if 0 < at <= _TOP_ORGANS and not _names_organ(blocks[at:anchor]):
        at = _top_in_small(blocks, at)
    while at < anchor and not _opens(line := blocks[at]):  # type: ignore[arg-type]
        if at == anchor - 1 and type_of_line(line.fold) is not None:  # type: ignore[union-attr]
            break  # the title, with the number below it
        at += 1
    return at


_TOP_ORGANS = 3


def _names_organ(blocks: Sequence[Block]) -> bool:
    return any(isinstance(block, Line) and organ_head(block.fold.upper()) is not None for block in blocks)


def _top_in_small(blocks: Sequence[Block], at: int) -> int:
    """0 where nothing but organs in small letters stands above a letterhead, right above it; else `at`.

    Sở GD&ĐT tỉnh Phú Lâm / Trường THPT Sơn Thủy / CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    """
    for block, below in pairwise(blocks[: at + 1]):
        if not isinstance(block, Line) or not isinstance(below, Line) or below.gap > 1:
            return at
        if not (is_organ_in_small(block.fold) or (block.fold.isupper() and organ_head(block.fold) is not None)):
            return at
    return 0
