"""Where each known site puts its documents, and pages that hold theirs as data."""

from __future__ import annotations

import json

import pytest

from kehoach.readers.html import read
from kehoach.readers.html.sites import SITES, Site
from kehoach.text.source import MarkKind, Source

WORDS = "Ủy ban nhân dân xã ban hành kế hoạch nạo vét kênh mương nội đồng, giao các thôn huy động nhân dân tham gia. "


def attributes(selector: str) -> str:
    """Attributes of an element that a selector names."""
    name = selector[1:].rstrip("]").rstrip("*")
    return {"#": f'id="{name}"', ".": f'class="x {name}"', "[": f'{name}="true"'}[selector[0]]


def page(site: Site, text: str, inside: str = "", host: bool = True) -> bytes:
    address = f'<link rel="canonical" href="https://{site.hosts[0]}/vb/1">' if host and site.hosts else ""
    return (
        f"<html><head>{address}</head><body><div><p>Đầu trang</p>{inside}<div><div {attributes(text)}>"
        f"<p>{WORDS}</p></div><p>Chân trang</p></div></div></body></html>"
    ).encode()


def parts(source: Source) -> dict[str, str]:
    """Each line with what of the page it is."""
    out: dict[str, str] = {}
    for mark in source.marks:
        if mark.kind is MarkKind.FURNITURE:
            out |= {line: str(mark.value) for line in source.text[mark.start : mark.end].split("\n") if line}
    return out


PLACES = [(site, text, text in site.loose) for site in SITES for text in (*site.text, *site.loose)]


@pytest.mark.parametrize(("site", "text", "loose"), PLACES, ids=[f"{s.name} {t}" for s, t, _ in PLACES])
def test_place_of_the_document(site: Site, text: str, loose: bool) -> None:
    assert parts(read(page(site, text))) == {"Đầu trang": "menu", "Chân trang": "footer"}
    if not loose:
        assert parts(read(page(site, text, host=False))) == {"Đầu trang": "menu", "Chân trang": "footer"}


APART = [(site, selector, kind) for site in SITES for selector, kind in site.apart if site.text or site.loose]


@pytest.mark.parametrize(("site", "selector", "kind"), APART, ids=[f"{s.name} {x}" for s, x, _ in APART])
def test_other_parts(site: Site, selector: str, kind: str) -> None:
    inside = f"<div><section {attributes(selector)}><p>Một phần</p></section></div>"
    text = (*site.text, *site.loose)[0]
    assert parts(read(page(site, text, inside)))["Một phần"] == kind


LUATVIETNAM = next(site for site in SITES if site.name == "luatvietnam")


@pytest.mark.parametrize(("place", "shown"), [(".the-document-body", WORDS), (".other", "Tóm tắt. " * 40)])
def test_summary_longer_than_the_document(place: str, shown: str) -> None:
    """The document is what is read, and the site's summary of it only where the page has nothing else."""
    summary = f'<div class="the-document-body doc-summary"><p>{"Tóm tắt. " * 40}</p></div>'
    apart = parts(read(page(LUATVIETNAM, place, summary)))
    assert shown.strip() not in apart
    assert len(apart) == 3


def test_button_inside_the_document() -> None:
    button = '<span class="tooltip-button"><span>Đang theo dõi</span></span>'
    items = "".join(f"<div><p>{n}. {WORDS}</p>{button}</div>" for n in (1, 2))
    source = read(page(LUATVIETNAM, ".other", f'<div class="the-document-body">{items}</div>'))
    assert parts(source)["Đang theo dõi"] == "menu"
    assert f"1. {WORDS}".strip() not in parts(source)


DOCUMENT = f"<p>THÔNG BÁO</p><p>{WORDS * 3}</p>"
SHELL = '<html><body><nav><a href="/">Trang chủ</a></nav><div>Đang tải…</div>{}</body></html>'


@pytest.mark.parametrize(
    "held",
    [
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"a": [1, {"b": DOCUMENT}]})}</script>',
        f"<script>window.__DATA__ = {json.dumps({'b': DOCUMENT})};</script>",
        f"<script>self.__next_f.push([1,{json.dumps(DOCUMENT[:150])}])</script>"
        f"<script>self.__next_f.push([1,{json.dumps(DOCUMENT[150:])}])</script>",
        "<div data-content='{}'></div>".format(DOCUMENT.replace("<", "&lt;")),
    ],
    ids=["data", "assigned", "pushed in pieces", "attribute"],
)
def test_a_document_that_is_only_data(held: str) -> None:
    source = read(SHELL.format(held).encode())
    assert source.text.split("\n")[2:4] == ["THÔNG BÁO", (WORDS * 3).strip()]
    assert parts(source) == {"Trang chủ": "menu", "Đang tải…": "menu"}


def test_data_beside_a_document_is_left_alone() -> None:
    held = f"<script type='application/json'>{json.dumps({'b': DOCUMENT})}</script><p>{WORDS * 40}</p>"
    assert "THÔNG BÁO" not in read(SHELL.format(held).encode()).text


@pytest.mark.parametrize("held", ["{" * 5_000, "[1, 2", '{"a": "<p>"}', "var a = 1;" * 99])
def test_scripts_that_are_no_data(held: str) -> None:
    page_ = SHELL.format(f"<script>{held}{' ' * 400}</script>").encode()
    assert read(page_).text == "Trang chủ\nĐang tải…\n"
