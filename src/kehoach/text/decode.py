"""Bytes or text in, clean Unicode text out: the first step of every reader.

What comes out is NFC with LF line ends, without byte order mark, NUL or lone surrogate. No-break spaces and characters
without width stay (`fold` is for them), so does the form feed. Every repair is named, in the order it was made.

The common case, clean UTF-8, passes through tests that run at C speed; the tables of the old character sets are
imported only when those tests fail.
"""

from __future__ import annotations

from dataclasses import dataclass

from .patterns import pattern
from .repairs import REPAIRS

__all__ = ["DecodeError", "Decoded", "decode", "decode_text"]


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and where it came from.

    Attributes:
        text: NFC, LF newlines, no lone surrogates (U+FFFD stands for them), no byte order mark, no NUL.
        encoding: "utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "windows-1258", "tcvn3",
            "vni", "viscii", "vps", "windows-1252", or "str" for text; "+tcvn3" and the like is added when the text
            held bytes of that encoding as letters.
        confidence: 0..1; 1.0 where nothing was guessed.
        repairs: names of what was repaired, in order: "bad_utf8", "bad_utf16", "bad_utf32", "surrogates", "bom",
            "nul", "entities", "escapes", "newlines", "nfc", "mojibake".
    """

    text: str
    encoding: str
    confidence: float
    repairs: tuple[str, ...]


class DecodeError(ValueError):
    """The bytes are not text in any encoding known here.

    Attributes:
        tried: the encodings that were tried.
    """

    def __init__(self, message: str, tried: tuple[str, ...] = ()) -> None:
        """Keep what was tried beside the message."""
        super().__init__(message)
        self.tried = tried


def decode(data: bytes) -> Decoded:
    """Turn the bytes of a text file into text.

    Args:
        data: the whole file.

    Raises:
        DecodeError: the bytes are binary, or no encoding makes Vietnamese (or plain ASCII) of them.
    """
    found = _repaired(_unicode(data) or _by_nul_pattern(data) or _utf8(data) or _damaged_or_legacy(data))
    if found.repairs and _is_binary(found.text[:512].encode("utf-8", "replace")):
        raise _binary()  # entities took up most of it
    return found


def decode_text(text: str) -> Decoded:
    """Make the same repairs on text that is Unicode already; never raises."""
    if text.isascii():
        return _repaired(Decoded(text, "str", 1.0, ()))
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        # Two halves of a pair, as JSON writes them, make their character; a half alone is lost.
        whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return _repaired(Decoded(whole, "str", 1.0, ("surrogates",)))
    return _repaired(Decoded(text, "str", 1.0, ()))


# --- from bytes to characters -----------------------------------------------------------------------------------------

_BOMS = (  # UTF-32 before UTF-16: the one's mark begins with the other's
    (b"\xef\xbb\xbf", "utf-8-sig", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be", "utf-16-be"),
)
_BOM_STARTS = tuple(bom for bom, _, _ in _BOMS)
_SAVE_AS = "open it in an editor that shows it right and save it as UTF-8"
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")
_HIGH = bytes(range(0x80, 0x100))
_PLAIN = pattern("[\t\n\f\r -~\u00a0-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20cf\u2190-\u27bf\ufeff]")


def _unicode(data: bytes) -> Decoded | None:
    """Decode by a byte order mark; None where there is none."""
    if not data.startswith(_BOM_STARTS):
        return None
    bom, name, codec = next(row for row in _BOMS if data.startswith(row[0]))
    body = data[len(bom) :]
    try:
        return Decoded(body.decode(codec), name, 1.0, ())
    except UnicodeDecodeError:
        text = body.decode(codec, "replace")
    bad = text.count("\ufffd")
    if bad * 4 > len(text):
        raise DecodeError(f"the bytes begin with the mark of {name} but are not {name} text; {_SAVE_AS}", (name,))
    return Decoded(text, name, _less_for(bad, len(text)), (f"bad_{codec.replace('-', '')[:5]}",))


def _by_nul_pattern(data: bytes) -> Decoded | None:
    """Decode UTF-16 without a mark, told by a NUL in every other place; None where there is no NUL.

    A few NULs in text of another encoding (padding) are left for the repairs; many mean binary data.
    """
    if b"\0" not in data:
        return None
    head = data[:4096]
    half = len(head) // 2 or 1
    even, odd = head[::2].count(0) / half, head[1::2].count(0) / half
    name = "utf-16-le" if odd > 0.3 and even < 0.02 else "utf-16-be" if even > 0.3 and odd < 0.02 else ""
    if name:
        text = data.decode(name, "replace")
        sample = text[:2048]
        if len(_PLAIN.findall(sample)) >= 0.9 * len(sample):
            bad = text.count("\ufffd")
            return Decoded(text, name, min(0.95, _less_for(bad, len(text))), ("bad_utf16",) if bad else ())
    if data.rstrip(b"\0").count(0) * 20 > len(data.rstrip(b"\0")):
        raise _binary()
    return None


def _utf8(data: bytes) -> Decoded | None:
    """Decode strict UTF-8; None where it is not."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if _is_binary(data[:512]):
        raise _binary()
    return Decoded(text, "utf-8", 1.0, ())


def _is_binary(data: bytes) -> bool:
    """Whether controls make up more of the bytes than any text has."""
    return len(data.translate(None, _CONTROLS)) * 10 < len(data) * 7


def _damaged_or_legacy(data: bytes) -> Decoded:
    """Decode what is not strict UTF-8: damaged UTF-8 if that is plain, else an old set, else DecodeError."""
    from .legacy import detect  # the tables are needed for nothing but this

    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - bad - len(data.translate(None, _HIGH))
    damaged = Decoded(text, "utf-8", _less_for(bad, good + bad), ("bad_utf8",))
    # Old bytes make a valid sequence only by chance, so valid ones that far outnumber the bad ones are UTF-8, and so
    # is one bad sequence, cut off at the end, after any valid one.
    if good >= 8 * bad or (good and bad == 1 and text.endswith("\ufffd")):
        return damaged
    if len(data.translate(None, _CONTROLS)) * 10 < len(data) * 9:
        raise _binary()
    reading = detect.best(data)
    if reading.share >= detect.FLOOR:
        return Decoded(reading.decode(data), reading.name, reading.confidence, ())
    if good >= 2 * bad:
        return damaged
    tried = ("utf-8", *detect.NAMES)
    raise DecodeError(
        f"cannot tell the encoding: tried {', '.join(tried)}; the best, {reading.name}, makes "
        f"Vietnamese of {reading.share:.0%} of the accented words (at least {detect.FLOOR:.0%} are needed). "
        f"If it is text, {_SAVE_AS}",
        tried,
    )


def _binary() -> DecodeError:
    """Return the error for data that is no text."""
    tried = ("utf-8", "utf-16-le", "utf-16-be")
    return DecodeError(f"this looks like binary data, not text (tried {', '.join(tried)})", tried)


def _less_for(bad: int, of: int) -> float:
    """Return the confidence left when `bad` of `of` characters could not be decoded: 0.9 at best."""
    return round(max(0.1, 0.9 - 4 * bad / max(of, 1)), 3)


# --- from characters to clean text ------------------------------------------------------------------------------------

_NEL = "\x85"  # a newline too, but only after mojibake is mended: it may be the byte of a letter or of an ellipsis
_ROUNDS = 6  # a repair can lay bare another; real text needs one round, two at most
_UNICODE_LETTER = pattern("[\u1ea0-\u1ef9]")
_SLICES = 16
_SLICE = 512


def _repaired(decoded: Decoded) -> Decoded:
    """Make the repairs until nothing changes, so that doing it again would change nothing."""
    for _ in range(_ROUNDS):
        again = _one_round(decoded)
        if again.text is decoded.text:
            break
        decoded = again
    return decoded


def _one_round(decoded: Decoded) -> Decoded:
    """Make each repair that is called for, once, in the order of `REPAIRS`, then mojibake and its newlines."""
    text, done = decoded.text, list(decoded.repairs)
    for name, repair in REPAIRS:
        if (better := repair(text)) is not text and better != text:
            text = better
            done.append(name)
    encoding, confidence = decoded.encoding, decoded.confidence
    if _may_be_mojibake(text):
        from .legacy import mojibake  # the tables are needed for nothing but this

        if mended := mojibake.mend(text):
            text, confidence = mended.text, min(confidence, mended.confidence)
            encoding = encoding if encoding.endswith(f"+{mended.held}") else f"{encoding}+{mended.held}"
            done.append("mojibake")
    if _NEL in text:
        text = text.replace(_NEL, "\n")
        done.append("newlines")
    if text is decoded.text:
        return decoded
    return Decoded(text, encoding, confidence, tuple(dict.fromkeys(done)))


def _may_be_mojibake(text: str) -> bool:
    """Return True if a part of `text` has accents but none of the letters ạ to ỹ, which sound Vietnamese always has.

    Sixteen places are looked at, so that the price does not grow with the text.
    """
    if text.isascii():
        return False
    last = max(0, len(text) - _SLICE)
    for start in (*range(0, last, max(_SLICE, len(text) // _SLICES)), last):
        if _UNICODE_LETTER.search(text, start, start + _SLICE) is None and not text[start : start + _SLICE].isascii():
            return True
    return False
