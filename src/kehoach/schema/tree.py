"""The numbered sections."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Model, Places, Span, empty

NodeKind = Literal[
    "phan", "chuong", "muc", "tieu_muc", "dieu",
    "la_ma", "chu_hoa", "so", "thap_phan", "chu_thuong", "la_ma_thuong", "ngoac", "gach_dau_dong", "buoc", "doan",
]  # fmt: skip
"""Class of a label: Phần … Điều, I., A., 1., 1.1, a), i), (1), bullet, Bước 1; `doan` is a paragraph without label."""


class Node(Model):
    """A labelled section, a bullet, or a paragraph (then `marker` is null)."""

    id: str = Field(description="path of labels without punctuation: II/1/a/-2; a paragraph is ¶ and its place: II/¶1")
    kind: NodeKind
    marker: str | None = Field(description="the label as printed, with its punctuation")
    heading: str | None = Field(default=None, description="the title, also of a run-in heading before its colon")
    text: str = Field(default="", description="what follows label and heading, lines joined")
    span: Span = Field(description="label, heading and own text, without the children")
    children: list[Node] = Field(default_factory=empty)


class Appendix(Model):
    """A phụ lục: its head and its sections. Its tables stand in `tables` with `parent` = this id or a node of it."""

    id: str
    label: str | None = Field(description="Phụ lục I; null when it only says PHỤ LỤC")
    title: str | None
    kem_theo: str | None = None
    span: Span
    spans: Places
    body: list[Node] = Field(default_factory=empty)
