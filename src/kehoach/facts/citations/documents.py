"""References put together: one entry a document, with every place that cites it (docs/domain.md 7.3)."""

from __future__ import annotations

from collections.abc import Iterator

from ...text.fold import key
from ...text.patterns import pattern
from ..context import Context
from .gathered import of_day, of_year, same_year, take_over
from .meetings import congress_of
from .model import LAWS, Cited, Found, number_key
from .short_names import join_short_names, name_key
from .text import Text

_LOOKS_BACK = 8
"""How many congresses of one number are compared with a further one."""
_BRACKETS = str.maketrans("", "", "()")
_SIGN_END = pattern(r"(?:[^\W\d_]|QH1\d)\Z")
"""How a number ends, in its key: with letters, or with the term of the National Assembly."""
_CUT_SIGN = pattern(r"[/-]\w{0,2}$")
"""A sign that the end of the text cuts: `12/QĐ-T`."""
_PAUSE = pattern(r"(?<=[^\W\d_])[-/]|(?<=\d)-(?=[A-ZĐ])")


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
        self._printed: dict[str, set[str | None]] = {}
        """By number, the days that are printed beside it."""
        self._own = number_key(context.so_hieu) if context.so_hieu else None
        self._self: Cited | None = None
        self._reported = number_key(reported) if reported else None
        self._own_name = _own_name(text, context)

    def add_all(self, found: list[Found]) -> None:
        """Add references; they stand in reading order."""
        numbers = [number_key(item.so_hieu) if item.so_hieu else "" for item in found]
        for item, number in zip(found, numbers, strict=True):
            if number:
                self._printed.setdefault(number, set()).add(item.ngay)
                if item.sign is not None and item.loai and item.sign.number is not None:
                    self._short.setdefault((item.loai, str(item.sign.number)), number)
        for item, number in zip(found, numbers, strict=True):
            if item.form == "anaphora":
                self._back(item)
            elif item.so_hieu is not None:
                self._numbered(item, number)
            elif item.ten is not None:
                self._named(item)
            else:
                self._dated(item)
        join_short_names(self.all, self._by_name)

    def _numbered(self, item: Found, printed: str) -> None:
        if self._is_own(printed, item):
            self._put(self._itself(), item)
            return
        number = self._meant_by(printed, item)
        if self._own and number != self._own and item.ten and name_key(item.ten) == self._own_name:
            item.ten = item.ten[item.ten.rindex(item.loai or "") :]  # `Luật sửa đổi … của Luật A số …` of itself
            item.start = self.text.all.rindex(item.loai or "", item.start, item.end)
        self._learn_beginnings(number, item.so_hieu or "")
        held = self._by_number.setdefault(number, [])
        cited = of_day(held, item)
        if cited is None:
            cited = self._law_without_number(item) or self._new(item)
            held.append(cited)
        self._put(cited, item)
        for name in self._law_names(item):
            entries = self._by_name.setdefault(name, [])
            if cited not in entries:
                entries.append(cited)

    def _is_own(self, number: str, item: Found) -> bool:
        """Whether a number is that of the document itself; one that a draft leaves blank tells nothing alone."""
        if number != self._own or self.context.date not in (None, item.ngay or self.context.date):
            return False
        return self.context.date is not None or item.sign is None or item.sign.number is not None

    def _meant_by(self, number: str, item: Found) -> str:
        """The number that is meant: a known one, where it is printed cut short or with the mark of a footnote."""
        if number in self._by_number:
            return number
        if whole := self._cut.get(number):
            return whole
        for bare in (number[:-1], number[:-2]):  # what stands behind it may be the mark of a footnote
            if number[len(bare) :].isdecimal() and self._is_printed(bare, item.ngay) and _SIGN_END.search(bare):
                item.so_hieu = (item.so_hieu or "")[: len(bare) - len(number)]
                return bare
        if item.end == len(self.text.all) and _CUT_SIGN.search(item.so_hieu or ""):
            return next((whole for whole in self._by_number if whole.startswith(number)), number)
        return number

    def _is_printed(self, number: str, day: str | None) -> bool:
        """Whether a number is printed, and not with other days alone: `12/KH-BCĐ35` is none with the mark of a note."""
        days = self._printed.get(number)
        return days is not None and (day is None or day in days or None in days)

    def _learn_beginnings(self, number: str, printed: str) -> None:
        """Note what a number is up to each pause in it: so it may be printed elsewhere."""
        if number not in self._whole:
            self._whole.add(number)
            for pause in _PAUSE.finditer(printed):
                self._cut.setdefault(number_key(printed[: pause.start()]), number)

    def _law_names(self, item: Found) -> Iterator[str]:
        """The name of a law beside its number: `Luật Điện lực số …`, `Luật số … về Xử lý vi phạm hành chính`."""
        if item.ten:
            yield name_key(item.ten)
        elif item.loai in LAWS and item.title is not None:
            yield name_key(f"{item.loai} {self.text.quote(*item.title).split(', sửa đổi')[0]}")

    def _law_without_number(self, item: Found) -> Cited | None:
        """A law that was cited by its name before its number is printed."""
        if not item.ten:
            return None
        for cited in self._by_name.get(name_key(item.ten), ()):
            if cited.head.so_hieu is not None or not same_year(cited.head, item):
                continue
            if cited.head.ngay in (None, item.ngay or cited.head.ngay):
                return cited
        return None

    def _named(self, item: Found) -> None:
        if item.bare and (number := self._short.get((item.loai or "", (item.ten or "").split()[-1].lstrip("0")))):
            item.ten = None  # a short form of the number is no name
            cited = next(iter(self._by_number.get(number, ())), None)
            self._put(cited or self._waiting(number, item), item)  # its number may be printed only further on
            return
        if item.bare and (congress := congress_of(item.ten or "")) is not None:
            self._of_congress(item, *congress)
            return
        name = name_key(item.ten or "")
        name = name.translate(_BRACKETS) if item.bare else name  # `(khóa XI)` is `khóa XI`
        if name == self._own_name:
            self._put(self._itself(), item)
            return
        held = self._by_name.setdefault(name, [])
        cited = of_year(held, item)
        if cited is None:
            cited = self._new(item)
            held.append(cited)
        self._put(cited, item)

    def _of_congress(self, item: Found, congress: str, place: str) -> None:
        """The resolution of a congress, whose place may be printed only once."""
        held = self._by_name.setdefault(f"{item.loai} {congress}", [])
        for cited in held[-_LOOKS_BACK:]:
            named = (congress_of(cited.head.ten or "") or ("", ""))[1]
            if named == place or not (named and place):
                cited.head.ten = cited.head.ten if named else item.ten
                self._put(cited, item)
                return
        held.append(self._new(item))
        self._put(held[-1], item)

    def _dated(self, item: Found) -> None:
        """A document that has neither number nor name: it is told by its day."""
        held = self._by_name.setdefault(f"{item.loai} {item.ngay}", [])
        if not held:
            held.append(self._new(item))
        self._put(held[0], item)

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
        reported = self._by_number.get(self._reported or "", ())
        about = next((cited for cited in reported if cited.head.loai == loai), None)
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
        quote = self.text.quote
        cited = Cited(
            item,
            issuer=quote(*item.issuer) if item.issuer else None,
            title=quote(*item.title) if item.title else None,
        )
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
        elif cited.head is not item:
            take_over(cited, item, self.text)


def _own_name(text: Text, context: Context) -> str | None:
    """The name of a law that the text itself is."""
    first = text.passages[0] if text.passages else None
    if context.loai not in LAWS or first is None or first.kind != "trich_yeu":
        return None
    return name_key(f"{context.loai} {first.quote()}")


def _begins(loai: str | None, named: str) -> bool:
    """Whether a type is named by its first words: a joint resolution calls itself `Nghị quyết này`."""
    own, named = key(loai or ""), key(named)
    return own.startswith(named) and own[len(named) :][:1] in ("", " ")
