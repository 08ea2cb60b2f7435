"""Which mentions of documents mean one document.

The same id; else the same number and day, where no two ids share them. A number that says its year needs no day, and a
law is known by its name and year. What is known less well is the same only within the document that cites it: two
numbers alike may be of different years or places, and must not become one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..schema import Citation
from ..text.fold import key
from ..text.patterns import pattern
from .contents import Identity

_YEAR = pattern(r"/(?:19|20)\d\d(?:/|$)")
_ZEROS = pattern(r"^0+(?=\d)")
_LAWS = ("hiến pháp", "bộ luật", "luật", "pháp lệnh")

Name = tuple[str, ...]
"""Equal for one document: a sort of evidence and its values."""

Namer = Callable[["Mention"], Name]
"""Gives mentions of one document one name."""


@dataclass(frozen=True, slots=True)
class Mention:
    """What is known of a document at one place.

    Attributes:
        home: key of the document that says it; of a document that was read, its own.
        given: whether the document was read.
    """

    home: str
    id: str | None
    loai: str | None
    so_hieu: str | None
    ngay: str | None
    nam: str | None
    ten: str | None
    given: bool = False
    file: str | None = None

    @property
    def evidence(self) -> Name | None:
        """What tells the document apart where it has no id; None where nothing does."""
        if self.so_hieu is not None:
            number = _number(self.so_hieu)
            if not number or number[0] in "/-":
                return None  # not filled in
            if _YEAR.search(number):
                return "number", number
            return ("number", number, self.ngay) if self.ngay else None
        name = key(self.ten) if self.ten is not None and not self.given else ""
        return ("law", name, (self.ngay or self.nam or "")[:4]) if name.startswith(_LAWS) else None


def of_given(identity: Identity) -> Mention:
    """A document that was read."""
    return Mention(
        identity.key,
        identity.id,
        identity.loai,
        identity.so_hieu,
        identity.ngay,
        None,
        identity.trich_yeu,
        given=True,
        file=identity.file,
    )


def of_cited(citation: Citation, by: Identity) -> Mention:
    """A document that another cites."""
    return Mention(
        by.key,
        citation.id,
        citation.loai,
        citation.so_hieu,
        citation.ngay,
        None if citation.nam is None else str(citation.nam),
        citation.ten or citation.trich_yeu,
    )


def namer(mentions: Iterable[Mention]) -> Namer:
    """A function that names documents, so that mentions of one have one name; made from all mentions there are."""
    ids: dict[Name, set[str]] = defaultdict(set)
    types: dict[Name, set[str]] = defaultdict(set)
    for mention in mentions:
        evidence = mention.evidence
        if evidence is not None:
            if mention.id is not None:
                ids[evidence].add(mention.id)
            if mention.loai is not None:
                types[evidence].add(key(mention.loai))

    def name(mention: Mention) -> Name:
        if mention.id is not None:
            return "id", mention.id
        evidence = mention.evidence
        if evidence is not None and len(ids[evidence]) == 1:
            return "id", *ids[evidence]
        if evidence is not None and not ids[evidence]:
            # The mark QĐ of a Party number is two types; elsewhere a mention that leaves the type out is the same.
            return evidence if len(types[evidence]) < 2 else (*evidence, key(mention.loai or ""))
        if mention.given:
            return "given", mention.home
        printed = (mention.loai, mention.so_hieu, mention.ngay or mention.nam, mention.ten)
        return "own", mention.home, *(key(value or "") for value in printed)

    return name


def _number(printed: str) -> str:
    return _ZEROS.sub("", key(printed).replace(" ", ""))
