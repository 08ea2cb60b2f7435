"""The same document in several formats is one document: twins are held against each other, field by field."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.gold import floors

import kehoach

CORPUS = floors.SHARED / "corpus"


def families() -> Iterator[tuple[Path, Path]]:
    """Pairs of files with one document: the one that the gold names, and each of its twins."""
    for path in sorted((floors.SHARED / "gold" / "dev").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        for twin in gold.get("twins") or ():
            yield CORPUS / gold["file"], CORPUS / twin


PAIRS = sorted(families())
NAMES = [f"{a.parent.name}-{b.parent.name}-{a.name[:12]}" for a, b in PAIRS]
ABSENT = pytest.mark.skipif(not PAIRS, reason="NO TWINS: the folder `shared` is not beside the checkout")


@cache
def parsed(path: Path) -> dict[str, Any]:
    try:
        return kehoach.parse_file(path).model_dump(by_alias=True)
    except kehoach.ReadError as error:
        if error.code == "KH805":
            pytest.skip(f"NOT INSTALLED: {error}")
        raise


def words(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split())


def values(found: dict[str, Any] | None) -> str | None:
    return None if found is None else words(found["value"])


def header(document: dict[str, Any]) -> dict[str, Any]:
    return {name: values(v) for name, v in document["header"].items() if isinstance(v, dict)}


def tree(nodes: list[dict[str, Any]]) -> list[tuple[str, str | None, str | None]]:
    return [x for n in nodes for x in ((n["id"], words(n["heading"]), words(n["text"])), *tree(n["children"]))]


def texts(items: list[dict[str, Any]]) -> list[str | None]:
    return [words(item["text"]) for item in items]


def signers(document: dict[str, Any]) -> list[tuple[list[str], str | None, str | None]]:
    return [(s["quyen_ky"], words(s["chuc_vu"]), values(s["nguoi_ky"])) for s in document["signatures"]]


def tables(document: dict[str, Any]) -> list[tuple[int, int, list[tuple[Any, ...]]]]:
    return [
        (
            t["n_rows"],
            t["n_cols"],
            [(c["row"], c["col"], c["rowspan"], c["colspan"], words(c["text"])) for c in t["cells"]],
        )
        for t in document["tables"]
    ]


def appendices(document: dict[str, Any]) -> list[tuple[str | None, str | None, Any]]:
    return [(a["label"], words(a["title"]), tree(a["body"])) for a in document["appendices"]]


def names(actors: list[dict[str, Any]]) -> list[str | None]:
    return [words(actor["name"]) for actor in actors]


def due(time: dict[str, Any] | None) -> tuple[Any, ...] | None:
    if time is None:
        return None
    return words(time["raw"]), time["kind"], time["date"], time["start"], time["end"], time["rrule"]


def tasks(document: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [
        (words(t["text"]), names(t["chu_tri"]), names(t["phoi_hop"]), names(t["trinh"]), due(t["thoi_han"]))
        for t in document["tasks"]
    ]


FIELDS: dict[str, Callable[[dict[str, Any]], object]] = {
    "kind": lambda d: d["kind"],
    "truncated": lambda d: d["truncated"],
    "missing": lambda d: d["missing"],
    "header": header,
    "can_cu": lambda d: texts(d["can_cu"]),
    "mo_dau": lambda d: texts(d["mo_dau"]),
    "body": lambda d: tree(d["body"]),
    "ket_thuc": lambda d: texts(d["ket_thuc"]),
    "signatures": signers,
    "noi_nhan": lambda d: texts(d["noi_nhan"]),
    "tables": tables,
    "appendices": appendices,
    "attachments": lambda d: [header(a) for a in d["attachments"]],
    "id": lambda d: d["id"],
    "citations": lambda d: [(c["so_hieu"], c["loai"], c["ngay"], words(c["ten"]), c["role"]) for c in d["citations"]],
    "tasks": tasks,
    "targets": lambda d: [(words(t["measure"]), t["op"], t["value"], t["unit"], t["at"]) for t in d["targets"]],
    "reports": lambda d: [(words(r["text"]), names(r["who"]), names(r["to"]), r["period"]) for r in d["reports"]],
    "offices": lambda d: [(words(o["name"]), o["kind"], o["entity"]) for o in d["offices"]],
}


@ABSENT
@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize(
    ("one", "other"), PAIRS, ids=[f"{a.parent.name}-{b.parent.name}-{a.name[:12]}" for a, b in PAIRS]
)
def test_twins_say_the_same(one: Path, other: Path, field: str) -> None:
    assert FIELDS[field](parsed(other)) == FIELDS[field](parsed(one))
