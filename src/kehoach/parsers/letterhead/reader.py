"""Cuts the components of a letterhead out of its lines, wherever they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ...reference.sign import Sign, find_sign_line
from ...text.fold import key
from ...text.lines import Line
from ..ledger import Ledger
from ..place_date import PlaceDate, find_place_date
from ..values import Found
from .forms import (
    CONTACT,
    DRAFT,
    NO_NUMBER,
    QH_WORDS,
    RULE,
    TN_WORDS,
    UNREADABLE,
    columns,
    find_mark,
    find_quoc_hieu,
    find_tieu_ngu,
    is_esign,
    is_stamp,
    is_tieu_de,
    party_behind,
)
from .own_number import has_so, is_so, names_team, own, so_start


@dataclass(slots=True)
class Letterhead:
    """What was found above the title; `organs` holds the pieces of the organs' names in order."""

    values: dict[str, Found] = field(default_factory=dict)
    sign: Sign | None = None
    blank_date: bool = False
    date_span: tuple[int, int] | None = None
    bad_date: bool = False
    unread_number: tuple[int, int] | None = None
    organs: list[Line] = field(default_factory=list)
    about: list[Line] = field(default_factory=list)
    esign: list[Line] = field(default_factory=list)
    pending: dict[str, list[Line]] = field(default_factory=dict)

    def anchors(self) -> int:
        """How many components with a form of their own there are."""
        return len(self.values) + bool(self.about)


def _partial(found: Letterhead, field_: str, words: Sequence[str], piece: Line) -> bool:
    """A component whose words stand on several lines: take the next words of it."""
    if field_ in found.values:
        return False
    have = sum([len(p.fold.split()) for p in found.pending.get(field_, ())])
    if have == len(words) or piece.fold.lstrip()[:1].lower() != words[have][0]:
        return False
    mine = tuple(key(piece.fold).split())
    if words[have : have + len(mine)] != mine:
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
    return [p for part in out if part for p in _off_bar(part)]


def _off_bar(piece: Line) -> list[Line]:
    """A piece without the bar that closed its cell, and that bar: `V/v trồng cây |`, cut off the date behind it."""
    at = len(piece.fold.rstrip("| "))
    return [piece] if piece.fold[-1] != "|" or not at else [piece.piece(0, at), piece.piece(at)]


class Reader:
    """Cuts components out of pieces, one after another."""

    def __init__(self, found: Letterhead, ledger: Ledger) -> None:
        self.found, self.ledger = found, ledger
        self._asked: tuple[str, Sign | None] = ("", None)

    def _sign_in(self, fold: str) -> Sign | None:
        """`find_sign_line`, which is dear; one piece is asked twice in a row."""
        if self._asked[0] != fold:
            self._asked = fold, find_sign_line(fold)
        return self._asked[1]

    def _set(self, name: str, piece: Line, i: int, j: int) -> tuple[int, int]:
        part = piece.piece(i, j)
        if name in self.found.values:
            self.ledger.page("running_head", [part])
        else:
            self.ledger.take(name, part)
            self.found.values[name] = Found.of([part])
        return i, j

    def _phrases(self, piece: Line) -> list[tuple[int, int]]:
        spans = []
        fold = piece.fold
        if (m := find_quoc_hieu(fold)) is not None:
            spans.append(self._set("quoc_hieu", piece, *m.span()))
        if (m := find_tieu_ngu(fold)) is not None:
            spans.append(self._set("tieu_ngu", piece, *m.span()))
        if is_tieu_de(fold):
            spans.append(self._set("tieu_de", piece, 0, len(fold)))
        elif (party := party_behind(fold)) is not None:
            spans.append(self._set("tieu_de", piece, *party))
        return spans

    def _number_and_date(self, piece: Line) -> list[tuple[int, int]]:
        known = "ngay_ban_hanh" in self.found.values or "noi_ban_hanh" in self.found.values
        when = find_place_date(piece.fold) if not known else None
        sign = own(piece.fold, self._sign_in(piece.fold)) if self.found.sign is None else None
        if sign is not None and self.found.organs and names_team(self.found.organs[-1].fold):
            sign = None
        spans = []
        if when is not None:
            self._set_date(piece, when)
            spans.append((when.start, when.end))
        if sign is not None and not (when is not None and when.start < sign.end and sign.start < when.end):
            spans.append(self._set_number(piece, sign))
        return spans

    def _set_date(self, piece: Line, when: PlaceDate) -> None:
        """Enter place and date; what cannot be read makes no value: nobody holds it, it is unparsed."""
        values = self.found.values
        if when.place:
            values["noi_ban_hanh"] = Found.of([piece.piece(when.place_start, when.place_end)])
        if when.date:
            values["ngay_ban_hanh"] = Found.of([piece.piece(when.date_start, when.date_end)], when.date)
        self.found.date_span = piece.span(when.date_start, when.date_end)
        self.found.blank_date, self.found.bad_date = when.blank, when.unread
        if when.place or not when.unread:
            read = (when.place_start, when.place_end) if when.unread else (when.start, when.end)
            self.ledger.take("dia_danh_ngay", piece.piece(*read))

    def _set_number(self, piece: Line, sign: Sign) -> tuple[int, int]:
        self.found.sign = sign
        start = so_start(piece.fold, sign.start)
        printed = piece.piece(sign.start, sign.end)
        self.found.values["so_hieu"] = Found(sign.value, printed.start, printed.end, repaired=sign.repaired)
        self.ledger.take("so_hieu", piece.piece(start, sign.end))
        return start, sign.end

    def _alone(self, piece: Line) -> bool:
        """Components that fill a piece by themselves."""
        fold = piece.fold
        if len(fold) < 60 and (name := find_mark(fold)) is not None:
            self._set(name, piece, 0, len(fold))
            return True
        if len(fold) < 40 and self._torn(piece):
            return True
        if is_esign(fold):
            self.found.esign.append(piece)
            self.ledger.take("ky_so", piece)
            return True
        if NO_NUMBER.fullmatch(fold) or is_stamp(fold) or ((":" in fold or "." in fold) and CONTACT.match(fold)):
            self.ledger.page("stamp", [piece])
            return True
        return self._number_again(piece) or self._unreadable(piece)

    def _number_again(self, piece: Line) -> bool:
        """The number once more, where one above stood alone: a page says it before it shows the letterhead."""
        sign = self.found.sign
        if sign is None or piece.fold[0] not in "Ss" or not piece.fold.endswith(sign.value):
            return False
        if not is_so(piece.fold[: -len(sign.value)]):
            return False
        self.ledger.page("running_head", [piece])
        return True

    def _unreadable(self, piece: Line) -> bool:
        """A number that cannot be read; no name begins with Số."""
        fold = piece.fold
        if self.found.sign is None and fold[0] == "S" and UNREADABLE.match(fold) and self._sign_in(fold) is None:
            self.found.unread_number = piece.span()
            self.ledger.note("KH211", f'the number "{piece.text}" cannot be read', piece.span())
            return True
        return False

    def open(self, line: Line) -> list[Line]:
        """The columns of a line; number and date are cut out first, since a blank one holds wide gaps itself."""
        pieces = columns(line)
        if len(pieces) == 1 or not (has_so(line.fold) or "tháng" in line.fold):
            return pieces
        spans = self._number_and_date(line)
        if not spans:
            return pieces
        left = pieces[0].cell  # what remains beside them stands in a column as well
        return [p if p.cell >= 0 else replace(p, cell=left) for rest in _cut(line, spans) for p in columns(rest)]

    def read(self, piece: Line) -> list[Line]:
        """Enter what is known of a piece; gives what remains, which is organs or something else."""
        if (behind := self._behind_draft(piece)) is not None:
            return behind
        if self._alone(piece):
            return []
        spans = self._phrases(piece)
        if not self.found.about or piece.cell != self.found.about[-1].cell or any(c.isdigit() for c in piece.fold):
            spans += self._number_and_date(piece)
        if not spans:
            return self._off_rules(piece)
        out: list[Line] = []
        for part in _cut(piece, spans):
            if is_tieu_de(part.fold):
                self._set("tieu_de", part, 0, len(part.fold))
            elif (behind := self._behind_draft(part)) is not None:
                out += behind
            elif not (len(part.fold) < 40 and (self._torn(part) or self._unreadable(part))):
                out += self._off_rules(part)
        return out

    def _off_rules(self, part: Line) -> list[Line]:
        """A piece without the rules in it; what holds no letter then is dirt."""
        rules = [m.span() for m in RULE.finditer(part.fold)] if not part.fold.isalnum() else []
        self.ledger.page("rule", [part.piece(i, j) for i, j in rules])
        rest = _cut(part, rules) if rules else [part]
        self.ledger.page("mark", [p for p in rest if not _says(p)])
        return [p for p in rest if _says(p)]

    def _behind_draft(self, piece: Line) -> list[Line] | None:
        """What DỰ THẢO is glued to; None where a piece does not begin with it."""
        m = DRAFT.match(piece.fold) if piece.fold[0] == "D" and "du_thao" not in self.found.values else None
        if m is None:
            return None
        self._set("du_thao", piece, 0, m.end())
        return [piece.piece(m.end())]

    def _torn(self, piece: Line) -> bool:
        """Words of the quốc hiệu or the tiêu ngữ that a break parted from the rest."""
        for name, words in (("quoc_hieu", QH_WORDS), ("tieu_ngu", TN_WORDS)):
            if _partial(self.found, name, words, piece):
                self.ledger.take(name, piece)
                return True
        return False


def _says(piece: Line) -> bool:
    return any(map(str.isalnum, piece.fold))
