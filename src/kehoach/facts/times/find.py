"""Every time expression in a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...text.patterns import phrase
from .model import TimeAt, Years
from .recur import BEHIND_FIGURES
from .settle import Found, end_of, settled
from .words import READERS, figures

_LETTERS = (
    ("ă", ("ăm",)), ("à", ("gày",)), ("á", ("háng",)), ("ớ", ("rước ",)), ("k", (" khi ",)), ("ý", ("uý",)),
    ("ỳ", ("kỳ",)), ("ầ", ("uần",)), ("x", ("xuyên", "ột xuất")), ("ụ", ("iên tục",)), ("y", ("gay sau ",)),
    ("vụ ", ("vụ Xuân", "vụ Hè", "vụ Đông", "vụ Thu", "vụ Mùa")),
    ("T", ("Tết",)), ("S", ("Sau ",)), ("Ă", ("ĂM",)), ("/", ("/20",)), ("ị", ("dịp",)),
    ("K", ("Kết thúc ", "Khi có ")),
    ("a", ("iai ",)), ("ậ", ("hậm nhất ",)), ("ộ", ("uộn nhất ",)), ("ạ", ("ạn chót ", "ạn cuối ")),
    ("ế", ("ến hết ",)), ("ò", ("vòng ",)), ("giờ", (" giờ",)),
)  # fmt: skip
"""Every time expression in running text holds some of these letters: the rest of a text is not looked at."""
_FIGURES = phrase(
    r"[0-9](?<![0-9]{2})[0-9]?"
    r"(?=\s?[/h:-]\s?[0-9]|\s?giờ|h|g[0-9]|[.][0-9]{1,2}[.][0-9]{4}| (?:tháng|năm|quý|lần|ngày|tuần|phút|đến\s)"
    rf"|(?:\s?\)|{BEHIND_FIGURES}) (?:ngày|tháng|tuần|năm|giờ|phút))"
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
    part = text[start:end]  # the whole text itself, where all of it is meant
    return shifted(read_all(part, years), start) if may_hold_time(part) else []


def shifted(times: Sequence[TimeAt], by: int) -> list[TimeAt]:
    """Times of a part of a text, counted from the beginning of the text."""
    return [TimeAt(time.start + by, time.end + by, time.value) for time in times] if by else list(times)


def may_hold_time(text: str) -> bool:
    """Whether it is worth while to look for times in a text: much cheaper than to look for them."""
    return holds(text, _LETTERS)


def holds(text: str, letters: Iterable[tuple[str, Iterable[str]]]) -> bool:
    """Whether a text holds some of these letters; one that all of a row have is looked for first: that costs least."""
    for one, several in letters:
        if one in text:
            for each in several:
                if each in text:
                    return True
    return False


def read_all(text: str, years: Years) -> list[TimeAt]:
    """The times of a whole text without the cheap test before."""
    low = _with_figures(lowered(text))
    found = _scan(low)
    out = []
    for n, each in enumerate(found):
        value = settled(n, found, low, years)
        if value is not None and each.anchor is not None:
            value = replace(value, anchor=" ".join(text[each.anchor[0] : each.anchor[1]].split()))
        if value is not None:
            following = found[n + 1].start if n + 1 < len(found) else len(low)  # ngày 15/6 năm sau 15/6
            out.append(TimeAt(each.start, min(end_of(each, low), following), value))
    return out


def lowered(text: str) -> str:
    """The text in lower case, of the same length.

    >>> lowered("NĂM İ")
    'năm İ'
    """
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def _with_figures(low: str) -> str:
    """The text with the figures of its days in place of letters that look like them: `3o/11/2o25`, `l5/7/2026`."""
    if "/" not in low or _LETTER_OF_DAY.search(low) is None:
        return low
    return _MISREAD.sub(lambda found: found[0].translate(_AS_FIGURES), low)


_LETTER_OF_DAY = phrase(r"[ol]\d?/|/\d?[ol]")
_MISREAD = phrase(
    r"(?<=ngày\s)(?=[0-9ol]{0,2}\d)[0-9ol]{1,2}/(?=[0-9ol]?[1-9l])[0-9ol]{1,2}(?:/2[0o][0-9ol]{2})?(?![^\W_])"
    r"|(?<![^\W_])[0-9ol]{1,2}/[0-9ol]{1,2}/2[0o][0-9ol]{2}(?![^\W_])"
)
_AS_FIGURES = str.maketrans("ol", "01")


def _scan(low: str) -> list[Found]:
    hits = [(found.start(), "") for found in _FIGURES.finditer(low)]
    for word in READERS:
        at = low.find(word)
        while at >= 0:
            hits.append((at, word))
            at = low.find(word, at + len(word))
    hits.sort()
    out: list[Found] = []
    floor, end = 0, len(low)
    for at, word in hits:
        if at < floor or (at and low[at - 1].isalpha()):
            continue
        made = (READERS[word] if word else figures)(low, floor, at, end)
        if made is not None:
            out.append(made)
            floor = made.end
    return out
