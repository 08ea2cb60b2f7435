"""The header of a table: how many rows it has and how far its cells reach (docs/domain.md 6.2, 6.4)."""

from __future__ import annotations

from collections.abc import Sequence

from ...reference.columns import is_ord_head, role_of
from ...text.patterns import pattern
from .kinds import is_first, is_ord, kind_of
from .place import fit
from .raw import NOTHING, Merge, RawCell, RawRow, RawTable, Slot

_NUMBERING = pattern(r"\(?\s*(?:(?P<number>\d{1,3})|[A-ZĐa-zđ])\s*\)?(?:\s*[=:][\s()\d+\-*/.x:…]*)?")
_FIGURE = pattern(r"\d{1,3}(?:[.,]\d{1,3})?|[-–]")
_SUBHEAD = 60  # characters of a sub-head at most
_LEVELS = 4


def head_of(table: RawTable) -> list[list[Slot]]:
    """The placed rows of the header; none when the first row is data."""
    rows, width = table.rows, table.width
    if not rows or not (table.printed_head or _is_head(rows)):
        return []
    at = 0
    out: list[list[Slot]] = []
    while at + 1 < len(rows) and _is_title(rows[at], rows[at + 1], width):
        out.append([rows[at].cells[0], *[Merge.LEFT] * (width - 1)])
        at += 1
    main = rows[at]
    at += 1
    out.append(list(fit(main, width)))
    while at < len(rows) and at < _LEVELS and _is_sub(rows, at, width):
        if not _under(out, main, rows[at], width, table.floating):
            break
        main = rows[at]
        at += 1
    if at < len(rows) and is_numbering(rows[at]):
        out.append(list(fit(rows[at], width)))
        at += 1
    while at < min(table.printed_head or 0, len(rows)):
        out.append(list(fit(rows[at], width)))
        at += 1
    return [[NOTHING if isinstance(s, RawCell) and not s.text else s for s in row] for row in out]


def roles_of(head: Sequence[Sequence[Slot]], width: int) -> list[str | None]:
    """The role of each column: of its lowest header cell that has one."""
    roles: list[str | None] = [None] * width
    carried: list[RawCell | None] = [None] * width
    for row in head:
        for c, slot in enumerate(row):
            cell = (
                slot if isinstance(slot, RawCell) else carried[c] if slot is Merge.UP else carried[c - 1] if c else None
            )
            carried[c] = cell
            role = role_of(cell.text) if cell is not None else None
            if role is not None and not (roles[c] is not None and cell is not None and kind_of(cell.text) == "ord"):
                roles[c] = role
    return roles


def is_numbering(row: RawRow) -> bool:
    """`(1) | (2) | (3)` or `1 | 2 | 3` or `A | B | 1 | 2`."""
    texts = row.texts()
    found = [_NUMBERING.fullmatch(t) for t in texts]
    if len(texts) < 2 or not all(found):
        return False
    numbers = [int(m["number"]) for m in found if m is not None and m["number"]]
    return bool(numbers) and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] in (0, 1, 2)


def _is_head(rows: Sequence[RawRow]) -> bool:
    first = rows[0].texts()
    if not first or len(rows) < 2:
        return _has_roles(first, 2)
    if _has_roles(first, 2) or is_ord_head(first[0]):
        return True
    if is_ord(first[0]):
        return False
    if (
        len(first) > 1
        and all(c.bold for c in rows[0].cells if c.text)
        and not all(c.bold for r in rows[1:3] for c in r.cells if c.text)
    ):
        return True
    if len(first) == 1 and len(rows) > 1 and _has_roles(rows[1].texts(), 2):
        return True
    after = [r.texts()[0] for r in rows[1:4] if r.texts()]
    return len(first) > 1 and bool(after) and is_ord(after[0]) and is_first(after[0])


def _has_roles(texts: Sequence[str], least: int) -> bool:
    return sum(role_of(t) is not None for t in texts) >= least


def _is_title(row: RawRow, following: RawRow, width: int) -> bool:
    """One text over the whole width, and the header below it."""
    texts = row.texts()
    if width < 2 or len(texts) != 1 or row.cells[0].text != texts[0] or is_ord_head(texts[0]):
        return False
    below = following.texts()
    return len(below) > 1 and (_has_roles(below, 2) or is_ord_head(below[0]))


def _is_sub(rows: Sequence[RawRow], at: int, width: int) -> bool:
    """Whether a row can hold sub-heads: the row above has places to spare, and this one no ordinal."""
    above, row = rows[at - 1], rows[at]
    texts = row.texts()
    if len(above.texts()) >= width or len(texts) < 2 or is_numbering(row):
        return False
    if any(len(t) > _SUBHEAD or t.endswith((".", ";")) for t in texts) or is_ord(texts[0]):
        return False
    figures = sum(1 for t in texts if _FIGURE.fullmatch(t))
    if 2 * figures > len(texts) and not _FIGURE.fullmatch(texts[0]):
        return False  # a name and its figures; figures alone may be months
    return not any(kind_of(t) == "money" and role_of(t) is None for t in texts)


def _under(out: list[list[Slot]], main: RawRow, sub: RawRow, width: int, floating: bool) -> bool:
    """Put a row of sub-heads under the heads that they belong to; False if they fit nowhere."""
    real = sub.real()
    k = len(sub.texts())
    if len(sub.cells) == width and not sub.cells[0].text and not sub.real()[0].text:
        _aligned(out, list(fit(sub, width)))
        return True
    if any(not c.text for c in real):
        return False
    groups = _floating_groups(main, width, k) if floating else _groups(out[-1], k)
    if groups is None:
        return False
    row: list[Slot] = [Merge.UP] * width
    top = out[-1]
    cells = iter(real)
    if floating:
        top = _spread(main, groups, width)
        out[-1] = top
    for start, size in groups:
        for c in range(start, start + size):
            row[c] = next(cells)
            if c > start:
                top[c] = Merge.LEFT
    out.append(row)
    return True


def _aligned(out: list[list[Slot]], sub: list[RawCell]) -> None:
    """Sub-heads whose blank places were printed: a blank under a head is covered by it."""
    top = out[-1]
    for c in range(1, len(top)):
        slot = top[c]
        if isinstance(slot, RawCell) and not slot.text and sub[c].text and top[c - 1] is not Merge.UP:
            top[c] = Merge.LEFT
    out.append([s if s.text else Merge.UP if not _blank(top[c]) else NOTHING for c, s in enumerate(sub)])


def _blank(slot: Slot) -> bool:
    return isinstance(slot, RawCell) and not slot.text


def _groups(top: Sequence[Slot], k: int) -> list[tuple[int, int]] | None:
    """(column, size) of the heads of the row above, as placed, that `k` sub-heads stand under: those that are wide."""
    found: list[tuple[int, int]] = []
    for c, slot in enumerate(top):
        if isinstance(slot, RawCell) and slot.text:
            found.append((c, 1))
        elif slot is not Merge.UP and found and sum(found[-1]) == c:
            found[-1] = (found[-1][0], found[-1][1] + 1)
    found = [g for g in found if g[1] > 1]
    return found if found and sum(n for _, n in found) == k else None


def _floating_groups(main: RawRow, width: int, k: int) -> list[tuple[int, int]] | None:
    """The same for heads without places of their own: those with room for `k` sub-heads that most likely have some."""
    heads = main.real()
    spare = width - len(heads)
    n = k - spare
    if n < 1 or spare < 1 or n > len(heads):
        return None
    chosen = _choose(heads, n)
    size, more = divmod(k, n)
    if more and n > 1:
        return None
    groups, col = [], 0
    for i in range(len(heads)):
        if i in chosen:
            groups.append((col, size))
            col += size
        else:
            col += 1
    return groups


_LIKELY = ("time", "target", "budget", "baseline", None, "audience", "place", "output", "lead", "co")


def _choose(heads: Sequence[RawCell], n: int) -> set[int]:
    """The heads that most likely stand over sub-heads: a period, an amount; never the ordinal or the note."""

    def rank(i: int) -> tuple[int, int]:
        role = role_of(heads[i].text)
        return (_LIKELY.index(role) if role in _LIKELY else len(_LIKELY), -i)

    return set(sorted(range(len(heads)), key=rank)[:n])


def _spread(main: RawRow, groups: Sequence[tuple[int, int]], width: int) -> list[Slot]:
    """The heads of a floating row over the columns, with room for their sub-heads."""
    sizes = dict(groups)
    row: list[Slot] = []
    for cell in main.real():
        size = sizes.get(len(row), 1)
        row += [cell, *[Merge.LEFT] * (size - 1)]
    return [*row, *[NOTHING] * (width - len(row))][:width]
