"""The words before a figure that say how it is meant: at least, at most, down to (docs/domain.md 8.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Op = Literal["=", ">=", "<=", ">", "<", "~"]
Direction = Literal["up", "down", "maintain"]

HARD: tuple[tuple[str, Op], ...] = (
    ("trên", ">"), ("hơn", ">"), ("vượt", ">"), ("cao hơn", ">"), ("lớn hơn", ">"), (">", ">"),
    ("dưới", "<"), ("thấp hơn", "<"), ("nhỏ hơn", "<"), ("chưa đến", "<"), ("<", "<"),
    ("ít nhất", ">="), ("tối thiểu", ">="), ("không dưới", ">="), ("không thấp hơn", ">="), ("không ít hơn", ">="),
    ("≥", ">="), (">=", ">="), ("⩾", ">="),
    ("không quá", "<="), ("tối đa", "<="), ("không vượt quá", "<="), ("không cao hơn", "<="), ("không lớn hơn", "<="),
    ("nhiều nhất", "<="), ("≤", "<="), ("<=", "<="), ("⩽", "<="),
    ("khoảng", "~"), ("gần", "~"), ("xấp xỉ", "~"), ("chừng", "~"), ("~", "~"),
)  # fmt: skip
"""Words that compare."""

SOFT: tuple[tuple[str, Op, Direction | None], ...] = (
    ("đạt", ">=", None), ("đạt được", ">=", None), ("phấn đấu", ">=", None), ("phấn đấu đạt", ">=", None),
    ("bảo đảm", ">=", None), ("đảm bảo", ">=", None),
    ("lên", ">=", "up"), ("tăng lên", ">=", "up"), ("nâng lên", ">=", "up"),
    ("lên đến", ">=", "up"), ("lên tới", ">=", "up"),
    ("xuống", "<=", "down"), ("xuống còn", "<=", "down"), ("còn", "<=", "down"), ("chỉ còn", "<=", "down"),
    ("duy trì", "=", "maintain"), ("giữ vững", "=", "maintain"), ("giữ ổn định", "=", "maintain"),
)  # fmt: skip
"""Words that say in which way a figure is to be reached, where no word compares."""

TOWARDS = frozenset(word for word, _, direction in SOFT if direction in ("up", "down"))
"""Those of them that say which way a figure goes; what stands before may be where it starts."""

CHANGE: tuple[tuple[str, Direction], ...] = (
    ("giảm", "down"), ("cắt giảm", "down"), ("giảm bớt", "down"), ("hạ", "down"), ("tiết giảm", "down"),
    ("tăng", "up"), ("tăng thêm", "up"), ("gia tăng", "up"), ("tăng trưởng", "up"),
)  # fmt: skip
"""Words before a figure that is itself the change."""

TRENDS: tuple[tuple[str, Direction], ...] = (
    ("Tăng dần", "up"), ("Nâng dần", "up"), ("Giảm dần", "down"), ("Hạn chế tối đa", "down"), ("Giảm tối đa", "down"),
    ("Giảm thiểu", "down"),
)  # fmt: skip
"""Words that ask for a change without a figure."""

MODALITY = {
    "phấn đấu": "strive", "phấn đấu đạt": "strive", "bảo đảm": "ensure", "đảm bảo": "ensure",
    "duy trì": "maintain", "giữ vững": "maintain", "giữ ổn định": "maintain",
}  # fmt: skip

_FILLERS = frozenset(
    ("từ", "có", "là", "được", "bình", "quân", "trung", "mức", "tỷ", "tỉ", "lệ", "thêm", "đến", "tới", "cho", "cả",
     "với",
     "số", "các", "những", "tổng", "hằng", "hàng", "năm", "mỗi", "ở", "thực", "hiện")
)  # fmt: skip
_HARD = dict(HARD)
_SOFT = {word: (op, direction) for word, op, direction in SOFT}
_CHANGE = dict(CHANGE)
_LAST = _FILLERS | {phrase.rpartition(" ")[2] for phrase in (*_HARD, *_SOFT, *_CHANGE)}
_SHORT = 24  # a window of so few characters has few words
_WINDOW = 64
_LONGEST = 3  # words in a phrase of the tables


@dataclass(slots=True)
class Before:
    """What stands directly before a figure.

    Attributes:
        start: where these words begin; the figure itself where there are none.
        op: how the figure is compared; None where no word says.
        hard: whether a word compares, not only says what to do.
        direction: up, down, maintain.
        delta: whether the figure is the change itself.
        modality: strive, ensure, maintain.
        words: the words of the tables that were found, nearest first.
        is_from: whether `từ` stands before it.
    """

    start: int
    op: Op | None = None
    hard: bool = False
    direction: Direction | None = None
    delta: bool = False
    modality: str | None = None
    words: tuple[str, ...] = ()
    is_from: bool = False


def before(text: str, at: int, limit: int = 0) -> Before:
    """Read the words before a figure at `at`, back to `limit` at most."""
    low = max(limit, at - _WINDOW)
    window = text[low:at].lower()
    if low > limit and text[low - 1].strip():
        low, window = _whole_words(low, window)
    out = Before(at)
    while window:
        words = window.split(None) if len(window) < _SHORT else window.rsplit(None, _LONGEST)[-_LONGEST:]
        size, phrase = _phrase(words)
        if not size:
            break
        place = len(window)
        for word in reversed(words[-size:]):
            place = window.rfind(word, 0, place)
        opened = window[place] == "("
        _apply(out, phrase, low + place + opened)
        if opened:
            break
        window = window[:place]
    return out


def _whole_words(low: int, window: str) -> tuple[int, str]:
    """A window that begins inside a word, without that word."""
    blank = window.find(" ")
    return (low + blank, window[blank:]) if blank >= 0 else (low + len(window), "")


_BEFORE_GIA = frozenset(("quốc", "chuyên", "tham"))


def _phrase(words: list[str]) -> tuple[int, str]:
    """The longest phrase of the tables that the words end with, or one filler; size 0 where there is none."""
    if not words:
        return 0, ""
    last = words[-1].lstrip("(")
    if last not in _LAST:
        return 0, ""
    for size in range(min(_LONGEST, len(words)), 0, -1):
        phrase = " ".join(words[-size:]).lstrip("(") if size > 1 else last
        if phrase == "gia tăng" and words[-3:-2] and words[-3] in _BEFORE_GIA:
            continue  # `số vụ xuyên quốc gia tăng 3%`
        if phrase in _HARD or phrase in _SOFT or phrase in _CHANGE:
            return size, phrase
    return (1, last) if last in _FILLERS else (0, "")


def _apply(out: Before, phrase: str, start: int) -> None:
    """Add what one phrase says; nearer ones have been added before."""
    if phrase in _FILLERS:
        out.is_from |= phrase == "từ" and not out.words
        return
    out.start = start
    if phrase in _HARD:
        if not out.hard and out.op is None:
            out.op, out.hard = _HARD[phrase], True
    elif phrase in _SOFT:
        op, direction = _SOFT[phrase]
        out.op = out.op or op
        out.direction = out.direction or direction
        out.modality = out.modality or MODALITY.get(phrase)
    elif out.direction is None:
        out.direction = _CHANGE[phrase]
        out.delta = not out.is_from
    out.words += (phrase,)
