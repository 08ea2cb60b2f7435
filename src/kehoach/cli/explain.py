"""`kehoach explain`: what a code of a finding means."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from ..diagnostics import CODES, Code

EXAMPLES = """
\b
Examples:
  kehoach explain                 every code
  kehoach explain KH3             those about numbering
  kehoach explain KH312
  kehoach explain --markdown > docs/diagnostics.md
"""

_GROUPS = {
    "1": "Text and encoding",
    "2": "Header",
    "3": "Numbering and tree",
    "4": "Tables",
    "5": "Closing parts",
    "6": "Page and site",
    "7": "Kind of input",
    "8": "Reading a file",
    "9": "Faults of kehoach",
}


def command(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE", help="Such as KH312, or KH3 for a list; without it, every code.", show_default=False
        ),
    ] = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print docs/diagnostics.md.")] = False,
) -> None:
    """Say what a code means and what to do."""
    if markdown:
        sys.stdout.write(page())
    elif family := _family(code):
        for known in family:
            print(f"{known.code}  {known.severity:<7}  {known.title}")
    else:
        sys.stdout.write(_entry(_find(code or "")))


def _family(wanted: str | None) -> list[Code]:
    """Every code, or those that begin with what is wanted; none where that is a whole code, or begins none."""
    name = "KH" if wanted is None else code_name(wanted)
    return [
        code for code in CODES.values() if code.code.startswith(name) and name.startswith("KH") and code.code != name
    ]


def code_name(wanted: str) -> str:
    """A code as the table has it; the letters may be left out."""
    name = wanted.strip().upper()
    return f"KH{name}" if name.isdigit() else name


def _find(wanted: str) -> Code:
    """The code in the table.

    Raises:
        typer.BadParameter: when it is not there; names those that look like it.
    """
    name = code_name(wanted)
    if name in CODES:
        return CODES[name]
    from difflib import get_close_matches

    family = [code for code in CODES if code.startswith(name[:4])]  # KH31…: those of one kind are nearest
    near = get_close_matches(name, family or CODES, n=3, cutoff=0.6)
    hint = f"; did you mean {', '.join(near)}?" if near else "; `kehoach explain` lists the codes"
    raise typer.BadParameter(f"unknown code {wanted!r}{hint}", param_hint="CODE")


def _entry(code: Code) -> str:
    return (
        f"{code.code}: {code.title} ({code.severity})\n\n"
        f"{code.meaning}\n\n"
        f"  example: {code.example}\n"
        f"  what to do: {code.remedy}\n"
    )


def page() -> str:
    """The page docs/diagnostics.md: a section per hundred, an entry per code."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    yield "# Diagnostics"
    yield ""
    yield "<!-- Made by `kehoach explain --markdown > docs/diagnostics.md` from src/kehoach/diagnostics.py. -->"
    yield ""
    yield "What `kehoach lint` and the key `diagnostics` of the output can say. A code keeps its meaning for good and"
    yield "is never used again for another. `kehoach explain CODE` prints an entry."
    yield ""
    yield "| severity | meaning |"
    yield "|---|---|"
    yield "| info | worth knowing; the output can be used as it is |"
    yield "| warning | something is doubtful at this place |"
    yield "| error | do not use the output without a look |"
    group = ""
    for code in CODES.values():
        if code.code[2] != group:
            group = code.code[2]
            yield ""
            yield f"## {_GROUPS.get(group, f'KH{group}xx')}"
        yield ""
        yield f"### {code.code}: {_markdown(code.title)}"
        yield ""
        yield f"*{code.severity}.* {_markdown(code.meaning)}"
        yield ""
        yield f"- Example: {_markdown(code.example)}"
        yield f"- What to do: {_markdown(code.remedy)}"


def _markdown(text: str) -> str:
    """Text with what Markdown would read as markup escaped; stretches in backquotes are left alone."""
    parts = text.split("`")
    for i in range(0, len(parts), 2):
        for char in "\\*_<&#{[|":
            parts[i] = parts[i].replace(char, f"\\{char}")
    return "`".join(parts)
