"""Whether a table only makes a layout, as of a letterhead or of signatures, or holds data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf

from ..reference.sign import find_sign_line
from ..text.fold import fold
from ..text.grid import Grid, GridCell
from ..text.lines import Line
from ..text.patterns import pattern
from . import recipients, signature
from .addressees import is_addressed_row
from .kem_theo import KEM_THEO
from .labels import BULLETS, read_label
from .letterhead.forms import TIEU_DE, TIEU_NGU, name_of_state
from .metadata import is_label
from .tables import TableBlock
from .tables.kinds import is_ord

_MOST_ROWS, _MOST_COLUMNS, _MOST_CELLS, _MOST_TEXT = 12, 4, 24, 1200
"""A letterhead or a signature has no more."""
_FEW = 3  # cells, among which an office in capitals can only be that of who signs
_HEAD_CELLS, _BOX_LABELS, _UNTITLED, _MOST_SIGNING = 4, 3, 8, 16
_COUNTED, _COUNTED_ROWS = pattern(r"\d{1,2}[a-z]?[.)]?"), 3
_SENTENCE = 60  # characters of a line that is one, with its full stop; the recipients below a signature are shorter


@dataclass(frozen=True)
class Page:
    """Lines among which a table stands."""

    lines: Sequence[Line]

    @cached_property
    def last(self) -> int:
        """Where the text ends: with its last section, its last sentence, or the last office of one who signs."""
        return next((line.end for line in reversed(self.lines) if _is_text(line.fold)), 0)

    @cached_property
    def enclosed(self) -> float:
        """Where what is enclosed begins, in which nobody signs without the place for a hand."""
        return next((line.start for at, line in enumerate(self.lines) if _is_enclosed(self.lines, at)), inf)


def _is_enclosed(lines: Sequence[Line], at: int) -> bool:
    fold = lines[at].fold
    if fold.startswith("PHỤ LỤC") or (fold[0] == "(" and KEM_THEO.match(fold) is not None):
        return True
    return fold.startswith("DANH SÁCH ") and at > 0 and signature.name_in(lines[at - 1].fold) is not None


def _is_text(fold: str) -> bool:
    if fold[0] in BULLETS:
        return False
    return (len(fold) > _SENTENCE and fold[-1] in ".;:") or signature.is_signing(fold) or read_label(fold) is not None


def is_layout(block: TableBlock, page: Page) -> bool:
    """Whether a table holds the letterhead or the signature: then its cells are pieces of the page, not data."""
    filled = [c for c in block.grid.cells if c.text]
    pieces = [piece for row in block.pieces for piece in row]
    n = len(filled)
    if not pieces or _is_data(block.grid, filled):
        return False
    if n == 1:
        return True  # a frame around a line
    if n <= 6 and (is_addressed_row(pieces) or _is_to_sign(block, pieces)):
        return True
    for piece in pieces:
        text = piece.fold
        if name_of_state(text) or TIEU_NGU.search(text) or TIEU_DE.fullmatch(text) or recipients.is_head(text):
            return True
        if n <= 6 and any(signature.is_mark(p.fold) for p in signature.part(piece)):
            return True
        if signature.is_mark(text) or (n <= _FEW and _is_signing(piece)):
            return True
    if n <= _MOST_SIGNING and _is_signed(block, page):
        return True
    head = filled[:_HEAD_CELLS]
    if any(name_of_state(c.text) or TIEU_DE.match(c.text) for c in head):  # over two lines of its cell
        return True
    return n <= _UNTITLED and any(find_sign_line(fold(c.text)) is not None for c in head[:3])


def _is_signing(piece: Line) -> bool:
    """Whether a cell holds an office in capitals alone, or with its name or the place for the hand behind it."""
    parts = signature.part(piece)
    last = parts[-1].fold
    if signature.is_signing(last):
        return True
    if signature.SIGNED.fullmatch(last) is None and signature.name_in(last) is None:
        return False  # GIÁM ĐỐC Sở Y tế
    return any(signature.is_signing(part.fold) for part in parts)


_HAND = pattern(
    r"\((?:[^()]{0,80}[\s,])?(?:[Kk]ý(?: và)?,? (?:(?:họ )?tên|ghi rõ)|[Gg]hi rõ họ|đóng dấu)\b[^()]{0,40}\)\.?$"
)


def _is_to_sign(block: TableBlock, pieces: Sequence[Line]) -> bool:
    """Whether a row says in brackets where each is to sign a form: `Người làm đơn (Ký, ghi rõ họ tên)`."""
    return block.grid.n_rows == 1 and all(_HAND.search(piece.fold) for piece in pieces)


_PARTIES = ("ĐẠI DIỆN", "BÊN ")
"""How cells begin that name who signs together; who chairs and who writes are also told at the head of minutes."""


def _is_signed(block: TableBlock, page: Page) -> bool:
    """Whether people sign side by side: their offices in capitals in the first row, in the last one names below each.

    `ĐẠI DIỆN BÊN A | ĐẠI DIỆN BÊN B` / `GIÁM ĐỐC | GIÁM ĐỐC` / `Trần Văn Mẫu | Vũ Văn Thử`. Those who are no parties
    may be the members of a committee: there must be a row of what stands for the hands, or nothing of the text below.
    The place for the hand may stand in the cell of each office: `Người lập biểu (Ký, họ tên) | Giám đốc (Ký, họ tên)`.
    """
    rows = [row for row in block.pieces if row]
    filled = [[piece.fold for piece in row] for row in rows]
    if len(filled) < 2 or not (1 < len(filled[0]) == len(filled[-1])):
        return False
    if len(filled) == 2 and all(map(_HAND.search, filled[0])) and all(map(signature.name_in, filled[1])):
        return True
    if not all(map(str.isupper, filled[0])):
        return False
    if not any(all(map(signature.is_signing, row)) for row in filled[:2]):  # BÊN A | BÊN B stand above the offices
        return False
    parties = all(fold.startswith(_PARTIES) for fold in filled[0])
    if not parties and any(all(map(signature.SIGNED.fullmatch, row)) for row in filled[1:]):
        return True
    named = all(signature.name_in(fold) or signature.SIGNED.fullmatch(fold) for fold in filled[-1])
    return named and (parties or page.last < rows[-1][-1].end < page.enclosed)


def _is_data(grid: Grid, filled: Sequence[GridCell]) -> bool:
    """Whether a table is larger than a layout, or lists something, as the page's own box does."""
    if len({c.col for c in filled}) > _MOST_COLUMNS:  # a row of more is a closing part with one line a cell
        return grid.n_rows > 1 or not recipients.is_head(fold(filled[0].text))
    if (grid.n_rows > _MOST_ROWS or len(filled) > _MOST_CELLS) and not _is_closing(filled):
        return True
    if grid.n_cols > _MOST_COLUMNS and sum(len(c.text) for c in filled) > _MOST_TEXT:
        return True  # a form with its letterhead inside
    if sum(1 for c in filled if c.col == 0 and _COUNTED.fullmatch(c.text)) >= _COUNTED_ROWS:
        return True  # a list of the parts of a letterhead, for one
    return sum(1 for c in filled[:_MOST_ROWS] if is_label(c.text)) >= _BOX_LABELS


_LONG_CLOSING, _CLOSING_HEAD = 60, 3  # rows of a closing part that has one for each line; those that its heads stand in


def _is_closing(filled: Sequence[GridCell]) -> bool:
    """Whether a table has a row for each recipient, with bullets: their head on top, and beside it who signs."""
    top = [(c.col, fold(c.text)) for c in filled if c.row < _CLOSING_HEAD]
    heads = {col for col, text in top if recipients.is_head(text)}
    signing = {col for col, text in top if signature.is_signing(text)}
    items = [recipients.is_item(c.text) for c in filled if c.col in heads]
    signed = len(heads) == 1 and bool(signing - heads) and 2 * sum(items) >= len(items)
    return signed and filled[-1].row < _LONG_CLOSING


_ENTRY = 4  # cells of a lone row that is a table


def is_lone_row(table: TableBlock) -> bool:
    """Whether a table has one row that parts a page, and not the entry of a list with its number and its columns."""
    if table.grid.n_rows > 1:
        return False
    cells = [c.text for c in table.grid.cells if c.text]
    return len(cells) < _ENTRY or not is_ord(cells[0])
