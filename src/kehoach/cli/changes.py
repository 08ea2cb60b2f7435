"""What changed between two outputs: field by field, node by node, cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from .alignment import align
from .golden import is_span

Data = dict[str, Any]
Differ = Callable[[str, list[Any], list[Any]], Iterator["Change"]]


class Kind(StrEnum):
    """How something changed. `moved`: the same thing at other characters, or under another id."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    Attributes:
        where: words that lead there: `header.so_hieu`, `node II/1 text`, `table bang-1 cell (2,3) text`.
        before: the stored value; None when added.
        after: the present value; None when removed.
        span: the present place of what holds it, if it has one.
    """

    where: str
    kind: Kind
    before: Any
    after: Any
    span: tuple[int, int] | None = None

    def as_data(self) -> dict[str, object]:
        """The keys that JSON output adds to a finding."""
        return {"where": self.where, "change": self.kind.value, "before": self.before, "after": self.after}


def compare(old: Data, new: Data) -> list[Change]:
    """Every difference between two outputs, in the order of their keys."""
    if ("error" in old) != ("error" in new):
        return [Change("outcome", Kind.CHANGED, _outcome(old), _outcome(new))]
    return list(_object("", old, new))


def _outcome(content: Data) -> str:
    return f"cannot be read: {content['error'].get('message')}" if "error" in content else "a document"


def _object(prefix: str, old: Data, new: Data, *, skip: tuple[str, ...] = ()) -> Iterator[Change]:
    """Compare two objects key by key. `prefix` ends with what separates it from a key: a dot, a blank, or nothing."""
    span = _span(new)
    for key in [*old, *(key for key in new if key not in old)]:
        if key in skip:
            continue
        if key not in old:
            yield Change(f"{prefix}{key}", Kind.ADDED, None, _bare(new[key]), span)
        elif key not in new:
            yield Change(f"{prefix}{key}", Kind.REMOVED, _bare(old[key]), None, span)
        elif old[key] != new[key]:
            yield from _value(prefix, key, old[key], new[key], span)


def _value(prefix: str, key: str, old: Any, new: Any, span: tuple[int, int] | None) -> Iterator[Change]:
    where = f"{prefix}{key}"
    if isinstance(old, list) and isinstance(new, list) and not is_span(old or new):
        special = _LISTS.get(key)
        owner = prefix.removesuffix(".").removesuffix(" ")
        yield from special(owner, old, new) if special is not None else _sequence(where, old, new)
    elif _is_fact(old) and _is_fact(new):
        # raw follows value; it is news only when value stayed
        yield from _object_of_fact(where, old, new)
    elif isinstance(old, dict) and isinstance(new, dict):
        yield from _object(f"{where}.", old, new)
    elif is_span(old) and is_span(new):
        yield Change(where, Kind.MOVED, old, new, _as_span(new))
    else:
        yield Change(where, Kind.CHANGED, _bare(old), _bare(new), _span(new) or span)


def _object_of_fact(where: str, old: Data, new: Data) -> Iterator[Change]:
    if old["value"] != new["value"]:
        yield Change(where, Kind.CHANGED, old["value"], new["value"], _span(new))
        yield from _object(f"{where}.", old, new, skip=("value", "raw", "span"))
    else:
        yield from _object(f"{where}.", old, new)


def _is_fact(value: object) -> bool:
    return isinstance(value, dict) and "value" in value and "span" in value and "raw" in value


def _bare(value: object) -> object:
    """A fact is named by its value."""
    return value["value"] if isinstance(value, dict) and _is_fact(value) else value


def _span(value: object) -> tuple[int, int] | None:
    return _as_span(value.get("span")) if isinstance(value, dict) else None


def _as_span(value: object) -> tuple[int, int] | None:
    return (value[0], value[1]) if isinstance(value, list) and is_span(value) else None


# nodes


def _tree(owner: str, old: list[Any], new: list[Any]) -> Iterator[Change]:
    """Compare two trees by the ids of their nodes; one that kept its words under another id is said to have moved."""
    before, after = _flatten(old), _flatten(new)
    renamed = _renamed(before, after)
    prefix = f"{owner} " if owner else ""
    for name, node in before.items():
        where = f"{prefix}node {name}"
        if name in after:
            yield from _object(f"{where} ", node, after[name])
        elif name in renamed:
            yield Change(f"{where} id", Kind.MOVED, name, renamed[name], _span(after[renamed[name]]))
        else:
            yield Change(where, Kind.REMOVED, _words(node), None)
    taken = set(renamed.values())
    for name, node in after.items():
        if name not in before and name not in taken:
            yield Change(f"{prefix}node {name}", Kind.ADDED, None, _words(node), _span(node))
    kept = [name for name in before if name in after]
    order = [name for name in after if name in before]
    if kept != order:
        yield Change(f"{prefix}order of nodes", Kind.CHANGED, kept, order)


def _flatten(nodes: list[Any]) -> dict[str, Data]:
    """Nodes by id in reading order, without their children; a second node of an id (a fault) gets a number."""
    found: dict[str, Data] = {}
    stack = list(reversed(nodes))
    while stack:
        node = stack.pop()
        name = unique = str(node.get("id"))
        count = 1
        while unique in found:
            count += 1
            unique = f"{name} (#{count})"
        found[unique] = {key: value for key, value in node.items() if key not in ("id", "children")}
        stack.extend(reversed(node.get("children") or []))
    return found


def _renamed(before: dict[str, Data], after: dict[str, Data]) -> dict[str, str]:
    """Old id to new id of nodes whose words stand once among those gone and once among those new."""
    gone = _by_words({name: node for name, node in before.items() if name not in after})
    come = _by_words({name: node for name, node in after.items() if name not in before})
    return {
        names[0]: come[words][0] for words, names in gone.items() if len(names) == 1 and len(come.get(words, ())) == 1
    }


def _by_words(nodes: dict[str, Data]) -> dict[Hashable, list[str]]:
    found: dict[Hashable, list[str]] = {}
    for name, node in nodes.items():
        found.setdefault((node.get("marker"), node.get("heading"), node.get("text")), []).append(name)
    return found


def _words(node: Data) -> str:
    return " ".join(part for part in (node.get("marker"), node.get("heading"), node.get("text")) if part)


# things with a name


def _named(word: str, parts: tuple[str, ...]) -> Differ:
    """A differ for lists whose entries have ids; `parts` are lists inside an entry with a differ of their own."""

    def differ(owner: str, old: list[Any], new: list[Any]) -> Iterator[Change]:
        prefix = f"{owner} {word}" if owner else word
        before, after = ({str(entry.get("id")): entry for entry in entries} for entries in (old, new))
        for name, entry in before.items():
            where = f"{prefix} {name}"
            if name not in after:
                yield Change(where, Kind.REMOVED, _title(entry), None)
                continue
            yield from _object(f"{where} ", entry, after[name], skip=parts)
            for part in parts:
                if entry.get(part) != after[name].get(part):
                    yield from _LISTS[part](where, entry.get(part) or [], after[name].get(part) or [])
        for name, entry in after.items():
            if name not in before:
                yield Change(f"{prefix} {name}", Kind.ADDED, None, _title(entry), _span(entry))

    return differ


def _title(entry: Data) -> str:
    if "n_rows" in entry:
        return f"{entry['n_rows']} × {entry.get('n_cols')}"
    return " ".join(part for part in (entry.get("label"), entry.get("title")) if part)


def _cells(owner: str, old: list[Any], new: list[Any]) -> Iterator[Change]:
    """Compare cells by row and column."""
    before, after = ({(cell.get("row"), cell.get("col")): cell for cell in cells} for cells in (old, new))
    for at in [*before, *(at for at in after if at not in before)]:
        where = f"{owner} cell ({at[0]},{at[1]})"
        if at not in after:
            yield Change(where, Kind.REMOVED, before[at].get("text"), None)
        elif at not in before:
            yield Change(where, Kind.ADDED, None, after[at].get("text"), _span(after[at]))
        else:
            yield from _object(f"{where} ", before[at], after[at])


def _attachments(owner: str, old: list[Any], new: list[Any]) -> Iterator[Change]:
    """Compare attached documents by their place in the list; each is a document again."""
    prefix = f"{owner} attachment" if owner else "attachment"
    for i, (before, after) in enumerate(zip(old, new, strict=False)):
        yield from _object(f"{prefix} {i} ", before, after)
    for i, before in enumerate(old[len(new) :], len(new)):
        yield Change(f"{prefix} {i}", Kind.REMOVED, _document_title(before), None)
    for i, after in enumerate(new[len(old) :], len(old)):
        yield Change(f"{prefix} {i}", Kind.ADDED, None, _document_title(after), _span(after))


def _document_title(entry: Data) -> str:
    header = entry.get("header") or {}
    return " ".join(str(_bare(header[key])) for key in ("loai_van_ban", "so_hieu", "trich_yeu") if header.get(key))


_LISTS: dict[str, Differ] = {
    "body": _tree,
    "tables": _named("table", ("cells",)),
    "appendices": _named("appendix", ("body",)),
    "cells": _cells,
    "attachments": _attachments,
}
"""Lists whose entries are told apart by more than their place."""


# other lists


def _sequence(where: str, old: list[Any], new: list[Any]) -> Iterator[Change]:
    """Align two lists by what their entries say, wherever that stands in the text."""
    for tag, i, i_end, j, j_end in align(old, new):
        pairs = min(i_end - i, j_end - j) if tag in ("equal", "replace") else 0
        for k in range(pairs):
            yield from _pair(where, i + k, j + k, old[i + k], new[j + k])
        for k in range(i + pairs, i_end):
            yield Change(f"{where}[{k}]", Kind.REMOVED, _said(old[k]), None)
        for k in range(j + pairs, j_end):
            yield Change(f"{where}[{k}]", Kind.ADDED, None, _said(new[k]), _span(new[k]))


def _pair(where: str, i: int, j: int, old: Any, new: Any) -> Iterator[Change]:
    """Two entries at the same place of the lists: one that changed, or one gone and another come."""
    if old == new:
        return
    if is_span(old) and is_span(new):
        yield Change(f"{where}[{j}]", Kind.MOVED, old, new, _as_span(new))
    elif isinstance(old, dict) and isinstance(new, dict) and old.get("code") == new.get("code"):
        yield from _object(f"{where}[{j}].", old, new)
    else:
        yield Change(f"{where}[{i}]", Kind.REMOVED, _said(old), None)
        yield Change(f"{where}[{j}]", Kind.ADDED, None, _said(new), _span(new))


def _said(entry: Any) -> Any:
    """What names an entry: its words if it has any."""
    if not isinstance(entry, dict):
        return entry
    if "code" in entry and "message" in entry:
        return f"{entry.get('severity')}[{entry['code']}] {entry['message']}"
    return entry.get("text") or {key: value for key, value in entry.items() if value is not None}
