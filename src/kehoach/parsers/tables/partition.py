"""Which column each line of a row stands in, when nothing but the order of the lines is left.

It is chosen for the row as a whole: each break between two lines costs what it would be wrong by, inside a cell or
between two cells, and each cell what its beginning is unlike its column. The costs are set by hand, in steps of about
how surely a reader would say no: 0.5 hardly, 1.5 rather not, 2 to 3 no, 4 never unless all else is worse.
"""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.text.lines import Line

from .kinds import kind_of

ACTS = ("lead", "co")
"""Roles of the columns that name who acts."""
_OPEN = frozenset(
    ("và", "hoặc", "của", "các", "những", "với", "cho", "về", "ở", "tại", "theo", "do", "từ", "đến", "trong", "bộ",
     "sở", "ban", "ủy", "trình", "là", "năm", "quý", "tháng", "ngày")
)  # fmt: skip
"""Words behind which a cell goes on."""
_HALVES = frozenset(("cơ", "đơn", "địa", "tổ", "liên"))
"""First halves of words: a cell that ends so at the end of a page goes on."""
_FAR = 1e9
_SKIPPED, _SKIPPED_LATER = 4.0, 0.5
_WIDE, _FULL = 30, 0.8
_ROOM = 3


def columns_of(
    segment: Sequence[Line], cells: Sequence[Sequence[Line]], roles: Sequence[str | None], widths: Sequence[int]
) -> list[int]:
    """The column of each line of a page's part of a row, from left to right: the cheapest way through.

    Args:
        segment: the lines.
        cells: what the parts on the pages before hold of each cell.
        roles: of the columns.
        widths: of the columns in letters; 0 where nothing is known yet.
    """
    width, n = len(cells), len(segment)
    skipped = _SKIPPED_LATER if any(cells[1:]) else _SKIPPED
    longest = max(len(line.text) for line in segment)
    known = [w or max((len(line.text) for line in cell), default=0) for w, cell in zip(widths, cells, strict=True)]
    price = [[_FAR] * width for _ in range(n)]
    back = [[0] * width for _ in range(n)]
    for c in range(1, width):
        price[0][c] = _enter(segment, 0, cells[c], roles[c]) + _fits(segment[0], known[c]) + (c - 1) * skipped
    for i in range(1, n):
        before, text = segment[i - 1].text, segment[i].text
        stay, leave, short = _inside(before, text), _between(before), _short(before, text, longest)
        for c in range(1, width):
            best, of = price[i - 1][c] + stay + (short if c == 1 else 0.0), c
            enter = leave + _enter(segment, i, cells[c], roles[c])
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


def _inside(before: str, text: str) -> float:
    """What it costs that a cell goes on with a line."""
    if text[0].islower():
        return 2.0 if before[-1] == "." else 0.0
    if text[0] in "-–+" or before[-1] in ",(-–/" or _open(before):
        return 0.0
    if text[0].isdigit() or _is_short_form(text):
        return 0.5
    return 3.0 if before[-1] == "." else 1.5


def _short(before: str, text: str, longest: int) -> float:
    """What it costs that the widest column breaks where the next word had room."""
    room = longest >= _WIDE and len(before) + 1 + len(text.partition(" ")[0]) < _FULL * longest
    return 1.5 if room else 0.0


def _between(before: str) -> float:
    """What it costs that a cell ends with a line."""
    if before[-1] in ",(-–/":
        return 4.0
    return 3.0 if _open(before) else -0.5 if before.endswith(("liên quan", ".")) else 0.0


def _open(text: str) -> bool:
    return text.rpartition(" ")[2].lower() in _OPEN


def _is_short_form(text: str) -> bool:
    """Whether a line begins with letters that stand for a name: `VTV, VOV`."""
    word = text.partition(" ")[0].strip(",.;")
    return len(word) > 1 and word.isupper() and word.isalpha()


def _enter(segment: Sequence[Line], i: int, above: Sequence[Line], role: str | None) -> float:
    """What it costs that a line begins a cell, or goes on with one that began on the page before."""
    text = segment[i].text
    if above:
        last = above[-1].text
        torn = _open(last) or last[-1] == "," or last.rpartition(" ")[2] in _HALVES
        return (2.0 if not text[0].islower() else 0.2 if torn else 0.8) + (2.0 if last[-1] == "." else 0.0)
    begins = " ".join([line.text for line in segment[i : i + 3]])
    kind = kind_of(begins.removeprefix("Thực hiện "))
    cost = 4.0 if text[0].islower() or (text[0] in "-–+" and len(text) > 1) else 0.0
    if role in ACTS:
        return cost + (0.0 if kind == "organ" or text in "-–" else 2.0)
    if role == "time":
        return cost + (0.0 if kind == "time" else 2.5)
    return cost + (1.5 if kind == "time" or _is_short_form(text) else 0.0)
