"""Who acts behind words that give something to somebody, or speak of him: `Giao Sở Y tế …`, `Đối với các xã …`."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

from ....text.patterns import pattern
from ..sentences import sentence_end
from ..verbs import begins_task
from .acting import ASKS, acts_at
from .given import given_at
from .model import Subject

_AS_TO = ("Đối với ", "đối với ")
_COMMA, _MOST_COMMAS = pattern(r",\s"), 6
_DEALT_WITH = pattern(
    r"(?:[Cc]ác |[Nn]hững )?(?:cơ sở|doanh nghiệp|hộ|tổ chức|cá nhân|công trình)(?!\w)"
    r"(?! (?:giáo dục|đào tạo|y tế|khám|điều trị|đảng|đoàn|hội|chính trị|công đoàn)\b)"
)
_DEALS = pattern(
    r"(?:hướng dẫn|kiểm tra|thanh tra|giám sát|đôn đốc|nhắc nhở|yêu cầu|xử lý|vận động|tuyên truyền|hỗ trợ|chỉ đạo)\b"
    r"(?![^.;:]{1,80}\b(?:người lao động|công nhân|nhân viên|khách hàng|học sinh|sinh viên|(?:thành|hội) viên"
    r"|(?:nhân|người) dân)\b)"
)


def behind_order(
    text: str, start: int, end: int, *, given: bool = False, author: Collection[str] = ()
) -> Subject | None:
    """Who is given something by the words that begin right here, or acts behind them; as `given_at`.

    `Giao Sở Y tế …` gives it to the department; of `Đối với các xã: Trưởng Công an xã phối hợp …` the chief acts.
    """
    found = given_at(text, start, end, given=given, author=author)
    if found is not None and found.colon and found.modality is None:
        own = acts_at(text, found.end, end)
        return own if own and own.end < end else found
    if found is not None and found.modality is None and text.startswith(_AS_TO, start):
        if given and _is_dealt_with(text, found, end):
            return None
        return _behind_those(text, found, end) or found
    return found


def _is_dealt_with(text: str, found: Subject, end: int) -> bool:
    """Whether the office above deals with those of whom it is said: `Đối với các cơ sở chưa đạt, hướng dẫn khắc phục`.

    Authorities may do so with others themselves, and all with their own people: `Đối với các xã, hướng dẫn nhân dân …`,
    `Đối với các doanh nghiệp, tuyên truyền cho người lao động`.
    """
    if found.colon or _DEALT_WITH.match(text, found.names[0].start) is None:
        return False
    begin = found.names[0].end
    commas = islice(_COMMA.finditer(text, begin, sentence_end(text, begin, end)), _MOST_COMMAS)
    verbs = (comma.end() for comma in commas if begins_task(text, comma.end()))
    first = next(verbs, -1)
    return first >= 0 and _DEALS.match(text, first) is not None


def _behind_those(text: str, found: Subject, end: int) -> Subject | None:
    """Who acts behind a clause that says which of a group are meant: `Đối với các xã chưa có sách, Sở A cấp …`."""
    group = found.names[-1]
    if group.kind != "nhom" or text.startswith((":", ","), group.end) or begins_task(text, found.end):
        return None
    stop = sentence_end(text, found.end, end)
    for comma in islice(_COMMA.finditer(text, found.end, stop), _MOST_COMMAS):
        at = comma.end()
        if text.startswith(ASKS, at):
            return given_at(text, at, end)
        if text[at : at + 1].isupper() and (own := acts_at(text, at, end)) is not None:
            return own if own.modality is None and own.end < end and not text.startswith("là ", own.end) else None
        if begins_task(text, at):
            return None
    return None
