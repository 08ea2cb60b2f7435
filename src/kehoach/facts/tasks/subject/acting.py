"""Names right where a sentence begins, and whether what stands behind them is what they do."""

from __future__ import annotations

from ....reference.given import AND_ASKS
from ....text.patterns import pattern
from ...offices.names import Name
from ...offices.running import names_from, people_from
from ..predicates import acts, ends_letter
from ..sentences import sentence_end
from ..verbs import MUST, begins_task, runs_errand
from .given import given_at
from .model import Subject, behind_names
from .workers import workers_at

_NAMED = pattern(r"(?:Ông|Bà|Đồng chí|Đ/c)\s")
_IS = pattern(
    r"(?:(?:Hiệu|Tổ|Khối) trưởng|Tổng phụ trách|Kế toán|Bí thư|Thư ký|(?:Giáo|Nhân|[ỦU][ỷy]) viên|Chủ (?:tịch|nhiệm)"
    r"|Giám đốc)(?!\w)"
)
"""A post right behind the name of a person, its first word read as one of the name: `Thầy Lê Văn A Hiệu trưởng`."""
_DUTY = pattern(
    r"(?:có|chịu) trách nhiệm|phụ trách|trực tiếp|lãnh đạo(?:, chỉ đạo| chung)|là|làm\b"
    r"|Phụ trách|Chịu trách nhiệm|Là\b|Làm\b|Trực tiếp|Chỉ đạo|(?:[Cc]ần|[Pp]hải)\s"
)
_IN_CHARGE = (", phụ trách ", ", chịu trách nhiệm ", ", có trách nhiệm ", ", thừa ủy quyền ", ", thay mặt ")
_THEN = pattern(r"(?<!,)(?<! và) (?:có quyền|có trách nhiệm|chịu trách nhiệm|phải|thì) ")
"""What those do who are told apart by what they are asked: `Cơ quan được yêu cầu cung cấp thông tin có quyền …`."""
_POST = (
    r"(?i:Điều dưỡng|Hộ lý|Hộ sinh|Nữ hộ sinh|Bác s[ĩỹ]|Y s[ĩỹ]|Y tá|Dược s[ĩỹ]|Kỹ thuật viên|Lái xe|Thủ kho|Thủ quỹ"
    r"|Thủ thư|Văn thư|Kế toán|Cấp dưỡng)(?: (?!(?:phải|không|chưa|cũng|đều|và|hoặc|gây|làm|để|bị|khi|nếu|vi) )"
    r"[^\W\d_]+){0,4}?"
)
_POSTS = pattern(
    rf"(?=[A-ZĐ]){_POST}(?:(?:,| và) {_POST}){{0,2}} (?=(?:phải |cũng |đều ){{0,2}}(?:có|chịu) trách nhiệm )"
)
_NEXT_POST = pattern(r"(?:,| và) ")
_CHARGE, _LONGEST_POST = " trách nhiệm ", 96
_WORD = pattern(r"\s*(?P<word>[^\W\d_]+)")
_BESIDE = "và đề nghị "
_AT_ONCE = (_BESIDE, "; đề nghị ")
_LONGEST_BESIDE, _LONGEST_OTHER, _LONGEST_PEOPLE = 160, 120, 16
_POLITE = ("kính đề nghị ", "trân trọng đề nghị ")
_ALSO = ("cũng yêu cầu ", "cũng đề nghị ", "cũng giao ")
ASKS = ("giao", "yêu", "đề", "chỉ")
"""First syllables of what is said where somebody is asked."""
_SENDS = ("gửi ", "xin gửi ", "sao gửi ", "thông báo ", "xin thông báo ", "trân trọng thông báo ")
_COMMA = pattern(r",\s")
_ASKED = pattern(r"được (?:giao|phân công|yêu cầu|đề nghị)(?: (?:nhiệm vụ|trách nhiệm))? ")
_SIGNS = ".;:"
_WAS = ("chưa", "đã")


def acts_at(text: str, start: int, end: int) -> Subject | None:
    """The names that begin right here and what they do."""
    names, at = names_from(text, start, end)
    if not names and (people := _people_at(text, start, end)) is not None:
        return people
    if (not names or names[0].kind != "co_quan") and (workers := workers_at(text, start, end)) is not None:
        return workers
    if not names and text.find(_CHARGE, start, min(end, start + _LONGEST_POST)) >= 0:
        return _posts_at(text, start, end)
    if not names or (len(names) == 1 and _is_no_subject(text, names[0], at)):
        return None
    to, colon = behind_names(text, at, end)
    if not colon and (asked := _asked_beside(text, to, end)) is not None:
        return Subject([*names, *asked.names], start, asked.end, colon=True)
    if names[0].kind == "ca_nhan" and to < end and not _does(text, names[0], to, end, colon=colon):
        return None
    if colon or to >= end:
        return Subject(names, start, to, colon=colon)
    return _predicate(text, names, start, to, end)


_HOUSES = ("hộ ", "các hộ ", "hội viên", "các hội viên")
"""People who act where nothing more than a verb says so; of the others many sentences tell."""
_TAUGHT = tuple(f"{many}{who}" for many in ("", "các ") for who in ("học sinh", "sinh viên", "học viên", "đảng viên"))
"""People who act where it is their duty; what the duties of workers and citizens are laws tell."""
_CITIZENS = ("người dân ", "nhân dân ", "bà con ", "các gia đình ", "hộ gia đình ")
"""People who are told what to do by themselves: `Người dân chủ động chằng chống nhà cửa.`"""
_TAKES_PART = ("tham gia ", "tham dự ", "được ")
_BEFALLS = pattern(
    r"[^.;:]{1,200}? (?:thì|bị (?:xử|phạt|cưỡng chế|thu hồi|đình chỉ)"
    r"|được (?:hỗ trợ|khen|hưởng|miễn|giảm|xét|xem xét|vay|bồi thường|tặng|thông báo))\b"
)
"""What is done to people who are told apart by what they do: `Các hộ dân xây nhà không phép bị xử phạt`."""


def _people_at(text: str, start: int, end: int) -> Subject | None:
    """People at the head of a sentence that says what they have to do: `Học sinh phải …`, `Các hộ dân kê khai …`."""
    names, at = people_from(text, start, end)
    if not names or at >= end or not text[start].isupper():
        return None
    begin = text[start : start + _LONGEST_PEOPLE].lower()
    if _BEFALLS.match(text, at, end) is not None:
        return None
    must = text.startswith(MUST, at) and begin.startswith((*_HOUSES, *_TAUGHT))
    does = begin.startswith(_HOUSES) and begins_task(text, at) and not text.startswith(_TAKES_PART, at)
    does = does or (begin.startswith(_CITIZENS) and text.startswith("chủ động ", at))
    return Subject(names, start, at) if must or does else None


def _posts_at(text: str, start: int, end: int) -> Subject | None:
    """Somebody by what he is, with a charge: `Điều dưỡng trưởng khoa chịu trách nhiệm …`."""
    m = _POSTS.match(text, start, end)
    if m is None:
        return None
    ands = list(_NEXT_POST.finditer(text, start, m.end()))
    begins, ends = [start, *(also.end() for also in ands)], [*(also.start() for also in ands), m.end() - 1]
    return Subject([Name(b, e, "ca_nhan") for b, e in zip(begins, ends, strict=True)], start, m.end())


def _predicate(text: str, names: list[Name], start: int, to: int, end: int) -> Subject | None:
    """Who acts by what stands behind names at `to`: those, or whom they ask."""
    m = _WORD.match(text, to, end)
    word = m["word"] if m is not None else ""
    if word == "hoặc" and names[0].kind == "ca_nhan":
        return _or_another(text, names, start, to, end)
    if text.startswith(_POLITE, to):
        return given_at(text, to, end)
    if text.startswith(_ALSO, to):
        return given_at(text, to + len("cũng "), end)
    if text.startswith(_SENDS, to) and (asked := _asked_behind(text, to, end)) is not None:
        return asked
    if word == "được":
        behind = to if names[-1].kind == "nhom" else _past_asked(text, to, end)
        return Subject(names, start, behind) if behind > to else None  # of a group it tells which: Các xã được giao …
    if not word or not acts(text, word, to, end) or _is_headed(text, names, to, end):
        return None
    if _tells(text, names[-1].kind, word, to, end):
        return None
    if word in ASKS:  # Chủ tịch UBND tỉnh giao Sở Nội vụ …
        ordered = given_at(text, to, end)
        return ordered if ordered or _asks_nobody(text, to) else Subject(names, start, to)
    return Subject(names, start, to)


def _tells(text: str, kind: str, word: str, to: int, end: int) -> bool:
    """Whether an office tells what it did, or makes something known: `Sở Y tế đã hoàn thành kế hoạch tiếp tục …`.

    The same words tell those of a group apart, or what they are to do: `Các thôn thông báo cho nhân dân biết và thực
    hiện./.`, `Các trường đã nộp hồ sơ tiếp tục …`.
    """
    if kind == "nhom":
        return False
    return (kind == "co_quan" and word in _WAS) or ends_letter(text, to, end)


_TEAM = pattern(r"(?:các |[Cc]ác )?(?:[Tt]ổ|[Nn]hóm|[Đđ]ội|[Đđ]oàn|[Bb]an|[Tt]iểu ban|[Hh]ội đồng)(?!\w)")
_HEADED = pattern(
    r"(?!(?:thành lập|kiện toàn|tổ chức|phân|cử|chia|mời|bố trí|lập|họp|giao) )(?:[^.;:]|;(?= )){1,240}?"
    r", do [^.;:]{3,120}? làm (?:[Tt]ổ|[Nn]hóm|[Đđ]ội|[Tt]rưởng|[Cc]hủ tịch)"
    r"(?: (?:trưởng|ban|đoàn|nhóm|tiểu ban|hội đồng|[Bb]an [^\W\d_]+ [^\W\d_]+))?\s?(?=[.;]|$)"
)
_HEADS, _LONGEST_HEADED = " làm ", 420


def _is_headed(text: str, names: list[Name], to: int, end: int) -> bool:
    """Whether it is said what a team is for and who heads it: `Tổ công tác trồng rừng, do bà A làm Tổ trưởng.`

    It may be another team, which it sets up: `Ban Chỉ đạo thành lập các tổ, do Phó Trưởng ban làm Tổ trưởng.`
    """
    limit = min(end, to + _LONGEST_HEADED)
    if text.find(_HEADS, to, limit) < 0 or _TEAM.match(text, names[0].start) is None:
        return False
    return _HEADED.match(text, to, limit) is not None


def _asked_behind(text: str, to: int, end: int) -> Subject | None:
    """Who is asked for something behind what is sent or made known: `Sở A gửi dự thảo, đề nghị các phòng góp ý.`"""
    m = AND_ASKS.search(text, to, sentence_end(text, to, end))
    if m is None or any(begins_task(text, also.end()) for also in _COMMA.finditer(text, to, m.start())):
        return None  # who does more than send acts: … thông báo danh sách, phối hợp với … và yêu cầu …
    asked = given_at(text, m.end(), end)
    return asked if asked is not None and asked.end < end else None


def _past_asked(text: str, to: int, end: int) -> int:
    """Where it is said what somebody is asked to do: `Trạm Y tế được giao kiểm tra …`; `to` if that tells who it is."""
    asked = _ASKED.match(text, to, end)
    if asked is None or not begins_task(text, asked.end()):
        return to
    return to if _THEN.search(text, to, sentence_end(text, to, end)) is not None else asked.end()


def _asked_beside(text: str, to: int, end: int) -> Subject | None:
    """Who is asked beside those before `to`: `Sở Y tế và đề nghị Tỉnh đoàn tổ chức …`.

    In a heading a deed may stand between: `Sở Y tế chỉ đạo các trạm và đề nghị Hội Chữ thập đỏ: Tổ chức …`.
    """
    if text.startswith(_AT_ONCE, to):
        asked = given_at(text, text.index("đ", to), end)
        if asked is not None and begins_task(text, asked.end):
            return asked
    at = text.find(_BESIDE, to, min(end, to + _LONGEST_BESIDE))
    if at < 0 or any(sign in text[to:at] for sign in _SIGNS):
        return None
    asked = given_at(text, at + 3, end)
    return asked if asked is not None and (asked.colon or asked.end >= end) else None


def _or_another(text: str, names: list[Name], start: int, to: int, end: int) -> Subject | None:
    """One person or another, told by his charge: `Chánh văn phòng hoặc người được giao phụ trách có trách nhiệm …`."""
    at = text.find(" có trách nhiệm ", to, min(end, to + _LONGEST_OTHER))
    if at < 0 or any(sign in text[to:at] for sign in _SIGNS):
        return None
    return Subject([*names[:-1], names[-1]._replace(end=at)], start, at + 1)


def _asks_nobody(text: str, to: int) -> bool:
    """Whether it is not said who must do what is asked for: `UBND tỉnh yêu cầu khẩn trương hoàn thành …`."""
    return text.startswith("yêu cầu ", to) or (text.startswith("đề nghị ", to) and begins_task(text, to + 8))


def _does(text: str, name: Name, to: int, end: int, *, colon: bool) -> bool:
    """Whether a person does what stands at `to`: `Trưởng đoàn: Đại diện Sở …`, `Thầy A Hiệu trưởng` list members."""
    if not colon and not _NAMED.match(text, name.start):
        return _IS.match(text, text.rfind(" ", name.start, name.end) + 1) is None
    return begins_task(text, to) or bool(_DUTY.match(text, to, end)) or (colon and runs_errand(text, to))


def _is_no_subject(text: str, name: Name, at: int) -> bool:
    """`Lãnh đạo, chỉ đạo …` is two verbs; `Cơ quan chủ trì, thành phần …`, `Đơn vị tính` name no office."""
    if name.kind == "ca_nhan":
        return text.startswith(",", at) and not text.startswith(_IN_CHARGE, at)
    return text[name.start : name.end].lower() in ("cơ quan", "đơn vị")
