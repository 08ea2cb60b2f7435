"""Who acts, printed behind what is done: `… (Phòng Kinh tế thực hiện)`, `Trang trí lễ đài: Đoàn trường`."""

from __future__ import annotations

from ....reference.columns import role_of
from ...offices.running import names_from
from ..verbs import begins_task, names_thing
from .acting import acts_at, behind_order
from .model import Subject

_TRAILING = 160
_SHORT_PREDICATE = 60
_DOES = ("chủ trì", "thực hiện", "phụ trách", "chịu trách nhiệm", "tham mưu", "đảm nhận", "đảm nhiệm", "phối hợp")
_LONGEST_DEED = 160
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
        return _in_bracket(text, start, last - 1)
    at = text.rfind(" - ", max(start, end - _TRAILING), end)
    found = (behind_order(text, at + 3, end) or acts_at(text, at + 3, end)) if at >= 0 else None
    if found is not None and 0 < end - found.end <= _SHORT_PREDICATE and not found.colon:
        return found
    return _behind_colon(text, start, last) if assigns else None


def _in_bracket(text: str, start: int, end: int) -> Subject | None:
    """Who does it by the bracket that ends at `end`: `Rà soát thủ tục (Sở Nội vụ chủ trì, phối hợp với Sở Y tế).`"""
    at = text.rfind("(", max(start, end - _TRAILING), end) + 1
    if at <= start + 1 or not begins_task(text, start):
        return None
    found = acts_at(text, at, end)
    return found if found is not None and not found.colon and text.startswith(_DOES, found.end) else None


def _behind_colon(text: str, start: int, end: int) -> Subject | None:
    """Who is named and nothing else behind a colon: `Bảo đảm an ninh trật tự: Công an xã.`"""
    colon = text.find(": ", start, min(end, start + _LONGEST_DEED))
    if colon < 0 or text.find(":", colon + 1, end) >= 0:
        return None
    names, behind = names_from(text, colon + 2, end)
    if behind < end or not names or any(name.kind == "ca_nhan" for name in names):
        return None
    if begins_task(text, start):
        return Subject(names, colon + 2, start)
    deed = text[start:colon]
    if (
        names_thing(text, start)
        or role_of(deed) is not None
        or names_from(text, start, colon)[0]
        or len(deed.split()) < 2
    ):
        return None
    return Subject(names, colon + 2, start) if all(name.kind == "co_quan" for name in names) else None
