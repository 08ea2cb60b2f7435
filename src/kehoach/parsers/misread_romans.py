"""Roman numbers of headings in capitals that a scan misread, told by the whole list (docs/domain.md 4.7).

Recognition loses strokes or joins them: a plan of four sections is printed I, II, III, IV and read I, H, II, IV. No
single neighbour proves what a number is; that the list counts up by one from its first number to its last does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..text.lines import Line
from ..text.patterns import pattern
from ..text.roman import from_roman, to_roman
from .labels import Label, Reading, read_label
from .tables import TableBlock

_SIGN = pattern(
    r"(?P<sign>[^\w\s]{0,2}(?P<number>[HIVXULT1l|!ÏÍÌ]{1,5})\s?[-.,:;]{1,2}|(?P<bare>[IVX]{1,5}|[IH]{1,2}L)(?=\s)"
    r"|(?P<glued>[IL]{1,3}|H[IL])(?=[B-DĐGHKMNP-TVX]{1,3}[AEIOUYĂƠƯĨŨÀ-ÝẠ-Ỹ]))\s*(?=\S)"
)
"""`HI. KINH PHÍ`, `II- MỤC TIÊU`, `!. YÊU CẦU`, `II NỘI DUNG`; `HL KINH PHÍ`, `LMỤC TIÊU`, whose stop made an L."""
_STROKES = str.maketrans(dict.fromkeys("l1|!TÏÍÌ", "I") | {"H": "II", "U": "II"})
_L = frozenset("IHL1l|!")
"""Among these letters an L is a stroke and no fifty."""
_ODD = frozenset("HU")
"""Two strokes read as one letter: such numbers stand in no text that was typed."""
_UPPER = 0.8
"""Share of capitals among the letters of a title; recognition spoils some (`HÌNH tiữNH THỨC`)."""
_ONE = "1"
"""`1. MỤC TIÊU` may be the first of a list; below another heading it is what it says."""
_ABOVE = ("chuong", "phan")
"""What stands above these headings, so that their numbers begin anew below it."""
_FIRST = frozenset("CP12")
"""What labels begin with that a list can end at."""


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading with a number: what is printed, what that says, and what it may have been."""

    line: Line
    sign: str
    end: int
    says: int
    may_be: tuple[int, ...]

    @property
    def odd(self) -> bool:
        return not _ODD.isdisjoint(self.sign)

    def is_printed(self, value: int) -> bool:
        """Whether the number is printed so, in the letters that it is written with."""
        return value == self.says and to_roman(value) in self.sign


def misread_romans(blocks: Iterable[Line | TableBlock], *, recognised: bool) -> dict[int, Label]:
    """Labels by the source offset of the line that they open, of the headings whose number is not what it says.

    recognised: the text is known to be read from a picture; else a list must show it by an odd number (`H.`, `IH.`).
    """
    found: dict[int, Label] = {}
    for headings in _lists(blocks):
        if len(headings) == 1 or not (recognised or any(heading.odd for heading in headings)):
            continue
        for heading, value in zip(headings, _counted(headings), strict=False):
            if not _is_read(heading, value):
                reading = Reading("la_ma", value, ".")
                found[heading.line.start] = Label(heading.sign, to_roman(value), heading.end, (reading,))
    return found


def _is_read(heading: _Heading, value: int) -> bool:
    """Whether the printed label is read as this number already."""
    label = read_label(heading.line.fold)
    return label is not None and any((reading.kind, reading.value) == ("la_ma", value) for reading in label.readings)


def _lists(blocks: Iterable[Line | TableBlock]) -> Iterator[list[_Heading]]:
    """The lists of headings; one begins anew below a chapter, and where a number can be no later one of it."""
    current: list[_Heading] = []
    inner = False  # a list of numbers stands below the first heading
    for block in blocks:
        if not isinstance(block, Line):
            continue
        heading = _heading(block)
        ends = heading is not None and heading.may_be[0] == 1 and heading.may_be[-1] <= _least(current)
        if (heading is None or current) and block.fold[0] in _FIRST and (label := read_label(block.fold)) is not None:
            if label.name == "2" and len(current) == 1 and current[0].sign[0] == _ONE and not inner:
                current = []  # `1. MỤC TIÊU` above `2. YÊU CẦU` is what it says
            inner = inner or label.name == "1"
            ends = ends or label.readings[0].kind in _ABOVE
        if ends:
            yield current
            current, inner = [], False
        if heading is not None and not (current and heading.sign[0] == _ONE):
            current.append(heading)
    yield current


def _least(headings: list[_Heading]) -> int:
    """The least number that the last of a list can have."""
    value = 0
    for heading in headings:
        value = next((v for v in heading.may_be if v > value), heading.says)
    return value


def _counted(headings: list[_Heading]) -> list[int]:
    """The numbers of the headings, each greater than the one before, as far as that goes.

    A number is passed over (a heading was lost) only before one that is printed as it is. Where the list breaks off,
    what is right above the break and is not what it says stays so.
    """
    values: list[int] = []
    before = 0
    for heading in headings:
        value = next((v for v in heading.may_be if v > before), 0)
        if not value or (value != before + 1 and not heading.is_printed(value)):
            while values and not headings[len(values) - 1].is_printed(values[-1]):
                values.pop()
            break
        values.append(before := value)
    return values


def _heading(line: Line) -> _Heading | None:
    """The heading that a line is: a Roman number or what looks like one, and a title in capitals."""
    fold = line.fold
    if (m := _SIGN.match(fold)) is None or not _in_capitals(fold[m.end() :]):
        return None
    number = m["number"] or m["bare"] or m["glued"]
    letters = number.translate(_STROKES)
    if set(number) <= _L:
        letters = letters.replace("L", "I")
    says = 0 if "L" in letters else from_roman(letters)
    if not says:
        return None
    longer = from_roman(letters + "I") if letters[-1] == "I" else 0  # strokes side by side are lost, not one behind a V
    return _Heading(line, m["sign"], m.end(), says, (says, longer) if longer else (says,))


def _in_capitals(title: str) -> bool:
    letters = [letter for letter in title if letter.isalpha()]
    return len(letters) > 2 and sum(map(str.isupper, letters)) >= _UPPER * len(letters)
