"""The type word of a reference: `Quyết định` before `số 12/QĐ-UBND`, `các Nghị quyết` over a list.

Source: NĐ 30/2020, Phụ lục I, II.6: a document is cited by its type and number. docs/domain.md 7.1.
"""

from __future__ import annotations

import functools
import re
from typing import Any

from ...reference.types import TYPES
from ...text.fold import tones
from ...text.patterns import pattern, phrase
from ...text.spellings import spellings

_MORE = (  # words that stand before a number and are no type of a table
    ("Văn bản", ("văn bản",)),
    ("Công văn", ("công văn hỏa tốc", "công văn khẩn", "công văn mật", "cv", "cv số")),
    ("Công văn", ("công văn hướng dẫn", "công văn chỉ đạo", "công văn đề nghị", "công văn thông báo")),
    ("Công điện", ("công điện khẩn", "công điện hỏa tốc")),
    ("Điện", ("điện", "điện mật", "điện khẩn")),  # of police and army
    ("Thông báo", ("thông báo kết luận", "thông báo ý kiến")),
    ("Kết luận", ("kết luận thanh tra", "kết luận kiểm tra")),
    ("Quy chuẩn kỹ thuật quốc gia", ("quy chuẩn kỹ thuật quốc gia", "quy chuẩn kỹ thuật", "quy chuẩn")),
    ("Tiêu chuẩn quốc gia", ("tiêu chuẩn quốc gia", "tiêu chuẩn việt nam", "tiêu chuẩn")),
    ("Giấy phép", ("giấy phép", "giấy phép xây dựng")),
    ("Giấy đề nghị", ("giấy đề nghị",)),
    ("Đơn đề nghị", ("đơn đề nghị",)),
    ("Thông tư liên tịch", ("thông tư liên bộ",)),
    ("Chỉ thị liên tịch", ("chỉ thị liên tịch",)),
    ("Nghị quyết chuyên đề", ("nghị quyết chuyên đề",)),
    ("Nghị quyết", ("nghị quyết trung ương",)),
    ("Quyết nghị", ("quyết nghị",)),  # before 1955
    ("Chương trình hành động", ("chương trình hành động", "chương trình công tác")),
    ("Phiếu trình", ("phiếu trình",)),
    ("Thư", ("thư",)),
)
WIRE = "Điện"
"""A type in capitals and with a number of signs alone: `nhà máy điện số 2`, `Công ty Điện 5`."""
_LONGEST = 5  # words

NO_DOCUMENT = frozenset(("dự án", "phương án", "hợp đồng", "đề án", "chương trình", "quy hoạch", "điều lệ", "thư"))
"""Types that are often only numbered things (Dự án số 3): a number alone behind them is no number of a document."""


@functools.cache
def words() -> dict[str, str]:
    """Type words in small letters, tones in one place, each with its usual spelling."""
    table = {tones(kind.name).lower(): kind.name for kind in TYPES}
    table.update((tones(form), name) for name, forms in _MORE for form in forms)
    return table


_NAME = "."  # no word of a type
_Node = dict[str, Any]


@functools.cache
def _by_last() -> _Node:
    """The type words as a tree that begins with their last word, each word in both its spellings."""
    tree: _Node = {}
    for form, name in words().items():
        parts = form.split()
        if len(parts) > _LONGEST:
            continue
        node = tree
        for word in reversed(parts):
            first, *others = spellings(word)
            below = node.setdefault(first, {})
            for other in others:
                node[other] = below
            node = below
        node[_NAME] = name
    return tree


@functools.cache
def _heads_pattern() -> re.Pattern[str]:
    """A type word that may head a list: capitalised, or one of several."""
    names = sorted({name for name in words().values() if " " in name}, key=len, reverse=True)
    small = "|".join(name[0].lower() + name[1:] for name in names)
    return pattern(rf"(?:(?<!\w)(?:{'|'.join(names)})|(?<=[Cc]ác\s)(?:{small}))(?!\w)")


_REACH = 60
_LIST_REACH = 160
_PLURAL = phrase(r"(?:các|những) \Z", re.IGNORECASE)
_LAST_LETTERS = pattern(r"[^\W\d_]+\Z")


def head_before(text: str, low: int, at: int) -> tuple[str, int] | None:
    """The type word that ends at an offset, blanks between, and where it begins; the longest one.

    >>> head_before("theo Chương trình hành động ", 0, 28)
    ('Chương trình hành động', 5)
    """
    begin = max(low, at - _REACH)
    window = text[begin:at].rstrip()
    start = window.rfind(" ") + 1
    if start < len(window) and not window[start].isalpha() and (last := _LAST_LETTERS.search(window, start)):
        start = last.start()  # `(Luật số …`
    node = _by_last().get(window[start:].lower())
    best = None
    while node is not None:
        if start == 0 and begin > low and window[:1].isalpha() and text[begin - 1].isalpha():
            break  # the window begins inside a word
        if (name := node.get(_NAME)) and not (name == WIRE and window[start] != "Đ"):
            best = name, begin + start
        rest = window[:start].rstrip()
        start = rest.rfind(" ") + 1
        word = rest[start:]
        if not word.isalpha():
            last = _LAST_LETTERS.search(word)
            if last is None:
                break
            start, word = start + last.start(), last[0]
        above, node = node, node.get(word.lower())
        if node is None and best is None and (glued := _glued(word, above)) is not None:
            return glued[0], begin + start + len(word) - glued[1]
    return best


def _glued(word: str, node: _Node) -> tuple[str, int] | None:
    """The type whose first word a lost blank joined to the word before, and the length of it: `tạicông văn`."""
    low = word.lower()
    for first, below in node.items():
        if first is not _NAME and _NAME in below and low.endswith(first) and len(low) > len(first) + 1:
            return below[_NAME], len(first)
    return None


def is_plural(text: str, low: int, at: int) -> bool:
    """Whether the type word at an offset is one of several documents: `các Nghị quyết`."""
    return _PLURAL.search(text, max(low, at - 10), at) is not None


def list_head(text: str, low: int, at: int) -> tuple[str, int] | None:
    """The type word over a list, not far before an offset, and where it ends.

    >>> list_head("các Nghị quyết của Quốc hội khóa XIII: ", 0, 39), list_head("tại các công văn: ", 0, 18)
    (('Nghị quyết', 14), ('Công văn', 16))
    """
    begin = max(low, at - _LIST_REACH)
    window = text[begin:at]
    heads = list(_heads_pattern().finditer(window))
    if not heads or ";" in window[heads[-1].end() :]:
        return None
    name = heads[-1].group()
    return name[0].upper() + name[1:], begin + heads[-1].end()
