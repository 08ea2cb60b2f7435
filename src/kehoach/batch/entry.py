"""One document in the report: what became of it, what it is, what was found and which fields are filled."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..schema import Document

HEADER = (
    "co_quan_chu_quan", "co_quan_ban_hanh", "so_hieu", "ngay_ban_hanh", "noi_ban_hanh", "loai_van_ban", "trich_yeu",
    "kinh_gui",
)  # fmt: skip
LISTS = (
    "can_cu", "body", "signatures", "noi_nhan", "appendices", "tables", "attachments", "citations", "tasks", "targets",
    "reports", "funding",
)  # fmt: skip
FIELDS = (*HEADER, *LISTS)
"""What a report counts as filled or not, in its order."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of `report.ndjson`.

    Attributes:
        source: what people call the document.
        outcome: a value of Outcome.
        same_as: source of the document with the same content.
        sha256: of the bytes.
        size: bytes.
        code: of the table of diagnostics, for a failure of the content.
        message: why there is no document.
        remedy: what to do about it.
        ms: milliseconds from bytes to JSON; 0 for what was not parsed.
        kind: van_ban, tin_bai, khong_ro.
        loai_van_ban: as in the header.
        reader: which reader took it.
        characters: length of its text.
        unparsed: characters that no part took.
        findings: diagnostics by code.
        severities: diagnostics by severity.
        filled: those of FIELDS that hold something.
        counts: length of each of LISTS that is not empty.
    """

    source: str
    outcome: str
    same_as: str | None = None
    sha256: str = ""
    size: int = 0
    code: str | None = None
    message: str | None = None
    remedy: str | None = None
    ms: float = 0.0
    kind: str | None = None
    loai_van_ban: str | None = None
    reader: str | None = None
    characters: int = 0
    unparsed: int = 0
    findings: dict[str, int] = field(default_factory=dict)
    severities: dict[str, int] = field(default_factory=dict)
    filled: tuple[str, ...] = ()
    counts: dict[str, int] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """The entry as JSON holds it. What is in it is not copied."""
        return {name: getattr(self, name) for name in _NAMES}

    def to_json(self) -> str:
        """The entry as compact JSON."""
        return json.dumps(self.as_dict(), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Entry:
        """What `to_json` gave, unchecked."""
        fields = json.loads(text)
        return cls(**{**fields, "filled": tuple(fields["filled"])})


_NAMES = tuple(attribute.name for attribute in fields(Entry))


def facts_of(document: Document) -> dict[str, Any]:
    """What an Entry says of a document: the attributes from `kind` on."""
    counts = {name: length for name in LISTS if (length := len(getattr(document, name)))}
    header = document.header
    loai = header.loai_van_ban
    return {
        "kind": document.kind,
        "loai_van_ban": loai.value if loai else None,
        "reader": document.source.reader,
        "characters": document.source.characters,
        "unparsed": document.coverage.unparsed,
        "findings": dict(sorted(Counter(finding.code for finding in document.diagnostics).items())),
        "severities": dict(sorted(Counter(finding.severity for finding in document.diagnostics).items())),
        "filled": (*(name for name in HEADER if getattr(header, name)), *counts),
        "counts": counts,
    }
