"""Names that the text itself gives to documents: `(sau đây gọi tắt là Kế hoạch 12)`; source: docs/domain.md 7.1."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from ...text.fold import tones
from ...text.patterns import phrase
from .heads import NO_DOCUMENT, words
from .model import Cited, Found, number_key
from .text import Text

_ALIAS = phrase(
    r"sau đây (?:(?:được )?(?:gọi|viết))?\s{0,3}(?:tắt|chung)?\s{0,3}là:? [“\"']?(?P<name>[^)”\"';.\0]{2,120})"
)
_SHORT_ALIAS = phrase(r"\(\s?(?:gọi|viết) tắt là:? [“\"']?(?P<name>[^)”\"';\0]{2,120})")
_MAX_ALIASES = 40
"""Names that are looked for in the whole text; a document gives few, and each costs one look through it."""
_NEAR = 8
"""How many references back the document is looked for that a text gives a name to."""


def add_aliases(text: Text, cited: list[Cited], taken: list[Found]) -> None:
    """Give documents the names that the text gives them, and add the places where these stand again.

    Args:
        text: the joined text.
        cited: the documents.
        taken: the references that are known, in reading order; no alias is read inside one of them.
    """
    names = list(_given(text))
    if not names:
        return
    spans = [(item.start, item.end) for item in taken]
    places = [(item.start, document) for document in cited if not document.own for item in document.at]
    places.sort(key=lambda place: place[0])
    given = 0
    for at, end, name in names:
        if given == _MAX_ALIASES:
            break
        document = _named_by(name, _cited_before(text, at, places))
        if document is None or name in document.aliases:
            continue
        document.aliases.append(name)
        given += 1
        _take_in(document, cited, name)
        document.at += _outside(_uses(text, name, end), spans)
        document.at.sort(key=lambda item: item.start)


def _given(text: Text) -> Iterator[tuple[int, int, str]]:
    """The names that the text gives: where each is given, where it ends, and the name."""
    for word, form, places in (
        ("sau đây", _ALIAS, text.finds("sau đây")),
        ("tắt là", _SHORT_ALIAS, text.finds_by("tắt là", 1)),
    ):
        for at in places:
            low, high = text.bounds(at)
            start = at if word == "sau đây" else max(low, text.all.rfind("(", max(low, at - 8), at))
            if match := form.match(text.all, start, high):
                name = text.quote(match.start("name"), match.end("name"))
                yield at, match.end("name"), name.rstrip(" ,.:")


def _cited_before(text: Text, at: int, places: list[tuple[int, Cited]]) -> list[Cited]:
    """The last documents that are cited in a passage before an offset of it, the nearest first."""
    low, _ = text.bounds(at)
    here = bisect_left(places, at, key=lambda place: place[0])
    return [cited for start, cited in reversed(places[max(0, here - _NEAR) : here]) if start >= low]


def _named_by(name: str, before: list[Cited]) -> Cited | None:
    """The document that a name is given to: the nearest whose number it holds, or that has its type word first.

    A type word and the figures of a number are enough: `Kế hoạch số 72` is of `72/QĐ-SYT`. Names of other things
    (organs, programmes that a decision approves) are no names of documents: `Ban Chỉ đạo 35`.
    """
    for cited in before:
        if cited.head.so_hieu and number_key(cited.head.so_hieu) in number_key(name):
            return cited
    typed, _, bare = name.rpartition(" ")
    typed = tones(typed.removesuffix(" số")).lower()
    if bare.isdecimal() and typed in words() and typed not in NO_DOCUMENT:
        for cited in before:
            if (cited.head.so_hieu or "").startswith((f"{bare}/", f"{bare}-")):
                return cited
    for cited in before:
        loai = cited.head.loai
        if loai and name.lower().startswith(loai.lower()):
            return cited
    return None


def _take_in(document: Cited, cited: list[Cited], name: str) -> None:
    """Give a document the places of its name that were taken for another without a number: `Kế hoạch số 12`."""
    for other in cited:
        if other is not document and other.head.bare and other.head.ten == name:
            for item in other.at:
                item.form = "alias"
            document.at += other.at
            other.at = []


def _uses(text: Text, name: str, start: int) -> Iterator[Found]:
    """Where a name stands again behind the place that gives it."""
    at = text.all.find(name, start)
    while at >= 0:
        end = at + len(name)
        if not text.all[end : end + 1].isalnum() and not text.all[at - 1 : at].isalnum():
            yield Found(at, end, form="alias")
        at = text.all.find(name, end)


def _outside(found: Iterator[Found], spans: list[tuple[int, int]]) -> Iterator[Found]:
    """Those that overlap none of the spans; both in order."""
    at = 0
    for item in found:
        while at < len(spans) and spans[at][1] <= item.start:
            at += 1
        if at == len(spans) or spans[at][0] >= item.end:
            yield item
