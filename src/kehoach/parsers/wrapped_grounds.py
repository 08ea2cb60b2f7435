"""Whether a ground goes on in a line that begins with a capital or a number (docs/domain.md 3.4, 4.6)."""

from __future__ import annotations

from collections.abc import Sequence

from ..reference.organs import organ_head
from ..text.lines import Line
from ..text.patterns import pattern
from .profile import Profile
from .torn_names import is_torn
from .wrapping import GROUND_WORDS, ends_sentence

_GROUND = pattern(
    r"(?:[-+*•]\s*)?(?:Căn cứ(?:$| [<U>]| (?:vào|các|kế hoạch|công văn|quyết định|chỉ thị|hướng dẫn|nghị quyết|luật)\b)"
    r"|Xét(?:$| (?:đề nghị|[Tt]ờ trình|báo cáo)\b)|Theo (?:đề nghị|[Tt]ờ trình|[Cc]ông văn)\b"
    r"|(?:Thực hiện|Triển khai thực hiện|Thi hành) (?:Luật|Nghị|Quyết|Kế|Chỉ|Công văn|Thông|Kết luận|Chương|Hướng)\b)"
)
_OPENINGS = ("Nay ", "Sau khi ", "Để ", "Hôm nay")
_ACTS = pattern(
    r".{4,90}?\s(?:ban hành|xây dựng|đề nghị|yêu cầu|thông báo|hướng dẫn|tổ chức|quyết định|triển khai|báo cáo|đã)\s"
)
"""How what stands below the grounds begins; what the organ does that speaks there."""


def ground_goes_on(lines: Sequence[Line], line: Line, profile: Profile) -> bool:
    """Whether a ground goes on in a line that begins with a capital or a number.

    In a text that is broken anywhere it does until it is closed; else where the line below ends as a ground does.
    """
    first, before = lines[0].fold, lines[-1].fold
    if first[0] not in "CXT-+*•" or line.gap or line.level or line.cell >= 0 or _GROUND.match(first) is None:
        return False
    fold = line.fold
    if before[-1] == "," or ends_sentence(before) or (fold.isupper() and len(fold) > _SIGN):
        return False
    if before.endswith(_ISSUES) and _INSTRUMENT.match(fold) is not None:
        return True
    if fold[-1] == ":" or fold.startswith(GROUND_WORDS + _OPENINGS):
        return False
    if organ_head(fold.upper()) is not None and _ACTS.match(fold):
        return False
    if profile.broken or before in ("Căn cứ", "Xét") or is_torn(before, fold):
        return True
    return fold[-1] == ";" and _INSTRUMENT.match(fold) is None


_ISSUES = (" ban hành", " phê duyệt", " kèm theo", " về việc thực hiện", " triển khai thực hiện")
"""What is issued follows."""
_SIGN = 8  # characters of a line in capitals that is no more than a sign
_INSTRUMENT = pattern(r"Luật |Bộ luật |(?:Nghị|Quyết|Thông|Chỉ|Kế|Công|Chương|Hướng|Kết) \S+ ")
