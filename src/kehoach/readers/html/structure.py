"""The document on the page of any site, found by structure: where the prose is, and what looks like menus and lists.

Nothing of a document may be lost, so what is not clearly of the site stays text. From the first element upwards that
stands beside the site's own menus or footers, or holds a menu, everything else is the site's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from lxml import etree

from ...text.patterns import pattern
from .landmarks import LANDMARKS, landmark, name_of, site_part, stands_beside
from .look import style_of
from .tags import BLOCKS, CONTROLS, UNSEEN

if TYPE_CHECKING:
    from .dom import Element
    from .look import Sheet

_LABEL = pattern(
    r"Số\s*(?:/\s*)?(?:[Kk]ý\s*)?hiệu|(?:Loại|Hình thức) văn bản|(?:Nơi|Cơ quan|Đơn vị) ban hành"
    r"|Ngày (?:ban hành|có hiệu lực|hiệu lực|đăng công báo|công báo)|Người ký|Tình trạng|Lĩnh vực|Trích yếu"
)
_LABELS, _BOX = 3, 4000  # labels that make a box, and the most characters in one
_OTHERS = pattern(
    r"liên quan|cùng (?:chuyên mục|lĩnh vực|chủ đề|loại)|(?:[Tt]in|[Bb]ài(?: viết)?|[Vv]ăn bản) (?:khác|mới)|đã đưa",
    re.IGNORECASE,
)
DOCUMENT = pattern(r"CỘNG\s+H[ÒO][ÀA]?\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA|Độc\s+lập\s*[-–]\s*Tự\s+do|Nơi\s+nhận\s*:")
_APPENDIX = pattern(r"PHỤ\s+LỤC|Phụ lục(?: số)? [IVX\d]")
_INTO = frozenset(("div", "section", "article", "main", "form", "center", "table", "tbody", "tr", "td", "span", "font"))
LEAST_PROSE = 300
"""Characters of a page that has a text to read at all."""
_MOST_OF_IT = 0.8
_LINKED = 0.6  # share of an element's text that is links where it is a menu
_LINKS = (2, 3)  # and links in it at least: beside the prose, inside of it
_HEADING = 200  # characters of a page's own title at most; with more the document has begun
_PARAGRAPHS = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr"))


class Sizes:
    """Characters of text below each element: all that is seen, and how many of them are links or controls.

    Args:
        body: of the page.
        sheet: its style sheets.
        hidden: count what styles hide, too.
    """

    def __init__(self, body: Element, sheet: Sheet, *, hidden: bool = False) -> None:
        self.all: dict[Element, int] = {}
        self.linked: dict[Element, int] = {}
        self._sheet = sheet
        self._with_hidden = hidden
        walk = etree.iterwalk(body, events=("start", "end"))
        links = 0
        for event, element in walk:
            tag = element.tag
            if event == "start":
                if not isinstance(tag, str) or tag in UNSEEN or self._hidden(element):
                    walk.skip_subtree()
                    self.all[element] = self.linked[element] = -1
                    continue
                links += tag == "a" or tag in CONTROLS
                self.all[element] = n = len(element.text.strip()) if element.text else 0
                self.linked[element] = n if links else 0
                continue
            if self.all[element] < 0:
                self.all[element] = self.linked[element] = 0
            else:
                links -= tag == "a" or tag in CONTROLS
            self._count_up(element, links)

    def _count_up(self, element: Element, links: int) -> None:
        parent = element.getparent()
        if parent is None or parent not in self.all:
            return
        tail = len(element.tail.strip()) if element.tail else 0
        self.all[parent] += self.all[element] + tail
        self.linked[parent] += self.linked[element] + (tail if links else 0)

    def _hidden(self, element: Element) -> bool:
        if self._with_hidden:
            return False
        declared = element.get("style")
        if declared is not None and style_of(declared).hidden:
            return True
        rules = self._sheet.rules
        return bool(rules) and bool(self._sheet.of(element.tag, element.get("class"), element.get("id")).hidden)

    def prose(self, element: Element) -> int:
        """Characters that are neither links nor of a landmark."""
        return self.all.get(element, 0) - self.linked.get(element, 0) if landmark(element) is None else 0


def core_of(body: Element, sizes: Sizes) -> Element:
    """The innermost element that holds most of the prose of a page; the body itself where no element does."""
    core = body
    if sizes.prose(body) < LEAST_PROSE:
        return core
    while True:
        inner = max((child for child in core if child.tag in _INTO), key=sizes.prose, default=None)
        own = sum(sizes.prose(child) for child in core if isinstance(child.tag, str))
        if inner is None or sizes.prose(inner) < _MOST_OF_IT * max(own, 1):
            return core
        core = inner


def hidden_core(body: Element, sheet: Sheet) -> Element | None:
    """The element with the prose where styles hide it, as in a tab that nobody opened; None where it is no document."""
    core = core_of(body, Sizes(body, sheet, hidden=True))
    return core if core is not body and DOCUMENT.search(_text(core)) else None


def chain_of(element: Element, body: Element) -> list[Element]:
    """An element and what it lies in, up to the body."""
    chain = [element]
    while chain[-1] is not body and (parent := chain[-1].getparent()) is not None:
        chain.append(parent)
    return chain


def furniture(chain: list[Element], sizes: Sizes) -> dict[Element, str | None]:
    """What on a page is not of the document, and what it is.

    Args:
        chain: from the element with the prose to the body.
        sizes: of what lies in the body.
    """
    out: dict[Element, str | None] = dict(_within(chain[0], sizes))
    among_site = False
    for inner, parent in pairwise(chain):
        others = list(_beside(inner, parent))
        among_site = among_site or any(stands_beside(child) for child, _ in others)
        kinds = {child: kind_of(child, sizes, inside=False) for child, _ in others}
        for child, before in others:
            kind = kinds[child]
            if kind is None and among_site and not _goes_on(child, inner):
                kind = _by_place(child, before)
            if kind is not None and not _may_hold_document(child):
                out[child] = kind
        among_site = among_site or "menu" in kinds.values()
    _inner_landmarks(chain, out)
    return out


def _goes_on(element: Element, inner: Element) -> bool:
    """Whether an element beside the prose may be more of the document: of the same class, or an appendix."""
    name = element.get("class")
    return (name is not None and name == inner.get("class")) or _APPENDIX.match(_text(element)) is not None


def _within(core: Element, sizes: Sizes) -> Iterator[tuple[Element, str]]:
    """Parts of the element with the prose that are not of the document."""
    begun = False
    for child in core:
        if not isinstance(child.tag, str):
            continue
        kind = kind_of(child, sizes, inside=core.tag != "body")
        if kind == "metadata" and begun:
            kind = None  # a table of the document
        begun = begun or (kind is None and sizes.all.get(child, 0) > _HEADING)
        if kind is not None and not _may_hold_document(child):
            yield child, kind


def _may_hold_document(element: Element) -> bool:
    """Whether an element that the markup does not name has signs of a document in it."""
    return landmark(element) is None and DOCUMENT.search(_text(element)) is not None


def around(chain: list[Element]) -> Iterator[tuple[Element, str]]:
    """Everything outside of the element that a chain begins with, and what of the page it is."""
    for inner, parent in pairwise(chain):
        for child, before in _beside(inner, parent):
            yield child, site_part(child) or _by_place(child, before)


def _beside(inner: Element, parent: Element) -> Iterator[tuple[Element, bool]]:
    """The elements that stand beside one in the element around it, and whether above it."""
    before = True
    for child in parent:
        if child is inner:
            before = False
        elif isinstance(child.tag, str):
            yield child, before


def kind_of(element: Element, sizes: Sizes, *, inside: bool) -> str | None:
    """What of a site's page an element is, None where it may be of the document.

    Args:
        element: beside or inside of the element with the prose.
        sizes: of the page.
        inside: a part of that element itself: paragraphs with many links are then of the document.
    """
    kind = landmark(element)
    if kind is not None or element.tag not in BLOCKS or element.tag in _PARAGRAPHS:
        return kind
    size = sizes.all.get(element, 0)
    if not size:
        return None
    text = _text(element) if size < _BOX else ""
    if len({m[0] for m in _LABEL.finditer(text)}) >= _LABELS and _is_box(element):
        return "metadata"
    named = name_of(element)
    if named in ("footer", "related") and not inside:
        return named
    links = sum(1 for _ in islice(element.iter("a", *CONTROLS), _LINKS[inside]))
    if sizes.linked.get(element, 0) <= _LINKED * size or links < _LINKS[inside]:
        return None
    if inside and named is None:
        return None
    return named or ("related" if _OTHERS.search(text[:80]) else "menu")


def _is_box(element: Element) -> bool:
    """Whether labels stand beside their values; labels that share a row head the columns of a data table."""
    for row in element.iter("tr"):
        cells = [_text(cell) for cell in row if cell.tag in ("td", "th")]
        if sum(1 for cell in cells if _LABEL.fullmatch(cell)) >= _LABELS:
            return False
    return True


def _by_place(element: Element, before: bool) -> str:
    """What an element of the site is, by where it stands: above the document or below it."""
    if element.tag in ("h1", "h2"):
        return "banner"
    return "menu" if before else "footer"


def _inner_landmarks(chain: list[Element], out: dict[Element, str | None]) -> None:
    """Menus and the like inside of what is kept."""
    inside = set(chain)
    for element in chain[-1].iter(*LANDMARKS):
        kind = landmark(element)
        if kind is not None and element not in inside:
            out.setdefault(element, kind)


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
