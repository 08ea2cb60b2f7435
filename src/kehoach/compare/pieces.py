"""A document as one forest of pieces, whatever they are: sections, grounds, rows of a table, recipients."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ..schema import Appendix, Cell, Content, Item, Node, Signature, Span, Table
from ..text.patterns import pattern
from .model import Part
from .words import same_form, tokens

_NUMBERING = frozenset({"tt", "stt", "sốtt", "sốthứtự", "số"})
_LABEL = pattern(r"(?:[IVXLivxl]{1,6}|\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-zĐđ])[.)]?")


@dataclass(eq=False)
class Piece:
    """A thing with words of its own; `children` are compared as pieces again.

    Attributes:
        part: what it is; None for the root and for the areas under it, which are never reported.
        path: as `Change.old_path`.
        marker: the label as printed.
        label: the same where it counts: `3.`; empty for bullets and paragraphs, whose sign says nothing.
        heading: form of the title for comparing, empty without one.
        text: heading and text, without the label.
        lead: characters of the label and the blank behind it, which `span` covers besides.
        span: of label and text.
        place: among its siblings, from 0.
        cells: of a row: by column, each a piece; they are compared when their rows are.
    """

    part: Part | None
    path: str
    marker: str = ""
    label: str = ""
    heading: str = ""
    text: str = ""
    lead: int = 0
    span: Span | None = None
    children: list[Piece] = field(default_factory=list)
    cells: dict[int, Piece] = field(default_factory=dict)
    columns: list[str] = field(default_factory=list)
    parent: Piece | None = None
    place: int = 0
    whole: int = 0

    @cached_property
    def form(self) -> str:
        """The words for comparing: of a row those of its cells, without its number."""
        if self.cells:
            return "|".join(same_form(cell.text) for cell in self.wordy_cells())
        return same_form(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that tell whether two pieces are alike."""
        texts = [cell.text for cell in self.wordy_cells()] if self.cells else [self.text]
        return frozenset(word for text in texts for word in tokens(text))

    @cached_property
    def label_form(self) -> str:
        """The label without its punctuation; `03` is `3`."""
        return same_form(self.label)

    def wordy_cells(self) -> Iterator[Piece]:
        """Cells of a row but for its number."""
        return (cell for cell in self.cells.values() if cell.text != self.label or not self.label)

    def add(self, child: Piece) -> Piece:
        """Take a child."""
        child.parent, child.place = self, len(self.children)
        self.children.append(child)
        return child

    def below(self) -> Iterator[Piece]:
        """This piece and all under it, in reading order; not the cells."""
        stack = [self]
        while stack:
            piece = stack.pop()
            yield piece
            stack.extend(reversed(piece.children))

    def extent(self) -> Span | None:
        """From its first character to the last of what is under it."""
        spans = [piece.span for piece in self.below() if piece.span is not None]
        return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else None


class Forest:
    """Makes the forests of two documents, with numbers for equal subtrees that both share."""

    def __init__(self) -> None:
        """Begin without numbers."""
        self._numbers: dict[Hashable, int] = {}

    def of(self, content: Content, prefix: str = "") -> Piece:
        """The root over the areas of a document, which are the same for every document, in the same order."""
        root = Piece(None, prefix)
        for part, name, items in _lists(content):
            area = root.add(Piece(None, prefix + name))
            for number, item in enumerate(items, 1):
                area.add(_item(part, f"{prefix}{name}/{number}", item))
        body = root.add(Piece(None, prefix + "body"))
        _add_nodes(body, content.body, prefix)
        appendices = root.add(Piece(None, prefix + "appendices"))
        for appendix in content.appendices:
            _add_appendix(appendices, appendix, prefix)
        tables = root.add(Piece(None, prefix + "tables"))
        for table in content.tables:
            _add_table(tables, table, prefix)
        signatures = root.add(Piece(None, prefix + "signatures"))
        for number, signature in enumerate(content.signatures, 1):
            path = f"{prefix}signatures/{number}"
            signatures.add(Piece(Part.SIGNATURE, path, text=_signed(signature), span=signature.span))
        self._number(root)
        return root

    def _number(self, root: Piece) -> None:
        """Give equal subtrees equal numbers; labels and paths do not count."""
        for piece in reversed(list(root.below())):
            gist = (piece.part, piece.form, tuple(child.whole for child in piece.children))
            piece.whole = self._numbers.setdefault(gist, len(self._numbers))


def _lists(content: Content) -> Iterator[tuple[Part, str, Iterable[Item]]]:
    yield Part.ADDRESSEE, "kinh_gui", content.header.kinh_gui
    yield Part.HEADER, "co_quan_khac", content.header.co_quan_khac
    yield Part.GROUND, "can_cu", content.can_cu
    yield Part.PREAMBLE, "mo_dau", content.mo_dau
    yield Part.CLOSING, "ket_thuc", content.ket_thuc
    yield Part.RECIPIENT, "noi_nhan", content.noi_nhan
    yield Part.FOOTNOTE, "footnotes", content.footnotes


def _item(part: Part, path: str, item: Item) -> Piece:
    return Piece(part, path, text=item.text, span=item.span)


def _add_nodes(above: Piece, nodes: list[Node], prefix: str) -> None:
    stack = [(above, node) for node in reversed(nodes)]
    while stack:
        parent, node = stack.pop()
        piece = parent.add(_node(node, prefix))
        stack.extend((piece, child) for child in reversed(node.children))


def _node(node: Node, prefix: str) -> Piece:
    marker = node.marker or ""
    return Piece(
        Part.SECTION,
        prefix + node.id,
        marker,
        "" if node.kind in ("gach_dau_dong", "doan") else marker,
        heading=same_form(node.heading or ""),
        text=": ".join(filter(None, (node.heading, node.text))),
        lead=len(marker) + 1 if marker else 0,
        span=node.span,
    )


def _add_appendix(above: Piece, appendix: Appendix, prefix: str) -> None:
    text = " ".join(filter(None, (appendix.title, appendix.kem_theo)))
    label = appendix.label or ""
    piece = above.add(
        Piece(
            Part.APPENDIX, prefix + appendix.id, label, label, same_form(appendix.title or ""), text, span=appendix.span
        )
    )  # fmt: skip
    _add_nodes(piece, appendix.body, prefix)


def _signed(signature: Signature) -> str:
    """The block in one line: marks and collective, posts, name."""
    name = signature.nguoi_ky.value if signature.nguoi_ky else None
    posts = (*signature.ky_thay, signature.chuc_vu, signature.cap_bac, name, signature.chuc_vu_khac)
    return " ".join(filter(None, (*signature.quyen_ky, signature.co_quan, *posts)))


# tables


def _add_table(above: Piece, table: Table, prefix: str) -> None:
    columns = ["" for _ in range(table.n_cols)]
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
        if cell.row < table.header_rows:
            for col in range(cell.col, min(cell.col + cell.colspan, table.n_cols)):
                columns[col] = " ".join(filter(None, (columns[col], cell.text)))
    path = prefix + table.id
    piece = above.add(Piece(Part.TABLE, path, columns=columns, span=table.span))
    numbered = _numbered_column(table, columns)
    for row, cells in sorted(rows.items()):
        piece.add(_row(f"{path}/{row}", sorted(cells, key=lambda cell: cell.col), columns, numbered))


def _row(path: str, cells: list[Cell], columns: list[str], numbered: int) -> Piece:
    row = Piece(Part.ROW, path)
    for cell in cells:
        row.cells[cell.col] = Piece(
            Part.CELL, f"{path}/{cell.col}", text=cell.text, span=cell.span, columns=columns[cell.col : cell.col + 1],
            parent=row,
        )  # fmt: skip
        if cell.col == numbered and _LABEL.fullmatch(cell.text):
            row.label = row.marker = cell.text
    spans = [cell.span for cell in cells if cell.span is not None]
    if spans:
        row.span = (min(start for start, _ in spans), max(end for _, end in spans))
    row.text = " | ".join(cell.text for cell in cells if cell.text)
    return row


def _numbered_column(table: Table, columns: list[str]) -> int:
    """The column that counts the rows: the first, where its head or all its cells say so; -1 without one."""
    if not columns:
        return -1
    cells = [cell for cell in table.cells if cell.col == 0 and cell.row >= table.header_rows and cell.text]
    labels = sum(_LABEL.fullmatch(cell.text) is not None for cell in cells)
    named = same_form(columns[0]) in _NUMBERING
    return 0 if labels and (named or labels == len(cells)) else -1
