"""Web pages, saved from a site or written by Word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...text.patterns import pattern
from ...text.source import Finding, Source
from ..builder import Builder
from . import charset, dom, payload, structure
from .look import Sheet
from .page import plan_of
from .walk import Walker

if TYPE_CHECKING:
    from .dom import Element


def read(data: bytes, name: str | None = None) -> Source:
    """Bytes of a web page to a Source.

    What a visitor does not see is left out: scripts, style sheets, comments, hidden elements. What is not of the
    document (menus, the page's box, lists of other documents) is marked as furniture. Nothing is fetched.

    Args:
        data: the whole file.
        name: file name without folders.

    Raises:
        ReadError: the page holds more text or more table cells than is read.
    """
    page = charset.decode(data)
    builder = Builder()
    root = dom.parse(page.text)
    if root is not None:
        _walk(root, page.text, builder)
        seen = builder.at < payload.MOST_SEEN and not structure.DOCUMENT.search(builder.text)
        if seen and (html := payload.held_html(root)) is not None:
            builder = _filled(root, page.text, html, builder)
        builder.findings += _shown_inside(root)
    return builder.source(data, name, "text/html", "html", page.encoding, page.confidence, page.repairs)


def _shown_inside(root: Element) -> list[Finding]:
    """That the page only shows a file which is not in it: a viewer around a PDF or a Word file."""
    shown = [e.get("src") or e.get("data") or "" for e in root.iter("iframe", "embed", "object")]
    if any(_FILE.search(address) for address in shown):
        return [Finding("KH825", "a file that the page shows was not read: it is not in the page")]
    return []


_FILE = pattern(r"\.(?:pdf|docx?)(?:$|[?#&])", re.IGNORECASE)


def _walk(root: Element, markup: str, builder: Builder, shell: str | None = None) -> None:
    """Read one tree; `shell` is what its text is where the page is only the shell of a document."""
    sheet = Sheet()
    for style in root.iter("style"):
        sheet.add(style.text or "")
    plan = plan_of(root, sheet, markup)
    if shell is not None:
        plan.apart.setdefault(plan.root, shell)
    walker = Walker(builder, sheet, plan.apart, plan.shown, plan.shaping)
    walker.walk(plan.root)
    builder.findings += walker.findings()


def _filled(root: Element, markup: str, html: str, seen: Builder) -> Builder:
    """The shell of a page as furniture, and the document that its data hold; the page as it is if they hold less."""
    tree = dom.parse(html)
    both = Builder()
    if tree is None:
        return seen
    _walk(root, markup, both, "menu")
    shell = both.at
    _walk(tree, html, both)
    return both if both.at - shell > seen.at else seen
