"""The page: whole, escaped, without anything from elsewhere."""

from __future__ import annotations

from html.parser import HTMLParser

from tests.compare.making import document, value

from kehoach.compare import compare
from kehoach.compare.page import page

HOSTILE = '<script>alert("x")</script> & </p> \x1b[31m \u202eđảo'


class Tags(HTMLParser):
    """Counts what opens and closes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.outside += [key for key, _ in attrs if key in ("src", "href", "onclick")]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(text: str) -> Tags:
    tags = Tags()
    tags.feed(text)
    assert tags.open == []
    return tags


def test_changes_are_marked_as_inserted_and_deleted() -> None:
    text = "".join(page(compare(document("1. trồng hai trăm cây"), document("1. trồng ba trăm cây"))))
    assert "<del>hai</del>" in text
    assert "<ins>ba</ins>" in text
    assert {"del", "ins", "article"} <= read(text).seen


def test_nothing_of_a_document_becomes_markup() -> None:
    old, new = document(f"1. {HOSTILE} cũ"), document(f"1. {HOSTILE} mới", header={"so_hieu": value(HOSTILE)})
    text = "".join(page(compare(old, new)))
    tags = read(text)
    assert "script" not in tags.seen
    assert tags.outside == []
    assert "&lt;script&gt;" in text
    assert not {"\x1b", "\u202e"} & set(text)


def test_the_page_needs_nothing_besides() -> None:
    text = "".join(page(compare(document("1. một"), document("1. một"))))
    assert "Không có thay đổi." in text
    assert "http" not in text
    assert {"script", "link", "img"} & read(text).seen == set()
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text
