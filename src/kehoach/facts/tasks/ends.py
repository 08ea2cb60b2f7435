"""What the paragraphs above and below the body say of tasks: who is asked to do all of it, who is put in charge."""

from __future__ import annotations

from collections.abc import Sequence

from ...reference.given import ASKING
from ...text.patterns import pattern
from ..passages import Content, Passage, Reader
from ..times import deadlines
from .book import NOBODY, Assignment, Book
from .later import later_actor
from .lead_ins import lists_contents
from .orders import says_task
from .subject import Subject, subject_of
from .verbs import begins_task

_ASKS = (*(f"{verb} " for verb in ASKING), "chỉ thị ")
_ORDERS = (*_ASKS, *(f"{verb.capitalize()} " for verb in ASKING))
_ENDS = (".", ":", "/", ";")
_CHARGED = pattern(r"(?:(?:có|chịu) trách nhiệm )?(?:chủ trì|phối hợp|hướng dẫn|theo dõi|đôn đốc|kiểm tra|tổng hợp)\b")
"""What those do whom the closing words put in charge; that all are to carry out the document is no task."""


def lead_in(passages: Sequence[Passage], book: Book) -> Assignment:
    """Who acts in all of the body: the last paragraph above it asks somebody to do what follows."""
    for passage in passages[-2:]:
        text = passage.text
        if not text.rstrip().endswith(":") or lists_contents(text):
            continue
        for word in _ASKS:
            at = text.rfind(word)
            found = subject_of(text, at, len(text)) if at >= 0 else None
            if found is not None:
                return book.who(passage, found, spoken_to=True)
    return NOBODY


def read_opening(passages: Sequence[Passage], book: Book) -> None:
    """Enter what somebody is asked for above the body; the lead-in to the body is no task of its own."""
    for passage in passages:
        text = passage.text
        if text.rstrip()[-1:] not in _ENDS or (text.rstrip().endswith(":") and not lists_contents(text)):
            continue
        if not any(word in text for word in _ORDERS):
            continue
        found = subject_of(text, 0, len(text)) or later_actor(text, 0, len(text), book.context)
        if found is not None and found.modality is not None and found.end < len(text) and says_task(text, found):
            book.item(passage, "cau", NOBODY, book.who(passage, found), found.end)


def read_closing(content: Content, reader: Reader, book: Book) -> None:
    """Enter the tasks of the closing words: `Giao Sở Nội vụ theo dõi, đôn đốc việc thực hiện Chỉ thị này.`"""
    for passage in reader.items(content, "ket_thuc"):
        text = passage.text
        for found in (subject_of(text, 0, len(text)), later_actor(text, 0, len(text), book.context)):
            if found is not None and _is_task(text, found, book):
                book.item(passage, "cau", NOBODY, book.who(passage, found), found.end)
                break


def _is_task(text: str, found: Subject, book: Book) -> bool:
    """Whether closing words put somebody in charge, or say by when: `Các sở gửi báo cáo trước ngày 15/12/2026./.`"""
    if found.names[0].kind != "nhom" and _CHARGED.match(text, found.end):
        return True
    return begins_task(text, found.end) and bool(deadlines(text, book.years, found.start).due)
