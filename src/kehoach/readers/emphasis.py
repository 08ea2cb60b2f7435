"""Bold and italics of Markdown: the signs that make them, and those left of nothing (docs/domain.md 0.3, N9)."""

from __future__ import annotations

import functools
import re

from ..text.patterns import pattern
from ..text.source import Mark, MarkKind

TICK = pattern(r"\*\s*[✓✔☑√]\s*\*")
"""The tick of a recogniser, which is no italics."""
_STRONG = pattern(r"([*_])\1{1,2}(?!\1)")  # the class first: an alternative of two signs is searched much slower
_STARS = pattern(r"\*\*\*?(?!\*)")  # for a text without __: a literal is found much faster than a class
_NO_SIGNS = pattern(r"(?<=[^\s*])(?:(?P<close>\*\*)(?=\*{4,}(?!\S)))?(?P<none>(?:\*{4})+)(?!\*)")
"""Bold that ends where bold begins, or that holds nothing: `**Về việc****trồng cây**`, `**Trần Văn An******`."""
_NO_WORDS = pattern(
    r"(?<!\S)_\*{4}_(?!\S)|(?<=\|)[ \t]?\*{4}(?=[ \t]?\||[ \t]{0,4}$)|^\*{4}(?=\*\*[^\s*])", re.MULTILINE
)
"""Bold and italics of nothing, which a converter leaves of a blank stretch or cell, or above bold."""
_STRETCH = 1200  # characters that one pair of signs may span
_ITALIC_FORM = r"""
    (?P<open>SIGN) (?<![\w*_\\][*_])      # no sign, word or escape before it
    (?=[^\s*_])
    (?P<text> (?: (?!\n[ \t]*\n)[^*_|\n]   # not over a blank line or a cell of a table
                | \n(?!\s*[-*\n])           # nor over the items of a list
              ){1,600}? )
    (?<=[^\s*_])
    (?P<close>(?P=open)) (?![\w*_])
    """
_ITALIC = pattern(_ITALIC_FORM.replace("SIGN", "[*_]"), re.VERBOSE)


@functools.cache
def _italic_by(sign: str) -> re.Pattern[str]:
    """The pattern for a text that holds one of the two signs alone: a literal is found much faster than a class."""
    return pattern(_ITALIC_FORM.replace("SIGN", re.escape(sign)), re.VERBOSE)


_STARRED = pattern(
    r"^[ \t]*(?P<open>\*{1,3}|_)(?=\\?\*[ \t]+[^\s*])(?P<text>\\?\*[^*\n]{1,600}?)(?<=\S)(?P<close>(?P=open))(?!\*)",
    re.MULTILINE,
)
"""Bold or italics around the star of a list, which nobody escaped: `*** Ghi chú:** …`, `** Thời gian: quý I.*`."""
_BUT_THE_FIRST = pattern(
    r"^[^\W\d_](?P<open>\*{1,3})(?=[^\W\d_])(?P<text>[^*\n]{1,600}(?<=\S))(?P<close>(?P=open))$", re.MULTILINE
)
"""A line in bold or italics but for its first letter: `C*ăn cứ Luật Thư viện;*`."""
_LETTER_OUT = pattern(r"\n[^\W\d_]\*{1,3}[^\W\d_]")  # a quick look whether there may be one
_NOTHING = pattern(
    r"""
      (?<![^\s|])(?P<signs>\*{2,3}|_{2,3})[ \t]+(?P=signs)(?![^\s|])
    | ^[ \t]*(?P<lone>\*{2,3}|_{2,3})[ \t]*\n[ \t]*(?P=lone)(?=[ \t]|$)
    | ^\*[ ]\*[ \t]*$
    """,
    re.MULTILINE | re.VERBOSE,
)
"""Blanks or a line end in bold or italics, which a converter leaves of a blank cell or line."""
_BROKEN_OFF = pattern(
    r"^(?P<open>\*{1,3})[ \t]{2,}\n(?P<text>[^\s*][^\n*]{0,300}(?<=\S))(?P<close>(?P=open))(?!\*)",
    re.MULTILINE,
)
"""Bold or italics that begin with a line end: `*` / `Mẫu số 02*`."""


def emphasis(text: str) -> list[Mark]:
    """The marks of bold and italics in a text, and of the signs that make them; not sorted."""
    found: list[Mark] = []
    taken: set[int] = set()  # offsets of signs that make bold
    if "* " in text or "*\n*" in text or "__ " in text or _LETTER_OUT.search(text) is not None:
        _loose(text, found, taken)
    if "**" in text or "__" in text:
        _strong(text, found, taken)
    if "*" in text or "_" in text:
        _italic(text, found, taken)
    return found


def _strong(text: str, found: list[Mark], taken: set[int]) -> None:
    """Bold: two equal signs, each against a word on its inner side, in one paragraph and one table cell."""
    if "****" in text:
        found += [Mark(MarkKind.MARKUP, *m.span()) for m in _NO_WORDS.finditer(text)]
        text = _NO_WORDS.sub(lambda m: "~" * len(m[0]), text)
        found += [_between(m) for m in _NO_SIGNS.finditer(text)]
        text = _NO_SIGNS.sub(lambda m: (m["close"] or "") + "~" * len(m["none"]), text)
    opening: re.Match[str] | None = None
    for m in (_STRONG if "__" in text else _STARS).finditer(text):
        at, end = m.span()
        if opening is not None and at - opening.end() <= _STRETCH and _closes(text, opening, m):
            inner = text[opening.end() : at]
            single = -1 if opening[0] == m[0] else _italic_inside(inner, opening[0], m[0])
            if inner and (opening[0] == m[0] or single >= 0) and "|" not in inner and "\n\n" not in inner:
                signs = [opening.span(), (at, end)]
                if single >= 0:
                    signs.append((opening.end() + single, opening.end() + single + 1))
                found.append(Mark(MarkKind.BOLD, opening.end(), at, 1))
                found += [Mark(MarkKind.MARKUP, *span) for span in signs]
                taken.update(offset for span in signs for offset in range(*span))
                _italic_around(text, opening.start(), end, found)
                if single < 0:
                    _italic_in(opening.end(), inner, "_" if opening[0][0] == "*" else "*", found, taken)
                opening = None
                continue
        opening = m if _opens(text, end, m[0][0]) else None


def _opens(text: str, end: int, sign: str) -> bool:
    """Whether a word stands behind signs of bold, or italics of the other sign and then a word: `**_Nơi nhận:_**`."""
    behind = text[end : end + 2]
    if behind[:1] == ("_" if sign == "*" else "*"):
        behind = behind[1:]
    return bool(behind[:1].strip("*_ \t\n"))


def _italic_in(start: int, inner: str, sign: str, found: list[Mark], taken: set[int]) -> None:
    """Italics of the other sign with which bold begins or ends: `**_Nơi nhận_:**`, `**_1._ _Mục đích_**`."""
    if not inner.count(sign) or inner.count(sign) % 2:
        return
    signs = [at for at, letter in enumerate(inner) if letter == sign]
    for first, last in dict.fromkeys(((signs[0], signs[1]), (signs[-2], signs[-1]))):
        edges = inner[first + 1] + inner[last - 1]
        outside = inner[first - 1 : first] + inner[last + 1 : last + 2]
        if (first and last < len(inner) - 1) or not _NO_EDGE.isdisjoint(edges) or outside.strip(_BESIDE):
            continue
        found += _italics((start + first, start + first + 1), (start + last, start + last + 1))
        taken.update((start + first, start + last))


_NO_EDGE = frozenset("*_ \n")
_BESIDE = " \n:;,.()-"


def _loose(text: str, found: list[Mark], taken: set[int]) -> None:
    """Signs with a blank on their inner side, around nothing, a line end or the star of a list; or a letter outside."""
    found += [Mark(MarkKind.MARKUP, *m.span()) for m in _NOTHING.finditer(text)]
    for m in (*_STARRED.finditer(text), *_BROKEN_OFF.finditer(text), *_BUT_THE_FIRST.finditer(text)):
        kind = MarkKind.ITALIC if len(m["open"]) == 1 else MarkKind.BOLD
        found += [Mark(MarkKind.MARKUP, *m.span("open")), Mark(kind, *m.span("text"), 1)]
        found.append(Mark(MarkKind.MARKUP, *m.span("close")))
        taken.update(*(range(*m.span(name)) for name in ("open", "close")))


_CONSONANTS = frozenset("bcdđghklmnpqrstvx")
_WORD_BEFORE, _WORD_BEHIND = pattern(r"[^\W\d_]+$"), pattern(r"[^\W\d_]+")
_SYLLABLE = 8  # letters of a syllable at most


def _between(m: re.Match[str]) -> Mark:
    """The mark of signs between two stretches of bold; between two syllables they have taken the place of a blank."""
    start, end = m.span("none")
    before = _WORD_BEFORE.search(m.string, max(0, start - _SYLLABLE), start)
    behind = _WORD_BEHIND.match(m.string, end, end + _SYLLABLE)
    parts = before is not None and behind is not None and _has_vowel(before[0]) and _is_whole(behind[0])
    return Mark(MarkKind.MARKUP, start, end, " " if parts else None)


def _is_whole(letters: str) -> bool:
    """Whether letters can be a syllable, and not the end of one: `c`, `y`."""
    return _has_vowel(letters) and letters not in ("a", "i", "o", "u", "y")


def _has_vowel(letters: str) -> bool:
    return not _CONSONANTS.issuperset(letters.lower())


def _closes(text: str, opening: re.Match[str], m: re.Match[str]) -> bool:
    """Whether signs can close bold: they stand against a word, or end a line or italics, where they open nothing.

    `<b>Nơi nhận:<br></b>` becomes such signs.
    """
    if not text[m.start() - 1].isspace():
        return True
    behind = text[m.end() : m.end() + 1]
    return behind in ("", "\n") or (behind == "_" and text[opening.start() - 1 : opening.start()] == "_")


def _italic_around(text: str, start: int, end: int, found: list[Mark]) -> None:
    """Italics of the other sign around the whole of the bold: `_**Nơi nhận:**_`."""
    other = "_" if text[start] == "*" else "*"
    alone = text[start - 2 : start - 1] if start > 1 else ""
    if start and text[start - 1] == other == text[end : end + 1] and not (alone.isalnum() or alone == other):
        found += _italics((start - 1, start), (end, end + 1))


def _italics(opening: tuple[int, int], closing: tuple[int, int]) -> list[Mark]:
    """The marks of italics between two signs."""
    text = Mark(MarkKind.ITALIC, opening[1], closing[0], 1)
    return [Mark(MarkKind.MARKUP, *opening), text, Mark(MarkKind.MARKUP, *closing)]


def _italic_inside(inner: str, opens: str, closes: str) -> int:
    """Where italics that begin or end with the bold end or begin: `***Nơi nhận*:**`, `**Số: *12***`; -1 for none."""
    sign = opens[0]
    return inner.find(sign) if closes[0] == sign and inner.count(sign) == 1 and inner.strip(sign) else -1


def _italic(text: str, found: list[Mark], taken: set[int]) -> None:
    """Italic: single signs around words, where they are not part of bold."""
    form = _ITALIC if "*" in text and "_" in text else _italic_by("*" if "*" in text else "_")
    for m in form.finditer(text):
        opening, closing = m.span("open"), m.span("close")
        if opening[0] in taken or closing[0] in taken or TICK.match(text, m.start()):
            continue
        found += _italics(opening, closing)
