"""What stands side by side on the lines of a closing part, and what a seal or a hand left on them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...reference.organs import organ_head
from ...reference.surnames import COMMON
from ...reference.titles import is_title, title_in
from ...text.lines import Line, one_line
from ...text.patterns import pattern
from .. import recipients, signature
from ..letterhead.forms import columns
from .begins import is_dateline, is_in_small

_ODD = pattern(r"[|¡¬⁄§`{}<>=^°\\‹›_“®©\u0370-\u03ff]")
"""Signs that stand in no name, and letters that recognition takes for ours."""
_SCRAP_LENGTH = 20  # characters of one


def is_scrap(fold: str) -> bool:
    """Whether a short piece is what a seal or a hand left of itself: a letter or two, signs, capitals without accents.

    >>> is_scrap("TRUONG DAI HO"), is_scrap("¡2| CÔNG ĐOA"), is_scrap("SỞ Y TẾ"), is_scrap("UBND XÃ")
    (True, True, False, False)
    """
    if len(fold) > _SCRAP_LENGTH:
        return False
    if len(fold) < 3 or _ODD.search(fold) is not None:
        return True
    return fold.isascii() and fold.isupper() and fold.replace(" ", "").isalpha() and organ_head(fold) is None


_INTERLEAVED = pattern(
    r"""
      (?<=[<U>])\s+ (?= -\s?[A-ZĐ][\w.]*\s?[<L><U>] )    # PHÓ CHỦ TỊCH - Như trên;
    | (?<=;)\s+     (?= [<U>]{2,}\s[<U>]{2,}(?:\s|$) )  # - Như trên; PHÓ CHỦ TỊCH
    | (?: (?<=[<L>)]) | (?<=[<L>)],) )\s+ (?= (?P<title> [<U>]{2,}(?:\s[<U>]{2,}){1,3} )$ )  # - Huyện ủy Sơn Hà, BÍ THƯ
    | (?<=[.;])\s?\|\s (?= (?P<post> [<U>]{2,}(?:\s[<U>]{2,}){1,4} )$ ) # - Lưu: VT. | BỘ TRƯỞNG
    | (?<=[.;])\s+  (?= (?P<name> (?:[<U>](?:[<L>]+|(?=\s))\s?){2,5} )$ )  # - Lưu: VT. Nguyễn Văn An, Giàng A Páo
    """,
    re.VERBOSE,
)


_NAMED = 160  # characters of a title or a name, at most


def _interleaved(fold: str) -> list[int]:
    """Where left and right change on a line that holds both: before an item, a title in capitals, a name at the end."""
    cuts: list[int] = []
    for m in _INTERLEAVED.finditer(fold):
        right = fold[m.end() : m.end() + _NAMED]
        if right.count(" ") == 1 and right.isupper() and title_in(right) is None:
            continue  # - HĐND xã; UBND XÃ
        if (m["title"] or m["post"]) and title_in(right) is None:
            continue  # - Ban Quản lý NHÀ VĂN HÓA
        if m["name"] and not _is_name(right, fold[m.start() - 1]):
            continue  # - Bộ Tài chính; Kho bạc
        begin, end = cuts[-1] if cuts else 0, m.start()
        if right[0] != "-" or fold[end - 1] == ";" or (end - begin < _NAMED and signature.is_signing(fold[begin:end])):
            cuts.append(m.end())
    return cuts


_SIGNED_BEHIND = pattern(
    r"""
    (?<![TMLQ]\.)(?<!/[TMLQ])\s                # marks are cut off with what stands behind them
    (?= (?P<post> [<U>]{2,}(?:,?\s[<U>]{2,}){1,7} )\s(?P<name> (?:[<U>](?:[<L>]+|(?=\s))\s?){2,5} )$ )
    """,
    re.VERBOSE,
)


def _signed_behind(fold: str) -> list[int]:
    """Where a post in capitals and a name stand behind the last item: `- Lưu: VT (2b). GIÁM ĐỐC Nguyễn Văn An`."""
    if fold[-1].isupper() or recipients.ARCHIVE.search(fold) is None:
        return []
    signed = (m for m in _SIGNED_BEHIND.finditer(fold) if is_title(m["post"]))
    return [m.end() for m in signed if signature.name_in(m["name"]) is not None][:1]


def _is_name(text: str, stop: str) -> bool:
    """Whether what stands behind an item is the name of who signs; in a list a rare surname may begin an organ."""
    if signature.name_in(text) is None:
        return False
    return stop == "." or " Thị " in text or text.partition(" ")[0] in COMMON


def _columns(line: Line) -> list[Line]:
    """The columns of a line; inside an item of a cell blanks are what is left of the source of a page."""
    found = columns(line)
    if len(found) == 1 or line.cell < 0:
        return found
    parted = any(
        a.fold[-1] in ";." or signature.is_signing(a.fold) or signature.is_mark(b.fold) for a, b in pairwise(found)
    )
    return found if parted else [one_line(found)]


def pieces_of(line: Line) -> list[Line]:
    """The pieces of a line: columns first, then what one line of a PDF ran together from left and right."""
    out = []
    for column in _side(_columns(line)):
        cuts = _signed_behind(column.fold) or _interleaved(column.fold) if _is_listed(column.fold) else []
        for stretch in column.cut(cuts):
            out += signature.part(stretch)
    named = out and signature.SIGNED.fullmatch(out[0].fold)
    return [p for piece in out for p in (signature.post_and_name(piece) if named else [piece]) if p]


def _side(found: Sequence[Line]) -> Sequence[Line]:
    """The columns of a line; an office in small letters beside recipients, or another, matches as if in capitals."""
    if len(found) == 1:
        return found
    if all(is_in_small(p.fold) or is_dateline(p.fold) for p in found):
        return [signature.raised(p) if is_in_small(p.fold) else p for p in found]
    if not (recipients.is_head(found[0].fold) or recipients.is_item(found[0].fold)):
        return found
    return [found[0], *(signature.raised(p) if is_in_small(p.fold) else p for p in found[1:])]


def _is_listed(fold: str) -> bool:
    """Whether a line holds an item of the recipients, or the end of one."""
    return ";" in fold or recipients.is_item(fold) or recipients.ARCHIVE.search(fold) is not None


def side_by_side(pieces: Sequence[Line]) -> list[list[Line]]:
    """Two signatures side by side, read line by line, become two columns again; else all pieces are one column."""
    pairs = [
        (a, b)
        for a, b in pairwise(pieces)
        if a.number == b.number
        and (b.cell > a.cell or b.indent >= a.indent + len(a.text) + 3)
        and (signature.name_in(a.fold) is None) == (signature.name_in(b.fold) is None)  # else one: a title and its name
    ]
    if not pairs:
        return [list(pieces)]
    middle = sum(_centre(a) + _centre(b) for a, b in pairs) / (2 * len(pairs))
    return [[p for p in pieces if _centre(p) < middle], [p for p in pieces if _centre(p) >= middle]]


def _centre(piece: Line) -> float:
    return piece.indent + len(piece.text) / 2
