"""Appendices and attached documents (docs/domain.md 6.1)."""

from .boundaries import Boundary, boundaries, is_enclosure
from .content import hang_unheaded, owner_of, read_appendix

__all__ = [
    "Boundary",
    "boundaries",
    "hang_unheaded",
    "is_enclosure",
    "owner_of",
    "read_appendix",
]
