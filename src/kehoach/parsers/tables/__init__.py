"""Tables in a text, whatever they were flattened into (docs/domain.md 6.2 to 6.4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...reference.columns import ORD_HEAD, is_ord_head
from ...text.lines import Line
from .blanks import tables_with_blanks
from .build import build
from .cells import cell_tables
from .columns import column_tables
from .dashed import dashed_tables
from .flat import flat_tables
from .grids import grid_tables
from .join import join
from .marked import marked_tables
from .padded import padded_tables
from .parted_tabs import parted_tab_tables
from .pipe_tables import pipe_tables
from .programmes import is_time_head, programme_tables
from .raw import RawTable, TableBlock
from .schedules import names_time, schedule_tables
from .tabs import tab_tables
from .unframed import unframed_tables
from .wrapped import wrapped_tables

__all__ = ["TableBlock", "find_tables", "marked_tables"]


def find_tables(lines: Sequence[Line], text: str) -> list[TableBlock]:
    """All tables of a document, disjoint and in order.

    `lines` are all lines of `text` that hold something (`read_lines`). A text without pipes, tabs and wide gaps
    costs a few substring searches and a look at the length of each line.
    """
    found: list[RawTable] = []
    if "+" in text and ("+--" in text or "+==" in text):
        found += grid_tables(lines)
    if "-- --" in text:
        found = _sorted(found, dashed_tables(lines, _taken(found)))
    if "-|-" in text:
        found = _sorted(found, unframed_tables(lines, _taken(found)))
    if "|" in text:
        found = _sorted(found, pipe_tables(lines, _taken(found)))
        found = _sorted(found, cell_tables(lines, _taken(found)))
    if "\t\t" in text:
        found = _sorted(found, parted_tab_tables(lines, text, _taken(found)))
    if "\t" in text:
        found = _sorted(found, tab_tables(lines, text, _taken(found)))
    if "    \n" in text:
        found = _sorted(found, padded_tables(lines, text, _taken(found)))
    if any(is_ord_head(line.text) for line in lines if len(line.text) <= ORD_HEAD):  # without one there is neither
        found = _sorted(found, flat_tables(lines, _taken(found)))
        found = _sorted(found, wrapped_tables(lines, _taken(found)))
        found = _sorted(found, tables_with_blanks(lines, _taken(found)))
    if any(is_time_head(line.text) for line in lines if len(line.text) <= ORD_HEAD):
        found = _sorted(found, programme_tables(lines, _taken(found)))
    if any(names_time(line.text) for line in lines):
        found = _sorted(found, schedule_tables(lines, _taken(found)))
    if "    " in text:
        found = _sorted(found, column_tables(lines, _taken(found)))
    return [build(t) for t in join(found, lines)] if found else []


def _taken(found: Sequence[RawTable]) -> list[tuple[int, int]]:
    return [(t.first, t.last) for t in found]


def _sorted(found: list[RawTable], more: Iterable[RawTable]) -> list[RawTable]:
    return sorted([*found, *more], key=lambda t: t.first)
