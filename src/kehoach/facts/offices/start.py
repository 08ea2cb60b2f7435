"""What is known of a name while it is read: of what kind it is, what may still belong to it (docs/domain.md 8.2)."""

from __future__ import annotations

from dataclasses import dataclass

OFFICE, GROUP, PERSON = "co_quan", "nhom", "ca_nhan"


@dataclass(slots=True)
class Start:
    """The beginning of a name, and what may still be drawn into it.

    Attributes:
        at: the word behind what is known to belong to it.
        kind: co_quan, nhom, ca_nhan.
        branch: the head word in front of a field (sở), which a list may share.
        plural: a plural word stands in it: areas are coordinated.
        coordinates: common nouns are still coordinated under its plural word.
        complete: it is a whole name already: a verb may follow.
        bare: nothing but plural word and head word: `các sở`.
        area: the last word drawn in is the bare word of an area.
        front: it is the Fatherland Front.
        people: a people's committee or council, which is named for several units at once: UBND xã, phường.
        sort: its head tells only what sort of office it is.
        closed: no further word in capitals belongs to it.
        committee: it is a body made for a purpose, which its name tells.
        company: it is a company or a cooperative.
        named: a person called by name: a post may follow.
        unusual: it begins with words with which a name begins only as a further one of a list.
        unsure: words that are not known have been drawn in.
    """

    at: int
    kind: str
    branch: str = ""
    plural: bool = False
    coordinates: bool = False
    complete: bool = False
    bare: bool = False
    area: bool = False
    front: bool = False
    people: bool = False
    sort: bool = False
    closed: bool = False
    committee: bool = False
    company: bool = False
    named: bool = False
    unusual: bool = False
    unsure: bool = False
