"""Numbers that no grammar of signs reads: behind a type word and `số`, before a date or an issuer, or with letters that
only a number has."""

from __future__ import annotations

from collections.abc import Iterator

from ...reference.sign import find_signs
from ...reference.sign.patterns import so_before
from ...text.patterns import pattern, phrase
from .days import date_at
from .heads import NO_DOCUMENT, WIRE, head_before
from .model import Found
from .text import Text

_SO = pattern(r"số\s{0,3}:?\s{0,3}(?=[\dA-ZĐ])")
_SO_CAPITAL = pattern(r"SỐ\s{0,3}:?\s{0,3}(?=[\dA-ZĐ])")
_TOKEN = pattern(r"[0-9A-ZĐƯÔƠ][\w.:&/-]{0,39}")
_LETTERS = pattern(r"[^\W\d_]")
_BARE = pattern(r"\d{1,5}[a-zđ]?")
_OLD_MARKS = (("-CP", 2), ("/CP", 2), ("-TTg", 0), ("-HĐBT", 2), ("/TU", 0), ("/TW", 2))
"""What ends such a number, and which letter of it is rare."""
_OF_LETTER = phrase(r"\d{1,5}/[A-ZĐ][\w&]{1,15}(?:-[A-ZĐ][\w&]{1,12})?(?=,? ngày\s)")
_ODD = pattern(r"/(?:[A-ZĐ]{1,4}\.[A-ZĐ]{2}|(?:19|20)\d\d/[A-ZĐ]{2,9}(?![\w/&-]))")
"""Letters joined with a full stop, and an organ behind the year: `307/KH.SGDĐT`, `19/2013/BYT`."""
_FOLLOWED = pattern(r"\s{0,3}[,-]?\s{0,3}(?:ngày|của)\s")


def find_tokens(text: Text) -> dict[int, str]:
    """What may be a number and where each begins."""
    return dict((*_old_tokens(text), *_odd_tokens(text), *_letters(text), *_tokens(text)))


def _tokens(text: Text) -> Iterator[tuple[int, str]]:
    """What stands behind each so-word."""
    everything = text.all
    for form in (_SO, _SO_CAPITAL) if "Ố" in everything else (_SO,):
        for so in form.finditer(everything):
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


def _odd_tokens(text: Text) -> Iterator[tuple[int, str]]:
    """Numbers without a so-word whose letters stand as in no other: `Kế hoạch 307/KH.SGDĐT`, `Thông tư 19/2013/BYT`."""
    everything = text.all
    for slash in _ODD.finditer(everything):
        start = at = slash.start()
        while start > at - 5 and everything[start - 1 : start].isdecimal():
            start -= 1
        if start < at and everything[start - 1 : start] == " " and (token := _TOKEN.match(everything, start)):
            yield start, token[0].rstrip(".:/-")


def _letters(text: Text) -> Iterator[tuple[int, str]]:
    """Numbers of letters without a so-word, of whatever organ, if a date follows: `Công điện 68/TVN-AT ngày …`."""
    everything = text.all
    for word in ("ông văn ", "ông điện "):
        for at in text.finds(word):
            token = _OF_LETTER.match(everything, at + len(word))
            if token is not None:
                yield token.start(), token[0]


def so_start(text: Text, low: int, at: int) -> int:
    """Where the so-word before a number begins, or the number itself."""
    begin = max(low, at - 12)
    so = so_before(text.all[begin:at])
    return at if so is None else begin + so


def read_token(text: Text, start: int, token: str) -> Found | None:
    """A reference whose number no grammar of signs reads; the type word is required."""
    low, high = text.bounds(start)
    begin = so_start(text, low, start)
    head = head_before(text.all, low, begin)
    if head is None or not any(c.isdigit() for c in token):
        return None
    end = start + len(token)
    found = Found(head[1], end, loai=head[0], so_hieu=token)
    if _BARE.fullmatch(token):
        if not text.all[head[1]].isupper() or head[0] == WIRE:
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
