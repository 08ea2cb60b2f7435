"""Who acts by the text of a node itself: at its head, behind what is to be done, or in a later sentence."""

from __future__ import annotations

from ..context import Context
from ..passages import Content, Passage
from .book import NOBODY, Assignment
from .later import asked_last, later_actor
from .orders import leads_others
from .subject import Subject, behind_what, subject_of


def node_subject(
    passage: Passage, node: Content, above: Assignment, context: Context, *, told: int | None, assigns: bool
) -> Subject | None:
    """Who acts by the text of a node; behind a run-in heading, else in the heading.

    Args:
        passage: the text.
        node: the node.
        above: who acts by what stands above.
        context: what is known of the document.
        told: where a text that reads like a field of an activity says who does what; None for any other.
        assigns: the section assigns tasks.
    """
    text, end, given = passage.text, len(passage.text), above is not NOBODY
    starts = (passage.heading, passage.label) if node["heading"] and node["text"] else (passage.label,)
    author = above.author if given else ()
    for start in starts if told is None else (told, *starts):
        found = subject_of(text, start, end, given=given, author=author)
        if found is None or not (found.end < end or found.colon):
            continue
        whose = text[passage.label : start] or (above.chu_tri[-1]["name"] if above.chu_tri else "")
        if not leads_others(text, found.start, whose):
            last = asked_last(text, found.end, end, given=given, author=author) if node["children"] else None
            return last or found
    if given:
        return None
    return behind_what(text, passage.label, end, assigns=assigns) or later_actor(passage, context)
