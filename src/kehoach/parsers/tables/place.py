"""Rows to columns: which column a cell stands in, and what the columns hold that no cell was printed for."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.patterns import pattern
from .kinds import is_ord, is_short, kind_of, opens_group
from .raw import NOTHING, Ink, Merge, RawCell, RawRow, Slot, cell_of

_ACCEPTS: dict[str, frozenset[str]] = {
    "ord": frozenset({"ord", "blank"}),
    "lead": frozenset({"organ", "text", "blank"}),
    "co": frozenset({"organ", "text", "blank"}),
    "time": frozenset({"time", "text", "money", "blank"}),
    "budget": frozenset({"money", "text", "blank"}),
    "approver": frozenset({"organ", "text", "blank"}),
}
"""Kinds of cells that a column takes; other roles take any kind."""
_AGENCY = ("lead", "co", "approver")
_CODE = pattern(r"(?:[A-ZĐ]|[IVX]{1,5})[.-]?\d{1,2}(?:\.\d{1,2}){0,2}[.)]?")
"""A number of a row that begins with that of its group."""
_WANTS = {
    "time": frozenset({"time"}),
    "organ": frozenset({"lead", "co", "approver"}),
    "money": frozenset({"budget", "target"}),
}
"""Roles that are the natural place of a kind; a cell jumps to the first of them when where it stands is unlikely."""


def fit(row: RawRow, width: int) -> list[RawCell]:
    """Exactly `width` cells: what is too many goes into the last one, and the row is marked as ragged.

    The list may be the row's own.
    """
    cells = row.cells
    if len(cells) == width:
        return cells
    if len(cells) > width:
        row.ragged = True
        cells = [*cells[: width - 1], cell_of([p for c in cells[width - 1 :] for p in c.pieces])]
    return [*cells, *[NOTHING] * (width - len(cells))]


def as_printed(
    row: RawRow, width: int, roles: Sequence[str | None], above: Sequence[Slot] | None = None
) -> Sequence[Slot]:
    """Slots of a row in which every cell is printed, blank ones too; bare pipes after a text are a span.

    What is blank stays blank; first cells that were left out are those of the row `above`.
    """
    if above is not None and (shared := _of_above(row, width, roles, above)):
        row.shared = shared
        return [*[NOTHING] * shared, *row.cells]
    cells = fit(row, width)
    if len(row.cells) < width:
        row.ragged = True
    elif width > 1 and cells[1].ink is Ink.BARE and len(row.cells) == width and len(row.real()) == 1:
        return [cells[0], *[Merge.SPAN] * (width - 1)]
    if cells[-1].text:
        return cells
    if _lost_ord(cells, roles):
        row.ragged = True
        cells = [NOTHING, *cells[:-1]]
    if moved := _misplaced_time(cells, roles):
        row.ragged = True
        col, at = moved
        cells = [*cells]
        cells[col], cells[at] = NOTHING, cells[col]
    return cells


def _of_above(row: RawRow, width: int, roles: Sequence[str | None], above: Sequence[Slot]) -> int:
    """How many first cells of a row a converter left out, since those of the row above cover them: ordinal and task.

    Somebody leads in this row and another product or time stands beside: a part of the task. A row that is short for
    another reason begins with an ordinal, or heads a group.
    """
    lost = width - len(row.cells)
    if lost <= 0 or not row.cells[0].text or not roles or roles[0] != "ord" or "task" not in roles[:lost]:
        return 0
    cells = dict(zip(roles[lost:], row.cells, strict=True))
    if not _goes_down(above) or "lead" not in cells or kind_of(cells["lead"].text) != "organ":
        return 0
    return lost if any(role in cells and cells[role].text for role in ("time", "output")) else 0


def _goes_down(above: Sequence[Slot]) -> bool:
    """Whether the first columns of a row hold something that may go on below: an ordinal and a task, at least."""
    return above[0] is Merge.UP or (isinstance(above[0], RawCell) and is_ord(above[0].text))


def _misplaced_time(cells: Sequence[RawCell], roles: Sequence[str | None]) -> tuple[int, int] | None:
    """(column, right column) of a period that closes a row and stands under an agency: cells before it were dropped."""
    col = len(cells) - 1
    while col > 0 and not cells[col].text:
        col -= 1
    if roles[col] not in _AGENCY or "time" not in roles[col:] or not is_short(cells[col].text):
        return None
    return (col, roles.index("time", col)) if kind_of(cells[col].text) == "time" else None


def _lost_ord(cells: Sequence[RawCell], roles: Sequence[str | None]) -> bool:
    """Whether a converter dropped a blank or merged cell of the ordinals: words stand there, and the last is free."""
    if len(cells) < 3 or roles[0] != "ord" or cells[-1].text or not cells[1].text:
        return False
    first = cells[0]
    if not any(map(str.isalpha, first.text)) or _CODE.fullmatch(first.text):
        return False  # `…` for the rows that are left out; A1, II.2 number rows too
    return kind_of(first.text) in ("text", "organ") and not opens_group(first.text)


def _jump(cell: RawCell, col: int, last: int, roles: Sequence[str | None]) -> int:
    """The column that a cell goes to when it would stand at `col` and may go as far as `last`."""
    role = roles[col]
    if not cell.text or (role not in _ACCEPTS and not is_short(cell.text)):
        return col
    kind = kind_of(cell.text)
    likely = role is None or kind in _ACCEPTS.get(role, frozenset({kind}))
    if kind in ("time", "organ") and is_short(cell.text) and role in ("task", None, "lead", "co"):
        likely = kind == "organ" and role in ("lead", "co")
    if likely:
        return col
    wanted = _WANTS.get(kind, frozenset())
    for c in range(col + 1, last + 1):
        if roles[c] in wanted:
            return c
    if role in _ACCEPTS:
        for c in range(col + 1, last + 1):
            other = roles[c]
            if other is not None and kind in _ACCEPTS.get(other, frozenset({kind})):
                return c
    return col


def floating(row: RawRow, width: int, roles: Sequence[str | None], above: Sequence[Slot] | None) -> list[Slot]:
    """Slots of a row of trafilatura's: cells to the left, missing ones lost (docs/domain.md 6.4, steps 4 and 5).

    `above` is the row before, None when that is the header.
    """
    real = row.real()
    if len(real) > width:
        return list(fit(row, width))
    slack = width - len(real)
    if not slack:
        return list(real)
    if len(real) == 1 and width > 2 and (above is None or _heads_group(real[0])):
        return [real[0], *[Merge.LEFT] * (width - 1)]
    if len(real) == 2 and width > 2 and _is_group(real):
        return [*real, *[Merge.LEFT] * (width - 2)]
    slots: list[Slot | None] = [None] * width
    col = 0
    for k, cell in enumerate(real):
        last = width - (len(real) - k)
        col = _jump(cell, col, last, roles)
        slots[col] = cell
        col += 1
    return [_fill(c, above) if s is None else s for c, s in enumerate(slots)]


def _heads_group(cell: RawCell) -> bool:
    return cell.bold or opens_group(cell.text)


def _is_group(real: Sequence[RawCell]) -> bool:
    """`I | TRUYỀN THÔNG`: a Roman number or letter, or capitals, and nothing else."""
    number, text = real[0].text, real[1].text
    if not is_ord(number) or not text or is_ord(text):
        return False
    return not number[0].isdigit() or (len(text) > 3 and text.isupper())


def _fill(col: int, above: Sequence[Slot] | None) -> Slot:
    """A column without a cell: covered by the cell above it, if there is one; a blank above stays a blank."""
    if above is None:
        return NOTHING
    up = above[col]
    if up is Merge.UP or (isinstance(up, RawCell) and up.text):
        beside = above[col + 1] if col + 1 < len(above) else None
        return NOTHING if beside in (Merge.LEFT, Merge.SPAN) else Merge.UP
    return NOTHING
