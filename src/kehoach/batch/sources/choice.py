"""Which paths are taken: `--include`, `--exclude`, and what counts as a document in a folder or archive.

Patterns are matched against the path below the root, by Unicode letters and with case. `*` `?` `[…]` stay within a
component, `**` stands for any folders.

=============  ======================================================================
`*.txt`        without `/`: the file name, in any folder
`2019/*.txt`   with `/`: the whole path below the root; `/*.txt` for the root alone
`drafts/`      with `/` at the end: all that lies below a folder of that name or path
=============  ======================================================================
"""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias
from unicodedata import normalize

from ...readers.formats import SUFFIXES
from .kinds import is_container
from .passed import Reason

Parts: TypeAlias = tuple[str, ...]
_ANY = "**"
_SUFFIX = re.compile(r"\.\w+\Z")
_MAGIC = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class Glob:
    """A pattern over the components of a path.

    Attributes:
        segments: expressions for one component each, None for `**`.
        names_kind: the pattern says which kind of file: it ends in a suffix or names the file.
        folder: the pattern means a folder with all below it.
    """

    segments: tuple[re.Pattern[str] | None, ...]
    names_kind: bool
    folder: bool

    @classmethod
    def of(cls, pattern: str) -> Glob:
        """Read a pattern."""
        pattern = normalize("NFC", pattern)
        folder = pattern.endswith("/")
        body = pattern.strip("/")
        anchored = "/" in body or pattern.startswith("/")
        texts = [text for text in body.split("/") if text not in ("", ".")] or ["*"]
        last = texts[-1]
        names_kind = not folder and (bool(_SUFFIX.search(last)) or not _MAGIC.search(last))
        texts = [*([] if anchored else [_ANY]), *texts, *([_ANY] if folder else [])]
        return cls(tuple(_segment(text) for text in texts), names_kind, folder)

    def matches(self, parts: Parts) -> bool:
        """Whether the pattern means this path. Time is at worst the product of both lengths."""
        return _matches(self.segments, parts)

    def means_folder(self, parts: Parts) -> bool:
        """Whether all below this folder is meant."""
        return self.folder and _matches(self.segments[:-1], parts)

    def leads(self, parts: Parts) -> bool:
        """Whether a file below this folder could match."""
        for segment, part in zip(self.segments, parts, strict=False):
            if segment is None:
                return True
            if not segment.match(normalize("NFC", part)):
                return False
        return len(parts) < len(self.segments)


def _segment(text: str) -> re.Pattern[str] | None:
    return None if text == _ANY else re.compile(fnmatch.translate(text))


def _matches(segments: tuple[re.Pattern[str] | None, ...], parts: Parts) -> bool:
    """Walk both at once; after a failure the last `**` takes one component more."""
    at = there = 0
    star = taken = -1
    while there < len(parts):
        segment = segments[at] if at < len(segments) else None
        if at < len(segments) and segment is None:
            star, taken = at, there
            at += 1
        elif segment is not None and segment.match(normalize("NFC", parts[there])):
            at, there = at + 1, there + 1
        elif star >= 0:
            taken += 1
            at, there = star + 1, taken
        else:
            return False
    return all(segment is None for segment in segments[at:])


class Choice:
    """What is taken of the files below the roots."""

    def __init__(self, include: Iterable[str] = (), exclude: Iterable[str] = ()) -> None:
        """Take the patterns."""
        self._include = tuple(Glob.of(pattern) for pattern in include)
        self._exclude = tuple(Glob.of(pattern) for pattern in exclude)

    def prunes(self, folder: Parts) -> bool:
        """Whether nothing below a folder can be taken."""
        return any(glob.means_folder(folder) for glob in self._exclude)

    def refusal(self, parts: Parts, *, named: bool = False, container: Parts | None = None) -> Reason | None:
        """Why a file is not taken, None when it is.

        Args:
            parts: its path below the root.
            named: it was named by hand or by a pattern, so its suffix does not matter.
            container: for what lies in an archive or table, the path of that below the root.
        """
        if any(glob.matches(parts) for glob in self._exclude):
            return Reason.EXCLUDED
        if container is None and is_container(parts[-1]):
            return None  # --include means the documents: what lies in it is asked for one by one
        means = [glob for glob in self._include if glob.matches(parts)]
        inherited = container is not None and any(glob.matches(container) for glob in self._include)
        if self._include and not means and not inherited:
            return Reason.EXCLUDED
        return None if named or any(glob.names_kind for glob in means) else _unlike_a_document(parts[-1])

    def takes_row(self, parts: Parts, table: Parts) -> bool:
        """Whether a row of a table is taken: a row has no suffix that could speak against it."""
        return self.refusal(parts, named=True, container=table) is None


def is_hidden(name: str) -> bool:
    """Whether a file or folder is hidden, or holds what a system keeps for itself."""
    return (name.startswith(".") and name not in (".", "..")) or name == "__MACOSX"


def _unlike_a_document(name: str) -> Reason | None:
    stem, dot, suffix = name.rpartition(".")
    if is_container(name):
        return Reason.NESTED
    if f"{dot}{suffix.lower()}" not in SUFFIXES or not dot:
        return Reason.SUFFIX
    return Reason.README if stem.upper() == "README" else None
