"""The report of a batch: counts, report.json, report.ndjson, the sentence and the page, over entries made by hand."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.batch.entry import FIELDS, Entry
from kehoach.batch.report import words
from kehoach.batch.report.bounded import First, Names
from kehoach.batch.report.entries import Wanted, parse_line, read
from kehoach.batch.report.failures import what_to_do
from kehoach.batch.report.location import ReportError, entries_of, report_of
from kehoach.batch.report.markup import safe
from kehoach.batch.report.models import Failed, Failures, Summary
from kehoach.batch.report.page import page
from kehoach.batch.report.spread import SpreadCount
from kehoach.batch.report.summary import Run, as_json, load, summarise, write
from kehoach.batch.report.tally import CODE_EXAMPLES, FAILED_EXAMPLES, KEPT, LOAI, Tally

RUN = Run(["plans/"], "out", "2026-05-04T10:00:00+07:00", "2026-05-04T10:00:52+07:00", 52.0, 2)


def parsed(source: str, **facts: Any) -> Entry:
    given: dict[str, Any] = {
        "size": 2000,
        "ms": 4.0,
        "kind": "van_ban",
        "reader": "text",
        "characters": 1000,
        "loai_van_ban": "Kế hoạch",
    }
    return Entry(source, "parsed", **(given | facts))


def failed(source: str, outcome: str = "timeout", **facts: Any) -> Entry:
    given: dict[str, Any] = {"message": "it failed", "size": 10}
    return Entry(source, outcome, **(given | facts))


SAMPLE = [
    parsed("a", filled=("so_hieu", "body"), findings={"KH312": 3, "KH601": 1}, severities={"warning": 3, "info": 1}),
    parsed("b", filled=("body",), findings={"KH312": 1, "KH901": 2}, severities={"warning": 1, "error": 2}, ms=9.5),
    parsed("c", kind="tin_bai", loai_van_ban=None, unparsed=250, reader="html", filled=("body",)),
    parsed("d", unparsed=500, characters=100_000, filled=("so_hieu",)),
    Entry("e", "copied", same_as="a", size=2000),
    Entry("f", "unchanged", kind="van_ban", characters=5, size=7, ms=99.0, reader="text", filled=("so_hieu",)),
    failed("g", "refused", code="KH803", remedy="split the document"),
    failed("h", "timeout", ms=1000.0),
    Entry("i", "unreadable", message="no permission"),
]


def tally_of(entries: list[Entry], worst: int = KEPT) -> Tally:
    tally = Tally(worst)
    for entry in entries:
        tally.add(entry)
    return tally


def summary_of(entries: list[Entry], **run: Any) -> Summary:
    return summarise(replace(RUN, **run), tally_of(entries).counted())


class TestTally:
    def test_outcomes_are_in_the_order_of_the_table(self) -> None:
        counted = tally_of(SAMPLE).counted()
        assert list(counted.outcomes.items()) == [
            ("parsed", 4), ("copied", 1), ("unchanged", 1), ("refused", 1), ("unreadable", 1), ("timeout", 1),
        ]  # fmt: skip
        assert (counted.documents, counted.good, counted.failed, counted.read) == (9, 6, 3, 5)

    def test_failures_are_told_apart_by_outcome_and_code(self) -> None:
        found = [(f.outcome, f.code, f.documents, f.examples[0].source) for f in tally_of(SAMPLE).counted().failures]
        assert found == [("refused", "KH803", 1, "g"), ("timeout", None, 1, "h"), ("unreadable", None, 1, "i")]

    def test_codes_name_the_documents_that_have_most(self) -> None:
        codes = {code.code: code for code in tally_of(SAMPLE).counted().codes}
        assert list(codes) == ["KH312", "KH901", "KH601"]
        assert (codes["KH312"].total, codes["KH312"].documents, codes["KH312"].severity) == (4, 2, "warning")
        assert [(one.source, one.count) for one in codes["KH312"].examples] == [("a", 3), ("b", 1)]

    def test_severities(self) -> None:
        levels = tally_of(SAMPLE).counted().severities
        assert {name: (level.total, level.documents) for name, level in levels.items()} == {
            "error": (2, 1), "warning": (4, 2), "info": (1, 1),
        }  # fmt: skip

    def test_fields_are_counted_overall_by_kind_and_by_type(self) -> None:
        fields = tally_of(SAMPLE).counted().fields
        assert (fields.overall.documents, fields.overall.filled["so_hieu"], fields.overall.filled["tasks"]) == (5, 3, 0)
        assert tuple(fields.overall.filled) == FIELDS
        kinds = {fill.name: (fill.documents, fill.filled["so_hieu"]) for fill in fields.by_kind}
        assert kinds == {"van_ban": (4, 3), "tin_bai": (1, 0)}
        assert [(fill.name, fill.documents) for fill in fields.by_loai_van_ban] == [("Kế hoạch", 3), (None, 2)]
        assert fields.other_loai_van_ban is None

    def test_rare_types_go_together(self) -> None:
        entries = [parsed(f"{i}", loai_van_ban=f"loại {i:02}", filled=("body",)) for i in range(LOAI + 3)]
        fields = tally_of([*entries, parsed("x", loai_van_ban="loại 22")]).counted().fields
        assert fields.by_loai_van_ban[0].name == "loại 22"
        assert fields.other_loai_van_ban is not None
        assert (fields.other_loai_van_ban.documents, fields.other_loai_van_ban.filled["body"]) == (3, 3)

    def test_what_was_not_parsed_in_this_run_has_no_time(self) -> None:
        counted = tally_of(SAMPLE).counted()
        assert (counted.ms.count, counted.ms.max, counted.ms.sum) == (5, 1000.0, 1021.5)
        assert [one.source for one in counted.worst.ms] == ["h", "b", "a", "c", "d"]

    def test_worst(self) -> None:
        worst = tally_of(SAMPLE).counted().worst
        assert [(one.source, one.errors, one.warnings) for one in worst.findings] == [("b", 2, 1), ("a", 0, 3)]
        assert [one.source for one in worst.unparsed] == ["d", "c"]
        assert [(one.source, one.unparsed_share) for one in worst.unparsed_share] == [("c", 0.25), ("d", 0.005)]

    def test_a_copy_counts_as_a_copy_alone(self) -> None:
        counted = tally_of([SAMPLE[0], replace(SAMPLE[0], source="e", outcome="copied", same_as="a")]).counted()
        assert (counted.copies.documents, counted.copies.bytes, counted.copies.examples[0].same_as) == (1, 2000, "a")
        assert (counted.read, counted.codes[0].documents, counted.ms.count, counted.sizes.count) == (1, 1, 1, 2)

    def test_lists_are_bounded_and_ties_go_by_name(self) -> None:
        entries = [parsed(f"p{i:03}", findings={"KH312": 1}, severities={"warning": 1}) for i in range(100)]
        entries += [failed(f"t{i:03}") for i in range(100)]
        random.Random(1).shuffle(entries)  # noqa: S311
        counted = tally_of(entries, worst=3).counted()
        assert [one.source for one in counted.worst.findings] == ["p000", "p001", "p002"]
        assert [one.source for one in counted.codes[0].examples] == [f"p{i:03}" for i in range(CODE_EXAMPLES)]
        assert [one.source for one in counted.failures[0].examples] == [f"t{i:03}" for i in range(FAILED_EXAMPLES)]
        assert counted.failures[0].documents == 100

    def test_nothing_gives_a_report_too(self) -> None:
        summary = summary_of([], seconds=0.0)
        assert (summary.documents, summary.throughput.documents, summary.fields.overall.share("body")) == (0, None, 0.0)
        assert "".join(page(summary)).endswith("</html>\n")


_ENTRIES = st.lists(
    st.builds(
        Entry,
        source=st.text("ab/", min_size=1, max_size=3),
        outcome=st.sampled_from(["parsed", "copied", "unchanged", "refused", "timeout"]),
        code=st.sampled_from([None, "KH803"]),
        message=st.sampled_from([None, "m", "n"]),
        same_as=st.sampled_from([None, "z"]),
        size=st.integers(0, 10**12),
        ms=st.floats(0, 10**6),
        kind=st.sampled_from([None, "van_ban", "tin_bai"]),
        loai_van_ban=st.sampled_from([None, "Kế hoạch", "Công văn"]),
        reader=st.sampled_from(["text", "docx"]),
        characters=st.integers(0, 10**6),
        unparsed=st.integers(0, 3),
        findings=st.dictionaries(st.sampled_from(["KH312", "KH601", "KH999"]), st.integers(1, 9)),
        severities=st.dictionaries(st.sampled_from(["error", "warning", "info"]), st.integers(1, 9)),
        filled=st.lists(st.sampled_from(FIELDS), unique=True).map(tuple),
    ),
    max_size=30,
)


@given(_ENTRIES, st.randoms(use_true_random=False))
def test_any_order_gives_the_same_report(entries: list[Entry], chance: random.Random) -> None:
    # one name stands for one document in a run, so what else differs comes with the name
    unique = list({entry.source: entry for entry in entries}.values())
    shuffled = unique.copy()
    chance.shuffle(shuffled)
    one, other = (as_json(summarise(RUN, tally_of(order, worst=4).counted())) for order in (unique, shuffled))
    assert one == other
    assert as_json(Summary.model_validate_json(one)) == one


class TestSpread:
    @pytest.mark.parametrize(
        ("numbers", "share", "found"),
        [
            ([], 0.5, 0),
            ([0, 0, 0], 0.9, 0),
            ([7], 0.99, 7),
            ([5] * 99 + [1_000_000], 0.5, 5),
            ([5] * 99 + [1_000_000], 1.0, 1_000_000),
            ([10**18], 0.5, 10**18),
        ],
    )
    def test_percentiles_of_few(self, numbers: list[int], share: float, found: float) -> None:
        count = SpreadCount()
        for number in numbers:
            count.add(number)
        assert count.percentile(share) == found

    @pytest.mark.parametrize("share", [0.01, 0.5, 0.9, 0.99])
    def test_percentiles_are_right_within_a_fifth(self, share: float) -> None:
        chance = random.Random(5)  # noqa: S311
        numbers = sorted(round(chance.lognormvariate(8, 2)) for _ in range(5000))
        count = SpreadCount()
        for number in numbers:
            count.add(number)
        assert count.percentile(share) == pytest.approx(numbers[int(share * len(numbers))], rel=0.2)

    def test_buckets_hold_every_number_once(self) -> None:
        count = SpreadCount()
        for number in range(3000):
            count.add(number)
        spread = count.spread()
        assert sum(bucket.count for bucket in spread.buckets) == spread.count == 3000
        assert all(bucket.count == min(bucket.high or 0, 3000) - bucket.low for bucket in spread.buckets)


class TestFew:
    @given(st.lists(st.integers()), st.integers(0, 5))
    def test_first_are_the_smallest(self, numbers: list[int], most: int) -> None:
        first: First[int] = First(most)
        for number in numbers:
            first.offer(number, lambda number=number: number)  # type: ignore[misc]
        assert first.items() == sorted(numbers)[:most]

    @given(st.lists(st.text("abc", max_size=3)), st.integers(1, 4))
    def test_names_keep_the_shortest_and_lose_no_count(self, given_names: list[str], most: int) -> None:
        def join(one: list[int], other: list[int]) -> None:
            one[0] += other[0]

        names: Names[list[int]] = Names(most, lambda: [0], join)
        for name in given_names:
            names.of(name)[0] += 1
        kept = sorted(set(given_names), key=lambda name: (len(name), name))[:most]
        assert {name: count for name, [count] in names.own.items()} == {name: given_names.count(name) for name in kept}
        assert names.rest[0] + sum(count for [count] in names.own.values()) == len(given_names)


class TestFile:
    def test_a_report_comes_back_as_it_was(self, tmp_path: Path) -> None:
        summary = summary_of(SAMPLE, passed_over={".jpg": 3, "": 1})
        write(tmp_path / "report.json", summary)
        assert load(tmp_path / "report.json") == summary
        assert [path.name for path in tmp_path.iterdir()] == ["report.json"]
        assert json.loads((tmp_path / "report.json").read_bytes())["schema"] == "kehoach-report/1"

    @pytest.mark.parametrize("text", ["", "[]", '{"schema": "kehoach/1"}', '{"schema": "kehoach-report/1"}'])
    def test_something_else_is_no_report(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "report.json").write_text(text)
        with pytest.raises(ReportError, match="no report of this version"):
            load(tmp_path / "report.json")

    def test_a_name_that_is_no_text_can_be_written(self, tmp_path: Path) -> None:
        summary = summary_of(
            [failed("a\udcff"), parsed("b\udc80", unparsed=1)],
            passed_over=dict(zip("\udc80\udcff", (1, 2), strict=True)),
        )
        write(tmp_path / "report.json", summary)
        assert load(tmp_path / "report.json").failures[0].examples[0].source == "a\N{REPLACEMENT CHARACTER}"
        assert summary.passed_over == {"\N{REPLACEMENT CHARACTER}": 3}

    def test_suffixes_are_bounded(self) -> None:
        summary = summary_of([], passed_over={f".{i}": 1 for i in range(1000)})
        assert len(summary.passed_over) < 300
        assert sum(summary.passed_over.values()) == 1000

    def test_rate_is_of_what_this_run_did(self) -> None:
        summary = summary_of([parsed(f"{i}", size=100) for i in range(10)], seconds=2.0, resumed=4)
        assert (summary.throughput.documents, summary.throughput.bytes) == (3.0, 300.0)


class TestEntries:
    def write(self, path: Path, entries: list[Entry]) -> Path:
        path.write_text("".join(json.dumps(entry.as_dict()) + "\n" for entry in entries), encoding="utf-8")
        return path

    def test_lines_come_back_as_entries(self, tmp_path: Path) -> None:
        assert list(read(self.write(tmp_path / "report.ndjson", SAMPLE))) == SAMPLE

    @pytest.mark.parametrize(
        ("wanted", "sources"),
        [
            (Wanted(codes=frozenset({"KH312"})), "ab"),
            (Wanted(codes=frozenset({"KH803"})), "g"),
            (Wanted(codes=frozenset({"KH312", "KH803"})), "abg"),
            (Wanted(outcomes=frozenset({"failed"})), "ghi"),
            (Wanted(outcomes=frozenset({"timeout", "copied"})), "eh"),
            (Wanted(frozenset({"KH803"}), frozenset({"timeout"})), ""),
        ],
    )
    def test_what_is_asked_for(self, tmp_path: Path, wanted: Wanted, sources: str) -> None:
        found = read(self.write(tmp_path / "report.ndjson", [*SAMPLE, parsed("KH312")]), wanted)
        assert "".join(entry.source for entry in found) == sources

    def test_a_cut_line_is_named(self, tmp_path: Path) -> None:
        path = self.write(tmp_path / "report.ndjson", SAMPLE[:2])
        path.write_bytes(path.read_bytes()[:-20])
        with pytest.raises(ReportError, match=r"line 2 of report\.ndjson"):
            list(read(path))

    def test_half_a_character_is_read(self) -> None:
        assert parse_line(r'{"source": "a\udcff", "outcome": "fault"}').source == "a\N{REPLACEMENT CHARACTER}"


class TestPlaces:
    @pytest.fixture
    def report(self, tmp_path: Path) -> Path:
        path = tmp_path / "out.kehoach" / "report.json"
        path.parent.mkdir()
        path.write_text("{}")
        return path

    @pytest.mark.parametrize("named", ["out", "out.kehoach", "out.kehoach/report.json", "out/."])
    def test_found_by_any_name(self, tmp_path: Path, report: Path, named: str) -> None:
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "report.json").write_text("made from a document that is called report")
        assert report_of(tmp_path / named) == report

    @pytest.mark.parametrize(("named", "said"), [("nix", "no such"), ("", "no report"), ("x" * 300, "no such")])
    def test_none(self, tmp_path: Path, report: Path, named: str, said: str) -> None:
        with pytest.raises(ReportError, match=said):
            report_of(tmp_path / named)

    def test_a_run_that_did_not_end(self, tmp_path: Path, report: Path) -> None:
        report.unlink()
        with pytest.raises(ReportError, match="not come to its end"):
            report_of(tmp_path / "out")

    def test_here(self, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(report.parent)
        assert report_of(Path()) == report

    def test_entries_that_are_gone(self, report: Path) -> None:
        with pytest.raises(ReportError, match=r"no report\.ndjson"):
            entries_of(report)


class TestWords:
    @pytest.mark.parametrize(
        ("entries", "run", "said"),
        [
            ([], {"seconds": 0.0}, "0 documents in 0.0 s; see out.kehoach/report.json"),
            ([parsed("a")], {"seconds": 0.5}, "1 document in 0.5 s (2/s); see out.kehoach/report.json"),
            (
                [*(parsed(f"{i}") for i in range(1200)), failed("a"), failed("b", "refused", code="KH803"), failed("c"),
                 Entry("d", "copied")],
                {"destination": "-", "seconds": 61},
                "1,201 of 1,204 documents in 1 min 1 s (20/s): 3 failed (2 timeout, 1 KH803), 1 copy",
            ),
            (
                [Entry("a", "unchanged"), *(Entry(f"{i}", "copied") for i in range(2))],
                {"resumed": 1, "passed_over": {".jpg": 1}, "destination": "x/y/"},
                "3 documents in 52 s (0.038/s): 2 copies, 1 unchanged, 1 done before, 1 file passed over; "
                "see x/y.kehoach/report.json",
            ),
            (
                [failed(f"{i}{n}", "refused", code=f"KH80{i}") for i in range(1, 8) for n in range(i)],
                {"destination": "", "seconds": 28},
                "0 of 28 documents in 28 s (1/s): 28 failed (7 KH807, 6 KH806, 5 KH805, 4 KH804, 6 otherwise)",
            ),
        ],
    )  # fmt: skip
    def test_sentence(self, entries: list[Entry], run: dict[str, Any], said: str) -> None:
        assert words.sentence(summary_of(entries, **run)) == f"kehoach batch: {said}"

    @pytest.mark.parametrize(
        ("said", "text"),
        [
            (words.percent(0, 0), "—"),
            (words.percent(9999, 10_000), "99.9 %"),
            (words.percent(1, 100_000), "0.1 %"),
            (words.percent(3, 3), "100 %"),
            (words.duration(9.96), "10 s"),
            (words.duration(3599.7), "1 h"),
            (words.duration(7500), "2 h 5 min"),
            (words.size(999), "999 B"),
            (words.size(12_345), "12.3 kB"),
            (words.size(4_500_000), "4.5 MB"),
            (words.milliseconds(0.42), "0.42 ms"),
            (words.milliseconds(1200), "1.2 s"),
            (words.milliseconds(120_000), "2 min"),
        ],
    )
    def test_numbers(self, said: str, text: str) -> None:
        assert said == text

    @pytest.mark.parametrize(
        ("outcome", "code", "remedies", "told"),
        [
            ("refused", "KH803", ["split it"], "Split it"),
            ("refused", "KH803", ["split it", "cut it"], "Split the document."),
            ("timeout", None, [None], "Give it more time, or save the document in another format."),
            ("unknown", None, [None], None),
        ],
    )
    def test_remedy(self, outcome: str, code: str | None, remedies: list[str | None], told: str | None) -> None:
        examples = [Failed(source="a", remedy=remedy) for remedy in remedies]
        failure = Failures(outcome=outcome, code=code, documents=len(examples), examples=examples)
        assert what_to_do(failure) == told


HOSTILE = "<script>alert(1)</script>\"'&\u202e\n\0\ud800.txt"
CODE = "<script>KH"


class TestPage:
    def test_names_are_text_wherever_they_stand(self) -> None:
        bad = {"source": HOSTILE, "message": HOSTILE, "remedy": HOSTILE, "same_as": HOSTILE, "reader": CODE}
        facts = {"kind": "van_ban", "loai_van_ban": HOSTILE, "unparsed": 9, "characters": 9, "ms": 5.0, "size": 9}
        found = {"findings": {"KH312": 1, CODE: 2}, "severities": {"warning": 1}}
        entries = [Entry(outcome=outcome, **bad, **facts, **found) for outcome in ("parsed", "copied", "timeout")]  # type: ignore[arg-type]
        run = {"sources": [HOSTILE], "destination": HOSTILE, "passed_over": {HOSTILE: 1}}
        html = "".join(page(summary_of(entries, **run)))
        assert "<script" not in html
        assert "\u202e" not in html
        assert "\0" not in html
        assert html.count("&lt;script&gt;") > 10
        html.encode()

    def test_nothing_comes_from_elsewhere(self) -> None:
        html = "".join(page(summary_of(SAMPLE)))
        assert not [sign for sign in ("http:", "https:", "src=", "href=", "@import", "url(") if sign in html]

    def test_plots_are_whole_and_have_names(self) -> None:
        html = "".join(page(summary_of(SAMPLE)))
        drawn = [f"<svg{piece.partition('</svg>')[0]}</svg>" for piece in html.split("<svg")[1:]]
        assert len(drawn) == 6  # outcomes, fields, codes, time, size, characters
        for svg in drawn:
            assert ElementTree.fromstring(svg).get("aria-label")  # noqa: S314 - ours
            assert "nan" not in svg
            assert "inf" not in svg.replace('class="info"', "")

    def test_a_failure_says_what_to_do(self) -> None:
        html = "".join(page(summary_of(SAMPLE)))
        assert "KH803: too large · 1 document" in html
        assert "Split the document" in html

    def test_a_long_name_keeps_both_ends(self) -> None:
        shown = safe("a" * 50_000 + "z.txt")
        assert len(shown) < 500
        assert shown.startswith("aaa")
        assert shown.endswith("z.txt")

    @pytest.mark.parametrize("worst", [0, 1])
    def test_so_many_of_the_worst(self, worst: int) -> None:
        html = "".join(page(summary_of(SAMPLE), worst))
        assert html.partition("Documents to look at")[2].count("<bdi>d</bdi>") == worst
