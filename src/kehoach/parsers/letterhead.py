"""The head above the title: quốc hiệu, organs, number, place and date, marks (docs/domain.md 3.1 to 3.3).

Copies tear the two columns of a letterhead apart in every way. So its order is not looked at: each component that has a
form of its own is cut out of the lines wherever it stands, and what remains, in order, is the name of the organs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..reference.organs import organ_head
from ..reference.types import type_of_line
from ..text.fold import key
from ..text.letters import pattern
from ..text.lines import Line
from .ledger import Ledger
from .place_date import find_place_date
from .sign import Sign, find_sign_line
from .values import Found, join

QUOC_HIEU = re.compile(
    r"(?<!NƯỚC )(?<!Nước )(?<!nước )C[ỘÔO]NG\s*H[ÒOÕÓỒ][AÀÁ]?\s*XÃ\s*HỘI\s*CHỦ\s*NGH[ĨIỈ]A\s*VI?[ỆÊE]T\s*NAM",
    re.IGNORECASE,
)
TIEU_NGU = re.compile(r"Đ[ộô]c\s*l[ậâ]p\s*[-.]?\s*T[ựư]\s*do\s*[-.]?\s*H[ạa]nh\s*ph[úu]c", re.IGNORECASE)
TIEU_DE = re.compile(r"ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|ĐOÀN\s+(?:TNCS|THANH\s+NIÊN\s+CỘNG\s+SẢN)\s+HỒ\s+CHÍ\s+MINH")
RULE = re.compile(r"[-_=*~.–—]{3,}|^\*$|^[*oO0]{1,5}$")
COLUMNS = re.compile(r"\s{3,}|\t+")

MARKS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    (
        "du_thao",
        re.compile(
            r"\(?\s*(?:BẢN\s+)?DỰ\s+THẢO(?:\s+(?:LẦN\s+)?(?:THỨ\s+)?\d{1,2})?[^\w]*$|^\(?[Dd]ự thảo(?:\s+lần\s+\d+)?\)?$"
        ),
        "DỰ THẢO LẦN 2",
    ),
    ("do_mat", re.compile(r"^(?:Độ\s+mật\s*:\s*)?(?:TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)$"), "TỐI MẬT"),
    (
        "do_khan",
        re.compile(r"^(?:Độ\s+khẩn\s*:\s*)?(?:H[ỎO][AẢ]\s+TỐC(?:\s+HẸN\s+GIỜ)?|THƯỢNG\s+KHẨN|KHẨN)$"),
        "HỎA TỐC",
    ),
    (
        "pham_vi_luu_hanh",
        re.compile(r"^(?:XEM\s+XONG\s+TRẢ\s+LẠI|LƯU\s+HÀNH\s+NỘI\s+BỘ|TÀI\s+LIỆU\s+THU\s+HỒI)$"),
        "LƯU HÀNH NỘI BỘ",
    ),
)
"""Marks that stand alone on a line (NĐ 30/2020, Phụ lục I, mục III.2): field, pattern, example."""

ABOUT = re.compile(r"(?:V/v|V/V|v/v|V\.v|V\.V|Về\s+việc|VỀ\s+VIỆC|về\s+việc)\s*[:.]?\s*")
KINH_GUI = re.compile(r"K[íi]nh\s+g[ửưu]i\b\s*:?\s*", re.IGNORECASE)
_DRAFT = pattern(r"DỰ\s+THẢO(?:\s+(?:LẦN\s+)?(?:THỨ\s+)?\d{1,2}(?:[./]\d{1,2}[./]\d{4})?)?(?=\s+[<U>]{2})\s*")
_STAMP = re.compile(r"(?:CÔNG\s+VĂN\s+)?ĐẾN\b.*(?:Số|Ngày)|^ĐẾN$|^Chuyển\s*:|^Giờ\s*:\s*\S*\s*Ngày")
_CONTACT = re.compile(r"^(?:Địa chỉ|Điện thoại|ĐT|Tel|Fax|Email|Website|Web)\s*[:.]", re.IGNORECASE)
_ESIGN = re.compile(
    r"(?:Người ký|Ký bởi|Được ký bởi|Ngày ký|Thời gian ký|Cơ quan|Email)\s*:|Signature Not Verified|Digitally signed",
    re.IGNORECASE,
)

_QH_WORDS = ["cộng", "hòa", "xã", "hội", "chủ", "nghĩa", "việt", "nam"]
_TN_WORDS = ["độc", "lập", "-", "tự", "do", "-", "hạnh", "phúc"]


@dataclass(slots=True)
class Letterhead:
    """What was found above the title; `organs` holds the pieces of the organs' names in order."""

    values: dict[str, Found] = field(default_factory=dict)
    sign: Sign | None = None
    blank_date: bool = False
    bad_date: bool = False
    organs: list[Line] = field(default_factory=list)
    about: list[Line] = field(default_factory=list)
    esign: list[Line] = field(default_factory=list)
    pending: dict[str, list[Line]] = field(default_factory=dict)

    def anchors(self) -> int:
        """How many components with a form of their own there are."""
        return len(self.values) + bool(self.about)


def columns(line: Line) -> list[Line]:
    """A line cut at runs of three blanks or more, where two columns stood side by side."""
    if "   " not in line.fold and "\t" not in line.fold:
        return [line]
    out, at = [], 0
    for m in COLUMNS.finditer(line.fold):
        if m.start() == 1 and line.fold[0] in "-+*•":
            continue  # a bullet and its text
        if m.start() > at:
            out.append(line.piece(at, m.start(), cell=len(out)))
        at = m.end()
    out.append(line.piece(at, None, cell=len(out)))
    return [p for p in out if p]


def _partial(found: Letterhead, field_: str, words: list[str], piece: Line) -> bool:
    """A component whose words stand on several lines: take the next words of it."""
    mine = key(piece.fold).split()
    have = sum(len(p.fold.split()) for p in found.pending.get(field_, ()))
    if field_ in found.values or not mine or words[have : have + len(mine)] != mine:
        return False
    if have == 0 and len(mine) == 1 and "quoc_hieu" not in found.values and not piece.fold.isupper():
        return False
    pieces = found.pending.setdefault(field_, [])
    pieces.append(piece)
    if have + len(mine) == len(words):
        found.values[field_] = Found.of(pieces)
    return True


def _cut(piece: Line, spans: list[tuple[int, int]]) -> list[Line]:
    """What of a piece lies outside the spans."""
    out, at = [], 0
    for i, j in sorted(spans):
        if i > at:
            out.append(piece.piece(at, i))
        at = max(at, j)
    out.append(piece.piece(at))
    return [p for p in out if p]


class _Reader:
    """Cuts components out of pieces, one after another."""

    def __init__(self, found: Letterhead, ledger: Ledger) -> None:
        self.found, self.ledger = found, ledger
        self.left_over: list[Line] = []

    def _set(
        self, name: str, piece: Line, i: int, j: int, value: str | None = None, *, zone: str = ""
    ) -> tuple[int, int]:
        part = piece.piece(i, j)
        if name in self.found.values:
            self.ledger.page("running_head", [part])
        else:
            self.ledger.take(zone or name, part)
            self.found.values[name] = Found.of([part], value)
        return i, j

    def _phrases(self, piece: Line) -> list[tuple[int, int]]:
        spans = []
        for name, form in (("quoc_hieu", QUOC_HIEU), ("tieu_ngu", TIEU_NGU), ("tieu_de", TIEU_DE)):
            m = form.search(piece.fold)
            if m is None or (name == "tieu_de" and m.span() != (0, len(piece.fold))):
                continue
            spans.append(self._set(name, piece, *m.span()))
        return spans

    def _number_and_date(self, piece: Line) -> list[tuple[int, int]]:
        spans = []
        when = find_place_date(piece.fold)
        sign = find_sign_line(piece.fold) if self.found.sign is None else None
        if when is not None and "ngay_ban_hanh" not in self.found.values and "noi_ban_hanh" not in self.found.values:
            if when.place:
                self._set_place(piece, when.place_start, when.place_end)
            if when.date:
                i, j = when.date_start, when.date_end
                self.found.values["ngay_ban_hanh"] = Found.of([piece.piece(i, j)], when.date)
            self.found.blank_date, self.found.bad_date = when.blank, when.date is None and not when.blank
            spans.append((when.start, when.end))
            self.ledger.take("dia_danh_ngay", piece.piece(when.start, when.end))
        if sign is not None and not any(s < sign.end and sign.start < e for s, e in spans):
            self.found.sign = sign
            start = _so_word(piece.fold, sign.start)
            part = piece.piece(sign.start, sign.end)
            self.found.values["so_hieu"] = Found(sign.value, part.start, part.end, repaired=sign.repaired)
            spans.append((start, sign.end))
            self.ledger.take("so_hieu", piece.piece(start, sign.end))
        return spans

    def _set_place(self, piece: Line, i: int, j: int) -> None:
        self.found.values["noi_ban_hanh"] = Found.of([piece.piece(i, j)])

    def _alone(self, piece: Line) -> bool:
        """Components that fill a piece by themselves."""
        fold = piece.fold
        for name, form, _ in MARKS:
            if form.search(fold) and len(fold) < 60:
                self._set(name, piece, 0, len(fold))
                return True
        if len(fold) < 40 and self._torn(piece):
            return True
        if self._draft(piece):
            return True
        if _ESIGN.match(fold):
            self.found.esign.append(piece)
            self.ledger.take("ky_so", piece)
            return True
        if _STAMP.search(fold) or _CONTACT.match(fold):
            self.ledger.page("stamp", [piece])
            return True
        return False

    def open(self, line: Line) -> list[Line]:
        """The columns of a line; number and date are cut out first, since a blank one holds wide gaps itself."""
        pieces = columns(line)
        if len(pieces) == 1 or not (_HAS_NUMBER.search(line.fold) or "tháng" in line.fold):
            return pieces
        spans = self._number_and_date(line)
        return [p for rest in _cut(line, spans) for p in columns(rest)] if spans else pieces

    def read(self, piece: Line) -> list[Line]:
        """Enter what is known of a piece; gives what remains, which is organs or something else."""
        if self._alone(piece):
            rest, self.left_over = self.left_over, []
            return rest
        spans = self._phrases(piece)
        if not self.found.about or piece.cell != self.found.about[-1].cell or any(c.isdigit() for c in piece.fold):
            spans += self._number_and_date(piece)
        rest = _cut(piece, spans) if spans else [piece]
        out = []
        for part in rest:
            if spans and len(part.fold) < 40 and self._torn(part):
                continue
            if spans and self._draft(part):
                out += self.left_over
                self.left_over = []
                continue
            rules = [m.span() for m in RULE.finditer(part.fold)] if not part.fold.isalnum() else []
            self.ledger.page("rule", [part.piece(i, j) for i, j in rules])
            out += [
                p for p in (_cut(part, rules) if rules else [part]) if any(c.isalnum() for c in p.fold) or self._dust(p)
            ]
        return out

    def _draft(self, piece: Line) -> bool:
        """DỰ THẢO glued to what follows it, which stands in `left_over` then."""
        m = _DRAFT.match(piece.fold)
        if m is None or "du_thao" in self.found.values:
            return False
        self._set("du_thao", piece, 0, m.end())
        if rest := piece.piece(m.end()):
            self.left_over.append(rest)
        return True

    def _torn(self, piece: Line) -> bool:
        """Words of the quốc hiệu or the tiêu ngữ that a break parted from the rest."""
        for name, words in (("quoc_hieu", _QH_WORDS), ("tieu_ngu", _TN_WORDS)):
            if _partial(self.found, name, words, piece):
                self.ledger.take(name, piece)
                return True
        return False

    def _dust(self, piece: Line) -> bool:
        self.ledger.page("mark", [piece])
        return False


_HAS_NUMBER = re.compile(r"[Ss][ốổôo6Ốố]\s*[:;.]?\s")
_SO = re.compile(r"(?:Luật\s+|Pháp lệnh\s+|Nghị quyết\s+)?[SsŠ][ốổôoỐỔÔO60]\s*[:;.]?\s*$")


def _so_word(fold: str, at: int) -> int:
    """Where the word Số before a number begins."""
    m = _SO.search(fold, max(0, at - 24), at)
    return m.start() if m else at


def _is_organ(piece: Line, found: Letterhead) -> bool:
    fold = piece.fold
    if len(fold) > 120 or (fold[-1] in ".;:" and not fold.isupper()):
        return False
    letters = [c for c in fold if c.isalpha()]
    if not letters or type_of_line(fold) is not None:
        return False
    upper = sum(c.isupper() for c in letters) / len(letters)
    if upper > 0.85:
        return True
    return organ_head(fold.upper()) is not None and len(fold) < 70 and fold[0].isupper() and not found.organs


def read_letterhead(lines: list[Line], ledger: Ledger) -> tuple[Letterhead, int]:
    """Read the components above the title.

    Args:
        lines: lines of the document from its first one; a line in which the letterhead ends is replaced by what is
            left of it.
        ledger: takes what is recognised.

    Returns:
        What was found, and the index of the first line that is not the letterhead's: the type line, Kính gửi, or the
        beginning of the text.
    """
    found = Letterhead()
    reader = _Reader(found, ledger)
    _join_lone_so(lines)
    for index, line in enumerate(lines[:60]):
        if line.cell < 0 and _stops(line, found):
            return found, index
        for n, piece in enumerate(pieces := reader.open(line)):
            for part in reader.read(piece):
                if not _place(part, found, ledger) and not (len(part.fold) < 60 and _goes_on(lines, index)):
                    lines[index : index + 1] = [part, *pieces[n + 1 :]]
                    return found, index
    return found, min(len(lines), 60)


def _join_lone_so(lines: list[Line]) -> None:
    """`Số:` alone on its line is taken out of the way of the number below it."""
    for i in range(min(len(lines) - 1, 30)):
        if _LONE_SO.fullmatch(lines[i].fold) and lines[i + 1].fold[0].isdigit():
            first, second = lines[i], lines[i + 1]
            gap = range(first.end, second.start)
            offsets = (
                *(first.at(k) for k in range(len(first.text))),
                *gap[:1],
                *(second.at(k) for k in range(len(second.text))),
            )
            lines[i : i + 2] = [
                Line(
                    first.start,
                    second.end,
                    f"{first.text} {second.text}",
                    f"{first.fold} {second.fold}",
                    first.gap,
                    first.indent,
                    offsets=offsets,
                    number=first.number,
                    cell=first.cell,
                )
            ]
            return


_LONE_SO = re.compile(r"[SsŠ][ốổôỐỔÔ]\s*[:;.]?")
_BODY = re.compile(
    r"(?:Căn cứ|CĂN CỨ|Thực hiện|Xét|Theo đề nghị|Để\b|Nhằm|Trên cơ sở|[IVX]{1,4}[.\-]\s|1\.\s|Điều 1\b|Chương I\b|Phần I\b|Phần thứ)"
)


def _stops(line: Line, found: Letterhead) -> bool:
    """Whether the letterhead is over before this line as a whole."""
    fold = line.fold
    kind = type_of_line(fold)
    if kind is not None and (kind[1] == len(fold.rstrip(" *:")) or found.anchors() or fold[kind[1] :].isupper()):
        return True
    return bool(KINH_GUI.match(fold) or _BODY.match(fold))


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a component stands in the next lines: then a piece that means nothing does not end the letterhead."""
    if (
        KINH_GUI.match(lines[index].fold)
        or type_of_line(lines[index].fold) is not None
        or _BODY.match(lines[index].fold)
    ):
        return False
    for line in lines[index + 1 : index + 7]:
        fold = line.fold
        if _BODY.match(fold) or len(fold) > 200:
            return False
        if QUOC_HIEU.search(fold) or find_sign_line(fold) is not None or find_place_date(fold) is not None:
            return True
    return False


def _place(part: Line, found: Letterhead, ledger: Ledger) -> bool:
    """Put a remaining part where it belongs; False when the letterhead ends with it."""
    fold = part.fold
    if ABOUT.match(fold) and len(fold) < 400:
        found.about.append(part)
        ledger.take("trich_yeu", part)
        return True
    if found.about and not KINH_GUI.match(fold) and type_of_line(fold) is None and not _BODY.match(fold):
        about = found.about[-1]
        if fold[0].islower() or (
            part.gap == 0 and part.number - about.number <= 1 and not fold.isupper() and len(fold) < 90
        ):
            found.about.append(part)
            ledger.take("trich_yeu", part)
            return True
    if KINH_GUI.match(fold) or type_of_line(fold) is not None:
        return False
    if _is_organ(part, found):
        found.organs.append(part)
        ledger.take("co_quan", part)
        return True
    return False


def subject_of(about: Sequence[Line]) -> Found | None:
    """The subject in a V/v line, without its V/v."""
    if not about:
        return None
    m = ABOUT.match(about[0].fold)
    first = about[0].piece(m.end() if m else 0)
    lines = [first, *about[1:]] if first else list(about[1:])
    return Found.of(lines, join(lines)) if lines else None
