"""What is a target and what is only a number."""

from __future__ import annotations

import re

from ...text.patterns import pattern, phrase
from ..quantities import Quantity
from ..quantities.units import OF_TIME
from ..quantities.words import TOWARDS
from .clauses import Clause
from .sections import Section

PAST = pattern(
    r"(?<!\w)(?:đã|hiện\s+nay|hiện\s+có|hiện\s+tại|tính\s+đến|ước\s+(?:đạt|thực\s+hiện)|so\s+với\s+cùng\s+kỳ|trong\s+\d+\s+năm\s+qua"
    r"|(?:trong|tại\s+thời\s+điểm)\s+tháng(?!\s+\d{1,2}(?:/|\s+năm\s+)20\d\d)|đạt\s+được\s+kết\s+quả)(?!\w)",
    re.IGNORECASE,
)
"""Words before a figure that tell what has been reached."""

THRESHOLD = pattern(
    r"(?<!\w)(?:phải|trường\s+hợp|cử\s+tri|tín\s+nhiệm|biểu\s+quyết|phiếu|đối\s+với\s+(?:nơi|thôn|xã|người)|nếu|điều\s+kiện|vốn\s+điều\s+lệ"
    r"|suy\s+giảm|thương\s+tật|lãi\s+suất|mức\s+(?:hưởng|đóng|hỗ\s+trợ|phí))(?!\w)",
    re.IGNORECASE,
)
"""Words of sentences whose figures are conditions."""

AIMING = pattern(r"(?<!\w)(?:phấn\s+đấu|mục\s+tiêu(?!\s+quốc\s+gia)|chỉ\s+tiêu)(?!\w)", re.IGNORECASE)
"""Words before a figure that say it is aimed at, wherever they stand."""

DOING = pattern(
    r"(?<!\w)(?:đạt|có|còn|tăng|giảm|nâng|phấn\s+đấu|bảo\s+đảm|đảm\s+bảo|duy\s+trì|hình\s+thành|xây\s+dựng|thành\s+lập|phát\s+triển"
    r"|thu\s+hút|tạo|đào\s+tạo|trồng|hoàn\s+thành|giải\s+quyết|huy\s+động|vận\s+động|kết\s+nạp|đưa|công\s+nhận|đầu\s+tư|xóa|mở|là|"
    r"bình\s+quân|số)(?!\w)",
    re.IGNORECASE,
)
"""Words before a count that say it is to be made."""

_OF_THINGS = frozenset(("mm", "cm", "g", "gram", "gam", "ml", "kV", "kW"))
"""Units of how big or strong a thing is: `lỗ khoan đường kính 90mm`."""
_AIMED_AT = TOWARDS - {"còn", "chỉ còn"}
"""Words that aim at a figure wherever they stand; what is left is told of what is as well: `chỉ còn 2% hộ nghèo`."""
_YEAR = phrase(r"[Nn]ăm ((?:19|20)\d\d)(?!\d)")
_REACH = 400


def chosen(text: str, clause: Clause, section: Section, year: int | None, last: Clause | None) -> bool:
    """Whether a figure is to be reached.

    Args:
        text: the text of its passage.
        clause: the figure and its place.
        section: what it stands below.
        year: the year of the document.
        last: the target before it in the passage.
    """
    quantity = clause.quantity
    if quantity.parenthesis or (quantity.unit is None and not quantity.hard):
        return False
    before = text[max(clause.sentence, quantity.figure - _REACH) : quantity.figure]
    if before.endswith(("=", "= ")) and quantity.unit != "%":
        return False  # a value in a formula
    if PAST.search(before) or _is_past(before, quantity, year):
        return False
    if section.state == "other":
        return _aimed(text, clause, before, year) or _listed(clause, last, quantity)
    if quantity.unit == "%" or quantity.kind in ("rate", "money", "ratio"):
        return _last_word(before) != "chiếm" and not _continues(clause, last, quantity)
    return section.state == "aims" and _counted(before, clause, quantity, last)


def _is_past(before: str, quantity: Quantity, year: int | None) -> bool:
    """Whether the years at the figure lie before the document."""
    if year is None:
        return False
    if quantity.at is not None:
        return int(quantity.at) < year
    years = _YEAR.findall(before)
    return bool(years) and int(years[-1]) < year and "so với" not in before


def _aimed(text: str, clause: Clause, before: str, year: int | None) -> bool:
    """Whether a figure outside sections of aims has a verb of aiming."""
    quantity = clause.quantity
    if THRESHOLD.search(text[clause.sentence : min(clause.end, clause.sentence + 600)]):
        return False
    own = text[max(clause.start, quantity.figure - 160) : quantity.figure]
    if quantity.unit != "%":
        return (
            bool(AIMING.search(own))
            and (bool(quantity.before.words) or DOING.search(own[-60:]) is not None)
            and quantity.unit is not None
            and (quantity.kind in ("money", "rate", "ratio") or quantity.known)
            and quantity.unit not in OF_TIME
        )
    if AIMING.search(own) or quantity.before.modality:
        return True
    if not _AIMED_AT.isdisjoint(quantity.before.words):
        return True
    reached = quantity.at or ((_YEAR.findall(before) or [None])[-1])
    return bool(quantity.before.words) and reached is not None and year is not None and int(reached) >= year


def _listed(clause: Clause, last: Clause | None, quantity: Quantity) -> bool:
    """Whether a share goes on with a list of them whose first is aimed at: `Phấn đấu 70% …, 100% … được trang bị`."""
    same = last is not None and last.sentence == clause.sentence and last.quantity.unit == "%"
    return same and quantity.unit == "%" and not quantity.before.words


def _counted(before: str, clause: Clause, quantity: Quantity, last: Clause | None) -> bool:
    """Whether a count below a heading of aims is aimed at: a word says so, or its clause begins with it."""
    if _continues(clause, last, quantity) or not (quantity.known or quantity.before.words):
        return False
    if ((quantity.unit in OF_TIME or quantity.unit in _OF_THINGS) and not quantity.before.words) or _last_word(
        before
    ) == "trong":
        return False
    if quantity.before.words or clause.start >= quantity.start - 2:
        return True
    own = before[-max(1, quantity.figure - clause.start) :]
    return own.rstrip().endswith(":") or DOING.search(own[-60:]) is not None


def _continues(clause: Clause, last: Clause | None, quantity: Quantity) -> bool:
    """Whether a count is part of what another target of the same clause says: 100% xã có ít nhất 01 cán bộ."""
    if last is None or last.sentence != clause.sentence or quantity.unit == "%":
        return False
    return quantity.kind == "quantity" and last.quantity.unit == "%"


def _last_word(before: str) -> str:
    return before[-12:].rsplit(maxsplit=1)[-1].lower() if before[-12:].split() else ""
