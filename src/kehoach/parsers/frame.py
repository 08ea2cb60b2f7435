"""The page around the document: what stands above and below it, its box and its lists (docs/domain.md 9.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..reference.types import type_named
from ..text.lines import Line
from .ledger import Ledger
from .metadata import is_pair, read_box
from .page_end import RELATED, is_page_title, page_end
from .page_start import page_start
from .paragraphs import Block
from .sites import NONE, SiteProfile
from .values import Found, Item, item

PAGE_PARTS = frozenset({"menu", "banner", "footer", "related", "metadata"})
"""Kinds of furniture that are a web page's; the others are of the print."""


@dataclass(slots=True)
class Frame:
    """The page parted: `body` is the document; `box` and `related` are what the page says about it."""

    before: list[Block]
    body: list[Block]
    after: list[Block]
    anchored: bool  # a component of a document stands in it
    sure: bool  # more than the name of a type
    box: dict[str, Found] = field(default_factory=dict)
    related: list[Item] = field(default_factory=list)
    title: Item | None = None
    around: int = 0  # lines of a web page that stand outside of it


def names_document(fold: str) -> bool:
    """Whether a line of a page is the name of a document: `Luật An ninh mạng 2018`."""
    words = fold.split(" ", 4)
    return len(words) > 2 and any(type_named(" ".join(words[:n])) is not None for n in range(1, min(5, len(words))))


def find_frame(blocks: list[Block], profile: SiteProfile | None, furniture: Sequence[tuple[str, Line]] = ()) -> Frame:
    """Part a page into what stands before the document, the document, and what stands after it.

    Args:
        blocks: the page.
        profile: of the site, if it is one that is known.
        furniture: lines that the reader knows to be none of the text, with their kinds; they are in no block. Those of
            the page may hold its box and lists.
    """
    known = [line for kind, line in furniture if kind in PAGE_PARTS]
    listed = [line for kind, line in furniture if kind == "related"]
    site = profile or NONE
    start = page_start(blocks, site)
    end = page_end(blocks, start.at, site) if start.parted or known else len(blocks)
    frame = Frame(blocks[: start.at], blocks[start.at : end], blocks[end:], start.anchored, start.sure)
    others = {line.start for line in listed}
    around = [line for block in (*frame.before, *frame.after) for line in _lines(block)]
    outside = [line for line in (*around, *known) if line.start not in others]
    frame.around = len(frame.before) + len(frame.after) + len(known)
    if not outside and not listed:
        return frame
    frame.box = read_box(outside)
    bullets = [line for line in outside if line.fold[0] in "-•*"]
    frame.related = [item([line], line.text[m.end() :]) for line in bullets if (m := RELATED.match(line.fold))]
    frame.related += [item([line]) for line in listed if names_document(line.fold)]
    title = next((line for line in outside if line.level and names_document(line.fold)), None)
    title = title or next((line for line in outside if line.cell < 0 and is_page_title(line.fold)), None)
    frame.title = item([title]) if title is not None else None
    return frame


def _lines(block: Block) -> list[Line]:
    """A line, or the cells of a table row by row: a box is often drawn as one."""
    return [block] if isinstance(block, Line) else [piece for row in block.pieces for piece in row]


def enter(frame: Frame, ledger: Ledger) -> None:
    """Enter what stands outside of the document as furniture."""
    for block in frame.before:
        _enter(block, "banner" if len(frame.before) < 6 else "menu", ledger)
    kind = "footer"
    for block in frame.after:
        if isinstance(block, Line):
            if RELATED.match(block.fold):
                kind = "related"
            elif is_pair(block.fold) or is_page_title(block.fold):
                kind = "metadata"
            elif kind != "metadata" or len(block.fold) > 3:
                kind = "footer"
        _enter(block, kind, ledger)


def _enter(block: Block, kind: str, ledger: Ledger) -> None:
    if isinstance(block, Line):
        ledger.page("metadata" if is_pair(block.fold) else kind, [block])
    else:
        ledger.page(kind, [*(piece for row in block.pieces for piece in row), *block.again])
