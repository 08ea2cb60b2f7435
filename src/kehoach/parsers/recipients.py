"""Nơi nhận: who gets the document (NĐ 30/2020, Phụ lục I, mục II.9; docs/domain.md 5.3)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..reference.persons import is_person_name
from ..text.lines import Line
from ..text.patterns import one_of, pattern
from .torn_names import NAME_RESTS
from .values import RecipientItem, item, join

HEAD = pattern(
    r"(?:\*\s*)?N[ơoƠ][iI]\s*nh[ậâaẬ]n\b(?! [<L>])\s*:?\s*|NƠI\s+NHẬN\s*:?\s*|Nơi\s+gửi\s*:(?=\s*(?:-|$))\s*"
)
"""The head of the list; `Nơi nhận hồ sơ: …` is none."""
_BULLETS = "-\u2010\u2011\u2012–—\u2015\u2212+*•●·"  # a dash in every form that `fold` makes one
_MISREAD = pattern(r"[~¬]\s?(?=[<U>]\w)")
"""What a scan makes of a dash before an item: `¬ Sở Y tế;`, `~Lưu: VT.`"""
ARCHIVE = pattern(r"[-+*•~¬]?\s*L[ưu]u\b")
_INNER = pattern(
    r"(?<=[;,.):])(?<!Lưu:)\s+(?=[-+•]\s?[<U>])|(?<=;)\s+(?=\([Đđ]ể\b[^;]*$)"
    r"|(?<=[<L>:])\s+(?=- ?L[ưu]u\b)|(?<=[;])\s*(?=-\s)"
)
_REFERENCE = pattern(r"Như (?:trên|[Đđ]iều|[Mm]ục|[Pp]hần|[Kk]hoản|tổ chức|kính gửi|thành phần)", re.IGNORECASE)
_REFERS_ABOVE = pattern(r"-\s*Như (?:trên|[Đđ]iều \d{1,3}|[Kk]ính gửi)\s*(?:[;.]|,\s*[\dĐđ]|$)")
_PURPOSE = pattern(r"\((?P<purpose>[^()]{2,40})\)$")
PURPOSES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("báo cáo", ("b/c", "bc", "b/cáo", "báo cáo")),
    ("thực hiện", ("t/h", "th", "thực hiện", "t/hiện")),
    ("phối hợp", ("p/h", "ph", "phối hợp", "phối hợp thực hiện")),
    ("biết", ("biết", "để biết")),
    ("chỉ đạo", ("c/đ", "chỉ đạo")),
    ("đăng tải", ("đăng tải", "đăng")),
    ("theo dõi", ("t/d", "theo dõi")),
)
"""What for: the words written out, and the forms in print (docs/domain.md 5.3)."""
_DRAFTER = pattern(r"[A-ZĐ][\w.]{0,9}\s*\(\d{1,4}\)\.?$|[A-ZĐ]{1,4}\.\s?\d{1,3}b?\.?$")


def is_head(fold: str) -> bool:
    """Whether a piece begins the list of recipients."""
    return fold[:1] in "*NnƠ" and HEAD.match(fold) is not None


def refers_above(fold: str) -> bool:
    """Whether a piece is the item that only a list of recipients has, and tells it where its head was lost.

    >>> refers_above("- Như Điều 3;"), refers_above("- Như Điều 3 của Luật Thư viện;")
    (True, False)
    """
    return fold[0] == "-" and _REFERS_ABOVE.match(fold) is not None


def inner_items(line: Line) -> list[Line]:
    """A line that holds several items, cut before each bullet."""
    fold = line.fold
    cuts = {m.end() for m in _INNER.finditer(fold)}
    if (";" not in fold) == is_item(fold) and (archive := _ARCHIVED.search(fold)) is not None:
        between = _HYPHENS if is_item(fold) else _SEMICOLONS
        cuts |= {m.end() for m in between.finditer(fold) if m.end() <= archive.end()}
    return line.cut(sorted(cuts))


_ARCHIVED = pattern(r"(?:\s-\s?|;\s*)(?=L[ưu]u\b)")
"""What stands before the last item of a line that holds the whole list."""
_HYPHENS = pattern(rf"(?<=\w)\s+(?=-\s[<U>])(?!-\s{one_of(*NAME_RESTS)})")
"""Between the items of `- Như trên - Sở Y tế - Lưu VT.`, of which nothing else parts them."""
_SEMICOLONS = pattern(r"(?<=;)\s+(?=[<U>])")
"""Between those of `Như trên; Sở Y tế; Lưu: VT.`"""


def is_item(fold: str) -> bool:
    """Whether a piece begins with a bullet."""
    return fold[0] in _BULLETS or (fold[0] in "~¬" and _MISREAD.match(fold) is not None)


def group(pieces: Sequence[Line]) -> list[list[Line]]:
    """Pieces of one item together: an item goes on where the piece has no bullet and the one above did not end."""
    groups: list[list[Line]] = []
    bullets = sum(1 for p in pieces if is_item(p.fold))
    for piece in pieces:
        above = groups[-1][-1].fold.rstrip(" *") if groups else ""
        open_ = bool(groups) and not above.endswith((";", ".")) if bullets else bool(groups) and above.endswith(",")
        open_ = open_ or (bullets > 2 and bool(groups) and above.endswith(";") and _lists(groups[-1][0], piece))
        if groups and not is_item(piece.fold) and (open_ or piece.fold[0].islower()):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _lists(head: Line, piece: Line) -> bool:
    """Whether an item lists the parts of an office, and a piece without a bullet goes on with it: `- VPCP: BTCN;`."""
    if not is_item(head.fold) or ": " not in head.fold or not piece.fold[0].isalpha():
        return False
    return ARCHIVE.match(head.fold) is None and ARCHIVE.match(piece.fold) is None


def items(groups: Sequence[Sequence[Line]], head: Line | None = None) -> list[RecipientItem]:
    """Recipients of the schema, bullet and final punctuation left out; `head` is the line above that heads them."""
    out: list[RecipientItem] = []
    heads = None if head is None else item([head], _bare([head]))
    for lines in groups:
        text = _bare(lines)
        if text:
            entry = item(lines, text)
            out.append({**entry, "loai": kind_of(text), "muc_dich": purpose_of(text), "nhom": heads})
    return out


def _bare(lines: Sequence[Line]) -> str:
    return join(lines).lstrip(_BULLETS + "~¬ \t").rstrip(" ;:.,*|-–")


def kind_of(text: str) -> str:
    """Whether an entry names who gets the document, points at its text (Như Điều 3), or says where it is filed."""
    if ARCHIVE.match(text):
        return "luu"
    return "dan_chieu" if _REFERENCE.match(text) else "noi_nhan"


def purpose_of(text: str) -> str | None:
    """What an entry gets the document for, written out; None where it does not say.

    >>> purpose_of("Bộ Y tế (để b/c)"), purpose_of("Sở Nội vụ")
    ('báo cáo', None)
    """
    m = _PURPOSE.search(text)
    if m is None:
        return None
    said = m["purpose"].removeprefix("để ").strip()
    return next((full for full, forms in PURPOSES if said.lower() in forms), said if m["purpose"] != said else None)


_BRACE = pattern(
    rf"""
    \(? (?:[Đđ]ể\s+)? {one_of(*(re.escape(form) for _, forms in PURPOSES for form in forms))} \) [;.,]?   # (để báo cáo)
  | \( [Đđ]ể \s [^()]{{1,30}} \) [;.,]?                                                             # (để ph/h th/h)
  | \( (?: [Đđ]ể )? [;.,]?                                                                          # its beginning
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_brace(fold: str) -> bool:
    """Whether a piece beside the items is what a brace over several of them says, or a part of it.

    >>> is_brace("(để báo cáo)"), is_brace("(Để"), is_brace("báo cáo)"), is_brace("Sở Y tế (để báo cáo)")
    (True, True, True, False)
    """
    return len(fold) < 40 and _BRACE.fullmatch(fold) is not None


_KEPT_AT = pattern(r"[A-Za-z]:\\\S")
"""Where the drafter keeps the file: `D:\\2026\\CV\\Ra soat`."""
_DRAFTED_BY = pattern(r"(?!P?(?:GĐ|CT|HT|TK|CVP|CCT|CHT)\s)[A-ZĐ]{1,4}\s(?=\S)")
"""Initials of a unit; those of a post stand before who signs: `PGĐ Lê Thị Hoa`."""


def is_drafter(fold: str) -> bool:
    """Initials of the drafter and number of copies below the list, `PL.(300)`; or of the unit, with the drafter's name.

    >>> is_drafter("TP Nguyễn Hồng Sơn"), is_drafter("TP. Hồ Chí Minh"), is_drafter("PGĐ Lê Thị Hoa")
    (True, False, False)
    """
    if (len(fold) < 16 and _DRAFTER.match(fold) is not None) or _KEPT_AT.match(fold) is not None:
        return True
    m = _DRAFTED_BY.match(fold)
    return m is not None and is_person_name(fold[m.end() :].rstrip(". "))
