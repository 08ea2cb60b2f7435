"""Whether an issuer may sign with a mark: `UBND` in a number is of an Ủy ban nhân dân or its Chủ tịch."""

from __future__ import annotations

import functools
from unicodedata import normalize

from ...reference.abbreviations import ORGAN_OF
from ...text.fold import key

_OF_MARK: dict[str, tuple[str, ...]] = {  # mark, what the issuer begins with
    "CP": ("chính phủ",),
    "TTg": ("thủ tướng", "phó thủ tướng", "chủ tịch hội đồng", "bộ trưởng"),
    "VPCP": ("văn phòng chính phủ", "văn phòng cp", "vpcp", "bộ trưởng, chủ nhiệm"),
    "UBTVQH": ("ủy ban thường vụ quốc hội", "ubtvqh", "ubtv quốc hội"),
    "HĐND": ("hội đồng nhân dân", "hđnd", "thường trực hội đồng nhân dân", "thường trực hđnd"),
    "UBND": ("ủy ban nhân dân", "ubnd", "chủ tịch", "phó chủ tịch", "ub"),
}
_INITIALS = 3
"""Letters of a mark that may be the initials of a name: fewer fit too many."""


@functools.cache
def _organs() -> frozenset[str]:
    return frozenset(key(name) for name in ORGAN_OF.values())


def agrees(mark: str, name: str) -> bool:
    """Whether an issuer, by its key, may sign with a mark; True where it is not known."""
    if mark in _OF_MARK:
        return signs_with(mark, name)
    full = ORGAN_OF.get(mark)
    if full is None or not full.startswith(("Bộ ", "Sở ", "Văn phòng ")):
        return True
    bare = name.removeprefix("bộ trưởng ").removeprefix("giám đốc ")
    return bare not in _organs() or key(full) in bare


def signs_with(mark: str, name: str) -> bool:
    """Whether an issuer, by its key, is known to sign with a mark; False where it is not known.

    >>> signs_with("SYT", "sở y tế"), signs_with("SYT", "ubnd tỉnh"), signs_with("QLD", "sở y tế")
    (True, False, False)
    >>> signs_with("BQLDA", "ban quản lý dự án huyện")
    True
    """
    if mark in _OF_MARK:
        return name.startswith(_OF_MARK[mark])
    full = ORGAN_OF.get(mark)
    if full is not None and key(full) in name:
        return True
    initials = "".join(normalize("NFD", word)[0] for word in name.removeprefix("trường ").split())
    return len(mark) >= _INITIALS and initials.startswith(mark.lower())
