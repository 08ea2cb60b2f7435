"""Tasks that an article tells of: a paragraph an office (`Công an tỉnh: Chủ trì …`), and what somebody is asked for."""

from __future__ import annotations

import re
from itertools import islice

from ...reference.organs import organ_head
from ...reference.types import TYPES
from ...text.letters import one_of
from ..offices.running import names_from
from ..passages import Content, Reader
from ..times import Years, deadlines
from .book import NOBODY, Book
from .later import enter_sentences
from .subject import Subject, behind_order, subject_of
from .verbs import HAS_TO, begins_task

_LABEL = re.compile(r"\s{0,4}(?:\d{1,2}[.)]|[a-zđ]\)|[-+*•])\s{1,4}")
"""A label of the document, which an article copies: `7. Các sở xây dựng kế hoạch`."""
_CAPTION = re.compile(r"(?:^|[.)\s])\(?[Ảả]nh\s{0,2}:[^:]{0,40}\Z")
"""The end of what stands below a picture: `Chủ tịch tỉnh phát biểu. Ảnh: A.B`."""
_TYPES = one_of(*(f"[{kind.name[0]}{kind.name[0].lower()}]{kind.name[1:]}" for kind in TYPES), "[Vv]ăn bản")
TOLD: tuple[tuple[str, str], ...] = (
    (rf"(?:ký )?ban hành {_TYPES}", "UBND tỉnh ban hành Kế hoạch số 15/KH-UBND"),
    (r"(?:trân trọng )?(?:thông báo|thông tin|đăng tải|công bố)"
     r"(?!,| (?:cho|đến|tới|để|kịp thời|rộng rãi|công khai|đầy đủ|thường xuyên)(?!\w))",
     "UBND xã thông báo hoãn phiên tiếp dân"),
    (r"(?:tổ chức|khai mạc|dự|chủ trì) (?:lễ|[Hh]ội nghị|buổi|cuộc họp|hội thảo|họp báo)", "Sở Y tế tổ chức Hội nghị"),
)  # fmt: skip
"""What the article tells of an office, that it issued the document or met: no task of it. Pattern, example."""
_TOLD = re.compile(rf"\s{{0,3}}{one_of(*(form for form, _ in TOLD))}(?!\w)")
_ON_DAY = re.compile(r"(?:Ngày|Sáng|Chiều|Tối|Trưa)\s(?:nay|qua|ngày|\d)")
"""`Ngày 31/8, Ban Chỉ đạo trồng rừng tổ chức …` tells what was done that day."""
_ISSUES = ("ban hành ", "ký ")
_ATTENDS = "Tham dự "
_SENTENCE = re.compile(r"[.!?…]\s")
_SENTENCE_ENDS = ".:;!?…”\"')"


def read_news(content: Content, reader: Reader, book: Book) -> None:
    """Enter the tasks of the paragraphs of an article, its headline and captions left out.

    A paragraph that begins with a verb of tasks goes on with the office of the paragraph above, be that a lead-in.
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
        leads_in = text.rstrip()[-1:] == ":"
        found = _who(text, start, end, book.years, given=above is not NOBODY)
        if found is not None and leads_in and found.modality is None:
            above = NOBODY  # who speaks: `Chủ tịch tỉnh chỉ đạo:`
        elif found is not None and (leads_in or found.end < end):
            above = book.who(passage, found)
            if not leads_in:
                enter_sentences(book, passage, "tin", NOBODY, above, found.end)
        elif above is not NOBODY and not leads_in and begins_task(text, start) and not text.startswith(_ATTENDS, start):
            book.item(passage, "tin", above, None, start)
        else:
            above = NOBODY


def _who(text: str, start: int, end: int, years: Years, *, given: bool) -> Subject | None:
    """Who is to act by a paragraph: at its head, unless the article tells of them what they did or asked."""
    found = subject_of(text, start, end, given=given)
    if found is None or found.start >= found.end:
        return _asked(text, start, end) or _must_later(text, start, end)
    if found.modality is None and not found.colon:
        if text.startswith(_ALSO_ASKS, found.end):  # not who asks: `UBND tỉnh cũng yêu cầu khẩn trương hoàn thành …`
            return _asked(text, start, end)
        if _is_told(text, start, end, found, years):
            return _asked(text, start, end)
    return found


def _is_told(text: str, start: int, end: int, found: Subject, years: Years) -> bool:
    """Whether a sentence tells what somebody did, not what is due: it has no duty and no deadline.

    A deadline behind a document that they issued is that of its subject.
    """
    if text.startswith(_DUTIES, found.end):
        return False
    if _ON_DAY.match(text, start):
        return True
    if _TOLD.match(text, found.end) is None:
        return False
    stop = _SENTENCE.search(text, found.end, end)
    return text.startswith(_ISSUES, found.end) or not deadlines(text, years, start, stop.start() if stop else end).due


_DUTIES = ("phải ", *HAS_TO)


def _must_later(text: str, start: int, end: int) -> Subject | None:
    """Who has to do something by a later sentence: `… đã xong. Sở Công Thương phải hoàn chỉnh danh sách.`"""
    if not any(word in text for word in _DUTIES):
        return None
    for m in islice(_SENTENCE.finditer(text, start, end), _TRIES):
        found = subject_of(text, m.end(), end)
        if found is not None and text.startswith(_DUTIES, found.end):
            return found
    return None


_VERBS = ("yêu cầu ", "đề nghị ", "giao ")
_PAPER = re.compile(rf"(?<!\w)(?:{_TYPES}|[Đđ]iện)(?!\w)")
_STOPS = (", ", "; ", ": ")
_NOT_OF_PAPER = ("theo ", "của ", "những ", "các ", "có ", "đáp ứng ", "được ", "tôi ", "tôi đã ")
_ADDS = ("cũng ", "đã ", "vừa ", "tiếp tục ", "còn ")
_ALSO_ASKS = tuple(word + verb for word in _ADDS for verb in _VERBS)
_AND_SO = ("Theo đó, ", "theo đó, ", "Trong đó, ", "trong đó ", "Đồng thời, ", "đồng thời ", "Qua đó, ", "Ngoài ra, ")
_SHORT = re.compile(r"[A-ZĐ][A-ZĐ&-]{1,9}")
"""A company or an office by its letters alone: `EVN yêu cầu các tổng công ty …`."""
_TRIES, _REACH, _WORD = 6, 400, 10


def _asked(text: str, start: int, end: int) -> Subject | None:
    """Whom an office asks, or a document, anywhere in a paragraph: `UBND tỉnh vừa có Công điện yêu cầu các sở …`."""
    for verb in _VERBS:
        at = start
        for _ in range(_TRIES):
            at = text.find(verb, at, end)
            if at < 0:
                break
            found = behind_order(text, at, end)
            if found is not None and found.end < end and _must(text, found) and _asks(text, start, at):
                return found
            at += len(verb)
    return None


_NO_VERB = frozenset(
    ("về", "của", "tại", "theo", "trong", "và", "từ", "đã", "được", "để", "do", "là", "này", "trên", "nhằm", "cho")
)


def _must(text: str, found: Subject) -> bool:
    """Whether it is said what those must do who are asked; behind `các` any word does that is no link."""
    if found.colon or begins_task(text, found.end) or text.startswith(HAS_TO, found.end):
        return True
    word = text[found.end : found.end + _WORD].split(" ", 1)[0].rstrip(",")
    many = "các " in text[found.names[-1].start : found.names[-1].end].lower()
    return many and word.islower() and word.isalpha() and word not in _NO_VERB


def _asks(text: str, start: int, at: int) -> bool:
    """Whether an office or a document asks with the verb at `at`: they stand right before it, or it goes on with them.

    What somebody is quoted to say is no order, nor `theo yêu cầu các xã`.
    """
    low = max(start, at - _REACH)
    before = text[low:at]
    if before.count("“") > before.count("”") or before.endswith(_NOT_OF_PAPER):
        return False
    sentence = before[max((m.end() for m in _SENTENCE.finditer(before)), default=0) :]
    for word in _ADDS:
        sentence = sentence.removesuffix(word)
    if not sentence or sentence.endswith(_AND_SO):
        return True
    paper = [m.end() for m in _PAPER.finditer(sentence)]
    if paper and (sentence.endswith(_STOPS) or not any(stop in sentence[paper[-1] :] for stop in _STOPS)):
        return True
    if _SHORT.fullmatch(sentence.strip()):
        return True
    clause = sentence[max((sentence.rfind(stop) + len(stop) for stop in _STOPS if stop in sentence), default=0) :]
    return bool(names_from(clause, 0)[0]) or organ_head(clause.upper()) is not None
