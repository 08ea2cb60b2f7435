"""Deeds that are over at a time beside them: what is handed in, finished or answered."""

from __future__ import annotations

from ...text.patterns import phrase
from .model import TimeAt

AT_END = ("", ".", ";", "/")
"""What stands behind a time that closes its clause; nothing where the text ends."""
CLAUSE = 80
"""How far before a time its deed is looked for."""
_PERSONS = (
    r"(?:các |\d{1,3} )?(?:cán bộ|(?:công|viên) chức|nhân viên|giáo viên|học (?:viên|sinh)|vận động viên|thí sinh"
    r"|bác s[ĩỹ]) "
)
_SENDS = rf"gửi(?! {_PERSONS})|nộp|báo cáo(?! (?:tại|viên) )"
"""What is sent; persons who are sent somewhere are not handed in: `gửi cán bộ đi học`."""
_SUBMITS = (
    r"(?<!(?:công|lịch|tiến|giáo|hành)\s)(?<!chương\s)(?<!qu[yá]\s)(?<!(?:lộ|tờ)\s)"
    r"trình(?! (?:bày|chiếu|diễn|độ|tự)(?!\w))"
)
"""`trình` as a verb, and no part of a noun: `Kiểm tra công trình ngày 25 hằng tháng`."""
FINISHES = "hoàn (?:thành|tất)|xong"
_OVER = f"{_SENDS}|{_SUBMITS}|{FINISHES}"

_IS_OVER = phrase(rf"(?<!\w)(?:{_OVER})(?!\w)[^.;:]{{0,80}}\Z")
_IS_FINISHED = phrase(rf"(?<!\w)(?:{FINISHES})(?!\w)[^.,;:]{{0,60}}\Z")
_IS_ANSWERED = phrase(
    rf"(?<!\w)(?:{_OVER}|trả lời|thông báo|giải quyết|ý kiến|phản hồi|khắc phục|xử lý)(?!\w)"
    r"(?:(?!(?<!\w)tổ chức(?!\w))[^.;:]){0,80}\Z"
)
_AT_LATEST = phrase(
    rf"chậm nhất (?:{_OVER})\s"
    r"(?:(?!(?<!\w)(?:hội nghị|họp|buổi|lễ|kỳ|cuộc|đợt|đại hội|trước|sau|số|theo|kế hoạch)\s)[^.;:,\d]){2,70}\s\Z"
)
_NO_OBJECT = "đã|được|bị|chưa|tổ|họp|hội|bày|làm|có|ban|kiểm|dự|là|ký|lập|diễn|trước|sau"
_PAPER = (
    "số|công văn|văn bản|kế hoạch|quyết định|thông báo|hướng dẫn|chỉ thị|tờ trình|nghị|thông tư|luật|theo|tại|phiên|từ"
)
"""The day of a letter stands behind its name, `gửi Công văn số 5 ngày …`, and so may that of a report."""


def _words(but: str, behind: str = "") -> str:
    """A few words, none of which begins so; `behind` is what may stand behind each."""
    return rf"(?:(?!(?:{but})\s)[^\s.,;:]{{1,24}}{behind} ){{1,16}}?"


_SENT = r"(?<!\w)(?<!đã\s)(?<!được\s)(?:gửi|nộp) "
_HANDED_IN = phrase(rf"{_SENT}{_words(_NO_OBJECT)}\Z")
_HANDED_ON = phrase(rf"{_SENT}{_words(f'{_NO_OBJECT}|{_PAPER}')}(?<!báo\scáo\s)\Z")
_HANDS_IN = phrase(rf", {_words(_NO_OBJECT, ',?')}(?:{_SENDS}|{_SUBMITS})\s")
_AT_ONCE = phrase(rf" (?:{_SENDS}|tổng hợp)\s")
_BEFORE = phrase(rf"(?<!\w)(?:{_SENDS}|{_SUBMITS})(?!\w)[^.,;:\d]{{0,80}}\Z")
_BEGINS = ".:;-+*)("


def is_over(low: str, at: int) -> bool:
    """Whether what stands before a place is handed in or finished: `gửi hồ sơ`, `hoàn thành việc sửa chữa`.

    >>> [is_over(text, len(text)) for text in ("trình đề án ", "kiểm tra công trình ")]
    [True, False]
    """
    return _IS_OVER.search(low, max(0, at - CLAUSE), at) is not None


def is_finished(low: str, at: int) -> bool:
    """Whether what stands before a place is finished, no comma between: `hoàn thành việc sửa chữa trước khi …`."""
    return _IS_FINISHED.search(low, max(0, at - CLAUSE), at) is not None


def is_answered(low: str, at: int, left: int = 0) -> bool:
    """Whether what stands before a place, not before `left`, is done once, within days: `trả lời trong 24 giờ`.

    `tổ chức lớp trong 05 ngày làm việc` goes on, and so does what those do who are sent somewhere: `gửi cán bộ đi học
    trong 05 ngày làm việc`.
    """
    return _IS_ANSWERED.search(low, max(left, at - CLAUSE), at) is not None


def is_at_latest(low: str, at: int) -> bool:
    """Whether `chậm nhất` stands before a day, with what is due between them: `chậm nhất gửi báo cáo về Sở ngày …`."""
    return _AT_LATEST.search(low, max(0, at - CLAUSE), at) is not None


def is_handed_in(time: TimeAt, low: str) -> bool:
    """Whether something is handed in on a day: `Vào ngày 15/6/2026, các xã nộp báo cáo`, `nộp báo cáo vào ngày …`.

    It is due then, and nothing else that is done on it.
    """
    if low.startswith(",", time.end):
        return begins_sentence(low, time.start) and _HANDS_IN.match(low, time.end) is not None
    if low[time.end : time.end + 1] not in AT_END:
        return False
    said = low.startswith(("vào ", "đúng "), time.start)
    return (_HANDED_IN if said else _HANDED_ON).search(low, max(0, time.start - CLAUSE), time.start) is not None


def comes_due(time: TimeAt, low: str) -> bool:
    """Whether something is handed in each time that a day comes back, or done on it regularly.

    That may be said at once or before it: `Các thôn ngày 25 hằng tháng báo cáo …`, `báo cáo xã ngày 25 hằng tháng`,
    `họp thôn định kỳ ngày 25`.
    """
    if is_handed_in(time, low) or low.endswith("định kỳ ", 0, time.start):
        return True
    if _AT_ONCE.match(low, time.end) is not None:
        return True
    return _BEFORE.search(low, max(0, time.start - CLAUSE), time.start) is not None


def begins_sentence(low: str, at: int) -> bool:
    """Whether a sentence, an item or a bracket begins at a place."""
    before = low[max(0, at - 8) : at].rstrip()
    return not before or before[-1] in _BEGINS
