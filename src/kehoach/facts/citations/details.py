"""What follows the number of a cited document: date, issuer, title (docs/domain.md 7.1)."""

from __future__ import annotations

import re

from ...reference.laws import known_name
from .before import read_issuer_before
from .days import date_at, no_date_at
from .issuers import issuer_at, of_several, past_blanks
from .model import LAWS, Found, Stretch

_YEAR = re.compile(
    r"\s{0,4},?\s{0,4}(?:(?:tháng|THÁNG)\s{0,3}(?:\d{1,2}|[.…_]{1,12})\s{0,3}/?\s{0,3})?(?:(?:năm|NĂM)\s{1,4}|(?<=/))((?:19|20)\d\d)(?!\d)"
)

_NO_DAY = re.compile(r"\s{0,4},?\s{0,4}(?:ngày|NGÀY)[\s.…_/]{0,40}(?:[^\s\w]?\d)?\s{0,4}(?=(?:tháng|THÁNG)\s)")
"""A day that is blank, or not read by a scan; month and year may stand behind it."""
_OF = re.compile(r"\s{0,40}[,.‹]?\s{0,4}(?P<of>của|CỦA|do|giữa)(?:\s{1,40}|(?<=của)(?=[BCSTUỦ]))")
_ORGAN = re.compile(  # with no comma before it: behind one it is who acts in the clause that follows
    r"\s{1,8}(?=(?:Sở|Bộ|UBND|HĐND|[UỦ][yỷỶ] ban|Thủ tướng|Chính phủ|Quốc hội|Hội đồng|Ban [CTB]"
    r"|Tỉnh [uủ]|Thành [uủ])(?!\w))"
)


_TITLE = re.compile(
    r"""\s{0,4},?\s{0,4}(?:hỏi<S>)?[“"]?\s{0,2}
    (?: (?P<about>[Vv]ề\s{0,3}việc|VỀ\s{0,3}VIỆC|[Vv]ề|VỀ|[Vv]/v)\s
      | (?=(?:[Qq]uy<S>định|[Bb]an<S>hành(?!<S>kèm)|[Pp]hê<S>duyệt|[Hh]ướng<S>dẫn|[Tt]hông<S>báo|[Tt]hực<S>hiện
            |[Tt]riển<S>khai|[Ss]ửa<S>đổi(?:,<S>bổ<S>sung(?=<S>(?:một<S>số|các|\d{1,3})\ ))?|[Bb]ổ<S>sung
            |[Gg]iải<S>thích|[Cc]ông<S>bố|[Tt]hành<S>lập|[Đđ]iều<S>chỉnh|[Tt]ăng<S>cường
            |[Kk]ết<S>luận|[Tt]uyên<S>truyền)<S>(?!số\ ))
    )""".replace("<S>", r"\s{1,3}"),
    re.VERBOSE,
)
_A_TYPE = r"[QNTCKHĐLPBV][^\W\d]{1,8}\s{1,3}[^\W\d]{1,8}(?:\s{1,3}[^\W\d]{1,8}){0,2}\s{1,3}"
_ORGANS = r"Ủy\sban|UBND|Uỷ\sban|Sở|Bộ|Ban|Hội\sđồng|Trường|Phòng|Công\san|Chủ\stịch"
_SPEAKERS = (
    r"thay\smặt|Phó|Thủ\stướng|Công\sđoàn|Liên|LĐLĐ|Hội|Đoàn|Tỉnh|Thành|Huyện|Đảng|BCH|BTV|HĐND|Thường\strực|Văn\sphòng"
    r"|Cục|Chi\scục|Tổng|Vụ|Viện|Ngân\shàng|Kho\sbạc|Bảo\shiểm|Tòa|Mặt\strận|Trung\stâm|Trung\sương|Đại\shọc|Học"
)
"""How those begin who may speak behind a title; no more is asked of them than that `như sau` follows."""
_TITLE_END = re.compile(
    rf"""
    [;.:,(\s] (?:                                         # a class first is found faster
    (?<=;) | (?<=\.)(?=\s|$|\0|/) | (?<=:)(?=\s|$)
    | (?: (?<=\() | (?<=\s)\s{{0,2}}\( )(?=sau\sđây|gọi|viết\stắt)
    | (?<=,)\s{{1,3}}(?=(?:{_ORGANS}|[Cc]ăn\scứ|theo|Theo\sđề|[Xx]ét\sđề|đề\snghị)\s)
    | (?<=,)\s{{0,3}}(?=(?:{_SPEAKERS})\s[^;:\0]{{3,260}}?\s(?:có\sý\skiến|như\ssau))
    | (?<=,)\s{{1,3}}(?=ngày\s[\d/.-]{{6,10}},?\s(?:{_ORGANS})\s)
    | (?<=\s)\s{{0,2}}và\s{{1,3}} (?:(?=(?:xét|căn\scứ|theo)\s) | (?=(?:ban\shành\s)?{_A_TYPE}số\s)
        | (?=(?:ý\skiến|đề\snghị)\scủa\s[^;:,\0]{{3,90}}\stại\s))
    | (?<=\s)\s{{0,2}}(?=(?:cụ\sthể\s)?như\ssau(?!\w))
    )
    """,
    re.VERBOSE,
)
_TITLE_MAX = 500
_CALLED = re.compile(
    r"(?:công\strình|[Dd]ự\sán|[Gg]ói\sthầu(?:\ssố)?(?:\s\d{1,3})?|hạng\smục|đề\stài|[Tt]iêu\schí(?:\ssố)?\s\d{1,2}|giai\sđoạn\s[I1]{1,3})\s?\Z"
)
"""What a title calls by its name behind a colon: `phê duyệt dự án: Cấp nước sạch các xã`."""
_CLOSING = re.compile(r"[\s,;:.]{0,9}\Z")


def title_at(text: str, at: int, high: int) -> Stretch | None:
    """The title that begins at an offset: what stands behind `về việc`, or begins with `quy định`, `ban hành`."""
    found = _TITLE.match(text, at, high)
    if found is None:
        return None
    start = past_blanks(text, found.end())
    limit = min(high, start + _TITLE_MAX)
    closing = _TITLE_END.search(text, start, limit)
    while (
        closing
        and text[closing.start()] == ":"
        and _CALLED.search(text, max(start, closing.start() - 24), closing.start())
    ):
        closing = _TITLE_END.search(text, closing.end(), limit)
    end = closing.start() if closing else limit
    quoted = "”" if "“" in text[at:start] else '"' if '"' in text[at:start] else None
    if quoted and (close := text.find(quoted, start, limit)) > 0:
        end = close
    end = _before_next(text, start, _before_state(text, start, end))
    if depth := text.count(")", start, end) - text.count("(", start, end):
        end = text.find(")", start, end) if depth > 0 else end
    tail = _CLOSING.search(text, max(start, end - 9), end)
    end = tail.start() if tail else end
    return (start, end) if end > start else None


_GOES_ON = re.compile(
    r";\s{1,3}(?=[^\W\d])(?!(?:số|căn\scứ|theo|xét|thực\shiện|trên|để|nhằm|sau|các|những|và|ý\skiến|đề\snghị|tình\shình|nhu\scầu"
    r"|yêu\scầu|kết\squả|biên\sbản|hợp\sđồng|hồ\ssơ|đơn|chức\snăng|khoản|điểm|điều|công\svăn|văn\sbản|tờ\strình|báo\scáo)\s)"
)
"""The further parts of a subject in a ground; others open something else that the document is based on."""


def title_of_ground(text: str, title: Stretch, high: int) -> Stretch:
    """A title with its parts behind semicolons, as a ground prints it that cites one document.

    >>> text = "về tổ chức hội nghị; việc giới thiệu người ứng cử; Nghị định số 1/2020/NĐ-CP"
    >>> title_of_ground(text, (3, 19), len(text))
    (3, 49)
    """
    start, end = title
    high = min(high, start + _TITLE_MAX + 1)
    while (part := _GOES_ON.match(text, end, high)) is not None and text[part.end()].islower():
        closing = _TITLE_END.search(text, part.end(), high)
        until = closing.start() if closing else high
        if until > start + _TITLE_MAX or _NUMBER.search(text, part.end(), until):
            break
        end = start + len(text[start:until].rstrip(" .;"))
    return start, end


_NEXT = re.compile(rf",\s{{1,3}}(?={_A_TYPE}(?:số\s{{1,3}})?\d{{1,5}}[/-])")
_NUMBER = re.compile(r"\d/(?:\d{4}/)?[A-ZĐ]|\d-[A-ZĐ][\w]{0,4}/")


def _before_next(text: str, start: int, end: int) -> int:
    """Where a title ends before the next document of a list: `về phí, Thông tư số 2/2024/TT-BTC …`.

    One that names a document itself may name several.
    """
    if text.find("/", start, end) < 0 or (following := _NEXT.search(text, start, end)) is None:
        return end
    return end if _NUMBER.search(text, start, following.start()) else following.start()


_NAMED = re.compile(r"\s{0,3}(?:[;.,()\0]|\Z|(?:đã\s{1,3})?được\s|ngày\s|năm\s)")
_PASSED = re.compile(
    r"\s{0,3},?\s{0,3}(?:đã\s{1,3})?được\s{1,3}(?P<by>(?:[UỦ][yỷ]\s{1,3}ban\s{1,3}[Tt]hường\s{1,3}vụ\s{1,3})?"
    r"Quốc\s{1,3}hội)(?!\w)[^;.\0]{0,120}?\sthông\s{1,3}qua(?=\s{1,3}ngày)"
)


def _passed(found: Found, text: str, high: int) -> None:
    """What may stand behind a law alone: its name without `về`, and the day on which parliament passed it.

    `Luật số 42/2024/QH15, quản lý, … và công cụ hỗ trợ được Quốc hội … thông qua ngày 29 tháng 6 năm 2024`
    """
    if found.title is None and found.ten is None:
        start = found.end + len(text[found.end : found.end + 4]) - len(text[found.end : found.end + 4].lstrip(" ,"))
        end = known_name(text, start, min(high, start + 200))
        if end is not None and _NAMED.match(text, end, high):
            found.title = start, end
    if found.ngay is not None:
        return
    at = found.title[1] if found.title else found.end
    if "được" in text[at : at + 12] and (passed := _PASSED.match(text, at, high)):
        found.issuer = found.issuer or passed.span("by")
        if (day := date_at(text, passed.end(), high)) is not None:
            found.ngay = day[0]


_DATELESS = re.compile(r"\d/(?:\d{4}/)?[A-ZĐ][\w&/-]{1,40}+(?!,?\s{1,3}ngày)")
"""A number inside a title with no day behind it: a day further on may be that of this document."""


def _day_behind(found: Found, title: Stretch, year: int, text: str, high: int) -> None:
    """Day and issuer behind the title, as codes print them: `Quyết định số … về tiêu chí ngày 30/12/2020 của …`.

    Args:
        found: the reference; gets them, and the title without them.
        title: its title.
        year: the year in its number, which the day must agree with.
        text: the joined text.
        high: where the passage ends.
    """
    start, end = title
    at = text.rfind(" ngày ", start, end)
    if at < 0 or "/" in text[start:at].rsplit(None, 1)[-1] or _DATELESS.search(text, start, at):
        return
    day = date_at(text, at, high)
    if day is None or found.ngay not in (None, day[0]) or int(day[0][:4]) != year:
        return
    of = _OF.match(text, day[1], high)
    issuer = issuer_at(text, of.end(), high, joint=of_several(found)) if of else None
    issued = text.endswith(_ISSUED, start, at)
    if issued and issuer is None and not text[day[1] : end].strip():
        found.title, found.ngay = (start, at - len(_ISSUED)), day[0]
    elif issuer is not None and issuer[1] >= end:
        found.title, found.ngay, found.issuer = (start, at), day[0], found.issuer or issuer


_ISSUED = " ban hành"


def _plain_title(found: Found, text: str, high: int) -> Stretch | None:
    """What may be a title without a word that opens it, up to the day behind: a capital stands right at the number."""
    start = found.end + 1
    if found.ngay is not None or not text[start : start + 1].isupper():
        return None
    at = text.find(" ngày ", start, min(high, start + _TITLE_MAX))
    day = date_at(text, at, high) if at > 0 else None
    return (start, day[1]) if day and ";" not in text[start:at] and ". " not in text[start:at] else None


_IN_FORCE = r"(?:có|hết)\shiệu\slực(?:\sthi\shành)?\s(?:kể|từ)|hết\shiệu\slực\sthi\shành"
_STATES = re.compile(rf"(?:,|\s\()?\s?(?:(?:đã|chưa)\s)?(?:[đĐ]ược\s(?:sửa\sđổi|bổ\ssung|thay\sthế)|{_IN_FORCE})")
_FORCE = re.compile(rf"(?:,|\s\()?\s?(?:đã\s)?(?:{_IN_FORCE})")
_CHANGING = ("sửa đổi", "bổ sung", "bãi bỏ", "thay thế", "đính chính")


def _before_state(text: str, start: int, end: int) -> int:
    """Where a title ends before what has become of the document: `về phí hết hiệu lực từ …`, `, được sửa đổi bởi …`."""
    changes = text[start : start + 12].lower().startswith(_CHANGING)
    if text.find("hiệu lực", start, end) < 0 and (changes or text.find("được ", start, end) < 0):
        return end
    state = (_FORCE if changes else _STATES).search(text, start + 1, end)  # what is changed may have been so before
    return state.start() if state else end


_OPENS = frozenset(
    ("ng", "nă", "th", "củ", "do", "ba", "ký", "về", "v/", "qu", "ph", "hư", "tr", "sử", "bổ", "gi", "cô")
)
_OPENS |= {"đi", "tă", "kế", "đư", "đã", "đề", "tu", ""}
"""How all that may follow a name begins; a name that nothing of it follows is looked at no further."""
_OPENS_DATE = frozenset(("ng", "nă", "th", "ba", "ký", "đề"))
_OPENS_OWNER = frozenset(("củ", "do", "gi"))


def _opening(text: str, at: int, high: int) -> str:
    """The first two letters behind an offset, in small letters; what is no two letters tells nothing."""
    return text[at : min(high, at + 9)].lstrip(' ,(“"')[:2].lower()


def read_details(found: Found, text: str, low: int, high: int, before: Found | None = None) -> None:
    """Read date, issuer and title behind a reference into it.

    Args:
        found: the reference; `end` is where its number or name ends.
        text: the joined text.
        low: where its passage begins, or behind the reference before it.
        high: where its passage ends.
        before: the reference before it, if it stands in the same passage.
    """
    opening = _opening(text, found.end, high)
    if not (opening in _OPENS or opening[:1].isdigit() or found.sign is not None):
        return
    letters = len(opening) == 2 and opening.isalpha()
    if not letters or opening in _OPENS_DATE or (opening == "sử" and found.ten is not None):
        end = found.end
        _date(found, text, high)
        if found.end > end:
            opening = _opening(text, found.end, high)
            letters = len(opening) == 2 and opening.isalpha()
    of = _OF.match(text, found.end, high) if not letters or opening in _OPENS_OWNER else None
    start = of.end() if of else None
    if start is None and (found.ngay or found.sign) and (bare := _ORGAN.match(text, found.end, high)):
        start = bare.end()
    several = of_several(found) or (of is not None and of["of"] == "giữa")
    if start is not None and (issuer := issuer_at(text, start, high, joint=several)) is not None:
        by = of is None or of["of"] != "do" or text[issuer[1] : issuer[1] + 9].strip().startswith("ban hành")
        if by:
            found.issuer, found.end = issuer, issuer[1]
            if found.ngay is None:
                _date(found, text, high)
    if found.issuer is None:
        read_issuer_before(found, text, low, before)
    if found.ten is None or found.bare:  # what stands behind a name is of the document around it
        found.title = found.title or title_at(text, found.end, high)
        if found.title is not None and found.sign is not None:
            found.title = _before_own_number(text, found.title, found.sign.raw)
        title = found.title or (_plain_title(found, text, high) if found.sign is not None else None)
        if title is not None and found.sign is not None and found.sign.year is not None:
            _day_behind(found, title, found.sign.year, text, high)
    if found.loai in LAWS:
        _passed(found, text, high)


def _before_own_number(text: str, title: Stretch, number: str) -> Stretch:
    """A title without the bracket that gives the document its short form: `về phí (Nghị định số 2/2024/NĐ-CP)`."""
    start, end = title
    at = text.find(number, start, end + 1)
    bracket = text.rfind("(", max(start, at - 40), at) if at > 0 else -1
    if bracket <= start or text[at + len(number) : at + len(number) + 1] != ")":
        return title
    return start, bracket - (len(text[start:bracket]) - len(text[start:bracket].rstrip()))


_AMENDED = re.compile(r"\s{0,3}\((?:[Ss]ửa\s{1,3}đổi(?:,?\s{1,3}bổ\s{1,3}sung)?)\)(?=,?\s{1,3}(?:ngày|năm)\s)")
"""What may stand between the name of a law and its day."""
_BARE_YEAR = re.compile(r"\s{1,3}((?:19|20)\d\d)(?![\d/-])")
"""The year of a law, printed alone: Luật Đất đai 2024."""


def _date(found: Found, text: str, high: int) -> None:
    if found.ten is not None and (amended := _AMENDED.match(text, found.end, high)) is not None:
        found.end = amended.end()
    if (day := date_at(text, found.end, high)) is not None:
        found.ngay, found.end = day
        return
    if (wrong := no_date_at(text, found.end, high)) is not None:
        found.nam, found.end = wrong
        return
    blank = _NO_DAY.match(text, found.end, high)
    year = _YEAR.match(text, blank.end() if blank else found.end, high)
    if year is None and found.loai in LAWS:
        year = _BARE_YEAR.match(text, found.end, high)
    if year is not None:
        found.nam, found.end = int(year[1]), year.end()
