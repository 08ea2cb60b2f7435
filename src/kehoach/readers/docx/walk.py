"""A walk over the body of a Word file, or over a note or a header: its paragraphs and tables go to a Builder."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from ...text.source import MarkKind
from ..builder import Builder
from .grids import rows_of
from .names import GONE, MC, P_PR, R_PR, TBL, VAL, WRAPS, P, W
from .numbering import Label
from .pieces import Piece, add, as_printed
from .runs import Runs, chosen
from .story import Story
from .styles import Shape, is_on

_DEEPEST_TABLE = 12
"""Tables within tables that stay tables; deeper ones are text."""
_CLOSING = (".", ")", ":", "/", ",", ";", "-")


class Walk:
    """Reads one story: the body, a note, a header."""

    def __init__(self, builder: Builder, story: Story) -> None:
        self._builder = builder
        self._story = story
        self._runs = Runs(story)
        self._held: list[Piece] = []  # of paragraphs whose end mark is hidden or deleted: the next one goes on
        self._depth = 0  # tables around this place
        self._blank = 0  # blank paragraphs of a cell that no text has followed yet

    def story(self, root: Iterable[etree._Element]) -> None:
        """Read all of a body, note, header or footer, or of a cell."""
        self.blocks(root)
        self._release()

    def _release(self) -> None:
        """Print what waits for a next paragraph where none can follow it."""
        if self._held:
            held, self._held = self._held, []
            self._print(held, None, Shape(), contents=False)

    def blocks(self, parent: Iterable[etree._Element]) -> None:
        """Read paragraphs and tables, and what wraps them."""
        for child in parent:
            tag = child.tag
            if tag == P:
                self._paragraph(child)
            elif tag == TBL:
                self._table(child)
            elif tag in WRAPS:
                self.blocks(child)
            elif tag == MC + "AlternateContent":
                self.blocks(chosen(child))
            elif tag == W + "altChunk":
                self._story.not_read.add("a document inside it (altChunk)")
            elif tag in GONE:
                self._story.tracked = True

    # --- paragraphs ---------------------------------------------------------------------------------------------------

    def _paragraph(self, paragraph: etree._Element) -> None:
        styles, runs = self._story.styles, self._runs
        properties = paragraph.find(P_PR)
        style: str | None = None
        joined = False
        if properties is not None:
            named = properties.find(W + "pStyle")
            style = None if named is None else named.get(VAL)
            joined = self._goes_on(properties.find(R_PR))
        shape = styles.shape_of(properties, styles.style_shape(style))
        pieces = as_printed(runs.read(paragraph, style), self._story.legacy)
        boxes, runs.boxes = runs.boxes, []
        if joined:
            self._held += pieces
        else:
            label = None
            if shape.num_id is not None and shape.num_id != "0":
                label = self._story.numbering.label(shape.num_id, shape.level, style or styles.default)
            pieces, self._held = self._held + pieces, []
            self._print(pieces, label, shape, contents=styles.is_contents(style))
        for box in boxes:
            self.blocks(box)

    def _goes_on(self, mark: etree._Element | None) -> bool:
        """Whether the end of a paragraph is hidden, or a tracked change took it out: the next one continues it."""
        joined = False
        for child in mark if mark is not None else ():
            if child.tag == W + "vanish":
                joined = joined or is_on(child)
            elif child.tag in GONE:
                joined = self._story.tracked = True
        return joined

    def _print(self, pieces: list[Piece], label: Label | None, shape: Shape, *, contents: bool) -> None:
        builder = self._builder
        if label is not None:
            pieces = _labelled(label, pieces)
        if all(piece.text.isspace() for piece in pieces):
            if self._depth:
                self._blank += 1
            else:
                builder.end()
            return
        if self._depth:
            for _ in range(self._blank):
                builder.end()
            self._blank = 0
        add(pieces, builder)
        start, end = builder.end(
            centred=bool(shape.centred),
            heading=0 if shape.outline is None or not 0 <= shape.outline <= 5 else shape.outline + 1,
            list_level=None if label is None else label.level,
        )
        if contents:
            builder.mark(MarkKind.FURNITURE, start, end, "contents")

    # --- tables -------------------------------------------------------------------------------------------------------

    def _table(self, table: etree._Element) -> None:
        self._release()
        rows = rows_of(table)
        if self._depth >= _DEEPEST_TABLE:
            for row in rows:
                for cell in row.cells:
                    self.blocks(cell.element if cell.element is not None else ())
            return
        builder = self._builder
        outer, self._depth = self._blank, self._depth + 1
        with builder.table("docx"):
            for row in rows:
                builder.row(header=row.header)
                for cell in row.cells:
                    with builder.cell(cell.rowspan, cell.colspan):
                        self._blank = 0
                        self.story(cell.element if cell.element is not None else ())
        self._depth -= 1
        self._blank = outer


def _labelled(label: Label, pieces: list[Piece]) -> list[Piece]:
    """The pieces of a paragraph behind its label, in the look of the first of them."""
    while pieces and not pieces[0].text.strip(" \t\u00a0"):
        pieces = pieces[1:]
    if not pieces:
        return [Piece(label.text)]
    first = pieces[0]._replace(text=pieces[0].text.lstrip(" \t\u00a0"))
    between = "" if label.glued and first.text.startswith(_CLOSING) else " "
    return [first._replace(text=label.text + between, mark=False), first, *pieces[1:]]
