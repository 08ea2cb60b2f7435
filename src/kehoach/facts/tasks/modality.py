"""How a task binds: an order, a request, an effort (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.given import ASKING
from .verbs import MUST

OPENINGS: tuple[tuple[str, str, str], ...] = (
    *((verb, modality, f"{verb.capitalize()} Sở Y tế tổng hợp …") for verb, modality in ASKING.items()),
    *((duty.strip(), "order", f"{duty}tổng hợp …") for duty in MUST),
    ("phấn đấu", "strive", "Phấn đấu hoàn thành …"),
    ("bảo đảm", "ensure", "Bảo đảm kinh phí …"),
    ("đảm bảo", "ensure", "Đảm bảo an toàn …"),
    ("duy trì", "maintain", "Duy trì hoạt động của …"),
    ("hạn chế", "reduce", "Hạn chế tối đa …"),
    ("giảm", "reduce", "Giảm tỷ lệ …"),
    ("tăng cường", "intensify", "Tăng cường kiểm tra …"),
    ("đẩy mạnh", "intensify", "Đẩy mạnh tuyên truyền …"),
)
"""Words that open a task, what they make of it, example."""

_BY_WORD: dict[str, list[tuple[str, str]]] = {}
for _words, _modality, _ in OPENINGS:
    _BY_WORD.setdefault(_words.split()[0], []).append((_words, _modality))


def modality_at(text: str, start: int, asked: str | None = None) -> str | None:
    """How the task binds whose verb stands at `start`; None where nothing says it.

    Args:
        text: of the task.
        start: where its verb stands.
        asked: how what is said before the verb binds; that it is a duty adds nothing to it:
            `Đề nghị Hội Nông dân tỉnh có trách nhiệm …`.

    >>> modality_at("Tăng cường kiểm tra", 0), modality_at("Tổ chức hội nghị", 0), modality_at("phải lập", 0, "request")
    ('intensify', None, 'request')
    """
    begin = text[start : start + 24].lower().split()
    for words, modality in _BY_WORD.get(begin[0], ()) if begin else ():
        if begin[: words.count(" ") + 1] == words.split():
            return (asked or modality) if f"{words} " in MUST else modality
    return asked
