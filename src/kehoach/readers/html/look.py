"""How a piece of a page looks: bold, centred, hidden, in which font. Style attributes, style sheets, old attributes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ...text.patterns import pattern


class Style(NamedTuple):
    """What a list of declarations says; None where it says nothing."""

    hidden: bool | None = None
    bold: bool | None = None
    italic: bool | None = None
    align: str | None = None
    font: str | None = None
    pre: bool | None = None
    list_type: str | None = None
    block: bool | None = None  # a line of its own, or not, whatever its tag
    mso: str | None = None  # what Word says of it: ignore, tab, or mso-element's value


NOTHING = Style()
_BLOCK = {
    "block": True, "flex": True, "grid": True, "table": True, "list-item": True, "table-row": True,
    "-webkit-box": True, "flow-root": True,
    "inline": False, "inline-block": False, "inline-flex": False, "inline-grid": False, "inline-table": False,
    "contents": False,
}  # fmt: skip
"""Values of `display` that say whether an element has a line of its own; others leave that to its tag."""
_PLAIN = ("normal", "400", "300", "lighter")
_INTERESTING = pattern(r"display|visibility|font|text-align|white-space|list-style|mso-(?:hide|element|list|tab)")
_COMMENT = pattern(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_BRACE = pattern(r"[{}]")
_SELECTOR = pattern(r"([A-Za-z][A-Za-z0-9]*)?([.#][\w-]+)?")
_NAME = pattern(r"[.#][\w-]+")
_LIST_TYPE = pattern(r"(?:lower|upper)-(?:alpha|latin|roman)|decimal|none|disc|circle|square")
_MOST_CSS = 2_000_000
_LONG = 2_000


def style_of(declarations: str) -> Style:
    """What `font-weight:bold; text-align:center` says; what does not bear on the text is passed over."""
    if not _INTERESTING.search(declarations):
        return NOTHING
    return _read(declarations) if len(declarations) < _LONG else _read.__wrapped__(declarations[:_LONG])


@lru_cache(4096)
def _read(declarations: str) -> Style:
    said: dict[str, bool | str] = {}
    for declaration in declarations.split(";"):
        name, _, value = declaration.partition(":")
        value = value.strip()
        if value:
            _declare(said, name.strip().lower(), value.lower().removesuffix("!important").rstrip(), value)
    return Style(**said) if said else NOTHING  # type: ignore[arg-type]


def _declare(said: dict[str, bool | str], name: str, value: str, printed: str) -> None:
    if name == "display":
        said.update({"hidden": value == "none"} | ({"block": _BLOCK[value]} if value in _BLOCK else {}))
    elif (name == "visibility" and value in ("hidden", "collapse")) or (name == "mso-hide" and value == "all"):
        said["hidden"] = True
    elif name == "font-weight":
        said["bold"] = value not in _PLAIN
    elif name == "font-style":
        said["italic"] = value in ("italic", "oblique")
    elif name == "text-align":
        said["align"] = value
    elif name in ("font-family", "font"):
        said["font"] = printed
    elif name == "white-space":
        said["pre"] = value.startswith("pre") or value == "break-spaces"
    elif name.startswith("list-style"):
        if (m := _LIST_TYPE.search(value)) is not None:
            said["list_type"] = m[0]
    elif name == "mso-list" and value == "ignore":
        said["mso"] = "ignore"
    elif name == "mso-tab-count":
        said["mso"] = "tab"
    elif name == "mso-element":
        said["mso"] = value


def over(below: Style, above: Style) -> Style:
    """Both together; where both speak, `above` is heard."""
    if above is NOTHING or below is NOTHING:
        return below if above is NOTHING else above
    return Style._make(b if a is None else a for a, b in zip(above, below, strict=True))


class Sheet:
    """The rules of a page's own style sheets whose selectors are one tag, one class or one id, or a tag with one."""

    def __init__(self) -> None:
        self.rules: dict[str, Style] = {}
        self._opened: set[str] = set()  # classes and ids that another rule shows, as `.tab.active` does
        self._known: dict[tuple[str, str | None], Style] = {}  # by tag and classes
        self._left = _MOST_CSS

    def add(self, css: str) -> None:
        """Add the rules of one sheet. Rules that hold for print or narrow screens (`@media`) are passed over."""
        css = css[: self._left]
        self._left -= len(css)
        if not _INTERESTING.search(css):
            return
        css = _COMMENT.sub(" ", css)
        depth, prelude, at = 0, "", 0
        for m in _BRACE.finditer(css):
            inner, at = css[at : m.start()], m.end()
            if m[0] == "{":
                prelude = inner.strip()
                depth += 1
            else:
                if depth == 1 and prelude and not prelude.startswith("@"):
                    self._rule(prelude, inner)
                depth = max(0, depth - 1)
                prelude = ""

    def _rule(self, selectors: str, declarations: str) -> None:
        style = style_of(declarations)
        if style == NOTHING:
            return
        for selector in selectors.split(","):
            m = _SELECTOR.fullmatch(selector.strip())
            if m is None and style.hidden is False:
                self._opened.update(_NAME.findall(selector))
            elif m is not None and m[0]:
                key = (m[1] or "").lower() + (m[2] or "")
                self.rules[key] = over(self.rules.get(key, NOTHING), style)

    def of(self, tag: str, classes: str | None, name: str | None) -> Style:
        """What the sheets say of an element with these classes and this id."""
        style = self._known.get((tag, classes))
        if style is None:
            style = self._known[tag, classes] = self._of_classes(tag, classes)
        if name and (key := f"#{name}") in self.rules:
            style = over(style, self._shown(self.rules[key], key))
        return style

    def _of_classes(self, tag: str, classes: str | None) -> Style:
        rules = self.rules
        style = rules.get(tag, NOTHING)
        for one in classes.split() if classes else ():
            for key in (f".{one}", f"{tag}.{one}"):
                if key in rules:
                    style = over(style, self._shown(rules[key], f".{one}"))
        return style

    def _shown(self, style: Style, name: str) -> Style:
        """A rule's style; what it hides while another rule shows some of it may be seen."""
        return style._replace(hidden=None) if style.hidden and name in self._opened else style
