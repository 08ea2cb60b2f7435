"""Fonts of legacy character sets: what their names mean, and what their text looked like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.readers.symbols import as_seen, is_symbol_font, symbol
from kehoach.text.legacy import tcvn3, viscii, vni, vps
from kehoach.text.legacy.fonts import encoding_of, unicode_of


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", "tcvn3"), (".VnTimeH", "tcvn3-capitals"), (".VnArial Narrow", "tcvn3"),
        (".vntimeh", "tcvn3-capitals"),
        (".VnArial NarrowH", "tcvn3-capitals"), ("'.VnTime'", "tcvn3"), ("VnTime", "tcvn3"), (".VnFree", "tcvn3"),
        ("VNI-Times", "vni"), ("VNI Helve", "vni"), ("VNI-Aptima", "vni"), ("VPS Times", "vps"), ("VI Times", "viscii"),
        ("Times New Roman", None), ("Verdana", None), ("Vinhan", None), ("Viner Hand ITC", None), ("Vivaldi", None),
        ("VNtimes new roman", None), (".Vn", None), ("", None), ("Symbol", None),
    ],
)  # fmt: skip
def test_what_a_font_stands_for(font: str, encoding: str | None) -> None:
    assert encoding_of(font) == encoding


WORDS = "Uỷ ban nhân dân huyện đã xây dựng kế hoạch, người dân hưởng ứng “tích cực” ở 25°C"


def in_windows(data: bytes) -> str:
    """Bytes as a Word file holds them: the letters of windows-1252, a hole of it as its code."""
    return "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in data)


PLAIN = WORDS.translate({ord("“"): '"', ord("”"): '"', ord("°"): " "})  # what every set has


@pytest.mark.parametrize(
    ("font", "words", "data"),
    [
        (".VnTime", WORDS, tcvn3.encode(WORDS, capitals=False)),
        ("VNI-Times", WORDS, vni.encode(WORDS)),
        ("VPS Times", PLAIN, vps.encode(PLAIN)),
        ("VI Times", PLAIN, viscii.encode(PLAIN)),
    ],
)
def test_codes_become_the_letters_that_were_seen(font: str, words: str, data: bytes) -> None:
    assert unicode_of(in_windows(data), font) == words


@pytest.mark.parametrize(
    ("title", "text", "font", "seen"),
    [
        ("capitals of a capital font", "céng hoµ x· héi", ".VnTimeH", "CỘNG HOÀ XÃ HỘI"),
        ("plain letters too", "tp. vinh", ".VnTimeH", "TP. VINH"),
        ("one letter in the font of capitals", "ñ", ".VnTimeH", "Ủ"),
        ("words in capitals do not change the case of others", "Sè: 37/KH-UBND", ".VnTime", "Số: 37/KH-UBND"),
        ("Unicode in a legacy font stays", "Kế hoạch", ".VnTime", "Kế hoạch"),
        ("Unicode in a font of capitals stays", "Kế hoạch", ".VnTimeH", "Kế hoạch"),
        ("Unicode without letters of its own", "ngày 12 tháng 3 năm", "VNI-Times", "ngày 12 tháng 3 năm"),
        ("moved codes of a symbol font", "\uf0ae\uf0b8i", ".VnTime", "đái"),
        ("the soft hyphen is a letter", "h\u00adíng", ".VnTime", "hướng"),
        ("another font", "viÖt", "Arial", "viÖt"),
        ("nothing", "", ".VnTime", ""),
    ],
)
def test_text_in_a_font(title: str, text: str, font: str, seen: str) -> None:
    assert unicode_of(text, font) == seen


@given(st.text(max_size=40), st.sampled_from([".VnTime", ".VnTimeH", "VNI-Times", "VPS Times", "VI Times", "Arial"]))
def test_no_text_breaks_it(text: str, font: str) -> None:
    assert isinstance(unicode_of(text, font), str)


@pytest.mark.parametrize(
    ("code", "font", "sign"),
    [
        (0xF0B7, "Symbol", "•"), (0x62, "Symbol", "β"), (0xF0A7, "Wingdings", "▪"), (0xF0FE, "wingdings", "☑"),
        (0xF050, "Wingdings 2", "✓"), (0xF0D8, None, "➢"), (0xF02D, None, "-"), (0xF099, "Wingdings", "•"),
        (0x2022, "Arial", "•"), (0x41, None, "A"),
    ],
)  # fmt: skip
def test_signs(code: int, font: str | None, sign: str) -> None:
    assert symbol(code, font) == sign


def test_only_moved_codes_change_in_text() -> None:
    assert as_seen("việc \uf0e0 xong a", "Wingdings") == "việc → xong a"
    assert not is_symbol_font("Arial")
    assert not is_symbol_font(None)
