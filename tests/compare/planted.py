"""The two plans of `fixtures/diff`, the twelve changes between them, and their facts as read by eye."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import kehoach
from kehoach.compare import Comparison, Kind, Part
from kehoach.readers import read_source
from kehoach.schema import Document

FOLDER = Path(__file__).parents[2] / "fixtures" / "diff"
OLD, NEW = FOLDER / "old.txt", FOLDER / "new.txt"

Row = tuple[Kind, Part, str | None, str | None, str, str]

TWELVE: tuple[Row, ...] = (
    # kind, part, path in old, path in new, what was, what is: the beginning of each
    (Kind.CHANGED, Part.HEADER, "header.ngay_ban_hanh", "header.ngay_ban_hanh", "2026-01-12", "2026-01-26"),
    (Kind.CHANGED, Part.CITATION, "can_cu/2", "can_cu/2", "Quyết định 1248/QĐ-TTg", "Quyết định 1284/QĐ-TTg"),
    (Kind.REWORDED, Part.SECTION, "I/2", "I/2", "Các hoạt động phải thiết", "Các hoạt động phải thiết"),
    (Kind.CHANGED, Part.TARGET, "II/1", "II/1", "80%", "85%"),
    (Kind.MOVED, Part.SECTION, "III/1/-3", "III/1/-1", "- Đưa nội dung", "- Đưa nội dung"),
    (Kind.ADDED, Part.SECTION, None, "III/3", "", "3. Giờ mở cửa"),
    (Kind.RENUMBERED, Part.SECTION, "III/3", "III/4", "3. … 4.", "4. … 5."),
    (Kind.CHANGED, Part.DEADLINE, "bang-1/2/4", "bang-1/2/4", "Trước ngày 31/5/2026", "Trước ngày 15/6/2026"),
    (Kind.CHANGED, Part.LEAD, "bang-1/3/2", "bang-1/3/2", "Sở Nông nghiệp và Môi trường", "Công an tỉnh"),
    (Kind.ADDED, Part.TASK, None, "bang-1/5", "", "Trang bị áo phao cho học sinh đi học bằng đò"),
    (Kind.REMOVED, Part.RECIPIENT, "noi_nhan/4", None, "Báo và Đài Phát thanh", ""),
    (Kind.CHANGED, Part.SIGNATURE, "signatures/1", "signatures/1", "Lương Thị Nhài", "Tạ Quang Hiển"),
)  # fmt: skip


def rows(found: Comparison) -> list[Row]:
    """The changes in the form of the table, cut to the length that its texts have."""
    table = []
    for number, change in enumerate(found.changes):
        old, new = change.old or "", change.new or ""
        if number < len(TWELVE):
            old, new = old[: len(TWELVE[number][4])], new[: len(TWELVE[number][5])]
        table.append((change.kind, change.part, change.old_path, change.new_path, old, new))
    return table


def read_by_eye(path: Path) -> Document:
    """The plan with the facts that a careful reader finds in it."""
    text = read_source(path.read_bytes(), path.name).text
    document = kehoach.parse_file(path)
    facts = {"tasks": _tasks(document), "targets": _targets(text), "citations": _citations(text)}
    blank: dict[str, list[Any]] = {"reports": [], "funding": [], "offices": []}
    return Document.model_validate(document.model_dump(by_alias=True) | blank | facts)


def _tasks(document: Document) -> list[dict[str, Any]]:
    """A task a row of the table."""
    found = []
    table = document.tables[0]
    for row in range(1, table.n_rows):
        text, lead, helper, due = (next(c for c in table.cells if (c.row, c.col) == (row, col)) for col in (1, 2, 3, 4))
        found.append(
            {
                "id": f"nv-{row}",
                "source": f"{table.id}/{row}",
                "kind": "bang",
                "text": text.text,
                "chu_tri": [{"name": lead.text, "span": lead.span}],
                "phoi_hop": [{"name": helper.text, "span": helper.span}],
                "thoi_han": {"raw": due.text, "span": due.span, "kind": "before"},
                "span": text.span,
            }
        )
    return found


def _targets(text: str) -> list[dict[str, Any]]:
    found = []
    for raw, value in (("80%", 80), ("85%", 85), ("100%", 100), ("10%", 10)):
        at = text.find(f" {raw} ") + 1
        if at:
            found.append(
                {
                    "measure": text[at + len(raw) : text.find("\n", at)].strip(),
                    "op": "=",
                    "value": value,
                    "unit": "%",
                    "source": "",
                    "raw": raw,
                    "span": (at, at + len(raw)),
                }
            )
    return found


def _citations(text: str) -> list[dict[str, Any]]:
    found = []
    for kind, number, day in (
        ("Quyết định", "1248/QĐ-TTg", "2021-07-19"),
        ("Quyết định", "1284/QĐ-TTg", "2021-07-19"),
        ("Tờ trình", "15/TTr-SYT", "2026-01-06"),
    ):
        raw = f"{kind} số {number}"
        places = [at for at in range(len(text)) if text.startswith(raw, at)]
        if places:
            mentions = [
                {"source": "", "form": "full", "role": "based_on", "span": (at, at + len(raw))} for at in places
            ]
            found.append(
                {
                    "loai": kind,
                    "so_hieu": number,
                    "ngay": day,
                    "role": "based_on",
                    "span": mentions[0]["span"],
                    "mentions": mentions,
                }
            )
    return found
