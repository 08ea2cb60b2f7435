"""The terminal view of a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text
from rich.tree import Tree

from ..schema.labels import FIELDS
from .console import plain
from .options import ReportFormat
from .printing import Report, findings_of
from .visible import visible_line

if TYPE_CHECKING:
    from ..schema import Appendix, Content, Document, Header, Item, Node, Reported, Signature, Table, Value
    from .inputs import Loaded

_ALWAYS = ("co_quan_ban_hanh", "so_hieu", "ngay_ban_hanh", "noi_ban_hanh", "loai_van_ban", "trich_yeu")
"""Rows of the header panel that are there even when empty."""

_IF_PRESENT = (
    "tieu_de", "co_quan_chu_quan", "tham_quyen", "kem_theo", "du_thao", "do_mat", "do_khan", "pham_vi_luu_hanh",
)  # fmt: skip

_COMPONENTS = FIELDS | {"noi_dung": "Nội dung", "chu_ky": "Chữ ký", "noi_nhan": "Nơi nhận"}
_KINDS = {"van_ban": "Văn bản", "tin_bai": "Tin bài về một văn bản", "khong_ro": "Không rõ là văn bản gì"}
_MOST_ROWS = 30
_MOST_DEPTH = 12  # a tree that goes deeper (hostile input) would leave no room for words
_FACTS = (("citations", "viện dẫn"), ("tasks", "nhiệm vụ"), ("targets", "chỉ tiêu"), ("reports", "báo cáo"))


def print_document(out: Console, loaded: Loaded, label: str, *, full: bool) -> None:
    """Everything worth seeing of a document, from its head to the findings."""
    document = loaded.document
    out.print(_panel(document.header, f"{label} · {_KINDS[document.kind]}"))
    if document.reported is not None:
        out.print(_reported(document.reported))
    _print_content(out, document, full=full)
    _print_page(out, document)
    out.print(_coverage(document))
    if document.truncated:
        out.print(plain("Văn bản bị cắt: thiếu phần cuối", "bold yellow"))
    if document.missing:
        out.print(plain(f"Không thấy: {', '.join(_COMPONENTS[part] for part in document.missing)}", "yellow"))
    if document.diagnostics:
        _head(out, "Ghi nhận")
        report = Report(ReportFormat.FULL, out.file.write, colour=not out.no_color, width=out.width)
        report.add(findings_of(document, label), lambda: loaded.text)


def print_trees(out: Console, document: Document, *, full: bool) -> None:
    """The section trees alone: of the document, its appendices, its attachments."""
    for title, nodes in _trees(document):
        if nodes:
            out.print(_tree(title, nodes, full=full))


def _trees(content: Content, owner: str = "") -> Iterator[tuple[str, list[Node]]]:
    yield f"{owner}body", content.body
    for appendix in content.appendices:
        yield f"{owner}{appendix.id}", appendix.body
    for i, attachment in enumerate(content.attachments):
        yield from _trees(attachment, f"{owner}attachments[{i}] ")


def _print_content(out: Console, content: Content, *, full: bool) -> None:
    """What a document and an attached document have in common."""
    _items(out, "Kính gửi", content.header.kinh_gui, full=full)
    _items(out, "Căn cứ", content.can_cu, full=full)
    _items(out, "Mở đầu", content.mo_dau, full=full)
    if content.body:
        _head(out, "Nội dung")
        out.print(_tree(None, content.body, full=full))
    _items(out, "Kết thúc", content.ket_thuc, full=full)
    homes = {appendix.id for appendix in content.appendices}
    own = [table for table in content.tables if _home(table, homes) is None]
    _tables(out, own, full=full)
    for signature in content.signatures:
        _head(out, "Chữ ký")
        out.print(_signature(signature))
    _items(out, "Chữ ký số", content.ky_so, full=full)
    _items(out, "Nơi nhận", content.noi_nhan, full=full)
    for appendix in content.appendices:
        _print_appendix(
            out, appendix, [table for table in content.tables if _home(table, homes) == appendix.id], full=full
        )
    _items(out, "Chú thích", content.footnotes, full=full)
    counts = [f"{len(found)} {word}" for key, word in _FACTS if (found := getattr(content, key))]
    if counts:
        out.print(plain("Đã trích: " + ", ".join(counts), "dim"))
    for attachment in content.attachments:
        out.print()
        out.print(Rule(plain("Văn bản kèm theo"), style="magenta"))
        out.print(_panel(attachment.header, attachment.id or "Văn bản kèm theo"))
        _print_content(out, attachment, full=full)


def _home(table: Table, appendices: set[str]) -> str | None:
    """The appendix that a table stands in: its parent is the appendix or a node of it."""
    if table.parent is None:
        return None
    return max(
        (name for name in appendices if table.parent == name or table.parent.startswith(f"{name}/")),
        key=len,
        default=None,
    )


def _head(out: Console, title: str) -> None:
    out.print()
    out.print(plain(title, "bold underline"))


# header


def _panel(header: Header, title: str) -> Panel:
    """The header fields with their Vietnamese names; a value that is not the document's own is marked."""
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(style="bold", no_wrap=True)
    grid.add_column()
    for key in (*_ALWAYS, *_IF_PRESENT):
        value = getattr(header, key)
        if value is not None or key in _ALWAYS:
            grid.add_row(FIELDS[key], _fact(value))
    return Panel(grid, title=plain(title), title_align="left", border_style="cyan")


def _fact(value: Value | None) -> Text:
    if value is None:
        return Text("—", style="dim")
    text = plain(value.value)
    if value.origin == "suy_luan":
        source = f" từ “{visible_line(value.inferred_from)}”" if value.inferred_from else ""
        text.append(f"  (suy luận{source})", style="yellow")
    elif value.origin == "trang_web":
        text.append("  (theo trang web)", style="magenta")
    if value.repaired is not None:
        text.append(f"  (có lẽ là: {visible_line(value.repaired)})", style="yellow")
    return text


def _reported(reported: Reported) -> Panel:
    """The document that an article is about."""
    rows = (
        ("Loại", reported.loai),
        ("Số hiệu", reported.so_hieu),
        ("Ngày", reported.ngay),
        ("Cơ quan", reported.co_quan),
    )
    grid = Grid.grid(padding=(0, 2))
    for label, value in rows:
        grid.add_row(Text(label, style="bold"), Text("—", style="dim") if value is None else plain(value))
    return Panel(grid, title=plain("Văn bản được nói đến"), title_align="left", border_style="magenta")


# lists and trees


def _items(out: Console, title: str, items: Iterable[Item] | Iterable[object], *, full: bool) -> None:
    """A titled list of texts, each a line, or wrapped with `full`."""
    texts = [str(getattr(item, "text", "")) for item in items]
    if not texts:
        return
    _head(out, title)
    for text in texts:
        out.print(Padding(_line(plain(_clip(text, out.width, full=full)), full=full), (0, 0, 0, 2), expand=False))


def _line(text: Text, *, full: bool) -> Text:
    if not full:
        text.no_wrap, text.overflow = True, "ellipsis"
    return text


def _clip(text: str, width: int, *, full: bool) -> str:
    """Enough of a text to fill a line: what is thrown away need not be measured."""
    return text if full else text[: 4 * width]


def _tree(title: str | None, nodes: list[Node], *, full: bool) -> Tree:
    """A section tree; without a title its top nodes stand at the margin."""
    root = Tree(plain(title or "", "bold"), hide_root=title is None, guide_style="dim")
    stack = [(node, root, 1) for node in reversed(nodes)]
    while stack:
        node, above, depth = stack.pop()
        branch = above.add(_line(_node(node, full=full), full=full))
        inside = branch if depth < _MOST_DEPTH else above
        stack.extend((child, inside, depth + 1) for child in reversed(node.children))
    return root


def _node(node: Node, *, full: bool) -> Text:
    text = plain("" if node.marker is None else node.marker + " ", "cyan")
    if node.heading:
        text.append(visible_line(_clip(node.heading, 200, full=full)), style="bold default")
        text.append(": " if node.text else "")
    text.append(visible_line(_clip(node.text, 200, full=full)), style="default")
    return text


# tables


def _tables(out: Console, tables: list[Table], *, full: bool) -> None:
    for table in tables:
        where = "" if table.parent is None else f", ở {table.parent}"
        _head(out, f"Bảng {table.id} ({table.n_rows} × {table.n_cols}{where})")
        if table.n_cols:
            out.print(_grid(table, full=full))


def _grid(table: Table, *, full: bool) -> RenderableType:
    """The grid; a place that a merged cell covers shows ″, since a terminal cannot join cells."""
    last = table.n_rows if full else min(table.n_rows, _MOST_ROWS)
    places = [[Text() for _ in range(table.n_cols)] for _ in range(last)]
    for cell in table.cells:
        style = "bold" if cell.row < table.header_rows else ""
        for row in range(cell.row, min(cell.row + cell.rowspan, last)):
            for col in range(cell.col, min(cell.col + cell.colspan, table.n_cols)):
                first = (row, col) == (cell.row, cell.col)
                places[row][col] = plain(_clip(cell.text, 100, full=full), style) if first else Text("″", style="dim")
    grid = Grid(box=SIMPLE_HEAD, show_header=False, show_lines=False, pad_edge=False)
    for _ in range(table.n_cols):
        grid.add_column(overflow="fold" if full else "ellipsis")
    for number, row_of in enumerate(places):
        grid.add_row(*row_of, end_section=number + 1 == table.header_rows)
    if last == table.n_rows:
        return grid
    return Group(grid, plain(f"… còn {table.n_rows - last} dòng (--full)", "dim"))


# the end of a document


def _signature(signature: Signature) -> Text:
    """The block as it is printed: marks and collective, post, name."""
    lines = [
        " ".join([*signature.quyen_ky, signature.co_quan or ""]).strip(),
        signature.chuc_vu or "",
        " ".join(part for part in (signature.cap_bac, signature.nguoi_ky.value if signature.nguoi_ky else None) if part)
        or "(không có tên)",
        signature.chuc_vu_khac or "",
    ]
    text = Text()
    for line in filter(None, lines):
        text.append(f"  {visible_line(line)}\n")
    text.rstrip()
    if signature.nguoi_ky is not None and signature.nguoi_ky.origin != "van_ban":
        text.append(
            "  (theo trang web)" if signature.nguoi_ky.origin == "trang_web" else "  (suy luận)", style="magenta"
        )
    return text


def _print_appendix(out: Console, appendix: Appendix, tables: list[Table], *, full: bool) -> None:
    out.print()
    out.print(
        Rule(plain(" · ".join(part for part in (appendix.label or "Phụ lục", appendix.title) if part)), style="cyan")
    )
    if appendix.kem_theo:
        out.print(_line(plain(appendix.kem_theo, "italic"), full=full))
    if appendix.body:
        out.print(_tree(None, appendix.body, full=full))
    _tables(out, tables, full=full)


def _print_page(out: Console, document: Document) -> None:
    """What the web page around the document holds, in numbers."""
    site = document.site
    out.print()
    if site.profile or site.metadata or site.related:
        parts = [
            site.profile or "không rõ",
            f"{len(site.metadata)} mục thông tin",
            f"{len(site.related)} văn bản liên quan",
        ]
        out.print(plain(f"Trang web: {', '.join(parts)}", "dim"))
    if document.furniture:
        kinds = Counter(piece.kind for piece in document.furniture)
        out.print(plain("Ngoài văn bản: " + ", ".join(f"{count} {kind}" for kind, count in kinds.items()), "dim"))


def _coverage(document: Document) -> Text:
    """How many characters went where; what went nowhere is in colour."""
    c = document.coverage
    text = plain(f"{c.characters} ký tự = {c.body} văn bản + {c.furniture} ngoài văn bản + ", "dim")
    return text.append(f"{c.unparsed} chưa xếp", style="bold yellow" if c.unparsed else "dim")
