"""Labels that a scan misread, where the labels before and after prove what they are (docs/domain.md 4.7).

`HI. NỘI DUNG` between II and IV is III; what is printed stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ..text.lines import Line
from ..text.patterns import pattern
from ..text.roman import from_roman, to_roman
from .labels import VIETNAMESE, Label, Reading, read_label
from .misread_letters import READ_FOR_ANOTHER, misread_letter
from .misread_romans import misread_romans
from .tables import TableBlock

SHAPES: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("la_ma", pattern(r"(?P<sign>[HIVXULMNT1l|!]{1,5}\s?[.,])\s+(?=\S{2})"), "HI. NỘI DUNG"),
    ("la_ma", pattern(r"(?P<sign>[IVX]{1,5})\s+(?=[^\W\d_a-z])"), "II NỘI DUNG"),
    ("chu_thuong", pattern(r"(?P<sign>\W{0,2}ø\)|[€©¢eđd]\))\s+"), "ø) Trạm y tế"),
    ("chu_thuong", pattern(r"(?P<sign>[¡`'’:;.~|¬„_]{1,2}\s?(?P<letter>[b-eghikđ])\))\s+(?=\w)"), "„_ b) Trạm y tế"),
    ("chu_thuong", pattern(r"(?P<sign>[a-eghikđ],)\s+(?=[^\W\d_a-z])"), "b, Trạm y tế"),
    ("so", pattern(r"(?P<sign>(?:[_:;'`~|.,„]{1,2}\s?|[-–—])(?P<number>\d{1,2})\.)\s+(?=\w)"), "_2. Trạm y tế"),
    ("so", pattern(r"(?P<sign>(?P<number>\d{1,2})\.[.,])\s*(?=\w)"), "4..Củng cố"),
    ("so", pattern(r"(?P<sign>§\.)\s+(?=\w)"), "§. Trạm y tế"),
    ("so", pattern(r"(?P<sign>(?P<number>\d{1,2}),)\s+(?=[^\W\d_a-z])"), "5, Đối với trạm y tế"),
    ("so", pattern(r"(?P<sign>[Il|ÏÍÌ]\.)\s?(?=[^\W\d_a-z])"), "I. Trạm y tế"),
    ("dieu", pattern(r"(?P<sign>[`'’:;,.~|¬_„]\s?(?:-\s)?Điều (?P<number>\d{1,3})[.:])\s"), "' - Điều 16. Trạm"),
    ("gach_dau_dong", pattern(r"(?P<sign>[~_=¬]|[_=¬.,;:'’`|][-–—~])\s+(?=[^\W\d_a-z])"), "~ Trạm y tế"),
)
"""Class of the label, what it looks like, example."""
_SUSPECT = pattern("|".join(re.sub(r"\?P<\w+>", "?:", shape.pattern) for _, shape, _ in SHAPES))
_FIRST = frozenset("HIVXULMNT1234567890l|!ø_:;'’`~.,§¬„=€©¢ÏÍÌ¡")
"""What a misread label begins with, or the sign before it."""
_NEAR = 200  # lines that are looked at on either side
_MOST = 250  # labels of one document that are looked at
_ABOVE: dict[str, tuple[str, ...]] = {
    "so": ("la_ma", "dieu", "chuong", "phan"),
    "chu_thuong": ("la_ma", "so", "dieu"),
    "la_ma": ("chuong", "phan"),
    "dieu": (),
}
"""Classes that end a list of the class, so that nothing before them proves anything."""


def misread_labels(blocks: Sequence[Line | TableBlock], *, recognised: bool) -> dict[int, Label]:
    """Labels by the source offset of the line that they open; nothing is looked at where no line is suspect.

    recognised: the text is known to be read from a picture.
    """
    found = _numbered_twice(blocks)
    suspects = [
        (i, block)
        for i, block in enumerate(blocks)
        if isinstance(block, Line)
        and (
            block.fold[0] in _FIRST
            or block.fold[1:2] == ","
            or block.fold[1:2].isdigit()
            or (recognised and block.fold[:2] in READ_FOR_ANOTHER)
        )
        and _SUSPECT.match(block.fold)
    ]
    if recognised or any("H" in line.fold[:3] for _, line in suspects):
        found |= misread_romans(blocks, recognised=recognised)
    for at, line in suspects[:_MOST]:
        if line.start in found:
            continue
        for kind, shape, _ in SHAPES:
            m = shape.match(line.fold)
            if m is not None and (label := _proved(blocks, at, kind, m, found)) is not None:
                found[line.start] = label
                break
    if recognised or _stopless(found):
        _numbers_with_no_stop(blocks, found)
    return found


_NO_STOP = pattern(r"(?P<sign>\d{1,2})\s+(?=[^\W\d_a-z])")
"""`2 Yêu cầu`."""
_TWICE = pattern(r"1\.\s+(?=(?:\d{1,2}|[A-H]|[IVX]{1,4})\.\s)")
"""`1. A. NHIỆM VỤ`, `1. 2. Nội dung`: a page counted a list of one before each label that is printed."""


def _numbered_twice(blocks: Sequence[Line | TableBlock]) -> dict[int, Label]:
    """The printed labels behind a page's number, where more than one line shows both and the page counts no second."""
    found: dict[int, Label] = {}
    for block in blocks:
        if not isinstance(block, Line):
            continue
        if found and block.fold[:2] == "2.":
            return {}  # `1. A. Trần` opens a list of names
        if block.fold[:2] != "1." or (m := _TWICE.match(block.fold)) is None:
            continue
        if (inner := read_label(block.fold[m.end() :])) is not None:
            marker = block.fold[: m.end() + len(inner.marker)]
            found[block.start] = Label(marker, inner.name, m.end() + inner.end, inner.readings)
    return found if len(found) > 1 else {}


def _proved(
    blocks: Sequence[Line | TableBlock], at: int, kind: str, m: re.Match[str], found: dict[int, Label]
) -> Label | None:
    """The label that a line must have between its neighbours, of which some are found already; or None."""
    fold, sign = m.string, m["sign"]
    if kind == "gach_dau_dong":
        bullet = Label(sign, "-", m.end(), (Reading(kind, "-", ""),))
        return bullet if _in_list(blocks, at, found) else None
    if kind == "so" and sign[0] in "Il|ÏÍÌ":
        return _one(blocks, at, m, found)
    small = kind == "la_ma" and not fold[m.end() :].isupper()
    stopped = sign[-1] == "."
    roman = kind == "la_ma" and stopped and _is_roman(sign)
    if roman and not any(label.readings[0].kind == kind for label in found.values()):
        return None  # most of them are what they say
    if small and not roman and (_is_label(fold) if stopped else not _may_be_title(fold)):
        return None
    before = next(_values(blocks[max(0, at - _NEAR) : at][::-1], kind, found, small=small), None)
    below = _values(blocks[at + 1 : at + _NEAR], kind, found, small=small)
    after, later = next(below, None), next(below, None)
    if roman:
        return _again(m, before, after)
    if kind == "chu_thuong":
        return _with_comma(blocks, at, m, before) if sign[-1] == "," else misread_letter(m, before, after)
    if before is None and after == _SECOND and m.groupdict().get("number") == "1":
        before = 0  # the first of a list: what follows proves it
    if before is None:
        second = after == _SECOND if small else _goes_on(blocks, at, "II ", upper=True)
        opens = kind == "la_ma" and sign == "I" and second
        return Label(sign, "I", m.end(), (Reading(kind, 1, "."),)) if opens else None
    if not isinstance(before, int):
        return None
    if kind == "la_ma" and (after, later) == (before + 1, before + 3):
        after = before + 2  # I, H, II, IV: the III has lost a stroke as well
    tells = not small or after == before + 2 or (_stopless(found) and _told(sign) == before + 1)
    return _counted(kind, m, before + 1, after) if tells else None


def _may_be_title(fold: str) -> bool:
    """Whether a line in small letters behind a number without a stop can be a heading."""
    return len(fold) < _TITLE and fold[-1] not in ".;,"


_TITLE = 80


def _is_label(fold: str) -> bool:
    """Whether a line opens with a label that is what it says; an `H.` may be a `II.`, which its neighbours tell."""
    return fold[0] != "H" and read_label(fold) is not None


def _stopless(found: dict[int, Label]) -> bool:
    """Whether Roman numbers of the document are printed without their stops: `I MỤC ĐÍCH` above `II NỘI DUNG`."""
    return any(label.marker == label.name and label.readings[0].kind == "la_ma" for label in found.values())


def _numbers_with_no_stop(blocks: Sequence[Line | TableBlock], found: dict[int, Label]) -> None:
    """Finds `1 Mục đích` above `2 Yêu cầu` in a document whose Roman numbers have lost their stops as well.

    In any other text that was recognised, `2 Yêu cầu` between 1. and 3., and `1 Mục đích` above the first 2.
    """
    looked_at, stopless = 0, _stopless(found)
    for at, line in enumerate(blocks):
        if not isinstance(line, Line) or line.start in found or (m := _NO_STOP.match(line.fold)) is None:
            continue
        looked_at += 1
        if looked_at > _MOST:
            return
        value = int(m["sign"])
        before = next(_values(blocks[max(0, at - _NEAR) : at][::-1], "so", found, small=True), None)
        after = next(_values(blocks[at + 1 : at + _NEAR], "so", found, small=True), None)
        first = before is None and value == 1
        if stopless:
            opens = first and _goes_on(blocks, at, "2 ", upper=False)
            proved = _may_be_title(line.fold) and (opens or before == value - 1) and after != value
        else:
            proved = (first or before == value - 1) and after == value + 1 and line.fold[m.end()].isupper()
        if proved:
            found[line.start] = Label(m["sign"], m["sign"], m.end(), (Reading("so", value, "."),))


def _again(m: re.Match[str], before: object, after: object) -> Label | None:
    """`II.` between II and IV, which has lost a stroke as another Roman number did; else its writer counted so."""
    value = from_roman(m["sign"].rstrip(" ."))
    if before != value or after != value + 2:
        return None
    return Label(m["sign"], to_roman(value + 1), m.end(), (Reading("la_ma", value + 1, "."),))


def _one(blocks: Sequence[Line | TableBlock], at: int, m: re.Match[str], found: dict[int, Label]) -> Label | None:
    """`I.` above 2 of a list of numbers; where II follows that is printed alike, I or II must stand above already."""
    if m.string.isupper() or _LIKE_ONE.search(m.string):
        return None
    above = next(_values(blocks[max(0, at - _NEAR) : at][::-1], "la_ma", found, small=True), None)
    second = False
    for block in blocks[at + 1 : at + _NEAR]:
        if not isinstance(block, Line):
            continue
        if not second and _LIKE_ONE.search(block.fold):
            return None
        if (label := found.get(block.start) or read_label(block.fold)) is None:
            continue
        kind, value = label.readings[0].kind, label.readings[0].value
        if not second and kind in _NUMBERED:
            if (kind, value) != ("so", _SECOND):
                return None
            second = True
        elif kind == "la_ma":
            if value == _SECOND and above not in (1, _SECOND) and not block.fold.isupper():
                return None
            break
    return Label(m["sign"], "1", m.end(), (Reading("so", 1, "."),)) if second else None


_NUMBERED = ("so", "la_ma", "dieu", "chuong", "phan")
_LIKE_ONE = pattern(r"(?:^|\s)[^\w\s]{0,2}\s?1\s?[.,:)]")
"""A 1 that is no label to `read_label`, or that was glued to what stands before it."""
_SECOND = 2


def _counted(kind: str, m: re.Match[str], value: int, after: object) -> Label | None:
    """The label that counts `value`, if what is printed and what follows agree with it."""
    sign, number = m["sign"], m.groupdict().get("number")
    told = _told(sign) if kind == "la_ma" else int(number) if number else None
    if number is not None and told != value:
        return None
    agrees = after in (None, 1) or (isinstance(after, int) and after > value)  # a 1 begins another list
    if after != value + 1 and not (told == value and agrees):
        return None
    name = to_roman(value) if kind == "la_ma" else f"Điều {value}" if kind == "dieu" else str(value)
    return Label(sign, name, m.end(), (Reading(kind, value, "số" if kind == "dieu" else "."),))


def _with_comma(blocks: Sequence[Line | TableBlock], at: int, m: re.Match[str], before: object) -> Label | None:
    """`a,` where `b,` follows, and what counts on from it."""
    letter = m["sign"][0]
    place = VIETNAMESE.index(letter)
    following = VIETNAMESE[place + 1]
    if not (before == VIETNAMESE[place - 1] if place else _goes_on(blocks, at, f"{following}, ", upper=False)):
        return None
    return Label(m["sign"], letter, m.end(), (Reading("chu_thuong", letter, ","),))


def _goes_on(blocks: Sequence[Line | TableBlock], at: int, sign: str, *, upper: bool) -> bool:
    """Whether a line below begins with a sign that is as odd."""
    return any(
        isinstance(block, Line) and block.fold.startswith(sign) and (not upper or block.fold.isupper())
        for block in blocks[at + 1 : at + _NEAR]
    )


def _in_list(blocks: Sequence[Line | TableBlock], at: int, found: dict[int, Label]) -> bool:
    """Whether bullets stand around a line: the label above it, or below it, is one."""
    around = (blocks[max(0, at - _LIST) : at][::-1], blocks[at + 1 : at + _LIST])
    return any(_next_label(near, found) == "gach_dau_dong" for near in around)


_LIST = 8  # lines of an item, at most


def _next_label(blocks: Iterable[Line | TableBlock], found: dict[int, Label]) -> str | None:
    """The class of the first label among some lines."""
    for block in blocks:
        if isinstance(block, Line) and (label := found.get(block.start) or read_label(block.fold)) is not None:
            return label.readings[0].kind
    return None


def _told(sign: str) -> int | None:
    """What a Roman number of several letters says, `IH` being III; None where it could be any."""
    letters = sign.rstrip(" .,").replace("H", "II")
    return from_roman(letters) or None if len(sign.rstrip(" .,")) > 1 and set(letters) <= set("IVX") else None


def _is_roman(sign: str) -> bool:
    letters = sign.rstrip(" .,")
    return set(letters) <= set("IVXLC") and from_roman(letters) > 0


def _values(
    blocks: Iterable[Line | TableBlock], kind: str, found: dict[int, Label], *, small: bool
) -> Iterator[object]:
    """What the next labels of the class count, up to the end of its list. `small`: headings in small letters."""
    for block in blocks:
        if not isinstance(block, Line) or (label := found.get(block.start) or read_label(block.fold)) is None:
            continue
        reading = next((r for r in label.readings if r.kind == kind), None)
        if reading is not None and (kind != "la_ma" or small or block.fold.isupper()):
            yield reading.value
        elif label.readings[0].kind in _ABOVE[kind]:
            return
