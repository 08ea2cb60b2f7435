"""When two names are those of one law: cut short, abbreviated, words left out (docs/domain.md 7.3)."""

from __future__ import annotations

import functools

from ...reference.laws import known_name
from ...text.fold import key
from .model import LAWS, Found


def cut_name(head: Found) -> bool:
    """Whether a law is cited by a name alone that no law is known to have."""
    if head.ten is None or head.so_hieu is not None or head.loai not in LAWS or head.bare:
        return False
    return known_name(head.ten, len(head.loai), len(head.ten)) != len(head.ten)


def is_abbreviation(word: str) -> bool:
    """Whether a word of a name is all capitals: MTTQ."""
    return len(word) > 1 and word.isalpha() and word.isupper()


_LEFT_OUT = 2
"""Words of a name that an abbreviation may leave out before it: `và HĐND` is `và đại biểu Hội đồng nhân dân`."""


def spells(short: list[str], name: list[str]) -> bool:
    """Whether a name begins with other words, abbreviations among them: `Luật MTTQ Việt Nam`.

    >>> spells(["Luật", "MTTQ"], ["luật", "mặt", "trận", "tổ", "quốc"])
    True
    """
    rest = iter(name)
    for word in short:
        if is_abbreviation(word):
            for number, letter in enumerate(word.lower()):
                following = next((other for other in rest if other != "và" or letter == "v"), "")
                for _ in range(_LEFT_OUT if number == 0 else 0):
                    following = following if following.startswith(letter) else next(rest, "")
                if not following.startswith(letter):
                    return False
        elif key(word).rstrip(",") != next(rest, None):
            return False
    return True


def leaves_out(short: list[str], name: list[str]) -> bool:
    """Whether other words have the first three and the last of a name, and leave out words between.

    >>> leaves_out("Luật Quản lý tài sản công".split(), "luật quản lý sử dụng tài sản công".split())
    True
    """
    words, rest = [key(word).rstrip(",") for word in short], iter(name)
    ends = words[:3] == name[:3] and words[-1] == name[-1]
    return ends and 3 < len(words) < len(name) and all(word in rest for word in words)


@functools.lru_cache(maxsize=512)
def name_key(name: str) -> str:
    """A form in which two printings of a law's name are equal: no case, no commas, no year."""
    return key(name).replace(",", "").removesuffix(" việt nam")
