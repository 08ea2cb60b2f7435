"""What goes through a batch: an Item of a source, the Work of a worker, the Record that a destination keeps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from .entry import Entry
from .told import ToldError


class Outcome(StrEnum):
    """What became of one document."""

    PARSED = "parsed"
    COPIED = "copied"  # the same content under another name was parsed in this run
    UNCHANGED = "unchanged"  # an earlier run parsed it
    REFUSED = "refused"  # its content cannot be read: KH801 and on
    UNREADABLE = "unreadable"  # the file, member or row cannot be had
    TIMEOUT = "timeout"
    MEMORY = "memory"
    CRASHED = "crashed"  # it ended the process that read it
    FAULT = "fault"  # kehoach failed on it

    @property
    def gives_document(self) -> bool:
        """Whether there is a document to keep."""
        return self in (Outcome.PARSED, Outcome.COPIED, Outcome.UNCHANGED)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no document.

    Attributes:
        outcome: which kind of failure.
        message: what is wrong, for people; no line break.
        remedy: what to do about it.
        code: of the table of diagnostics, where the content is at fault.
    """

    outcome: Outcome
    message: str
    remedy: str | None = None
    code: str | None = None


class SourceError(ToldError):
    """A source, or one item of it, that cannot be had."""


@dataclass(frozen=True, slots=True)
class Item:
    """One document of a source, before it is read.

    Attributes:
        source: what people call it: the path as given and walked, `plans.zip!a/b.txt` for a member of an archive,
            `rows.parquet#17` for a row (counted from 0). Two items of a run may not share it.
        name: file name without folders: it goes into the output, and its suffix may say the format.
        place: folders and name below the root that it was found under, as found there, for destinations that mirror
            the source. Hostile: made safe by `places.py`.
        size: bytes, as far as known without reading.
        stamp: what changes when the content does, as far as known without reading: time of change, CRC.
        read: gives the bytes; to be called before the next item is asked for, or not at all.
            Raises SourceError when they cannot be had.
    """

    source: str
    name: str
    place: tuple[str, ...]
    size: int
    stamp: str
    read: Callable[[], bytes] = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Work:
    """One document on its way to a worker; can be pickled.

    Attributes:
        number: place in the order of the sources, from 0.
        source: as in Item.
        name: as in Item.
        path: where a destination that mirrors the source puts it: safe, relative, with `/`, no other document has it.
        size: bytes read.
        stamp: size and stamp of its Item: while they are the same, so is the content.
        sha256: of the bytes; empty where there are none.
        data: the bytes, None where there is nothing to parse.
        json: the stored result of the same content under another name, to be kept under this one.
        twin: the place in the same shard of the document with the same content.
        same_as: source of the document with the same content.
        failure: known before it came to a worker.
        outcome: what it is when it need not be parsed: COPIED, UNCHANGED.
        known: what an earlier run told of it.
        later: the document with the same content is not done yet; it is asked for when this one is written.
    """

    number: int
    source: str
    name: str
    path: str
    size: int
    stamp: str = ""
    sha256: str = ""
    data: bytes | None = field(default=None, repr=False)
    json: str | None = field(default=None, repr=False)
    twin: int | None = None
    same_as: str | None = None
    failure: Failure | None = None
    outcome: Outcome = Outcome.COPIED
    known: Entry | None = field(default=None, repr=False)
    later: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """One document as a destination keeps it.

    Attributes:
        number: place in the order of the sources, from 0.
        source: as in Item.
        path: as in Work.
        sha256: of the bytes; empty where they could not be had.
        size: bytes.
        outcome: what became of it.
        failure: why there is no document; None where there is one.
        json: the document as compact JSON without a line break; None where there is none.
    """

    number: int
    source: str
    path: str
    sha256: str
    size: int
    outcome: Outcome
    failure: Failure | None = None
    json: str | None = field(default=None, repr=False)
