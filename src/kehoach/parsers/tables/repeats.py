"""Merged cells that a converter printed in each of the places that they cover, as docling and pandas do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from .kinds import is_ord
from .raw import Ink, RawRow, RawTable, empty_cell

_RUN = 3  # places side by side that two columns of one value do not give
_COVERED = empty_cell(Ink.BARE)
_CLOSING = ("nơi nhận:", "lưu: vt")  # what the cell of the recipients holds


def print_once(table: RawTable) -> None:
    """Leave of a text that is repeated over its places the first; the others stand in no cell.

    Three of one text side by side are one cell, in the header two; so is what the row below a header with such a cell
    says again, and the recipients again beside each line of a signature. Behind the first columns, and below names that
    differ, three of one text are values: `Cả năm` below `Quý I`, `Quý II`, `Quý III`.
    """
    if not table.rows:
        return
    texts = [[cell.text for cell in row.cells] for row in table.rows]
    head = next((said for said in texts if len(set(said)) > 1), texts[0])  # a title may stand above it
    for least, row, said in zip((2, *[_RUN] * len(texts[1:])), table.rows, texts, strict=True):
        if len(said) >= _RUN and any(a == b for a, b in pairwise(said)):
            _take_out(table, row, _runs(said, least, head))
    merged = {c for run in _repeated(texts[0]) if len(run) > 1 for c in run}
    for i, (above, row, said) in enumerate(zip(texts, table.rows[1:], texts[1:], strict=False)):
        again = [c for c, (a, b) in enumerate(zip(above, said, strict=False)) if a and a == b]
        sub_heads = not i and merged and all(c in again or c in merged for c, text in enumerate(said) if text)
        few = len(again) < len(list(filter(None, said)))
        _take_out(table, row, again if sub_heads and few else [c for c in again if _is_closing(said[c].lower())])


def _repeated(said: Sequence[str]) -> Iterator[list[int]]:
    """The places of each text that could be that of a merged cell, with those beside it that say the same."""
    for text, run in groupby(range(len(said)), said.__getitem__):
        if _says_much(text):
            yield list(run)


def _runs(said: Sequence[str], least: int, head: Sequence[str]) -> list[int]:
    """The places whose text is that of the place before, in runs of at least so many."""
    out: list[int] = []
    for places in _repeated(said):
        if len(places) >= least and (_names_group(said, places[0]) or len(set(head[places[0] : places[-1] + 1])) == 1):
            out += places[1:]
    return out


def _names_group(said: Sequence[str], at: int) -> bool:
    """Whether the name of a group of rows may stand at a place: at the first, or behind an ordinal; or an office."""
    return not at or (at == 1 and (not said[0] or is_ord(said[0]) or said[1].isupper()))


def _is_closing(low: str) -> bool:
    return any(map(low.__contains__, _CLOSING))


def _says_much(text: str) -> bool:
    """Whether a text is a phrase or a word in capitals, and not a value that columns may share.

    >>> _says_much("Mục tiêu chung"), _says_much("LUẬT"), _says_much("Có"), _says_much("12 / 15")
    (True, True, False, False)
    """
    return (" " in text and any(map(str.isalpha, text))) or (len(text) > 3 and text.isupper())


def _take_out(table: RawTable, row: RawRow, places: Sequence[int]) -> None:
    for c in places:
        table.again += row.cells[c].pieces
        row.cells[c] = _COVERED
