"""When two names are those of one law: cut short, abbreviated, words left out (docs/domain.md 7.3)."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from ...reference.laws import known_name
from ...text.fold import key
from .gathered import same_year
from .model import LAWS, Cited, Found

_MOST_LOOKS = 40
"""Names that are compared with each other name; a document cites few that are cut short."""


def join_short_names(cited: Iterable[Cited], by_name: dict[str, list[Cited]]) -> None:
    """`Luật Bầu cử` is the one cited law of which name begins so, if no law is called that and no more.

    So is a name that leaves out words of it: `Luật Bầu cử Quốc hội và Hội đồng nhân dân`.

    Args:
        cited: the documents; one that is found to be another gives its references to that.
        by_name: the laws by `name_key`.
    """
    short = sorted((law for law in cited if _is_cut(law.head)), key=lambda law: -len(law.head.ten or ""))
    if not short:
        return
    begun = _by_beginning(by_name)
    looks = 0
    for law in short:
        name = name_key(law.head.ten or "")
        meant = begun.get(name, [])
        if not meant and looks < _MOST_LOOKS:
            looks += 1
            meant = _resembling(law.head.ten or "", name, by_name)
        others = {id(other): other for other in meant if other is not law and other.at}
        if len(others) == 1 and same_year(law.head, (other := others.popitem()[1]).head):
            _give(law, other)


def _by_beginning(by_name: dict[str, list[Cited]]) -> dict[str, list[Cited]]:
    """The laws by each beginning of their names, of two words and more."""
    begun: dict[str, list[Cited]] = {}
    for name, held in by_name.items():
        words = name.split()
        for count in range(2, len(words)):
            begun.setdefault(" ".join(words[:count]), []).extend(held)
    return begun


def _resembling(printed: str, name: str, by_name: dict[str, list[Cited]]) -> list[Cited]:
    """The laws whose names an abbreviated name spells, or of which it leaves out words."""
    words = printed.split()[: name.count(" ") + 1]
    same = spells if any(map(_is_abbreviation, words)) else leaves_out
    return [law for other, held in by_name.items() if same(words, other.split()) for law in held]


def _give(law: Cited, other: Cited) -> None:
    """Make the references to a law those of another, which is the same."""
    for item in law.at:
        item.form = "short" if item.form == "full" else item.form
    other.at = sorted((*other.at, *law.at), key=lambda item: item.start)
    other.head.ngay, other.head.nam = other.head.ngay or law.head.ngay, other.head.nam or law.head.nam
    law.at = []


def _is_cut(head: Found) -> bool:
    """Whether a law is cited by a name alone that no law is known to have."""
    if head.ten is None or head.so_hieu is not None or head.loai not in LAWS or head.bare:
        return False
    return known_name(head.ten, len(head.loai), len(head.ten)) != len(head.ten)


def _is_abbreviation(word: str) -> bool:
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
        if _is_abbreviation(word):
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
