"""What is opened to find documents inside, told by the suffix of its name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .unpack import Packing

Content: TypeAlias = Literal["zip", "tar", "parquet", "ndjson"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of container.

    Attributes:
        content: how its inside is laid out.
        packing: how the whole of it is packed, None when it is not.
    """

    content: Content
    packing: Packing | None = None


KINDS: dict[str, Kind] = {
    ".zip": Kind("zip"),
    ".tar": Kind("tar"),
    ".tar.gz": Kind("tar", "gz"),
    ".tgz": Kind("tar", "gz"),
    ".tar.bz2": Kind("tar", "bz2"),
    ".tbz2": Kind("tar", "bz2"),
    ".tbz": Kind("tar", "bz2"),
    ".tar.xz": Kind("tar", "xz"),
    ".txz": Kind("tar", "xz"),
    ".tar.zst": Kind("tar", "zst"),
    ".tzst": Kind("tar", "zst"),
    ".parquet": Kind("parquet"),
    ".pq": Kind("parquet"),
    ".ndjson": Kind("ndjson"),
    ".ndjson.gz": Kind("ndjson", "gz"),
    ".ndjson.zst": Kind("ndjson", "zst"),
    ".jsonl": Kind("ndjson"),
    ".jsonl.gz": Kind("ndjson", "gz"),
    ".jsonl.zst": Kind("ndjson", "zst"),
}
"""Suffix in small letters, what a file with it is."""

_SUFFIXES = tuple(KINDS)


def is_container(name: str) -> bool:
    """Whether a file of this name is opened to find documents inside."""
    return name.lower().endswith(_SUFFIXES)


def kind_of(name: str) -> Kind | None:
    """What a file of this name is, None for a document."""
    if not is_container(name):
        return None
    low = name.lower()
    return next(kind for suffix, kind in KINDS.items() if low.endswith(suffix))
