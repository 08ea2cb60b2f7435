"""Characters of symbol fonts as what they look like: Symbol, Wingdings and their kin."""

from __future__ import annotations

from ..text.patterns import pattern

_GREEK = (
    " !∀#∃%&∋()*+,-./0123456789:;<=>?"  # 20
    "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"  # 40
    "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}~"  # 60
)
_SIGNS = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"  # A0
    "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√·¬∧∨⇔⇐⇑⇒⇓"  # C0
    "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪€〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"  # E0
)
_SYMBOL = {**dict(enumerate(_GREEK, 0x20)), **dict(enumerate(_SIGNS, 0xA0))}
_WINGDINGS = {
    0x20: " ", 0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□",
    0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "◆", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x78: "☒", 0x7B: "❀",
    0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA2: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "□", 0xAA: "✦", 0xAB: "★", 0xAC: "✶",
    0xAD: "✴", 0xAE: "✹", 0xB2: "✧", 0xB5: "✪", 0xB6: "☆", 0xD5: "⌫", 0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→",
    0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xF3: "⇔", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x95: "·", 0x96: "•", 0x97: "●", 0x98: "●",
    0xA0: "▪", 0xA1: "■", 0xA2: "■", 0xA3: "□", 0xA4: "□",
}  # fmt: skip
_WINGDINGS_3 = {0x22: "→", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x75: "▶", 0x7D: "►", 0x84: "▲", 0x86: "▼"}
_WEBDINGS = {0x34: "►", 0x3C: "■", 0x3D: "■", 0x61: "✓", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗", 0x80: "■"}

_FONTS = {
    "symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": _WINGDINGS_3,
    "webdings": _WEBDINGS, "symbolmt": _SYMBOL, "symbol mt": _SYMBOL, "opensymbol": _SYMBOL,
}  # fmt: skip
_UNKNOWN = {**_SYMBOL, **_WINGDINGS, 0xB7: "•", 0x2D: "-", 0x2B: "+", 0x2A: "*"}
"""For a code without its font: most such codes are bullets of Wingdings, a few those of Symbol."""
_BASE = 0xF000
_CODE = pattern("[\uf020-\uf0ff]")


def is_symbol_font(font: str | None) -> bool:
    """Whether a font shows signs in place of letters."""
    return font is not None and font.lower() in _FONTS


def symbol(code: int, font: str | None) -> str:
    """The sign that a font shows for a code.

    Args:
        code: with or without the offset U+F000 that symbol fonts are moved by.
        font: its name; None or a font of letters where that is not known.

    Returns:
        One character; `•` for a sign that no table has, the character itself where the font is one of letters.
    """
    moved = _BASE <= code <= _BASE + 0xFF
    table = _FONTS.get((font or "").lower())
    if table is None and not moved:
        return chr(code)
    return (table or _UNKNOWN).get(code - _BASE if moved else code, "•")


def as_seen(text: str, font: str | None) -> str:
    """The text with the codes of symbol fonts (U+F020 … U+F0FF) as the signs that they show."""
    if text.isascii():
        return text
    return _CODE.sub(lambda m: symbol(ord(m[0]), font), text)
