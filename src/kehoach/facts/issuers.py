"""Who issued a document, as the part of an id that says it (docs/domain.md 11.4): `vn-10.ubnd`, `vn.qh14`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from ..reference.abbreviations import ORGAN_OF, expand_organ
from ..reference.entities import Name, OfficeLevel, read_name
from ..reference.places import Territory
from ..reference.provinces import province_named
from ..reference.sign import Sign
from ..reference.slug import mark_slug, slug
from ..text.patterns import pattern
from .offices.home import Home, home_of
from .offices.resolve import resolve

_UNPLACED = "vn-xx"
_UNKNOWN = "x"
_TERM = pattern(r"(?:QH|UBTVQH|HĐNN)(\d{1,2})(?!\d)")
_CENTRAL_PARTY = ("TW", "TƯ")
_POST = pattern(
    r"(?:bộ trưởng|chủ tịch|giám đốc|chủ nhiệm|thống đốc|tổng thanh tra)\s+(?=bộ|ubnd|[uủ]|sở|ngân|thanh)",
    re.IGNORECASE,
)
"""Who signs for an office, named in its place: Bộ trưởng Bộ Y tế."""
_POSTS = ("bộ trưởng", "chủ tịch", "giám đốc", "chủ nhiệm", "thống đốc", "tổng thanh tra")


_SEVERAL = pattern(
    r"(?:[,;]|\svà|\s-)\s+(?:liên\s+)?(?:Bộ|Sở|UBND|HĐND|[UỦ][yỷỶ]\s+ban|Hội\s+đồng|Văn\s+phòng|Ban|Cục|Công\s+an|Đoàn)(?!\w)"
    r"|\s(?:gửi|đề\s+nghị|trả\s+lời|phê\s+duyệt|tại|về\s+việc)(?!\w)"
)
"""A second office, or what an office does: the name is not that of one office."""


class Issuer(NamedTuple):
    """The part of an id, and whether no other issuer can have it."""

    part: str
    certain: bool


def issuer_of(
    printed: str | None, parent: str | None, place: str | None, title: str, sign: Sign | None, date: str | None
) -> Issuer:
    """The issuer of a document: by the marks of its number where they name it, else by its own name.

    Args:
        printed: co_quan_ban_hanh.
        parent: co_quan_chu_quan.
        place: noi_ban_hanh.
        title: trich_yeu.
        sign: the number, as understood.
        date: ISO 8601.

    Returns:
        The part. Where the text does not tell the province, `vn-xx` stands for it; where it tells no issuer, `x`.
    """
    home = home_of(printed, parent, province_named(place) if place else None, date, title)
    if sign is not None and (marked := _by_marks(sign, home, date)):
        return marked
    if printed is None:
        central = central_organ(sign)
        return Issuer(central or _UNKNOWN, central is not None)
    name = read_name(_office(printed))
    if not name.known and sign is not None and sign.organs:
        name = _mended(name, sign.organs[0])
    return _by_name(name, read_name(parent) if parent else None, home, date)


def _office(printed: str) -> str:
    """The name of an office without the post of who signs for it."""
    lower = printed.lower()
    for post in _POSTS:
        if post in lower:
            return _POST.sub("", printed, count=1)
    return printed


def cited_issuer(printed: str | None, sign: Sign, date: str) -> str | None:
    """The issuer of a cited document; None where number and name disagree, or a local one is printed without place."""
    nowhere = Home()
    marked = _by_marks(sign, nowhere, date)
    by_mark = marked.part if marked is not None and marked.certain else central_organ(sign)
    if printed is None:
        return by_mark
    joint = sign.family == "joint" or len(sign.organs) > 1
    if not joint and _SEVERAL.search(printed):
        return None
    name = read_name(_office(printed))
    found = resolve(name, nowhere, date).entity
    if by_mark is None:
        same = not sign.organs or expand_organ(sign.organs[0]) is None or _has_mark(name, sign.organs[0])
        return found if same and name.known else None
    if found is None or "+" in by_mark or by_mark == "vn.tw":
        return by_mark if name.level in (None, "trung_uong") else None
    return by_mark if by_mark.rstrip("0123456789") == found else None  # vn.qh14 is Quốc hội


def central_organ(sign: Sign | None) -> str | None:
    """The central organ that the mark in a number names."""
    if sign is None or not sign.organs or sign.family == "joint":
        return None
    name = read_name(expand_organ(sign.organs[0]) or "")
    return f"vn.{name.mark}" if name.level == "trung_uong" and name.known else None


def _mended(name: Name, mark: str) -> Name:
    """The office that the mark in the number names, for a misread name that begins with the same word."""
    other = read_name(expand_organ(mark) or "")
    same = other.known and other.head.split(" ")[0] == name.head.split(" ")[0]
    return replace(name, core=other.core, mark=other.mark, known=True) if same else name


def _by_marks(sign: Sign, home: Home, date: str | None) -> Issuer | None:
    """Issuers that the number names better than the letterhead: with their term, the Party's, and several at once."""
    first = sign.organs[0] if sign.organs else ""
    if sign.family == "qh" and (term := _TERM.search(sign.repaired or sign.value)) and len(sign.organs) == 1:
        return Issuer(f"vn.{mark_slug(first)}{term[1]}", True)
    if sign.family == "joint" and len(sign.organs) > 1:
        return _joint(sign, home, date)
    if sign.family != "party" or first not in ORGAN_OF:
        return None
    if first in _CENTRAL_PARTY:
        return Issuer("vn.tw", True)
    if first.endswith("TW"):
        return Issuer(f"vn.{mark_slug(first)}", True)
    level: OfficeLevel | None = "tinh" if first.endswith("TU") else "huyen" if first in ("HU", "QU", "ThU") else None
    return _at(_place(home, level, date), home, mark_slug(first)) if level else None


def _joint(sign: Sign, home: Home, date: str | None) -> Issuer:
    """Several issuers, the first one leading."""
    names = [read_name(expand_organ(mark) or mark) for mark in sign.organs]
    central = any(name.level == "trung_uong" for name in names)
    local = None if central else _place(home, home.level, date)
    place = "vn" if central else local.id if local is not None and local.id else None
    term = _TERM.search(sign.value)
    marks = (
        mark_slug(mark) + (term[1] if term and mark in ("QH", "UBTVQH") else "")
        if not name.known or term
        else name.mark
        for mark, name in zip(sign.organs, names, strict=True)
    )
    return Issuer("+".join(f"{place or _UNPLACED}.{mark}" for mark in marks), place is not None)


def _by_name(name: Name, parent: Name | None, home: Home, date: str | None) -> Issuer:
    found = resolve(name, home, date, acting=True)
    if found.entity is not None:
        return Issuer(found.entity, True)
    organ = name.mark or _UNKNOWN
    if not name.known and parent is not None and parent.mark and parent.mark != "ubnd":
        organ = f"{parent.mark}-{organ}"  # many have a Văn phòng
    if found.level is None and parent is not None and parent.level == "trung_uong":
        return Issuer(f"vn.{organ}", True)
    level: OfficeLevel | None = "xa" if home.commune else "huyen" if home.district else None
    if level is None and not name.known:  # a school, a company; but `UBND` alone may be any
        level = "tinh"
    return _at(_place(home, found.level or level, date), home, organ)


def _place(home: Home, level: OfficeLevel | None, date: str | None) -> Territory | None:
    """The unit around the issuer on the date; for an undated document only if any day gives the same."""
    if date is not None:
        return home.territory(level, date)
    before, after = (home.territory(level, day) for day in ("2024-06-30", "2026-01-01"))
    if before is None or after is None or before.valid_to is None or level != "tinh":
        return before
    return before if before.id == after.id else Territory(None, before.name, before.level)


def _at(place: Territory | None, home: Home, organ: str) -> Issuer:
    if place is not None and place.id is not None:
        return Issuer(f"{place.id}.{organ}", True)
    lowest = home.commune or home.district
    own = f"-{slug(' '.join(lowest).removeprefix('huyện '))}" if lowest else ""
    return Issuer(f"{_UNPLACED}{own}.{organ}", False)


def _has_mark(name: Name, mark: str) -> bool:
    """Whether an issuer's name is the one behind the mark in a number."""
    return read_name(expand_organ(mark) or mark).core == name.core
