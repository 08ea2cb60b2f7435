"""The sign on a line of a letterhead."""

from __future__ import annotations

import re

from ...text.patterns import pattern
from .grammar import sign_at
from .groups import is_organ
from .model import Sign
from .patterns import RIGHT, SO_WORD, WINDOW, ends_in_form_word

_LEFT_OCR = pattern(r"(?<!\w)(?P<num>[0-9OolISB|]{1,6}(?<=[0-9OolI|SB]))(?P<suffix>)\s{0,12}\Z")
_OCR_DIGITS = str.maketrans("OolI|SB", "0011158")

_LETTERHEAD = 2000  # a letterhead flattened into one line is not longer
_SO_HEAD = pattern(rf"(?<!\w)(?P<so>{SO_WORD})\s{{0,3}}(?P<colon>[:;.]?)", re.VERBOSE)
_LAW_HEAD = pattern(
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Sắc lệnh|Sắc luật|Lệnh|Nghị định|Thông tư)(?:\s+liên tịch)?\s*\Z",
    re.IGNORECASE,
)
_MOTTO = pattern(r"Độc lập\s*-?\s*Tự do\s*-?\s*Hạnh phúc", re.IGNORECASE)
_NO_NUMBER = pattern(r"\s*[Kk]hông số\b|.{0,12}[Kk]hông số\b")
_BARE_OLD = pattern(r"\s*(?P<num>\d{1,4})(?P<suffix>)\s*(?:-\s?(?P<organ>CP|TTg|HĐBT|CT|SL|LCT))?\s*[-.;]*\s*(?:\||\Z)")
_OCR_HEAD = pattern(r"\s*[0-9OolISB|]{1,6}\s{0,12}/")
_STOP = pattern(r"\s{0,3}\d{1,5}\s?(?P<stop>[.,])\s{0,3}\Z")
_EDGE = " \t|*_#"
_SPACED = pattern(
    r"(?:(?<=[/-])|(?<=[/-]\s))(?:[A-ZĐƯ]{1,3}(?:\s[A-ZĐƯ]{1,3}){1,4}|TH(?:CS|PT)\s[A-ZĐƯ]{1,4})(?=\s*(?:\||$)|\s{3})"
)
"""`U B ND` behind `3210/QĐ - `, at the end of a cell; a school by its sort and its initials, `THCS HL`."""


_UNIT = pattern(r"\([A-ZĐ][A-ZĐ0-9.&-]{0,11}\)")
"""The unit that drafted, in parentheses right behind the sign: `409/TTr-CAT(PC04)`; behind a blank it is a note."""


_TAIL = pattern(r"(?P<stop>\.\s?|,)(?P<rest>[A-ZĐ]{2,12}(?:-[A-ZĐ]{2,12})?|(?<=\.)[A-ZĐ])(?=\s*(?:\||\Z)|\s{3})")
"""What stands behind a full stop or a comma at the end of a cell: `06/QC-TT.HĐND-UBND`, `04/KH-THPTTX. PL`, `/BDN-V.I`,
`05/KH-CA,QS`."""
_STOPPED = pattern(r"(?P<stop>\.)(?P<rest>[A-ZĐ]{2,12})(?=\s[^\d|]{2,40},\s{0,3}ngày\b)")
"""An organ behind a full stop for a hyphen, where place and date follow: `07/KH.LĐ Hà Châu, ngày …`."""


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
    sign = _sign_in(line)
    if sign is not None and (unit := _UNIT.match(line, sign.end)):
        return sign._replace(raw=sign.raw + unit[0], value=sign.value + unit[0], end=unit.end())
    behind = _TAIL if sign is None or sign.organs else _STOPPED
    if sign is not None and (tail := _TAIL.match(line, sign.end) or behind.match(line, sign.end)):
        value = f"{sign.value}{tail['stop'].rstrip()}{tail['rest']}"
        return sign._replace(raw=line[sign.start : tail.end()], value=value, end=tail.end())
    if sign is None or line[sign.end : sign.end + 1] != " " or not line[sign.end + 1 : sign.end + 2].isupper():
        return sign
    return _closed_up(line, sign)


def sign_of_number(value: str) -> Sign | None:
    """The sign that a number is which is known to be one: what stands behind `Số:`.

    Args:
        value: the number as a header or a citation has it, "38/KH-UBND".

    Returns:
        The sign, as `find_sign_line` reads it behind a so-word. Its offsets are of no use.
    """
    slash = value.find("/", 0, WINDOW)
    if slash > 0 and value[0].isdecimal():
        sign = sign_at(value, slash, 0, alone=True)
        if sign is not None and sign.number is not None and sign.start == 0 and sign.end == len(value):
            return sign
    return find_sign_line(f"Số: {value}")


_UNIT_LETTERS = 5


def _closed_up(line: str, sign: Sign) -> Sign:
    """A sign that breaks off where the letters of its organ or unit are printed apart: `QĐ - U B ND`, `SYT-GA VI`."""
    spaced = _SPACED.search(line, sign.start)
    if spaced is None:
        return sign
    joined = spaced[0].replace(" ", "")
    unit = bool(sign.units) and joined.startswith(sign.units[-1]) and len(joined) <= _UNIT_LETTERS
    if not unit and not is_organ(joined):
        return sign
    whole = _sign_in(f"{line[: spaced.start()]}{joined}{line[spaced.end() :]}")
    if whole is None or whole.end != spaced.start() + len(joined):
        return sign
    return whole._replace(raw=line[whole.start : spaced.end()], end=spaced.end())


def _sign_in(line: str) -> Sign | None:
    for so in _SO_HEAD.finditer(line):
        cell = _cell_before(line[: so.start()])
        if _letterhead_before(cell, so) and (sign := _after_so(line, so, named=any(c.isalpha() for c in cell))):
            return sign
    return _whole_line(line)


def _cell_before(before: str) -> str:
    """What stands before a so-word in its cell, but for the motto and the type of a law."""
    return _LAW_HEAD.sub("", _MOTTO.sub("", before.rpartition("|")[2].rpartition("   ")[2]))


def _letterhead_before(cell: str, so: re.Match[str]) -> bool:
    """Whether what stands before the so-word can be a letterhead: capitals, rules, the motto, "Luật", a table bar."""
    if so["so"][0] == "s" and not so["colon"]:
        return False  # "Thông tư số 08/2017/TT-BYT" cites
    if cell and ends_in_form_word(cell[-16:]):
        return False
    return not any(letter.islower() for letter in cell)


def _after_so(line: str, so: re.Match[str], *, named: bool) -> Sign | None:
    """The sign right after a so-word, unless the line goes on as a sentence.

    `named`: words stand before it, so that a bare number without a colon may be of a name: `TỔ CÔNG TÁC SỐ 01`.
    """
    start = so.end()
    rest = line[start:]
    if _NO_NUMBER.match(rest):
        return None
    slash = line.find("/", start, start + WINDOW)
    sign = sign_at(line, slash, start, alone=True) if slash >= 0 else None
    if slash >= 0 and (sign is None or sign.number is None) and _OCR_HEAD.match(rest):
        sign = _ocr_number(line, start, slash) or sign
    if (sign is None or sign.number is None) and slash >= 0 and (stop := _STOP.match(line, start, slash)) is not None:
        sign = _stopped(line, start, slash, stop.start("stop")) or sign
    if sign is None or line[start : sign.start].strip(" .:…_-"):
        sign = _bare_number(line, start, so["colon"] != "" or (so["so"].isupper() and not named))
    if sign is None:
        return None
    return None if not so["colon"] and _goes_on(line[sign.end :]) else sign


def _goes_on(after: str) -> bool:
    """Whether a sentence goes on after a sign: in small letters, or with its date in a title in capitals."""
    after = after.lstrip(" .")
    return after[:1].islower() or after.startswith(("NGÀY ", "CỦA ")) or (after[:1] in ",;" and after[2:3].islower())


def _ocr_number(line: str, start: int, slash: int) -> Sign | None:
    """A number in which a scan put letters for digits: l2/KH-UBND, O5/KH-UBND."""
    right = RIGHT.match(line, slash)
    found = _LEFT_OCR.search(line[start:slash])
    if right is None or found is None or found["num"].isdigit():
        return None
    digits = found["num"].translate(_OCR_DIGITS)
    begin = start + found.start()
    head = line[:begin] + digits + line[begin + len(digits) :]
    sign = sign_at(head, slash, start, alone=True)
    if sign is None or sign.number is None:
        return None
    value = found["num"] + sign.value[len(digits) :]
    return Sign(
        line[sign.start : sign.end], value, sign.number, sign.suffix, sign.year, sign.type_mark, sign.organs,
        sign.units, sign.family, sign.start, sign.end, sign.repaired or sign.value,
    )  # fmt: skip


def _stopped(line: str, start: int, slash: int, stop: int) -> Sign | None:
    """A number with a speck of the paper behind it that a scan took for a sign: `48. /UBND-KTTH`."""
    sign = sign_at(f"{line[:stop]} {line[stop + 1 :]}", slash, start, alone=True)
    return sign and sign._replace(raw=line[sign.start : sign.end])


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
        if "/" in bare and len(bare) < WINDOW:
            begin = at + cell.index(bare)
            sign = sign_at(line[: begin + len(bare)], line.index("/", begin), begin, alone=True)
            whole = sign and sign.start == begin and sign.end >= begin + len(bare.rstrip(" .,;)-"))
            if sign and whole and sign.organs and (sign.number is not None or bare == line.strip(_EDGE)):
                return sign if sign.family != "letter" or is_organ(sign.organs[0]) else None
        at += len(cell) + 1
    return None
