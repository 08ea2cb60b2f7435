"""Where a document may lie below an output folder: paths that no name in the input can lead astray.

A place is written with percent signs, as in addresses of the web: what a file system or a shell may take amiss becomes
`%` and two hexadecimal digits for each byte of UTF-8, half of a surrogate pair (a byte that is not UTF-8, as Python
holds it) `%u` and four. `%` itself is written so too, so every path can be read back: two places never share one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256
from unicodedata import normalize

from ..text.patterns import pattern

MOST_COMPONENT = 200
"""Bytes of UTF-8 of a component; file systems take 255, and destinations add a suffix."""
MOST_PATH = 900
"""Bytes of UTF-8 of a path; some systems take 1024 with the folder that it lies in."""
_HASH = 32  # hexadecimal digits: 128 bits
_CUT = "%~"  # before a hash; no escape looks like it
_EMPTY = "%_"  # a component without a letter

_UNSAFE = pattern(
    r"""
      [%/\\:*?"<>|]                                             # our own sign; signs of file systems and shells
    | [\x00-\x1f\x7f-\x9f]                                      # control characters
    | [\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]   # invisible, or turn the line
    | [\ud800-\udfff]                                           # no character of its own
    | [. ] \Z                                                   # Windows drops a dot or blank at the end
    """,
    re.VERBOSE,
)
_DEVICE = pattern(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|\Z))", re.IGNORECASE)
"""What Windows takes for a device, whatever suffix follows."""
_JSON = pattern(r"\.(?=json\Z)", re.IGNORECASE)


def safe_place(place: Sequence[str]) -> str:
    """A place as a relative path with `/`.

    Args:
        place: folders and name, at least one; any text.

    Returns:
        A path that two different places never share, of at most MOST_PATH bytes, each component of at most
        MOST_COMPONENT. No component is empty, `.` or `..`, or cannot be a name on some usual system. No folder in it
        ends in `.json`, so that `path + ".json"` is never the folder of another.

    Raises:
        ValueError: when the place is empty.
    """
    if not place:
        raise ValueError("a place has at least one component")
    *folders, name = (_escaped(component) for component in place)
    whole = [*(_JSON.sub("%2E", folder) for folder in folders), name]
    parts = [_cut(component) for component in whole]
    path = "/".join(parts)
    return path if _size(path) <= MOST_PATH else _shorter(parts, _hash("/".join(whole)))


def folded_key(path: str) -> str:
    """What two paths share when some file system takes them for one: they differ in case or Unicode form alone."""
    return normalize("NFC", normalize("NFD", path).casefold())


def _escaped(component: str) -> str:
    text = _UNSAFE.sub(lambda found: _escape(found[0]), component)
    return _escape_first(text) if _DEVICE.match(text) else text or _EMPTY


def _escape_first(text: str) -> str:
    return _escape(text[0]) + text[1:]


def _escape(character: str) -> str:
    if "\ud800" <= character <= "\udfff":
        return f"%u{ord(character):04X}"
    return "".join(f"%{byte:02X}" for byte in character.encode())


def _cut(component: str) -> str:
    """A component that is too long as its beginning and a hash of the whole."""
    if _size(component) <= MOST_COMPONENT:
        return component
    room = MOST_COMPONENT - len(_CUT) - _HASH
    return component.encode()[:room].decode(errors="ignore") + _CUT + _hash(component)


def _shorter(parts: list[str], digest: str) -> str:
    """The first folders of a path, a folder with the hash of the whole, the name."""
    name = parts[-1]
    room = MOST_PATH - _size(name) - _HASH - len(_CUT) - 2
    kept: list[str] = []
    for folder in parts[:-1]:
        room -= _size(folder) + 1
        if room < 0:
            break
        kept.append(folder)
    return "/".join((*kept, _CUT + digest, name))


def _size(text: str) -> int:
    return len(text.encode())


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:_HASH]
