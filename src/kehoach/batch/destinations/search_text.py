"""The text of a document as a search looks through it: everything that it says, each thing once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from ...exports.contents import parts
from ...schema import Content, Document, Node
from ...schema.base import Item, Value
from ...text.fold import HIDDEN, fold

MOST = 4_000_000
"""Characters of one document that can be found; what stands behind them is in the JSON alone."""


def search_text(document: Document) -> str:
    """Header, grounds, sections, tables, signatures, recipients, appendices and attached documents, a line each.

    Dashes, blanks and Đ are in one form, and characters without ink are left out: they would hide words.
    """
    return _bounded(chain.from_iterable(_of_content(part.content) for part in parts(document)))


def _bounded(texts: Iterable[str]) -> str:
    kept, length = [], 0
    for text in texts:
        if length + len(text) > MOST:
            kept.append(text[: MOST - length])
            break
        kept.append(text)
        length += len(text) + 1
    return fold(HIDDEN.sub("", "\n".join(kept)))


def _of_content(content: Content) -> Iterator[str]:
    for _, said in content.header:
        if isinstance(said, Value):
            yield said.value
        elif isinstance(said, list):
            yield from _items(said)
    yield from _items(content.can_cu)
    yield from _items(content.mo_dau)
    yield from _nodes(content.body)
    yield from _items(content.ket_thuc)
    for table in content.tables:
        yield from (cell.text for cell in table.cells if cell.text)
    for signature in content.signatures:
        name = signature.nguoi_ky
        yield from _there(signature.co_quan, *signature.ky_thay, signature.chuc_vu, name.value if name else None)
    yield from _items(content.noi_nhan)
    for appendix in content.appendices:
        yield from _there(appendix.label, appendix.title, appendix.kem_theo)
        yield from _nodes(appendix.body)
    yield from _items(content.footnotes)


def _items(items: Iterable[Item]) -> Iterator[str]:
    return (item.text for item in items)


def _nodes(nodes: list[Node]) -> Iterator[str]:
    stack = nodes[::-1]
    while stack:
        node = stack.pop()
        yield " ".join(_there(node.marker, node.heading, node.text))
        stack.extend(reversed(node.children))


def _there(*texts: str | None) -> Iterator[str]:
    return (text for text in texts if text)
