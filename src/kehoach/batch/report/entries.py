"""report.ndjson: an entry a line, read one at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..entry import Entry
from ..model import Outcome
from ..values import encodable
from .location import ReportError, unreadable
from .models import GOOD

FAILED = "failed"
"""Stands for every outcome without a document."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries are asked for.

    Attributes:
        codes: one of these among its findings, or the code of its failure; empty: any.
        outcomes: one of these, or FAILED; empty: any.
    """

    codes: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()

    def takes(self, entry: Entry) -> bool:
        """Whether an entry is asked for."""
        if self.codes and entry.code not in self.codes and self.codes.isdisjoint(entry.findings):
            return False
        failed = FAILED in self.outcomes and entry.outcome not in GOOD
        return not self.outcomes or failed or entry.outcome in self.outcomes

    def marks(self) -> list[tuple[bytes, ...]]:
        """For a quick look, since most lines of a million are not asked for: a line without one of each is none."""
        names = set(self.outcomes)
        if FAILED in names:
            names = names - {FAILED} | {outcome for outcome in Outcome if outcome not in GOOD}
        return [tuple(b'"%b"' % name.encode() for name in some) for some in (self.codes, names) if some]


ALL = Wanted()


def read(path: Path, wanted: Wanted = ALL) -> Iterator[Entry]:
    """The entries of a file that are asked for, in its order.

    Raises:
        ReportError: when it cannot be read, and for a line that is no entry.
    """
    marks = wanted.marks()
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                if line.isspace() or not all(any(mark in line for mark in some) for some in marks):
                    continue
                entry = _entry(line, number, path)
                if wanted.takes(entry):
                    yield entry
    except OSError as error:
        raise unreadable(path, error) from error


def _entry(line: bytes, number: int, path: Path) -> Entry:
    try:
        return parse_line(line)
    except ValueError as error:
        where = f"line {number} of {path.name} is no entry of a report"
        raise ReportError(where, "the file was changed or cut; run the batch again") from error


def parse_line(line: bytes | str) -> Entry:
    """One line as an entry.

    Raises:
        ValueError: when it is none.
    """
    try:
        return _validator()(line)
    except ValueError:
        # JSON can name halves of characters, which stand for bytes of file names; no text may hold them.
        whole = encodable(json.dumps(json.loads(line), ensure_ascii=False))
        return _validator()(whole)


@cache
def _validator() -> Callable[[bytes | str], Entry]:
    from pydantic import TypeAdapter

    return TypeAdapter(Entry).validate_json
