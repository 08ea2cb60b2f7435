"""Those who are called by their work alone where it is said behind a colon what they do: `Bảo vệ: Trực cổng trường.`"""

from __future__ import annotations

from ....text.patterns import pattern
from ...offices.names import Name
from ..verbs import begins_task, runs_errand
from .model import Subject

_WORK = (
    r"(?i:bảo vệ|tạp vụ|lao công|phục vụ|cấp dưỡng|lái xe|thủ thư|văn thư|thủ quỹ|kế toán"
    r"|y tế (?:trường học|học đường|nhà trường|trường|cơ quan))"
)
_TEAM = r"Đội ngũ (?:y tế|cộng tác viên|cán bộ|nhân viên|giáo viên|tình nguyện viên)(?: [^\W\d_]{1,8}){0,5}"
_CHARGED = (
    r"(?:Giảng viên|Trợ lý|Cán bộ|Chuyên viên|Nhân viên|Giáo viên)"
    r"(?: (?!(?:các|những|cho|với|và|nhân|người|học|phải|có|cần|không|được|đã)\b)[a-zà-ỹđ]{2,7}){1,4}"
    r"(?=(?: \([^()]{2,40}\))?\s?:)"
)
_PERSON = r"(?: \((?:cô|thầy|ông|bà|đồng chí|đ/c) [^()]{2,40}\))?"
_WORKERS = pattern(
    rf"(?=[A-ZĐ])(?:{_WORK}(?:(?:,| và|/| -) {_WORK}){{0,2}}|{_TEAM}|{_CHARGED})(?P<sign>{_PERSON}\s?:(?:\s|\Z))"
)
_FIRST = frozenset("BTLPCVKYĐGN")


def workers_at(text: str, start: int, end: int) -> Subject | None:
    """Who acts by the work that he is called by, where a deed stands behind the colon, or nothing: he heads a list.

    The same words are a deed, or a matter, without it: `Bảo vệ môi trường: Thu gom rác`, `Phục vụ hội nghị.`
    """
    found = _WORKERS.match(text, start, end) if text[start : start + 1] in _FIRST else None
    if found is not None and found.end() >= end:
        return Subject([Name(start, found.start("sign"), "ca_nhan")], start, end, colon=True)
    if found is None or not (begins_task(text, found.end()) or runs_errand(text, found.end())):
        return None
    return Subject([Name(start, found.start("sign"), "ca_nhan")], start, found.end(), colon=True)
