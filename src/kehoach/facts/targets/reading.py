"""From passages to targets: which figures are to be reached, and what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ...text.patterns import pattern, phrase
from ..context import Context
from ..passages import Content, Passage, Reader
from ..quantities import Quantity, find_quantities
from ..quantities.units import OF_TIME
from .choice import chosen
from .clauses import DAY, Clause, Measured, clauses, measured, says_by
from .sections import Section, sections
from .tables import table_targets

NORMATIVE = frozenset(
    ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch", "Quy chế", "Quy định",
     "Điều lệ", "Quyết định", "Hướng dẫn", "Nội quy", "Quy chuẩn", "Tiêu chuẩn")
)  # fmt: skip
"""Types whose figures are thresholds: they have targets only below a heading that says mục tiêu."""

_TRIGGER = pattern(r"hấn đấu|ục tiêu|hỉ tiêu|ảo đảm|ảm bảo|uy trì|iảm|ăng|âng|năm\s+20\d\d|HẤN ĐẤU")
_MOST = 300  # figures in one passage; with more it is a list of numbers that lost its table
_REACH = 400  # characters before a figure in which its year and its word of aiming stand
_YEAR_LEFT = phrase(
    r"(?:[Đđ]ến|[Tt]ới|[Vv]ào|[Tt]rong|[Hh]ết|[Rr]iêng|(?P<before>[Tt]rước)) (?:cuối |hết )?"
    rf"(?:năm |{DAY})(?P<year>(?:19|20)\d\d)(?!\d)"
)
_BARE_YEAR = phrase(r"(?<!với\s)(?<!\w)[Nn]ăm ((?:19|20)\d\d)(?![\d/]|\s{0,2}-)")
_SINCE = phrase(r"so với (?:cuối )?năm ((?:19|20)\d\d)(?!\d)")
_OF_YEAR = phrase(r"(?<=\S) năm \d{4}\Z")
"""The year of the first figure, which is not that of the next: `tỷ suất năm 2026 còn 5% và 4% vào năm 2030`."""
_MODALITY = pattern(
    r"(?P<strive>phấn\s+đấu)|(?:\A|[,;:.\d])[\s-]{0,3}(?:(?P<ensure>bảo\s+đảm|đảm\s+bảo)|(?P<maintain>duy\s+trì|giữ\s+vững))",
    re.IGNORECASE,
)


_MODALITY_WORDS = ("đấu", "đảm", "duy", "giữ")
"""What such words hold."""


def read_targets(content: Content, reader: Reader, passages: Sequence[Passage], context: Context) -> list[Content]:
    """The figures that a document sets out to reach.

    Targets stand below a heading of aims, beside a verb of aiming, or in a column of aims. Ages, numbers to call,
    results of the past, thresholds of rules and the counts of activities are not targets (docs/domain.md 8.4).

    Args:
        content: the document in the form of the schema.
        reader: the reader of its source.
        passages: all passages of the content, in reading order.
        context: the document around them.

    Returns:
        Targets in the form of the schema, in reading order.
    """
    normative = context.loai in NORMATIVE
    strict = normative or (context.loai is None and context.kind == "van_ban")
    year = int(context.date[:4]) if context.date else None
    out: list[Content] = []
    for passage, section in sections(passages):
        if strict and not section.named:
            continue
        if section.state == "other":
            text = passage.text
            if strict or passage.kind not in ("muc", "mo_dau") or not ("%" in text or "hấn đấu" in text):
                continue
            if _TRIGGER.search(text) is None:
                continue
        out += _of_passage(passage, section, year)
    if not strict and context.loai != "Báo cáo":
        out += table_targets(content["tables"], reader)
        out.sort(key=lambda target: target["span"][0])
    return out


def _of_passage(passage: Passage, section: Section, year: int | None) -> list[Content]:
    """The targets of one passage."""
    text = passage.text
    figures = _figures(passage)
    if not figures or len(figures) > _MOST:
        return []
    out: list[tuple[Clause, Content]] = []
    led = _Led(text, passage.label)
    for clause in clauses(text, figures, passage.label):
        by = led.year(clause.sentence)
        last, before = out[-1] if out else (None, None)
        if _is_over(text, clause, by, year) or not chosen(text, clause, section, year, last):
            continue
        what = measured(text, clause, year)
        if _only_unit(clause, what):
            continue
        heir = before if last is not None and last.sentence == clause.sentence else None
        out.append((clause, _target(passage, by or section.at, clause, what, heir, year)))
    return _named(out)


def _figures(passage: Passage) -> list[Quantity]:
    """The figures of a passage that may be targets."""
    found = find_quantities(passage.text, passage.label, words=False)
    # (dưới 2.500 gram) is of the words; 24/24 giờ, 7/7 ngày say that somebody is there all the time
    told = (q for q in found if q.kind not in ("age", "phone", "name", "trend") and not q.parenthesis)
    return [q for q in told if not (q.value == q.of and q.unit in _HOURS)]


_HOURS = OF_TIME | {"h"}


def _named(found: Sequence[tuple[Clause, Content]]) -> list[Content]:
    """The targets of which it is said what they measure.

    It may be said behind the next one of the sentence, `100% A và 100% B được khám`, or be nothing but of whom.
    """
    sentence, measure = -1, ""
    for clause, target in reversed(found):
        if clause.sentence != sentence:
            sentence, measure = clause.sentence, ""
        target["measure"] = measure = target["measure"] or measure
    for _, target in found:
        if not target["measure"] and target["population"]:
            target["measure"], target["population"] = target["population"], None
    return [target for _, target in found if target["measure"]]


_LEADS = phrase(
    r"[\s+*-]{0,6}(?:[Pp]hấn đấu )?(?:(?:(?:[Đđ]ến|[Tt]ới|[Vv]ào|[Tt]rong|[Hh]ết) )?(?:hết |cuối )?[Nn]ăm"
    r"|(?:[Tt]rong )?[Gg]iai đoạn) (?P<at>(?:19|20)\d\d)(?:\s{0,2}-\s{0,2}(?P<to>\d{4}))?\s{0,2}(?:(?P<all>:)|,)"
)


class _Led:
    """The year that opens a sentence and is of its further members: `Đến năm 2025, tỷ lệ A dưới 24%; tỷ lệ B …`."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._at: str | None = None
        self._all = False
        self._seen = -1
        self.year(start)

    def year(self, sentence: int) -> str | None:
        """The year for what stands in the sentence that begins at an offset; one with a colon is of all behind it."""
        if sentence != self._seen:
            self._seen = sentence
            if leads := _LEADS.match(self._text, sentence):
                self._at = f"{leads['at']}/{leads['to']}" if leads["to"] else leads["at"]
                self._all = bool(leads["all"])
            elif self._text[max(0, sentence - 1) : sentence] != ";" and not self._all:
                self._at = None
        return self._at


_YEAR = pattern(r"\b20\d\d\b")


def _is_over(text: str, clause: Clause, by: str | None, year: int | None) -> bool:
    """Whether a figure was reached in a year before that of the document.

    Its own words may name a year that is not over: `Năm 2025 đạt 60%; tỷ lệ xã năm 2026 đạt 75%`.
    """
    if not by or not year or int(by[-4:]) >= year:
        return False
    return all(int(m.group()) < year for m in _YEAR.finditer(text, clause.start, clause.end))


def _only_unit(clause: Clause, what: Measured) -> bool:
    """Whether nothing is said to be measured but the unit, and no word of aiming: `ống nước là 60mm và 75mm`."""
    quantity = clause.quantity
    if what.measure is None or quantity.unit in ("%", None) or quantity.before.words or not quantity.known:
        return False
    return what.measure[0] == quantity.noun and what.measure[1] <= quantity.end


def _target(
    passage: Passage, section_at: str | None, clause: Clause, what: Measured, heir: Content | None, year: int | None
) -> Content:
    """One target in the form of the schema.

    Args:
        passage: where it stands.
        section_at: the year by which, where the figure's own words do not say it.
        clause: the figure.
        what: what it measures.
        heir: the target before it in the same sentence, whose measure it takes where it has none.
        year: the year of the document.
    """
    quantity, text = clause.quantity, passage.text
    start, end = _extent(clause, what)
    before = text[max(clause.sentence, quantity.figure - _REACH) : quantity.figure]
    modality = _modality(before, quantity)
    measure = passage.quote(*what.measure) if what.measure else ""
    population = passage.quote(*what.population) if what.population else None
    direction = quantity.direction or ("down" if what.down else "up" if what.up else None)
    if heir and not what.measure:  # giảm 10% số vụ vào năm 2026 và 20% vào năm 2030
        measure = _OF_YEAR.sub("", heir["measure"])
        population = population or heir["population"]
        direction = direction or heir["direction"]
    if modality == "maintain" and not quantity.hard and direction is None:
        direction = "maintain"
    return {
        "measure": measure,
        "population": population,
        "op": _op(quantity, direction),
        **_figure(quantity),
        "at": quantity.at
        or what.at
        or _year(before, text[max(clause.start, quantity.figure - 160) : quantity.figure], year)
        or section_at,
        "baseline": _baseline(text, clause),
        "direction": direction,
        "modality": modality,
        "source": passage.source,
        "raw": passage.raw(start, end),
        "span": passage.span(start, end),
    }


def _figure(quantity: Quantity) -> dict[str, Any]:
    """The number and its unit."""
    per = quantity.per[0] if quantity.per else None
    return {
        "value": quantity.value, "value_to": quantity.value_to, "unit": quantity.unit, "of": quantity.of,
        "amount": quantity.amount, "delta": quantity.delta, "per": per,
    }  # fmt: skip


def _extent(clause: Clause, what: Measured) -> tuple[int, int]:
    """From the first to the last character of figure, measure and population."""
    places = [place for place in (what.measure, what.population) if place]
    quantity = clause.quantity
    return min([quantity.start, *(p[0] for p in places)]), max([quantity.end, *(p[1] for p in places)])


def _modality(before: str, quantity: Quantity) -> str | None:
    """The nearest word of aiming before the figure, in its sentence."""
    if quantity.before.modality:
        return quantity.before.modality
    low = before.lower()
    if not any(word in low for word in _MODALITY_WORDS):
        return None
    found = [None, *_MODALITY.finditer(before)][-1]
    return found.lastgroup if found else None


def _op(quantity: Quantity, direction: str | None) -> str:
    """How the figure is to be compared: a figure to be reached is a lower bound unless something else is printed."""
    if quantity.hard or quantity.delta or quantity.value_to is not None:
        return quantity.op
    if direction == "maintain":
        return "="
    if direction == "down":
        return "<="
    return ">=" if quantity.op == "=" else quantity.op


def _year(before: str, own: str, year: int | None) -> str | None:
    """The last year before a figure that says by when; a bare one only in the figure's own clause.

    Args:
        before: the sentence before the figure.
        own: the figure's own clause before it.
        year: the year of the document.
    """
    if "ăm" not in before and "ăm" not in own and "/" not in before and "-" not in before:
        return None
    left = [
        m["year"] for m in _YEAR_LEFT.finditer(before) if not m["before"] or says_by(before, m.start(), m["year"], year)
    ]
    by = left or _BARE_YEAR.findall(own)
    return by[-1] if by else None


def _baseline(text: str, clause: Clause) -> Content | None:
    quantity = clause.quantity
    if quantity.baseline is not None:
        return {"value": quantity.baseline[0], "unit": quantity.unit, "at": quantity.baseline[1]}
    since = _SINCE.search(text, quantity.end, clause.end)
    return {"value": None, "unit": None, "at": since[1]} if since else None
