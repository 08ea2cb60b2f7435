"""A number with what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .words import Before, Direction, Op

QuantityKind = Literal["quantity", "age", "phone", "ratio", "rate", "money", "name", "trend"]


@dataclass(slots=True)
class Quantity:
    """A number in a text.

    Attributes:
        kind: what sort of number; `name` is one that belongs to a name, `trend` a change asked for without a figure.
        start: where the words that belong to it begin; `before.start` without the filling words.
        figure: where the digits begin.
        end: behind number and unit.
        value: as printed; of money in the unit printed.
        value_to: upper end of a range.
        unit: as printed: %, trẻ em, tỷ đồng.
        amount: of money, in đồng or dollars.
        currency: VND or USD.
        of: the whole of a ratio: 152 in 111/152.
        per: what it is per: 100000 of a rate; words behind a slash.
        op: how it is compared, "=" where nothing says.
        hard: whether a word says how it is compared.
        direction: up, down, maintain.
        delta: whether the figure is the change.
        at: the year that it is for.
        baseline: value and year that it starts from.
        footnote: number of a footnote glued to it.
        number: for a phone, its digits.
        known: whether the unit is one of the known ones.
        noun: where the unit begins.
        parenthesis: whether it stands inside parentheses.
        before: the words before it.
    """

    kind: QuantityKind
    start: int
    figure: int
    end: int
    value: float | None = None
    value_to: float | None = None
    unit: str | None = None
    amount: float | None = None
    currency: Literal["VND", "USD"] | None = None
    of: float | None = None
    per: tuple[str, ...] = ()
    op: Op = "="
    hard: bool = False
    direction: Direction | None = None
    delta: bool = False
    at: str | None = None
    baseline: tuple[float, str | None] | None = None
    footnote: int | None = None
    number: str | None = None
    known: bool = True
    noun: int = 0
    parenthesis: bool = False
    before: Before = field(default_factory=lambda: Before(0))
