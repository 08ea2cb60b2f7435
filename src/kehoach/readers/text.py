"""Plain text and Markdown."""

from __future__ import annotations

import hashlib

from ..text.decode import Decoded, decode, decode_text
from ..text.source import Source
from . import markdown


def _source(decoded: Decoded, sha256: str, name: str | None) -> Source:
    marks = markdown.marks(decoded.text) if markdown.may_be(decoded.text) else ()
    is_markdown = bool(marks) or markdown.has_table(decoded.text)
    return Source(
        decoded.text,
        marks,
        name,
        sha256,
        "text/markdown" if is_markdown else "text/plain",
        decoded.encoding,
        decoded.confidence,
        decoded.repairs,
        "markdown" if is_markdown else "text",
    )


def read(data: bytes, name: str | None = None) -> Source:
    """Bytes of a text file to a Source.

    Args:
        data: the whole file.
        name: file name without folders, for messages.

    Raises:
        DecodeError: no encoding fits, or the bytes are no text.
    """
    return _source(decode(data), hashlib.sha256(data).hexdigest(), name)


def read_string(text: str, name: str | None = None) -> Source:
    """A string to a Source; its sha256 is that of its UTF-8 form."""
    data = text.encode("utf-8", "surrogatepass")
    return _source(decode_text(text), hashlib.sha256(data).hexdigest(), name)
