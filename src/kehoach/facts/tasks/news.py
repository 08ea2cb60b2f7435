"""Tasks that an article tells of: a paragraph an office (`Công an tỉnh: Chủ trì …`)."""

from __future__ import annotations

import re

from ...reference.types import TYPES
from ...text.letters import one_of
from ..passages import Content, Reader
from .book import NOBODY, Book
from .subject import subject_of
from .verbs import begins_task

_LABEL = re.compile(r"\s{0,4}(?:\d{1,2}[.)]|[a-zđ]\)|[-+*•])\s{1,4}")
"""A label of the document, which an article copies: `7. Các sở xây dựng kế hoạch`."""
_CAPTION = re.compile(r"(?:^|[.)\s])\(?[Ảả]nh\s{0,2}:[^:]{0,40}\Z")
"""The end of what stands below a picture: `Chủ tịch tỉnh phát biểu. Ảnh: A.B`."""
_ISSUES = re.compile(rf"\s{{0,3}}ban hành {one_of(*(kind.name for kind in TYPES))}(?!\w)")
"""What the article tells of the office that issued the document; no task of it."""
_SENTENCE_ENDS = ".:;!?…”\"')"


def read_news(content: Content, reader: Reader, book: Book) -> None:
    """Enter the tasks of the paragraphs of an article, its headline and captions left out.

    A paragraph that begins with a verb of tasks goes on with the office of the paragraph above.
    """
    above = NOBODY
    for number, passage in enumerate(reader.items(content, "mo_dau")):
        text, end = passage.text, len(passage.text)
        headline = number == 0 and text.rstrip()[-1:] not in _SENTENCE_ENDS
        if headline or ("nh" in text[-48:] and _CAPTION.search(text, max(0, end - 48))):
            above = NOBODY
            continue
        label = _LABEL.match(text)
        start = passage.label = label.end() if label else 0
        found = subject_of(text, start, end, given=above is not NOBODY)
        if found is not None and found.start < found.end < end and not _ISSUES.match(text, found.end):
            above = book.who(passage, found)
            book.item(passage, "tin", NOBODY, above, found.end)
        elif above is not NOBODY and begins_task(text, start):
            book.item(passage, "tin", above, None, start)
        else:
            above = NOBODY
