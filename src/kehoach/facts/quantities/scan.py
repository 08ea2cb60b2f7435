"""The quantities of a text in order, with the years and the starting values that belong to them."""

from __future__ import annotations

import re

from ...text.patterns import pattern
from .figures import figure_at, with_words
from .model import Quantity
from .numbers import SPELLED, parse_words
from .units import MONEY, unit_at
from .words import TOWARDS, TRENDS, Direction

_START = pattern(r"\d(?<![\w.,/]\d)(?<![^\W\d_]-\d)")
SENTENCE_END = pattern(r"[.;](?=\s|\Z)")
_AT_YEAR = pattern(r"(?:vào|đến|tới|trong|cuối|hết)\s{1,3}(?:cuối\s{1,3}|hết\s{1,3})?năm\s{1,3}((?:19|20)\d\d)(?!\d)")
_BARE_YEAR = pattern(r"[^\w(]{0,4}năm\s{1,3}((?:19|20)\d\d)(?!\d)")
_ELLIPSIS_YEAR = pattern(r"(?:…|\.\.\.)\s{0,3}năm\s{1,3}((?:19|20)\d\d)(?!\d)")
_FOOTNOTE = pattern(r"[^.;,]{0,40}\[(\d{1,3})\]")
_REACH = 240  # characters behind a figure in which its year stands
_ELLIPSIS = 16  # characters more, where three dots end its sentence too early
_YEAR_WORDS = frozenset(
    ("trong", "hàng", "hằng", "cả", "mỗi", "cuối", "đầu", "các", "từng", "sang", "nhiều", "sau", "qua", "học")
)
_DIRECTION: dict[str, Direction] = {word.lower(): direction for word, direction in TRENDS}
_TREND = pattern("|".join(word.replace(" ", r"\s{1,3}") for word, _ in TRENDS), re.IGNORECASE)


def find_quantities(text: str, start: int = 0, end: int | None = None, *, words: bool = True) -> list[Quantity]:
    """The numbers in a running text that say how much, in order of place.

    Labels, years, dates and signs of documents are not among them.

    Args:
        text: folded text (dashes are "-"); blanks of any number.
        start: where to begin.
        end: where to stop.
        words: whether numbers in words, and changes without a figure, are looked for too.

    Returns:
        Quantities with unit, comparison, year, baseline and the rest of docs/domain.md 8.4. A starting value is part of
        the quantity that it leads to; a change that is asked for without figure has the kind `trend`.
    """
    text = text if end is None else text[:end]
    found = _figures(text, start)
    if words:
        found += _spelled(text, start, found)
        found += _trends(text, start)
        found.sort(key=lambda quantity: quantity.figure)
    _add_years(text, found)
    return _joined(text, found)


def _figures(text: str, start: int) -> list[Quantity]:
    found: list[Quantity] = []
    done = start
    for match in _START.finditer(text, start):
        at = match.start()
        if at < done:
            continue
        made, behind = figure_at(text, at, done)
        if made is not None and not (made.kind == "name" and made.unit is None):
            opened, closed = text.rfind("(", max(0, at - 160), at), text.rfind(")", max(0, at - 160), at)
            made.parenthesis = opened > closed
            if made.unit is not None or made.hard or made.number is not None:
                found.append(made)
        done = behind
    return found


def _spelled(text: str, start: int, figures: list[Quantity]) -> list[Quantity]:
    """Numbers in words before a noun that is counted: ba cấp độ, hai mươi lớp, một trăm phần trăm."""
    taken = [(quantity.figure, quantity.end) for quantity in figures]
    found = []
    position = 0
    for match in SPELLED.finditer(text, start):
        while position < len(taken) and taken[position][1] <= match.start():
            position += 1
        if position < len(taken) and taken[position][0] < match.end():
            continue
        made = _in_words(text, match)
        if made is not None:
            found.append(made)
    return found


def _in_words(text: str, match: re.Match[str]) -> Quantity | None:
    """The quantity whose number is a match of words; None where they count nothing: năm in `trong năm`, một."""
    start, end = match.span()
    words = match.group().lower().split()
    value = parse_words(match.group())
    if value is None or words == ["một"]:
        return None
    if words[0] == "năm" and not _YEAR_WORDS.isdisjoint(text[max(0, start - 7) : start].lower().split()[-1:]):
        return None
    made = Quantity("quantity", start, start, end, value)
    if money := MONEY.match(text, end):
        made.kind, made.currency, made.amount = "money", "VND" if money["vnd"] else "USD", value
        made.unit, made.end = " ".join(money.group().split()), money.end()
    elif text[end : end + 12].split()[:2] == ["phần", "trăm"] or (words[-1] == "trăm" and len(words) > 2):
        return None
    elif (unit := unit_at(text, end)) is not None and unit.known:
        made.unit, made.end = unit.name, unit.end
    else:
        return None
    return with_words(text, made)


def _trends(text: str, start: int) -> list[Quantity]:
    if "ần " not in text and "ối đa" not in text and "iểu" not in text:
        return []
    return [
        Quantity("trend", m.start(), m.start(), m.end(), direction=_DIRECTION[" ".join(m.group().lower().split())])
        for m in _TREND.finditer(text, start)
    ]


def _add_years(text: str, found: list[Quantity]) -> None:
    """The year behind each figure, before the next figure and inside its sentence."""
    for number, quantity in enumerate(found):
        if quantity.kind in ("age", "phone", "name"):
            continue
        stop = min(quantity.end + _REACH, len(text), found[number + 1].figure if number + 1 < len(found) else len(text))
        noted = quantity.footnote is None and quantity.unit == "%" and text.find("[", quantity.end, stop) >= 0
        if not noted and text.find("năm", quantity.end, stop + _ELLIPSIS) < 0:
            continue
        if over := SENTENCE_END.search(text, quantity.end, stop):
            stop = over.start()
        year = (
            _BARE_YEAR.match(text, quantity.end, stop)
            or _by_year(text, quantity.end, stop)
            or _ELLIPSIS_YEAR.search(text, quantity.end, min(stop + _ELLIPSIS, len(text)))
        )
        if year is not None:
            quantity.at = year[1]
        if noted and (note := _FOOTNOTE.match(text, quantity.end, stop)):
            quantity.footnote = int(note[1])


def _by_year(text: str, start: int, stop: int) -> re.Match[str] | None:
    """The year by which, unless it opens a clause of its own: đạt 95% dân số, đến năm 2030 bao phủ toàn dân."""
    found = _AT_YEAR.search(text, start, stop)
    before = text[start : found.start()].rstrip() if found else ""
    if found and before.endswith(" và"):
        return None
    if found is None or before[-1:] != ",":
        return found
    return None if text[found.end() : found.end() + 2].strip()[:1].isalpha() else found


def _joined(text: str, found: list[Quantity]) -> list[Quantity]:
    """Starting values put into what they lead to: từ A năm x xuống còn B năm y; a range that is printed with đến."""
    out: list[Quantity] = []
    for quantity in found:
        last = out[-1] if out else None
        if last is not None and last.before.is_from and _leads_to(text, last, quantity):
            _begin_with(text, quantity, last)
            out[-1] = quantity
            continue
        if last is not None and last.at and quantity.at and _follows(text, last, quantity):
            quantity.delta, quantity.direction, quantity.op = last.delta, last.direction, last.op
        out.append(quantity)
    return out


def _leads_to(text: str, last: Quantity, quantity: Quantity) -> bool:
    """Whether a figure behind `từ` is where the next one starts: it goes down or up from it, or has a year."""
    if not _continues(text, last, quantity):
        return False
    return bool(not TOWARDS.isdisjoint(quantity.before.words) or last.at or _led(text, last))


def _begin_with(text: str, quantity: Quantity, last: Quantity) -> None:
    """Enter where a quantity starts, and which way it goes."""
    assert last.value is not None
    quantity.baseline = (last.value, last.at)
    quantity.direction = quantity.direction or last.direction or _led(text, last)
    if quantity.op == "=":
        quantity.op = "<=" if quantity.direction == "down" else ">="
    quantity.start = last.start


_TO = pattern(
    r"(?:\s+năm\s+\d{4})?\s*,?\s*(?:(?:xuống|giảm|tăng|nâng|lên|chỉ|còn|đến|tới|dưới|trên|đạt|khoảng|mức|\()\s*){1,4}\Z"
)
_AND = pattern(r"[^.;,\d]{0,60}(?:năm\s+\d{4})?\s*(?:,|và)\s*\Z")
_LED = pattern(r"(?P<down>giảm|hạ)|(?P<up>tăng|nâng)", re.IGNORECASE)


def _continues(text: str, last: Quantity, quantity: Quantity) -> bool:
    """Whether one figure leads to the next: same unit, and only words of going up or down between."""
    between = text[last.end : min(quantity.figure, last.end + 60)]
    return last.unit == quantity.unit and quantity.figure - last.end < 60 and _TO.match(between) is not None


def _led(text: str, quantity: Quantity) -> Direction | None:
    """Whether the clause before a starting value says that it goes down or up: Giảm tỷ lệ … từ."""
    low = max(0, quantity.figure - 160)
    clause = text[low : quantity.figure]
    cut = max(clause.rfind(". "), clause.rfind("; "))
    led = [None, *_LED.finditer(clause, cut + 1)][-1]
    return None if led is None else "down" if led["down"] else "up"


def _follows(text: str, last: Quantity, quantity: Quantity) -> bool:
    """Whether a figure goes on with the change before it: Giảm 10% năm 2025 và 20% vào năm 2030."""
    if quantity.unit != last.unit or quantity.before.words or quantity.figure - last.end > 90:
        return False
    return _AND.match(text[last.end : quantity.figure].replace("…", " ")) is not None
