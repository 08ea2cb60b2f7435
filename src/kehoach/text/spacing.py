"""Blank lines that say nothing: one behind every printed line, as a recogniser or a copy of single lines leaves.

Where two part the paragraphs, a program took the text of a page piece by piece: a line end without any stands where
bold or a link began or ended (docs/domain.md 0.4).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .lines import Line, one_line
from .patterns import pattern

_FEWEST = 12  # lines of a text that shows it
_GAPPED = 0.95  # share of the lines with a blank one above
_GOING_ON = 0.08  # share of the lines that go on with the sentence above


def close_up(lines: list[Line]) -> None:
    """Take a blank line from above every line, in place, where nearly all have one and many are no paragraphs.

    A paragraph to a line, with a blank one between, is as frequent: there hardly any line begins small. Where two
    blank lines part paragraphs one is left, and the pieces of a paragraph become one line.
    """
    gapped = sum([line.gap > 0 for line in lines])
    if len(lines) < _FEWEST or gapped < _SPREAD * len(lines):  # as in most texts
        return
    if _is_spread(lines):
        if _is_torn(lines):
            lines[:] = _whole(lines)
        for line in lines:
            line.gap //= 2
        return
    if gapped < _GAPPED * (len(lines) - 1):
        return
    if sum(_goes_on(above, line) for above, line in pairwise(lines)) < _GOING_ON * len(lines):
        return
    for line in lines:
        line.gap -= line.gap > 0


def _goes_on(above: Line, line: Line) -> bool:
    return _is_small(line.text) and above.text[-1] not in ".;:!?"


def _is_small(text: str) -> bool:
    """Whether a text begins small, and not with a letter of a list."""
    return text[0].islower() and text[1:2] not in ").:"


_SPREAD, _TO_SINGLE = 0.45, 2  # share of the lines below two blank ones; times those below a single one
_SENTENCE = 60  # characters of one
_STRAY, _WHOLE = 2, 0.2  # lines below whole sentences, and their share of those without a gap


def _is_spread(lines: Sequence[Line]) -> bool:
    """Whether two blank lines part the paragraphs of a text, and not just the cells of its tables.

    There other paragraphs follow each other without any, below whole sentences.
    """
    double = sum(line.gap > 1 for line in lines)
    if double < _SPREAD * len(lines) or double < _TO_SINGLE * sum(line.gap == 1 for line in lines):
        return False
    close = [above.text for above, line in pairwise(lines) if not line.gap]
    ended = sum(len(text) > _SENTENCE and text[-1] in ".;" for text in close)
    return ended <= _STRAY + _WHOLE * len(close)


def _is_torn(lines: Sequence[Line]) -> bool:
    """Whether lines without a blank one above are pieces: no head below a head goes on with it, no row of a table."""
    close = [(above.text, line.text) for above, line in pairwise(lines) if not line.gap and not _is_apart(above, line)]
    torn = sum(len(above) == 1 or _is_small(text) or text[0] in _CLOSE for above, text in close)
    return torn >= max(_FEW_TORN, _TORN * len(close))


_FEW_TORN, _TORN = 2, 0.02  # pieces, and their share
_CLOSE = ",.;:)”"
"""Signs before which no blank stands."""


def _whole(lines: Sequence[Line]) -> Iterator[Line]:
    """Paragraphs made whole; what stands together at the top is a menu, or lines of a letterhead."""
    pieces: list[Line] = []
    top = True
    for line in lines:
        top = top and not line.gap
        if pieces and (top or line.gap or _is_apart(pieces[-1], line) or _begins(pieces[-1].text, line.text)):
            yield _joined(pieces)
            pieces = []
        pieces.append(line)
    if pieces:
        yield _joined(pieces)


def _joined(pieces: Sequence[Line]) -> Line:
    return pieces[0] if len(pieces) == 1 else one_line(pieces, close=_CLOSE)


def _is_apart(above: Line, line: Line) -> bool:
    """Whether lines are no pieces of one: a heading, rows of a table."""
    return above.level != line.level or "|" in above.text or "|" in line.text


_ITEM = pattern(r"(?P<label>\d{1,2}[.)]\s|[a-zđ]\)\s)|[-+*•–]\s?[^\W\d]")


def _begins(above: str, text: str) -> bool:
    """Whether a line begins something of its own: an item, below a stop if it has no label; capitals below capitals."""
    if len(above) <= _LABEL:
        return False
    if (m := _ITEM.match(text)) is not None:
        return m["label"] is not None or above[-1] in ".;:"
    return above.isupper() and text[0].isalpha() and text.isupper()


_LABEL = 4  # characters of a number or a bullet that stands alone
