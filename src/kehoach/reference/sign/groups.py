"""The groups of letters after the number: repaired, and told apart into type, organs and units.

Source: NĐ 30/2020, Phụ lục III, part I for the marks of types. What scans and typists do to a mark is repaired only
towards a mark of the tables, and beside the printed reading.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass

from ...reference.abbreviations import ORGAN_OF
from ...reference.types import BY_MARK
from ...text.patterns import pattern
from .model import Family

JOINT_MARKS = frozenset(
    (
        *("TTLT", "NQLT", "QCPH", "CTPH", "CTrPH", "KHPH", "KHLN", "KHLT", "KHLB", "HDLN", "HDLT", "HDLB"),
        *("CTLT", "QĐLT", "TBLT", "CVLT", "BBLT"),
    )
)
_COPY_MARKS = ("SY", "SL", "TrS", "BS", "SYBC")  # sao y, sao lục, trích sao, bản sao của Đảng
_OTHER_MARKS = ("TTĐ", "GPXD", "GP", "GCN", "NQHĐ", "QyC", "ThB", "KLTT", "KLKT", "CTrHĐ", "LCT", "GBN", "CTHĐ", "TTr")
TYPE_MARKS: frozenset[str] = frozenset((*BY_MARK, *JOINT_MARKS, *_COPY_MARKS, *_OTHER_MARKS)) - {"QH", "CN", "BN"}
"""Marks that name a type as the first group. QH, CN and BN are left out: first in a sign they are organs."""

_QPPL_MARKS = frozenset(["NĐ", "NQ", "QĐ", "TT", "CT", "TTLT", "NQLT", "PL", "L", "VBHN", "SL"])
_CANONICAL = {mark.casefold(): mark for mark in sorted(TYPE_MARKS)}
_LONGEST_FIRST = tuple(sorted((mark for mark in TYPE_MARKS if len(mark) > 1), key=len, reverse=True))
_CYRILLIC = str.maketrans("АВСЕНКМОРТХ", "ABCEHKMOPTX")
_UNITS_WITH_HYPHEN = (("BM", "TE"),)

# An organ's mark begins so even where the table lacks it (sở, bộ, phòng, ban, trường, công ty …).
_ORGAN_LIKE = pattern(r"(?:S|P|B|CC|TT|BQL|UB|HĐ|VP|CA|BCH|BHXH|KBNN|TA|VKS|TH|ĐH|CĐ|CT|LĐ|Đ|H|T)[A-ZĐ]{2,}[\w&]*")
_LAW_TERM = pattern(r"(QH|UBTVQH|HĐNN|QHK)(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of letters after the number, as printed and repaired."""

    printed: str
    repaired: str | None
    parts: tuple[str, ...]
    seps: tuple[str, ...]

    @property
    def first(self) -> str:
        """The first group, a type or an organ."""
        return self.parts[0]


SPLIT = pattern(r"\s*([-_/])\s*")


@functools.lru_cache(maxsize=2048)
def split_groups(body: str, *, year: bool) -> Groups:
    """Split the letters of a sign into groups, and repair what scans and typists do to them."""
    pieces = SPLIT.split(body.translate(_CYRILLIC))  # in print the letters look alike
    printed = "".join(pieces)
    parts, seps = list(pieces[::2]), pieces[1::2]
    parts[0] = _fixed_term(parts[0]) if year else parts[0]
    parts[0] = fixed_type(parts[0], more=len(parts) > 1)
    for i, part in enumerate(parts[1:], 1):
        parts[i] = _fixed_organ(part)
    if len(parts) == 1 and (split := _lost_hyphen(parts[0], year=year)):
        parts, seps = list(split), ["-"]
    if parts[0] in TYPE_MARKS and seps[:1] == ["_"]:
        seps = ["-", *seps[1:]]
    whole = parts[0] + "".join(sep + part for sep, part in zip(seps, parts[1:], strict=True))
    return Groups(printed, whole if whole != printed else None, tuple(parts), tuple(seps))


_TERM_SLIP = pattern(r"QH[Il](?P<term>1?[0-6])")


def _fixed_term(mark: str) -> str:
    """A term of the National Assembly whose 1 a scan doubled or took for a letter: QHI15 is QH15, QHI4 is QH14."""
    m = _TERM_SLIP.fullmatch(mark) if mark[2:3] in ("I", "l") else None
    return mark if m is None else f"QH1{m['term'][-1]}"


def fixed_type(mark: str, *, more: bool) -> str:
    """The first group in the spelling of the table: QD is QĐ, CTR is CTr, QĐĐ is QĐ."""
    if mark in TYPE_MARKS or not more or mark in ORGAN_OF:
        return mark
    barred = mark.replace("D", "Đ")
    for reading in (mark, barred, barred.replace("ĐĐ", "Đ")):
        if len(reading) > 1 and (known := _CANONICAL.get(reading.casefold())):
            return known
    return mark


def _fixed_organ(mark: str) -> str:
    """A later group: HDND is HĐND, TTG is TTg; anything that is not a slip of a known mark stays."""
    if mark in ORGAN_OF or mark.rstrip("0123456789") in ORGAN_OF:
        return mark
    if mark == "TTG":
        return "TTg"
    if mark.find("ĐĐ") > 0 and (reading := mark.replace("ĐĐ", "Đ")) in ORGAN_OF:
        return reading  # ĐĐBQH is none that was doubled
    if "D" in mark:
        for reading in _with_bar(mark):
            if reading in ORGAN_OF:
                return reading
    return mark


def _with_bar(mark: str) -> Iterator[str]:
    """The mark with each D in turn, then all of them, read as Đ."""
    for i, letter in enumerate(mark):
        if letter == "D":
            yield mark[:i] + "Đ" + mark[i + 1 :]
    yield mark.replace("D", "Đ")


def _lost_hyphen(mark: str, *, year: bool) -> tuple[str, str] | None:
    """KHUBND as (KH, UBND): the longest type that leaves a known organ. Known marks are not cut."""
    if mark in TYPE_MARKS or (mark in ORGAN_OF and not year):
        return None
    for kind in _LONGEST_FIRST:
        if mark.startswith(kind):
            rest = _fixed_organ(mark[len(kind) :])
            if rest in ORGAN_OF and (len(rest) > 2 or rest == "CP"):
                return kind, rest
    return None


def is_organ(mark: str) -> bool:
    """Whether a group is a known organ, or begins as the marks of organs do."""
    return mark in ORGAN_OF or mark.rstrip("0123456789") in ORGAN_OF or _ORGAN_LIKE.fullmatch(mark) is not None


Reading = tuple[Family, str | None, tuple[str, ...], tuple[str, ...]]


def classify(groups: Groups, *, year: bool) -> Reading | None:
    """Family, type, organs and units of the groups of a sign of the state."""
    first, rest = groups.parts[0], groups.parts[1:]
    if term := _LAW_TERM.fullmatch(first):
        return ("qh", None, (term[1],), rest) if term[1] != "QHK" else ("old", None, (first,), rest)
    if first in JOINT_MARKS:
        return "joint", first, rest, ()
    if first in TYPE_MARKS:
        return _read_named(first, rest, year=year)
    if year and rest:
        return "named", None, (first,), rest
    if year:
        return None
    return "letter", None, (first,), _units(rest)


def _read_named(kind: str, rest: tuple[str, ...], *, year: bool) -> Reading:
    """A sign that begins with a type."""
    if rest and (term := _LAW_TERM.fullmatch(rest[0])) and term[1] == "UBTVQH":
        return "qh", kind, ("UBTVQH",), rest[1:]
    if year and kind in _QPPL_MARKS:
        return "qppl", kind, rest, ()
    if kind == "SL" and not rest:
        return "old", kind, (), ()
    if rest[:1] == ("HĐBT",):
        return "old", kind, rest[:1], rest[1:]
    return "named", kind, rest[:1], _units(rest[1:])


def _units(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Unit marks; the few that are printed with a hyphen of their own are one (BM-TE)."""
    for pair in _UNITS_WITH_HYPHEN:
        if parts[: len(pair)] == pair:
            return ("-".join(pair), *parts[len(pair) :])
    return parts
