"""What each format needs beside kehoach itself, and what of it is there."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata

from .formats import FORMATS
from .office import find_soffice

_SECONDS = 20
"""Time that a program gets to say its version."""


class Kind(StrEnum):
    """What is needed."""

    LIBRARY = "library"
    PROGRAM = "program"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Need:
    """Something that must be installed.

    Attributes:
        name: of the distribution, the program, or the language of the program.
        module: by which a library is imported.
        extra: of kehoach, that brings it; empty for what pip cannot bring.
        apt: package of Debian and Ubuntu; empty for what pip brings.
        page: where other systems get it.
    """

    name: str
    kind: Kind
    module: str = ""
    extra: str = ""
    apt: str = ""
    page: str = ""

    @property
    def remedy(self) -> str:
        """How to get it."""
        if self.extra:
            return f"pip install 'kehoach[{self.extra}]'"
        return f"apt-get install {self.apt} (elsewhere: {self.page})"


_LXML = Need("lxml", Kind.LIBRARY, "lxml", "html")
_SOUP = Need("beautifulsoup4", Kind.LIBRARY, "bs4", "html")
_PDFIUM = Need("pypdfium2", Kind.LIBRARY, "pypdfium2", "pdf")
_PDFIUM_OCR = Need("pypdfium2", Kind.LIBRARY, "pypdfium2", "ocr")
_PILLOW = Need("Pillow", Kind.LIBRARY, "PIL", "ocr")
_PYTESSERACT = Need("pytesseract", Kind.LIBRARY, "pytesseract", "ocr")
_SOFFICE = Need("LibreOffice", Kind.PROGRAM, apt="libreoffice-writer-nogui", page="https://www.libreoffice.org")
_TESSERACT_PAGE = "https://tesseract-ocr.github.io"
_TESSERACT = Need("tesseract", Kind.PROGRAM, apt="tesseract-ocr", page=_TESSERACT_PAGE)
_VIETNAMESE = Need("tesseract vie", Kind.LANGUAGE, apt="tesseract-ocr-vie", page=_TESSERACT_PAGE)
_OCR = (_PDFIUM_OCR, _PILLOW, _PYTESSERACT, _TESSERACT, _VIETNAMESE)

NEEDS: dict[str, tuple[str, tuple[Need, ...]]] = {
    "text": (FORMATS["text"].title, ()),
    "csv": (FORMATS["csv"].title, ()),
    "html": (FORMATS["html"].title, (_LXML, _SOUP)),
    "mhtml": (FORMATS["mhtml"].title, (_LXML, _SOUP)),
    "docx": (FORMATS["docx"].title, (_LXML,)),
    "xlsx": (FORMATS["xlsx"].title, (_LXML,)),
    "doc": (FORMATS["doc"].title, (_LXML, _SOFFICE)),
    "rtf": (FORMATS["rtf"].title, (_LXML, _SOFFICE)),
    "odt": (FORMATS["odt"].title, (_LXML, _SOFFICE)),
    "pdf": (FORMATS["pdf"].title, (_PDFIUM,)),
    "scan": ("scanned PDF", _OCR),
    "picture": ("picture (PNG, JPEG, TIFF …)", _OCR),
}
"""For each format: what people call it, and what it needs. A PDF is a scan when it has no text layer."""


@dataclass(frozen=True, slots=True)
class Found:
    """A need and the version that is there, None where it is missing."""

    need: Need
    version: str | None


@dataclass(frozen=True, slots=True)
class State:
    """A format and what of its needs is there."""

    name: str
    title: str
    found: tuple[Found, ...]

    @property
    def is_ready(self) -> bool:
        """Whether files of this format can be read."""
        return all(found.version is not None for found in self.found)

    @property
    def missing(self) -> list[Need]:
        """What must be installed first."""
        return [found.need for found in self.found if found.version is None]


def states(names: list[str] | None = None) -> list[State]:
    """How things stand with some formats, or with all.

    Args:
        names: keys of NEEDS.
    """
    known: dict[Need, str | None] = {}

    def version(need: Need) -> str | None:
        if need not in known:
            known[need] = _version(need)
        return known[need]

    return [
        State(name, NEEDS[name][0], tuple(Found(need, version(need)) for need in NEEDS[name][1]))
        for name in names or NEEDS
    ]


def _version(need: Need) -> str | None:
    if need.kind is Kind.LIBRARY:
        try:
            return metadata.version(need.name)
        except metadata.PackageNotFoundError:
            return None
    if need is _SOFFICE:
        said = _said(find_soffice(), "--version")
        return None if said is None else next(iter(said.removeprefix("LibreOffice ").split()), "?")
    if need is _TESSERACT:
        said = _said(shutil.which("tesseract"), "--version")
        return None if said is None else next(iter(said.removeprefix("tesseract ").split()), "?")
    languages = _said(shutil.which("tesseract"), "--list-langs")
    return "there" if languages is not None and "vie" in languages.split() else None


def _said(program: str | None, question: str) -> str | None:
    """What a program prints, None where there is no such program or it fails."""
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - a program of the system, no input
            [program, question], capture_output=True, timeout=_SECONDS, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return (done.stdout or done.stderr).decode("utf-8", "replace").strip() if done.returncode == 0 else None
