"""Labels that stand alone on their line."""

from __future__ import annotations

import re

from ...text.patterns import pattern

_LONE = pattern(
    r"""
    (?: (?:ĐIỀU|Điều) \s+ (?:(?:thứ|THỨ)\s+)? \d{1,3}[a-zđ]? [.:]?
      | (?:CHƯƠNG|Chương|PHẦN|Phần|MỤC|Mục) \s+ (?:[IVXLC]{1,7}|\d{1,2}) [.:]?
      | [IVXLC]{1,7} [.)]
      | \d{1,2} [.)]
      | \d{1,2}(?:\.\d{1,2}){1,3} [.)]?
      | [a-zđ] \)
      | [-+•●]
    )$
    """,
    re.VERBOSE,
)
LONE_LENGTH = 24  # a label that stands alone is not longer


def is_lone(text: str) -> bool:
    """Whether a folded line is a label and nothing else: its text is the next line (docs/domain.md 0.4, F6)."""
    return len(text) <= LONE_LENGTH and _LONE.match(text) is not None
