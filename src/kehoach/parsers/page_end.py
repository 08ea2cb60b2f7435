"""Where a document on a web page ends: what the page says behind it (docs/domain.md 9.4); sites.py adds to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..reference.types import type_named
from ..text.lines import Line
from ..text.patterns import one_of, pattern
from . import tail
from .labels import read_label
from .metadata import PAIR_INITIALS, is_label, is_pair
from .paragraphs import Block
from .sites import SiteProfile
from .tables import TableBlock

_TYPE_BEGINS = (
    *("Luật", "Bộ luật", "Pháp lệnh", "Nghị", "Quyết", "Chỉ", "Thông", "Kế", "Công", "Hướng", "Chương", "Văn", "Báo"),
    *("Tờ", "Quy", "Hiến", "Lệnh", "Sắc"),
)
RELATED = pattern(rf"[-•*]\s?\d{{1,3}}(?={one_of(*_TYPE_BEGINS)}\S*\s)")
"""An entry of a site's list, its number glued to the type: `- 1Chỉ thị 04/CT-UBND`."""
PAGE_ENDS: tuple[tuple[str, str], ...] = (
    (r"Bài (?:viết )?(?:trước|liên quan|khác)", "Bài viết trước:"),
    (r"Các bài (?:viết )?khác", "Các bài khác"),
    (r"Tin (?:liên quan|khác|mới hơn|cũ hơn|đọc thêm)", "Tin liên quan"),
    (r"(?:Các|Những) tin (?:khác|liên quan|mới hơn|cũ hơn)", "Những tin mới hơn"),
    (r"Văn bản (?:liên quan|khác|cùng|mới)|Các văn bản (?:khác|liên quan)", "Văn bản cùng lĩnh vực"),
    (
        r"(?:(?:Các|Những) )?(?:tin|tin tức|tin bài|bài|bài viết|văn bản) cùng (?:chuyên mục|loại|chủ đề|lĩnh vực)",
        "Các bài viết cùng chuyên mục",
    ),
    (r"(?:Tài liệu|File) (?:được )?đính kèm", "File đính kèm: 12.pdf"),
    (r"Tải (?:về$|văn bản|(?:file|tệp|bản)\s(?:đầy đủ|đính kèm))", "Tải file đầy đủ bên dưới"),
    (r"Chia sẻ(?:$|\s?:| bài viết)|Lượt xem|Đánh giá bài viết|Ý kiến bạn đọc", "Lượt xem: 120"),
    (r"Bình luận(?:$| của bạn| bài viết|\s?\()|Gửi (?:bình luận|phản hồi)$", "Bình luận của bạn"),
    (r"In (?:bài viết|trang)$|Đọc nhiều|Xem nhiều|Từ khóa(?:$|\s?:)", "Từ khóa: trồng cây"),
    (
        r"Để được (?:giải đáp|tư vấn|hỗ trợ)[^.]{0,60}(?:vui lòng|gọi)|Hỏi đáp pháp luật$",
        "Để được giải đáp thắc mắc, vui lòng gọi",
    ),
    (r"Tác giả bài viết\s?:|(?:Tổng số điểm của|Click để đánh giá) bài viết", "Tổng số điểm của bài viết là: 0"),
    (r"©|Bản quyền|Copyright|Ghi rõ nguồn", "Bản quyền thuộc về Cổng thông tin"),
    (r"HIỆU LỰC VĂN BẢN$|Lược đồ(?: văn bản)?$", "HIỆU LỰC VĂN BẢN"),
    (r"Quay lại$|Về đầu trang", "Về đầu trang"),
    (r"Thông báo cho tôi khi (?:VB|văn bản)", "Thông báo cho tôi khi VB này có hoặc hết hiệu lực"),
    (r"(?:Văn bản|Bản) gốc đang (?:được )?cập nhật", "Văn bản gốc đang được cập nhật"),
    (r"Bạn chưa (?:có tài khoản|đăng nhập)", "Bạn chưa có tài khoản? Hãy Đăng ký"),
)
"""Lines after which nothing of a page belongs to the document: pattern, example."""
PAGE_END = pattern(one_of(*(p for p, _ in PAGE_ENDS)), re.IGNORECASE)
_MONEY = r"ngân sách|kinh phí|nguồn|vốn|quỹ|xã hội hóa|thu |đóng góp|tài trợ"
LAST_LINES: tuple[tuple[str, str], ...] = (
    (r"Tags?\s?:", "Tags: trồng cây, giữ rừng"),
    (r"Tác giả\s?: ?[^\s.…_]", "Tác giả: Ban Biên tập"),
    (r"Đăng bởi\s?: ?[^\s.…_]", "Đăng bởi: Ban Biên tập"),
    (rf"Nguồn(?: tin)?\s?: ?(?!(?i:{_MONEY}))[^\s.…_]", "Nguồn: Trang tin xã"),
    (r"Lưu tại Trung tâm Lưu trữ", "Lưu tại Trung tâm Lưu trữ"),
)
"""Lines that end a page where hardly any follows; above more text they may be of the document: pattern, example."""
_LAST_LINE = pattern(one_of(*(p for p, _ in LAST_LINES)))
_FEW = 4  # lines
_END_LETTERS = frozenset("BCFTVĐLÝÐ©HGQINXbcftvđlýhgqinx")
"""First letters of lines that end a page: most lines are passed over by one look."""


def page_end(blocks: Sequence[Block], start: int, profile: SiteProfile) -> int:
    """Index of the first block after the document."""
    last: int | None = None
    ends, own_ends, few = PAGE_END.match, profile.tail.match, len(blocks) - _FEW
    for i in range(start + 3, len(blocks)):
        line = blocks[i]
        if not isinstance(line, Line):
            if _is_box(line):
                last = _last_part(blocks) if last is None else last
                if i > last:
                    return _title_above(blocks, i)
            continue
        fold = line.fold
        first = fold[0]
        if first in "-•*" and RELATED.match(fold):
            return i
        if (
            first in PAIR_INITIALS
            and is_pair(fold)
            and sum(1 for b in blocks[i + 1 : i + 4] if isinstance(b, Line) and is_pair(b.fold)) >= 2
        ):
            return _title_above(blocks, i)
        if (
            first in _END_LETTERS
            and len(fold) < 120
            and (ends(fold) or own_ends(fold) or (i >= few and _LAST_LINE.match(fold)))
            and read_label(fold) is None
        ):
            last = _last_part(blocks) if last is None else last
            if i > last:
                return _title_above(blocks, i)
    return len(blocks)


_BOX_LABELS = 2


def _is_box(table: TableBlock) -> bool:
    """Whether a table holds pairs of the page's box and nothing else."""
    first = [cell.text for cell in table.grid.cells if cell.col == 0 and cell.text]
    return len(first) >= _BOX_LABELS and all(map(is_label, first))


def _last_part(blocks: Sequence[Block]) -> int:
    """Index of the last closing part, article, chapter or Roman section: no page ends above it."""
    for i in range(len(blocks) - 1, -1, -1):
        line = blocks[i]
        if isinstance(line, Line) and (is_section(line) or (line.fold[0] in tail.INITIALS and tail.begins(line))):
            return i
    return -1


def is_section(line: Line) -> bool:
    """Whether a line opens an article, a chapter, a part or a Roman section."""
    label = read_label(line.fold) if line.fold[0] in "ĐCPMIVX" else None
    if label is None:
        return False
    kind = label.readings[0].kind
    return kind in ("dieu", "chuong", "phan", "muc") or (kind == "la_ma" and len(line.fold) > 8)


def _title_above(blocks: Sequence[Block], at: int) -> int:
    line = blocks[at - 1]
    return at - 1 if isinstance(line, Line) and is_page_title(line.fold) else at


_PAGE_TITLE = pattern(r"(?P<word>[<U>][<L>]+(?: [<L>]+){1,3}) (?:số )?\d{1,5}[a-z]?[/-]\S+")


def is_page_title(fold: str) -> bool:
    """Whether a line is a type and a sign, as pages head what they know of a document: `Quyết định 12/QĐ-UBND`."""
    m = _PAGE_TITLE.match(fold)
    return m is not None and type_named(m["word"].removesuffix(" số")) is not None
