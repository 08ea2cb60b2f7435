"""No score may sink below its floor, and every text of the corpus parses without loss."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.gold import floors
from tests.properties.reading import check_coverage, check_values

from kehoach import pipeline

ABSENT = pytest.mark.skipif(
    not floors.present(), reason="NO GOLD: the folder `shared` is not beside the checkout; scores were not looked at"
)
CORPUS = sorted(
    p
    for name in ("plan_txt", "other_txt", "html", "docx")
    for p in (floors.SHARED / "corpus" / name).glob("*")
    if p.is_file()
)
PINNED = [(name, field) for name, fields in floors.stored().items() for field in fields]


def pass_over_unreadable(name: str) -> None:
    """Skip what cannot be read here, and say so."""
    if not floors.readable(name):
        pytest.skip(f"NOT INSTALLED: the documents of {name} are passed over; see kehoach doctor")


@ABSENT
@pytest.mark.parametrize(("name", "field"), PINNED, ids=[".".join(p) for p in PINNED])
def test_a_score_stays_on_its_floor(name: str, field: str) -> None:
    pass_over_unreadable(name)
    floor, now = floors.stored()[name][field], floors.measured(name).get(field)
    notes = [n for n in floors.score(name).notes if f": {field}: " in n]
    assert not floors.sinks(floor, now), "\n".join([f"floor {floors.line(floor)}, now {floors.line(now)}", *notes])


@ABSENT
@pytest.mark.parametrize("name", floors.SETS)
def test_every_field_has_a_floor(name: str) -> None:
    pass_over_unreadable(name)
    assert set(floors.measured(name)) == set(floors.stored().get(name, {}))


@ABSENT
@pytest.mark.parametrize("path", CORPUS, ids=lambda p: f"{p.parent.name}/{p.name[:40]}")
def test_every_document_of_the_corpus_parses_without_loss(path: Path) -> None:
    source = pipeline.read_source(path.read_bytes(), path.name)
    document = pipeline.parse_source(source)
    out = document.model_dump(by_alias=True)
    check_coverage(out, source.text)
    check_values(out, source.text)
    assert [d["span"] for d in out["diagnostics"] if d["code"] == "KH901"] == []


# The rules of the floors themselves, on scores made up for it.


def counts(right: int, false: int = 0, f1: float = 1.0) -> floors.Counts:
    return {"right": right, "wrong": 0, "missed": 0, "false": false, "f1": f1}


@pytest.mark.parametrize(
    ("now", "sunk"),
    [
        (counts(5), False),
        (counts(6), False),
        (counts(5, f1=0.99), True),
        (counts(4), True),  # a document was left out: F1 is as before
        (counts(9, false=1), True),
        (None, True),
    ],
)
def test_what_counts_as_lower(now: floors.Counts | None, sunk: bool) -> None:
    assert floors.sinks(counts(5), now) is sunk


def test_update_refuses_to_lower(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "floors.json"
    path.write_text(json.dumps({"seeds": {"so_hieu": counts(5)}}), encoding="utf-8")
    monkeypatch.setattr(floors, "FLOORS", path)
    monkeypatch.setattr(floors, "present", lambda: True)
    monkeypatch.setattr(floors, "SETS", {"seeds": floors.Documents("", "", ())})
    monkeypatch.setattr(floors, "measured", lambda name: {"so_hieu": counts(4, f1=0.9)})
    before = path.read_bytes()
    assert floors.main(["--update"]) == 1
    assert path.read_bytes() == before
    assert "seeds.so_hieu: floor F1 1.0000" in capsys.readouterr().err
    assert floors.main(["--update", "--allow-lower"]) == 0
    assert floors.stored() == {"seeds": {"so_hieu": counts(4, f1=0.9)}}
    monkeypatch.setattr(floors, "measured", lambda name: {"so_hieu": counts(5)})
    assert floors.main(["--update"]) == 0
    assert floors.stored()["seeds"]["so_hieu"]["f1"] == 1.0
