"""Lines that say when a task is due and nothing else: `Báo cáo năm: Trước ngày 15/11.`"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice, takewhile

from ..passages import Content, Passage, Reader
from ..times import TimeAt, Years, read_times, shifted
from .book import Fact

_LONGEST_TIME, _LONGEST_NAME, _MOST_SENTENCES = 120, 40, 8
_WHEN, _WHEN_HEADS = ("thời gian", "thời hạn", "hoàn thành", "hoàn tất", "tiến độ"), "TtHh"
_AGAIN = ("hằng ", "hàng ", "định kỳ", "thường xuyên")
"""Words of what is done again and again, and so is not due on one day."""
Line = tuple[Passage, list[TimeAt]]


def schedule_of(node: Content, reader: Reader, years: Years) -> Line | None:
    """The times of a line that holds nothing else, and the line; a name with a colon may stand before them."""
    if node["children"] or len(node["text"]) > _LONGEST_TIME:
        return None
    passage = reader.node(node)
    text, start = passage.text, passage.heading
    found = shifted(read_times(text[start:], years), start)
    if not found or text[found[-1].end :].strip(" .;,)"):
        return None
    before = text[start : found[0].start].strip(" -(")
    return (passage, found) if not before or (before.endswith(":") and len(before) <= _LONGEST_NAME) else None


def schedules_of(nodes: Iterable[Content], reader: Reader, years: Years) -> list[Line]:
    """The times of nodes that are all such lines, or say where and who takes part; none if one of them is not."""
    lines: list[Line] = []
    for node in nodes:
        line = schedule_of(node, reader, years)
        if line is not None:
            lines.append(line)
        elif not _tells_where(node):
            return []
    return lines


def _tells_where(node: Content) -> bool:
    """Whether a line says nothing but where, or who takes part: `Tại sân trường`, `Thành phần: Các thôn.`"""
    text = node["text"]
    return not node["children"] and len(text) <= _LONGEST_TIME and text.startswith(_WHERE) and ";" not in text


_WHERE = ("Tại ", "Địa điểm: ", "Địa điểm tổ chức: ", "Thành phần: ", "Thành phần tham dự: ", "Đối tượng: ")


def timed_by(node: Content, tasks: Sequence[Fact]) -> list[Fact]:
    """The task beside or above a line that says when: `Thời gian hoàn thành: trước ngày 25/7/2026.`

    Of several sentences those before the last are due then too, if they do not say when, or how often, themselves.
    """
    said = node["heading"] or node["text"]
    if said[:1] not in _WHEN_HEADS or not tasks or not said[:_LONGEST_NAME].lower().startswith(_WHEN):
        return []
    source, parent = tasks[-1]["source"], node["id"].rpartition("/")[0]
    if parent not in (source, source.rpartition("/")[0]):
        return []
    beside = takewhile(lambda task: task["source"] == source, islice(reversed(tasks), 1, _MOST_SENTENCES))
    return [*(task for task in beside if "thoi_han" not in task and not _comes_back(task)), tasks[-1]]


def _comes_back(task: Fact) -> bool:
    text = task["text"].lower()
    return "dinh_ky" in task or any(words in text for words in _AGAIN)
