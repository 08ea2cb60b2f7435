"""What the paragraphs above and below the body say of tasks: who is asked to do all of it, who is put in charge."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from ...reference.given import ASKING
from ...text.patterns import pattern
from ..passages import Content, Passage, Reader
from ..times import deadlines
from .book import NOBODY, Assignment, Book
from .later import acts_later, later_actor
from .lead_ins import lists_contents
from .orders import says_task
from .subject import Subject, subject_of
from .verbs import begins_task

_ASKS = (*(f"{verb} " for verb in ASKING), "chỉ thị ")
_THEN_ASKS = tuple(f", {verb} " for verb in ASKING)
_ORDERS = (*_ASKS, *(f"{verb.capitalize()} " for verb in ASKING))
_ENDS = (".", ":", "/", ";")
_CHARGED = pattern(r"(?:(?:có|chịu) trách nhiệm )?(?:chủ trì|phối hợp|hướng dẫn|theo dõi|đôn đốc|kiểm tra|tổng hợp)\b")
"""What those do whom the closing words put in charge; that all are to carry out the document is no task."""
_DUE_BELOW = pattern(
    r"(?:(?:có|chịu) trách nhiệm|có nhiệm vụ|có các nhiệm vụ|(?:thực hiện|triển khai)(?: [^\W\d_]+){0,3}?"
    r" (?:nội dung|nhiệm vụ|công việc|giải pháp|biện pháp) sau)\b"
)
"""What one does or has to do by what stands below: `Các bệnh viện thực hiện các nội dung sau:`."""

_CONSIDERS = pattern(
    r"(?:xem xét|cho ý kiến|góp ý|thảo luận)(?! giao\b)"
    r"(?!.{0,240}(?:,| và) (?:thực hiện|triển khai|chỉ đạo|bố trí|giải quyết)\b)"
)
"""What is asked for where things and no deeds follow: `Đề nghị Hội đồng nhân dân xem xét các nội dung sau:`."""
_PREPARES = "chuẩn bị "
"""Things or deeds may follow: `Đề nghị các xã chuẩn bị các nội dung sau:`."""
_BY_RULE = pattern(
    r"Theo (?:đó,|(?:(?:các|những|nội dung|tinh thần) )?"
    r"(?:quy định|khoản|điểm|Điều|Luật|Bộ luật|Pháp lệnh|Nghị định|Thông tư)\b)"
)
"""Behind it a letter tells what the law says: `Theo quy định, cơ sở kinh doanh có trách nhiệm:`."""


def lead_in(passages: Sequence[Passage], grounds: Sequence[Passage], book: Book) -> Assignment:
    """Who acts in all of the body: the last paragraph above it asks somebody to do what follows.

    Args:
        passages: the paragraphs above the body.
        grounds: those that give grounds; behind the last one may be asked: `Căn cứ tình hình, đề nghị các xã …:`.
        book: makes who acts.
    """
    for passage, asking in (*((one, _ASKS) for one in passages[-2:]), *((one, _THEN_ASKS) for one in grounds[-1:])):
        text = passage.text
        if not text.rstrip().endswith(":") or lists_contents(text):
            continue
        found = _asked(text, asking) or _told(text, book)
        if found is not None and _CONSIDERS.match(text, found.end) is None:
            who = book.who(passage, found, spoken_to=True)
            return who._replace(strict=who.strict or text.startswith(_PREPARES, found.end))
    return NOBODY


def _asked(text: str, asking: Sequence[str]) -> Subject | None:
    """Who is asked behind one of these words, where they stand last."""
    for word in asking:
        at = text.rfind(word)
        found = subject_of(text, at + len(word) - len(word.lstrip(", ")), len(text)) if at >= 0 else None
        if found is not None:
            return found
    return None


def _told(text: str, book: Book) -> Subject | None:
    """Who is told in the last sentence, by nobody or by a duty: `Đề nghị các xã …:`, `Giám đốc Sở có trách nhiệm:`."""
    begin = text.rfind(". ") + 2 if ". " in text else 0
    found = subject_of(text, begin, len(text))
    if found is None:
        return None
    if any(book.context.issued_by(text[name.start : name.end]) for name in found.names):
        return None
    if found.modality is None and (_BY_RULE.match(text, begin) or _DUE_BELOW.match(text, found.end) is None):
        return None
    return found


def read_opening(passages: Sequence[Passage], book: Book) -> None:
    """Enter what somebody is asked for above the body; the lead-in to the body is no task of its own."""
    for passage in passages:
        text = passage.text
        if text.rstrip()[-1:] not in _ENDS or (text.rstrip().endswith(":") and not lists_contents(text)):
            continue
        if not any(word in text for word in _ORDERS):
            continue
        found = subject_of(text, 0, len(text)) or later_actor(passage, book.context)
        if found is not None and found.modality is not None and found.end < len(text) and says_task(text, found):
            book.item(passage, "cau", NOBODY, book.who(passage, found), found.end)


def read_closing(content: Content, reader: Reader, book: Book) -> None:
    """Enter the tasks of the closing words: `Giao Sở Nội vụ theo dõi, đôn đốc việc thực hiện Chỉ thị này.`"""
    for passage in reader.items(content, "ket_thuc"):
        text = passage.text
        for found in (subject_of(text, 0, len(text)), later_actor(passage, book.context)):
            if found is not None and _is_task(text, found, book, None):
                _enter_sentences(passage, found, book)
                break


def _enter_sentences(passage: Passage, found: Subject, book: Book) -> None:
    """Enter the tasks of closing words, a sentence each, from the first one who has one on."""
    text = passage.text
    said = [(0, found), *acts_later(text, found.end, len(text))]
    for (at, who), behind in zip_longest(said, said[1:]):
        stop = behind[0] if behind is not None else None
        if _is_task(text, who, book, stop):
            book.item(passage.part(at, stop), "cau", NOBODY, book.who(passage, who), who.end - at)


def _is_task(text: str, found: Subject, book: Book, end: int | None) -> bool:
    """Whether closing words put somebody in charge, or say by when: `Các sở gửi báo cáo trước ngày 15/12/2026./.`"""
    if found.names[0].kind != "nhom" and _CHARGED.match(text, found.end):
        return True
    return begins_task(text, found.end) and bool(deadlines(text, book.years, found.start, end).due)
