"""In which encoding a page is, whatever it says of itself."""

from __future__ import annotations

import pytest

from kehoach.readers.html import read
from kehoach.text.legacy import cp1258, tcvn3, viscii, vni

WORDS = (
    "Ủy ban nhân dân xã Khê Lâm ban hành Kế hoạch phòng, chống hạn vụ Xuân; giao các thôn nạo vét kênh mương nội đồng, "
    "bảo đảm nước tưới cho toàn bộ diện tích lúa đã gieo cấy trước ngày 25 tháng 3."
)
SMALL = WORDS.replace("Ủy", "Uỷ")  # what the fonts of small letters can write


def page(declared: str, words: bytes) -> bytes:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    return f"<html><head>{meta}</head><body><p>".encode() + words + b"</p></body></html>"


ENTITIES = "".join(c if ord(c) < 256 else f"&#{ord(c)};" for c in WORDS).encode("cp1252")
PAGES = [
    # what the page says, its words, the encoding that is found, the words that are read
    ("utf-8", WORDS.encode(), "utf-8", WORDS),
    ("windows-1252", WORDS.encode(), "utf-8", WORDS),
    ("", WORDS.encode(), "utf-8", WORDS),
    ("utf-8", ENTITIES, "windows-1252", WORDS),
    ("windows-1252", ENTITIES, "windows-1252", WORDS),
    ("windows-1258", cp1258.encode(WORDS), "windows-1258", WORDS),
    ("utf-8", cp1258.encode(WORDS), "windows-1258", WORDS),
    ("iso-8859-1", tcvn3.encode(SMALL, capitals=False), "tcvn3", SMALL),
    ("x-user-defined", vni.encode(WORDS), "vni", WORDS),
    ("", viscii.encode(WORDS), "viscii", WORDS),
    ("utf-8", WORDS.encode() + b"\xe1\xba", "utf-8", WORDS + "\ufffd"),
    ("utf-8", tcvn3.encode(SMALL, capitals=False).decode("cp1252").encode(), "utf-8+tcvn3", SMALL),
]


@pytest.mark.parametrize(
    ("declared", "words", "encoding", "expected"),
    PAGES,
    ids=[f"{p[0] or 'nothing'} is {p[2]} {n}" for n, p in enumerate(PAGES)],
)
def test_encoding(declared: str, words: bytes, encoding: str, expected: str) -> None:
    source = read(page(declared, words))
    assert (source.encoding, source.text.strip()) == (encoding, expected)


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (b"\xef\xbb\xbf", "utf-8", "utf-8-sig"),
        (b"\xff\xfe", "utf-16-le", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be", "utf-16-be"),
        (b"", "utf-16-le", "utf-16-le"),
        (b"", "utf-16-be", "utf-16-be"),
    ],
)
def test_byte_order(mark: bytes, codec: str, name: str) -> None:
    html = f'<html><head><meta charset="windows-1252"></head><body><p>{WORDS}</p></body></html>'
    source = read(mark + html.encode(codec))
    assert (source.encoding, source.text.strip()) == (name, WORDS)


def test_a_declared_encoding_inside_an_xml_declaration() -> None:
    source = read(f'<?xml version="1.0" encoding="utf-16"?><html><body><p>{WORDS}</p></body></html>'.encode())
    assert source.text.strip() == WORDS
