"""Who acts, printed behind what is done: `… (Phòng Kinh tế thực hiện)`, `Trang trí lễ đài: Đoàn trường`."""

from __future__ import annotations

from ....reference.columns import role_of
from ....text.patterns import one_of, pattern
from ...offices.running import names_from
from ..verbs import begins_task, names_thing, runs_errand
from .acting import acts_at
from .model import Subject
from .ordered import behind_order

_TRAILING = 160
_SHORT_PREDICATE = 60
_DOES = ("chủ trì", "thực hiện", "phụ trách", "chịu trách nhiệm", "tham mưu", "đảm nhận", "đảm nhiệm", "phối hợp")
_BY_CHARGE = (
    r"theo (?:(?:từng )?lĩnh vực|chức năng|nhiệm vụ|thẩm quyền|địa bàn|phạm vi|phân (?:công|cấp))\b[^.;:()]{0,60}\Z"
)
_ALONE = pattern(
    rf"(?:{one_of(*_DOES[:-1])}(?: và)?\s{{0,3}}){{1,3}}(?:\Z|[;,]|phối hợp|trước |{_BY_CHARGE})|{_DOES[-1]}"
)
"""Behind who is to act stands little else; `Sở Y tế thực hiện đạt 95%` tells what was done."""
_GIVES = ("giao ", "Giao ", "phân công ", "Phân công ")
_LONGEST_DEED = 160
_TO_OTHERS = tuple(
    f"{words} "
    for words in (
        "gửi", "nộp", "trình", "chuyển", "mời", "kính mời", "xin", "báo cáo", "thông báo", "phối hợp",
        "tham gia phối hợp", "kiểm tra", "thanh tra", "giám sát", "tập huấn", "đại biểu", "khách mời", "nơi",
        "điểm", "cơ sở",
    )
)  # fmt: skip
"""Words that a deed begins with which is done to those behind the colon: `Nộp hồ sơ: Sở Nội vụ`."""
_BY_THOSE = ("trình diễn ", "trình chiếu ", "trình bày ", "cơ sở vật chất ")
_TO = (
    "về", "cho", "với", "tại", "đến", "tới", "từ", "của", "gồm", "sau", "sau đây", "gửi", "cơ quan", "đơn vị", "nơi",
)  # fmt: skip
_LINKS = tuple(f" {words}" for words in _TO)
"""Words that a deed ends in which those behind the colon belong to: `Hỗ trợ kinh phí cho: Hội Phụ nữ xã`."""
_SIGNS = " .;"


def behind_what(text: str, start: int, end: int, *, assigns: bool = False) -> Subject | None:
    """Who acts, printed behind what is done: `… (Giao Công an tỉnh chủ trì)`, `… - Trường A thực hiện.`

    Args:
        text: folded text.
        start: where it begins behind its label.
        end: where it ends.
        assigns: its section assigns tasks: what stands behind a colon may be nothing but who acts.
    """
    at = text.find("(Giao ", start, end)
    if at >= 0:
        return behind_order(text, at + 1, end)
    last = len(text[:end].rstrip(_SIGNS))
    if text[last - 1 : last] == ")":
        return _in_bracket(text, start, last - 1, assigns=assigns)
    at = text.rfind(" - ", max(start, end - _TRAILING), end)
    found = (behind_order(text, at + 3, end) or acts_at(text, at + 3, end)) if at >= 0 else None
    if found is not None and 0 < end - found.end <= _SHORT_PREDICATE and not found.colon:
        return found
    return _behind_colon(text, start, last) if assigns else None


def _in_bracket(text: str, start: int, end: int, *, assigns: bool) -> Subject | None:
    """Who does it by the bracket that ends at `end`: `Rà soát thủ tục (Sở Nội vụ chủ trì, phối hợp với Sở Y tế).`"""
    at = text.rfind("(", max(start, end - _TRAILING), end) + 1
    if at <= start + 1 or not (begins_task(text, start) or (assigns and runs_errand(text, start))):
        return None
    found = behind_order(text, at, end) if text.startswith(_GIVES, at) else acts_at(text, at, end)
    return found if found is not None and not found.colon and _ALONE.match(text[found.end : end]) else None


_CHARGED = tuple(
    f"{every}{group}"
    for every in ("", "các ")
    for group in (
        "xã", "phường", "thị trấn", "huyện", "quận", "thôn", "địa phương", "sở", "ban", "ngành", "phòng",
        "cơ quan", "đơn vị", "ubnd", "ủy ban nhân dân", "trường",
    )
)  # fmt: skip
"""Groups that work is shared out to; others are dealt with: `Hỗ trợ cây giống: các hộ nghèo`."""
_GIVEN_TO = ("hỗ trợ ", "hướng dẫn ", "tuyên truyền ", "đôn đốc ")
_DEALS = one_of(
    "theo dõi", "đôn đốc", "kiểm tra", "giám sát", "thanh tra", "tuyên truyền", "vận động", "hướng dẫn", "hỗ trợ",
    "chỉ đạo", "quản lý", "tập huấn", "nhắc nhở",
)  # fmt: skip
_WITH_GROUPS = pattern(
    rf"(?:(?:tập trung|tăng cường|thường xuyên) )?{_DEALS}(?:(?:,| và) {_DEALS}){{0,4}}(?: nghiệp vụ| chuyên môn)?"
    r"|[^:]{1,60} đoàn (?:kiểm tra|giám sát|thanh tra)"
)
"""A deed that says nothing but how groups are dealt with: `Theo dõi, đôn đốc: các đơn vị.`"""
_BODIES = ("ubnd ", "ủy ban ", "uỷ ban ")
"""Groups of bodies that check and guide others: `Chỉ đạo, hướng dẫn: UBND các xã.`"""
_WORDS_OF_VERB = 2
"""A verb without an object is done to whom a group names: `Tuyên truyền: các xã`."""


def _behind_colon(text: str, start: int, end: int) -> Subject | None:
    """Who is named and nothing else behind a colon: `Bảo đảm an ninh trật tự: Công an xã.`"""
    colon = text.find(": ", start, min(end, start + _LONGEST_DEED))
    if colon < 0 or text.find(":", colon + 1, end) >= 0:
        return None
    deed = text[start:colon]
    if _is_done_to(deed):
        return None
    names, behind = names_from(text, colon + 2, end)
    if behind < end or not names:
        return None
    deeds = begins_task(text, start) or runs_errand(text, start)
    if any(name.kind == "ca_nhan" for name in names) and not (deeds and len(deed.split()) > _WORDS_OF_VERB):
        return None  # Trưởng đoàn kiểm tra: Bà Lê Thị Bê
    groups = [text[name.start : name.end].lower() for name in names if name.kind == "nhom"]
    if groups and (
        not begins_task(text, start)
        or deed.lower().startswith(_GIVEN_TO)
        or (_WITH_GROUPS.fullmatch(deed.lower()) and not all(group.startswith(_BODIES) for group in groups))
        or len(deed.split()) <= _WORDS_OF_VERB
        or not all(group.startswith(_CHARGED) for group in groups)
    ):
        return None
    if not begins_task(text, start) and (
        names_thing(text, start)
        or role_of(deed) is not None
        or names_from(text, start, colon)[0]
        or len(deed.split()) < 2
    ):
        return None
    return Subject(names, colon + 2, start)


def _is_done_to(deed: str) -> bool:
    """Whether those who are named behind a deed are dealt with, and do not act.

    >>> [_is_done_to(deed) for deed in ("Gửi báo cáo", "Tiếp nhận hồ sơ tại", "Bảo đảm an ninh")]
    [True, True, False]
    """
    deed = f"{deed.lower().rstrip()} "
    return (deed.startswith(_TO_OTHERS) and not deed.startswith(_BY_THOSE)) or deed[:-1].endswith(_LINKS)
