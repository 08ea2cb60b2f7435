"""What is mended in a text before it is read: each repair a function from text to text, in the order they are made.

A text that needs none passes through tests that run at C speed, and comes back as the same object.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from .patterns import pattern

_ODD_NEWLINES = ("\r", "\x0b", "\u2028", "\u2029")
_ODD_NEWLINE = pattern("\r\n?|[\x0b\u2028\u2029]")

# `&amp;ugrave;`, escaped twice, is taken in one go.
_ENTITY = pattern(r"&(?:amp;)*(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_LETTER_ENTITY = pattern(
    r"""
    &(?:amp;)*(?:
        [AEIOUYaeiouy](?:grave|acute|circ|tilde)     # &ugrave; &Ocirc;
      | \#(?:7(?:8[4-9]\d|9[0-2]\d)                  # &#7840; to &#7929;: ạ to ỹ
           |27[23]|25[89]|29[67]|36[01]|41[67]|43[12])  # đ ă ĩ ũ ơ ư, both cases
      | \#[xX]0{0,2}(?:1[eE][a-fA-F][0-9a-fA-F]|11[01]|10[23]|12[89]|16[89]|1[aA][01]|1[aAbB][0fF])
    );
    """,
    re.VERBOSE,
)
_HTML = pattern(r"<(?:!doctype|html|head|body|p|div|span|table|tr|td|br|font|b|i)\b[^<>]*>", re.IGNORECASE)
_ENTITIES = 3  # of any kind are left over; one that is a Vietnamese letter is
_BREAK = pattern(r"\\r\\n|\\[nr]")
_BREAKS_AT_HEAD = pattern(rf"^[ \t]*(?:(?:{_BREAK.pattern})[ \t]*)+", re.MULTILINE)
_ESCAPE = pattern(r"\\r\\n|\\[nrt]")
_CODE = pattern(r"(?:\\u(?!00[01])[0-9a-fA-F]{4})+")
_LETTER_CODE = pattern(r"\\u(?:1[eE][a-fA-F]|01[0-3aAbB])[0-9a-fA-F]")
_BREAKS, _CODES = 3, 3  # as many are no accident


def _bom(text: str) -> str:
    """Drop byte order marks at the start, where joining files leaves them; elsewhere the character stays."""
    return text.lstrip("\ufeff")


def _nul(text: str) -> str:
    """Drop NULs, which pad fixed fields and are no content."""
    return text.replace("\0", "") if "\0" in text else text


def _entities(text: str) -> str:
    """Decode HTML entities where they are clearly left over: a Vietnamese letter, or three of any kind."""
    if "&" not in text or not _ENTITY.search(text) or _HTML.search(text):
        return text
    if not _LETTER_ENTITY.search(text) and len(_ENTITY.findall(text)) < _ENTITIES:
        return text
    from html import unescape

    return _ENTITY.sub(lambda entity: unescape(f"&{entity[1]};"), text)


def _decoded(codes: str) -> str:
    r"""The characters that codes stand for, as JSON writes them: `\u1ee6`, a pair for what lies beyond U+FFFF."""
    units = bytes.fromhex("".join(codes.split("\\u")))
    return units.decode("utf-16-be", "replace")


def _escapes(text: str) -> str:
    r"""Turn the two characters `\n` into a newline where a dump left three or more, and few real newlines.

    Where real ones are many and all of these stand at the heads of lines, each only repeats one and is dropped.
    Codes of letters, `\u1ee6`, become the letters where a text holds some that are Vietnamese.
    """
    if "\\" not in text:
        return text
    if "\\u1" in text and len(_LETTER_CODE.findall(text)) >= _CODES:
        text = _CODE.sub(lambda m: _decoded(m[0]), text)
    breaks = len(_BREAK.findall(text))
    if breaks < _BREAKS:
        return text
    if text.count("\n") * 2 > breaks:
        heads = "".join(_BREAKS_AT_HEAD.findall(text))
        return _BREAKS_AT_HEAD.sub("", text) if len(_BREAK.findall(heads)) == breaks else text
    return _ESCAPE.sub(lambda escape: "\t" if escape[0] == r"\t" else "\n", text)


def _newlines(text: str) -> str:
    """Make every line end LF; the form feed is a page end and stays."""
    if not any(char in text for char in _ODD_NEWLINES):
        return text
    return _ODD_NEWLINE.sub("\n", text)


def _nfc(text: str) -> str:
    """Compose the letters."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


REPAIRS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("bom", _bom),
    ("nul", _nul),
    ("entities", _entities),
    ("escapes", _escapes),
    ("newlines", _newlines),
    ("nfc", _nfc),
)
