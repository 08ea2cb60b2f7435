"""Numbers as Vietnamese texts write them: decimal comma, thousands dot, leading zeros, words (docs/domain.md 8.4)."""

from __future__ import annotations

import re

from ...text.patterns import pattern

NUMBER = pattern(r"\d{1,3}(?:\.\d{3}){1,8}(?![\d.]\d|\d)(?:,\d{1,6})?|\d{1,15}(?:,\d{1,6})?")
"""A number: groups of exactly three behind dots, a comma before decimals."""

FOREIGN = pattern(r"\d{1,3}\.\d{1,2}(?=\s?%)")
"""A decimal point, read only before a per cent sign: elsewhere `5.3` is the label of a section."""

SCALES: tuple[tuple[str, float], ...] = (
    ("nghìn tỷ", 1e12),
    ("nghìn tỉ", 1e12),
    ("ngàn tỷ", 1e12),
    ("nghìn", 1e3),
    ("ngàn", 1e3),
    ("vạn", 1e4),
    ("triệu", 1e6),
    ("tỷ", 1e9),
    ("tỉ", 1e9),
)
"""Scale words, longer ones first, and what they multiply by."""

_SCALE = pattern(rf"\s{{0,3}}(?:{'|'.join(word.replace(' ', '[ ]{1,3}') for word, _ in SCALES)})(?!\w)", re.IGNORECASE)
_FACTOR = dict(SCALES)

_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_TENS = {"mươi": 10, "trăm": 100}
_THOUSANDS = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
NUMERALS = "một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|linh|lẻ"
"""The words that numbers below a thousand are made of."""
_SMALL = f"{NUMERALS}|nghìn|ngàn|triệu|tỷ|tỉ"
SPELLED = pattern(
    r"[mhbnstcMHBNSTC](?<!\w.)(?:(?<=[mM])(?:ột|ười)|(?<=[hH])ai|(?<=[bB])(?:a|ốn|ảy|ẩy)|(?<=[nN])ăm|(?<=[sS])áu"
    rf"|(?<=[tT])ám|(?<=[cC])hín)(?!\w)(?:\s{{1,3}}(?:{_SMALL})(?!\w)){{0,11}}"
)
"""A number in words; whether it is one, and not the word for a year, the words beside it say."""


def parse_number(text: str) -> float | None:
    """The value of a number in digits.

    >>> parse_number("1.250,5"), parse_number("09"), parse_number("5.3"), parse_number("1,38")
    (1250.5, 9.0, 5.3, 1.38)
    """
    if not text or not text[0].isdigit():
        return None
    whole, _, decimals = text.partition(",")
    groups = whole.split(".")
    if len(groups) == 2 and not decimals and len(groups[1]) < 3:
        return float(text)  # a foreign decimal point; the caller has seen the per cent sign behind it
    return float("".join(groups) + (f".{decimals}" if decimals else ""))


def scale_at(text: str, at: int) -> tuple[float, int]:
    """The scale word behind a number, as factor and end; factor 1 and `at` where there is none.

    >>> scale_at("1,5 tỷ đồng", 3)
    (1000000000.0, 6)
    """
    if at + 2 >= len(text) or text[at : at + 3].lstrip()[:1] not in ("n", "v", "t", "N", "V", "T"):
        return 1.0, at
    found = _SCALE.match(text, at)
    return (_FACTOR[" ".join(found.group().lower().split())], found.end()) if found else (1.0, at)


def parse_words(text: str) -> float | None:
    """The value of a number in words, None where the words do not make one.

    >>> parse_words("hai mươi lăm"), parse_words("một trăm linh ba nghìn"), parse_words("năm")
    (25.0, 103000.0, 5.0)
    """
    total = part = digit = 0
    for word in text.lower().split():
        if word in _DIGITS:
            if word == "mười" and digit:
                return None
            part, digit = (part + digit, _DIGITS[word]) if word != "mười" else (part + 10, 0)
        elif word in _TENS:
            part, digit = part + (digit or 1) * _TENS[word], 0
        elif word in _THOUSANDS:
            part = part + digit or 1
            total, part, digit = (
                (total + part) * _THOUSANDS[word] if word in ("tỷ", "tỉ") else total + part * (_THOUSANDS[word]),
                0,
                0,
            )
    value = total + part + digit
    return float(value) if value else None
