"""Where a title ends and text begins (docs/domain.md 4.4)."""

from __future__ import annotations

import re

_RUN_IN = re.compile(r":(?=\s)")
_LEADS_ON = re.compile(
    r"(?:như sau|sau|bao gồm|gồm|gồm có|như|cụ thể|theo định kỳ|cụ thể như sau|trong đó|là|với)$", re.IGNORECASE
)
_TITLE_WORDS = 25
_SENTENCE = re.compile(r"[.;]\s")


def split_heading(text: str, fold: str, *, bullet: bool, parent: bool, strong: bool) -> tuple[str | None, str]:
    """Parts of a labelled paragraph: (heading or None, text).

    Args:
        text: what follows the label, as printed.
        fold: the same, folded.
        bullet: the label is a bullet: a bullet has text, not a title.
        parent: labelled sections or paragraphs follow below it.
        strong: printed bold or as a heading.

    >>> split_heading("Yêu cầu: Các sở triển khai.", "Yêu cầu: Các sở triển khai.", bullet=False, parent=False, strong=False)
    ('Yêu cầu', 'Các sở triển khai.')
    """
    if not text or bullet:
        return None, text
    if strong or _is_title(fold, parent=parent):
        return text.rstrip(), ""
    m = _RUN_IN.search(fold) if ":" in fold else None
    if m is not None:
        lead = fold[: m.start()]
        if len(lead.split()) <= _TITLE_WORDS and not _SENTENCE.search(lead) and not _LEADS_ON.search(lead):
            return text[: m.start()].rstrip(), text[m.end() :].strip()
    return None, text


def _is_title(fold: str, *, parent: bool) -> bool:
    if len(fold) > 400:
        return False
    if fold.isupper():
        return True
    last = fold.rstrip('*"”) ')[-1:]
    if last in ".;:" and not (parent and last == "." and len(fold.split()) <= _TITLE_WORDS):
        return False
    if ": " in fold:
        return False
    words = len(fold.split())
    return words <= 12 or (parent and words <= 60)
