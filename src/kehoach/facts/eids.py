"""Paths of this project as element ids of Akoma Ntoso: `I/3/a` is `sec_I__para_3__point_a`.

Source: the naming convention of Akoma Ntoso 1.0, with the levels of a plan as docs/domain.md 4.1 has them. đ is dd in a
label, so point d and point đ stay two.
"""

from __future__ import annotations

import functools
import re

from ..reference.slug import slug
from ..text.patterns import pattern

_DUP = pattern(r"^(.+)~(\d+)$")
_ROMAN = pattern(r"[IVX]|[IVXLC]{2,}")
_WORD = pattern(r"(Phần|Chương|Mục|Tiểu mục|Điều|Phụ lục)(?: (\d+[a-zđ]?|[IVXLC]+|[A-ZĐ]))?")
_WORDS = {
    "Phần": "part",
    "Chương": "chp",
    "Mục": "sec",
    "Tiểu mục": "subsec",
    "Điều": "art",
    "Phụ lục": "att",
}
_BULLETS = {"-": "indent", "+": "indent-plus", "*": "indent-star", "•": "indent-dot", "¶": "p"}
_PLAIN: tuple[tuple[re.Pattern[str], str], ...] = (
    (pattern(r"\d+[a-zđ]?"), "para"),
    (pattern(r"\d+(?:\.\d+)+[a-zđ]?"), "subpara"),
    (_ROMAN, "sec"),
    (pattern(r"[A-ZĐ]"), "division"),
    (pattern(r"[a-zđ]{1,5}\d*"), "point"),
)


@functools.lru_cache(maxsize=4096)
def eid_of(path: str) -> str:
    """The element id of a path inside a document.

    Two paths of one document get two ids. Labels with words that are none of the law's (`Bước 1`, `Mẫu số 2`) are told
    apart by their letters without marks.

    Args:
        path: id of a section, an appendix or a table, or a place in a table: `bang-1/3/2` (row, column). What stands
            in an appendix has the appendix before it: `Phụ lục/bang-1/3`.

    >>> eid_of("I/3/đ"), eid_of("Phụ lục/bang-1/5"), eid_of("Điều 2/1~2")
    ('sec_I__para_3__point_dd', 'att_1__tbl_1__row_5', 'art_2__para_1_dup2')
    """
    out: list[str] = []
    inside = 0  # 1 behind a table, 2 behind a row
    for part in path.split("/"):
        if part.startswith("bang-"):
            out.append(f"tbl_{part[5:]}")
            inside = 1
        elif inside and part.isdigit():
            out.append(f"{'row' if inside == 1 else 'cell'}_{part}")
            inside = 2 if inside == 1 else 0
        else:
            out.append(_element(part))
    return "__".join(out)


def _element(part: str) -> str:
    again = _DUP.match(part)
    if again:
        return f"{_element(again[1])}_dup{again[2]}"
    if word := _WORD.fullmatch(part):
        return _numbered(word[1], word[2])
    for form, name in _PLAIN:
        if form.fullmatch(part):
            return f"{name}_{_ascii(part)}"
    if part[1:].isdigit() and not part[0].isalnum():
        return f"{_BULLETS.get(part[0]) or f'indent-u{ord(part[0]):x}'}_{part[1:]}"
    return f"level_{slug(part)}"


def _numbered(word: str, label: str | None) -> str:
    """A label with the law's own word. `Phụ lục` alone is the first, so `Phụ lục 1` is not; `Mục I` is not `I`."""
    if label is None:
        return f"{_WORDS[word]}_1" if word == "Phụ lục" else _WORDS[word]
    if word == "Phụ lục" and label.isdigit():
        return f"att_n{label}"
    if word == "Mục" and not label[0].isdigit():
        return f"sec_muc-{_ascii(label)}"
    return f"{_WORDS[word]}_{_ascii(label)}"


def _ascii(label: str) -> str:
    return label.replace("đ", "dd").replace("Đ", "DD")
