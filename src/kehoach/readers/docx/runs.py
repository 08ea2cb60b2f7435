"""What a paragraph prints: text of runs, signs, fields, links, formulas; tracked changes as accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from ..symbols import as_seen, symbol
from .formulas import formula
from .names import GONE, MC, R_PR, RUN, VAL, A, M, W
from .pieces import Piece, legacy_font
from .story import Story
from .styles import Look, is_on

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_VML_IMAGE = "{urn:schemas-microsoft-com:vml}imagedata"
_ONLY_SHOWN = frozenset({"chart", "relIds"})
"""Local names of what has its text in another part: a chart, a diagram."""
_PARENTS = frozenset(
    W + name for name in ("hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo")
)
_CHANGES = GONE | {W + "ins", W + "moveTo"}
_FIXED = {W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_MATH = frozenset({M + "oMath", M + "oMathPara"})
_DEEPEST_FIELD = 50  # fields in fields; past that they were never closed
_SOFT_HYPHEN = "\u00ad"


class Runs:
    """Reads the pieces of paragraphs, one after the other, for one story (the body, a note, a header)."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._styles = story.styles
        self._fields: list[bool] = []  # open fields, the innermost last: whether its instruction is being read
        self._pieces: list[Piece] = []
        self._style: str | None = None
        self.boxes: list[etree._Element] = []
        self._special: dict[str, Callable[[etree._Element, Look], str]] = {
            W + "t": self._text, W + "sym": self._symbol, W + "softHyphen": self._soft_hyphen,
            W + "fldChar": self._field, W + "drawing": self._shape, W + "pict": self._shape, W + "object": self._shape,
            MC + "AlternateContent": self._alternative,
            W + "footnoteReference": self._note, W + "endnoteReference": self._note,
            W + "footnoteRef": self._own_note, W + "endnoteRef": self._own_note,
        }  # fmt: skip

    def read(self, paragraph: etree._Element, style: str | None) -> list[Piece]:
        """The pieces of a paragraph; text boxes that hang on it are added to `boxes`.

        Args:
            paragraph: the element `w:p`.
            style: its style.
        """
        self._pieces, self._style = [], style
        self._inline(paragraph)
        if True in self._fields:  # an instruction without an end: it must not swallow the rest of the text
            self._fields = [False] * len(self._fields)
        return self._pieces

    def _inline(self, parent: Iterable[etree._Element]) -> None:
        for child in parent:
            tag = child.tag
            if tag == RUN:
                self._run(child)
            elif tag in _CHANGES:
                self._story.tracked = True
                if tag not in GONE:
                    self._inline(child)
            elif tag in _PARENTS:
                self._inline(child)
            elif tag in _MATH:
                self._add(formula(child), self._styles.base(self._style, None))
            elif tag == MC + "AlternateContent":
                self._inline(chosen(child))

    def _run(self, run: etree._Element) -> None:
        look: Look | None = None
        for child in run:
            tag = child.tag
            if tag == R_PR:
                style = child.find(W + "rStyle")
                base = self._styles.base(self._style, None if style is None else style.get(VAL))
                look = self._styles.look_of(child, base)
                continue
            if look is None:
                look = self._styles.base(self._style, None)
            if look.vanish:
                if tag == W + "fldChar":
                    self._field(child, look)
                continue
            fixed = _FIXED.get(tag)
            if fixed is not None:
                self._add(fixed, look)
            elif tag in self._special:
                self._add(self._special[tag](child, look), look)

    def _add(self, text: str, look: Look) -> None:
        if text and True not in self._fields:
            self._pieces.append(
                Piece(text, bool(look.bold), bool(look.italic), legacy_font(look.font), False, bool(look.caps))
            )

    # --- what stands in a run: each gives the text to add -------------------------------------------------------------

    def _text(self, element: etree._Element, look: Look) -> str:
        text = element.text or ""
        if "\n" in text or "\r" in text:
            text = text.replace("\r", " ").replace("\n", " ")
        if element.get(_SPACE) != "preserve":
            text = text.strip(" \t")
        return as_seen(text, look.font) if legacy_font(look.font) is None else text

    def _symbol(self, element: etree._Element, look: Look) -> str:
        font = element.get(W + "font")
        try:
            code = int((element.get(W + "char") or "")[:8], 16)
        except ValueError:
            return ""
        if not 0x20 <= code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
            return ""
        legacy = legacy_font(font)
        if legacy is not None:
            if True not in self._fields:
                self._pieces.append(Piece(chr(code), bool(look.bold), bool(look.italic), legacy))
            return ""
        return symbol(code, font)

    @staticmethod
    def _soft_hyphen(element: etree._Element, look: Look) -> str:
        return "" if legacy_font(look.font) is None else _SOFT_HYPHEN  # the code of ư in TCVN3

    def _field(self, element: etree._Element, look: Look) -> str:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            if len(self._fields) >= _DEEPEST_FIELD:
                self._fields.clear()
            box = element.find(f"{W}ffData/{W}checkBox")
            if box is not None:
                self._add(_ticked(box), look)
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()
        return ""

    def _note(self, element: etree._Element, look: Look) -> str:
        kind = "footnote" if element.tag == W + "footnoteReference" else "endnote"
        custom = element.get(W + "customMarkFollows") is not None
        sign = self._story.refer(kind, element.get(W + "id") or "", custom=custom)
        if sign and True not in self._fields:
            self._pieces.append(Piece(sign, bool(look.bold), bool(look.italic), mark=True))
        return ""

    def _own_note(self, element: etree._Element, look: Look) -> str:
        return self._story.own_sign()

    def _alternative(self, element: etree._Element, look: Look) -> str:
        for child in chosen(element):
            if child.tag in self._special:
                self._add(self._special[child.tag](child, look), look)
        return ""

    def _shape(self, element: etree._Element, look: Look) -> str:
        if element.tag == W + "object":
            self._story.not_read.add("an embedded object")
        for inner in _visible(element):
            tag = inner.tag
            if tag == W + "txbxContent":
                self.boxes.append(inner)
            elif tag in (A + "blip", _VML_IMAGE):
                self._story.pictures = True
            elif isinstance(tag, str) and tag.rpartition("}")[2] in _ONLY_SHOWN:
                self._story.not_read.add("a chart or diagram")
        return ""


def chosen(alternatives: etree._Element) -> list[etree._Element]:
    """What stands in the branch of `mc:AlternateContent` that is read: the first choice, or its stand-in."""
    return list(next(alternatives.iterchildren(MC + "Choice", MC + "Fallback"), ()))


def _visible(shape: etree._Element) -> Iterator[etree._Element]:
    """What a drawing is made of, without the second branch of alternatives and without the inside of text boxes."""
    waiting = [shape]
    while waiting:
        element = waiting.pop()
        yield element
        if element.tag == MC + "AlternateContent":
            waiting += chosen(element)[::-1]
        elif element.tag != W + "txbxContent":
            waiting += list(element)[::-1]


def _ticked(box: etree._Element) -> str:
    """A box to tick of an old form, as printed."""
    said = {child.tag: child for child in box}
    state = said.get(W + "checked", said.get(W + "default"))
    return "☒" if state is not None and is_on(state) else "☐"
