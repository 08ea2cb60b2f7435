"""Pages that are made to break a reader: it gives their text, or says what there is too much of, in bounded time."""

from __future__ import annotations

import pytest

from kehoach.readers import ReadError
from kehoach.readers.html import read

END = "<p>Dòng cuối</p>"
MANY = 30_000
PAGES = {
    "deep blocks": "<div>" * MANY + "sâu" + "</div>" * MANY + END,
    "deep blocks, open": "<div>" * MANY + "sâu" + END,
    "deep runs": "<p>" + "<span>" * MANY + "sâu" + "</span>" * MANY + END,
    "runs that are never closed": "<p><b>sâu" * MANY + END,
    "deep tables": "<table><tr><td>" * 5_000 + "sâu" + "</td></tr></table>" * 5_000 + END,
    "deep lists": "<ul><li>" * 5_000 + "sâu" + "</li></ul>" * 5_000 + END,
    "a long attribute": f'<p title="{"x" * 12_000_000}">sâu</p>' + END,
    "a long style": f'<p style="{"color:red;font-weight:bold;" * 100_000}">sâu</p>' + END,
    "many attributes": "<p " + " ".join(f"a{i}=1" for i in range(MANY)) + ">sâu</p>" + END,
    "many classes": f'<p class="{"a " * 300_000}">sâu</p>' + END,
    "many breaks": "sâu" + "<br>" * 200_000 + END,
    "many runs": "<p>sâu " + "<i>a</i> <b>b</b> " * MANY + "</p>" + END,
    "many comments": "sâu" + "<!-- x -->" * 100_000 + END,
    "an open comment": "sâu" + END + "<!-- " + "x" * 1_000_000,
    "signs of tags": "sâu" + "<" * 500_000 + END,
    "signs of entities": "sâu" + "&" * 500_000 + END,
    "open rules of style": "<style>" + ".a{color:red" * 50_000 + "</style>sâu" + END,
    "open comments of style": "<style>" + "/* " * 200_000 + "</style>sâu" + END,
    "many links beside each other": "<nav>x</nav>" + "<div class=footer><a>sâu</a></div>" * MANY + END,
    "blanks": "<p>sâu" + " " * 3_000_000 + "</p>" + END,
    "NUL and codes of no letter": "<p>s\0âu&#0;&#xD800;&#x110000;</p>" + END,
}


@pytest.mark.parametrize("name", PAGES)
def test_text_comes_out(name: str) -> None:
    text = read(f"<html><body>{PAGES[name]}</body></html>".encode()).text
    assert "sâu" in text
    assert "Dòng cuối" in text


@pytest.mark.parametrize(
    "body",
    [
        "<table>" + ("<tr><td colspan=1000>x</td></tr>") * 301 + "</table>",
        "<table>" + "<tr><td rowspan=99999999 colspan=99999999>x</td></tr>" * 301 + "</table>",
    ],
    ids=["cells", "spans"],
)
def test_too_many_cells(body: str) -> None:
    with pytest.raises(ReadError) as error:
        read(f"<html><body>{body}</body></html>".encode())
    assert error.value.code == "KH803"


def test_entities_of_a_page_are_not_expanded() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>&b;</p></body></html>'
    assert "aaaaaaaaaa" not in read(bomb.encode()).text


def test_nothing_is_fetched(tmp_path: object) -> None:
    page = (
        f'<!DOCTYPE html SYSTEM "file://{tmp_path}/x.dtd"><html><head><base href="http://192.0.2.1/">'
        '<link rel="stylesheet" href="a.css"></head><body><img src="/b.png"><iframe src="file:///etc/hostname"></iframe>'
        '<object data="http://192.0.2.1/c">thay</object><p>Nội dung</p></body></html>'
    )
    assert read(page.encode()).text == "Nội dung\n"


@pytest.mark.parametrize("page", [b"", b"<html></html>", b"<html><head><title>x</title></head></html>", b"<!-- -->"])
def test_a_page_without_text(page: bytes) -> None:
    assert read(page).text == ""


@pytest.mark.parametrize("cut", range(40, 2_000, 97))
def test_a_page_that_was_cut(cut: int) -> None:
    whole = f"<html><body><table><tr><td>{'chữ ' * 9}</td></tr></table><ul><li>a</ul><p style='a:b'>{'dài ' * 400}</p>"
    data = whole.encode()[:cut]
    assert isinstance(read(data).text, str)
