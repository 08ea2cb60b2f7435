"""The markers that a browser prints before the items of a list."""

from __future__ import annotations

from dataclasses import dataclass

from ...text.patterns import pattern
from ...text.roman import to_roman

_KINDS = {
    "1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman",
}  # fmt: skip
_NUMBER = pattern(r"\s*(-?\d{1,9})")
_PRINTED = pattern(r"[\s\u00a0]*(?:(?P<bullet>[-+*•●○▪–])|(?P<label>\w{1,6})[.)/:])(?=[\s\u00a0]|\w)")


def number(value: str | None, default: int) -> int:
    """The whole number that an attribute begins with: `"3"` → 3."""
    m = _NUMBER.match(value) if value else None
    return int(m[1]) if m is not None else default


@dataclass(slots=True)
class ListState:
    """A list that is being read: how its items are marked, which number is next."""

    kind: str  # bullet, none, decimal, lower-alpha …
    at: int = 1
    step: int = 1

    def marker(self, value: str | None, own: str | None) -> str:
        """The marker of the next item: `2.`, `-`, or nothing.

        Args:
            value: the item's own number, as its attribute says it.
            own: the item's own kind of marker.
        """
        kind = own or self.kind
        if kind == "none":
            self.at += self.step
            return ""
        if kind in ("bullet", "disc", "circle", "square"):
            return "-"
        self.at = number(value, self.at)
        at, self.at = self.at, self.at + self.step
        return f"{_counted(at, kind)}."


def opened(tag: str, attributes: dict[str, str], list_type: str | None, items: int) -> ListState:
    """The state of a list that begins.

    Args:
        tag: `ol` or another.
        attributes: `type`, `start`, `reversed` bear on it.
        list_type: what its style says: `lower-alpha`, `none` …
        items: how many it has, where it counts down.
    """
    kind = list_type or _KINDS.get(attributes.get("type", ""), "decimal" if tag == "ol" else "bullet")
    if attributes.get("type", "").lower() == "none":
        kind = "none"
    down = "reversed" in attributes
    return ListState(kind, number(attributes.get("start"), items if down else 1), -1 if down else 1)


def is_printed(text: str, marker: str) -> bool:
    """Whether an item's own text begins with its marker, so that the list's is not printed: `- Lưu: VT`."""
    m = _PRINTED.match(text)
    if m is None:
        return False
    return m["bullet"] is not None if marker == "-" else m["label"] == marker[:-1]


def _counted(n: int, kind: str) -> str:
    if kind.endswith(("alpha", "latin")) and n > 0:
        letters = ""
        while n:
            n, rest = divmod(n - 1, 26)
            letters = chr(97 + rest) + letters
        return letters.upper() if kind.startswith("upper") else letters
    if kind.endswith("roman") and 0 < n < 4000:
        digits = to_roman(n)
        return digits if kind.startswith("upper") else digits.lower()
    return str(n)
