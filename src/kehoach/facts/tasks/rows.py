"""Tasks of tables: a row a task, by the roles of the columns (docs/domain.md 6.2, 6.3)."""

from __future__ import annotations

from typing import Any

from ...text.patterns import pattern
from ..passages import Content, Reader
from ..times import Years
from .book import Book, Fact
from .cell_lines import parted
from .column_roles import WHO, roles_of
from .ticks import tick_columns, ticked
from .told_roles import read_lead, read_names

_SAYS_MORE = ("hủ trì", "hối hợp", "/c ")
"""Words of a cell that may hold more than names: `Sở Y tế chủ trì, phối hợp với …`, `Đ/c Hà chuẩn bị nội dung`."""
_FIELDS = (("lead", "chu_tri"), ("co", "phoi_hop"), ("time", "thoi_han"), ("output", "san_pham"))
"""Role of a column and the field of the task that it fills."""
_HEADS_ROWS = pattern(r"\(?(?:[IVXLC]+|[A-ZĐ])\)?[.)]?\s*$")
"""Ordinals of rows that head others: I, A; `2` above `2.1` is a task with parts."""
_TOTAL = pattern(r"(?:tổng )?cộng\b|tổng (?:số|kinh phí)\b")
_DITTO = frozenset(('"', "”", "''", "nt", "-nt-", "//", "như trên", "- nt -"))


_GOES_ON = (",", ";", "-")
"""How a cell ends whose list of names goes on in the row below."""
_ENDS = frozenset((".", ";", ":", "!", "?"))
"""Signs with which a task is over: the row below is no rest of it."""


class TaskTable:
    """A table whose header says that its rows are tasks.

    Args:
        table: in the form of the schema.
        reader: makes passages of its cells.
        years: where a missing year is taken from.
    """

    def __init__(self, table: Content, reader: Reader, years: Years) -> None:
        self.table, self.reader = table, reader
        self.places: dict[tuple[int, int], Content] = {}
        for cell in table["cells"]:
            for row in range(cell["row"], cell["row"] + cell["rowspan"]):
                for col in range(cell["col"], cell["col"] + cell["colspan"]):
                    self.places[row, col] = cell
        self.ticks = tick_columns(table, self.places, years)
        self.columns = roles_of(table, self.places, self.ticks)
        self.last: Content | None = None
        """The task of the last row, below which further ones may stand who lead parts of it."""
        self.read: dict[tuple[int, int], dict[str, Any]] = {}
        self.ditto: dict[tuple[int, str], Content | None] = {}
        """By row and role, the cell that a row of `nt` stands for."""

    @property
    def has_tasks(self) -> bool:
        """Whether there is a column of tasks, and one of who does them."""
        return "task" in self.columns and any(role in self.columns for role in WHO)

    def enter(self, book: Book) -> None:
        """Enter the tasks of the rows."""
        parents: dict[str, str] = {}
        made: Fact | None = None
        for row in range(self.table["header_rows"], self.table["n_rows"]):
            task = self._task_cell(row)
            if task is not None and made is not None and self.last is not None and self._is_rest(row, task):
                made["text"] += f" {task['text'].strip()}"
                made["span"] = (made["span"][0], task["span"][1])
                continue
            if task is None or self._is_heading(row, task):
                self.last = self.last if task is None else None
                continue
            self.last = task
            made = self._row(row, task, book)
            number = made.get("stt", "")
            above = number.rpartition(".")[0]
            if above in parents:
                made["parent"] = parents[above]
            if number:
                parents.setdefault(number, made["id"])

    def _cell(self, row: int, role: str) -> Content | None:
        col = next(iter(self.columns.get(role, ())), None)
        return None if col is None else self.places.get((row, col))

    def _text(self, row: int, role: str) -> str:
        cell = self._cell(row, role)
        return "" if cell is None else str(cell["text"]).strip()

    def _task_cell(self, row: int) -> Content | None:
        """The cell that says what is to be done.

        One that began above counts for that row alone, unless somebody else leads here and another product or time
        stands beside: one task of the plan, a part for each who leads.
        """
        cells = [self.places.get((row, col)) for col in self.columns["task"]]
        said = [cell for cell in cells if cell is not None and cell["text"].strip()]
        own = next((cell for cell in said if cell["row"] == row), None)
        part = own is None and self._begins(row, "lead") and any(self._begins(row, r) for r in ("time", "output"))
        if part and (said or self._is_part(row)):
            return said[0] if said else self.last
        return own

    def _is_part(self, row: int) -> bool:
        """Whether ordinal and task of a row are printed blank, and what stands beside is whole: of the task above."""
        if self._text(row, "ord") or "ord" not in self.columns or self._text(row - 1, "lead").endswith(_GOES_ON):
            return False
        return not any(self._text(row, role)[:1].islower() for role in ("lead", "time", "output"))

    def _parents_act(self) -> bool:
        """Whether a row with parts says who acts, or when: another one of the table is a task too, then."""
        rows: list[int] = self.table["group_rows"]
        return any(self._text(row, role) for row in rows if self._text(row, "ord") for role in (*WHO, "time"))

    def _is_rest(self, row: int, task: Content) -> bool:
        """Whether a row holds nothing but the rest of the task above, which a page break tore: it begins small."""
        if not task["text"].strip()[:1].islower() or str(self.last and self.last["text"]).rstrip()[-1:] in _ENDS:
            return False
        cells = (self.places.get((row, col)) for col in range(self.table["n_cols"]))
        others = [cell for cell in cells if cell is not None and cell is not task]
        return task["row"] == row and all(cell["row"] == row and not cell["text"].strip(" -") for cell in others)

    def _is_head_again(self, row: int) -> bool:
        """Whether a row prints the header once more, as at the head of a page."""
        above = self.table["header_rows"] - 1
        return above >= 0 and all(
            self._words(row, col) == self._words(above, col) for col in reversed(range(self.table["n_cols"]))
        )

    def _words(self, row: int, col: int) -> str:
        """What the cell over a place says, in small letters."""
        cell = self.places.get((row, col))
        return " ".join(cell["text"].lower().split()) if cell else ""

    def _begins(self, row: int, role: str) -> bool:
        """Whether something is printed in a cell of this row and not only in one that began above."""
        cell = self._cell(row, role)
        return cell is not None and cell["row"] == row and bool(cell["text"].strip(" -"))

    def _is_heading(self, row: int, task: Content) -> bool:
        """Whether a row heads those below it, is their total or the header again.

        One cell over all columns; I and A, and no one acts.
        """
        if self._is_head_again(row):
            return True
        if task["colspan"] > 1 and any(self._cell(row, role) is task for role in WHO if role in self.columns):
            return True
        if any(self._text(row, role) for role in (*WHO, "time")):
            return False
        ordinal = self._text(row, "ord")
        if not ordinal and _TOTAL.match(task["text"].lower()):
            return True
        if _HEADS_ROWS.match(ordinal):
            return True
        if row not in self.table["group_rows"] or not ordinal:
            return row in self.table["group_rows"]
        return not self._text(row, "output") and not self._parents_act()

    def _row(self, row: int, task: Content, book: Book) -> Fact:
        facts: dict[str, Any] = {}
        inherited = [] if task["row"] == row else ["text"]
        for role, name in _FIELDS:
            cell = self._said(row, role)
            if cell is None:
                continue
            for field, value in self._read(role, cell, book).items():
                facts[field] = [*facts[field], *value] if field in facts else value
            if cell["row"] != row:
                inherited.append(name)
        if self.ticks and "thoi_han" not in facts:
            facts |= ticked(self.ticks, self.places, row, self.reader.view.source, book)
        return book.add(
            f"{self.table['id']}/{row}",
            "bang",
            task["text"].strip(),
            task["span"],
            stt=self._text(row, "ord").strip(" .)"),
            inherited=inherited,
            **facts,
        )

    def _read(self, role: str, cell: Content, book: Book) -> dict[str, Any]:
        """What a cell says, as facts of a task; read once for all the rows that it covers."""
        at = cell["row"], cell["col"]
        found = self.read.get(at)
        if found is not None:
            return found
        passage = self.reader.cell(self.table, cell)
        text = parted(passage, self.reader.view.source, self.table["profile"])
        if role == "lead":
            says_more = any(word in text for word in _SAYS_MORE)
            names, with_ = read_lead(text, 0, len(text)) if says_more else (read_names(text, 0, len(text)), [])
            found = {"chu_tri": book.actors(passage, names), "phoi_hop": book.actors(passage, with_)}
        elif role == "co":
            found = {"phoi_hop": book.actors(passage, read_names(text, 0, len(text)))}
        elif role == "time":
            found = book.times(passage, 0, len(text))
        else:
            found = {"san_pham": {"text": cell["text"], "span": cell["span"]}}
        self.read[at] = found
        return found

    def _is_ditto(self, cell: Content, role: str) -> bool:
        """Whether a cell says what the one above does: `nt`, or nothing where times, offices stand before the tasks."""
        text = str(cell["text"]).strip().lower()
        return text in _DITTO or (not text and role in ("time", "lead") and cell["col"] < min(self.columns["task"]))

    def _said(self, row: int, role: str) -> Content | None:
        """The cell of a role in a row, for `nt` the one above; None where nothing is printed."""
        cell = self._cell(row, role)
        while cell is not None and self._is_ditto(cell, role):
            above = cell["row"] - 1
            if (above, role) in self.ditto:
                cell = self.ditto[above, role]
                break
            cell = self._cell(above, role) if above >= self.table["header_rows"] else None
        self.ditto[row, role] = cell
        return cell if cell is not None and cell["span"] is not None and cell["text"].strip(" -") else None


def read_tables(content: Content, reader: Reader, book: Book) -> None:
    """Enter the tasks of the tables of a document."""
    for table in content["tables"]:
        found = TaskTable(table, reader, book.years)
        if found.has_tasks:
            found.enter(book)
