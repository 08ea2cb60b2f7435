"""Every time expression in a text."""

from __future__ import annotations

import re
from dataclasses import replace

from .model import TimeAt, Years
from .settle import Found, settled
from .words import READERS, figures

_LETTERS = (
    "ăm", "gày", "háng", "uý", "uần", "ĂM", "/20", " khi ", "kỳ", "iai ", "xuyên", "iên tục", "ột xuất", "dịp", "Tết",
)  # fmt: skip
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
    return read_all(text, years, start, end) if may_hold_time(text[start:end]) else []


def may_hold_time(text: str) -> bool:
    """Whether it is worth while to look for times in a text: much cheaper than to look for them."""
    for letters in _LETTERS:  # noqa: SIM110  (any() takes twice the time)
        if letters in text:
            return True
    return False


def read_all(text: str, years: Years, start: int, end: int) -> list[TimeAt]:
    """The same without the cheap test before."""
    low = lowered(text, start, end)
    found = _scan(low, start, end)
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


def _scan(low: str, start: int, end: int) -> list[Found]:
    hits = [(found.start(), "") for found in _FIGURES.finditer(low, start, end)]
    for word in READERS:
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
