"""The numbered sections of a body (docs/domain.md 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..diagnostics import Diagnostic
from .depth import Choice, Mark, choose
from .headings import is_stopped, split_heading
from .labels import DIVISIONS, Label
from .paragraphs import Paragraph
from .tables import TableBlock

_IN_CAPITALS = {"phan", "chuong", "muc", "la_ma", "chu_hoa"}


@dataclass(slots=True)
class Section:
    """A node while it is being built; `paragraph` holds its lines."""

    id: str
    kind: str
    marker: str | None
    heading: str | None
    text: str
    start: int
    end: int
    children: list[Section]
    paragraph: Paragraph | None

    def as_dict(self) -> dict[str, object]:
        """The form that stands in the output."""
        return {
            "id": self.id,
            "kind": self.kind,
            "marker": self.marker,
            "heading": self.heading,
            "text": self.text,
            "span": (self.start, self.end),
            "children": [child.as_dict() for child in self.children] if self.children else [],
        }


@dataclass(slots=True)
class Tree:
    """The sections of one body, the tables in it with the id that each stands in, and what was doubtful."""

    roots: list[Section]
    tables: list[tuple[TableBlock, str | None]]
    diagnostics: list[Diagnostic]


_MESSAGES = {
    "KH311": 'section "{name}" stands twice in its list',
    "KH312": 'section "{name}" does not follow the one before; "{expected}" is missing',
    "KH313": 'section "{name}" goes back in its list',
    "KH314": 'a list begins with "{name}"',
    "KH315": 'the depth of section "{name}" is uncertain',
    "KH317": '"{name}" stands for the other of d and đ',
}


def _report(p: Paragraph, choice: Choice, out: list[Diagnostic]) -> None:
    assert p.label is not None
    code = choice.issue or "KH315"
    message = _MESSAGES[code].format(name=p.label.name, expected=choice.expected or "?")
    help_ = (
        f'expected "{choice.expected}"; the printed label stands'
        if choice.expected and code in ("KH312", "KH313")
        else None
    )
    out.append(Diagnostic(code, message, p.lines[0].span(0, len(p.label.marker)), help_))


class _Builder:
    """Hangs paragraphs into the tree; `path` is the open section of each depth."""

    def __init__(self, prefix: str) -> None:
        self.root = Section(prefix, "", None, None, "", 0, 0, [], None)
        self.path: list[Section] = []
        self.tables: list[tuple[TableBlock, str | None]] = []
        self.last: Section | None = None
        self.titled: list[Section] = []  # what may have a title: a bullet has none
        self.counts: dict[str, int] = {}  # how often each id was asked for

    def _parent(self) -> Section:
        return self.path[-1] if self.path else self.root

    def _new_id(self, parent: Section, name: str, *, counted: bool) -> str:
        base = f"{parent.id}/{name}" if parent.id else name
        n = self.counts[base] = self.counts.get(base, 0) + 1
        return f"{base}{n}" if counted else base if n == 1 else f"{base}~{n}"

    def section(self, p: Paragraph, label: Label, depth: int, kind: str) -> None:
        """Open a labelled section at the depth that was chosen, with the class that its label was read as."""
        path, lines, full = self.path, p.lines, p.full
        del path[depth:]
        parent = path[-1] if path else self.root
        bullet = kind == "gach_dau_dong"
        made = self.last = Section(
            self._new_id(parent, label.name, counted=bullet),
            kind,
            full[: len(label.marker)],
            None,
            full[label.end :].strip(),
            lines[0].start,
            lines[-1].end,
            [],
            p,
        )
        parent.children.append(made)
        path.append(made)
        if not bullet:
            self.titled.append(made)

    def text(self, p: Paragraph, *, again: bool = False) -> None:
        """Hang a paragraph without a label below the section above; `again`: it is the rest of the paragraph above."""
        parent = self._parent()
        if again and self.last is not None and self.last.paragraph is not None:
            self.last.text = f"{self.last.text} {p.full}"
            self.last.end = p.end
            return
        if (
            parent.kind in DIVISIONS
            and not parent.text
            and not parent.children
            and parent.heading is None
            and _title_line(p)
        ):
            parent.heading, parent.end = p.full, p.end
            return
        made = self.last = Section(
            self._new_id(parent, "¶", counted=True), "doan", None, None, p.full, p.start, p.end, [], p
        )
        parent.children.append(made)

    def table(self, block: TableBlock) -> None:
        """Note in which section a table stands."""
        self.tables.append((block, self._parent().id or None))


def _title_line(p: Paragraph) -> bool:
    """Whether a paragraph below a chapter is its title; in a cell other columns stand between them."""
    return p.lines[0].cell < 0 and (
        p.fold.isupper() or p.lines[0].bold or bool(p.lines[0].level) or (len(p.fold) < 150 and p.fold[-1] not in ".;:")
    )


def _titles(section: Section) -> None:
    """Part heading and text, once the children are known."""
    p, children = section.paragraph, section.children
    if section.heading is not None or p is None:
        return
    fold = p.fold
    closed = fold.endswith((";", "."))
    first, last = p.lines[0], p.lines[-1]
    section.heading, section.text = split_heading(
        section.text,
        fold[p.label.end :].strip() if p.label else fold,
        parent=bool(children) and (not closed or any(c.kind != "gach_dau_dong" for c in children)),
        listed=any(True for c in children if c.marker is not None),
        strong=bool(first.level) or (first.bold and last.bold and bool(children)),
        high=section.kind in _IN_CAPITALS,
    )


def _titles_among_titles(builder: _Builder) -> None:
    """Make titles of those that end in a full stop and have items below, where all others of their list are titles."""
    for parent in (builder.root, *builder.titled):
        heads = [child for child in parent.children if child.kind != "gach_dau_dong" and child.marker is not None]
        stopped = [child for child in heads if child.heading is None and child.children and is_stopped(child.text)]
        titles = sum(child.heading is not None and child.text == "" and bool(child.children) for child in heads)
        if stopped and titles > len(stopped) and titles + len(stopped) == len(heads):
            for child in stopped:
                child.heading, child.text = child.text, ""


def _in_heading(label: Label) -> Label:
    """The label of a heading for the choice of depth: `### 3.` and a plain `1.` below it are of two lists."""
    if label.readings[0].kind != "so":
        return label
    return label._replace(readings=tuple(r._replace(style=f"{r.style}#") for r in label.readings))


def build(items: Sequence[Paragraph | TableBlock], *, prefix: str = "") -> Tree:
    """The tree of one body.

    Args:
        items: paragraphs and tables in reading order.
        prefix: id that the ids begin with (an appendix's own), or nothing.

    Returns:
        The tree; its spans cover every paragraph given.
    """
    choices = iter(choose(_marks(items)))
    builder = _Builder(prefix)
    diagnostics: list[Diagnostic] = []
    for item in items:
        if not isinstance(item, Paragraph):
            builder.table(item)
            continue
        label = item.label
        if label is None:
            builder.text(item)
            continue
        choice = next(choices)
        reading = choice.reading
        if reading is None:
            item.label = None
            builder.text(item, again=item.weak)
            continue
        if choice.issue or choice.doubtful:
            _report(item, choice, diagnostics)
        if item.joined and reading.kind not in DIVISIONS:
            diagnostics.append(
                Diagnostic("KH316", f'label "{label.name}" stood apart from its text', item.lines[0].span())
            )
        builder.section(item, label, choice.depth, reading.kind)
    for section in builder.titled:
        _titles(section)
    _titles_among_titles(builder)
    return Tree(builder.root.children, builder.tables, diagnostics)


_NUMBERED = frozenset({"la_ma", "chu_hoa", "so", "thap_phan", "chu_thuong"})
"""Classes of whose lists none stands below a bullet for a paragraph between them that announces it."""


def _marks(items: Sequence[Paragraph | TableBlock]) -> list[Mark]:
    """The labelled paragraphs as the choice of depth sees them."""
    marks: list[Mark] = []
    after_colon = apart = False
    above = ""
    for item in items:
        if not isinstance(item, Paragraph):
            continue
        if item.label is not None:
            label = _in_heading(item.label) if item.lines[0].level else item.label
            kind = label.readings[0].kind
            marks.append(Mark(label, item.weak, after_colon and not (apart and kind in _NUMBERED)))
            apart = False
            above = kind
        else:
            apart = above == "gach_dau_dong"
        last = item.lines[-1].fold
        after_colon = last[-1] == ":" and _announces(last)
    return marks


def _announces(fold: str) -> bool:
    """Whether the colon of a line announces a list below, and is not that of a blank to be filled in.

    >>> _announces("Thành phần gồm:"), _announces("- Thư ký: ông (bà) ………… Chức vụ:")
    (True, False)
    """
    return "…" not in fold and "...." not in fold
