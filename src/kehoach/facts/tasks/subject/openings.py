"""Who acts behind a clause: `Căn cứ tình hình thực tế, UBND các xã bố trí …`."""

from __future__ import annotations

from dataclasses import replace

from ....reference.given import ASKING, ASKS
from ....text.patterns import pattern
from ...offices.names import Name
from ...offices.running import names_from
from ..verbs import MUST, begins_task, has_to
from .acting import acts_at
from .given import given_at
from .model import Subject, behind_list, is_quoted, past_signs
from .opening_words import AMONG, MILD, OPENING, OPENING_WORDS

_BEFALLS = pattern(
    r"tiếp tục (?:đối mặt|chịu|gặp|là|bị|được)\b"
    r"|(?:phát hiện|xử lý|tiếp nhận)(?:,| và)? (?:[^\W\d_]+,? ){0,2}\d(?![\d.,]*\s?%)"
)
"""What somebody finds, how much of it he dealt with, or what befalls him, though it begins like a task."""
_ON_A_DAY = pattern(r"Vào ngày[^,;]{0,24}(?:/\d{4}|năm \d{4})(?![^,;]{0,24} h[ằà]ng )")
"""A day with its year is mostly one on which something was done; something may be handed in on it."""
_ISSUED_THEN = pattern(
    r"Ngày [^,;]{4,24}, [^,.;:]{3,120}? (?:ban hành|ký) (?:[^\W\d_]+ ){1,3}số \d"
    rf"(?!.{{0,600}}(?:[,;:]| và) {ASKS} )"
)
"""A document of an earlier day and what it says: `Ngày 01/7/2025, Sở Y tế ban hành Công văn số 5/SYT …, các xã …`."""
_HANDS_IN = ("gửi ", "nộp ", "báo cáo ", "trình ")
_MEETS = pattern(r"(?:họp|sinh hoạt|giao ban|khám (?:sức khỏe|sức khoẻ|sàng lọc|tuyển))\b")
"""What is done again and again, of which no entry of a list is made: `Mỗi tháng, các tổ chuyên môn sinh hoạt 2 lần`."""
_CLAUSE_ENDS = pattern(
    r"[,;:]\s|\sthì\s|(?:vướng mắc|phát sinh|năm|quý|tháng|tuần|ngày|/\d{4})\s(?=\s{0,2}(?:các|Các|đề nghị |[A-ZĐỦ]))"
    r"|(?:nhiệm vụ được giao|của mình|xảy ra| này| xem xét)\s(?=các|[A-ZĐỦ])"
)
_WHEN = ("Khi ", "Sau khi ", "Ngay khi ", "Ngay sau khi ")
_ON_RESULT = pattern(rf"[^\W\d_]+ (?:[^\W\d_]+ ){{0,2}}có kết quả (?:[^.,;:]{{1,160}}? )?(?={ASKS} )")
_CLAUSES, _LONGEST = 6, 600
"""How many commas are looked at, and how far: cited documents have their subjects in a clause."""
_NEXT_SENTENCE = pattern(r"(?<=\w\w)[.]\s{1,3}(?=[A-ZĐ])")
_LONGEST_WORD = 10
_MEANWHILES = ("Theo đó", "Trong quá trình ", "Quá trình ", "Nếu ", "Khi ", "Trong đó")
"""Behind these it is said what may happen besides, of a task that the sentence before tells of."""
_SOON = ("sớm ", "phải ", "cần ")
_OFTEN = ("hằng ", "hàng ", "định kỳ ", "Hằng ", "Hàng ")
_CASES = ("Khi thay mặt ", "Khi ", "Nếu ", "Trong trường hợp ")
_TIES = (" của ", " cho ", " đến ", " tới ", " yêu cầu ", " đề nghị ")
_NEEDS = ("vướng mắc", "khó khăn", "phát sinh")
_OF_PARTY = (" của Đảng", " của Đảng và Nhà nước", " của Đảng, Nhà nước")
_STATE = ("Quốc hội", "Chính phủ", "Thủ tướng Chính phủ", "Hội đồng nhân dân", "HĐND", "Tỉnh ủy", "Thành ủy")
_GOING_ON = " đã và đang "
"""Of what is being done already a sentence tells: `Để đạt mục tiêu này, tỉnh đã và đang chỉ đạo các sở, các xã …`."""
_IN_CASE = ("Trường hợp ", "Trong trường hợp ", "Nếu ", "Khi ", "Đối với ")
_ASKS = tuple(f"{verb} " for verb in ASKING)
_ORDERS = (*_ASKS, "trách nhiệm của ", "nhiệm vụ của ")
_WILL, _REQUEST, _NOW, _THEN = "sẽ ", "đề nghị ", "nay ", " thì "


def acts_behind_opening(text: str, start: int, end: int) -> Subject | None:
    """Who acts in a later sentence that opens with a clause: `… Sau khi nghiệm thu, Sở Y tế tổng hợp kết quả.`"""
    first = text[start : min(end, start + _LONGEST_WORD)].partition(" ")[0].lower()
    if first not in OPENING_WORDS or text.startswith(_MEANWHILES, start):
        return None
    found = behind_opening(text, start, end)
    if found is None or text.startswith("ban hành ", found.end) or text.find(_GOING_ON, start, found.start) >= 0:
        return None
    return found


def behind_opening(text: str, start: int, end: int) -> Subject | None:
    """The one who acts behind a clause: `Căn cứ tình hình thực tế, UBND các xã bố trí …`."""
    if OPENING.match(text, start, end) is None or _ISSUED_THEN.match(text, start, end) is not None:
        return None
    found = _behind_opening(text, start, end)
    if found is None or found.colon or found.modality is not None or MILD.match(text, start, end) is None:
        return found
    if _ON_A_DAY.match(text, start, end) is not None:
        at = found.end
        return found if text.startswith((*_HANDS_IN, *MUST, *_SOON), at) or _will(text, at) else None
    return found if _is_to_do(text, found.end) else None


def _is_to_do(text: str, at: int) -> bool:
    """Whether it is said at `at` what somebody is to do, and not what he finds or what befalls him."""
    if text.startswith((*MUST, *_SOON), at) or _MEETS.match(text, at) is not None:
        return True
    return (begins_task(text, at) or _will(text, at)) and _BEFALLS.match(text, at) is None


def _will(text: str, at: int) -> bool:
    return text.startswith(_WILL, at) and begins_task(text, at + len(_WILL))


def _behind_opening(text: str, start: int, end: int) -> Subject | None:
    if text.startswith(_WHEN, start) and (found := _asked_on_result(text, start, end)) is not None:
        return found
    limit = _limit(text, start, end)
    tied: Name | None = None
    verbs = False
    begin = _past_case(text, start, end)
    clauses = (m for m in _CLAUSE_ENDS.finditer(text, begin, limit) if not is_quoted(text, start, m.start()))
    for count, m in enumerate(clauses):
        if count >= _CLAUSES:
            return None
        tied = _tied(text, begin, m.start(), end) or tied
        if tied is not None and tied.end > m.start():  # của các sở, ban, ngành
            if (asked := _asked_in_need(text, start, tied.start)) >= 0:
                return given_at(text, asked, end)
            continue
        begin = m.end()
        at = past_signs(text, begin, end)
        at += len(_NOW) * text.startswith((_NOW, _NOW.capitalize()), at)
        if begins_task(text, at) and not text.startswith(_OFTEN, at):
            if _goes_on(text, start, at, end):
                verbs = True
                continue
            return _behind_then(text, start, at, end)
        found = (acts_at(text, at, end) or _ordered(text, at, end)) if at < end else None
        if found is not None and (found.end < end or (found.colon and found.modality is not None)):
            if text.startswith(AMONG, start) and not has_to(text, found.end, _SOON):
                return None  # Trong đó, Sở Y tế đạt 90%
            if _is_of_case(text, start, m.start(), found.end, limit):
                continue
            if verbs and not (text[at].isupper() or text.startswith("các ", at)):
                return None
            if verbs and found.modality is None and text.startswith(_CARRYING, start):
                return None  # Căn cứ kế hoạch về biên chế, rà soát danh sách; Sở Y tế phối hợp …
            listed = tied is not None and tied.end == m.start() and tied.kind == "nhom"
            return behind_list(text, found) if listed else _behind_state(text, m.start(), found)
    return None


def _limit(text: str, start: int, end: int) -> int:
    """How far to look for the end of the clause."""
    far = min(end, start + _LONGEST)
    stop = _NEXT_SENTENCE.search(text, start, far)
    return stop.start() if stop is not None else far


def _asked_on_result(text: str, start: int, end: int) -> Subject | None:
    """Who is asked behind a clause without a comma: `Khi có kết quả đánh giá giao Sở Y tế tổng hợp …`."""
    m = _ON_RESULT.match(text, start, end)
    found = given_at(text, m.end(), end) if m is not None else None
    return found if found is not None and not found.colon and begins_task(text, found.end) else None


_WORK = ("Trong quá trình ", "Quá trình ")
_LONGEST_VERB = 40
_MADE = pattern(
    r"(?:(?! được )[^.,;:]){2,160} được (?:[^\W\d_]+ ){0,5}?(?:ban hành|phê duyệt|thông qua)(?: [^.,;:]{1,60})?,"
)
_CARRYING = ("Thực hiện ", "Căn cứ ", "Theo ")
_ABOUT = " về "


def _goes_on(text: str, start: int, at: int, end: int) -> bool:
    """Whether the verb at `at` is one more of the clause, and not yet what is to be done: `Trong quá trình kiểm tra,
    giám sát, Sở Y tế …`.
    """
    if text.startswith(_CARRYING, start) and text.find(_ABOUT, start, at) >= 0:
        return True  # Thực hiện Công văn số … về việc kiểm tra, rà soát các trạm, Sở Y tế yêu cầu …
    if text.startswith(_WHEN, start) and _MADE.match(text, at, end) is not None:
        return True  # Sau khi Nghị định về biên chế, tổ chức bộ máy được ban hành, Sở Nội vụ …
    comma = text.find(", ", at, min(end, at + _LONGEST_VERB)) if text.startswith(_WORK, start) else -1
    return comma >= 0 and text[at:comma].islower()


def _behind_then(text: str, start: int, at: int, end: int) -> Subject | None:
    """Who acts in a case whose clause is a list that reads like a verb: `Trường hợp là cơ quan, tổ chức thì Sở Y tế …`.

    Else the verb at `at` is what an office above does.
    """
    then = text.find(_THEN, at, min(end, at + _LONGEST_VERB)) if text.startswith(_IN_CASE, start) else -1
    if then < 0:
        return None
    found = acts_at(text, then + len(_THEN), end)
    return found if found is not None and found.end < end else None


def _is_of_case(text: str, start: int, comma: int, at: int, limit: int) -> bool:
    """Whether one named behind a comma is still of the case: `…, các đơn vị không báo cáo thì …`.

    So is the last of a list: `Nếu người ký là bí thư, ủy viên thì …`.
    """
    then = text.find(_THEN, at, limit)
    if then < 0 or text.startswith("không ", at):
        return then >= 0
    is_one = text.startswith(_IN_CASE, start) and text.find(" là ", start, comma) >= 0
    return is_one and not any(sign in text[at:then] for sign in ",;:")


def _asked_in_need(text: str, start: int, end: int) -> int:
    """Where those are asked who are named at `end` and in need: `Nếu có vướng mắc cần sửa đổi đề nghị các xã …`."""
    at = text.rfind(_REQUEST, start, end)
    return at if at >= 0 and at + len(_REQUEST) == end and any(n in text[start:at] for n in _NEEDS) else -1


def _behind_state(text: str, at: int, found: Subject) -> Subject:
    """Who acts where organs of the state still belong to the clause: `… của Đảng, Quốc hội, các Bộ trưởng chỉ đạo`."""
    if not text.endswith(_OF_PARTY, 0, at):
        return found
    names = found.names
    first = next((i for i, name in enumerate(names) if not text.startswith(_STATE, name.start)), 0)
    return replace(found, names=names[first:], start=names[first].start)


def _past_case(text: str, start: int, end: int) -> int:
    """Behind those who act in the clause itself: `Khi cấp uỷ, ủy ban kiểm tra ký văn bản, …`."""
    case = next((words for words in _CASES if text.startswith(words, start)), "")
    names, at = names_from(text, start + len(case), end) if case else ([], start)
    return at if names else start


def _tied(text: str, start: int, end: int, limit: int) -> Name | None:
    """The name that the end of a clause ties to it: `Trên cơ sở đề xuất của các bộ, …`."""
    at, tie = max((text.rfind(tie, start, end), tie) for tie in _TIES)
    names = names_from(text, at + len(tie), limit)[0] if at > start else ()
    return names[0] if names else None


def _ordered(text: str, at: int, end: int) -> Subject | None:
    """Behind a clause an order, or a duty: `Khi có kết quả, giao Sở Nội vụ …`, `Theo luật, nhiệm vụ của Sở A là …`."""
    return given_at(text, at, end) if text.startswith(_ORDERS, at) else None
