"""The order of the stages, on one screen: bytes → source → lines → blocks → frame → document → output → facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from . import schema
from ._version import __version__
from .collector import rests
from .diagnostics import Diagnostic
from .facts import add_facts
from .parsers import article, checks, frame, layout, output, page_marks, pages, sites
from .parsers import profile as profiles
from .parsers.completion import complete
from .parsers.document import read_part
from .parsers.doubtful import drop_doubtful
from .parsers.kind import kind_of
from .parsers.ledger import Ledger
from .parsers.one_line import cut_one_line
from .parsers.page_menu import take_menu
from .parsers.page_titles import take_titles
from .parsers.part import Part, loose_tables
from .parsers.profile import Profile
from .parsers.reader_marks import SetApart, outside_tables, set_apart
from .parsers.reported import reported_in
from .parsers.run_together import join_labels
from .parsers.values import item
from .parsers.wrapped_heads import unwrap_head
from .readers import ReadError
from .readers import read_source as _read_source
from .reference.slips import mend, mend_lines, rejoin_lines
from .text.fold import fold
from .text.lines import Line, hidden_spans, read_lines, seen_text
from .text.source import MarkKind, Source
from .text.spacing import close_up
from .text.tiling import Tiling, tile
from .text.view import view


@dataclass(frozen=True, slots=True)
class Trace:
    """The stages before the output, for looking at: the lines, and each line with the zone that took it."""

    lines: list[Line]
    zones: list[tuple[str, Line]]


read_source = rests(_read_source)


@rests
def parse_source(source: Source) -> schema.Document:
    """A Source to the document: every stage, then the check that nothing is lost."""
    return schema.Document.model_validate(_parse(source)[0])


def trace(source: Source) -> Trace:
    """The lines of a source and the zone that took each of them, in order of place."""
    _, lines, ledger = _parse(source)
    zones = sorted([*ledger.zones, *ledger.furniture], key=lambda entry: entry[1].start)
    return Trace(lines, zones)


_LOOKS = frozenset({MarkKind.BOLD, MarkKind.ITALIC, MarkKind.CENTRED, MarkKind.HEADING, MarkKind.MARKUP})
"""Marks that lines carry themselves; the others say what a stretch is."""


def _with_lines(folded: str, changed: Sequence[Line]) -> str:
    """The text for matching with what was mended in some of its lines."""
    if not changed:
        return folded
    letters = list(folded)
    for line in changed:
        for i, letter in enumerate(line.fold):
            letters[line.at(i)] = letter
    return "".join(letters)


@dataclass(frozen=True, slots=True)
class _Lines:
    """A source as lines, and its text as it is seen and for matching.

    `unseen` are spans of what is not printed; `recognised` says that the text was read from a picture.
    """

    all: list[Line]
    seen: str
    folded: str
    unseen: list[tuple[int, int]]
    recognised: bool


def _lines(source: Source) -> _Lines:
    seen, unseen = seen_text(source), hidden_spans(source)
    recognised = any(mark.kind is MarkKind.CONFIDENCE for mark in source.marks)
    folded = mend(fold(seen)) if recognised else fold(seen)
    lines = list(read_lines(source, unseen, folded))
    close_up(lines)
    whole, mended = rejoin_lines(lines, folded), mend_lines(lines)
    folded = _with_lines(folded, [*whole, *mended])
    return _Lines(cut_one_line(lines), seen, folded, unseen, recognised or bool(mended))


def _document(page: frame.Frame, apart: SetApart, source: Source, profile: Profile, ledger: Ledger) -> Part:
    """The document in the frame of a page; `apart` holds footnotes that the reader marked."""
    frame.enter(page, ledger)
    body, footnotes, signs = pages.take_pages(page.body, profile, ledger)
    part = read_part(body, source.text, profile, ledger)
    drop_doubtful(part, source.marks)
    part.ky_so += signs
    part.footnotes = footnotes + [item(note) for note in apart.notes]
    ledger.take("chu_thich", *(line for note in apart.notes for line in note))
    complete(part, page)
    return part


def _tiling(read: _Lines, source: Source, ledger: Ledger) -> Tiling:
    """What of the text each part holds; what markup stands for is held by nothing."""
    replaced = [] if read.seen is source.text else [m for m in source.marks if m.kind is MarkKind.MARKUP]
    return tile(
        source.text,
        [(line.start, line.end) for _, line in ledger.zones] + ledger.grids,
        [(line.start, line.end) for _, line in ledger.furniture],
        [*read.unseen, *ledger.markup, *[(mark.start, mark.end) for mark in replaced]],
    )


def _parse(source: Source) -> tuple[dict[str, object], list[Line], Ledger]:
    text, ledger = source.text, Ledger()
    read = _lines(source)
    marks = [mark for mark in source.marks if mark.kind not in _LOOKS]
    outside, markdown = outside_tables(read.all, marks), source.reader == "markdown"
    profile = profiles.detect(text, outside, markdown=markdown, recognised=read.recognised)
    unmarked, ledger.furniture = page_marks.take_marks(read.all)
    unmarked, titles = take_titles(unmarked)
    ledger.furniture += titles
    apart = set_apart(unmarked, marks)
    lines, menu = take_menu(apart.text)
    around = [*menu, *apart.furniture]
    ledger.furniture += around
    blocks = unwrap_head(join_labels(layout.blocks(lines, text, marks, ledger)), profile)
    site = sites.find_profile(text)
    page = frame.find_frame(blocks, site, around)
    kind = kind_of(text, lines, page, profile)
    part = reported = None
    if kind == "van_ban":
        part = _document(page, apart, source, profile, ledger)
    elif kind == "tin_bai":
        prose = article.unwrapped(lines, profile)
        tables = article.data_tables(blocks)
        part, reported = article.read_article(prose, text, profile, ledger, tables), reported_in(prose)
    else:
        part = loose_tables(page.body, text, profile, ledger)
    missing = checks.missing(part) if kind == "van_ban" and part is not None else []
    if part is not None:
        output.drop_unseen(ledger, part)
    found = checks.check(source, kind, part, page, profile, read.all, missing)
    tiling = _tiling(read, source, ledger)
    found += [Diagnostic(*finding) for finding in source.findings]
    found += [Diagnostic("KH901", "two parts claim the same characters", span) for span in tiling.overlaps]
    found += ledger.diagnostics
    out = output.document(
        output.Parsed(source, kind, part, page, site, reported, profile, ledger, tiling, found, missing)
    )
    out["generator"] = f"kehoach {__version__}"
    unread = [*read.unseen, *ledger.markup, *[(line.start, line.end) for _, line in ledger.furniture]]
    output.report(out, found + add_facts(out, view(text, unread, read.folded, read.seen)))
    return out, read.all, ledger


__all__ = ["ReadError", "Trace", "parse_source", "read_source", "trace"]
