"""Who acts in a sentence: the office at its head, behind an opening clause, or behind Giao and Đề nghị."""

from __future__ import annotations

from collections.abc import Collection

from ....reference.given import ASKS, FIRST_OF_GIVEN
from ....text.patterns import pattern
from ...offices.running import names_from
from ..verbs import NEEDS, begins_task, has_to
from .acting import acts_at
from .behind import behind_what
from .given import duty_of, requires, speaks_to
from .handed import handed_in
from .model import BESIDES, Subject, behind_list, behind_names, past_besides, past_called, past_signs
from .opening_words import OPENING_WORDS, OPENINGS
from .openings import acts_behind_opening, behind_opening
from .ordered import behind_order

__all__ = [
    "BESIDES",
    "OPENINGS",
    "Subject",
    "acts_at",
    "acts_behind_opening",
    "behind_order",
    "behind_what",
    "duty_of",
    "is_meant_above",
    "past_besides",
    "past_meant",
    "requires",
    "speaks_to",
    "subject_of",
]

_LIKE_VERBS = (
    *(f"Thanh tra {whose}{sign}" for whose in ("tỉnh", "huyện", "Chính phủ", "Bộ", "Sở") for sign in (" ", ", ")),
    "Ban Hành chính",
)
"""Offices that begin like a verb."""
_MEANT_ABOVE = pattern(r"(?:[Cc]ơ quan (?:đầu mối|thường trực)|[Đđ]ơn vị đầu mối)(?:, | (?=chịu ))")
_PEERS = tuple(f"Riêng các {peers}" for peers in ("sở, ", "bộ, ", "ban, ", "ngành, ", "cơ quan, "))
"""Groups that act like an office behind them: `Riêng các sở, ban, ngành, Công an tỉnh rà soát …`."""
_BARE = ("sở", "bộ", "cục", "ban", "hội", "tỉnh", "huyện", "thành", "xã", "phường")
_ASKS = pattern(rf"(?:[A-ZĐ]{{2,7}}|Sở|Bộ|Cục|Ban|Hội|Tỉnh|Huyện|Thành phố|Xã|Phường) (?:cũng )?(?={ASKS} )")
"""An office that is called by its initials, or by its kind alone, and asks for something: `Sở yêu cầu các xã …`."""
_REPORT = pattern(r"Báo cáo (?!viên\b)(?:[^\W_]{1,8} ){0,3}[^\W_]{1,8}: (?=[A-ZĐỦ])")
_YET = " nhưng "
_IN_VAIN = pattern(
    r"(?:(?! (?:đã|đủ|quá|hết|các|những) )[^.;:]){0,240}? nhưng (?:đến nay |hiện nay |vẫn |hiện ){0,2}chưa "
    r"(?:được (?:[^\W\d_]+ ){0,4}?(?:chấp thuận|đồng ý|trả lời|giải quyết|bố trí|bổ sung|xem xét)"
    r"|có (?:ý kiến|kết quả|phản hồi)|nhận được)\b"
)
"""What came of what was asked for: `Huyện đề nghị Sở Tài chính bổ sung vốn nhưng chưa được giải quyết`; such words tell
also which ones are meant: `… rà soát các dự án đã duyệt nhưng chưa được bố trí vốn`.
"""
_ORDERS = ("Đề nghị ", "Kính đề nghị ", "Trân trọng đề nghị ", "Giao ", "Yêu cầu ")
_LONGEST_TITLE = 160
_INVITING = ("mời", "kính", "trân")
_INVITES = pattern(r"(?:Trân trọng )?(?:[Kk]ính )?[Mm]ời ")
_SENDS = pattern(r"cử (?!tri\b|hành\b)")


def subject_of(text: str, start: int, end: int, *, given: bool = False, author: Collection[str] = ()) -> Subject | None:
    """Who acts in the sentence at `start`, or None.

    Args:
        text: folded text.
        start: where the sentence begins.
        end: where the text ends.
        given: an office above is the one who acts: `Đề nghị các đơn vị …` is then what it does, unless it is their
            duty: `Yêu cầu các đơn vị có trách nhiệm …`.
        author: how what the author asks for binds, where the office above is spoken to: Đề nghị, and Yêu cầu too.
    """
    start = past_signs(text, start, end)
    if (besides := past_besides(text, start, end)) > start:
        found = _at_head(text, besides, end, given=given, author=author)
        if found is not None and _is_wanted(text, found, start):
            apart = not text.startswith((*BESIDES, *_PEERS), start)
            return behind_list(text, found) if apart else found  # Riêng các trường, Sở Giáo dục và Đào tạo kiểm tra
        return None if text.startswith(BESIDES, start) else behind_opening(text, start, end)  # Riêng dự án chợ, giao …
    return _at_head(text, start, end, given=given, author=author)


def _at_head(text: str, start: int, end: int, *, given: bool, author: Collection[str]) -> Subject | None:
    """What `subject_of` gives, of a sentence that begins right here."""
    start = past_called(text, start, end)
    stop = text.find(" ", start, end)
    first = text[start : stop if stop >= 0 else end].lower().rstrip(",")
    if first in FIRST_OF_GIVEN and (found := behind_order(text, start, end, given=given, author=author)) is not None:
        return found
    if first in _INVITING and (not given or "request" in author) and (asked := _invited(text, start, end)) is not None:
        return asked
    if first == "báo" and (found := _reporting(text, start, end)) is not None:
        return found
    opens = first in OPENING_WORDS
    if given and not opens and begins_task(text, start) and not text.startswith(_LIKE_VERBS, start):
        return None  # what the office above does
    if (first in _BARE or text[start : start + 2].isupper()) and (asks := _ASKS.match(text, start, end)) is not None:
        asked = behind_order(text, asks.end(), end)
        if asked is not None:
            told = text.find(_YET, asked.end, end) >= 0 and _IN_VAIN.match(text, asked.end, end) is not None
            return None if told else asked
    if given and is_meant_above(text, start):
        return None
    if not given and (found := handed_in(text, start, end)) is not None:
        return found
    if first and (found := acts_at(text, start, end)) is not None:
        return found if found.colon else _asked_behind_title(text, found.end, end) or found
    return behind_opening(text, start, end) if opens else None


def _reporting(text: str, start: int, end: int) -> Subject | None:
    """Who hands in the report that a label names: `Báo cáo năm: Các cơ quan, đơn vị gửi Sở Nội vụ trước ngày 15/12.`"""
    m = _REPORT.match(text, start, end)
    found = acts_at(text, m.end(), end) if m is not None else None
    return found if found is not None and not found.colon and begins_task(text, found.end) else None


def is_meant_above(text: str, start: int) -> bool:
    """Whether the office above an item is called by what it is: `Cơ quan đầu mối, chịu trách nhiệm tổng hợp …`."""
    return past_meant(text, start) > start


def past_meant(text: str, start: int) -> int:
    """Where what the office above does begins, behind what it is."""
    meant = _MEANT_ABOVE.match(text, start)
    return meant.end() if meant is not None else start


def _invited(text: str, start: int, end: int) -> Subject | None:
    """Who is invited to send somebody, which is a request: `Mời Sở Y tế cử đại diện tham gia đoàn kiểm tra.`

    So is one who is invited into a committee and has a task there: `Mời bà Lê Thị Bê: Vận động hội viên …`
    """
    m = _INVITES.match(text, start, end)
    names, at = names_from(text, m.end(), end) if m is not None else ([], start)
    if not names:
        return None
    to, colon = behind_names(text, at, end)
    if colon and names[0].kind == "ca_nhan" and begins_task(text, to):
        return Subject(names, start, to, "request", colon=True)
    return Subject(names, start, at, "request") if _SENDS.match(text, at) else None


def _is_wanted(text: str, found: Subject, start: int) -> bool:
    """Whether it is said what is to be done: `Ngoài ra, Sở Y tế kiểm tra …`, not `Ngoài ra, Sở Y tế đạt 90%`."""
    at = found.end
    if found.modality is not None or not text.startswith(BESIDES, start):
        return True
    return has_to(text, at, NEEDS)


def _asked_behind_title(text: str, at: int, end: int) -> Subject | None:
    """Who is asked behind a title with a colon: `Các cơ quan giám sát: Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh …`."""
    colon = text.find(": ", at, min(end, at + _LONGEST_TITLE)) + 2
    if colon < 2 or not text.startswith(_ORDERS, colon) or "." in text[at:colon]:
        return None
    if text.endswith((" sau", " sau đây"), at, colon - 2):
        return None  # the work is told in what follows: Sở Y tế rà soát các nội dung sau: Yêu cầu …
    return behind_order(text, colon, end)
