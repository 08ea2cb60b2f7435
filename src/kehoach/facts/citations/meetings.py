"""Resolutions of the Party that no number but the meeting names: `Nghị quyết Trung ương 6 khóa XII`."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from ...text.fold import key
from ...text.patterns import pattern, phrase
from .heads import is_plural
from .model import Found
from .text import Text

_TH = r"(?:\d{1,2}|[IVX]{1,5}|(?:mười )?(?:nhất|một|hai|ba|tư|bốn|năm|lăm|sáu|bảy|tám|chín|mười))(?!\w)"
_COMMITTEE = r"(?:(?:Ban Chấp hành|BCH) )?Trung ương(?: Đảng)?"
_PLENUM = (
    rf"(?:của )?(?:[Hh]ội nghị )?(?:lần thứ {_TH},? (?:của )?{_COMMITTEE}|{_COMMITTEE} (?:lần thứ )?{_TH}),?"
    r" (?P<bracket>\()?[Kk]h[óo][aá] [IVX]{1,5}(?!\w)(?(bracket)\))"
)
_LEVEL = r"(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Đđ]ặc khu)(?!\w)"
_PLACE = rf"{_LEVEL}(?: [<U>][\w’']{{0,9}}){{0,4}}"
_CONGRESS = (
    rf"(?:của )?Đại hội(?: đại biểu)?(?: lần thứ {_TH})?"
    rf"(?: Đảng bộ(?: {_PLACE}(?: lần thứ {_TH})?| lần thứ {_TH})"
    rf"|(?: toàn quốc)?(?: lần thứ)? [IVX]{{1,5}}(?: của)? Đảng(?! bộ| ủy))"
)
SHAPES: tuple[tuple[str, int, str, str], ...] = (
    ("Trung ương", 7, _PLENUM, "Nghị quyết Hội nghị lần thứ 6 Ban Chấp hành Trung ương (khóa XI)"),
    ("Đại hội", 0, _CONGRESS, "Nghị quyết Đại hội Đảng bộ tỉnh Bình Sơn lần thứ XX"),
)
"""A word of each shape, the index of its letter that stands in few others, what stands behind the type, an example."""
_READERS = tuple(
    (word, rare, phrase(rf"(?P<type>Nghị quyết|Kết luận) (?:{shape})(?!\w)")) for word, rare, shape, _ in SHAPES
)
_PARTS = phrase(rf"Đảng bộ (?P<level>{_LEVEL})(?P<place>(?: [<U>][\w’']{{0,9}}){{0,4}})")
_TIMES = pattern(rf"lần thứ ({_TH})")
_BEFORE = 60
_NAMED_ELSE = phrase(
    r"[,\s(]{0,4}(?:Nghị quyết )?(?:số )?\d"
    r"|\s{0,3}(?:,|và) (?:[Kk]h[óo][aá] |lần thứ )?[IVX]{1,5}(?![\w/])"
)
"""A number that names the resolution; or a second term, `khóa XI, XII`, of which there is another one."""


@functools.lru_cache(maxsize=512)
def congress_of(name: str) -> tuple[str, str] | None:
    """Which congress a resolution is of, as a key without the place; and the place, which may be left out.

    >>> congress_of("Nghị quyết Đại hội đại biểu Đảng bộ xã Phú Lâm lần thứ XI")
    ('đảng bộ xã XI', 'phú lâm')
    """
    parts = _PARTS.search(name) if "Đại hội" in name else None
    if parts is None:
        return None
    times = _TIMES.search(name)
    return f"đảng bộ {key(parts['level'])} {times[1] if times else ''}".rstrip(), key(parts["place"])


def find_meetings(text: Text) -> Iterator[Found]:
    """References to resolutions that one meeting names; where a number follows, that names them."""
    for word, rare, reader in _READERS:
        for at in text.finds_by(word, rare):
            low, high = text.bounds(at)
            low = max(low, at - _BEFORE)
            start = max(text.all.rfind("Nghị", low, at), text.all.rfind("Kết", low, at))
            found = reader.match(text.all, start, high) if start >= 0 else None
            if found is None or is_plural(text.all, low, start) or _NAMED_ELSE.match(text.all, found.end(), high):
                continue
            loai, name = " ".join(found["type"].split()), text.quote(*found.span())
            yield Found(start, found.end(), loai=loai, ten=name, bare=True)
