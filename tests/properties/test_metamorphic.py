"""What must not change the tree: line ends, Unicode form, a web page around the document, wrapping, the encoding."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from tests.properties.documents import Composed, documents
from tests.properties.reading import output_of, said, shape

import kehoach
from kehoach.pipeline import read_source
from kehoach.text.legacy import tcvn3

EXAMPLES = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))

FIXTURES = Path(__file__).parents[2] / "fixtures"
TEXTS = sorted(p for p in FIXTURES.rglob("*") if p.suffix in {".txt", ".md"} and p.name != "README.md")

ABOVE = """Hệ thống pháp luật
Trang chủ
Tra cứu văn bản
Đăng nhập

"""
BELOW = """

HIỆU LỰC VĂN BẢN

Chia sẻ
Lượt xem: 120
"""


def wrapped(text: str, width: int = 80) -> str:
    """Every line broken at `width` columns between words, as a mail program or a PDF does it."""
    lines = text.split("\n")
    return "\n".join(
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False) if len(line) > width else line
        for line in lines
    )


@given(documents())
@EXAMPLES
def test_line_ends_do_not_matter(document: Composed) -> None:
    assert shape(output_of(document.text.replace("\n", "\r\n"))) == shape(output_of(document.text))


@given(documents())
@EXAMPLES
def test_the_unicode_form_does_not_matter(document: Composed) -> None:
    assert shape(output_of(unicodedata.normalize("NFD", document.text))) == shape(output_of(document.text))


@given(documents())
@EXAMPLES
def test_a_web_page_around_it_does_not_matter(document: Composed) -> None:
    assert shape(output_of(ABOVE + document.text + BELOW)) == shape(output_of(document.text))


@given(documents())
@EXAMPLES
def test_wrapping_does_not_matter(document: Composed) -> None:
    assert shape(output_of(wrapped(document.text))) == shape(output_of(document.text))


@given(documents())
@settings(EXAMPLES, max_examples=25)
def test_tcvn3_does_not_matter(document: Composed) -> None:
    out = kehoach.parse_bytes(tcvn3.encode(document.text))
    assert out.source.encoding.startswith("tcvn3")
    assert shape(out.model_dump(by_alias=True)) == shape(output_of(document.text))


BLANKS = {"two": "  ", "no-break": "\u00a0", "without width": "\u200b "}


def with_blanks(text: str, blank: str) -> str:
    """Every seventh blank inside lines changed; lines in columns stay, where two blanks may part cells."""
    count = 0

    def other(m: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return blank if count % 7 == 0 else m[0]

    return "\n".join(
        line
        if "|" in line or "\t" in line or "   " in line.strip()
        else re.sub(r"(?<=\w[,;]) (?=\S)|(?<=\w) (?=\w)", other, line)
        for line in text.split("\n")
    )


@pytest.mark.parametrize("blank", BLANKS.values(), ids=BLANKS)
@given(documents())
@settings(EXAMPLES, max_examples=25)
def test_the_kind_and_number_of_blanks_do_not_matter(blank: str, document: Composed) -> None:
    assert said(output_of(with_blanks(document.text, blank))) == said(output_of(document.text))


# The fixtures: real shapes, each with its own damage.


def text_in(path: Path) -> str:
    """The text of a fixture, whatever its encoding."""
    return read_source(path.read_bytes(), path.name).text


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: str(p.relative_to(FIXTURES)))
def test_line_ends_and_unicode_form_of_fixtures(path: Path) -> None:
    text = text_in(path)
    expected = shape(output_of(text))
    assert shape(output_of(text.replace("\n", "\r\n"))) == expected
    assert shape(output_of(unicodedata.normalize("NFD", text))) == expected


@pytest.mark.parametrize("blank", BLANKS.values(), ids=BLANKS)
@pytest.mark.parametrize("path", TEXTS, ids=lambda p: str(p.relative_to(FIXTURES)))
def test_blanks_of_fixtures(path: Path, blank: str) -> None:
    text = text_in(path)
    assert said(output_of(with_blanks(text, blank))) == said(output_of(text))


SPACED = ("directive", "council_resolution", "conclusion_notice", "tinh_uy_plan", "mat_tran_plan", "inner_text")


@pytest.mark.parametrize("path", [p for p in TEXTS if p.stem in SPACED], ids=lambda p: p.stem)
def test_a_blank_line_behind_every_line_of_fixtures(path: Path) -> None:
    text = "\n".join(filter(str.strip, wrapped(text_in(path), 72).split("\n")))
    assert shape(output_of(text.replace("\n", "\n\n"))) == shape(output_of(text))


NO_DOCUMENT = {"empty.txt", "english_text.txt", "menus_only.txt", "poem.txt", "f13_angular_shell.txt"}
ALONE = [p for p in TEXTS if p.parent.name not in {"news", "seed_shapes"} and p.name not in NO_DOCUMENT]
"""Fixtures that are a document without a page around it."""


@pytest.mark.parametrize("path", ALONE, ids=lambda p: str(p.relative_to(FIXTURES)))
def test_a_web_page_around_fixtures(path: Path) -> None:
    text = text_in(path)
    assert kehoach.parse(text).kind == "van_ban"
    assert shape(output_of(ABOVE + text + BELOW)) == shape(output_of(text))


def _in_tcvn3(path: Path) -> bytes | None:
    try:
        return tcvn3.encode(text_in(path))
    except UnicodeEncodeError:
        return None


ENCODABLE = [p for p in TEXTS if (data := _in_tcvn3(p)) and len(data) > 800]
"""Fixtures whose characters TCVN 5712 has, long enough for its letters to be recognised."""


def test_enough_fixtures_can_be_written_in_tcvn3() -> None:
    assert len(ENCODABLE) >= 8


@pytest.mark.parametrize("path", ENCODABLE, ids=lambda p: str(p.relative_to(FIXTURES)))
def test_tcvn3_of_fixtures(path: Path) -> None:
    out = kehoach.parse_bytes(tcvn3.encode(text_in(path)))
    assert shape(out.model_dump(by_alias=True)) == shape(output_of(text_in(path)))
