"""Labels of a word and a number: Phần, Chương, Mục, Tiểu mục, Điều, and the steps of practice: Bước 1, Nhiệm vụ một."""

from __future__ import annotations

import re

from ...text.patterns import pattern
from ...text.roman import from_roman
from .model import CODIFIED, PLAIN, Label, Reading, label_of

_ORDINAL = {
    word: value
    for value, words in enumerate(
        (
            ("nhất", "một"), ("hai", "nhì"), ("ba",), ("tư", "bốn"), ("năm",), ("sáu",), ("bảy", "bẩy"), ("tám",),
            ("chín",), ("mười",), ("mười một",), ("mười hai",), ("mười ba",), ("mười bốn",), ("mười lăm",),
        ),
        1,
    )
    for word in words
}  # fmt: skip

_WORD = pattern(
    r"""
    (?P<word>
        PHẦN | Phần | CHƯƠNG | Chương | TIỂU\ MỤC | Tiểu\ mục | MỤC | Mục | ĐIỀU | Điều
      | (?: BƯỚC | Bước | GIAI\ ĐOẠN | Giai\ đoạn | MỤC\ TIÊU | Mục\ tiêu | CHỈ\ TIÊU | Chỉ\ tiêu
          | NHIỆM\ VỤ | Nhiệm\ vụ | HOẠT\ ĐỘNG | Hoạt\ động | ĐỢT | Đợt | NGÀY | Ngày )
    )
    (?: \s+ | (?<=Đ[iI][ềỀ][uU])(?=\d{1,3}\s?[.:]) )                                            # Điều1. in a glued copy
    (?: (?:(?:thứ|THỨ)\s+)? (?P<roman>[IVXLC]{1,7})\b                                        # Chương II
      | (?P<first>\d{1,4}) (?P<code>(?:\.\d{1,3}){1,2}\.[A-ZĐ]{2}(?:\.\d{1,4}){1,3})(?=[.\s]|$)   # Điều 10.1.NĐ.2.
      | (?<=[cC]\s) (?P<whole>\d{1,2}) (?P<parts>(?:\.\d{1,2}){1,2})(?=[.:\s]|$)              # Mục 1.2.
      | (?:(?:thứ|THỨ)\s+)? (?P<number>\d{1,4})(?P<suffix>[a-zđ]?)(?:\b|(?=[<U>][<L>]))       # Điều 5a, Điều 5Ban
      | (?:thứ|THỨ)\s+(?P<ordinal>\w+)                                                        # Phần thứ hai
      | (?P<count>MỘT|HAI|BA|BỐN|NĂM|SÁU|BẢY|một|hai|ba|bốn|năm|sáu|bảy)\b                     # Nhiệm vụ một:
      | (?P<letter>[A-H])(?=\s?[.:]|$)                                                          # Phần A.
    )
    (?:\[\d{1,3}\])?                                                                           # a footnote
    (?P<mark>\s{0,2}(?:\.\s?[-–](?!\s?\d)|[.:)\-]?))                                           # Điều 1.- of old style
    """,
    re.VERBOSE,
)
_WORD_KINDS = {"phần": "phan", "chương": "chuong", "tiểu mục": "tieu_muc", "mục": "muc", "điều": "dieu"}
_INSTRUMENT = r"(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Hiến pháp|Pháp lệnh|Sắc lệnh|Quy chế|Chỉ thị)"
_NOT_A_TITLE = pattern(
    rf"(?:của|và|này|hoặc|thì|là|đến|nêu|trên|theo|khoản|Chương|Phần|Mục|Phụ lục|Điều|{_INSTRUMENT}(?! này))\b"
)
"""After a number without a stop these words make a reference, `Điều 12 Nghị định số 30`; `Điều 2 Luật này …` is a label
of old style."""


def word_label(text: str) -> Label | None:
    """The label of a line that opens with such a word, or None where it only refers to one."""
    m = _WORD.match(text)
    if m is None:
        return None
    word = " ".join(m["word"].split()).lower()
    kind = _WORD_KINDS.get(word)
    return _step(text, m, word) if kind is None else _unit(text, m, word, kind)


def _step(text: str, m: re.Match[str], word: str) -> Label | None:
    """`Bước 1: …`, `Nhiệm vụ một. …`; the words are common, so a stop has to follow, or nothing."""
    count, number = m["count"], m["number"]
    if not (count or number):
        return None
    rest = text[m.end() :].lstrip()
    mark = m["mark"].strip()
    stopped = mark == ":" or (mark == "." and not rest[:1].isdigit())  # "Ngày 2. 3. 2026" is a date
    if not stopped and (rest or not count):
        return None
    value, printed = (_ORDINAL[count.lower()], count) if count else (int(number), number + m["suffix"])
    # BƯỚC MỘT alone on its line parts the document as PHẦN does
    kind = "phan" if count and not rest and m["word"].isupper() else "buoc"
    reading = Reading(kind, value, word, m["suffix"] or "")
    return label_of(text, len(text) - len(rest), f"{m['word']} {printed}", reading) if value else None


def _unit(text: str, m: re.Match[str], word: str, kind: str) -> Label | None:
    """`Chương I`, `Điều 5. …`."""
    rest = text[m.end() :].lstrip()
    if m["count"] or _is_reference(m, rest):
        return None
    if (m["letter"] and kind != "phan") or (m["code"] and kind != "dieu") or (m["parts"] and kind != "muc"):
        return None
    value, printed, style = _number(m)
    if not value:
        return None
    reading = Reading(kind, value, style, m["suffix"] or "")
    if m["parts"]:  # a section that counts on in its parent's number: `Mục 1.2.` below `Mục 1`
        reading = Reading("tieu_muc", tuple(map(int, printed.split("."))), word)
    return label_of(text, len(text) - len(rest), f"{word.capitalize()} {printed}", reading)


def _is_reference(m: re.Match[str], rest: str) -> bool:
    """Whether words behind a number make it a reference at the start of a line: `Điều 5 của Luật này …`."""
    if not rest:
        return False
    mark = m["mark"].strip()
    if mark:  # "… theo Điều 5. của" after a wrap; "Điều 3. các ông …" is a slip
        slip = mark == "." and m["word"][0] == "Đ" and _NOT_A_TITLE.match(rest) is None
        return mark[0] in ".:" and rest[0].islower() and not slip
    titled = rest[0].isupper() or rest[0] in '([“"' or rest.startswith("1. ")
    return not titled or _NOT_A_TITLE.match(rest) is not None


def _number(m: re.Match[str]) -> tuple[int, str, str]:
    """What is counted, how it stands in an id, and its style; 0 when it is no number."""
    if m["number"]:
        return int(m["number"]), m["number"] + m["suffix"], "số"
    if m["roman"]:
        return from_roman(m["roman"]), m["roman"], "la mã"
    if m["ordinal"]:
        return _ORDINAL.get(m["ordinal"].lower(), 0), "thứ " + m["ordinal"].lower(), "thứ"
    if m["letter"]:
        return PLAIN.index(m["letter"].lower()) + 1, m["letter"], "chữ"
    if m["parts"]:
        return int(m["whole"]), m["whole"] + m["parts"], "số"
    # of the codification of law: by subject, then by kind and number of the instrument, then by article
    return int(m["code"].rpartition(".")[2]), m["first"] + m["code"], CODIFIED
