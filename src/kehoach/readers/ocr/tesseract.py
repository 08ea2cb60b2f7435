"""Tesseract and its Vietnamese model: whether they are here, and the words of one picture as it lists them."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from ..errors import ReadError

if TYPE_CHECKING:
    from PIL.Image import Image

    from ..pdf.open import Deadline

LANGUAGE = "vie"
_INSTALL = "install it: pip install 'kehoach[ocr]' and apt-get install tesseract-ocr tesseract-ocr-vie"


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


def tables_of(pictures: Sequence[tuple[Image, int]], deadline: Deadline) -> list[list[dict[str, str]]]:
    """The words of some pictures with so many dots of an inch as tesseract lists them; it looks at them side by side.

    Raises:
        ReadError: KH808 when tesseract fails, KH809 when it takes too long.
    """
    deadline.check()
    with _one_thread(), ThreadPoolExecutor(len(pictures)) as threads:
        return list(threads.map(lambda picture: _table_of(picture[0], picture[1], deadline), pictures))


def _table_of(picture: Image, dpi: int, deadline: Deadline) -> list[dict[str, str]]:
    """The words of a picture. The files in between lie in a folder of their own."""
    tesseract: Any = import_module("pytesseract.pytesseract")
    with TemporaryDirectory(prefix="kehoach-") as folder:
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
