"""Tasks: who must do what, with whom, by when (docs/domain.md 8.2)."""

from __future__ import annotations

from ..context import Context
from ..offices.registry import Registry
from ..passages import Content, Reader
from ..times import Years
from .book import Book
from .links import link_duplicates
from .news import read_news
from .rows import read_tables
from .sections import read_sections

__all__ = ["Book", "read_tasks"]


def read_tasks(content: Content, reader: Reader, context: Context, registry: Registry) -> Book:
    """The tasks of a document, in the form of the schema in `Book.tasks`.

    Args:
        content: the document.
        reader: makes passages of it.
        context: what it says of itself.
        registry: takes everyone who is named.
    """
    book = Book(context, registry, Years.of(context))
    if context.kind == "tin_bai":
        read_news(content, reader, book)
    else:
        read_sections(content, reader, book)
    read_tables(content, reader, book)
    link_duplicates(book.tasks)
    return book
