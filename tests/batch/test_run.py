"""Runs from items to output: order, copies, breaks, documents that do harm."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from tests.batch.poison import Clumsy, HarmedLines, plan

from kehoach.batch.conclude import conclude
from kehoach.batch.destinations.lines import LinesDestination
from kehoach.batch.entry import Entry
from kehoach.batch.errors import BatchError
from kehoach.batch.home import Home
from kehoach.batch.model import Item, SourceError
from kehoach.batch.report.summary import Run
from kehoach.batch.run import Mode, Plan, run
from kehoach.batch.shard import Limits


@dataclass
class Told:
    """A watcher that remembers, and may stop the run."""

    stop_after: int | None = None
    entries: list[Entry] = field(default_factory=list)
    done_before: int = 0

    def began(self, done: int) -> None:
        self.done_before = done

    def entered(self, entries: Sequence[Entry]) -> None:
        self.entries += entries
        if self.stop_after is not None and len(self.entries) >= self.stop_after:
            raise KeyboardInterrupt

    @property
    def outcomes(self) -> dict[str, str]:
        return {entry.source: entry.outcome for entry in self.entries}


def item(number: int, text: str | None = None, stamp: str = "1") -> Item:
    data = (plan(number) if text is None else text).encode()
    return Item(f"in/{number}.txt", f"{number}.txt", (f"{number}.txt",), len(data), stamp, lambda: data)


def missing(number: int) -> Item:
    def read() -> bytes:
        raise SourceError("no such file", "check the path")

    return replace(item(number), read=read)


def small(kind: type[LinesDestination], out: Path, most: int = 3) -> LinesDestination:
    destination = kind(out, Home.of(out).work)
    destination.most = most  # type: ignore[misc]
    return destination


Runner = Callable[..., Told]


@pytest.fixture
def go(tmp_path: Path) -> Runner:
    """Run items to `out.ndjson`; options of Plan by name."""

    def go(
        items: Sequence[Item], *, kind: type[LinesDestination] = LinesDestination, out: str = "out.ndjson",
        told: Told | None = None, **options: Any,
    ) -> Told:  # fmt: skip
        told = told or Told()
        path = tmp_path / out
        made = Plan(iter(items), small(kind, path), Home.of(path), options.pop("options", "1"), **options)
        run(made, told)
        conclude(Home.of(path), Run(sources=["in"], destination=out, started="", finished="", seconds=1.0, workers=1))
        return told

    return go


def lines(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text("utf-8").splitlines())


def test_order_and_bytes_do_not_depend_on_the_number_of_workers(go: Runner, tmp_path: Path) -> None:
    items = [item(number) for number in range(11)]
    go(items, workers=1, out="one.ndjson")
    go(items, workers=4, out="four.ndjson")
    assert (tmp_path / "one.ndjson").read_bytes() == (tmp_path / "four.ndjson").read_bytes()
    assert [document["header"]["so_hieu"]["value"] for document in lines(tmp_path / "one.ndjson")] == [
        f"{number}/KH-UBND" for number in range(11)
    ]


def test_same_content_is_parsed_once_and_kept_under_each_name(go: Runner, tmp_path: Path) -> None:
    text = plan(7)
    items = [item(0, text), item(1, text), *(item(n) for n in range(2, 9)), item(9, text)]
    told = go(items, workers=2)
    assert [name for name, outcome in told.outcomes.items() if outcome == "copied"] == [
        "in/1.txt",
        "in/7.txt",
        "in/9.txt",
    ]
    assert {e.same_as for e in told.entries if e.outcome == "copied"} == {"in/0.txt"}
    documents = list(lines(tmp_path / "out.ndjson"))
    assert [document["source"]["name"] for document in documents] == [f"{n}.txt" for n in range(10)]
    go([item(1, text)], out="alone.ndjson")
    assert next(lines(tmp_path / "alone.ndjson")) == documents[1]


def test_what_cannot_be_had_or_read_is_told_and_the_rest_goes_on(go: Runner, tmp_path: Path) -> None:
    binary = replace(item(1), read=lambda: b"\x7fELF" + bytes(64), name="1.pdf")
    told = go([item(0), binary, missing(2), item(3)])
    assert list(told.outcomes.values()) == ["parsed", "refused", "unreadable", "parsed"]
    assert [entry.code for entry in told.entries] == [None, "KH801", None, None]
    assert told.entries[2].remedy == "check the path"
    assert len(list(lines(tmp_path / "out.ndjson"))) == 2


@pytest.mark.parametrize(
    ("harm", "outcome"),
    [("HARM-CRASH", "crashed"), ("HARM-HANG", "timeout"), ("HARM-MEMORY", "memory"), ("HARM-FAULT", "fault")],
)
def test_a_document_that_does_harm_costs_itself_alone(go: Runner, harm: str, outcome: str) -> None:
    items = [item(number, plan(number, harm if number in (1, 7) else "")) for number in range(9)]
    told = go(items, kind=HarmedLines, workers=2, limits=Limits(2.0 if "HANG" in harm else 60.0, 2**30))
    assert [name for name, what in told.outcomes.items() if what != "parsed"] == ["in/1.txt", "in/7.txt"]
    assert told.outcomes["in/1.txt"] == outcome
    assert "\n" not in str(told.entries[1].message)


def test_harms_among_a_thousand_are_named_in_the_report(go: Runner, tmp_path: Path) -> None:
    harms = {77: ("HARM-CRASH", "crashed"), 500: ("HARM-HANG", "timeout"), 501: ("HARM-MEMORY", "memory")}
    items = [item(number, plan(number, harms[number][0] if number in harms else "")) for number in range(1000)]
    go(items, kind=HarmedLines, workers=2, limits=Limits(3.0, 2**30))
    assert len(list(lines(tmp_path / "out.ndjson"))) == 997
    told = [json.loads(line) for line in Home.of(tmp_path / "out.ndjson").entries.read_text("utf-8").splitlines()]
    assert {entry["source"]: entry["outcome"] for entry in told if entry["outcome"] != "parsed"} == {
        f"in/{number}.txt": outcome for number, (_, outcome) in harms.items()
    }


def test_a_worker_that_hears_no_alarm_is_killed(go: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kehoach.batch.pool._GRACE", 0.5)
    told = go([item(0, plan(0, "HARM-DEAF")), item(1)], kind=HarmedLines, limits=Limits(0.5))
    assert told.outcomes == {"in/0.txt": "timeout", "in/1.txt": "parsed"}


def test_a_worker_that_ends_while_it_writes_is_replaced(go: Runner, tmp_path: Path) -> None:
    items = [item(number) for number in range(7)]
    go(items, out="whole.ndjson")
    told = go(items, kind=Clumsy)
    assert set(told.outcomes.values()) == {"parsed"}
    assert (tmp_path / "out.ndjson").read_bytes() == (tmp_path / "whole.ndjson").read_bytes()


@pytest.mark.parametrize("stop", [1, 4, 12])
def test_resumed_run_gives_what_an_unbroken_one_gives(go: Runner, tmp_path: Path, stop: int) -> None:
    items = [item(number, plan(number % 10)) for number in range(14)]
    go(items, out="whole.ndjson")
    with pytest.raises(KeyboardInterrupt):
        go(items, told=Told(stop), workers=2)
    assert not (tmp_path / "out.ndjson").exists()
    with pytest.raises(BatchError, match="broken off"):
        go(items)
    told = go(items, mode=Mode.RESUME, workers=2)
    assert told.done_before >= stop
    assert len(told.entries) == 14 - told.done_before
    assert (tmp_path / "out.ndjson").read_bytes() == (tmp_path / "whole.ndjson").read_bytes()
    assert not Home.of(tmp_path / "out.ndjson").work.exists()


def test_resuming_what_is_finished_does_nothing(go: Runner, tmp_path: Path) -> None:
    go([item(0)])
    before = (tmp_path / "out.ndjson").stat().st_mtime_ns
    assert go([item(0)], mode=Mode.RESUME).entries == []
    assert (tmp_path / "out.ndjson").stat().st_mtime_ns == before


def test_a_run_does_not_go_on_over_other_sources_or_with_other_options(go: Runner) -> None:
    items = [item(number) for number in range(6)]
    with pytest.raises(KeyboardInterrupt):
        go(items, told=Told(1))
    with pytest.raises(BatchError, match=r"in/0\.txt"):
        go([replace(items[0], stamp="2"), *items[1:]], mode=Mode.RESUME)
    with pytest.raises(BatchError, match="other options"):
        go(items, mode=Mode.RESUME, options="2")
    assert len(go(items, mode=Mode.OVERWRITE).entries) == 6


def test_changed_only_parses_what_changed(go: Runner, tmp_path: Path) -> None:
    go([item(number) for number in range(6)])
    read: list[int] = []

    def watched(number: int) -> Item:
        def taken() -> bytes:
            read.append(number)
            return plan(number).encode()

        return replace(item(number), read=taken)

    again = [watched(number) for number in range(6)]
    touched = [again[0], replace(again[1], stamp="2"), item(2, plan(22), "2"), *again[4:], item(6)]
    told = go(touched, mode=Mode.CHANGED_ONLY)
    assert list(told.outcomes.values()) == ["unchanged", "unchanged", "parsed", "unchanged", "unchanged", "parsed"]
    assert read == [1]
    go(touched, out="anew.ndjson")
    assert (tmp_path / "out.ndjson").read_bytes() == (tmp_path / "anew.ndjson").read_bytes()
    assert next(e for e in told.entries if e.source == "in/0.txt").filled


def test_output_that_is_there_is_not_touched_unasked(go: Runner, tmp_path: Path) -> None:
    (tmp_path / "out.ndjson").write_text("mine")
    for mode in (Mode.NEW, Mode.RESUME, Mode.CHANGED_ONLY):
        with pytest.raises(BatchError, match=r"out\.ndjson"):
            go([item(0)], mode=mode)
    assert (tmp_path / "out.ndjson").read_text() == "mine"
    go([item(0)], mode=Mode.OVERWRITE)
    assert len(list(lines(tmp_path / "out.ndjson"))) == 1


def test_broken_off_again_and_again(go: Runner, tmp_path: Path) -> None:
    items = [item(number, plan(number % 25)) for number in range(40)]
    go(items, out="whole.ndjson", workers=2)
    for stop in (7, 1, 10, 4, 2):
        with suppress(KeyboardInterrupt):
            go(items, told=Told(stop), workers=2, mode=Mode.RESUME)
    go(items, workers=2, mode=Mode.RESUME)
    assert (tmp_path / "out.ndjson").read_bytes() == (tmp_path / "whole.ndjson").read_bytes()
