"""Stored results: the file beside a document that says what parsing it gave.

The file of `plan.txt` is `plan.txt.expected.json`. It holds the output without its volatile keys, or `{"error": …}` for
a document that cannot be read, and first of all a seal: the hash of the rest, so that an edit by hand shows.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .inputs import STORED_SUFFIX
from .output import whole

if TYPE_CHECKING:
    from ..schema import Document
    from .inputs import InputError

SEAL = "_kehoach_check"
NOTE = "made by kehoach check --update"
VOLATILE = frozenset({"generator"})
"""Keys that change without the parser changing its mind; neither stored nor compared."""

_WIDTH = 120


class StoredError(Exception):
    """A stored file that cannot be used; str() says why."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What a stored file holds. `sealed` is false when somebody edited it by hand."""

    content: dict[str, Any]
    sealed: bool


def path_for(document: Path) -> Path:
    """Where the result of a document is stored: the full name with `.expected.json` behind it."""
    return document.with_name(document.name + STORED_SUFFIX)


def content_of(document: Document) -> dict[str, Any]:
    """The output of a document as it is stored."""
    # Through JSON and back, so that it compares equal to what a file gives: tuples become lists.
    data: dict[str, Any] = json.loads(document.to_json(indent=None))
    return {key: value for key, value in data.items() if key not in VOLATILE}


def content_of_error(error: InputError) -> dict[str, Any]:
    """What is stored for a document that cannot be read."""
    return {"error": {"code": error.code, "message": error.message, "remedy": error.remedy}}


def read(path: Path) -> Stored:
    """Read a stored file.

    Raises:
        StoredError: when it cannot be read or is not JSON.
    """
    try:
        data = json.loads(path.read_bytes())
    except OSError as error:
        raise StoredError(f"cannot be read: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise StoredError(f"is not JSON: {error}") from error
    if not isinstance(data, dict):
        raise StoredError("is not a JSON object")
    seal = data.pop(SEAL, None)
    sealed = isinstance(seal, dict) and seal.get("sha256") == digest(data)
    return Stored({key: value for key, value in data.items() if key not in VOLATILE}, sealed)


def write(path: Path, content: Mapping[str, Any]) -> None:
    """Write a stored file with its seal, whole or not at all.

    Raises:
        OSError: when it cannot be written.
    """
    sealed = {SEAL: {"sha256": digest(content), "note": NOTE}, **content}
    with whole(path) as out:
        out.write("".join(_layout(sealed, "")) + "\n")


def digest(content: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical JSON: keys sorted, no blanks, UTF-8. Layout of the file does not count."""
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def _layout(value: object, indent: str) -> Iterator[str]:
    """JSON for people and their diffs: a list or object with no other inside stands on one line if it fits."""
    if not isinstance(value, dict | list) or not value or _flat(value):
        line = json.dumps(value, ensure_ascii=False)
        if not isinstance(value, dict | list) or not value or len(line) + len(indent) <= _WIDTH:
            yield line
            return
    inner = indent + "  "
    left, right = "{}" if isinstance(value, dict) else "[]"
    yield left
    entries = (
        ((json.dumps(key, ensure_ascii=False) + ": ", part) for key, part in value.items())
        if isinstance(value, dict)
        else (("", part) for part in value)
    )
    comma = "\n"
    for key, part in entries:
        yield f"{comma}{inner}{key}"
        yield from _layout(part, inner)
        comma = ",\n"
    yield f"\n{indent}{right}"


def _flat(value: dict[str, Any] | list[Any]) -> bool:
    """Whether it holds scalars and spans alone."""
    parts = value.values() if isinstance(value, dict) else value
    return all(not isinstance(part, dict | list) or is_span(part) or not part for part in parts)


def is_span(value: object) -> bool:
    """Whether a value looks like a span: two whole numbers."""
    return isinstance(value, list) and len(value) == 2 and all(type(part) is int for part in value)
