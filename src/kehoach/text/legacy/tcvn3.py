"""TCVN3: TCVN 5712:1993, in the two forms it was really used in.

Source: TCVN 5712:1993. Its full form, VN1, has all 134 accented letters, capitals in the control ranges included.
The ABC fonts of Windows (.VnTime and its kin) use the third form, VN3: the lower-case letters, seven capitals
(Ă Â Ê Ô Ơ Ư Đ), and whatever windows-1252 has at 0x80-0x9F (curly quotes, dashes). Accented capitals are written in
VN3 with lower-case codes and a font of capitals (.VnTimeH); the codes do not say which font it was, so they are
read as the lower-case letters they are.
"""

from __future__ import annotations

import unicodedata

from ..patterns import pattern
from .single_byte import WINDOWS_C1, SingleByte

_LOW = {
    **{0x01: "Ú", 0x02: "Ụ", 0x04: "Ừ", 0x05: "Ử", 0x06: "Ữ", 0x11: "Ứ"},
    **{0x12: "Ự", 0x13: "Ỳ", 0x14: "Ỷ", 0x15: "Ỹ", 0x16: "Ý", 0x17: "Ỵ"},
}
_C1 = (
    "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ"  # 80
    "ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"  # 90
)
_HIGH = (
    "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ"  # A0
    "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"  # B0: the five tones as marks of their own
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"  # C0
    "éẹềểễếệìỉỄẾỒĩíịò"  # D0
    "Ổỏõóọồổỗốộờởỡớợù"  # E0
    "ỖủũúụừửữứựỳỷỹýỵỐ"  # F0
)
_VN1 = SingleByte("tcvn3", _C1 + _HIGH, _LOW)
_VN3 = SingleByte("tcvn3", WINDOWS_C1 + _HIGH)

# The codes of the tone marks, which are also ° ± ² ³ ´: a mark only after a vowel, so that "25°C" and "10 m²" stay.
_STRAY_MARK = pattern("(?<![aăâeêioôơuưyAĂÂEÊIOÔƠUƯY])[\u0300\u0309\u0303\u0301\u0323]")
_AS_PRINTED = dict(zip("\u0300\u0309\u0303\u0301\u0323", "°±²³´", strict=True))
_AS_MARKS = {ord(sign): mark for mark, sign in _AS_PRINTED.items()}
_VN3_FOLD = {ord(char): char.lower() for char in _C1 + "ẰẲẴẮẦẨẪẤỀỂỄẾỒỔỖỐ" + "".join(_LOW.values())}


# A capital font (.VnTimeH) prints the lower-case codes of accented letters as capitals: CộNG HOà was seen as CỘNG HOÀ.
_PLAIN_SMALL = pattern("[a-z]")
_CAPITAL_WORD = pattern(r"[^\W\da-z_]*[A-Z][^\W\da-z_]*[A-Z][^\W\da-z_]*(?![a-z])")
_TWO_CAPITALS = pattern("[A-Z][^a-z\n]{0,40}[A-Z]")


def _as_seen(text: str) -> str:
    """The text with the capitals that a capital font showed.

    A line without plain small letters was set in it; elsewhere a word with two plain capitals and no small one.
    """
    return "\n".join([_line_as_seen(line) for line in text.split("\n")])


def _line_as_seen(line: str) -> str:
    if line.isascii() or not _TWO_CAPITALS.search(line):
        return line
    if not _PLAIN_SMALL.search(line):
        return line.upper()
    return " ".join(
        [word.upper() if _CAPITAL_WORD.fullmatch(word.strip(".,;:()-/")) else word for word in line.split(" ")]
    )


def decode(data: bytes, *, capitals: bool = True) -> str:
    """Return the NFC text of TCVN bytes.

    Args:
        data: the bytes; every byte has a character.
        capitals: True for VN1, whose control ranges hold capitals; False for VN3 (ABC fonts), whose 0x80-0x9F are
            the windows-1252 punctuation.
    """
    text = (_VN1 if capitals else _VN3).decode(data)
    text = unicodedata.normalize("NFC", _STRAY_MARK.sub(lambda mark: _AS_PRINTED[mark[0]], text))
    return text if capitals else _as_seen(text)


def encode(text: str, *, capitals: bool = True) -> bytes:
    """Return NFC `text` as TCVN bytes.

    Args:
        text: what to encode.
        capitals: as for `decode`; with False a capital that VN3 lacks is written with its lower-case code.

    Raises:
        UnicodeEncodeError: for a character the form does not have.
    """
    text = text.translate(_AS_MARKS)
    return _VN1.encode(text) if capitals else _VN3.encode(text.translate(_VN3_FOLD))
