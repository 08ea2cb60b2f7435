"""Which format a file is in, told by its content, and the reader for it.

A reader is a module with `read(data, name) -> Source`; it is imported when a file of its format comes.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from ..text.decode import DecodeError
from . import text
from .errors import ReadError
from .limits import MAX_BYTES, too_large

if TYPE_CHECKING:
    from ..text.source import Source

_HEAD = 4096
"""Bytes at the start of a file that are looked at."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format that is not plain text.

    Attributes:
        name: what people call it.
        reader: module of this package.
        is_it: whether bytes, of which the first are given too, are of this format.
    """

    name: str
    reader: str
    is_it: Callable[[bytes, bytes], bool]


_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--.{0,400}?-->\s{0,20}){0,3}<(?:!DOCTYPE\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def _is_html(data: bytes, head: bytes) -> bool:
    if b"<" not in head:
        return False
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", "ignore").encode("utf-8")
    return _HTML.match(head) is not None


def _starts(*magic: bytes) -> Callable[[bytes, bytes], bool]:
    return lambda data, head: head.startswith(magic)


def _zip_with(part: bytes) -> Callable[[bytes, bytes], bool]:
    """A ZIP archive that names `part`; the directory at its end names every part."""
    return lambda data, head: head.startswith(b"PK\x03\x04") and (part in head or part in data[-65536:])


FORMATS: tuple[Format, ...] = (
    Format("PDF", "pdf", lambda data, head: b"%PDF-" in head[:1024]),
    Format("Word (DOCX)", "docx", _zip_with(b"word/document")),
    Format("Excel (XLSX)", "xlsx", _zip_with(b"xl/workbook")),
    Format("OpenDocument text (ODT)", "office", _zip_with(b"mimetypeapplication/vnd.oasis.opendocument.text")),
    Format("old Word (DOC)", "office", _starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")),
    Format("rich text (RTF)", "office", _starts(b"{\\rtf")),
    Format(
        "picture", "picture",
        _starts(b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*"),
    ),
    Format("web page (HTML)", "html", _is_html),
)  # fmt: skip
"""In the order of asking."""


def format_of(data: bytes) -> Format | None:
    """The format of a file, None for text and for what is not known."""
    head = data[:_HEAD]
    return next((f for f in FORMATS if f.is_it(data, head)), None)


def read_source(data: bytes, name: str | None = None) -> Source:
    """Bytes of a file to a Source.

    Args:
        data: the whole file.
        name: file name without folders.

    Raises:
        ReadError: the file cannot be read; its code says why, its remedy what to do.
    """
    if len(data) > MAX_BYTES:
        raise too_large(f"{len(data)} bytes, at most {MAX_BYTES} are read")
    form = format_of(data)
    if form is not None:
        source: Source = import_module(f".{form.reader}", __package__).read(data, name)
        return source
    try:
        return text.read(data, name)
    except DecodeError as error:
        raise ReadError(str(error), "save the document as UTF-8 text") from error
