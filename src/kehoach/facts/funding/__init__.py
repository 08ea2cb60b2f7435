"""Where the money comes from: sections and fields about kinh phí, and columns of budgets (docs/domain.md 8.4)."""

from __future__ import annotations

from collections.abc import Sequence

from ..context import Context
from ..passages import Content, Passage, Reader
from .sections import groups_of, of_group
from .sources import SOURCES
from .tables import of_table

__all__ = ["SOURCES", "read_funding"]


def read_funding(content: Content, reader: Reader, passages: Sequence[Passage], context: Context) -> list[Content]:
    """The money of a document: one entry for each section or field about it, and for each cell of a budget column.

    Args:
        content: the document in the form of the schema.
        reader: the reader of its source.
        passages: all passages of the content, in reading order.
        context: the document around them; a report tells of money that has been spent.

    Returns:
        Funding in the form of the schema, in reading order, `task` left open.
    """
    if context.loai == "Báo cáo":
        return []
    out = [made for group in groups_of(passages) if (made := of_group(group)) is not None]
    for table in content["tables"]:
        out += of_table(table, reader)
    out.sort(key=lambda funding: funding["span"][0])
    return out
