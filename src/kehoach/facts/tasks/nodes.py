"""What the walk down the tree asks of a node alone: a title, a list that begins again, a paragraph that goes on."""

from __future__ import annotations

from collections.abc import Sequence

from ...text.patterns import pattern
from ..offices.names import is_office_heading
from ..passages import Content
from .book import Assignment, Fact
from .verbs import begins_task

_LONGEST_TITLE = 40


def is_short_title(text: str) -> bool:
    """Whether a text with a colon is printed as a title, and not a lead-in: `Những việc đã làm được:`."""
    return text.endswith(":") and len(text) <= _LONGEST_TITLE and "," not in text


def behind_restart(nodes: Sequence[Content]) -> Sequence[Content]:
    """The sections from where the numbers begin again: the heading between them was lost, they are of another part."""
    at = next((i for i, node in enumerate(nodes) if node["marker"] and node["id"].endswith("~2")), len(nodes))
    return nodes[at:]


def beside_offices(nodes: Sequence[Content]) -> Sequence[Content]:
    """The nodes of a level, with each office that leads in to those behind it beside them.

    A list that a line with a colon opens hangs every further one below the item before it: `- Cắm trại;` / `Tổ Kỹ
    thuật:` / `- Dựng lều.`
    """
    if nodes[0]["kind"] != "doan" or not nodes[0]["text"].endswith(":"):
        return nodes
    out: list[Content] = []
    for node in nodes[:-1]:
        last = node["children"][-1] if node["children"] else None
        if last is None or last["kind"] != "doan" or last["children"] or not last["text"].endswith(":"):
            out.append(node)
        elif is_office_heading(last["text"], 0, len(last["text"]) - 1):
            out += [{**node, "children": node["children"][:-1]}, last]
        else:
            out.append(node)
    return [*out, nodes[-1]]


_REQUESTS = pattern(
    r"(?:(?:NHỮNG|CÁC|MỘT SỐ|NỘI DUNG) )?(?:KIẾN NGHỊ|ĐỀ XUẤT|ĐỀ NGHỊ)(?=\W*\Z|,? (?:VÀ )?(?:KIẾN NGHỊ|ĐỀ XUẤT)\W*\Z)"
)


_REASONS = pattern(
    r"(?:THỰC (?:TẾ|TRẠNG)|TÌNH HÌNH|HIỆN (?:NAY|TRẠNG)|KHÓ KHĂN|VƯỚNG MẮC|BẤT CẬP|TỒN TẠI|HẠN CHẾ|NGUYÊN NHÂN|QUY ĐỊNH"
    r"|CĂN CỨ|CƠ SỞ (?:PHÁP LÝ|THỰC TIỄN)|LÝ DO|SỰ CẦN THIẾT|KẾT QUẢ|QUÁ TRÌNH)\b"
)


def requests_from(nodes: Sequence[Content]) -> int:
    """How many sections a letter has above the one with what it asks for: `1. Thực tế hiện nay` above `2. Kiến nghị`.

    They tell why it asks. 0 where no section is titled so, or one above it tells no reason: `1. Công tác tuyên truyền`.
    """
    for i, node in enumerate(nodes):
        title = (node["heading"] or "").upper()
        if _REQUESTS.match(title) is not None:
            return i
        if _REASONS.search(title) is None:
            return 0
    return 0


_BESIDES = "Đồng thời, "


def goes_on(node: Content, tasks: Sequence[Fact]) -> Assignment | None:
    """Who acts in a paragraph that goes on with the task before it: `Đồng thời, chủ trì xây dựng kế hoạch đào tạo.`"""
    text = node["text"]
    if not (node["kind"] == "doan" and text.startswith(_BESIDES) and tasks and begins_task(text, len(_BESIDES))):
        return None
    task, parent = tasks[-1], node["id"].rpartition("/")[0]
    for before in reversed(tasks):  # of several sentences the first says who acts
        if before["source"] != task["source"]:
            break
        task = before
    beside = parent in (task["source"], task["source"].rpartition("/")[0])
    return Assignment(task["chu_tri"]) if beside and task.get("chu_tri") else None
