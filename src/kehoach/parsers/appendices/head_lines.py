"""How the head of an appendix or of a form is printed: `Phụ lục II`, `Biểu số 02a`, `Mẫu số 01: Thông báo …`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...text.fold import key
from ...text.lines import Line
from ...text.patterns import pattern
from ..kem_theo import KEM_THEO
from ..labels import read_label
from ..letterhead.forms import name_of_state
from ..paragraphs import Block, line_at

HEAD = pattern(
    r"""
    (?P<word> PHỤ\s*LỤC | Phụ\s*lục | PHỤ\s*BIỂU | Phụ\s*biểu | BIỂU\s+MẪU | Biểu\s+mẫu | BIỂU | Biểu | MẪU | Mẫu )
    (?: \s* (?:số|SỐ|Số)? \s*
        (?P<number>
            [IVXLC]{1,6}(?:[.-]\d{1,2}){0,2}(?![\w])          # Phụ lục II, Phụ lục I.3
          | \d{1,3}[a-zA-Z]?(?:(?:[.-]|\s?/)\w{1,10}){0,3}(?!\w)  # Biểu số 02a, Mẫu số 01/KH-CĐS, Mẫu số 02 /BB-HN
          | [A-Z](?![\w])                                    # Phụ lục A
        )
    )?
    \s* (?P<mark>[.:\-]?) \s*
    (?P<title>.*)
    """,
    re.VERBOSE | re.DOTALL,
)
_ALWAYS = ("phụ lục", "phụlục", "phụ biểu")


def head_match(fold: str) -> re.Match[str] | None:
    """The head of an appendix that a line is, if it is one."""
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
    enclosed = KEM_THEO.search(title)
    own = title[: enclosed.start()] if enclosed else title
    if not own or own.isupper():
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


def head_at(blocks: Sequence[Block], at: int) -> re.Match[str] | None:
    """The head of an appendix that a line is, by its words alone or by what stands below it."""
    fold = blocks[at].fold  # type: ignore[union-attr]
    return head_match(fold) or form_head(blocks, at, fold)


def form_head(blocks: Sequence[Block], at: int, fold: str) -> re.Match[str] | None:
    """The head of a form whose title goes on in its line, above the letterhead: `Mẫu số 01: Thông báo khởi công`."""
    m = HEAD.match(fold) if fold[0] == "M" and len(fold) < _FORM_TITLE else None
    if m is None or not m["number"] or m["mark"] not in (".", ":") or not m["title"] or fold[-1] in ".;:,":
        return None
    for block in blocks[at + 1 : at + _FORM_LETTERHEAD]:
        if not isinstance(block, Line) or (block.fold[0] == "M" and HEAD.match(block.fold)):
            return None  # a list of forms
        if name_of_state(block.fold):
            return m
    return None


_FORM_TITLE, _FORM_LETTERHEAD = 160, 8  # characters; blocks down to the quốc hiệu


def may_be_named(blocks: Sequence[Block], at: int, m: re.Match[str]) -> bool:
    """Whether what looks like a head may only name an appendix: `Phụ lục I: Danh mục sách`, not (Kèm theo …) below."""
    title = m["title"]
    if not title or title.isupper() or KEM_THEO.match(title):
        return False
    below = line_at(blocks, at + 1)
    return below is None or KEM_THEO.match(below.fold) is None


def label_of(m: re.Match[str]) -> str | None:
    """`Phụ lục I`, in the case of a reader; None when there is no number."""
    if not m["number"]:
        return None
    word = " ".join(m["word"].split())
    so = " số" if re.search(r"số", m.group(0)[: m.end("number") - m.start()], re.IGNORECASE) else ""
    return f"{word[0].upper()}{word[1:].lower()}{so} {''.join(m['number'].split())}"


_ENCLOSURE_HEAD = 5  # blocks


def is_enclosure(blocks: Sequence[Block], at: int) -> bool:
    """Whether an appendix in a file of its own begins here: a letterhead below is that of a form in it."""
    line = blocks[at]
    if not isinstance(line, Line) or line.fold[0] not in "PBM" or head_match(line.fold) is None:
        return False
    near = blocks[at : at + _ENCLOSURE_HEAD]
    return any(isinstance(b, Line) and KEM_THEO.search(b.fold) for b in near)


_PART = 14  # characters of a label alone


def part_of(fold: str) -> tuple[str, int] | None:
    """The label of a part that stands alone, or above a title in capitals, and where it ends; None for other lines.

    What is issued with a decision may be called `Phần I`.

    >>> part_of("Phần II."), part_of("PHẦN I. DANH MỤC THỦ TỤC"), part_of("Phần I. Mục đích")
    (('Phần II', 8), ('Phần I', 8), None)
    """
    label = read_label(fold) if fold[0] == "P" and (len(fold) < _PART or fold.isupper()) else None
    if label is None or label.readings[0].kind != "phan" or (rest := fold[label.end :]) != rest.upper():
        return None
    return label.name, label.end
