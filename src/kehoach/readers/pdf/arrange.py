"""Pages to the pieces of the document in reading order: paragraphs, zones of columns, tables, what stands aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .broken_tables import continues, joined
from .columns import Zone, find_zones
from .furniture import Aside, take_furniture
from .model import Page, Row, Word, rows_of
from .paragraphs import Frame, Paragraph, frame_of, paragraphs
from .tables import Ruled, find_tables


@dataclass(frozen=True, slots=True)
class Beside:
    """A row that is no text of the document: page number, running head, stamp, mark."""

    kind: str
    row: Row


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote."""

    rows: list[Row]


Block = list[Row] | Zone | Ruled
"""Rows that flow, or what stands apart."""
Piece = Paragraph | Zone | Ruled | Beside | Note


def arrange(pages: Sequence[Page]) -> list[Piece]:
    """The pieces of all pages. Paragraphs and tables that go on over a page break are one piece."""
    tables: list[list[Ruled]] = []
    rows: list[list[Row]] = []
    for page in pages:
        found, rest = find_tables(page.rules, [*page.words, *_turned(page)], scanned=page.recognised)
        tables.append(found)
        rows.append(rows_of(_outside(page, rest)))
    asides = take_furniture(pages, rows)
    out: list[Piece] = []
    blocks_of: list[list[Block]] = []
    for page, ruled, held, aside in zip(pages, tables, rows, asides, strict=True):
        _number(page.number, held, ruled, aside)
        blocks_of.append(list(_blocks(held, ruled)))
    frames = _frames(pages, blocks_of)
    for page, blocks, frame, aside in zip(pages, blocks_of, frames, asides, strict=True):
        _add(out, blocks, frame, scanned=page.recognised)
        out += [Note(note) for note in aside.notes]
        out += [Beside(kind, row) for kind, row in aside.foot]
        # the head of a page comes after a paragraph that runs into it
        out[_head_at(out, page.number) : _head_at(out, page.number)] = [Beside(kind, row) for kind, row in aside.head]
    return out


def _turned(page: Page) -> list[Word]:
    """Turned text of a text layer, which heads narrow columns of tables; a scan has dirt there."""
    return [] if page.recognised else [word for row in page.aside for word in row.words]


def _outside(page: Page, rest: Sequence[Word]) -> list[Word]:
    """The words outside of tables that stand upright; turned text that a table took stands aside no more."""
    turned = set(map(id, _turned(page)))
    left = {id(word) for word in rest if id(word) in turned}
    page.aside = [row for row in page.aside if page.recognised or any(id(word) in left for word in row.words)]
    return [word for word in rest if id(word) not in turned]


def _frames(pages: Sequence[Page], blocks_of: Sequence[Sequence[Block]]) -> list[Frame]:
    """The frame of the text of each page; a page with little text has that of the fullest page of its width."""
    flows = [[row for block in blocks if isinstance(block, list) for row in block] for blocks in blocks_of]
    own = [frame_of(flow, page.width) if len(flow) >= 6 else None for flow, page in zip(flows, pages, strict=True)]
    full = max(range(len(pages)), key=lambda i: len(flows[i]), default=0)
    spare = own[full]
    return [
        frame or (spare if spare and abs(pages[full].width - page.width) < 20 else None) or _usual(page)
        for frame, page in zip(own, pages, strict=True)
    ]


def _usual(page: Page) -> Frame:
    """The frame that a page has by custom."""
    return Frame(0.12 * page.width, 0.9 * page.width, 18)


def _number(page: int, rows: Sequence[Row], tables: Sequence[Ruled], aside: Aside) -> None:
    """Give each row the number of its page."""
    held = [*rows, *(row for _, row in aside.head + aside.foot), *(row for note in aside.notes for row in note)]
    held += [row for table in tables for cell in table.cells for part in cell.parts for row in part]
    for row in held:
        row.page = page


def _blocks(rows: Sequence[Row], tables: Sequence[Ruled]) -> Iterator[Block]:
    """Rows that flow, zones and tables of a page from the top."""
    at = 0
    for table in sorted(tables, key=lambda t: t.top):
        upto = at
        while upto < len(rows) and rows[upto].base < table.top + 2:
            upto += 1
        yield from _flow(rows[at:upto])
        yield table
        at = upto
    yield from _flow(rows[at:])


def _flow(rows: Sequence[Row]) -> Iterator[list[Row] | Zone]:
    flow: list[Row] = []
    for one in find_zones(rows):
        if isinstance(one, Row):
            flow.append(one)
            continue
        if flow:
            yield flow
            flow = []
        yield one
    if flow:
        yield flow


def _add(out: list[Piece], blocks: Sequence[Block], frame: Frame, *, scanned: bool) -> None:
    """The blocks of a page as pieces; the first may go on with the last piece of the page before."""
    before = next((piece for piece in reversed(out) if not isinstance(piece, Beside | Note)), None)
    for i, block in enumerate(blocks):
        if isinstance(block, Zone):
            out.append(block)
        elif isinstance(block, Ruled):
            if i == 0 and isinstance(before, Ruled) and continues(before, block, scanned=scanned):
                joined(before, block)
            else:
                out.append(block)
        else:
            open_one = before if i == 0 and isinstance(before, Paragraph) else None
            out += paragraphs(block, frame, open_one)


def _head_at(out: Sequence[Piece], page: int) -> int:
    """Where the head of a page goes: before its first piece."""
    at = len(out)
    while at > 0 and _page_of(out[at - 1]) == page:
        at -= 1
    return at


def _page_of(piece: Piece) -> int:
    """Number of the page that a piece begins on."""
    if isinstance(piece, Beside):
        return piece.row.page
    if isinstance(piece, Ruled):
        return next((row.page for cell in piece.cells for part in cell.parts for row in part), 0)
    return piece.rows[0].page
