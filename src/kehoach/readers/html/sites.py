"""Where sites put the text of a document, their box of pairs and their lists of other documents.

A table of selectors: `#id`, `.class`, `.class*` (classes that begin so), `[attribute]`. What a site's own
selectors do not name is told by structure, like the pages of a site that is not known.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from lxml import etree

if TYPE_CHECKING:
    from .dom import Element

_MOST = 50  # elements of one selector that are looked at
_LEAST = 80  # characters of text in an element that holds a document


@dataclass(frozen=True, slots=True)
class Site:
    """One site.

    Attributes:
        name: of the site.
        hosts: ends of the addresses of its pages.
        text: where the document is, the best place first; only pages of this site have them.
        apart: other parts of its pages, and what they are.
        loose: places of the document whose names other sites use as well: they count where the address is known.
    """

    name: str
    hosts: tuple[str, ...]
    text: tuple[str, ...]
    apart: tuple[tuple[str, str], ...] = ()
    loose: tuple[str, ...] = ()


SITES: tuple[Site, ...] = (
    Site(
        "vbpl", ("vbpl.vn",),
        ("[data-vbpl-content-root]", "#toanvancontent", ".toanvancontent"),
        (
            (".lawDocumentHeader_title*", "banner"), (".lawDocumentHeader_status*", "metadata"),
            (".vbProperties", "metadata"), (".vbInfo", "metadata"), (".vbLienQuan", "related"),
        ),
        (".fulltext",),
    ),
    Site(
        "thuvienphapluat", ("thuvienphapluat.vn", "lawnet.vn"),
        ("#divContentDoc", "#ctl00_Content_ThongTinVB_pnlDocContent", ".cldivContentDocVn"),
        (
            ("#divThuocTinh", "metadata"), ("#ttvb", "metadata"), (".GridBaseVBCT", "related"), (".nqTitle", "related"),
            ("#idTabs", "menu"), (".__mucluc", "menu"),
        ),
        ("#tab1", ".content1"),
    ),
    Site(
        "luatvietnam", ("luatvietnam.vn",),
        (".the-document-body", ".noidungtracuu"),
        (
            (".doc-summary", "banner"), (".table-tomtat", "metadata"), (".list-vb-lien-quan", "related"),
            (".tooltip-button", "menu"),
        ),
        ("#noidung", ".docitem-content", ".doc-content"),
    ),
    Site(
        "hethongphapluat", ("hethongphapluat.com", "hethongphapluat.vn"),
        (),
        ((".list-body", "related"), (".thuoctinh", "metadata")),
        ("#toan_van", ".noidung", ".entry-content", ".post-content"),
    ),
    Site(
        "chinhphu", ("chinhphu.vn",),
        (),
        (("#thuoctinh", "metadata"), (".detail-info", "metadata")),
        (".doc-content", ".noidung", ".detail-content", ".content-detail"),
    ),
    Site(
        "provincial_portal", (),
        (".ms-rtestate-field",),
        (("#DeltaPlaceHolderLeftNavBar", "menu"), ("#s4-ribbonrow", "menu"), ("#suiteBarDelta", "menu")),
        (),
    ),
)  # fmt: skip


def site_of(root: Element, address: str, markup: str) -> tuple[Site, Element] | None:
    """The site that a page is of, and the element that holds its document; None where neither is known.

    Args:
        root: the page.
        address: of the page, as far as the page tells it.
        markup: of the page; what is not in it need not be looked for in the tree.
    """
    for site in SITES:
        known = any(host in address for host in site.hosts)
        for selector in (*site.text, *(site.loose if known else ())):
            if selector.strip("#.[]*") not in markup:
                continue
            sized = [(len("".join(element.itertext()).strip()), element) for element in select(root, selector)[:_MOST]]
            long = [pair for pair in sized if pair[0] >= _LEAST]
            if long:  # a site's own words on the document may be longer than it
                others = {element for other, _ in site.apart for element in select(root, other)} if long[1:] else ()
                return site, max(long, key=lambda pair: (pair[1] not in others, pair[0]))[1]
    return None


def select(root: Element, selector: str) -> list[Element]:
    """The elements that a selector of the table names, in order of place."""
    return cast("list[Element]", _compiled(selector)(root))


@cache
def _compiled(selector: str) -> etree.XPath:
    sign, name = selector[0], selector[1:].rstrip("]")
    if sign == "#":
        return etree.XPath(f"//*[@id='{name}']")
    if sign == "[":
        return etree.XPath(f"//*[@{name}]")
    if name.endswith("*"):
        return etree.XPath(f"//*[contains(concat(' ', @class), ' {name[:-1]}')]")
    return etree.XPath(f"//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]")
