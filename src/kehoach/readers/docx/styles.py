"""Styles of a Word file: what a paragraph and a run look like once everything that they inherit is counted in."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from lxml import etree

from ...text.patterns import pattern
from .names import P_PR, R_PR, VAL, A, W

_OFF = frozenset({"0", "false", "off", "none"})
_HEADING_NAME = pattern(r"heading ([1-9])", re.IGNORECASE)
_CONTENTS_NAME = pattern(r"toc ?(?:heading|[1-9])", re.IGNORECASE)
_TOGGLES = {W + "b": 0, W + "i": 1, W + "caps": 2, W + "vanish": 3}
"""Switches of a look, and their places in it."""
_FONTS = W + "rFonts"


class Look(NamedTuple):
    """What a run looks like; None in a style that says nothing of it."""

    bold: bool | None = None
    italic: bool | None = None
    caps: bool | None = None
    vanish: bool | None = None
    font: str | None = None


class Shape(NamedTuple):
    """What a paragraph looks like; None in a style that says nothing of it."""

    centred: bool | None = None
    outline: int | None = None
    num_id: str | None = None
    level: int | None = None


PLAIN, NO_SHAPE = Look(), Shape()


def is_on(element: etree._Element) -> bool:
    """Whether a switch like `w:b` is on: it is unless its value says otherwise."""
    return (element.get(VAL) or "1").lower() not in _OFF


def number(text: str | None) -> int | None:
    """The whole number that an attribute holds; None if it holds none, or one beyond all sense."""
    try:
        return int(text or "") if len(text or "") < 12 else None
    except ValueError:
        return None


class Styles:
    """The styles of a file, their chains resolved as they are asked for."""

    def __init__(self, root: etree._Element | None, theme: etree._Element | None) -> None:
        """Take the parts `styles.xml` and `theme1.xml`, either of which may be absent."""
        self._fonts = _theme_fonts(theme)
        self._styles: dict[str, etree._Element] = {}
        self._looks: dict[str, Look] = {}
        self._shapes: dict[str, Shape] = {}
        self._bases: dict[tuple[str | None, str | None], Look] = {}
        self.default: str | None = None
        self.look, self.shape = PLAIN, NO_SHAPE
        for element in root if root is not None else ():
            if element.tag == W + "style":
                name = element.get(W + "styleId") or ""
                self._styles.setdefault(name, element)
                if element.get(W + "type") == "paragraph" and (element.get(W + "default") or "0") not in _OFF:
                    self.default = name
            elif element.tag == W + "docDefaults":
                self.look = self.look_of(element.find(f"{W}rPrDefault/{R_PR}"))
                self.shape = self.shape_of(element.find(f"{W}pPrDefault/{P_PR}"))

    # --- what one element says ----------------------------------------------------------------------------------------

    def look_of(self, properties: etree._Element | None, base: Look = PLAIN) -> Look:
        """What `w:rPr` says, over a look that it inherits."""
        if properties is None:
            return base
        said: list[bool | None] = [*base[:4]]
        font = base.font
        for child in properties:
            at = _TOGGLES.get(child.tag)
            if at is not None:
                said[at] = is_on(child)
            elif child.tag == _FONTS:
                font = self._font(child) or font
        return Look(said[0], said[1], said[2], said[3], font)

    def shape_of(self, properties: etree._Element | None, base: Shape = NO_SHAPE) -> Shape:
        """What `w:pPr` says, over a shape that it inherits."""
        if properties is None:
            return base
        for child in properties:
            tag = child.tag
            if tag == W + "jc":
                base = base._replace(centred=child.get(VAL) == "center")
            elif tag == W + "outlineLvl":
                base = base._replace(outline=number(child.get(VAL)))
            elif tag == W + "numPr":
                for part in child:
                    if part.tag == W + "numId":
                        base = base._replace(num_id=part.get(VAL))
                    elif part.tag == W + "ilvl":
                        base = base._replace(level=number(part.get(VAL)))
        return base

    def _font(self, fonts: etree._Element) -> str | None:
        for name in ("hAnsi", "ascii"):
            theme = fonts.get(f"{W}{name}Theme")
            font = self._fonts.get(theme[:5]) if theme else fonts.get(W + name)
            if font:
                return font
        return None

    # --- what styles say ----------------------------------------------------------------------------------------------

    def _chain(self, name: str, known: Container[str]) -> list[str]:
        """A style and what it is based on, down from one that is known; a circle is cut."""
        out: dict[str, None] = {}
        at: str | None = name
        while at is not None and at in self._styles and at not in out:
            out[at] = None
            if at in known:
                break
            based = self._styles[at].find(W + "basedOn")
            at = None if based is None else based.get(VAL)
        return [*out][::-1]

    def style_look(self, name: str | None) -> Look:
        """What a style and those it is based on say of runs."""
        look = PLAIN
        for style in self._chain(name, self._looks) if name is not None else ():
            look = self._looks.setdefault(style, self.look_of(self._styles[style].find(R_PR), look))
        return look

    def style_shape(self, name: str | None) -> Shape:
        """What a style and those it is based on say of paragraphs, over the defaults of the file."""
        name = self.default if name is None or name not in self._styles else name
        shape = self._shapes.get(name or "")
        if shape is not None:
            return shape
        shape = self.shape
        for style in self._chain(name, self._shapes) if name is not None else ():
            shape = self._shapes.setdefault(style, self._shape_over(self._styles[style], shape))
        return shape

    def is_contents(self, name: str | None) -> bool:
        """Whether a style is one of the table of contents; Word names them in English whatever its own language."""
        style = None if name is None else self._styles.get(name)
        return _CONTENTS_NAME.fullmatch((name or "") if style is None else _name_of(style)) is not None

    def _shape_over(self, style: etree._Element, base: Shape) -> Shape:
        shape = self.shape_of(style.find(P_PR), base)
        heading = _HEADING_NAME.fullmatch(_name_of(style))
        if heading and shape.outline is None:
            shape = shape._replace(outline=int(heading[1]) - 1)
        return shape

    def base(self, paragraph: str | None, run: str | None) -> Look:
        """The look of a run that says nothing itself, by the styles of its paragraph and its own.

        A switch that both styles turn on is off again.
        """
        key = (paragraph, run)
        base = self._bases.get(key)
        if base is None:
            outer = self.style_look(self.default if paragraph is None or paragraph not in self._styles else paragraph)
            inner = self.style_look(run)
            on = [
                bool(default) or bool(a) != bool(b)
                for default, a, b in zip(self.look[:4], outer[:4], inner[:4], strict=True)
            ]
            base = Look(on[0], on[1], on[2], on[3], inner.font or outer.font or self.look.font)
            self._bases[key] = base
        return base

    def numbering_of(self, name: str) -> str | None:
        """The list (numId) that a style of numbering stands for."""
        style = self._styles.get(name)
        num_id = None if style is None else style.find(f"{P_PR}/{W}numPr/{W}numId")
        return None if num_id is None else num_id.get(VAL)


def _name_of(style: etree._Element) -> str:
    name = style.find(W + "name")
    return (None if name is None else name.get(VAL)) or ""


def _theme_fonts(theme: etree._Element | None) -> dict[str, str]:
    """The Latin fonts of a theme, by the first five letters of what refers to them: `minor`, `major`."""
    out: dict[str, str] = {}
    if theme is not None:
        for name in ("major", "minor"):
            latin = next(theme.iterfind(f".//{A}{name}Font/{A}latin"), None)
            if latin is not None and latin.get("typeface"):
                out[name] = latin.get("typeface") or ""
    return out
