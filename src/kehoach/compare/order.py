"""The same words in another place, or under another number."""

from __future__ import annotations

from collections.abc import Iterator

from .align import rising
from .match import Matching
from .model import Change, Kind
from .pieces import Piece
from .telling import tell
from .titles import title, value
from .words import marked

Run = list[tuple[Piece, Piece]]


def moved_pieces(found: Matching) -> set[Piece]:
    """Old pieces whose partner stands under another parent, or in another order among its siblings."""
    moved: set[Piece] = set()
    for parent in found.old_root.below():
        partner = found.new_of.get(parent)
        places = {child: j for j, child in enumerate(partner.children)} if partner is not None else {}
        here: list[tuple[int, int]] = []
        for i, child in enumerate(parent.children):
            other = found.new_of.get(child)
            if other is not None and other in places:
                here.append((i, places[other]))
            elif other is not None:
                moved.add(child)
        stayed = set(rising(here))
        moved.update(parent.children[i] for i, j in here if (i, j) not in stayed)
    return moved


def moves(found: Matching, moved: set[Piece]) -> Iterator[Change]:
    """One change for each piece that moved, or for neighbours that moved together."""
    run: Run = []
    for old, new in found.pairs():
        if old not in moved:
            continue
        if run and not (_follows(run[-1][0], old) and _follows(run[-1][1], new)):
            yield _move(run)
            run = []
        run.append((old, new))
    if run:
        yield _move(run)


def _follows(one: Piece, other: Piece) -> bool:
    """Whether a piece is the next sibling of another."""
    if one.parent is None or one.parent is not other.parent:
        return False
    siblings = one.parent.children
    return other.place == one.place + 1 and siblings[other.place] is other


def _move(run: Run) -> Change:
    old, new = run[0]
    assert old.part is not None
    words = marked(old.text, new.text, tell(old, new, (), ()).rest) if old.form != new.form and not old.cells else []
    return Change(
        kind=Kind.MOVED, part=old.part, title=title(new), old_path=old.path, new_path=new.path, old=value(old),
        new=value(new), old_span=old.extent(), new_span=new.extent(), words=words, count=len(run),
    )  # fmt: skip


def renumbered(found: Matching, moved: set[Piece]) -> Iterator[Change]:
    """One change for all under one parent; a label that only follows that of its parent is no news."""
    groups: dict[Piece | None, Run] = {}
    for old, new in found.pairs():
        if old.part is not None and old not in moved and old.label_form != new.label_form:
            groups.setdefault(new.parent, []).append((old, new))
    for parent, group in groups.items():
        above = [(old, new) for old, new in group if old.part is new.part]
        if parent is not None and parent in found.old_of:
            above.append((found.old_of[parent], parent))
        prefixes = {(old.label_form, new.label_form) for old, new in above if old.label_form and new.label_form}
        run = [(old, new) for old, new in group if not _only_follows(old, new, prefixes)]
        if run:
            yield _renumbering(run)


def _only_follows(old: Piece, new: Piece, prefixes: set[tuple[str, str]]) -> bool:
    """2.1 became 3.1 since 2 became 3."""
    before, _, last = old.label_form.rpartition(".")
    after, _, now_last = new.label_form.rpartition(".")
    if last == now_last and (before, after) in prefixes:
        return True
    parents = (old.parent, new.parent)
    if parents[0] is None or parents[1] is None or not parents[0].label_form or not parents[1].label_form:
        return False
    rest = old.label_form.removeprefix(parents[0].label_form)
    if rest == old.label_form or (rest[:1].isdigit() and parents[0].label_form[-1].isdigit()):  # 12 is not under 1
        return False
    return new.label_form == parents[1].label_form + rest


def _renumbering(run: Run) -> Change:
    old, new = run[0]
    assert old.part is not None
    return Change(
        kind=Kind.RENUMBERED, part=old.part, title=title(new), old_path=old.path, new_path=new.path,
        old=_labels([piece for piece, _ in run]), new=_labels([piece for _, piece in run]),
        old_span=old.span, new_span=new.span, count=len(run),
    )  # fmt: skip


def _labels(pieces: list[Piece]) -> str:
    """`3.`; of several the first and the last."""
    marks = [piece.marker or "¶" for piece in pieces]
    return marks[0] if len(marks) == 1 else f"{marks[0]} … {marks[-1]}"
