"""Formulas of Word (Office Math) on one line: `a/b`, `x^2`, `√(x)`."""

from __future__ import annotations

from lxml import etree

from ...text.patterns import pattern
from .names import M

_SIMPLE = pattern(r"[\w.,%'’]*")
"""What needs no brackets beside another sign."""


def formula(element: etree._Element) -> str:
    """The text of a formula; its parts in reading order, with the signs that show how they stand to each other."""
    tag = element.tag
    if tag == M + "t":
        return element.text or ""
    if tag == M + "oMathPara":
        return "\n".join([formula(child) for child in element.iterchildren(M + "oMath")])
    joint = _JOINTS.get(tag)
    if joint is not None:
        names, sign = joint
        return sign.join([_wrapped(_part(element, name)) for name in names])
    if tag == M + "sSubSup":
        return f"{_part(element, 'e')}_{_wrapped(_part(element, 'sub'))}^{_wrapped(_part(element, 'sup'))}"
    if tag == M + "rad":
        return f"{_part(element, 'deg')}√{_wrapped(_part(element, 'e'))}"
    if tag == M + "d":
        return _bracketed(element)
    if tag == M + "nary":
        said = element.find(f"{M}naryPr/{M}chr")
        head = "∫" if said is None else said.get(M + "val") or ""
        return head + "".join([formula(child) for child in element])
    return "".join([formula(child) for child in element])


_JOINTS: dict[str, tuple[tuple[str, ...], str]] = {
    M + "f": (("num", "den"), "/"),
    M + "sSup": (("e", "sup"), "^"),
    M + "sSub": (("e", "sub"), "_"),
}
"""Pairs of parts, and the sign that stands between them on one line."""


def _part(element: etree._Element, name: str) -> str:
    part = element.find(M + name)
    return "" if part is None else formula(part)


def _wrapped(text: str) -> str:
    return text if _SIMPLE.fullmatch(text) else f"({text})"


def _bracketed(element: etree._Element) -> str:
    signs = {}
    for name, usual in (("begChr", "("), ("endChr", ")"), ("sepChr", "|")):
        said = element.find(f"{M}dPr/{M}{name}")
        signs[name] = usual if said is None else said.get(M + "val") or ""
    inner = signs["sepChr"].join([formula(child) for child in element.iterchildren(M + "e")])
    return f"{signs['begChr']}{inner}{signs['endChr']}"
