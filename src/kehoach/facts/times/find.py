"""Every time expression in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from .model import TimeAt, Years
from .settle import Found, settled
from .words import READERS, figures

_CALENDAR = ("ngày", "tháng", "quý", "năm")
_REPEATS = ("hàng", "hằng", "mỗi")
_SIGNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # letters that are quick to look for, the words that may be there then
    ("ăm", ("năm",)),
    ("gày", ("ngày",)),
    ("háng", ("tháng",)),
    ("uý", ("quý",)),
    ("uần", ()),
    ("ĂM", (*_CALENDAR, "giai", "kỳ")),
    ("/20", ()),
    (" khi ", ("khi",)),
    ("kỳ", ("kỳ",)),
    ("iai ", ("giai",)),
    ("xuyên", ("thường",)),
    ("iên tục", ("liên tục",)),
    ("ột xuất", ("đột",)),
    ("dịp", ("dịp",)),
    ("Tết", ("tết",)),
)
"""Every time expression in running text holds some of these letters: the rest of a text is not looked at."""
_FIGURES = re.compile(
    r"[0-9](?<![0-9]{2})[0-9]?"
    r"(?=\s?[/h:-]\s?[0-9]|\s?giờ|h|[.][0-9]{1,2}[.][0-9]{4}|\s{1,4}(?:tháng|năm|quý|lần|ngày|tuần|đến\s))"
)


def find_times(text: str, years: Years, start: int = 0, end: int | None = None) -> list[TimeAt]:
    """Every time expression in a folded text, in order, not overlapping.

    Args:
        text: the text.
        years: where a missing year is taken from.
        start: where to begin.
        end: where to stop; the end of the text if None.

    Returns:
        The expressions with the words that bind them: `trước ngày 15/6`, not `15/6`.
    """
    end = len(text) if end is None else end
    words = words_in(text[start:end])
    return read_words(text, years, start, end, words) if words else []


def words_in(text: str) -> tuple[str, ...]:
    """The words in a text that a time may turn on; none if it holds no time. Much cheaper than to look for the times."""
    for n, (sign, _) in enumerate(_SIGNS):
        if sign in text:
            return (*{word for sign, turning in _SIGNS[n:] if sign in text for word in turning}, *_REPEATS)
    return ()


def read_all(text: str, years: Years, start: int, end: int) -> list[TimeAt]:
    """The times of a text that is known to be one, for every word: no sign has to stand there."""
    return read_words(text, years, start, end, tuple(READERS))


def read_words(text: str, years: Years, start: int, end: int, words: Iterable[str]) -> list[TimeAt]:
    """The times that turn on certain words or on figures."""
    low = lowered(text, start, end)
    found = _scan(low, start, end, words)
    out = []
    for n, each in enumerate(found):
        value = settled(n, found, low, years)
        if value is not None and each.anchor is not None:
            value = replace(value, anchor=" ".join(text[each.anchor[0] : each.anchor[1]].split()))
        if value is not None:
            out.append(TimeAt(each.start, each.end, value))
    return out


def lowered(text: str, start: int, end: int) -> str:
    """The text in lower case, of the same length; what stands before `start` and behind `end` need not be."""
    low = text.lower() if len(text) <= 2 * (end - start) + 1000 else text[:start] + text[start:end].lower() + text[end:]
    return low if len(low) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def _scan(low: str, start: int, end: int, words: Iterable[str]) -> list[Found]:
    hits = [(found.start(), "") for found in _FIGURES.finditer(low, start, end)]
    for word in words:
        at = low.find(word, start, end)
        while at >= 0:
            hits.append((at, word))
            at = low.find(word, at + len(word), end)
    hits.sort()
    out: list[Found] = []
    floor = start
    for at, word in hits:
        if at < floor or (at > start and low[at - 1].isalpha()):
            continue
        made = (READERS[word] if word else figures)(low, floor, at, end)
        if made is not None:
            out.append(made)
            floor = made.end
    return out
