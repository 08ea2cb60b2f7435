"""Windows-1258, the Vietnamese code page of Windows, where the tone is a byte after its letter.

Source: the Microsoft code page 1258. Python has the table; what is added here is that decoding composes the letters and
encoding takes them apart again, which Python's codec does not.
"""

from __future__ import annotations

import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def decode(data: bytes) -> str:
    """Return the NFC text of windows-1258 bytes; the nine undefined bytes become U+FFFD."""
    return unicodedata.normalize("NFC", data.decode("cp1258", "replace"))


def encode(text: str) -> bytes:
    """Return `text` as windows-1258 bytes; raises UnicodeEncodeError for a character the code page lacks."""
    return "".join(map(_taken_apart, text)).encode("cp1258")


def _taken_apart(char: str) -> str:
    """Return the letter with its quality, then its tone: ộ is ô and a dot below, however Unicode orders the marks."""
    marks = unicodedata.normalize("NFD", char)
    tone = "".join(mark for mark in marks if mark in _TONES)
    return unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES)) + tone
