"""A report as one HTML page that needs nothing besides: no scripts, no files; for screen and paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ...diagnostics import CODES
from ..entry import FIELDS
from .failures import what_to_do
from .markup import STYLE, name, safe
from .models import GOOD, CodeCount, Failures, Fill, Summary, Worst
from .plots import Bar, Piece, bars, histogram, stacked
from .words import count, duration, milliseconds, milliseconds_short, percent, plural, sentence, size

_TONES = {"parsed": "ok", "copied": "copy", "unchanged": "same"}
_FIRST_EXAMPLES = 5
_CODE_EXAMPLES = 3
_MOST_SUFFIXES = 12
_MOST_LOAI = 8
_MOST_CODES = 40

Column = tuple[str, bool, Callable[[Worst], str]]
"""Head, whether it is a number, what stands in it as HTML."""


def page(summary: Summary, worst: int = 20) -> Iterator[str]:
    """The pieces of the page, in order; every text from outside is escaped.

    Args:
        summary: the report.
        worst: rows of each table of documents that stand out.
    """
    title = safe(f"kehoach batch: {summary.destination}")
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    yield f'<p class="lead">{safe(sentence(summary, "").removeprefix("kehoach batch: "))}</p>\n'
    yield from _run(summary)
    yield from _outcomes(summary)
    yield from _failures(summary.failures)
    yield from _fields(summary)
    yield from _codes(summary)
    yield from _spreads(summary)
    yield from _worst(summary, worst)
    yield from _copies(summary)
    yield "</body>\n</html>\n"


def _run(summary: Summary) -> Iterator[str]:
    passed = list(summary.passed_over.items())
    told = [f"{suffix or 'without a suffix'} {number:,}" for suffix, number in passed[:_MOST_SUFFIXES]]
    told += ["…"] if len(passed) > _MOST_SUFFIXES else []
    facts = (
        ("Sources", ", ".join(summary.sources)),
        ("Destination", summary.destination),
        ("Started", summary.started),
        ("Finished", summary.finished),
        ("Took", f"{duration(summary.seconds)}, {plural(summary.workers, 'worker')}"),
        ("Input", f"{size(summary.sizes.sum)}, {count(summary.characters.sum)} characters of text"),
        ("Readers", ", ".join(f"{reader} {number:,}" for reader, number in summary.readers.items())),
        ("Passed over", ", ".join(told)),
        ("Made by", summary.generator),
    )
    yield "<table>\n"
    yield from (f"<tr><th>{head}</th><td>{safe(text)}</td></tr>\n" for head, text in facts if text)
    yield "</table>\n"


def _outcomes(summary: Summary) -> Iterator[str]:
    pieces = [Piece(label, number, _TONES.get(label, "error")) for label, number in summary.outcomes.items()]
    if summary.documents:
        yield "<h2>Outcomes</h2>\n"
        yield from stacked("Outcomes", pieces)
        yield '<ul class="legend">'
        for piece in pieces:
            tone = f"background: var(--{piece.tone})"
            yield f'<li><span class="swatch" style="{tone}"></span>{safe(piece.label)}: '
            yield f"{piece.count:,} ({percent(piece.count, summary.documents)})</li>"
        yield "</ul>\n"


def _failures(failures: Sequence[Failures]) -> Iterator[str]:
    if not failures:
        return
    yield "<h2>Failures</h2>\n"
    for failure in failures:
        known = CODES.get(failure.code or "")
        head = f"{failure.code}: {known.title}" if failure.code and known else failure.label
        yield f"<h3>{safe(head)} · {plural(failure.documents, 'document')}</h3>\n<p>{safe(what_to_do(failure))}</p>\n"
        lines = [
            f'<li>{name(one.source)} <span class="faint">{safe(one.message)}</span></li>' for one in failure.examples
        ]
        yield f"<ul>{''.join(lines[:_FIRST_EXAMPLES])}</ul>\n"
        if more := lines[_FIRST_EXAMPLES:]:
            yield f"<details><summary>{len(more)} more</summary><ul>{''.join(more)}</ul></details>\n"
        if (unnamed := failure.documents - len(lines)) > 0:
            option = f"--code {failure.code}" if failure.code else f"--outcome {failure.outcome}"
            yield f'<p class="faint">and {unnamed:,} besides: <code>kehoach report … {safe(option)}</code></p>\n'


def _fields(summary: Summary) -> Iterator[str]:
    if not summary.read:
        return
    fill = summary.fields.of_kind("van_ban") or summary.fields.overall
    of = "documents (van_ban)" if fill.name else "documents"
    yield f"<h2>Fields</h2>\n<p>How many of {fill.documents:,} {of} have each field.</p>\n"
    rows = [
        Bar(field, fill.share(field), f"{percent(fill.filled.get(field, 0), fill.documents)} · "
            f"{fill.filled.get(field, 0):,}", "ok")
        for field in FIELDS
    ]  # fmt: skip
    yield from bars("Share of documents with each field", rows)
    groups = [("all", summary.fields.overall)]
    groups += [(fill.name or "?", fill) for fill in summary.fields.by_kind]
    groups += [(fill.name or "(no loai_van_ban)", fill) for fill in summary.fields.by_loai_van_ban[:_MOST_LOAI]]
    yield '<h3>By kind</h3>\n<p class="faint">Percent of documents; the most frequent kinds. An article about a '
    yield "document (tin_bai) has no header fields of its own.</p>\n"
    yield from _heat(groups)


def _heat(groups: Sequence[tuple[str, Fill]]) -> Iterator[str]:
    yield '<div class="wide"><table class="tight">\n<thead><tr><td></td>'
    yield f"{''.join(f'<th>{safe(label)}</th>' for label, _ in groups)}</tr></thead>\n"
    yield f"<tr><th>documents</th>{''.join(f'<td>{fill.documents:,}</td>' for _, fill in groups)}</tr>\n"
    for field in FIELDS:
        yield f"<tr><th>{field}</th>"
        for _, fill in groups:
            share = round(100 * fill.share(field))
            yield f'<td class="share" style="--s:{share}">{share}</td>'
        yield "</tr>\n"
    yield "</table></div>\n"


def _codes(summary: Summary) -> Iterator[str]:
    if not summary.codes:
        return
    levels = "; ".join(
        f"{severity}: {level.total:,} in {plural(level.documents, 'document')}"
        for severity, level in summary.severities.items()
        if level.total
    )
    yield f"<h2>Findings</h2>\n<p>{levels}</p>\n"
    shown = summary.codes[:_MOST_CODES]
    most = max(code.documents for code in shown)
    rows = [
        Bar(f"{code.code} {_title(code)}", code.documents / most,
            f"{percent(code.documents, summary.read)} · {code.documents:,}", code.severity or "same")
        for code in shown
    ]  # fmt: skip
    yield from bars("Documents with each code", rows)
    yield "<h3>What they mean</h3>\n<table>\n<thead><tr><th>Code</th><th>Total</th><th>Documents</th><th>Meaning</th>"
    yield "<th>Most in</th></tr></thead>\n"
    for code in summary.codes:
        known = CODES.get(code.code)
        meaning = safe(known.meaning) if known else "—"
        if known and known.remedy != "None.":
            meaning += f'<br><span class="faint">{safe(known.remedy)}</span>'
        yield f'<tr><th>{safe(code.code)}</th><td class="number">{code.total:,}</td>'
        yield f'<td class="number">{code.documents:,}</td><td>{meaning}</td><td class="names">'
        yield (
            "<br>".join(f"{name(one.source)} ({one.count:,})" for one in code.examples[:_CODE_EXAMPLES])
            + "</td></tr>\n"
        )
    yield "</table>\n"


def _title(code: CodeCount) -> str:
    return CODES[code.code].title if code.code in CODES else ""


def _spreads(summary: Summary) -> Iterator[str]:
    plots = (
        ("Time for each document", summary.ms, milliseconds, milliseconds_short),
        ("Size of each file", summary.sizes, size, size),
        ("Characters of each document", summary.characters, count, count),
    )
    if any(spread.count for _, spread, _, _ in plots):
        yield "<h2>Time and size</h2>\n"
    for title, spread, unit, tick in plots:
        if spread.count:
            yield f'<h3>{title}</h3>\n<p class="faint">{plural(spread.count, "document")}: from {unit(spread.min)} '
            yield f"to {unit(spread.max)}, together {unit(spread.sum)}</p>\n"
            yield from histogram(title, spread, unit, tick)


_COLUMNS: tuple[Column, ...] = (
    ("Document", False, lambda one: name(one.source) + ("" if one.outcome in GOOD else f" ({safe(one.outcome)})")),
    ("Errors", True, lambda one: f"{one.errors:,}"),
    ("Warnings", True, lambda one: f"{one.warnings:,}"),
    ("Characters", True, lambda one: f"{one.characters:,}"),
    ("Unparsed", True, lambda one: f"{one.unparsed:,}"),
    ("Share", True, lambda one: percent(one.unparsed, one.characters)),
    ("Size", True, lambda one: size(one.size)),
    ("Time", True, lambda one: milliseconds(one.ms)),
)


def _worst(summary: Summary, most: int) -> Iterator[str]:
    lists = (
        ("Most errors and warnings", summary.worst.findings),
        ("Most characters that fit no part", summary.worst.unparsed),
        ("Greatest share of such characters", summary.worst.unparsed_share),
        ("Slowest", summary.worst.ms),
    )
    if most and any(found for _, found in lists):
        yield "<h2>Documents to look at</h2>\n"
    for title, found in lists:
        if found[:most]:
            heads = (f"<th{' class=number' if number else ''}>{head}</th>" for head, number, _ in _COLUMNS)
            yield f'<h3>{title}</h3>\n<div class="wide"><table>\n<thead><tr>{"".join(heads)}</tr></thead>\n'
            for one in found[:most]:
                cells = (f"<td{' class=number' if number else ''}>{cell(one)}</td>" for _, number, cell in _COLUMNS)
                yield f"<tr>{''.join(cells)}</tr>\n"
            yield "</table></div>\n"


def _copies(summary: Summary) -> Iterator[str]:
    copies = summary.copies
    if copies.documents:
        yield f"<h2>Copies</h2>\n<p>{plural(copies.documents, 'document')} ({size(copies.bytes)}) with the content of "
        yield "another; each content was parsed once.</p>\n<ul>"
        yield from (f"<li>{name(copy.source)} = {name(copy.same_as)}</li>" for copy in copies.examples)
        yield "</ul>\n"
