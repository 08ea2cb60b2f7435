"""The words before a day or period that say how it binds: trước, chậm nhất là, hoàn thành trong, từ."""

from __future__ import annotations

from typing import cast

from ...text.patterns import pattern
from .values import Bind

_DONE = ("", "xong", "hoàn thành", "hoàn thành xong", "hoàn tất", "kết thúc", "thực hiện xong")

_MOST = (
    "chậm nhất",
    "muộn nhất",
    "hạn chót",
    "hạn cuối",
    "hạn cuối cùng",
    "không muộn hơn",
    "không chậm hơn",
    "không quá",
)
_BY = ("", ":", " là", " là:", " vào", " là vào", " đến", " là đến", " đến hết", " trong", " là trong")

WORDS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    # how it binds, words that may stand before, the words: each of the first with each of the last
    ("before", (*_DONE, "chậm nhất", "chậm nhất là", "đến"), ("trước", "trước thời điểm")),
    ("by", _DONE, tuple(most + rest for most in _MOST for rest in _BY)),
    ("by", _DONE, ("đến hết", "cho đến hết", "hết")),
    ("by", _DONE[1:], ("", "trong", "vào", "đến", "ngay trong")),
    ("until", ("", "tính"), ("đến", "tới", "cho đến")),
    ("from", ("", "kể", "bắt đầu", "tính"), ("từ",)),
    ("after", ("",), ("sau", "từ sau")),
    ("within", ("", "thực hiện"), ("trong",)),
    ("within", ("",), ("trong các ngày", "trong các ngày từ", "trong thời gian từ", "trong khoảng thời gian từ")),
    ("within", ("",), ("ngay trong", "ngay từ trong")),  # what is to be done at once binds, whatever stands before
    ("at", ("", "đúng"), ("vào", "vào lúc", "vào hồi")),
    ("at", ("vào", "vào buổi"), ("sáng", "chiều", "tối")),
    ("at", ("",), ("đúng",)),
)
_BINDS: dict[str, Bind] = {
    f"{first} {last}".strip(): cast(Bind, bind) for bind, firsts, lasts in WORDS for first in firsts for last in lasts
}
_LASTS = frozenset(words.rpartition(" ")[2] for words in _BINDS)
_LONGEST = max(words.count(" ") for words in _BINDS) + 1
_WINDOW = 48
_TOKEN = pattern(r"\(|[^\s(]+")


def bind_before(low: str, floor: int, at: int) -> tuple[Bind, int]:
    """How the words before a place bind what stands there, and where they begin.

    >>> bind_before("báo cáo chậm nhất là ngày 5/6", 0, 21)
    ('by', 8)
    """
    left = max(floor, at - _WINDOW)
    tail = low[left:at].replace("(", " ( ").split()[-_LONGEST:]
    if not tail or tail[-1] not in _LASTS:
        return "", at
    for first in range(len(tail)):
        bind = _BINDS.get(" ".join(tail[first:]))
        if bind is not None:
            starts = [found.start() for found in _TOKEN.finditer(low, left, at)]
            return bind, starts[first - len(tail)]
    return "", at
