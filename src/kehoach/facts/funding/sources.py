"""The sources of money: ngân sách, tài trợ, vốn vay … (docs/domain.md 8.4)."""

from __future__ import annotations

import re

from ...text.patterns import pattern

SOURCES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("ngân sách nhà nước", ("ngân sách nhà nước", "nsnn"), "từ nguồn ngân sách Nhà nước"),
    ("ngân sách trung ương", ("ngân sách trung ương", "nstw"), "ngân sách trung ương hỗ trợ"),
    ("ngân sách địa phương", ("ngân sách địa phương", "ngân sách của địa phương", "nsđp"), "từ ngân sách địa phương"),
    ("ngân sách tỉnh", ("ngân sách tỉnh", "ngân sách cấp tỉnh", "ngân sách của tỉnh"), "ngân sách tỉnh bảo đảm"),
    ("ngân sách thành phố", ("ngân sách thành phố", "ngân sách cấp thành phố", "ngân sách của thành phố"),
     "từ ngân sách Thành phố"),
    ("ngân sách huyện", ("ngân sách huyện", "ngân sách cấp huyện", "ngân sách quận"), "ngân sách cấp huyện"),
    ("ngân sách xã", ("ngân sách xã", "ngân sách cấp xã", "ngân sách phường"), "ngân sách xã"),
    ("ngân sách", ("từ ngân sách", "nguồn ngân sách", "sử dụng ngân sách"), "kinh phí từ ngân sách"),
    ("chương trình mục tiêu quốc gia", ("chương trình mục tiêu quốc gia",), "vốn Chương trình mục tiêu quốc gia"),
    ("lồng ghép", ("lồng ghép",), "lồng ghép từ các chương trình khác"),
    ("tài trợ", ("tài trợ",), "các nguồn tài trợ"),
    ("viện trợ", ("viện trợ",), "nguồn viện trợ"),
    ("xã hội hóa", ("xã hội hóa", "xã hội hoá"), "nguồn xã hội hoá"),
    ("huy động", ("huy động",), "các nguồn huy động hợp pháp"),
    ("đóng góp", ("đóng góp",), "đóng góp của tổ chức, cá nhân"),
    ("vốn vay", ("vốn vay", "vốn oda"), "vốn vay ưu đãi"),
    ("vốn đầu tư công", ("vốn đầu tư công", "nguồn đầu tư công"), "nguồn vốn đầu tư công"),
    ("vốn tín dụng", ("vốn tín dụng",), "vốn tín dụng chính sách"),
    ("vốn đối ứng", ("vốn đối ứng",), "vốn đối ứng của người dân"),
    ("vốn khấu hao", ("vốn khấu hao",), "vốn khấu hao của công ty"),
    ("nguồn thu sự nghiệp", ("nguồn thu sự nghiệp",), "nguồn thu sự nghiệp của đơn vị"),
    ("kinh phí sự nghiệp", ("kinh phí sự nghiệp", "nguồn sự nghiệp", "vốn sự nghiệp"), "nguồn sự nghiệp y tế"),
    ("nguồn hợp pháp khác", ("nguồn hợp pháp khác", "nguồn kinh phí hợp pháp khác", "nguồn vốn hợp pháp khác",
                             "nguồn lực hợp pháp khác", "nguồn thu hợp pháp khác"), "các nguồn kinh phí hợp pháp khác"),
)  # fmt: skip
"""Source in its usual case, the phrases that name it, an example."""

_KEYWORDS = ("ngân sách", "ns", "nguồn", "xã hội", "vốn", "")
"""Words that phrases of the table share, so that most texts ask for the word alone; the last stands in every phrase."""


def _by_keyword() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """The phrases with the names of their sources, each below the first of the words that it holds."""
    rows: dict[str, list[tuple[str, str]]] = {keyword: [] for keyword in _KEYWORDS}
    for name, phrases, _ in SOURCES:
        for phrase in phrases:
            rows[next(keyword for keyword in _KEYWORDS if keyword in phrase)].append((phrase, name))
    return tuple((keyword, tuple(found)) for keyword, found in rows.items())


_BY_KEYWORD = _by_keyword()

_LEVELS = (
    " nhà nước",
    " trung ương",
    " địa phương",
    " của ",
    " cấp ",
    " tỉnh",
    " huyện",
    " xã",
    " thành phố",
    " quận",
    " phường",
)
_NOT_SOURCE = pattern(
    r"(?:luật|phân\s+cấp(?:\s+quản\s+lý)?|pháp\s+luật\s+về|quản\s+lý|về|cân\s+đối|quy\s+định\s+của|lĩnh\s+vực)\s+\Z",
    re.IGNORECASE,
)
"""Words before a source that make it a law or a rule instead."""


def sources_in(text: str, start: int = 0) -> list[str]:
    """The sources that a text names from an offset on, in order of place.

    >>> sources_in("Từ nguồn ngân sách cấp huyện và các nguồn tài trợ")
    ['ngân sách huyện', 'tài trợ']
    """
    low = " ".join(text[start:].lower().split())
    first: dict[str, int] = {}
    for keyword, phrases in _BY_KEYWORD:
        if keyword in low:
            for phrase, name in phrases:
                if phrase in low and (place := _named(low, phrase, name)) is not None:
                    first[name] = min(place, first.get(name, place))
    return [name for _, name in sorted([(place, name) for name, place in first.items()])]


def _named(low: str, phrase: str, name: str) -> int | None:
    """Where a phrase names a source, and not a law or a rule that has its words."""
    place = low.find(phrase)
    while place >= 0:
        end = place + len(phrase)
        whole = not low[end : end + 1].isalnum() and not low[place - 1 : place].isalnum()
        if name == "ngân sách":
            whole = whole and not low.startswith(_LEVELS, end)
        if whole and (not name.startswith("ngân") or not _NOT_SOURCE.search(low[max(0, place - 30) : place])):
            return place
        place = low.find(phrase, end)
    return None
