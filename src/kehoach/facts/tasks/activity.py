"""Activities: a section with fields below it that say who leads, who helps, by when (docs/domain.md 8.2)."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.patterns import pattern
from ..offices.names import is_office_heading
from ..passages import Content, Passage, Reader
from .book import NOBODY, Assignment, Book, Fact
from .entries import names_alone
from .fields import Field, fields_behind, fields_in
from .headings import is_of_aims
from .later import enter_later, later_tasks
from .lead_ins import says_deed
from .subject import subject_of
from .told_roles import read_helpers, read_lead
from .verbs import begins_task, has_to, names_thing

_ORGANISES = pattern(
    r"(?:nội dung|tổ chức|phân công|đơn vị|cơ quan|trách nhiệm|tiến độ)(?: triển khai)? ?(?:thực hiện)?$"
)
"""Heading of a part of an activity that holds its fields: `a) Nội dung`, `b) Tổ chức thực hiện`."""
_WHO = frozenset({"lead", "co"})
_LONGEST_TITLE = 80


class Activities:
    """The fields of a tree, by the section that they belong to.

    Attributes:
        of: id of the section, its fields.
        lines: ids of the nodes that are nothing but fields.
        behind: id of a section whose own text ends with its fields, and those.
        told: id of a node that reads like a field and says who does what, and where it says that.
    """

    def __init__(self, nodes: Sequence[Content], reader: Reader) -> None:
        self._reader = reader
        self.of: dict[str, list[Field]] = {}
        self.lines: set[str] = set()
        self.behind: dict[str, list[Field]] = {}
        self._told: list[tuple[str, str, int]] = []
        self._titles: dict[str, str] = {}
        self._level(nodes, [])
        self.of = {id_: found for id_, found in self.of.items() if self._is_activity(id_, found)}
        self.told = {line: at for owner, line, at in self._told if owner not in self.of}
        self.lines -= self.told.keys()

    def _level(self, nodes: Sequence[Content], path: list[Content]) -> None:
        for node in nodes:
            found = self._fields(node)
            if path and found and not self._is_more(node, found):
                section = self._owner(node, path)
                owner = section["id"]
                self._titles[owner] = section["heading"] or section["text"]
                self.of.setdefault(owner, []).extend(found + self._listed(node, found))
                self.lines.add(node["id"])
                if _tells_deed(found):
                    self._told.append((owner, node["id"], found[0].start))
            elif node["children"]:
                self._level(node["children"], [*path, node])

    def _is_activity(self, owner: str, fields: Sequence[Field]) -> bool:
        """Whether the fields of a section make it an activity: a time or a cost alone makes none.

        Nor is the heading of an office one with the field of who helps in one of its tasks.
        """
        roles = {field.role for field in fields}
        return "lead" in roles or ("co" in roles and not is_office_heading(self._titles[owner]))

    def _is_more(self, node: Content, fields: Sequence[Field]) -> bool:
        if node["kind"] == "so" and _tells_deed(fields):
            return True
        return _leads_to_more(node, fields) or self._parts_work(node, fields)

    def _parts_work(self, node: Content, fields: Sequence[Field]) -> bool:
        """Whether what reads like an empty field heads those below it, each with his work or with fields of their own.

        `Phân công thực hiện:` over `- Sở Tài chính: Bố trí kinh phí.`; over names alone it is a field. Below
        `Kinh phí thực hiện:` somebody must act, since what is paid for reads like a deed.
        """
        children = node["children"]
        if not children or not _is_empty(fields):
            return False
        if fields[0].role != "lead":
            return any(map(self._acts, children))
        return any(child["children"] or says_deed(child) or self._is_charged(child) for child in children)

    def _acts(self, node: Content) -> bool:
        """Whether it is said of somebody in a known verb what he does."""
        passage = self._reader.node(node)
        found = subject_of(passage.text, passage.label, len(passage.text))
        return found is not None and begins_task(passage.text, found.end)

    def _listed(self, node: Content, fields: Sequence[Field]) -> list[Field]:
        """What stands below an empty field: names alone, `Cơ quan chủ trì:` over `- Sở Tài chính.`, or more fields."""
        if not _is_empty(fields) or fields[0].role not in _WHO:
            return []
        below = [self._reader.node(child) for child in node["children"] if not child["children"]]
        listed: list[Field] = []
        for passage in below:
            if names_alone(passage.text, passage.label):
                listed.append(Field(fields[0].role, passage.label, len(passage.text.rstrip(" .;")), passage))
            else:
                listed += fields_in(passage)
        return listed

    def _is_charged(self, node: Content) -> bool:
        """Whether it is said of somebody what he does: `Sở Tài chính: Bố trí kinh phí`, `Chủ trì: Sở Y tế`.

        How many he sends is no work: `Sở Tài chính: 05 người`.
        """
        passage = self._reader.node(node)
        found = subject_of(passage.text, passage.label, len(passage.text))
        return found is not None and found.colon and passage.text[found.end : found.end + 1].isalpha()

    def _fields(self, node: Content) -> list[Field]:
        """The fields that a node is; those behind what is done in its text are kept for it."""
        passage = self._reader.node(node)
        if found := fields_in(passage):
            return found
        end, found = fields_behind(passage)
        if found and (deed := passage.text[passage.label : end].strip(" .:(")) and not _ORGANISES.match(deed.lower()):
            if _is_to_do(passage):
                self.behind[node["id"]] = found
            return []
        return found

    def _owner(self, line: Content, path: list[Content]) -> Content:
        """The section that a line of fields belongs to."""
        owner = path[-1]
        title = (owner["heading"] or owner["text"])[:_LONGEST_TITLE].lower().rstrip(" :")
        if len(path) > 1 and _ORGANISES.match(title):
            return path[-2]
        if len(path) > 1 and line["marker"] is None and owner["kind"] == "gach_dau_dong" and self._is_last(path):
            return path[-2]  # below the last of several bullets: it speaks of all of them
        return owner

    def _is_last(self, path: list[Content]) -> bool:
        siblings = path[-2]["children"]
        return len(siblings) > 1 and siblings[-1] is path[-1] and not any(s["id"] in self.of for s in siblings)

    def enter(self, book: Book, passage: Passage, node: Content, above: Assignment) -> Assignment | None:
        """Enter the task that an activity is; gives back who acts below it, None if a node is no activity.

        Where its fields say only who helps, it is of those `above`.
        """
        if fields := self.of.get(node["id"]):
            self._enter(book, passage, node, fields, above)
            return NOBODY
        if not (fields := self.behind.get(node["id"])):
            return None
        lead, help_ = _actors(book, fields)
        return _enter_behind(book, passage, fields, Assignment(lead, help_, strict=True)) if lead else None

    def enter_led(self, book: Book, nodes: Sequence[Content]) -> None:
        """Enter those of a list of targets that have a field which says who leads, and do not begin like a heading."""
        for node in nodes:
            fields = self.of.get(node["id"], ()) or self.behind.get(node["id"], ())
            titled = is_of_aims((node["heading"] or node["text"])[:_LONGEST_TITLE].upper())
            if any(field.role == "lead" for field in fields) and not titled:
                self.enter(book, self._reader.node(node), node, NOBODY)
            else:
                self.enter_led(book, node["children"])

    def _enter(self, book: Book, passage: Passage, node: Content, fields: Sequence[Field], above: Assignment) -> None:
        lead, help_ = _actors(book, fields)
        inherits = not lead and bool(above.chu_tri)
        facts = _facts(book, fields)
        if "thoi_han" not in facts:  # no field tells it, but what is to be done may
            facts |= book.due(passage)
        book.add(
            passage.source,
            "hoat_dong",
            passage.quote(passage.label, len(passage.text)).strip(" *:"),
            (passage.start, passage.end),
            chu_tri=lead or list(above.chu_tri),
            phoi_hop=help_,
            inherited=["chu_tri"] * inherits,
            **facts,
        )


_TOLD = pattern(r"(?:Trong|Từ|Đến|Tính đến|Qua|Năm) [^.;:]{1,80} đã ")
_LEVEL = pattern(
    r"(?:(?:Ở |Tại )?(?:[Cc]ấp|[Tt]uyến) )?(?:[Tt]rung ương|[Tt]ỉnh|[Hh]uyện|[Xx]ã|[Cc]ơ sở|[Đđ]ịa phương)\s?: "
)
"""A level says where something is done, not by whom: `Cấp trung ương: Tổ chức kiểm tra. Đơn vị thực hiện: Cục A.`"""


def _is_to_do(passage: Passage) -> bool:
    """Whether a text before its fields may say what is to be done, by whom they name and not by one of its own."""
    text, label = passage.text, passage.label
    if names_thing(text, label) or _TOLD.match(text, label) is not None:
        return False
    own = subject_of(text, label, len(text)) if _LEVEL.match(text, label) is None else None
    return own is None or not has_to(text, own.end)


def _enter_behind(book: Book, passage: Passage, fields: Sequence[Field], who: Assignment) -> Assignment:
    """Enter the task of a text that ends with its fields, and those of the sentences behind; gives back who acts."""
    later = later_tasks(passage, who, fields[-1].end, given=False)
    part = passage.part(0, later[0][0]) if later else passage
    made = book.item(part, "hoat_dong", NOBODY, Assignment(who.chu_tri), passage.label)
    made.update(_facts(book, fields))
    if who.phoi_hop:
        made["phoi_hop"] = who.phoi_hop
    enter_later(book, passage, "cau", later)
    return who


def _actors(book: Book, fields: Sequence[Field]) -> tuple[list[Fact], list[Fact]]:
    """Who leads and who helps."""
    lead: list[Fact] = []
    help_: list[Fact] = []
    for role, start, end, passage in fields:
        if role == "lead":
            names, helpers = read_lead(passage.text, start, end)
            lead += book.actors(passage, names)
            help_ += book.actors(passage, helpers)
        elif role == "co":
            help_ += book.actors(passage, read_helpers(passage.text, start, end))
    return lead, help_


def _facts(book: Book, fields: Sequence[Field]) -> Fact:
    """By when, as the first field says that tells it, and what comes of it."""
    facts: Fact = {}
    for role, start, end, passage in sorted(fields, key=_is_begin):
        if role == "time" and "thoi_han" not in facts:
            facts |= book.times(passage, start, end)
        elif role == "output":
            facts["san_pham"] = {"text": passage.quote(start, end), "span": passage.span(start, end)}
    return facts


_BEGIN = "bắt đầu:"


def _is_begin(field: Field) -> bool:
    """Whether a field says when the work begins: `Thời gian bắt đầu: tháng 3`; another one says when it ends."""
    before = field.passage.text[max(0, field.start - len(_BEGIN) - 1) : field.start]
    return field.role == "time" and before.rstrip().endswith(_BEGIN)


def _tells_deed(fields: Sequence[Field]) -> bool:
    """Whether what reads like a field says who does what: `Kinh phí: Giao Sở Tài chính bố trí từ ngân sách tỉnh.`

    Who leads or helps is a field still: `Đơn vị thực hiện: Sở Y tế tổ chức khám`.
    """
    role, start, end, passage = fields[0]
    if len(fields) > 1 or role in _WHO or start >= end:
        return False
    found = subject_of(passage.text, start, end)
    if found is None or found.end >= end or _SHARES.match(passage.text, found.end, end) is not None:
        return False
    if begins_task(passage.text, found.end):
        return role != "budget" or _PAYS.match(passage.text, found.end) is None
    return role == "budget" and _ALLOTS.match(passage.text, found.end) is not None


_SHARES = pattern(r"[^.;]{0,160}?\d\s?%|tập trung (?:lúc|tại|vào|từ)(?!\w)")
"""Who pays how much, or comes when, is what a cost or a time says: `Kinh phí: UBND xã hỗ trợ 70%, nhân dân 30%`."""
_PAYS = pattern(r"hỗ trợ(?! (?:các|cho)\b)")
_ALLOTS = pattern(r"(?:có trách nhiệm|phân bổ|phân khai|thẩm định|thẩm tra|cân đối|giải ngân|quyết toán)\b")
"""What is done with money, by verbs that begin no other task; to give it is what a cost says: `Phụ huynh đóng góp`."""


def _is_empty(fields: Sequence[Field]) -> bool:
    """Whether nothing stands behind the colon of a field."""
    return len(fields) == 1 and fields[0].start >= fields[0].end


def _leads_to_more(node: Content, fields: Sequence[Field]) -> bool:
    """Whether a time is no field but leads in to what is done when: `Thời gian: tổ chức các hội nghị như sau:`."""
    text = node["text"]
    leads = bool(node["children"]) and text.endswith(":") and all(field.role == "time" for field in fields)
    return leads and _DATED.search(text) is None


_DATED = pattern(r"\d/\d|20\d\d")
