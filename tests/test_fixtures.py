"""Every document under fixtures/ gives what is stored beside it, and loses nothing."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.properties.reading import all_nodes, check_coverage, check_values, lost

import kehoach
from kehoach.cli import golden
from kehoach.cli.gather import documents_in
from kehoach.cli.inputs import NOT_INSTALLED, InputError
from kehoach.pipeline import parse_source
from kehoach.readers import ReadError, read_source
from kehoach.readers.needs import states
from kehoach.text.source import Source

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "fixtures"
STORED = ".expected.json"
DOCUMENTS = sorted(documents_in(FIXTURES))
RECOGNISED_BY = "5.3"
"""The tesseract with which the results of scans were stored; another one reads a few letters otherwise."""
each_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: str(p.relative_to(FIXTURES)))


@cache
def read(path: Path) -> Source | ReadError:
    """What reading gives; several seconds for a scan, so each is read once."""
    try:
        return read_source(path.read_bytes(), path.name)
    except ReadError as error:
        return error


@cache
def outcome(path: Path) -> dict[str, Any]:
    """What is stored for a document; one that needs what is not installed is passed over, and that is said."""
    source = read(path)
    if isinstance(source, Source):
        return golden.content_of(parse_source(source))
    error = golden.content_of_error(InputError(str(source), source.remedy, code=source.code))
    if source.code in NOT_INSTALLED and golden.read(golden.path_for(path)).content != error:
        pytest.skip(f"NOT INSTALLED: {path.name} was not read: {source}; see kehoach doctor")
    return error


def test_there_are_enough_of_them() -> None:
    assert len(DOCUMENTS) >= 24


def test_the_readme_lists_each_of_them() -> None:
    readme = (FIXTURES / "README.md").read_text(encoding="utf-8")
    assert [name for p in DOCUMENTS if f"`{(name := p.relative_to(FIXTURES).as_posix())}`" not in readme] == []


def test_scripts_that_make_fixtures_are_no_documents() -> None:
    made = {path for path in (FIXTURES / "make").rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert made
    assert made & set(DOCUMENTS) == set()


def test_nothing_stored_without_its_document() -> None:
    stored = set(FIXTURES.rglob(f"*{STORED}"))
    assert stored - {golden.path_for(p) for p in DOCUMENTS} == set()


@cache
def tesseract() -> str:
    """The version that recognises text here, `none` where there is none."""
    return next((f.version or "none" for f in states(["scan"])[0].found if f.need.name == "tesseract"), "none")


@each_document
def test_the_stored_result_is_whole_and_as_expected(path: Path) -> None:
    stored = golden.read(golden.path_for(path))
    assert stored.sealed, "edited by hand: `make golden` makes it anew"
    recognised = "KH821" in {finding["code"] for finding in stored.content.get("diagnostics", ())}
    if recognised and isinstance(read(path), Source) and not tesseract().startswith(RECOGNISED_BY):
        pytest.skip(f"ANOTHER TESSERACT: {path.name} was recognised by {RECOGNISED_BY}, here is {tesseract()}")
    # This is what `kehoach check fixtures` compares; its own tests look at how it prints a change.
    assert outcome(path) == stored.content, "see `kehoach check fixtures`"


@each_document
def test_a_fixture_loses_nothing(path: Path) -> None:
    out, source = outcome(path), read(path)
    if not isinstance(source, Source):
        assert out["error"]["code"].startswith("KH8")
        return
    check_coverage(out, source.text)
    check_values(out, source.text)
    if out["kind"] == "van_ban":
        assert lost(out, source.text) == []
    assert [d for d in out["diagnostics"] if d["code"] == "KH901"] == []


@each_document
def test_ids_of_a_fixture_are_unique(path: Path) -> None:
    out = outcome(path)
    for part in () if "error" in out else (out, *out["attachments"]):
        ids = [node["id"] for node in all_nodes({**part, "attachments": []})]
        assert len(ids) == len(set(ids))


def test_what_is_written_is_json_with_the_promised_keys() -> None:
    out = json.loads(kehoach.parse_file(FIXTURES / "seed_shapes" / "inner_text.txt").to_json())
    assert out["schema"] == "kehoach/1"
    assert list(out)[:4] == ["schema", "generator", "kind", "truncated"]
