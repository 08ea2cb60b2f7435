"""Địa danh và thời gian: the place and date under the national motto, and dates anywhere.

    Lào Cai, ngày 30 tháng 01 năm 2024      Hà Nội, ngày 02-02-1998      Lào Cai, ngày    tháng    năm 2026

Source: NĐ 30/2020, Phụ lục I, part II, 4. Drafts leave the day, the month or both blank; such a date is None, and an
impossible one (30 tháng 02) is None as well: a false value is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..reference.dates import DAY_WORD, iso_date
from ..text.patterns import one_of, pattern
from ..text.torn import untorn


@dataclass(frozen=True, slots=True)
class PlaceDate:
    """The place and date of issue, as printed on one line.

    Attributes:
        place: the place as printed, None where only the date stands.
        place_start: offset of the place; that of the date where there is no place.
        place_end: offset after the place.
        date: ISO 8601, None if a part of it is blank, unreadable or impossible.
        date_start: offset of the date, with the word ngày.
        date_end: offset after the year.
        blank: whether day, month or year is left to be filled in.
        unread: whether the date has no value though something stands where its numbers do.
        start: offset of the whole.
        end: offset after it.
    """

    place: str | None
    place_start: int
    place_end: int
    date: str | None
    date_start: int
    date_end: int
    blank: bool
    unread: bool
    start: int
    end: int


_GAP = r"[\s.…_]"
_MONTH_WORD = r"(?:t|(?<=\d\s))h[áaảà]ng|TH[ÁA]NG"
_YEAR_WORD = r"n[ăãaâ]m|N[ĂA]M"

# "hồi 8 giờ 30, ngày …" of a telegram
_CLOCK_WORDS = ("hồi", "lúc", "Hồi", "Lúc")
_CLOCK = (
    rf"(?:{one_of(*_CLOCK_WORDS)}"
    r"\s{1,3}\d{1,2}\s{0,2}(?:giờ|h|:)\s{0,2}(?:\d{1,2}\s{0,2}(?:phút)?)?,?\s{1,3})?"
)
_LONG = pattern(
    rf"""
    {_CLOCK} (?: (?<![^\W\d_])(?:{DAY_WORD}) {_GAP}{{0,40}}         # "ngày12" is glued in some copies
        (?P<d> \d{{1,2}} | \|\d | [^\s,;|.…_]{{1,4}} | [^\s,;|.…_]\|(?=\s) )? {_GAP}{{0,40}}   # signs: no date
      | (?<=,)\s{{0,3}} (?P<bare>\d{{1,2}}) \s{{1,3}}       # "Hà Nội, 03 tháng 4 năm 2018"
    )
    (?:{_MONTH_WORD}) {_GAP}{{0,40}}
    (?P<m> \d{{1,2}} | [^\s;|.…_]{{1,4}}?)? {_GAP}{{0,40}}
    (?:{_YEAR_WORD})
    (?P<y> {_GAP}{{0,6}}\d{{4}}(?!\d) | \s{{0,3}}20\d?(?!\s?\d)[.…_\s]{{0,12}}(?![\d]) | [.…_\s]{{0,40}} )
    """,
    re.VERBOSE,
)
_MONTHS = ("háng", "hang", "hảng", "hàng", "THÁNG", "THANG")
"""What a long date holds of its word for the month."""
_DAY_BEGINS = pattern(rf"{DAY_WORD}|,\s{{0,3}}\d")
"""With what a long date begins: it is much faster to find; only the time of a telegram stands before it."""
_SHORT = pattern(
    rf"""
    (?: (?<![^\W\d_])(?:{DAY_WORD}) \s{{0,4}} | (?<=,)\s{{1,3}} )
    (?P<d> \d{{1,2}} ) \s? (?P<sep>[/.-]) \s? (?P<m> \d{{1,2}} ) \s? (?P=sep) \s? (?P<y> (?:19|20)\d\d ) (?![\d/])
    """,
    re.VERBOSE,
)

# What a place is not: clocks of web sites, and words that begin a sentence or a label.
_NOT_PLACES = pattern(
    r"(?:Thứ|THỨ|Chủ nhật|Chủ Nhật|Hôm nay|Hôm Nay|Cập nhật|Cập Nhật|Hồi|Ngày|Từ|Đến|Sáng|Chiều|Tối|Vào|Trước|Sau|Lúc"
    r"|Xem|Đăng|Gửi|Tin|Sinh|Nghỉ|Ban hành|Căn cứ|Theo|Tại|Kèm|Quyết|Nghị|Luật|Thông|Số|Hiệu lực|CN|T[2-7])\b"
)
_MOTTO = pattern(r"(?:[Hh][ạa]nh\s*[Pp]h[úu]c|H[ẠA]NH\s*PH[ÚU]C|(?:VI?[ỆÊE]T|Vi?[ệêe]t)\s*(?:NAM|Nam))\s*[-_=* ]{0,60}")
"""How tiêu ngữ and quốc hiệu end, with the slips that both are read with."""
_WIDE_GAP = pattern(r" {3,}|\t|\||[-_=*]{3,}|[\n\r]")
_WORD = pattern(r"[^\s*_]+")
_UNIT_WORD = pattern(
    r"(?:[Tt]hành phố|[Tt]hị xã|[Tt]hị trấn|[Đđ]ặc khu|[Hh]uyện|[Qq]uận|[Pp]hường|[Xx]ã|[Tt]ỉnh|[Bb]ản)\Z"
)
_SMALL_PLACE = pattern(r"[<U>][<L>]{1,6} [<L>]{2,6}")
"""`Hà nội, ngày …`: the second word in small letters is a slip."""
_NUMBER = pattern(r"\s*S[ốỐ]\s{0,3}:?[\s\d.…_]{0,30}[^\s,;]{0,20}/[^\s,;]{2,30}")
"""The number of the document, which shares its line with the date: `Số: 12/KH-UBND, ngày 5 tháng 6 năm 2020`."""
_MOST_WORDS = 7
_SHORT_UNITS = ("TT", "TX")
"""Thị trấn and thị xã before a name, where a cell begins: behind a number TT is a centre."""


def find_place_date(line: str) -> PlaceDate | None:
    """The place and date of issue on a letterhead line, wherever they stand in it; None if there are none.

    A date inside a sentence is none: what stands before the place must be a sign, the motto, a gap, a table bar or
    nothing, and no sentence may go on after the year.

    >>> found = find_place_date("Số: 3745/QĐ-UBND Tây Ninh, ngày 30 tháng 12 năm 2021 QUYẾT ĐỊNH")
    >>> (found.place, found.date) if found else None
    ('Tây Ninh', '2021-12-30')
    """
    line = line[:4000]
    for found in _candidates(line):
        if result := _place_date(line, found):
            return result
    return None


def _candidates(line: str) -> Iterator[re.Match[str]]:
    """Dates of either form; long ones first, since a letterhead has those."""
    if any(True for month in _MONTHS if month in line) and (day := _DAY_BEGINS.search(line)) is not None:
        yield from _LONG.finditer(line, 0 if any(word in line for word in _CLOCK_WORDS) else day.start())
    if ("20" in line or "19" in line) and ("/" in line or "-" in line or "." in line):
        yield from _SHORT.finditer(line)


def _place_date(line: str, found: re.Match[str]) -> PlaceDate | None:
    date_start = _clock_start(line, found.start() + len(found.group()) - len(found.group().lstrip()))
    end = found.start() + len(found.group().rstrip())
    if _goes_on(line, end):
        return None
    place = _place_before(line, date_start)
    if place is None:
        return None
    start, stop = place
    iso, blank, unread = _read_date(found)
    name = line[start:stop] or None
    if name is None:
        if "sep" in found.re.groupindex and not _is_number(line[:date_start]):
            return None  # a lone "ngày 26/3/1998" is the cell of a list, not a dateline
        start = stop = date_start
    return PlaceDate(name, start, stop, iso, date_start, end, blank, unread, start, end)


_BARE_CLOCK = pattern(r"(?<=,)\s{0,3}(?P<clock>\d{1,2}\s?giờ\s?(?:\d{1,2}\s?(?:phút)?)?),?\s{1,3}\Z")
"""The time of a telegram without a word before it, behind the place: `Phú Lâm, 15 giờ ngày 3/9/2026`."""
_CLOCK_WIDTH = 30


def _clock_start(line: str, date_start: int) -> int:
    """Where a date begins with the time before it; where it begins itself if none stands there."""
    begin = max(0, date_start - _CLOCK_WIDTH)
    clock = _BARE_CLOCK.search(line, begin, date_start) if line.find("giờ", begin, date_start) > 0 else None
    return clock.start("clock") if clock is not None else date_start


def _goes_on(line: str, end: int) -> bool:
    """Whether a sentence goes on after the year: small letters or a comma."""
    after = line[end : end + 40]
    rest = after.lstrip(" .…_*)")
    if not rest or after.startswith("   "):
        return False
    return rest[0].islower() or rest[0] in ",;:(" or rest[0].isdigit()


def _read_date(found: re.Match[str]) -> tuple[str | None, bool, bool]:
    """The ISO date of a match, whether a part of it is blank, and whether one is there that is no date."""
    parts = found.groupdict()
    day, month, year = parts["d"] or parts.get("bare"), parts["m"], parts["y"].strip(" .…_\t")
    blank = not day or not month or not year.isdigit() or len(year) < 4
    unread = not all(part is None or part.isdigit() for part in (day, month))
    if blank or unread or not day or not month:
        return None, blank, unread
    iso = iso_date(int(year), int(month), int(day))
    return iso, False, iso is None


def _place_before(line: str, date_start: int) -> tuple[int, int] | None:
    """The span of the place before a date: empty if only blanks stand there, None if a sentence does."""
    begin = _cell_start(line, date_start)
    before = line[begin:date_start].rstrip()
    comma = before.endswith(",") or (before.endswith(".") and line[date_start] == "n")  # "Hà Nội. ngày": a slip
    before = before.rstrip(" ,.;…_")
    if not before.strip(" .…_:*-") or _is_number(before):
        return begin, begin
    if comma and _is_torn_place(before):
        return begin + len(before) - len(before.lstrip()), begin + len(before)
    words = list(_WORD.finditer(before))
    first = _first_place_word(words)
    if first is None and comma and _SMALL_PLACE.fullmatch(before.strip()) and not _NOT_PLACES.match(before.strip()):
        first = 0
    if first is None:
        return None
    start = words[first].start()
    head = before[:start].rstrip().rstrip(" *_").rstrip()
    unit = _UNIT_WORD.search(head)
    if unit:
        start, head = unit.start(), head[: unit.start()].rstrip().rstrip(" *_").rstrip()
        if head and before[start].islower() and "/" not in head.split()[-1]:
            return None  # "của UBND tỉnh Lào Cai, ngày …" is a sentence
    name = before[start:]
    if _NOT_PLACES.match(name) or (not comma and not _may_lack_comma(name, head)):
        return None
    if head and not _may_precede(head):
        return None
    return begin + start, begin + len(before)


def _is_number(head: str) -> bool:
    """Whether the number of the document stands before a date or a place, and nothing else."""
    return "/" in head and _NUMBER.fullmatch(head.rstrip(" ,;")) is not None


def _is_torn_place(cell: str) -> bool:
    """Whether a cell is a place of which a copy tore syllables, and nothing else: `Qu ả ng Ngãi`."""
    if len(cell) > _LONGEST_TORN or cell.istitle():  # a torn piece begins in small letters
        return False
    whole = untorn(cell.strip())
    return whole != cell.strip() and whole.istitle() and not _NOT_PLACES.match(whole)


_LONGEST_TORN = 40


def _cell_start(line: str, date_start: int) -> int:
    """Where the cell that holds the date begins: after a bar, a wide gap, a rule, the motto."""
    floor = max(0, date_start - 200)
    text = line[floor:date_start].rstrip(" ,")
    begin = 0
    for gap in _WIDE_GAP.finditer(text):
        begin = gap.end()
    for motto in _MOTTO.finditer(text, begin):
        if motto.end() < len(text) or text.endswith(
            ("NGHĨA ", "nghĩa "), begin, motto.start()
        ):  # the state is no place
            begin = motto.end()
    return floor + begin


def _first_place_word(words: list[re.Match[str]]) -> int | None:
    """The index of the first of the capitalised words at the end of a cell; None if the last one is no such word."""
    first = None
    shouting = bool(words) and words[-1].group().isupper() and len(words[-1].group()) > 1
    for i in range(len(words) - 1, max(-1, len(words) - 1 - _MOST_WORDS), -1):
        word = words[i].group()
        if word == "-" and first is not None:
            continue
        if not _is_place_word(word, shouting=shouting, last=first is None):
            break
        first = i
    if first is not None and words[first].group().isdigit():
        return None
    return 0 if first == 1 and words[0].group().rstrip(".") in _SHORT_UNITS else first


def _is_place_word(word: str, *, shouting: bool, last: bool) -> bool:
    """A capital and small letters, Tp., TP.HCM, a number at the end (Quận 1); all capitals only among their like."""
    if last and word.isdigit():
        return True
    letters = re.sub(r"[-.'’]", "", word)
    if not letters.isalpha() or not word[0].isupper() or word.endswith("-"):
        return False
    if word.upper().startswith("TP") or len(letters) == 1:
        return True
    return letters.isupper() == shouting or (last and letters.isupper())


def _may_lack_comma(name: str, head: str) -> bool:
    """Without the comma only a cell that is all place will do, or one behind a sign."""
    return not name.isupper() and len(name.split()) <= 5 and (not head or "/" in head.rsplit(maxsplit=1)[-1])


def _may_precede(head: str) -> bool:
    """What may stand before a place in the same cell: a sign, a label in capitals, a closing bracket."""
    last = head.rsplit(maxsplit=1)[-1]
    if _is_number(head):
        return True
    if "/" in last or not last[-1].isalpha():
        return not last.endswith((",", ";", "("))
    return last.isupper()
