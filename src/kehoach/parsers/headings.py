"""Where a title ends and text begins (docs/domain.md 4.4)."""

from __future__ import annotations

import functools
import re

from ..reference.office_context import OPENERS
from ..reference.office_fields import FIELDS
from ..reference.organs import organ_head
from ..reference.titles import title_in
from ..text.fold import key
from ..text.patterns import pattern

_RUN_IN = pattern(r":(?=\s)")
_LEADS_ON = ("sau", "gồm", "gồm có", "như", "cụ thể", "theo định kỳ", "trong đó", "là", "với")
"""Last words, in small letters, of what opens a list: `như sau`, `bao gồm`."""
_COUNT = pattern(r"(?:^|\s)(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2})\s(?!giờ|phút)\S+(?:\s\S+)?$")
_PARALLEL = pattern(r";\s[^;:.]{3,50}:\s")
_WHO = r"(?:ông|bà|đồng chí|anh|chị)"
_ADDRESSED = pattern(rf"(?:các )?{_WHO}(?:(?:\s?[,/(]| và)\s?{_WHO}\)?){{0,2}}", re.IGNORECASE)
"""`Các ông, bà: Chánh Văn phòng, …`: who is named behind the colon."""
_NUMBERS = pattern(r"\ssố \d{1,5}(?:/\d{4})?[/-][A-ZĐ]")
"""`thay thế các Quyết định của tỉnh: số 20/2018/QĐ-UBND; …`; that of a house has no letters: `số 12-14 đường …`."""
_CAPITALS = pattern(r"[^<L>]{7,}(?<=\s)(?=[<U>][<L>]+\s[<L>])")
"""Capitals, two words at least, with a text behind: `MỤC ĐÍCH Nâng cao nhận thức.`"""
_SHARES = pattern(
    r"(?:^|\s)(?:các|hai|ba|0[23])\s(?:(?P<field>sở|bộ|phòng|ban|vụ|cục|chi cục)(?:, (?:ban, )?ngành)?"
    r"|(?P<place>xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|(?:tỉnh, )?thành phố|tỉnh)"
    r"|(?:cơ quan|đơn vị|hội|hiệp hội|trường|sở, (?:ban, )?ngành|ban, ngành))$",
    re.IGNORECASE,
)
"""What several offices are called before a colon, behind which each is named: `các Bộ: Y tế, Tài chính rà soát`."""
_PLACES = pattern(r"[<U>][<L>]+(?: [<U>][<L>]+){0,3}(?:[,;]| và) [<U>][<L>]+(?: [<U>]|[,;:]|$)")
_OFFICES = pattern(
    r"(?:(?:Sở|Bộ|Ban|Phòng|Chi cục|Cục|Vụ|Hội|Hiệp hội|Liên hiệp|Liên đoàn|Trường) [<U>]|Công an |UBND |[ỦU][yỷ] ban )"
    r"[^,;:.]{2,80}(?:[,;]| và) [<U>]"
)
_PIECES = pattern(r"[,;:]\s|\svà\s")
_REACH = 200
_TITLE_WORDS, _LONGEST_TITLE = 25, 60
_SENTENCE = pattern(r"[.;]\s")


def split_heading(
    text: str, fold: str, *, parent: bool, listed: bool, strong: bool, high: bool
) -> tuple[str | None, str]:
    """Parts of a labelled paragraph: (heading or None, text).

    Args:
        text: what follows the label, as printed.
        fold: the same, folded.
        parent: sections or paragraphs follow below it.
        listed: labelled sections are among them.
        strong: printed bold or as a heading.
        high: the label is of a class that prints its titles in capitals (I., Chương …).

    >>> flags = dict(parent=False, listed=False, strong=False, high=False)
    >>> split_heading("Yêu cầu: Các sở triển khai.", "Yêu cầu: Các sở triển khai.", **flags)
    ('Yêu cầu', 'Các sở triển khai.')
    """
    if not text:
        return None, text
    if (strong and fold.rstrip('*"”) ')[-1:] not in ".;:") or _is_title(fold, parent=parent, listed=listed):
        return text.rstrip(), ""
    if high and (capitals := _CAPITALS.match(fold)) is not None and " " in fold[3 : capitals.end() - 3]:
        return text[: capitals.end()].rstrip(), text[capitals.end() :].strip()
    m = _colon(fold) if ":" in fold else None
    if m is not None:
        lead = fold[: m.start()]
        if len(lead.split()) <= _TITLE_WORDS and not _SENTENCE.search(lead) and not _leads_on(lead, fold[m.end() :]):
            return text[: m.start()].rstrip(), text[m.end() :].strip()
    return None, text


def _colon(fold: str) -> re.Match[str] | None:
    """The first colon in a line but those that a list of offices stands behind, which share what is before it."""
    for m in _RUN_IN.finditer(fold):
        if not _shares_word(fold[max(0, m.start() - 40) : m.start()], fold[m.end() + 1 : m.end() + _REACH]):
            return m
    return None


def _shares_word(lead: str, rest: str) -> bool:
    """Whether two names stand behind a colon which share the word before it, fields in small letters too.

    >>> _shares_word("Giao các sở", "Y tế, Nội vụ rà soát"), _shares_word("Các sở", "Kiểm tra, rà soát")
    (True, False)
    >>> _shares_word("Các sở", "y tế; tư pháp rà soát"), _shares_word("Các sở", "kiểm tra, thanh tra các xã")
    (True, False)
    """
    found = _SHARES.search(lead)
    if found is None or not (found["field"] or rest[:1].isupper()):
        return False
    if found["place"]:
        return _PLACES.match(rest) is not None
    if found["field"] and sum(_begins_with_field(piece) for piece in _PIECES.split(rest, 5)[:5]) > 1:
        return True
    return _OFFICES.match(rest) is not None


def _begins_with_field(piece: str) -> bool:
    """Whether a piece begins with a field; in small letters it may be a verb: `y tế; tư pháp`, not `kiểm tra …`."""
    words = key(piece[:60]).split()
    if not piece[:1].isupper() and " ".join(words[:2]) in _verbs():
        return False
    return any(" ".join(words[:count]) in _fields() for count in range(1, len(words) + 1))


@functools.cache
def _verbs() -> frozenset[str]:
    return frozenset(map(key, OPENERS))


@functools.cache
def _fields() -> frozenset[str]:
    return frozenset(map(key, FIELDS))


def _leads_on(lead: str, rest: str) -> bool:
    """Whether a colon opens a list or an apposition and ends no title: `bao gồm:`, `ba nhóm:`, `xuân: …; hè: …`."""
    words = lead.rsplit(None, 3)
    if (
        lead[-12:].lower().endswith(_LEADS_ON)
        or _COUNT.search(lead, len(words[0]) if len(words) > 3 else 0)  # a number stands among the last three words
        or lead.count("(") > lead.count(")")
        or lead.count("[") > lead.count("]")
        or _ADDRESSED.fullmatch(lead)
        or (len(words) > 3 and _NUMBERS.match(rest))
    ):
        return True
    return _PARALLEL.search(rest) is not None


def _is_title(fold: str, *, parent: bool, listed: bool) -> bool:
    if len(fold) > 400:
        return False
    if fold.isupper():
        return True
    last = fold.rstrip('*"”) ')[-1:]
    if last in ".;:," and not (listed and last == "." and len(fold.split()) <= _TITLE_WORDS):
        return False
    if ": " in fold and _colon(fold) is not None:
        return False
    words = len(fold.split())
    return words <= 12 or (parent and words <= _LONGEST_TITLE)


_CASES = pattern(
    r"(?:Đối với|Khi|Nếu|Trường hợp|Trước|Chậm nhất) |(?:Giao|Đề nghị|Yêu cầu) (?:[<U>]|các |cho )"
    r"|Các (?:[<U>]|sở|ban|ngành|phòng|xã|phường|huyện|đơn vị|cơ quan|địa phương|tổ chức)\b"
)
"""What opens a sentence that says who acts, or in which case: `Các xã …`, not `Các giải pháp` or `Giao thông`."""
_SAID = (
    " phải ", " được ", " sẽ ", " thì ", " có trách nhiệm ", " không ", " trước ngày ", " chủ trì", " phối hợp với ",
)  # fmt: skip
"""Words of a sentence that says something of its subject."""
_NAME = 40  # characters that tell an organ or a post


def is_stopped(text: str) -> bool:
    """Whether a text is one sentence that would be a title over items without its full stop.

    >>> is_stopped("Nâng cao năng lực cho các cơ quan."), is_stopped("Rà soát các chợ. Báo cáo kết quả.")
    (True, False)
    >>> is_stopped("Đối với liên cơ quan ghi đủ chức vụ."), is_stopped("Người ứng cử phải nộp một bộ hồ sơ.")
    (False, False)
    >>> is_stopped("Giao Sở Tài chính bố trí kinh phí."), is_stopped("Trạm Y tế các xã lập danh sách.")
    (False, False)
    >>> is_stopped("Giao thông nông thôn."), is_stopped("Các giải pháp chủ yếu."), is_stopped("Yêu cầu chung.")
    (True, True, True)
    """
    if not text.endswith(".") or len(text.split()) > _LONGEST_TITLE or _CASES.match(text):
        return False
    if organ_head(text[:_NAME].upper()) is not None or title_in(text[:_NAME]) is not None:
        return False  # who acts
    return not any(sign in text[:-1] for sign in ".;:") and not any(words in text for words in _SAID)
