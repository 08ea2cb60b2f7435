"""Tasks that an article tells of: a paragraph an office (`Công an tỉnh: Chủ trì …`), and what somebody is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from ...text.patterns import one_of, pattern
from ..passages import Content, Passage, Reader
from ..times import Years, deadlines
from .aside import ORDERS
from .asked import SENTENCE, TYPE, asked, clause_subject, told
from .book import NOBODY, Book
from .headings import names_who
from .later import enter_sentences
from .subject import BESIDES, Subject, past_besides, subject_of
from .verbs import MUST, begins_task, names_thing

_LABEL = pattern(r"\s{0,4}“?(?:\d{1,2}[.)]|[a-zđ]\)|\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)|[-+*•])\s{1,4}")
"""A label of the document, which an article copies: `7. Các sở xây dựng kế hoạch`, `(i) Rà soát …`."""
_CAPTION = pattern(
    r"(?:(?:^|[.)\s])\(?[Ảả]nh(?: minh [Hh](?:ọa|oạ))?\s{0,2}:[^:]{0,40}|\((?:[Ảả]nh|Hình) [^():]{1,30}\)\.?)\Z"
)
"""The end of what stands below a picture: `Chủ tịch tỉnh phát biểu. Ảnh: A.B`."""
TOLD: tuple[tuple[str, str], ...] = (
    (rf"(?:ký|(?:ký )?ban hành) {TYPE}", "UBND tỉnh ban hành Kế hoạch số 15/KH-UBND"),
    (r"(?:trân trọng )?(?:thông báo|thông tin|đăng tải|công bố)"
     r"(?!,| (?:cho|đến|tới|để|kịp thời|rộng rãi|công khai|đầy đủ|thường xuyên)(?!\w))",
     "UBND xã thông báo hoãn phiên tiếp dân"),
    (r"(?:tổ chức|khai mạc|dự|chủ trì) (?:lễ|[Hh]ội nghị|buổi|cuộc họp|hội thảo|họp báo)", "Sở Y tế tổ chức Hội nghị"),
)  # fmt: skip
"""What the article tells of an office, that it issued the document or met: no task of it. Pattern, example."""
_TOLD = pattern(rf"\s{{0,3}}{one_of(*(form for form, _ in TOLD))}(?!\w)")
_SET_UP = tuple(f" {when} được {deed}" for when in ("vừa", "mới", "đã") for deed in ("thành lập", "kiện toàn"))
_ON_DAY = pattern(r"(?:Ngày|Sáng|Chiều|Tối|Trưa)\s(?:nay|qua|ngày|\d)")
"""`Ngày 31/8, Ban Chỉ đạo trồng rừng tổ chức …` tells what was done that day."""
_ISSUES = ("ban hành ", "ký ")
_ATTENDS = "Tham dự "
_LINK_IN = pattern(r"[.;]\s{1,3}(?:Trong đó|Theo đó|Cụ thể(?: là| như sau)?)\s?:\s{0,3}\Z")
"""What leads in to the parts of an order that is complete: `… yêu cầu các xã trả đất trước ngày 15/10. Trong đó:`"""
_LONGEST_LINK = 30
_URGES = "Đẩy nhanh "
"""It tells what must be done where it goes on with what somebody was told."""
_SENTENCE_ENDS = ".:;!?…”\"')"
_FULL_STOPS = ".!?…”\"')"
_LONGEST_HEADLINE = 160


def read_news(content: Content, reader: Reader, book: Book) -> None:
    """Enter the tasks of the paragraphs of an article, its headlines and captions left out.

    A paragraph that begins with a verb of tasks goes on with the office of the paragraph above, be that a lead-in.
    """
    above, listed, ordered, attend, headed = NOBODY, "", False, False, False
    issuer = (content.get("reported") or {}).get("co_quan")
    passages = list(reader.items(content, "mo_dau"))
    for number, printed in enumerate(passages):
        passage = _without_link(printed)
        text, end = passage.text, len(passage.text)
        if _is_headline(passages, number) or ("nh" in text[-48:] and _CAPTION.search(text, max(0, end - 48))):
            above = NOBODY
            continue
        label = _LABEL.match(text)
        start = passage.label = label.end() if label else 0
        leads_in = text.rstrip()[-1:] == ":"
        if attend := (leads_in and names_who(text[start:].rstrip())) or (attend and _attends(text, start)):
            above = NOBODY
            continue
        speaker = issuer if label is None else None  # who is named behind a label is told to act
        given = above is not NOBODY and (headed or label is not None or not text.startswith(ORDERS))
        found = _who(text, start, end, book.years, speaker, given=given)
        ordered = ordered or bool(book.tasks) or any(word in text for word in _ORDERING)
        if (
            found is not None
            and leads_in
            and found.modality is None
            and not _heads(found, end, label is not None, ordered)
        ):
            above = NOBODY  # who speaks: `Chủ tịch tỉnh chỉ đạo:`
        elif found is not None and (leads_in or found.end < end):
            above, listed, headed = book.who(passage, found), "", leads_in
            if not leads_in:
                enter_sentences(book, passage, "tin", NOBODY, above, found.end)
        elif above is not NOBODY and not leads_in and (_goes_on(text, start) or _is_listed(text, start, listed)):
            enter_sentences(book, passage, "tin", above, None, start)
            listed = text[:start].strip()
        else:
            above = NOBODY


def _without_link(passage: Passage) -> Passage:
    """The passage without the words that lead in to the parts of what it says."""
    text = passage.text
    link = _LINK_IN.search(text, max(0, len(text) - _LONGEST_LINK)) if text.rstrip()[-1:] == ":" else None
    return passage if link is None else passage.part(0, link.start() + 1)


def _attends(text: str, start: int) -> bool:
    """Whether an item behind its bullet says who is to come, and of nobody what he has to do."""
    return text[:start].strip() in _BULLETS and not any(word in text for word in MUST)


_BULLETS = ("-", "+", "*", "•")
_ORDERING = ("yêu cầu", "đề nghị", "phân công", "chỉ đạo", "nhiệm vụ", "Kế hoạch", "kế hoạch")


def _heads(found: Subject, end: int, labelled: bool, ordered: bool) -> bool:
    """Whether a lead-in is nothing but an office, which heads what it must do: `- Phòng Kinh tế:`; persons speak.

    Without a label it heads what it did, if nothing was ordered before it.
    """
    if not found.colon or found.end < end:
        return False
    return labelled or (ordered and all(name.kind == "co_quan" for name in found.names))


_HOW_THINGS_ARE = pattern(
    r"(?:Công tác|Mùa|Thời tiết|Nhà|Người dân|Nhân dân)(?!\w)"
    r"|[^.;]{1,160}(?<!\w)(?:được|đã|vừa|sáng nay|chiều nay|hôm nay|hôm qua|ngày mai|vừa qua)(?!\w)"
)
"""What begins like no deed and tells how things are: `2. Công tác phòng dịch được triển khai đồng bộ.`"""


def _is_listed(text: str, start: int, sign: str) -> bool:
    """Whether an item goes on with the list of one that is a task: `+ Thống kê diện tích` behind `+ Kiểm tra các hộ`.

    It has the same bullet or the next number.
    """
    return (
        bool(sign)
        and text[:start].strip() == _next(sign)
        and text[start : start + 1].isupper()
        and not names_thing(text, start)
        and _HOW_THINGS_ARE.match(text, start) is None
    )


def _next(sign: str) -> str:
    """The label behind a label.

    >>> [_next(sign) for sign in ("+", "2.", "(9)")]
    ['+', '3.', '(10)']
    """
    number = sign.strip("“().")
    return sign.replace(number, str(int(number) + 1)) if number.isdecimal() else sign


_ALSO = pattern(r"(?:Đồng thời|(?P<besides>Bên cạnh đó|Ngoài ra)),? ")
_DONE = pattern(r"(?<!\w)(?:đã|giúp)(?!\w)")
_COUNTED = pattern(r"\d (?:vụ|đợt|lớp|tấn|hộ|trẻ|triệu|m2|ha|lượt|người)(?!\w)")


def _goes_on(text: str, start: int) -> bool:
    """Whether it is told what else those must do of whom the paragraph above tells."""
    also = _ALSO.match(text, start)
    if also is not None:
        start = also.end()
        if also["besides"] and _DONE.search(text, start, _sentence_end(text, start, len(text))):
            return False  # Bên cạnh đó, hỗ trợ 15 triệu đồng đã được giải ngân
    return text.startswith(_URGES, start) or (begins_task(text, start) and not text.startswith(_ATTENDS, start))


def _is_headline(passages: Sequence[Passage], number: int) -> bool:
    """Whether a paragraph is the title, or one inside the page, or a caption: no sentence ends in it, nor before it.

    What is torn by the ends of lines goes on with a small letter, and an item stands below a lead-in or has a deadline.
    """
    text = passages[number].text.rstrip()
    if text[-1:] in _SENTENCE_ENDS:
        return False
    if number == 0:
        return True
    if number + 1 == len(passages) or len(text) > _LONGEST_HEADLINE or _LABEL.match(text):
        return False
    below = passages[number + 1].text
    ended = passages[number - 1].text.rstrip()[-1:] in _FULL_STOPS
    return ended and not below[:1].islower() and "trước " not in text


def _who(text: str, start: int, end: int, years: Years, issuer: str | None, *, given: bool) -> Subject | None:
    """Who is to act by a paragraph: at its head, unless the article tells of them what they did or asked."""
    found = subject_of(text, start, end, given=given)
    if found is None or found.start >= found.end:
        return (
            asked(text, start, end)
            or _must_later(text, start, end)
            or _behind_link(text, start, end, years, given=given)
        )
    if found.modality is None and not found.colon:
        others = told(text, found, end, issuer)
        if others is not None:
            return others.whom
        tied = past_besides(text, start, end) > start
        if _is_told(text, start, end, found, years) or (tied and not _is_due(text, found, start, end, years, given)):
            return asked(text, start, end)
    return found


_LINKS = ("Cụ thể, ", "Trong đó, ", *BESIDES)


def _behind_link(text: str, start: int, end: int, years: Years, *, given: bool) -> Subject | None:
    """Who acts behind a word that ties a sentence to the one before: `Cụ thể, trước ngày 12/5, Sở Y tế …`.

    With no deadline and no duty it tells what was done, unless it goes on with what somebody is told to do.
    """
    link = next((words for words in _LINKS if text.startswith(words, start)), None)
    if link is None:
        return None
    found = clause_subject(text, start + len(link), end)
    if found is None or found.start >= found.end:
        return None
    return found if _is_due(text, found, start, end, years, given) else None


def _is_due(text: str, found: Subject, start: int, end: int, years: Years, given: bool) -> bool:
    """Whether a sentence that is tied to the one before binds: by a duty, a day, or as that does if it is `given`."""
    if text.startswith(MUST, found.end):
        return True
    stop = _sentence_end(text, found.end, end)
    if given and not (past_besides(text, start, end) > start and _tells_more(text, found.end, stop)):
        return True
    return bool(deadlines(text, years, start, stop).due)


def _tells_more(text: str, at: int, stop: int) -> bool:
    """Whether it is told of somebody else what he does besides: `Ngoài ra, Sở Y tế thống kê …`, `… xử lý 12 vụ …`."""
    return not begins_task(text, at) or any(tells.search(text, at, stop) for tells in (_DONE, _COUNTED))


def _sentence_end(text: str, at: int, end: int) -> int:
    """Where the sentence ends that goes on at `at`."""
    stop = SENTENCE.search(text, at, end)
    return stop.start() if stop else end


def _is_told(text: str, start: int, end: int, found: Subject, years: Years) -> bool:
    """Whether a sentence tells what somebody did, not what is due: it has no duty and no deadline.

    A deadline behind a document that they issued is that of its subject.
    """
    if text.startswith(MUST, found.end):
        return False
    if text[found.end : _sentence_end(text, found.end, end)].rstrip(" .").endswith(_SET_UP):
        return True  # what the committee is there for, and no deed of it
    if _ON_DAY.match(text, start):
        return not _will(text, found.end)
    if _TOLD.match(text, found.end) is None:
        return False
    stop = _sentence_end(text, found.end, end)
    return text.startswith(_ISSUES, found.end) or not deadlines(text, years, start, stop).due


_WILL = ("sẽ công bố ", "sẽ hoàn thành ", "sẽ nộp ")
_TAKES_PART = ("sẽ tiếp nhận ", "sẽ tham gia ", "sẽ tham dự ")


def _will(text: str, at: int) -> bool:
    """Whether it is to be done on the day: `Ngày 20/5, Sở Y tế sẽ công bố danh sách`; a meeting takes place."""
    return (
        text.startswith("sẽ ", at)
        and not text.startswith(_TAKES_PART, at)
        and (text.startswith(_WILL, at) or (begins_task(text, at + 3) and _TOLD.match(text, at + 3) is None))
    )


_TRIES = 6


def _must_later(text: str, start: int, end: int) -> Subject | None:
    """Who has to do something by a later sentence: `… đã xong. Sở Công Thương phải hoàn chỉnh danh sách.`"""
    if not any(word in text for word in MUST):
        return None
    for m in islice(SENTENCE.finditer(text, start, end), _TRIES):
        found = subject_of(text, m.end(), end)
        if found is not None and text.startswith(MUST, found.end):
            return found
    return None
