"""What of a page is read as what: the document, and what the site prints around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...text.patterns import pattern
from . import structure
from .sites import Site, select, site_of

if TYPE_CHECKING:
    from .dom import Element
    from .look import Sheet

_ADDRESSES = (
    (".//base", "href"), (".//link[@rel='canonical']", "href"), (".//meta[@property='og:url']", "content"),
)  # fmt: skip
_OFFICE = pattern(r"microsoft (?:word|excel)|word\.document|excel\.sheet|libreoffice|openoffice|\bwps\b", re.IGNORECASE)


@dataclass(slots=True)
class Plan:
    """How a page is to be walked.

    Attributes:
        root: what is read.
        apart: elements that are not of the document with their kind of furniture; None for one of it inside another.
        shown: elements that hold the document, whatever style they have.
        shaping: tables that only give the page its shape.
    """

    root: Element
    apart: dict[Element, str | None] = field(default_factory=dict)
    shown: frozenset[Element] = frozenset()
    shaping: frozenset[Element] = frozenset()


def plan_of(root: Element, sheet: Sheet, markup: str) -> Plan:
    """The plan for a page; a file of an office program is the document and nothing else.

    Args:
        root: the page.
        sheet: its style sheets.
        markup: what it was parsed from.
    """
    found = root.find("body")
    body = root if found is None else found
    if _by_office(root):
        return Plan(body)
    known = site_of(root, _address(root), markup)
    if known is not None:
        return _of_site(body, *known)
    sizes = structure.Sizes(body, sheet)
    core = structure.core_of(body, sizes)
    if sizes.prose(body) < structure.LEAST_PROSE and (hidden := structure.hidden_core(body, sheet)) is not None:
        core = hidden
    chain = structure.chain_of(core, body)
    return Plan(body, structure.furniture(chain, sizes), frozenset(chain), _tables(chain))


def _of_site(body: Element, site: Site, text: Element) -> Plan:
    """All but the document's own element is furniture; the site's selectors say more of some of it."""
    chain = structure.chain_of(text, body)
    apart: dict[Element, str | None] = dict(structure.around(chain))
    shown = set(chain)
    for selector, kind in site.apart:
        for element in select(body, selector):
            if element not in chain:
                apart[element] = kind
                shown.update(structure.chain_of(element, body) if kind == "metadata" else ())
    return Plan(body, apart, frozenset(shown), _tables(chain))


def _tables(chain: list[Element]) -> frozenset[Element]:
    return frozenset(element for element in chain[1:] if element.tag == "table")


def _by_office(root: Element) -> bool:
    return any(_OFFICE.search(meta.get("content") or "") for meta in root.iter("meta") if meta.get("name"))


def _address(root: Element) -> str:
    """The address of a page, as its head tells it."""
    said = [element.get(name) or "" for path, name in _ADDRESSES for element in root.findall(path)[:1]]
    return " ".join(said)
