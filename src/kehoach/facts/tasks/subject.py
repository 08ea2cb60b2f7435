"""Who acts in a sentence: the office at its head, behind an opening clause, or behind Giao and Đề nghị."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from ..offices.names import Name
from ..offices.running import names_from
from .predicates import acts
from .verbs import begins_task

GIVEN: tuple[tuple[str, str | None, str], ...] = (
    (r"(?:Phân công|phân công|[Gg]iao|Trong đó,?\s+giao)(?:\s+cho)?", "order", "Giao Sở Y tế chủ trì …"),
    (r"(?:(?:[Kk]ính|[Tt]rân trọng)\s+)?[Đđ]ề nghị", "request", "Đề nghị Huyện đoàn …"),
    (r"(?:Yêu cầu đối|Đối) với", None, "Đối với các sở, ban, ngành: …"),
    (r"(?:Yêu cầu|yêu cầu|chỉ thị)", "order", "Yêu cầu các đơn vị …"),
    (
        r"(?i:(?:nhiệm vụ|trách nhiệm|chức năng)(?:(?:,| và)\s+(?:nhiệm vụ|quyền hạn|trách nhiệm|nghĩa vụ))*"
        r"(?:\s+(?:chung|cụ thể|chủ yếu))?(?:\s+của)?)",
        "order",
        "Nhiệm vụ, quyền hạn của Sở Nội vụ",
    ),
)
"""What stands before the one who must act: pattern, how the task binds, example."""
_GIVEN = tuple((re.compile(rf"{pattern}\s{{1,3}}"), modality) for pattern, modality, _ in GIVEN)
_ORDER_WORDS = frozenset(("phân", "giao", "trong", "đề", "kính", "trân", "yêu", "đối", "nhiệm", "trách", "chức", "chỉ"))
"""First words of what stands before the one who must act."""
_LONGEST_WORD = 10
_DUTY_OF = _GIVEN[-1][0]
"""Behind this, as behind `Trong đó giao`, nothing follows but a colon."""

_AMONG = "Trong đó"
OPENINGS: tuple[tuple[str, str], ...] = (
    ("Căn cứ", "Căn cứ tình hình thực tế, UBND các xã bố trí …"),
    ("Trên cơ sở", "Trên cơ sở báo cáo của các đơn vị, Sở Nội vụ tổng hợp …"),
    ("Định kỳ", "Định kỳ hằng quý các đơn vị báo cáo …"),
    ("Hàng", "Hàng năm, Sở Tài chính bố trí …"),
    ("Hằng", "Hằng quý, các sở báo cáo …"),
    ("Trong (?:quá trình|thời hạn)", "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh …"),
    ("Trong (?:[Qq]uý|tháng)", "Trong Quý I/2027, Sở Nội vụ đánh giá …"),
    (_AMONG + "(?=,)", "Trong đó, Sở Xây dựng sớm tham mưu …"),
    ("Quá trình", "Quá trình thực hiện nếu có vướng mắc các cơ quan báo cáo …"),
    ("Khi", "Khi có yêu cầu, Văn phòng Sở báo cáo …"),
    ("Ngay (?:sau|khi)", "Ngay sau hội nghị, Sở Y tế chủ trì họp …"),
    ("Đến (?:hết|năm|ngày|tháng|cuối)", "Đến năm 2027, Sở Y tế hoàn thành …"),
    ("Sau(?! (?:đó|đây))", "Sau khi kế hoạch được duyệt, Phòng Tổ chức cán bộ triển khai …"),
    ("Trước(?! (?:đó|đây|hết))", "Trước ngày 15/6, các đơn vị gửi báo cáo …"),
    ("Chậm nhất", "Chậm nhất là ngày 22 tháng 4 năm 2026, Sở Nội vụ gửi biên bản …"),
    ("Quý", "Quý I/2027, các cơ quan, đơn vị đánh giá …"),
    ("Tháng", "Tháng 6/2026, Sở Y tế kiểm tra …"),
    ("Theo(?! dõi)", "Theo chức năng, nhiệm vụ, các sở triển khai …"),
    ("Nếu", "Nếu có vướng mắc, các đơn vị báo cáo …"),
    ("Thực hiện", "Thực hiện Công văn số 12/UBND-VX, Sở Y tế đề nghị các đơn vị rà soát …"),
    ("Để", "Để chuẩn bị cho hội nghị, Văn phòng Sở bố trí …"),
    ("Nhằm", "Nhằm bảo đảm tiến độ, các đơn vị rà soát …"),
    ("Qua", "Qua xem xét, Chủ tịch UBND tỉnh giao Sở Xây dựng kiểm tra …"),
    ("Ngày", "Ngày 05/3/2026, Giám đốc Sở Y tế yêu cầu các đơn vị rà soát …"),
    ("Kết thúc", "Kết thúc đợt kiểm tra, các đơn vị báo cáo …"),
    ("Cuối", "Cuối năm, các đơn vị tổng kết …"),
    ("Từ (?:nay|ngày|tháng|năm)", "Từ ngày 04/3/2026, Hạt Kiểm lâm kiểm tra …"),
    ("Trường hợp", "Trường hợp có vướng mắc, Sở Tài chính hướng dẫn …"),
    ("Đối với", "Đối với vụ việc ở thôn thì Ủy ban nhân dân xã xác minh …"),
)
"""Clauses before the one who acts, example."""
_OPENING = re.compile("|".join(words for words, _ in OPENINGS))
_OPENING_WORDS = frozenset(words.split()[0].partition("(")[0].lower() for words, _ in OPENINGS)
_CLAUSE_ENDS = re.compile(
    r"[,;:]\s|\sthì\s|(?:vướng mắc|phát sinh|năm|quý|tháng|tuần|ngày|/\d{4})\s(?=\s{0,2}(?:các|Các|[A-ZĐ]))"
)
_CLAUSES = 6
_REACH = 320

_NAMED = re.compile(r"(?:Ông|Bà|Đồng chí|Đ/c)\s")
_DUTY = re.compile(
    r"(?:có|chịu) trách nhiệm|phụ trách|trực tiếp|là|làm\b|Phụ trách|Chịu trách nhiệm|Là\b|Làm\b|Trực tiếp|Chỉ đạo"
)
_WORD = re.compile(r"\s*(?P<word>[^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who acts.

    Attributes:
        names: the offices.
        start: where the sentence about them begins, an order before them included.
        end: where what they do begins.
        modality: how it binds, where that is said before the names.
        colon: whether a colon stands between.
    """

    names: list[Name]
    start: int
    end: int
    modality: str | None = None
    colon: bool = False


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
    start = _skip(text, start, end)
    stop = text.find(" ", start, end)
    first = text[start : stop if stop >= 0 else end].lower().rstrip(",")
    if first in _ORDER_WORDS and (found := behind_order(text, start, end, given=given, author=author)) is not None:
        return found
    opens = first in _OPENING_WORDS
    if given and not opens and begins_task(text, start) and not text.startswith(_INSPECTORS, start):
        return None  # what the office above does
    if first and (found := acts_at(text, start, end)) is not None:
        return found
    return _behind_opening(text, start, end) if opens else None


def acts_behind_opening(text: str, start: int, end: int) -> Subject | None:
    """Who acts in a later sentence that opens with a clause: `… Sau khi nghiệm thu, Sở Y tế tổng hợp kết quả.`"""
    first = text[start : min(end, start + _LONGEST_WORD)].partition(" ")[0].lower()
    if first not in _OPENING_WORDS or text.startswith(_MEANWHILES, start):
        return None
    found = _behind_opening(text, start, end)
    return None if found is not None and text.startswith("ban hành ", found.end) else found


_MEANWHILES = ("Theo đó", "Trong quá trình ", "Quá trình ", "Nếu ", "Khi ", "Trong đó")
"""Behind these it is said what may happen besides, of a task that the sentence before tells of."""


_INSPECTORS = ("Thanh tra tỉnh ", "Thanh tra huyện ", "Thanh tra Chính phủ ", "Thanh tra Bộ ", "Thanh tra Sở ")
"""Offices that begin like a verb."""
_MATTERS = ("trong ", "về ", "đối với ", "khi ", "tại ")


def duty_of(text: str) -> Subject | None:
    """Whose duty a heading tells of that goes on with the matter: `Trách nhiệm của Sở Y tế trong quản lý thuốc`."""
    m = _DUTY_OF.match(text)
    if m is None:
        return None
    names, at = names_from(text, m.end(), len(text))
    return Subject(names, 0, len(text), "order") if names and text[at:].lstrip(" ,").startswith(_MATTERS) else None


def _skip(text: str, at: int, end: int) -> int:
    while at < end and text[at] in " *_–-+•.":
        at += 1
    return at


def behind_order(
    text: str, start: int, end: int, *, given: bool = False, author: Collection[str] = ()
) -> Subject | None:
    """Who is given something by the words that begin right here: `Giao Sở Y tế …`; the arguments are `subject_of`'s."""
    for pattern, modality in _GIVEN:
        if (m := pattern.match(text, start, end)) is None:
            continue
        theirs = given and modality is not None and modality not in author and "iao" not in m.group()
        if theirs and " trách nhiệm " not in text[start:end]:
            return None
        names, at = names_from(text, m.end(), end)
        if theirs and not text.startswith(("có trách nhiệm ", "chịu trách nhiệm "), at):
            return None
        if names:
            found = Subject(names, start, *_behind_names(text, at, end, modality))
            if found.colon and modality is None and (own := acts_at(text, found.end, end)) and own.end < end:
                return own  # Đối với các xã: Trưởng Công an xã phối hợp …
            if not found.colon and m.group().startswith("Đối với"):
                found = _behind_list(text, found)  # Đối với các xã biên giới, Công an tỉnh tuần tra
            nothing_more = pattern is _DUTY_OF or m.group().startswith("Trong")
            return found if found.colon or found.end >= end or not nothing_more else None
    return None


def _behind_names(text: str, at: int, end: int, modality: str | None) -> tuple[int, str | None, bool]:
    """Where the predicate begins, the modality, whether a colon stands before it."""
    while at < end and text[at] in " ,":
        at += 1
    if at < end and text[at] == ":":
        return _skip(text, at + 1, end), modality, True
    return at, modality, False


def acts_at(text: str, start: int, end: int) -> Subject | None:
    """The names that begin right here and what they do."""
    names, at = names_from(text, start, end)
    if not names or (len(names) == 1 and _is_no_subject(text, names[0], at)):
        return None
    to, modality, colon = _behind_names(text, at, end, None)
    if not colon and (asked := _asked_beside(text, to, end)) is not None:
        return Subject([*names, *asked.names], start, asked.end, colon=True)
    if names[0].kind == "ca_nhan" and to < end and not _does(text, names[0], to, end, colon=colon):
        return None
    if colon or to >= end:
        return Subject(names, start, to, modality, colon)
    m = _WORD.match(text, to, end)
    if m is not None and m["word"] == "hoặc" and names[0].kind == "ca_nhan":
        return _or_another(text, names, start, to, end)
    if text.startswith(_POLITE, to):
        return behind_order(text, to, end)
    if m is None or not acts(text, m["word"], to, end):
        return None
    if m["word"] in ("giao", "yêu", "đề", "chỉ"):  # Chủ tịch UBND tỉnh giao Sở Nội vụ …
        ordered = behind_order(text, to, end)
        return ordered if ordered or _asks_nobody(text, to) else Subject(names, start, to)
    return Subject(names, start, to, modality)


_BESIDE = "và đề nghị "
_LONGEST_BESIDE = 160


def _asked_beside(text: str, to: int, end: int) -> Subject | None:
    """Who is asked beside those before `to` in a heading: `Sở Y tế và đề nghị Hội Chữ thập đỏ: Tổ chức …`."""
    at = text.find(_BESIDE, to, min(end, to + _LONGEST_BESIDE))
    if at < 0 or any(sign in text[to:at] for sign in ".;:"):
        return None
    asked = behind_order(text, at + 3, end)
    return asked if asked is not None and (asked.colon or asked.end >= end) else None


def _or_another(text: str, names: list[Name], start: int, to: int, end: int) -> Subject | None:
    """One person or another, told by his charge: `Chánh văn phòng hoặc người được giao phụ trách có trách nhiệm …`."""
    at = text.find(" có trách nhiệm ", to, min(end, to + _LONGEST_OTHER))
    if at < 0 or any(sign in text[to:at] for sign in ".;:"):
        return None
    return Subject([*names[:-1], names[-1]._replace(end=at)], start, at + 1)


def _asks_nobody(text: str, to: int) -> bool:
    """Whether it is not said who must do what is asked for: `UBND tỉnh yêu cầu khẩn trương hoàn thành …`."""
    return text.startswith("yêu cầu ", to) and begins_task(text, to + len("yêu cầu "))


_LONGEST_OTHER = 120
_POLITE = ("kính đề nghị ", "trân trọng đề nghị ")


def _does(text: str, name: Name, to: int, end: int, *, colon: bool) -> bool:
    """Whether a person does what stands at `to`: `Trưởng đoàn: Đại diện Sở …` is a list of members."""
    if not colon and not _NAMED.match(text, name.start):
        return True
    return begins_task(text, to) or bool(_DUTY.match(text, to, end))


def _is_no_subject(text: str, name: Name, at: int) -> bool:
    """`Lãnh đạo, chỉ đạo …` is two verbs; `Cơ quan chủ trì, thành phần …`, `Đơn vị tính` name no office."""
    if name.kind == "ca_nhan":
        return text.startswith(",", at)
    return text[name.start : name.end].lower() in ("cơ quan", "đơn vị")


_SOON = ("sớm ", "phải ", "cần ")
_OFTEN = ("hằng ", "hàng ", "định kỳ ", "Hằng ", "Hàng ")


def _behind_opening(text: str, start: int, end: int) -> Subject | None:
    """The one who acts behind a clause: `Căn cứ tình hình thực tế, UBND các xã bố trí …`."""
    if _OPENING.match(text, start, end) is None:
        return None
    limit = min(end, start + _REACH)
    tied: Name | None = None
    begin = _past_case(text, start, end)
    for count, m in enumerate(_CLAUSE_ENDS.finditer(text, begin, limit)):
        if count >= _CLAUSES:
            return None
        tied = _tied(text, begin, m.start(), end) or tied
        if tied is not None and tied.end > m.start():  # của các sở, ban, ngành
            continue
        begin = m.end()
        at = _skip(text, begin, end)
        if begins_task(text, at) and not text.startswith(_OFTEN, at):  # what an office above does
            return None
        if at < end and (found := acts_at(text, at, end) or _ordered(text, at, end)) is not None and found.end < end:
            if text.startswith(_AMONG, start) and not _is_wanted(text, found.end):
                return None
            listed = tied is not None and tied.end == m.start() and tied.kind == "nhom"
            return _behind_list(text, found) if listed else found
    return None


def _is_wanted(text: str, at: int) -> bool:
    """Whether it is said at `at` what is to be done: `Trong đó, Sở Y tế sớm …`, not `Trong đó, Sở Y tế đạt 90%`."""
    return text.startswith(_SOON, at) or begins_task(text, at)


_CASES = ("Khi thay mặt ", "Khi ", "Nếu ")


def _past_case(text: str, start: int, end: int) -> int:
    """Behind those who act in the clause itself: `Khi cấp uỷ, ủy ban kiểm tra ký văn bản, …`."""
    case = next((words for words in _CASES if text.startswith(words, start)), "")
    names, at = names_from(text, start + len(case), end) if case else ([], start)
    return at if names else start


_TIES = (" của ", " cho ")


def _tied(text: str, start: int, end: int, limit: int) -> Name | None:
    """The name that the end of a clause ties to it: `Trên cơ sở đề xuất của các bộ, …`."""
    at = max(text.rfind(tie, start, end) + len(tie) for tie in _TIES)
    names = names_from(text, at, limit)[0] if at > start + len(_TIES[0]) else ()
    return names[0] if names else None


def _behind_list(text: str, found: Subject) -> Subject:
    """Who acts when a list of groups still belongs to the clause: `… của các bộ, UBND các tỉnh, Bộ Tài chính tổng hợp`.

    A subject of several has `và` before the last; else an office behind groups begins anew.
    """
    names = found.names
    first = next((i for i, name in enumerate(names) if name.kind != "nhom"), 0)
    if first == 0 or text[names[first - 1].end : names[first].start].strip() != ",":
        return found
    return replace(found, names=names[first:], start=names[first].start)


def _ordered(text: str, at: int, end: int) -> Subject | None:
    """Behind a clause an order: `Khi có kết quả, giao Sở Nội vụ tổng hợp …`."""
    return behind_order(text, at, end) if text.startswith(("giao ", "yêu cầu ", "đề nghị "), at) else None


_TRAILING = 160
_SHORT_PREDICATE = 60


def behind_what(text: str, start: int, end: int) -> Subject | None:
    """Who acts, printed behind what is done: `… (Giao Công an tỉnh chủ trì)`, `… - Trường A thực hiện.`"""
    at = text.find("(Giao ", start, end)
    if at >= 0:
        return subject_of(text, at + 1, end)
    at = text.rfind(" - ", max(start, end - _TRAILING), end)
    found = subject_of(text, at + 3, end) if at >= 0 else None
    if found is None or not 0 < end - found.end <= _SHORT_PREDICATE or found.colon:
        return None
    return found
