"""Căn cứ and preamble: the paragraphs above the sections (docs/domain.md 3.4)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..reference.organs import organ_head
from ..reference.titles import title_in
from ..text.patterns import one_of, pattern
from .enacting import FORMULA, enacts
from .paragraphs import Paragraph
from .tables import TableBlock

GROUNDS: tuple[tuple[str, str], ...] = (
    (r"Căn\s*c(?:ứ)?(?! pháp (?:lý|luật):?$)", "Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;"),
    (r"ăn\s*cứ", "ăn cứ Luật Thư viện, its first letter lost"),
    (r"CĂN\s*CỨ(?! PHÁP (?:LÝ|LUẬT))", "CĂN CỨ LUẬT THƯ VIỆN"),
    (r"Chiểu (?:theo |chi )?(?:[Ss]ắc lệnh|[Nn]ghị|[Ll]uật|[Qq]uyết|[Ll]ời đề nghị)", "Chiểu Sắc lệnh số 12/SL"),
    (r"Sau khi xem xét (?:[Tt]ờ trình|[Bb]áo cáo|[Dd]ự thảo)", "Sau khi xem xét Tờ trình số 5/TTr-UBND"),
    (r"Sau khi thống nhất với", "Sau khi thống nhất với Thường trực Hội đồng nhân dân tỉnh;"),
    (r"Thực\s*hiện", "Thực hiện Quyết định số 12/QĐ-UBND"),
    (r"Triển khai thực hiện", "Triển khai thực hiện Kế hoạch số 5/KH-UBND"),
    (r"Thi hành", "Thi hành Luật Thư viện"),
    (r"XÉT ĐỀ NGHỊ", "XÉT ĐỀ NGHỊ CỦA TRƯỞNG PHÒNG"),
    (r"Xét", "Xét đề nghị của Giám đốc Sở Nội vụ;"),
    (r"THEO ĐỀ NGHỊ", "THEO ĐỀ NGHỊ CỦA CHÁNH VĂN PHÒNG"),
    (r"Theo đề\s?nghị", "Theo đề nghị của Chánh Văn phòng"),
    (r"Theo (?:Tờ trình|Công văn|Quyết định|Kế hoạch)", "Theo Tờ trình số 3/TTr-SNV"),
    (r"Trên cơ sở", "Trên cơ sở ý kiến của các thành viên"),
    (r"Để (?:triển khai|thực hiện)(?! tốt (?:các |những )?nhiệm vụ)", "Để triển khai Luật Thư viện"),
    (r"Tiếp theo", "Tiếp theo Công văn số 7/UBND-VX"),
)
"""How a ground begins: pattern, example (NĐ 30/2020, Phụ lục I, mục II.6)."""

GROUND = pattern(rf"(?:[-+*•_]\s*)?{one_of(*(p for p, _ in GROUNDS))}\b")
_FORMULA = pattern(rf"(?:{FORMULA}|CHỈ\s*THỊ|YÊU CẦU)\s*:?$|.{{0,60}}điện\s*:$")

Item = Paragraph | TableBlock


def is_ground(fold: str) -> bool:
    """Whether a paragraph gives a ground: Căn cứ …, Thực hiện …, Xét đề nghị …"""
    return GROUND.match(fold) is not None


def split_front(items: Sequence[Item]) -> tuple[list[Paragraph], list[Paragraph], list[Item]]:
    """Part the paragraphs before the first section from the sections.

    Returns:
        (grounds, other paragraphs of the preamble, the rest). Without any labelled section only grounds and a line such
        as QUYẾT ĐỊNH: are parted off; the paragraphs are the body.
    """
    first = _first_section(items)
    grounds: list[Paragraph] = []
    front: list[Paragraph] = []
    rest: list[Item] = []
    limit = len(items) if first is None else first
    told = (i for i, item in enumerate(items[:limit]) if isinstance(item, Paragraph) and is_ground(item.fold))
    last_one = max(told, default=-1)
    for i, item in enumerate(items[:limit]):
        if not isinstance(item, Paragraph):
            rest.append(item)
        elif _is_section(item):  # above the enacting words
            (front if front or (grounds and _LISTS.match(grounds[-1].fold)) else grounds).append(item)
        elif is_ground(item.fold) and not (first is None and i > 0 and not grounds) and not _asks(item.fold):
            *own, last = _parted(item, sections=first is not None and i == last_one)
            grounds += own
            if own and not is_ground(last.fold):
                (front if first is not None or _SAID_BELOW.search(last.fold) else rest).append(last)
            else:
                grounds.append(last)
        elif first is not None or _FORMULA.match(item.fold):
            front.append(item)
        else:
            rest.append(item)
    return grounds, front, rest + list(items[limit:])


_LISTS = pattern(r"(?!Căn cứ).*:$")
"""A ground below which a list says whom or what it is about: `Xét thành tích của các cá nhân sau:`."""
_GROUNDS = 40  # paragraphs of them


def _first_section(items: Sequence[Item]) -> int | None:
    """Index of the first section. Bullets above `QUYẾT ĐỊNH:` are none: they give grounds, or what a sentence lists."""
    first = next((i for i, item in enumerate(items) if _is_section(item)), None)
    if first is None or not _is_bullet(items[first]):
        return first
    for i in range(first + 1, min(len(items), first + _GROUNDS)):
        item = items[i]
        if not isinstance(item, Paragraph) or (_is_section(item) and not _is_bullet(item)):
            return first
        if enacts(item.fold):
            return next((k for k in range(i + 1, len(items)) if _is_section(items[k])), None)
    return first


def _is_bullet(item: Item) -> bool:
    return isinstance(item, Paragraph) and item.label is not None and item.label.readings[0].kind == "gach_dau_dong"


_SECOND = pattern(
    r"""
      [;.]\s+ (?=Nay\s[<U><L>])                                                        # …; Nay trường tổ chức như sau:
    | ;\s+ (?=(?:Căn\ cứ|Xét\ đề\ nghị|Theo\ đề\ nghị|Thực\ hiện\ [<U>])[\w\s])        # two grounds
    | ,\s+ (?=(?:Xét|Theo)\ đề\ nghị\ của\s)                                            # … năm 2020, Xét đề nghị của …
    | [;.]\s+
      (?! (?:Luật|Bộ\ luật|Nghị|Quyết|Thông|Kế|Chỉ|Công|Kết|Chương|Hướng|Văn|Đề|Tờ|Quy|Báo)\s )   # another is cited
      (?= [<U>] (?:
            [^;]{3,120}?\s(?:ban\ hành|xây\ dựng|triển\ khai|tổ\ chức|hướng\ dẫn|lập|lên|đề\ ra)\s[^;]+\bsau\s?:$
          | [^;,]{3,80}\s(?:ban\ hành|xây\ dựng)\s(?:[Kk]ế\ hoạch|[Qq]uy|[Nn]gh|[Hh]ướng|[Cc]hương|Thông\ tư)[^;]+$
      ) )
    """,
    re.VERBOSE,
)
"""Where a ground ends in mid line: another follows, or the sentence by which an organ acts."""


_SHORT, _LONG = 40, 4000  # characters of what may hold more than a ground


def _parted(ground: Paragraph, *, sections: bool) -> list[Paragraph]:
    """A ground, and what stands behind it on its last line: each as a paragraph; `sections` follow below."""
    out: list[Paragraph] = []
    if not _SHORT < len(ground.fold) < _LONG:
        return [ground]
    if ";" in ground.fold or ". " in ground.fold or " đề nghị của " in ground.fold:
        while (m := _SECOND.search(ground.fold)) is not None:
            head, ground = ground.cut(m.end())
            out.append(head)
    if at := _opening(ground.fold, sections=sections):
        head, ground = ground.cut(at)
        out.append(head)
    return [*out, ground]


_ASKING: tuple[tuple[str, str], ...] = (
    (r"đề nghị|yêu cầu|chỉ đạo|giao|mời", "Sở Văn hóa đề nghị các xã thực hiện một số nội dung như sau:"),
    (r"hướng dẫn|thông báo", "Sở Văn hóa hướng dẫn các xã mở phòng đọc như sau:"),
)
_SAYING: tuple[tuple[str, str], ...] = (
    (r"ban hành|xây dựng|lập|đề ra|phát động", "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"),
    (r"(?:kính )?(?:báo cáo|trình|gửi|đề xuất)", "Sở Văn hóa kính báo cáo Ủy ban nhân dân tỉnh như sau:"),
    (r"có ý kiến|trả lời|giải trình|tham gia ý kiến|đánh giá", "Phó Thủ tướng Trần Văn An có ý kiến như sau:"),
    (r"chấp thuận|thống nhất|phê duyệt|công bố|công nhận|quyết định", "Sở Văn hóa chấp thuận mở thư viện như sau:"),
)
_DOING: tuple[tuple[str, str], ...] = (
    (r"triển khai|tổ chức|thực hiện|tiến hành|phối hợp", "Ủy ban nhân dân xã tổ chức Ngày hội đọc sách như sau:"),
)
"""What an organ does in the sentence that a ground opens: it tells others, it says something, it acts itself as those
do whom another one tells to. Pattern, example."""
_PLANNING = r"(?:ban hành|xây dựng|lập|đề ra) (?:[Kk]ế hoạch|[Cc]hương trình|[Pp]hương án)\b(?! số\b)"
"""`Ủy ban nhân dân xã xây dựng Kế hoạch trồng cây.`: this document, which needs no `như sau:` where sections follow."""
_WHO_ACTS = pattern(
    r"(?:,|(?P<stop>;|\.))\s+(?:[Nn]ay,?\s+)?(?P<who>(?:[<U>]|trường\s|phòng\s|nhà trường\b)[^,;:.]{0,120}?)\s"
    rf"(?:đã\s+)?(?:(?P<plans>{_PLANNING})|(?P<asks>{one_of(*(p for p, _ in _ASKING))})"
    rf"|(?P<does>{one_of(*(p for p, _ in _DOING))})|{one_of(*(p for p, _ in _SAYING))})\b"
)
_SAID_BELOW = pattern(r"\b(?:sau|dưới)(?: đây)?\s?:$|\bnhư sau\.?$")


def _may_act(who: str) -> bool:
    """Whether a name in capitals is that of an organ, or the post of who heads one."""
    return organ_head(who) is not None or title_in(who) is not None or who.startswith("NHÀ TRƯỜNG")


_CLAUSE = 60  # characters of `Sau khi xem xét,` before the organ


def _opening(fold: str, *, sections: bool) -> int:
    """Where the sentence by which an organ acts begins behind its ground, `…, Sở Văn hóa báo cáo như sau:`; 0 if none.

    >>> text = "Thực hiện Kế hoạch số 5/KH-UBND, Sở Văn hóa báo cáo kết quả như sau:"
    >>> text[_opening(text, sections=False):]
    'Sở Văn hóa báo cáo kết quả như sau:'
    """
    below = fold[-1] == ":" or _SAID_BELOW.search(fold) is not None
    planning = sections and fold[-1] == "."
    if not (below or planning):
        return 0
    at, asked = 0, False
    for m in _WHO_ACTS.finditer(fold):
        who = m["who"].upper()
        if not _may_act(who):
            continue
        if not (below or (m["plans"] and " CÁC " not in who and not _is_cited(fold, m))):
            continue
        if asked and m["does"]:
            continue  # who is told to act
        at, asked = m.start("who"), m["asks"] is not None
        if m["stop"] is None and (stop := fold.rfind(". Sau khi ", max(0, at - _CLAUSE), at)) > 0:
            at = stop + len(". ")
    return at


_TOLD = pattern(r"\s(?:giao|hướng dẫn|đề nghị|yêu cầu|cho) (?:các )?(?P<who>[^,;.]{2,40})$")
_ISSUED_BY = pattern(r"\scủa (?P<head>Bộ|Ban) [^,;]{2,60}$")
_VERBS = pattern(r"\b(?:thực hiện|triển khai|xây dựng|tổ chức|lập|báo cáo)\b")
_JOINT = pattern(r"liên (?:tịch|ngành|bộ|sở)\b|TTLT")


def _is_cited(fold: str, m: re.Match[str]) -> bool:
    """Whether who plans is of the document cited: one of those who issued it or whom it tells to, or any school.

    >>> text = "Thực hiện Công văn số 5/UBND-VX về giao Sở Nội vụ, Sở Tài chính xây dựng kế hoạch năm 2025."
    >>> _is_cited(text, next(_WHO_ACTS.finditer(text)))
    True
    """
    if m["who"].startswith(("trường ", "phòng ")) and not any(map(str.isupper, m["who"])):
        return True
    clause = fold[max(0, m.start() - _CLAUSE) : m.start()]
    if (told := _TOLD.search(clause)) is not None and _VERBS.search(told["who"]) is None:
        return organ_head(told["who"].upper()) is not None
    issued = _ISSUED_BY.search(clause)
    return issued is not None and (m["who"].startswith(f"{issued['head']} ") or _JOINT.search(fold) is not None)


_REQUESTS = (" đề nghị ", " yêu cầu ")
_BY_WHOM = 80  # characters of the name of who asks


def _asks(fold: str) -> bool:
    """Whether a clause that gives a ground only opens the text by which an organ asks for something.

    >>> _asks("Căn cứ Luật Thư viện, Sở Văn hóa đề nghị các xã báo cáo.")
    True
    """
    if fold[-1] not in "./":
        return False  # a list follows, or the next ground
    for verb in _REQUESTS:
        at = fold.find(verb)
        while at > 0:
            low = max(0, at - _BY_WHOM)
            stop = max(fold.rfind(sign, low, at) for sign in (", ", ". ", "; "))
            if fold[at - 1] in ",;":
                if _OF_WHOM.match(fold, at + len(verb)):
                    return True
            elif stop > 0 and _may_ask(fold[stop + 2 : at]) and not _NO_REQUEST.match(fold, at + len(verb)):
                return True
            at = fold.find(verb, at + 1)
    return False


_SHORTEST_INITIALS = 2


def _may_ask(who: str) -> bool:
    """Whether an organ or the head of one is named, perhaps behind `nay`, or the initials of one: TTYT huyện."""
    who = who.removeprefix("nay ").removeprefix("Nay ")
    first = who.partition(" ")[0]
    initials = len(first) > _SHORTEST_INITIALS and first.isalpha() and first.isupper()
    return initials or _may_act(who.upper())


_OF_WHOM = pattern(r"(?:các|toàn thể|tất cả(?: các|(?! các))) (?!nhiệm vụ|nội dung|chỉ tiêu|quy định|yêu cầu|mục tiêu)")
"""Who is asked, where it is not said by whom: `Thực hiện Công văn số 5/UBND-VX, yêu cầu các xã báo cáo.`"""
_NO_REQUEST = pattern(r"(?:của|tại|về|theo)\b")
"""`Bộ Y tế, Sở Nội vụ đề nghị tại Tờ trình số …` names a proposal."""


def _is_section(item: Item) -> bool:
    if not isinstance(item, Paragraph) or item.label is None or item.weak:
        return False
    return not (item.label.readings[0].kind == "gach_dau_dong" and is_ground(item.fold))
