"""Duties to report: who, to whom, through whom, how often, by when (docs/domain.md 8.5)."""

from __future__ import annotations

from typing import Any

from ..text.patterns import pattern
from .offices.names import Name
from .offices.running import names_from
from .tasks.book import Book, Fact
from .tasks.subject import subject_of

_SENDS = pattern(r"(?:[Gg]ửi|[Bb]áo cáo) ")
_TO = pattern(r"(?<!\S)(?:để\s+|(?:về|cho|đến|tới|với|lên|[Gg]ửi|[Bb]áo cáo)\s+(?:(?:cho|về|báo cáo|đến)\s+)?)")
_COLLECTS = ("tổng hợp", "theo dõi", "xem xét")
"""What the one does who gets it: `… để Sở Nội vụ tổng hợp`."""
_CLAUSE_END = pattern(r"[.;:](?:\s|$)")
_VIA = pattern(r"(?:\(|thông\s|[\s,])qua\s+")
_VIA_REACH = 60
_ONWARDS = pattern(r"(?:báo cáo|trình|gửi)\s+(?:cho\s+|về\s+)?")
_REACH = 240
_BEFORE = 60
_NO_REPORT = pattern(
    r"(?:văn bản|công văn|giấy mời|thư|[Tt]iền) $|\sđể\s(?!triển khai |thực hiện |tổ chức )[^,;.]{0,50}$"
)
"""Before the verb: what is sent is a letter, or a sum (`Tiền gửi ngân hàng`), or
somebody else reports on: `gửi về Sở Y tế để Bộ Y tế báo cáo …`, not `xây dựng kế hoạch để thực hiện và báo cáo …`."""

PERIODS: tuple[tuple[str, str, str], ...] = (
    (r"6 tháng cuối năm", "H2", "Báo cáo 6 tháng cuối năm"),
    (r"(?:6|06|sáu) tháng(?: đầu năm)?(?!/lần)", "H1", "Báo cáo 6 tháng"),
    (r"(?:hằng|hàng|báo cáo|định kỳ) quý|quý/lần", "Q", "báo cáo hằng quý"),
    (r"(?:hằng|hàng|báo cáo|định kỳ) tháng|tháng/lần", "M", "báo cáo hằng tháng"),
    (r"(?:hằng|hàng|báo cáo|định kỳ|tổng kết) năm|năm/lần", "Y", "báo cáo năm"),
    (r"(?:hằng|hàng|báo cáo|định kỳ) tuần|tuần/lần", "W", "báo cáo hằng tuần"),
    (r"đột xuất", "ad_hoc", "định kỳ và đột xuất"),
)
"""How often: pattern (lower case), the sign of the period, example."""
_PERIOD_WORDS = ("tháng", "quý", "năm", "tuần", "đột xuất")
_PERIODS = tuple(
    (next(word for word in _PERIOD_WORDS if word in form), pattern(form), sign) for form, sign, _ in PERIODS
)
"""The word without which the pattern does not match, the pattern, the sign."""


def read_reports(book: Book) -> list[Fact]:
    """The duties to report among the tasks of a document, in the form of the schema."""
    out: list[Fact] = []
    for task, passage, start in book.texts:
        text = passage.text
        if "áo cáo " not in text and "ửi " not in text:
            continue
        if (found := _recipients(text, start)) is None:
            continue
        at, to, via, then_to = found
        own = _sender(text, start, at)
        lines = [text[passage.label :], *(line.text for line in book.lines.get(task["id"], ()))]
        report: dict[str, Any] = {
            "text": task["text"],
            "who": book.actors(passage, own) if own else task.get("chu_tri", []),
            "to": book.actors(passage, to),
            "via": book.actors(passage, via),
            "then_to": book.actors(passage, then_to),
            "period": periods_in(" ".join(lines).lower()),
            "due": [t for t in (task.get("thoi_han"), *task.get("thoi_han_khac", ())) if t],
            "source": task["source"],
            "span": task["span"],
        }
        out.append(report)
    return out


def periods_in(text: str) -> list[str]:
    """How often a report is due, by a text in lower case.

    >>> periods_in("báo cáo 6 tháng: trước ngày 15/6. báo cáo năm: trước ngày 15/11")
    ['H1', 'Y']
    """
    return [sign for word, form, sign in _PERIODS if word in text and form.search(text)]


def _sender(text: str, start: int, at: int) -> list[Name]:
    """Who reports, where the sentence of the verb at `at` is not the first of the task and names its own."""
    sentence = max(text.rfind(". ", start, at), text.rfind("; ", start, at))
    found = subject_of(text, sentence + 2, len(text)) if sentence >= 0 else None
    return found.names if found is not None and found.end <= at else []


def _recipients(text: str, start: int) -> tuple[int, list[Name], list[Name], list[Name]] | None:
    """The place of the verb, to whom, through whom, and to whom from there; None where nothing is sent to anybody."""
    for number, verb in enumerate(_SENDS.finditer(text, start)):
        at = verb.start()
        if number and at > start + 4 * _REACH:
            return None
        found = _send(text, at) if _NO_REPORT.search(text, max(0, at - _BEFORE), at) is None else None
        if found is not None:
            to, end = found
            via, end = _via(text, end)
            return at, to, via, _onwards(text, end)
    return None


def _send(text: str, at: int) -> tuple[list[Name], int] | None:
    """The one who gets what is sent by the verb at `at`, in the same clause."""
    limit = _clause_end(text, at)
    for m in _TO.finditer(text, max(0, at - 1), limit):
        names, end = names_from(text, m.end())
        collects = "để" not in m.group() or text[end : end + 10].lstrip().startswith(_COLLECTS)
        if names and end <= limit + 1 and collects:
            return names, end
    return None


def _clause_end(text: str, at: int) -> int:
    stop = _CLAUSE_END.search(text, at, at + _REACH)
    return stop.start() if stop else min(len(text), at + _REACH)


def _via(text: str, at: int) -> tuple[list[Name], int]:
    m = _VIA.search(text, at - 1, at + _VIA_REACH)  # the blank before it is behind the name
    names, end = names_from(text, m.end()) if m else ([], at)
    return (names, end) if names else ([], at)


def _onwards(text: str, at: int) -> list[Name]:
    for m in _ONWARDS.finditer(text, at, _clause_end(text, at)):
        names, _ = names_from(text, m.end())
        if names:
            return names
    return []
