"""Where the name of an issuer ends: before a title, a date, a bracket, a clause (docs/domain.md 7.1)."""

from __future__ import annotations

import re

from ...text.patterns import pattern, phrase
from ..offices.heads import start_at
from ..offices.start import GROUP
from ..offices.words import Words
from .committees import field_at
from .model import Found, Stretch

_TOKEN = pattern(r"\S{1,40}")
_MAX_TOKENS = 28

_STOP_WORDS = """
    về v/v v/v: tại được đã để cho trong trên nhằm là có theo ngày năm này đó nêu nói hoặc với đối khi từ đến như vào
    kèm cùng còn thì mà phải sau do quy phê hướng thông thực triển sửa bổ kết giải thay bãi công thành điều tiếp tăng
    phát đính chỉ giao đẩy xử chuyển cấp hỗ thí đề gồm gửi trả yêu xin mời chấp cải hỏi vềviệc trình thẩm trước
"""
_STOP = frozenset(_STOP_WORDS.split())
_KEPT_PAIRS = frozenset(  # words of names that begin like a stop word
    (
        *(("công", w) for w in ("an", "thương", "đoàn", "ty", "nghiệp", "nghệ", "tác", "chứng", "chánh", "trình")),
        *(("thành", w) for w in ("phố", "ủy", "uỷ", "đoàn", "viên")),
        *(("thông", w) for w in ("tin", "tấn")),
        *(("kết", w) for w in ("nối",)),
        *(("thực", w) for w in ("phẩm", "vật")),
        *(("điều", w) for w in ("hành", "tra", "dưỡng", "phối")),
        *(("phát", w) for w in ("triển", "thanh")),
        *(("chỉ", w) for w in ("đạo", "huy")),
        *(("giao", w) for w in ("thông", "dịch")),
        *(("quy", w) for w in ("hoạch",)),
        *(("cấp", w) for w in ("cao",)),
        *(("giải", w) for w in ("quyết", "phóng")),
        *(("xử", w) for w in ("lý",)),
        *(("từ", w) for w in ("thiện",)),
        *(("gửi", w) for w in ("việt",)),
        *(("cải", w) for w in ("cách",)),
        *(("chấp", w) for w in ("hành",)),
    )
)
_AFTER = {  # words that end a name or not by the word before them
    "thông": frozenset(("truyền", "giao", "phổ", "viễn")),
    "kế": frozenset(("sở", "phòng", "vụ", "ban", "cục")),
    "tổ": frozenset(("ban", "vụ", "phòng", "sở", "cục")),
    "thi": frozenset(("cục",)),
    "triển": frozenset(("phát", "tác")),
    "tham": frozenset(("tổng", "ban", "phòng", "cục")),
    "phối": frozenset(("đồng", "ban")),
    "trình": frozenset(("chương", "công", "giáo", "lộ")),
    "giao": frozenset(("ngoại", "chuyển")),
    "rà": frozenset(("tác", "đạo", "đồng", "tổ")),
    "thẩm": frozenset(("đồng", "ban", "vụ", "phòng", "tổ", "tác")),
}
_CHANGES = frozenset(("đổi", "giao"))
_CHANGE_BODIES = frozenset(("đạo", "cục", "tâm", "án"))
"""What stands around `chuyển` in a name: `Ban Chỉ đạo Chuyển đổi số`, `Trung tâm Chuyển giao công nghệ`."""
_FOR_PURPOSE = frozenset(("tác", "đạo", "hành", "lý", "khai"))
"""What stands before the project that a body is made for: `Tổ công tác triển khai Đề án 06`, `Ban Quản lý Đề án`."""
_ACTIONS = frozenset(
    (
        *(("kế", "hoạch"), ("tổ", "chức"), ("thi", "hành"), ("tuyên", "truyền"), ("tham", "mưu"), ("phối", "hợp")),
        *(("chủ", "trì"), ("báo", "cáo"), ("rà", "soát")),
    )
)
"""Small letters behind a whole name: `UBND tỉnh tổ chức …`; with a capital they are part of one."""
_AFTER_AND = frozenset(("hỗ", "xử", "cải", "chuyển"))
"""What a name may go on with in a capital: `Ban Xúc tiến và Hỗ trợ đầu tư`."""
_OF_PLACES = {"thành": frozenset(("lập",)), "công": frozenset(("bố", "nhận", "khai"))}
"""Last words of names of places, and what stands behind them where they are none: `huyện Châu Thành`, `Gò Công`."""
_HEAD_WORDS = frozenset(
    ("bộ", "sở", "ủy", "uỷ", "ubnd", "hđnd", "hội", "ban", "cục", "vụ", "tòa", "viện", "văn", "thanh", "luật", "thủ")
) | {"chính", "quốc"}
_FIXED = pattern(  # names that go on with no further word
    r"Bộ trưởng, Chủ nhiệm (?:Ủy ban [Dd]ân tộc|Văn phòng Chính phủ)"
    r"|(?:Thủ tướng )?Chính phủ(?! điện tử)|Bộ Chính trị|Ban Bí thư(?! Trung)|Ban Bí thư Trung ương Đảng"
    r"|Ủy ban [Tt]hường vụ Quốc hội|Văn phòng Chính phủ|Hội đồng (?:Chính phủ|Bộ trưởng|Nhà nước)(?!\w)"
)
_LISTED = phrase(r"[^\s;,.]{1,12} [^\s;,.]{1,12}(?: [^\s;,.]{1,12}){0,2} (?:s[ốô]\s|\d{1,5}(?:/(?=[A-ZĐ\d])|-[A-ZĐ]))")
_SHORT = phrase(r"\([A-ZĐ&]{2,10}\) (?=(?:tỉnh|thành|huyện|thị|quận|xã|phường|Thành phố)(?!\w))")
_TYPE_STARTS = frozenset(
    ("quyết", "nghị", "chỉ", "luật", "hướng", "tờ", "pháp", "chương", "đề", "báo", "kết", "quy", "dự")
)
_A_DOCUMENT = phrase(
    r"(?:Công (?:văn|điện)|Thông (?:tư|báo)"
    r"|Kế hoạch (?:\d{1,4}|này|của|trên|nêu|thực hiện|triển khai|hành động|năm|công tác))(?!\w)"
)
"""A type behind `và` of which the first word may also begin a field: `Vụ Tài chính và Kế hoạch`."""
_PART = phrase(r"(?:Phòng|Đội|Chi cục|Cục|Vụ|Trung tâm|Văn phòng|Thanh tra)\s")
_PARENT = phrase(r"(?:Sở|Bộ|UBND|[UỦ][yỷ] ban nhân dân|Cục|Tổng cục)\s")
"""An office behind a hyphen to which the one before it belongs: `Phòng Cải cách - Sở Nội vụ`."""
_HANGS = phrase(r" (?:và|-)\Z")
_TRIM = ",;:./)”\"'*]"


def _stops(word: str, before: str, following: str) -> bool:
    """Whether a word ends the name of an issuer, by the words around it."""
    low = word.lower()
    if low == "ban":
        return following.lower() == "hành"
    if low == "đề" and following.lower() == "án":
        return before.lower() not in _FOR_PURPOSE
    if low in _AFTER and before.lower() in _AFTER[low] and before != "vụ":  # Vụ Tổ chức; Sở Nội vụ tổ chức
        return False
    if low == "chuyển" and before.lower() in _CHANGE_BODIES:
        return following.lower() not in _CHANGES
    if word == low and (low, following.lower()) in _ACTIONS:
        return True
    if low in _AFTER_AND and word != low and before == "và":
        return False
    if low in _OF_PLACES and word != low and before[1:2].islower() and before[0].isupper():
        return following in _OF_PLACES[low]
    return low in _STOP and (low, following.lower()) not in _KEPT_PAIRS


_SMALL_FIELDS = ("xã hội", "du lịch", "môi trường", "đào tạo", "phát triển nông thôn", "truyền thông", "tìm kiếm")
"""Last fields of names that are printed in small letters: `Bộ Lao động thương binh và xã hội`."""
_ENTERPRISES = ("doanh nghiệp tỉnh", "doanh nghiệp thành phố")
"""What the Party's organ of offices has in its name too: `Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh`."""


def _goes_on(text: str, end: int, high: int, *, joint: bool) -> bool:
    """Whether a name goes on behind `và` or a hyphen: with a capital that begins neither a type nor another organ."""
    start = past_blanks(text, end)
    found = _TOKEN.match(text, start, high)
    if text.startswith(_SMALL_FIELDS, start, high):
        return True
    if text.startswith(_ENTERPRISES, start, high):
        return text.endswith("cơ quan và", 0, end)
    if found is None or not found.group()[0].isupper() or _LISTED.match(text, start, high):
        return False
    if found[0][0] in "CTK" and _A_DOCUMENT.match(text, start, high):
        return False
    word = found.group().strip(_TRIM).lower()
    return word not in _TYPE_STARTS and (joint or word not in _HEAD_WORDS)


def _below_parent(text: str, start: int, behind: int, high: int) -> bool:
    """Whether an office is a part of the one that stands behind its hyphen."""
    return _PART.match(text, start, high) is not None and _PARENT.match(text, behind, high) is not None


_COMMA_PAIRS = frozenset(
    (
        *(("biến", "giáo"), ("cố", "thiên"), ("hóa", "thể"), ("động", "thương")),
        *(("phòng", "chống"), ("khám", "chữa"), ("cháy", "chữa"), ("nạn", "cứu"), ("kiệm", "chống"), ("lụt", "bão")),
        *(("nhũng", "tiêu"), ("nhũng", "lãng"), ("trang", "cấp"), ("đua", "khen"), ("dục", "thể")),
    )
)
"""Words of one name with a comma between them: `Ban Chỉ đạo Phòng, chống tham nhũng, tiêu cực`."""
_COMMA_NAME = phrase(r"\s{1,40}\w{1,12}(?: \w{1,12}){0,4} (?:và|VÀ) (\w{1,12})")


def _comma_inside(text: str, end: int, high: int) -> bool:
    """Whether a comma is part of a name: `Bộ Văn hóa, Thể thao và Du lịch`."""
    found = _COMMA_NAME.match(text, end, high)
    return (
        found is not None
        and found[1][0].isupper()
        and found.group().lstrip()[0].isupper()
        and found[1].lower() not in _TYPE_STARTS
        and not names_office(text, past_blanks(text, end), high)
    )


_MEETING = phrase(r"Hội nghị (?:lần )?thứ \w{1,5}(?: \w{1,5})?,")
_MEET = ("Ban Chấp hành ", "BCH ")


def _past_comma(text: str, start: int, end: int, high: int, around: tuple[str, str], *, joint: bool) -> bool:
    """Whether a name, or the list of those who issued together, goes on behind a comma between two words.

    Those who meet may stand behind one: `Hội nghị lần thứ sáu, Ban Chấp hành Trung ương`.
    """
    if around in _COMMA_PAIRS or _comma_inside(text, end, high):
        return True
    if text[start] == "H" and text.startswith(_MEET, past_blanks(text, end)) and _MEETING.fullmatch(text, start, end):
        return True
    start = past_blanks(text, end)
    return joint and names_office(text, start, high)


def names_office(text: str, start: int, end: int) -> bool:
    """Whether the name of one office begins at an offset, with a capital."""
    head = start_at(Words(text, start, end), 0) if text[start : start + 1].isupper() else None
    return head is not None and head.kind != GROUP


def past_blanks(text: str, at: int) -> int:
    """The offset behind the blanks at an offset."""
    while text[at : at + 1] == " ":
        at += 1
    return at


_SMALL = frozenset(("tỉnh", "thành", "huyện", "xã", "liên"))
_SMALL_ORGAN = phrase(
    r"(?:sở|bộ|phòng|(?:chi )?cục|trung tâm|trường(?: (?:mầm non|mẫu giáo|tiểu học"
    r"|trung học (?:cơ sở|phổ thông)|cao đẳng|đại học))?) (?!Luật)(?=[A-ZĐ])"
)
"""An office whose first word is printed small: `sở Giáo dục và Đào tạo`, `trường mầm non Hoa Lam`."""


def issuer_at(text: str, at: int, high: int, *, joint: bool = False) -> Stretch | None:
    """The name of an issuer that begins at an offset; it ends before a title, a date, a bracket.

    Args:
        text: the joined text.
        at: where the name begins.
        high: where the passage ends.
        joint: the number is of several organs, so several may be named.
    """
    if not joint and (fixed := _FIXED.match(text, at, high)):
        return fixed.span()
    found = _TOKEN.match(text, at, high)
    if found is None or not (found[0][0].isupper() or found[0] in _SMALL or _SMALL_ORGAN.match(text, at, high)):
        return None
    end, before = at, ""
    for _ in range(_MAX_TOKENS):
        read = _read(text, (at, end), found, before, high, joint=joint) if found else None
        if read is None:
            break
        end, before, found = read
    if before in ("và", "-") and (hangs := _HANGS.search(text, max(at, end - 6), end)):
        end = hangs.start()
    return (at, end) if end > at else None


def _read(
    text: str, name: Stretch, found: re.Match[str], before: str, high: int, *, joint: bool
) -> tuple[int, str, re.Match[str] | None] | None:
    """Read one token of a name.

    Args:
        text: the joined text.
        name: what is read of the name.
        found: the token.
        before: the last word of the name.
        high: where the passage ends.
        joint: several organs may be named.

    Returns:
        Where the name ends now, its last word, and the token with which it may go on; None if the token is not of it.
    """
    start, end = name
    if end > start and (short := _SHORT.match(text, found.start(), high)) is not None:
        return end, before, _TOKEN.match(text, short.end(), high)  # `Ủy ban nhân dân (UBND) tỉnh …`
    printed = found[0]
    if printed[0] in "(“\"[;:/'":
        return None
    word = printed.rstrip(_TRIM)
    if word == "về" and (field := field_at(text, start, found.start(), high)) is not None:
        return field, "", _TOKEN.match(text, field + 1, high) if text.startswith(" ", field) else None
    following = _TOKEN.match(text, past_blanks(text, found.end()), high)
    after = following[0].rstrip(_TRIM) if following else ""
    low, closing = word.lower(), printed[len(word) :]
    joins = end > start and low in ("và", "-")
    several = joint or (low == "-" and _below_parent(text, start, past_blanks(text, found.end()), high))
    if _stops(word, before, after) or (joins and not _goes_on(text, found.end(), high, joint=several)):
        return None
    around = low, after.lower()
    ends = closing and not (closing == "," and _past_comma(text, start, found.end(), high, around, joint=joint))
    return found.start() + len(word), word, None if ends else following


_COMPANY = phrase(r"(?:(?:Tổng )?[Cc]ông ty|[Dd]oanh nghiệp|Hợp tác xã|HTX|Tập đoàn|Chi nhánh)\s")
_NO_COMPANY = frozenset((";", ":", "/", "\0"))


def company_at(text: str, start: int, end: int) -> bool:
    """Whether a stretch is the name of an enterprise: what it deals in may be joined by `và` in small letters.

    >>> name = "Công ty cổ phần khai thác đá và chế biến tre"
    >>> company_at(name, 0, len(name)), company_at(name + " được cấp phép", 0, len(name) + 14)
    (True, False)
    """
    if text[start : start + 1] not in "TCDHcd" or _COMPANY.match(text, start, end) is None:
        return False
    words = [word.rstrip(_TRIM) for word in text[start:end].split()]
    around = zip(words, ["", *words], [*words[1:], ""], strict=False)
    stops = any(_stops(*three) for three in around if three[0].islower())
    return not stops and len(words) <= _MAX_TOKENS and not _NO_COMPANY.intersection(text[start:end])


_JOINT = frozenset(("CTPH", "CTrPH", "QCPH", "NQLT", "TTLT", "KHPH"))


def of_several(found: Found) -> bool:
    """Whether a number is of several organs."""
    sign = found.sign
    return sign is not None and (sign.family == "joint" or len(sign.organs) > 1 or sign.type_mark in _JOINT)
