"""Labels that are letters or Roman numbers: `I.`, `A.`, `a)`, `i)`, `a.1)`, `(a)`; most of them may be both."""

from __future__ import annotations

import re

from ...text.patterns import pattern
from ...text.roman import from_roman
from .model import BY_LETTER, VIETNAMESE, Label, Reading, label_of

_ROMAN_LABEL = pattern(
    r"(?!V/[Vv]\b)(?P<roman>[IVXLC]{1,7})(?P<mark>/[.-]|\s?[.)/:]|\s?-(?=\s|[<U>])|>(?=\s+[<U>]))(?:\s+|(?=[<U>])|$)"
)
_ROMAN_DECIMAL = pattern(r"(?P<roman>[IVX]{1,5})\.(?P<rest>\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+")
_TYPED_SMALL = pattern(r"(?P<roman>[IVX]{0,4}l[lIVX]{0,4})(?P<mark>[./])\s+(?=[<U>]{2}[^<L>]*$)")
"""A typewriter's I: `ll. NỘI DUNG`, `lV. KINH PHÍ`; above a title in capitals it is nothing else."""
_UPPER_LABEL = pattern(
    r"(?P<letter>[A-HK-ZĐIJ])(?P<mark>[.)]|(?<=[A-EĐ])/(?:[.-]|(?=\s))|(?<=[F-H])/(?=\s+[<U>]{2})|\s\.(?=\s)|\s?-(?=\s))(?:\s+|$)"
)
_LOWER_LABEL = pattern(
    r"""
    (?P<letter>[a-zđ])(?P<digit>\d?)
    (?P<mark>
        \s?\) | \. | /(?=\s)
      | /-?(?=[<U>][<L>]) | (?:/-|[->])(?=\s+[<U>]) | (?<=[a-dđ])-(?=[<U>][<L>]+\s)   # e-Learning is a word
    )
    (?:\[\d{1,3}\])?(?:\s+|(?=[<U>])|$)
    """,
    re.VERBOSE,
)
_LETTER_DECIMAL = pattern(
    r"(?P<letter>[a-zđ])\.(?P<rest>\d{1,2}(?:\.\d{1,2}){0,2})(?:[.)](?:\s+|(?=[<U>])|$)|\s+(?=[<U>]))"
)
_LOWER_ROMAN = pattern(r"(?P<roman>[ivx]{1,5})(?P<mark>[).])(?:\s+|$)")
_PARENTHESIS = pattern(r"\((?:(?P<number>\d{1,2})|(?P<roman>[ivx]{1,5})|(?P<letter>[a-zđ]))\)(?:[.:)]?\s+|(?=[<U>]))")
_INITIAL = pattern(r"[A-ZĐ]\.(?:\s|[A-ZĐ])")


def _either(first: Label | None, second: Label | None) -> Label | None:
    """One label with the readings of both."""
    if first is None or second is None:
        return first or second
    return Label(second.marker, second.name, second.end, first.readings + second.readings)


def capital_label(text: str) -> Label | None:
    """The label of a line that opens with a capital: a Roman number, a letter, a decimal below a Roman number."""
    return _either(_roman(text), _capital(text)) or _roman_decimal(text)


def _roman(text: str) -> Label | None:
    m = _ROMAN_LABEL.match(text) or _TYPED_SMALL.match(text)
    if m is None or not (value := from_roman(roman := m["roman"].replace("l", "I"))):
        return None
    end = m.end()
    if value >= 50 and text[end : end + 1].islower():
        return None
    if end < 4 and _INITIAL.match(text, end):
        return None  # C. M. Đỗ
    return label_of(text, end, roman, Reading("la_ma", value, m["mark"].strip()))


def _capital(text: str) -> Label | None:
    m = _UPPER_LABEL.match(text)
    if m is None or _INITIAL.match(text, m.end()):
        return None
    if m["mark"] != ")" and text[m.end() : m.end() + 1].islower():
        return None  # "W - đường kháng": a sign explained
    return label_of(text, m.end(), m["letter"], Reading("chu_hoa", m["letter"].lower(), m["mark"].strip()))


def _roman_decimal(text: str) -> Label | None:
    m = _ROMAN_DECIMAL.match(text)
    if m is None or not (first := from_roman(m["roman"])):
        return None
    reading = Reading("thap_phan", (first, *map(int, m["rest"].split("."))), "")
    return label_of(text, m.end(), f"{m['roman']}.{m['rest']}", reading)


def small_label(text: str) -> Label | None:
    """The label of a line of two characters or more that opens with a small letter: `a)`, `ii.`, `a.1)`."""
    if text[1] == "." and text[2:3].isdigit():
        return _letter_decimal(text)
    if text[0] == "l":
        return _either(_small(text), _roman(text))
    return _either(_small(text), _small_roman(text) if text[0] in "ivx" else None)


def _small(text: str) -> Label | None:
    m = _LOWER_LABEL.match(text)
    if m is None or (m["mark"] == "." and text[m.end() : m.end() + 1].islower()):
        return None
    reading = Reading("chu_thuong", m["letter"], m["mark"][-1], m["digit"])
    return label_of(text, m.end(), m["letter"] + m["digit"], reading)


def _small_roman(text: str) -> Label | None:
    m = _LOWER_ROMAN.match(text)
    if m is None or not (value := from_roman(m["roman"].upper())):
        return None
    return label_of(text, m.end(), m["roman"], Reading("la_ma_thuong", value, m["mark"]))


def _letter_decimal(text: str) -> Label | None:
    """`a.1)` below `a)`."""
    m = _LETTER_DECIMAL.match(text)
    if m is None or (first := VIETNAMESE.find(m["letter"]) + 1) == 0:
        return None
    reading = Reading("thap_phan", (first, *map(int, m["rest"].split("."))), BY_LETTER)
    return label_of(text, m.end(), f"{m['letter']}.{m['rest']}", reading)


def bracket_label(text: str) -> Label | None:
    """The label of a line that opens with a bracket: `(1)`, `(i)`, `(a)`."""
    m = _PARENTHESIS.match(text)
    if m is None:
        return None
    readings = []
    if m["number"]:
        readings.append(Reading("ngoac", int(m["number"]), "()"))
    if m["roman"] and (value := from_roman(m["roman"].upper())):
        readings.append(Reading("la_ma_thuong", value, "()"))
    if letter := m["letter"] or (m["roman"] if len(m["roman"] or "") == 1 else None):
        readings.append(Reading("chu_thuong", letter, "()"))
    return label_of(text, m.end(), text[1 : text.index(")")], *readings) if readings else None
