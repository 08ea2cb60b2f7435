"""The bytes of a page to characters: byte order mark, what the bytes are, then what the page says that they are.

Pages often say something wrong: UTF-8 under a declared windows-1252, an old Vietnamese set under iso-8859-1. So bytes
that are strict UTF-8 are UTF-8, and a declared single-byte set is held against what it makes of the words.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ...text.patterns import pattern

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "utf-8"),
    (b"\xff\xfe", "utf-16-le", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be", "utf-16-be"),
)
_HEAD = 4096
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_VIETNAMESE = pattern("[\u1ea0-\u1ef9]")
_ENTITY = re.compile(rb"&#(?:7[89]\d\d|272|273|259|432|417|[xX]1[eE][a-fA-F0-9]{2});")
_LEGACY_FONT = re.compile(rb"\.Vn[A-Z]|\bVNI-", re.IGNORECASE)
_HIGH = bytes(range(0x80, 0x100))
_WESTERN = ("windows-1252", "cp1252", "iso-8859-1", "latin1", "us-ascii", "ascii")
_VIET = ("windows-1258", "cp1258", "x-cp1258")


class Decoded(NamedTuple):
    """A page in characters: which encoding it was in, how sure that is (0 … 1), what had to be mended."""

    text: str
    encoding: str
    confidence: float = 1.0
    repairs: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """The characters of a page. Every page gives some; what cannot be read stands as U+FFFD."""
    for bom, name, codec in _BOMS:
        if data.startswith(bom):
            return _whole(data[len(bom) :], name, codec)
    head = data[:_HEAD]
    if head[1::2].count(0) * 3 > len(head):
        return _whole(data, "utf-16-le", "utf-16-le")
    if head[::2].count(0) * 3 > len(head):
        return _whole(data, "utf-16-be", "utf-16-be")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, _declared(head))
    return _mended(Decoded(text, "utf-8"), data)


def _declared(head: bytes) -> str:
    m = _DECLARED.search(head)
    return m[1].decode("ascii").lower() if m is not None else ""


def _whole(data: bytes, name: str, codec: str) -> Decoded:
    try:
        return Decoded(data.decode(codec), name)
    except UnicodeDecodeError:
        return Decoded(data.decode(codec, "replace"), name, 0.9, (f"bad_{codec.replace('-', '')[:5]}",))


def _not_utf8(data: bytes, declared: str) -> Decoded:
    """Bytes that are not strict UTF-8: a set of single bytes, or UTF-8 with damage."""
    from ...text.legacy import cp1258, detect

    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - bad - len(data.translate(None, _HIGH))
    if good >= 8 * bad:
        return Decoded(text, "utf-8", 0.9, ("bad_utf8",))
    if declared in _VIET:
        return Decoded(cp1258.decode(data), "windows-1258", 0.95)
    if _ENTITY.search(data) is None and _LEGACY_FONT.search(data) is None:
        reading = detect.best(data)
        if reading.share >= detect.FLOOR:
            return Decoded(reading.decode(data), reading.name, reading.confidence)
    return Decoded(data.decode("cp1252", "replace"), "windows-1252", 0.95 if declared in _WESTERN else 0.7)


def _mended(page: Decoded, data: bytes) -> Decoded:
    """A page of UTF-8 whose letters are bytes of an older set, saved once more: `Uû ban nh©n d©n`."""
    if page.text.isascii() or _VIETNAMESE.search(page.text) or _ENTITY.search(data) or _LEGACY_FONT.search(data):
        return page
    from ...text.legacy import mojibake

    mended = mojibake.mend(page.text)
    if not mended:
        return page
    return Decoded(mended.text, f"{page.encoding}+{mended.held}", mended.confidence, ("mojibake",))
