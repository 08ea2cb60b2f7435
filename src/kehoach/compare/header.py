"""The fields of two headers."""

from __future__ import annotations

from collections.abc import Iterator

from ..schema import Header, Value
from .model import Change, Kind, Part
from .titles import short
from .words import edits, marked, same_form

_RUNNING_TEXT = frozenset({"trich_yeu", "ve_viec", "tham_quyen", "kem_theo"})


def header_changes(old: Header, new: Header, prefix: str = "") -> Iterator[Change]:
    """Fields with another value; case, blanks and punctuation apart."""
    for name in Header.model_fields:
        before, after = getattr(old, name), getattr(new, name)
        if isinstance(before, Value | None) and isinstance(after, Value | None) and _form(before) != _form(after):
            yield _change(f"{prefix}header.{name}", name, before, after)


def _form(found: Value | None) -> str | None:
    return same_form(found.value) if found else None


def _change(path: str, name: str, old: Value | None, new: Value | None) -> Change:
    words = []
    if old is not None and new is not None and name in _RUNNING_TEXT:
        words = marked(old.value, new.value, edits(old.value, new.value))
    return Change(
        kind=Kind.ADDED if old is None else Kind.REMOVED if new is None else Kind.CHANGED, part=Part.HEADER,
        title=short(name), old_path=path if old else None, new_path=path if new else None,
        old=old.value if old else None, new=new.value if new else None, old_span=old.span if old else None,
        new_span=new.span if new else None, words=words,
    )  # fmt: skip
