"""What a document says of itself that its facts are read by."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..reference.provinces import Province, province_named
from ..reference.written_out import write_out
from ..text.patterns import pattern
from .passages import Content

YEARS = pattern(r"(?<!\d)((?:19|20)\d\d)(?!\d)(?:\s{0,2}-\s{0,2}((?:19|20)\d\d)(?!\d))?")
"""A year, or the first and the last of several."""
_SIGN = pattern(r"/[^\W\d_]")
_DAY = pattern(
    r"ngày\s{1,3}\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?|\s{1,3}tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3})\Z", re.IGNORECASE
)
_LONGEST_DAY = 30
_PROVINCE = pattern(r"(?:tỉnh|thành phố|TP\.?)\s+([^,;(]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Context:
    """The document around a fact.

    Attributes:
        kind: van_ban, tin_bai or khong_ro.
        loai: its type, "Kế hoạch".
        so_hieu: its number, "38/KH-UBND".
        date: day of issue, ISO 8601.
        issuer: co_quan_ban_hanh.
        parent: co_quan_chu_quan.
        years: the years that the plan is for, by its subject; a year twice where it is one.
        province: the province of the issuer.
        related: the site's own list of documents: text and span.
        outer: type and number of the document that it is issued with.
    """

    kind: str = "van_ban"
    loai: str | None = None
    so_hieu: str | None = None
    date: str | None = None
    issuer: str | None = None
    parent: str | None = None
    years: tuple[int, int] | None = None
    province: Province | None = None
    related: tuple[tuple[str, tuple[int, int]], ...] = ()
    outer: tuple[str | None, str | None] = (None, None)

    @property
    def year(self) -> int | None:
        """The year that a day without one is of: the plan's, if it is for one year alone, else that of issue."""
        if self.years is not None and self.years[0] == self.years[1]:
            return self.years[0]
        return int(self.date[:4]) if self.date else None

    def issued_by(self, name: str) -> bool:
        """Whether a name is that of who issued the document, or the first words of it.

        >>> council = Context(issuer="Hội đồng nhân dân tỉnh Vĩnh Hà")
        >>> [council.issued_by(name) for name in ("HĐND tỉnh", "Hội đồng nhân dân", "Hội đồng nhân dân xã", "Hội đồ")]
        [True, True, False, False]
        """
        return self.issuer is not None and f"{self.issuer} ".lower().startswith(f"{write_out(name)} ".lower())


def context_of(content: Content, kind: str, related: Content | None = None, outer: Context | None = None) -> Context:
    """The context of a content; a document inside another takes from `outer` what it does not print itself."""
    header = content["header"]

    def value(name: str) -> str | None:
        found = header.get(name)
        return found["value"] if found else None

    issuer, parent, date = value("co_quan_ban_hanh"), value("co_quan_chu_quan"), value("ngay_ban_hanh")
    if outer is not None:
        issuer, parent, date = issuer or outer.issuer, parent or outer.parent, date or outer.date
    return Context(
        kind,
        value("loai_van_ban"),
        value("so_hieu"),
        date,
        issuer,
        parent,
        plan_years(value("trich_yeu") or ""),
        _province(issuer) or _province(parent) or (province_named(place) if (place := value("noi_ban_hanh")) else None),
        outer.related if outer else tuple((x["text"], x["span"]) for x in (related or {}).get("related", ())),
        (outer.loai, outer.so_hieu) if outer else (None, None),
    )


def plan_years(subject: str) -> tuple[int, int] | None:
    """The years that a subject names: `năm 2024`, `giai đoạn 2021-2025`; None where it names none.

    Years behind the first expression are of a horizon (tầm nhìn đến năm 2045). The number and the day of a document
    that is carried out are none: `Thực hiện Nghị định số 8/2020/NĐ-CP ngày 05/3/2020`.

    >>> plan_years("Công tác trẻ em năm 2024"), plan_years("giai đoạn 2021-2025, tầm nhìn đến năm 2030")
    ((2024, 2024), (2021, 2025))
    """
    for found in YEARS.finditer(subject):
        at, end = found.span()
        if not (_SIGN.match(subject, end) or _DAY.search(subject, max(0, at - _LONGEST_DAY), at)):
            first = int(found[1])
            return first, int(found[2] or first)
    return None


def _province(name: str | None) -> Province | None:
    found = _PROVINCE.search(name) if name else None
    return province_named(found[1].strip()) if found else None
