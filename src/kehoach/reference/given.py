"""What stands before the one who must act: Giao, Đề nghị, Đối với, Trách nhiệm của (docs/domain.md 8.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..text.patterns import one_of, pattern

ASKING = {"yêu cầu": "order", "đề nghị": "request", "giao": "order"}
"""The verbs with which somebody is asked, and how what they ask for binds."""
ASKS = one_of(*ASKING)
SO = one_of("do vậy", "do đó", "vì vậy", "vì thế", "bởi vậy", "do thế")
"""What ties a conclusion to its reason: `Hồ sơ còn thiếu bản vẽ, do vậy đề nghị …`."""
AND_ASKS = pattern(
    rf"[,;v](?:(?<=\sv)à|(?<!v)(?:\s?và)?)\s{{1,3}}(?:(?:đồng thời|{SO}),? )?(?=(?:(?:kính|trân trọng) )?{ASKS} )"
)  # a class first is found faster
"""What goes on with one who is asked: `… và đề nghị Sở Y tế …`, before the verb."""

Row = tuple[tuple[str, ...], str, str | None, str]
"""Words, what may stand behind them, how the task binds, example. Words with a capital are known in any case, others in
small letters alone.
"""

GIVEN: tuple[Row, ...] = (
    (
        ("Giao", "Phân công", "Trong đó giao", "Trong đó, giao"),
        r"(?! ban (?:chuyên môn|nghiệp vụ)\b)(?: (?:nhiệm vụ|trách nhiệm))?(?: cho)?",  # a meeting: họp giao ban …
        ASKING["giao"],
        "Giao Sở Y tế chủ trì …",
    ),
    (
        ("Đề nghị", "Kính đề nghị", "Trân trọng đề nghị", "Tôi đề nghị", "Tôi xin đề nghị"),
        "",
        ASKING["đề nghị"],
        "Đề nghị Huyện đoàn …",
    ),
    (("Đối với", "Yêu cầu đối với"), "", None, "Đối với các sở, ban, ngành: …"),
    (("Yêu cầu", "Tôi yêu cầu", "chỉ thị"), "", ASKING["yêu cầu"], "Yêu cầu các đơn vị …"),
    (
        ("Nhiệm vụ", "Trách nhiệm", "Chức năng"),
        r"(?:(?:,| và) (?:nhiệm vụ|quyền hạn|trách nhiệm|nghĩa vụ)){0,3}(?: (?:chung|cụ thể|chủ yếu))?(?: của)?",
        "order",
        "Nhiệm vụ, quyền hạn của Sở Nội vụ",
    ),
)
"""What stands before the one who must act, at the head of a sentence and in a heading."""

ABOVE: tuple[Row, ...] = (
    (("Đề nghị",), "(?: đối)? với", ASKING["đề nghị"], "Đề nghị đối với Sở Y tế"),
    (("Kiến nghị",), "(?:(?:,| và) đề xuất)?(?:(?: đối)? với)?", "request", "Kiến nghị với Sở Y tế"),
    (("Đề xuất",), "(?:(?:,| và) kiến nghị)?(?: đối)? với", "request", "Đề xuất, kiến nghị với Sở Y tế"),
    (("Về phía",), "", None, "Về phía Sở Y tế"),
    (("Mời", "Trân trọng mời", "Kính mời"), "", "request", "Mời Sở Y tế"),
)
"""What does so in a heading alone: in a sentence `Kiến nghị …` is as likely what the office above may do.

`Với …` is not here: `Với cấp trung học phổ thông: Gồm hai vòng`.
"""

DUTIES = GIVEN[-1]
"""Behind the words of duties nothing follows but a colon."""


def _first(rows: tuple[Row, ...]) -> frozenset[str]:
    return frozenset(words.split()[0].lower() for heads, _, _, _ in rows for words in heads)


AGREEING = pattern(r"(?:(?:Cơ bản )?[Tt]hống nhất|Đồng ý|Nhất trí)(?: chủ trương)?,? (?=(?:giao|phân công) )")
"""What may stand before one is given something: `Thống nhất chủ trương giao Sở Y tế …`."""
FIRST_OF_GIVEN = _first(GIVEN) | {"thống", "đồng", "nhất", "cơ"}
FIRST_OF_HEADINGS = _first((*GIVEN, *ABOVE))
"""First words of the tables, in small letters."""


def pattern_of(row: Row, behind: str = r"\s{1,3}") -> re.Pattern[str]:
    """A row as a pattern, with what parts it from the name behind."""
    heads = "|".join(f"(?-i:{words})" if words.islower() else words for words in row[0])
    return pattern(rf"(?:{heads}){row[1]}".replace(" ", r"\s{1,3}") + behind, re.IGNORECASE)


_OF_HEADINGS = tuple((pattern_of(row, r"(?:\s{0,3}:)?\s{1,3}"), row[2]) for row in (*ABOVE, *GIVEN))


def behind_words(heading: str) -> Iterator[tuple[int, str | None]]:
    """Where a name may begin in a heading behind words of the tables, and how what they say binds.

    >>> list(behind_words("Kiến nghị với Sở Y tế")), list(behind_words("Sở Y tế"))
    ([(14, 'request')], [])
    """
    for form, modality in _OF_HEADINGS:
        if m := form.match(heading):
            yield m.end(), modality
