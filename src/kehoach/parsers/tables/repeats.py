"""Merged cells that a converter printed in each of the places that they cover, as docling and pandas do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from .raw import Ink, RawRow, RawTable, empty_cell

_RUN = 3  # places side by side that two columns of one value do not give
_COVERED = empty_cell(Ink.BARE)
_CLOSING = ("nơi nhận", "lưu: vt")  # what the cell of the recipients holds


def print_once(table: RawTable) -> None:
    """Leave of a text that is repeated over its places the first; the others stand in no cell.

    Three of one text side by side are one cell, in the header two; so is what the row below the header says again,
    and the recipients again beside each line of a signature.
    """
    if not table.rows:
        return
    texts = [[cell.text for cell in row.cells] for row in table.rows]
    for least, row, said in zip((2, *[_RUN] * len(texts[1:])), table.rows, texts, strict=True):
        if len(said) >= _RUN and any(a == b for a, b in pairwise(said)):
            _take_out(table, row, _runs(said, least))
    for i, (above, row, said) in enumerate(zip(texts, table.rows[1:], texts[1:], strict=False)):
        again = [c for c, (a, b) in enumerate(zip(above, said, strict=False)) if a and a == b]
        sub_heads = i == 0 and len(again) < len(list(filter(None, said)))
        _take_out(table, row, again if sub_heads else [c for c in again if _is_closing(said[c].lower())])


def _runs(said: Sequence[str], least: int) -> list[int]:
    """The places whose text is that of the place before, in runs of at least so many."""
    out: list[int] = []
    for text, run in groupby(range(len(said)), said.__getitem__):
        places = list(run)
        if len(places) >= least and _says_much(text):
            out += places[1:]
    return out


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
