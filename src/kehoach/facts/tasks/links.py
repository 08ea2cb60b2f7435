"""Tasks that a document says twice, in a table and in the text, and what pays for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...text.fold import key
from .book import Fact

_BEGIN: Final = 16
_SHORTEST: Final = 30
"""Letters below which two texts are alike by chance: `Tổ chức thực hiện`."""
_OFTEN: Final = 50
"""A text that stands more often is a formula, and the links of each to each would grow with the square of the text."""


def link_duplicates(tasks: Sequence[Fact]) -> None:
    """Link tasks of one text in different places: each gets the ids of the others in `same_as`.

    A sentence that is repeated for each office (`Thực hiện các nhiệm vụ khác …`) is a task of its own for each.
    """
    alike: dict[str, list[Fact]] = {}
    for task in tasks:
        if len(text := task["text"]) >= _SHORTEST:
            alike.setdefault(text[:_BEGIN].lower(), []).append(task)
    places: dict[str, list[Fact]] = {}
    for group in alike.values():
        if len(group) > 1:  # the exact form is dear, and few texts begin alike
            for task in group:
                places.setdefault(key(task["text"]).strip(" .;:,-"), []).append(task)
    for same in places.values():
        if 1 < len(same) <= _OFTEN:
            for task in same:
                others = [other["id"] for other in same if other is not task and _one(task, other)]
                if others:
                    task["same_as"] = others


def _one(a: Fact, b: Fact) -> bool:
    """Whether two tasks of one text are one: a row and a sentence, or those of one office; not two rows of one cell."""
    if a["span"] == b["span"]:
        return False
    if (a["kind"] == "bang") != (b["kind"] == "bang"):
        return True
    return [x["office"] for x in a.get("chu_tri", ())] == [x["office"] for x in b.get("chu_tri", ())]


def link_funding(funding: Sequence[Fact], tasks: Sequence[Fact]) -> None:
    """Link the money to the task that it pays for: the activity whose field it is, the row whose cell it stands in."""
    if not funding:
        return
    ids = {task["source"]: task["id"] for task in tasks if task["kind"] in ("bang", "hoat_dong")}
    for entry in funding:
        entry["task"] = ids.get(entry["source"].rpartition("/")[0])
