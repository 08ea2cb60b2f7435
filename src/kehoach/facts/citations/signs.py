"""References by number: `Quyết định số 12/QĐ-UBND`, `số 02 ngày …`, `QCVN 01:2019/BCT`.

The grammar of signs is that of `reference.sign`. Behind a type word and `số` a looser token is enough, since companies
and schools number as they like: `05/2026/VLN/CV-LV`, `21.4/GĐN`, `01-GCN-MT`, `11/2026CV-YVG`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...reference.laws import known_name
from ...reference.sign import Sign, find_signs
from ...reference.sign.grammar import sign_at
from ...reference.sign.patterns import SLASH, SO_BLANK, WINDOW, so_before
from ...reference.types import BY_MARK
from .days import date_at
from .details import title_at
from .heads import NO_DOCUMENT, head_before, list_head
from .issuers import issuer_at
from .lists import distribute, fits
from .model import LAWS, Found, Stretch
from .text import Text

_SO = re.compile(r"số\s{0,3}:?\s{0,3}(?=[\dA-ZĐ])")
_SO_CAPITAL = re.compile(r"SỐ\s{0,3}:?\s{0,3}(?=[\dA-ZĐ])")
_TOKEN = re.compile(r"[0-9A-ZĐƯÔƠ][\w.:&/-]{0,39}")
_LETTERS = re.compile(r"[^\W\d_]")
_BARE = re.compile(r"\d{1,5}[a-zđ]?")
_FORMS = re.compile(r"(?:[Mm]ẫu|[Bb]iểu|[Pp]hụ lục)\s{1,3}(?:số\s{1,3})?[\w/.-]{1,12}\s{0,2}(?:,|và|đến)\s{1,3}\Z")
_BROKEN = re.compile(
    r"(?:(?P<dash>-\s{1,3})|(?P<dot>\.\s?)|\s{1,3}(?P<and>và\s{1,3})?(?=ĐT))"
    r"(?P<rest>[A-ZĐ][\w&]{1,23}(?:-[A-ZĐ]{2,12})?)(?=\s{0,3},?\s{1,3}(?:ngày|của)\s)"
)
"""What goes on behind a blank or a stop: `02/TTr-CAT- ANCTNB ngày`, `624/HD.PGDĐT ngày`, `1/TT-BGD ĐT ngày`."""
_OF_TYPE = re.compile(r"\.(?P<rest>[A-ZĐ]{2,12})(?![\w.])")
"""The organ behind a type, a stop between them: `02/1998/QĐ.UB`."""
_FOOTNOTE = re.compile(r"(?<=[/-])(?:TW|TƯ|CP|TTg|UBND|HĐND)(\d{1,2})\Z")
"""The mark of a footnote behind an organ that has no numbers: `66-NQ/TW1`."""
_OLD_MARKS = (("-CP", 2), ("-TTg", 0), ("-HĐBT", 2), ("/TU", 0), ("/TW", 2))
"""What ends such a number, and which letter of it is rare."""
_FOLLOWED = re.compile(r"\s{0,3}[,-]?\s{0,3}(?:ngày|của)\s")
_CUT = re.compile(r"\s{0,3}-\s{0,9}\Z")
_REST = re.compile(r"\s{0,9}(?!S?TT\s{0,20}\Z)([A-ZĐ&]{2,14}\d{0,2})\s{0,20}\Z")  # not the head of a column
_STANDARD = re.compile(
    r"\s{0,2}(?:[A-Z]{2,5}(?:/[A-Z]{2,5})?\s)?\d{1,5}[A-Z]?(?:-\d{1,2})?\s?:\s?\d{4}(?:/\s?(?![QT]CVN)[A-ZĐ&]{2,12})?"
)
_APART = re.compile(r"\s?([:/])\s?")
_STANDARDS = {"Q": "Quy chuẩn kỹ thuật quốc gia", "T": "Tiêu chuẩn quốc gia"}


def find_numbered(text: Text) -> list[Found]:
    """Every reference by number, in order; those that stand in one another once."""
    signs = list(_signs(text))
    found = sorted((*_worded(text, signs), *_standards(text)), key=lambda item: (item.start, -item.end))
    out: list[Found] = []
    for item in found:
        if not out or item.start >= out[-1].end:
            out.append(item)
    distribute(text, out)
    return out


def _signs(text: Text) -> Iterator[Sign]:
    """The signs with a slash."""
    floor = 0
    for slash in SLASH.finditer(text.all):
        if slash.start() < floor:
            continue
        sign = sign_at(text.all, slash.start(), floor, alone=False)
        if sign is not None:
            floor = sign.end
            yield sign


def _worded(text: Text, signs: list[Sign]) -> Iterator[Found]:
    """References whose number is a sign, and those behind a type word and `số` whose number is any token."""
    loose = dict((*_old_tokens(text), *_tokens(text)))
    for sign in signs:
        token = loose.pop(sign.start, None)
        if sign.number is None:
            if (blank := _blank(text, sign)) is not None:
                yield blank
            continue
        if token is not None and len(token.strip()) > sign.end - sign.start and token.count("/") > sign.raw.count("/"):
            loose[sign.start] = token
            continue
        if (found := _signed(text, sign)) is not None:
            yield found
    covered = iter(signs)
    last = next(covered, None)
    for start in sorted(loose):
        while last is not None and last.end <= start:
            last = next(covered, None)
        inside = last is not None and last.start < start < last.end
        if not inside and (found := _loose(text, start, loose[start])) is not None:
            yield found


def _tokens(text: Text) -> Iterator[tuple[int, str]]:
    """What stands behind each so-word."""
    everything = text.all
    for pattern in (_SO, _SO_CAPITAL) if "Ố" in everything else (_SO,):
        for so in pattern.finditer(everything):
            start, end = so.span()
            before = everything[start - 2 : start] if start > 1 else everything[:start]
            if not (before.isalpha() or before.rstrip()[-1:].isalpha()):
                continue  # no word stands before it
            token = _TOKEN.match(everything, end)
            if token is not None:
                yield end, token[0].rstrip(".:/-")


def _old_tokens(text: Text) -> Iterator[tuple[int, str]]:
    """Short numbers without a so-word, if a date or an issuer follows: `Quyết định 201-CP ngày 01/7/1980`."""
    everything = text.all
    for mark, rare in _OLD_MARKS:
        for at in text.finds_by(mark, rare):
            end = at + len(mark)
            start = at
            while start > at - 4 and everything[start - 1 : start].isdecimal():
                start -= 1
            if start < at and everything[start - 1 : start] == " " and _FOLLOWED.match(everything, end):
                yield start, everything[start:end]


def _so_start(text: Text, low: int, at: int) -> int:
    """Where the so-word before a number begins, or the number itself."""
    begin = max(low, at - 12)
    so = so_before(text.all[begin:at])
    return at if so is None else begin + so


def _whole(text: Text, sign: Sign, high: int) -> Sign:
    """A sign with what goes on behind a blank or a stop, or without the mark of a footnote."""
    if footnote := _FOOTNOTE.search(sign.value):
        return _with_rest(text, sign, sign.value[: -len(footnote[1])], sign.end)
    following = text.all[sign.end : sign.end + 1]
    if following not in ("-", ".", " "):
        return sign
    rest = _BROKEN.match(text.all, sign.end, high)
    if rest is not None and rest["dash"] is None and rest["dot"] is None and not sign.value.endswith("GD"):
        return sign
    if rest is None and following == "." and not sign.organs:
        rest = _OF_TYPE.match(text.all, sign.end, high)
    if rest is None:
        return sign
    between = "-" if rest.re is _BROKEN and rest["dash"] else "." if following == "." else ""
    between = " và " if rest.re is _BROKEN and rest["and"] else between
    return _with_rest(text, sign, sign.value + between + rest["rest"], rest.end())


def _with_rest(text: Text, sign: Sign, value: str, end: int) -> Sign:
    """A sign read again from another value, up to another offset; as it is where that is no sign."""
    whole = find_signs("số " + value.replace(".", "-").replace(" và ", ""))
    if not whole:
        return sign
    return whole[0]._replace(raw=text.all[sign.start : end], value=value, start=sign.start, end=end)


def _joined(text: Text, sign: Sign, high: int) -> Sign | None:
    """A sign with its rest where the passage ends in the middle of it, as a table in paragraphs is broken.

    The rest is the next passage if that is one group of capitals and nothing else: `38/2015/TT-`, `BLĐTBXH`. Where it
    is not, nothing tells the number, so there is none.
    """
    if _CUT.match(text.all, sign.end, high) is None:
        return sign
    if high + 1 >= len(text.all):
        return None
    rest = _REST.match(text.all, *text.bounds(high + 1))
    whole = find_signs(f"số {sign.value}-{rest[1]}") if rest else []
    return whole[0]._replace(raw=sign.raw, start=sign.start, end=sign.end) if whole else None


def _signed(text: Text, sign: Sign) -> Found | None:
    low, high = text.bounds(sign.start)
    begin = _so_start(text, low, sign.start)
    head = head_before(text.all, low, begin)
    if head is None and (_FORMS.search(text.all, max(low, begin - 30), begin) or _shows(text, sign.start, high)):
        return None
    whole = _joined(text, _whole(text, sign, high), high)
    if whole is None:
        return None
    sign = whole
    found = Found(begin, sign.end, so_at=begin, so_hieu=sign.value, sign=sign)
    if head is not None:
        found.loai, found.start = head
    elif (owned := _owned(text, low, begin, sign)) is not None:
        found.loai, found.start, found.issuer, found.title = owned
    elif sign.family == "qh" and (law := _small_law(text, low, begin)) is not None:
        found.loai, found.start, found.ten = law
    else:
        found.plain = False
        found.loai = _unprinted(text, low, begin, sign)
    return found


def _owned(text: Text, low: int, at: int, sign: Sign) -> tuple[str, int, Stretch, Stretch | None] | None:
    """Type, start, issuer, title where they stand before the number: `Nghị định của Chính phủ số 12/1998/NĐ-CP`.

    The title may stand between: `Nghị định của Chính phủ về quản lý chất lượng số 12/2020/NĐ-CP`.
    """
    of = text.all.find(" của ", max(low, at - _OWNED_REACH), at)
    while of > 0:
        head = head_before(text.all, low, of)
        typed = head is not None and text.all[head[1]].isupper() and fits(head[0], sign)
        issuer = issuer_at(text.all, of + 5, at) if typed and not text.all.startswith(LAWS, of + 5) else None
        if head is not None and issuer is not None:
            if not text.all[issuer[1] : at].strip(" ,"):
                return *head, issuer, None
            title = title_at(text.all, issuer[1], at)
            if title is not None and "/" not in text.all[title[0] : at] and not text.all[title[1] : at].strip(" ,"):
                return *head, issuer, title
        of = text.all.find(" của ", of + 5, at)
    return None


def _small_law(text: Text, low: int, at: int) -> tuple[str, int, str] | None:
    """A law whose type word is printed small: `luật xây dựng số 16/2003/QH11`; only a known name is one."""
    start = text.all.rfind("luật ", max(low, at - 120), at)
    end = known_name(text.all, start + 4, at) if start >= 0 else None
    return ("Luật", start, text.quote(start, end)) if end is not None and not text.all[end:at].strip() else None


_NUMBERS_ALONE = re.compile(
    r"Số\s{0,3}:?\s{0,3}\d[^\s;,]{2,40}\s{0,3}(?:[;,]\s{0,3}Số\s{0,3}:?\s{0,3}\d[^\s;,]{2,40}){0,9}[;.]?\Z"
)
_OWNED_REACH = 240
_SHOWN = 200
_SAMPLE = ("Ví dụ", "Thí dụ")


def _shows(text: Text, at: int, high: int) -> bool:
    """Whether a passage only shows how a number is written: `Số 15-HD/TU` and no more, below `Ví dụ 1: …`."""
    index = text.index(at)
    passage, before = text.passages[index], text.passages[max(0, index - 1)]
    alone = high - at < _SHOWN and passage.text.startswith("Số", passage.label)
    sample = alone and (before.text.startswith(_SAMPLE, before.label) or before.text.rstrip().endswith("Ví dụ:"))
    return sample and _NUMBERS_ALONE.match(passage.text, passage.label) is not None


def _blank(text: Text, sign: Sign) -> Found | None:
    """A document whose number a draft leaves open but whose day is printed: `Tờ trình số     /TTr-SYT ngày 1/2/2024`.

    Where the day is open too it is a form's; and what is attached to such a document stands in the draft itself.
    """
    low, high = text.bounds(sign.start)
    if date_at(text.all, sign.end, high) is None:
        return None
    begin = max(low, sign.start - WINDOW)
    so = SO_BLANK.search(text.all[begin : sign.start])
    head = head_before(text.all, low, begin + so.start()) if so else None
    if so is None or head is None or text.all[max(low, head[1] - 12) : head[1]].rstrip().lower().endswith("kèm theo"):
        return None
    return Found(head[1], sign.end, loai=head[0], so_at=begin + so.start(), so_hieu=sign.value, sign=sign)


def find_dated(text: Text) -> Iterator[Found]:
    """Documents without a number: `Quyết nghị ngày 14 tháng 11 năm 1945 của …`; those without an issuer are none."""
    for at in text.finds("ngày"):
        before = text.all[at - 2 : at]
        if not (before[-1:] == " " and before[:1].islower()):
            continue  # behind most numbers
        low, high = text.bounds(at)
        head = head_before(text.all, low, at) or _of_meeting(text, low, at)
        if head is None or not text.all[head[1]].isupper() or head[0].lower() in NO_DOCUMENT:
            continue
        if date_at(text.all, at, high) is not None:
            yield Found(head[1], at, loai=head[0])


_MEETING = re.compile(r"Nghị\s{1,3}quyết\s{1,3}(?:[Đđ]ại\s{1,3}hội|[Hh]ội\s{1,3}nghị)\s[^;,.:\d\0]{2,70}\Z")


def _of_meeting(text: Text, low: int, at: int) -> tuple[str, int] | None:
    """A resolution that its meeting names: `Nghị quyết đại hội Chi đoàn ngày 26/9/2010 của …`."""
    start = text.all.rfind("Nghị quyết", max(low, at - 100), at)
    return ("Nghị quyết", start) if start >= 0 and _MEETING.match(text.all, start, at) else None


def _unprinted(text: Text, low: int, begin: int, sign: Sign) -> str | None:
    """The type of a number without a type word before it: of the list's head, if the number agrees, or by its mark."""
    kind = BY_MARK.get(sign.type_mark or "")
    if sign.family == "party" and sign.type_mark == "QĐ":
        named = text.all.rfind("Quy định ", max(low, begin - 80), begin)  # `Quy định thi hành Điều lệ số …-QĐ/TW`
        if named >= 0 and ";" not in text.all[named:begin] and "Quyết" not in text.all[named:begin]:
            return "Quy định"
    head = list_head(text.all, low, begin)
    if head is not None and fits(head[0], sign):
        return head[0]
    return kind.name if kind is not None else None


def _loose(text: Text, start: int, token: str) -> Found | None:
    """A reference whose number no grammar of signs reads; the type word is required."""
    low, high = text.bounds(start)
    begin = _so_start(text, low, start)
    head = head_before(text.all, low, begin)
    if head is None or not any(c.isdigit() for c in token):
        return None
    end = start + len(token)
    found = Found(head[1], end, loai=head[0], so_hieu=token)
    if _BARE.fullmatch(token):
        if not text.all[head[1]].isupper():
            return None
        found.bare = True
        if date_at(text.all, end, high) is None or head[0].lower() in NO_DOCUMENT:
            found.so_hieu, found.ten = None, f"{text.quote(head[1], end)}"
        return found
    if not _LETTERS.search(token):
        return None
    found.so_at = begin
    if old := find_signs(f"số {token}"):
        moved = start - 3
        found.sign = old[0]._replace(start=old[0].start + moved, end=old[0].end + moved)
        if found.sign.end != end or found.sign.number is None:
            found.sign = None
    return found


def _standards(text: Text) -> Iterator[Found]:
    """QCVN 01:2019/BCT, TCVN ISO 9001:2015 (Luật Tiêu chuẩn và quy chuẩn kỹ thuật)."""
    done = 0
    for at in text.finds_by("CVN", 1):
        match = _STANDARD.match(text.all, at + 3) if at >= done else None
        if match is None:
            continue
        end = done = match.end()
        letter = text.all[at - 1 : at]
        if letter in _STANDARDS and not text.all[at - 2 : at - 1].isalpha():
            yield Found(
                at - 1, end, loai=_STANDARDS[letter], plain=False, so_hieu=_APART.sub(r"\1", text.quote(at - 1, end))
            )
