"""The time in a cell or a field, where bare figures and short phrases say one too."""

from __future__ import annotations

import functools
from dataclasses import replace

from ...text.patterns import pattern
from .cell import bare_value, figures_of, phrase_over_times, phrase_without_times
from .find import lowered, read_all, shifted
from .model import TimeAt, TimeValue, Years
from .recur import duration

_SHORT = 40
_LENGTH = pattern(
    r"(?:(?:trong|vòng|thời hạn|thời gian|khoảng|dự kiến|tối đa|không quá) |[<≤] ?){0,3}"
    r"(?P<n>\d{1,3})(?P<part>[.,]\d)? ?(?P<unit>ngày|giờ|tháng|tuần|năm)(?P<work> làm việc)?"
)
"""How long something may take: 02 ngày, < 45 ngày, trong 5 ngày làm việc."""
_NOTHING = frozenset({"không", "không có", "chưa có", "nt", "như trên"})
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
    start, end = _edges(text)
    if start >= end:
        return []
    words = " ".join(text[start:end].split())
    low = lowered(words)
    whole = bare_value(low, years) or phrase_over_times(words, low)
    found = [] if whole else shifted(read_all(text[start:end], years), start)
    if found:
        # a comma does not end the event of a cell
        is_event = len(found) == 1 and found[0].value.kind == "event" and found[0].start == start
        return [_to_the_end(found[0], text, end)] if is_event and "." not in low and ";" not in low else found
    whole = whole or phrase_without_times(words, low)
    return [TimeAt(start, end, whole)] if whole else list(figures_of(text, start, end, years))


def _edges(text: str) -> tuple[int, int]:
    """Where the words of a cell begin and end."""
    return len(text) - len(text.lstrip(_EDGE)), len(text.rstrip(_EDGE))


def _to_the_end(time: TimeAt, text: str, end: int) -> TimeAt:
    more = " ".join(text[time.end : end].split())
    joint = "" if more[:1] in ",:)" else " "
    anchor = f"{time.value.anchor or ''}{joint if more else ''}{more}"
    return TimeAt(time.start, end, replace(time.value, anchor=anchor or None))


def read_length(text: str) -> list[TimeAt]:
    """A cell or field that gives only how long the work may take: 0,5 giờ, không quá 05 ngày làm việc.

    >>> read_length("02 ngày")[0].value.lag
    'P2D'
    """
    start, end = _edges(text)
    found = _LENGTH.fullmatch(" ".join(lowered(text[start:end]).split())) if end - start <= _SHORT else None
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
    start, end = _edges(text)
    said = text[start:end]
    if not 1 < len(said) <= _SHORT or said.lower() in _NOTHING or not any(map(str.isalpha, said)):
        return []
    return [TimeAt(start, end, TimeValue("other"))]
