"""Numbers in running text: how much, of what, compared how, by when (docs/domain.md 8.4)."""

from __future__ import annotations

from .model import Quantity, QuantityKind
from .numbers import parse_number
from .scan import find_quantities
from .units import unit_name
from .words import Direction, Op

__all__ = ["Direction", "Op", "Quantity", "QuantityKind", "find_quantities", "parse_number", "unit_name"]
