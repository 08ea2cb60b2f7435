"""Word files (DOCX): text as printed, with automatic numbers, tables, notes and the look of its lines.

`readers/package.py` opens the archive, `styles` and `numbering` know what is inherited and
counted, `runs` gives the pieces of a paragraph, `walk` hands paragraphs and tables to the Builder, `notes` adds what
stands outside the body.
"""

from __future__ import annotations

from lxml import etree

from ...text.source import Finding, Source
from ..builder import Builder
from ..errors import ReadError
from ..package import Package, damaged
from .names import W
from .notes import add_heads_and_feet, add_notes, note_forms
from .numbering import Numbering
from .story import Story
from .styles import Styles
from .walk import Walk

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAX_XML = 96 * 2**20
"""Bytes of XML in all: its tree takes several times the room."""


def read(data: bytes, name: str | None = None) -> Source:
    """Bytes of a DOCX file to a Source.

    Args:
        data: the whole file.
        name: file name without folders.

    Raises:
        ReadError: KH802 for an encrypted file, KH803 for one that holds too much, KH804 for a damaged one, KH807 for
            one that holds pictures and no text.
    """
    package = Package(data, "Word", MAX_XML)
    document = _main_part(package)
    root = package.tree(document)
    body = None if root is None else root.find(W + "body")
    if body is None:
        raise damaged("Word", f"{document} is missing or holds no body")
    parts = _Parts(package, document)
    settings = parts.root("settings")
    styles = Styles(parts.root("styles"), parts.root("theme"))
    story = Story(styles, Numbering(parts.root("numbering"), styles))
    story.note_forms |= note_forms(settings, body)
    builder = Builder()
    Walk(builder, story).story(body)
    if story.referred:
        add_notes({kind: parts.root(f"{kind}s") for kind in story.note_forms}, builder, story)
    add_heads_and_feet(body, settings, package, document, builder, story)
    if story.pictures and not builder.text.strip():
        raise ReadError(
            "the Word file holds pictures and no text", "install kehoach[ocr] and save it as PDF", code="KH807"
        )
    builder.findings += _findings(story)
    return builder.source(data, name, MEDIA_TYPE, "docx")


def _main_part(package: Package) -> str:
    """Name of the part that holds the text, `word/document.xml` as a rule."""
    for kind, target in package.related("").values():
        if kind == "officeDocument" and package.has(target):
            return target
    return "word/document.xml"


class _Parts:
    """The parts that the document part refers to, by kind, else by their usual names; None for one that is absent."""

    def __init__(self, package: Package, document: str) -> None:
        self._package = package
        self._targets = dict(package.related(document).values())

    def root(self, kind: str) -> etree._Element | None:
        return self._package.optional(self._targets.get(kind, f"word/{kind}.xml"))


def _findings(story: Story) -> list[Finding]:
    """What was noticed on the way, each thing once."""
    out: list[Finding] = []
    if story.legacy:
        out.append(Finding("KH102", f"text in the font {', '.join(sorted(story.legacy))} was converted to Unicode"))
    if story.tracked:
        out.append(Finding("KH824", "tracked changes were read as accepted"))
    out += [Finding("KH825", f"{what} was not read") for what in sorted(story.not_read)]
    return out
