"""Every document under fixtures/ gives what is stored beside it, and loses nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.properties.reading import all_nodes, check_coverage, check_values, lost

import kehoach
from kehoach.cli import golden
from kehoach.pipeline import read_source

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "fixtures"
STORED = ".expected.json"
DOCUMENTS = sorted(
    p for p in FIXTURES.rglob("*") if p.is_file() and p.suffix in {".txt", ".md"} and p != FIXTURES / "README.md"
)
each_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: str(p.relative_to(FIXTURES)))


def test_there_are_enough_of_them() -> None:
    assert len(DOCUMENTS) >= 24


def test_the_readme_lists_each_of_them() -> None:
    readme = (FIXTURES / "README.md").read_text(encoding="utf-8")
    assert [name for p in DOCUMENTS if f"`{(name := p.relative_to(FIXTURES).as_posix())}`" not in readme] == []


def test_nothing_stored_without_its_document() -> None:
    stored = set(FIXTURES.rglob(f"*{STORED}"))
    assert stored - {golden.path_for(p) for p in DOCUMENTS} == set()


@each_document
def test_the_stored_result_is_whole_and_as_expected(path: Path) -> None:
    stored = golden.read(golden.path_for(path))
    assert stored.sealed, "edited by hand: `make golden` makes it anew"
    # Name and path are what `kehoach check fixtures` would use; its own tests look at how it prints a change.
    assert golden.content_of(kehoach.parse_file(path)) == stored.content, "see `kehoach check fixtures`"


@each_document
def test_a_fixture_loses_nothing(path: Path) -> None:
    source = read_source(path.read_bytes(), path.name)
    out = kehoach.pipeline.parse_source(source).model_dump(by_alias=True)
    check_coverage(out, source.text)
    check_values(out, source.text)
    if out["kind"] == "van_ban":
        assert lost(out, source.text) == []
    assert [d for d in out["diagnostics"] if d["code"] == "KH901"] == []


@each_document
def test_ids_of_a_fixture_are_unique(path: Path) -> None:
    out = kehoach.parse_file(path).model_dump(by_alias=True)
    for part in (out, *out["attachments"]):
        ids = [node["id"] for node in all_nodes({**part, "attachments": []})]
        assert len(ids) == len(set(ids))


def test_what_is_written_is_json_with_the_promised_keys() -> None:
    out = json.loads(kehoach.parse_file(FIXTURES / "seed_shapes" / "inner_text.txt").to_json())
    assert out["schema"] == "kehoach/1"
    assert list(out)[:4] == ["schema", "generator", "kind", "truncated"]
