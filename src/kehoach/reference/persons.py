"""Persons: the ranks and degrees before a name, and the shape of a name."""

from __future__ import annotations

import functools

from ..text.fold import tones
from .places import UNITS
from .provinces import is_province
from .surnames import AMBIGUOUS, COMMON, surnames

_RANKS = (
    *("Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Chuẩn tướng"),
    *("Đại tá", "Thượng tá", "Trung tá", "Thiếu tá", "Đại úy", "Thượng úy", "Trung úy", "Thiếu úy"),
    *("Phó Đô đốc", "Chuẩn Đô đốc", "Đô đốc"),
    *("GS.TSKH.", "GS.TS.", "PGS.TS.", "PGS.", "GS.", "TSKH.", "TS.", "ThS.", "Ths.", "Th.S", "CN.", "KS.", "KTS."),
    *("GS. TSKH.", "GS. TS.", "PGS. TS.", "GS", "PGS", "TS", "ThS", "Ths", "BS", "Bs", "DS"),
    *("BSCKII.", "BSCKI.", "BS.CKII.", "BS.CKI.", "BSCKII", "BSCKI", "BS CKII", "BS CKI", "BS.CKII"),
    *("BS.CKI", "BS.", "Bs.", "DS.", "LS."),
    *("Tiến sĩ", "Thạc sĩ", "Bác sĩ", "Giáo sư", "Phó Giáo sư", "Kỹ sư", "Luật sư", "NGƯT.", "NGND.", "TTƯT.", "TTND."),
    *("Đ/c", "Đồng chí", "Ông", "Bà"),
)


@functools.cache
def _ranks() -> dict[str, list[str]]:
    """Ranks by their first letter, longest first."""
    found: dict[str, list[str]] = {}
    for form in sorted({*_RANKS, *map(tones, _RANKS)}, key=len, reverse=True):
        found.setdefault(form[0], []).append(form)
    return found


def split_rank(text: str) -> tuple[str, str]:
    """The rank or degree before a person's name, "" if none, and the name.

    >>> split_rank("Thiếu tướng Nguyễn Văn A")
    ('Thiếu tướng', 'Nguyễn Văn A')
    >>> split_rank("PGS.TS. Trần Thị B")
    ('PGS.TS.', 'Trần Thị B')
    """
    name = text.strip()
    start = 0
    flat = tones(name)
    while (rank := _rank_at(flat, start)) is not None:
        start = rank
    return name[:start].rstrip(" ,-"), name[start:]


def _rank_at(text: str, start: int) -> int | None:
    """Where the name goes on after a rank that begins at `start`."""
    for rank in _ranks().get(text[start : start + 1], ()):
        if text.startswith(rank, start):
            end = start + len(rank)
            following = text[end : end + 1]
            if rank.endswith(".") or following in (" ", ".", ","):
                return end + len(text[end:]) - len(text[end:].lstrip(" .,-"))
    return None


def _is_name_syllable(text: str) -> bool:
    """A capital and small letters; an apostrophe or hyphen may join two parts (H'Yim, K'Lý)."""
    parts = text.replace("’", "'").replace("-", "'").rstrip("'").split("'")
    return (
        len(parts) <= 2
        and text[0].isupper()
        and all(part.isalpha() and (len(part) == 1 or part[1:].islower()) for part in parts)
    )


def is_person_name(text: str) -> bool:
    """Whether a text is a person's name, a rank before it or not, and nothing else.

    Two to six syllables, each with a capital first letter, not all in capitals, the first one a surname.

    >>> is_person_name("Trần Văn B"), is_person_name("TRẦN VĂN B"), is_person_name("Kế hoạch")
    (True, False, False)
    """
    if not 4 <= len(text) <= 60 or not text.rstrip(" .").rpartition(" ")[2][:1].isupper():
        return False
    name = split_rank(text)[1].strip(" .")
    syllables = name.split()
    if not 1 + (not _is_highland(name)) <= len(syllables) <= 6 or name.isupper():
        return False
    if is_province(name) or not all(_is_name_syllable(syllable) for syllable in syllables):
        return False
    first = tones(syllables[0])
    return first in surnames() or _is_highland(first)


def _is_highland(name: str) -> bool:
    """Whether a name begins as many do among the peoples of the highlands; such a one may have one syllable: K'Brêu."""
    return name[:2] in ("H'", "K'", "H’", "K’", "Y'", "Y’") and len(name) > 3


_NAMED_AFTER = frozenset((
    "huyện", "xã", "phường", "quận", "phố", "trấn", "tp", "tp.", "trường", "viện", "đường", "thpt", "thcs", "học",
    "tnhh", "nhân", "phần", "ty", "đoàn", "họ", "và",
))  # fmt: skip
"""Words behind which the name of a person is part of another name: `phường Trần Văn Mẫu`, `Giáo dục và Đào Tạo`."""
_UNIT_ENDS = frozenset(unit.split()[-1] for unit in UNITS)


def end_before_person(text: str) -> int:
    """Where a post or an office ends, behind which the name of a person ends the text; else the length of the text.

    >>> text = "Bộ trưởng Bộ Y tế Trần Văn Mẫu"
    >>> text[: end_before_person(text)]
    'Bộ trưởng Bộ Y tế'
    """
    words = text.rsplit(None, 6)
    for count in (4, 3, 2):
        if len(words) <= count or words[-count] not in COMMON:
            continue
        before = words[-count - 1]
        if before.lower() in _NAMED_AFTER or not is_person_name(" ".join(words[-count:])):
            break
        if count == 2 and (before.isupper() or words[-2] in AMBIGUOUS):
            break  # UBND Lê Chân; Cục Lâm Nghiệp
        if not _ends_unit(words, count):
            return len(text.rsplit(None, count)[0])
    return len(text)


def _ends_unit(words: list[str], count: int) -> bool:
    """Whether a family name is the last syllable of a unit, with another behind it: tỉnh Hải Dương Nguyễn Văn Mẫu."""
    if len(words) < count + 2 or words[-count - 2].lower() not in _UNIT_ENDS:
        return False
    return words[-count - 1][0].isupper() and not COMMON.isdisjoint(words[1 - count : -1])
