"""What single elements of a page are: rows that head a table, notes, fillers, pictures within a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...text.patterns import pattern

if TYPE_CHECKING:
    from .dom import Element

_NOTE_NAME = pattern(r"_(?:ftn|edn)\d+|sd(?:foot|end)note\d+sym")
_NOTE_ID = pattern(r"(?:ftn|edn|sdfootnote|sdendnote)\d+")


def heads(row: Element) -> bool:
    """Whether the markup says that a row heads its table."""
    parent = row.getparent()
    if parent is not None and parent.tag == "thead":
        return True
    cells = [cell.tag for cell in row if isinstance(cell.tag, str)]
    return bool(cells) and all(tag == "th" for tag in cells)


def is_filler(element: Element, tag: str) -> bool:
    """Whether it is the row of no height that Word adds below a table to give its columns their widths."""
    return tag == "tr" and element.get("height") == "0" and not "".join(element.itertext()).strip()


def close_word(picture: Element) -> None:
    """Put a word together that a picture beside the text stands in: LibreOffice ends the line of its markup there.

    A rule drawn below `TỈNH` hangs on its first letter: `T<img align="left"/>`, and `ỈNH` on the next line, where
    a text box may stand before it.
    """
    tail, above = picture.tail or "", picture.getparent()
    first = above is not None and picture.getprevious() is None and (above.text or "").strip()
    if not first or len(first) != 1 or not first.isupper() or picture.get("align") not in ("left", "right"):
        return
    below = picture.getnext() if tail == "\n" else None
    if tail[:1] == "\n" and tail[1:2].isalpha():
        picture.tail = tail[1:]
    elif below is not None and below.tag == "span" and is_text_box(below) and (below.tail or "")[:1].islower():
        picture.tail = None


def is_text_box(span: Element) -> bool:
    """Whether it is a text box as LibreOffice saves it: it floats, holds paragraphs, and stands inside of another."""
    if "float:" not in (span.get("style") or ""):
        return False
    first = next(iter(span), None)
    return first is not None and first.tag == "p" and not (span.text or "").strip()


def is_note(element: Element, tag: str) -> bool:
    """Whether it is a note as Word and LibreOffice save them.

    That is a box of its own, `<div id="ftn1">`, or a paragraph that begins with the place that the number of a
    footnote points at, `<a name="_ftn1">[1]</a>`.
    """
    if tag == "div":
        return _NOTE_ID.fullmatch(element.get("id") or "") is not None
    if tag != "p":
        return False
    first = next(iter(element), None)
    if first is None or first.tag != "a" or (element.text or "").strip():
        return False
    return _NOTE_NAME.fullmatch(first.get("name") or first.get("id") or "") is not None
