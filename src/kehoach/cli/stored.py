"""Inputs that may be documents to parse, or JSON that kehoach wrote of documents parsed before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .inputs import Input, InputError, is_stored, load

if TYPE_CHECKING:
    from ..schema import Document

_REMEDY = "give JSON that this version of kehoach wrote"


@dataclass(frozen=True, slots=True)
class _Held(Input):
    """An input whose bytes are here: standard input can be read once only."""

    data: bytes = b""

    def read(self) -> bytes:
        """The bytes."""
        return self.data


def documents(item: Input, *, seconds: float | None = None) -> Iterator[tuple[Document, str]]:
    """The document of an input, or those that were stored in it: an object, an array, or an object on each line.

    Each comes with what it is called: the input, or the name that the stored document had.

    Args:
        item: what to read.
        seconds: as in `load`.

    Raises:
        InputError: as `load`; and for JSON that is none of ours, or of another version of the schema.
    """
    held = _Held(item.label, item.path, item.problem, data=item.read())
    if not (is_stored(held.data) or _is_json(held)):
        yield load(held, seconds=seconds).document, item.label
        return
    objects = _objects(held.data)
    for number, found in enumerate(objects, 1):
        document = _document(found, number)
        yield document, item.label if len(objects) == 1 else document.source.name or item.label


def single(item: Input, *, seconds: float | None = None) -> Document:
    """The one document of an input.

    Raises:
        InputError: as `documents`, and where there are several or none.
    """
    found = list(documents(item, seconds=seconds))
    if len(found) != 1:
        raise InputError(f"{len(found) or 'no'} documents where one is wanted", "give a file for each document")
    return found[0][0]


def _is_json(item: _Held) -> bool:
    """Whether a file says by its name that it is JSON, and begins so: of ours or of others, it is no text."""
    named = item.path is not None and item.path.suffix.lower() in (".json", ".ndjson", ".jsonl")
    return named and item.data.lstrip()[:1] in (b"{", b"[")


def _objects(data: bytes) -> list[Any]:
    """What the JSON holds: an object or an array printed over any lines; or lines, each an object not yet decoded."""
    first, _, rest = data.strip().partition(b"\n")
    if first.startswith(b"{") and first.rstrip().endswith(b"}"):
        return [line for line in (first, *rest.splitlines()) if line.strip()]
    try:
        found = json.loads(data)
        return found if isinstance(found, list) else [found]
    except (ValueError, RecursionError) as error:
        raise InputError(f"JSON that is no document of kehoach: {error}", _REMEDY) from error


def _document(found: Any, number: int) -> Document:
    """What `kehoach parse` wrote, or `kehoach check --update`."""
    from pydantic import ValidationError

    from ..schema import Document
    from .golden import SEAL

    try:
        if isinstance(found, bytes):
            found = json.loads(found)
        if not isinstance(found, dict):
            raise ValueError("no object")
        found.pop(SEAL, None)
        found.setdefault("generator", "kehoach")  # stored results are without it
        return Document.model_validate(found)
    except (ValueError, RecursionError) as error:
        said = f"{error.error_count()} values do not fit" if isinstance(error, ValidationError) else str(error)
        which = f" (object {number})" if number > 1 else ""
        raise InputError(f"JSON that is no document of kehoach{which}: {said}", _REMEDY) from error
