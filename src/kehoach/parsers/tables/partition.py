"""Which column each line of a row stands in, when nothing but the order of the lines is left.

It is chosen for the row as a whole: each break between two lines costs what it would be wrong by, inside a cell or
between two cells, and each cell what its beginning is unlike its column. The costs are set by hand, in steps of about
how surely a reader would say no: 0.5 hardly, 1.5 rather not, 2 to 3 no, 4 never unless all else is worse.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...text.lines import Line
from .kinds import kind_of

ACTS = ("lead", "co")
"""Roles of the columns that name who acts."""
_OPEN = frozenset(
    ("và", "hoặc", "của", "các", "những", "với", "cho", "về", "ở", "tại", "theo", "do", "từ", "đến", "trong", "bộ",
     "sở", "ban", "ủy", "trình", "là", "năm", "quý", "tháng", "ngày", "thuộc")
)  # fmt: skip
"""Words behind which a cell goes on."""
_CLOSED = ("ngang bộ", "ngang Bộ")
"""Ends of a name that is whole: `các bộ, cơ quan ngang bộ`."""
_HALVES = {"cơ": "quan", "đơn": "vị", "địa": "phương", "tổ": "chức", "liên": "quan", "ủy": "ban", "hội": "đồng"}
"""Words that a line end parts: a cell that ends with the first at the end of a page goes on, best with the second."""
_ENDING = " liên quan"
"""What the names of those who help end with."""
_FAR = 1e9
_SKIPPED, _SKIPPED_LATER = 4.0, 0.5
_NAMED, _PARTED = 0.5, 0.5
_WIDE, _FULL, _NEARLY = 30, 0.8, 0.9
_ROOM = 3


def columns_of(
    segment: Sequence[Line],
    cells: Sequence[Sequence[Line]],
    roles: Sequence[str | None],
    widths: Sequence[int],
    *,
    torn: bool,
) -> list[int]:
    """The column of each line of a page's part of a row, from left to right: the cheapest way through.

    Args:
        segment: the lines.
        cells: what the parts on the pages before hold of each cell.
        roles: of the columns.
        widths: of the columns in letters; 0 where nothing is known yet.
        torn: the row goes on on the next page, so that any cell may end in the middle.
    """
    width, n = len(cells), len(segment)
    skipped = _SKIPPED_LATER if any(cells[1:]) else _SKIPPED
    longest = max(len(line.text) for line in segment)
    known = [w or max((len(line.text) for line in cell), default=0) for w, cell in zip(widths, cells, strict=True)]
    parted = any(not line.gap for line in segment[1:])
    price = [[_FAR] * width for _ in range(n)]
    back = [[0] * width for _ in range(n)]
    for c in range(1, width):
        entered = _enter(segment, 0, cells[c], roles[c], known[c])
        price[0][c] = entered + _fits(segment[0], known[c]) + (c - 1) * skipped
    for i in range(1, n):
        before, text = segment[i - 1].text, segment[i].text
        stay, leave, short = goes_inside(before, text), between(before, text, torn=torn), _short(before, text, longest)
        named = min(stay, _NAMED) if kind_of(text) == "organ" else stay
        if f"{segment[i - 2].text if i > 1 else ''} {before}".endswith(_ENDING):
            stay, named, leave = stay + 0.5, named + 0.5, leave - 0.5
        if parted and segment[i].gap:
            stay, named, leave = stay + _PARTED, named + _PARTED, leave - _PARTED
        for c in range(1, width):
            best, of = price[i - 1][c] + (named if roles[c] == "co" else stay) + (short if c == 1 else 0.0), c
            enter = leave + _enter(segment, i, cells[c], roles[c], known[c])
            for left in range(1, c):
                total = price[i - 1][left] + enter + (c - left - 1) * skipped - (short / 3 if left == 1 else 0.0)
                if total < best:
                    best, of = total, left
            price[i][c], back[i][c] = best + _fits(segment[i], known[c]), of
    missing = 0.0 if any(cells[1:]) else _SKIPPED
    at = min(range(1, width), key=lambda c: price[n - 1][c] + (width - 1 - c) * missing)
    out = [at]
    for i in range(n - 1, 0, -1):
        at = back[i][at]
        out.append(at)
    return out[::-1]


def _fits(line: Line, width: int) -> float:
    """What it costs that a line is longer than its column is wide."""
    return 2.0 if width and len(line.text) > width + _ROOM else 0.0


def goes_inside(before: str, text: str) -> float:
    """What it costs that a cell goes on with a line."""
    if text[0].islower():
        return 2.5 if before[-1] == "." else 0.0
    if text[0] in "-–+" or before[-1] == ";" or goes_on(before):
        return 0.0
    if text[0].isdigit() or _is_short_form(text):
        return 0.5
    return 3.0 if before[-1] == "." else 1.5


def _short(before: str, text: str, longest: int) -> float:
    """What it costs that the widest column breaks where the next word had room."""
    room = longest >= _WIDE and len(before) + 1 + len(text.partition(" ")[0]) < _FULL * longest
    return 1.5 if room else 0.0


def between(before: str, text: str, *, torn: bool = False) -> float:
    """What it costs that a cell ends with a line above another; less where it goes on on the next page."""
    if _is_whole(before, text):
        return 4.0
    if before[-1] in ",;":
        return 0.5 if torn else 1.5 if before[-1] == ";" else 4.0
    if goes_on(before):
        return 2.0 if torn else 3.0 if _open(before) else 4.0
    return -0.5 if before[-1] == "." else 0.0


def _is_whole(last: str, text: str) -> bool:
    """Whether the last word of a line and the first of another are halves of one."""
    return _HALVES.get(last.rpartition(" ")[2].lower()) == text.partition(" ")[0].rstrip(",;.")


def goes_on(text: str) -> bool:
    """Whether a cell does not end with a line that says this."""
    return text[-1] in ",(-–/" or _open(text)


def _open(text: str) -> bool:
    return text.rpartition(" ")[2].lower() in _OPEN and not text.endswith(_CLOSED)


def _is_short_form(text: str) -> bool:
    """Whether a line begins with letters that stand for a name: `VTV, VOV`."""
    word = text.partition(" ")[0].strip(",.;")
    return len(word) > 1 and word.isupper() and word.isalpha()


def _enter(segment: Sequence[Line], i: int, above: Sequence[Line], role: str | None, width: int) -> float:
    """What it costs that a line begins a cell, or goes on with one that began on the page before."""
    text = segment[i].text
    return _resume(above, text, width) if above else enters(text, role, [line.text for line in segment[i + 1 : i + 3]])


def enters(text: str, role: str | None, below: Sequence[str] = ()) -> float:
    """What it costs that a line begins a cell of a column; `below`: lines that may go on with it."""
    kind = kind_of(" ".join([text, *below]).removeprefix("Thực hiện ").removeprefix("Nhiệm vụ "))
    cost = 4.0 if text[0].islower() or (text[0] in "-–+" and len(text) > 1) else 0.0
    if role in ACTS:
        return cost + (0.0 if kind == "organ" or text in "-–" else 2.0)
    if role == "time":
        return cost + (0.0 if kind == "time" else 2.5)
    if kind == "organ" and role is not None:
        return cost + 1.5
    return cost + (1.5 if kind == "time" or _is_short_form(text) else 0.0)


def _resume(above: Sequence[Line], text: str, width: int) -> float:
    """What it costs that a line goes on with a cell of the page before.

    A word that had room there begins another cell; words that stand alone in two lines say nothing, since blanks
    stretch a narrow line.
    """
    last = above[-1].text
    if _is_whole(last, text):
        return -0.5
    if last[-1] == ";" or goes_on(last) or last.rpartition(" ")[2].lower() in _HALVES:
        return 0.2 if text[0].islower() or last[-1] in ";," else 2.0
    room = (
        any(" " in line.text for line in above[-2:]) and len(last) + 1 + len(text.partition(" ")[0]) <= _NEARLY * width
    )
    return (0.8 if text[0].islower() else 2.0) + (2.0 if last[-1] == "." else 1.5 if room else 0.0)
