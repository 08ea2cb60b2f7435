"""What stands outside the body of a Word file: notes below the text, and the heads and feet of its pages."""

from __future__ import annotations

import re

from lxml import etree

from ...text.patterns import pattern
from ...text.source import MarkKind
from ..builder import Builder
from ..package import Package
from .names import VAL, R, W
from .story import Story
from .styles import is_on
from .walk import Walk

_PAGE_NUMBER = pattern(r"(?:trang\s*)?[-–\s]*(?:\d+|[ivxlc]+)?(?:\s*/\s*\d+)?[-–\s]*", re.IGNORECASE)
_NOT_PRINTED = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def note_forms(settings: etree._Element | None, body: etree._Element) -> dict[str, str]:
    """Number formats of footnotes and endnotes that the file itself names; a section goes before the settings."""
    out: dict[str, str] = {}
    for root in (settings, body.find(W + "sectPr")):
        for kind in ("footnote", "endnote"):
            said = None if root is None else root.find(f"{W}{kind}Pr/{W}numFmt")
            if said is not None and said.get(VAL):
                out[kind] = said.get(VAL) or ""
    return out


def add_notes(parts: dict[str, etree._Element | None], builder: Builder, story: Story) -> None:
    """Put the notes that the text refers to behind it, each marked, in the order of the references.

    Args:
        parts: the roots of footnotes and endnotes, by kind.
        builder: holds the text.
        story: knows the references.
    """
    found = {
        (kind, note.get(W + "id") or ""): note
        for kind, root in parts.items()
        for note in (root if root is not None else ())
        if note.tag == W + kind and note.get(W + "type") not in _NOT_PRINTED
    }
    for kind, name, sign in story.referred:
        note = found.get((kind, name))
        if note is None:
            continue
        story.sign = sign
        with builder.within(MarkKind.FOOTNOTE):
            if sign and next(note.iter(f"{W}{kind}Ref"), None) is None:
                builder.run(f"{story.own_sign()} ")
            Walk(builder, story).story(note)


def add_heads_and_feet(
    body: etree._Element,
    settings: etree._Element | None,
    package: Package,
    document: str,
    builder: Builder,
    story: Story,
) -> None:
    """Put each printed head and foot of the pages behind the text once, marked as furniture."""
    targets = package.related(document)
    even = None if settings is None else settings.find(W + "evenAndOddHeaders")
    printed = {"default", "first", *(["even"] if even is not None and is_on(even) else [])}
    seen: set[str] = set()
    for section in body.iter(W + "sectPr"):
        title = section.find(W + "titlePg")
        for reference in section.iterchildren(W + "headerReference", W + "footerReference"):
            where = reference.get(W + "type") or "default"
            if where not in printed or (where == "first" and (title is None or not is_on(title))):
                continue
            target = targets.get(reference.get(R + "id") or "", ("", ""))[1]
            if not target or target in seen:
                continue
            seen.add(target)
            root = package.optional(target)
            if root is not None:
                _add_furniture(root, reference.tag == W + "headerReference", builder, story, seen)


def _add_furniture(root: etree._Element, head: bool, builder: Builder, story: Story, seen: set[str]) -> None:
    """One head or foot, unless the same words stand there already."""
    trial = Builder()
    Walk(trial, story).story(root)
    text = trial.text.strip()
    if not text or "\n" + text in seen:
        return
    seen.add("\n" + text)
    kind = "page_number" if _PAGE_NUMBER.fullmatch(text) else "running_head" if head else "footer"
    with builder.within(MarkKind.FURNITURE, kind):
        for line in text.split("\n"):
            if line.strip():
                builder.run(line)
                builder.end()
