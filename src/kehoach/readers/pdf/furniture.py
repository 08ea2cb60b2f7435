"""What a page prints besides its text: page numbers, running heads, the marks of a digital signature, footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...text.patterns import pattern
from .columns import LAYOUT
from .model import Page, Row, Rule

_NUMBER = pattern(r"(?:[-–—]\s?)?(?:[Tt]rang|[Pp]age)?\s?(?P<n>\d{1,4})(?:\s?/\s?\d{1,4})?(?:\s?[-–—])?$")
_DIGITS = pattern(r"[\d\s.,|/_-]+")
_EDGE = 0.12
"""Share of the page's height, at its top and its foot, that running heads and numbers stand in."""
_STAMP = pattern(r"(?:Signature (?:Not Verified|valid)|Digitally signed|(?:Được k|K)ý (?:số )?bởi|Người ký\s?:)")
_STAMP_MORE = pattern(
    r"(?:Email|Cơ quan|Tổ chức|Đơn vị|Thời gian(?: ký)?|Ngày ký|Giờ ký|Ký ngày|Người ký|Date|Reason|Location"
    r"|Vị trí|DN|Chức vụ)\s?:"
    r"|Thời gian ký|Ngày ký|\d{1,2}[./-]\d{1,2}[./-]\d{4},? \d{1,2}:\d{2}|\+07:?'?00|\S+@\S+"
)
_NAMED = pattern(
    r"\W{0,2}(?:(?:ban hành )?kèm theo|phụ lục|mẫu|biểu|bảng|phiếu|điều|chương|mục|phần|bước)\b", re.IGNORECASE
)
"""Rows that open a part of the document. Parts that begin on pages of their own open alike: `PHỤ LỤC 1`, `PHỤ LỤC 2`,
each above `(Kèm theo Kế hoạch số 12/KH-UBND)`; these are no running heads, unless nearly all pages print the same."""
_NOTE = pattern(r"(?:[(\[]?\d{1,2}[\])]?|\*+)(?=\s|\D|$)")


@dataclass(slots=True)
class Aside:
    """What was taken out of a page.

    Attributes:
        head: kind and row, above the text.
        foot: the same, below the text.
        notes: footnotes, each with its rows.
    """

    head: list[tuple[str, Row]] = field(default_factory=list)
    foot: list[tuple[str, Row]] = field(default_factory=list)
    notes: list[list[Row]] = field(default_factory=list)


def take_furniture(pages: Sequence[Page], rows: list[list[Row]]) -> list[Aside]:
    """Take page numbers, running heads and marks of digital signatures out of the rows of each page.

    Args:
        pages: of the document.
        rows: for each page, its rows from the top; what is taken is removed from them.
    """
    out = [Aside() for _ in pages]
    _take_numbers(pages, rows, out)
    _take_heads(pages, rows, out)
    for page, held, aside in zip(pages, rows, out, strict=True):
        _take_stamps(held, aside)
        aside.notes = _take_notes(page, held)
        aside.foot += [("mark", row) for row in page.aside]
    return out


def _edges(page: Page, rows: Sequence[Row]) -> list[tuple[Row, bool]]:
    """Rows at the top and the foot of a page; True for the top."""
    top = [(row, True) for row in rows[:3] if row.base <= _EDGE * page.height]
    foot = [(row, False) for row in rows[-3:] if row.base >= (1 - _EDGE) * page.height]
    return top + foot


def _take(aside: Aside, rows: list[Row], row: Row, kind: str, *, top: bool) -> None:
    rows[:] = [r for r in rows if r is not row]
    (aside.head if top else aside.foot).append((kind, row))


def _take_numbers(pages: Sequence[Page], rows: list[list[Row]], out: list[Aside]) -> None:
    """Numbers alone at an edge that count as the pages do, and what recognition made of one."""
    found: list[tuple[int, Row, bool, int]] = []
    for i, (page, held) in enumerate(zip(pages, rows, strict=True)):
        for row, top in _edges(page, held):
            m = _NUMBER.match(row.text)
            if m is not None:
                found.append((i, row, top, int(m["n"]) - i))
    common = Counter(offset for _, _, _, offset in found)
    for i, row, top, offset in found:
        if offset == 1 or common[offset] >= 2:
            _take(out[i], rows[i], row, "page_number", top=top)
    for i, (page, held) in enumerate(zip(pages, rows, strict=True)):
        if i and page.recognised and held and _is_misread_number(page, held[0]):
            _take(out[i], held, held[0], "page_number", top=True)


def _is_misread_number(page: Page, row: Row) -> bool:
    """Whether the first row of a page that was recognised is its number, be it read as a `3` or as `sử`.

    A sign or three in the middle of the upper edge are nothing else.
    """
    middle = abs((row.x0 + row.x1) / 2 - page.width / 2) < _MIDDLE * page.width
    return len(row.text) <= _MISREAD and row.base <= _EDGE * page.height and middle


_MIDDLE = 0.06  # share of the page's width; margins differ
_MISREAD = 3  # characters


def _take_heads(pages: Sequence[Page], rows: list[list[Row]], out: list[Aside]) -> None:
    """Rows at an edge that several pages repeat, their numbers apart."""
    found: list[tuple[int, Row, bool, str]] = []
    for i, (page, held) in enumerate(zip(pages, rows, strict=True)):
        for row, top in _edges(page, held):
            key = (row.text if _NAMED.match(row.text) else _DIGITS.sub("", row.text)).casefold()
            if len(key) >= 4 and not LAYOUT.search(row.text):  # a file of several letters repeats its letterhead
                found.append((i, row, top, key))
    on_pages = Counter(key for key, _ in {(key, i) for i, _, _, key in found})
    for i, row, top, key in found:
        least = max(3, 0.8 * len(pages)) if _NAMED.match(row.text) else max(2, 0.3 * len(pages))
        if on_pages[key] >= least:
            _take(out[i], rows[i], row, "running_head", top=top)


def _take_stamps(rows: list[Row], aside: Aside) -> None:
    """The frame that a signing program prints: who signed, when, with what."""
    gone: set[int] = set()
    for at, first in enumerate(rows):
        if id(first) in gone or not _STAMP.match(first.text):
            continue
        taken = [first]
        for row in rows[at + 1 : at + 9]:
            near = row.base - taken[-1].base <= 2.2 * first.size and row.x0 < first.x1 + 60 and row.x1 > first.x0 - 10
            if near and row.size <= first.size + 1 and (_STAMP_MORE.search(row.text) or row.size < 10):
                taken.append(row)
        (aside.head if at < 3 else aside.foot).extend([("stamp", row) for row in taken if id(row) not in gone])
        gone.update(map(id, taken))
    rows[:] = [row for row in rows if id(row) not in gone]


def _take_notes(page: Page, rows: list[Row]) -> list[list[Row]]:
    """Footnotes: smaller rows at the foot of the page, below a short rule or beginning with a raised number."""
    if len(rows) < 4:
        return []
    first = _below_rule(page, rows) if page.recognised else _smaller(page, rows)
    notes: list[list[Row]] = []
    for row in rows[first:]:
        # beside notes with raised numbers, a line that begins with a number of full size goes on: `12 tháng`
        if not notes or (_opens_note(row) and (_is_small(row) or not _is_small(notes[-1][0]))):
            notes.append([row])
        else:
            notes[-1].append(row)
    del rows[first:]
    return notes


def _smaller(page: Page, rows: Sequence[Row]) -> int:
    """Index of the first row of a footnote in a text layer, which knows sizes."""
    sizes = Counter[float]()
    for row in rows:
        sizes[row.size] += len(row.text)
    body = max(sizes, key=lambda s: (sizes[s], s))
    first = len(rows)
    while first > 0 and rows[first - 1].size <= 0.93 * body:
        first -= 1
    if first < 3:
        return len(rows)
    while first < len(rows) and not _opens_note(rows[first]):
        first += 1
    if first < len(rows) and not _ruled(page.rules, rows[first]):
        return first if _is_small(rows[first]) else len(rows)
    return first


def _below_rule(page: Page, rows: Sequence[Row]) -> int:
    """Index of the first row below the short rule that parts footnotes from the text, in a scan."""
    left = min(row.x0 for row in rows)
    for rule in page.rules:
        if rule.level and rule.y0 > 0.6 * page.height and 100 < rule.x1 - rule.x0 < 200 and abs(rule.x0 - left) < 25:
            first = sum(1 for row in rows if row.base < rule.y0)
            if len(rows) - 10 <= first < len(rows):
                return first
    return len(rows)


def _opens_note(row: Row) -> bool:
    first = row.words[0]
    return bool(_NOTE.match(first.text)) and (_is_small(row) or len(first.text) <= 3)


def _is_small(row: Row) -> bool:
    """Whether a row begins with a raised number."""
    return row.words[0].size < 0.85 * row.size


def _ruled(rules: Sequence[Rule], row: Row) -> bool:
    """Whether a short level rule stands right above a row."""
    return any(
        r.level
        and 40 <= r.x1 - r.x0 <= 260
        and -2 * row.size <= r.y0 - row.top <= 0.3 * row.size
        and abs(r.x0 - row.x0) < 60
        for r in rules
    )
