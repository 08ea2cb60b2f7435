"""Which column of a table says what is done, who does it and by when (docs/domain.md 6.2)."""

from __future__ import annotations

from collections.abc import Container, Mapping

from ...reference.columns import loose_role_of
from ...text.patterns import pattern
from ..offices.running import names_from
from ..passages import Content

WHO = ("lead", "co")
"""Roles of columns that say who acts."""
_SAYS_LESS = pattern(r"(?:lãnh đạo|mã|(?:(?:ngày|thời (?:gian|điểm)) )?bắt đầu|từ ngày)\b|(?:thứ|tuần|tháng)$")
"""Headers of columns that count only where no other has their role: who watches over those that do it, a start,
the code of a task, the week or month of the day beside it."""
_WORK = pattern(r"(?:các )?(?:nhiệm vụ|công việc|nội dung (?:công việc|nhiệm vụ|thực hiện|triển khai|phân công))\b")
_OFFICES = pattern(
    r"(?:tên )?(?:đơn vị"
    r"|(?P<deed>thực hiện)"
    r"|(?P<sure>cơ quan|sở|phòng|bộ phận|ban)(?:(?:,? |/)(?:và )?(?:ngành|ban|đơn vị|địa phương|bộ phận)){0,3})"
)
"""Headers of columns that say who, and nothing of what he has to do with the work beside them."""
_MEASURES = frozenset(("target", "unit", "baseline"))
"""Roles of columns beside which a row is something that is measured, not done."""
_PLANS = frozenset(("co", "time", "output", "budget"))
"""Roles of columns of which a table of tasks has one beside who leads."""
_LOOKED_AFTER = pattern(
    r"(?:họ|tên|chức|cơ quan|đơn vị|thành viên|cán bộ|lớp|môn|khối|trường|phòng|xã|phường|thôn|tổ|ca|thiết bị)\b"
    r"(?! (?:chương trình|dự án|đề án|biện pháp|giải pháp))"
)
_TO_AMEND = pattern(
    r"(?:các |tên )?(?:luật|văn bản|nghị định|nghị quyết|thông tư|quyết định)\b"
    r".{0,160}\sc[ầẩ]n\s(?:sửa|ban hành|thay|bãi)"
)


def roles_of(table: Content, places: Mapping[tuple[int, int], Content], ticks: Container[int]) -> dict[str, list[int]]:
    """Role and its columns, by the lowest header cell of each that has one; those that say less stand last.

    Args:
        table: in the form of the schema.
        places: the cell over each row and column.
        ticks: columns that tell a time by a tick, and have no role.
    """
    out: dict[str, list[tuple[bool, int]]] = {}
    for col in range(table["n_cols"]):
        if col in ticks:
            continue
        for row in range(table["header_rows"] - 1, -1, -1):
            cell = places.get((row, col))
            role = role_of_head(cell["text"]) if cell else None
            if cell and role is not None:
                out.setdefault(role, []).append((_SAYS_LESS.match(cell["text"].lower()) is not None, col))
                break
    roles = {role: [col for _, col in sorted(columns)] for role, columns in out.items()}
    if "task" not in roles:
        return roles | _work_beside(table, places, roles)
    return roles if any(role in roles for role in WHO) else roles | _who_beside(table, places, roles)


def _who_beside(
    table: Content, places: Mapping[tuple[int, int], Content], roles: Mapping[str, list[int]]
) -> dict[str, list[int]]:
    """The column of the offices whose work stands behind them; `Đơn vị` behind the work counts what is made.

    Where another column says when, it says who if it names an office; so does `Thực hiện`, which else says how much.
    """
    task, last = roles["task"][0], table["header_rows"] - 1
    heads = (places.get((row, task)) for row in range(last, -1, -1))
    if not any(head and _WORK.match(head["text"].lower()) for head in heads):
        return {}
    for col in range(table["n_cols"]):
        cell = places.get((last, col))
        who = _OFFICES.fullmatch(" ".join(cell["text"].lower().split())) if cell else None
        if who is None:
            continue
        beside = col < task or ("time" in roles and _names_office(table, places, col))
        if who["sure"] or ("time" in roles if who["deed"] else beside):
            return {"lead": [col]}
    return {}


def _names_office(table: Content, places: Mapping[tuple[int, int], Content], col: int) -> bool:
    """Whether a cell of a column begins with the name of an office, which no unit of measure does."""
    cells = (places.get((row, col)) for row in range(table["header_rows"], table["n_rows"]))
    names = (names_from(cell["text"].strip())[0] for cell in cells if cell is not None)
    return any(found[0].kind == "co_quan" for found in names if found)


def _work_beside(
    table: Content, places: Mapping[tuple[int, int], Content], roles: Mapping[str, list[int]]
) -> dict[str, list[int]]:
    """The first column whose header has no role: beside who does it stands what is done, whatever it is called.

    Not where it says whom or what somebody looks after: `Lớp | Giáo viên phụ trách | Thời gian`.
    """
    if "lead" not in roles or not _PLANS & roles.keys() or _MEASURES & roles.keys():
        return {}
    taken = {col for columns in roles.values() for col in columns}
    heads = ((col, places.get((table["header_rows"] - 1, col))) for col in range(table["n_cols"]) if col not in taken)
    named = ((col, head["text"].strip().lower()) for col, head in heads if head)
    col, name = next(((col, name) for col, name in named if name), (None, ""))
    return {} if col is None or _LOOKED_AFTER.match(name) else {"task": [col]}


def role_of_head(head: str) -> str | None:
    """The role of a column; documents that somebody is to amend are what he has to do.

    >>> role_of_head("Các văn bản cần sửa đổi, bổ sung"), role_of_head("Văn bản đã ban hành")
    ('task', None)
    """
    return loose_role_of(head) or ("task" if _TO_AMEND.match(head.lower()) else None)
