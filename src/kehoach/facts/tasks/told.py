"""Texts that only tell: of fields of work, of past years, of what is laid down or punished (docs/domain.md 8.2)."""

from __future__ import annotations

from ...reference.types import type_named
from ...text.patterns import pattern
from .predicates import IS_PART, PUNISHED
from .verbs import begins_task

_LONGEST_CLAUSE, _LONGEST_FORMULA, _LONGEST_WORD = 160, 300, 10
_DUE = (" phải ", " do ", "trước ngày ")
"""Words of a sentence that says what must be done, by whom or by when."""
_YEARS = ("Trong giai đoạn ", "Trong những năm ", "Trong thời gian qua", "Những năm ", "Thời gian qua", "Năm ")
_CLAUSE = pattern(r"(?:Điều|Khoản|Điểm) \d")
_LONGEST_TYPE = 32


def names_work(text: str, at: int) -> bool:
    """Whether a field of work is only named, as what an inspection looks at: `Công tác thống kê và báo cáo;`."""
    if not text.startswith("Công tác ", at) or any(words in text for words in _DUE):
        return False
    said = text.partition(":")[2].lstrip()
    return not said[:1].isupper() and not begins_task(said, 0)


_PERIOD = pattern(r"(?:Trong )?(?:giai đoạn|những năm|Những năm|Năm) [\d\s–-]*(?:tới |tiếp theo )?")
_OF_ONE, _OF_MANY = (" là năm ",), (" đã ", " được ")
"""What is told of one year, and of many."""


def narrates(text: str, at: int) -> bool:
    """Whether it is told what years brought: `Trong giai đoạn 2021-2025 việc trồng rừng được đẩy mạnh ở các xã.`"""
    if not text.startswith(_YEARS, at):
        return False
    period = _PERIOD.match(text, at)
    if period is not None and begins_task(text, period.end()):
        return False
    clause = text[at : at + _LONGEST_CLAUSE].partition(",")[0]
    return any(words in clause for words in (_OF_ONE if text.startswith("Năm ", at) else _OF_MANY))


def cites(text: str, at: int) -> bool:
    """Whether a document or a clause of one is named, which is no task: `Thông tư số 12/2025/TT-BTC;`, `Khoản 1 …`."""
    number = text.find(" số ", at, at + _LONGEST_TYPE)
    if number >= 0 and text[number + 4 : number + 5].isdigit():
        said = ":" in text or " yêu cầu " in text or any(words in text for words in _DUE)
        return not said and type_named(text[at:number]) is not None
    return _CLAUSE.match(text, at) is not None


_PAPER = pattern(
    r"Báo cáo (?!kết quả|việc|tình hình)[^.;:]{1,240} được"
    r" (?:(?:lập|trình bày|thể hiện|đóng|in) |(?:nộp|gửi) (?=[^.;:]{1,160} sau(?: đây)?:\s*\Z"
    r"|(?:bằng|qua|kèm|dưới|muộn|chậm)(?! nhất) (?![^.;]{0,240} (?:về|cho|đến|tới|ngày|tháng) )))"
)
"""How a paper looks or goes, or a list of those who get it; that it is handed in to somebody is a duty."""
LIABLE = pattern(
    r"[Cc]hịu (?:hoàn toàn )?trách nhiệm (?:(?:chính|toàn diện|hoàn toàn|liên đới),? )?"
    r"(?:(?:trước|về) [^.,;:]{1,160}?,? ){0,3}(?:khi|nếu) để xảy ra (?![^.;]* trước ngày )[^.;]*[.;/]*\s*\Z"
)
"""Who is liable, and nothing else: behind another clause, or before one, it is said what is to be done."""
_LAID_DOWN = pattern(
    r"(?:Chức năng|Nhiệm vụ|Quyền hạn|Cơ cấu tổ chức)\b[^.;:]{1,200} (?:được|do) (?:[^\W\d_]+ ){0,8}quy định\b"
    rf"|[^.,;:]{{1,80}} {IS_PART}"
)
"""Where duties are told, and what an office is: `Chức năng, nhiệm vụ của Sở Y tế được quy định tại Quyết định khác.`"""
_LAID_DOWN_LETTERS = (" quy định", " là ")
_IN_CASE = ("Trường hợp ", "Nếu ")
_FAILING = (" không ", " chưa ", " chậm ", " vi phạm ")
_PUNISHED = pattern(rf" {PUNISHED} ")
_LONGEST_LIABLE = 200
_DEEMED = ("thì xem như ", "thì coi như ", "thì được xem như ", "thì được coi như ")

_HOLDS = pattern(
    r"(?:Trường hợp|Số|Mức|Người|Giấy tờ|Hồ sơ)\s(?![^;]*trước ngày )[^;]{1,400}? "
    r"(?:vẫn là|(?:được )?nằm trong|phải là|được (?:tính|xác định|coi|hiểu) là"
    r"|được (?:[Qq]uỹ|ngân sách|[Nn]hà nước)(?: [^\W\d_]+){0,4} (?:chi trả|thanh toán))\s"
)
"""What guidance says that holds: `Số giường ban ngày nằm trong tổng số giường được duyệt.`"""


def is_laid_down(text: str, at: int) -> bool:
    """Whether it is told how a paper looks, who is liable, what holds: `Báo cáo năm được lập theo Mẫu số 5`.

    >>> [is_laid_down(text, 0) for text in ("Cấp phó chịu trách nhiệm nếu để xảy ra cháy.", "Báo cáo vụ cháy.")]
    [True, False]
    """
    if text.startswith("Báo cáo ", at):
        return _PAPER.match(text, at) is not None and not any(words in text for words in _DUE)
    if any(words in text for words in _LAID_DOWN_LETTERS) and _LAID_DOWN.match(text, at) is not None:
        return True
    if begins_task(text, at):
        return False
    liable = text.find("hịu ", at, at + _LONGEST_LIABLE) - 1
    if liable >= at and not any(sign in text[at:liable] for sign in ",;") and LIABLE.match(text, liable) is not None:
        return True
    if _punishes(text, at) or _HOLDS.match(text, at) is not None:
        return True
    return ";" not in text and any(words in text for words in _DEEMED)


def _punishes(text: str, at: int) -> bool:
    """Whether it is told what becomes of those who fail: `Trường hợp các xã không báo cáo thì bị xử lý kỷ luật.`"""
    if not text.startswith(_IN_CASE, at):
        return False
    said = _PUNISHED.search(text, at, at + _LONGEST_FORMULA)
    return said is not None and any(words in text[at : said.start()] for words in _FAILING)


def is_torn(text: str, at: int) -> bool:
    """Whether a paragraph is the rest of a torn line, or a clause that is quoted: `khai thực hiện`, `a) Đất …`.

    One or two letters may stand for a sign of a list that was not recognised; a verb in small letters begins an item.

    >>> [is_torn(text, 0) for text in ("khai thực", "a) Đất củ", "“1. Đất củ", "e Tổng hợp", "kiểm tra các trạm")]
    [True, True, True, False, False]
    """
    word = text[at : at + _LONGEST_WORD].partition(" ")[0]
    if word[:1] == "“":
        return word[1:2].isdigit() or word == "“Điều"
    return word.islower() and (len(word) > 2 or word.endswith(")")) and not begins_task(text, at)
