"""What changed between two versions of a document, by what they say: sections, tasks, deadlines, citations."""

from .comparison import compare
from .model import GROUPS, Change, Comparison, Kind, Op, Part, Side, Words

__all__ = ["GROUPS", "Change", "Comparison", "Kind", "Op", "Part", "Side", "Words", "compare"]
