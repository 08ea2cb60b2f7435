"""What one label after another costs, in the order of its class or as the first of a new list (docs/domain.md 4.7).

A price of 0 is what a reader expects; a skip, a repeat or a restart costs more, and has a code (docs/diagnostics.md).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..text.roman import to_roman
from .labels import BY_LETTER, CODIFIED, PLAIN, TO_LETTER, VIETNAMESE, Reading

RANK = {
    "phan": 0, "chuong": 1, "muc": 2, "tieu_muc": 3, "dieu": 4, "chu_hoa": 5, "la_ma": 6, "so": 8, "thap_phan": 9,
    "chu_thuong": 14, "la_ma_thuong": 15, "ngoac": 15, "buoc": 13, "gach_dau_dong": 16,
}  # fmt: skip
"""Which class usually stands above which (docs/domain.md 4.1): a smaller rank stands higher."""

_BULLET_RANK = {"-": 16, "–": 16, "+": 17, "*": 15, "•": 16}
FIRST = {"chu_hoa": "a", "chu_thuong": "a"}


class Frame(NamedTuple):
    """An open list: its class, its last label, and what a child must find."""

    reading: Reading
    rank: float


def rank_of(r: Reading) -> float:
    """Where a reading usually stands: by class, bullets by their sign, decimals by their length."""
    kind = r.kind
    if kind == "gach_dau_dong":
        return _BULLET_RANK.get(str(r.value), 16)
    if kind == "so":
        return 9 if r.style[:1] == ")" else RANK[kind]
    if kind == "thap_phan" and isinstance(r.value, tuple):
        return RANK["chu_thuong"] + len(r.value) / 10 if r.style == BY_LETTER else RANK[kind] + len(r.value) - 1
    return RANK[kind]


@lru_cache(maxsize=1024)
def _letters(before: str, after: str) -> tuple[float, str | None]:
    """Price and issue of one letter after another, in Vietnamese order or the plain one."""
    if before == after:
        return (0.8, "KH317") if after in "dđ" else (2.6, "KH311")
    for order in (VIETNAMESE, PLAIN):
        i, j = order.find(before), order.find(after)
        if i >= 0 and j == i + 1:
            return 0.0 if order is VIETNAMESE else 0.2, None
    i, j = VIETNAMESE.find(before), VIETNAMESE.find(after)
    if i < 0 or j < 0:
        i, j = PLAIN.find(before), PLAIN.find(after)
    return _distance(j - i)


def _distance(d: int) -> tuple[float, str | None]:
    if d == 1:
        return 0.0, None
    if d == 0:
        return 2.6, "KH311"
    if d > 1:
        return 1.5 + 0.4 * min(d - 1, 6), "KH312"
    return 4.0, "KH313"


def _decimals(before: tuple[int, ...], after: tuple[int, ...]) -> tuple[float, str | None]:
    if before[:-1] == after[:-1]:
        return _distance(after[-1] - before[-1])
    if after[-1] == 1 and after[-2] == before[-2] + 1 and before[:-2] == after[:-2]:
        return 0.4, None  # 1.3 then 2.1, where no section 2 was printed
    return 3.0, "KH312"


def follows(before: Reading, after: Reading) -> tuple[float, str | None]:
    """Price and issue of `after` as the next member of the list of `before`; both are of one class."""
    a, b = before.value, after.value
    if after.kind == "gach_dau_dong" or before.style == after.style == CODIFIED:
        return 0.0, None
    if a == b and after.suffix > before.suffix:
        return 0.0, None  # 1a. after 1.: an inserted clause
    if isinstance(a, str) and isinstance(b, str):
        price, issue = _letters(a, b)
    elif isinstance(a, tuple) and isinstance(b, tuple):
        price, issue = _decimals(a, b)
    elif isinstance(a, int) and isinstance(b, int):
        price, issue = _distance(b - a)
    else:
        return 4.0, "KH315"
    if before.style != after.style:
        price += 0.7 if after.kind != "buoc" else 3.0
    return price, issue


def same_list(a: Reading, b: Reading) -> bool:
    """Whether two readings can be members of one list: of one class, with one bullet, or as many decimals."""
    if a.kind != b.kind:
        return False
    if a.kind == "gach_dau_dong":
        return a.value == b.value
    if isinstance(a.value, tuple) and isinstance(b.value, tuple):
        return len(a.value) == len(b.value) and a.style == b.style
    return True


def begins(r: Reading, parent: Frame | None, dieu: int) -> tuple[float, str | None]:
    """Price and issue of `r` as the first member of a new list under `parent`."""
    if r.kind == "gach_dau_dong":
        return 0.1, None
    if r.kind == "dieu" and isinstance(r.value, int):
        return (
            (0.0, None)
            if r.value in (1, dieu + 1) or r.style == CODIFIED
            else (1.0, None if r.value == dieu else "KH312")
        )
    if isinstance(r.value, tuple):
        return _first_decimal(r.value, parent)
    if r.value == FIRST.get(r.kind, 1):
        return 0.2, None
    late = 1.6 if r.kind in ("phan", "chuong", "muc", "so") else 2.2
    return late + (0.4 if _is_rare(r) else 0), "KH314"


def _is_rare(r: Reading) -> bool:
    """Whether a letter is seldom meant so where a list begins with it: V and X are numbers, L, C, D, M letters."""
    if r.kind == "chu_hoa":
        return r.value in ("v", "x")
    return r.kind == "la_ma" and isinstance(r.value, int) and r.value >= 50


def _first_decimal(value: tuple[int, ...], parent: Frame | None) -> tuple[float, str | None]:
    above = parent.reading.value if parent is not None else None
    if isinstance(above, int):
        above = (above,)
    elif isinstance(above, str):
        above = (VIETNAMESE.find(above) + 1,)  # a.1 below a
    price = 0.0 if above == value[:-1] else 0.5
    return (price, None) if value[-1] == 1 else (price + 1.6, "KH314")


def _in_roman(like: Reading, value: int) -> str:
    """A number in the digits of its list."""
    if like.kind in ("la_ma", "la_ma_thuong") or like.style.startswith("la mã"):
        return to_roman(value) if like.kind != "la_ma_thuong" else to_roman(value).lower()
    return str(value)


def expected(before: Reading | None, issue: str | None) -> str | None:
    """What a reader expects after `before`, as it would be printed; None where no code says that it was not met."""
    if before is None or issue not in ("KH311", "KH312", "KH313"):
        return None
    v = before.value
    if isinstance(v, int):
        return _in_roman(before, v + 1)
    if isinstance(v, tuple):
        first = VIETNAMESE[v[0] - 1] if before.style == BY_LETTER else str(v[0])
        last = VIETNAMESE[v[-1] : v[-1] + 1] if before.style == TO_LETTER else str(v[-1] + 1)
        return ".".join((first, *map(str, v[1:-1]), last))
    i = VIETNAMESE.find(v) + 1
    following = VIETNAMESE[i] if 0 < i < len(VIETNAMESE) else None
    return following.upper() if following and before.kind == "chu_hoa" else following
