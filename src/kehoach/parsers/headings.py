"""Where a title ends and text begins (docs/domain.md 4.4)."""

from __future__ import annotations

import re

from ..text.letters import pattern

_RUN_IN = re.compile(r":(?=\s)")
_LEADS_ON = ("sau", "gồm", "gồm có", "như", "cụ thể", "theo định kỳ", "trong đó", "là", "với")
"""Last words, in small letters, of what opens a list: `như sau`, `bao gồm`."""
_COUNT = re.compile(r"(?:^|\s)(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2})\s(?!giờ|phút)\S+(?:\s\S+)?$")
_PARALLEL = re.compile(r";\s[^;:.]{3,50}:\s")
_CAPITALS = pattern(r"[^<L>]{3,}\s[^<L>]{2,}?\s(?=[<U>][<L>]+\s[<L>])")
_TITLE_WORDS = 25
_SENTENCE = re.compile(r"[.;]\s")


def split_heading(
    text: str, fold: str, *, parent: bool, listed: bool, strong: bool, high: bool
) -> tuple[str | None, str]:
    """Parts of a labelled paragraph: (heading or None, text).

    Args:
        text: what follows the label, as printed.
        fold: the same, folded.
        parent: sections or paragraphs follow below it.
        listed: labelled sections are among them.
        strong: printed bold or as a heading.
        high: the label is of a class that prints its titles in capitals (I., Chương …).

    >>> flags = dict(parent=False, listed=False, strong=False, high=False)
    >>> split_heading("Yêu cầu: Các sở triển khai.", "Yêu cầu: Các sở triển khai.", **flags)
    ('Yêu cầu', 'Các sở triển khai.')
    """
    if not text:
        return None, text
    if (strong and fold.rstrip('*"”) ')[-1:] not in ".;:") or _is_title(fold, parent=parent, listed=listed):
        return text.rstrip(), ""
    if high and (capitals := _CAPITALS.match(fold)) is not None:
        return text[: capitals.end()].rstrip(), text[capitals.end() :].strip()
    m = _RUN_IN.search(fold) if ":" in fold else None
    if m is not None:
        lead = fold[: m.start()]
        if len(lead.split()) <= _TITLE_WORDS and not _SENTENCE.search(lead) and not _leads_on(lead, fold[m.end() :]):
            return text[: m.start()].rstrip(), text[m.end() :].strip()
    return None, text


def _leads_on(lead: str, rest: str) -> bool:
    """Whether a colon opens a list or an apposition and ends no title: `bao gồm:`, `ba nhóm:`, `xuân: …; hè: …`."""
    words = lead.rsplit(None, 3)
    if (
        lead[-12:].lower().endswith(_LEADS_ON)
        or _COUNT.search(lead, len(words[0]) if len(words) > 3 else 0)  # a number stands among the last three words
        or lead.count("(") > lead.count(")")
        or lead.count("[") > lead.count("]")
    ):
        return True
    return _PARALLEL.search(rest) is not None


def _is_title(fold: str, *, parent: bool, listed: bool) -> bool:
    if len(fold) > 400:
        return False
    if fold.isupper():
        return True
    last = fold.rstrip('*"”) ')[-1:]
    if last in ".;:," and not (listed and last == "." and len(fold.split()) <= _TITLE_WORDS):
        return False
    if ": " in fold:
        return False
    words = len(fold.split())
    return words <= 12 or (parent and words <= 60)
