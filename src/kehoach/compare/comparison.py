"""The order of the stages on one screen: documents → pieces → pairs → facts and words → changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import zip_longest

from ..schema import Attachment, Content, Document
from .facts import Facts, facts_of
from .header import header_changes
from .match import Matching, match
from .model import Change, Comparison, Kind, Part, Side, came_or_went
from .one_sided import OneSided
from .order import moved_pieces, moves, renumbered
from .pieces import Forest, Piece
from .tables import cells, column_changes, columns
from .telling import FactChange, tell
from .titles import short, title
from .words import Edit, marked, same_form


def compare(old: Document, new: Document) -> Comparison:
    """Say what changed between two documents, by what they mean.

    Args:
        old: the earlier version.
        new: the later one.

    Returns:
        The changes in reading order of the new document. Each is there once, where it says most: another deadline of
        a task is a change of a deadline, and neither a changed task nor a reworded section besides. Letter case,
        blanks, dashes, punctuation and the place of tone marks are no changes.
    """
    return Comparison(old=_side(old), new=_side(new), changes=list(_contents(old, new, "")))


def _side(document: Document) -> Side:
    header = document.header
    so_hieu, day, kind, subject = (
        found.value if found else None
        for found in (header.so_hieu, header.ngay_ban_hanh, header.loai_van_ban, header.trich_yeu)
    )
    return Side(
        name=document.source.name, so_hieu=so_hieu, ngay_ban_hanh=day, title=" ".join(filter(None, (kind, subject)))
    )


def _contents(old: Content, new: Content, prefix: str) -> Iterator[Change]:
    """Changes of a document, and of those that are attached to it."""
    forest = Forest()
    found = match(forest.of(old, prefix), forest.of(new, prefix))
    facts = facts_of(old, found.old_root, prefix), facts_of(new, found.new_root, prefix)
    yield from header_changes(old.header, new.header, prefix)
    yield from _in_order(list(_all(found, *facts)), found)
    for number, (before, after) in enumerate(zip_longest(old.attachments, new.attachments)):
        path = f"{prefix}attachments[{number}]"
        if before is not None and after is not None:
            yield from _contents(before, after, f"{path} ")
        else:
            yield _attachment(path, before, after)


def _attachment(path: str, old: Attachment | None, new: Attachment | None) -> Change:
    attached = old or new
    assert attached is not None
    header = attached.header
    name = " ".join(found.value for found in (header.loai_van_ban, header.so_hieu, header.trich_yeu) if found)
    kind = Kind.REMOVED if new is None else Kind.ADDED
    return came_or_went(kind, path, name, attached.span, part=Part.ATTACHMENT, title=short(name))


def _in_order(changes: list[Change], found: Matching) -> list[Change]:
    """In the order of the new document; what is gone stands behind what stood before it."""
    known = sorted((old.span[0], new.span[0]) for old, new in found.pairs() if old.span and new.span)
    starts = [start for start, _ in known]

    def place(change: Change) -> tuple[int, int]:
        if change.new_span is not None:
            return change.new_span[0], 1
        if change.old_span is None:
            return -1, 0
        at = bisect_right(starts, change.old_span[0])
        return known[at - 1][1] if at else -1, 2

    return sorted(changes, key=place)


def _all(found: Matching, old: Facts, new: Facts) -> Iterator[Change]:
    moved = moved_pieces(found)
    yield from _once_each(_texts(found, moved, old, new))
    yield from moves(found, moved)
    yield from renumbered(found, moved)
    yield from OneSided(Kind.REMOVED, old, new).changes(found.old_root, found.new_of)
    yield from OneSided(Kind.ADDED, new, old).changes(found.new_root, found.old_of)


Placed = tuple[Change, FactChange | None]


def _once_each(changes: Iterator[Placed]) -> Iterator[Change]:
    """A document that is cited otherwise in several places is one change."""
    cited: dict[object, Change] = {}
    for change, about in changes:
        if about is None or about.part is not Part.CITATION:
            yield change
            continue
        key = (about.old and about.old.identity, about.new and about.new.identity)
        first = cited.get(key)
        cited[key] = change if first is None else first.model_copy(update={"count": first.count + 1})
    yield from cited.values()


def _texts(found: Matching, moved: set[Piece], old_facts: Facts, new_facts: Facts) -> Iterator[Placed]:
    """What pairs of pieces say otherwise."""
    for old, new in found.pairs():
        if old.part is Part.TABLE:
            yield from ((change, None) for change in column_changes(old, new))
        elif old.part is Part.ROW:
            shared = columns(old.parent, new.parent) if old.parent and new.parent else {}
            for before, after in cells(old, new, shared) if old.form != new.form else ():
                yield from _text(before, after, old_facts, new_facts)
        elif old.part is not None and old.form != new.form:
            changes = _text(old, new, old_facts, new_facts)
            yield from ((c, about) for c, about in changes if about is not None or old not in moved)


def _text(old: Piece, new: Piece, old_facts: Facts, new_facts: Facts) -> Iterator[Placed]:
    told = tell(old, new, old_facts.at.get(old, ()), new_facts.at.get(new, ()))
    yield from ((_of_fact(change, old, new), change) for change in told.facts)
    if told.rest:
        task = _in_task(old_facts, old, [old.text[slice(*edit.old)] for edit in told.rest])
        task = task and _in_task(new_facts, new, [new.text[slice(*edit.new)] for edit in told.rest])
        yield _reworded(old, new, told.rest, is_task=task), None


def _in_task(facts: Facts, piece: Piece, said: list[str]) -> bool:
    """Whether these words stand in what is to be done, by the tasks of the section or row."""
    home = piece.parent if piece.part is Part.CELL and piece.parent else piece
    texts = [same_form(task.text) for task in facts.tasks.get(home, ())]
    if home is not piece:  # of a row the column of the tasks, not any that shares a word with it
        texts = [text for text in texts if text in piece.form or piece.form in text]
    return bool(texts) and all(any(same_form(words) in text for text in texts) for words in said)


def _reworded(old: Piece, new: Piece, rest: list[Edit], *, is_task: bool) -> Change:
    part = Part.TASK if is_task else old.part
    assert part is not None
    value = part in (Part.CELL, Part.SIGNATURE)
    before, after = old.text, new.text
    if part is Part.SIGNATURE and len(rest) == 1:  # another name alone is said as a name
        before, after = before[slice(*rest[0].old)], after[slice(*rest[0].new)]
    kind = Kind.REWORDED if not value else Kind.ADDED if not before else Kind.REMOVED if not after else Kind.CHANGED
    return Change(
        kind=kind, part=part, title=title(new), old_path=old.path, new_path=new.path, old=before or None,
        new=after or None, old_span=old.span, new_span=new.span, words=marked(old.text, new.text, rest),
    )  # fmt: skip


def _of_fact(change: FactChange, old: Piece, new: Piece) -> Change:
    before, after = change.old, change.new
    old_said = before.shown if before else change.old_words
    new_said = after.shown if after else change.new_words
    kind = Kind.ADDED if old_said is None else Kind.REMOVED if new_said is None else Kind.CHANGED
    known = after or before
    return Change(
        kind=kind, part=change.part, title=short(known.owner if known else "") or title(new), old_path=old.path,
        new_path=new.path, old=old_said, new=new_said, old_span=before.span if before else None,
        new_span=after.span if after else None,
    )  # fmt: skip
