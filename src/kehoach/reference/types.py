"""The types of documents: their names, their marks in a number, and how to see one at the head of a line.

Sources: NĐ 30/2020 (Điều 7; Phụ lục III, part I), TT 01/2011 (the types that NĐ 30 no longer names), Luật ban hành văn
bản quy phạm pháp luật (the normative types) and Quy định 66-QĐ/TW (the Party's types).
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Literal

from ..text.fold import key, tones
from ..text.patterns import pattern

Family = Literal["hanh_chinh", "qppl", "dang"]


@dataclass(frozen=True, slots=True)
class DocumentType:
    """One type of document.

    Attributes:
        name: as a reader writes it, "Kế hoạch".
        mark: its abbreviation in a number, "KH"; empty where the type has none (công văn, thư công).
        slug: the name in ASCII, "ke-hoach".
        family: the rules that name the type first: administrative, normative, or the Party's own.
    """

    name: str
    mark: str
    slug: str
    family: Family


# name, mark, slug, family. The first 29 are those of NĐ 30/2020, Phụ lục III, in its order.
TYPES: tuple[DocumentType, ...] = (
    DocumentType("Nghị quyết", "NQ", "nghi-quyet", "hanh_chinh"),
    DocumentType("Quyết định", "QĐ", "quyet-dinh", "hanh_chinh"),
    DocumentType("Chỉ thị", "CT", "chi-thi", "hanh_chinh"),
    DocumentType("Quy chế", "QC", "quy-che", "hanh_chinh"),
    DocumentType("Quy định", "QyĐ", "quy-dinh", "hanh_chinh"),
    DocumentType("Thông cáo", "TC", "thong-cao", "hanh_chinh"),
    DocumentType("Thông báo", "TB", "thong-bao", "hanh_chinh"),
    DocumentType("Hướng dẫn", "HD", "huong-dan", "hanh_chinh"),
    DocumentType("Chương trình", "CTr", "chuong-trinh", "hanh_chinh"),
    DocumentType("Kế hoạch", "KH", "ke-hoach", "hanh_chinh"),
    DocumentType("Phương án", "PA", "phuong-an", "hanh_chinh"),
    DocumentType("Đề án", "ĐA", "de-an", "hanh_chinh"),
    DocumentType("Dự án", "DA", "du-an", "hanh_chinh"),
    DocumentType("Báo cáo", "BC", "bao-cao", "hanh_chinh"),
    DocumentType("Biên bản", "BB", "bien-ban", "hanh_chinh"),
    DocumentType("Tờ trình", "TTr", "to-trinh", "hanh_chinh"),
    DocumentType("Hợp đồng", "HĐ", "hop-dong", "hanh_chinh"),
    DocumentType("Công văn", "", "cong-van", "hanh_chinh"),
    DocumentType("Công điện", "CĐ", "cong-dien", "hanh_chinh"),
    DocumentType("Bản ghi nhớ", "BGN", "ban-ghi-nho", "hanh_chinh"),
    DocumentType("Bản thỏa thuận", "BTT", "ban-thoa-thuan", "hanh_chinh"),
    DocumentType("Giấy ủy quyền", "GUQ", "giay-uy-quyen", "hanh_chinh"),
    DocumentType("Giấy mời", "GM", "giay-moi", "hanh_chinh"),
    DocumentType("Giấy giới thiệu", "GGT", "giay-gioi-thieu", "hanh_chinh"),
    DocumentType("Giấy nghỉ phép", "GNP", "giay-nghi-phep", "hanh_chinh"),
    DocumentType("Phiếu gửi", "PG", "phieu-gui", "hanh_chinh"),
    DocumentType("Phiếu chuyển", "PC", "phieu-chuyen", "hanh_chinh"),
    DocumentType("Phiếu báo", "PB", "phieu-bao", "hanh_chinh"),
    DocumentType("Thư công", "", "thu-cong", "hanh_chinh"),
    # TT 01/2011 only
    DocumentType("Bản cam kết", "CK", "ban-cam-ket", "hanh_chinh"),
    DocumentType("Giấy chứng nhận", "CN", "giay-chung-nhan", "hanh_chinh"),
    DocumentType("Giấy đi đường", "ĐĐ", "giay-di-duong", "hanh_chinh"),
    DocumentType("Giấy biên nhận hồ sơ", "BN", "giay-bien-nhan-ho-so", "hanh_chinh"),
    # normative
    DocumentType("Hiến pháp", "HP", "hien-phap", "qppl"),
    DocumentType("Bộ luật", "BL", "bo-luat", "qppl"),
    DocumentType("Luật", "L", "luat", "qppl"),
    DocumentType("Pháp lệnh", "PL", "phap-lenh", "qppl"),
    DocumentType("Lệnh", "L", "lenh", "qppl"),
    DocumentType("Nghị định", "NĐ", "nghi-dinh", "qppl"),
    DocumentType("Thông tư", "TT", "thong-tu", "qppl"),
    DocumentType("Thông tư liên tịch", "TTLT", "thong-tu-lien-tich", "qppl"),
    DocumentType("Nghị quyết liên tịch", "NQLT", "nghi-quyet-lien-tich", "qppl"),
    DocumentType("Văn bản hợp nhất", "VBHN", "van-ban-hop-nhat", "qppl"),
    DocumentType("Sắc lệnh", "SL", "sac-lenh", "qppl"),
    DocumentType("Sắc luật", "SLt", "sac-luat", "qppl"),
    # joint administrative documents
    DocumentType("Quy chế phối hợp", "QCPH", "quy-che-phoi-hop", "hanh_chinh"),
    DocumentType("Chương trình phối hợp", "CTPH", "chuong-trinh-phoi-hop", "hanh_chinh"),
    DocumentType("Kế hoạch phối hợp", "KHPH", "ke-hoach-phoi-hop", "hanh_chinh"),
    DocumentType("Kế hoạch liên ngành", "KHLN", "ke-hoach-lien-nganh", "hanh_chinh"),
    DocumentType("Kế hoạch liên tịch", "KHLT", "ke-hoach-lien-tich", "hanh_chinh"),
    DocumentType("Hướng dẫn liên ngành", "HDLN", "huong-dan-lien-nganh", "hanh_chinh"),
    # the Party's own
    DocumentType("Cương lĩnh", "CL", "cuong-linh", "dang"),
    DocumentType("Điều lệ", "ĐL", "dieu-le", "dang"),
    DocumentType("Chiến lược", "ChL", "chien-luoc", "dang"),
    DocumentType("Kết luận", "KL", "ket-luan", "dang"),
    DocumentType("Thông tri", "TT", "thong-tri", "dang"),
    DocumentType("Tuyên bố", "TBố", "tuyen-bo", "dang"),
    DocumentType("Lời kêu gọi", "LKG", "loi-keu-goi", "dang"),
    DocumentType("Quy hoạch", "QH", "quy-hoach", "dang"),
    DocumentType("Chương trình hành động", "CTHĐ", "chuong-trinh-hanh-dong", "dang"),
)

_MARK_ALIASES = (  # TT 01/2011 and other printed forms
    ("GN", "ban-ghi-nho"),
    ("TTh", "ban-thoa-thuan"),
    ("UQ", "giay-uy-quyen"),
    ("GT", "giay-gioi-thieu"),
    ("NP", "giay-nghi-phep"),
    ("CV", "cong-van"),  # the Party's công văn does carry a mark
    ("CTrHĐ", "chuong-trinh-hanh-dong"),
    ("CTrPH", "chuong-trinh-phoi-hop"),
)

BY_SLUG: dict[str, DocumentType] = {kind.slug: kind for kind in TYPES}


def _by_mark() -> dict[str, DocumentType]:
    """The first type with a mark owns it: L is Luật, TT is Thông tư."""
    table: dict[str, DocumentType] = {}
    for kind in TYPES:
        if kind.mark:
            table.setdefault(kind.mark, kind)
    table.update((mark, BY_SLUG[slug]) for mark, slug in _MARK_ALIASES)
    return table


BY_MARK: dict[str, DocumentType] = _by_mark()

_FIRST = frozenset(kind.name[0].upper() for kind in TYPES)
_LONGEST = max(len(kind.name.replace(" ", "")) for kind in TYPES)

_OTHER_WORDS = {  # words in capitals that begin like a type and are not one
    "luat": ("SƯ", "GIA"),
    "bao-cao": ("VIÊN",),
    "lenh": ("PHÍ",),
    "quy-dinh": ("CHUNG",),
}


@functools.cache
def _squeezed() -> dict[str, DocumentType]:
    """Names in capitals without blanks: one key for KẾ HOẠCH, KẾHOẠCH and K Ế  H O Ạ C H."""
    return {tones(kind.name).upper().replace(" ", ""): kind for kind in TYPES}


@functools.cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """The lengths of the squeezed names that begin with two given letters, longest first."""
    lengths: dict[str, set[int]] = {}
    for name in _squeezed():
        lengths.setdefault(name[:2], set()).add(len(name))
    return {head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()}


_CAPITALS = pattern("[<U> ]+")


def _after_letters(line: str, start: int, count: int) -> int:
    """The offset after so many letters from `start` on, blanks passed over."""
    end = start
    while count:
        count -= line[end] != " "
        end += 1
    return end


def _ends_word(line: str, end: int, letters: int) -> bool:
    """Whether a name of so many letters may end here: before no letter, or glued to a title in lower case."""
    following = line[end : end + 2]
    if not following[:1].isalpha():
        return True
    return letters > 5 and following[0].isupper() and following[1:].islower()


def type_of_line(folded_line: str) -> tuple[DocumentType, int] | None:
    """The type whose name, printed in capitals, begins the line, and the offset at which the name ends.

    The longest name wins, so CHƯƠNG TRÌNH HÀNH ĐỘNG is not CHƯƠNG TRÌNH. Letter-spaced and glued names count. What
    follows the name is for the caller to judge.

    >>> kind, end = type_of_line("KẾ HOẠCH Triển khai") or (None, 0)
    >>> (kind.name if kind else None, end)
    ('Kế hoạch', 8)
    """
    start = 0
    if folded_line[:1] not in _FIRST:
        start = len(folded_line) - len(folded_line.lstrip(" \t"))
        if not start or folded_line[start : start + 1] not in _FIRST:
            return None
    second = folded_line[start + 1 : start + 2]
    if not (second.isupper() or second == " "):
        return None
    capitals = _CAPITALS.match(folded_line, start, start + 4 * _LONGEST)
    if capitals is None:
        return None
    printed = _tones_inside(capitals.group().replace(" ", "")[:_LONGEST])
    for length in _lengths().get(printed[:2], ()):
        kind = _squeezed().get(printed[:length]) if length <= len(printed) else None
        if kind is None:
            continue
        end = _after_letters(folded_line, start, length)
        if _ends_word(folded_line, end, length) and not folded_line[end:].lstrip().startswith(
            _OTHER_WORDS.get(kind.slug, ())
        ):
            return kind, end
    return None


def _tones_inside(letters: str) -> str:
    """The two names that have a movable tone, with the tone where `_squeezed` has it (the blanks are gone here)."""
    return letters.replace("THOẢTHUẬN", "THỎATHUẬN").replace("GIẤYUỶ", "GIẤYỦY")


@functools.cache
def _by_name() -> dict[str, DocumentType]:
    return {key(kind.name): kind for kind in TYPES}


def type_named(word: str) -> DocumentType | None:
    """The type with this name in any case and either placement of the tone; None for any other text.

    >>> kind = type_named("KẾ HOẠCH")
    >>> kind.slug if kind else None
    'ke-hoach'
    """
    return _kind_named(word) if len(word) < _NAME_WIDTH else None


@functools.lru_cache(maxsize=1024)
def _kind_named(word: str) -> DocumentType | None:
    return _by_name().get(key(word))


_NAME_WIDTH = 200  # characters of a line that can be the name of a type, blanks between its words and all
