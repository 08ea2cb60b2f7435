"""Tasks of the sections: items below an office, sentences with an office that acts, activities with fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Any

from ...reference.types import type_named
from ..context import Context
from ..offices.names import Name, before_person, is_office_heading, split_names
from ..offices.running import helpers_in, names_from
from ..passages import Content, Passage, Reader
from ..times import TimeAt, read_times, shifted
from .activity import Activities
from .book import NOBODY, Assignment, Book, Fact
from .subject import HAS, Subject, duty_of, later_order, subject_of
from .verbs import begins_task, names_thing

_AIMS = re.compile(
    r"(?:MỤC (?:ĐÍCH|TIÊU)|YÊU CẦU(?! (?:ĐỐI )?VỚI)|CHỈ TIÊU|QUAN ĐIỂM|PHẠM VI"
    r"|ĐỐI TƯỢNG|CĂN CỨ|CƠ SỞ PHÁP LÝ|GIẢI THÍCH TỪ NGỮ"
    r"|TÌNH HÌNH|ĐẶC ĐIỂM|THỰC TRẠNG|(?:NHỮNG )?KẾT QUẢ|NHỮNG (?:VIỆC|MẶT|ƯU ĐIỂM|TỒN TẠI)|ƯU ĐIỂM|TỒN TẠI"
    r"|SỰ CẦN THIẾT|NGUYÊN TẮC|THÀNH PHẦN|ĐỊA ĐIỂM)\b"
    r"(?!.*(?:NHIỆM VỤ|GIẢI PHÁP|NỘI DUNG))"
)
"""Headings of sections in which an office that is named does not get a task."""
_ASSIGNS = re.compile(
    r"(?:TỔ CHỨC (?:TRIỂN KHAI )?(?:THỰC HIỆN|THI HÀNH)|PHÂN CÔNG|TRÁCH NHIỆM|NHIỆM VỤ CỤ THỂ|CHẾ ĐỘ BÁO CÁO)\b"
)
"""Headings of sections in which an item without an office is a task of one who is not named."""
_RIGHTS = ("có quyền", "được quyền", "các quyền", "quyền sau", "quyền sau đây")
"""Ends of a heading below which stands what somebody may do, not what is to be done."""
_LISTS = re.compile(r"(?:gồm|đối với|hồ sơ|tài liệu[^:]{0,30})(?: có| những nội dung)?\s*:$")
"""A lead-in to the parts of a thing, not to what is to be done."""
_LIST_WORDS = 40
_STANDING = frozenset(("Điều lệ", "Quy chế", "Quy định", "Hợp đồng", "Quy trình", "Nội quy"))
"""Types whose sentences say what always holds, not what is to be done; so do laws, by their family."""
_NORMATIVE_NUMBER = re.compile(r"/(?:19|20)\d\d/")
_DUTIES = re.compile(r"TRÁCH NHIỆM|TỔ CHỨC (?:TRIỂN KHAI )?(?:THỰC HIỆN|THI HÀNH)|PHÂN CÔNG|NHIỆM VỤ")
"""Headings of the articles in which such a document gives tasks."""
_DUTY_OF = "TRÁCH NHIỆM CỦA"
"""How such a heading begins when its items are duties of whom it names; rights and functions are no tasks."""
_TITLE, _LONGEST_HEADING = 80, 400
_LONGEST_TIME, _LONGEST_NAME = 120, 40
_WHEN = ("thời gian", "thời hạn", "hoàn thành", "hoàn tất", "tiến độ")


@lru_cache(maxsize=2048)
def heading_of(text: str) -> Subject | None:
    """Who a heading names, when it names nobody else and nothing else; the same few head the sections of any corpus.

    >>> found = heading_of("Đề nghị Tỉnh đoàn")
    >>> (len(found.names), found.modality) if found else None
    (1, 'request')
    """
    if text.endswith(_RIGHTS):
        return None
    if not is_office_heading(text):
        return duty_of(text)
    end = before_person(text)
    found = subject_of(text, 0, end) or Subject(split_names(text, 0, end), 0, len(text))
    if len(found.names) == 1:  # the heading says no more than that: the name goes to its end
        name = found.names[0]
        return Subject([Name(name.start, end, name.kind, name.head)], found.start, found.end, found.modality)
    return found


def says_what_holds(context: Context, body: Sequence[Content]) -> bool:
    """Whether a document is a law, a decree, a statute: of its sentences only those on duties are tasks.

    One whose type is not printed is known by its chapters.
    """
    if context.loai is None:
        return any(node["kind"] == "chuong" for node in body)
    kind = type_named(context.loai)
    if kind is not None and kind.family == "qppl":
        return True
    return context.loai in _STANDING or bool(context.so_hieu and _NORMATIVE_NUMBER.search(context.so_hieu))


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

    def siblings(self, nodes: Sequence[Content], above: Assignment, *, assigns: bool = False) -> None:
        """Read the nodes of one level; a lead-in without children speaks of those behind it."""
        led, task = above, None
        for node, behind in zip_longest(nodes, nodes[1:]):
            if (of := task or self._timed(node)) is not None and (line := self._schedule(node)) is not None:
                self.book.schedule(of, *line)
                continue
            known = len(self.book.tasks)
            followed = behind is not None and _may_go_below(node, behind)
            if followed and node["text"].endswith(":"):
                followed = self._schedule(behind) is None
            if (said := self.node(node, led, assigns=assigns, followed=followed)) is not None:
                led, task = said, self.book.tasks[-1] if len(self.book.tasks) > known else None

    def _timed(self, node: Content) -> Fact | None:
        """The task beside or above a line that says when: `Thời gian hoàn thành: trước ngày 25/7/2026.`"""
        said = (node["heading"] or node["text"])[:_LONGEST_NAME].lower()
        if not self.book.tasks or not said.startswith(_WHEN):
            return None
        task, parent = self.book.tasks[-1], node["id"].rpartition("/")[0]
        return task if parent in (task["source"], task["source"].rpartition("/")[0]) else None

    def _schedule(self, node: Content) -> tuple[Passage, list[TimeAt]] | None:
        """The times of a line that holds nothing else: `Báo cáo 6 tháng: Trước ngày 15/6.`"""
        if node["children"] or len(node["text"]) > _LONGEST_TIME:
            return None
        passage = self.reader.node(node)
        text, start = passage.text, passage.heading
        found = shifted(read_times(text[start:], self.book.years), start)
        if not found or text[found[-1].end :].strip(" .;,)"):
            return None
        before = text[start : found[0].start].strip(" -(")
        return (passage, found) if not before or (before.endswith(":") and len(before) <= _LONGEST_NAME) else None

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
        title = passage.text[passage.label : passage.label + _TITLE].upper() if node["heading"] else ""
        if title and _AIMS.match(title):
            self.siblings(_behind_restart(node["children"]), NOBODY)
            return None
        if self.standing and not assigns and above is NOBODY:
            charged = title.startswith(_DUTY_OF) or _charges(passage, node, self.book.context)
            named = self._office_heading(passage, node) if charged else None
            self.siblings(node["children"], named or NOBODY, assigns=bool(title and _DUTIES.search(title)))
            return None
        if fields := self.activities.of.get(node["id"]):
            self.activities.enter(self.book, passage, node, fields)
            self.siblings(node["children"], NOBODY)
            return None
        if (named := self._office_heading(passage, node, alone=assigns and followed)) is not None:
            if not node["children"] and node["kind"] == "doan":
                return named
            if passage.heading < len(passage.text) and node["heading"] and node["text"]:
                self._run_in(passage, named)
            self.siblings(node["children"], named)
            return None
        assigns = assigns or bool(title and _ASSIGNS.search(title))
        return self._text(passage, node, above, assigns=assigns, followed=followed)

    def _office_heading(self, passage: Passage, node: Content, *, alone: bool = False) -> Assignment | None:
        """The office that a node is headed by: its heading, or a text that ends with a colon above its children.

        A paragraph that is nothing but an office heads those behind it, if it may stand `alone`.
        """
        text = passage.text
        end = passage.heading if node["heading"] else len(text)
        if alone:
            alone = node["kind"] == "doan" and end <= _TITLE and text[-1:].isalpha() and names_from(text)[1] >= end
        if not (node["heading"] or alone or (node["children"] and node["text"].endswith(":"))):
            return None
        while end > passage.label and text[end - 1] in " :.;*":
            end -= 1
        start = passage.label
        found = heading_of(text[start:end]) if end - start <= _LONGEST_HEADING else None
        if found is None:
            return None
        names = [Name(start + n.start, start + n.end, n.kind, n.head) for n in found.names]
        return Assignment(self.book.actors(passage, names), (), found.modality, _speaks_to(text, start))

    def _run_in(self, passage: Passage, named: Assignment) -> None:
        """The text behind an office that heads it; it may begin with who acts: `Các xã: Trưởng Công an xã …`."""
        text, at = passage.text, passage.heading
        if named.chu_tri[-1]["span"][1] > passage.start + at:  # Các sở: Y tế, Nội vụ
            return
        own = subject_of(text, at, len(text), given=True)
        if own is not None and own.start == at and own.end < len(text):
            self.book.item(passage, "muc", NOBODY, Assignment(self.book.actors(passage, own.names)), own.end)
        elif begins_task(text, at) or not names_thing(text, at):
            self.book.item(passage, "muc", NOBODY, named, at)

    def _text(
        self, passage: Passage, node: Content, above: Assignment, *, assigns: bool, followed: bool
    ) -> Assignment | None:
        """A node that is no office's heading: an item, a sentence, a lead-in, the heading of a topic."""
        children, topic = node["children"], bool(node["heading"]) and not node["text"]
        own = self._own(passage, node, above)
        if own is None:
            return self._item(passage, node, above, assigns=assigns, followed=followed)
        subject, said = own
        if not _says_task(passage.text, subject):
            self.siblings(children, NOBODY, assigns=assigns)
            return None
        leads_in = passage.text.rstrip().endswith(":") or (topic and bool(children))
        if topic and children and not _leads(passage.text, subject):
            if not said.spoken_to:
                self.siblings(children, NOBODY, assigns=assigns)
                return None
            said = said._replace(strict=True)
        lines = [self._schedule(child) for child in children] if leads_in else []
        if lines and all(lines):
            made = self.book.item(passage, "cau" if above is NOBODY else "muc", above, said, subject.end)
            for line in lines:
                self.book.schedule(made, *line)  # type: ignore[misc]
            return None
        if subject.end < len(passage.text) and not (leads_in and (children or followed)):
            self.book.item(passage, "cau" if above is NOBODY else "muc", above, said, subject.end)
        if not leads_in:
            self.siblings(children, above)
            return None
        helpers = self.book.actors(passage, helpers_in(passage.text, subject.end, len(passage.text)))
        said = said._replace(phoi_hop=helpers)
        self.siblings(children, said)
        return None if children else said

    def _item(
        self, passage: Passage, node: Content, above: Assignment, *, assigns: bool, followed: bool
    ) -> Assignment | None:
        """A node that does not say who acts: what the office above does, or what is no task."""
        text, children = passage.text, node["children"]
        if node["heading"] and not node["text"] and children:
            self.siblings(children, above, assigns=assigns)
            return None
        if above is NOBODY and not (assigns and not self.standing and begins_task(text, passage.heading)):
            self.siblings(children, NOBODY, assigns=assigns)
            return None
        leads_in = node["text"].endswith(":")
        lists = leads_in and _LISTS.search(node["text"][-_LIST_WORDS:]) is not None
        leads = leads_in and not lists and bool(children or followed)
        if not leads and not self._is_no_task(passage, node, above):
            self.book.item(passage, "muc", above, None, passage.heading)
        if not leads_in:
            self.siblings(children, above)
            return None
        helpers = self.book.actors(passage, helpers_in(text, passage.heading, len(text)))
        led = above._replace(phoi_hop=helpers or above.phoi_hop)
        self.siblings([c for c in children if not lists or begins_task(c["text"], 0)], led)
        return None if children else led

    def _is_no_task(self, passage: Passage, node: Content, above: Assignment) -> bool:
        """Whether an item below an office is nothing that it does: a thing, a note, another's name, a heading."""
        text, at = passage.text, passage.heading
        if names_thing(text, passage.label) or _TAKES_EFFECT.match(text, at):
            return True
        if begins_task(text, at):
            heads = node["children"] and text.rstrip()[-1] not in _FINAL
            return heads and any(subject_of(c["text"], 0, len(c["text"]), given=True) for c in node["children"])
        if above.strict and " phải " not in text:
            return True
        if text[at : at + 1] == "(" or " = " in text:
            return True
        return not text.startswith("Lãnh đạo ", at) and bool(names_from(text, at)[0])

    def _own(self, passage: Passage, node: Content, above: Assignment) -> tuple[Subject, Assignment] | None:
        """Who acts by the text of the node itself; behind a run-in heading, else in the heading."""
        text, end = passage.text, len(passage.text)
        places = (passage.heading, passage.label) if node["heading"] and node["text"] else (passage.label,)
        for start in places:
            found = subject_of(text, start, end, given=above is not NOBODY, author=above.author)
            if found is not None and (found.end < end or found.colon):
                break
        else:
            found = _behind_what(text, passage.label, end) or later_order(text, passage.label, end)
            if found is None or above is not NOBODY:
                return None
        spoken_to = _speaks_to(text, found.start)
        return found, Assignment(self.book.actors(passage, found.names), (), found.modality, spoken_to)


def _may_go_below(node: Content, behind: Content) -> bool:
    """Whether the node behind another may be what it leads in to: a paragraph, or of another sort."""
    return behind["kind"] == "doan" or bool(behind["kind"] != node["kind"])


def _speaks_to(text: str, start: int) -> bool:
    """Whether the author speaks to whom is named: `Đối với các xã`, `Yêu cầu đối với chủ đầu tư`."""
    return text[start : start + _TITLE].lower().startswith(("đối với ", "yêu cầu đối với "))


def _leads(text: str, subject: Subject) -> bool:
    """Whether a heading with an office in it says that the office does what stands below.

    `Sở Tài chính chủ trì, phối hợp các sở` does; `Các đơn vị giới thiệu người ứng cử` is the title of a procedure.
    """
    at = subject.end
    return subject.colon or at >= len(text) or begins_task(text, at) or text.startswith(_DUTY_WORDS, at)


_DUTY_WORDS = ("có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ")
_TAKES_EFFECT = re.compile(
    r"(?:Nghị|Quyết|Thông|Chỉ|Kế|Hướng|Quy|Luật|Chương|Điều|Công|Văn)\s(?:[^\W\d_]+\s){0,3}này có hiệu lực"
)
_FINAL = ".;:"
_ENFORCES = re.compile(
    r"(?:(?:có\s+tên\s[^.;]{1,80}?\s)?(?:chịu\s+)?trách\s+nhiệm\s+(?:tổ\s+chức\s+)?(?:thi\s+hành|thực\s+hiện)"
    r"|có\s+trách\s+nhiệm\s+thi\s+hành)\s+(?:[^\W\d_]+\s+){1,3}này(?:\s+kể\s+từ\s+ngày\s+ký)?\W*"
    r"|căn\s+cứ\s+(?:[^\W\d_]+\s+){1,6}(?:chịu\s+trách\s+nhiệm\s+)?thi\s+hành\W*"
)
"""What the last article of a decision says of everybody: `chịu trách nhiệm thi hành Quyết định này./.`"""


_CHAIRS = re.compile(r"[Cc]hủ trì(?:\W*$|\s(?:cuộc họp|điểm cầu|tại)\b)")
"""What the one does who sits in the chair: `Đồng chí Lê Văn Bê, Phó Chủ tịch Ủy ban nhân dân tỉnh chủ trì.`"""


def _says_task(text: str, subject: Subject) -> bool:
    """Whether what stands behind the one who acts is to be done: no formula, and behind a colon no telephone number.

    Nor is it a list of persons, what somebody has, or how something is reckoned.
    """
    if text.startswith(("chịu ", "trách ", "có t", "căn "), subject.end):
        return _ENFORCES.fullmatch(text, subject.end) is None
    if subject.names[0].kind == "ca_nhan" and _CHAIRS.match(text, subject.end):
        return False
    at = subject.end
    if not (subject.colon or _speaks_to(text, subject.start)) or at >= len(text) or begins_task(text, at):
        return True
    if names_thing(text, at) or " = " in text or (text.startswith("Có ", at) and HAS.match(text, at) is None):
        return False
    behind = names_from(text, at)[1] if subject.colon else at
    return behind == at or behind < len(text.rstrip(" .;"))


_RULES = ("Quy định", "Quy chế")
"""Standing documents that may charge an office in any of their articles, as a decision does."""


def _charges(passage: Passage, node: Content, context: Context) -> bool:
    """Whether a clause is an office with a colon, over what it does: `1. Sở Y tế:`, `a) Tổ chức trực …`."""
    return (
        context.loai in _RULES
        and passage.text.rstrip().endswith(":")
        and "quyền" not in passage.text
        and any(begins_task(child["text"], 0) for child in node["children"])
    )


_TRAILING = 160
_SHORT_PREDICATE = 60


def _behind_what(text: str, start: int, end: int) -> Subject | None:
    """Who acts, printed behind what is done: `… (Giao Công an tỉnh chủ trì)`, `… - Trường A thực hiện.`"""
    at = text.find("(Giao ", start, end)
    if at >= 0:
        return subject_of(text, at + 1, end)
    at = text.rfind(" - ", max(start, end - _TRAILING), end)
    found = subject_of(text, at + 3, end) if at >= 0 else None
    if found is None or not 0 < end - found.end <= _SHORT_PREDICATE or found.colon:
        return None
    return found


def _behind_restart(nodes: Sequence[Content]) -> Sequence[Content]:
    """The sections from where the numbers begin again: the heading between them was lost, they are of another part."""
    at = next((i for i, node in enumerate(nodes) if node["marker"] and node["id"].endswith("~2")), len(nodes))
    return nodes[at:]


def lead_in(passages: Sequence[Passage], book: Book) -> Assignment:
    """Who acts in all of the body: the last paragraph above it asks somebody to do what follows."""
    for passage in passages[-2:]:
        text = passage.text
        if not text.rstrip().endswith(":"):
            continue
        for word in ("yêu cầu ", "đề nghị ", "giao ", "chỉ thị "):
            at = text.rfind(word)
            found = subject_of(text, at, len(text)) if at >= 0 else None
            if found is not None:
                return Assignment(book.actors(passage, found.names), (), found.modality, True)
    return NOBODY


_CHARGED = re.compile(
    r"(?:(?:có|chịu) trách nhiệm )?(?:chủ trì|phối hợp|hướng dẫn|theo dõi|đôn đốc|kiểm tra|tổng hợp)\b"
)
"""What those do whom the closing words put in charge; that all are to carry out the document is no task."""


def read_closing(content: Content, reader: Reader, book: Book) -> None:
    """Enter the tasks of the closing words: `Giao Sở Nội vụ theo dõi, đôn đốc việc thực hiện Chỉ thị này.`"""
    for passage in reader.items(content, "ket_thuc"):
        text = passage.text
        for found in (subject_of(text, 0, len(text)), later_order(text, 0, len(text))):
            if found is not None and found.names[0].kind != "nhom" and _CHARGED.match(text, found.end):
                said = Assignment(book.actors(passage, found.names), (), found.modality)
                book.item(passage, "cau", NOBODY, said, found.end)
                break


def read_sections(content: Content, reader: Reader, book: Book) -> None:
    """Enter the tasks of the body of a document, and those of an appendix that assigns tasks by its title."""
    activities = Activities(content["body"], reader)
    before: list[Any] = list(reader.items(content, "mo_dau"))
    walker = Walker(book, reader, activities, standing=says_what_holds(book.context, content["body"]))
    walker.siblings(content["body"], lead_in(before, book))
    if not walker.standing:
        read_closing(content, reader, book)
    for appendix in content["appendices"]:
        if _ASSIGNS.search((appendix["title"] or "").upper()):
            Walker(book, reader, Activities(appendix["body"], reader)).siblings(appendix["body"], NOBODY, assigns=True)
