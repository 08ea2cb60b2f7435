"""The numbered sections of a body (docs/domain.md 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..diagnostics import Diagnostic
from .depth import Choice, Mark, choose
from .headings import split_heading
from .labels import Label
from .paragraphs import Paragraph
from .tables import TableBlock

_IN_CAPITALS = {"phan", "chuong", "muc", "la_ma", "chu_hoa"}
_TITLE_BELOW = {"phan", "chuong", "muc", "tieu_muc"}


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
    children: list[Section] = field(default_factory=list)
    paragraph: Paragraph | None = None
    counts: dict[str, int] = field(default_factory=dict)

    def as_dict(self) -> dict[str, object]:
        """The form that stands in the output."""
        return {
            "id": self.id,
            "kind": self.kind,
            "marker": self.marker,
            "heading": self.heading,
            "text": self.text,
            "span": (self.start, self.end),
            "children": [child.as_dict() for child in self.children],
        }


@dataclass(slots=True)
class Tree:
    """The sections of one body, the tables in it with the id that each stands in, and what was doubtful."""

    roots: list[Section]
    tables: list[tuple[TableBlock, str | None]]
    diagnostics: list[Diagnostic]

    def walk(self) -> list[Section]:
        """Every section in reading order."""
        out: list[Section] = []
        stack = list(reversed(self.roots))
        while stack:
            section = stack.pop()
            out.append(section)
            stack.extend(reversed(section.children))
        return out


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
        self.root = Section(prefix, "", None, None, "", 0, 0)
        self.path: list[Section] = []
        self.tables: list[tuple[TableBlock, str | None]] = []
        self.last: Section | None = None
        self.labelled: list[Section] = []

    def _parent(self) -> Section:
        return self.path[-1] if self.path else self.root

    def _new_id(self, parent: Section, name: str, *, counted: bool) -> str:
        base = f"{parent.id}/" if parent.id else ""
        n = parent.counts.get(name, 0) + 1
        parent.counts[name] = n
        if counted:
            return f"{base}{name}{n}"
        return f"{base}{name}" if n == 1 else f"{base}{name}~{n}"

    def section(self, p: Paragraph, choice: Choice) -> None:
        """Open a labelled section at the depth that was chosen."""
        assert p.label is not None and choice.reading is not None
        del self.path[choice.depth :]
        parent = self._parent()
        bullet = choice.reading.kind == "gach_dau_dong"
        full = p.full
        made = self.last = Section(
            self._new_id(parent, p.label.name, counted=bullet),
            choice.reading.kind,
            full[: len(p.label.marker)],
            None,
            full[p.label.end :].strip(),
            p.start,
            p.end,
            paragraph=p,
        )
        parent.children.append(made)
        self.path.append(made)
        self.labelled.append(made)

    def text(self, p: Paragraph, *, again: bool = False) -> None:
        """Hang a paragraph without a label below the section above; `again`: it is the rest of the paragraph above."""
        parent = self._parent()
        if again and self.last is not None and self.last.paragraph is not None:
            self.last.text = f"{self.last.text} {p.full}"
            self.last.end = p.end
            return
        if (
            parent.kind in _TITLE_BELOW
            and not parent.text
            and not parent.children
            and parent.heading is None
            and _title_line(p)
        ):
            parent.heading, parent.end = p.full, p.end
            return
        made = self.last = Section(
            self._new_id(parent, "¶", counted=True), "doan", None, None, p.full, p.start, p.end, paragraph=p
        )
        parent.children.append(made)

    def table(self, block: TableBlock) -> None:
        """Note in which section a table stands."""
        self.tables.append((block, self._parent().id or None))


def _title_line(p: Paragraph) -> bool:
    return (
        p.fold.isupper() or p.lines[0].bold or bool(p.lines[0].level) or (len(p.fold) < 150 and p.fold[-1] not in ".;:")
    )


def _titles(section: Section) -> None:
    """Part heading and text, once the children are known. A bullet has text, not a title."""
    p, children = section.paragraph, section.children
    if section.heading is not None or p is None or section.kind == "gach_dau_dong":
        return
    fold = p.fold
    closed = fold.endswith((";", "."))
    first, last = p.lines[0], p.lines[-1]
    section.heading, section.text = split_heading(
        section.text,
        fold[p.label.end :].strip() if p.label else fold,
        parent=any(c.kind != "gach_dau_dong" or not closed for c in children),
        listed=any(c.marker is not None for c in children),
        strong=bool(first.level) or (first.bold and last.bold and bool(children)),
        high=section.kind in _IN_CAPITALS,
    )


def _as_list(p: Paragraph) -> Label:
    """The label for the choice of depth: `### 3.` and a plain `1.` below it are of two lists."""
    assert p.label is not None
    if not p.lines[0].level or p.label.readings[0].kind != "so":
        return p.label
    return p.label._replace(readings=tuple(r._replace(style=f"{r.style}#") for r in p.label.readings))


def build(items: Sequence[Paragraph | TableBlock], *, prefix: str = "") -> Tree:
    """The tree of one body.

    Args:
        items: paragraphs and tables in reading order.
        prefix: id that the ids begin with (an appendix's own), or nothing.

    Returns:
        The tree; its spans cover every paragraph given.
    """
    marks: list[Mark] = []
    labelled: list[Paragraph] = []
    above: Paragraph | None = None
    for item in items:
        if isinstance(item, Paragraph):
            if item.label is not None:
                marks.append(Mark(_as_list(item), item.weak, above is not None and above.fold.endswith(":")))
                labelled.append(item)
            above = item
    choices = iter(choose(marks))
    builder = _Builder(prefix)
    diagnostics: list[Diagnostic] = []
    for item in items:
        if not isinstance(item, Paragraph):
            builder.table(item)
            continue
        if item.label is None:
            builder.text(item)
            continue
        choice = next(choices)
        if choice.depth < 0:
            item.label = None
            builder.text(item, again=item.weak)
            continue
        if choice.issue or choice.doubtful:
            _report(item, choice, diagnostics)
        if item.joined and choice.reading is not None and choice.reading.kind not in _TITLE_BELOW:
            diagnostics.append(
                Diagnostic("KH316", f'label "{item.label.name}" stood apart from its text', item.lines[0].span())
            )
        builder.section(item, choice)
    for section in builder.labelled:
        _titles(section)
    return Tree(builder.root.children, builder.tables, diagnostics)
