"""Laws cited by name: `Luật Trẻ em năm 2016`, `Bộ luật Hình sự`, `các Luật: Đầu tư, Đấu thầu`.

Source: NĐ 30/2020, Phụ lục I, II.6: a law is cited by type and name. The table of names decides where a name ends; a
name that it lacks ends at the first word that no name goes on with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...reference.laws import goes_on, known_name
from ...text.patterns import pattern, phrase
from .days import date_at
from .model import Found, Stretch
from .text import Text

_ANCHORS = (("Luật", 0), ("LUẬT", 2), ("Pháp lệnh", 0), ("Hiến pháp", 0), ("Bộ luật", 0))
"""The words, and the rarest letter in each."""
_CODE = frozenset(("Bộ ", "BỘ "))

_STOP_WORDS = """
    được đã để cho theo trong tại trên có là phải do nhằm khi này đó trước từ với như tới bởi hiện nêu ban cùng còn
    thì mà không hoặc đến sau ngày năm số số: khóa sẽ đang các những một mới hay nói của nước vào nên cần chỉ ra đồng
    đặc bị dưới thuộc bao đảm
"""
_STOP = frozenset(_STOP_WORDS.split())
_KEPT_PAIRS = frozenset((("hội", "đồng"), ("hợp", "đồng"), ("cộng", "đồng"), ("nhà", "nước"), ("bảo", "đảm")))
"""Words of names of which the second is one that no name goes on with."""
_NAME_HEAD = frozenset(("các", "của", "đặc", "nước", "về", "một", "ban"))
_NO_LAW = frozenset(("sư", "gia", "học", "pháp", "khoa", "kinh", "điều"))
_SAID_OF = phrase(
    r" (?:chuyên ngành|liên quan|hợp nhất|thông qua|trình|vừa|gồm|ghi|trao|giúp|gắn|dành|cũ|gốc"
    r"|tiếp tục|chính thức|yêu cầu|nghiêm cấm|mở rộng|góp phần|áp dụng|tạo|định"
    r"|khẳng định|xác định|nhấn mạnh|tập trung|kế thừa|công bố|hướng (?:đến|tới))(?!\w)"
)
"""What is said of a law, in small letters: `Luật chuyên ngành`, `51 Luật thông qua tại Kỳ họp`; no name begins so."""
_TYPE_STARTS = frozenset(("luật", "pháp", "nghị", "quyết", "thông", "bộ", "hiến", "chỉ"))
_TOKEN = pattern(r"[^\s\0]{1,40}")
_TRIM = ",;:./…)(”\"'*]“"
_MAX_WORDS = 24
_NEXT = phrase(r" định")
_WITH = phrase(r" với(?!\w)")
_AMENDS = phrase(
    r" [Ss]ửa đổi,? bổ sung (?:một số (?:[Đđ]iều|[Nn]ội dung) )?"
    r"(?:(?:của|tại|trong) )?(?:các |\d{1,3} )?(?=[Ll]uật|[Bb]ộ luật|[Pp]háp lệnh)"
)
_BARE_AMENDMENT = phrase(r" sửa đổi(?:,? bổ sung)?\s{0,3}(?:[;.)]|,(?! bổ)|\Z|\0)")
_AMENDMENT_OF = phrase(r" [Ss]ửa đổi,? bổ sung(?: một số điều)?(?= năm \d{4})")
"""A law that amends without the name of what it amends, told by its year."""
_LIST = phrase(r"\s{0,2}: (?=[<U>])")


def find_laws(text: Text) -> list[Found]:
    """Every law cited by its name, in order; without its number, date, year."""
    found: list[Found] = []
    done = 0
    everything = text.all
    places = sorted([(at, word) for word, rare in _ANCHORS for at in text.finds_by(word, rare)])
    for at, word in places:
        end = at + len(word)
        if (
            at < done
            or (at and everything[at - 1].isalpha())
            or everything[end : end + 1].isalpha()
            or everything[max(0, at - 5) : at].lower() == "pháp "
            or everything[max(0, at - 3) : at] == "KỶ "
            or (everything[max(0, at - 5) : at] == "dưới " and _is_no_name(everything, end))
        ):
            continue
        for item in _law_at(text, at, word):
            found.append(item)
            done = item.end
    return found


def _is_no_name(text: str, at: int) -> bool:
    """Whether no known name stands behind a type word, and nothing with a capital: `văn bản dưới Luật hướng dẫn …`."""
    return text[at + 1 : at + 2].islower() and known_name(text, at, len(text)) is None


def _law_at(text: Text, at: int, word: str) -> Iterator[Found]:
    """The law whose type word stands at an offset; several where the word heads a list of names."""
    end = at + len(word)
    loai = word[0] + word[1:].lower()
    start = at
    if loai == "Luật" and text.all[at - 3 : at] in _CODE:
        loai, start = "Bộ luật", at - 3
    low, high = text.bounds(at)
    start = max(start, low)
    if loai == "Hiến pháp":
        if _constitution(text, low, high, start, end):
            country = _COUNTRY.match(text.all, end, high)
            yield Found(start, country.end() if country else end, loai=loai, ten=text.quote(start, end))
        return
    following = text.all[end : end + 2]
    if following[1:] == "s" and _BARE_AMENDMENT.match(text.all, end, high):
        return
    if ":" in following and (listed := _LIST.match(text.all, end, high)):
        yield from _names(text, loai, start, listed.end(), high)
        return
    several = text.all[max(low, start - 4) : start].lower() == "các "
    if (amending := _amends_signed(text, loai, start, end, high)) is not None:
        yield amending
        return
    name_end = _name_end(text, end, high, several=several)
    if (year := _YEAR_BEHIND.search(text.all, end, name_end)) is not None:
        name_end = year.start()  # Luật Đất đai 2024
    if name_end <= end:
        return
    yield Found(start, name_end, loai=loai, ten=text.quote(start, name_end))
    yield from _in_small(text, loai, name_end, high)


def _in_small(text: Text, loai: str, at: int, high: int) -> Iterator[Found]:
    """The further laws of a list whose type word is printed small: `Luật Đất đai, luật Nhà ở và luật Xây dựng`."""
    while (small := _SMALL.match(text.all, at, high)) is not None:
        at = small.end()
        end = known_name(text.all, at, high)
        if end is None:
            return
        yield Found(at - len(loai), end, loai=loai, ten=f"{loai} {text.quote(at, end).strip()}")
        at = end


_SMALL = phrase(r"(?:,| và) luật(?=\s)")
"""A further law of a list whose type word is printed small; only a known name is one."""


_YEAR_BEHIND = phrase(r" (?:19|20)\d\d\Z")


_COUNTRY = phrase(
    r" (?:của )?nước (?:cộng h(?:òa|oà) xã hội chủ nghĩa )?"
    r"việt nam(?=,? năm\s)",
    re.IGNORECASE,
)
_STATE = phrase(r" (?:nước|năm \d{4}|\d{4})", re.IGNORECASE)


def _constitution(text: Text, low: int, high: int, start: int, end: int) -> bool:
    """Whether the Constitution is cited and not only named: with a year, its country, a place in it, or as ground."""
    before = text.all[max(low, start - 14) : start].rstrip().lower()
    return (
        _STATE.match(text.all, end, high) is not None
        or before.endswith(("căn cứ", "căn cứ vào"))
        or (before[-1:].isdigit() and "điều" in before)
    )


def _name_end(text: Text, at: int, high: int, *, several: bool) -> int:
    """Where the name ends that begins at an offset; the offset itself if there is none.

    Args:
        text: the joined text.
        at: where the name begins.
        high: where the passage ends.
        several: the type word is a plural one: `các Luật thuế` are no law where no known name begins so.
    """
    if text.all[at + 1 : at + 2] in ("s", "S", " "):
        if amends := _AMENDS.match(text.all, at, high):
            return _amended_end(text, amends.end(), high)
        if amended := _AMENDMENT_OF.match(text.all, at, high):
            return amended.end()
    known = known_name(text.all, at, high)
    if known is None:
        no_name = text.all[at + 1 : at + 2].islower() and (several or _SAID_OF.match(text.all, at, high))
        return at if no_name else _unknown_end(text, at, high)
    and_ = text.all.startswith(" và ", known) and _joins(text, known + 3, high) and goes_on(text.all[at:known])
    return _unknown_end(text, known + 3, high) if and_ else known


def amended_end(text: Text, title: Stretch) -> int:
    """Where the names of laws end that the title of a law begins with: `về sửa đổi, bổ sung … của Luật A, Luật B`."""
    amends = _AMENDS.match(text.all, title[0] - 1, title[1])
    return _amended_end(text, amends.end(), title[1]) if amends else title[0]


_AMENDED = phrase(r"(?:[Ll]uật|[Bb]ộ luật|[Pp]háp lệnh)(?!\w)")
_AND = phrase(r"(?:\s{0,3},)? (?:và )?(?=[Ll]uật|[Bb]ộ luật|[Pp]háp lệnh)")
_RELATED = phrase(r" (?:có )?liên quan đến ")


def _amended_end(text: Text, at: int, high: int) -> int:
    """Where the names end of the laws that a law amends: `Luật sửa đổi … của Luật A và Luật B`."""
    for _ in range(12):
        word = _AMENDED.match(text.all, at, high)
        if word is None:
            return at
        if related := _RELATED.match(text.all, word.end(), high):
            return _unknown_end(text, related.end() - 1, high)
        end = _end_of_name(text, word.end(), high)
        following = _AND.match(text.all, end, high)
        if following is None:
            return end
        at = following.end()
    return end


_SIGNED = phrase(r" số \d{1,3}/\d{4}/QH\d{1,2}(?!\w)")


def _amends_signed(text: Text, loai: str, start: int, at: int, high: int) -> Found | None:
    """A law that amends several with a number each: `Luật sửa đổi … của Luật A số 1 và Luật B số 2 ngày …`.

    They are cited themselves, so it ends before them; the day behind the last is its own. A single number may be, too.
    """
    if text.all[at + 1 : at + 2] not in ("s", "S") or (amends := _AMENDS.match(text.all, at, high)) is None:
        return None
    begin = at = amends.end()
    name = text.quote(start, begin).strip()
    for _ in range(12):
        if (word := _AMENDED.match(text.all, at, high)) is None:
            break
        end = _end_of_name(text, word.end(), high)
        if (number := _SIGNED.match(text.all, end, high)) is None:
            break
        name += f" {text.quote(at, end)}"
        if (following := _AND.match(text.all, number.end(), high)) is None:
            day = date_at(text.all, number.end(), high) if text.all[begin:at].rstrip().endswith(" và") else None
            return Found(start, begin, loai=loai, ten=name, ngay=day[0], day_at=number.end()) if day else None
        name += (" " if following[0][0].isspace() else "") + text.quote(number.end(), following.end()).strip()
        at = following.end()
    return None


def _end_of_name(text: Text, at: int, high: int) -> int:
    """Where the name of a law ends that begins at an offset, a known one or not."""
    known = known_name(text.all, at, high)
    return _unknown_end(text, at, high) if known is None else known


def _unknown_end(text: Text, at: int, high: int) -> int:
    """Where a name ends that no table has: before a word that no name goes on with."""
    end, before = at, ""
    for count, token in enumerate(_TOKEN.finditer(text.all, at, min(high, at + 240))):
        printed = token.group()
        word = printed.rstrip(_TRIM)
        low = word.lower()
        if not word or not word[0].isalpha() or printed[0] in _TRIM or count == _MAX_WORDS:
            break
        if low.endswith("ngày") and low != "ngày":  # the blank between them is lost
            return token.start() + len(word) - 4
        heads = count == 0 and low in _NAME_HEAD and word[0].isupper()
        if low in _STOP and not heads and (before, low) not in _KEPT_PAIRS:
            break
        if count == 0 and low in _NO_LAW and not printed[0].isupper():
            break
        if (low == "về" and count) or (low == "quy" and _NEXT.match(text.all, token.end(), high)):
            break
        if low == "đối" and _WITH.match(text.all, token.end(), high):
            break
        if low == "và" and not _joins(text, token.end(), high):
            break
        end, before = token.start() + len(word), low
        if len(printed) > len(word) and not (printed.endswith(",") and low in ("phòng", "lý")):
            break
    return end


def _joins(text: Text, at: int, high: int) -> bool:
    """Whether a name goes on behind `và`: with a capital that begins no other type of document."""
    token = _TOKEN.match(text.all, at + 1, high)
    return token is not None and token.group()[0].isupper() and token.group().lower() not in _TYPE_STARTS


_SEPARATOR = phrase(r"\s{0,3}(?:[,;]|\bvà\b) (?:và )?(?:[Ll]uật )?(?=[<U>])")
_MAX_LIST = 60


def _names(text: Text, loai: str, start: int, at: int, high: int) -> Iterator[Found]:
    """The names of a list under one head word."""
    for number in range(_MAX_LIST):
        if text.all.startswith(f"{loai} ", at):
            at += len(loai) + 1
        end = _end_of_name(text, at, high)
        if end <= at:
            return
        yield Found(start if number == 0 else at, end, loai=loai, ten=f"{loai} {text.quote(at, end)}")
        following = _SEPARATOR.match(text.all, end, high)
        if following is None:
            return
        at = following.end()
