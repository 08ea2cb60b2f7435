"""How a page became text: what to expect of its lines (docs/domain.md 0.4, F1 to F16)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..text.lines import Line
from ..text.patterns import pattern
from .broken_lines import full_line, is_parted
from .labels import is_lone


@dataclass(frozen=True, slots=True)
class Profile:
    """What was found.

    Attributes:
        names: F1 … F16, sorted.
        width: columns at which paragraphs were wrapped, 0 when no width was found.
        exact: a program wrapped them: a line ends only where the next word had no room in it.
        broken: lines end inside of sentences, at a width or, as in the source of a page, anywhere.
        parted: they do, and a blank line stands above every paragraph: a line without one goes on.
        columns: two columns stand side by side, parted by blanks.
        indented: the first line of a paragraph is indented, the others are not.
        first_lines: it surely is so: a line indented below a first line is a first line too.
        full_line: characters of a line that fills its width, where the first line of a paragraph is shorter since a tag
            stood before it in the source of the page; 0 where nothing shows that.
        cut_starts: paragraphs have lost their first letters or words.
        lone_labels: labels stand away from their text.
        recognised: the text was read from a picture, as its source says or its slips show.
    """

    names: tuple[str, ...] = ()
    width: int = 0
    exact: bool = False
    broken: bool = False
    parted: bool = False
    columns: bool = False
    indented: bool = False
    first_lines: bool = False
    full_line: int = 0
    cut_starts: bool = False
    lone_labels: bool = False
    recognised: bool = False

    @property
    def edge(self) -> float:
        """Columns that a full line and the first word of the next take together, at least; 0 without a width."""
        if not self.exact:
            return _NEARLY * self.width
        return self.width + 1 - (_SIGNS if "F5" in self.names else 0)


_NEARLY = 0.86  # letters are not all as wide as each other
_SIGNS = 6  # of Markdown at both ends of a line and before the next word, of which the lines do not tell: **…**, \-
_INDENT = 3  # columns
_FIRSTS = 4  # first lines that show how paragraphs begin
_GAP = pattern(r"\S {3,}\S")
_WORDS = (
    ("F7", ("TRIỂNKHAI", "BANHÀNH", "KẾHOẠCH", "kếhoạch", "triểnkhai", "thựchiện")),
    ("F8", ("quc gia", "Luật Tchức", "Nghị định s", "một sđiều", " tchức ", " thc hi")),
    ("F15", ("QĐUBND", "KHUBND", "QĐTTg", "/NĐCP", "NQ/TW")),
)
"""Words that only a damaged copy holds: profile, words."""
_YEARS_GLUED = pattern(r"20\d\d20\d\d")  # giai đoạn 20212025
_HYPHENS = 12  # a text with more of them has not lost its hyphens
_HYPHENS_LOST = pattern(r"QĐUBND|KHUBND|CTUBND|QĐTTg|CTTTg|/NĐCP|/NQCP|\d(?:NQ|KL)/TW|(?:19|20)\d\d20\d\d")
_LETTERS_LOST = (  # each alone is found by its first letters, much faster than all together
    *("quc gia", "Luật Tchức", "một sđiều", r"Nghị định s\d"),
    *(r"tchức(?<=\stchức)\s", r"thc hiện(?<=\sthc hiện)"),
)
_SURE = {"F15": (_HYPHENS_LOST,), "F8": tuple(map(pattern, _LETTERS_LOST))}
"""What must match besides, one of them, where a word alone does not prove the damage."""
_BAR = pattern(r"\S \|\s")
SHELL = pattern(r"\{\{\s*[\w.]+\s*\}\}")
"""A place of a template that nothing was put into."""


@dataclass(slots=True)
class _Shape:
    """Counts over all lines, made in one pass.

    `prose` holds the lengths of lines that are no rows of columns. `torn` holds the columns at which lines end whose
    sentence goes on below, `reach` where they would end with the first word from there. Where such a line is indented,
    the next one goes `back` to the margin or is `hung` below the first.
    """

    lengths: list[int]
    lower: int = 0
    cut: int = 0
    indented: int = 0
    flush: int = 0
    lone: int = 0
    prose: list[int] = field(default_factory=list)
    torn: list[int] = field(default_factory=list)
    reach: list[int] = field(default_factory=list)
    back: int = 0
    hung: int = 0


def _shape(lines: Sequence[Line], *, plain: bool) -> _Shape:
    """`plain`: no line of the text holds a pipe or a tab."""
    shape = _Shape([])
    above: Line | None = None
    for line in lines:
        text, indent = line.text, line.indent
        n = len(text)
        if plain or ("|" not in text and "\t" not in text):
            shape.lengths.append(indent + n)
            if "   " not in text:
                shape.prose.append(indent + n)
        if text[0].islower() and text[1:2] not in ").":
            shape.lower += not line.gap
            if line.gap and n > 60:
                shape.cut += 1
            if above is not None and not line.gap:
                _tear(shape, above, line)
        if indent >= _INDENT:
            shape.indented += 1
        elif not indent:
            shape.flush += 1
        if n < 12 and is_lone(line.fold):
            shape.lone += 1
        above = line
    shape.lengths.sort()
    shape.torn.sort()
    return shape


_SENTENCE = 50  # characters of a line that is a line of text, and none of a narrow cell


def _tear(shape: _Shape, above: Line, line: Line) -> None:
    """Count a line above one that begins small."""
    text = above.text
    if len(text) < _SENTENCE or text[-1] in ".;:!?" or "   " in text or "|" in text or "\t" in text:
        return
    shape.torn.append(above.indent + len(text))
    shape.reach.append(above.columns + 1 + len(line.text.split(" ", 1)[0]))
    if above.indent >= _INDENT:
        if line.indent <= above.indent - _INDENT:
            shape.back += 1
        else:
            shape.hung += 1


_BROKEN = 3  # lines that begin small; where a line is a paragraph hardly any does


_FEW_TORN, _SURELY_TORN, _NEAR, _LONGER = 3, 12, 0.85, 1.25


def _torn_width(shape: _Shape, count: int) -> int:
    """Columns at which sentences were broken, or 0: nearly all of those that go on below end near one column."""
    torn = shape.torn
    if len(torn) < max(_FEW_TORN, 0.06 * count):
        return 0
    width, widest = torn[int(0.75 * len(torn))], torn[int(0.95 * len(torn))]
    near = sum(1 for n in torn if n >= _NEAR * widest)
    full = sum(1 for n in shape.lengths if n >= 0.8 * width)
    if sum(1 for n in shape.prose if n > _LONGER * widest) > 0.1 * count:
        return 0  # lines are paragraphs
    sure = near >= 0.9 * len(torn) if len(torn) >= _SURELY_TORN else near == len(torn) and full >= 0.3 * count
    return width if sure and widest <= _WIDEST else 0


def _wrap_width(shape: _Shape, count: int) -> int:
    """Columns at which paragraphs were broken, or 0. Cells of tables may be more, and narrower, than lines of text."""
    width, torn = _usual_width(shape, count), _torn_width(shape, count)
    return torn if not width or (torn > 1.3 * width and len(shape.torn) >= _SURELY_TORN) else width


_WIDEST = 160
_ENOUGH, _NEARLY_ALL = 8, 0.9  # lines that go on; in print hardly half of them end where the next word had no room


def _exact_width(shape: _Shape) -> int:
    """Columns at which a program broke paragraphs where the next word had no room, or 0: nothing shows that one did."""
    if len(shape.torn) < _ENOUGH:
        return 0
    width = shape.torn[int(0.95 * len(shape.torn))]
    return width if sum(1 for n in shape.reach if n > width) >= _NEARLY_ALL * len(shape.reach) else 0


def _usual_width(shape: _Shape, count: int) -> int:
    """Columns that most lines end at, or 0.

    In wrapped text many lines are nearly as long as the longest, and many begin in the middle of a sentence.
    """
    lengths = shape.lengths
    if len(lengths) < 12 or shape.lower < 0.12 * count or lengths[int(len(lengths) * 0.97)] > _WIDEST:
        return 0
    bins = Counter(n // 5 for n in lengths if n >= 40)
    if not bins:
        return 0
    common = max(bins.items(), key=lambda entry: (entry[1] + bins[entry[0] - 1], entry[0]))[0]
    width = max(n for n in lengths if n // 5 == common)
    full = sum(1 for n in lengths if n >= 0.8 * width)
    return width if full >= 0.2 * len(lengths) else 0


def _damaged(sample: str) -> set[str]:
    """Profiles that words of a text show: glued words, lost letters, lost hyphens."""
    hyphens = sample.count("-")
    return {
        name
        for name, words in _WORDS
        if not (name == "F15" and hyphens > _HYPHENS)
        and (any(True for word in words if word in sample) or (name == "F15" and _YEARS_GLUED.search(sample)))
        and (name not in _SURE or any(form.search(sample) for form in _SURE[name]))
    }


def _is_row(fold: str) -> bool:
    """Whether a line is a row of a letterhead or of a signature, with bars between its cells and at its end.

    No pattern looks for both ends: on a line of bars it would try every pair of them.
    """
    row = fold.rstrip()
    if row[-1] != "|":
        return False
    if row[0] == "|" and any(word in row for word in ("VIỆT NAM", "TM.", "KT.")):
        return True
    bar = _BAR.search(row)
    return bar is not None and any(row.find(word, bar.end()) > 0 for word in ("VIỆT NAM", "TM.", "Số"))


def detect(text: str, lines: Sequence[Line], *, markdown: bool, recognised: bool) -> Profile:
    """The flattening profile of a text.

    Args:
        text: the source text.
        lines: all its lines.
        markdown: whether the reader found Markdown in it.
        recognised: whether it was read from a picture.
    """
    names = set()
    pipes = text.count("|")
    shape = _shape(lines, plain=not pipes and "\t" not in text)
    width = _wrap_width(shape, len(lines))
    exact = _exact_width(shape) if width else 0
    width = exact or width
    columns = len([1 for line in lines[:40] if "   " in line.fold and _GAP.search(line.fold)]) >= 2
    first_lines = bool(width) and shape.back >= max(_FIRSTS, 4 * shape.hung)
    indented = first_lines or (width > 0 and shape.indented >= 0.1 * len(lines) and shape.flush >= 0.3 * len(lines))
    if pipes:
        if not markdown and any("|" in line.fold and _is_row(line.fold) for line in lines[:40]):
            names.add("F1")
        if sum(1 for line in lines if line.text == "|") >= 3 and width:
            names.add("F6")
        if sum(1 for line in lines[:60] if line.text.endswith(" |") and line.text.count("|") == 1) >= 3:
            names.add("F9")
    if "\u00a0" in text and any(not row.strip(" \u00a0\t") and "\u00a0" in row for row in text.split("\n", 60)[:60]):
        names.add("F2")
    if markdown:
        names.add("F5")
    if width:
        names.add("F12" if columns else "F6")
    if "{" in text and SHELL.search(text):
        names.add("F13")
    if "\t" in text and any("\t" in line.text[2:] for line in lines):
        names.add("F14")
    if len(lines) > 1 and lines[0].number == lines[1].number:
        names.add("F16")
    names |= _damaged(text[:3000])  # damage of this kind is everywhere or nowhere
    cut_starts = not width and shape.cut >= 3 and shape.cut >= 0.1 * len(lines)
    if cut_starts:
        names.add("F10")
    broken = shape.lower >= _BROKEN and shape.lower >= 0.1 * len(lines)
    full = full_line(lines, _WIDEST) if broken else 0
    ordered = tuple(sorted(names, key=lambda n: int(n[1:])))
    parted, lone = broken and is_parted(lines), shape.lone >= 3
    return Profile(
        ordered, width, exact > 0, broken, parted, columns, indented, first_lines, full, cut_starts, lone, recognised
    )
