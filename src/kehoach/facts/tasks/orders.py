"""Whether a text says what is to be done, or only reads so: formulas, titles, notes (docs/domain.md 8.2)."""

from __future__ import annotations

from collections.abc import Sequence

from ...reference.office_context import BOUND
from ...reference.types import TYPES
from ...text.patterns import pattern
from ..offices.running import names_from
from ..passages import Content
from .entries import brings, is_address, is_entry, is_person, only_heads, reckons, stands_for
from .predicates import HAS
from .subject import Subject, is_meant_above, speaks_to, subject_of
from .subject.opening_words import OPENING_WORDS
from .told import LIABLE, cites, is_laid_down, is_torn, names_work, narrates
from .verbs import begins_task, names_thing

_PAPERS = ("Văn bản", "Nội quy", "Quy ước", "Hương ước", "Quy trình", "Bộ tiêu chí", "Lịch")
"""What is carried out as a document is that has no type of its own."""
_DOCUMENT = "|".join((*(type_.name for type_ in TYPES), *_PAPERS)).replace(" ", r"\s+")
"""What all carry out is a document by its type; `có trách nhiệm thực hiện nhiệm vụ này` charges somebody, and so
does a project or a report in small letters."""
_ENFORCES = pattern(
    r"(?:(?:(?:có\s+tên\s[^.;]{1,80}?\s)?(?:chịu\s+)?trách\s+nhiệm\s+(?:tổ\s+chức\s+)?(?:thi\s+hành|thực\s+hiện)"
    r"|có\s+trách\s+nhiệm\s+(?:nghiêm\s+túc\s+)?(?:thi\s+hành|thực\s+hiện)(?:\s+nghiêm\s+túc)?)"
    rf"\s+(?:(?:các|những|đúng|bản)\s+){{0,2}}(?!dự\s+án|báo\s+cáo)(?i:{_DOCUMENT})\s+"
    r"(?:[^\W\d_]+\s+){0,2}này(?:\s+kể\s+từ\s+ngày\s+ký)?\W*"
    r"|(?:có|chịu)\s+trách\s+nhiệm\s+thi\s+hành\W*"
    r"|căn\s+cứ\s+(?:[^\W\d_]+\s+){1,6}(?:chịu\s+trách\s+nhiệm\s+)?thi\s+hành\W*)"
    rf"(?:(?:{_DOCUMENT})\s+(?:này\s+)?có\s+hiệu\s+lực\s[^;]{{0,200}})?"
)
"""What the last article of a decision says of everybody: `chịu trách nhiệm thi hành Quyết định này./.`; from when it
holds may stand behind it.
"""
_TAKES_EFFECT = pattern(
    r"(?:Nghị|Quyết|Thông|Chỉ|Kế|Hướng|Quy|Luật|Chương|Điều|Công|Văn)\s(?:[^\W\d_]+\s){0,3}này"
    r" (?:có hiệu lực|thay thế|áp dụng (?:cho|từ|đối))"
)
_COMMITTEES = ("chỉ đạo", "hội đồng", "công tác", "chỉ huy", "quản lý")
"""Last words of names behind which it may be told what the committee is there for: `Trưởng Ban Chỉ đạo thực hiện …`."""
_ANSWERS = ("chịu trách nhiệm trước ", "chịu trách nhiệm theo ", "chịu hoàn toàn trách nhiệm trước ")
_MAY = ("Được quyền ", "Có quyền ", "Được phép ", "Có thể ", "Được mời ")
"""What somebody may do is nothing that he must."""
_COURTESIES = ("Kính thưa ", "Thưa ", "Xin trân trọng ", "Xin chân thành ", "Xin cảm ơn ", "Trân trọng cảm ơn ")
"""What a speech greets and thanks with."""
_NO_DUTIES = (*_MAY, *_COURTESIES, "Được thành lập ")
_HOPES = ("Rất mong ", "Mong ", "Kính mong ")
"""What a letter ends with, unless it says by when: `Rất mong nhận được sự phối hợp của quý cơ quan`."""
_FAVOURS = ("xem xét", "quan tâm", "tạo điều kiện", "giúp đỡ")
_FAVOUR = pattern(rf"(?:{'|'.join(_FAVOURS)})(?:(?:,| và) (?!trả lời|gửi)[^.,;:\d]{{2,40}}?){{0,2}}\s?(?:[./;]|\Z)")
"""What a letter asks for at its end: `Đề nghị Quý cơ quan quan tâm, giúp đỡ./.`; an answer is work, a favour none."""
_REPORTING = pattern(r"Chế độ (?:thông tin,? )?báo cáo\W*")
"""A heading that stands among the items of the office above, and is of no one."""
_CHAIRS = pattern(r"[Cc]hủ trì(?:\W*$|\s(?:cuộc họp|điểm cầu|tại)\b)")
"""What the one does who sits in the chair: `Đồng chí Lê Văn Bê, Phó Chủ tịch Ủy ban nhân dân tỉnh chủ trì.`"""
_CALLED = ("Đồng chí ", "đồng chí ", "Đ/c ", "đ/c ")
"""How a person is called who does something for the office above: `Đồng chí Trưởng phòng phụ trách chung …`."""
_DUTY_WORDS = tuple(sorted(BOUND))
_FINAL = ".;:"
_LONGEST_CLAUSE, _LONGEST_FORMULA, _LONGEST_WORD = 160, 300, 10
_COUNT = pattern(r"\d{1,2}\s{1,3}")


_NAMED_BELOW = pattern(r"(?:theo [^.;:]{1,80} )?(?:bao )?gồm:\Z")
"""Which ones are meant stands below: `Giao các sở quản lý chuyên ngành theo lĩnh vực gồm:`."""


def leads(text: str, subject: Subject) -> bool:
    """Whether a heading with an office in it says that the office does what stands below.

    `Sở Tài chính chủ trì, phối hợp các sở` does; `Các đơn vị giới thiệu người ứng cử` is the title of a procedure.
    """
    at = subject.end
    return subject.colon or at >= len(text) or begins_task(text, at) or text.startswith(_DUTY_WORDS, at)


def says_task(text: str, subject: Subject) -> bool:
    """Whether what stands behind the one who acts is to be done: no formula, and behind a colon no telephone number.

    Nor is it a list of persons, what somebody has, or how something is reckoned.
    """
    at = subject.end
    if _enforces(text, at) or stands_for(text, at) or _may_only(text, subject) or _is_no_deed(text, at):
        return False
    if text.startswith("chịu ", at) and LIABLE.match(text, at) is not None:
        return False
    if text.startswith(_ANSWERS, at) and " vi phạm " in text[subject.start : at]:
        return False  # Đơn vị nào vi phạm thì phải chịu trách nhiệm trước pháp luật
    if text.startswith(_FAVOURS, at) and _FAVOUR.match(text, at) is not None:
        return not text.startswith(("quý ", "Quý "), subject.names[0].start)
    if subject.names[0].kind == "ca_nhan" and _CHAIRS.match(text, at):
        return False
    if subject.modality is None and (only_heads(text, at) or _calls_person(text, subject)):
        return False
    if not (subject.colon or speaks_to(text, subject.start)) or at >= len(text) or begins_task(text, at):
        return True
    if is_entry(text, at) or (text.startswith("Có ", at) and HAS.match(text, at) is None):
        return False
    behind = names_from(text, at)[1] if subject.colon else at
    return behind == at or behind < len(text.rstrip(" .;"))


def _is_no_deed(text: str, at: int) -> bool:
    """Whether an address stands at `at`, or that the ones who are meant stand below."""
    return is_address(text, at) or (text.endswith("gồm:") and _NAMED_BELOW.match(text, at) is not None)


_LONGEST_PART = 24
_TEACHER = pattern(r"(?:Thầy|Cô)(?: giáo)? ")


def _calls_person(text: str, subject: Subject) -> bool:
    """Whether a person by name is all that stands behind a colon: `Giảng viên hướng dẫn: TS. Lê Văn Bê.`"""
    colon = text.find(": ", subject.end, subject.end + _LONGEST_PART)
    if not subject.colon and colon < 0:
        return False
    at = subject.end if subject.colon else colon + 2
    called = _TEACHER.match(text, at)
    return is_person(text, called.end() if called is not None else at)


_PARTY = pattern(
    r"(?:thường trực |ban (?:thường vụ|chấp hành) )?"
    r"(?:(?:đảng|tỉnh|thành|huyện|quận|thị|xã|phường|cấp|chi) (?:ủy|uỷ)|(?:chi|đảng) bộ|đảng đoàn|ban cán sự)\b"
    r"|ban (?:thường vụ|chấp hành)\Z"
)
_LEADS = "lãnh đạo "


def leads_others(text: str, at: int, who: str) -> bool:
    """Whether a party body, and nobody else, does what stands at `at`: `Đảng ủy xã: Lãnh đạo Ủy ban nhân dân xã …`.

    >>> leads_others("Lãnh đạo Sở Y tế họp", 0, "Đảng ủy xã"), leads_others("Lãnh đạo Sở Y tế họp", 0, "Sở Y tế")
    (True, False)
    """
    return text[at : at + len(_LEADS)].lower() == _LEADS and _PARTY.match(who.lower()) is not None


_COMPETENT = " có thẩm quyền"
_HOLDERS = ("chủ tịch", "giám đốc", "thủ trưởng", "bộ trưởng", "ủy ban nhân dân", "ubnd", "hội đồng nhân dân")


def _may_only(text: str, subject: Subject) -> bool:
    """Whether it is said what an office is competent to do: `Chủ tịch Ủy ban nhân dân xã có thẩm quyền kiểm tra`.

    `Cơ quan chức năng có thẩm quyền`, `cấp có thẩm quyền` name an office.
    """
    name = text[subject.names[-1].start : subject.names[-1].end].lower()
    competent = name.endswith(_COMPETENT) and name.startswith(_HOLDERS)
    return competent and not subject.colon and subject.modality is None


_REQUIRES_NOT = pattern(
    r"(?!.{0,300}(?:trường hợp|khi) không phải )Đối với [^.;:]{1,300} không phải (?![^.;]{0,300}, (?:hướng dẫn|phải) )"
)


def _enforces(text: str, at: int) -> bool:
    """Whether nothing stands at `at` but that all carry out the document, behind the rest of a name perhaps."""
    if text.startswith(("chịu ", "trách ", "có t", "căn "), at):
        return _ENFORCES.fullmatch(text, at) is not None
    duty = max(text.rfind(words, at, at + _LONGEST_FORMULA) for words in ("chịu trách nhiệm ", "căn cứ "))
    if duty < 0 or _ENFORCES.fullmatch(text, duty) is None:
        return False
    if not begins_task(text, at):
        return True
    committee = text[:at].rstrip()[-_LONGEST_WORD:].lower().endswith(_COMMITTEES)
    return committee and not text.endswith((", ", " và "), at, duty)


def _past_count(text: str, at: int) -> int:
    """Where the name begins behind how many: `01 Phó Giám đốc Sở Y tế`."""
    counted = _COUNT.match(text, at) if text[at : at + 1].isdigit() else None
    return at if counted is None else counted.end()


def _heads(text: str, children: Sequence[Content]) -> bool:
    """Whether a text that begins like a task heads those of others below it; one that ends like a sentence, of all."""
    acts = (subject_of(child["text"], 0, len(child["text"]), given=True) is not None for child in children)
    return any(acts) if text.rstrip()[-1] not in _FINAL else len(children) > 1 and all(acts)


_BOUND = (" phải ", "rước ngày ", "hậm nhất ")
"""Words of a sentence that binds whoever is meant."""


_CLAUSE_END = pattern(r",\s{1,3}|\sthì\s{1,3}")


def _orders_behind(text: str, at: int) -> bool:
    """Whether a clause opens a sentence and an order follows: `Cuối năm, báo cáo …`, `Trường hợp cần thì lập …`."""
    if text[at : at + _LONGEST_WORD].partition(" ")[0].lower() not in OPENING_WORDS:
        return False
    ends = (m.end() for m in _CLAUSE_END.finditer(text, at, at + _LONGEST_CLAUSE))
    order = next((end for end in ends if begins_task(text, end) and not text.startswith("tổ chức, ", end)), at)
    return order > at and " sẽ " not in text[at:order]


_TOPIC = pattern(r"(?:Đối với|Về) (?:công tác|việc|lĩnh vực|nội dung) [^.,;:]{1,300}[.]?\s*\Z")
"""A title that ends like a sentence: `Đối với công tác thống kê sản lượng khai thác.` above what is to be done."""


def is_no_task(text: str, label: int, at: int, node: Content, *, strict: bool) -> bool:
    """Whether an item below an office is nothing that it does: a thing, a note, another's name, a heading.

    Args:
        text: of the item.
        label: where it begins behind its label.
        at: where it begins behind its heading.
        node: the item.
        strict: only what is plainly an order is a task.
    """
    if is_meant_above(text, label):
        return False
    if names_thing(text, label) or names_work(text, label) or cites(text, label) or narrates(text, label):
        return True
    if brings(text, label) or is_laid_down(text, at) or (node["kind"] == "doan" and is_torn(text, label)):
        return True
    if _TAKES_EFFECT.match(text, at) or _REPORTING.fullmatch(text, label) or text.startswith(_NO_DUTIES, label):
        return True
    hopes = text.startswith(_HOPES, label) and "trước ngày " not in text
    if hopes or (node["children"] and _TOPIC.match(text, label) is not None):
        return True
    if begins_task(text, at):
        return _heads(text, node["children"])
    if strict and not (any(words in text for words in _BOUND) or _orders_behind(text, at)):
        return True
    if text[at : at + 1] == "(" or reckons(text, at) or _REQUIRES_NOT.match(text, at) or is_person(text, at):
        return True
    names, behind = names_from(text, _past_count(text, at))
    acts = text.startswith("Lãnh đạo ", at) or (text.startswith(_CALLED, at) and len(text[behind:].split()) > 1)
    return bool(names) and not acts
