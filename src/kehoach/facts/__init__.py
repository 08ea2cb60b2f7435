"""What a document says: citations, offices, times, tasks, targets, reports, funding. Layers over spans.

The tree is never changed: every fact points at the characters that say it.
"""

from __future__ import annotations

from ..diagnostics import Diagnostic
from ..text.view import View
from .context import Context, context_of
from .passages import Content, Reader

__all__ = ["Context", "add_facts"]


def add_facts(out: Content, view: View) -> list[Diagnostic]:
    """Add the facts to a document in the form of the schema, and to those inside it.

    Args:
        out: the document; gets the keys of the facts.
        view: the view of its source text.

    Returns:
        What was found to disagree.
    """
    if "body" not in out:
        return []
    return _add(out, Reader(view), context_of(out, out["kind"], out["site"]))


def _add(content: Content, reader: Reader, context: Context) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for attached in content["attachments"]:
        found += _add(attached, reader, context_of(attached, context.kind, outer=context))
    return found
