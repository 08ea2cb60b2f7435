"""Automatic numbering: which label Word prints before a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from ...text.patterns import pattern
from ..symbols import as_seen, is_symbol_font, symbol
from .names import R_PR, VAL, W
from .numerals import formatted
from .styles import PLAIN, Look, Styles, is_on, number

_PLACE = pattern(r"%([1-9])")
_DEEPEST = 8
_MOST_LINKS = 16
_PICTURE_BULLET = "•"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list.

    Attributes:
        text: the label, with `%1` … `%9` for the numbers of the levels.
        legal: all numbers are printed as figures.
        restart: the level, from 1, that starts this one anew; 0 for none, None for each above it.
        glued: nothing stands between the label and the text.
    """

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None
    glued: bool = False
    style: str | None = None
    look: Look = PLAIN


@dataclass(slots=True)
class _List:
    """A list of the file (`w:num`): the definition whose counters it shares, and its own changes."""

    abstract: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)
    begun: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label, and whether the text follows it without a blank."""

    text: str
    glued: bool
    level: int


class Numbering:
    """The lists of a file; counts as the paragraphs come, in order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        """Take the part `numbering.xml`, which may be absent."""
        self._styles = styles
        self._abstract: dict[str, etree._Element] = {}
        self._lists: dict[str, _List] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._counters: dict[str, dict[int, int]] = {}
        style_links: dict[str, str] = {}
        for element in root if root is not None else ():
            if element.tag == W + "abstractNum":
                name = element.get(W + "abstractNumId") or ""
                self._abstract[name] = element
                link = element.find(W + "styleLink")
                if link is not None:
                    style_links.setdefault(link.get(VAL) or "", name)
            elif element.tag == W + "num":
                self._lists[element.get(W + "numId") or ""] = self._list(element)
        self._style_links = style_links

    def _list(self, element: etree._Element) -> _List:
        abstract = element.find(W + "abstractNumId")
        out = _List("" if abstract is None else abstract.get(VAL) or "")
        for override in element.iterfind(W + "lvlOverride"):
            at = number(override.get(W + "ilvl"))
            if at is None or not 0 <= at <= _DEEPEST:
                continue
            for child in override:
                if child.tag == W + "startOverride":
                    out.starts[at] = number(child.get(VAL)) or 0
                elif child.tag == W + "lvl":
                    out.levels[at] = self._level(child)
        return out

    def _level(self, element: etree._Element) -> Level:
        said: dict[str, str] = {child.tag: child.get(VAL) or "" for child in element}
        legal = element.find(W + "isLgl")
        look = self._styles.look_of(element.find(R_PR))
        text = said.get(W + "lvlText", "")
        kind = said.get(W + "numFmt", "decimal")
        if kind == "bullet":
            text = _bullet(text, look.font)
        if W + "lvlPicBulletId" in said and not text.strip():
            text = _PICTURE_BULLET
        start = number(said.get(W + "start"))
        return Level(
            0 if start is None else start,
            kind,
            text,
            legal is not None and is_on(legal),
            number(said[W + "lvlRestart"]) if W + "lvlRestart" in said else None,
            said.get(W + "suff") == "nothing",
            said.get(W + "pStyle"),
            look,
        )

    def _definition(self, name: str) -> str:
        """The definition that a list really uses, through the links over styles; a circle is cut."""
        for _ in range(_MOST_LINKS):
            element = self._abstract.get(name)
            link = None if element is None else element.find(W + "numStyleLink")
            if link is None:
                break
            style = link.get(VAL) or ""
            target = self._lists.get(self._styles.numbering_of(style) or "")
            following = self._style_links.get(style) if target is None else target.abstract
            if following is None or following == name:
                break
            name = following
        return name

    def _levels_of(self, name: str) -> dict[int, Level]:
        levels = self._levels.get(name)
        if levels is None:
            levels = {}
            element = self._abstract.get(name)
            for child in element.iterfind(W + "lvl") if element is not None else ():
                at = number(child.get(W + "ilvl"))
                if at is not None and 0 <= at <= _DEEPEST:
                    levels[at] = self._level(child)
            self._levels[name] = levels
        return levels

    # --- counting -----------------------------------------------------------------------------------------------------

    def label(self, num_id: str, level: int | None, style: str | None) -> Label | None:
        """Count one paragraph and give its label; None where nothing is printed.

        Args:
            num_id: its list.
            level: its level in it, from 0; None leaves that to its style.
            style: its style.
        """
        found = self._lists.get(num_id)
        if found is None:
            return None
        name = self._definition(found.abstract)
        levels = {**self._levels_of(name), **found.levels} if found.levels else self._levels_of(name)
        if level is None:
            level = next((at for at, entry in levels.items() if style is not None and entry.style == style), 0)
        level = min(max(level, 0), _DEEPEST)
        this = levels.get(level)
        if this is None:
            return None
        counters = self._counters.setdefault(name, {})
        self._count(found, levels, level, counters)
        if this.look.vanish:
            return None
        text = self._printed(this, levels, found, counters)
        return Label(text, this.glued, level) if text else None

    def _count(self, found: _List, levels: dict[int, Level], level: int, counters: dict[int, int]) -> None:
        if level in found.starts and level not in found.begun:
            counters[level] = found.starts[level]
        elif level in counters:
            counters[level] += 1
        else:
            counters[level] = found.starts.get(level, levels[level].start)
        found.begun.add(level)
        for deeper in range(level + 1, _DEEPEST + 1):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or level < restart:
                counters.pop(deeper, None)

    @staticmethod
    def _printed(this: Level, levels: dict[int, Level], found: _List, counters: dict[int, int]) -> str:
        def shown(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            level = levels.get(at)
            if level is None:
                return ""
            n = counters.get(at, found.starts.get(at, level.start))
            kind = "decimal" if this.legal and level.kind not in ("none", "bullet", "decimalZero") else level.kind
            return formatted(n, kind)

        text = this.text if this.kind == "bullet" else _PLACE.sub(shown, this.text)
        text = text.strip(" \t\u00a0")
        return text.upper() if this.look.caps else text


def _bullet(text: str, font: str | None) -> str:
    """The sign of a bullet as it looks."""
    if is_symbol_font(font):
        text = "".join([symbol(ord(char), font) for char in text])
    text = as_seen(text, font)
    return "-" if text in ("−", "\u2010", "\u2011") else text
