"""VNI Windows, the two-byte set of the VNI fonts (VNI-Times and its kin).

Source: the VNI Software code chart for Windows. A letter is a base and a second byte that carries quality and tone at
once: "oä" is ộ. The letters ơ ư đ and the accented i, and ỵ, have bytes of their own: "ô" is ơ, "ö" is ư, "ñ" is đ. The
rest is windows-1252.
"""

from __future__ import annotations

import re

from ..patterns import pattern
from .single_byte import WINDOWS_C1, SingleByte

# Each row: the base as VNI writes it, then the second bytes, then the letters they make.
_PAIRS = (
    ("a", "ùøûõï", "áàảãạ"),
    ("a", "âáàåãä", "âấầẩẫậ"),
    ("a", "êéèúüë", "ăắằẳẵặ"),
    ("e", "ùøûõï", "éèẻẽẹ"),
    ("e", "âáàåãä", "êếềểễệ"),
    ("o", "ùøûõï", "óòỏõọ"),
    ("o", "âáàåãä", "ôốồổỗộ"),
    ("ô", "ùøûõï", "ớờởỡợ"),
    ("u", "ùøûõï", "úùủũụ"),
    ("ö", "ùøûõï", "ứừửữự"),
    ("y", "ùøûõ", "ýỳỷỹ"),
)
_SINGLES = ("íìæóòîôöñ", "íìỉĩịỵơưđ")

_LETTERS = {
    **{base + mark: letter for base, marks, letters in _PAIRS for mark, letter in zip(marks, letters, strict=True)},
    **dict(zip(*_SINGLES, strict=True)),
}
_READ = {
    **_LETTERS,
    **{code.upper(): letter.upper() for code, letter in _LETTERS.items()},
    # In capitals typed with a lower-case font, or the reverse, the base says which case the letter has.
    **{code[0] + code[1].upper(): letter for code, letter in _LETTERS.items() if len(code) == 2},
    **{code[0].upper() + code[1]: letter.upper() for code, letter in _LETTERS.items() if len(code) == 2},
}
_WRITE = {
    **{letter: code for code, letter in _LETTERS.items()},
    **{letter.upper(): code.upper() for code, letter in _LETTERS.items()},
}
# One left-to-right scan: a base with its second byte where there is one, else a letter of one byte.
_CODE = pattern("[aeouyôöAEOUYÔÖ][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[íìæóòîôöñÍÌÆÓÒÎÔÖÑ]")
_LETTER = pattern(f"[{''.join(_WRITE)}]")
_WINDOWS = SingleByte("vni", WINDOWS_C1 + "".join(map(chr, range(0xA0, 0x100))))


def decode(data: bytes) -> str:
    """Return the NFC text of VNI bytes; what is no VNI letter is read as windows-1252."""
    return _CODE.sub(_letter, _WINDOWS.decode(data))


def encode(text: str) -> bytes:
    """Return NFC `text` as VNI bytes; raises UnicodeEncodeError for a character neither VNI nor windows-1252 has."""
    return _WINDOWS.encode(_LETTER.sub(lambda letter: _WRITE[letter[0]], text))


def _letter(found: re.Match[str]) -> str:
    """Return the letter of one code; a base whose second byte it cannot take keeps that byte as it was."""
    code = found[0]
    return _READ.get(code) or _READ.get(code[0], code[0]) + code[1:]
