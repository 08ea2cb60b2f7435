"""The time in a cell or a field, where bare figures and short phrases say one too."""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from ...reference.dates import parse_site_date
from ...text.patterns import pattern
from .cell import figures_of, phrase_of
from .events import match_event
from .find import lowered, read_all, shifted
from .model import TimeAt, TimeValue, Years
from .recur import duration

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
_SHORT_MONTH = pattern(r"t\s?\.?\s?(\d{1,2}(?:\s?-\s?t?\d{1,2})?)(\s?/\s?\d{4})?")
_BARE = tuple((word, pattern(form)) for word, form, _ in BARE)
_SHORT_QUARTER = pattern(rf"q\s?\.?\s?(?P<number>{_QUARTER}|[1-4])(?!\w)")
_ALWAYS = pattern(r"t\s?[./]?\s?x(?:uyên)?")
_PART_OF_DAY = pattern(r"(?<=\d)[,;]? \(?(?:sáng|chiều|tối|cả ngày)\)?\Z")
_THIS_YEAR = pattern(r"(?:thực hiện )?(?:trong|cả|suốt) năm(?: kế hoạch)?")
_PER = pattern(r"(?:thực hiện |thời gian )?theo (?!định k[ỳì]|năm |quý |tháng |tuần |dõi|phụ lục )(?=\w)")
_WHEN = pattern(r"khi (?=\w)")
_UNTIL = pattern(r"(?:đến )?trước (?:thời điểm|lúc) (?=\w)")
_AT_ONCE = pattern(r"(?:thực hiện |triển khai |hoàn thành )?ngay\Z")
_OFFICE_HOURS = pattern(r"(?:vào |trong )?giờ hành chính(?! \d)")
_AD_HOC = pattern(r"khi (?:có yêu cầu|phát sinh)")
_CLOCK = pattern(r"\d{1,2}/\d{1,2}/\d{4} (\d{1,2}):(\d\d)(?::(\d\d))? ([ap])m")
_OF_WEEK = pattern(
    r"(?:(?:(?:thứ )?(?:hai|ba|tư|năm|sáu|bảy|bẩy)|thứ [2-7]|chủ nhật|cn|sáng|chiều|tối|cả ngày)[,:]?\s?[(-]?\s?){1,2}"
    r"(?:ngày )?(?=\d{1,2}(?:\s?-\s?\d{1,2})?/\d)"
)
"""What stands before the figures of a day in a schedule: Thứ Hai (20/11), Sáng 28/11."""
_ISO = pattern(r"((?:19|20)\d\d)-(\d\d)-(\d\d)")
"""A day as programs write it into a cell: 2026-03-31."""
_SHORT = 40
_LENGTH = pattern(
    r"(?:(?:trong|vòng|thời hạn|thời gian|khoảng|dự kiến|tối đa|không quá) |[<≤] ?){0,3}"
    r"(?P<n>\d{1,3})(?P<part>[.,]\d)? ?(?P<unit>ngày|giờ|tháng|tuần|năm)(?P<work> làm việc)?"
)
"""How long something may take: 02 ngày, < 45 ngày, trong 5 ngày làm việc."""
_LAG_FIRST = pattern(r"\d{1,3} (?:ngày|tháng|tuần|năm|giờ) ")
_EDGE = " \t\n\r\0.,;:-+*"


def read_time(text: str, years: Years) -> TimeValue | None:
    """The reading of a whole cell or field; the first time where it says several.

    Args:
        text: the cell, folded.
        years: where a missing year is taken from.

    Returns:
        The value, None if the cell says no time.

    >>> read_time("Quý II/2024", Years()).edtf
    '2024-34'
    """
    times = read_times(text, years)
    return times[0].value if times else None


def read_times(text: str, years: Years) -> list[TimeAt]:
    """The times of a cell or field, in order; a cell of bare figures or of one phrase is one time as a whole.

    Args:
        text: the cell, folded.
        years: where a missing year is taken from.

    Returns:
        The times and their places in the text.
    """
    return list(_kept(text, years)) if len(text) <= _SHORT else _read(text, years)


@functools.lru_cache(maxsize=1024)
def _kept(text: str, years: Years) -> tuple[TimeAt, ...]:
    """The times of a short cell; the rows of a table say the same again and again: Hằng năm."""
    return tuple(_read(text, years))


def _read(text: str, years: Years) -> list[TimeAt]:
    start, end = len(text) - len(text.lstrip(_EDGE)), len(text.rstrip(_EDGE))
    if start >= end:
        return []
    low = " ".join(lowered(text[start:end]).split())
    value = _whole(low, years) if len(low) <= 60 else None
    if value is not None:
        return [TimeAt(start, end, value)]
    if phrase := _phrase(text, low, start, end):
        return [phrase]
    found = shifted(read_all(text[start:end], years), start)
    if not found:
        phrase = phrase_of(text, low, start, end)
        return [phrase] if phrase is not None else list(figures_of(text, start, end, years))
    if (
        len(found) == 1
        and found[0].value.kind == "event"
        and found[0].start == start
        and "." not in low
        and ";" not in low
    ):
        return [_to_the_end(found[0], text, end)]  # a comma does not end the event of a cell
    return found


def _whole(low: str, years: Years) -> TimeValue | None:
    """A cell that is a time only because it is a cell."""
    if clock := _CLOCK.fullmatch(low):
        return _site_clock(clock)
    if iso := _ISO.fullmatch(low):
        low = f"ngày {iso[3]}/{iso[2]}/{iso[1]}"
    elif month := _SHORT_MONTH.fullmatch(low):
        low = f"tháng {month[1].replace('t', '')}{month[2] or ''}"
    elif quarter := _SHORT_QUARTER.match(low):
        low = f"quý {quarter['number']}{low[quarter.end() :]}"
    elif _ALWAYS.fullmatch(low):
        return TimeValue("continuous")
    elif _THIS_YEAR.fullmatch(low) and years.year:
        low = f"năm {years.year}"
        found = read_all(low, years)
        return replace(found[0].value, year_inferred=True) if found else None
    else:
        if (day := _OF_WEEK.match(low)) is not None:
            low = low[day.end() :].rstrip(") ")
        low = _PART_OF_DAY.sub("", low)
        bare = low[:1].isdigit() or low[:1] in ("i", "v")
        word = next((word for word, form in _BARE if form.fullmatch(low)), None) if bare else None
        if word is None:
            return None
        low = word + low
    found = read_all(low, years)
    return found[0].value if len(found) == 1 and found[0].end == len(low) else None


def read_length(text: str) -> list[TimeAt]:
    """A cell or field that gives only how long the work may take: 0,5 giờ, không quá 05 ngày làm việc.

    >>> read_length("02 ngày")[0].value.lag
    'P2D'
    """
    start, end = len(text) - len(text.lstrip(_EDGE)), len(text.rstrip(_EDGE))
    if end - start > _SHORT:
        return []
    found = _LENGTH.fullmatch(" ".join(lowered(text[start:end]).split()))
    if found is None:
        return []
    lag = f"PT{int(found['n'])}H" if found["unit"] == "giờ" else duration(int(found["n"]), found["unit"])
    if found["part"]:
        lag = f"{lag[:-1]}.{found['part'][1:]}{lag[-1]}"
    return [TimeAt(start, end, TimeValue("event", relation="within", lag=lag, business_days=bool(found["work"])))]


def read_other(text: str) -> list[TimeAt]:
    """A cell or field of times that says something of which no reading is known: `Tuần 2`, `Đang làm`.

    What stands for nothing there says no time: signs, `không`, `x`.

    >>> [len(read_other(text)) for text in ("Tuần 2", "Không", "-")]
    [1, 0, 0]
    """
    start, end = len(text) - len(text.lstrip(_EDGE)), len(text.rstrip(_EDGE))
    said = text[start:end]
    if not 1 < len(said) <= _SHORT or said.lower() in _NOTHING or not any(map(str.isalpha, said)):
        return []
    return [TimeAt(start, end, TimeValue("other"))]


_NOTHING = frozenset({"không", "không có", "chưa có", "nt", "như trên"})


def _site_clock(found: re.Match[str]) -> TimeValue | None:
    """A day with a time of day as web pages stamp it: 12/22/2020 7:41:10 AM."""
    day = parse_site_date(found[0].upper())
    hour = int(found[1]) % 12 + (12 if found[4] == "p" else 0)
    return TimeValue("date", f"{day}T{hour:02d}:{found[2]}:{found[3] or '00'}", day) if day else None


def _phrase(text: str, low: str, start: int, end: int) -> TimeAt | None:
    """theo kế hoạch của …, khi có … : what the time hangs on is the rest of the cell, with all years in it."""
    if _LAG_FIRST.match(low):
        return _lag_of(text, low, start, end)
    if found := _PER.match(low):
        value = TimeValue("event", relation="per")
    elif (found := _WHEN.match(low)) and not _AD_HOC.match(low):
        value = TimeValue("event", relation="after")
    elif _OFFICE_HOURS.match(low):
        return TimeAt(start, end, TimeValue("continuous"))
    elif _AT_ONCE.match(low):
        return TimeAt(start, end, TimeValue("event", relation="after", lag="P0D"))
    elif found := _UNTIL.match(low):
        value = TimeValue("event", relation="before")
    else:
        return None
    return TimeAt(start, end, replace(value, anchor=" ".join(text[start:end].split())[found.end() :]))


def _lag_of(text: str, low: str, start: int, end: int) -> TimeAt | None:
    """07 ngày làm việc sau khi … : in a cell a lag needs no words before it."""
    opening = "chậm nhất "
    made = match_event(opening + low, 0, len(opening) + len(low))
    if made is None:
        return None
    return TimeAt(start, end, replace(made[0], anchor=" ".join(text[start:end].split())[made[1][0] - len(opening) :]))


def _to_the_end(time: TimeAt, text: str, end: int) -> TimeAt:
    more = " ".join(text[time.end : end].split())
    joint = "" if more[:1] in ",:)" else " "
    anchor = f"{time.value.anchor or ''}{joint if more else ''}{more}"
    return TimeAt(time.start, end, replace(time.value, anchor=anchor or None))
