"""The day of a cited document: `ngày 28/9/2020`, `ngày 13 tháng 5 năm 2020` (docs/domain.md 7.1)."""

from __future__ import annotations

import re

from ...reference.dates import iso_date
from ...text.patterns import pattern

_DATE = pattern(
    r"""
    \s{0,40}[,(]?\s{0,4}(?:(?:ban\s{1,2}hành|ký|đề)\s{1,2})?
    (?:(?:[Nn]g[àaảáâ]y|NGÀY)\s{0,4}){0,2}        # printed twice by a slip
    (?P<d>\d{1,2}|[0-3][lI]|[lI]\d)               # a scan reads the digit one as a letter
    (?: \s{0,4}(?:th[áa]ng|THÁNG)\s{0,4}(?P<m>\d{1,2})\s{0,4}(?:n[ăãa]m|NĂM|,|/)\s{0,4}(?P<y>\d{4})
      | \s{0,3}(?P<sep>[/.-])\s{0,3}(?P<m2>\d{1,2})\s{0,3}(?P=sep)\s{0,3}(?P<y2>(?:19|20)\s?\d\d|[4-9]\d)  # 18-12-47
    )
    (?!\d)\)?
    """,
    re.VERBOSE,
)


def no_date_at(text: str, at: int, high: int) -> tuple[int, int] | None:
    """The year of a day that no calendar has, and where it ends: `ngày 42/02/2018`."""
    found = _DATE.match(text, at, high)
    year = int("".join((found["y"] or found["y2"]).split())) if found else 0
    return (year, found.end()) if found and year > 99 else None


def date_at(text: str, at: int, high: int) -> tuple[str, int] | None:
    """The date that begins at an offset, blanks or a comma before it, and where it ends."""
    found = _DATE.match(text, at, high)
    if found is None:
        return None
    day = int(found["d"].replace("l", "1").replace("I", "1"))
    year = int("".join((found["y"] or found["y2"]).split()))
    iso = iso_date(year if year > 99 else 1900 + year, int(found["m"] or found["m2"]), day)
    return (iso, found.end()) if iso else None
