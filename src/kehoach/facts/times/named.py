"""Times with a name of their own: năm học, nhiệm kỳ, giai đoạn, Tháng hành động, Tết, dịp hè."""

from __future__ import annotations

from typing import cast

from ...schema.facts import TimeKind
from ...text.patterns import phrase
from .calendar import edtf, first_day, last_day
from .model import TimeValue
from .point import Point

_SPAN = r"(?:(?:từ )?năm )?(?P<y>(?:19|20)\d\d)\s{0,3}(?:-|/|đến)\s{0,3}(?:năm )?(?P<y2>(?:19|20)\d\d)(?!\d)"
_TERM = r"(?:[ivx]{1,5}\s{0,3},?\s{0,3}\(?)?"
_PART = r"(?:[\divx]{1,3}\s{0,3}[(:]?\s{0,3})?"

PERIODS: tuple[tuple[str, str, str], ...] = (
    # kind, pattern over lower case, example
    ("school_year", rf"năm học {_SPAN}", "năm học 2023 - 2024"),
    ("term", rf"nhiệm k[ỳì] {_TERM}{_SPAN}", "nhiệm kỳ 2024-2029"),
    ("range", rf"(?:giai đoạn|thời k[ỳì]) {_PART}{_SPAN}", "giai đoạn 2021-2030"),
)
MONTHS: tuple[tuple[str, str], ...] = (
    # a month dedicated to something, the same one every year: its name, the days or month in EDTF without the year
    ("tháng hành động vì trẻ em", "06"),
    ("tháng hành động phòng, chống ma túy", "06"),
    ("tháng hành động quốc gia phòng, chống hiv/aids", "11-10/12-10"),
    ("tháng hành động vì bình đẳng giới", "11-15/12-15"),
    ("tháng hành động về an toàn, vệ sinh lao động", "05"),
    ("tháng hành động vì an toàn thực phẩm", "04-15/05-15"),
    ("tháng thanh niên", "03"),
    ("tháng công nhân", "05"),
)
_YEAR = phrase(r" năm ((?:19|20)\d\d)(?!\d)")
_HORIZON = phrase(
    r"\s{0,3}(?:,|;|và|-|\()?\s{0,3}(?:tầm nhìn|định hướng)(?: (?:đến|tới))? (?:năm )?"
    r"((?:19|20)\d\d)(?!\d)"
)
# not the day on which somebody meets or votes
_DAY = phrase(
    r"(ngày (?!(?:hôm|họp|bầu|khai mạc|thi|tổ chức|ký|làm|nghỉ|diễn)\s)[^\W\d_][^.,;:()\d]{2,80}?)\s{0,3}"
    r"\(\s?(?:ngày )?(\d{1,2})\s?[/-]\s?(\d{1,2})(?:\s?/\s?\d{4})?\s?\)"
)
SEASONS = {"xuân": 21, "hè": 22, "thu": 23, "đông": 24}
"""EDTF level 1."""
_SEASON = phrase(r"(?:dịp|mùa) (?:nghỉ )?(xuân|hè|thu|đông)(?!\w)(?: (?:năm )?((?:19|20)\d\d)(?!\d))?")
CROPS = tuple(f"vụ {season}" for season in (*SEASONS, "mùa"))
"""How the seasons of farmers begin: vụ Đông Xuân 2025 - 2026, vụ Hè Thu."""
_CROP = phrase(
    r"vụ (xuân|hè|thu|đông|mùa)(?:\s{0,2}[-–]?\s{0,2}(?:xuân|hè|thu|đông|mùa))?(?!\w)"
    r"(?: (?:năm )?((?:19|20)\d\d)(?:\s?[-/]\s?(?:19|20)\d\d)?(?!\d))?"
)
_STEM, _BRANCH = (
    "giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý",
    "tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi",
)
_TET = phrase(
    rf"tết (?:nguyên đán|trung thu|âm lịch|cổ truyền)"
    rf"(?: (?:năm )?(?:{_STEM}) (?:{_BRANCH})(?!\w))?"
)
"""The year of the lunar calendar is of its name: Tết Nguyên đán Bính Ngọ."""


_PERIODS = tuple((cast(TimeKind, kind), phrase(form)) for kind, form, _ in PERIODS)


def horizon_at(low: str, at: int, end: int) -> tuple[str, int] | None:
    """The year of `, tầm nhìn đến năm 2045` behind a period, and where it ends."""
    found = _HORIZON.match(low, at, end)
    return (found[1], found.end()) if found else None


def match_period(low: str, at: int, end: int) -> tuple[TimeValue, int] | None:
    """The named period of years that begins at a place, and where it ends.

    >>> match_period("năm học 2023 - 2024", 0, 19)[0].edtf
    '2023/2024'
    """
    if low.startswith("năm ", at) and not low.startswith("học", at + 4):
        return None  # most years are not of a school
    for kind, form in _PERIODS:
        found = form.match(low, at, end)
        if found is None:
            continue
        stop = found.end() + (low[found.end() : found.end() + 1] == ")" and "(" in found[0])
        years = Point("year", int(found["y"]), int(found["y"]), int(found["y2"]))
        if years.first > years.last:
            return None
        whole = edtf(years, None)
        if kind != "range":
            return TimeValue(kind, whole), stop
        behind = horizon_at(low, stop, end)
        value = TimeValue(
            kind, whole, start=first_day(years, None), end=last_day(years, None), horizon=behind and behind[0]
        )
        return value, behind[1] if behind else stop
    return None


def match_month_of(low: str, at: int, end: int) -> tuple[TimeValue, int, int] | None:
    """The dedicated month that begins at a place (Tháng hành động vì trẻ em năm 2024), where it and its name end."""
    name, days = next((each for each in MONTHS if low.startswith(each[0], at, end)), ("", ""))
    if not name:
        return None
    stop = at + len(name)
    printed = _YEAR.match(low, stop, end)
    prefix = printed[1] if printed else "XXXX"
    value = TimeValue("event_month", "/".join(f"{prefix}-{day}" for day in days.split("/")))
    return value, printed.end() if printed else stop, stop


def match_annual_day(low: str, at: int, end: int) -> tuple[TimeValue, int, int] | None:
    """The day with a name that begins at a place (Ngày Quốc tế Thiếu nhi (1/6)), where it and its name end."""
    found = _DAY.match(low, at, end)
    if found is None:
        return None
    point = Point("day", None, int(found[3]), int(found[3]), day=int(found[2]))
    if not (1 <= point.first <= 12 and (whole := edtf(point, None))):
        return None
    rule = f"FREQ=YEARLY;BYMONTH={point.first};BYMONTHDAY={point.day}"
    return TimeValue("annual_day", whole, rrule=rule), found.end(), found.end(1)


def match_season(low: str, at: int, end: int) -> tuple[TimeValue, int, int] | None:
    """The season or feast that begins at a place (dịp hè, vụ Đông Xuân, Tết Nguyên đán), where it and its name end."""
    if low[at] == "t":
        feast = _TET.match(low, at, end)
        return (TimeValue("lunar"), feast.end(), feast.end()) if feast else None
    found = (_CROP if low[at] == "v" else _SEASON).match(low, at, end)
    if found is None:
        return None
    season = SEASONS.get(found[1], SEASONS["thu"])  # vụ mùa is reaped in autumn
    return TimeValue("season", f"{found[2] or 'XXXX'}-{season}"), found.end(), at
