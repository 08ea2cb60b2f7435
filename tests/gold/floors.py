"""Scores against the hand-made gold in ../shared, and the floors under them.

    python tests/gold/floors.py                            print the scores beside their floors
    python tests/gold/floors.py --update                   raise the floors to the present scores
    python tests/gold/floors.py --update --allow-lower     also lower them: say why in the commit

A floor is kept for each field of each set of documents. Neither documents nor scorer are part of this repository: both
are read from the folder `shared` beside the checkout, or from the one that KEHOACH_SHARED names.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import kehoach
from kehoach.readers import needs

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("KEHOACH_SHARED", ROOT.parent / "shared"))
FLOORS = Path(__file__).with_name("floors.json")


class Documents(NamedTuple):
    """Documents that are scored together: where their gold lies and their names start from, both inside `shared`.

    `scans` says whether pages that were recognised from pictures are meant, or all others. `needs` names a format of
    `kehoach doctor`: where it cannot be read, the documents are passed over.
    """

    gold: str
    base: str
    suffixes: tuple[str, ...]
    scans: bool = False
    needs: str | None = None


SETS = {
    "seeds": Documents("gold/seeds", ".", (".txt", ".md")),
    "dev": Documents("gold/dev", "corpus", (".txt", ".md", ".html", ".htm", ".docx")),
    "dev-office": Documents("gold/dev", "corpus", (".doc", ".rtf", ".odt"), needs="doc"),
    "dev-pdf": Documents("gold/dev", "corpus", (".pdf",), needs="pdf"),
    "dev-scans": Documents("gold/dev", "corpus", (".pdf",), scans=True, needs="scan"),
}

TESSERACT = "5.3"
"""The version with which the floors of scans were measured; another one reads a few letters otherwise."""

Counts = dict[str, float]
Floors = dict[str, dict[str, Counts]]


def present() -> bool:
    """Whether the shared folder is there."""
    return (SHARED / "score" / "score.py").is_file()


@cache
def scorer() -> ModuleType:
    """The scorer, from its place: its own copy here could drift from what others score with."""
    path = SHARED / "score" / "score.py"
    spec = importlib.util.spec_from_file_location("kehoach_gold_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@cache
def readable(name: str) -> bool:
    """Whether everything is installed that the documents of a set need, in the version that was measured."""
    wanted = SETS[name].needs
    states = needs.states([wanted]) if wanted else []
    recogniser = [found.version or "" for state in states for found in state.found if found.need.name == "tesseract"]
    return all(state.is_ready for state in states) and all(version.startswith(TESSERACT) for version in recogniser)


@cache
def parsed(document: Path) -> dict[str, Any]:
    """The output for a document, as its JSON says it."""
    output: dict[str, Any] = json.loads(kehoach.parse_file(document).to_json(indent=None))
    return output


@cache
def score(name: str) -> Any:
    """Parse the documents of a set in this process and score them; gives the scorer's Score."""
    documents = SETS[name]
    module = scorer()
    result = module.Score()
    for path in sorted((SHARED / documents.gold).glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        for file in [gold["file"], *(gold.get("twins") or [])]:
            document = SHARED / documents.base / file
            if document.suffix not in documents.suffixes:
                continue
            try:
                output = parsed(document)
            except kehoach.ReadError as error:
                if error.code not in ("KH805", "KH806", "KH807"):
                    raise
                continue  # a scan, and nothing here to recognise it: it is in another set
            if documents.scans is any(d["code"] == "KH821" for d in output["diagnostics"]):
                module.score_document(result, f"{path.stem}[{document.suffix[1:]}]", gold, output)
    return result


def measured(name: str) -> dict[str, Counts]:
    """Field to its counts and F1, rounded to what a floor holds."""
    result = score(name)
    table: dict[str, Counts] = {}
    for field, tally in sorted(result.tally.items()):
        table[field] = {
            "right": tally.right,
            "wrong": tally.wrong,
            "missed": tally.missed,
            "false": tally.false,
            "f1": round(tally.scores()[2], 4),
        }
    whole = {"right": result.lossless, "wrong": 0, "missed": result.documents - result.lossless, "false": 0}
    table["coverage"] = {**whole, "f1": round(result.lossless / max(result.documents, 1), 4)}
    return table


def stored() -> Floors:
    """The floors; empty before the first update."""
    floors: Floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    return floors


def sinks(floor: Counts, now: Counts | None) -> bool:
    """Whether a score is below its floor: a lower F1, fewer right, or more false values.

    F1 alone would let a document of the set vanish with its fields.
    """
    return now is None or now["f1"] < floor["f1"] or now["right"] < floor["right"] or now["false"] > floor["false"]


def lowered(floors: Floors, now: Floors) -> list[str]:
    """One line for each field that is below its floor."""
    return [
        f"{name}.{field}: floor {line(floor)}, now {line(now.get(name, {}).get(field))}"
        for name, fields in floors.items()
        for field, floor in fields.items()
        if sinks(floor, now.get(name, {}).get(field))
    ]


def line(counts: Counts | None) -> str:
    """Counts on one line."""
    if counts is None:
        return "gone"
    parts = ", ".join(f"{counts[key]} {key}" for key in ("right", "wrong", "missed", "false"))
    return f"F1 {counts['f1']:.4f} ({parts})"


def main(arguments: list[str] | None = None) -> int:
    """Print, or update; 1 when a floor would be lowered without leave, 2 when the shared folder is missing."""
    parser = argparse.ArgumentParser(description="Scores against the gold, and the floors under them.")
    parser.add_argument("--update", action="store_true", help="write the present scores as floors")
    parser.add_argument("--allow-lower", action="store_true", help="with --update: also where they are lower")
    options = parser.parse_args(arguments)
    if not present():
        print(f"no gold: there is no scorer below {SHARED.name}/", file=sys.stderr)
        return 2
    floors = stored()
    now = {name: measured(name) if readable(name) else floors.get(name, {}) for name in SETS}
    for name, documents in SETS.items():
        if not readable(name):
            print(f"{name}: PASSED OVER, kehoach doctor {documents.needs} says what to install", file=sys.stderr)
    for name, fields in now.items():
        for field, counts in fields.items():
            floor = floors.get(name, {}).get(field)
            print(f"{name:6} {field:18} {line(counts):68} {_against(floor, counts)}")
    worse = lowered(floors, now)
    for entry in worse:
        print(f"below its floor: {entry}", file=sys.stderr)
    if not options.update:
        return 1 if worse else 0
    if worse and not options.allow_lower:
        print("nothing written; --allow-lower writes lower floors too", file=sys.stderr)
        return 1
    FLOORS.write_text(json.dumps(now, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


def _against(floor: Counts | None, counts: Counts) -> str:
    if floor is None:
        return "no floor yet"
    change = counts["f1"] - floor["f1"]
    return f"floor {floor['f1']:.4f}" + (f" ({change:+.4f})" if change else "")


if __name__ == "__main__":
    sys.exit(main())
