"""What a label is: the classes of NĐ 30/2020 (Phụ lục I, mục II.6) and of practice, and what only looks like one.

A line may be read in several ways (`I.` is a Roman number or a letter). `read_label` gives all readings that make sense
of the line alone; `depth.py` chooses by the sequence of lines.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ..text.letters import one_of, pattern
from ..text.roman import from_roman

VIETNAMESE = "abcdđeghiklmnopqrstuvxy"
PLAIN = "abcdefghijklmnopqrstuvwxyz"

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

BULLETS = "-+*•●○▪◦·►➢❖■◆□\uf0b7\uf02d\uf0a7\uf0d8\uf0fc–"


BY_LETTER, TO_LETTER = "a", "1.a"
"""Styles of a decimal whose first, or last, part is printed as a letter: a.1, 2.1.a."""
CODIFIED = "pháp điển"
"""Style of an article of codified law, `Điều 10.1.NĐ.2`: articles of several instruments take turns."""


class Reading(NamedTuple):
    """One way to read a label.

    `kind` is a NodeKind of the schema, `value` what is counted (an int, a letter, a tuple for decimals, a bullet sign),
    `style` the punctuation, `suffix` the letter of an inserted clause (1a).
    """

    kind: str
    value: int | str | tuple[int, ...]
    style: str
    suffix: str = ""


class Label(NamedTuple):
    """A label as printed: `text[:end]` is marker and blanks; `name` is its part of an id."""

    marker: str
    name: str
    end: int
    readings: tuple[Reading, ...]


_WORD = pattern(
    r"""
    (?P<word>
        PHẦN | Phần | CHƯƠNG | Chương | TIỂU\ MỤC | Tiểu\ mục | MỤC | Mục | ĐIỀU | Điều
      | (?: BƯỚC | Bước | GIAI\ ĐOẠN | Giai\ đoạn | MỤC\ TIÊU | Mục\ tiêu | CHỈ\ TIÊU | Chỉ\ tiêu
          | NHIỆM\ VỤ | Nhiệm\ vụ | HOẠT\ ĐỘNG | Hoạt\ động | ĐỢT | Đợt | NGÀY | Ngày )
    )
    \s+
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
_NOT_A_TITLE = re.compile(
    rf"(?:của|và|này|hoặc|thì|là|đến|nêu|trên|theo|khoản|Chương|Phần|Mục|Phụ lục|Điều|{_INSTRUMENT}(?! này))\b"
)
"""After a number without a stop these words make a reference, `Điều 12 Nghị định số 30`; `Điều 2 Luật này …` is a label
of old style."""

_ARABIC = re.compile(
    r"""
    (?P<number>\d{1,3}(?:\.\d{1,3}){0,4})(?P<suffix>[a-zđ]?)
    (?:\.(?P<letter>[a-zđ])(?=[.)]\s))?                                                        # 2.1.a.
    (?:\[\d{1,3}\])?
    (?P<mark>[.)\-/:]{0,2})
    (?:\[\d{1,3}\])?
    (?P<blank>\s*)
    """,
    re.VERBOSE,
)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?!\d)")
_UNITS = (
    *("%", "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "đồng", "ha", "km", "m2", "m3", "m", "kg", "tấn", "tạ", "lít", "giờ"),
    *("phút", "ngày", "tháng", "năm", "tuổi", "người", "lần", "điểm", "lượt", "hộ", "xã", "học sinh"),
)
_UNIT = re.compile(rf"{one_of(*_UNITS)}\b")
_FIGURES = re.compile(r"[\d.,/%\s\-]*$")
_PARTY_SIGN = pattern(r"[<U>][<L><U>]{0,4}/[<U>]")
"""What stands behind the dash of the number of a Party document."""
_BEFORE_WORD = (".", ")", "-", "/", ".)", ".-")
_ROMAN_LABEL = pattern(r"(?!V/[Vv]\b)(?P<roman>[IVXLC]{1,7})(?P<mark>\s?[.)/:]|\s?-(?=\s|[<U>]))(?:\s+|(?=[<U>])|$)")
_ROMAN_DECIMAL = re.compile(r"(?P<roman>[IVX]{1,5})\.(?P<rest>\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+")
_UPPER_LABEL = re.compile(r"(?P<letter>[A-HK-ZĐIJ])(?P<mark>[.)]|\s\.(?=\s)|\s?-(?=\s))(?:\s+|$)")
_LOWER_LABEL = pattern(r"(?P<letter>[a-zđ])(?P<digit>\d?)(?P<mark>[).]|/(?=\s))(?:\[\d{1,3}\])?(?:\s+|(?=[<U>])|$)")
_LETTER_DECIMAL = pattern(
    r"(?P<letter>[a-zđ])\.(?P<rest>\d{1,2}(?:\.\d{1,2}){0,2})(?:[.)](?:\s+|(?=[<U>])|$)|\s+(?=[<U>]))"
)
_LOWER_ROMAN = re.compile(r"(?P<roman>[ivx]{1,5})(?P<mark>[).])(?:\s+|$)")
_PARENTHESIS = pattern(r"\((?:(?P<number>\d{1,2})|(?P<roman>[ivx]{1,5})|(?P<letter>[a-zđ]))\)(?:[.:)]?\s+|(?=[<U>]))")
_INITIAL = re.compile(r"[A-ZĐ]\.(?:\s|[A-ZĐ])")


def _word_label(text: str) -> Label | None:
    m = _WORD.match(text)
    if m is None:
        return None
    word = " ".join(m["word"].split()).lower()
    rest = text[m.end() :].lstrip()
    kind = _WORD_KINDS.get(word, "buoc")
    if not (_is_step(m, rest) if kind == "buoc" else _is_unit(m, rest)):
        return None
    value, number = _word_value(m)
    if not value or (m["letter"] and kind != "phan") or (m["code"] and kind != "dieu"):
        return None
    if m["parts"]:
        return _section_decimal(text, m, word, len(text) - len(rest)) if kind == "muc" else None
    step = kind == "buoc"
    if step and m["count"] and not rest and m["word"].isupper():
        kind = "phan"  # BƯỚC MỘT alone on its line parts the document as PHẦN does
    shown = m["word"] if step else word[0].upper() + word[1:]
    style = (
        CODIFIED if m["code"] else "thứ" if m["ordinal"] else "la mã" if m["roman"] else "chữ" if m["letter"] else "số"
    )
    end = len(text) - len(rest)
    return Label(
        text[:end].rstrip(),
        f"{shown} {number}",
        end,
        (Reading(kind, value, word if step else style, m["suffix"] or ""),),
    )


def _section_decimal(text: str, m: re.Match[str], word: str, end: int) -> Label:
    """The label of a section that counts on in its parent's number: `Mục 1.2.` below `Mục 1`."""
    value = tuple(map(int, (m["whole"] + m["parts"]).split(".")))
    name = f"{word.capitalize()} {m['whole']}{m['parts']}"
    return Label(text[:end].rstrip(), name, end, (Reading("tieu_muc", value, word),))


def _is_step(m: re.Match[str], rest: str) -> bool:
    """Whether `Bước 1: …`, `Nhiệm vụ một. …` is a label: the words are common, so a stop has to follow."""
    mark = m["mark"].strip()
    if mark == ":" or (mark == "." and not rest[:1].isdigit()):  # "Ngày 2. 3. 2026" is a date
        return bool(m["count"] or m["number"])
    return bool(m["count"]) and not rest


def _is_unit(m: re.Match[str], rest: str) -> bool:
    """Whether `Chương I`, `Điều 5. …` is a label and no reference at the start of a line."""
    if m["count"]:
        return False
    if not rest:
        return True
    mark = m["mark"].strip()
    if not mark:  # "Điều 5 của Luật này …"
        return (rest[0].isupper() or rest[0] in '([“"' or rest.startswith("1. ")) and _NOT_A_TITLE.match(rest) is None
    return not (mark[0] in ".:" and rest[0].islower())  # "… theo Điều 5. của" after a wrap


def _word_value(m: re.Match[str]) -> tuple[int, str]:
    """What is counted, and how it stands in an id; 0 when it is no number."""
    if m["ordinal"]:
        return _ORDINAL.get(m["ordinal"].lower(), 0), "thứ " + m["ordinal"].lower()
    if m["count"]:
        return _ORDINAL[m["count"].lower()], m["count"]
    if m["roman"]:
        return from_roman(m["roman"]), m["roman"]
    if m["letter"]:
        return PLAIN.index(m["letter"].lower()) + 1, m["letter"]
    if m["code"]:  # of the codification of law: by subject, then by kind and number of the instrument, then by article
        return int(m["code"].rpartition(".")[2]), m["first"] + m["code"]
    if m["parts"]:
        return int(m["whole"]), m["whole"] + m["parts"]
    return int(m["number"]), m["number"] + m["suffix"]


def _arabic_label(text: str) -> Label | None:
    m = _ARABIC.match(text)
    if m is None:
        return None
    return _number_label(text, m) if m["letter"] is None else _lettered(text[: m.end()].rstrip(), m)


def _number_label(text: str, m: re.Match[str]) -> Label | None:
    number, suffix, mark, blank = m.group("number", "suffix", "mark", "blank")
    decimal = "." in number
    end = m.end()
    first = text[end : end + 1]
    if not (mark or decimal) or (first and not blank and not (first.isupper() and mark in _BEFORE_WORD)):
        return None  # 1,38 %   15/6.   2021-2030   7h30
    if (decimal and _THOUSANDS.match(number)) or (mark == "/" and not blank) or mark in ("..", "//", "--", "-/"):
        return None
    if ":" in mark and (mark != ":" or not blank or not first.isupper()):
        return None  # 7:30
    if first and not first.isalpha() and _FIGURES.match(text, end):
        return None  # a piece of a table
    if decimal:
        if not all(map(int, number.split("."))):
            return None  # 4.0
        if not mark and (not first or not (first.isalpha() or first in '“"(') or _UNIT.match(text, end)):
            return None
    elif mark == "-" and (first.isdigit() or _PARTY_SIGN.match(text, end)):
        return None  # 12-KH/TU
    return _counted(text[:end].rstrip(), end, number, suffix, mark)


@lru_cache(maxsize=1024)
def _counted(marker: str, end: int, number: str, suffix: str, mark: str) -> Label:
    """The label of a number or decimal; most documents begin with the same few."""
    parts = tuple(map(int, number.split(".")))
    reading = Reading("thap_phan", parts, "") if len(parts) > 1 else Reading("so", parts[0], mark[0], suffix)
    return Label(marker, number + suffix, end, (reading,))


def _lettered(marker: str, m: re.Match[str]) -> Label | None:
    """The label of a decimal that ends in a letter; no list has a w. or a z."""
    last = VIETNAMESE.find(m["letter"]) + 1
    reading = Reading("thap_phan", (*map(int, m["number"].split(".")), last), TO_LETTER)
    return Label(marker, f"{m['number']}.{m['letter']}", m.end(), (reading,)) if last else None


def _roman_or_letter(text: str) -> Label | None:
    readings = []
    end, marker, name = 0, "", ""
    m = _ROMAN_LABEL.match(text)
    if (
        m is not None
        and (value := from_roman(m["roman"]))
        and not (value >= 50 and text[m.end() : m.end() + 1].islower())
        and not (m.end() < 4 and _INITIAL.match(text, m.end()))
    ):
        readings.append(Reading("la_ma", value, m["mark"].strip()))
        end, marker, name = m.end(), text[: m.end()].rstrip(), m["roman"]
    m = _UPPER_LABEL.match(text)
    if (
        m is not None
        and not _INITIAL.match(text, m.end())
        and not (m["mark"] != ")" and text[m.end() : m.end() + 1].islower())  # "W - đường kháng": a sign explained
    ):
        readings.append(Reading("chu_hoa", m["letter"].lower(), m["mark"].strip()))
        end, marker, name = m.end(), text[: m.end()].rstrip(), m["letter"]
    if not readings and (m := _ROMAN_DECIMAL.match(text)) and (value := from_roman(m["roman"])):
        readings.append(Reading("thap_phan", (value, *(int(p) for p in m["rest"].split("."))), ""))
        end, marker, name = m.end(), text[: m.end()].rstrip(), f"{m['roman']}.{m['rest']}"
    return Label(marker, name, end, tuple(readings)) if readings else None


def _letter_decimal(text: str) -> Label | None:
    """`a.1)` below `a)`."""
    m = _LETTER_DECIMAL.match(text)
    if m is None or (first := VIETNAMESE.find(m["letter"]) + 1) == 0:
        return None
    value = (first, *(int(part) for part in m["rest"].split(".")))
    name = f"{m['letter']}.{m['rest']}"
    return Label(text[: m.end()].rstrip(), name, m.end(), (Reading("thap_phan", value, BY_LETTER),))


def _lower_label(text: str) -> Label | None:
    if text[1] == "." and text[2:3].isdigit():
        return _letter_decimal(text)
    readings = []
    end, marker, name = 0, "", ""
    m = _LOWER_LABEL.match(text)
    if m is not None and not (m["mark"] == "." and text[m.end() : m.end() + 1].islower()):
        readings.append(Reading("chu_thuong", m["letter"], m["mark"], m["digit"]))
        end, marker, name = m.end(), text[: m.end()].rstrip(), m["letter"] + m["digit"]
    if text[0] in "ivx" and (m := _LOWER_ROMAN.match(text)) and (value := from_roman(m["roman"].upper())):
        readings.append(Reading("la_ma_thuong", value, m["mark"]))
        end, marker, name = m.end(), text[: m.end()].rstrip(), m["roman"]
    return Label(marker, name, end, tuple(readings)) if readings else None


def _parenthesis_label(text: str) -> Label | None:
    m = _PARENTHESIS.match(text)
    if m is None:
        return None
    if m["number"]:
        readings: tuple[Reading, ...] = (Reading("ngoac", int(m["number"]), "()"),)
    else:
        found = []
        if m["roman"] and (value := from_roman(m["roman"].upper())):
            found.append(Reading("la_ma_thuong", value, "()"))
        letter = m["letter"] or (m["roman"] if len(m["roman"]) == 1 else None)
        if letter:
            found.append(Reading("chu_thuong", letter, "()"))
        readings = tuple(found)
    name = text[1 : text.index(")")]
    return Label(text[: m.end()].rstrip(), name, m.end(), readings) if readings else None


def _bullet_label(text: str) -> Label | None:
    sign = text[0]
    if text[1:2] == " " and (first := text[2:3]).isalpha() and first not in "abcdđ" and text[3:4] != ")":
        return _bullet(sign, 2)  # as most of them are
    rest = text[1:].lstrip()
    if (
        not rest
        or rest[0] == sign
        or (text[1] != " " and text[1] != "\t" and not (rest[0].isalpha() or rest[0] in '“"('))
    ):
        return None
    if not rest[0].isalpha() and not any(c.isalnum() for c in rest[:40]):
        return None
    at = len(text) - len(rest)
    if (
        sign in "-*+"
        and (rest[0] in "abcdđ123456789(" or (rest[0].islower() and rest[1:2] == ")"))
        and (inner := read_label(rest)) is not None
        and inner.readings[0].style != ""
    ):
        return Label(text[: at + len(inner.marker)], inner.name, at + inner.end, inner.readings)  # "- a)" of Markdown
    return _bullet(sign, at)


@lru_cache(maxsize=64)
def _bullet(sign: str, end: int) -> Label:
    """Bullets are the most frequent labels and all alike."""
    return Label(sign, sign, end, (Reading("gach_dau_dong", sign, ""),))


def read_label(text: str) -> Label | None:
    """The label at the start of a folded line, with every reading that makes sense of the line alone, or None.

    False labels (dates, thousands, counts, initials, a figure of a table) give None.

    >>> read_label("1. Mục đích").readings[0].kind, read_label("1.000 ngày đầu đời")
    ('so', None)
    """
    first = text[0]
    if first in BULLETS:
        return _bullet_label(text)
    if first.isdigit():
        return _arabic_label(text)
    if first == "(":
        return _parenthesis_label(text)
    if first.isupper():
        if len(text) > 1 and (text[1] in ".)/- :" or text[1] in "IVXLC"):
            found = _roman_or_letter(text)
            if found is not None:
                return found
        if first in "PCTMĐBGHNĐ":
            return _word_label(text)
        return None
    if len(text) > 1 and (text[1] in ".)/ivx" or text[1].isdigit()):
        return _lower_label(text)
    return None


_LONE = re.compile(
    r"""
    (?: (?:ĐIỀU|Điều) \s+ (?:(?:thứ|THỨ)\s+)? \d{1,3}[a-zđ]? [.:]?
      | (?:CHƯƠNG|Chương|PHẦN|Phần|MỤC|Mục) \s+ (?:[IVXLC]{1,7}|\d{1,2}) [.:]?
      | [IVXLC]{1,7} [.)]
      | \d{1,2} [.)]
      | \d{1,2}(?:\.\d{1,2}){1,3} [.)]?
      | [a-zđ] \)
      | [-+•●]
    )$
    """,
    re.VERBOSE,
)
LONE_LENGTH = 24  # a label that stands alone is not longer


def is_lone(text: str) -> bool:
    """Whether a folded line is a label and nothing else: its text is the next line (docs/domain.md 0.4, F6)."""
    return len(text) <= LONE_LENGTH and _LONE.match(text) is not None
