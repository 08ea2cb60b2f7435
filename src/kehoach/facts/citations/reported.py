"""The document that an article is about, completed from how the article cites it (docs/domain.md 9.4)."""

from __future__ import annotations

from collections.abc import Sequence

from ..passages import Content
from .model import number_key

_FIRST = frozenset(f"mo_dau/{n}" for n in range(1, 5))
"""The title of an article and its first paragraphs."""

_CARRIED = frozenset({"implements", "based_on"})
"""Roles of what is carried out: `Thực hiện Công văn số 12/UBND-VX của tỉnh, Sở Y tế yêu cầu …` tells of the Sở."""


def complete_reported(reported: Content | None, citations: Sequence[Content]) -> Content | None:
    """Day and issuer of the reported document, printed where the article cites it.

    Where no words say which document was issued, it is the only numbered one that the article cites, named at its top.

    Args:
        reported: what the words of the article say was issued.
        citations: the documents that it cites, in the form of the schema.
    """
    numbered = [cited for cited in citations if cited["sign"] is not None and cited["loai"]]
    if reported is None:
        if len(numbered) != 1 or numbered[0]["role"] in _CARRIED:
            return None
        if numbered[0]["mentions"][0]["source"] not in _FIRST:
            return None
        return {name: numbered[0][name] for name in ("loai", "so_hieu", "ngay", "co_quan", "span")}
    number = number_key(reported["so_hieu"] or "")
    for cited in numbered:
        if number_key(cited["so_hieu"]) == number:
            found = {name: reported[name] or cited[name] for name in ("ngay", "co_quan")}
            return {**reported, **found}
    return reported
