"""Which font means which legacy character set, and the text of such a font as people saw it.

Word files and web pages from before Unicode hold codes of a legacy set under the letters of windows-1252; nothing but
the name of the font tells them apart. A font whose name ends in H shows its small letters as capitals.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..patterns import pattern

_FONTS = (
    # set, names of its fonts, an example
    ("tcvn3-capitals", pattern(r"\.Vn[\w .\-]*H|Vn(?:Time|Arial|Avant)H", re.IGNORECASE), ".VnTimeH"),
    ("tcvn3", pattern(r"\.Vn[\w .\-]+|Vn(?:Time|Arial|Avant)", re.IGNORECASE), ".VnArial NarrowB"),
    ("vni", pattern(r"VNI[- ].*|VNI-?(?:Times|Helve|Aptima|Univer)\w*", re.IGNORECASE), "VNI-Times"),
    ("vps", pattern(r"VPS[- ].*", re.IGNORECASE), "VPS Times"),
    ("viscii", pattern(r"VI (?:Times|Arial|Univ)\b.*", re.IGNORECASE), "VI Times"),
)
"""The first that fits the whole name counts."""

_SYMBOL_CODE = pattern("[\uf020-\uf0ff]")  # a font that calls itself a symbol font: its codes are moved here
_CODES = pattern(
    "[\x20-\x7e\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]+"
)  # what windows-1252 and latin-1 have
_C1 = range(0x80, 0xA0)
# Letters that Vietnamese has and windows-1252 has not: text with them is Unicode, whatever its font says.
_UNICODE = pattern(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u0323\u1ea0-\u1ef9]"
)


@lru_cache(maxsize=1024)
def encoding_of(font: str) -> str | None:
    """The character set that a font stands for.

    Args:
        font: its name, as `.VnTime` or `VNI-Times`; quotes around it are left out.

    Returns:
        `tcvn3`, `tcvn3-capitals` (small letters are printed as capitals), `vni`, `vps` or `viscii`; None for others.
    """
    name = font.strip(" \t\n\"'")
    if name[:2].lower() not in (".v", "vn", "vp", "vi"):
        return None
    return next((encoding for encoding, names, _ in _FONTS if names.fullmatch(name)), None)


def unicode_of(text: str, font: str) -> str:
    """The text as it was seen in a font: the letters that the codes stood for.

    Text that is Unicode already is given back as it is: another font showed it. The more text comes in
    one call, the surer the answer; a letter may be spread over two runs, so runs of one font are best joined first.

    Args:
        text: characters whose codes are those of the font, each below U+0100 or one of windows-1252.
        font: the name of the font.
    """
    encoding = encoding_of(font)
    if encoding is None or not text:
        return text
    if _SYMBOL_CODE.search(text):
        text = _SYMBOL_CODE.sub(lambda m: chr(ord(m[0]) - 0xF000), text)
    if not text.isascii():
        read = text if _UNICODE.search(text) else _decode(text, encoding)
        if read == text or not _is_likelier(read, text):
            return text
        text = read
    return text.upper() if encoding == "tcvn3-capitals" else text


def _decode(text: str, encoding: str) -> str:
    if encoding != "vni":
        return text.translate(_letters(encoding))
    from . import vni

    return _CODES.sub(lambda m: vni.decode(b"".join([_byte(char) for char in m[0]])), text)


@lru_cache(maxsize=4)
def _letters(encoding: str) -> dict[int, str]:
    """What each code of a set of single bytes stands for. A letter alone: the font tells capitals, not the words."""
    from . import tcvn3, viscii, vps

    codes = [chr(code) for code in range(0x80, 0x100)] + [bytes([code]).decode("cp1252", "ignore") for code in _C1]
    out: dict[int, str] = {}
    for char in filter(None, codes):
        byte = _byte(char)
        if encoding.startswith("tcvn3"):
            out[ord(char)] = tcvn3.decode(byte, capitals=False)
        else:
            out[ord(char)] = vps.decode(byte) if encoding == "vps" else viscii.decode(byte)
    return out


def _byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1", "replace")  # a hole of windows-1252


def _is_likelier(read: str, text: str) -> bool:
    """Whether the decoded text is at least as good as Vietnamese as the text was before."""
    from .syllables import score

    return score(read).rank >= score(text).rank
