"""Rows of a table as documents: which columns hold them, and what a value gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...readers.limits import MAX_BYTES
from ...text.patterns import pattern
from ..model import Item, SourceError
from .choice import Choice
from .files import File, failure, printable, too_large
from .passed import Passed, Reason

USUAL = (
    "text", "content", "contents", "raw", "html", "raw_html", "raw_content", "page_content", "full_text", "fulltext",
    "body", "bytes", "data", "document", "doc", "file_content", "binary", "markdown", "noi_dung", "van_ban", "toan_van",
)  # fmt: skip
"""Names of columns that hold documents; case does not matter."""
_MOST_SHOWN = 20
_LONGEST_SHOWN = 40
_HALF_PAIR = pattern(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table to take.

    Attributes:
        document: None to find it by its name.
        name: of the column with file names, None for none.
    """

    document: str | None = None
    name: str | None = None

    def chosen(self, all_: Sequence[str], able: Sequence[str]) -> str:
        """The column that holds the documents.

        Args:
            all_: names of all columns, in order.
            able: those that can hold text or bytes.

        Raises:
            SourceError: when there is no such column, or the names do not settle it.
        """
        if self.name is not None and self.name not in all_:
            raise SourceError(f"no column {_shown([self.name])} for names; {_listing(all_)}", "see --name-column")
        if self.document is not None:
            if self.document in able:
                return self.document
            what = "holds neither text nor bytes" if self.document in all_ else "is not there"
            raise SourceError(f"the column {_shown([self.document])} {what}; {_listing(all_)}", "see --column")
        usual = [name for name in able if name.casefold() in USUAL]
        if len(usual) == 1:
            return usual[0]
        what = f"several columns may hold the document: {_shown(usual)}" if usual else "no column is known to hold text"
        raise SourceError(f"{what}; {_listing(all_)}", "name the one that holds the documents with --column")


def _listing(names: Sequence[str]) -> str:
    return f"columns: {_shown(names)}" if names else "there are no columns"


def _shown(names: Sequence[str]) -> str:
    """Some names, of some length, on one line."""
    short = (" ".join(printable(name).split())[:_LONGEST_SHOWN] for name in names[:_MOST_SHOWN])
    return ", ".join(short) + (" …" if len(names) > _MOST_SHOWN else "")


def row_item(file: File, number: int, value: object, name: object, stamp: str) -> Item:
    """A row as a document.

    Args:
        file: the table.
        number: of the row, from 0.
        value: what its column holds; a SourceError when it cannot be had.
        name: what the column for names holds, None for nothing.
        stamp: of the table.
    """
    source, own = f"{file.source}#{number}", _own_name(name, number)
    place = (*file.place, own)
    try:
        data = _bytes(value)
    except SourceError as error:
        return Item(source, own, place, 0, stamp, failure(error))
    return Item(source, own, place, len(data), stamp, lambda: data)


def takes(file: File, item: Item, choice: Choice, passed: Passed) -> bool:
    """Whether a row is taken; one that is not is counted."""
    if choice.takes_row(file.inside((item.name,)), file.parts):
        return True
    passed.add(Reason.EXCLUDED, item.name)
    return False


def _own_name(name: object, number: int) -> str:
    """A file name: the last part of what the table says, or `row-000017`."""
    said = name if isinstance(name, str | int) and not isinstance(name, bool) else ""
    last = str(said).replace("\\", "/").rstrip("/").rpartition("/")[2]
    return printable(last) if last.strip() else f"row-{number:06d}"


def _bytes(value: object) -> bytes:
    if isinstance(value, SourceError):
        raise value
    if isinstance(value, str):
        data = _HALF_PAIR.sub("\ufffd", value).encode()
    elif isinstance(value, bytes):
        data = value
    else:
        raise SourceError("this row has no text" if value is None else "this row holds something that is no text")
    if len(data) > MAX_BYTES:
        raise too_large(len(data))
    return data
