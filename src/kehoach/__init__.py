"""kehoach: Vietnamese administrative documents to validated JSON.

The whole public surface: `parse`, `parse_bytes`, `parse_file`, the output models, the errors, and what can be asked of
the facts: `next_due` of a time, `became` and `place_became` of what the reforms of 2025 changed. Two versions are
compared by `kehoach.compare`; tables, calendars and graphs are made by `kehoach.exports`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._version import __version__

if TYPE_CHECKING:
    import os

    from .diagnostics import CODES, Severity
    from .facts.times import next_due
    from .pipeline import ReadError
    from .reference.reforms import became, place_became
    from .schema import Document

__all__ = [
    "CODES",
    "Document",
    "ReadError",
    "Severity",
    "__version__",
    "became",
    "next_due",
    "parse",
    "parse_bytes",
    "parse_file",
    "place_became",
]

_HOMES = {
    "ReadError": "pipeline",
    "Document": "schema",
    "CODES": "diagnostics",
    "Severity": "diagnostics",
    "became": "reference.reforms",
    "place_became": "reference.reforms",
    "next_due": "facts.times",
}


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for: start-up pays for what is used alone."""
    if name not in _HOMES:
        raise AttributeError(f"module 'kehoach' has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(f".{_HOMES[name]}", __name__), name)


def parse(text: str, *, name: str | None = None) -> Document:
    """Parse a text.

    Args:
        text: the document, with or without a web page around it; plain or Markdown.
        name: what to call it in the output.

    Returns:
        The document. Whatever the text is, this does not raise: what is doubtful stands in `diagnostics`.
    """
    from . import pipeline
    from .readers.text import read_string

    return pipeline.parse_source(read_string(text, name))


def parse_bytes(data: bytes, *, name: str | None = None) -> Document:
    """Parse the bytes of a file: text, HTML, DOCX, DOC, RTF, ODT, PDF, a picture, XLSX or CSV.

    Args:
        data: the whole file; its content says which format it is.
        name: file name, for the output; `.csv` and `.tsv` tell a table from other text.

    Raises:
        ReadError: the file cannot be read. `code` is the entry of CODES that says why (KH801 and on), `remedy` what to
            do: KH805 asks for a library or a program, which `kehoach doctor` names.
    """
    from . import pipeline

    return pipeline.parse_source(pipeline.read_source(data, name))


def parse_file(path: str | os.PathLike[str]) -> Document:
    """Parse a file of any format that `parse_bytes` takes.

    Raises:
        OSError: the file cannot be opened.
        ReadError: the file cannot be read, as `parse_bytes` says.
    """
    from pathlib import Path

    path = Path(path)
    return parse_bytes(path.read_bytes(), name=path.name)
