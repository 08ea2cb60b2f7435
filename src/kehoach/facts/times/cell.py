"""What says when in a cell or a field and would say nothing in running text (docs/domain.md 8.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...reference.dates import parse_site_date
from ...text.patterns import pattern
from .events import match_event
from .find import lowered, read_all
from .model import TimeAt, TimeValue, Years

_YEAR = r"(?:19|20)\d\d"
_QUARTER = r"(?:iv|i{1,3})"

BARE: tuple[tuple[str, str, str], ...] = (
    # the word that the figures lack, the whole cell in lower case, example
    ("năm ", rf"{_YEAR}(?:\s?(?:-|,|và|đến)\s?{_YEAR})?", "2025-2026"),
    ("năm ", rf"{_YEAR} (?:và (?:các|những) năm (?:tiếp theo|sau)|trở đi)", "2025 và những năm tiếp theo"),
    ("tháng ", rf"(?:0?[1-9]|1[0-2])\s?[/.-]\s?{_YEAR}", "5/2026"),
    ("tháng ", rf"(?:0?[1-9]|1[0-2])(?:\s?-\s?(?:0?[1-9]|1[0-2]))\s?/\s?{_YEAR}", "3-5/2026"),
    ("quý ", rf"{_QUARTER}(?:\s?[,-]\s?{_QUARTER})?(?:\s?/\s?|\s?-\s?|\s){_YEAR}", "II/2026"),
    ("ngày ", r"\d{1,2}/\d{1,2}(?:\s?-\s?\d{1,2}/\d{1,2}(?:/\d{4})?)?", "24/8"),
    ("ngày ", r"\d{1,2}\s?-\s?\d{1,2}/\d{1,2}", "24-26/8"),
)
_BARE = tuple((word, pattern(form)) for word, form, _ in BARE)
_SHORT_MONTH = pattern(r"t\s?\.?\s?(\d{1,2}(?:\s?-\s?t?\d{1,2})?)(\s?/\s?\d{4})?")
_SHORT_QUARTER = pattern(rf"q\s?\.?\s?(?P<number>{_QUARTER}|[1-4])(?!\w)")
_ALWAYS = pattern(r"t\s?[./]?\s?x(?:uyên)?")
_THIS_YEAR = pattern(r"(?:thực hiện )?(?:trong|cả|suốt) năm(?: kế hoạch)?")
_PART_OF_DAY = pattern(r"(?<=\d)[,;]? \(?(?:sáng|chiều|tối|cả ngày)\)?\Z")
_OF_WEEK = pattern(
    r"(?:(?:(?:thứ )?(?:hai|ba|tư|năm|sáu|bảy|bẩy)|thứ [2-7]|chủ nhật|cn|sáng|chiều|tối|cả ngày)[,:]?\s?[(-]?\s?){1,2}"
    r"(?:ngày )?(?=\d{1,2}(?:\s?-\s?\d{1,2})?/\d)"
)
"""What stands before the figures of a day in a schedule: Thứ Hai (20/11), Sáng 28/11."""
_ISO = pattern(r"((?:19|20)\d\d)-(\d\d)-(\d\d)")
"""A day as programs write it into a cell: 2026-03-31."""
_CLOCK = pattern(r"\d{1,2}/\d{1,2}/\d{4} (\d{1,2}):(\d\d)(?::(\d\d))? ([ap])m")
_LONGEST_BARE = 60

Phrases = tuple[tuple[re.Pattern[str], TimeValue], ...]
_OVER_TIMES: Phrases = (
    (
        pattern(r"(?:thực hiện |thời gian )?theo (?!định k[ỳì]|năm |quý |tháng |tuần |dõi|phụ lục )(?=\w)"),
        TimeValue("event", relation="per"),
    ),
    (pattern(r"khi (?!có yêu cầu|phát sinh)(?=\w)"), TimeValue("event", relation="after")),
    (pattern(r"(?:vào |trong )?giờ hành chính(?! \d).*"), TimeValue("continuous")),
    (
        pattern(r"(?:thực hiện |triển khai |hoàn thành )?ngay\Z"),
        TimeValue("event", relation="after", lag="P0D"),
    ),
    (pattern(r"(?:đến )?trước (?:thời điểm|lúc) (?=\w)"), TimeValue("event", relation="before")),
)
"""How a cell begins that hangs on the rest of it, times and all: `Theo Kế hoạch năm 2025 của tỉnh`."""
_WITHOUT_TIMES: Phrases = (
    (
        pattern(
            r"(?:quý, ?)?(?:sơ kết )?0?6 tháng(?: đầu năm)?(?:, ?| và | & ?|/ ?)(?:0?9 tháng(?:, ?| và ))?"
            r"(?:cả |cuối )?năm\Z"
        ),
        TimeValue("recur", relation="within", rrule="FREQ=YEARLY;BYMONTH=6,12"),  # 6 tháng và cả năm
    ),
    (
        pattern(
            r"(?:thực hiện )?(?:trong )?(?:suốt|toàn bộ) (?:cả )?(?=\w)"
            r"|(?=(?:học k[ỳì]|hk)\s?(?:[12i]|ii|phụ|hè)(?!\w))"
        ),
        TimeValue("event", relation="within"),
    ),
    (pattern(r"ngay sau (?=\w)"), TimeValue("event", relation="after", lag="P0D")),
)
"""How one begins that says no time of the calendar: `Suốt thời gian diễn ra lễ hội`, `Học kỳ I`, `Ngay sau Tết`."""
_LAG_FIRST = pattern(r"\d{1,3} (?:ngày|tháng|tuần|năm|giờ) ")
_FIGURES = pattern(
    r"(?<![\d/.,-])(?P<month>(?:0?[1-9]|1[0-2])\s?[/-]\s?20\d\d)(?![\d/-])"
    r"|(?:(?<=: )|(?<=dự kiến )|(?<=khoảng )|(?<=hạn ))(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?=\s*(?:[;,)]|$))"
)
_LONGEST, _LONGEST_PHRASE = 160, 50


def bare_value(low: str, years: Years) -> TimeValue | None:
    """What a cell says whose words the column says: `5/2026`, `II/2026`, `Thứ Hai (24/8)`, `T.xuyên`.

    Args:
        low: the whole cell in small letters, runs of blanks made one.
        years: where a missing year is taken from.
    """
    if len(low) > _LONGEST_BARE:
        return None
    if clock := _CLOCK.fullmatch(low):
        return _site_clock(clock)
    if _ALWAYS.fullmatch(low):
        return TimeValue("continuous")
    if _THIS_YEAR.fullmatch(low) and years.year:
        return replace(read_all(f"năm {years.year}", years)[0].value, year_inferred=True)
    whole = _in_words(low)
    found = read_all(whole, years) if whole else []
    return found[0].value if len(found) == 1 and found[0].end == len(whole) else None


def _in_words(low: str) -> str:
    """A cell with the words that it lacks: `tháng 5/2026`; none where its figures are no time."""
    if iso := _ISO.fullmatch(low):
        return f"ngày {iso[3]}/{iso[2]}/{iso[1]}"
    if month := _SHORT_MONTH.fullmatch(low):
        return f"tháng {month[1].replace('t', '')}{month[2] or ''}"
    if quarter := _SHORT_QUARTER.match(low):
        return f"quý {quarter['number']}{low[quarter.end() :]}"
    if (day := _OF_WEEK.match(low)) is not None:
        low = low[day.end() :].rstrip(") ")
    low = _PART_OF_DAY.sub("", low)
    if not (low[:1].isdigit() or low[:1] in ("i", "v")):
        return ""
    return next((word + low for word, form in _BARE if form.fullmatch(low)), "")


def _site_clock(found: re.Match[str]) -> TimeValue | None:
    """A day with a time of day as web pages stamp it: 12/22/2020 7:41:10 AM."""
    day = parse_site_date(found[0].upper())
    hour = int(found[1]) % 12 + (12 if found[4] == "p" else 0)
    return TimeValue("date", f"{day}T{hour:02d}:{found[2]}:{found[3] or '00'}", day) if day else None


def phrase_over_times(words: str, low: str) -> TimeValue | None:
    """What a cell says that hangs on the rest of it, with all years in it: `theo kế hoạch của …`, `khi có …`.

    Args:
        words: the whole cell, runs of blanks made one.
        low: the same in small letters.
    """
    return _lag_value(words, low) if _LAG_FIRST.match(low) else _phrase(_OVER_TIMES, words, low)


def phrase_without_times(words: str, low: str) -> TimeValue | None:
    """The same of a cell in which no time of the calendar stands: during what, behind what, which halves of a year."""
    if len(low) > _LONGEST_PHRASE or "," in low.partition("6 tháng")[0]:
        return None
    return _phrase(_WITHOUT_TIMES, words, low)


def _phrase(phrases: Phrases, words: str, low: str) -> TimeValue | None:
    found = next(((match.end(), value) for form, value in phrases if (match := form.match(low))), None)
    return found and replace(found[1], anchor=words[found[0] :] or None)


def _lag_value(words: str, low: str) -> TimeValue | None:
    """07 ngày làm việc sau khi … : in a cell a lag needs no words before it."""
    opening = "chậm nhất "
    made = match_event(opening + low, 0, len(opening) + len(low))
    return made and replace(made[0], anchor=words[made[1][0] - len(opening) :])


def figures_of(text: str, start: int, end: int, years: Years) -> Iterator[TimeAt]:
    """The months and days of a cell that has other words beside: `Khởi công: 6/2026`, `Đợt 1: 15/5`."""
    if end - start > _LONGEST:
        return
    for found in _FIGURES.finditer(lowered(text), start, end):
        read = read_all(f"{'tháng' if found['month'] else 'ngày'} {found[0]}", years)
        if len(read) == 1:
            yield TimeAt(found.start(), found.end(), read[0].value)
