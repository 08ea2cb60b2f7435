"""Numbers as Word prints them in lists and notes: 4 → `4`, `04`, `IV`, `d`, `bốn` …"""

from __future__ import annotations

from collections.abc import Callable

from ...text.roman import to_roman

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_NOTE_SIGNS = "*†‡§"
_MOST = 32767  # Word counts no further


def roman(n: int) -> str:
    """Small roman numeral; from 4000 on the number itself."""
    return to_roman(n).lower() if 0 < n < 4000 else str(n)


def letter(n: int) -> str:
    """Small letter; past z it is doubled, trebled and so on: `aa`, `bb`. Word's letters are those of English."""
    return chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1) if 0 < n <= 780 else str(n)


def ordinal(n: int) -> str:
    """English ordinal: `1st`, `12th`."""
    end = "th" if 10 < n % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{end}"


def vietnamese(n: int) -> str:
    """The number in Vietnamese words up to 99: `một`, `mười lăm`, `hai mươi mốt`."""
    if not 0 <= n < 100:
        return str(n)
    tens, ones = divmod(n, 10)
    if not tens:
        return _DIGITS[ones]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if not ones:
        return head
    last = {1: "mốt" if tens > 1 else "một", 5: "lăm"}.get(ones, _DIGITS[ones])
    return f"{head} {last}"


def _sign(n: int) -> str:
    return _NOTE_SIGNS[(n - 1) % 4] * ((n - 1) // 4 + 1) if 0 < n <= 400 else str(n)


def _circled(n: int) -> str:
    return chr(0x245F + n) if 0 < n <= 20 else str(n)


_FORMATS: dict[str, Callable[[int], str]] = {
    "upperRoman": lambda n: roman(n).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda n: letter(n).upper(),
    "lowerLetter": letter,
    "decimalZero": lambda n: f"{n:02}",
    "ordinal": ordinal,
    "vietnameseCounting": vietnamese,
    "chicago": _sign,
    "numberInDash": lambda n: f"- {n} -",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedParen": lambda n: f"({n})",
    "decimalEnclosedFullstop": lambda n: f"{n}.",
    "none": lambda n: "",
    "bullet": lambda n: "",
}


def formatted(n: int, kind: str) -> str:
    """A number in one of the formats of `w:numFmt`; those not known are printed as figures."""
    n = max(-_MOST, min(n, _MOST))
    form = _FORMATS.get(kind)
    return str(n) if form is None else form(n)
