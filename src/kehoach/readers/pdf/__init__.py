"""PDF: the text layer by the places of its letters, pictures of pages by text recognition; both then take one way.

letters (`letters`) → words (`words`), ruling lines (`drawn`) → rows, tables, columns, furniture (`arrange`) → text and
marks (`write`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...text.source import Finding, Source
from ..errors import ReadError
from ..limits import too_large
from .arrange import arrange
from .drawn import Drawn
from .gibberish import Verdict, by_font, decoded, judge, legacy_fonts
from .letters import Letter, Place, letters_of, turn_of
from .model import Page
from .open import Deadline, opened
from .words import words_of
from .write import Writer

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MAX_ALL_LETTERS = 5_000_000
"""Letters of all pages, which are held until the fonts are known; a law of 300 pages has 700 000."""
_COVERED = 0.5
"""Share of a page that a picture covers when the page is a scan."""
_STAMPED = 60
"""Words that signing programs print over a scan, at most; a page with more has a text layer."""


def read(data: bytes, name: str | None = None) -> Source:
    """A PDF file to a Source.

    Args:
        data: the whole file.
        name: file name without folders.

    Raises:
        ReadError: KH802 protected, KH803 too large, KH804 damaged, KH805 library missing, KH806 unreadable letters and
            KH807 pictures without text recognition, KH809 took too long.
    """
    with opened(data) as document:
        reading = _Reading(document)
        pages = reading.pages()
    return source_of(pages, data, name, "application/pdf", "pdf", reading.findings)


def source_of(
    pages: Sequence[Page], data: bytes, name: str | None, media_type: str, reader: str, findings: Sequence[Finding] = ()
) -> Source:
    """Pages with their words to a Source; `findings` tell how they were read."""
    builder = Writer().write(arrange(pages))
    if not builder.text.strip():
        raise ReadError("the file holds no text", "is it the right file?", code="KH807")
    builder.findings[:0] = findings
    if recognised := [page.number for page in pages if page.recognised]:
        told = f"the text of page {_numbers(recognised)} was recognised from a picture"
        builder.findings.insert(0, Finding("KH821", told))
    return builder.source(data, name, media_type, reader, "str")


class _Reading:
    """One document while it is read."""

    def __init__(self, document: PdfDocument) -> None:
        self.document, self.deadline = document, Deadline(len(document))
        self.findings: list[Finding] = []
        self.gibberish: list[int] = []
        self.pictures: list[int] = []
        self.damaged: list[int] = []
        self.letters = 0

    def pages(self) -> list[Page]:
        """Every page, with its words from the text layer or from its picture."""
        letters, pages = [], []
        for i in range(len(self.document)):
            self.deadline.check()
            page, held = self._page(i) or (Page(i + 1, 595, 842), [])
            pages.append(page)
            letters.append(held)
        if len(self.damaged) == len(pages):
            raise ReadError("no page of the PDF can be opened", "fetch or save the file again", code="KH804")
        if self.damaged:
            self.findings.append(Finding("KH825", f"page {_numbers(self.damaged)} is damaged and was not read"))
        fonts = self._old_fonts(letters)

        def convert(text: str, font: str) -> str:
            return decoded(text, fonts[font]) if font in fonts else text

        for page, held in zip(pages, letters, strict=True):
            page.words, page.aside = words_of(held, convert)
            self._judge(page, unseen=sum(one.look.unseen for one in held) * 2 > len(held))
        self._recognise(pages)
        return pages

    def _judge(self, page: Page, *, unseen: bool) -> None:
        """Note a page whose text layer is worth nothing; an unseen one that is good was recognised before.

        Args:
            page: with the words of its text layer.
            unseen: most letters are not printed; they lie below a picture.
        """
        verdict = judge(" ".join([w.text for w in page.words]), unseen=unseen)
        covered = page.covered >= _COVERED
        if verdict is Verdict.GIBBERISH:
            self.gibberish.append(page.number)
        elif covered and len(page.words) < _STAMPED and (not unseen or verdict is Verdict.EMPTY):
            self.pictures.append(page.number)  # what is printed on a scan is seen with it
        elif covered and unseen:
            page.recognised = True

    def _page(self, i: int) -> tuple[Page, list[Letter]] | None:
        """A page and the letters of its text layer; None for one that cannot be opened."""
        from pypdfium2 import PdfiumError

        try:
            page = self.document[i]
        except PdfiumError:
            self.damaged.append(i + 1)
            return None
        try:
            if _has_marks(page):
                _flatten(page)
                page.close()
                page = self.document[i]
            place = Place(page)
            letters = list(letters_of(page, place))
            turn = turn_of(letters)
            if turn:  # read, and recognised if need be, as a reader turns the sheet
                page.set_rotation((page.get_rotation() + 90 * turn) % 360)
                place = Place(page)
                letters = list(letters_of(page, place))
            self._count(len(letters))
            drawn = Drawn(page, place)
            out = Page(i + 1, place.width, place.height, rules=drawn.rules)
            out.covered = drawn.picture_share(place.width, place.height)
            return out, letters
        finally:
            page.close()

    def _count(self, letters: int) -> None:
        """Refuse a document whose pages together hold more letters than memory should: many pages may share one."""
        self.letters += letters
        if self.letters > MAX_ALL_LETTERS:
            raise too_large(f"more than {MAX_ALL_LETTERS} letters")

    def _old_fonts(self, letters: list[list[Letter]]) -> dict[str, str]:
        """Fonts from before Unicode, each with the set that its letters are of."""
        texts: dict[str, str] = {}
        for held in letters:
            for font, text in by_font(held).items():
                if len(texts.get(font, "")) < 20_000:
                    texts[font] = texts.get(font, "") + text
        fonts = legacy_fonts(texts)
        if fonts:
            names = ", ".join(sorted(set(fonts.values())))
            self.findings.append(Finding("KH102", f"text in fonts of {names} was converted to Unicode"))
        return fonts

    def _recognise(self, pages: list[Page]) -> None:
        """The pages whose text layer is worth nothing, from their pictures."""
        numbers = sorted(self.gibberish + self.pictures)
        if not numbers:
            return
        from .. import ocr

        missing = ocr.missing()
        if missing is not None:
            self._without(pages, numbers, missing)
            return
        for number in numbers:
            self.deadline.check()
            page = pages[number - 1]
            pdf_page = self.document[number - 1]
            try:
                ocr.recognise_page(pdf_page, page, self.deadline)
            finally:
                pdf_page.close()
        if self.gibberish:
            self.findings.append(
                Finding("KH823", f"the text layer of page {_numbers(self.gibberish)} is gibberish; it was passed over")
            )

    def _without(self, pages: list[Page], numbers: list[int], missing: ReadError) -> None:
        """What can be said where text recognition is not installed."""
        if not any(page.words for page in pages if page.number not in numbers):
            if self.gibberish:
                raise ReadError("the letters of the PDF do not stand for what is printed", missing.remedy, code="KH806")
            raise missing
        for number in numbers:
            pages[number - 1].words = []
        self.findings.append(
            Finding("KH825", f"page {_numbers(numbers)} can only be read by text recognition: {missing}")
        )


def _has_marks(page: PdfPage) -> bool:
    """Whether a page has annotations that print text: fields of a form, stamps, notes, the frame of a signature."""
    from pypdfium2 import raw

    for i in range(min(raw.FPDFPage_GetAnnotCount(page), 500)):
        annotation = raw.FPDFPage_GetAnnot(page, i)
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        raw.FPDFPage_CloseAnnot(annotation)
        if kind in (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_FREETEXT):
            return True
    return False


def _flatten(page: PdfPage) -> None:
    """Make the print of annotations part of the page, so that their text is read in its place."""
    from pypdfium2 import raw

    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)


def _numbers(numbers: Sequence[int]) -> str:
    """Numbers of pages in short: `1-3, 7`."""
    runs: list[list[int]] = []
    for n in sorted(numbers):
        if runs and n == runs[-1][1] + 1:
            runs[-1][1] = n
        else:
            runs.append([n, n])
    return ", ".join([str(a) if a == b else f"{a}-{b}" for a, b in runs])


__all__ = ["read", "source_of"]
