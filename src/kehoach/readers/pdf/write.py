"""The pieces of a document to text and marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ...text.patterns import pattern
from ...text.source import Finding, MarkKind
from ..builder import Builder
from .arrange import Beside, Note, Piece
from .columns import Zone
from .lattice import Cell
from .model import Row, is_note_number, is_raised
from .paragraphs import Paragraph, frame_of, paragraphs
from .tables import Ruled

_GLUED = pattern(r"(?:[^\W_]-|[\d\w]/)$")
"""A row that ends so goes on without a blank: `số 15/QĐ-` above `UBND`."""
LOW = 60
"""Per cent below which text recognition is not sure of a line."""
LEAST = 40
"""Per cent below which one word makes its whole line doubtful: it may be the number."""


class Writer:
    """Writes pieces; knows where each page begins."""

    def __init__(self) -> None:
        self.builder = Builder()
        self._pages: dict[int, int] = {}
        self._last: Row | None = None

    def write(self, pieces: Iterable[Piece]) -> Builder:
        """All pieces; then the marks of the pages."""
        for piece in pieces:
            if isinstance(piece, Paragraph):
                self._space(piece)
                self._line(piece.rows, centred=piece.centred and len(piece.rows) == 1)
            elif isinstance(piece, Zone):
                self._zone(piece)
            elif isinstance(piece, Ruled):
                self._table(piece)
            elif isinstance(piece, Note):
                with self.builder.within(MarkKind.FOOTNOTE):
                    self._line(piece.rows)
            else:
                self._beside(piece)
        starts = sorted(self._pages.items())
        for (number, start), (_, end) in pairwise([*starts, (0, self.builder.at)]):
            self.builder.mark(MarkKind.PAGE, start, end, number)
        return self.builder

    def _space(self, piece: Paragraph) -> None:
        """A blank line where the page has one."""
        last, first = self._last, piece.rows[0]
        lead = piece.frames[0].lead
        if last is not None and last.page == first.page and first.base - last.base > 1.9 * max(lead, first.size):
            self.builder.end()

    def _line(self, rows: Sequence[Row], *, centred: bool = False) -> None:
        """Rows as one line of text."""
        builder = self.builder
        start = builder.at
        length = 0
        spans: list[tuple[int, int, float]] = []
        for i, row in enumerate(rows):
            if i:
                glue = "" if _GLUED.search(rows[i - 1].text) and row.text[:1].isalnum() else " "
                builder.run(glue)
                length += len(glue)
            self._pages.setdefault(row.page, start + length)
            for k, word in enumerate(row.words):
                raised = k > 0 and is_raised(row.words[k - 1], word)
                note = raised and is_note_number(row.words[k - 1], word)
                text = word.text if not k or raised else f" {word.text}"
                builder.run(text, bold=word.bold, italic=word.italic, markup=note)
            lettered = [w for w in row.words if w.sure >= 0]
            if lettered:
                weight = sum(len(w.text) for w in lettered)
                sure = sum(w.sure * len(w.text) for w in lettered) / weight
                least = min(
                    (w.sure for w in lettered if len(w.text) > 1 and any(map(str.isalnum, w.text))), default=100
                )
                sure = least if least < LEAST else sure
                spans.append((length, length + len(row.text), sure))
            length += len(row.text)
        builder.end(centred=centred)
        for a, b, sure in spans:
            span = start + a, start + b
            builder.mark(MarkKind.CONFIDENCE, *span, round(sure))
            if sure < LOW:
                told = f"text recognition is {round(sure)} per cent sure of this line"
                builder.findings.append(Finding("KH822", told, span))
        self._last = rows[-1]

    def _beside(self, piece: Beside) -> None:
        last = self._last
        with self.builder.within(MarkKind.FURNITURE, piece.kind):
            self._line([piece.row])
        self._last = last

    def _zone(self, zone: Zone) -> None:
        if zone.is_layout:
            with self.builder.table("columns"):
                self.builder.row()
                for column in zone.columns():
                    with self.builder.cell():
                        for row in column:
                            self._line([row])
        elif zone.is_grid:
            with self.builder.table("aligned"):
                for cells in zone.cells():
                    self.builder.row()
                    for one in cells:
                        with self.builder.cell():
                            if one is not None:
                                self._line([one])
        else:
            for column in zone.columns():
                for paragraph in paragraphs(column, frame_of(column, 0)):
                    self._line(paragraph.rows)

    def _table(self, table: Ruled) -> None:
        by_row: dict[int, list[Cell]] = {}
        for cell in table.cells:
            by_row.setdefault(cell.row, []).append(cell)
        with self.builder.table(table.profile):
            for r in range(table.n_rows):
                self.builder.row()
                for cell in sorted(by_row.get(r, []), key=lambda c: c.col):
                    with self.builder.cell(cell.rowspan, cell.colspan):
                        self._cell(cell)
        for row in table.heads:
            self._beside(Beside("running_head", row))

    def _cell(self, cell: Cell) -> None:
        before: Paragraph | None = None
        held: list[Paragraph] = []
        for part in cell.parts:
            frame = frame_of(part, 0)
            frame.left, frame.right = min(r.x0 for r in part), max([cell.x1 - 8, *(r.x1 for r in part)])
            held += paragraphs(part, frame, before)
            before = held[-1]
        for paragraph in held:
            self._line(paragraph.rows)
