"""What follows the number of a cited document: date, issuer, title (docs/domain.md 7.1)."""

from __future__ import annotations

from collections.abc import Collection

from ...reference.laws import known_name
from ...text.patterns import pattern, phrase
from .before import BECAME, read_issuer_before
from .days import date_at, no_date_at
from .issuers import issuer_at, of_several
from .model import LAWS, Found, Stretch
from .titles import LONGEST_TITLE, before_own_number, title_at

_YEAR = phrase(
    r"\s{0,4},?\s{0,4}(?:(?:tháng|THÁNG)\s{0,3}(?:\d{1,2}|[.…_]{1,12})\s{0,3}/?\s{0,3})?"
    r"(?:(?:năm|NĂM) |(?<=/))((?:19|20)\d\d)(?!\d)"
)

_ISSUES = phrase(r"\s{0,3},? (?=[A-ZĐỦ])")
_HAS_ISSUED = phrase(r" (?:(?:đã|vừa|ký) ){0,2}(?:có|ban hành) [A-ZĐ][^\W\d_]{1,8}(?: [^\W\d_]{1,8}){0,3} số\s")
_NO_DAY = pattern(r"\s{0,4},?\s{0,4}(?:ngày|NGÀY)[\s.…_/]{0,40}(?:[^\s\w]?\d)?\s{0,4}(?=(?:tháng|THÁNG)\s)")
"""A day that is blank, or not read by a scan; month and year may stand behind it."""
_CLOCK = phrase(r" (?:hồi|lúc) \d{1,2}\s?(?:giờ|[hg:])\s?(?:\d{1,2}\s?(?:phút)?)?,?(?= ngày\s)")
"""The time of a telegram, which stands before its day: `số 05/CĐ-UBND hồi 14h30 ngày 23/9/2016`."""
_OF = pattern(r"\s{0,40}[,.‹]?\s{0,4}(?P<of>của|CỦA|do|giữa)(?:\s{1,40}|(?<=của)(?=[BCSTUỦ]))")
_ORDINAL = r"(?:\d{1,2}|[^\W\d_]{2,5}(?: (?:một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mươi))?)"
_SESSION = rf"[Kk]ỳ họp (?:(?:chuyên đề|bất thường|thường lệ) )?(?:lần )?thứ {_ORDINAL}"
_ORGAN = phrase(  # with no comma before it: behind one it is who acts in the clause that follows
    rf"\s{{1,8}}(?:tại {_SESSION},? (?:của )?)?"
    r"(?=(?:Sở|Bộ|UBND|HĐND|[UỦ][yỷỶ] ban|Thủ tướng|Chính phủ|Quốc hội|Hội đồng|Ban [CTB]"
    r"|Tỉnh [uủ]|Thành [uủ]|Hội nghị (?:lần|Trung))(?!\w))"
)
_TERM_PART = (
    r"(?:[Kk]h(?:óa|oá) (?:[IVXL]{1,6}|\d{1,2})|[Nn]hiệm kỳ \d{4}\s?-\s?\d{4}"
    rf"|{_SESSION})(?!\w)"
)
_TERMS = rf"{_TERM_PART}(?:\s?[,-]? {_TERM_PART}){{0,3}}"
_TERM = phrase(rf"\s?[,-]? (?:\(\s?{_TERMS}\s?\)|{_TERMS})")
"""The term or the session behind an issuer: `Bộ Chính trị (khóa XIII)`, `Hội đồng nhân dân tỉnh, kỳ họp thứ 5`."""
_AMENDED = phrase(r"\s{0,3}\((?:[Ss]ửa đổi(?:,? bổ sung)?)\)(?=,? (?:ngày|năm|đã|được)\s)")
"""What may stand between the name of a law and its day, or how it was passed."""
_BARE_YEAR = phrase(r" ((?:19|20)\d\d)(?![\d/-])")
"""The year of a law, printed alone: Luật Đất đai 2024."""
_NAMED = phrase(r"\s{0,3}(?:[;.,()\0]|\Z|(?:đã )?được\s|ngày\s|năm\s)")
_PASSED = phrase(
    r"\s{0,3},?\s{0,3}(?:đã )?được (?P<by>(?:[UỦ][yỷ] ban [Tt]hường vụ )?"
    r"Quốc hội)(?!\w)[^;.\0]{0,120}?\sthông qua(?= ngày)"
)
_DATELESS = phrase(r"\d/(?:\d{4}/)?[A-ZĐ][\w&/-]{1,40}+(?!,? ngày)")
"""A number inside a title with no day behind it: a day further on may be that of this document."""
_ROLE = phrase(
    r"\s-\s(?:(?:Phó )?[Tt]rưởng (?:nhóm|đoàn|[Bb]an)|[Cc]ơ quan thường trực)(?!\w)"
    r"(?P<title>[^.;:()\0]{1,240}?\svề\s)?"
)
_ISSUED = " ban hành"
_OPENS = frozenset(
    ("ng", "nă", "th", "củ", "do", "ba", "ký", "về", "v/", "qu", "ph", "hư", "tr", "sử", "bổ", "gi", "cô")
)
_OPENS |= {"đi", "tă", "kế", "đư", "đã", "đề", "tu", "hồ", "lú", ""}
"""How all that may follow a name begins; a name that nothing of it follows is looked at no further."""
_OPENS_DATE = frozenset(("ng", "nă", "th", "ba", "ký", "đề", "hồ", "lú"))
_PLACE = phrase(
    r" (?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)"
    r"(?: [<U>][<L>]{1,8}){0,4}(?=,? ngày \d{1,2}\s{0,3}(?:[/.-]|tháng))"
)
"""Of where the office is that a number names, before the day: `số 09/KH-UBND huyện Sơn Hà ngày 16/3/2026`."""
_OPENS_PLACE = frozenset(("tỉ", "th", "tp", "hu", "qu", "xã", "ph", "đặ"))
_OPENS_OWNER = frozenset(("củ", "do", "gi"))


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
    if opening in _OPENS_PLACE and found.sign is not None and (place := _PLACE.match(text, found.end, high)):
        found.end, opening = place.end(), _opening(text, place.end(), high)
    if _may_be(opening, _OPENS_DATE) or (opening == "sử" and found.ten is not None):
        _date(found, text, high)
        opening = _opening(text, found.end, high)
    _issuer(found, text, high, opening)
    if found.issuer is None:
        read_issuer_before(found, text, low, before)
    if found.ten is None or found.bare:  # what stands behind a name is of the document around it
        _title(found, text, high)
    if found.loai in LAWS:
        _passed(found, text, high)


def _opening(text: str, at: int, high: int) -> str:
    """The first two letters behind an offset, in small letters; what is no two letters tells nothing."""
    return text[at : min(high, at + 9)].lstrip(' ,(“"')[:2].lower()


def _may_be(opening: str, known: Collection[str]) -> bool:
    """Whether what begins so may be what those open."""
    return opening in known or len(opening) < 2 or not opening.isalpha()


def _date(found: Found, text: str, high: int) -> None:
    if found.ten is not None and (amended := _AMENDED.match(text, found.end, high)) is not None:
        found.end = amended.end()
    clock = _CLOCK.match(text, found.end, high) if found.loai == "Công điện" else None
    if (day := date_at(text, clock.end() if clock else found.end, high)) is not None:
        if not _is_of_next(text, found.end, day[1], high):
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


def _is_of_next(text: str, at: int, behind: int, high: int) -> bool:
    """Whether a day behind a comma is the one on which somebody issued the next document.

    `Thực hiện Nghị định số 5/2026/NĐ-CP, ngày 17/6/2026 Bộ trưởng Bộ Y tế đã ban hành Thông tư …`
    """
    if not text.startswith(",", at):
        return False
    organ = _ISSUES.match(text, behind, high)
    name = issuer_at(text, organ.end(), high) if organ else None
    return name is not None and _HAS_ISSUED.match(text, name[1], high) is not None


def _issuer(found: Found, text: str, high: int, opening: str) -> None:
    """The issuer behind `của`, or right behind a number or a day; and the day behind that."""
    of = _OF.match(text, found.end, high) if _may_be(opening, _OPENS_OWNER) else None
    start = of.end() if of else None
    if start is None and (found.ngay or found.sign) and (bare := _ORGAN.match(text, found.end, high)):
        start = bare.end()
    if start is None:
        return
    several = of_several(found) or (of is not None and of["of"] == "giữa")
    issuer = issuer_at(text, start, high, joint=several)
    if issuer is None:
        return
    if of is not None and of["of"] == "do" and not text[issuer[1] : issuer[1] + 9].strip().startswith("ban hành"):
        return
    found.issuer, found.end = issuer, issuer[1]
    if (role := _role(text, issuer, high)) is not None:
        found.issuer, found.end = (issuer[0], role[0]), role[1]
    if (behind := _TERM.match(text, found.end, high) or BECAME.match(text, found.end, high)) is not None:
        found.end = behind.end()
    if found.ngay is None:
        _date(found, text, high)


def _role(text: str, issuer: Stretch, high: int) -> Stretch | None:
    """What an issuer is besides, behind a hyphen, up to the title: `UBND tỉnh A - Trưởng nhóm hợp tác tỉnh B về …`."""
    for at in (text.find(" - ", *issuer), text.rfind(" - ", *issuer)):  # a name may have a hyphen too
        if at > 0 and (role := _ROLE.match(text, at, high)) is not None:
            known = role["title"] is None or title_at(text, issuer[1], high) is not None
            return at, issuer[1] if known else role.end("title") - len("về ")
    return None


def _title(found: Found, text: str, high: int) -> None:
    """The title, and behind it day and issuer, where they stand there."""
    found.title = found.title or title_at(text, found.end, high)
    sign = found.sign
    if sign is None:
        return
    if found.title is not None:
        found.title = before_own_number(text, found.title, sign.raw)
    title = found.title or _plain_title(found, text, high)
    if title is not None and sign.year is not None:
        _day_behind(found, title, sign.year, text, high)


def _plain_title(found: Found, text: str, high: int) -> Stretch | None:
    """What may be a title without a word that opens it, up to the day behind: a capital stands right at the number."""
    start = found.end + 1
    if found.ngay is not None or not text[start : start + 1].isupper():
        return None
    at = text.find(" ngày ", start, min(high, start + LONGEST_TITLE))
    day = date_at(text, at, high) if at > 0 else None
    return (start, day[1]) if day and ";" not in text[start:at] and ". " not in text[start:at] else None


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


_CALLED = phrase(r"\s{0,3}: Luật(?=\s)")
"""Its name with its type once more, behind who issued it: `Luật số 146/2025/QH15 của Quốc hội: Luật sửa đổi …`."""


def _named_again(text: str, at: int, high: int) -> Stretch | None:
    """The name of a law that stands at an offset behind a colon and its type."""
    called = _CALLED.match(text, at, high)
    if called is None:
        return None
    start = called.end()
    named = known_name(text, start, high)
    return title_at(text, start, high) or ((start + 1, named) if named is not None else None)


def _passed(found: Found, text: str, high: int) -> None:
    """What may stand behind a law alone: its name without `về`, and the day on which parliament passed it.

    `Luật số 42/2024/QH15, quản lý, … và công cụ hỗ trợ được Quốc hội … thông qua ngày 29 tháng 6 năm 2024`
    """
    if found.title is None and found.ten is None:
        found.title = _named_again(text, found.issuer[1] if found.issuer else found.end, high)
    if found.title is None and found.ten is None:
        start = found.end + len(text[found.end : found.end + 4]) - len(text[found.end : found.end + 4].lstrip(" ,"))
        end = known_name(text, start, high)
        if end is not None and _NAMED.match(text, end, high):
            found.title = start, end
    if found.ngay is not None:
        return
    at = found.title[1] if found.title else found.end
    if "được" in text[at : at + 12] and (passed := _PASSED.match(text, at, high)):
        found.issuer = found.issuer or passed.span("by")
        if (day := date_at(text, passed.end(), high)) is not None:
            found.ngay = day[0]
