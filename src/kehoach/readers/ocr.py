"""Pictures of pages to words with their places, by Tesseract and its Vietnamese model. The words are not altered.

What comes out is what a text layer gives: words and ruling lines in points; lines, columns and tables are found by the
same code.
"""

from __future__ import annotations

import csv
import os
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

from .errors import ReadError
from .pdf.columns import find_zones
from .pdf.drawn import joined
from .pdf.model import Page, Row, Rule, Word, rows_of
from .pdf.tables import find_tables
from .scanned_dirt import is_scrawl, is_speck
from .scanned_rules import find_rules, without_rules

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfPage

    from .pdf.open import Deadline

DPI = 300, 200
"""Dots of an inch at which a page is looked at, twice: each size reads some words better than the other."""
MAX_PIXELS = 16_000_000
"""Points of a picture; larger pages are looked at more coarsely. A4 at 300 dots has 8.7 million at 300."""
LANGUAGE = "vie"
_INSTALL = "install it: pip install 'kehoach[ocr]' and apt-get install tesseract-ocr tesseract-ocr-vie"
_BAND = 12.0
"""Points; words are looked for in bands of this height."""
_BICUBIC = 3
Box = tuple[float, float, float, float]


def missing() -> ReadError | None:
    """What text recognition lacks on this machine, as the error to raise for a file that needs it; None if nothing."""
    try:
        import_module("PIL.Image")
        tesseract: Any = import_module("pytesseract")
    except ImportError:
        return ReadError("the file holds pictures of text, and pytesseract is not installed", _INSTALL, code="KH807")
    try:
        languages = tesseract.get_languages()
    except (tesseract.TesseractNotFoundError, OSError):
        return ReadError("the file holds pictures of text, and tesseract is not installed", _INSTALL, code="KH807")
    if LANGUAGE not in languages:
        remedy = "install it: apt-get install tesseract-ocr-vie"
        return ReadError("the Vietnamese model of tesseract is not installed", remedy, code="KH807")
    return None


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
    other = Look((grey.convert("L") if grey.mode == "1" else grey).resize(size, resample=_BICUBIC), scale * change)
    _recognise([Look(grey, scale), other], page, deadline)


class Look(NamedTuple):
    """A picture of a page in grey, and its dots in a point."""

    picture: Image
    scale: float

    def crop(self, box: Box) -> Look:
        """The part of it inside a box of points."""
        left, top, right, low = (round(v * self.scale) for v in box)
        return Look(self.picture.crop((left, top, right, low)), self.scale)


def _recognise(looks: Sequence[Look], page: Page, deadline: Deadline) -> None:
    pieces = find_rules(*looks[0])
    clean = [Look(without_rules(picture, pieces, scale), scale) for picture, scale in looks]
    found = _found(clean, deadline)
    slope = _slope(found)
    middle = page.width / 2, page.height / 2
    rules = joined([_upright(rule, slope, middle) for rule in pieces], slack=16, near=3)
    words, _ = _words(found, slope, middle)
    for box in _column_boxes(words, rules, page):
        found = _read_again(clean, found, box, deadline)
    page.words, page.aside = _words(found, slope, middle)
    page.rules = rules
    page.recognised = True


def _without_seals(picture: Image) -> Image:
    """The picture in grey as red light shows it: a red seal over a name is not seen."""
    if picture.mode in ("RGB", "RGBA"):
        return picture.getchannel("R")
    return picture.convert("L")


# --- tesseract -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Found:
    """A word as tesseract found it; places in points."""

    text: str
    line: tuple[str, ...]
    x0: float
    x1: float
    top: float
    bottom: float
    sure: float


def _found(looks: Sequence[Look], deadline: Deadline) -> list[_Found]:
    """The words of a picture, looked at in two sizes: each word as the look that is surer of it gives it."""
    first, second = (list(_look(look, deadline)) for look in looks)
    return _surer(first, second)


def _surer(first: Sequence[_Found], second: Sequence[_Found]) -> list[_Found]:
    """The words of the first look, each in the letters of the second where that is surer of the same place."""
    rows: dict[int, list[_Found]] = {}
    for w in second:
        rows.setdefault(round((w.top + w.bottom) / 2 / _BAND), []).append(w)
    out: list[_Found] = []
    for w in first:
        band = round((w.top + w.bottom) / 2 / _BAND)
        near = [v for k in (band - 1, band, band + 1) for v in rows.get(k, ()) if _same_place(w, v)]
        best = max(near, key=lambda v: v.sure, default=w)
        word = replace(w, text=best.text, sure=best.sure) if best.sure > w.sure else w
        if not (out and _lies_in(word, out[-1])):
            out.append(word)
    return out


def _lies_in(word: _Found, before: _Found) -> bool:
    """Whether a word is a piece of the word before it, which the other look gave whole."""
    inside = before.x1 - word.x0 > 0.7 * (word.x1 - word.x0)
    return word.line == before.line and inside and word.text in before.text


def _same_place(a: _Found, b: _Found) -> bool:
    """Whether two words lie on each other."""
    wide = min(a.x1, b.x1) - max(a.x0, b.x0)
    high = min(a.bottom, b.bottom) - max(a.top, b.top)
    return wide > 0.75 * (max(a.x1, b.x1) - min(a.x0, b.x0)) and high > 0.4 * (
        max(a.bottom, b.bottom) - min(a.top, b.top)
    )


def _look(look: Look, deadline: Deadline) -> Iterator[_Found]:
    picture, scale = look
    for row in _table(picture, round(scale * 72), deadline):
        text = unicodedata.normalize("NFC", row["text"] or "").strip()
        if row["level"] != "5" or not text:
            continue
        x, y, wide, high = (float(row[key]) / scale for key in ("left", "top", "width", "height"))
        line = (row["block_num"], row["par_num"], row["line_num"])
        yield _Found(text, line, x, x + wide, y, y + high, float(row["conf"]))


def _table(picture: Image, dpi: int, deadline: Deadline) -> list[dict[str, str]]:
    """The words of a picture as tesseract lists them. The files in between lie in a folder of their own."""
    deadline.check()
    tesseract: Any = import_module("pytesseract.pytesseract")
    with TemporaryDirectory(prefix="kehoach-") as folder, _one_thread():
        place = Path(folder) / "page.png"
        picture.save(place, compress_level=1)
        base = Path(folder) / "words"
        try:
            tesseract.run_tesseract(
                str(place), str(base), "tsv", LANGUAGE,
                f"--psm 4 --dpi {dpi} -c tessedit_create_tsv=1", timeout=deadline.left,
            )  # fmt: skip
        except RuntimeError as error:
            if isinstance(error, tesseract.TesseractError):
                raise ReadError(
                    f"tesseract failed: {error}", "save the page as another picture", code="KH808"
                ) from error
            raise ReadError("text recognition took too long", "split the document", code="KH809") from error
        with base.with_suffix(".tsv").open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@contextmanager
def _one_thread() -> Iterator[None]:
    """Tesseract on one core: its threads wait for each other and take six times as long."""
    name = "OMP_THREAD_LIMIT"
    before = os.environ.get(name)
    os.environ[name] = before or "1"
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(name, None)


# --- columns -------------------------------------------------------------------------------------------------------


def _column_boxes(words: Sequence[Word], rules: Sequence[Rule], page: Page) -> list[Box]:
    """Where columns stand side by side (letterhead, signature): left, top, right and lower edge of each column.

    Tesseract takes lines of two columns for one when they are nearly level, and loses some of them.
    """
    _, rest = find_tables(rules, words, scanned=True)
    rows = rows_of(rest)
    boxes: list[Box] = []
    for zone in find_zones(rows):
        if isinstance(zone, Row) or (zone.is_grid and not zone.is_layout) or len(boxes) >= 8:
            continue
        top, low = zone.top, max(row.bottom for row in zone.rows)
        above = max((r.bottom for r in rows if r.base < zone.rows[0].base - 3), default=0.0)
        below = min((r.top for r in rows if r.base > zone.rows[-1].base + 3), default=page.height)
        top, low = max(above + 1, top - 30), min(below - 1, low + 30)
        edges = [0.0, *((a + b) / 2 for a, b in zone.gutters[-1:]), page.width]
        boxes += [(a, top, b, low) for a, b in pairwise(edges)]
    return boxes


def _read_again(looks: Sequence[Look], found: Sequence[_Found], box: Box, deadline: Deadline) -> list[_Found]:
    """The words with those of a box read anew from it alone, if that gives as many letters."""
    left, top, right, low = box
    if right - left < 20 or low - top < 8:
        return list(found)
    anew = [
        replace(w, line=(str(box), *w.line), x0=w.x0 + left, x1=w.x1 + left, top=w.top + top, bottom=w.bottom + top)
        for w in _found([look.crop(box) for look in looks], deadline)
    ]
    inside = [w for w in found if left <= (w.x0 + w.x1) / 2 <= right and top <= (w.top + w.bottom) / 2 <= low]
    if _weight(anew) < 0.9 * _weight(inside):
        return list(found)
    held = set(map(id, inside))
    return [w for w in found if id(w) not in held] + anew


def _weight(found: Sequence[_Found]) -> float:
    """Letters, each as much as it is sure."""
    return sum(len(w.text) * w.sure for w in found)


# --- places --------------------------------------------------------------------------------------------------------


def _slope(found: Sequence[_Found]) -> float:
    """How much lines sink from left to right, as a share of their length: a page that lay askew."""
    slopes: list[float] = []
    for line in _lines(found):
        first, last = line[0], line[-1]
        if len(line) >= 5 and last.x0 - first.x0 > 150:
            xs = [(w.x0 + w.x1) / 2 for w in line]
            ys = [_base(w, 12) for w in line]
            slopes.append(_fit(xs, ys))
    return median(slopes) if len(slopes) >= 3 else 0.0


def _fit(xs: Sequence[float], ys: Sequence[float]) -> float:
    """Slope of the straight line through points."""
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((a - x) ** 2 for a in xs)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / spread if spread else 0.0


def _lines(found: Sequence[_Found]) -> list[list[_Found]]:
    lines: dict[tuple[str, ...], list[_Found]] = {}
    for word in found:
        lines.setdefault(word.line, []).append(word)
    return list(lines.values())


_BELOW = frozenset("gjpqyQ,;()[]{}|/_")
_TALL = frozenset("bdđhklftiíìịjJ0123456789()[]{}|/!?%&\"'“”")
_RAISED = frozenset("\u0300\u0301\u0303\u0309\u0302\u0306\u031b")


def _sinks(text: str) -> bool:
    """Whether a word reaches below the line that letters stand on."""
    return any(c in _BELOW or c == "\u0323" for c in unicodedata.normalize("NFD", text))


def _base(word: _Found, size: float) -> float:
    return word.bottom - (0.21 * size if _sinks(word.text) else 0.0)


def _size(word: _Found) -> float:
    """Size of the font, from the height of the word and the letters in it."""
    share = 0.46
    for char in word.text:
        marks = [m for m in unicodedata.normalize("NFD", char)[1:] if m in _RAISED]
        tall = char.isupper() or char in _TALL
        share = max(share, (0.66 if tall else 0.46) + (0.2 if marks else 0) + (0.08 if len(marks) > 1 else 0))
    return (word.bottom - word.top) / (share + (0.21 if _sinks(word.text) else 0))


def _words(found: Sequence[_Found], slope: float, middle: tuple[float, float]) -> tuple[list[Word], list[Row]]:
    """Words set straight, each on the base line of its line; and rows of dirt."""
    sizes = [_size(w) for w in found if len(w.text) > 2 and w.sure > 60]
    usual = median(sizes) if sizes else 12.0
    words: list[Word] = []
    specks: list[Word] = []
    for line in _lines(found):
        own = [_size(w) for w in line if len(w.text) > 1]
        size = median(own) if own else usual
        size = round(usual if 0.6 * usual < size < 1.5 * usual or size > 3 * usual else size, 1)
        bases = [_base(w, size) - slope * ((w.x0 + w.x1) / 2 - middle[0]) for w in line]
        level = median(bases)
        scrawl = is_scrawl(line)
        for w, base in zip(line, bases, strict=True):
            shift = slope * ((w.top + w.bottom) / 2 - middle[1])
            own_line = abs(base - level) > 0.5 * size and 0.7 * size < _size(w) < 1.3 * size
            at = base if own_line else level
            word = Word(w.text, w.x0 + shift, w.x1 + shift, at, size, sure=w.sure)
            (specks if scrawl or is_speck(w, line) else words).append(word)
    words = _without_margins(words, specks)
    return words, rows_of(specks)


def _without_margins(words: list[Word], specks: list[Word]) -> list[Word]:
    """Words without the dirt left and right of the lines, which goes to `specks`."""
    rows = rows_of(words)
    lefts = sorted(row.x0 for row in rows if len(row.text) > 40)
    if len(lefts) < 5:
        return words
    left = lefts[len(lefts) // 5]
    dirt = {id(w) for row in rows for w in row.words[:1] if w.x1 < left - 1 and not any(map(str.isalnum, w.text))}
    specks += [w for w in words if id(w) in dirt]
    return [w for w in words if id(w) not in dirt]


def _upright(rule: Rule, slope: float, middle: tuple[float, float]) -> Rule:
    x, y = (rule.x0 + rule.x1) / 2, (rule.y0 + rule.y1) / 2
    if rule.level:
        at = y - slope * (x - middle[0])
        return Rule(rule.x0, at, rule.x1, at)
    at = x + slope * (y - middle[1])
    return Rule(at, rule.y0, at, rule.y1)
