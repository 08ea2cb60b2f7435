"""How a task binds: an order, a request, an effort (docs/domain.md 8.2)."""

from __future__ import annotations

OPENINGS: tuple[tuple[str, str, str], ...] = (
    ("đề nghị", "request", "Đề nghị Huyện đoàn tổ chức …"),
    ("giao", "order", "Giao Sở Y tế chủ trì …"),
    ("yêu cầu", "order", "Yêu cầu các đơn vị báo cáo …"),
    ("chịu trách nhiệm", "order", "Chịu trách nhiệm trước UBND tỉnh về …"),
    ("có trách nhiệm", "order", "có trách nhiệm tổng hợp …"),
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


def modality_at(text: str, start: int) -> str | None:
    """How the task binds whose verb stands at `start`; None where the verb says nothing of it.

    >>> modality_at("Tăng cường kiểm tra", 0), modality_at("Tổ chức hội nghị", 0)
    ('intensify', None)
    """
    begin = text[start : start + 24].lower().split()
    for words, modality in _BY_WORD.get(begin[0], ()) if begin else ():
        if begin[: words.count(" ") + 1] == words.split():
            return modality
    return None
