"""Stand-off facts over spans: they point at the text and never change the tree."""

from __future__ import annotations

from pydantic import Field

from .base import Model, Span


class Citation(Model):
    """A document named in the text."""

    loai: str | None = None
    so_hieu: str | None = None
    ten: str | None = None
    ngay: str | None = None
    co_quan: str | None = None
    pinpoint: str | None = None
    role: str | None = None
    span: Span


class Deadline(Model):
    """A time by which something is due, as printed."""

    raw: str
    span: Span


class Task(Model):
    """Who must do what by when."""

    source: str
    text: str
    chu_tri: list[str] = Field(default_factory=list)
    phoi_hop: list[str] = Field(default_factory=list)
    thoi_han: Deadline | None = None
    span: Span


class Target(Model):
    """A figure to be reached."""

    measure: str
    op: str
    value: float | None = None
    unit: str | None = None
    at: str | None = None
    span: Span


class Report(Model):
    """A duty to report."""

    text: str
    span: Span
