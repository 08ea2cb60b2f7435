"""Provinces: the 63 units until 30 June 2025 and the 34 from 1 July 2025.

Sources: the resolutions of 2025 on the arrangement of provincial units; codes of the General Statistics Office;
ISO 3166-2:VN; QĐ 20/2020/QĐ-TTg (electronic identification codes, level 1).

A code alone does not name a place: the merged province keeps the old code of the part that holds its seat, so 15 was
Yên Bái and is Lào Cai. Names in documents are never rewritten with this table; it recognises and routes.
"""

from __future__ import annotations

import functools
from typing import NamedTuple

from ..text.fold import key
from ..text.patterns import pattern


class Province(NamedTuple):
    """A province as it was until 30 June 2025, and what it became.

    Attributes:
        name: without the word tỉnh or thành phố, "Lào Cai".
        code: two digits of the General Statistics Office until 30 June 2025.
        iso: ISO 3166-2.
        eid: electronic identification code, level 1.
        successor: the unit from 1 July 2025 with its kind, "Tỉnh Lào Cai".
        successor_code: two digits of that unit.
        seat: the old province in which the seat of the new unit lies.
    """

    name: str
    code: str
    iso: str
    eid: str
    successor: str
    successor_code: str
    seat: str


_ROWS = (
    ("Hà Nội", "01", "VN-HN", "H26", "Thành phố Hà Nội", "01", "Hà Nội"),
    ("Cao Bằng", "04", "VN-04", "H14", "Tỉnh Cao Bằng", "04", "Cao Bằng"),
    ("Hà Giang", "02", "VN-03", "H22", "Tỉnh Tuyên Quang", "08", "Tuyên Quang"),
    ("Tuyên Quang", "08", "VN-07", "H60", "Tỉnh Tuyên Quang", "08", "Tuyên Quang"),
    ("Điện Biên", "11", "VN-71", "H18", "Tỉnh Điện Biên", "11", "Điện Biên"),
    ("Lai Châu", "12", "VN-01", "H35", "Tỉnh Lai Châu", "12", "Lai Châu"),
    ("Sơn La", "14", "VN-05", "H52", "Tỉnh Sơn La", "14", "Sơn La"),
    ("Yên Bái", "15", "VN-06", "H63", "Tỉnh Lào Cai", "15", "Yên Bái"),
    ("Lào Cai", "10", "VN-02", "H38", "Tỉnh Lào Cai", "15", "Yên Bái"),
    ("Bắc Kạn", "06", "VN-53", "H03", "Tỉnh Thái Nguyên", "19", "Thái Nguyên"),
    ("Thái Nguyên", "19", "VN-69", "H55", "Tỉnh Thái Nguyên", "19", "Thái Nguyên"),
    ("Lạng Sơn", "20", "VN-09", "H37", "Tỉnh Lạng Sơn", "20", "Lạng Sơn"),
    ("Quảng Ninh", "22", "VN-13", "H49", "Tỉnh Quảng Ninh", "22", "Quảng Ninh"),
    ("Bắc Giang", "24", "VN-54", "H02", "Tỉnh Bắc Ninh", "24", "Bắc Giang"),
    ("Bắc Ninh", "27", "VN-56", "H05", "Tỉnh Bắc Ninh", "24", "Bắc Giang"),
    ("Vĩnh Phúc", "26", "VN-70", "H62", "Tỉnh Phú Thọ", "25", "Phú Thọ"),
    ("Hòa Bình", "17", "VN-14", "H28", "Tỉnh Phú Thọ", "25", "Phú Thọ"),
    ("Phú Thọ", "25", "VN-68", "H44", "Tỉnh Phú Thọ", "25", "Phú Thọ"),
    ("Hải Dương", "30", "VN-61", "H23", "Thành phố Hải Phòng", "31", "Hải Phòng"),
    ("Hải Phòng", "31", "VN-HP", "H24", "Thành phố Hải Phòng", "31", "Hải Phòng"),
    ("Thái Bình", "34", "VN-20", "H54", "Tỉnh Hưng Yên", "33", "Hưng Yên"),
    ("Hưng Yên", "33", "VN-66", "H31", "Tỉnh Hưng Yên", "33", "Hưng Yên"),
    ("Hà Nam", "35", "VN-63", "H25", "Tỉnh Ninh Bình", "37", "Ninh Bình"),
    ("Nam Định", "36", "VN-67", "H40", "Tỉnh Ninh Bình", "37", "Ninh Bình"),
    ("Ninh Bình", "37", "VN-18", "H42", "Tỉnh Ninh Bình", "37", "Ninh Bình"),
    ("Thanh Hóa", "38", "VN-21", "H56", "Tỉnh Thanh Hóa", "38", "Thanh Hóa"),
    ("Nghệ An", "40", "VN-22", "H41", "Tỉnh Nghệ An", "40", "Nghệ An"),
    ("Hà Tĩnh", "42", "VN-23", "H27", "Tỉnh Hà Tĩnh", "42", "Hà Tĩnh"),
    ("Quảng Bình", "44", "VN-24", "H46", "Tỉnh Quảng Trị", "44", "Quảng Bình"),
    ("Quảng Trị", "45", "VN-25", "H50", "Tỉnh Quảng Trị", "44", "Quảng Bình"),
    ("Thừa Thiên Huế", "46", "VN-26", "H57", "Thành phố Huế", "46", "Thừa Thiên Huế"),
    ("Quảng Nam", "49", "VN-27", "H47", "Thành phố Đà Nẵng", "48", "Đà Nẵng"),
    ("Đà Nẵng", "48", "VN-DN", "H17", "Thành phố Đà Nẵng", "48", "Đà Nẵng"),
    ("Kon Tum", "62", "VN-28", "H34", "Tỉnh Quảng Ngãi", "51", "Quảng Ngãi"),
    ("Quảng Ngãi", "51", "VN-29", "H48", "Tỉnh Quảng Ngãi", "51", "Quảng Ngãi"),
    ("Bình Định", "52", "VN-31", "H08", "Tỉnh Gia Lai", "52", "Bình Định"),
    ("Gia Lai", "64", "VN-30", "H21", "Tỉnh Gia Lai", "52", "Bình Định"),
    ("Ninh Thuận", "58", "VN-36", "H43", "Tỉnh Khánh Hòa", "56", "Khánh Hòa"),
    ("Khánh Hòa", "56", "VN-34", "H32", "Tỉnh Khánh Hòa", "56", "Khánh Hòa"),
    ("Phú Yên", "54", "VN-32", "H45", "Tỉnh Đắk Lắk", "66", "Đắk Lắk"),
    ("Đắk Lắk", "66", "VN-33", "H15", "Tỉnh Đắk Lắk", "66", "Đắk Lắk"),
    ("Đắk Nông", "67", "VN-72", "H16", "Tỉnh Lâm Đồng", "68", "Lâm Đồng"),
    ("Bình Thuận", "60", "VN-40", "H11", "Tỉnh Lâm Đồng", "68", "Lâm Đồng"),
    ("Lâm Đồng", "68", "VN-35", "H36", "Tỉnh Lâm Đồng", "68", "Lâm Đồng"),
    ("Bình Phước", "70", "VN-58", "H10", "Tỉnh Đồng Nai", "75", "Đồng Nai"),
    ("Đồng Nai", "75", "VN-39", "H19", "Tỉnh Đồng Nai", "75", "Đồng Nai"),
    ("Bình Dương", "74", "VN-57", "H09", "Thành phố Hồ Chí Minh", "79", "Hồ Chí Minh"),
    ("Bà Rịa - Vũng Tàu", "77", "VN-43", "H06", "Thành phố Hồ Chí Minh", "79", "Hồ Chí Minh"),
    ("Hồ Chí Minh", "79", "VN-SG", "H29", "Thành phố Hồ Chí Minh", "79", "Hồ Chí Minh"),
    ("Long An", "80", "VN-41", "H39", "Tỉnh Tây Ninh", "80", "Long An"),
    ("Tây Ninh", "72", "VN-37", "H53", "Tỉnh Tây Ninh", "80", "Long An"),
    ("Tiền Giang", "82", "VN-46", "H58", "Tỉnh Đồng Tháp", "82", "Tiền Giang"),
    ("Đồng Tháp", "87", "VN-45", "H20", "Tỉnh Đồng Tháp", "82", "Tiền Giang"),
    ("Bến Tre", "83", "VN-50", "H07", "Tỉnh Vĩnh Long", "86", "Vĩnh Long"),
    ("Trà Vinh", "84", "VN-51", "H59", "Tỉnh Vĩnh Long", "86", "Vĩnh Long"),
    ("Vĩnh Long", "86", "VN-49", "H61", "Tỉnh Vĩnh Long", "86", "Vĩnh Long"),
    ("Kiên Giang", "91", "VN-47", "H33", "Tỉnh An Giang", "91", "Kiên Giang"),
    ("An Giang", "89", "VN-44", "H01", "Tỉnh An Giang", "91", "Kiên Giang"),
    ("Sóc Trăng", "94", "VN-52", "H51", "Thành phố Cần Thơ", "92", "Cần Thơ"),
    ("Hậu Giang", "93", "VN-73", "H30", "Thành phố Cần Thơ", "92", "Cần Thơ"),
    ("Cần Thơ", "92", "VN-CT", "H13", "Thành phố Cần Thơ", "92", "Cần Thơ"),
    ("Bạc Liêu", "95", "VN-55", "H04", "Tỉnh Cà Mau", "96", "Cà Mau"),
    ("Cà Mau", "96", "VN-59", "H12", "Tỉnh Cà Mau", "96", "Cà Mau"),
)

PROVINCES: tuple[Province, ...] = tuple(Province(*row) for row in _ROWS)

_ALIASES = (  # spelling, name in the table
    ("Huế", "Thừa Thiên Huế"),
    ("Thừa Thiên - Huế", "Thừa Thiên Huế"),
    ("HCM", "Hồ Chí Minh"),
    ("Bà Rịa Vũng Tàu", "Bà Rịa - Vũng Tàu"),
    ("BR-VT", "Bà Rịa - Vũng Tàu"),
    ("BRVT", "Bà Rịa - Vũng Tàu"),
    ("Bắc Cạn", "Bắc Kạn"),
    ("Đắc Lắc", "Đắk Lắk"),
    ("Đăk Lăk", "Đắk Lắk"),
    ("Đak Lak", "Đắk Lắk"),
    ("Daklak", "Đắk Lắk"),
    ("Đắc Nông", "Đắk Nông"),
    ("Đăk Nông", "Đắk Nông"),
    ("Kontum", "Kon Tum"),
)

_KIND = pattern(r"(?:tỉnh|thành phố|t\.?p\.?)\s*(?=\S)")
_HYPHEN = pattern(r"\s*-\s*")


@functools.cache
def _by_name() -> dict[str, Province]:
    table = {_name_key(province.name): province for province in PROVINCES}
    table.update((_name_key(alias), table[_name_key(name)]) for alias, name in _ALIASES)
    return table


def _name_key(name: str) -> str:
    return _HYPHEN.sub("-", key(name))


_NAME_WIDTH = 200  # characters that can be the name of a province, blanks between its words and all


def province_named(name: str) -> Province | None:
    """The province that a text calls so, old or new name, with or without tỉnh or thành phố, in any case.

    >>> province = province_named("TỈNH KHÁNH HOÀ")
    >>> province.name if province else None
    'Khánh Hòa'
    """
    return _row_named(name) if len(name) < _NAME_WIDTH else None


@functools.lru_cache(maxsize=1024)
def _row_named(name: str) -> Province | None:
    wanted = _name_key(name)
    table = _by_name()
    if wanted in table:
        return table[wanted]
    kind = _KIND.match(wanted)
    return table.get(wanted[kind.end() :]) if kind else None


def unit_of(name: str) -> str:
    """What the province is that a text calls so, in small letters; empty where it is none.

    >>> [unit_of(name) for name in ("Huế", "Bình Dương", "Thừa Thiên Huế", "Trạm Y tế")]
    ['thành phố', 'tỉnh', 'tỉnh', '']
    """
    province = province_named(name)
    if province is None:
        return ""
    return "thành phố" if province.successor in (f"Thành phố {name}", f"Thành phố {province.name}") else "tỉnh"


def is_province(name: str) -> bool:
    """Whether a text is the name of a province, and nothing more."""
    return province_named(name) is not None
