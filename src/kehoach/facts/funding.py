"""Where the money comes from: sections and fields about kinh phí, and columns of budgets (docs/domain.md 8.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ..reference.columns import role_of
from .context import Context
from .passages import Content, Passage, Reader
from .quantities import Quantity, find_quantities, parse_number
from .quantities.numbers import NUMBER

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
    ("nguồn thu sự nghiệp", ("nguồn thu sự nghiệp",), "nguồn thu sự nghiệp của đơn vị"),
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
_NOT_SOURCE = re.compile(
    r"(?:luật|phân\s+cấp(?:\s+quản\s+lý)?|pháp\s+luật\s+về|quản\s+lý|về|cân\s+đối|quy\s+định\s+của|lĩnh\s+vực)\s+\Z",
    re.IGNORECASE,
)
"""Words before a source that make it a law or a rule instead."""

_HEAD = re.compile(
    r"(?:dự\s+kiến\s+|dự\s+toán\s+|về\s+|tổng\s+|các\s+)?(?:nguồn\s+)?kinh\s+phí(?!\w)|nguồn\s+(?:vốn|lực\s+tài\s+chính)(?!\w)",
    re.IGNORECASE,
)
_RULE = re.compile(r"theo\s+(?:đúng\s+)?(?:(?:các\s+)?qu[yi]\s+định|phân\s+cấp)", re.IGNORECASE)
_RULE_END = re.compile(r"[.;,:(](?=\s|\Z)|\s(?:và\s+(?:các\s+nguồn|huy\s+động|nguồn|theo)|để|phải)(?!\w)")
_LONGEST_RULE = 120
_GIVEN = re.compile(r"(?<!trợ )(?:cấp|giao|bố trí|phân bổ)\Z", re.IGNORECASE)
_BUDGET = re.compile(r"(?:dự\s+toán|kinh\s+phí\s+thường\s+xuyên)(?:(?!\s+của\s)[^.;]){0,80}\s+của\s+")
_NAME_END = re.compile(
    r"[.;:()]|\s(?:năm|theo|để|tại|thực\s+hiện|trong|từ|và\s+(?:các\s+nguồn|nguồn)|được|giao|hàng|hằng)(?!\w)"
    r"|,\s+(?=kinh\s+phí|nguồn|ngân\s+sách|theo|đảm|bảo|và)|\Z"
)
_NAMES = re.compile(r"[^\W\d_]")
_YEAR = re.compile(r"(?<!\w)năm\s+((?:19|20)\d\d)(?!\d|\s{0,2}-)")
_EVERY = (
    (re.compile(r"(?<!\w)(?:hàng|hằng)\s+năm(?!\w)", re.IGNORECASE), "P1Y"),
    (re.compile(r"(?<!\w)(?:hàng|hằng)\s+quý(?!\w)", re.IGNORECASE), "P3M"),
    (re.compile(r"(?<!\w)(?:hàng|hằng)\s+tháng(?!\w)", re.IGNORECASE), "P1M"),
)
_SIGN_YEAR = re.compile(r"(?:tháng\s+\d{1,2}\s+|/)\Z")
_UNIT = re.compile(r"(?P<scale>nghìn|ngàn|triệu|tỷ|tỉ)?\s{0,2}(?:đồng|vnđ|vnd)(?!\w)", re.IGNORECASE)
_ABOVE = re.compile(r"(?:đơn\s+vị(?:\s+tính)?|đvt)\s*:?\s*(?P<unit>[^\n.;|)]{2,20})", re.IGNORECASE)
_FACTOR = {None: 1.0, "nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9}
_FIRST = ("kinh", "nguồn", "dự", "về", "tổng", "các")  # with which a heading of _HEAD begins
_LONGEST_HEADING = 120
_LONGEST_NAME = 120


def read_funding(content: Content, reader: Reader, passages: Sequence[Passage], context: Context) -> list[Content]:
    """The money of a document: one entry for each section or field about it, and for each cell of a budget column.

    Args:
        content: the document in the form of the schema.
        reader: the reader of its source.
        passages: all passages of the content, in reading order.
        context: the document around them; a report tells of money that has been spent.

    Returns:
        Funding in the form of the schema, in reading order, `task` left open.
    """
    if context.loai == "Báo cáo":
        return []
    out = [made for group in _groups(passages) if (made := _of_group(group)) is not None]
    for table in content["tables"]:
        out += _of_table(table, reader)
    out.sort(key=lambda funding: funding["span"][0])
    return out


# --------------------------------------------------------------------------------------------- sections and fields


def _groups(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    """The passages that are read as one: a field, or a section about money with what hangs below it.

    A labelled part of such a section is one of its own: 1. Cấp tỉnh, 2. Cấp huyện.
    """
    section = part = None
    group: list[Passage] = []
    for passage in passages:
        if passage.kind != "muc":
            continue
        if section is not None and passage.source.startswith(section):
            above, _, last = passage.source.rpartition("/")
            if f"{above}/" == section and last[:1] not in "-+*•¶":
                yield group
                group, part = [], f"{passage.source}/"
            elif part is not None and not passage.source.startswith(part):
                yield group
                group, part = [], None
            group.append(passage)
            continue
        if group:
            yield group
            group, section, part = [], None, None
        if passage.text[passage.label : passage.label + 5].lower().startswith(_FIRST) and _is_head(passage):
            group, section, part = [passage], f"{passage.source}/", None
    if group:
        yield group


def _is_head(passage: Passage) -> bool:
    """Whether a passage begins with kinh phí, in its heading or where it has none."""
    at = passage.label
    found = _HEAD.match(passage.text, at)
    return found is not None and (passage.heading == at or passage.heading - at <= _LONGEST_HEADING)


def _of_group(group: Sequence[Passage]) -> Content | None:
    """What a group of passages says; None where it says nothing of money."""
    texts = [p for p in group if p.text[p.heading :].strip(" .:;")]
    if not texts:
        return None
    sources: list[str] = []
    amounts: list[Content] = []
    said: dict[str, Any] = {"holder": None, "rule": None, "every": None}
    years: set[int] = set()
    for passage in texts:
        text = passage.text
        sources += _sources(text, passage.heading)
        for name, value in _said(passage).items():
            said[name] = said[name] or value
        years.update(_years(text))
        if "đồng" in text or "USD" in text or "VN" in text or "đ/" in text:
            amounts += [_amount(passage, q) for q in find_quantities(text, passage.heading) if q.kind == "money"]
    if not (sources or amounts or said["rule"] or said["holder"] or _is_field(group[0], texts[0])):
        return None
    return {
        "text": " ".join(p.quote(p.heading) for p in texts),
        "source": group[0].source,
        "sources": list(dict.fromkeys(sources)),
        **said,
        "year": years.pop() if len(years) == 1 else None,
        "amounts": amounts,
        "task": None,
        "span": (texts[0].span(texts[0].heading)[0], max(p.end for p in texts)),
    }


def _is_field(first: Passage, text: Passage) -> bool:
    """Whether a heading Kinh phí stands over words that say something, though nothing that is known."""
    words = text.text[text.heading :].split()
    named = first.heading > first.label and _HEAD.match(first.text, first.label)
    return bool(named) and len(words) > 2 and words[-1][-1] != ":"


def _sources(text: str, start: int) -> list[str]:
    """The sources that a text names, in order of place."""
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


def _said(passage: Passage) -> dict[str, Any]:
    """Holder, rule and recurrence."""
    text, start = passage.text, passage.heading
    often = "hàng" in text or "hằng" in text or "Hàng" in text or "Hằng" in text
    return {
        "holder": _holder(passage),
        "rule": _rule(passage) if "heo" in text else None,
        "every": next((every for pattern, every in _EVERY if pattern.search(text, start)), None) if often else None,
    }


def _rule(passage: Passage) -> str | None:
    """By what rule the money is found, as printed, to the end of its clause."""
    found = _RULE.search(passage.text, passage.heading)
    if found is None:
        return None
    stop = min(len(passage.text), found.end() + _LONGEST_RULE)
    over = _RULE_END.search(passage.text, found.end(), stop)
    end = over.start() if over else stop if stop == len(passage.text) else passage.text.rfind(" ", found.end(), stop)
    return passage.quote(found.start(), max(end, found.end()))


def _holder(passage: Passage) -> str | None:
    text = passage.text
    begin = text.find(" cho ", passage.heading)
    while begin >= 0 and not _GIVEN.search(text[max(0, begin - 20) : begin].rstrip()):
        begin = text.find(" cho ", begin + 4)
    if begin >= 0:
        begin += len(" cho ")
    elif ("dự toán" in text or "thường xuyên" in text) and (found := _BUDGET.search(text, passage.heading)):
        begin = found.end()
    else:
        return None
    end = _NAME_END.search(text, begin, min(len(text), begin + _LONGEST_NAME))
    if end is None or not _NAMES.match(text, begin):
        return None
    return passage.quote(begin, end.start()).rstrip(" ,") or None


def _years(text: str) -> Iterator[int]:
    """The years that are named, those in dates left out."""
    for found in _YEAR.finditer(text) if "năm" in text else ():
        if not _SIGN_YEAR.search(text[max(0, found.start() - 12) : found.start()]):
            yield int(found[1])


def _amount(passage: Passage, quantity: Quantity) -> Content:
    return {
        "raw": passage.raw(quantity.start, quantity.end),
        "value": quantity.amount,
        "currency": quantity.currency or "VND",
        "op": quantity.op,
        "per": list(quantity.per),
        "span": passage.span(quantity.start, quantity.end),
    }


# -------------------------------------------------------------------------------------------------- budget columns


def _of_table(table: Content, reader: Reader) -> Iterator[Content]:
    """One entry for each filled cell of a budget column."""
    columns: dict[int, float | None] = {}
    for cell in table["cells"]:
        if cell["row"] >= table["header_rows"]:
            break
        if role_of(cell["text"]) == "budget":
            factor = _factor(cell["text"])
            columns.update(dict.fromkeys(range(cell["col"], cell["col"] + cell["colspan"]), factor))
        elif cell["col"] in columns and (factor := _factor(cell["text"])) is not None:
            columns[cell["col"]] = factor
    if not columns:
        return
    above = _unit_above(table, reader)
    for cell in table["cells"]:
        if cell["row"] < table["header_rows"] or cell["col"] not in columns or cell["span"] is None:
            continue
        made = _of_cell(reader.cell(table, cell), columns[cell["col"]] or above)
        if made is not None:
            yield made


def _factor(text: str) -> float | None:
    """What the figures of a column are multiplied by: triệu đồng in its header."""
    found = _UNIT.search(text)
    return _FACTOR[found["scale"].lower() if found["scale"] else None] if found else None


def _unit_above(table: Content, reader: Reader) -> float | None:
    """The factor of the line `Đơn vị tính: triệu đồng` that stands directly before a table."""
    start = table["span"][0]
    found = [None, *_ABOVE.finditer(reader.view.folded, max(0, start - 160), start)][-1]
    return _factor(found["unit"]) if found else None


def _of_cell(passage: Passage, factor: float | None) -> Content | None:
    text = passage.text.strip()
    number = NUMBER.fullmatch(text)
    amounts: list[Content] = []
    if number is not None:
        value = parse_number(text)
        if factor is None or value is None:
            return None
        amounts = [
            {
                "raw": passage.raw(),
                "value": round(value * factor, 4),
                "currency": "VND",
                "op": "=",
                "per": [],
                "span": passage.span(),
            }
        ]
    elif any(c.isdigit() for c in text):
        amounts = [_amount(passage, q) for q in find_quantities(passage.text) if q.kind == "money"]
    sources = list(dict.fromkeys(_sources(passage.text, 0)))
    if not (amounts or sources):
        return None
    return {
        "text": passage.quote(), "source": passage.source, "sources": sources, **_said(passage),
        "year": None, "amounts": amounts, "task": None, "span": passage.span(),
    }  # fmt: skip
