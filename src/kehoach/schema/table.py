"""Tables as grids."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Item, Model, Span, empty


class Cell(Model):
    """One cell; it covers `rowspan` × `colspan` places and its text stands once."""

    row: int = Field(ge=0)
    col: int = Field(ge=0)
    rowspan: int = Field(default=1, ge=1)
    colspan: int = Field(default=1, ge=1)
    text: str = Field(description="lines joined with one space; empty when the cell is blank")
    span: Span | None = Field(description="null for a blank cell")
    items: list[Item] = Field(
        default_factory=empty, description="the entries of a cell that holds several; empty when it holds one"
    )
    origin: Literal["van_ban", "suy_luan"] = Field(
        default="van_ban", description="suy_luan: how far the cell reaches was inferred, since the copy lost the merge"
    )


class Table(Model):
    """A data table. The cells tile n_rows × n_cols without gap or overlap."""

    id: str
    parent: str | None = Field(description="id of the node or appendix that it stands in")
    n_rows: int = Field(ge=0)
    n_cols: int = Field(ge=0)
    header_rows: int = Field(ge=0, description="rows of the header, a numbering row (1) (2) (3) among them")
    group_rows: list[int] = Field(
        default_factory=empty, description="rows below the header that head the rows below them"
    )
    profile: str = Field(
        description="how the table was written: pipes, trafilatura, markdown, cells, tabs, columns, lines, wrapped; "
        "html, docx, xlsx, csv where the format says it; ruled, aligned in PDF and scans"
    )
    span: Span
    cells: list[Cell]
