"""References put together: one entry a document, with every place that cites it (docs/domain.md 7.3)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from ...reference.sign import Sign
from ...text.fold import key
from ..context import Context
from ..issuers import central_organ
from .anaphora import MAX_ALIASES, find_aliases, named_by, uses
from .model import LAWS, Cited, Found, number_key
from .short_names import cut_name, is_abbreviation, leaves_out, name_key, spells
from .text import Text

_NEAR = 8
"""How many references back the document is looked for that a text gives a name to."""
_DIGITS = "0123456789"
_CUT_SIGN = re.compile(r"[/-]\w{0,2}$")
"""A sign that the end of the text cuts: `12/QĐ-T`."""
_PAUSE = re.compile(r"(?<=[^\W\d_])[-/]|(?<=\d)-(?=[A-ZĐ])")


def _own_name(text: Text, context: Context) -> str | None:
    """The name of a law that the text itself is."""
    first = text.passages[0] if text.passages else None
    if context.loai not in LAWS or first is None or first.kind != "trich_yeu":
        return None
    return name_key(f"{context.loai} {first.quote()}")


class Documents:
    """The documents that a text cites, found one reference after the other in reading order."""

    def __init__(self, text: Text, context: Context, reported: str | None = None) -> None:
        """Begin with none.

        Args:
            text: the joined text.
            context: the document around it.
            reported: the number of the document that an article reports on.
        """
        self.text = text
        self.context = context
        self.all: list[Cited] = []
        self._by_number: dict[str, list[Cited]] = {}
        self._by_name: dict[str, list[Cited]] = {}
        self._last: dict[str, Cited] = {}
        self._short: dict[tuple[str, str], str] = {}
        self._whole: set[str] = set()
        self._cut: dict[str, str] = {}
        self._places: list[tuple[int, Cited]] = []
        self._own = number_key(context.so_hieu) if context.so_hieu else None
        self._self: Cited | None = None
        self._reported = number_key(reported) if reported else None
        self._own_name = _own_name(text, context)

    def add_all(self, found: list[Found]) -> None:
        """Add references; they stand in reading order."""
        for item in found:
            if item.sign is not None and item.loai and item.sign.number is not None and item.so_hieu:
                self._short.setdefault((item.loai, str(item.sign.number)), number_key(item.so_hieu))
        for item in found:
            if item.form == "anaphora":
                self._back(item)
            elif item.so_hieu is not None:
                self._numbered(item)
            elif item.ten is not None:
                self._named(item)
            else:
                self._dated(item)
        self._join_short_names()

    def _numbered(self, item: Found) -> None:
        number = number_key(item.so_hieu or "")
        blank = item.sign is not None and item.sign.number is None and self.context.date is None
        if number == self._own and self.context.date in (None, item.ngay or self.context.date) and not blank:
            self._put(self._itself(), item)
            return
        if number not in self._by_number and (whole := self._cut.get(number)):
            number = whole
        elif (
            number not in self._by_number
            and (bare := number.rstrip(_DIGITS))[-1:].isalpha()
            and bare in self._by_number
        ):
            number = bare  # what stands behind it is the mark of a footnote
        elif item.end == len(self.text.all) and number not in self._by_number and _CUT_SIGN.search(item.so_hieu or ""):
            number = next((whole for whole in self._by_number if whole.startswith(number)), number)
        if self._own and number != self._own and item.ten and name_key(item.ten) == self._own_name:
            item.ten = item.ten[item.ten.rindex(item.loai or "") :]  # `Luật sửa đổi … của Luật A số …` of itself
            item.start = self.text.all.rindex(item.loai or "", item.start, item.end)
        held = self._by_number.setdefault(number, [])
        if number not in self._whole:
            self._whole.add(number)
            for pause in _PAUSE.finditer(item.so_hieu or ""):
                self._cut.setdefault(number_key((item.so_hieu or "")[: pause.start()]), number)
        cited = _of_day(held, item)
        if cited is None:
            cited = self._law_without_number(item) or self._new(item)
            held.append(cited)
        self._put(cited, item)
        for name in self._law_names(item) if item.ten or item.title else ():
            entries = self._by_name.setdefault(name, [])
            if cited not in entries:
                entries.append(cited)

    def _law_names(self, item: Found) -> Iterator[str]:
        """The name of a law beside its number: `Luật Điện lực số …`, `Luật số … về Xử lý vi phạm hành chính`."""
        if item.ten:
            yield name_key(item.ten)
        elif item.loai in ("Luật", "Pháp lệnh", "Bộ luật") and item.title is not None:
            yield name_key(f"{item.loai} {self.text.quote(*item.title).split(', sửa đổi')[0]}")

    def _law_without_number(self, item: Found) -> Cited | None:
        """A law that was cited by its name before its number is printed."""
        if not item.ten:
            return None
        for cited in self._by_name.get(name_key(item.ten), ()):
            if cited.head.so_hieu is None and cited.head.ngay in (None, item.ngay or cited.head.ngay):
                return cited
        return None

    def _named(self, item: Found) -> None:
        if item.bare and (number := self._short.get((item.loai or "", (item.ten or "").split()[-1].lstrip("0")))):
            item.ten = None  # a short form of the number is no name
            cited = next(iter(self._by_number.get(number, ())), None)
            self._put(cited or self._waiting(number, item), item)  # its number may be printed only further on
            return
        name = name_key(item.ten or "")
        if name == self._own_name:
            self._put(self._itself(), item)
            return
        held = self._by_name.setdefault(name, [])
        cited = _of_year(held, item)
        if cited is None:
            cited = self._new(item)
            held.append(cited)
        self._put(cited, item)

    def _dated(self, item: Found) -> None:
        """A document that has neither number nor name: it is told by its day."""
        held = self._by_name.setdefault(f"{item.loai} {item.ngay}", [])
        if not held:
            held.append(self._new(item))
        self._put(held[0], item)

    def _join_short_names(self) -> None:
        """`Luật Bầu cử` is the one cited law of which name begins so, if no law is called that and no more.

        So is a name that leaves out words of it: `Luật Bầu cử Quốc hội và Hội đồng nhân dân`.
        """
        short = sorted((c for c in self.all if cut_name(c.head)), key=lambda c: -len(c.head.ten or ""))
        if not short:
            return
        whole: dict[str, list[Cited]] = {}
        for name, held in self._by_name.items():
            words = name.split()
            for count in range(2, len(words)):
                whole.setdefault(" ".join(words[:count]), []).extend(held)
        looks = 0
        for cited in short:
            name = name_key(cited.head.ten or "")
            words = (cited.head.ten or "").split()[: name.count(" ") + 1]
            meant = whole.get(name, [])
            if not meant and looks < MAX_ALIASES:
                looks += 1
                same = spells if any(map(is_abbreviation, words)) else leaves_out
                meant = [law for key_, held in self._by_name.items() if same(words, key_.split()) for law in held]
            others = {id(law): law for law in meant if law is not cited and law.at}
            if len(others) == 1 and _same_year(cited.head, law := next(iter(others.values()))):
                for item in cited.at:
                    item.form = "short" if item.form == "full" else item.form
                law.at = sorted((*law.at, *cited.at), key=lambda item: item.start)
                law.head.ngay, law.head.nam = law.head.ngay or cited.head.ngay, law.head.nam or cited.head.nam
                cited.at = []

    def _waiting(self, number: str, item: Found) -> Cited:
        """A document whose short form stands before its number."""
        cited = self._new(item)
        self._by_number[number] = [cited]
        return cited

    def _back(self, item: Found) -> None:
        """`Kế hoạch này` is this document if it is a plan; in an article the one it reports on; else the last one.

        In what is issued with a decision, `Quyết định này` is that decision.
        """
        loai = item.loai or ""
        about = next(
            (cited for cited in self._by_number.get(self._reported or "", ()) if cited.head.loai == loai), None
        )
        this = self.text.all[item.end - 3 : item.end] == "này"
        loai_outer, so_hieu_outer = self.context.outer
        if this and _begins(self.context.loai, loai):
            self._put(self._itself(), item)
        elif this and loai_outer == loai:  # what it is issued with, cited by its number or not at all
            for around in self._by_number.get(number_key(so_hieu_outer or ""), ()):
                self._put(around, item)
        elif (cited := about or self._last.get(loai)) is not None:
            self._put(cited, item)

    def _itself(self) -> Cited:
        if self._self is None:
            head = Found(0, 0, loai=self.context.loai, so_hieu=self.context.so_hieu, ngay=self.context.date)
            self._self = Cited(head, own=True)
            self.all.append(self._self)
        return self._self

    def _new(self, item: Found) -> Cited:
        cited = Cited(item)
        self.all.append(cited)
        return cited

    def _put(self, cited: Cited, item: Found) -> None:
        """Add a reference to its document; what only it prints is taken over."""
        if item.form == "full" and cited.at and item.ngay is None and item.issuer is None and item.title is None:
            item.form = "short"
        if not cited.at and cited.own:
            cited.head.start, cited.head.end = item.start, item.end
        cited.at.append(item)
        if item.loai:
            self._last[item.loai] = cited
        if cited.own:
            cited.head.sign = cited.head.sign or item.sign
            return
        head = cited.head
        if head.sign and head.sign.repaired and item.sign and item.so_hieu and not item.sign.repaired:
            head.so_hieu, head.sign = item.so_hieu, item.sign  # as printed where it is printed rightly
        head.loai, head.so_hieu, head.sign = (
            head.loai or item.loai,
            head.so_hieu or item.so_hieu,
            head.sign or item.sign,
        )
        if head.ngay and item.ngay and item.sign and _slips(head.ngay, item.sign) and not _slips(item.ngay, item.sign):
            head.ngay = item.ngay
        head.ten, head.ngay, head.nam = head.ten or item.ten, head.ngay or item.ngay, head.nam or item.nam
        if cited.issuer is None and item.issuer is not None:
            cited.issuer = self.text.quote(*item.issuer)
        if cited.title is None and item.title is not None:
            cited.title = self.text.quote(*item.title)

    def add_aliases(self, taken: list[Found]) -> None:
        """Give the names that the text gives, and add the places where they stand again.

        Args:
            taken: the references that are known, in reading order; no alias is read inside one of them.
        """
        given = 0
        names = list(find_aliases(self.text))
        if not names:
            return
        spans = [(item.start, item.end) for item in taken]
        self._places = sorted(
            ((item.start, cited) for cited in self.all if not cited.own for item in cited.at),
            key=lambda place: place[0],
        )
        for at, end, name in names:
            if given == MAX_ALIASES:
                break
            cited = self._named_at(at, name)
            if cited is None or name in cited.aliases:
                continue
            cited.aliases.append(name)
            given += 1
            for use in _outside(uses(self.text, name, end), spans):
                cited.at.append(use)
            cited.at.sort(key=lambda item: item.start)

    def _named_at(self, at: int, name: str) -> Cited | None:
        """The document that is named at a place, from the last ones cited in its passage before."""
        low, _ = self.text.bounds(at)
        here = bisect_left(self._places, at, key=lambda place: place[0])
        before = [cited for start, cited in reversed(self._places[max(0, here - _NEAR) : here]) if start >= low]
        for cited in before:
            if cited.head.so_hieu and number_key(cited.head.so_hieu) in number_key(name):
                return cited
        return named_by(name, before)


def _begins(loai: str | None, named: str) -> bool:
    """Whether a type is named by its first words: a joint resolution calls itself `Nghị quyết này`."""
    own, named = key(loai or ""), key(named)
    return own.startswith(named) and own[len(named) :][:1] in ("", " ")


def _outside(found: Iterator[Found], spans: list[tuple[int, int]]) -> Iterator[Found]:
    """Those that overlap none of the spans; both in order."""
    at = 0
    for item in found:
        while at < len(spans) and spans[at][1] <= item.start:
            at += 1
        if at == len(spans) or spans[at][0] >= item.end:
            yield item


def _of_day(held: list[Cited], item: Found) -> Cited | None:
    """The document with a number that a reference means: two printed dates are two documents.

    Where the number has its year and is of a central organ, one of the dates is a slip.
    """
    if item.ngay is None:
        return held[-1] if held else None
    if held and item.sign is not None and item.sign.year is not None and central_organ(item.sign):
        return held[0]
    for cited in held:
        if cited.head.ngay == item.ngay:
            return cited
    return next((cited for cited in held if cited.head.ngay is None), None)


def _slips(day: str, sign: Sign) -> bool:
    """Whether a day is not of the year in the number."""
    return sign.year is not None and int(day[:4]) != sign.year


def _of_year(held: list[Cited], item: Found) -> Cited | None:
    """The law with a name that a reference means: two printed years are two laws."""
    year = _year(item)
    if year is None:
        return held[-1] if held else None
    for cited in held:
        if _year(cited.head) == year:
            return cited
    return next((cited for cited in held if _year(cited.head) is None), None)


def _year(item: Found) -> int | None:
    if item.ngay:
        return int(item.ngay[:4])
    return item.nam or (item.sign.year if item.sign is not None else None)


def _same_year(short: Found, law: Cited) -> bool:
    years = {_year(short), _year(law.head)} - {None}
    return len(years) < 2
