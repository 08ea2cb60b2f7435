"""The sign around a slash: groups of letters to the right; a number, the Party's number-type or a blank to the left."""

from __future__ import annotations

import re

from ...text.patterns import pattern
from .groups import SPLIT, TYPE_MARKS, Groups, classify, fixed_type, is_organ, split_groups
from .model import Sign
from .patterns import (
    LEFT_BLANK,
    LEFT_PARTY,
    LEFT_PARTY_BLANK,
    LEFT_SERIES,
    LEFT_STATE,
    NUMBER_WINDOW,
    RIGHT,
    SO_BLANK,
    WINDOW,
    ends_in_form_word,
    so_before,
)


def sign_at(text: str, slash: int, floor: int, *, alone: bool) -> Sign | None:
    """The sign whose first slash stands at an offset and which begins at `floor` or later.

    Args:
        text: folded text.
        slash: offset of a slash.
        floor: offset before which nothing is looked at.
        alone: the text is a letterhead line cut to begin at the sign, so looser readings are allowed.
    """
    start = _number_start(text, slash, floor)
    if start is not None:
        right = _right(text, slash)
        so = _so_before(text, floor, start) if right is not None else None
        if right is None or so is None:
            return None
        return _state(text, start, text[start:slash], "", right, so=so or alone)
    at, kind = _left_kind(text, slash, floor)
    if kind == "" and not alone:
        return None
    right = _right(text, slash)
    if right is None:
        return None
    if kind in ("state", "party"):
        begin = max(floor, at - NUMBER_WINDOW)
        found = (LEFT_STATE if kind == "state" else LEFT_PARTY).search(text[begin:slash])
        if found is None and kind == "state" and right["year"]:
            found = LEFT_SERIES.search(text[begin:slash])
        if found is None:
            return None
        start = begin + found.start()
        so = _so_before(text, floor, start)
        if so is None:
            return None
        if kind == "party":
            return _party(text, start, found, right, so=so or alone)
        return _state(text, start, found["num"], found["suffix"], right, so=so or alone)
    return _unnumbered(text, floor, slash, right, alone=alone)


def _right(text: str, slash: int) -> re.Match[str] | None:
    """The letters of a sign from its first slash on; None where they go on as an address does: `TT-BL%C4%90TBXH`."""
    right = RIGHT.match(text, slash)
    return None if right is not None and text.startswith("%", right.end()) else right


_DIGITS = 6  # of a number, at most


def _number_start(text: str, slash: int, floor: int) -> int | None:
    """Where a number of digits alone begins that stands between a blank and the slash, as nearly all do."""
    start = slash
    limit = max(floor, slash - _DIGITS)
    while start > limit and text[start - 1].isdecimal():
        start -= 1
    return start if start < slash and (start == floor or text[start - 1] == " ") else None


def _left_kind(text: str, slash: int, floor: int) -> tuple[int, str]:
    """What stands before a slash, by a short walk to the left, and where the walk ended.

    "state" behind a number, "party" behind a number and letters, "blank" behind what may be an unfilled one, else "".
    """
    at = slash
    limit = max(floor, slash - 36)
    while at > limit and text[at - 1] == " ":
        at -= 1
    if at == limit:
        return at, "blank" if at < slash else ""
    if text[at - 1].isdigit() or (text[at - 2 : at - 1].isdigit() and text[at - 1].islower()):
        return at, "state"
    end = at
    while at > limit and end - at < 7 and text[at - 1].isalpha():
        at -= 1
    if at < end:
        if text[at:end] in ("Số", "số", "SỐ"):
            return at, "blank"
        while at > limit and text[at - 1] in " -":
            at -= 1
        if at > limit and (text[at - 1].isdigit() or text[at - 2 : at - 1].isdigit()):
            return at, "party"
        if at == limit:
            return at, "blank"
    return at, "blank" if text[max(floor, at - 1) : at] in (".", "…", "_", ":", ";", "ố", "Ố") else ""


def _unnumbered(text: str, floor: int, slash: int, right: re.Match[str], *, alone: bool) -> Sign | None:
    """A sign whose number is not filled in, of the state or of the Party."""
    begin = max(floor, slash - WINDOW)
    left = text[begin:slash]
    if left[-1:].isalpha() or left[-2:-1].isalpha():
        found = LEFT_PARTY_BLANK.search(left)
        if found and found["type"] in TYPE_MARKS:
            so = bool(SO_BLANK.search(left[: found.end("blank")])) or alone
            return _party_blank(text, begin, found, right, so=so)
    if left[-1:] in " .…_:;ốỐổSo" or alone:
        return _blank(text, begin, left, right, alone=alone)
    return None


def _so_before(text: str, floor: int, start: int) -> bool | None:
    """Whether a so-word stands before a number; None if the number is that of a form or a house."""
    if start > floor and text[start - 1] not in " \t\n:;.,sốỐ":
        return False
    left = text[max(floor, start - 26) : start]
    so = so_before(left)
    if so is None:
        return None if ends_in_form_word(left) else False
    return None if ends_in_form_word(left[:so]) else True


_APART = pattern(r"\s([1-9]\d?)(?![\w/-]|[.,]\d)")
"""The term behind QH where a blank parts them: `43/2013/QH 13`."""
_APART_QH = pattern(r"\sQH\s?([1-9]\d?)(?![\w/-]|[.,]\d)")
"""The same where the blank stands before QH: `101/2025/UBTV QH15`."""
_LAST_NUMBER = pattern(r"-(\d{1,3})(?![\w/-]|[.,]\d)")
"""The number of a unit, last in a sign: `93/CT-05`."""


def _state(text: str, start: int, digits: str, suffix: str, right: re.Match[str], *, so: bool) -> Sign | None:
    """38/KH-UBND, 4628/UBND-KGVX, 121/2020/QH14, 56/2017/NĐ-CP, 19/2012/TTLT-BTC-BYT."""
    year = right["year"]
    body = right["body"]
    if len(body.split(None, 1)) > 1:
        body = _trimmed(body, so=so)
    end = right.start("body") + len(body)
    if year and body in ("QH", "UBTVQH") and (apart := _APART.match(text, end)):
        body, end = body + apart[1], apart.end()
    elif year and body == "UBTV" and (apart := _APART_QH.match(text, end)):
        body, end = f"{body}QH{apart[1]}", apart.end()
    groups = split_groups(body, year=year is not None)
    reading = classify(groups, year=year is not None)
    if reading is None or not _plausible(groups, reading[0], so=so, year=year is not None):
        return None
    family, kind, organs, units = reading
    number = int(digits.replace(".", ""))
    if kind == "NĐ" and not year and 1990 <= number <= 2050:
        return None  # "-⁄2026/NĐ-CP": the number was lost, and this is the year
    head = f"{digits}{suffix}/{year}/" if year else f"{digits}{suffix}/"
    value = head + groups.printed
    term = int(year) if year else None
    repaired = head + groups.repaired if groups.repaired else None
    if so and (last := _LAST_NUMBER.match(text, end)):
        value, end, units = value + last[0], last.end(), (*units, last[1])
        repaired = repaired + last[0] if repaired else None
    return Sign(text[start:end], value, number, suffix, term, kind, organs, units, family, start, end, repaired)


def _trimmed(body: str, *, so: bool) -> str:
    """The letters without a second group that stands behind a spaced hyphen and does not belong to the sign.

    "12/KH - UBND" is one sign; "772/BXD - UBND tỉnh" is a sign and a dash, unless a letterhead line holds it alone.
    """
    first = SPLIT.split(body, maxsplit=1)[0]
    gap = body[len(first) : len(first) + 1]
    if gap.isspace() and not so and fixed_type(first, more=True) not in TYPE_MARKS:
        return first
    if "\n" in body and fixed_type(first, more=True) not in TYPE_MARKS:
        return first
    return body


def _plausible(groups: Groups, family: str, *, so: bool, year: bool) -> bool:
    """Whether a reading may stand in running text; a so-word or a year vouches for most."""
    if family in ("qh", "qppl", "joint", "old"):
        return so or year or len(groups.parts) > 1
    if family == "named":
        return so or len(groups.parts) > 1
    known = is_organ(groups.first)
    if so:
        return known or len(groups.parts) > 1 or (len(groups.first) > 2 and groups.first.isalpha())
    return known and (len(groups.parts) > 1 or len(groups.first) > 2)


def _party(text: str, start: int, found: re.Match[str], right: re.Match[str], *, so: bool) -> Sign | None:
    """15-KH/TU, 36-HD/VPTW, 298 KH/TWĐTN, and the old signs of the state that look so: 3-LCT/HĐNN7."""
    kind = fixed_type(found["type"], more=True)
    if kind not in TYPE_MARKS and kind != "L" and not (so and "-" in found["sep"]):
        return None
    if right["year"] or right.end("body") == right.start("body"):
        return None
    groups = split_groups(_trimmed(right["body"], so=False), year=False)
    lost = "-" not in found["sep"]
    if lost and not so and not _party_organ(groups.first):
        return None
    old = re.fullmatch(r"HĐNN\d*|QHK?\d+|CTN|HĐBT", groups.first) is not None
    number = f"{found['num']}{found['suffix']}"
    value = f"{number}{'' if lost else '-'}{found['type']}/{groups.printed}"
    best = f"{number}-{kind}/{groups.repaired or groups.printed}"
    end = right.start("body") + len(_trimmed(right["body"], so=False))
    return Sign(
        raw=text[start:end],
        value=value,
        number=int(found["num"].replace(".", "")),
        suffix=found["suffix"],
        year=None,
        type_mark=kind,
        organs=groups.parts[:1],
        units=groups.parts[1:],
        family="old" if old else "party",
        start=start,
        end=end,
        repaired=best if best != value else None,
    )


def _party_organ(mark: str) -> bool:
    return mark.endswith(("TW", "TƯ", "TU", "ĐU", "HU", "ĐTN")) or mark in ("MTTQ", "ĐĐQH")


def _party_blank(text: str, begin: int, found: re.Match[str], right: re.Match[str], *, so: bool) -> Sign | None:
    """Số    -KH/TU and ……TB/MTTQ: a Party sign whose number is not filled in."""
    kind = found["type"]
    if kind not in TYPE_MARKS or right["year"]:
        return None
    blank = found["blank"].strip()
    if not (so or (len(blank) > 1 or "…" in blank)):
        return None
    groups = split_groups(right["body"], year=False)
    start = begin + found.start("sep" if found["sep"] else "type")
    end = right.end("body")
    return Sign(
        raw=text[start:end],
        value=f"-{kind}/{groups.printed}" if found["sep"] else f"{kind}/{groups.printed}",
        number=None,
        suffix="",
        year=None,
        type_mark=kind,
        organs=groups.parts[:1],
        units=groups.parts[1:],
        family="blank",
        start=start,
        end=end,
    )


def _blank(text: str, begin: int, left: str, right: re.Match[str], *, alone: bool) -> Sign | None:
    """Số:    /KH-UBND, …/KH-UBND, Số: .../20.../NQ-HĐND."""
    dotted = LEFT_BLANK.search(left)
    so = SO_BLANK.search(left)
    if not (dotted or so or alone):
        return None
    if so and ends_in_form_word(left[: so.start()]):
        return None
    slash = right.start()
    year = right["year"]
    groups = split_groups(right["body"], year=year is not None)
    named = groups.first in TYPE_MARKS
    if not (so or alone) and not (named and len(groups.parts) > 1):
        return None
    if not named and not year and not is_organ(groups.first) and len(groups.parts) == 1 and len(groups.first) < 3:
        return None
    reading = classify(groups, year=year is not None)
    if reading is None:
        return None
    _, kind, organs, units = reading
    head = "/" + (f"{year}/" if year else "")
    start = begin + dotted.start() if dotted else slash
    return Sign(
        raw=text[start : right.end("body")],
        value=head + groups.printed,
        number=None,
        suffix="",
        year=int(year) if year else None,
        type_mark=kind,
        organs=organs,
        units=units,
        family="blank",
        start=start,
        end=right.end("body"),
        repaired=head + groups.repaired if groups.repaired else None,
    )
