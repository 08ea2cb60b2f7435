"""The printed name of an office, read: which office it is, of which level, and which place it prints.

Sources: NĐ 30/2020, Phụ lục III for marks (`abbreviations`); the laws on the organisation of local government for the
levels. Nothing here depends on the document around the name; `facts.offices` adds that.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Literal

from ..text.fold import fold, key
from ..text.patterns import pattern
from .abbreviations import ORGANS
from .places import UNIT_LEVELS
from .provinces import province_named
from .slug import mark_slug, slug
from .written_out import write_out

OfficeLevel = Literal["trung_uong", "tinh", "huyen", "xa"]

ALIASES: tuple[tuple[str, str], ...] = (
    ("Mặt trận Tổ quốc", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ("Mặt trận Tổ quốc Việt Nam", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ("Ủy ban Mặt trận Tổ quốc", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
    ("Ủy ban nhân dân dân", "Ủy ban nhân dân"),
    ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Đoàn Thanh niên"),
    ("Hội Phụ nữ", "Hội Liên hiệp Phụ nữ"),
    ("Hội Liên hiệp Phụ nữ Việt Nam", "Hội Liên hiệp Phụ nữ"),
    ("Hội Nông dân Việt Nam", "Hội Nông dân"),
    ("Hội Cựu chiến binh Việt Nam", "Hội Cựu chiến binh"),
    ("Bộ Lao động", "Bộ Lao động - Thương binh và Xã hội"),
    ("Sở Lao động", "Sở Lao động - Thương binh và Xã hội"),
    ("Phòng Lao động", "Phòng Lao động - Thương binh và Xã hội"),
    ("Sở Nông nghiệp", "Sở Nông nghiệp và Phát triển nông thôn"),
    ("Ngân hàng Nhà nước", "Ngân hàng Nhà nước Việt Nam"),
)
"""Another printed name, the name in the table of marks."""

CENTRAL: tuple[str, ...] = (
    *("Quốc hội", "Ủy ban Thường vụ Quốc hội", "Chủ tịch nước", "Chính phủ", "Hội đồng Chính phủ"),
    *("Hội đồng Bộ trưởng", "Hội đồng Nhà nước", "Thủ tướng Chính phủ", "Văn phòng Chính phủ", "Văn phòng Quốc hội"),
    *("Văn phòng Chủ tịch nước", "Ủy ban Dân tộc", "Ngân hàng Nhà nước Việt Nam", "Thanh tra Chính phủ"),
    *("Bảo hiểm xã hội Việt Nam", "Tòa án nhân dân tối cao", "Viện kiểm sát nhân dân tối cao", "Kiểm toán nhà nước"),
    *("Hội đồng Thẩm phán", "Trung ương", "Văn phòng Trung ương Đảng", "Ban Tổ chức Trung ương", "Đảng đoàn Quốc hội"),
    *("Ủy ban Kiểm tra Trung ương", "Ban Nội chính Trung ương", "Ban Tuyên giáo Trung ương", "Ban Dân vận Trung ương"),
    *("Ban Tuyên giáo và Dân vận Trung ương", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "Bộ Chính trị"),
    *("Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Tổng Liên đoàn Lao động Việt Nam", "Ban Bí thư"),
    *("Hội đồng bầu cử quốc gia", "Ban Chấp hành Trung ương", "Ban Tôn giáo Chính phủ", "Thông tấn xã Việt Nam"),
    *("Đài Truyền hình Việt Nam", "Đài Tiếng nói Việt Nam", "Cục Trẻ em", "Cục Bà mẹ và Trẻ em", "Hội đồng Dân tộc"),
)
"""Names of central organs that do not begin as those of ministries do."""

_GENERIC = frozenset({"BTT", "BTV", "BCH", "BQL", "BCĐ", "BĐH", "VP", "CB", "CĐ", "TW", "TƯ", "VPQG"})
"""Marks that many offices of one place have: an id needs their names."""
_PROVINCIAL = ("Ban Dân tộc", "Bộ Chỉ huy Quân sự", "Bộ Chỉ huy Bộ đội Biên phòng")
_NO_MINISTRY = ("bộ chỉ huy ", "bộ tư lệnh", "bộ đội", "bộ phận", "bộ môn", "bộ trưởng")
_CENTRAL_TAIL = (" tối cao", " trung ương", " của quốc hội", " thuộc chính phủ")

_HEADS: tuple[tuple[str, str, str], ...] = (
    ("tỉnh ủy", "tỉnh", "Tỉnh ủy"),
    ("thành ủy", "thành phố", "Tỉnh ủy"),
    ("huyện ủy", "huyện", "Huyện ủy"),
    ("quận ủy", "quận", "Quận ủy"),
    ("thị ủy", "thị xã", "Thị ủy"),
    ("tỉnh đoàn", "tỉnh", "Đoàn Thanh niên"),
    ("thành đoàn", "thành phố", "Đoàn Thanh niên"),
    ("huyện đoàn", "huyện", "Đoàn Thanh niên"),
    ("quận đoàn", "quận", "Đoàn Thanh niên"),
    ("thị đoàn", "thị xã", "Đoàn Thanh niên"),
)
"""Names that hold the word for their unit: how they begin, the unit, the name in the table of marks."""

_UNIT = r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu)"
_WORD = rf"(?!(?i:{_UNIT})(?!\w))[<U>\d][\w’'.]*"
_PLACE = pattern(rf"(?:^|[ ,])(?P<unit>(?i:{_UNIT}))(?!\w)(?:\s+(?P<name>{_WORD}(?:[ -]{{1,3}}{_WORD}){{0,4}}))?[ ,]*$")
_FALSE_XA = pattern(r"(?:hợp tác|thông tấn)$", re.IGNORECASE)
_OF = pattern(r"(?:\s+(?:của|thuộc|trực thuộc))?[ ,]*$")
_BARE_PLACE = pattern(
    r"(?:sở|báo|đài|công an|cục|chi cục|thuế|kho bạc|bảo hiểm xã hội|ủy ban|hội|liên đoàn|ban|tòa án|viện kiểm sát"
    r"|bộ chỉ huy|văn phòng|bộ đội)\s"
)
_FRONT = pattern(r"(?<=ặt trận )tổ quốc(?! việt nam)", re.IGNORECASE)
_MOST = 160  # a longer stretch is no name
_SPACES = pattern(r"\s+")
_SQUEEZE = pattern(r"(?<!\w)và(?!\w)|[^\w]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A printed name, read by itself.

    Attributes:
        core: equal for two printings of one office; its place is not in it.
        mark: what stands for the office in an id: `slddtbxh`, or a slug.
        known: whether the mark is one of the table.
        full: the whole name with abbreviations written out, None if it prints none.
        level: of the office, where the name tells.
        units: the units that it prints, smallest first: ("xã", "Lương Minh"), ("tỉnh", ""). The name may be empty.
        head: the first words of the core in small letters, to ask of what kind the office is.
    """

    core: str
    mark: str
    known: bool
    full: str | None
    level: OfficeLevel | None
    units: tuple[tuple[str, str], ...]
    head: str


def squeezed(name: str) -> str:
    """A form in which `Văn hóa - Thể thao` and `Văn hóa và Thể thao` are equal: no blanks, signs and `và`."""
    return _SQUEEZE.sub("", key(name))


@functools.cache
def _marks() -> dict[str, str]:
    """The mark of each name of the table; the longest where a name has several."""
    table: dict[str, str] = {}
    for mark, name in ORGANS:
        made, at = mark_slug(mark), squeezed(name)
        if mark not in _GENERIC and len(made) > len(table.get(at, "")):
            table[at] = made
    table.update((squeezed(other), table[squeezed(name)]) for other, name in ALIASES)
    return table


@functools.cache
def _full_names() -> dict[str, str]:
    """The name in the table of marks, for each name in it and each other name of it."""
    names = {squeezed(name): name for _, name in ORGANS}
    names.update((squeezed(other), name) for other, name in ALIASES)
    return names


@functools.cache
def _central() -> frozenset[str]:
    return frozenset(map(squeezed, CENTRAL))


@functools.cache
def _provincial() -> frozenset[str]:
    return frozenset(map(squeezed, _PROVINCIAL))


@functools.cache
def _by_mark() -> dict[str, str]:
    names: dict[str, str] = {}
    for mark, name in ORGANS:
        names.setdefault(mark_slug(mark), name)
    return names


def name_of_mark(mark: str) -> str | None:
    """The name of an office from its mark in an id; None where the table lacks it.

    >>> name_of_mark("slddtbxh")
    'Sở Lao động - Thương binh và Xã hội'
    """
    return _by_mark().get(mark)


@functools.lru_cache(maxsize=8192)
def read_name(printed: str) -> Name:
    """Read a printed name; names come back in each document, so readings are kept.

    >>> name = read_name("Sở Lao động – TBXH tỉnh Lào Cai")
    >>> name.mark, name.level, name.units, name.full
    ('slddtbxh', 'tinh', (('tỉnh', 'Lào Cai'),), 'Sở Lao động - Thương binh và Xã hội tỉnh Lào Cai')
    """
    text = _SPACES.sub(" ", fold(printed)).strip(" .,;:-")
    written = write_out(text) if len(text) <= _MOST else ""
    if not 0 < len(written) <= 2 * _MOST:
        return Name(squeezed(text), "", False, None, None, (), "")
    core, units = _split(written)
    tail = written[len(core) :] if written.startswith(core) else None
    core = _FRONT.sub("Tổ quốc Việt Nam", core)
    at = squeezed(core)
    mark = _marks().get(at)
    name = _full_names().get(at) if mark else None
    full = None if written == text else written if tail is None else (name or core) + tail
    return Name(
        squeezed(name) if name else at, mark or slug(core), mark is not None, full, _level(key(core), at, units), units,
        key(core),
    )  # fmt: skip


def _split(written: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The name of the office alone, and the units printed behind it."""
    lower = key(written)
    for begin, unit, name in _HEADS:
        if lower.startswith(begin):
            return name, ((unit, written[len(begin) :].strip(" ,")),)
    units: list[tuple[str, str]] = []
    rest = written
    while len(units) < 3 and (found := _PLACE.search(rest)):
        before = rest[: found.start()]
        if _FALSE_XA.search(before):
            break
        unit = key(found["unit"])
        units.append(("thành phố" if unit.startswith("tp") else unit, found["name"] or ""))
        rest = before
    if units:
        return _OF.sub("", rest), tuple(reversed(units))
    return _bare_place(written, lower)


def _bare_place(written: str, lower: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """A province that stands behind the name of an office without its kind: Sở Y tế Lào Cai."""
    if not _BARE_PLACE.match(lower):
        return written, ()
    words = written.split(" ")
    for count in (2, 3, 4, 5):
        tail = " ".join(words[-count:])
        if len(words) > count and tail[:1].isupper() and province_named(tail) is not None:
            return " ".join(words[:-count]), (("", tail),)
    return written, ()


def _level(core: str, at: str, units: tuple[tuple[str, str], ...]) -> OfficeLevel | None:
    """The level by the printed unit, else by what the office is."""
    if units:
        unit = units[0][0]
        if unit == "":
            return "tinh"
        if unit != "thành phố":
            return UNIT_LEVELS[unit]
        return None  # of a province or a district: the day and the document tell
    if core.startswith("sở ") or core.endswith((" tỉnh ủy", " thành ủy")) or at in _provincial():
        return "tinh"
    if at in _central() or core.endswith(_CENTRAL_TAIL) or core.startswith("tổng cục "):
        return "trung_uong"
    return "trung_uong" if core.startswith("bộ ") and not core.startswith(_NO_MINISTRY) else None
