"""Characters of a page to a tree. lxml reads nearly every page; what breaks its limits is mended by Beautiful Soup."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from lxml import etree

from ...text.patterns import pattern
from ..limits import MAX_DEPTH
from .tags import UNSEEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Element: TypeAlias = etree._Element

_DECLARATION = pattern(r"\s{0,200}<\?xml[^>]{0,400}\?>")
_LONG_TAG = pattern(r"<[A-Za-z][^<>]{20000}")
_QUOTED = pattern(r"\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z)")
_MANY = 1_000  # words in the start of a long tag: more attributes than lxml reads in good time
_MAX_VALUE = 10_000  # characters of an attribute; what is longer is a picture or a payload
_KEPT = frozenset((
    "align", "class", "colspan", "content", "face", "height", "hidden", "href", "id", "name", "property", "rel",
    "reversed", "role", "rowspan", "start", "style", "type", "value",
))  # fmt: skip
_SECTION = pattern(r"<!\[(?!CDATA\[)[^<>]{0,200}>?")
"""`<![if !supportLists]>`: marks that no browser shows, at some of which html.parser gives up."""
_NAME = pattern(r"[A-Za-z_][\w.-]*")
_CONTROL = pattern("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def parse(text: str) -> Element | None:
    """The root element of a page, None where there is no element at all. Nothing outside of the text is ever fetched.

    Args:
        text: the page; an encoding that it declares is not looked at.
    """
    text = text[m.end() :] if (m := _DECLARATION.match(text)) else text
    if "\0" in text:
        text = text.replace("\0", "")
    if any(len(_QUOTED.sub(" ", m[0]).split()) > _MANY for m in _LONG_TAG.finditer(text)):
        return _mended(text)
    parser = etree.HTMLParser(huge_tree=False, recover=True, no_network=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or _gave_up(parser):
        return _mended(text) if "<" in text else root
    return _whole(root)


def _whole(root: Element) -> Element:
    """The tree with all that a browser shows in its one body: what stands after `</body>` or `</html>`, too."""
    body = root.find("body")
    if body is None:
        return root
    if body.tail:
        _append_text(body, body.tail)
        body.tail = None
    for other in [*body.itersiblings(), *root.itersiblings()]:
        if isinstance(other.tag, str):
            body.append(other)
    return root


def _gave_up(parser: etree.HTMLParser) -> bool:
    """Whether the parser left out the rest of the page: too deep, or one piece too long."""
    return any(entry.level_name == "FATAL" for entry in parser.error_log)


def _mended(text: str) -> Element | None:
    """The tree as Beautiful Soup reads it; what lies below the greatest depth becomes flat, in order."""
    from bs4 import BeautifulSoup
    from bs4.element import NavigableString, PreformattedString, Tag

    soup = BeautifulSoup(_SECTION.sub("", text), "html.parser")
    root = etree.Element("html")
    stack: list[tuple[Element, Iterator[object]]] = [(root, iter(soup.contents))]
    depth = 1
    while stack:
        child = next(stack[-1][1], None)
        if child is None:
            stack.pop()
            depth -= 1
        elif isinstance(child, Tag):
            node = _element(stack[min(depth, MAX_DEPTH) - 1][0], child.name, child.attrs)
            if depth < MAX_DEPTH or child.name not in UNSEEN:
                stack.append((node, iter(child.contents)))
                depth += 1
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            _append_text(stack[min(depth, MAX_DEPTH) - 1][0], _CONTROL.sub("\ufffd", child))
    return root


def _element(parent: Element, name: str, attributes: Mapping[str, object]) -> Element:
    node = etree.SubElement(parent, name if _NAME.fullmatch(name) else "span")
    for key, value in attributes.items():
        printed = " ".join(value) if isinstance(value, list) else str(value)
        if key in _KEPT and len(printed) <= _MAX_VALUE:
            node.set(key, _CONTROL.sub("", printed))
    return node


def _append_text(parent: Element, text: str) -> None:
    last = next(parent.iterchildren(reversed=True), None)  # to count the children would go through all of them
    if last is not None:
        last.tail = (last.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
