"""Số, ký hiệu: the number and sign of a document, in its letterhead and in running text.

    38/KH-UBND   4628/UBND-KGVX   121/2020/QH14   56/2017/NĐ-CP   15-KH/TU   19/2012/TTLT-BTC-BYT   …/KH-UBND   73-CP

Sources: NĐ 30/2020, Phụ lục I, part II, 3 and Phụ lục III; Hướng dẫn 36-HD/VPTW for the Party's signs. Abbreviations of
organs are chosen by each organ, so none is required to be known; the table of types decides between the families.

A sign is found from its slash: to the right stand the groups of letters, to the left the number, the Party's
`number-type`, or a blank. Every pattern is bounded, so the time is linear whatever the text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..reference.organs import ORGAN_OF
from ..reference.types import BY_MARK

Family = Literal["named", "letter", "qh", "qppl", "joint", "party", "old", "blank"]


@dataclass(frozen=True, slots=True)
class Sign:
    """A number and sign, as printed and as understood.

    Attributes:
        raw: the characters at `start` to `end`.
        value: `raw` without blanks; a blank number gives "/KH-UBND". Marks stay as printed.
        number: None where it is blank.
        suffix: the letter after the number, "a" of 12a/QĐ-UBND, or "".
        year: the year inside the sign of a normative document.
        type_mark: the mark of the type in its fixed spelling, None for a công văn and for laws.
        organs: the marks of the organs that issue, as in the repaired reading if there is one.
        units: the marks of the drafting units.
        family: which grammar the sign follows; "blank" for any grammar when the number is not filled in.
        start: offset of the first character (the so-word is not part of it).
        end: offset after the last one.
        repaired: the reading after a repair of OCR or typing, None if there was nothing to repair.
    """

    raw: str
    value: str
    number: int | None
    suffix: str
    year: int | None
    type_mark: str | None
    organs: tuple[str, ...]
    units: tuple[str, ...]
    family: Family
    start: int
    end: int
    repaired: str | None = None


JOINT_MARKS = frozenset(
    "TTLT NQLT QCPH CTPH CTrPH KHPH KHLN KHLT HDLN HDLT CTLT QĐLT TBLT CVLT BBLT KHLB HDLB".split()
)
_COPY_MARKS = ("SY", "SL", "TrS", "BS", "SYBC")  # sao y, sao lục, trích sao, bản sao của Đảng
_OTHER_MARKS = ("TTĐ", "GPXD", "GP", "GCN", "NQHĐ", "QyC", "ThB", "KLTT", "KLKT", "CTrHĐ", "LCT", "GBN", "CTHĐ", "TTr")
TYPE_MARKS: frozenset[str] = frozenset((*BY_MARK, *JOINT_MARKS, *_COPY_MARKS, *_OTHER_MARKS)) - {"QH", "CN", "BN"}
"""Marks that name a type as the first group. QH, CN and BN are left out: first in a sign they are organs."""

_QPPL_MARKS = frozenset("NĐ NQ QĐ TT CT TTLT NQLT PL L VBHN SL".split())
_CANONICAL = {mark.casefold(): mark for mark in sorted(TYPE_MARKS)}
_LONGEST_FIRST = tuple(sorted((mark for mark in TYPE_MARKS if len(mark) > 1), key=len, reverse=True))
_ORGAN_CANONICAL = {mark.casefold(): mark for mark in ORGAN_OF}
_CYRILLIC = str.maketrans("АВСЕНКМОРТХ", "ABCEHKMOPTX")
_UNITS_WITH_HYPHEN = (("BM", "TE"),)

# An organ's mark begins so even where the table lacks it (sở, bộ, phòng, ban, trường, công ty …).
_ORGAN_LIKE = re.compile(r"(?:S|P|B|CC|TT|BQL|UB|HĐ|VP|CA|BCH|BHXH|KBNN|TA|VKS|TH|ĐH|CĐ|CT|LĐ|Đ|H|T)[A-ZĐ]{2,}[\w&]*")
_LAW_TERM = re.compile(r"(QH|UBTVQH|HĐNN|QHK)(\d{1,2})")

# One group of letters. Cyrillic capitals are let in because scans and keyboards put them there.
_TOK = r"[A-ZĐƯÂÊÔƠĂАВСЕНКМОРТХ][A-Za-zĐđƯưÂâÊêÔôƠơĂăАВСЕНКМОРТХ0-9&]{0,23}+(?![A-Za-zÀ-ỹĐđ])"

_RIGHT = re.compile(
    rf"""
    /\s{{0,3}}
    (?: (?P<year>(?:19|20)\d\d)\s?/\s{{0,2}}            # the year of a normative document
      | (?:20)?[.…_]{{1,12}}\s?/\s?                      # or its blank
    )?
    (?P<body>
      {_TOK}
      (?: \s{{0,2}}[-_]\s{{0,2}}{_TOK} )?                # only the first hyphen may stand between blanks
      (?: [-_/]{_TOK} ){{0,7}}
    )
    """,
    re.VERBOSE,
)
_SLASH = re.compile(r"/(?=\s{0,3}(?:[A-ZĐƯАВСЕНКМОРТХ]|(?:19|20)\d\d\s?/|(?:20)?[.…_]{1,12}\s?/))")

_NUMBER = r"(?P<num>\d{1,6}|\d{1,3}\.\d{3})(?P<suffix>[a-zđ]?)"
_BEFORE_NUMBER = r"(?:(?<![\w/:-])(?<!\d[.,])|(?<=số)|(?<=Số)|(?<=SỐ)|(?<=\bs)|(?<=\w[:/-]\s)|(?<=[Sốố]:))"

_LEFT_STATE = re.compile(rf"{_BEFORE_NUMBER}{_NUMBER}\s{{0,12}}\Z")
_LEFT_PARTY = re.compile(
    rf"""
    {_BEFORE_NUMBER}{_NUMBER}
    (?P<sep> \s{{0,6}}-\s{{0,2}} | \s{{0,2}} )           # 15-KH/TU, 367 - QĐ/TWĐTN; lost: 298 KH/TWĐTN, 20NQ/TW
    (?P<type>[A-ZĐ][A-Za-zĐđ]{{0,5}})\s?\Z
    """,
    re.VERBOSE,
)
_LEFT_PARTY_BLANK = re.compile(r"(?P<blank>[\s.…_]*)(?P<sep>-?)\s{0,2}(?P<type>[A-ZĐ][A-Za-zĐđ]{0,5})\s?\Z")
_LEFT_BLANK = re.compile(r"(?:…|[.…_]{2})[.…_\s]{0,60}\Z")
_LEFT_OCR = re.compile(r"(?<!\w)(?P<num>[0-9OolISB|]{1,6}(?<=[0-9OolI|SB]))(?P<suffix>)\s{0,12}\Z")
_OCR_DIGITS = str.maketrans("OolI|SB", "0011158")

SO_WORD = r"(?:[Ss][ốôồổỗ]|S[ỐÔỔỒỖ]|s[Ốố]|S[o6ó](?=\s*[:;]))"
_SO_LEFT = re.compile(rf"(?:(?<!\w){SO_WORD}\s{{0,3}}[:;.,]?\s{{0,4}}|(?<!\w)s)\Z")
_SO_BLANK = re.compile(rf"(?<!\w){SO_WORD}\s{{0,3}}[:;.]?[\s.…_]{{0,60}}\Z")
_FORM_WORD = re.compile(r"(?:mẫu|biểu|bảng|phụ lục|phiếu|hình|nhà|đường|hộp thư|tài khoản)\s+\Z", re.IGNORECASE)

_WINDOW = 80  # characters to the left of a slash that can matter: a so-word and a blank
_NUMBER_WINDOW = 10  # the same for the digits of a number
_LETTERHEAD = 2000  # a letterhead flattened into one line is not longer


def find_signs(text: str) -> list[Sign]:
    """The signs in a running text, in order, not overlapping.

    >>> [sign.value for sign in find_signs("Kế hoạch số 38/KH-UBND và Kết luận 18-KL/TW")]
    ['38/KH-UBND', '18-KL/TW']
    """
    return list(iter_signs(text))


def iter_signs(text: str) -> Iterator[Sign]:
    """Like `find_signs`, one by one."""
    done = 0
    for sign in _merged(text):
        if sign.start >= done:
            done = sign.end
            yield sign


def _merged(text: str) -> Iterator[Sign]:
    """Signs with a slash and old signs without one, by their start."""
    old = _old_signs(text)
    waiting = next(old, None)
    for sign in _slash_signs(text):
        while waiting is not None and waiting.start < sign.start:
            yield waiting
            waiting = next(old, None)
        yield sign
    while waiting is not None:
        yield waiting
        waiting = next(old, None)


def _slash_signs(text: str) -> Iterator[Sign]:
    if "/" not in text:
        return
    floor = 0
    for slash in _SLASH.finditer(text):
        if slash.start() < floor:
            continue
        sign = _sign_at(text, slash.start(), floor, alone=False)
        if sign is not None:
            floor = sign.end
            yield sign


def _sign_at(text: str, slash: int, floor: int, *, alone: bool) -> Sign | None:
    """The sign whose first slash stands at an offset and which begins at `floor` or later.

    Args:
        text: folded text.
        slash: offset of a slash.
        floor: offset before which nothing is looked at.
        alone: the text is a letterhead line cut to begin at the sign, so looser readings are allowed.
    """
    at, kind = _left_kind(text, slash, floor)
    if kind == "" and not alone:
        return None
    right = _RIGHT.match(text, slash)
    if right is None:
        return None
    if kind in ("state", "party"):
        begin = max(floor, at - _NUMBER_WINDOW)
        found = (_LEFT_STATE if kind == "state" else _LEFT_PARTY).search(text[begin:slash])
        if found is None:
            return None
        start = begin + found.start()
        so = _so_before(text, floor, start)
        if so is None:
            return None
        return (_state if kind == "state" else _party)(text, start, found, right, so=so or alone)
    return _unnumbered(text, floor, slash, right, alone=alone)


def _left_kind(text: str, slash: int, floor: int) -> tuple[int, str]:
    """What stands before a slash, by a short walk to the left, and where the walk ended.

    "state" behind a number, "party" behind a number and letters, "blank" behind what may be an unfilled number, "" else.
    """
    at = slash
    limit = max(floor, slash - 24)
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
    begin = max(floor, slash - _WINDOW)
    left = text[begin:slash]
    if left[-1:].isalpha() or left[-2:-1].isalpha():
        found = _LEFT_PARTY_BLANK.search(left)
        if found and found["type"] in TYPE_MARKS:
            so = bool(_SO_BLANK.search(left[: found.end("blank")])) or alone
            return _party_blank(text, begin, found, right, so=so)
    if left[-1:] in " .…_:;ốỐổSo" or alone:
        return _blank(text, begin, left, right, alone=alone)
    return None


def _so_before(text: str, floor: int, start: int) -> bool | None:
    """Whether a so-word stands before a number; None if the number is that of a form or a house."""
    if start > floor and text[start - 1] not in " \t\n:;.,sốỐ":
        return False
    left = text[max(floor, start - 26) : start]
    if (so := _SO_LEFT.search(left)) is None:
        return None if _FORM_WORD.search(left) else False
    return None if _FORM_WORD.search(left[: so.start()]) else True


# ---------------------------------------------------------------------------------------------------------- families


@dataclass(frozen=True, slots=True)
class _Groups:
    """The groups of letters after the number, as printed and repaired."""

    printed: str
    repaired: str | None
    parts: tuple[str, ...]
    seps: tuple[str, ...]

    @property
    def first(self) -> str:
        return self.parts[0]


_SPLIT = re.compile(r"\s*([-_/])\s*")


@functools.lru_cache(maxsize=2048)
def _groups(body: str, *, year: bool) -> _Groups:
    """Split the letters of a sign into groups, and repair what scans and typists do to them."""
    pieces = _SPLIT.split(body)
    printed = "".join(pieces)
    parts, seps = list(pieces[::2]), pieces[1::2]
    parts = [part.translate(_CYRILLIC) for part in parts]
    parts[0] = _fixed_type(parts[0], more=len(parts) > 1)
    for i, part in enumerate(parts[1:], 1):
        parts[i] = _fixed_organ(part)
    if len(parts) == 1 and (split := _lost_hyphen(parts[0], year=year)):
        parts, seps = list(split), ["-"]
    if parts[0] in TYPE_MARKS and seps[:1] == ["_"]:
        seps = ["-", *seps[1:]]
    whole = parts[0] + "".join(sep + part for sep, part in zip(seps, parts[1:], strict=True))
    return _Groups(printed, whole if whole != printed else None, tuple(parts), tuple(seps))


def _fixed_type(mark: str, *, more: bool) -> str:
    """The first group in the spelling of the table: QD is QĐ, CTR is CTr."""
    if mark in TYPE_MARKS or not more or mark in ORGAN_OF:
        return mark
    for reading in (mark, mark.replace("D", "Đ")):
        if len(reading) > 1 and (known := _CANONICAL.get(reading.casefold())):
            return known
    return mark


def _fixed_organ(mark: str) -> str:
    """A later group: HDND is HĐND, TTG is TTg; anything that is not a slip of a known mark stays."""
    if mark in ORGAN_OF or mark.rstrip("0123456789") in ORGAN_OF:
        return mark
    if mark == "TTG":
        return "TTg"
    if "D" in mark:
        for reading in _with_bar(mark):
            if reading in ORGAN_OF:
                return reading
    return mark


def _with_bar(mark: str) -> Iterator[str]:
    """The mark with each D in turn, then all of them, read as Đ."""
    for i, letter in enumerate(mark):
        if letter == "D":
            yield mark[:i] + "Đ" + mark[i + 1 :]
    yield mark.replace("D", "Đ")


def _lost_hyphen(mark: str, *, year: bool) -> tuple[str, str] | None:
    """KHUBND as (KH, UBND): the longest type that leaves a known organ. Known marks are not cut."""
    if mark in TYPE_MARKS or (mark in ORGAN_OF and not year):
        return None
    for kind in _LONGEST_FIRST:
        if mark.startswith(kind):
            rest = _fixed_organ(mark[len(kind) :])
            if rest in ORGAN_OF and (len(rest) > 2 or rest == "CP"):
                return kind, rest
    return None


def _is_organ(mark: str) -> bool:
    return mark in ORGAN_OF or mark.rstrip("0123456789") in ORGAN_OF or _ORGAN_LIKE.fullmatch(mark) is not None


def _state(text: str, start: int, found: re.Match[str], right: re.Match[str], *, so: bool) -> Sign | None:
    """38/KH-UBND, 4628/UBND-KGVX, 121/2020/QH14, 56/2017/NĐ-CP, 19/2012/TTLT-BTC-BYT."""
    year = right["year"]
    body = _trimmed(right["body"], so=so)
    groups = _groups(body, year=year is not None)
    reading = _read_groups(groups, year=year is not None)
    if reading is None or not _plausible(groups, reading[0], so=so, year=year is not None):
        return None
    family, kind, organs, units = reading
    end = right.start("body") + len(body)
    digits = found["num"]
    head = f"{digits}{found['suffix']}/" + (f"{year}/" if year else "")
    return Sign(
        raw=text[start:end],
        value=head + groups.printed,
        number=int(digits.replace(".", "")),
        suffix=found["suffix"],
        year=int(year) if year else None,
        type_mark=kind,
        organs=organs,
        units=units,
        family=family,
        start=start,
        end=end,
        repaired=head + groups.repaired if groups.repaired else None,
    )


def _trimmed(body: str, *, so: bool) -> str:
    """The letters without a second group that stands behind a spaced hyphen and does not belong to the sign.

    "12/KH - UBND" is one sign; "772/BXD - UBND tỉnh" is a sign and a dash, unless a letterhead line holds it alone.
    """
    first = _SPLIT.split(body, maxsplit=1)[0]
    gap = body[len(first) : len(first) + 1]
    if gap.isspace() and not so and _fixed_type(first, more=True) not in TYPE_MARKS:
        return first
    if "\n" in body and _fixed_type(first, more=True) not in TYPE_MARKS:
        return first
    return body


def _plausible(groups: _Groups, family: str, *, so: bool, year: bool) -> bool:
    """Whether a reading may stand in running text; a so-word or a year vouches for most."""
    if family in ("qh", "qppl", "joint", "old"):
        return so or year or len(groups.parts) > 1
    if family == "named":
        return so or len(groups.parts) > 1
    known = _is_organ(groups.first)
    if so:
        return known or len(groups.parts) > 1 or (len(groups.first) > 2 and groups.first.isalpha())
    return known and (len(groups.parts) > 1 or len(groups.first) > 2)


_Reading = tuple[Family, str | None, tuple[str, ...], tuple[str, ...]]


def _read_groups(groups: _Groups, *, year: bool) -> _Reading | None:
    """Family, type, organs and units of the groups of a sign of the state."""
    first, rest = groups.parts[0], groups.parts[1:]
    if term := _LAW_TERM.fullmatch(first):
        return ("qh", None, (term[1],), rest) if term[1] != "QHK" else ("old", None, (first,), rest)
    if first in JOINT_MARKS:
        return "joint", first, rest, ()
    if first in TYPE_MARKS:
        return _read_named(first, rest, year=year)
    if year and rest:
        return "named", None, (first,), rest
    if year:
        return None
    return "letter", None, (first,), _units(rest)


def _read_named(kind: str, rest: tuple[str, ...], *, year: bool) -> _Reading:
    """A sign that begins with a type."""
    if rest and (term := _LAW_TERM.fullmatch(rest[0])) and term[1] == "UBTVQH":
        return "qh", kind, ("UBTVQH",), rest[1:]
    if year and kind in _QPPL_MARKS:
        return "qppl", kind, rest, ()
    if kind == "SL" and not rest:
        return "old", kind, (), ()
    if rest[:1] == ("HĐBT",):
        return "old", kind, rest[:1], rest[1:]
    return "named", kind, rest[:1], _units(rest[1:])


def _units(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Unit marks; the few that are printed with a hyphen of their own are one (BM-TE)."""
    for pair in _UNITS_WITH_HYPHEN:
        if parts[: len(pair)] == pair:
            return ("-".join(pair), *parts[len(pair) :])
    return parts


def _party(text: str, start: int, found: re.Match[str], right: re.Match[str], *, so: bool) -> Sign | None:
    """15-KH/TU, 36-HD/VPTW, 298 KH/TWĐTN, and the old signs of the state that look so: 3-LCT/HĐNN7."""
    kind = _fixed_type(found["type"], more=True)
    if kind not in TYPE_MARKS and kind != "L" and not (so and "-" in found["sep"]):
        return None
    if right["year"] or right.end("body") == right.start("body"):
        return None
    groups = _groups(_trimmed(right["body"], so=False), year=False)
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
    groups = _groups(right["body"], year=False)
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
    dotted = _LEFT_BLANK.search(left)
    so = _SO_BLANK.search(left)
    if not (dotted or so or alone):
        return None
    if so and _FORM_WORD.search(left, 0, so.start()):
        return None
    slash = right.start()
    year = right["year"]
    groups = _groups(right["body"], year=year is not None)
    named = groups.first in TYPE_MARKS
    if not (so or alone) and not (named and len(groups.parts) > 1):
        return None
    if not named and not year and not _is_organ(groups.first) and len(groups.parts) == 1 and len(groups.first) < 3:
        return None
    reading = _read_groups(groups, year=year is not None)
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


_OLD_TAIL = re.compile(r"-\s?(?P<organ>CP|TTg|HĐBT|CT|TTG|SL|LCT)(?![\w/-])")
_OLD_LEFT = re.compile(rf"(?<!\w){SO_WORD}\s{{0,3}}:?\s{{0,3}}(?P<num>\d{{1,4}})(?P<suffix>[a-z]?)\s?\Z")


def _old_signs(text: str) -> Iterator[Sign]:
    """số 73-CP, số 174-CP: decrees before 1998. The so-word is required."""
    if "-" not in text:
        return
    for tail in _OLD_TAIL.finditer(text):
        begin = max(0, tail.start() - 16)
        if left := _OLD_LEFT.search(text[begin : tail.start()]):
            yield _old(text, begin + left.start("num"), left, tail)


def _old(text: str, start: int, left: re.Match[str], tail: re.Match[str]) -> Sign:
    number = int(left["num"])
    value = f"{left['num']}{left['suffix']}-{tail['organ']}"
    raw = text[start : tail.end()]
    return Sign(raw, value, number, left["suffix"], None, None, (tail["organ"],), (), "old", start, tail.end())


# ------------------------------------------------------------------------------------------------------- letterheads

_SO_HEAD = re.compile(rf"(?<!\w)(?P<so>{SO_WORD})\s{{0,3}}(?P<colon>[:;.]?)", re.VERBOSE)
_LAW_HEAD = re.compile(
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Sắc lệnh|Sắc luật|Lệnh|Nghị định|Thông tư)(?:\s+liên tịch)?\s*\Z", re.IGNORECASE
)
_MOTTO = re.compile(r"Độc lập\s*-?\s*Tự do\s*-?\s*Hạnh phúc", re.IGNORECASE)
_NO_NUMBER = re.compile(r"\s*[Kk]hông số\b|.{0,12}[Kk]hông số\b")
_BARE_OLD = re.compile(r"\s*(?P<num>\d{1,4})(?P<suffix>)\s*(?:-\s?(?P<organ>CP|TTg|HĐBT|CT|SL|LCT))?\s*[-.;]*\s*(?:\||\Z)")
_OCR_HEAD = re.compile(r"\s*[0-9OolISB|]{1,6}\s{0,12}/")
_EDGE = " \t|*_#"


def find_sign_line(line: str) -> Sign | None:
    """The sign of a letterhead line, its first one if it prints two; None if the line holds none.

    A so-word (Số, SỐ, S6:, Sổ: …) must begin the line or stand behind nothing but capitals and the motto, as in a
    letterhead flattened to one line; or the line must be a sign and nothing else. "Không số" is no sign.

    >>> sign = find_sign_line("Số:      /KH-MTTQ-BTT        Quảng Ninh, ngày    tháng 11 năm 2025")
    >>> (sign.value, sign.family, sign.units) if sign else None
    ('/KH-MTTQ-BTT', 'blank', ('BTT',))
    """
    if "/" not in line and "-" not in line and "ố" not in line and "Ố" not in line:
        return None
    line = line[:_LETTERHEAD]
    for so in _SO_HEAD.finditer(line):
        if _letterhead_before(line[: so.start()]) and (sign := _after_so(line, so)):
            return sign
    return _whole_line(line)


def _letterhead_before(before: str) -> bool:
    """Whether what stands before the so-word can be a letterhead: capitals, rules, the motto, "Luật", a table bar."""
    cell = before.rpartition("|")[2].rpartition("   ")[2]
    cell = _LAW_HEAD.sub("", _MOTTO.sub("", cell))
    if cell and (_FORM_WORD.search(cell[-16:])):
        return False
    return not any(letter.islower() for letter in cell)


def _after_so(line: str, so: re.Match[str]) -> Sign | None:
    """The sign right after a so-word, unless the line goes on as a sentence."""
    start = so.end()
    rest = line[start:]
    if _NO_NUMBER.match(rest):
        return None
    slash = line.find("/", start, start + _WINDOW)
    sign = _sign_at(line, slash, start, alone=True) if slash >= 0 else None
    if slash >= 0 and (sign is None or sign.number is None) and _OCR_HEAD.match(rest):
        sign = _ocr_number(line, start, slash) or sign
    if sign is None or line[start : sign.start].strip(" .:…_-"):
        sign = _bare_number(line, start, so["colon"] != "" or so["so"].isupper())
    if sign is None:
        return None
    after = line[sign.end :].lstrip(" .")
    sentence = after[:1].islower() or after[:2] in (", ", "; ") and after[2:3].islower()
    return None if sentence and not so["colon"] else sign


def _ocr_number(line: str, start: int, slash: int) -> Sign | None:
    """A number in which a scan put letters for digits: l2/KH-UBND, O5/KH-UBND."""
    right = _RIGHT.match(line, slash)
    found = _LEFT_OCR.search(line[start:slash])
    if right is None or found is None or found["num"].isdigit():
        return None
    digits = found["num"].translate(_OCR_DIGITS)
    begin = start + found.start()
    head = line[:begin] + digits + line[begin + len(digits) :]
    sign = _sign_at(head, slash, start, alone=True)
    if sign is None or sign.number is None:
        return None
    value = found["num"] + sign.value[len(digits) :]
    return Sign(
        line[sign.start : sign.end], value, sign.number, sign.suffix, sign.year, sign.type_mark, sign.organs,
        sign.units, sign.family, sign.start, sign.end, sign.repaired or sign.value,
    )  # fmt: skip


def _bare_number(line: str, start: int, marked: bool) -> Sign | None:
    """Số: 65, SỐ 73-CP: signs of old documents, a number with an organ or alone in its cell."""
    found = _BARE_OLD.match(line, start)
    if found is None or not (marked or found["organ"]):
        return None
    organ = found["organ"]
    end = found.end("organ") if organ else found.end("num")
    value = found["num"] + (f"-{organ}" if organ else "")
    begin = found.start("num")
    organs = (organ,) if organ and organ != "SL" else ()
    kind = "SL" if organ == "SL" else None
    return Sign(line[begin:end], value, int(found["num"]), "", None, kind, organs, (), "old", begin, end)


def _whole_line(line: str) -> Sign | None:
    """A line, or a cell of a line, that is a sign and nothing else."""
    if "/" not in line or len(line) > 400:
        return None
    at = 0
    for cell in line.split("|"):
        bare = cell.strip(_EDGE)
        if "/" in bare and len(bare) < _WINDOW:
            begin = at + cell.index(bare)
            sign = _sign_at(line[: begin + len(bare)], line.index("/", begin), begin, alone=True)
            if sign and sign.start - begin <= len("Số: ") and sign.end >= begin + len(bare.rstrip(" .,;)-")):
                return sign if sign.type_mark or sign.family in ("qh", "qppl") or _is_organ(sign.organs[0]) else None
        at += len(cell) + 1
    return None


# -------------------------------------------------------------------------------------------------------- comparison


def sign_key(sign: Sign) -> str:
    """A key in which two printings of one sign are equal: no leading zeros, no case, no repaired slips.

    >>> sign_key(find_signs("06/QĐ-TTg")[0]) == sign_key(find_signs("6/QD-TTG")[0])
    True
    """
    letters = (sign.type_mark or "", *sign.organs, *sign.units)
    number = "" if sign.number is None else str(sign.number)
    return "|".join((number + sign.suffix, str(sign.year or ""), *letters)).upper().replace("TƯ", "TW")


def same_sign(a: Sign, b: Sign) -> bool:
    """Whether two signs are the same sign, however printed. A blank number equals nothing."""
    return a.number is not None and b.number is not None and sign_key(a) == sign_key(b)
