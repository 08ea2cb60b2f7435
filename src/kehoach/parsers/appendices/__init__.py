"""Appendices and attached documents (docs/domain.md 6.1)."""

from .boundaries import Boundary, boundaries, head_match
from .content import hang_unheaded, owner_of, read_appendix, read_running_head

__all__ = ["Boundary", "boundaries", "hang_unheaded", "head_match", "owner_of", "read_appendix", "read_running_head"]
