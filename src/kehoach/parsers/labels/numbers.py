"""Labels that are Arabic numbers: `1.`, `2.1`, `2.1.a.`; and the figures that only look so."""

from __future__ import annotations

import re
from functools import lru_cache

from ...text.patterns import one_of, pattern
from .model import TO_LETTER, VIETNAMESE, Label, Reading, label_of

_ARABIC = pattern(
    r"""
    (?P<number>\d{1,3}(?:\.\d{1,3}){0,4})(?P<suffix>[a-zđ]?)
    (?:\.(?P<letter>[a-zđ])(?=[.)]\s))?                                                        # 2.1.a.
    (?:\[\d{1,3}\])?
    (?P<mark>\ [-.)](?=\ {1,3}[<U>][^\W\d_])|>|[.)\-/:]{0,2})                     # 1 . Rà soát, 1 - Rà soát
    (?:\[\d{1,3}\])?
    (?P<blank>\s*)
    """,
    re.VERBOSE,
)
_THOUSANDS = pattern(r"\d{1,3}(?:\.\d{3})+(?!\d)")
_UNITS = (
    *("%", "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "đồng", "ha", "km", "m2", "m3", "m", "kg", "tấn", "tạ", "lít", "giờ"),
    *("phút", "ngày", "tháng", "năm", "tuổi", "người", "lần", "điểm", "lượt", "hộ", "xã", "học sinh"),
)
_UNIT = pattern(rf"{one_of(*_UNITS)}\b")
_FIGURES = pattern(r"[\d.,/%\s\-]*$")
_PARTY_SIGN = pattern(r"[<U>][<L><U>]{0,4}/[<U>]")
"""What stands behind the dash of the number of a Party document."""
_GLUED = pattern(r"[<U>][<L>]{1,6}\s[<U><L>]")
"""What stands behind `2/` without a blank: a word, no sign: `2/TTr-SNV`."""
_BEFORE_WORD = (".", ")", "-", ".)", ".-")
_NO_MARKS = ("..", "//", "--", "-/")


def number_label(text: str) -> Label | None:
    """The label of a line that opens with a digit, or None where that is a date, a count, a piece of a table …"""
    m = _ARABIC.match(text)
    if m is None:
        return None
    if m["letter"] is not None:
        return _lettered(text, m)
    number, suffix, mark, blank = m.group("number", "suffix", "mark", "blank")
    end = m.end()
    first = text[end : end + 1]
    if not _may_close(mark := mark.lstrip(), blank, first) and not (mark == "/" and _GLUED.match(text, end)):
        return None
    if first and not first.isalpha() and _FIGURES.match(text, end):
        return None  # a piece of a table
    if "." in number:
        if not _is_decimal(number) or (not mark and not _is_titled(text, end, first)):
            return None
    elif not mark or (mark == "-" and (first.isdigit() or _PARTY_SIGN.match(text, end))):
        return None  # 12-KH/TU
    return _counted(text[:end].rstrip(), end, number, suffix, mark)


def _may_close(mark: str, blank: str, first: str) -> bool:
    """Whether a mark and blanks behind a number may stand between a label and what it opens."""
    if first and not blank and not (first.isupper() and mark in _BEFORE_WORD):
        return False  # 1,38 %   15/6.   2021-2030   7h30
    if ":" in mark or mark == ">":
        return mark in (":", ">") and first.isupper()  # 7:30
    return mark not in _NO_MARKS and (mark != "/" or blank != "")


def _is_decimal(number: str) -> bool:
    """Whether a number with stops counts sections, and is neither 1.000 nor 4.0."""
    return not _THOUSANDS.match(number) and all(map(int, number.split(".")))


def _is_titled(text: str, at: int, first: str) -> bool:
    """Whether a title follows a decimal that no mark closes: a word that is no unit, or what opens words."""
    return first != "" and (first.isalpha() or first in '“"(') and not _UNIT.match(text, at)


@lru_cache(maxsize=1024)
def _counted(marker: str, end: int, number: str, suffix: str, mark: str) -> Label:
    """The label of a number or decimal; most documents begin with the same few."""
    parts = tuple(map(int, number.split(".")))
    reading = Reading("thap_phan", parts, "") if len(parts) > 1 else Reading("so", parts[0], mark[0], suffix)
    return Label(marker, number + suffix, end, (reading,))


def _lettered(text: str, m: re.Match[str]) -> Label | None:
    """The label of a decimal that ends in a letter; no list has a w. or a z."""
    last = VIETNAMESE.find(m["letter"]) + 1
    reading = Reading("thap_phan", (*map(int, m["number"].split(".")), last), TO_LETTER)
    return label_of(text, m.end(), f"{m['number']}.{m['letter']}", reading) if last else None
