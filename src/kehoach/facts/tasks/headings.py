"""What the heading of a section says of the tasks below it: whose they are, or that there are none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ...reference.given import behind_words
from ...reference.sign import sign_of_number
from ...reference.sign.groups import is_organ
from ...reference.types import type_named
from ...text.patterns import pattern
from ..context import Context
from ..offices.names import Name, before_person, heading_names, is_office_heading, split_names
from ..passages import Content, Passage
from .subject import Subject, duty_of, subject_of
from .verbs import HAS_TO, begins_task

_AIMS = pattern(
    r"(?:MỤC (?:ĐÍCH|TIÊU)|YÊU CẦU(?! (?:ĐỐI )?VỚI)|CHỈ TIÊU|QUAN ĐIỂM|PHẠM VI"
    r"|ĐỐI TƯỢNG|CĂN CỨ|CƠ SỞ PHÁP LÝ|GIẢI THÍCH TỪ NGỮ"
    r"|TÌNH HÌNH|ĐẶC ĐIỂM|THỰC TRẠNG|(?:NHỮNG )?KẾT QUẢ|NHỮNG (?:VIỆC|MẶT|ƯU ĐIỂM|TỒN TẠI)|ƯU ĐIỂM|TỒN TẠI"
    r"|QUYỀN(?: HẠN)? CỦA|SỰ CẦN THIẾT|NGUYÊN TẮC|THÀNH PHẦN|ĐỊA ĐIỂM|MỞ ĐẦU|BỐI CẢNH|KHÁI QUÁT|NHẬN ĐỊNH|QUÁ TRÌNH"
    r"|(?:NHỮNG )?(?:KHÓ KHĂN|VƯỚNG MẮC)(?=\W*$|,? (?:VÀ )?(?:VƯỚNG MẮC|BẤT CẬP|TỒN TẠI|HẠN CHẾ)\W*$)"
    r"|ĐÁNH GIÁ (?:TÌNH HÌNH|THỰC TRẠNG|KẾT QUẢ (?:THỰC HIỆN )?(?:NĂM|GIAI ĐOẠN)))\b"
    r"(?!.*(?:NHIỆM VỤ|GIẢI PHÁP|NỘI DUNG))"
)
_PAST = pattern(
    r"(?:NHỮNG |CÁC )?(?:VIỆC ĐÃ|KẾT QUẢ(?! KIỂM TRA| GIÁM SÁT)|MẶT (?:MẠNH|YẾU|ĐƯỢC|LÀM ĐƯỢC|TÍCH CỰC|CÒN|HẠN CHẾ)"
    r"|ƯU ĐIỂM|TỒN TẠI|HẠN CHẾ(?=\W*$|,| VÀ )|THỰC TRẠNG|TÌNH HÌNH(?=\W*$| CHUNG| THỰC HIỆN| TRIỂN KHAI))"
    r"|ĐÁNH GIÁ CHUNG"
)
"""What was done is told below it, be it printed as a heading or as a short text with a colon."""
_WHO_AND_WHERE = pattern(r"(?:Đối tượng|Thành phần|Địa điểm)\b[^,;.:]{0,40}:\Z")
_ASSIGNS = pattern(
    r"(?:TỔ CHỨC (?:TRIỂN KHAI )?(?:THỰC HIỆN|THI HÀNH)|PHÂN CÔNG|TRÁCH NHIỆM|NHIỆM VỤ CỤ THỂ|CHẾ ĐỘ BÁO CÁO)\b"
)
_DUTIES = pattern(r"TRÁCH NHIỆM|TỔ CHỨC (?:TRIỂN KHAI )?(?:THỰC HIỆN|THI HÀNH)|PHÂN CÔNG|NHIỆM VỤ")
_DUTY_OF = "TRÁCH NHIỆM CỦA"
_OWN_DUTIES = pattern(r"(?:NHIỆM VỤ|TRÁCH NHIỆM)\b[^.;:]{0,30} CỦA ")
_BOUND_TO = (*HAS_TO, "báo cáo ", "phối hợp với ")
_MAY_BIND = ("YÊU CẦU", "THÀNH PHẦN")
_TARGETS = ("MỤC TIÊU", "CHỈ TIÊU")
_AND_TARGETS = tuple(f"{sign}{words}" for sign in (", ", " VÀ ") for words in _TARGETS)
_RIGHTS = ("có quyền", "được quyền", "các quyền", "quyền sau", "quyền sau đây")
"""Ends of a heading below which stands what somebody may do, not what is to be done."""
_STANDING = frozenset(("Điều lệ", "Quy chế", "Quy định", "Hợp đồng", "Quy trình", "Nội quy"))
_NORMATIVE_NUMBER = pattern(r"/(?:19|20)\d\d/")
_CASES = ("Khi ", "Trường hợp ", "Nếu ")
_RULES = ("Quy định", "Quy chế")
"""Standing documents that may charge an office in any of their articles, as a decision does."""


def says_what_holds(context: Context, body: Sequence[Content]) -> bool:
    """Whether a document is a law, a decree, a statute: of its sentences only those on duties are tasks.

    One whose type is not printed is known by its chapters.
    """
    if context.loai is None:
        return any(node["kind"] == "chuong" for node in body)
    kind = type_named(context.loai)
    if kind is not None and kind.family == "qppl":
        return True
    if context.loai in _STANDING:
        return True
    number = context.so_hieu
    if number is None or _NORMATIVE_NUMBER.search(number) is None:
        return False
    sign = sign_of_number(number)  # companies count by the year, too
    return sign is None or not sign.organs or any(map(is_organ, sign.organs))


def is_of_aims(title: str) -> bool:
    """Whether an office that is named in the section gets no task: `MỤC TIÊU`, `KẾT QUẢ ĐẠT ĐƯỢC`.

    Args:
        title: of the section, in capitals; so for the others.
    """
    return _AIMS.match(title) is not None


def may_bind(title: str) -> bool:
    """Whether an office may be bound below a heading of aims all the same: `Thành phần dự họp`, `Yêu cầu`."""
    return title.startswith(_MAY_BIND)


def sets_targets(title: str) -> bool:
    """Whether targets stand below a heading of aims, each of which may say who leads: `Mục tiêu`, `Chỉ tiêu`."""
    return title.startswith(_TARGETS) or any(words in title for words in _AND_TARGETS)


def tells_past(title: str) -> bool:
    """Whether what was done is told below a short text with a colon: `Những việc đã làm được:`."""
    return _PAST.match(title) is not None


def names_who(text: str) -> bool:
    """Whether a text is a lead-in to those who take part, or to places.

    >>> names_who("Thành phần tham dự:"), names_who("Thành phần gồm: Sở Y tế;")
    (True, False)
    """
    return text.endswith(":") and _WHO_AND_WHERE.match(text) is not None


def lists_who(node: Content) -> bool:
    """Whether a short lead-in is to a list of those who take part, or of places: `Đối tượng tham gia:`."""
    if node["heading"] or not (node["children"] and names_who(node["text"])):
        return False
    return not any(begins_task(child["text"], 0) for child in node["children"])


def assigns(title: str) -> bool:
    """Whether an item without an office is a task of one who is not named: `TỔ CHỨC THỰC HIỆN`."""
    return _ASSIGNS.search(title) is not None


def is_of_duties(title: str) -> bool:
    """Whether an article of a law gives tasks: `Trách nhiệm của Bộ Y tế`, `Tổ chức thực hiện`."""
    return _DUTIES.search(title) is not None


def charges(title: str, text: str, node: Content, context: Context) -> bool:
    """Whether a clause of a law or of rules heads duties of whom it names; rights and functions are no tasks.

    It is a heading `Trách nhiệm của …`, or in rules `Nhiệm vụ, quyền hạn của …` and an office with a colon over what it
    does: `1. Sở Y tế:`.
    """
    if title.startswith(_DUTY_OF) or (context.loai in _RULES and _OWN_DUTIES.match(title)):
        return True
    over = context.loai in _RULES and text.rstrip().endswith(":") and "quyền" not in text
    return over and any(_says_duty(child["text"]) for child in node["children"])


_GROUNDS = ("căn cứ ", "theo ", "trên cơ sở ", "trong phạm vi ", "tùy ")


def tells_grounds(text: str, at: int) -> bool:
    """Whether at `at`, behind an office, it is told by what it acts: `căn cứ chức năng, nhiệm vụ được giao:`."""
    return text.startswith(_GROUNDS, at)


def _says_duty(text: str) -> bool:
    """Whether a clause says what is to be done: `Tổ chức trực ban`, `Khi có bão, phải sơ tán dân`."""
    return begins_task(text, 0) or text.startswith(_CASES) or " phải " in text


_TELLING = ("Báo cáo", "Tờ trình")
_AHEAD = pattern(
    r"(?:MỘT SỐ |CÁC )?(?:GIẢI PHÁP|KẾ HOẠCH|TỔ CHỨC THỰC HIỆN|DỰ KIẾN|ĐỊNH HƯỚNG|LỘ TRÌNH)"
    r"|.*(?:NHIỆM VỤ|PHƯƠNG HƯỚNG|KIẾN NGHỊ|ĐỀ XUẤT|ĐỀ NGHỊ|CHƯƠNG TRÌNH CÔNG TÁC|TRỌNG TÂM|TRÁCH NHIỆM|PHÂN CÔNG"
    r"|TIẾP THEO|CÔNG VIỆC TRIỂN KHAI|(?:THỜI GIAN|THÁNG|QUÝ|NĂM) TỚI)"
)
_BEHIND = ("KẾT QUẢ", "TÌNH HÌNH")
"""Words of a section on what was done, be it of tasks."""


def tells_what_was(context: Context) -> bool:
    """Whether a document tells what its author and others did, and only in some sections what is to be done."""
    return context.loai in _TELLING


def is_told(text: str, subject: Subject) -> bool:
    """Whether a sentence there tells what somebody did: nobody is asked, and it is nobody's duty."""
    return subject.modality is None and not text.startswith(HAS_TO, subject.end)


_MAKES = ("ban hành ", "xây dựng ")
_PLANS = pattern(r"(?:ban hành|xây dựng|đề ra|lập) (?:[Kk]ế hoạch|[Pp]hương hướng|[Cc]hương trình) [^.;:]{1,300}:\Z")


_SENDS = pattern(
    r"(?:xin |kính )?gửi (?!báo cáo)[^.;:]{3,200} (?:để (?:[^.,;:]{1,80} )?(?:tham khảo|nghiên cứu|biết)"
    r"(?:(?:,| và) [^.,;:\d]{1,60})?|\((?:[^();:]{1,60} )?(?:đính kèm|kèm theo)\))[\s./;]*\Z"
)
"""What the author sends with the document: `Sở Y tế gửi mẫu phiếu kèm theo để các trạm tham khảo.`; where a day stands
there, something has to be done with it.
"""


def tells_of_itself(node: Content, text: str, subject: Subject, context: Context, *, followed: bool) -> bool:
    """Whether a paragraph above all sections says that this document is issued: `…, Sở Y tế ban hành Kế hoạch …`.

    What the author sends with it he tells anywhere.

    At the end of a section, where nothing is `followed`, it leads in to the sections behind: `… kế hoạch như sau:`. No
    group is who issues it: `UBND các xã xây dựng kế hoạch thực hiện như sau:` above a table.
    """
    name = subject.names[-1]
    if subject.modality is None and _SENDS.match(text, subject.end):
        return context.issued_by(text[name.start : name.end])
    if node["kind"] != "doan":
        return False
    alone = not followed and not node["children"] and text.endswith(" sau:")
    if alone and subject.names[0].kind != "nhom" and _PLANS.match(text, subject.end):
        return True
    if "/" in node["id"] or context.loai is None:
        return False
    if not any(text.startswith(f"{makes}{context.loai} ", subject.end) for makes in _MAKES):
        return False
    return context.issued_by(text[name.start : name.end])


def looks_ahead(title: str) -> bool:
    """Whether a section of such a document is on what is to be done: `Phương hướng, nhiệm vụ`, `Kiến nghị`."""
    return _AHEAD.match(title) is not None and not any(words in title for words in _BEHIND)


def has_rules(context: Context) -> bool:
    """Whether a document sets rules for the offices that it names, in any of its articles."""
    return context.loai in _RULES


def is_bound(passage: Passage, node: Content) -> bool:
    """Whether a node is a sentence that says what an office is bound to do: `Sở Y tế có trách nhiệm …`."""
    text = passage.text
    found = None if node["heading"] else subject_of(text, passage.label, len(text))
    return found is not None and not found.colon and text.startswith(_BOUND_TO, found.end)


_CITED = pattern(r"\s{1,3}\((?:(?:[Tt]heo )?(?:[Qq]uy định )?tại )?(?:Điều|[Kk]hoản|[Đđ]iểm) [^()]{1,200}\)\Z")
"""Where it is said who those are: `Trách nhiệm của Bộ Y tế (Điều 5 Nghị định số …)`, as codified texts do."""


@lru_cache(maxsize=2048)
def heading_of(text: str) -> Subject | None:
    """Who a heading names, when it names nobody else and nothing else; the same few head the sections of any corpus.

    >>> found = heading_of("Đề nghị Tỉnh đoàn")
    >>> (len(found.names), found.modality) if found else None
    (1, 'request')
    """
    if text.endswith(_RIGHTS):
        return None
    if not is_office_heading(text):
        return duty_of(text)
    end = before_person(text)
    if (cited := _CITED.search(text, 0, end)) is not None:
        end = cited.start()
    found = subject_of(text, 0, end) or _named(text, end)
    if found is None:
        return None
    if len(found.names) == 1 and found.end < end and not found.colon:  # a verb tells one apart: … có thẩm quyền ký
        found = replace(found, names=heading_names(text, found.names[0].start, end) or found.names)
    if len(found.names) == 1:  # the heading says no more than that: the name goes to its end
        name = found.names[0]
        return Subject([Name(name.start, end, name.kind, name.head)], found.start, found.end, found.modality)
    return found


def _named(text: str, end: int) -> Subject | None:
    """Whom a heading names that no sentence would begin with: `Kiến nghị với Sở Y tế`."""
    for at, modality in tuple(behind_words(text)) or ((0, None),):
        if names := split_names(text, at, end):
            return Subject(names, 0, len(text), modality)
    return None
