"""Unicode text whose letters are really the bytes of an older encoding: "Uû ban nh©n d©n", "Káº¿ hoáº¡ch".

What comes in is text; what goes out is the mended text and the name of what it held. The decision is taken on all
doubtful lines together, those with accents but without any of the letters Unicode alone has (ạ to ỹ): they are mended
only where that makes clearly more Vietnamese syllables than the lines have as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from ..patterns import pattern
from .detect import READINGS, confidence
from .single_byte import WINDOWS_C1
from .syllables import Score, score

UNICODE_LETTER = pattern("[\u1ea0-\u1ef9]")
"""The letters ạ to ỹ. No older encoding seen as Latin-1 shows them, and every line or two of Vietnamese has one."""

_SOUND = 0.75  # a text this Vietnamese is let alone
_BROKEN = 0.5  # one less so than this is broken throughout
_FLOOR = 0.7  # what the mended text must reach
_GAIN = 0.3  # and by how much it must be better
_LEAST = 3  # judged on no fewer words than these
_SAMPLE = 20_000

_TO_BYTES = {ord(char): code for code, char in enumerate(WINDOWS_C1, 0x80)}
_BYTES = pattern(f"[\x00-\xff{re.escape(WINDOWS_C1)}]+")
_UTF8_SEEN_AS = ("cp1252", "cp1258", "mac_roman")


@dataclass(frozen=True, slots=True)
class Mended:
    """The mended text, the name of the encoding whose bytes it held, and how sure that is (0..1)."""

    text: str
    held: str
    confidence: float


def mend(text: str) -> Mended | None:
    """Return `text` (NFC) with its mojibake mended, or None where there is none that is clear.

    A text that is broken throughout is mended as a whole; in a mixed one only the lines that gain are.
    """
    lines = text.split("\n")
    doubtful = [line for line in lines if not line.isascii() and not UNICODE_LETTER.search(line)]
    sample = _worst(doubtful)
    before = score(sample)
    if before.marked < _LEAST or before.share >= _SOUND:
        return None
    scores = [(held, read, score(read(sample))) for held, read in _mendings()]
    held, read, after = max(scores, key=lambda one: one[2].rank)
    if not _is_clear(before, after):
        return None
    broken = not UNICODE_LETTER.search(text) and score("\n".join(doubtful)).share < _BROKEN
    mended = read(text) if broken else "\n".join(_mended_line(line, read) for line in lines)
    second = max((other.rank for label, _, other in scores if label != held), default=0.0)
    return Mended(mended, held, confidence(after, second)) if mended != text else None


def _worst(lines: list[str]) -> str:
    """Return the lines that are not Vietnamese as they stand, up to a sample's size."""
    worst: list[str] = []
    size = 0
    for line in lines:
        if size > _SAMPLE:
            break
        if score(line).share < _SOUND:
            worst.append(line[:_SAMPLE])
            size += len(line)
    return "\n".join(worst)


def _is_clear(before: Score, after: Score) -> bool:
    """Return True if reading the lines anew makes them clearly more Vietnamese."""
    return after.valid >= _LEAST and after.share >= _FLOOR and after.share - before.share >= _GAIN


def _mended_line(line: str, read: Callable[[str], str]) -> str:
    """Return the line read anew if that makes it more Vietnamese, else as it was."""
    if line.isascii() or UNICODE_LETTER.search(line):
        return line
    anew = read(line)
    return anew if score(anew).share > score(line).share else line


@cache
def _mendings() -> tuple[tuple[str, Callable[[str], str]], ...]:
    """Return the ways to read text anew, by the encoding it would have held; equal ones go to the first.

    The last for UTF-8 is for text that was misread and saved as UTF-8 twice over.
    """
    readers = [_utf8_reader(codec) for codec in _UTF8_SEEN_AS]
    utf8 = (*(("utf-8", reader) for reader in readers), ("utf-8", lambda text: readers[0](readers[0](text))))
    legacy = tuple((name, partial(_read_bytes, decode)) for name, decode in READINGS if name != "windows-1252")
    return utf8 + legacy


def _read_bytes(decode: Callable[[bytes], str], text: str) -> str:
    """Read anew every run of characters that windows-1252 or Latin-1 could have shown for a byte."""
    return _BYTES.sub(lambda run: decode(bytes(_TO_BYTES.get(ord(char), ord(char)) for char in run[0])), text)


def _utf8_reader(codec: str) -> Callable[[str], str]:
    """Return a function that mends UTF-8 shown as the single-byte `codec`, or its middle bytes as C1 controls."""
    shown = {code: _shown(code, codec) for code in range(0x80, 0x100)}
    code_of = {chr(code): code for code in range(0x80, 0xA0)} | {char: code for code, char in shown.items()}
    code_of[" "] = 0xA0
    more = f"[\x80-\x9f{''.join(re.escape(shown[code]) for code in range(0x80, 0xC0))}]"
    two, three = ("".join(re.escape(shown[code]) for code in codes) for codes in (range(0xC2, 0xE0), range(0xE0, 0xF0)))
    # A no-break space is often turned into a space on the way, which leaves "Ã " for à, "áº " for Ạ.
    spaced = f"[{shown[0xC2]}{shown[0xC3]}{shown[0xC6]}] |{shown[0xE1]}[{shown[0xBA]}{shown[0xBB]}] "
    sequence = pattern(f"[{two}]{more}|[{three}]{more}{{2}}|{spaced}")
    return partial(sequence.sub, lambda found: _utf8(found[0], code_of))


def _shown(code: int, codec: str) -> str:
    """Return how `codec` shows a byte; a byte it leaves undefined stays the C1 control, as browsers have it."""
    try:
        return bytes([code]).decode(codec)
    except UnicodeDecodeError:
        return chr(code)


def _utf8(shown: str, code_of: dict[str, int]) -> str:
    """Return the character of one UTF-8 sequence, or the sequence as shown if it is none."""
    try:
        return bytes(code_of[char] for char in shown).decode("utf-8")
    except UnicodeDecodeError:
        return shown
