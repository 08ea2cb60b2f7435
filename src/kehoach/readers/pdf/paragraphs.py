"""Rows of a column to paragraphs: by the right edge, the indent, the gap and the look, as a reader's eye does it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ...text.patterns import pattern
from .model import Row

LABEL = pattern(
    r"(?:[-–—+*•·▪➢✓●○]|[IVXL]{1,6}[.):/]|\d{1,3}(?:\.\d{1,3}){0,4}[.):/]?|[a-zđA-ZĐ][.):]|\([a-zđ\d]{1,2}\)"
    r"|(?:Điều|Chương|Mục|Phần|Khoản|CHƯƠNG|PHẦN|MỤC|ĐIỀU) \w{1,5}[.:]?|(?:PHỤ LỤC|Phụ lục))(?=\s|$)"
)
_ENDS = pattern(r"[.;:!?…][”\"')\]]*(?:\d{1,2})?$|/\.?$")
_NUMBERED = pattern(r"(?P<number>\d{1,3})(?P<mark>[.)])\s")
_GRAND = 0.15  # share by which the sizes of rows of one paragraph may differ


@dataclass(slots=True)
class Frame:
    """Where the text of a column stands.

    Attributes:
        left: where its lines begin.
        right: where full lines end.
        lead: from one base line to the next within a paragraph.
        indents: whether paragraphs begin further right than their other lines.
    """

    left: float
    right: float
    lead: float
    indents: bool = False


@dataclass(slots=True)
class Paragraph:
    """Rows of one paragraph; `frames` has that of each row."""

    rows: list[Row]
    frames: list[Frame] = field(default_factory=list)
    centred: bool = False


def frame_of(rows: Sequence[Row], width: float) -> Frame:
    """The frame of the text of a page.

    Args:
        rows: its rows that fill the page's width.
        width: of the page, for a page with little text.
    """
    if not rows:
        return Frame(0, width, 20)
    lefts, rights = sorted(r.x0 for r in rows), sorted(r.x1 for r in rows)
    right = rights[int(0.93 * (len(rights) - 1))]
    near = [x for x in lefts if x <= lefts[0] + 60]
    bins = Counter(round(x / 4) for x in near)
    left = next((x for x in near if bins[round(x / 4)] >= max(2, 0.08 * len(rows))), lefts[0])
    steps = sorted(
        b.base - a.base
        for a, b in pairwise(rows)
        if 0.8 * a.size < b.base - a.base < 2.6 * a.size and a.x1 > right - 4 * a.size and b.x0 < left + a.size
    )
    lead = steps[len(steps) // 2] if steps else 1.35 * max(r.size for r in rows)
    full = [(a, b) for a, b in pairwise(rows) if a.x1 > right - 3 * a.size and b.x0 < left + 4]
    indents = sum(1 for a, _ in full if a.x0 > left + 0.9 * a.size) >= 2
    return Frame(left, right, lead, indents)


def paragraphs(rows: Sequence[Row], frame: Frame, before: Paragraph | None = None) -> list[Paragraph]:
    """Rows of one column to paragraphs.

    Args:
        rows: from the top.
        frame: where they stand.
        before: the last paragraph of the page before; what goes on with it is added to it.
    """
    out: list[Paragraph] = []
    current, crossing = before, before is not None
    for row in rows:
        if current is not None and _goes_on(current, row, frame, crossing=crossing):
            current.rows.append(row)
            current.frames.append(frame)
        else:
            current = Paragraph([row], [frame], _is_centred(row, frame))
            out.append(current)
        crossing = False
    return out


def _is_centred(row: Row, frame: Frame) -> bool:
    """Whether a row stands in the middle, with free space at both sides."""
    left, right = row.x0 - frame.left, frame.right - row.x1
    return left > 1.2 * row.size and right > 1.2 * row.size and abs(left - right) <= max(0.12 * (left + right), 6)


def _goes_on(current: Paragraph, row: Row, frame: Frame, *, crossing: bool) -> bool:
    """Whether a row is the next of a paragraph."""
    last, at = current.rows[-1], current.frames[-1]
    if abs(last.size - row.size) > _GRAND * max(last.size, row.size) or _counts_on(current.rows[0], row):
        return False
    if not crossing and row.base - last.base > 1.32 * max(frame.lead, 1.1 * row.size):
        return False
    room = at.right - last.x1 - 0.25 * row.size
    first = row.words[0]
    if first.x1 - first.x0 <= room - 0.3 * row.size:
        return False  # the word would have fitted above
    if current.centred and len(current.rows) == 1 and _is_centred(row, frame):
        return False
    plain = current.rows[0].bold and not any(w.bold for w in row.words)
    if plain and (row.text[0] == "(" or _ENDS.search(last.text)):
        return False  # a heading, and a remark or the text below it
    indent, above = row.x0 - frame.left, current.rows[0].x0 - at.left
    label = LABEL.match(row.text) is not None
    if indent <= 0.6 * row.size:
        if not label or frame.indents or above > 0.9 * row.size:
            return not (label and not frame.indents and _ENDS.search(last.text))
        return not _ENDS.search(last.text) and first.text not in "-–+*•"
    if len(current.rows) > 1:  # further lines stand as the second does
        return abs(indent - (last.x0 - at.left)) <= 0.5 * row.size and not (label and _ENDS.search(last.text))
    return not label and _hangs(current.rows[0], row, frame)


def _counts_on(opening: Row, row: Row) -> bool:
    """Whether a row stands below the first row of a paragraph with the next number: `11. Cục …` below `10. Cục …`."""
    above, number = _NUMBERED.match(opening.text), _NUMBERED.match(row.text)
    if above is None or number is None or abs(row.x0 - opening.x0) > row.size:
        return False
    return int(number["number"]) == int(above["number"]) + 1 and number["mark"] == above["mark"]


def _hangs(opening: Row, row: Row, frame: Frame) -> bool:
    """Whether a row is indented as the text behind the label of the first row, or as a block that is indented."""
    if len(opening.words) < 2 or not LABEL.match(opening.text):
        return not frame.indents and abs(row.x0 - opening.x0) <= 0.5 * row.size and opening.text[-1:] not in ".;:"
    if any(abs(row.x0 - w.x0) <= 0.6 * row.size for w in opening.words[1:4]):
        return True
    return not frame.indents and abs(row.x0 - opening.x0) <= 4
