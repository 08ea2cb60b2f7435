"""What every part of the output is made of: a strict model, a span, a value with its place."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """Base of the output: immutable, and a key that the schema does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


def empty() -> list[Any]:
    """The default of a list. Pydantic reads the signature of each; to read that of `list` takes 20 times as long."""
    return []


Span = Annotated[
    tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(ge=0)]],
    Field(description="[start, end) in characters of the text that `kehoach text FILE` prints"),
]

Places = Annotated[
    dict[str, list[Span]],
    Field(
        default_factory=dict,
        description="where its texts are printed, by key: one span for each entry of a list, "
        "for each printed line of a text",
    ),
]
"""Spans of the plain texts of an object, whose own span holds them all."""

Origin = Literal["van_ban", "trang_web", "suy_luan"]
"""Where a value comes from: the document itself, the box of the web page around it, or an inference."""


class Value(Model):
    """One fact of the header, with the characters that say it."""

    value: str = Field(
        description="as a reader would write it: lines joined, dates in ISO 8601, numbers without blanks"
    )
    raw: str = Field(description="the characters at `span`, exactly")
    span: Span
    origin: Origin = "van_ban"
    inferred_from: str | None = Field(
        default=None, description="for `suy_luan`: the part of the text that the value was taken from"
    )
    evidence: Span | None = Field(default=None, description="for `suy_luan`: the place of that part that says it")
    repaired: str | None = Field(
        default=None, description="a likelier reading of a damaged value; `value` stays as printed"
    )


class Item(Model):
    """One line or entry of a list: a ground, an addressee, a recipient, a paragraph."""

    text: str
    span: Span
