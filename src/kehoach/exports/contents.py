"""A document and those inside it, and what each is known by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from ..schema import Content, Document, Value


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document is known by.

    Attributes:
        key: the same whenever the same document is read: its stable id, else the hash of its bytes; of an attached
            document, with its place.
        id: the stable id.
        loai, so_hieu, co_quan, trich_yeu: of its own header.
        ngay: of its own header; an attached document has the date of the one that it was issued with.
        kem_theo: number of the document that it is attached to.
        file: where it was read from.
    """

    key: str
    id: str | None = None
    loai: str | None = None
    so_hieu: str | None = None
    ngay: str | None = None
    co_quan: str | None = None
    trich_yeu: str | None = None
    kem_theo: str | None = None
    file: str | None = None

    @property
    def number(self) -> str:
        """The number, or that of the document that it is attached to, said so."""
        return self.so_hieu or (f"kèm theo {self.kem_theo}" if self.kem_theo else "")

    @property
    def title(self) -> str:
        """One line for people."""
        said = (self.loai, self.number, self.ngay, self.trich_yeu)
        return " · ".join(part for part in said if part) or self.file or "văn bản"

    def as_data(self) -> dict[str, str | None]:
        """For JSON: all but the key."""
        data = asdict(self)
        del data["key"]
        return data


@dataclass(frozen=True, slots=True)
class Part:
    """A document, or one attached to it.

    Attributes:
        identity: what it is known by.
        content: what it holds.
        outer: the document that it is attached to.
    """

    identity: Identity
    content: Content
    outer: Part | None = None


def parts(document: Document, file: str | None = None) -> Iterator[Part]:
    """A document, then those inside it, outer ones first.

    Args:
        document: what was parsed.
        file: where it was read from; by default the name that it was given.
    """
    key = document.id or f"sha256:{document.source.sha256}"
    stack = [Part(_identity(document, key, None, file or document.source.name), document)]
    while stack:
        part = stack.pop()
        yield part
        inside = [
            Part(_identity(attached, attached.id or f"{part.identity.key}/att-{n}", part.identity), attached, part)
            for n, attached in enumerate(part.content.attachments, 1)
        ]
        stack.extend(reversed(inside))


def _identity(content: Content, key: str, outer: Identity | None, file: str | None = None) -> Identity:
    header = content.header
    return Identity(
        key,
        content.id,
        _text(header.loai_van_ban),
        _text(header.so_hieu),
        _text(header.ngay_ban_hanh) or (outer.ngay if outer else None),
        _text(header.co_quan_ban_hanh),
        _text(header.trich_yeu),
        (outer.so_hieu or outer.kem_theo) if outer else None,
        outer.file if outer else file,
    )


def _text(value: Value | None) -> str | None:
    return None if value is None else value.value
