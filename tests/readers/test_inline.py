"""HTML that a converter left in a text: what is seen of it, line by line."""

from __future__ import annotations

import time

import pytest

from kehoach.readers.text import read_string
from kehoach.text.fold import fold
from kehoach.text.lines import read_lines

SEEN: tuple[tuple[str, str, list[str]], ...] = (
    ("a tag parts lines", "Thôn Hạ<br>Thôn Thượng<BR />Thôn Trung", ["Thôn Hạ", "Thôn Thượng", "Thôn Trung"]),
    ("paragraphs", "<p>Thôn Hạ</p><p style='margin: 0'>Thôn Thượng</p>", ["Thôn Hạ", "Thôn Thượng"]),
    ("tags inside a line", '<b>Thôn</b> <span class="a">H</span>ạ <i><u>trồng</u></i> cây', ["Thôn Hạ trồng cây"]),
    ("a row stays whole", "| Thôn Hạ<br>Thôn Thượng | Quý I |", ["| Thôn Hạ\nThôn Thượng | Quý I |"]),
    ("comments", "Thôn Hạ <!-- trang 2 --><!--\nThôn\n-->\nThôn Thượng", ["Thôn Hạ", "Thôn Thượng"]),
    ("a comment that is not closed", "Thôn <!-- Hạ", ["Thôn <!-- Hạ"]),
    ("entities", "Tổ&nbsp;1 và &unknown; tổ", ["Tổ 1 và &unknown; tổ"]),
    ("entities of letters beside tags", "<b>B&agrave;n</b> &ndash; b&#7841;c", ["Bàn – bạc"]),
    ("an entity that is no pipe of a table", "| A &#124; B | C |", ["| A &#124; B | C |"]),
    ("a soft hyphen", "Thôn H&shy;ạ", ["Thôn Hạ"]),
    ("figures that are compared", "a <b và c> d; x<i; <5% và >3%; R&D", ["a <b và c> d; x<i; <5% và >3%; R&D"]),
    ("pictures", "![](images/p1.png)\nThôn Hạ ![dấu](data:image/png;base64,iVBOR/+=)", ["Thôn Hạ"]),
    (
        "links",
        'Căn cứ [Luật Thư viện](https://a.vn/Luat-46-2019(1).aspx "Luật") và [Điều 5](#d5);',
        ["Căn cứ Luật Thư viện và Điều 5;"],
    ),
    ("a link in the place of a blank", "theo[Luật Thư viện](/luat), th[ứ](/a) hai", ["theo Luật Thư viện, thứ hai"]),
    ("a link in brackets, around a picture", "Thôn Hạ[[1]](#ftn1) [![x](a.png)](/b)", ["Thôn Hạ[1]"]),
    (
        "brackets beside others",
        "[1](khoản 2), [Thôn](Hạ) [ ](x) a](/b) [Thôn\n\nHạ](/a)",
        ["[1](khoản 2), [Thôn](Hạ) [ ](x) a](/b) [Thôn", "Hạ](/a)"],
    ),
    ("an address", "<https://phulam.example.vn>", ["<https://phulam.example.vn>"]),
    ("lines of breaks alone", "Thôn Hạ\n<br>\n<br/>\nThôn Thượng", ["Thôn Hạ", "Thôn Thượng"]),
)


@pytest.mark.parametrize(("title", "text", "seen"), SEEN, ids=[row[0] for row in SEEN])
def test_what_is_seen(title: str, text: str, seen: list[str]) -> None:
    source = read_string(text)
    assert source.text == text, title
    lines = list(read_lines(source))
    assert [line.text for line in lines] == seen
    assert [line.fold for line in lines] == [fold(text) for text in seen]


def test_breaks_are_blank_lines() -> None:
    lines = list(read_lines(read_string("A<br><br><br>**B**\n<br>\nC")))
    assert [(line.text, line.gap, line.bold) for line in lines] == [("A", 0, False), ("B", 2, True), ("C", 1, False)]
    assert len({line.number for line in lines}) == 3


def test_bold_of_a_tag() -> None:
    bold = {line.text: (line.bold, line.italic) for line in read_lines(read_string("<b>Một</b>\n<em>Hai</em>\n<b>Ba"))}
    assert bold == {"Một": (True, False), "Hai": (False, True), "Ba": (False, False)}


@pytest.mark.parametrize("piece", ["<b ", "<!--", "&amp", "<br>", "<b a=1 ", "|<br>", "<b>", "&nbsp;", "<!---->"])
def test_time_stays_linear(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    began = time.perf_counter()
    list(read_lines(read_string(text)))
    assert time.perf_counter() - began < 4
