"""Pictures of pages to words with their places, by Tesseract and its Vietnamese model. The words are not altered.

What comes out is what a text layer gives: words and ruling lines in points; lines, columns and tables are found by the
same code.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..pdf.drawn import joined
from ..pdf.model import Page
from ..pdf.tables import scanned_cells
from .cells import read_cells
from .columns import column_boxes, read_again
from .looks import Look, look_twice
from .places import askew, slope_of, upright, words_of
from .rules import find_rules, without_rules
from .tesseract import missing

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfPage

    from ..pdf.open import Deadline

__all__ = ["DPI", "MAX_PIXELS", "missing", "recognise", "recognise_page"]

DPI = 300, 200
"""Dots of an inch at which a page is looked at, twice: each size reads some words better than the other."""
MAX_PIXELS = 16_000_000
"""Points of a picture; larger pages are looked at more coarsely. A4 at 300 dots has 8.7 million at 300."""
_BICUBIC = 3


def recognise_page(pdf_page: PdfPage, page: Page, deadline: Deadline) -> None:
    """Fill a page with the words and ruling lines of its picture.

    Args:
        pdf_page: the page as the PDF library has it.
        page: the page to fill.
        deadline: when recognition must be over; a page needs several runs of tesseract.

    Raises:
        ReadError: KH808 when tesseract fails, KH809 when it takes too long.
    """
    most = (MAX_PIXELS / max(page.width * page.height, 1)) ** 0.5
    looks = []
    for dpi in DPI:
        scale = min(dpi / 72, most)
        picture = pdf_page.render(scale=scale, rev_byteorder=True).to_pil()
        looks.append(Look(_without_seals(picture), scale))
    _recognise(looks, page, deadline)


def recognise(picture: Image, page: Page, scale: float, deadline: Deadline) -> None:
    """Fill a page with the words and ruling lines of a picture.

    Args:
        picture: upright, of any mode.
        page: the page to fill; its width and height are in points.
        scale: dots of the picture in a point.
        deadline: when recognition must be over.

    Raises:
        ReadError: KH808 when tesseract fails, KH809 when it takes too long.
    """
    grey = _without_seals(picture)
    change = (DPI[1] if scale * 72 > sum(DPI) / 2 else DPI[0]) / (scale * 72)
    size = (max(round(grey.size[0] * change), 1), max(round(grey.size[1] * change), 1))
    other = Look(grey.resize(size, resample=_BICUBIC), scale * change)
    _recognise([Look(grey, scale), other], page, deadline)


def _recognise(looks: Sequence[Look], page: Page, deadline: Deadline) -> None:
    pieces = find_rules(*looks[0])
    clean = [Look(without_rules(picture, pieces, scale), scale) for picture, scale in looks]
    found = look_twice(clean, deadline)
    slope = slope_of(found)
    middle = page.width / 2, page.height / 2
    rules = joined([upright(rule, slope, middle) for rule in pieces], slack=16, near=3)
    words, _ = words_of(found, slope, middle)
    if boxes := scanned_cells(rules, words):
        found = read_cells(clean, found, [askew(box, slope, middle) for box in boxes], deadline)
        words, _ = words_of(found, slope, middle)
    for box in column_boxes(words, rules, page):
        found = read_again(clean, found, box, deadline)
    page.words, page.aside = words_of(found, slope, middle)
    page.rules = rules
    page.recognised = True


def _without_seals(picture: Image) -> Image:
    """The picture in grey as red light shows it: a red seal over a name is not seen."""
    if picture.mode in ("RGB", "RGBA"):
        return picture.getchannel("R")
    return picture.convert("L")
