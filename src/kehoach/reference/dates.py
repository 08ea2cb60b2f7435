"""Dates in a text and in the box of a site, as ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..text.patterns import pattern

DAY_WORD = r"[Nn]g[àaảá]y|NG[ÀA]Y"

_DATE = pattern(
    r"""
    (?P<d>\d(?<![\d/.,-]\d)\d?)                # a digit first and then what may not stand before it: faster
    (?: \s{0,3}(?:th[áa]ng|TH[ÁA]NG)\s{0,3}(?P<m>\d{1,2})
        \s{0,3}(?:n[ăãa]m|N[ĂÃA]M|,|/)\s{0,3}(?P<y>\d{4})                                # 30 tháng 01 năm 2024
      | \s?(?P<sep>[/.-])\s?(?P<m2>\d{1,2})\s?(?P=sep)\s?(?P<y2>(?:19|20)\d\d)           # 30/01/2024
    )
    (?![\d/]|[.,-]\d)
    """,
    re.VERBOSE,
)
_DAY_LEFT = pattern(rf"(?<![^\W\d_])(?:{DAY_WORD})\s{{0,4}}\Z")


def iso_date(year: int, month: int, day: int) -> str | None:
    """A date in ISO 8601, None if the calendar lacks it.

    >>> iso_date(2024, 1, 30), iso_date(2024, 2, 30)
    ('2024-01-30', None)
    """
    if not 1900 <= year <= 2100:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def iter_dates(text: str, start: int = 0) -> Iterator[tuple[str, int, int]]:
    """The dates in a text from an offset on, as (ISO date, start, end). The word ngày belongs to the date."""
    for found in _DATE.finditer(text, start):
        iso = iso_date(int(found["y"] or found["y2"]), int(found["m"] or found["m2"]), int(found["d"]))
        if iso is not None:
            word = _DAY_LEFT.search(text[max(start, found.start() - 9) : found.start()])
            yield iso, found.start() - (len(word.group()) if word else 0), found.end()


def find_date(text: str, start: int = 0) -> tuple[str, int, int] | None:
    """The first date in a text from an offset on, long or short form; impossible dates are passed over.

    >>> find_date("ngày 30 tháng 01 năm 2024 của")
    ('2024-01-30', 0, 25)
    """
    return next(iter_dates(text, start), None)


_SITE_ISO = pattern(r"\s*((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?!\d)")
_SITE_DMY = pattern(r"(?<!\d)(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d)(?!\d)")
_AM_PM = pattern(r"\b[AP]M\b")


def parse_site_date(text: str) -> str | None:
    """A date in the box of a legal site: 27/03/2019, 27-3-2019, 2019-03-27, "30 tháng 01 năm 2024"; a time may follow.

    Day first. Beside AM or PM the month comes first, and a date that then has two readings is None.

    >>> parse_site_date("27/03/2019"), parse_site_date("12/22/2020 7:41:10 AM"), parse_site_date("Đang cập nhật")
    ('2019-03-27', '2020-12-22', None)
    """
    text = text[:200]
    if found := _SITE_ISO.match(text):
        return iso_date(int(found[1]), int(found[2]), int(found[3]))
    if found := _SITE_DMY.search(text):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        if not _AM_PM.search(text):
            return iso_date(year, second, first)
        readings = {iso for iso in (iso_date(year, second, first), iso_date(year, first, second)) if iso}
        return readings.pop() if len(readings) == 1 else None
    long = find_date(text)
    return long[0] if long else None
