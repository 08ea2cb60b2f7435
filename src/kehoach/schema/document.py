"""The whole output."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Item, Model, Span, empty
from .facts import Citation, Funding, Office, Report, Target, Task
from .header import Header
from .signing import ESignature, Recipient, Signature
from .site import Furniture, Reported, Site
from .table import Table
from .tree import Appendix, Node

SCHEMA_NAME = "kehoach/1"

Component = Literal[
    "quoc_hieu", "co_quan_ban_hanh", "so_hieu", "ngay_ban_hanh", "loai_van_ban",
    "trich_yeu", "noi_dung", "chu_ky", "noi_nhan",
]  # fmt: skip
"""The components of NĐ 30/2020, Điều 8.2, that a text can show (a seal cannot be seen in text)."""


class Source(Model):
    """What was read, and how."""

    name: str | None = None
    sha256: str = Field(description="of the bytes; of the UTF-8 form when a string was given")
    media_type: str
    encoding: str
    encoding_confidence: float = Field(ge=0, le=1)
    reader: str
    profiles: list[str] = Field(default_factory=empty, description="how the page had become text: F1 … F16")
    characters: int = Field(ge=0, description="length of the text that spans index")


class Content(Model):
    """What a document holds; an attached document holds the same."""

    id: str | None = Field(default=None, description="stable id, the same wherever the document was found")
    aliases: list[str] = Field(default_factory=empty, description="other ids: the printed sign, the Akoma Ntoso URI")
    header: Header = Field(default_factory=Header)
    can_cu: list[Item] = Field(default_factory=empty, description="grounds: Căn cứ, Thực hiện, Xét đề nghị …")
    mo_dau: list[Item] = Field(default_factory=empty, description="other paragraphs before the first section")
    body: list[Node] = Field(default_factory=empty)
    ket_thuc: list[Item] = Field(default_factory=empty, description="closing sentences after the last section")
    signatures: list[Signature] = Field(default_factory=empty)
    ky_so: list[ESignature] = Field(default_factory=empty)
    noi_nhan: list[Recipient] = Field(default_factory=empty)
    appendices: list[Appendix] = Field(default_factory=empty)
    tables: list[Table] = Field(default_factory=empty)
    footnotes: list[Item] = Field(default_factory=empty)
    attachments: list[Attachment] = Field(default_factory=empty)
    citations: list[Citation] = Field(default_factory=empty)
    tasks: list[Task] = Field(default_factory=empty)
    targets: list[Target] = Field(default_factory=empty)
    reports: list[Report] = Field(default_factory=empty)
    funding: list[Funding] = Field(default_factory=empty)
    offices: list[Office] = Field(default_factory=empty, description="everyone who is named as an actor, once")


class Attachment(Content):
    """A whole document inside another: a plan issued with a decision."""

    span: Span


class Coverage(Model):
    """Characters that are not white space: `characters` = `body` + `furniture` + `unparsed`."""

    characters: int = Field(ge=0)
    body: int = Field(ge=0)
    furniture: int = Field(ge=0)
    unparsed: int = Field(ge=0)


class DiagnosticOut(Model):
    """A finding, as it stands in the output."""

    code: str
    severity: Literal["info", "warning", "error"]
    message: str
    span: Span | None = None
    help: str | None = None


class Opening(Model):
    """The first keys of the output: what it is, of what kind, from where."""

    schema_: Literal["kehoach/1"] = Field(default="kehoach/1", alias="schema")
    generator: str
    kind: Literal["van_ban", "tin_bai", "khong_ro"] = Field(description="a document, an article about one, or neither")
    truncated: bool = Field(description="the text stops before the document does")
    missing: list[Component] = Field(default_factory=empty, description="components of NĐ 30/2020 that are not there")
    source: Source


class Document(Content, Opening):
    """One parsed input."""

    site: Site = Field(default_factory=Site)
    reported: Reported | None = Field(default=None, description="for tin_bai: the document that the article is about")
    furniture: list[Furniture] = Field(default_factory=empty)
    unparsed: list[Span] = Field(default_factory=empty, description="text that fits no part")
    coverage: Coverage
    diagnostics: list[DiagnosticOut] = Field(default_factory=empty)

    def to_json(self, *, indent: int | None = None) -> str:
        """The document as JSON text: one line, or indented by so many blanks."""
        return self.model_dump_json(by_alias=True, indent=indent)
