"""Every office that a document names as an actor, once, and what its name meant on the date of the document.

Printed forms of one office are one entry: `UBND tỉnh` and `Ủy ban nhân dân tỉnh`, `Sở Lao động - TBXH` and `Sở LĐTBXH`.
"""

from __future__ import annotations

import functools
from typing import Any

from ...diagnostics import Diagnostic
from ...reference.entities import Name, OfficeLevel, read_name
from ...reference.places import ENDED_UNITS, LAST_OLD, MERGED, Territory
from ...text.fold import key
from ...text.patterns import pattern
from ..context import Context
from .home import home_of
from .resolve import Reading, resolve

Span = tuple[int, int]
Entry = dict[str, Any]
"""An office in the form of `schema.Office`."""

_LEVELS: dict[str, OfficeLevel] = {
    "huyện": "huyen",
    "quận": "huyen",
    "xã": "xa",
    "phường": "xa",
    "sở": "tinh",
    "tỉnh": "tinh",
    "bộ": "trung_uong",
}
"""What the first word behind `các` or `cấp` tells of the level of a group."""
_GROUP = pattern(r"(?:^|\s)các\s+(\w+)(?:\s(hội))?")
_OF_LEVEL = pattern(r"(?:^|\s)cấp\s+(\w+)")
_COMMITTEES = pattern(r"(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd)\s+(\w+)(?=\s?,|\svà\s)")
_BRACKET = pattern(r"(?<=\S)\s*\([^()]*\)?")
_SEVERAL = pattern(
    r"(?:^|\s)(?:(?:các|những|mỗi|từng)"
    r"(?=$|\s(?:tỉnh|huyện|xã|phường|quận|thị|thành|sở|bộ|ban|ngành|cấp|cơ quan|đơn vị))"
    r"|cấp(?=$|\s(?:tỉnh|huyện|xã)))|^(?:các|những)\s"
)
"""Words that make several offices of one; not `Ban Quản lý các khu công nghiệp`."""
_ENDED = pattern(rf"(?:^|[\s,])({'|'.join(ENDED_UNITS)})(?!\w)(?! hội)")


class Registry:
    """Enters the offices of one document as they are met.

    Args:
        context: the document that the names stand in.
    """

    def __init__(self, context: Context) -> None:
        self._date = context.date
        self._home = home_of(context.issuer, context.parent, context.province, context.date)
        self._ids: dict[tuple[str, str], str] = {}  # (name as printed, kind) to the id of its entry
        self._known: dict[tuple[object, ...], Entry] = {}
        self._entries: list[Entry] = []

    def actor(self, name: str, kind: str, span: Span) -> dict[str, Any]:
        """Enter a name.

        Args:
            name: one name, as printed.
            kind: co_quan, nhom or ca_nhan.
            span: where it stands.

        Returns:
            The mention, in the form of `schema.Actor`.
        """
        office = self._ids.get((name, kind))
        if office is None:
            office = self._ids[name, kind] = self._enter(name, kind, span)
        return {"name": name, "kind": kind, "office": office, "span": span}

    def entries(self) -> list[Entry]:
        """The offices in order of first mention, in the form of `schema.Office`."""
        return self._entries

    def _enter(self, printed: str, kind: str, span: Span) -> str:
        name = read_name(_BRACKET.sub("", printed) if "(" in printed else printed)
        reading = resolve(name, self._home, self._date) if _is_one(name, kind) else None
        same = _same(kind, name, reading)
        entry = self._known.get(same)
        if entry is None:
            entry = self._known[same] = _entry(len(self._entries) + 1, printed, kind, name, reading, span)
            self._entries.append(entry)
            return str(entry["id"])
        if _rank(printed, name) > _rank(entry["name"], read_name(entry["name"])):
            printed, entry["name"] = entry["name"], printed
            entry["full_name"] = name.full if kind != "ca_nhan" else None
        entry["forms"].append(printed)
        return str(entry["id"])


def office_findings(offices: list[Entry], context: Context) -> list[Diagnostic]:
    """Offices and places that had ended on the date of the document.

    Args:
        offices: what `Registry.entries` gives.
        context: the document.

    Returns:
        KH521 for an office that was dissolved, KH522 for one of a unit that is no more; each at its first mention.
    """
    date = context.date
    if date is None or date < "2025-03-01":
        return []
    found = (_finding(office, date) for office in offices if office["kind"] != "ca_nhan")
    return [finding for finding in found if finding is not None]


def _finding(office: Entry, date: str) -> Diagnostic | None:
    name, last, place, span = office["name"], office["valid_to"], office["place"], office["span"]
    if office["kind"] == "nhom":
        unit = _ENDED.search(key(name)) if date >= MERGED else None
        return Diagnostic("KH522", f'"{name}": there is no {unit[1]} since {MERGED}', span) if unit else None
    if last is None or last >= date:
        return None
    if last != LAST_OLD:
        return Diagnostic("KH521", f'"{name}" was dissolved; its last day was {last}', span)
    what = place["name"] if place else "its district"
    return Diagnostic("KH522", f'"{name}": {what} was dissolved; its last day was {last}', span)


def _is_one(name: Name, kind: str) -> bool:
    """Whether a name is of one office; `UBND các xã, phường` is not, whatever it was taken for."""
    return kind == "co_quan" and not _says_several(name.head)


@functools.lru_cache(maxsize=4096)
def _says_several(head: str) -> bool:
    return _SEVERAL.search(head) is not None


def _same(kind: str, name: Name, reading: Reading | None) -> tuple[object, ...]:
    """Equal for two printed forms of one office."""
    if reading is None:
        return kind, name.core, name.units
    place = reading.place
    if place is not None:
        return kind, name.core, place.id or _key(place.name)
    return kind, name.core, reading.level, tuple(unit for unit in name.units if unit[1])


_key = functools.lru_cache(maxsize=1024)(key)


def _rank(printed: str, name: Name) -> tuple[bool, bool, int, bool]:
    """The fullest form: not in capitals, without abbreviations, long, with a capital at its head."""
    return not printed.isupper(), name.full is None, len(printed), printed[:1].isupper()


def _entry(number: int, printed: str, kind: str, name: Name, reading: Reading | None, span: Span) -> Entry:
    return {
        "id": f"cq-{number}",
        "name": printed,
        "forms": [],
        "kind": kind,
        "full_name": name.full if kind != "ca_nhan" else None,
        "level": reading.level if reading else _group_level(printed) if kind == "nhom" else None,
        "place": _place(reading.place) if reading and reading.place else None,
        "entity": reading.entity if reading else None,
        "valid_from": reading.valid_from if reading else None,
        "valid_to": reading.valid_to if reading else None,
        "span": span,
    }


@functools.lru_cache(maxsize=4096)
def _group_level(printed: str) -> OfficeLevel | None:
    name = key(printed)
    found = _GROUP.search(name)
    if found is not None:
        return None if found[2] else _LEVELS.get(found[1])
    levels = {_LEVELS.get(word) for word in _OF_LEVEL.findall(name) or _COMMITTEES.findall(name)}
    return levels.pop() if len(levels) == 1 else None


def _place(place: Territory) -> dict[str, str | None]:
    return {"id": place.id, "name": place.name, "level": place.level}
