"""How news opens, and the sentence that says what was issued (docs/domain.md 9.4, rule 4)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from ..reference.abbreviations import expand_organ
from ..reference.organs import organ_head
from ..reference.types import BY_MARK, TYPES
from ..text.lines import Line
from ..text.patterns import one_of, pattern
from .grounds import is_ground
from .headless import OCCASIONS, TOLD
from .labels import read_label

_NAMES = sorted([*(t.name for t in TYPES), "Văn bản", "Đề cương"], key=len, reverse=True)
TYPE = one_of(*(f"[{name[0]}{name[0].lower()}]{name[1:]}" for name in _NAMES))
"""The name of a type in running text, with either first letter."""
_URGENT = r"(?:\s+(?:hỏa tốc|hoả tốc|thượng khẩn|khẩn))?"
NUMBER = r"\s+(?:số\s*:?\s*(?=\d)|(?=\d{1,5}[a-z]?\s?[/-]))"
ISSUES = r"(?:(?:vừa|đã|mới)\s+)?(?:ký\s+)?(?:ban hành|công bố|phát hành|xây dựng|ký|có|ra|gửi)"
ISSUED = pattern(rf"(?<!\w)(?P<issues>{ISSUES})\s+(?P<type>{TYPE}){_URGENT}{NUMBER}")
"""`vừa ban hành Kế hoạch số 12/KH-UBND`: said of the one that an article is about."""
NAMED = pattern(rf"(?:Theo|Tại|Trong(?: nội dung)?|theo|tại)\s+(?P<type>{TYPE}){_URGENT}{NUMBER}")
"""`Theo Công văn số 12/UBND-VX, …`"""
IS_OF = pattern(r"(?:Đây|Đó)\s+(?:cũng\s+)?là\s+(?:một trong|những|yêu cầu|chỉ đạo|nội dung|ý kiến|thông tin|kết luận)")
"""`Đây là yêu cầu của Bộ Y tế tại Công văn số …`"""

_DAY = r"\d{1,2}\s?(?:[-/.]\s?\d{1,2}|tháng\s\d{1,2})"
_PART = r"(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Hh]ôm)"
_DOES = (
    r"(?:vừa|đã|mới|ban hành|ký|có|ra|phát hành|công bố|gửi|xây dựng|tổ chức|triển khai|chủ trì|diễn ra|phát động|"
    r"thông qua|họp)"
)
LEADS: tuple[tuple[str, str], ...] = (
    (r"\([^()\d]{2,30}\)\s{0,2}-\s{0,2}\S", "(Báo Mẫu) - Ngày 3/4, tỉnh ra quân"),
    (r"\([A-ZĐ]{2,6}-[A-ZĐ]{2,6}\)\s", "(BM-ĐKC) Thực hiện Công văn của Bộ Y tế, tỉnh chỉ đạo"),
    (r"LTS\s?:", "LTS: Tỉnh ủy vừa ban hành Nghị quyết số 7-NQ/TU"),
    (rf"{_PART}\s(?:nay|qua|ngày|\d)", "Chiều 3/4, Ủy ban nhân dân tỉnh họp"),
    (r"(?:Mới đây|Vừa qua),?\s", "Mới đây, Ủy ban nhân dân tỉnh yêu cầu các sở"),
    (rf"Ngày\s{_DAY}.{{0,240}}?\b{_DOES}\b", "Ngày 3/4/2024, Bộ Y tế có Công văn gửi các tỉnh"),
    (rf".{{0,900}}?[,;.:]\s(?:ngày|Ngày)\s{_DAY}[-/.\dnăm\s]{{0,12}},\s[^,;:]{{3,160}}?\b{_DOES}\b",
     "Để phòng chống hạn hán, ngày 3/4/2024, Ủy ban nhân dân tỉnh ban hành Chỉ thị"),
    (rf".{{0,600}}?[,;]\s{_PART}\s(?:nay\s|hôm nay\s|ngày\s)?\(?{_DAY}", "Theo chương trình, sáng 3/4, Quốc hội họp"),
    (r"Theo đó,", "Theo đó, Sở Y tế chủ trì"),
    (IS_OF.pattern, "Đây là yêu cầu của Bộ Y tế tại Công văn số 12/BYT-DP"),
    (NAMED.pattern, "Theo Công văn số 12/UBND-VX, các sở báo cáo trước ngày 5/6"),
    (r"(?:Theo|Tại)\s(?:văn bản|công văn|chỉ thị|công điện)(?:\strên|\snày|\snêu trên)?,\s",
     "Theo văn bản, Chủ tịch UBND tỉnh giao Sở Y tế chủ trì"),
    (r"Theo (?:nguồn tin|thông tin|tin) (?:từ|của)\s", "Theo tin từ Chi cục Kiểm lâm, có nguy cơ xảy ra cháy rừng"),
    (rf"{TYPE}\s(?:này\s)?(?:nêu|chỉ rõ|yêu cầu|khẳng định)\b", "Kết luận nêu rõ các cấp ủy cần rà soát"),
    (rf"{TYPE}\s(?:này\s)?do\s[^.;:]{{3,120}}?\s(?:ký ban hành|vừa ban hành)\b",
     "Kế hoạch do Phó Chủ tịch UBND tỉnh ký ban hành, yêu cầu các sở"),
    (r"Lãnh đạo (?:TP|thành phố|tỉnh|UBND)\b[^.;:]{0,60}?\s(?:yêu cầu|giao|chỉ đạo|đề nghị)\s",
     "Lãnh đạo TP yêu cầu Sở Xây dựng"),
    (rf".{{0,300}}?\b(?:vừa|mới)\s(?:ban hành|gửi|yêu cầu|đề nghị|chỉ đạo|thông báo|công bố|phê duyệt|ký|"
     rf"(?:có|ra)\s(?:ý kiến|{TYPE}))\b", "UBND tỉnh vừa yêu cầu Sở Tài chính"),
    (rf".{{0,600}}?(?<!\w){ISSUES}\s+{TYPE}{_URGENT}{NUMBER}", "Bộ Y tế có Công văn khẩn số 12 gửi các tỉnh"),
)  # fmt: skip
"""How the first lines of news begin that nothing in the body of a document does: pattern, example."""
TOLD_ANYWHERE: tuple[tuple[str, str], ...] = (
    (r"Phát biểu[^.;:]{0,40}\stại (?:[Hh]ội nghị|buổi|cuộc họp|[Ll]ễ|chương trình)\b[^.;:]{0,20},\s",
     "Phát biểu tại hội nghị, Chủ tịch UBND phường nhấn mạnh"),
    (rf"\(Theo\s{TYPE}{_URGENT}{NUMBER}", "(Theo Công văn số 12/UBND-VX, ngày 5/6/2024)"),
    (r"(?:Nội dung |Xem |Thông tin )?[Cc]hi tiết [^.;:]{0,60}?"
     r"(?:tại đây|(?:công văn|văn bản|tệp|file)[^.;:]{0,24} đính kèm)",
     "Chi tiết văn bản xem tại đây"),
)  # fmt: skip
"""Lines of news, wherever they stand in it: what somebody said; at its end where the news is from, or more of it."""
_TOLD_ANYWHERE = pattern(one_of(*(form for form, _ in TOLD_ANYWHERE)))
_PRESSED = pattern(one_of(*(form for form, _ in LEADS[:3])))
SOMEBODY = (
    *("UBND", "HĐND", "UBMTTQ", "MTTQ", "[ỦU][ỷy] ban", "Uỷ ban", "Hội", "Sở", "Bộ", "Ban", "Tỉnh", "Thành", "Thị"),
    *("Huyện", "Quận", "Đảng", "Chính phủ", "Thủ tướng", "Quốc hội", "Công an", "Cục", "Chi cục", "Tổng", "Liên đoàn"),
    *("Công đoàn", "Đoàn", "Mặt trận", "Phòng", "Văn phòng", "Trung tâm", "Trường", "Bệnh viện", "Tập đoàn", "Viện"),
    *("Ngân hàng", "Công ty", "Tòa", "Quân", "Kho bạc", "Bảo hiểm", "Kiểm toán", "Thanh tra", "Chủ tịch", "Giám đốc"),
    *("Bí thư", "TP", "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường"),
)
_SOMEBODY = pattern(rf"\b{one_of(*SOMEBODY)}\b")
"""An office, a post or an area: news of this field has one."""
_LEAD = pattern(one_of(*(re.sub(r"\?P<type>", "?:", form) for form, _ in LEADS)))
_PRESS = pattern(r"(?P<tag>[<U>][\w&.]{2,14})\s?-\s(?=[<U>“\"(])")
"""`KTNT - Sở Y tế ban hành …`: a newspaper before its news."""
LONG_LINE = 90  # characters of a line of prose
_FIRST = 3  # of them
_HEAD = 20  # characters; in capitals they are no sentence


def opens_as_news(lines: Sequence[Line]) -> bool:
    """Whether the first lines of prose are news: who issued what, on which day, told by others."""
    prose = list(islice((line.fold for line in lines if _is_prose(line.fold)), _FIRST))
    if any((_LEAD.match(fold) and _SOMEBODY.search(fold)) or _PRESSED.match(fold) or _has_tag(fold) for fold in prose):
        return True
    if any(line.fold[0] in "P(CNXT" and _TOLD_ANYWHERE.match(line.fold) for line in lines):
        return True
    listed = any(read_label(line.fold) is not None for line in lines)
    return any(_is_told(fold, listed=listed) for fold in prose)


def _is_prose(fold: str) -> bool:
    """Whether a line is long and neither in capitals nor of a list; a question is the title of an article."""
    return len(fold) > LONG_LINE and fold[-1] != "?" and not fold[:_HEAD].isupper() and read_label(fold) is None


_ROMAN = frozenset("IVXLC")


def _has_tag(fold: str) -> bool:
    """Whether the name of a newspaper stands before the text; an office, a type or a number is none.

    >>> _has_tag("KTNT - Sở Y tế ban hành kế hoạch"), _has_tag("UBND - Sở Y tế"), _has_tag("VIII - Thi hành")
    (True, False, False)
    """
    m = _PRESS.match(fold)
    if m is None:
        return False
    tag = m["tag"]
    known = expand_organ(tag) is not None or organ_head(tag.upper()) is not None or tag in BY_MARK or set(tag) <= _ROMAN
    return not known and (sum(map(str.isupper, tag)) > 1 or "." in tag or len(tag) > _SYLLABLE)


_SYLLABLE = 7
"""Letters of the longest syllable: a longer word is a name."""
_ASKS = pattern(r"\b(?:yêu cầu|đề nghị|giao|chỉ đạo|hướng dẫn)\s")


def _is_told(fold: str, *, listed: bool) -> bool:
    """Whether a line of prose tells what an organ did, or in a text without any list what it asks for.

    >>> _is_told("Hưởng ứng Tết trồng cây, Hội Phụ nữ tỉnh đã phát động thi đua.", listed=True)
    True
    """
    organ, ground = organ_head(fold.upper()) is not None, is_ground(fold)
    if not organ and not ground and not fold.startswith(OCCASIONS):
        return False
    if TOLD.search(fold) or (organ and _ISSUES_SOME.match(fold)):
        return fold[-1] != ":" or not organ
    whole = fold[-1] in "./" or (ground and fold[-1].isalnum())  # what a title never begins with needs no full stop
    return not listed and whole and _ASKS.search(fold) is not None


_ISSUES_SOME = pattern(rf".{{0,120}}?(?<!\w)(?:đã\s)?(?:ký\s)?(?:ban hành|có|ra)\s{TYPE}\b")
