"""What the web page says beside the document: evidence, kept apart."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Item, Model, Span, Value, empty


class Site(Model):
    """The page's own box and lists."""

    profile: str | None = Field(default=None, description="name of the site profile that matched")
    title: Item | None = None
    metadata: dict[str, Value] = Field(
        default_factory=dict, description="pairs of the box: so_hieu, loai_van_ban, nguoi_ky …"
    )
    related: list[Item] = Field(default_factory=empty)


class Reported(Model):
    """The document that an article is about. Not a header: nothing of it is claimed of the text at hand."""

    loai: str | None = None
    so_hieu: str | None = None
    ngay: str | None = None
    co_quan: str | None = None
    span: Span


FurnitureKind = Literal[
    "menu", "banner", "footer", "related", "metadata", "page_number", "running_head", "rule", "stamp", "mark",
    "contents",
]  # fmt: skip


class Furniture(Model):
    """Text of the page or the print that is not the document's."""

    kind: FurnitureKind
    span: Span
