"""The document that an article is about, as the words of the article say it (docs/domain.md 9.4, rule 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..reference.dates import find_date, iso_date, iter_dates, parse_site_date
from ..reference.organs import organ_head
from ..reference.persons import end_before_person
from ..reference.sign import Sign, bare_sign, find_signs
from ..reference.types import BY_MARK, type_named
from ..text.lines import Line
from ..text.patterns import pattern
from .news import IS_OF, ISSUED, NAMED

_BARE = pattern(r"\d{1,5}(?![\w/]|\s?[-/]\s?[A-ZĐ]|[.,-]\d)")
"""A number without its sign: `Kế hoạch số 37 về …`"""
_DAY_MONTH = r"(?P<d>\d{1,2})[./-](?P<m>\d{1,2})(?![\d/-]|\.\d)"
_DAY = pattern(rf"[Nn]gày\s+{_DAY_MONTH}")
_PART_OF_DAY = pattern(rf"(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối)\s+(?:nay\s*[,(]?\s*)?{_DAY_MONTH}(?=[,)])")
_DAY_BEHIND = pattern(rf"[\s,(]{{0,3}}ngày\s+{_DAY_MONTH}")
_STAMP = pattern(r"\d{1,2}/\d{1,2}/\d{4}(?:\s+|\s*[|,-]\s*)\d{1,2}:\d{2}")
_YEAR = pattern(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


def reported_in(lines: Sequence[Line]) -> dict[str, object] | None:
    """The document that the article is about: what it says was issued, else what a sentence of it begins with."""
    for find in (_issued, _named):
        for line in lines:
            for m in find(line.fold):
                sign = _sign_at(line.fold, m.end())
                if sign is not None:
                    return _entry(line, m, sign, lines)
    return None


_BEFORE_THAT = pattern(r"Trước (?:đó|đây),[^.]*$")


def _issued(fold: str) -> Iterator[re.Match[str]]:
    """What a sentence says was issued; what it says was issued before that is not the news."""
    if "số" not in fold and "/" not in fold:
        return
    for m in ISSUED.finditer(fold):
        if _BEFORE_THAT.search(fold, max(0, m.start() - _FAR), m.start()) is None:
            yield m


def _named(fold: str) -> Iterator[re.Match[str]]:
    """`Theo Công văn số …` at the head of a sentence, or `Đây là yêu cầu của Bộ Y tế tại Công văn số …`.

    At the head of a paragraph `Tại Nghị quyết số …` is one by which somebody gives an order.
    """
    if "heo " not in fold and "ại " not in fold:
        return
    about = IS_OF.match(fold)
    for m in NAMED.finditer(fold):
        if about is not None or _heads_sentence(fold, m):
            yield m


_ORDERS = pattern(r"[^,;:]{1,80},\s[^,.;:]{3,80}?\s(?:vừa\s|đã\s|cũng\s)?(?:yêu cầu|giao|đề nghị|chỉ đạo)\s")


def _heads_sentence(fold: str, m: re.Match[str]) -> bool:
    """Whether a sentence, or its bracket, begins with the document that was named, or a line with one of an order."""
    if m.group().startswith("Theo"):
        return fold[max(0, m.start() - 3) : m.start()].rstrip("( ")[-1:] in ("", ".")
    return m.start() == 0 and m.group().startswith("Tại") and _ORDERS.match(fold, m.end()) is not None


def _sign_at(fold: str, at: int) -> Sign | None:
    """The number that stands at an offset, with its sign or without one."""
    for sign in find_signs(fold[at : at + 80]):
        if sign.start <= 3:
            return sign._replace(start=at + sign.start, end=at + sign.end)
        break
    bare = _BARE.match(fold, at)
    if bare is None:
        return None
    return bare_sign(bare[0], "blank", at)


def _entry(line: Line, m: re.Match[str], sign: Sign, lines: Sequence[Line]) -> dict[str, object]:
    return {
        "loai": _type(m["type"], sign),
        "so_hieu": sign.value,
        "ngay": _date(line, m.start(), sign.end, lines),
        "co_quan": (_behind(line, sign.end) or _before(line, m.start())) if "issues" in m.re.groupindex else None,
        "span": line.span(m.start("type"), sign.end),
    }


def _type(said: str, sign: Sign) -> str | None:
    """The type as the article says it; "Văn bản" is any, and the number then tells which."""
    named = type_named(said)
    if named is not None:
        return named.name
    known = BY_MARK.get(sign.type_mark or "")
    if known is not None:
        return known.name
    return "Công văn" if sign.family == "letter" else None


# --- who issued it ------------------------------------------------------------------------------------------------

_BEHIND = pattern(
    r"(?:,?\s*ngày\s+[\d/.-]+(?:\s+tháng\s+\d+\s+năm\s+\d+)?,?)?\s*của\s+(?P<who>[<U>][^.;]{1,90}?)"
    r"(?=\s+(?:về|triển khai|thực hiện|yêu cầu|chỉ đạo|phê duyệt|gửi|quy định|hướng dẫn|ban hành)\b|,\s[<L>]|[.;]|$)"
)
_CLAUSE = pattern(r"[,;:.]\s+|\s-\s+|\)\s*")
_CAPITAL = pattern(r"(?<![^\W\d_])[<U>]")
_DOES = pattern(r"\s(?:vừa|đã|mới|cũng|ban hành|ký|có|thông qua|tiếp tục|thừa lệnh|trình|cho (?:biết|hay))\b")
_FAR = 200  # characters before the verb


def _behind(line: Line, at: int) -> str | None:
    """Who issued it, printed behind the number: `ngày 05/3/2024 của Ủy ban nhân dân tỉnh về …`"""
    m = _BEHIND.match(line.fold, at)
    if m is None or _organ_in(m["who"], 0) is None:
        return None
    return line.text[m.start("who") : m.end("who")]


def _before(line: Line, at: int) -> str | None:
    """Who issued it, named before the verb: in the last clause, or in one with commas in its name."""
    low = max(0, at - _FAR)
    starts = [low, *(m.end() for m in _CLAUSE.finditer(line.fold, low, at))]
    for start in reversed(starts):
        found = _organ_in(line.fold[:at], start)
        if found is not None:
            does = _DOES.search(line.fold, found, at)
            end = does.start() if does is not None else at
            return line.text[found : found + end_before_person(line.fold[found:end])].strip(" ,")
    return None


_ORGANS = ("Thủ tướng", "Thường vụ", "BCĐ")
"""Names of organs in running text that no letterhead has."""


def _organ_in(fold: str, start: int) -> int | None:
    """Where the first name of an organ begins: `Phó Chủ tịch UBND tỉnh` names the second half."""
    for m in _CAPITAL.finditer(fold, start):
        rest = fold[m.start() : m.start() + 80]
        if organ_head(rest.upper()) is not None or rest.startswith(_ORGANS):
            return m.start()
    return None


# --- when ---------------------------------------------------------------------------------------------------------


def _date(line: Line, at: int, after: int, lines: Sequence[Line]) -> str | None:
    """The day of issue: behind the number, or at the head of the sentence, if need be with the year of the post.

    Args:
        line: the line.
        at: where it says that the document was issued.
        after: where its number ends.
        lines: of the page.
    """
    found = find_date(line.fold[: after + 60], after)
    if found is not None and found[1] <= after + 8:
        return found[0]
    behind = _DAY_BEHIND.match(line.fold, after)
    if behind is not None:
        return _in_year(behind, line, lines)
    sentence = line.fold.rfind(". ", 0, at) + 1
    low = sentence if "Trước đ" in line.fold else 0  # the day before is of something else
    days = [iso for iso, start, end in iter_dates(line.fold[:at]) if start >= low and line.fold[end : end + 1] == ","]
    if days:
        return days[-1]
    day = _DAY.search(line.fold, 0, after) or _day_at_head(line.fold, sentence, after)
    return _in_year(day, line, lines) if day is not None else None


def _day_at_head(fold: str, sentence: int, after: int) -> re.Match[str] | None:
    """The part of a day that a sentence begins with, or its second clause: `Theo đó, sáng 12/3, …`."""
    day = _PART_OF_DAY.search(fold, sentence, after)
    if day is None or day.group()[0].isupper():
        return day
    before = fold[sentence : day.start()].rstrip()
    return day if not before or before[-1] in ",-–):" or before.endswith(("Vào", " vào")) else None


def _in_year(day: re.Match[str], line: Line, lines: Sequence[Line]) -> str | None:
    """A day and month with the year of the post, or of the line: the last such day that is not after the post."""
    month, d = int(day["m"]), int(day["d"])
    stamp = next((m for x in lines if (m := _STAMP.search(x.fold))), None)
    year = _YEAR.search(line.fold if stamp is None else stamp.group())
    if year is None:
        return None
    found = iso_date(int(year.group()), month, d)
    posted = parse_site_date(stamp.string[stamp.start() :]) if stamp is not None else None
    if found is not None and posted is not None and found > posted:
        return iso_date(int(year.group()) - 1, month, d)
    return found
