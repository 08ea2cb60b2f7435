"""Where one document ends and the next thing begins: appendices and attached documents (docs/domain.md 6.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..reference.types import type_of_line
from ..text.fold import key
from ..text.lines import Line
from . import tail
from .ledger import Ledger
from .letterhead import QUOC_HIEU, RULE, TIEU_DE
from .paragraphs import Block
from .title import KEM_THEO
from .values import join

HEAD = re.compile(
    r"""
    (?P<word> PHỤ\s*LỤC | Phụ\s*lục | PHỤ\s*BIỂU | Phụ\s*biểu | BIỂU\s+MẪU | Biểu\s+mẫu | BIỂU | Biểu | MẪU | Mẫu )
    (?: \s* (?:số|SỐ|Số)? \s* (?P<number> [IVXLC]{1,6}(?![\w]) | \d{1,3}[a-zA-Z]?(?:[./-]\w{1,6}){0,3}(?!\w) | [A-Z](?![\w]) ) )?
    \s* (?P<mark>[.:\-]?) \s*
    (?P<title>.*)
    """,
    re.VERBOSE | re.DOTALL,
)
_ALWAYS = ("phụ lục", "phụlục")


@dataclass(frozen=True, slots=True)
class Boundary:
    """Something new begins at block `at`: an appendix, an attachment, or a running head that only looks like one."""

    at: int
    kind: str
    label: str | None = None


@dataclass(frozen=True, slots=True)
class AppendixHead:
    """The head of an appendix; the lines of it stand in `lines`."""

    label: str | None
    title: str | None
    kem_theo: str | None
    used: int


def _head(fold: str) -> re.Match[str] | None:
    if fold[:1] not in "PBM" or len(fold) > 400:
        return None
    m = HEAD.match(fold)
    if m is None:
        return None
    title, always = m["title"], key(m["word"]).startswith(_ALWAYS)
    if not always and not m["number"]:
        return None
    if not title:
        return m
    if KEM_THEO.match(title) or title.isupper():
        return m
    return (
        m
        if always
        and m["mark"] in (":", ".")
        and title[0].isupper()
        and not title.endswith((";", "."))
        and len(title) < 160
        else None
    )


def label_of(m: re.Match[str]) -> str | None:
    """`Phụ lục I`, in the case of a reader; None when there is no number."""
    if not m["number"]:
        return None
    word = " ".join(m["word"].split())
    so = " số" if re.search(r"số", m.group(0)[: m.end("number") - m.start()], re.IGNORECASE) else ""
    return f"{word[0].upper()}{word[1:].lower()}{so} {m['number']}"


def _attached(blocks: Sequence[Block], at: int, line: Line, *, closed: bool) -> bool:
    """Whether a type line opens a document of its own: after a closing part, or with (Kèm theo …) below it."""
    found = type_of_line(line.fold)
    if found is None:
        return False
    rest = line.fold[found[1] :].strip()
    if (
        rest.startswith(":")
        or line.fold.endswith(":")
        or (rest and not (rest.isupper() or KEM_THEO.search(rest) or rest[0].isupper()))
    ):
        return False
    if KEM_THEO.search(rest):
        return True
    for block in blocks[at + 1 : at + 10]:
        if not isinstance(block, Line):
            break
        if KEM_THEO.match(block.fold):
            return True
        if block.fold.startswith(("Điều 1", "I.", "1.")):
            break
    return closed and (not rest or rest.isupper()) and line.fold[: found[1]].isupper()


def _other_head(blocks: Sequence[Block], at: int, line: Line) -> bool:
    """A title in capitals after the closing part, with (Kèm theo …) right below: an appendix that does not call itself so."""
    if not line.fold.isupper() or len(line.fold) < 6:
        return False
    for block in blocks[at + 1 : at + 6]:
        if not isinstance(block, Line):
            return False
        if KEM_THEO.match(block.fold):
            return True
        if not block.fold.isupper():
            return False
    return False


def boundaries(blocks: Sequence[Block], start: int) -> list[Boundary]:
    """Every place from block `start` on where an appendix or an attached document begins."""
    out: list[Boundary] = []
    seen: set[str] = set()
    closed = inside = False  # inside an appendix a quốc hiệu is a form's
    quiet = start
    for at in range(start, len(blocks)):
        line = blocks[at]
        if not isinstance(line, Line):
            continue
        fold = line.fold
        first = fold[0]
        if not first.isupper() and first not in "*(":
            continue
        if not closed and first in "TKQNn*" and tail.begins(line):
            closed = True
            continue
        if at < quiet:
            continue
        m = _head(fold) if first in "PBM" else None
        if m is not None:
            label = label_of(m)
            if label is not None and label in seen:
                out.append(Boundary(at, "running_head", label))
                continue
            if label is not None:
                seen.add(label)
            out.append(Boundary(at, "appendix", label))
            quiet, closed, inside = at + 4, False, True
        elif _attached(blocks, at, line, closed=closed and not inside) or (
            closed and not inside and (QUOC_HIEU.search(fold) or TIEU_DE.fullmatch(fold))
        ):
            out.append(Boundary(at, "attachment"))
            quiet, closed, inside = at + 10, False, False
        elif closed and _other_head(blocks, at, line):
            out.append(Boundary(at, "appendix"))
            quiet, closed, inside = at + 4, False, True
    return out


def read_head(blocks: Sequence[Block], ledger: Ledger) -> AppendixHead:
    """The head of an appendix: label, title, (Kèm theo …).

    Args:
        blocks: from the head on.
        ledger: takes the lines of the head.
    """
    first = blocks[0]
    assert isinstance(first, Line)
    m = _head(first.fold)
    label = label_of(m) if m else None
    lines: list[Line] = []
    rest = first.piece(m.start("title")) if m else first
    lead = first.piece(0, m.start("title")) if m else None
    if lead:
        ledger.take("phu_luc", lead)
    used, kem_theo = 1, None
    queue: list[Line] = [rest] if rest else []
    while True:
        if not queue:
            if used >= len(blocks) or not isinstance(block := blocks[used], Line) or not _goes_on(block, lines):
                break
            used += 1
            queue = [block]
        line = queue.pop()
        cut = KEM_THEO.search(line.fold)
        if cut is not None:
            if cut.start():
                lines.append(line.piece(0, cut.start()))
                ledger.take("phu_luc", lines[-1])
            tail_lines, more = _kem_theo(line.piece(cut.start()), blocks, used)
            used += more
            ledger.take("kem_theo", *tail_lines)
            kem_theo = join(tail_lines)
            break
        if RULE.fullmatch(line.fold):
            ledger.page("rule", [line])
            continue
        lines.append(line)
        ledger.take("phu_luc", line)
    return AppendixHead(label, join(lines) if lines else None, kem_theo, used)


def _kem_theo(first: Line, blocks: Sequence[Block], used: int) -> tuple[list[Line], int]:
    lines = [first]
    while ")" not in lines[-1].fold[-3:] and len(lines) < 4 and used + len(lines) - 1 < len(blocks):
        block = blocks[used + len(lines) - 1]
        if not isinstance(block, Line):
            break
        lines.append(block)
    if ")" not in lines[-1].fold[-3:]:
        lines = lines[:1]
    return lines, len(lines) - 1


def _goes_on(line: Line, lines: list[Line]) -> bool:
    fold = line.fold
    if RULE.fullmatch(fold) or KEM_THEO.match(fold):
        return True
    if len(lines) > 5 or len(fold) > 300:
        return False
    from .labels import read_label

    if read_label(fold) is not None:
        return False
    if fold.isupper():
        return not lines or lines[-1].text.isupper() or lines[-1].bold == line.bold
    if not lines:
        return (line.bold or line.centred or bool(line.level) or line.gap > 0 or len(fold) < 120) and fold[
            -1
        ] not in ".;"
    return (
        line.gap == 0
        and line.bold == lines[-1].bold
        and not lines[-1].text.isupper()
        and len(fold) < 120
        and fold[-1] not in ".;:"
    )
