"""The title of a cited document: where it begins and where it ends (docs/domain.md 7.1)."""

from __future__ import annotations

import re

from ...text.patterns import pattern, phrase
from .issuers import past_blanks
from .model import Stretch

_TITLE = pattern(
    r"""\s{0,4},?\s{0,4}(?:hỏi<S>)?[“"]?\s{0,2}
    (?: (?:[Bb]an<S>hành<S>)?(?:(?:[Vv]ề\s{0,3}việc|VỀ\s{0,3}VIỆC|[Vv]/v)(?:\s?:)?|[Vv]ề|VỀ)\s
      | (?=(?:[Qq]uy<S>định|[Bb]an<S>hành(?!<S>kèm)|[Pp]hê<S>duyệt|[Hh]ướng<S>dẫn|[Tt]hông<S>báo|[Tt]hực<S>hiện
            |[Tt]riển<S>khai|[Ss]ửa<S>đổi(?:,<S>bổ<S>sung(?=<S>(?:một<S>số|các|\d{1,3}|khoản|điểm|[Đđ]iều|[Pp]hụ<S>lục
                |Quy|Nghị|Thông|Quyết|Danh)\ ))?|[Bb]ổ<S>sung
            |[Gg]iải<S>thích|[Cc]ông<S>bố|[Tt]hành<S>lập|[Đđ]iều<S>chỉnh|[Tt]ăng<S>cường
            |(?:[Tt]ạm<S>(?:ngưng|ngừng|dừng)|[Nn]gưng(?=<S>hiệu))(?!<S>hiệu<S>lực(?:<S>thi<S>hành)?
                (?:<S>(?:từ|kể|đến)(?!\w)|\s{0,3}(?:[.,;)]|\Z)))  # a state is no title
            |[Kk]ết<S>luận|[Tt]uyên<S>truyền)<S>(?!(?:số|tại)\ ))
    )""".replace("<S>", r"\s{1,3}"),
    re.VERBOSE,
)
_IN_NAMES = pattern(r"(?<=[\w)])\\s(?=\w|\(\?:)")


def _wrapped(form: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern in which two words may also be parted by the end of a line, which can leave two blanks or three."""
    return pattern(_IN_NAMES.sub(r"\\s{1,3}", form), flags)


_A_TYPE = r"[QNTCKHĐLPBV][^\W\d]{1,8}\s{1,3}[^\W\d]{1,8}(?:\s{1,3}[^\W\d]{1,8}){0,2}\s{1,3}"
_ORGANS = r"Ủy\sban|UBND|Uỷ\sban|Sở|Bộ|Ban|Hội\sđồng|Trường|Nhà\strường|Phòng|Công\san|Chủ\stịch"
_SPEAKERS = (
    r"thay\smặt|Phó|Thủ\stướng|Công\sđoàn|Liên|LĐLĐ|Hội|Đoàn|Tỉnh|Thành|Huyện|Đảng|BCH|BTV|HĐND|Thường\strực|Văn\sphòng"
    r"|Cục|Chi\scục|Tổng|Vụ|Viện|Ngân\shàng|Kho\sbạc|Bảo\shiểm|Tòa|Mặt\strận|Trung\stâm|Trung\sương|Đại\shọc|Học"
)
"""How those begin who may speak behind a title; no more is asked of them than that `như sau` follows."""
_TITLE_END = _wrapped(
    rf"""
    [;.:,(\s] (?:                                         # a class first is found faster
    (?<=;) | (?<=\.)(?=\s|$|\0|/) | (?<=:)(?=\s|$)
    | (?: (?<=\() | (?<=\s)\s{{0,2}}\( )(?=sau\sđây|gọi|viết\stắt)
    | (?<=,)\s{{1,3}}(?=(?:{_ORGANS}|[Cc]ăn\scứ|theo|Theo\sđề|[Xx]ét\sđề|đề\snghị)\s)
    | (?<=,)\s{{0,3}}(?=(?:{_SPEAKERS})\s[^;:\0]{{3,260}}?\s(?:có\sý\skiến|như\ssau))
    | (?<=,)\s{{1,3}}(?=ngày\s[\d/.-]{{6,10}},?\s(?:{_ORGANS})\s)
    | (?<=,)\s{{1,3}}(?=(?:Giám\sđốc|Hiệu\strưởng)\s[^;:,\0]{{2,60}}?\s(?:yêu\scầu|đề\snghị|giao|thông\sbáo)\s)
    | (?<=,)\s{{1,3}}(?=(?P<given>giao)\s(?:{_ORGANS}|các\s(?:sở|đơn\svị|cơ\squan|xã))\s)
    | (?<=,)\s{{1,3}}(?=hiện\s(?:nay|đang|đã)\s)
    | (?<=,)\s{{1,3}}(?=sau\skhi\s(?:nghiên\scứu|xem\sxét|rà\ssoát|trao\sđổi|tổng\shợp)(?!\w))
    | (?<=,)\s{{1,3}}(?=(?:trong\sđó|để|trình\s(?:{_ORGANS}|Thủ\stướng|Chính\sphủ|Quốc\shội)|từ\sngày\s\d\d?)(?!\w))
    | (?<=\s)(?<!dậy\s)(?<!thời\s)(?=thì(?!\w|\svụ))     # not tuổi dậy thì
    | (?<=\s)\s{{0,2}}(?=(?:gửi\s(?:{_ORGANS})\s[^;:,\0]{{2,60}}\s(?:cho|có|xin)\sý\skiến)(?!\w))
    | (?<=\s)\s{{0,2}}(?=(?P<to>gửi)\s(?:{_ORGANS})\s)
    | (?<=\s)\s{{0,2}}(?:và|VÀ)\s{{1,3}} (?:(?=(?:xét|căn\scứ|theo)\s) | (?=(?:ban\shành\s)?{_A_TYPE}(?:số|SỐ)\s)
        | (?=các\svăn\sbản\s)
        | (?=(?:ý\skiến|đề\snghị)\scủa\s[^;:,\0]{{3,90}}\stại\s))
    | (?<=\s)\s{{0,2}}(?=(?:cụ\sthể\s)?như\ssau(?!\w))
    | (?: (?<=\() | (?<=\s)\s{{0,2}}\( )(?=(?:(?:có|sao|được)\s)?(?:gửi\s)?kèm\stheo\s{{0,2}}\))
    | (?:(?<=\() | (?<=-\s))\s{{0,2}}(?=[Xx]em\stại\sđây(?!\w)|https?:)     # the text of a link, or its address
    )
    """,
    re.VERBOSE,
)
_TOLD = ("thông báo ý kiến", "thông báo kết luận", "truyền đạt ý kiến", "ý kiến", "kết luận", "chỉ đạo")
LONGEST_TITLE = 500
_CALLED = _wrapped(
    r"(?:công\strình|[Dd]ự\sán|[Gg]ói\sthầu(?:\ssố)?(?:\s\d{1,3})?|hạng\smục|đề\stài|[Tt]iêu\schí(?:\ssố)?\s\d{1,2}|giai\sđoạn\s[I1]{1,3})\s?\Z"
)
"""What a title calls by its name behind a colon: `phê duyệt dự án: Cấp nước sạch các xã`."""
_SENDS = _wrapped(
    r"(?:báo\scáo|hồ\ssơ|văn\sbản|tài\sliệu|số\sliệu|thông\stin|danh\ssách|phiếu|giấy|thư|đơn|dữ\sliệu|tin|kiến\snghị|ý\skiến|cung\scấp"
    r"|đăng\ský|đề\snghị|lập|xây\sdựng|tổng\shợp|dự\sthảo|đề\sxuất|giải\strình|nội\sdung|kết\squả|thống\skê"
    r"|số\sca|kế\shoạch|chuẩn\sbị|hoàn\sthiện)\s",
    re.IGNORECASE,
)
"""In a title with these `gửi Sở Y tế` may be its own: `về việc tổng hợp số liệu gửi Sở Y tế`."""
_ORGAN = _wrapped(rf"(?:{_ORGANS}|{_SPEAKERS})\s")
_BETWEEN = _wrapped(
    rf"\sgiữa\s(?:{_ORGANS}|{_SPEAKERS})(?:(?!\s(?:(?:và|với)\s(?:{_ORGANS}|{_SPEAKERS})|về|trong|năm)\s)[^;:()\0]){{1,120}}\Z"
)
"""Those who issued together what a title names, up to the last: `phối hợp số … giữa Bộ Công an, Bộ Y tế về …`."""
_CLOSING = pattern(r"[\s,;:.(]{0,9}(?:(?<=\s)-\s{0,9})?\Z")
_GOES_ON = phrase(
    r"; (?=[^\W\d])(?!(?:số|căn cứ|theo|xét|thực hiện|trên|để|nhằm|sau|các|những|và|ý kiến|đề nghị|tình hình|nhu cầu"
    r"|yêu cầu|kết quả|biên bản|hợp đồng|hồ sơ|đơn|chức năng|khoản|điểm|điều|công văn|văn bản|tờ trình|báo cáo)\s)"
)
"""The further parts of a subject in a ground; others open something else that the document is based on."""
_NEXT = phrase(
    rf", (?={_A_TYPE}(?:số )?\d{{1,5}}[/-])"
    rf"|,?\svà (?=(?:[Đđ]iểm\s\w(?!\w)|[Kk]hoản\s\d|[Đđ]iều\s\d)[^;:()\0]{{0,50}}?\s{_A_TYPE}số \d{{1,5}}[/-])"
)
_PLACES = phrase(r"(?<!\w)(?:khoản|điểm|điều) (?:\d|\w\s|của\s)", re.IGNORECASE)
"""What a title changes or guides, to which another place may be joined: `sửa đổi khoản 2 Điều 3 và Điều 5 …`."""
_NUMBER = pattern(r"\d/(?:\d{4}/)?[A-ZĐ]|\d-[A-ZĐ][\w]{0,4}/")
_IN_FORCE = r"(?:có|hết)\shiệu\slực(?:\sthi\shành)?\s(?:kể|từ)|hết\shiệu\slực\sthi\shành"
_STATES = _wrapped(rf"(?:,|\s\()?\s?(?:(?:đã|chưa)\s)?(?:[đĐ]ược\s(?:sửa\sđổi|bổ\ssung|thay\sthế)|{_IN_FORCE})")
_FORCE = _wrapped(rf"(?:,|\s\()?\s?(?:đã\s)?(?:{_IN_FORCE})")
_OTHER_RULES = _wrapped(
    r"\svà\s{1,3}(?:các\s)?quy\sđịnh(?:\s(?:khác|(?:của\s)?pháp\sluật|hiện\shành|(?:có\s)?liên\squan)){1,4}\s?(?:[.;,:)\0]|\Z)"
)
"""Rules that stand beside the document: `và các quy định khác của pháp luật có liên quan`."""
_NAMES = pattern(r"(?<!\w)(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị)\s")
_CHANGING = ("sửa đổi", "bổ sung", "bãi bỏ", "thay thế", "đính chính")


def title_at(text: str, at: int, high: int) -> Stretch | None:
    """The title that begins at an offset: what stands behind `về việc`, or begins with `quy định`, `ban hành`."""
    found = _TITLE.match(text, at, high)
    if found is None:
        return None
    start = past_blanks(text, found.end())
    limit = min(high, start + LONGEST_TITLE)
    closing = _TITLE_END.search(text, start, limit)
    while closing and _inside(text, start, closing):
        closing = _TITLE_END.search(text, closing.end(), limit)
    end = closing.start() if closing else limit
    if text.startswith(" là:", end - 3):  # what is told of it: `về phân cấp, nguyên tắc phân cấp là: …`
        comma = text.rfind(",", start, end)
        end = comma if comma > 0 else end - 3
    elif text.endswith(_RULES, start, end) and text.startswith(":", end):
        end -= len(_RULES)
    else:
        end = _before_doer(text, at, start, end)
    quoted = "”" if "“" in text[at:start] else '"' if '"' in text[at:start] else None
    if quoted and (close := text.find(quoted, start, limit)) > 0:
        end = close
    elif text.startswith("“", start):
        close = text.find("”", start, end)
        end = close + 1 if close > 0 and text.startswith(",", close + 1) else end
    end = _before_next(text, start, _before_state(text, start, _before_rules(text, start, end)))
    if depth := text.count(")", start, end) - text.count("(", start, end):
        end = text.find(")", start, end) if depth > 0 else end
    tail = _CLOSING.search(text, max(start, end - 9), end)
    end = tail.start() if tail else end
    return (start, end) if end > start else None


_RULES = " quy định"
"""What a document does behind its title: `Nghị định số … về phí quy định: mức thu 5%`."""
_DONE, _RULED, _NEAR = " thực hiện", "quy định tại ", 240
_DOER = _wrapped(rf"(?:{_ORGANS}|{_SPEAKERS})\s")


def _before_doer(text: str, at: int, start: int, end: int) -> int:
    """Where a title ends before who does what the document rules.

    `Việc quy định tại Điều 5 Nghị định số … về khuyến công do Ủy ban nhân dân cấp xã thực hiện`.
    """
    if not text.endswith(_DONE, start, end) or text.find(_RULED, max(0, at - _NEAR), at) < 0:
        return end
    by = text.rfind(" do ", start, end)
    return by if by > start and _DOER.match(text, by + len(" do "), end) else end


def _inside(text: str, start: int, closing: re.Match[str]) -> bool:
    """Whether what may end a title that begins at an offset is part of it."""
    at = closing.start()
    if closing["given"]:  # what an office was told is the title, and not who is to do it now
        return not text.startswith(_TOLD, start)
    if closing["to"]:
        return _SENDS.search(text, start, at) is not None
    if text[at] == ",":
        several = text.find(" giữa ", start, at) > 0 and _ORGAN.match(text, closing.end()) is not None
        return several and _BETWEEN.search(text, max(start, at - 160), at) is not None
    return text[at] == ":" and _CALLED.search(text, max(start, at - 24), at) is not None


def title_of_ground(text: str, title: Stretch, high: int) -> Stretch:
    """A title with its parts behind semicolons, as a ground prints it that cites one document.

    >>> text = "về tổ chức hội nghị; việc giới thiệu người ứng cử; Nghị định số 1/2020/NĐ-CP"
    >>> title_of_ground(text, (3, 19), len(text))
    (3, 49)
    """
    start, end = title
    high = min(high, start + LONGEST_TITLE + 1)
    while (part := _GOES_ON.match(text, end, high)) is not None and text[part.end()].islower():
        closing = _TITLE_END.search(text, part.end(), high)
        until = closing.start() if closing else high
        if until > start + LONGEST_TITLE or _NUMBER.search(text, part.end(), until):
            break
        end = start + len(text[start:until].rstrip(" .;"))
    return start, end


def _before_next(text: str, start: int, end: int) -> int:
    """Where a title ends before the next document of a list: `về phí, Thông tư số 2/2024/TT-BTC …`, `và Điều 5 …`.

    One that names a document itself may name several, and so it is with places of documents.
    """
    if text.find("/", start, end) < 0 or (following := _NEXT.search(text, start, end)) is None:
        return end
    at = following.start()
    joined = "và" in following[0] and _PLACES.search(text, start, at)
    return end if joined or _NUMBER.search(text, start, at) else at


def _before_rules(text: str, start: int, end: int) -> int:
    """Where a title ends before `và các quy định có liên quan`; beside a law that it names they belong to it."""
    if text.find("quy", start + 1, end) < 0 or (rules := _OTHER_RULES.search(text, start, end)) is None:
        return end
    return end if _NAMES.search(text, start, rules.start()) else rules.start()


def _before_state(text: str, start: int, end: int) -> int:
    """Where a title ends before what has become of the document: `về phí hết hiệu lực từ …`, `, được sửa đổi bởi …`."""
    changes = text[start : start + 12].lower().startswith(_CHANGING)
    if text.find("hiệu", start, end) < 0 and (changes or text.find("được ", start, end) < 0):
        return end
    state = (_FORCE if changes else _STATES).search(text, start + 1, end)  # what is changed may have been so before
    return state.start() if state else end


def before_own_number(text: str, title: Stretch, number: str) -> Stretch:
    """A title without the bracket that gives the document its short form: `về phí (Nghị định số 2/2024/NĐ-CP)`."""
    start, end = title
    at = text.find(number, start, end + 1)
    bracket = text.rfind("(", max(start, at - 40), at) if at > 0 else -1
    if bracket <= start or text[at + len(number) : at + len(number) + 1] != ")":
        return title
    return start, bracket - (len(text[start:bracket]) - len(text[start:bracket].rstrip()))
