"""How this document stands to one that it cites: by the words before the reference (docs/domain.md 7.2)."""

from __future__ import annotations

import re

from ...schema.facts import Relation

TRIGGERS: tuple[tuple[Relation, str, str], ...] = (
    ("based_on", "căn cứ", "Căn cứ Nghị định số 30/2020/NĐ-CP;"),
    ("implements", "thực hiện", "Thực hiện Kế hoạch số 12/KH-UBND"),
    ("implements", "triển khai", "để triển khai Quyết định số 12/QĐ-TTg"),
    ("implements", "quán triệt", "quán triệt Chỉ thị số 18/CT-TTg"),
    ("implements", "thi hành", "kế hoạch thi hành Luật Trẻ em"),
    ("proposed_by", "đề nghị", "Theo đề nghị của Sở Y tế tại Tờ trình số 12/TTr-SYT"),
    ("attached_to", "kèm theo", "ban hành kèm theo Quyết định số 12/QĐ-UBND"),
    ("replaces", "thay thế", "Quyết định này thay thế Quyết định số 12/QĐ-UBND"),
    ("repeals", "bãi bỏ", "bãi bỏ Quyết định số 12/QĐ-UBND"),
    ("amends", "sửa đổi", "sửa đổi Nghị định số 12/2020/NĐ-CP"),
    ("amends", "bổ sung", "sửa đổi, bổ sung một số điều của Nghị định số 12/2020/NĐ-CP"),
    ("corrects", "đính chính", "đính chính Thông tư số 12/2020/TT-BYT"),
    ("details", "hướng dẫn", "hướng dẫn thực hiện Nghị định số 12/2020/NĐ-CP"),
    ("details", "quy định chi tiết", "quy định chi tiết một số điều của Luật Trẻ em"),
    ("details", "giải thích", "giải thích một số điều của Luật Quy hoạch"),
    ("consolidates", "hợp nhất", "hợp nhất Nghị định số 12/2020/NĐ-CP"),
    ("funded_by", "đã giao tại", "kinh phí đã giao tại Quyết định số 3399/QĐ-UBND"),
    ("funded_by", "được giao tại", "dự toán được giao tại Quyết định số 12/QĐ-UBND"),
    ("refers_to", "theo quy định", "theo quy định tại Điều 5 Luật Trẻ em"),
    ("refers_to", "quy định tại", "được quy định tại Nghị định số 12/2020/NĐ-CP"),
    ("refers_to", "quy định của", "đúng quy định của Luật Trẻ em"),
    ("refers_to", "theo hướng dẫn", "theo hướng dẫn tại Thông tư số 12/2020/TT-BYT"),
    ("refers_to", "hướng dẫn tại", "đúng hướng dẫn tại Công văn số 12/SYT-NV"),
    ("refers_to", "ban hành", "đã ban hành Kế hoạch số 12/KH-UBND"),
)
"""Relation, the words, an example. The words are looked for in small letters."""

_GROUNDS: tuple[tuple[str, Relation], ...] = (
    ("căn cứ", "based_on"),
    ("theo đề nghị", "proposed_by"),
    ("xét đề nghị", "proposed_by"),
    ("xét tờ trình", "proposed_by"),
)
_OPENINGS: tuple[tuple[str, Relation], ...] = (
    ("thực hiện", "implements"),
    ("triển khai", "implements"),
    ("để triển khai", "implements"),
    ("để thực hiện", "implements"),
)
_REACH = 300
_PASSIVE = re.compile(r"(?:được|đã|bị)\s{1,3}\Z")
_OBJECT = re.compile(r"(?:việc|kết quả|tình hình)\s{1,3}(?:triển khai,?\s{1,3})?\Z")
_AMENDED = re.compile(r"(?:được|đã)\s{1,3}sửa\s{1,3}đổi")
_SENTENCE = re.compile(r"[.!?]\s+(?=[^\W\d_])")


def relation(text: str, low: int, at: int, kind: str) -> Relation:
    """The relation of a reference.

    Args:
        text: the joined text.
        low: where the passage begins.
        at: where the reference begins, with its pinpoint.
        kind: the kind of the passage.
    """
    begin = max(low, at - _REACH)
    window = text[begin:at].lower()
    opens = begin == low or kind == "can_cu"
    if kind != "can_cu" and (pauses := list(_SENTENCE.finditer(window))):
        window, opens = window[pauses[-1].end() :], False
    inner = _last_trigger(window)
    return inner if inner is not None else _outer(text[low : low + 24] if opens else "", kind, window)


def _last_trigger(window: str) -> Relation | None:
    """The relation of the last trigger, if it still governs: no semicolon behind it."""
    best: tuple[int, int] = (-1, 0)
    named: Relation | None = None
    for name, words, _ in TRIGGERS:
        at = window.rfind(words)
        if at >= 0 and (at + len(words), len(words)) > best:
            best, named = (at + len(words), len(words)), name
    if named is None:
        return None
    end, length = best
    start = end - length
    if ";" in window[end:]:
        return None
    if named in ("amends", "replaces", "repeals") and _PASSIVE.search(window, max(0, start - 22), start):
        return None
    if named == "amends" and _AMENDED.search(window, max(0, start - 30), end):
        return None
    if named == "implements" and _OBJECT.search(window, max(0, start - 30), start):
        return "reports" if "báo cáo" in window[:start] else "refers_to"
    return named


def _outer(opening: str, kind: str, window: str) -> Relation:
    """The relation that stood before the last semicolon, or that the passage opens with."""
    for words, name in _GROUNDS:
        if words in window:
            return name
    opening = opening.lstrip(" -+*").lower()
    for words, name in (*_GROUNDS, *_OPENINGS):
        if opening.startswith(words):
            return name
    return "based_on" if kind == "can_cu" else "refers_to"
