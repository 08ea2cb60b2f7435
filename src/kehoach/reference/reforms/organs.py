"""What became of ministries and departments in 2025, part by part.

Marks are those of ids (`reference.slug.mark_slug`). A row without a topic is where an office went as a whole; a row
with one says where the work on that topic went. The weight is how sure that is: 1 where a law of the state says it for
all, less where each province decided, or where it is practice without a text at hand.
"""

from __future__ import annotations

from typing import NamedTuple


class Change(NamedTuple):
    """One way from an old office to a new one.

    Attributes:
        old: mark of the old office.
        new: mark of the one that took over.
        since: first day of that, ISO 8601.
        topic: slug of what went there, None for the office as a whole.
        weight: from 0 to 1.
        source: the law, or how it is known.
    """

    old: str
    new: str
    since: str
    topic: str | None
    weight: float
    source: str


_MARCH = "2025-03-01"
_QH = "NQ 176/2025/QH15"
_ND45 = "NĐ 45/2025/NĐ-CP; NĐ 150/2025/NĐ-CP"

MINISTRIES: tuple[Change, ...] = (
    Change("bkhddt", "btc", _MARCH, None, 1.0, _QH),
    Change("bgtvt", "bxd", _MARCH, None, 1.0, _QH),
    Change("bgtvt", "bca", _MARCH, "giay-phep-lai-xe", 1.0, "handed over on 1 March 2025; NĐ 02/2025/NĐ-CP"),
    Change("bnnptnt", "bnnmt", _MARCH, None, 1.0, _QH + "; NĐ 35/2025/NĐ-CP"),
    Change("btnmt", "bnnmt", _MARCH, None, 1.0, _QH + "; NĐ 35/2025/NĐ-CP"),
    Change("btttt", "bkhcn", _MARCH, None, 1.0, _QH),
    Change("btttt", "bvhttdl", _MARCH, "bao-chi", 1.0, "press went to Văn hóa, Thể thao và Du lịch on 1 March 2025"),
    Change("btttt", "bca", _MARCH, "an-toan-thong-tin-mang", 1.0, "handed over on 1 March 2025"),
    Change("blddtbxh", "bnv", _MARCH, None, 1.0, _QH + "; NĐ 25/2025/NĐ-CP"),
    Change("blddtbxh", "byt", _MARCH, "tre-em", 1.0, "NĐ 42/2025/NĐ-CP; QĐ 827/QĐ-BYT"),
    Change("blddtbxh", "byt", _MARCH, "bao-tro-xa-hoi", 1.0, "NĐ 42/2025/NĐ-CP; QĐ 827/QĐ-BYT"),
    Change("blddtbxh", "byt", _MARCH, "te-nan-xa-hoi", 1.0, "NĐ 42/2025/NĐ-CP; TB 290/TB-BYT"),
    Change("blddtbxh", "bgdddt", _MARCH, "giao-duc-nghe-nghiep", 1.0, "NQ 176/2025/QH15 and the decrees after it"),
    Change("blddtbxh", "bca", _MARCH, "cai-nghien", 1.0, "handed over at 0 h on 1 March 2025"),
    Change("blddtbxh", "bnnmt", _MARCH, "giam-ngheo", 1.0, "TT 13/2025/TT-BNNMT"),
    Change("ubdt", "bdttg", _MARCH, None, 1.0, _QH),
    Change("ban-ton-giao-chinh-phu", "bdttg", _MARCH, None, 1.0, _QH),
    Change("cuc-tre-em", "cuc-ba-me-tre-em", _MARCH, None, 0.9, "1481/BYT-BMTE; which body was merged: practice"),
)
"""Central organs."""

DEPARTMENTS: tuple[Change, ...] = (
    Change("skhddt", "stc", _MARCH, None, 1.0, _ND45),
    Change("sgtvt", "sxd", _MARCH, None, 1.0, _ND45),
    Change("snnptnt", "snnmt", _MARCH, None, 1.0, _ND45),
    Change("stnmt", "snnmt", _MARCH, None, 1.0, _ND45),
    Change("stttt", "skhcn", _MARCH, None, 1.0, _ND45),
    Change("stttt", "svhttdl", _MARCH, "bao-chi", 0.9, "as provinces announced it in 2025"),
    Change("slddtbxh", "snv", _MARCH, None, 0.95, _ND45),
    Change("slddtbxh", "syt", _MARCH, "tre-em", 0.95, _ND45 + "; as provinces announced it in 2025"),
    Change("slddtbxh", "syt", _MARCH, "bao-tro-xa-hoi", 0.95, _ND45 + "; as provinces announced it in 2025"),
    Change("slddtbxh", "syt", _MARCH, "te-nan-xa-hoi", 0.95, _ND45 + "; as provinces announced it in 2025"),
    Change("slddtbxh", "sgdddt", _MARCH, "giao-duc-nghe-nghiep", 0.95, "as provinces announced it in 2025"),
    Change("slddtbxh", "snnmt", _MARCH, "giam-ngheo", 0.95, "as provinces announced it in 2025"),
    Change("slddtbxh", "cong-an", _MARCH, "cai-nghien", 1.0, "handed over at 0 h on 1 March 2025"),
    Change("bdt", "sdttg", _MARCH, None, 0.7, _ND45 + "; only where conditions allow"),
    Change("bdt", "snv", _MARCH, None, 0.2, "as some provinces announced it in 2025"),
)
"""Organs of a province."""

OFFICES: tuple[Change, ...] = (
    Change("plddtbxh", "pnv", _MARCH, None, 0.8, "NĐ 45/2025/NĐ-CP"),
    Change("plddtbxh", "pyt", _MARCH, "tre-em", 0.6, "practice of 2025"),
    Change("plddtbxh", "pyt", _MARCH, "bao-tro-xa-hoi", 0.6, "practice of 2025"),
    Change("plddtbxh", "pyt", _MARCH, "te-nan-xa-hoi", 0.6, "practice of 2025"),
    Change("cong-an", "", _MARCH, None, 1.0, "KL 121-KL/TW: no police of districts; 694 ended on 1 March 2025"),
)
"""Organs of a district; all of them ended on 30 June 2025 with the districts. An empty mark: nobody took over."""

FOUNDED: tuple[tuple[str, str, str], ...] = (
    ("bnnmt", _MARCH, _QH),
    ("bdttg", _MARCH, _QH),
    ("snnmt", _MARCH, _ND45),
    ("sdttg", _MARCH, _ND45),
    ("cuc-ba-me-tre-em", _MARCH, "1481/BYT-BMTE"),
)
"""Offices that did not exist before: mark, first day, source."""
