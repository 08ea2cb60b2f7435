"""Tables in a text, whatever they were flattened into (docs/domain.md 6.2 to 6.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

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
    found = list(grid_tables(lines)) if "+" in text and ("+--" in text or "+==" in text) else []

    def look(find: Callable[..., Iterable[RawTable]], *more: str) -> None:
        """Add what a finder sees in the lines that no other has taken."""
        taken = [(table.first, table.last) for table in found]
        found.extend(find(lines, *more, taken))
        found.sort(key=lambda table: table.first)

    if "-- --" in text:
        look(dashed_tables)
    if "-|-" in text:
        look(unframed_tables)
    if "|" in text:
        look(pipe_tables)
        look(cell_tables)
    if "\t\t" in text:
        look(parted_tab_tables, text)
    if "\t" in text:
        look(tab_tables, text)
    if "    \n" in text:
        look(padded_tables, text)
    short = [line.text for line in lines if len(line.text) <= ORD_HEAD]
    if any(map(is_ord_head, short)):  # without one there is neither
        look(flat_tables)
        look(wrapped_tables)
        look(tables_with_blanks)
    if any(map(is_time_head, short)):
        look(programme_tables)
    if any(names_time(line.text) for line in lines):
        look(schedule_tables)
    if "    " in text:
        look(column_tables)
    return [build(t) for t in join(found, lines)] if found else []
