"""What came or went as a whole: once, with the facts inside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..schema import Span, Task
from .facts import Fact, Facts
from .model import Change, Kind, Part, came_or_went
from .pieces import Piece
from .titles import short, title, value

_OF_A_TASK = (Part.LEAD, Part.HELPER, Part.DEADLINE, Part.OUTPUT, Part.TARGET)


@dataclass(frozen=True, slots=True)
class OneSided:
    """Makes the changes of one document: of the old one what is gone, of the new one what is added.

    Attributes:
        kind: added or removed.
        facts: those of this document.
        others: those of the other one.
    """

    kind: Kind
    facts: Facts
    others: Facts

    def changes(self, root: Piece, partners: dict[Piece, Piece]) -> Iterator[Change]:
        """Pieces without a partner, the topmost alone."""
        for piece in root.below():
            if piece.part is None or piece in partners:
                continue
            above = piece.parent
            if above is None or above.part is None or above in partners:
                yield self._change(piece, partners)

    def _change(self, piece: Piece, partners: dict[Piece, Piece]) -> Change:
        """A piece is said as the task, the target or the citation that it is, where it is one and no more."""
        tasks, targets = self.facts.tasks_below(piece), self.facts.below(piece, Part.TARGET)
        cited = [fact for fact in self.facts.below(piece, Part.CITATION) if fact.identity not in self.others.cited]
        if len(tasks) == 1 and self.facts.tasks.get(piece):
            inside = [self._fact(fact, piece) for fact in [*self.facts.below(piece, *_OF_A_TASK), *cited]]
            return self._task(tasks[0], piece, piece.extent(), inside)
        if not tasks and len(targets) == 1 and piece.part is Part.SECTION and not piece.children:
            return self._whole(targets[0], piece)
        if piece.part is Part.GROUND and len(cited) == 1:
            return self._whole(cited[0], piece)
        inside = [self._task(task, piece, task.span) for task in tasks]
        inside += [self._fact(fact, piece) for fact in [*self.facts.below(piece, Part.DEADLINE), *targets, *cited]]
        count = sum(child not in partners for child in piece.below())
        return came_or_went(
            self.kind, piece.path, value(piece), piece.extent(),
            part=piece.part, title=title(piece), count=count, includes=inside,
        )  # fmt: skip

    def _whole(self, fact: Fact, piece: Piece) -> Change:
        """A piece that is one fact and no more."""
        return came_or_went(self.kind, piece.path, value(piece), fact.span, part=fact.part, title=title(piece))

    def _fact(self, fact: Fact, piece: Piece) -> Change:
        """A fact inside a piece."""
        name = short(fact.owner) or title(piece)
        return came_or_went(self.kind, piece.path, fact.shown, fact.span, part=fact.part, title=name)

    def _task(self, task: Task, piece: Piece, span: Span | None, inside: Sequence[Change] = ()) -> Change:
        return came_or_went(
            self.kind, piece.path, task.text, span, part=Part.TASK, title=short(task.text), includes=list(inside)
        )
