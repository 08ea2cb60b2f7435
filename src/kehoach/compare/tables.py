"""Rows cell by cell, under the columns that two tables share."""

from __future__ import annotations

from collections.abc import Iterator

from .align import align, gaps
from .model import Change, Kind, Part, came_or_went
from .pieces import Piece
from .words import same_form


def columns(old: Piece, new: Piece) -> dict[int, int]:
    """Old column to new column of two tables: by their heads; what stands alone between is the same, renamed."""
    before, after = ([same_form(head) for head in table.columns] for table in (old, new))
    pairs = align(before, after)
    found = dict(pairs)
    for i, i_end, j, j_end in gaps(pairs, len(before), len(after)):
        if i_end - i == j_end - j:
            found.update(zip(range(i, i_end), range(j, j_end), strict=True))
    return found


def column_changes(old: Piece, new: Piece) -> Iterator[Change]:
    """Columns that came or went."""
    shared = columns(old, new)
    for col, head in enumerate(old.columns):
        if col not in shared:
            yield came_or_went(Kind.REMOVED, f"{old.path}/*/{col}", head, old.span, part=Part.COLUMN, title=head)
    taken = set(shared.values())
    for col, head in enumerate(new.columns):
        if col not in taken:
            yield came_or_went(Kind.ADDED, f"{new.path}/*/{col}", head, new.span, part=Part.COLUMN, title=head)


def cells(old: Piece, new: Piece, shared: dict[int, int]) -> Iterator[tuple[Piece, Piece]]:
    """Cells of two rows that stand in one column and differ; where a row has none, a blank one stands for it."""
    back = {j: i for i, j in shared.items()}
    places = [(i, shared[i]) for i in old.cells if i in shared]
    places += [(back[j], j) for j in new.cells if j in back and back[j] not in old.cells]
    for i, j in places:
        before = old.cells.get(i) or Piece(Part.CELL, f"{old.path}/{i}", parent=old)
        after = new.cells.get(j) or Piece(Part.CELL, f"{new.path}/{j}", columns=before.columns, parent=new)
        number = old.label and new.label and before.text == old.label and after.text == new.label
        if before.form != after.form and not number:
            yield before, after
