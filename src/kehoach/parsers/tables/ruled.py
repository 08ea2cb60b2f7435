"""A row above a Markdown rule whose cells go over several lines, as html2text prints cells with breaks in them.

`Nơi nhận:` / `- Lưu: VT. | CHỦ TỊCH` / `Trần Văn An` / `---|---`: the rule has as many bars as the lines above it
together, and its row begins with their paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...text.lines import Line
from .pipes import PipeLine, RowBuilder
from .raw import RawRow, RawTable

_MOST = 60  # lines of the row


def ruled_table(run: Sequence[PipeLine], lines: Sequence[Line], free: int) -> RawTable | None:
    """The table of a run that begins with a rule, with the row above the rule; None where there is no such row.

    Args:
        run: lines with pipes; those right below the rule are rows if they have as many bars as it has.
        lines: of the document.
        free: index of the first line that is in no table yet.
    """
    rule = run[0]
    if not rule.separator or rule.leads or rule.ends:
        return None
    head = _row_above(lines, rule.index, rule.count, free)
    if head is None:
        return None
    rows = [head]
    for p in run[1:]:
        if p.separator or p.count != rule.count:
            break
        build = RowBuilder(p.index)
        build.add(p.index, p.line, skip_lead=False)
        rows.append(build.row())
    table = RawTable("markdown", head.first, max(rule.index + 1, rows[-1].last), rule.count + 1, rows)
    table.printed_head = 1
    table.left.append(rule.line)
    return table


def _row_above(lines: Sequence[Line], rule: int, bars: int, free: int) -> RawRow | None:
    """The lines above a rule that have its bars, if it takes more than one: else the line right above is the row."""
    first, found, last = rule, 0, max(free, rule - _MOST)
    while first > last and found < bars:
        first -= 1
        found += lines[first].text.count("|")
    if found != bars or first == rule - 1:
        return None
    while first > last and not lines[first].gap and "|" not in lines[first - 1].text:
        first -= 1
    build = RowBuilder(first)
    for index in range(first, rule):
        build.add(index, lines[index], skip_lead=False)
    return build.row()
