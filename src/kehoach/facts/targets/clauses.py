"""What a figure measures: the words of its clause, cut into measure and population."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...text.patterns import pattern, phrase
from ..quantities import Quantity
from ..quantities.scan import SENTENCE_END

_SPLIT = pattern(r",|\(|\)|:|(?<!\w)(?:và|hoặc|trong đó)(?!\w)")
_STRONG = pattern(r"[đkps](?<!\w.)(?:(?<=đ)(?:ược|ạt)|(?<=k)hông(?!\s+(?:nơi|gian))|(?<=p)hải|(?<=s)ẽ)(?!\w)")
_WEAK = pattern(
    r"[bcđhtx](?<!\w.)(?<!đang .)(?<!người .)(?<!điểm .)"
    r"(?:(?<=c)(?:ó|hấp hành|ung cấp)|(?<=t)(?:hực hiện|ham gia|riển khai)"
    r"|(?<=h)oàn (?:thành|thiện)|(?<=b)(?:ố trí|iết|ảo đảm)|(?<=đ)(?:áp ứng|ảm bảo|ủ)|(?<=x)(?:ử lý|ây dựng))(?!\w)"
)
_GIVEN = phrase(r"được[^.;]{1,80}(?:giao|cấp|duyệt|hành|nhận|lập) được(?!\w)")
_INNER = pattern(
    r"(?<!\w)(?:phấn\s+đấu|góp\s+phần(?:\s+đạt)?|nhằm(?:\s+đạt)?|đ[ạặ]t\s+mục\s+tiêu)(?!\w)"
    r"|(?<!\w)(?:mục|chỉ)\s+tiêu[^.;:]{0,80}:(?=\s)"
    r"|,(?:\s+với)?(?=\s+(?:tỷ\s+lệ|tỉ\s+lệ|tỷ\s+trọng|số|mức|chỉ\s+số|diện\s+tích|tổng|giá\s+trị|quy\s+mô)(?!\w))",
    re.IGNORECASE,
)
_BARE = " ,.;:-()…\"'“”"
DAY = r"(?:ngày\s+|tháng\s+|quý\s+)?(?:\d{1,2}[/-]|[IV]{1,3}[/-]){1,2}"
"""What stands before the year of a day, a month, a quarter: `31/12/`, `quý II/`."""
_LEADING = pattern(
    r"(?:(?:phấn\s+đấu|bảo\s+đảm|đảm\s+bảo|duy\s+trì|giữ\s+vững|tiếp\s+tục|từng\s+bước|và|(?:(?:đến\s+hết|đến|tới|trong|vào"
    r"|riêng|cuối)\s+)?năm\s+\d{4}|(?:trong\s+)?giai\s+đoạn\s+\d{4}\s?-\s?\d{4}"
    rf"|(?:đến|tới|trước|trong)\s+(?:hết\s+|cuối\s+)?{DAY}\d{{4}}"
    r"|(?:hằng|hàng|trong|mỗi)\s+năm|để\s+đạt\s+mục\s+tiêu|đạt\s+mục\s+tiêu|với\s+mục\s+tiêu"
    r"|mục\s+tiêu|chỉ\s+tiêu)(?!\w)[\s,:]{0,4}){1,6}",
    re.IGNORECASE,
)
_VERB = pattern(
    r"(?:(?P<down>giảm(?:\s+dần)?|hạ)|(?P<up>tăng(?:\s+dần)?|nâng(?:\s+cao)?))\s+(?=tỷ|tỉ|số|mức|chỉ)", re.IGNORECASE
)
_TRAILING = pattern(
    r"(?:(?<!\w)(?:từ|có|thêm|là|được|bình quân|mức|tỷ lệ|tỉ lệ|cho|với|của|đạt|và|tại|trong|ở)\s*){1,3}\Z",
    re.IGNORECASE,
)
_BY = pattern(
    r"[\s,]*(?<!\w)(?:(?:đến|tới|vào|trong|hết|cuối|(?P<before>trước))\s+){1,2}"
    rf"(?:năm\s+|{DAY})(?P<year>\d{{4}})\Z"
)
"""By when, behind what is measured: the year is of the figure, and not of the next one that has the same measure."""
_YEAR = pattern(r"\s*(?:(?:vào|đến|tới|trong|cuối|hết)\s+){0,2}năm\s+\d{4}(?!\d)")


@dataclass(slots=True)
class Clause:
    """A figure and the places of the words around it.

    Attributes:
        quantity: the figure.
        sentence: where its sentence begins.
        start: where the words before it begin.
        end: where the words behind it end.
    """

    quantity: Quantity
    sentence: int
    start: int
    end: int


def clauses(text: str, found: Sequence[Quantity], start: int) -> list[Clause]:
    """Each quantity with the stretch that is about it; figures of one sentence share its words.

    Args:
        text: the text of the passage.
        found: its quantities in order.
        start: where the text begins behind a label.
    """
    out: list[Clause] = []
    sentence = start
    for number, quantity in enumerate(found):
        low = found[number - 1].end if number else start
        over = max(text.rfind(". ", low, quantity.figure), text.rfind("; ", low, quantity.figure))
        left = sentence = over + 1 if over >= 0 else sentence
        if number and over < 0:
            out[-1].end, left = _split(text, low, max(low, quantity.start))
        stop = found[number + 1].figure if number + 1 < len(found) else len(text)
        end = SENTENCE_END.search(text, quantity.end, stop)
        out.append(Clause(quantity, sentence, left, end.start() if end else stop))
    return out


def _split(text: str, start: int, stop: int) -> tuple[int, int]:
    """Where the words of one figure end and those of the next begin: at the last comma or và between them."""
    found = [None, *_SPLIT.finditer(text, start, stop)][-1]
    return (found.start(), found.end()) if found else (stop, stop)


@dataclass(slots=True)
class Measured:
    """Places in the text of what is measured; None where nothing is printed. The year behind it, if it says by when."""

    measure: tuple[int, int] | None
    population: tuple[int, int] | None
    up: bool = False
    down: bool = False
    at: str | None = None


def says_by(text: str, at: int, printed: str, year: int | None) -> bool:
    """Whether `trước ngày …` at an offset tells by when, and not who is meant: `trẻ sinh trước ngày 01/01/2020`.

    Args:
        text: the text.
        at: where `trước` stands.
        printed: the year behind it.
        year: the year of the document.
    """
    return text[:at].rstrip()[-1:] in ("", ",", ";", ":", ".", "(", "-") or year is None or int(printed) >= year


def measured(text: str, clause: Clause, year: int | None) -> Measured:
    """Cut a clause into measure and population, as places in the text.

    `100% trẻ em được khám` is about `trẻ em` and measures `được khám`; `Tỷ lệ khám đạt 90%` measures what stands
    before it.

    Args:
        text: the text of the passage.
        clause: the figure with the words around it.
        year: the year of the document.
    """
    quantity = clause.quantity
    left, verb = _left(text, clause, year)
    right, at = _right(text, clause)
    out = Measured(left, None, bool(verb and verb["up"]), bool(verb and verb["down"]), at)
    if quantity.unit != "%":
        out.measure = left or right
    elif left is not None:
        out.population = right
    elif right is not None:
        cut = _predicate(text, right)
        out.population = _bare(text, right[0], cut)
        out.measure = _bare(text, cut, right[1])
    return out


def _left(text: str, clause: Clause, year: int | None) -> tuple[tuple[int, int] | None, re.Match[str] | None]:
    """The words before the figure without those that say how it is to be reached, and a verb of change before them."""
    start, end = clause.start, max(clause.start, clause.quantity.start)
    if clause.quantity.before.modality and text[start:end].rstrip()[-1:] in (",", ";"):
        return None, None  # what stands before the comma is a clause of its own
    for found in _INNER.finditer(text, start, end):
        start = found.end()
    while start < end and text[start] in _BARE:
        start += 1
    if leading := _LEADING.match(text, start, end):
        start = leading.end()
    verb = _VERB.match(text, start, end)
    if verb is not None:
        start = verb.end()
    low = max(start, end - 40)
    if trailing := _TRAILING.search(text[low:end]):
        end = low + trailing.start()
    place = _bare(text, start, end)
    ends = place is not None and text[place[1] - 1].isdigit()
    by = _BY.search(text[: place[1]], max(start, low)) if place is not None and ends else None
    if by is not None and (not by["before"] or says_by(text, by.start("before"), by["year"], year)):
        place = _bare(text, start, by.start())
    return place, verb


def _right(text: str, clause: Clause) -> tuple[tuple[int, int] | None, str | None]:
    """The words behind the figure, and the year that ends them."""
    quantity = clause.quantity
    start = quantity.noun if quantity.kind == "quantity" and quantity.unit != "%" and quantity.noun else quantity.end
    if year := _YEAR.match(text, start):
        start = year.end()
    end, at = clause.end, None
    if text.find(", ", start, end) >= 0 and (next_ := _NEXT.search(text, start, end)):
        end = next_.start()
    low = max(start, end - 40)
    if end > start and _may_end_a_tail(text[end - 1]) and (tail := _TAIL.search(text[low:end])):
        end, at = low + tail.start(), tail["at"] if tail["next"] is None else None
    place = _bare(text, start, end)
    compared = place is not None and text.startswith("so với ", place[0]) and not text.startswith("tổng", place[0] + 7)
    return (None if compared else place), at


_NEXT = phrase(r", (?:(?:đến|tới|vào) (?:hết |cuối )?năm \d{4}|trong đó\s)")
_TAIL = pattern(
    r"(?P<next>,|\s+và(?=\s))?\s*(?:(?:ngay\s+)?(?:vào|đến|tới|trong|(?<!hoạch)(?<!toán)(?<!trình)(?<!sách)(?<!vốn)(?<!học)(?<!với)(?<!\d))\s+năm\s+(?P<at>\d{4})"
    r"|so\s+với\s+năm\s+\d{4}|trở\s+lên)\s*\Z"
)


def _may_end_a_tail(last: str) -> bool:
    """Whether a year, trở lên or a blank may end with this character."""
    return last in "nN" or last.isdigit() or last.isspace()


def _predicate(text: str, place: tuple[int, int]) -> int:
    """Where a noun ends and what is said of it begins; the end where nothing is said."""
    start, end = place
    second = _GIVEN.search(text, start, end)
    found = _STRONG.search(text, second.end() - len("được") if second else start, end)
    if found is None or (end - found.end() < 24 and len(text[found.end() : end].split()) <= 2):
        weak = _weak(text, start, found.start() if found else end)
        if weak and (found is None or "theo " in text[weak.end() : found.start()]):
            found = weak  # theo vị trí việc làm được phê duyệt: the verb stands before it
    return found.start() if found is not None and found.start() > start else end


_HAS = pattern(r"(?<!\w)có(?!\w)")
_IF = ("hợp ", "khi ", "nếu ", "không ", "chưa ", "đã ", "để ", "mà ")
_FIT = pattern(r"(?<!\w)đủ\s+điều\s+kiện(?!\w)")


def _weak(text: str, start: int, end: int) -> re.Match[str] | None:
    """The verb that what is said begins with; one before it may tell which ones are meant.

    `báo có nhiều độc giả có chuyên mục`, `xã có người nghiện bố trí điểm`, `cơ sở thực hiện cai nghiện đủ điều kiện`
    """
    weak = _WEAK.search(text, start, end)
    if weak is None:
        return None
    if weak[0] == "có":
        people = text.startswith(" người ", weak.end())
        second = (_WEAK if people else _HAS).search(text, weak.end(), end)
    else:
        second = _FIT.search(text, weak.end(), end) if weak[0] == "thực hiện" else None
    if second is None or _SPLIT.search(text, weak.end(), second.start()) or text.endswith(_IF, 0, second.start()):
        return weak
    return second


def _bare(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] in _BARE:
        start += 1
    while end > start and text[end - 1] in _BARE and (text[end - 1] != ")" or "(" not in text[start:end]):
        end -= 1
    return (start, end) if end > start else None
