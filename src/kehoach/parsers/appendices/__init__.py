"""Appendices and attached documents (docs/domain.md 6.1)."""

from .boundaries import Boundary, boundaries
from .content import hang_unheaded, owner_of, read_appendix
from .head_lines import is_enclosure

__all__ = [
    "Boundary",
    "boundaries",
    "hang_unheaded",
    "is_enclosure",
    "owner_of",
    "read_appendix",
]
