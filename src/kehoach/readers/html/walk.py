"""A walk over the tree of a page, in reading order, that says what is seen. Its stack is its own: depth is free."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, NamedTuple

from ...text.patterns import pattern
from ...text.source import Finding, MarkKind
from . import fonts, lists
from .elements import close_word, heads, is_filler, is_note, is_text_box
from .look import NOTHING, Sheet, Style, over, style_of
from .paragraphs import Look, Paragraphs
from .tags import BLOCKS, BOLD, CONTROLS, HEADINGS, ITALIC, LOOKS, MAY_RUN_IN, PRE, UNSEEN

if TYPE_CHECKING:
    from ..builder import Builder
    from .dom import Element

_NOTE_REFERENCE = pattern(r"_(?:ftn|edn)ref\d+|sd(?:foot|end)note\d+anc")
_NOTES = ("footnote", "endnote")
_PARTS = {"header": "running_head", "footer": "running_head", "comment-list": "mark"}
"""What Word calls parts of a file that are not of its text."""
_TO_THE_END = 65_534
"""Rows that `rowspan="0"` stands for; those that are not there are cut off."""
_CENTRED = ("center", "middle", "-webkit-center")


class _Frame(NamedTuple):
    """An open element: its children still to come, what ends it."""

    element: Element
    children: Iterator[Element]
    look: Look
    block: bool
    close: Callable[[], None] | None


class Walker:
    """Reads one page into a builder.

    Args:
        builder: takes the text.
        sheet: the page's own style sheets.
        apart: elements that are not of the document with what they are; None for one that is, inside of another.
        shown: elements that are read whatever a style says.
        shaping: tables that only give the page its shape: their cells are blocks.
    """

    def __init__(
        self,
        builder: Builder,
        sheet: Sheet,
        apart: Mapping[Element, str | None],
        shown: frozenset[Element] = frozenset(),
        shaping: frozenset[Element] = frozenset(),
    ) -> None:
        self.builder, self.sheet, self.apart, self.shown, self.shaping = builder, sheet, apart, shown, shaping
        self.paragraphs = Paragraphs(builder)
        self.frames: list[_Frame] = []
        self.lists: list[lists.ListState] = []
        self.rows: list[bool] = []  # for each open table, whether a row has begun
        self.kind: str | None = None  # what the text that is being added is, if not of the document
        self.since = 0
        self.afloat: list[Element] = []  # text boxes inside the open paragraph, which are read behind it
        self.in_note = False
        self.deleted = False

    # --- the walk -----------------------------------------------------------------------------------------------------

    def walk(self, root: Element) -> None:
        """Read everything below `root`."""
        self._enter(root, Look())
        frames = self.frames
        while frames:
            frame = frames[-1]
            child = next(frame.children, None)
            if child is None:
                self._leave()
                continue
            if isinstance(child.tag, str):
                self._enter(child, frame.look)
                if frames[-1] is not frame:
                    continue
            if child.tail:
                self.paragraphs.text(child.tail, frame.look)
        self._end()
        self._part(None)

    def _enter(self, element: Element, above: Look) -> None:
        """Begin an element; it is on the stack afterwards unless it has no content or is not seen."""
        tag = element.tag.lower()
        if tag == "br":
            self.paragraphs.line_break()
            return
        if tag == "img":
            close_word(element)
            return
        if tag == "del":
            self.deleted = True
            return
        if tag in UNSEEN or is_filler(element, tag):
            return
        style = self._style(element, tag)
        if style.hidden and element not in self.shown:
            return
        if style.mso == "tab":
            self.paragraphs.tab(above)
            return
        if tag == "span" and is_text_box(element) and self._in_paragraph():
            if element.tail:
                self.paragraphs.text(element.tail, above)
            element.tail = None
            self.afloat.append(element)
            return
        look = self._look(element, tag, style, above)
        block = (tag in BLOCKS and not (style.block is False and tag in MAY_RUN_IN)) or bool(style.block)
        close: Callable[[], None] | None = None
        if block or look.apart != above.apart:
            self._end()
            self._part(look.apart)
            close = self._opened(element, tag, style, look)
        self.frames.append(_Frame(element, iter(element), look, block, close))
        if element.text:
            self.paragraphs.text(element.text, look)

    def _leave(self) -> None:
        frame = self.frames.pop()
        above = self.frames[-1].look if self.frames else Look()
        if frame.block or frame.look.apart != above.apart:
            self._end()
            if frame.close is not None:
                frame.close()
            self._part(above.apart)
        if frame.look.marker and not above.marker:
            self.paragraphs.blank()
        if frame.block and self.afloat:
            boxes, self.afloat = self.afloat, []
            self.frames.append(_Frame(frame.element, iter(boxes), above, False, None))
            return
        if self.frames and frame.element.tail:
            self.paragraphs.text(frame.element.tail, above)

    def _end(self) -> None:
        self.paragraphs.end(len(self.lists) - 1 if self.lists and self.kind is None else None)

    def _part(self, kind: str | None) -> None:
        """From here on the text is of this part of the page."""
        if kind == self.kind:
            return
        if self.kind is not None:
            self.builder.mark(MarkKind.FURNITURE, self.since, self.builder.at, self.kind)
        self.kind, self.since = kind, self.builder.at

    # --- how it looks -------------------------------------------------------------------------------------------------

    def _style(self, element: Element, tag: str) -> Style:
        get = element.get
        style = self.sheet.of(tag, get("class"), get("id")) if self.sheet.rules else NOTHING
        if (declared := get("style")) is not None:
            style = over(style, style_of(declared))
        if get("hidden") is not None and get("hidden") != "until-found":
            style = style._replace(hidden=True)
        return style

    def _look(self, element: Element, tag: str, style: Style, above: Look) -> Look:
        """The look of an element inside of another."""
        get = element.get
        note = above.note or (tag == "a" and _NOTE_REFERENCE.fullmatch(get("name") or get("id") or "") is not None)
        if style is NOTHING and tag not in LOOKS and element not in self.apart and get("align") is None and not note:
            return above
        align = style.align or (get("align") if tag in BLOCKS else None)
        family = style.font or (get("face") if tag == "font" else None)
        apart = self.apart.get(element, above.apart)
        if tag in CONTROLS and apart is None:
            apart = "menu"
        elif style.mso in _PARTS:
            apart = _PARTS[style.mso]
        look = Look(
            (tag in BOLD or above.bold) if style.bold is None else style.bold,
            (tag in ITALIC or above.italic) if style.italic is None else style.italic,
            (tag == "center" or above.centred) if align is None else align.lower() in _CENTRED,
            (tag in PRE or above.pre) if style.pre is None else style.pre,
            above.font if family is None else fonts.odd_font(family),
            HEADINGS.get(tag, above.heading),
            style.mso == "ignore" or above.marker,
            apart,
            note,
        )
        return above if look == above else look

    # --- blocks -------------------------------------------------------------------------------------------------------

    def _opened(self, element: Element, tag: str, style: Style, look: Look) -> Callable[[], None] | None:
        """Say what begins; what comes back ends it."""
        if tag in ("ul", "ol", "menu", "dir"):
            items = sum(1 for child in element if child.tag == "li") if "reversed" in element.attrib else 0
            self.lists.append(lists.opened(tag, dict(element.attrib), style.list_type, items))
            return self._list_ended
        if tag == "li":
            if self.lists and look.apart is None:
                self.paragraphs.marker = self.lists[-1].marker(element.get("value"), style.list_type)
            return self._item_ended
        if tag in ("table", "tr", "td", "th") and look.apart is None:
            return self._table_part(element, tag)
        if not self.in_note and (style.mso in _NOTES or is_note(element, tag)):
            return self._note()
        return None

    def _item_ended(self) -> None:
        self.paragraphs.marker = ""

    def _list_ended(self) -> None:
        self.lists.pop()
        self.paragraphs.marker = ""

    def _note(self) -> Callable[[], None]:
        start, self.in_note = self.builder.at, True

        def ended() -> None:
            self.builder.mark(MarkKind.FOOTNOTE, start, self.builder.at)
            self.in_note = False

        return ended

    def _table_part(self, element: Element, tag: str) -> Callable[[], None] | None:
        """A table, a row or a cell of one that is read as a table."""
        if tag == "table":
            return None if element in self.shaping else self._table()
        holder = self._holder()
        if holder is None or holder in self.shaping or not self.rows:
            return None
        if tag == "tr":
            self.rows[-1] = True
            self.builder.row(header=heads(element))
            return None
        if not self.rows[-1]:
            self.rows[-1] = True
            self.builder.row()
        down, right = lists.number(element.get("rowspan"), 1), lists.number(element.get("colspan"), 1)
        return _entered(self.builder.cell(_TO_THE_END if down == 0 else down, right))

    def _table(self) -> Callable[[], None]:
        leave = _entered(self.builder.table("html"))
        self.rows.append(False)

        def ended() -> None:
            self.rows.pop()
            leave()

        return ended

    def _in_paragraph(self) -> bool:
        block = next((frame for frame in reversed(self.frames) if frame.block), None)
        return block is not None and block.element.tag == "p"

    def _holder(self) -> Element | None:
        """The open table that a row or cell which begins belongs to."""
        for frame in reversed(self.frames):
            tag = frame.element.tag
            if tag == "table":
                return frame.element
            if tag in ("td", "th", "caption"):
                return None
        return None

    # --- at the end ---------------------------------------------------------------------------------------------------

    def findings(self) -> list[Finding]:
        """What was noticed on the way."""
        legacy = self.paragraphs.finding()
        found = [legacy] if legacy is not None else []
        if self.deleted:
            found.append(Finding("KH824", "tracked changes were read as accepted"))
        return found


def _entered(context: AbstractContextManager[None]) -> Callable[[], None]:
    """Enter a context that ends where its element does, many steps later."""
    context.__enter__()

    def leave() -> None:
        context.__exit__(None, None, None)

    return leave


__all__ = ["Walker"]
