"""Marks of the printed page inside the text: page numbers, running heads, footnotes (docs/domain.md 1.2, 4.5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ..text.lines import Line
from ..text.patterns import pattern
from .ledger import Ledger
from .letterhead.forms import is_esign
from .page_marks import closed_up
from .paragraphs import Block
from .profile import Profile
from .tables.join import GAZETTE
from .values import Item, item
from .wrapping import reaches_edge

_NUMBER = pattern(r"(?:-\s*)?(?:[Tt]rang\s+|Page\s+)?(?P<n>\d{1,3})(?:\s*/\s*\d{1,3})?(?:\s*-)?$")
_RULE = pattern(r"[-_=*~–—]{3,}|\||\*{1,3}(?: \*{1,3}){1,5}")
_NOTE = pattern(r"(?:\[(?P<bracket>\d{1,3})\]|(?P<plain>\d{1,2})(?=\s[<U>]))\s*")


def _page_numbers(blocks: Sequence[Block]) -> set[int]:
    """Indices of lines that are page numbers: numbers alone that count up by one; a page may have lost its number."""
    alone = [
        (i, int(m["n"]))
        for i, b in enumerate(blocks)
        if isinstance(b, Line) and len(b.fold) < 14 and b.cell < 0 and (m := _NUMBER.match(b.fold))
    ]
    if not alone:
        return set()
    kept: list[int] = []
    expected: int | None = None
    for k, (i, n) in enumerate(alone):
        first = expected is None and (n <= 2 or _is_marked(blocks[i]))
        lost = expected is not None and n == expected + 1 and k + 1 < len(alone) and alone[k + 1][1] == n + 1
        if first or lost or n == expected:
            kept.append(i)
            expected = n + 1
    sure = len(kept) >= 2 or (len(alone) == 1 and alone[0][1] == 2) or any(_is_marked(blocks[i]) for i in kept)
    if len(alone) >= _COUNT and len(far := _far_apart(alone)) > len(kept):
        return set(far)
    return set(kept) if sure and not all(_in_column(blocks, i) for i in kept) else set()


_FIGURE = pattern(r"\d{1,3}|[-–]")


def _in_column(blocks: Sequence[Block], at: int) -> bool:
    """Whether a number alone stands between others: a cell of a table that was copied cell by cell."""
    return 0 < at < len(blocks) - 1 and all(
        isinstance(b, Line) and _FIGURE.fullmatch(b.fold) is not None for b in (blocks[at - 1], blocks[at + 1])
    )


def _is_marked(block: Block) -> bool:
    """Whether a number alone shows that it is a page's: it is centred, or stands with a word or dashes."""
    return isinstance(block, Line) and (block.indent >= 15 or not block.fold.isdigit())


def _far_apart(alone: Sequence[tuple[int, int]]) -> list[int]:
    """The longest count among numbers alone that are a page apart, wherever it begins; its lines.

    Args:
        alone: line and number of each.
    """
    counts: list[tuple[int, int]] = []  # up to each number: how many, and which of `alone` is the one before
    last: dict[int, int] = {}  # by number: where in `alone` its longest count ends
    for k, (i, n) in enumerate(alone):
        below = [j for step in range(1, _LOST_NUMBERS + 2) if (j := last.get(n - step, -1)) >= 0]
        far = (j for j in below if i - alone[j][0] >= _PAGE * (n - alone[j][1]))
        before = max(far, key=lambda j: counts[j][0], default=-1)
        counts.append((counts[before][0] + 1 if before >= 0 else 1, before))
        if n not in last or counts[k][0] > counts[last[n]][0]:
            last[n] = k
    k = max(range(len(alone)), key=lambda k: counts[k][0])
    out: list[int] = []
    while k >= 0 and counts[k][0] + len(out) >= _COUNT:
        out.append(alone[k][0])
        k = counts[k][1]
    return out


_PAGE = 8  # lines or paragraphs of a page, at least
_COUNT = 4  # numbers that count up by chance in no text
_LOST_NUMBERS = 4  # pages in a row that have lost theirs


def _footnotes(blocks: Sequence[Block], numbers: set[int], profile: Profile) -> dict[int, int]:
    """Footnotes: index of the first line to the index after the last.

    They stand above a page number in wrapped text, or with numbers in brackets at the end of the text.
    """
    out: dict[int, int] = {}
    if profile.width:
        for page in sorted(numbers):
            at = _note_above(blocks, page, numbers)
            if at is not None:
                out[at] = page
        at = _note_above(blocks, len(blocks), numbers, last=True)
        if at is not None and _closes_above(blocks, at):  # else rows of a table without its lines may look so
            out[at] = len(blocks)
    last = range(len(blocks) - 1, -1, -1)
    first = next((i for i in last if not (_bracketed(blocks[i]) or _goes_on(blocks, i, profile))), -1) + 1
    starts = [i for i in range(first, len(blocks)) if _bracketed(blocks[i])]
    out.update(pairwise([*starts, len(blocks)]))
    return out


_FILED = pattern(r"[-+*•]?\s*L[ưu]u\s?(?::|VT)")
_CLOSING_LINES = 25


def _closes_above(blocks: Sequence[Block], at: int) -> bool:
    """Whether the recipients end not far above: `- Lưu: VT.`"""
    return any(isinstance(b, Line) and _FILED.match(b.fold) for b in blocks[max(0, at - _CLOSING_LINES) : at])


def _note_above(blocks: Sequence[Block], page: int, numbers: set[int], *, last: bool = False) -> int | None:
    """Index of the line with which the footnote begins that stands above the page number at `page`.

    Where no blank line stands above it, and on the last page, which has no number below, its mark must be glued to a
    word that is no name: `thiết kế mỏ1`.
    """
    for i in range(page - 1, max(page - 25, -1), -1):
        line = blocks[i]
        if not isinstance(line, Line) or i in numbers:
            return None
        m = _NOTE.match(line.fold)
        if m is not None and _referred(blocks, i, m["bracket"] or m["plain"], surely=last or not line.gap):
            return i
    return None


def _bracketed(block: Block) -> bool:
    return isinstance(block, Line) and block.fold[0] == "[" and _NOTE.match(block.fold) is not None


def _goes_on(blocks: Sequence[Block], at: int, profile: Profile) -> bool:
    """Whether a line of a wrapped text goes on with the one above it, which is full."""
    line, above = blocks[at], blocks[at - 1]
    if not profile.width or not at or not isinstance(line, Line) or not isinstance(above, Line) or line.gap:
        return False
    return reaches_edge(above, line, profile.edge)


def _referred(blocks: Sequence[Block], at: int, number: str, *, surely: bool) -> bool:
    """Whether the number stands glued to a word above, as a reference does once its raised place is lost."""
    word = "[<L>]{2}[.;:)]?" if surely else r"[^\W\d_][,”\"]?"
    mark = pattern(rf"{word}{number}(?!\d)")
    return any(isinstance(b, Line) and mark.search(b.fold) for b in blocks[max(0, at - 80) : at])


_ESIGN_LINES = 3


def _signed_pages(blocks: Sequence[Block], heads: set[int]) -> set[int]:
    """Lines of the digital signature of a gazette, right above the head of the next page."""
    out: set[int] = set()
    for i in heads:
        k = i
        while k and isinstance(line := blocks[k - 1], Line) and line.cell < 0 and is_esign(line.fold):
            k -= 1
        if i - k >= _ESIGN_LINES:
            out.update(range(k, i))
    return out


def _running_heads(blocks: Sequence[Block], numbers: set[int]) -> set[int]:
    """Lines that a page repeats: the gazette's head, and short lines that stand beside at least three page numbers."""
    out = {
        i
        for i, b in enumerate(blocks)
        if isinstance(b, Line)
        and len(b.fold) < 80
        and (b.fold[0] in "Cc" or b.fold[0].isdigit())
        and GAZETTE.match(b.fold.lstrip("0123456789 "))
    }
    beside = Counter(
        b.fold
        for i in numbers
        for b in (blocks[max(i - 1, 0)], blocks[min(i + 1, len(blocks) - 1)])
        if isinstance(b, Line) and len(b.fold) < 80
    )
    common = {f for f, n in beside.items() if n >= 3 and not f.isdigit() and not (f[0].islower() and f[-1] == ".")}
    if common:
        out |= {i for i, b in enumerate(blocks) if isinstance(b, Line) and b.fold in common}
    return out


def _is_number(block: Block) -> bool:
    return isinstance(block, Line) and _NUMBER.match(block.fold) is not None


def _is_lone(block: Block) -> bool:
    return isinstance(block, Line) and block.fold.isdigit() and len(block.fold) <= 3


def without_rules(blocks: Sequence[Block], ledger: Ledger) -> list[Block]:
    """The blocks of a text without the lines that only rule it off."""
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, Line) and block.fold[0] in "_-=*~–—|" and _RULE.fullmatch(block.fold):
            ledger.page("rule", [block])
        else:
            out.append(block)
    return out


def take_pages(blocks: list[Block], profile: Profile, ledger: Ledger) -> tuple[list[Block], list[Item], list[Item]]:
    """Take page numbers, footnotes and digital signatures of pages out of the stream.

    Returns:
        What remains, the footnotes and the lines of the digital signatures as Items.
    """
    numbers = _page_numbers(blocks)
    heads = _running_heads(blocks, numbers)
    numbers |= {
        i + 1 for i in numbers if i + 1 < len(blocks) and _is_lone(blocks[i + 1]) and not _is_lone(blocks[i])
    }  # the printed one, below that of a program: `Page 3`
    numbers |= {k for i in heads for k in (i - 1, i + 1) if 0 <= k < len(blocks) and _is_number(blocks[k])}
    notes = _footnotes(blocks, numbers, profile)
    if not numbers and not notes and not heads:
        return blocks, [], []
    signed = _signed_pages(blocks, numbers | heads)
    out: list[Block] = []
    footnotes: list[Item] = []
    signs: list[Item] = []
    i = 0
    while i < len(blocks):
        block = blocks[i]
        if i in notes:
            lines = [b for b in blocks[i : notes[i]] if isinstance(b, Line)]
            out += [b for b in blocks[i : notes[i]] if not isinstance(b, Line)]
            footnotes.append(item(lines))
            ledger.take("chu_thich", *lines)
            i = notes[i]
            continue
        if i in numbers and isinstance(block, Line):
            ledger.page("page_number", [block])
        elif i in heads and isinstance(block, Line):
            ledger.page("running_head", [block])
        elif i in signed and isinstance(block, Line):
            ledger.take("ky_so", block)
            signs.append(item([block]))
        else:
            above = out[-1] if out else None
            if isinstance(block, Line) and isinstance(above, Line) and above is not blocks[i - 1]:
                block = closed_up(above, block, flush=profile.first_lines and not block.indent)
            out.append(block)
        i += 1
    return out, footnotes, signs
