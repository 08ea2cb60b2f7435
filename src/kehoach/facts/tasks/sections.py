"""Tasks of the sections: items below an office, sentences with an office that acts, activities with fields."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from ..lost_tables import before_lost_table
from ..offices.running import helpers_in
from ..passages import Content, Passage, Reader
from . import headings, lead_ins
from .activity import Activities
from .book import NOBODY, Assignment, Book, Fact
from .ends import lead_in, read_closing, read_opening
from .entries import is_entry, names_alone, only_heads
from .heads import office_heading
from .later import enter_later, enter_sentences, later_tasks
from .lead_ins import is_itself_done, lists_contents, lists_parts, lists_topics, parts_follow, says_deed, tells_ways
from .node_subject import node_subject
from .nodes import behind_restart, beside_offices, goes_on, is_short_title, requests_from
from .orders import is_no_task, leads, leads_others, says_task
from .schedules import Line, schedule_of, schedules_of, timed_by
from .standing import gives_order, heads_orders
from .subject import Subject, speaks_to, subject_of
from .verbs import begins_task

_TITLE, _FIRST = 80, "(1) "


class Walker:
    """Walks the tree and enters the tasks.

    Args:
        book: takes them.
        reader: makes passages.
        activities: the fields that belong to a node.
        standing: the document says what always holds, as a law does: of its sentences only those on duties are tasks.
    """

    def __init__(self, book: Book, reader: Reader, activities: Activities, *, standing: bool = False) -> None:
        self.book, self.reader, self.activities, self.standing = book, reader, activities, standing
        self.ahead = not headings.tells_what_was(book.context)
        """What is read is to be done; a report tells what was, but in sections that look ahead."""

    def siblings(self, nodes: Sequence[Content], above: Assignment, *, assigns: bool = False) -> None:
        """Read the nodes of one level; a lead-in without children speaks of those behind it."""
        if assigns or above is not NOBODY:  # the cells of a table that lost its rows would be tasks
            nodes = before_lost_table(nodes)
        if not nodes:
            return
        nodes = beside_offices(nodes)
        led, task, ahead, part = above, None, self.ahead, ""
        for node, behind in zip_longest(nodes, nodes[1:]):
            if part and node["kind"] != part:
                led, part = above, ""  # behind the parts of a thing the one above goes on
            of = [task] if task is not None else timed_by(node, self.book.tasks)
            if of and (line := self._schedule(node)) is not None:
                for timed in of:
                    self.book.schedule(timed, *line)
                continue
            known = len(self.book.tasks)
            # what a node leads in to may be a paragraph behind it, or nodes of another sort
            followed = behind is not None and (behind["kind"] == "doan" or behind["kind"] != node["kind"])
            if followed and node["text"].endswith(":"):
                followed = self._schedule(behind) is None
            who = goes_on(node, self.book.tasks) or led
            parted = behind["kind"] if followed and behind is not None and parts_follow(node, behind) else ""
            said = self.node(node, who, assigns=assigns, followed=followed and not parted)
            if parted:
                led, part = NOBODY, parted
            elif said is not None:
                led, part, task = said, "", self.book.tasks[-1] if len(self.book.tasks) > known else None
            self.ahead = ahead  # the title of a node says it of what is below alone

    def _schedule(self, node: Content) -> Line | None:
        return schedule_of(node, self.reader, self.book.years)

    def node(self, node: Content, above: Assignment, *, assigns: bool, followed: bool = False) -> Assignment | None:
        """Read a node and what is below; gives back who acts in the nodes behind it when it leads in to them.

        Args:
            node: the node.
            above: who acts by what stands above.
            assigns: the section assigns tasks: an item without an office is one too.
            followed: what it leads in to may stand behind it.
        """
        if node["id"] in self.activities.lines:
            return None
        passage = self.reader.node(node)
        children = node["children"]
        titled = node["heading"] or (children and is_short_title(node["text"]))
        title = passage.text[passage.label : passage.label + _TITLE].upper() if titled else ""
        self.ahead = self.ahead or (title != "" and headings.looks_ahead(title))
        if (title or children) and self._is_of_aims(passage, node, title):
            self.siblings(behind_restart(children), NOBODY)
            if headings.may_bind(title) and not self.standing:
                self._read_bound(children)
            elif headings.sets_targets(title):
                self.activities.enter_led(self.book, children)
            return None
        holds = self.standing and not assigns and above is NOBODY
        if holds and not gives_order(passage, self.book.context, self.book.years):
            return self._rule(passage, node, title, followed=followed)
        if (led := self.activities.enter(self.book, passage, node, above)) is not None:
            self.siblings(children, led, assigns=assigns and led is not NOBODY)
            return None
        alone = assigns and followed
        heads = node["heading"] or children or alone
        if heads and (named := office_heading(self.book, passage, node, alone=alone)) is not None:
            return self._headed(passage, node, named)
        assigns = assigns or (title != "" and headings.assigns(title))
        return self._text(passage, node, above, assigns=assigns, followed=followed)

    def _is_of_aims(self, passage: Passage, node: Content, title: str) -> bool:
        """Whether a node is of aims, of what was, of those who take part: offices in it get no task.

        A title that begins like one of aims may ask somebody all the same: `Yêu cầu Ủy ban nhân dân các xã`.
        """
        told = title and (headings.is_of_aims(title) if node["heading"] else headings.tells_past(title))
        if told and not (title.startswith("YÊU CẦU ") and self._is_asked(passage, node)):
            return True
        return bool(node["children"]) and headings.lists_who(node)

    def _is_asked(self, passage: Passage, node: Content) -> bool:
        """Whether a title asks somebody: by nothing but a name, or by one with words behind it."""
        own = self._own(passage, node, NOBODY)
        return (own is not None and own[0].modality is not None) or office_heading(self.book, passage, node) is not None

    def _read_bound(self, nodes: Sequence[Content]) -> None:
        """Enter the sentences that bind an office, of nodes that are no tasks else."""
        for node in nodes:
            passage = self.reader.node(node)
            if headings.is_bound(passage, node):
                self._text(passage, node, NOBODY, assigns=False, followed=False)

    def _rule(self, passage: Passage, node: Content, title: str, *, followed: bool) -> Assignment | None:
        """Read a node of a document that says what always holds: those below it that head duties have tasks."""
        context = self.book.context
        if headings.has_rules(context) and headings.is_bound(passage, node):
            return self._text(passage, node, NOBODY, assigns=False, followed=followed)
        charged = headings.charges(title, passage.text, node, context)
        named = (office_heading(self.book, passage, node) or self._grounded(passage, node)) if charged else None
        assigns = headings.is_of_duties(title) or heads_orders(node["heading"] or node["text"], context)
        self.siblings(node["children"], named or NOBODY, assigns=assigns)
        return None

    def _grounded(self, passage: Passage, node: Content) -> Assignment | None:
        """Who acts by a clause that tells his grounds before its colon: `2. Sở Nội vụ căn cứ chức năng, nhiệm vụ:`."""
        own = self._own(passage, node, NOBODY)
        return own[1] if own is not None and headings.tells_grounds(passage.text, own[0].end) else None

    def _headed(self, passage: Passage, node: Content, named: Assignment) -> Assignment | None:
        """Read what an office heads: the text beside it, and the nodes below it or behind it."""
        if not node["children"] and node["kind"] == "doan":
            return named
        if passage.heading < len(passage.text) and node["heading"] and node["text"]:
            self._run_in(passage, named)
        self.siblings(node["children"], named)
        return None

    def _run_in(self, passage: Passage, named: Assignment) -> None:
        """The text behind an office that heads it; it may begin with who acts: `Các xã: (1) Trưởng Công an xã …`."""
        text, at = passage.text, passage.heading
        if named.chu_tri[-1]["span"][1] > passage.span(at)[0] or names_alone(text, at):  # Các sở: Y tế, Nội vụ
            return
        first = at + (len(_FIRST) if named.spoken_to and text.startswith(_FIRST, at) else 0)
        own = subject_of(text, first, len(text), given=True)
        if own and (only_heads(text, own.end) or leads_others(text, own.start, named.chu_tri[-1]["name"])):
            own = None
        if own is not None and own.start == first and own.end < len(text):
            own_names = Assignment(self.book.actors(passage, own.names))
            enter_sentences(self.book, passage, "muc", NOBODY, own_names, own.end)
        elif begins_task(text, at) or not is_entry(text, at):
            enter_sentences(self.book, passage, "muc", NOBODY, named, at, given=True)

    def _text(
        self, passage: Passage, node: Content, above: Assignment, *, assigns: bool, followed: bool
    ) -> Assignment | None:
        """A node that is no office's heading: an item, a sentence, a lead-in, the heading of a topic."""
        own = self._own(passage, node, above, assigns=assigns)
        if own is None:
            return self._item(passage, node, above, assigns=assigns, followed=followed)
        subject, said = own
        text, children = passage.text, node["children"]
        topic = bool(node["heading"] and not node["text"] and children)
        titled = topic and subject.modality is None and not leads(text, subject)
        told = headings.tells_of_itself(node, text, subject, self.book.context, followed=followed) or (
            not self.ahead and headings.is_told(text, subject)
        )
        if told or not says_task(text, subject) or (titled and not said.spoken_to):
            self.siblings(children, NOBODY, assigns=assigns)
            return None
        if topic or text.rstrip().endswith(":"):
            return self._lead_in(passage, node, above, subject, said._replace(strict=titled), followed=followed)
        if subject.end < len(text):
            self._sentences(passage, above, subject, said)
        behind = subject.start > subject.end  # Rà soát các chợ: Sở Y tế.
        self.siblings(children, said._replace(strict=True) if behind else above.beside_task())
        return None

    def _lead_in(
        self, passage: Passage, node: Content, above: Assignment, subject: Subject, said: Assignment, *, followed: bool
    ) -> Assignment | None:
        """A node that says who acts and leads in to what is to be done, or how, or when."""
        text, children = passage.text, node["children"]
        if (asks := lead_ins.asks_below(text, subject, self.book.context)) or is_itself_done(node, text[subject.end :]):
            if not asks:
                self._sentences(passage, above, subject, said)
            return self._below(node, children, NOBODY)
        if lines := schedules_of(children, self.reader, self.book.years):
            made = self._sentences(passage, above, subject, said)
            for line in lines:
                self.book.schedule(made, *line)
            return None
        if (details := lead_ins.adds_details(node)) or (subject.end < len(text) and not (children or followed)):
            self._sentences(passage, above, subject, said)
        if tells_ways(text):
            return self._below(node, children, NOBODY)
        helpers = () if details else self.book.actors(passage, helpers_in(text, subject.end, len(text)))
        return self._below(node, children, said._replace(phoi_hop=helpers))

    def _sentences(self, passage: Passage, above: Assignment, subject: Subject, said: Assignment) -> Fact:
        """Enter the tasks of a text that says at its head who acts."""
        return enter_sentences(self.book, passage, "cau" if above is NOBODY else "muc", above, said, subject.end)

    def _item(
        self, passage: Passage, node: Content, above: Assignment, *, assigns: bool, followed: bool
    ) -> Assignment | None:
        """A node that does not say who acts: what the office above does, or what is no task."""
        text, at, children = passage.text, passage.heading, node["children"]
        if node["heading"] and not node["text"] and children:
            self.siblings(children, above, assigns=assigns)
            return None
        unnamed = assigns and not self.standing and node["kind"] != "doan" and begins_task(text, at)
        if above is NOBODY and not unnamed:
            self.siblings(children, NOBODY, assigns=assigns)
            return None
        leads_in = node["text"].endswith(":")
        contents = leads_in and (lists_contents(node["text"]) or lists_topics(node))
        lists = leads_in and lists_parts(node["text"])
        carried = leads_in and not (lists or contents) and bool(children or followed)  # by what stands behind
        none = (not carried or children) and is_no_task(text, passage.label, at, node, strict=above.wants_order(node))
        if not carried and none:
            enter_later(self.book, passage, "muc", later_tasks(passage, above, at, given=True))
        elif not carried:
            enter_sentences(self.book, passage, "muc", above, None, at)
        if not leads_in:
            self.siblings(children, above if node["heading"] else above.beside_task())
            return None
        if contents:
            return self._below(node, children, NOBODY)
        helpers = self.book.actors(passage, helpers_in(text, at, len(text)))
        if lists:
            children = list(filter(says_deed, children))
        known = len(self.book.tasks)
        led = self._below(node, children, above._replace(phoi_hop=helpers or above.phoi_hop, beside=False))
        if carried and children and len(self.book.tasks) == known and not none and begins_task(text, at):
            enter_sentences(self.book, passage, "muc", above, None, at)  # what it leads in to is no deed
        return led

    def _below(self, node: Content, children: Sequence[Content], led: Assignment) -> Assignment | None:
        """Read those children that a node leads in to; where it has none, those behind it are meant."""
        self.siblings(children, led)
        return None if node["children"] else led

    def _own(
        self, passage: Passage, node: Content, above: Assignment, *, assigns: bool = False
    ) -> tuple[Subject, Assignment] | None:
        """Who acts by the text of the node itself."""
        told = self.activities.told.get(node["id"])
        found = node_subject(passage, node, above, self.book.context, told=told, assigns=assigns)
        if found is None:
            return None
        return found, self.book.who(passage, found, spoken_to=speaks_to(passage.text, found.start))


def read_sections(content: Content, reader: Reader, book: Book) -> None:
    """Enter the tasks of the body of a document, and those of an appendix that assigns tasks by its title."""
    body, before = content["body"], list(reader.items(content, "mo_dau"))
    standing = headings.says_what_holds(book.context, body)
    walker = Walker(book, reader, Activities(body, reader), standing=standing)
    if not standing:
        read_opening(before, book)
    led, asked = lead_in(before, list(reader.items(content, "can_cu")), book), requests_from(body)
    walker.siblings(body[:asked], NOBODY)
    walker.siblings(body[asked:], led)
    if not standing:
        read_closing(content, reader, book)
    for appendix in content["appendices"]:
        if headings.assigns((appendix["title"] or "").upper()):
            Walker(book, reader, Activities(appendix["body"], reader)).siblings(appendix["body"], NOBODY, assigns=True)
