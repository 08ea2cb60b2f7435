"""A document that a copy put on one line is cut where its parts begin (docs/domain.md 0.4, F16).

Databases and search pages keep a text without its line breaks. The letterhead shows that a long line is a whole
document; its components have forms of their own, and labels count on, so that `… 2. Thời gian: …` is cut and a figure
in a sentence is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..reference.organs import organ_head
from ..reference.titles import title_in
from ..reference.types import type_of_line
from ..text.lines import Line
from ..text.patterns import pattern
from ..text.roman import from_roman
from .enacting import FORMULA
from .labels import VIETNAMESE
from .letterhead.forms import KINH_GUI, TIEU_NGU, find_quoc_hieu, party_behind
from .place_date import find_place_date
from .torn_names import NAME_REST

_LONG = 300  # characters; a letterhead alone is shorter
_HEAD = 900  # characters in which a letterhead ends
_STATE = "CHỦ NGHĨA"
_HEADS = (_STATE, "CỘNG SẢN", "ĐOÀN TNCS")  # in capitals: a sentence may name them

_SO = pattern(r"(?<=[\s*])S[ốỐ]\s?:?\s{0,3}(?=[\d/.…])")
PARTS: tuple[tuple[str, str, str], ...] = (
    (
        "first",
        r"Căn cứ (?:vào )?(?:Luật|Bộ luật|Nghị|Quyết định|Hiến pháp|Pháp lệnh|Chỉ thị|Thông tư|Điều lệ) ",
        "Căn cứ Luật Thư viện",
    ),
    (
        "opening",
        r"(?:Ngày \d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )\d{4}|Trong (?:những năm|thời gian) (?:vừa )?qua|Vừa qua"
        r"|Thời gian (?:vừa )?qua), ",
        "Ngày 12/3/2024, Chủ tịch",
    ),
    ("ground", r"(?:- )?(?:Căn cứ|Xét (?:đề nghị|Tờ trình)|Theo đề nghị|Thực hiện) ", "Căn cứ Luật Thư viện;"),
    ("formula", rf"(?:{FORMULA}|Nơi nhận)\s?:", "QUYẾT ĐỊNH:"),
    (
        "wires",
        r"(?:THỦ TƯỚNG|CHỦ TỊCH|BỘ TRƯỞNG|TRƯỞNG BAN|ỦY BAN|BAN CHỈ)[<U> ,]{0,60} (?:điện|ĐIỆN)\s?:",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:",
    ),
    ("sign", r"(?:(?:TM|KT|TL|TUQ)\.\s?|[TK]/[MTL] )[<U>]{2}", "TM. ỦY BAN NHÂN DÂN"),
    ("post", r"(?:[<U>]{2,6} ){1,6}\([Đđ]ã k[ýí]\)", "HIỆU TRƯỞNG (Đã ký)"),
    (
        "signer",
        r"[<U>]{2,7} [<U>]{2,7}(?: [<U>]{1,7}){0,6} (?=(?:[<U>][<L>]{1,6} ){1,3}[<U>][<L>]{1,6}(?!\w))",
        "CHỦ TỊCH Nguyễn Văn An",
    ),
    (
        "attached",
        r"(?:QUY|ĐIỀU|ĐỀ|KẾ|CHƯƠNG|PHƯƠNG|NỘI|DANH|PHỤ)\s(?=[<U>]{2,6}\b[^()]{5,300}+\((?:Ban hành )?[Kk]èm theo )",
        "QUY CHẾ Mở thư viện (Ban hành kèm theo Quyết định số 5/QĐ-SVH)",
    ),
    ("chapter", r"(?:Chương|CHƯƠNG) [IVXLC]{1,6}\b", "Chương II"),
    ("article", r"Điều\s?(\d{1,3})[.:]\s", "Điều 2. Trồng cây"),
    ("roman", r"([IVX]{1,5})(?:\.\s[<U>]|(?:/-?|[->])\s?[<U>]{2})", "II. NHIỆM VỤ"),
    ("number", r"(\d{1,2})(?:[.)]|/-?|[->])\s[<U>]", "3. Chăm sóc"),
    ("letter", r"([a-zđ])(?:\)|/-?|[->])\s[<U>]", "b) Tưới nước"),
    ("bullet", r"[-+]\s[<U>]", "- Như trên;"),
)
"""What a part begins with: name, pattern with what is counted, example."""
_PARTS = pattern(r"(?<=\S)\s{1,3}(?=" + "|".join(f"(?P<{name}>{form})" for name, form, _ in PARTS) + ")")
_BELOW = {"roman": ("number", "letter"), "number": ("letter",), "article": ("number", "letter"), "letter": ()}
"""Which counts begin anew behind a label of each class."""
_RARE = frozenset("/->")
"""What behind a number is as often of a date or a span, `quý 1- quý 2`: such labels stand behind a stop or capitals."""
_CLOSED = frozenset(".:;,)-")
"""What stands before a ground or a bullet."""

_RULE = pattern(r"[-_*]{5,}")
"""A rule between two parts of the head: `… Về việc trồng cây--------- BAN THƯỜNG VỤ TỈNH ĐOÀN`."""
_PAGE = pattern(r"\d{1,2}\.\s+(?=[^\W\d_])")
"""The number of a page, which sites that show documents as pictures print before the text of each."""


def cut_one_line(lines: list[Line]) -> list[Line]:
    """The lines; one that holds a whole document is its parts."""
    if not any(True for line in lines if len(line.fold) > _LONG and any(head in line.fold for head in _HEADS)):
        return lines
    return [part for line in lines for part in (_cut(line) if len(line.fold) > _LONG else (line,))]


def _cut(line: Line) -> list[Line]:
    head = line.fold[:_HEAD]
    motto = find_quoc_hieu(head) if _STATE in head else None
    top = motto.span() if motto is not None else party_behind(head)
    if top is None:
        return [line]
    cuts, body = _head(line.fold, top)
    if (m := _PAGE.match(line.fold)) is not None:
        cuts.append(m.end())
    for rule in _RULE.finditer(line.fold, 0, _HEAD):
        cuts += rule.span()
    return line.cut(sorted({*cuts, *_body(line.fold, body)}))


def _head(fold: str, top: tuple[int, int]) -> tuple[list[int], int]:
    """Where the components of the letterhead begin and end, and where the text behind them begins."""
    cuts = [*top]
    if (m := TIEU_NGU.search(fold, top[1], _HEAD)) is not None:
        cuts += m.span()
    if (m := _SO.search(fold, 0, _HEAD)) is not None:
        cuts.append(m.start())
    at = max(cuts)
    if (when := find_place_date(fold[:_HEAD])) is not None:
        cuts += (when.start, when.end)
        at = max(at, when.end)
    rest = fold[at:]
    at += len(rest) - len(rest.lstrip())
    if (kind := type_of_line(fold[at : at + _HEAD])) is not None:
        at += kind[1]
    if (m := KINH_GUI.search(fold, at, at + _HEAD)) is not None:
        cuts.append(m.start())
        at = m.end()
        if (stop := _ADDRESSED.search(fold, at, at + _LONG)) is not None:
            cuts.append(stop.end())
    return cuts, at


_ADDRESSED = pattern(r"(?<=[<L>]{2})(?<!\sTp)(?<!ThS)\.\s(?=[<U>][<L>]{1,6}[\s,])")
"""Where who is written to ends and a sentence follows: `Bộ Y tế. Vừa qua, …`, not `UBND TP. Mẫu`, `Tp. Mẫu`."""


def _body(fold: str, start: int) -> Iterator[int]:
    """Where grounds, labels and the closing part begin."""
    last: dict[str, int] = {}
    end = start
    quotations = _QUOTED.finditer(fold, start)
    quoted = next(quotations, None)
    for m in _PARTS.finditer(fold, start):
        name = m.lastgroup
        assert name is not None and m.lastindex is not None  # every branch has a name
        while quoted is not None and quoted.end() <= m.start():
            quoted = next(quotations, None)
        if quoted is not None and quoted.start() < m.start():
            continue  # a label of what is quoted
        if m.start() < end or not (_begins(name, m, last) or _is_below_organ(name, fold, end, m, last)):
            continue
        yield m.end()
        end = m.end(name)
        if name == "wires" and (stop := _ADDRESSED.search(fold, end, end + _HEAD)) is not None:
            yield stop.end()
        if name == "roman" and (heading := _HEADING.match(fold, end - 1)) is not None:
            yield heading.end()


_QUOTED = pattern(r"“[^“”]{1,4000}”")
_HEADING = pattern(r"[^<L>.;:]{6,120}?(?<=[<U>\d)])\s(?=[<U>][<L>]+,?\s[<L>\d])")
"""A heading in capitals before a text in small letters: `III. TỔ CHỨC THỰC HIỆN` / `Các thôn báo cáo.`"""
_NAME = 60  # characters of an organ that heads a list
_LIST = 600  # characters in which the next bullet stands


def _is_below_organ(name: str, fold: str, label: int, m: re.Match[str], last: dict[str, int]) -> bool:
    """Whether a bullet is the first of a list below an organ: `2. UBND huyện - Trồng cây. - Tưới cây.`"""
    if name != "bullet" or "sent" in last or m.start() - label > _NAME:
        return False
    head = fold[max(0, label - 1) : m.start()].strip()
    if head[:1].islower() or NAME_REST.match(fold, m.end()):
        return False
    if organ_head(head.upper()) is None and title_in(head.upper()) is None:
        return False
    return any(fold.find(stop, m.end(), m.end() + _LIST) > 0 for stop in (". - ", "; - "))


def _begins(name: str, m: re.Match[str], last: dict[str, int]) -> bool:
    """Whether a part begins with what was found: grounds and bullets behind a stop, labels in their order."""
    if name == "opening":  # a subject has no stop before the text
        return not last and bool(last.setdefault("ground", 1))
    if name in ("first", "ground", "bullet"):
        return _begins_sentence(name, m.string[m.start() - 1], last)
    return _is_next(name, m, last) if name in _BELOW else _begins_closing(name, m, last)


def _begins_sentence(name: str, before: str, last: dict[str, int]) -> bool:
    if "sent" in last:  # an item of the recipients may be a name with a hyphen
        return before in _CLOSED
    if name == "ground" and before == ":" and last.keys() & _BELOW.keys():  # who acts stands before it
        return False
    if name == "first" and "ground" not in last:  # the first one stands behind the subject
        last["ground"] = 1
        return True
    return before in _CLOSED or before.isupper() or (before.isdigit() and not last)


def _begins_closing(name: str, m: re.Match[str], last: dict[str, int]) -> bool:
    """Whether a formula, a signature or what is attached begins."""
    signed = last.setdefault("sign", 0)
    if name == "attached":
        return _is_archived(m)
    if name == "signer":
        return not signed and _is_archived(m) and title_in(m[name]) is not None
    if m[name].startswith("Nơi"):
        last["sent"] = 1
    last["sign"] = signed or name == "sign"
    return name != "post" or not signed  # marks stand before a post


def _is_next(name: str, m: re.Match[str], last: dict[str, int]) -> bool:
    """Whether a label is the next of its class, or the first; those below it count anew."""
    assert m.lastindex is not None
    value = _value(name, m[m.lastindex + 1])
    if value not in (1, last.get(name, 0) + 1):
        return False
    before = m.string[m.start() - 1]
    rare = name != "roman" and m.string[m.end(m.lastindex + 1)] in _RARE
    if rare and before not in _CLOSED and not before.isupper():
        return False
    last[name] = value
    for below in _BELOW[name]:
        last.pop(below, None)
    return True


def _is_archived(m: re.Match[str]) -> bool:
    """Whether the last recipient, `- Lưu: VT.`, stands a little before a place, with at most a signature between."""
    return "Lưu" in m.string[max(0, m.start() - _ARCHIVE) : m.start()]


_ARCHIVE = 160  # characters


def _value(name: str, label: str) -> int:
    """What a label counts; a letter by its place among those that lists have."""
    if name == "roman":
        return from_roman(label)
    return VIETNAMESE.find(label) + 1 if name == "letter" else int(label)
