"""A comparison as one HTML page that needs nothing besides: no scripts, no files; for screen and paper."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from .labels import KINDS, PARTS, heading_of, inside, place_of, summary
from .model import Change, Comparison, Kind, Op, Side

_UNSEEN = dict.fromkeys(
    (*range(9), 11, 12, *range(14, 32), *range(127, 160), *range(0x202A, 0x202F)), "\N{REPLACEMENT CHARACTER}"
)
_UNSEEN |= dict.fromkeys(range(0x2066, 0x206A), "\N{REPLACEMENT CHARACTER}")
_STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --faint: #666; --line: #d5d5d5;
  --come: #0b6b2e; --come-back: #dff5e3; --gone: #9b1c1c; --gone-back: #fbe3e3; --other: #1c4f9b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --paper: #161616; --faint: #a0a0a0; --line: #3a3a3a;
  --come: #8fe0a6; --come-back: #12351d; --gone: #f3a6a6; --gone-back: #431a1a; --other: #9cc2ff; } }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; } h2 { margin: 0; font-size: 1rem; } p { margin: .35rem 0; } ul { margin: .35rem 0; }
table { border-collapse: collapse; } th, td { padding: .2rem .8rem .2rem 0; text-align: left; vertical-align: top; }
article { margin: 1rem 0; padding: .6rem .9rem; border: 1px solid var(--line); border-left: .3rem solid var(--other);
  break-inside: avoid; }
article.added { border-left-color: var(--come); } article.removed { border-left-color: var(--gone); }
.kind { font-weight: 600; } .place { color: var(--faint); font-size: .85rem; }
ins { color: var(--come); background: var(--come-back); text-decoration: underline; }
del { color: var(--gone); background: var(--gone-back); text-decoration: line-through; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } }
"""


def page(comparison: Comparison) -> Iterator[str]:
    """The pieces of the page, in order; every text of the documents is escaped."""
    title = _text(f"So sánh {_called(comparison.old)} và {_called(comparison.new)}")
    yield '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    yield from _sides(comparison)
    if comparison.same:
        yield "<p>Không có thay đổi.</p>\n"
    else:
        yield f"<p>{len(comparison.changes)} thay đổi: {_text(summary(comparison.changes))}</p>\n<main>\n"
        for change in comparison.changes:
            yield from _change(change)
        yield "</main>\n"
    yield "</body>\n</html>\n"


def _called(side: Side) -> str:
    return side.so_hieu or side.name or "văn bản"


def _sides(comparison: Comparison) -> Iterator[str]:
    yield "<table>\n<tr><th></th><th>Tệp</th><th>Số hiệu</th><th>Ngày</th><th>Văn bản</th></tr>\n"
    for name, side in (("Cũ", comparison.old), ("Mới", comparison.new)):
        cells = (side.name, side.so_hieu, side.ngay_ban_hanh, side.title)
        yield f"<tr><th>{name}</th>{''.join(f'<td>{_text(cell)}</td>' for cell in cells)}</tr>\n"
    yield "</table>\n"


def _change(change: Change) -> Iterator[str]:
    many = f" ({change.count})" if change.count > 1 else ""
    yield f'<article class="{change.kind.value}">\n<h2><span class="kind">{PARTS[change.part]}: {KINDS[change.kind]}'
    yield f'{many}</span> · {_text(heading_of(change))}</h2>\n<p class="place">{_text(place_of(change))}</p>\n'
    if change.words:
        yield f"<p>{''.join(_words(op.op, op.text) for op in change.words)}</p>\n"
    elif change.kind is not Kind.MOVED:
        sides = (("del", change.old), ("ins", change.new))
        yield f"<p>{' → '.join(f'<{tag}>{_text(text)}</{tag}>' for tag, text in sides if text is not None)}</p>\n"
    if change.includes:
        yield f"<ul>{''.join(f'<li>{_text(line)}</li>' for line in inside(change))}</ul>\n"
    yield "</article>\n"


def _words(op: Op, text: str) -> str:
    tag = {Op.REMOVED: "del", Op.ADDED: "ins"}.get(op)
    return f"<{tag}>{_text(text)}</{tag}> " if tag else f"{_text(text)} "


def _text(text: str | None) -> str:
    """Text of a document for HTML: escaped, and without characters that turn or hide what is beside them."""
    return escape((text or "—").translate(_UNSEEN))
