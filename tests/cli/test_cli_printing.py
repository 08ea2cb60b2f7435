"""Findings in words: excerpts by display width, safe text, escapes of GitHub."""

from __future__ import annotations

import pytest

from kehoach.cli.options import ReportFormat
from kehoach.cli.printing import Finding, Report, full, github
from kehoach.cli.visible import excerpt, visible, visible_line
from kehoach.diagnostics import Severity
from kehoach.text.lines import Places

# text, span, width -> line, columns before the carets, carets
EXCERPTS = [
    ("5. Sở Y tế", (0, 2), 40, "5. Sở Y tế", 0, 2),
    ("một\n5. Sở Y tế", (7, 9), 40, "5. Sở Y tế", 3, 2),
    ("kế hoạch", (0, 0), 40, "kế hoạch", 0, 1),  # an empty place still gets a caret
    ("kế hoạch", (8, 8), 40, "kế hoạch", 8, 1),  # at the end of the text
    ("a\nb", (1, 1), 40, "a", 1, 1),  # at a line break
    ("a\nb", (0, 3), 40, "a", 0, 1),  # over two lines: the first is shown
    ("kê\u0301 x", (4, 5), 40, "kê\u0301 x", 3, 1),  # a mark takes no column
    ("漢字 x", (3, 4), 40, "漢字 x", 5, 1),  # wide letters take two
    ("漢字 x", (0, 2), 40, "漢字 x", 0, 4),
    ("\tx", (1, 2), 40, "    x", 4, 1),
    ("a\x1b[31mb", (6, 7), 40, "a␛[31mb", 6, 1),
    ("x" * 50, (0, 3), 20, "x" * 19 + "…", 0, 3),
    ("x" * 50, (47, 50), 20, "…" + "x" * 18, 16, 3),
    ("x" * 50, (0, 50), 20, "x" * 19 + "…", 0, 18),
]


@pytest.mark.parametrize("case", EXCERPTS)
def test_excerpt(case: tuple[str, tuple[int, int], int, str, int, int]) -> None:
    text, span, width, line, before, carets = case
    shown = excerpt(text, span, width)
    assert (shown.line, shown.before, shown.carets) == (line, before, carets)


@pytest.mark.parametrize("at", [0, 1, 7, 40, 500_000, 999_998])
def test_excerpt_of_a_huge_line_is_cut_around_the_place(at: int) -> None:
    text = "ă" * at + "#" + "ă" * (999_999 - at)
    shown = excerpt(text, (at, at + 1), 60)
    assert len(shown.line) <= 60
    assert shown.line[shown.before] == "#"


def test_place_over_lines_says_where_it_ends() -> None:
    text = "mot\nhai\nba\n"
    finding = Finding("a.txt", "KH602", Severity.WARNING, "x", (1, 10))
    assert "  |  ^^ … to line 3" in list(full(finding, text, Places(text)))


def test_finding_without_place_names_the_file_alone() -> None:
    finding = Finding("a.txt", "KH201", Severity.WARNING, "no Nơi nhận", None, "see `missing`")
    assert list(full(finding, "", None)) == ["warning[KH201]: no Nơi nhận", " --> a.txt", "  = help: see `missing`"]


def test_github_escapes() -> None:
    finding = Finding("a,b:c%.txt", "KH702", Severity.ERROR, "100%\r\nxong, ok: \x1b[0m")
    assert github(finding, None) == "::error file=a%2Cb%3Ac%25.txt,line=1,col=1,title=KH702::100%25␍%0Axong, ok: ␛[0m"
    assert github(Finding("a", "KH101", Severity.INFO, "x"), None).startswith("::notice ")


def test_colour_is_there_only_when_asked() -> None:
    finding = Finding("a.txt", "KH312", Severity.WARNING, "x", (0, 1))
    for colour in (False, True):
        pieces: list[str] = []
        with Report(ReportFormat.FULL, pieces.append, colour=colour) as report:
            report.add([finding], lambda: "abc")
        assert ("\x1b[" in "".join(pieces)) is colour


def test_text_is_not_asked_for_without_need() -> None:
    def never() -> str:
        raise AssertionError

    pieces: list[str] = []
    with Report(ReportFormat.FULL, pieces.append) as report:
        report.add([Finding("a.txt", "KH201", Severity.WARNING, "x")], never)
        report.add([], never)
    assert pieces


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Kế hoạch\n\tx", "Kế hoạch\n\tx"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("a\x00b\x7f\r", "a␀b␡␍"),
        ("\x9b31m", "\ufffd31m"),  # CSI in one character
        ("\u202etxt.exe", "\ufffdtxt.exe"),  # turns the reading order
        ("a\u2028b", "a␤b"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert visible_line(text) == shown.replace("\n", "␤").replace("\t", " ")
