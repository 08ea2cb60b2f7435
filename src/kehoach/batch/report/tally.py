"""The counts of a report, entry by entry, in memory that does not grow with their number.

Whatever is kept of single documents is the first few of an order that their names settle, and sums are sums of whole
numbers: the same entries in any order give the same report.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from ...diagnostics import CODES, Severity
from ..entry import FIELDS, Entry
from ..model import Outcome
from ..values import encodable
from .bounded import First, Names
from .models import (
    GOOD,
    CodeCount,
    Copies,
    Copy,
    Counted,
    Example,
    Failed,
    Failures,
    Fill,
    Fills,
    SeverityCount,
    Worst,
    WorstLists,
)
from .spread import SpreadCount

FAILED_EXAMPLES = 20
CODE_EXAMPLES = 5
KEPT = 20
"""Documents in each list of the worst, as a run keeps them."""
LOAI = 20
"""Kinds of documents that are shown one by one."""
_MOST_LOAI = 500
"""Kinds of documents that are told apart at all; the other names that are counted come from tables of ours."""
_LONGEST = 500
"""Characters of a message or a name of a kind; a source is never cut, since somebody has to find it."""


class Tally:
    """Counts entries."""

    def __init__(self, worst: int = KEPT) -> None:
        """Take how many of the worst documents to keep in each list."""
        self._documents = self._read = 0
        self._outcomes: Counter[str] = Counter()
        self._failures: defaultdict[tuple[str, str | None], _Failure] = defaultdict(_Failure)
        self._codes: defaultdict[str, _Code] = defaultdict(_Code)
        self._severities = {level.value: [0, 0] for level in reversed(Severity)}
        self._fields = _Fields()
        self._readers: Counter[str] = Counter()
        self._sizes, self._characters, self._unparsed, self._time = (SpreadCount() for _ in range(4))
        self._worst = _WorstLists(worst)
        self._copied_bytes = 0
        self._copies: First[Copy] = First(FAILED_EXAMPLES)

    def add(self, entry: Entry) -> None:
        """Count a document."""
        source = encodable(entry.source)
        self._documents += 1
        self._outcomes[entry.outcome] += 1
        if entry.outcome != Outcome.UNREADABLE:
            self._sizes.add(entry.size)
        if entry.outcome == Outcome.COPIED:
            self._copied_bytes += entry.size
            same_as = None if entry.same_as is None else encodable(entry.same_as)
            self._copies.offer((source, same_as or ""), lambda: Copy(source=source, same_as=same_as))
            return
        if entry.outcome not in GOOD:
            self._failures[entry.outcome, entry.code].add(entry, source)
        elif entry.kind is not None:
            self._add_content(entry, source)
        if entry.ms > 0 and entry.outcome != Outcome.UNCHANGED:
            self._time.add(round(entry.ms * 1000))
        self._worst.add(entry, source)

    def _add_content(self, entry: Entry, source: str) -> None:
        self._read += 1
        self._characters.add(entry.characters)
        self._unparsed.add(entry.unparsed)
        self._fields.add(entry)
        self._readers[entry.reader or "?"] += 1
        for code, count in entry.findings.items():
            self._codes[code].add(count, source)
        for severity, count in entry.severities.items():
            if severity in self._severities:
                self._severities[severity][0] += count
                self._severities[severity][1] += 1

    def counted(self) -> Counted:
        """What was counted so far."""
        failures = [failure.told(*key) for key, failure in self._failures.items()]
        codes = [code.told(name) for name, code in self._codes.items()]
        return Counted(
            documents=self._documents,
            outcomes={name: self._outcomes[name] for name in sorted(self._outcomes, key=_outcome_order)},
            failures=sorted(failures, key=lambda failure: (-failure.documents, failure.outcome, failure.code or "")),
            read=self._read,
            severities={
                level: SeverityCount(total=total, documents=documents)
                for level, (total, documents) in self._severities.items()
            },
            codes=sorted(codes, key=lambda code: (-code.documents, -code.total, code.code)),
            fields=self._fields.told(),
            readers=dict(sorted(self._readers.items(), key=lambda pair: (-pair[1], pair[0]))),
            sizes=self._sizes.spread(),
            characters=self._characters.spread(),
            unparsed=self._unparsed.spread(),
            ms=self._time.spread(1000),
            worst=self._worst.told(),
            copies=Copies(
                documents=self._outcomes[Outcome.COPIED], bytes=self._copied_bytes, examples=self._copies.items()
            ),
        )


class _Failure:
    """Documents with one outcome and code."""

    def __init__(self) -> None:
        self.documents = 0
        self.examples: First[Failed] = First(FAILED_EXAMPLES)

    def add(self, entry: Entry, source: str) -> None:
        self.documents += 1
        message, remedy = (None if text is None else _short(text) for text in (entry.message, entry.remedy))
        key = (source, message or "", remedy or "")
        self.examples.offer(key, lambda: Failed(source=source, message=message, remedy=remedy))

    def told(self, outcome: str, code: str | None) -> Failures:
        return Failures(outcome=outcome, code=code, documents=self.documents, examples=self.examples.items())


class _Code:
    """Documents with one code."""

    def __init__(self) -> None:
        self.total = self.documents = 0
        self.examples: First[Example] = First(CODE_EXAMPLES)

    def add(self, count: int, source: str) -> None:
        self.total += count
        self.documents += 1
        self.examples.offer((-count, source), lambda: Example(source=source, count=count))

    def told(self, code: str) -> CodeCount:
        known = CODES.get(code)
        return CodeCount(
            code=code,
            severity=None if known is None else known.severity.value,
            total=self.total,
            documents=self.documents,
            examples=self.examples.items(),
        )


class _Filled:
    """How often each field holds something."""

    def __init__(self) -> None:
        self.documents = 0
        self.filled = dict.fromkeys(FIELDS, 0)

    def add(self, entry: Entry) -> None:
        self.documents += 1
        for name in entry.filled:
            if name in self.filled:
                self.filled[name] += 1

    def join(self, other: _Filled) -> None:
        self.documents += other.documents
        for name, count in other.filled.items():
            self.filled[name] += count

    def told(self, name: str | None = None) -> Fill:
        return Fill(name=name, documents=self.documents, filled=self.filled)


class _Fields:
    """How fields are filled: overall, by kind, by kind of document."""

    def __init__(self) -> None:
        self.overall = _Filled()
        self.by_kind: defaultdict[str, _Filled] = defaultdict(_Filled)
        self.by_loai: Names[_Filled] = Names(_MOST_LOAI, _Filled, _Filled.join)

    def add(self, entry: Entry) -> None:
        loai = _short(entry.loai_van_ban or "")
        for filled in (self.overall, self.by_kind[entry.kind or "?"], self.by_loai.of(loai)):
            filled.add(entry)

    def told(self) -> Fills:
        ordered = sorted(self.by_loai.own.items(), key=lambda pair: (-pair[1].documents, pair[0]))
        rest = _Filled()
        for filled in (self.by_loai.rest, *(filled for _, filled in ordered[LOAI:])):
            rest.join(filled)
        kinds = sorted(self.by_kind.items(), key=lambda pair: (-pair[1].documents, pair[0]))
        return Fills(
            overall=self.overall.told(),
            by_kind=[filled.told(name) for name, filled in kinds],
            by_loai_van_ban=[filled.told(name or None) for name, filled in ordered[:LOAI]],
            other_loai_van_ban=rest.told() if rest.documents else None,
        )


class _WorstLists:
    """The documents that stand out."""

    def __init__(self, most: int) -> None:
        self.findings, self.unparsed, self.share, self.time = (First[Worst](most) for _ in range(4))

    def add(self, entry: Entry, source: str) -> None:
        errors, warnings = (entry.severities.get(level, 0) for level in ("error", "warning"))

        def make() -> Worst:
            return Worst(
                source=source, outcome=entry.outcome, errors=errors, warnings=warnings, characters=entry.characters,
                unparsed=entry.unparsed, size=entry.size, ms=round(entry.ms, 3),
            )  # fmt: skip

        if errors or warnings:
            self.findings.offer((-errors - warnings, -errors, source), make)
        if entry.unparsed:
            self.unparsed.offer((-entry.unparsed, source), make)
            self.share.offer((-entry.unparsed / max(1, entry.characters), -entry.unparsed, source), make)
        if entry.ms > 0 and entry.outcome != Outcome.UNCHANGED:
            self.time.offer((-round(entry.ms * 1000), source), make)

    def told(self) -> WorstLists:
        return WorstLists(
            findings=self.findings.items(),
            unparsed=self.unparsed.items(),
            unparsed_share=self.share.items(),
            ms=self.time.items(),
        )


def _short(text: str) -> str:
    return encodable(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")


def _outcome_order(name: str) -> tuple[int, str]:
    known = [outcome.value for outcome in Outcome]
    return (known.index(name) if name in known else len(known)), name
