"""The facts of a document, each at the piece whose words say it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field

from ..schema import Actor, Citation, Content, Span, Target, Task, Time
from .model import Part
from .pieces import Piece
from .words import same_form, tokens


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """One fact at one place.

    Attributes:
        identity: equal where the fact says the same.
        shown: as printed, or as a reader would name it.
        span: the characters that say it.
        reach: characters behind the span that may belong to it: date and title behind a sign.
        words: what may stand there.
        owner: text of the task that it belongs to.
    """

    part: Part
    identity: Hashable
    shown: str
    span: Span
    reach: int = 0
    words: frozenset[str] = frozenset()
    owner: str = ""


@dataclass(slots=True)
class Facts:
    """The facts of a document by the piece that holds them; tasks by the section or row that they stand in."""

    at: dict[Piece, list[Fact]] = field(default_factory=dict)
    tasks: dict[Piece, list[Task]] = field(default_factory=dict)
    cited: set[Hashable] = field(default_factory=set)

    def below(self, piece: Piece, *parts: Part) -> list[Fact]:
        """Facts of these parts in a piece, its cells, and all under it, in reading order."""
        places = (place for child in piece.below() for place in (child, *child.cells.values()))
        return [fact for place in places for fact in self.at.get(place, ()) if fact.part in parts]

    def tasks_below(self, piece: Piece) -> list[Task]:
        """Tasks of a piece and of all under it."""
        return [task for child in piece.below() for task in self.tasks.get(child, ())]


def facts_of(content: Content, root: Piece, prefix: str = "") -> Facts:
    """Put the facts of a document to its pieces; a fact without a place is left out, its words are compared anyway."""
    places = _Places(root)
    found = Facts()
    seen: set[tuple[Part, Span]] = set()
    for fact in _every(content):
        place = places.at(fact.span[0])
        if place is not None and (fact.part, fact.span) not in seen:  # inherited facts point at one place many times
            seen.add((fact.part, fact.span))
            found.at.setdefault(place, []).append(fact)
    for facts in found.at.values():
        facts.sort(key=lambda fact: fact.span)
    for task in content.tasks:
        place = places.named(prefix + task.source) or places.at(task.span[0])
        if place is not None:
            home = place.parent if place.part is Part.CELL and place.parent is not None else place
            found.tasks.setdefault(home, []).append(task)
    found.cited = {fact.identity for facts in found.at.values() for fact in facts if fact.part is Part.CITATION}
    return found


class _Places:
    """Finds the piece that holds a character."""

    def __init__(self, root: Piece) -> None:
        """Take the forest."""
        spans: list[tuple[int, int, Piece]] = []
        self._sections: dict[str, Piece] = {}
        for piece in root.below():
            if piece.part is Part.SECTION:
                self._sections[piece.path] = piece
            if piece.part in (None, Part.ROW, Part.TABLE):
                spans += [(*cell.span, cell) for cell in piece.cells.values() if cell.span is not None]
            elif piece.span is not None:
                spans.append((*piece.span, piece))
        self._spans = sorted(spans, key=lambda entry: entry[:2])
        self._starts = [start for start, _, _ in self._spans]

    def named(self, path: str) -> Piece | None:
        """The section of this path."""
        return self._sections.get(path)

    def at(self, place: int) -> Piece | None:
        """The innermost piece around a character."""
        last = bisect_right(self._starts, place)
        for start, end, piece in reversed(self._spans[max(0, last - 4) : last]):
            if start <= place < end:
                return piece
        return None


def _every(content: Content) -> Iterator[Fact]:
    for task in content.tasks:
        yield from _of_task(task)
    for report in content.reports:
        for time in report.due:
            yield _time(time, report.text)
    for target in content.targets:
        yield _target(target)
    for citation in content.citations:
        yield from _citation(citation)


def _of_task(task: Task) -> Iterator[Fact]:
    for time in (task.thoi_han, *task.thoi_han_khac, task.dinh_ky):
        if time is not None:
            yield _time(time, task.text)
    actors = ((Part.LEAD, task.chu_tri), (Part.HELPER, task.phoi_hop), (Part.SUBMITTED_TO, task.trinh))
    for part, named in actors:
        for actor in named:
            yield _actor(part, actor, task.text)
    if task.san_pham is not None:
        output = task.san_pham
        yield Fact(Part.OUTPUT, same_form(output.text), _line(output.text), output.span, owner=task.text)


def _actor(part: Part, actor: Actor, owner: str) -> Fact:
    return Fact(part, same_form(actor.name), _line(actor.name), actor.span, 0, frozenset(tokens(actor.name)), owner)


def _time(time: Time, owner: str) -> Fact:
    said = (time.edtf, time.date, time.start, time.end, time.rrule, *time.every, time.anchor, time.lag)
    identity = (time.kind, time.relation, *said) if any(said) else same_form(time.raw)
    return Fact(Part.DEADLINE, identity, _line(time.raw), time.span, 0, frozenset(tokens(time.raw)), owner)


def _target(target: Target) -> Fact:
    baseline = target.baseline and (target.baseline.value, target.baseline.unit, target.baseline.at)
    figures = (target.op, target.value, target.value_to, same_form(target.unit or ""), target.delta)
    identity = (figures, same_form(target.per or ""), target.at, baseline, target.direction)
    return Fact(
        Part.TARGET, identity, _line(target.raw), target.span, 0, frozenset(tokens(target.raw)),
        _line(target.measure),
    )  # fmt: skip


def _citation(citation: Citation) -> Iterator[Fact]:
    day = citation.ngay or (str(citation.nam) if citation.nam else "")
    name = same_form(citation.so_hieu or citation.ten or citation.trich_yeu or citation.loai or "")
    said = (citation.loai, citation.so_hieu, citation.ten, citation.co_quan, citation.trich_yeu, day.replace("-", "/"))
    words = frozenset(token for text in said if text for token in tokens(text)) | {"ngày", "tháng", "năm", "số"}
    shown = " ".join(filter(None, (citation.loai, citation.so_hieu or citation.ten, f"({day})" if day else "")))
    reach = 40 + len(citation.trich_yeu or "") + len(citation.co_quan or "")
    if not citation.mentions:
        yield Fact(Part.CITATION, (name, day, ""), shown, citation.span, reach, words)
    for place in citation.mentions:
        pinpoint = place.pinpoint or ""
        if pinpoint:
            words |= frozenset(tokens(pinpoint))
        identity = (name, day, same_form(pinpoint))
        yield Fact(Part.CITATION, identity, f"{_line(pinpoint)} {shown}".strip(), place.span, reach, words)


def _line(text: str) -> str:
    return " ".join(text.split())
