"""What came or went as a whole: once, with the facts inside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..schema import Span, Task
from .facts import Fact, Facts
from .model import Change, Kind, Part
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
            return self._say(Part.TASK, piece, tasks[0].text, piece.extent(), inside, name=short(tasks[0].text))
        if not tasks and len(targets) == 1 and piece.part is Part.SECTION and not piece.children:
            return self._fact(targets[0], piece, whole=True)
        if piece.part is Part.GROUND and len(cited) == 1:
            return self._fact(cited[0], piece, whole=True)
        inside = [self._task(task, piece) for task in tasks]
        inside += [self._fact(fact, piece) for fact in [*self.facts.below(piece, Part.DEADLINE), *targets, *cited]]
        assert piece.part is not None
        count = sum(child not in partners for child in piece.below())
        return self._say(piece.part, piece, value(piece), piece.extent(), inside, count=count)

    def _say(
        self, part: Part, piece: Piece, said: str, span: Span | None, inside: list[Change], *,
        name: str | None = None, count: int = 1,
    ) -> Change:  # fmt: skip
        name = title(piece) if name is None else name
        if self.kind is Kind.ADDED:
            return Change(
                kind=self.kind, part=part, title=name, new_path=piece.path, new=said, new_span=span, count=count,
                includes=inside,
            )  # fmt: skip
        return Change(
            kind=self.kind, part=part, title=name, old_path=piece.path, old=said, old_span=span, count=count,
            includes=inside,
        )  # fmt: skip

    def _fact(self, fact: Fact, piece: Piece, *, whole: bool = False) -> Change:
        said, name = (value(piece), title(piece)) if whole else (fact.shown, short(fact.owner) or title(piece))
        return self._say(fact.part, piece, said, fact.span, [], name=name)

    def _task(self, task: Task, piece: Piece) -> Change:
        return self._say(Part.TASK, piece, task.text, task.span, [], name=short(task.text))
