"""Names that the end of a line parts: hyphenated ones, those of offices and of provinces (docs/domain.md 4.5, 4.6)."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from ..reference.places import UNITS
from ..reference.provinces import PROVINCES
from ..text.patterns import one_of, pattern
from .labels import BULLETS

# --- hyphenated names over two lines (docs/domain.md 4.5) ---------------------------------------------------------

NAME_BREAKS = (
    *("Lao động", "chính trị", "kinh tế", "Kinh tế", "văn hóa", "Văn hóa", "văn hoá", "Văn hoá", "Tài chính"),
    *("Độc lập", "Tự do", "Phát thanh", "Phát thanh và", "Trang trí", "thể thao", "Thể thao", "Chính trị"),
)
"""First halves of hyphenated names: `Sở Lao động` above `- Thương binh và Xã hội`."""
NAME_RESTS = (
    *("Thương binh", "TBXH", "[Xx]ã hội", "Thông tin", "Kế hoạch", "Tự do", "Hạnh phúc", "Truyền hình"),
    *("Du lịch", "Truyền thông", "Thể thao", "Đô thị"),
)
"""How their second halves begin, after the hyphen."""
_NAME_BREAK = pattern(rf"{one_of(*NAME_BREAKS)}$")
NAME_REST = pattern(rf"-\s*{one_of(*NAME_RESTS)}")


def broken_name(before: str, fold: str, *, ended: bool) -> bool:
    """Whether a line that begins with a hyphen is the second half of a name or of a span of years, not an item.

    Args:
        before: the line above.
        fold: the line.
        ended: the line above ends as a sentence does.
    """
    rest = fold[1:].lstrip()
    if rest[:1].islower() and before[0] not in BULLETS and len(before) > _MORE_THAN_A_NAME and not ended:
        return True
    if NAME_REST.match(fold) and _NAME_BREAK.search(before):
        return True
    return before[-1].isdigit() and rest[:4].isdigit()


_MORE_THAN_A_NAME = 20  # characters


# --- names over two lines of a text that is broken anywhere ---------------------------------------------------------

_ACTORS = (
    *("Sở", "Bộ", "Ban", "Phòng", "Hội", "Đoàn", "Cục", "Trường", "Viện", "Tổ", "Các", "Đài", "Đảng", "Hạt", "Đồn"),
    *("Đội", "Trạm", "Nhà", "Báo", "Quỹ", "Khối", "Công (?:[Aa]n|[Tt]y|[Đđ]oàn)", "Chi (?:[Cc]ục|[Bb]ộ)"),
    *("Trung [Tt]âm", "Mặt [Tt]rận", "Liên (?:[Đđ]oàn|[Mm]inh|[Hh]iệp)", "Điều", "Chương", "Mục", "Phụ"),
)
"""First words of what begins anew behind the word of a unit, though it has capitals as a place has."""
_PLACES = ("Hội An", "Nhà Bè", "Trạm Tấu", "Trạm Trôi", "Đội Bình", "Đội Cấn", "Đồn Đạc")
"""Places that begin with such a word."""

TORN: tuple[tuple[str, str, str, str], ...] = (
    (
        r"(?<!các )(?<!Trưởng )(?<!, )(?:Sở|Bộ|Cục|Vụ|Chi cục|Tổng cục|Phòng|Ban|Ủy ban|Hội đồng)",
        r"[<U>]",
        *("trình Giám đốc Sở", "Tư pháp xem xét"),
    ),
    (
        r"(?:Giám đốc|Chủ tịch|Thủ trưởng|Thủ tướng|Thống đốc|Chánh|Văn phòng"
        r"|(?:Bộ|[Cc]ục|[Vv]ụ|Viện|Tổng cục) trưởng)",
        r"(?:Ủy ban|UBND|Sở|Bộ|[Cc]ục|Vụ|(?:Chi|Tổng) cục|Viện|Văn phòng|Chính phủ|Hội đồng|Ban|Ngân hàng)\b(?! tr)",
        *("do Phó Chủ tịch", "Ủy ban nhân dân xã"),
    ),
    (
        rf"{one_of(*UNITS)} [<U>][<L>]+",
        r"[<U>][<L>]+(?:[.,;]|$| [<L>–(-])",
        *("trên địa bàn tỉnh Hòa", "Giang giai đoạn 2026 - 2030"),
    ),
    (
        r"(?:thực hiện|thi hành|ban hành|hướng dẫn|sửa đổi|bổ sung|kèm theo)",
        r"(?:Luật [<U>]|(?:Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Công văn|Kết luận) số )",
        *("kế hoạch thực hiện", "Nghị quyết số 12-NQ/TW"),
    ),
    (
        r"(?:UBND|HĐND|[Nn]hân dân|Công an|tại|trên địa bàn) (?:huyện|quận|thị xã|xã|phường|thị trấn|tỉnh)",
        rf"(?!(?!{one_of(*_PLACES)}\b){one_of(*_ACTORS)}\b)[<U>][<L>]* [<U>][<L>]+(?:[.,;]|$| [<L>])",
        *("phối hợp với UBND huyện", "Tân Sơn mở thư viện."),
    ),
    (r"(?:Bộ|Ban) Chỉ huy", r"(?:Quân sự|Bộ đội|Phòng)\b", *("đề nghị Bộ Chỉ huy", "Quân sự tỉnh cử cán bộ")),
    (r"\b(?:các Ban|Thường trực)", r"(?:Hội đồng nhân dân|HĐND)\b", *("giao các Ban", "Hội đồng nhân dân xã giám sát")),
    (r"[\w,]", r"[“\"]\w", *("phê duyệt Đề án", "“Sách về bản”")),
    (
        r"\w",
        r"\((?:sau đây|gọi|viết tắt|bao gồm|gồm|trừ|kể cả|nếu|theo|nay là|được|thuộc) ",
        "lập thư viện",
        "(sau đây gọi là",
    ),
    (
        r"(?:với|cùng|:|,) (?:các )?(?:Sở|Bộ|Ban|Phòng|Công an|Hội|Đoàn|Cục)(?: [^\s,;:.]+){1,8},",
        r"(?:Sở|Bộ|Ban|Phòng|Công an|Hội|Đoàn|Cục|Ủy ban nhân dân|UBND) (?!hành\b)\w",
        *("phối hợp với Sở Y tế,", "Sở Tài chính rà soát kinh phí."),
    ),
)
"""Where a name or a clause goes on: end of the line above, beginning of the line, an example of each."""
_TORN = tuple((pattern(f"(?:{above})$"), pattern(line)) for above, line, *_ in TORN)
_WORDS_ABOVE = 3
_REACH = 60  # characters at the end of a line that are looked at


def is_torn(before: str, fold: str, *, least: int = _WORDS_ABOVE) -> bool:
    """Whether a line that begins with a capital or a mark goes on with what the line above began.

    Args:
        before: the line above.
        fold: the line.
        least: the blanks in a line above that is more than a name of its own.
    """
    if before.count(" ") < least or not (fold[0].isupper() or fold[0] in '(“"'):
        return False
    if fold.isupper() and " " in fold:
        return False
    end = before[-_REACH:]
    return any(line.match(fold) and above.search(end) for above, line in _TORN)


_NO_NAME = (
    *("Nội dung", "Định (?:kỳ|mức|hướng)", "Đồng chí", "Nguyên (?:tắc|nhân)", "Phòng (?:chống|ngừa|trực|họp)"),
    *("Bình quân", "Hòa giải", "Hóa đơn", "Phúc lợi"),
)
"""Words that begin as the second half of a province does."""
_NAME_GOES_ON = pattern(rf"(?!{one_of(*_NO_NAME)}\b)(?P<word>[<U>][<L>]+)(?:\s[<L>]|[.;])")


def parts_place(before: str, fold: str) -> bool:
    """Whether the break of a line parts the name of a province, or that of Việt Nam.

    Behind a word with a capital the syllable is the last one of another name, of a person or a hamlet.

    >>> parts_place("Hội có trụ sở tại Hà", "Nội và các tỉnh"), parts_place("4. Bà Lê Thị Hà", "Nam và nữ đều được")
    (True, False)
    """
    words = before.rsplit(None, 2)
    if before.count(" ") < _WORDS_ABOVE or words[-1] not in _place_words():
        return False
    if not (words[-2][0].islower() or words[-2][-1] == "," or words[-2] in ("TP", "TP.")):
        return False
    above = words[-1]
    m = _NAME_GOES_ON.match(fold)
    return m is not None and m["word"] in _place_words()[above]


_CLAUSE_END = pattern(r"(?<!\w)(?:[Kk]hoản|[Đđ]iểm)\s(?:\d{1,3}|[a-zđ])$")
_ITS_ARTICLE = pattern(r"Điều \d{1,3}[a-zđ]?(?:,? [<L>]|,? (?:Luật|Bộ luật|Nghị|Thông|Quyết|Pháp|Hiến|Quy)\s)")


def parts_clause(before: str, fold: str) -> bool:
    """Whether the break of a line parts a clause from its article.

    >>> parts_clause("theo khoản 2", "Điều 69 của Luật"), parts_clause("theo khoản 2", "Điều 3. Hiệu lực")
    (True, False)
    """
    return fold[0] == "Đ" and _CLAUSE_END.search(before) is not None and _ITS_ARTICLE.match(fold) is not None


@cache
def _place_words() -> dict[str, set[str]]:
    """Which words stand behind a word in the names of provinces."""
    words = {"Việt": {"Nam"}}
    for province in PROVINCES:
        for word, following in pairwise(province.name.split()):
            words.setdefault(word, set()).add(following)
    return words
