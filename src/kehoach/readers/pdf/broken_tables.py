"""Tables that a page breaks: whether one goes on at the top of the next page, and which of its rows was broken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from ...text.patterns import pattern
from .lattice import Cell
from .tables import Ruled

_MAX_HEADER = 1_000
"""Letters of a row that is still compared letter by letter with the header above."""


def continues(above: Ruled, below: Ruled, *, scanned: bool = False) -> bool:
    """Whether a table at the top of a page goes on with that at the foot of the page before: columns are alike."""
    if above.n_cols != below.n_cols:
        return False
    shift = below.xs[0] - above.xs[0]
    loose = 2 if scanned else 1
    return abs(shift) <= 12 * loose and all(
        abs(a + shift - b) <= 5 * loose for a, b in zip(above.xs, below.xs, strict=True)
    )


def joined(above: Ruled, below: Ruled) -> None:
    """Put the rows of `below` under those of `above`; a header that is printed again goes to `heads`."""
    skip = _repeated(above, below)
    above.heads += [row for c in below.cells if c.row < skip for part in c.parts for row in part]
    cells = [c for c in below.cells if c.row >= skip]
    first = [c for c in cells if c.row == skip]
    last = {c.col: c for c in above.cells if c.row + c.rowspan == above.n_rows}
    rest = skip
    if _is_rest(last, first):
        for c in first:
            last[c.col].parts += c.parts
        cells = [c for c in cells if c.row > skip]
        rest += 1
    elif merged := _merged(last, first):
        for c in merged:
            last[c.col].rowspan += c.rowspan
        cells = [c for c in cells if c not in merged]
    for c in cells:
        c.row += above.n_rows - rest
    above.cells += cells
    above.n_rows += below.n_rows - rest


def _merged(last: Mapping[int, Cell], first: Sequence[Cell]) -> list[Cell]:
    """The blank cells that open a page, where more than the number is blank: a merged cell that the page broke."""
    blank = list(takewhile(lambda c: not c.parts, first))
    fits = all(c.col in last and last[c.col].parts and last[c.col].colspan == c.colspan for c in blank)
    return blank if 1 < len(blank) < len(first) and blank[0].col == 0 and fits else []


def _repeated(above: Ruled, below: Ruled) -> int:
    """How many rows at the start of `below` print the first rows of `above` again."""
    n = 0
    while n < min(above.n_rows, below.n_rows - 1, 4):
        a = " ".join([c.text for c in above.cells if c.row == n])
        b = " ".join([c.text for c in below.cells if c.row == n])
        if not a.strip() or not _alike(a, b):
            break
        n += 1
    return n


def _alike(a: str, b: str) -> bool:
    """Whether two prints of a header are one; text recognition may read a letter of the second otherwise."""
    if a == b or max(len(a), len(b)) > _MAX_HEADER:  # to compare long texts takes the square of their length
        return a == b
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= 0.85


def _is_rest(last: Mapping[int, Cell], first: Sequence[Cell]) -> bool:
    """Whether the first row of a page is the rest of the row that the page before broke.

    Its cells are those of the last row, its first one is blank or goes on in small letters, and each that has text goes
    on in mid sentence. Where one is sure to, a list in another may have been broken between two entries. Where none is,
    the rest of a row has text in few of its cells.
    """
    if not first or first[0].col != 0 or any(c.rowspan != 1 for c in first):
        return False
    if {c.col: c.colspan for c in first} != {c: cell.colspan for c, cell in last.items()}:
        return False
    pairs = [(last[c.col].text, text) for c in first if (text := c.text)]
    if first[0].parts and not (pairs[0][0][-1:].isalpha() and pairs[0][1][:2].islower() and pairs[0][1][1:2].isalpha()):
        return False
    if any(ending == beginning or _FIGURES.fullmatch(ending + beginning) for ending, beginning in pairs):
        return False  # the same unit, the next price
    if len(pairs) == 1 and len(last) > 3 and _is_next_sentence(*pairs[0]):
        return True  # who does it, and by when, stands on the page before
    if any(_goes_on(ending, beginning) for ending, beginning in pairs):
        return all(_breaks_off(a, ".:") or b[0].islower() or _lists_on(a, b) for a, b in pairs)
    if any(_lists_on(ending, beginning) for ending, beginning in pairs):
        return all(b[0].islower() or _lists_on(a, b) for a, b in pairs)
    begun = sum(cell.text != "" for cell in last.values())
    return 0 < 2 * len(pairs) < begun and all(_breaks_off(a) or b[0].islower() for a, b in pairs)


def _goes_on(ending: str, beginning: str) -> bool:
    """Whether a text is sure to go on: in small letters or figures, in a list behind a colon, behind an open word."""
    if beginning[0] in _BULLETS:
        return ending[-1:] == ":"
    return _breaks_off(ending) and (not beginning[0].isupper() or ending.rpartition(" ")[2] in _OPEN)


def _lists_on(ending: str, beginning: str) -> bool:
    """Whether a list of bullets goes on."""
    return beginning[0] in _BULLETS and (ending[-1:] == ":" or ending[:1] == beginning[0])


def _is_next_sentence(ending: str, beginning: str) -> bool:
    """Whether a text is a sentence behind others; one alone may be the whole work of the row above."""
    return len(beginning) > _SENTENCE and ". " in ending


def _breaks_off(text: str, closing: str = ".;:") -> bool:
    """Whether a text stops in mid sentence."""
    return text != "" and text[-1] not in closing


_SENTENCE = 60
"""Letters that are more than a heading between the rows."""
_FIGURES = pattern(r"[\d.,%\s]+")
_BULLETS = frozenset("-+•*")
_OPEN = frozenset(("của", "và", "các", "số", "theo", "về", "với", "cho", "tại"))
