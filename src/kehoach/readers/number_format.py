"""A number of a sheet as its format prints it: 0.125 with `0.0%` is 12.5%, 45000 with `dd/mm/yyyy` is 15/03/2023.

What the format leaves to the machine is printed as Vietnamese offices do (day before month); the separators of
thousands and decimals stand as the format spells them.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from ..text.patterns import pattern

BUILT_IN: dict[int, str] = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 49: "@",
}  # fmt: skip
"""Formats that a file names by number alone."""

_TOKEN = pattern(
    r"""
    "(?P<quoted>[^"]*)"?            # printed as it is
    | \\(?P<escaped>.)              # so is this one
    | _. | \*.                      # a blank as wide as a letter; a letter that fills the cell
    | \[(?P<elapsed>h+|m+|s+)\]     # hours past 24
    | \[[^\]]*\]?                   # colour, condition, language
    | (?P<noon>AM/PM|A/P)
    | (?P<date>y+|m+|d+|h+|s+)
    | (?P<general>General)
    | (?P<exponent>E[+-]0+)
    | (?P<digit>[0#?])
    | (?P<other>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_LAST_DAY = 2_958_466  # 31/12/9999
_MOST_DIGITS = 1e15  # a larger whole number has lost digits
_MOST_FORMAT = 255  # characters; Excel takes no more
_MOST_DECIMALS = 30

Token = tuple[str, str]
"""Kind (name of the group above, or `other`) and text."""


def printed(number: float, code: str, *, from_1904: bool = False) -> str:
    """A number as the format prints it.

    Args:
        number: finite.
        code: the format, `#,##0.00` or `dd/mm/yyyy`.
        from_1904: days are counted from 1904, as old Macs did.
    """
    sections = _sections(code[:_MOST_FORMAT])
    chosen = 1 if number < 0 and len(sections) > 1 else 2 if number == 0 and len(sections) > 2 else 0
    section = sections[chosen]
    kinds = {kind for kind, _ in section}
    if not section or "general" in kinds or section == [("other", "@")]:
        return general(number)
    if "date" in kinds or "elapsed" in kinds:
        return _date(number, section, from_1904)
    return _number(abs(number) if chosen else number, section)


def general(number: float) -> str:
    """A number without a format: no more digits than a sheet shows."""
    if number == int(number) and abs(number) < _MOST_DIGITS:
        return str(int(number))
    return f"{number:.10g}"


def _sections(code: str) -> list[list[Token]]:
    """The parts of a format for positive numbers, negative numbers, zero and text."""
    out: list[list[Token]] = [[]]
    for match in _TOKEN.finditer(code):
        kind = match.lastgroup or ""
        if kind == "other" and match[0] == ";":
            out.append([])
        elif kind in ("quoted", "escaped"):
            out[-1].append(("text", match[kind]))
        elif kind == "elapsed":
            out[-1].append((kind, match[kind].lower()))
        elif kind:
            out[-1].append((kind, match[0].lower() if kind == "date" else match[0]))
    return out


# --- dates ------------------------------------------------------------------------------------------------------------


def _date(number: float, section: list[Token], from_1904: bool) -> str:
    if not 0 <= number < _LAST_DAY:
        return general(number)
    # Excel has a 29 February 1900; from March on, its days count from 30 December 1899.
    first = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 31) if number < 60 else datetime(1899, 12, 30)
    seconds = round(number * 86400)
    moment = first + timedelta(seconds=seconds)
    half = any(kind == "noon" for kind, _ in section)
    out: list[str] = []
    for i, (kind, token) in enumerate(section):
        if kind == "date":
            out.append(_minutes(moment, token) if _is_minute(section, i) else _part(moment, token, half))
        elif kind == "elapsed":
            out.append(str(seconds // {"h": 3600, "m": 60, "s": 1}[token[0]]).zfill(len(token)))
        elif kind == "noon":
            out.append("SA" if moment.hour < 12 else "CH")
        else:
            out.append(token)
    return "".join(out).strip()


def _is_minute(section: list[Token], i: int) -> bool:
    """Whether an `m` stands for minutes: after hours or before seconds."""
    if section[i][1][0] != "m":
        return False
    times = [(k, t) for k, t in section if k in ("date", "elapsed")]
    at = sum(1 for k, _ in section[:i] if k in ("date", "elapsed"))
    before = times[at - 1][1][0] if at else ""
    after = times[at + 1][1][0] if at + 1 < len(times) else ""
    return before == "h" or after == "s"


def _minutes(moment: datetime, token: str) -> str:
    return str(moment.minute).zfill(min(len(token), 2))


def _part(moment: datetime, token: str, half: bool) -> str:
    """One part of a date: `dd` the day in two digits, `yyyy` the year …"""
    letter, size = token[0], len(token)
    if letter == "y":
        return f"{moment.year:04}" if size > 2 else f"{moment.year % 100:02}"
    if letter == "m" and size > 2:
        return f"Thg {moment.month}" if size == 3 else f"Tháng {moment.month}"
    if letter == "d" and size > 2:
        return _WEEKDAYS[moment.weekday()]
    hour = (moment.hour % 12 or 12) if half else moment.hour
    number = {"m": moment.month, "d": moment.day, "h": hour, "s": moment.second}[letter]
    return str(number).zfill(min(size, 2))


# --- numbers ----------------------------------------------------------------------------------------------------------


def _number(number: float, section: list[Token]) -> str:
    """Digits as the places ask for, between the words before the first place and those after the last."""
    places = [i for i, (kind, _) in enumerate(section) if kind == "digit"]
    if not places:
        return "".join(token for kind, token in section if kind in ("text", "other")).strip()
    first, last = places[0], places[-1]
    middle = section[first : last + 1]
    if ("other", "/") in middle:
        return general(number)  # a fraction
    before = "".join(token for kind, token in section[:first] if kind in ("text", "other"))
    rest = section[last + 1 :]
    scale = 0
    while rest and rest[0] == ("other", ","):
        scale += 1
        rest = rest[1:]
    percent = section.count(("other", "%"))
    value = Decimal(repr(number)) * 100**percent / Decimal(1000) ** scale
    if any(kind == "exponent" for kind, _ in section):
        digits = f"{value:.{_decimals(middle)[1]}E}"
    else:
        digits = _digits(value, middle)
    after = "".join(token for kind, token in rest if kind in ("text", "other"))
    sign = "-" if digits.startswith("-") else ""
    return f"{sign}{before}{digits.removeprefix('-')}{after}".strip()


def _decimals(middle: list[Token]) -> tuple[int, int]:
    """The fewest and the most decimals that the places ask for."""
    point = next((i for i, token in enumerate(middle) if token == ("other", ".")), len(middle))
    after = [token for kind, token in middle[point:] if kind == "digit"]
    return min(after.count("0"), _MOST_DECIMALS), min(len(after), _MOST_DECIMALS)


def _digits(value: Decimal, middle: list[Token]) -> str:
    point = next((i for i, token in enumerate(middle) if token == ("other", ".")), len(middle))
    whole = middle[:point]
    least, most = _decimals(middle)
    if abs(value) >= Decimal(_MOST_DIGITS):
        return str(value.to_integral_value()) if abs(value) < Decimal("1e30") else f"{value:.10g}"
    rounded = value.quantize(Decimal(1).scaleb(-most), rounding=ROUND_HALF_UP)
    grouped = ("other", ",") in whole
    text = f"{abs(rounded):{',' if grouped else ''}.{most}f}"
    integer, _, fraction = text.partition(".")
    while len(fraction) > least and fraction.endswith("0"):
        fraction = fraction[:-1]
    zeros = sum(1 for token in whole if token == ("digit", "0"))
    integer = "" if integer == "0" and not zeros else integer.zfill(zeros) if not grouped else integer
    sign = "-" if rounded < 0 else ""
    return sign + integer + (f".{fraction}" if fraction else "")
