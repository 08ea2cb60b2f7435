"""The tasks of one document while they are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, NamedTuple

from ...text.patterns import pattern
from ..context import Context
from ..offices.names import Name
from ..offices.registry import Registry
from ..offices.running import helpers_in, names_from
from ..passages import Content, Passage
from ..times import (
    TimeAt,
    TimeValue,
    Years,
    deadlines,
    hangs_on_event,
    read_length,
    read_other,
    read_times,
    shifted,
)
from .modality import modality_at
from .subject import Subject, past_meant

Fact = dict[str, Any]
_MOST_TIMES = 40
_FRAME = pattern(r"[|│┃][ \t]*\n")
"""What is drawn between the lines of a cell: no part of what it says."""
_TIME = tuple(f.name for f in fields(TimeValue))
_time_of = attrgetter(*_TIME)


class Assignment(NamedTuple):
    """Who acts by what stands above an item: the office of a heading, of a lead-in.

    Attributes:
        chu_tri: who leads.
        phoi_hop: who helps.
        modality: how it binds.
        spoken_to: the author speaks to them; what an item requests, the author requests, and not they.
        strict: what tells them apart is not known; an item is theirs if it begins with a verb or says what they must.
        beside: what stands right above is a task and no lead-in.
    """

    chu_tri: Sequence[Fact] = ()
    phoi_hop: Sequence[Fact] = ()
    modality: str | None = None
    spoken_to: bool = False
    strict: bool = False
    beside: bool = False

    def beside_task(self) -> Assignment:
        """What is handed to the nodes below a text that is a task itself."""
        return self._replace(beside=True) if self.chu_tri or self.phoi_hop else self

    def wants_order(self, node: Content) -> bool:
        """Whether a node is theirs only if it is plainly an order: a paragraph beside a task is as likely a note."""
        return self.strict or (self.beside and node["kind"] == "doan" and not node["text"].endswith(":"))

    @property
    def author(self) -> tuple[str, ...]:
        """How what the author asks for in an item binds: an office itself may request, a group of them does not."""
        if self.spoken_to:
            return "request", "order"
        return ("request",) if all(actor["kind"] == "nhom" for actor in self.chu_tri) else ()


NOBODY = Assignment()


@dataclass(slots=True)
class Book:
    """Numbers tasks and enters their actors."""

    context: Context
    registry: Registry
    years: Years
    tasks: list[Fact] = field(default_factory=list)
    texts: list[tuple[Fact, Passage, int]] = field(default_factory=list)
    """Tasks that are sentences: the task, its passage, and where what is to be done begins."""
    lines: dict[str, list[Passage]] = field(default_factory=dict)
    """Id of a task, the lines below it that say when."""

    def actors(self, passage: Passage, names: Iterable[Name]) -> list[Fact]:
        """The actors of names in a passage; the same name twice is one."""
        out: dict[str, Fact] = {}
        for name in names:
            printed = passage.quote(name.start, name.end)
            if name.head:
                printed = f"{name.head} {printed}"
            if printed not in out:
                out[printed] = self.registry.actor(printed, name.kind, passage.span(name.start, name.end))
        return list(out.values())

    def who(self, passage: Passage, subject: Subject, *, spoken_to: bool = False) -> Assignment:
        """Who acts by a sentence of a passage; `spoken_to` as in Assignment."""
        return Assignment(self.actors(passage, subject.names), (), subject.modality, spoken_to)

    def time(self, passage: Passage, found: TimeAt) -> Fact:
        """A time in the form of the schema."""
        return self.valued(passage.raw(found.start, found.end), passage.span(found.start, found.end), found.value)

    def valued(self, raw: str, span: tuple[int, int], value: TimeValue) -> Fact:
        """A time of which it is known what is printed, and where, in the form of the schema."""
        made: Fact = {"raw": raw, "span": span}
        made.update(zip(_TIME, _time_of(value), strict=True))
        return made

    def times(self, passage: Passage, start: int, end: int) -> Fact:
        """The times of a field or a cell, as facts of a task.

        What is printed there is the deadline as the document says it, so the first covers the whole of it, and `thường
        xuyên` behind it says no more: `Từ tháng 5/2026, thường xuyên`. Where no time has a place of its own, each has
        the whole cell as printed, so that only a few can be told.
        """
        text = passage.text[start:end]
        found = read_times(text, self.years) or read_length(text) or read_other(text)
        if not found:
            return {}
        first, *others = (
            self.time(passage, t) for t in shifted(found if passage.exact else found[:_MOST_TIMES], start)
        )
        raw = passage.raw(start, end)
        first["raw"] = raw if passage.exact and not _FRAME.search(raw) else passage.quote(start, end)
        first["span"] = passage.span(start, end)
        return {"thoi_han": first, "thoi_han_khac": [time for time in others if time["kind"] != "continuous"]}

    def due(self, passage: Passage) -> Fact:
        """The times that bind a text, and how often, as facts of a task."""
        found = deadlines(passage.text, self.years, passage.label, len(passage.text))
        times = [self.time(passage, t) for t in found.due]
        every = self.time(passage, found.every) if found.every else None
        return {"thoi_han": times[0] if times else None, "thoi_han_khac": times[1:], "dinh_ky": every}

    def add(self, source: str, kind: str, text: str, span: tuple[int, int], **facts: Any) -> Fact:
        """Enter a task; facts that are None or empty are left out."""
        made: Fact = {"id": f"nv-{len(self.tasks) + 1}", "source": source, "kind": kind, "text": text, "span": span}
        for name, value in facts.items():
            if value:
                made[name] = value
        self.tasks.append(made)
        return made

    def item(self, passage: Passage, kind: str, above: Assignment, own: Assignment | None, at: int) -> Fact:
        """Enter the task that a passage is.

        Args:
            passage: its text.
            kind: the kind of task.
            above: who acts by what stands above.
            own: who acts by the passage itself, None if it does not say.
            at: where what they do begins.
        """
        text, end = passage.text, len(passage.text)
        who = own or above
        inherited = [] if own is not None or not above.chu_tri else ["chu_tri"]
        begin = at if own is not None else passage.label  # `Phối hợp với các xã: …` stands in what looks a heading
        with_ = self.actors(passage, helpers_in(text, begin, end))
        if not with_ and own is None and above.phoi_hop:
            with_ = list(above.phoi_hop)
            inherited.append("phoi_hop")
        lead = list(who.chu_tri)
        if (beside := text.find(_BESIDE, begin)) >= 0:
            lead += self.actors(passage, names_from(text, beside + len(_BESIDE))[0])
        leads = {actor["name"] for actor in lead}
        made = self.add(
            passage.source,
            kind,
            passage.quote(passage.label).strip(" *"),
            (passage.start, passage.end),
            chu_tri=lead,
            phoi_hop=[actor for actor in with_ if actor["name"] not in leads],
            trinh=self.approvers(passage, at),
            **self.due(passage),
            modality=modality_at(text, past_meant(text, at) if own is None else at, who.modality),
            inherited=inherited,
        )
        self.texts.append((made, passage, at))
        return made

    def schedule(self, task: Fact, passage: Passage, times: Iterable[TimeAt]) -> None:
        """Add times that stand on a line of their own below a task: `Báo cáo năm: Trước ngày 15/11.`

        What hangs on an event comes behind them, as it does in the sentence itself. A line that is a field of the task
        has told its deadline already.
        """
        self.lines.setdefault(task["id"], []).append(passage)
        first = task.get("thoi_han")
        start, end = first["span"] if first is not None else (0, 0)
        said = sorted([self.time(passage, time) for time in times], key=_by_event)
        said = [time for time in said if not start <= time["span"][0] < end]
        if not said:
            return
        if first is None:
            task["thoi_han"] = said.pop(0)
        elif _by_event(first) and not _by_event(said[0]):
            task["thoi_han"] = said.pop(0)
            said.append(first)
        if said:
            task.setdefault("thoi_han_khac", []).extend(said)

    def approvers(self, passage: Passage, start: int) -> list[Fact]:
        """To whom the result goes: `tham mưu UBND tỉnh …`, `trình Giám đốc Sở …`."""
        out: list[Name] = []
        text = passage.text
        at = text.find("ham mưu ", start)
        if at >= 0:
            out += names_from(text, _behind_fillers(text, at + 8))[0]
        at = text.find("trình ", start)
        while at >= 0 and text[max(0, at - 8) : at - 1].rpartition(" ")[2] in _PROCESSES:
            at = text.find("trình ", at + 6)
        if at >= 0:
            out += names_from(text, _behind_fillers(text, at + 6))[0]
        return self.actors(passage, out) if out else []


def _by_event(time: Fact) -> bool:
    return hangs_on_event(time["kind"], time["lag"])


_BESIDE = "ồng chủ trì với "
"""Behind this stands who leads too: `đồng chủ trì với Sở Nội vụ`."""
_PROCESSES = frozenset(
    ("chương", "quá", "quy", "tiến", "lộ", "công", "giáo", "phương", "tờ", "Chương", "Quá", "Quy", "Tờ")
)
"""Words before `trình` with which it submits nothing: chương trình, quy trình."""


def _behind_fillers(text: str, at: int) -> int:
    """Where the name begins behind `tham mưu giúp`, `trình cho`."""
    for filler in ("giúp ", "cho ", "với ", "đề xuất "):
        if text.startswith(filler, at):
            at += len(filler)
    return at
