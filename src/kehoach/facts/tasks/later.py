"""Who acts in a later sentence of a text, or behind a longer clause: one more task, or the only one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest
from re import Match
from typing import NamedTuple

from ...text.patterns import pattern
from ..context import Context
from ..offices.running import names_from
from ..passages import Passage
from .aside import ORDERS, agrees, asked_aside
from .book import NOBODY, Assignment, Book, Fact
from .due import is_due
from .orders import says_task
from .subject import Subject, acts_at, acts_behind_opening, behind_order, past_besides, subject_of
from .verbs import HAS_TO, MUST, NEEDS, VERBS, begins_task

_LONGEST_LIST = 2_000
_GOES_ABOUT = ("lãnh đạo ", "lãnh đạo, ", "tiến hành ")
"""Words before what is done that titles have too: `…; Đảng ủy HĐND tỉnh lãnh đạo thẩm tra dự thảo.`"""
_SENTENCE = pattern(r"[.;]\s{1,3}(?=[^\W\d_])")
_MEANWHILES = (", đồng thời ", ", trong khi ", ", đặc biệt lưu ý ")
_SENTENCE_OR_MEANWHILE = pattern(
    r"[.;,](?:(?<!,)|(?<=,) (?:đồng thời|(?P<while>trong khi)|(?P<notes>đặc biệt lưu ý)))\s{1,3}(?=[^\W\d_])"
)
_CHARGED = (*HAS_TO, "chủ trì", "được giao ", "được phân công ", *(f"phải {verb} " for verb in VERBS))
"""What those do of whom a clause with `trong khi` says that it is their work; else it tells what they did."""
_NOTES = ("đặc biệt lưu ý ", "Đặc biệt lưu ý ")
"""Who is told to mind something in a sentence of its own: `…; đặc biệt lưu ý Chủ tịch các xã cần …`."""
_AMONG = ("Trong đó, ", "Trong đó ")
_TIED_ORDERS = (*ORDERS, "giao ", "yêu cầu ", "đề nghị ")
"""What may stand before the one who acts behind words that tie a sentence: `Ngoài ra, giao Sở Y tế …`."""
_ORDER = pattern(rf"(?<!\w)(?:{'|'.join(ORDERS)}|giao)\s")
"""An order to the first of several."""
_MORE_ORDERS = ("giao ", "yêu cầu ")
"""What gives another one in small letters behind a semicolon: `Giao Sở A …; giao Sở B …`."""
_MORE_REQUESTS = (*_MORE_ORDERS, "đề nghị ")
_ASKED = (" yêu cầu ", " đề nghị ", " lưu ý ")
"""An order before the first one who acts, behind who gives it: `UBND xã đề nghị Sở A …; giao Sở B …`. He may be the one
who requests something of others too.
"""
_GROUP = "các "
_TIMES = ("trước ", "chậm nhất ", "định kỳ ", "hằng ", "hàng ", "đến ")
_IN_SMALL = (_GROUP, *_TIMES, *_MORE_REQUESTS, _NOTES[0])
"""Words in small letters that a sentence may begin with in which somebody else acts."""
_CALLED = ("đồng chí ", "đ/c ", "ông ", "bà ", "thầy ", "cô ")
_SHARES_OUT = pattern(r"[^;]{0,40}(?:[Pp]hân công|[Gg]iao|[Cc]ử) (?:đồng chí|đ/c|ông|bà|thầy|cô) ")
"""Work shared out to persons by name: `Phân công đồng chí A theo dõi …; đồng chí B theo dõi …`."""
_TIME_FIRST = pattern(
    r"(?:trước|chậm nhất|đến|định kỳ|h[ằà]ng(?= (?:ngày|tuần|tháng|quý|năm)))"
    r"(?: (?:trước|hết|là|cuối|đầu|giữa|mỗi|một|lần|của|h[ằà]ng|kế|tiếp|theo|liền|sau|và|ngày|tuần|tháng|[Qq]uý|năm"
    r"|giờ|phút|sáng|chiều|\d{1,2}[hg](?:\d\d)?[’']?|\d[\d/.–-]{0,12}|[IV]{1,3}(?:/\d{4})?)){1,10}"
    r"(?:,\s{1,3}|\s(?=các |[A-ZĐ]))"
)
"""A time before the one who acts, where it begins in small letters: `…; trước ngày 15/6, Sở Nội vụ tổng hợp …`."""


def later_actor(passage: Passage, context: Context) -> Subject | None:
    """Who acts in a later sentence of a text that says of nobody at its head what he does.

    Behind a topic it may be said at once what is agreed to: `Về đề nghị của xã: Đồng ý …; giao Sở Tài chính …`.
    """
    text, end = passage.text, len(passage.text)
    start = passage.heading if agrees(text, passage.heading) else passage.label
    found = asked_aside(text, start, end, context)
    if found is None and (later := acts_later(text, start, end)):
        return later[0][1]
    return found or asked_last(text, start, end)


def asked_last(text: str, start: int, end: int, *, given: bool = False, author: Collection[str] = ()) -> Subject | None:
    """Who is asked in the last sentence of a lead-in: `Sở Y tế đã đi kiểm tra. Sở Y tế yêu cầu các xã:`."""
    at = text.rfind(". ", start, end) + 2 if text.rstrip().endswith(":") else 1
    found = subject_of(text, at, end, given=given, author=author) if at > 1 else None
    return found if found is not None and found.modality is not None else None


def acts_later(
    text: str, start: int, end: int, *, given: bool = False, author: Collection[str] = ()
) -> list[tuple[int, Subject]]:
    """Who acts in later sentences, and where each begins: `Sở A rà soát số liệu. Sở B chịu trách nhiệm về kinh phí.`

    Behind a semicolon it may be one more of a list: `hướng dẫn Đài tỉnh; Đài huyện …`.
    """
    out: list[tuple[int, Subject]] = []
    more: tuple[str, ...] | None = None
    listed = start  # up to here a list of names has been read
    for m in _sentence_ends(text, start, end):
        if (clause := _in_clause(text, m, end)) is not None:
            out += clause
            continue
        more = _more_orders(text, start) if more is None else more
        later = _later_at(text, m, end, more)
        if later is None or (later.at < listed and later.listed):
            continue  # one more of the list: each would read the rest of it again
        begin = later.begin
        reach = min(end, begin + _LONGEST_LIST)  # else every name of a list is read to its end
        order = behind_order(text, begin, reach, given=given, author=author) if later.asks else None
        found = order or acts_at(text, begin, reach) or acts_behind_opening(text, begin, reach)
        listed = found.names[-1].end if found is not None else _list_end(text, begin, reach)
        if found is None or found.end >= reach or (found.colon and not _heads_next(text, start, found)):
            continue
        if later.grouped and not is_due(text, found.end, end):
            continue
        if order is None and not _is_told_to(text, later, found, end):
            continue
        if not (later.listed and _ends_in_name(text, start, m.start())):
            out.append((later.at, found))
    return out


def _more_orders(text: str, start: int) -> tuple[str, ...]:
    """Orders in small letters that may go on with what was said to somebody before a place, or given to him."""
    order = _ORDER.search(text, 0, start)
    if any(verb in text[:start] for verb in _ASKED) or (order is not None and order[0].endswith("ề nghị ")):
        return _MORE_REQUESTS
    return _MORE_ORDERS if order is not None else ()


def _sentence_ends(text: str, start: int, end: int) -> Iterator[Match[str]]:
    """Ends of sentences behind which another one may act: outside quotations, and not before just any small letter."""
    meanwhile = any(words in text for words in _MEANWHILES)
    if not meanwhile and text.find(".", start, end - 1) < 0 and text.find(";", start, end - 1) < 0:  # but at its end
        return
    last, quoted, quotes = start, 0, "“" in text
    for m in (_SENTENCE_OR_MEANWHILE if meanwhile else _SENTENCE).finditer(text, start, end):
        if quotes:
            quoted += text.count("“", last, m.start()) - text.count("”", last, m.start())
            last = m.start()
        if quoted <= 0 and (not text[m.end()].islower() or text.startswith((*_IN_SMALL, *_CALLED), m.end())):
            yield m


class _Later(NamedTuple):
    """A later sentence in which another one may act."""

    at: int  # where it begins; behind a comma with the words that tie it: `đồng thời Sở Y tế …`
    begin: int  # where the one who acts is named
    asks: bool  # words of an order stand there
    timed: bool  # a time stands before him: `…; trước ngày 15/6, Sở Nội vụ tổng hợp …`
    grouped: bool  # a group in small letters: without a day one more of a list: `hướng dẫn các phòng; các xã lập hồ sơ`
    listed: bool  # a semicolon parts it, so that it may be one more of a list


def _later_at(text: str, m: Match[str], end: int, more: tuple[str, ...]) -> _Later | None:
    """What begins behind the end of a sentence; `more`: orders in small letters that may stand behind a semicolon."""
    sign, begin = text[m.start()], past_besides(text, m.end(), end)
    group = text.startswith(_GROUP, begin)
    grouped = group and begin == m.end()
    if begin == m.end() and text.startswith(_AMONG, begin, end):
        begin = text.index(" ", begin + len("Trong ")) + 1
    tied = begin > m.end()
    asks = text.startswith(_TIED_ORDERS if tied else ORDERS, begin)
    asks = asks or (sign == ";" and text.startswith(more, begin))
    timed = _TIME_FIRST.match(text, begin, end) if text.startswith(_TIMES, begin) else None
    shared = sign == ";" and text.startswith(_CALLED, begin) and _SHARES_OUT.match(text) is not None
    if not (asks or group or timed or shared or text[begin : begin + 1].isupper()):
        return None
    at = m.start() + 2 if sign == "," else m.end()
    listed = sign == ";" and not (timed or shared)
    return _Later(at, timed.end() if timed else begin, asks, timed is not None, grouped, listed)


def _is_told_to(text: str, later: _Later, found: Subject, end: int) -> bool:
    """Whether the one who was found is told to do something, if by no order."""
    if begins_task(text, found.end) or text.startswith(_GOES_ABOUT, found.end):
        return True
    if later.timed and text.startswith("nộp ", found.end):
        return True
    if text.startswith(_CALLED, later.begin) and text.startswith("phụ trách ", found.end):
        return True
    return _is_bound(text, later.begin, found, end)


def _list_end(text: str, begin: int, reach: int) -> int:
    """Where names end that nobody acts by; only what a semicolon parts may be one more of them."""
    return names_from(text, begin, reach)[1] if text.find(";", begin, reach) >= 0 else begin


def _in_clause(text: str, m: Match[str], end: int) -> list[tuple[int, Subject]] | None:
    """Who is charged behind `trong khi`, or told to mind something; None if no such words stand there."""
    tie, at = m.lastgroup, m.end()
    if tie is None and text.startswith(_NOTES, at):
        tie, at = "notes", at + len(_NOTES[0])
    if tie is None:
        return None
    found = acts_at(text, at, min(end, at + _LONGEST_LIST))
    duties = NEEDS if tie == "notes" else _CHARGED
    if found is None or not text.startswith(duties, found.names[-1].end + 1):
        return []
    return [(m.start() + 2, found)]


_SIGNS = 8
"""Blanks and signs of a list that may stand behind a colon."""


def _heads_next(text: str, start: int, found: Subject) -> bool:
    """Whether a name with a colon heads one more deed, as one does at `start`: `Sở A: Lập dự toán. Sở B: Tổng hợp.`"""
    colon = text.rfind(":", max(0, start - _SIGNS), start)
    if colon < 0 or text[colon + 1 : start].strip(" *_-+") or not begins_task(text, found.end):
        return False
    return text[found.end].isupper() and _ends_in_name(text, 0, colon)


def _is_bound(text: str, begin: int, found: Subject, end: int) -> bool:
    """Whether a sentence binds with no verb of tasks, by a duty or by a day: `Sở Y tế trả lời trước ngày 30/9.`

    Behind an opening clause the duty may be that of a case: `Nếu vắng mặt, các thành viên phải xin phép`.
    """
    if text.startswith(MUST if found.start == begin else HAS_TO, found.end):
        return True
    return is_due(text, found.end, end)


_LAST_NAME = 100
_WORD_BEGINS = pattern(r"(?<![^\s,:(])[^\W\d_]")


def _ends_in_name(text: str, start: int, end: int) -> bool:
    """Whether the text before `end` ends in a name."""
    begins = _WORD_BEGINS.finditer(text, max(start, end - _LAST_NAME), end)
    return any(names_from(text, m.start(), end)[1] >= end for m in begins)


def enter_sentences(
    book: Book, passage: Passage, kind: str, above: Assignment, own: Assignment | None, at: int, *, given: bool = False
) -> Fact:
    """Enter the task of a text, and those of its later sentences with one of their own who acts.

    Args:
        book: takes them.
        passage: the text.
        kind: the kind of task.
        above: who acts by what stands above.
        own: who acts by the text itself, None if it does not say.
        at: where what they do begins.
        given: they head the text, as if they stood above it.
    """
    later = later_tasks(passage, own or above, at, given=given or own is None)
    if not later:
        return book.item(passage, kind, above, own, at)
    made = book.item(passage.part(0, later[0][0]), kind, above, own, at)
    enter_later(book, passage, kind, later)
    return made


def later_tasks(passage: Passage, who: Assignment, begin: int, *, given: bool) -> list[tuple[int, Subject]]:
    """Where later sentences of a text begin in which somebody else acts than those before, and who.

    Args:
        passage: the text.
        who: who acts before.
        begin: where what they do begins.
        given: they stand above the text.
    """
    text = passage.text
    later = acts_later(text, begin, len(text), given=given, author=who.author if given else ())
    if not later:
        return []
    acting = [actor["name"].lower() for actor in who.chu_tri]
    return [
        (at, found)
        for at, found in later
        if says_task(text, found) and [passage.quote(n.start, n.end).lower() for n in found.names] != acting
    ]


def enter_later(book: Book, passage: Passage, kind: str, later: Sequence[tuple[int, Subject]]) -> None:
    """Enter the tasks of later sentences."""
    for (at, found), behind in zip_longest(later, later[1:]):
        who = book.who(passage, found)
        part = passage.part(at, behind[0] if behind is not None else None)
        book.item(part, kind, NOBODY, who, found.end - at)
