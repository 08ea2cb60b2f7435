"""Documents made of parts, as hypothesis draws them, each with the tree that a careful reader would give it.

A composed document keeps to what is plain to a reader: labels of one list follow each other, lists of one class hang in
lists of a higher one. So a tree that comes out otherwise is a fault of the parser, never of the test.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hypothesis import strategies as st

VIETNAMESE_ORDER = "abcdđeghiklmnopqrstuvxy"
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

PLACES = ("Phú Lâm", "Bình Sơn", "An Hải", "Kim Thành", "Thạch Bình")
NAMES = ("Nguyễn Văn Lâm", "Trần Thị Hồng Vân", "Lê Quốc Bảo", "Phạm Đình Khôi", "Hoàng Minh Châu")
SUBJECTS = (
    "Triển khai chiến dịch trồng cây đầu năm",
    "Tổ chức tuần lễ đọc sách trong trường học",
    "Phòng, chống rét cho đàn trâu bò vụ đông",
)
TITLES = (
    "MỤC ĐÍCH, YÊU CẦU",
    "NỘI DUNG THỰC HIỆN",
    "KINH PHÍ",
    "TỔ CHỨC THỰC HIỆN",
    "CHỈ TIÊU CỤ THỂ",
    "PHẠM VI, ĐỐI TƯỢNG",
)
HEADINGS = ("Mục đích", "Yêu cầu", "Phòng Kinh tế", "Công tác tuyên truyền", "Chế độ báo cáo", "Trạm Khuyến nông")
RUN_INS = (
    "Kinh phí: Sử dụng nguồn ngân sách đã giao trong dự toán đầu năm.",
    "Thời gian: Thực hiện trong quý II và quý III, tổng kết trước ngày 15/12/2026.",
)
SENTENCES = (
    "Các cơ quan, đơn vị chủ động rà soát nhiệm vụ được giao và báo cáo kết quả theo quy định.",
    "Ban hành danh mục 1.200 hạng mục cần sửa chữa, trong đó 35,5% phải xong trong tháng 6.",
    "Hướng dẫn người dân ghi chép sổ theo dõi, bảo quản giống và vật tư đã cấp.",
    "Đoàn thanh niên phối hợp với nhà trường mở lớp tập huấn cho cộng tác viên ở thôn, bản.",
    "Kiểm tra việc chấp hành nội quy tại các điểm tập kết theo Điều 5 của Quy chế.",
    "Tổng hợp ý kiến của hộ gia đình, hoàn thiện hồ sơ trước khi trình cấp có thẩm quyền.",
)
PHRASES = (
    "Rà soát, thống kê số hộ cần hỗ trợ;",
    "Bố trí cán bộ trực tại các điểm tiếp nhận;",
    "Niêm yết công khai kết quả tại nhà văn hóa thôn.",
)
PREAMBLE = "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã xây dựng Kế hoạch như sau:"
ATTACHED = "(Kèm theo Quyết định số 15/QĐ-UBND của Ủy ban nhân dân xã)"
CLOSING = "Trên đây là Kế hoạch của Ủy ban nhân dân xã, yêu cầu các đơn vị nghiêm túc triển khai thực hiện./."


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph of a body: the label as printed and its part of an id (both empty for plain text), and the words."""

    marker: str
    name: str
    words: str
    children: tuple[Entry, ...] = ()

    def printed(self) -> str:
        """The paragraph as it stands in the text."""
        return f"{self.marker} {self.words}" if self.marker else self.words


@dataclass(frozen=True, slots=True)
class Composed:
    """A document: paragraphs above its body, the body, and paragraphs below it; each paragraph is one line."""

    head: tuple[str, ...]
    body: tuple[Entry, ...]
    tail: tuple[str, ...]

    @property
    def text(self) -> str:
        """The document with a blank line between paragraphs, so that lines may be wrapped again."""
        return "\n\n".join([*self.head, *(entry.printed() for entry in walk(self.body)), *self.tail]) + "\n"

    @property
    def outline(self) -> list[tuple[str, str]]:
        """(id, words) of each labelled paragraph, as the output should have it."""
        return [(i, e.words) for i, e in _identified(self.body, "") if e.marker]


def walk(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """Every entry in reading order."""
    for entry in entries:
        yield entry
        yield from walk(entry.children)


def _identified(entries: tuple[Entry, ...], prefix: str) -> Iterator[tuple[str, Entry]]:
    bullets: dict[str, int] = {}
    for entry in entries:
        name = entry.name
        if entry.marker and entry.marker == entry.name:  # a bullet is counted among its like
            bullets[name] = bullets.get(name, 0) + 1
            name = f"{name}{bullets[name]}"
        id_ = f"{prefix}{name}"
        yield id_, entry
        yield from _identified(entry.children, f"{id_}/")


# Bodies. A level is drawn from those below its parent, so that the order of classes is the usual one
# (docs/domain.md 4.1).


def _label(level: str, number: int, parent: str) -> tuple[str, str]:
    """(marker, name) of member `number`, from 0, of a list of a class; a bullet is its own name."""
    letter = VIETNAMESE_ORDER[number]
    names = {
        "la_ma": (ROMANS[number], "{}."),
        "chu_hoa": (letter.upper(), "{}."),
        "dieu": (f"Điều {number + 1}", "{}."),
        "so": (f"{number + 1}", "{}."),
        "thap_phan": (f"{parent}.{number + 1}", "{}."),
        "chu_thuong": (letter, "{})"),
    }
    name, form = names.get(level, (level, "{}"))
    return form.format(name), name


def _below(level: str) -> tuple[str, ...]:
    return {
        "la_ma": ("so", "-"),
        "chu_hoa": ("la_ma",),
        "dieu": ("so", "chu_thuong"),
        "so": ("thap_phan", "chu_thuong", "-"),
        "thap_phan": ("chu_thuong", "-"),
        "chu_thuong": ("-",),
        "-": ("+",),
        "+": (),
    }[level]


@st.composite
def lists(draw: st.DrawFn, level: str, parent: str = "", depth: int = 0) -> tuple[Entry, ...]:
    """A list of labelled paragraphs of one class, with lists below some of them."""
    made = []
    for number in range(draw(st.integers(2, 4))):
        marker, name = _label(level, number, parent)
        below = _below(level) if depth < 3 else ()
        deeper = draw(st.sampled_from(("", *below))) if depth else (below[0] if below else "")
        if level == "la_ma":
            words, children = draw(st.sampled_from(TITLES)), draw(_children(deeper, name, depth))
        elif deeper and level not in ("-", "+"):
            words, children = draw(st.sampled_from(HEADINGS)), draw(_children(deeper, name, depth))
        elif deeper:
            words, children = "Giao các bộ phận sau:", draw(_children(deeper, name, depth))
        else:
            words, children = draw(st.sampled_from(PHRASES if level in ("-", "+") else (*SENTENCES, *RUN_INS))), ()
        made.append(Entry(marker, name, words, children))
    return tuple(made)


@st.composite
def _children(draw: st.DrawFn, level: str, parent: str, depth: int) -> tuple[Entry, ...]:
    plain = (Entry("", "", draw(st.sampled_from(SENTENCES))),) if draw(st.booleans()) else ()
    return plain + (draw(lists(level, parent, depth + 1)) if level else ())


def bodies() -> st.SearchStrategy[tuple[Entry, ...]]:
    """Bodies of plans and of decisions."""
    return st.one_of(lists("la_ma"), lists("la_ma"), lists("chu_hoa"), lists("dieu"))


@st.composite
def documents(draw: st.DrawFn) -> Composed:
    """A document from letterhead to appendix; each part but letterhead, body and signature may be missing."""
    place = draw(st.sampled_from(PLACES))
    body = draw(bodies())
    decision = body[0].marker.startswith("Điều")
    kind, mark = ("QUYẾT ĐỊNH", "QĐ") if decision else ("KẾ HOẠCH", "KH")
    day, month, number = draw(st.integers(1, 28)), draw(st.integers(1, 12)), draw(st.integers(1, 300))
    head = [
        "ỦY BAN NHÂN DÂN",
        f"XÃ {place.upper()}",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        f"Số: {number}/{mark}-UBND",
        f"{place}, ngày {day:02} tháng {month:02} năm 2026",
        kind,
        draw(st.sampled_from(SUBJECTS)),
    ]
    if decision:
        head += ["Căn cứ Luật Tổ chức chính quyền địa phương;", "QUYẾT ĐỊNH:"]
    elif draw(st.booleans()):
        head.append(PREAMBLE)
    return Composed(tuple(head), body, tuple(draw(_tails(decision=decision))))


@st.composite
def _tails(draw: st.DrawFn, *, decision: bool) -> list[str]:
    """Closing sentence, recipients, signature; then perhaps an appendix, or the plan that a decision issues."""
    tail = [CLOSING] if not decision and draw(st.booleans()) else []
    if draw(st.booleans()):
        tail.append("Nơi nhận:\n- Ủy ban nhân dân tỉnh;\n- Các thôn trong xã;\n- Lưu: VT.")
    tail.append(f"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n{draw(st.sampled_from(NAMES))}")
    after = draw(st.sampled_from(("", "appendix", "attachment" if decision else "")))
    if after == "appendix":
        tail += ["PHỤ LỤC", "DANH MỤC CÔNG VIỆC", draw(tables())]
    elif after == "attachment":
        inside = draw(lists("la_ma"))
        subject = draw(st.sampled_from(SUBJECTS))
        tail += ["KẾ HOẠCH", subject, ATTACHED, *map(Entry.printed, walk(inside))]
    return tail


@st.composite
def tables(draw: st.DrawFn) -> str:
    """A table with pipes, as Markdown or without its outer pipes."""
    rows = [["STT", "Nội dung", "Thời gian"]]
    rows += [[f"{n}", draw(st.sampled_from(HEADINGS)), f"Tháng {n}"] for n in range(1, draw(st.integers(2, 5)))]
    outer = draw(st.booleans())
    lines = ["| " + " | ".join(row) + " |" if outer else " | ".join(row) + " |" for row in rows]
    if outer:
        lines.insert(1, "|---|---|---|")
    return "\n".join(lines)


# Text that is no document, and text that is nearly one.

_FRAGMENTS = (
    *("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 12/KH-UBND"),
    *("Số:   /QĐ-UBND", "Phú Lâm, ngày 03 tháng 4 năm 2026", "KẾ HOẠCH", "QUYẾT ĐỊNH", "QUYẾT ĐỊNH:", "V/v họp"),
    *("Kính gửi:", "Kính gửi: Sở Y tế", "Căn cứ Luật Thủ đô;", "I. MỤC ĐÍCH", "II.", "1. Mục đích", "1."),
    *("1.1. Các", "1.000 cây", "a) Điểm", "đ) Điểm", "i) x", "(1) x", "- Gạch", "+ Cộng", "* Sao", "Điều 1."),
    *("Điều 2. Hiệu lực", "Chương I", "QUY ĐỊNH CHUNG", "Mục 1", "Phần thứ nhất", "Nơi nhận:", "- Như trên;"),
    *("- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn An", "(Đã ký)", "PHỤ LỤC I"),
    *("PHỤ LỤC", "(Kèm theo Kế hoạch số 12/KH-UBND)", "a | b |", "| STT | Nội dung |", "|---|---|", "|", "---"),
    *("***", "**đậm**", "*nghiêng*", "# KẾ HOẠCH", "[1] Chú thích", "- 2 -", "2", "Trang 3", "Người ký: A"),
    *("Số hiệu:", "Bài viết trước:", "Theo đó, các xã", "các xã thực hiện.", "7:30", "15/6."),
    *("Trên đây là Kế hoạch./.", "MẬT", "DỰ THẢO", "“Điều 1. Sửa", "{{x}}"),
)  # fmt: skip
_BREAKS = ("\n", "\n", "\n\n", " ", "    ", "\t", "\r\n", "\u200b", "\u00a0", " | ", "  \n")


def soup() -> st.SearchStrategy[str]:
    """Pieces of documents in any order: the shapes are right, the whole makes no sense."""
    pair = st.tuples(st.sampled_from(_FRAGMENTS), st.sampled_from(_BREAKS)).map("".join)
    return st.lists(pair, max_size=40).map("".join)


def any_text() -> st.SearchStrategy[str]:
    """Any string that Python can hold, surrogates and NULs among them."""
    return st.text(st.characters(codec=None, exclude_categories=()), max_size=200)
