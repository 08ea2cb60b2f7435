"""Slips of text recognition: a phrase of the field whose accents were misread is matched as what it is.

Recognition mostly gets the letters and loses the marks on capitals: KÉ HOẠCH, GIÁM ĐÓC, SỞ Y TÉ. `mend` gives a text
for matching, of the same length, in which known phrases have their own marks. What is put out stays as printed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from .abbreviations import ORGANS
from .casing import phrases
from .provinces import PROVINCES
from .titles import all_titles
from .types import TYPES

MORE = (
    "Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc", "Đảng Cộng sản Việt Nam",
    "Nơi nhận", "Kính gửi", "Như trên", "Căn cứ", "Về việc", "Kèm theo", "Ban hành kèm theo", "Thực hiện",
    "Tổ chức thực hiện", "Mục đích", "Yêu cầu", "Mục tiêu", "Nhiệm vụ", "Giải pháp", "Nội dung", "Kinh phí",
    "Thời gian", "Tiến độ", "Phân công", "Triển khai", "Chủ trì", "Phối hợp", "Phụ lục", "Biểu mẫu",
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Thừa lệnh", "Quyền hạn",
)  # fmt: skip
"""Phrases that documents are matched by and that stand in no other table."""


def _bare(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    return {"đ": "d", "Đ": "D"}.get(base, base)


_LETTERS = "".join(chr(c) for c in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)))
_BARE = str.maketrans({c: _bare(c).lower() for c in _LETTERS} | {c: c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})


@cache
def _phrases() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern over bare text, and for each bare phrase the phrase; those that two phrases share are left out."""
    known: dict[str, str] = {}
    shared: set[str] = set()
    names = (
        *MORE, *(kind.name for kind in TYPES), *all_titles(), *(name for _, name in ORGANS), *phrases(),
        *(province.name for province in PROVINCES),
    )  # fmt: skip
    for name in names:
        phrase = name.lower()
        bare = phrase.translate(_BARE)
        if " " in bare and known.setdefault(bare, phrase) != phrase:
            shared.add(bare)
    for bare in shared:
        del known[bare]
    longest_first = sorted(known, key=lambda bare: (-len(bare), bare))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)"), known


_ZERO = re.compile(r"(?:(?<=ngày )|(?<=tháng ))[ØƠO](?=\d (?:tháng|năm))")
"""A nought written by hand into a date."""


def mend(text: str) -> str:
    """A text for matching: known phrases with their own accents, in the case that is printed. Same length.

    >>> mend("KT.GIÁM ĐÓC"), mend("KÉ HOẠCH"), mend("ngày Ø3 tháng 4 năm 2018")
    ('KT.GIÁM ĐỐC', 'KẾ HOẠCH', 'ngày 03 tháng 4 năm 2018')
    """
    text = _ZERO.sub("0", text)
    pattern, known = _phrases()
    out, at = [], 0
    for m in pattern.finditer(text.translate(_BARE)):
        printed, phrase = text[m.start() : m.end()], known[m.group()]
        out += [text[at : m.start()], *(p.upper() if c.isupper() else p for c, p in zip(printed, phrase, strict=True))]
        at = m.end()
    return "".join([*out, text[at:]])
