"""Tasks that an article tells of: a paragraph an office (`Công an tỉnh: Chủ trì …`)."""

from __future__ import annotations

from ..passages import Content, Reader
from .book import NOBODY, Assignment, Book
from .subject import subject_of
from .verbs import begins_task


def read_news(content: Content, reader: Reader, book: Book) -> None:
    """Enter the tasks of the paragraphs of an article.

    A paragraph that begins with a verb of tasks goes on with the office of the paragraph above.
    """
    above = NOBODY
    for passage in reader.items(content, "mo_dau"):
        end = len(passage.text)
        found = subject_of(passage.text, 0, end, given=above is not NOBODY)
        if found is not None and found.start < found.end < end:
            above = Assignment(book.actors(passage, found.names), (), found.modality)
            book.item(passage, "tin", NOBODY, above, found.end)
        elif above is not NOBODY and begins_task(passage.text, 0):
            book.item(passage, "tin", above, None, 0)
        else:
            above = NOBODY
