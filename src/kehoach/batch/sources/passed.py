"""What a source holds that is not taken, counted: nothing is passed over in silence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath

_MOST_SUFFIXES = 100
_LONGEST = 16
OTHER = "…"
"""In `suffixes`: those that are too long or too many to be told apart."""


class Reason(StrEnum):
    """Why a file was not taken."""

    SUFFIX = "suffix"  # its suffix is of no format that is read
    NESTED = "nested"  # an archive or table inside an archive
    README = "readme"  # about the folder
    HIDDEN = "hidden"  # a file or a whole folder; counted once
    LINK = "link"  # a link, or a device in an archive
    EXCLUDED = "excluded"  # by --include, --exclude
    AGAIN = "again"  # taken already, under an earlier argument


@dataclass(slots=True)
class Passed:
    """Counts of what was passed over; its size does not grow with them.

    Attributes:
        reasons: files by Reason.
        suffixes: those passed over for their suffix or as nested, by suffix in small letters; "" for none.
    """

    reasons: Counter[str] = field(default_factory=Counter)
    suffixes: Counter[str] = field(default_factory=Counter)

    def add(self, reason: Reason, name: str) -> None:
        """Count a file by its name."""
        self.reasons[reason.value] += 1
        if reason not in (Reason.SUFFIX, Reason.NESTED):
            return
        suffix = PurePosixPath(name).suffix.lower()
        plain = len(suffix) <= _LONGEST and suffix.isascii() and suffix.isprintable()
        if not plain or (suffix not in self.suffixes and len(self.suffixes) >= _MOST_SUFFIXES):
            suffix = OTHER
        self.suffixes[suffix] += 1
