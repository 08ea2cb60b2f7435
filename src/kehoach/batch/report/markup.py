"""Text made safe for HTML, and how the page of a report looks."""

from __future__ import annotations

from html import escape

_LONGEST = 400
_SIGN = "\N{REPLACEMENT CHARACTER}"
_UNSEEN: dict[int, str] = (
    {code: chr(0x2400 + code) for code in range(32)}
    | dict.fromkeys((*range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, 0x2028, 0x2029), _SIGN)
    | dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), _SIGN)
)
"""Characters that hide, turn or break what is beside them."""

STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --faint: #666; --line: #d5d5d5; --track: #ececec;
  --ok: #23804c; --copy: #7a9ec2; --same: #9a9a9a; --error: #b3261e; --warning: #c07a12; --info: #2b6cb0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --paper: #161616; --faint: #a0a0a0; --line: #3a3a3a;
  --track: #2a2a2a; --ok: #58b583; --copy: #7f9dbb; --same: #777; --error: #ec7f78; --warning: #dca548;
  --info: #79b0e8; } }
body { margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.4em; } h2 { margin: 2.2rem 0 .4rem; font-size: 1.15em; border-bottom: 1px solid var(--line); }
h3 { margin: 1.2rem 0 .2rem; font-size: 1em; } p, ul { margin: .35rem 0; }
ul { padding-left: 1.2rem; } .lead { font-size: 1.1em; } .names { min-width: 19em; }
table { border-collapse: collapse; } caption { text-align: left; color: var(--faint); }
th, td { padding: .2rem .8rem .2rem 0; text-align: left; vertical-align: top; }
th { font-weight: 600; overflow-wrap: normal; } thead th { border-bottom: 1px solid var(--line); }
tr { break-inside: avoid; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.faint { color: var(--faint); font-size: .9em; }
bdi { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; font-size: .9em; }
.wide { overflow-x: auto; } .tight { font-size: .8em; } .tight td, .tight th { padding: .1rem .3rem; }
.tight td { text-align: center; min-width: 4em; }
.share { background: color-mix(in srgb, var(--ok) calc(var(--s) * .55%), transparent); }
svg { display: block; width: 100%; max-width: 46rem; height: auto; break-inside: avoid; }
svg text { fill: var(--ink); font: 12px system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif; }
svg .faint { fill: var(--faint); font-size: 11px; } svg .end { text-anchor: end; } svg .middle { text-anchor: middle; }
svg .track { fill: var(--track); } svg line { stroke: var(--line); } svg line.mark { stroke: var(--ink); }
.ok { fill: var(--ok); } .copy { fill: var(--copy); } .same { fill: var(--same); } .error { fill: var(--error); }
.warning { fill: var(--warning); } .info { fill: var(--info); }
.swatch { display: inline-block; width: .8em; height: .8em; margin-right: .4em; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; }
@media print { body { margin: 0; max-width: none; font-size: 9pt; } h2, h3, h2 + p, h3 + p { break-after: avoid; }
  .share, .swatch { print-color-adjust: exact; } }
"""


def safe(text: str | None) -> str:
    """Text for HTML: escaped, what cannot be seen as signs, the middle of a very long one left out; `—` for none."""
    if not text:
        return "—"
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 2 :]}"
    return escape(text.translate(_UNSEEN))


def name(source: str | None) -> str:
    """The name of a document, set apart so that its direction does not turn the rest of the line."""
    return f"<bdi>{safe(source)}</bdi>"
