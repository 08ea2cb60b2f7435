"""One figure at a known place: what its digits, its unit and the signs around them make of it."""

from __future__ import annotations

import re

from ...text.patterns import pattern
from .model import Quantity
from .numbers import FOREIGN, NUMBER, parse_number, scale_at
from .units import MONEY, PERCENT, TIME_UNITS, per_at, unit_at
from .words import Before, before

_PHONE = pattern(r"(?:1[89]00[ .]?\d{4,6}|0\d{2,3}(?:[ .]?\d{3,4}){2})(?!\d)")
_SHORT_PHONE = pattern(r"\d{3,4}(?![\d%./,]\d|\d|\s?%)")
_CALLED = pattern(
    r"(?:tổng\s+đài|đường\s+dây\s+nóng|điện\s+thoại|hotline|số\s+máy|gọi)[^.;:\d]{0,60}[(:]?\s{0,2}\Z", re.IGNORECASE
)
_NUMBERED = frozenset(
    (
     "số", "điều", "khoản", "điểm", "mục", "chương", "phần", "lục", "ngày", "tháng", "năm", "quý", "thứ", "khóa",
     "khoá", "kỳ", "tiết", "bảng", "hình", "biểu", "mẫu", "trang", "quận", "phường", "thôn", "ấp", "tổ", "khu",
     "lớp", "cấp", "hạng", "loại", "nhóm", "vùng", "bước", "đoạn", "tuần", "khối", "câu", "cột", "dòng", "bậc",
     "lộ", "đợt", "vòng", "tt", "stt", "nq", "qđ", "phiên", "bản", "covid", "lần"
    )
)  # fmt: skip
_AFTER_DATE_WORD = frozenset(["ngày", "tháng", "quý", "trước", "sau", "từ", "đến", "hết", "trong"])
_PARENTHESISED_DATE = pattern(r"\d{1,2}\s?/\s?\d{1,2}(?:\s?/\s?\d{2,4})?\s?(?=[)\].,;]|\Z)")
_YEAR = pattern(r"(?:19|20)\d\d(?![\d%.,]\d|\d)")
_LAST_WORD = pattern(r"([^\W\d_]+)\s{0,3}\Z")
_RANGE = pattern(r"\s{0,2}(?:-|đến|tới)\s{0,2}(?:(?:dưới|trên|khoảng)\s{1,2})?(?=\d)")
_AGE = pattern(r"\s{1,3}(?:(?P<months>tháng)\s{1,3})?tuổi(?!\w)")
_FOOTNOTE = pattern(r"(?P<glued>\d{1,2})(?![\d.,/%]\d|[\w%])|\[(?P<bracket>\d{1,3})\]")
_ONWARD = pattern(r"\s{1,3}trở\s{1,3}(?:(?P<up>lên)|xuống)(?!\w)")
_RATE = pattern(r"\s?/\s?(?P<per>1\.000|10\.000|100\.000|1\.000\.000|1000|10000|100000|vạn)(?![\d.])")
_RATIO = pattern(r"\s?/\s?(?P<of>\d{1,3}(?:\.\d{3}){1,6}|\d{1,6})(?![\d/]|[.,]\d)")
_NAMES = pattern(r"ngày\s{1,3}(?:đầu\s{1,3}đời|vàng)")
_SIGN = pattern(r"\s?[/-]\s?[A-ZĐ][A-ZĐa-zđ]{0,9}(?:[-/&]|(?=[\s.,;)]))|/\d{4}/")


def figure_at(text: str, at: int, limit: int = 0) -> tuple[Quantity | None, int]:
    """Read the figure whose first digit stands at `at`.

    Args:
        text: the text.
        at: place of the digit; no digit, letter, dot or comma stands before it.
        limit: where the words before it may begin.

    Returns:
        The quantity, None where the digits are a label, a date, a year or a sign; and where to go on.
    """
    number = FOREIGN.match(text, at) or NUMBER.match(text, at)
    assert number is not None  # a digit stands there
    end = number.end()
    if phone := _phone(text, at, limit):
        return phone, phone.end
    if text[end : end + 1] and text[end] in ".,/-" and (_SIGN.match(text, end) or _goes_on(text, end)):
        return None, end
    value = parse_number(number.group())
    assert value is not None
    if text[end : end + 2].lstrip()[:1] == "/":
        made = _rate(text, at, end, value, limit) or _ratio(text, at, end, value, limit)
        if made is not None:
            return made, max(made.end, end)
    if text[at] in "12" and _YEAR.match(text, at) and not PERCENT.match(text, end):
        return None, end
    return _counted(text, at, end, value, limit)


def _goes_on(text: str, end: int) -> bool:
    """Whether the digits go on as something else: 12.3 a label, 1.2.2024 a date."""
    return text[end] in ".," and text[end + 1 : end + 2].isdigit()


def _phone(text: str, at: int, limit: int) -> Quantity | None:
    if text[at] not in "01":
        return None
    found = _PHONE.match(text, at)
    if found is None:
        found = _SHORT_PHONE.match(text, at)
        if found is None or not _CALLED.search(text[max(limit, at - 80) : at]):
            return None
    number = "".join(c for c in found.group() if c.isdigit())
    return Quantity("phone", at, at, found.end(), number=number)


def _rate(text: str, at: int, end: int, value: float, limit: int) -> Quantity | None:
    found = _RATE.match(text, end)
    if found is None:
        return None
    unit = unit_at(text, found.end())
    per = "10000" if found["per"] == "vạn" else found["per"].replace(".", "")
    made = Quantity(
        "rate", at, at, unit.end if unit else found.end(), value, unit=unit.name if unit else None, per=(per,)
    )
    return with_words(text, made, limit)


def _ratio(text: str, at: int, end: int, value: float, limit: int) -> Quantity | None:
    found = _RATIO.match(text, end)
    if found is None:
        return None
    of = parse_number(found["of"])
    word = _last_word(text, at)
    unit = unit_at(text, found.end())
    if unit is None or not of or value > of or word in _AFTER_DATE_WORD or word in _NUMBERED:
        return Quantity("name", at, at, found.end(), value)  # a date or a label
    if _PARENTHESISED_DATE.match(text, at) or (not unit.known and of <= 12):
        return Quantity("name", at, at, found.end(), value)
    return with_words(text, Quantity("ratio", at, at, unit.end, value, unit=unit.name, of=of), limit)


def _last_word(text: str, at: int) -> str:
    found = _LAST_WORD.search(text[max(0, at - 14) : at])
    return found[1].lower() if found else ""


def _counted(text: str, at: int, end: int, value: float, limit: int) -> tuple[Quantity | None, int]:
    """A number with its unit: per cent, age, money or what is counted."""
    made = Quantity("quantity", at, at, end, value)
    first_percent = PERCENT.match(text, end)
    behind = first_percent.end() if first_percent else end
    if (to := _RANGE.match(text, behind)) and (upper := FOREIGN.match(text, to.end()) or NUMBER.match(text, to.end())):
        top = parse_number(upper.group())
        if top is not None and top > value and not _YEAR.match(text, to.end()):
            made.value_to, end = top, upper.end()
            first_percent = PERCENT.match(text, end) or first_percent
            behind = max(end, first_percent.end()) if first_percent else end
    if first_percent:
        made.unit, made.end = "%", behind
        made.per, made.end = _per(text, made.end)
        if note := _FOOTNOTE.match(text, made.end):
            made.footnote, made.end = int(note["glued"] or note["bracket"]), note.end()
    elif not _with_noun(text, made, at, end):
        return None, end
    return with_words(text, made, limit), max(made.end, end)


def _with_noun(text: str, made: Quantity, at: int, end: int) -> bool:
    """Give a number the unit behind it; whether it is a quantity at all."""
    if age := _AGE.match(text, end):
        made.kind, made.unit, made.end = "age", "tháng" if age["months"] else "năm", age.end()
        return True
    factor, behind = scale_at(text, end)
    if money := MONEY.match(text, behind):
        made.kind, made.currency = "money", "VND" if money["vnd"] else "USD"
        made.amount = round(made.value * factor, 4) if made.value is not None else None
        made.unit, made.end = " ".join(text[end : money.end()].split()), money.end()
        made.per, made.end = per_at(text, made.end)
        return True
    if _last_word(text, at) in _NUMBERED and not _total(text, at):
        return False
    unit = unit_at(text, behind)
    if unit is not None:
        made.unit, made.end, made.known, made.noun = unit.name, unit.end, unit.known, unit.start
        if _NAMES.match(text, unit.end - len("ngày")):
            made.kind = "name"
        made.per, made.end = _per(text, made.end)
    elif factor == 1:
        made.known = False
    else:
        made.end = behind
    if factor != 1 and made.value is not None:
        made.value *= factor
        made.value_to = made.value_to * factor if made.value_to else None
    return True


def _total(text: str, at: int) -> bool:
    """Whether `số` before the figure is that of a sum: tổng số 540 học viên."""
    return text[max(0, at - 9) : at].lower().split()[-2:] == ["tổng", "số"]


def _per(text: str, at: int) -> tuple[tuple[str, ...], int]:
    """What a quantity is per; a word of time as a duration."""
    words, end = per_at(text, at)
    return tuple(TIME_UNITS.get(word.lower(), word) for word in words), end


def with_words(text: str, made: Quantity, limit: int = 0) -> Quantity:
    """A quantity with what the words before it, from `limit` on, and directly behind it say."""
    words: Before = before(text, made.figure, limit)
    made.before, made.start = words, words.start
    made.direction, made.delta, made.hard = words.direction, words.delta, words.hard
    if words.op is not None:
        made.op = words.op
    if onward := _ONWARD.match(text, made.end):
        made.op, made.hard, made.end = ">=" if onward["up"] else "<=", True, onward.end()
    if made.kind == "quantity" and (note := _FOOTNOTE.match(text, made.end)) and note["bracket"]:
        made.footnote, made.end = int(note["bracket"]), note.end()
    return made
