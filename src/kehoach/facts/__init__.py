"""What a document says: citations, offices, times, tasks, targets, reports, funding. Layers over spans.

The tree is never changed: every fact points at the characters that say it.
"""

from __future__ import annotations

from ..diagnostics import Diagnostic
from ..text.view import View
from .checks import check_facts
from .citations import complete_reported, read_citations
from .context import Context, context_of
from .funding import read_funding
from .identity import aliases, citation_id, enter_ids
from .offices.registry import Registry, office_findings
from .passages import Content, Reader
from .reports import read_reports
from .targets import read_targets
from .tasks import read_tasks
from .tasks.links import link_funding

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
    enter_ids(out)
    return _add(out, view, context_of(out, out["kind"], out["site"]))


def _add(content: Content, view: View, context: Context, *, inside: bool = False) -> list[Diagnostic]:
    reader = Reader(view, content)
    registry = Registry(context)
    passages = reader.all(content)
    # what stands inside the document that it was issued with need not cite it
    cite = passages if inside else reader.with_parent(content, passages)
    content["citations"], found = read_citations(cite, context, content.get("reported"))
    for citation in content["citations"]:
        citation["id"] = citation_id(citation)
    if context.kind == "tin_bai":
        content["reported"] = complete_reported(content.get("reported"), content["citations"])
    book = read_tasks(content, reader, context, registry)
    content["tasks"], content["reports"] = book.tasks, read_reports(book)
    content["targets"] = read_targets(content, reader, passages, context)
    content["funding"] = read_funding(content, reader, passages, context)
    link_funding(content["funding"], book.tasks)
    content["offices"] = registry.entries()
    content["aliases"] = aliases(content)
    found += [*office_findings(content["offices"], context), *check_facts(content, context)]
    for attached in content["attachments"]:
        found += _add(attached, view, context_of(attached, context.kind, outer=context), inside=True)
    return found
