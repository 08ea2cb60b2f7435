"""Where the characters of a passage stand in the source, once runs of blanks are one."""

from __future__ import annotations

import pytest

from kehoach.facts.passages import Passage, Reader
from kehoach.text.fold import fold
from kehoach.text.view import view

SOURCE = "Giao  Sở   Y tế  họp "


def passage(start: int = 0, end: int | None = None) -> Passage:
    return Reader(view(SOURCE, [], fold(SOURCE))).at("1", "muc", start, len(SOURCE) if end is None else end)


@pytest.mark.parametrize(
    ("i", "j", "raw"),
    [
        (0, 4, "Giao"),
        (5, 12, "Sở   Y tế"),
        (13, None, "họp "),
        (0, None, SOURCE),
        (0, 0, ""),
        (5, 5, ""),
        (17, None, ""),
        (5, 99, "Sở   Y tế  họp "),
    ],
)
def test_the_source_of_a_stretch(i: int, j: int | None, raw: str) -> None:
    text = passage()
    assert text.text == "Giao Sở Y tế họp "
    assert text.raw(i, j) == raw
    assert text.part(i, j).raw() == raw


def test_a_stretch_begins_where_it_stands() -> None:
    assert [passage().span(i, i) for i in (0, 5, 13)] == [(0, 0), (6, 6), (17, 17)]


def test_the_character_at_an_offset() -> None:
    text = passage(4, 16)
    assert [text.index(SOURCE.index(word)) for word in ("Sở", "Y tế")] == [1, 4]
    assert text.index(5) == 0  # a blank that was left out stands at the one kept


def test_a_section_is_read_without_the_footnotes_inside() -> None:
    text = "Giao Sở Y tế 1 Ở xã họp"
    note = {"span": [13, 16]}
    reader = Reader(view(text, [], fold(text)), {"footnotes": [note]})
    read = reader.node({"id": "1", "span": [0, len(text)], "marker": None, "heading": None})
    assert (read.quote(), read.span(13, 15)) == ("Giao Sở Y tế xã họp", (17, 19))
    assert reader.at("footnotes/1", "chu_thich", *note["span"]).text == "1 Ở"
