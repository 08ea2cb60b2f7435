"""What each word that a time expression turns on makes of the text around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...text.patterns import pattern, phrase
from .binds import bind_before
from .event_words import BEFORE, ad_hoc, after, always, back, ended, event_at, season, when
from .events import AHEAD
from .model import TimeValue
from .named import CROPS, horizon_at, match_annual_day, match_month_of, match_period
from .point import Point
from .points import PARTS, match_point
from .recur import (
    BEFORE_FIGURES,
    match_again,
    match_day_behind,
    match_each,
    match_parts,
    match_periodic,
    match_times,
)
from .settle import Found
from .values import value_of

_RANGE = phrase(r"\s{0,3}(?:-|đến(?: hết)?|tới|cho đến)\s{0,3}")
_BRACKET = phrase(r"\s{0,3}[(,]\s{0,3}((?:chậm nhất(?: là)?|trước|đến hết) )(?=ngày|[0-9])")
_MORE_DAYS = phrase(r"(?:\s{0,3}(?:,|và) (?:trước )?(?:ngày )?\d{1,2}/\d{1,2}){1,3}\s?\)")
"""Further days of a bracket behind what comes back: `định kỳ 6 tháng (trước 10/6 và 10/12)`."""
_ONWARD = phrase(r" (?:và (?:các|những) năm (?:tiếp theo|sau)|trở (?:đi|về sau))")
_OPENINGS = ("khai ", "bế ", "tựu trường", "phát động")
"""What a day is called behind the word: `trước ngày khai giảng`."""
_SINCE = phrase(r"(?:kể|tính) từ \Z")
_BEFORE_THEN = ("năm", "tháng", "quý", "ngày", "với", "như", "từ")
"""Words behind which `trước` is no bound: `số liệu của năm trước kỳ đánh giá`, `so với trước kỳ đánh giá`."""
_AT_PART = phrase(r"vào (?:đầu|giữa|cuối) (?:mỗi |từng )?học \Z")
_AT = phrase(r"(?<!\w)(?:tại|vào|trong) \Z")
_SIX = phrase(r"sáu \Z")
_LAG = phrase(
    r"(?:(?:hoàn thành )?trong(?: (?:khoảng )?(?:thời hạn|thời gian|vòng))?|sau|(?:không|chậm) quá"
    r"|ít nhất(?: (?:là|trước))?|trước(?: (?:ít nhất|tối thiểu))?"
    r"|chậm nhất(?: (?:là|sau|trong|vào)){0,2})(?: chậm nhất)?"
    rf"(?: (?:tối đa|không quá))? (?:{BEFORE_FIGURES})?\Z"
)
_OPENS_RANGE = frozenset({"", "from", "within", "at"})
_STRONG = frozenset({"before", "by", "after", "from"})
_PERIODICALLY = phrase(r"định k[ỳì] (?:vào )?\Z")
_PART_OF_DAY = phrase(r"(?<!\w)(?:sáng|chiều|tối) \Z")
_DAILY = {"before": "before", "by": "by", "at": None}
"""Words that bind what comes back each day or week, and the relation that they say: `vào thứ Sáu hằng tuần`."""
_SAME_DAY = phrase(r" (?:trong )?cùng ngày(?!\w)")
_IN_ONE_DAY = phrase(r"(?:(?:ngay )?trong cùng|ngay trong) \Z")
_DAY_ENDS = phrase(r"ngày(?: làm việc)?(?=\s{0,3}(?:[.;,/)]|\Z))")
_WITHIN_DAY = TimeValue("event", relation="within", lag="P0D")
"""The day of what is told before, which need not be printed: `trước 16 giờ cùng ngày`, `trong cùng ngày`."""
_NO_SHARE = pattern(r"\s{0,4}(?:[^\w\s]|\Z|(?:và|để|hằng|hàng|năm|tới|gửi|nộp|về|theo|phải|là)(?!\w))")
"""What stands behind a bare day; before a noun its figures are a share: `trước 5/6 trạm`, `không quá 1/3 số phiếu`."""
_EACH_MONTH = phrase(r"(?<!\w)(?:hàng|hằng|mỗi) tháng(?!\w)[^.;]*\Z")
_SENTENCE = 200
_PARTS = tuple(PARTS)
_WITH_PARTS = ("năm", "tháng", "quý")


def _calendar(low: str, floor: int, at: int, end: int) -> Found | None:
    """A day or period, or two of them, with the words before."""
    at = _part_before(low, floor, at)
    first = match_point(low, at, end)
    if first is None:
        return None
    point, stop = first
    bind, begin = bind_before(low, floor, at)
    if bind in _OPENS_RANGE and (second := _second(low, stop, end, point)):
        return Found(begin, second[1], bind="within", point=point, to=second[0])
    if point.unit == "clock" and bind in _DAILY and (again := match_again(low, stop, end)):
        # the hour is on the day that it names, which is in time therefore
        relation = None if bind == "at" else "by"
        return Found(begin, again[1], TimeValue("recur", relation=relation, rrule=again[0]))
    if point.unit == "clock" and bind in _STRONG and (same := _SAME_DAY.match(low, stop, end)):
        return Found(begin, same.end(), _WITHIN_DAY)
    if (point.weak and bind not in _STRONG) or (point.unit == "clock" and bind):
        return None
    if point.weak and point.unit == "monthday" and not _EACH_MONTH.search(low, max(0, begin - _SENTENCE), begin):
        return None
    if point.weak and bind in {"before", "by"} and point.unit == "day" and not _NO_SHARE.match(low, stop, end):
        return None
    behind = horizon_at(low, stop, end) if point.unit == "year" and not point.part else None
    value = value_of(bind, point, point.year) if behind else None
    if behind and value:
        return Found(begin, behind[1], replace(value, horizon=behind[0]))
    if bind == "from" and (point.last > point.first or point.last_day):
        bind = "within"  # từ ngày 07-11/12
    if point.unit == "year" and (onward := _ONWARD.match(low, stop, end)):
        bind, stop = "from", onward.end()
    return Found(begin, stop, bind=bind, point=point)


def _part_before(low: str, floor: int, at: int) -> int:
    """Where `cuối năm` begins, whose `năm` stands at a place."""
    if at == floor or not low[at - 1].isspace() or not low.startswith(_WITH_PARTS, at):
        return at  # hạn cuối ngày 15/5
    before = low[max(floor, at - 7) : at]
    word = before.rstrip()
    if not word.endswith(_PARTS):
        return at
    begin = at - len(before) + max(word.rfind(part) for part in PARTS)
    return at if begin > floor and low[begin - 1].isalpha() else begin


def _second(low: str, at: int, end: int, first: Point) -> tuple[Point, int] | None:
    """The second point of a range that the first one begins."""
    joined = _RANGE.match(low, at, end)
    second = match_point(low, joined.end(), end) if joined and not first.part else None
    if second is None or second[0].unit == "monthday" or (second[0].unit == "clock") != (first.unit == "clock"):
        return None
    return second


def figures(low: str, floor: int, at: int, end: int) -> Found | None:
    """A day in figures, a time of day, 6 tháng/lần, or the lag of an event: trong thời hạn 05 ngày kể từ ngày …"""
    made = _calendar(low, floor, at, end)
    if made is not None:
        return made
    if times := match_times(low, at, end):
        return Found(at, times[1], times[0])
    for words in (_LAG, AHEAD):
        begin = back(words, low, floor, at)
        if begin >= 0 and (event := event_at(low, begin, end)) is not None:
            return event
    return None


def _month(low: str, floor: int, at: int, end: int) -> Found | None:
    """A month, one with a name of its own, or sáu tháng đầu năm."""
    if named := match_month_of(low, at, end):
        return Found(at, named[1], named[0], anchor=(at, named[2]))
    begin = back(_SIX, low, floor, at)
    return _calendar(low, floor, at if begin < 0 else begin, end)


def _day(low: str, floor: int, at: int, end: int) -> Found | None:
    """A day of the calendar, with a name of its own, or of an event: kể từ ngày ký, trước ngày khai giảng."""
    made = _calendar(low, floor, at, end)
    if made is not None:
        return made
    if named := match_annual_day(low, at, end):
        return Found(at, named[1], named[0], anchor=(at, named[2]))
    begin = back(_SINCE, low, floor, at)
    if begin >= 0:
        return event_at(low, begin, end)
    if low.startswith(_OPENINGS, at + 5) and (begin := back(BEFORE, low, floor, at)) >= 0:
        return event_at(low, begin, end)
    closes = _DAY_ENDS.match(low, at, end)
    begin = back(_IN_ONE_DAY, low, floor, at) if closes else -1
    return Found(begin, closes.end(), _WITHIN_DAY) if closes and begin >= 0 else None


def _period(low: str, floor: int, at: int, end: int) -> Found | None:
    period = match_period(low, at, end)
    return Found(at, period[1], period[0]) if period else _calendar(low, floor, at, end)


def _each(low: str, floor: int, at: int, end: int) -> Found | None:
    each = match_each(low, at, end)
    return _with_day(low, at, end, *each) if each else None


def _term(low: str, floor: int, at: int, end: int) -> Found | None:
    """What turns on kỳ: định kỳ, thời kỳ, nhiệm kỳ, vào cuối mỗi học kỳ, trước kỳ đánh giá."""
    left = max(floor, at - 10)
    before = low[left:at].rstrip()
    begin = left + before.rfind(" ") + 1
    if before.endswith("định"):
        each = match_periodic(low, begin, end)
        return _with_day(low, begin, end, *each) if each else None
    if before.endswith("học"):
        begin = back(_AT_PART, low, floor, at)
        parts = match_parts(low, begin, end) if begin >= 0 else None
        return Found(begin, parts[1], parts[0]) if parts else None
    if before.endswith(("tại", "trong")):
        return event_at(low, begin, end)
    if before.endswith("trước"):
        past = low[max(floor, begin - 8) : begin].rstrip().endswith(_BEFORE_THEN)
        return None if past else event_at(low, begin, end)
    return _period(low, floor, begin, end) if before.endswith(("thời", "nhiệm")) else None


def _sitting(low: str, floor: int, at: int, end: int) -> Found | None:
    """A sitting at which something is handed in: tại phiên họp tháng 6, vào cuộc họp giao ban tháng 12."""
    begin = back(_AT, low, floor, at)
    return event_at(low, begin, end) if begin >= 0 else None


def _weekday(low: str, floor: int, at: int, end: int) -> Found | None:
    """A day of every week, where the words before bind it: trước thứ Sáu hằng tuần; others say how often alone."""
    part = back(_PART_OF_DAY, low, floor, at)
    bind, begin = bind_before(low, floor, at if part < 0 else part)
    if not bind and (periodic := back(_PERIODICALLY, low, floor, begin)) >= 0:  # định kỳ thứ Năm hằng tuần
        bind, begin = "at", periodic
    again = match_again(low, at, end) if bind in _DAILY else None
    return again and Found(begin, again[1], TimeValue("recur", relation=_DAILY[bind], rrule=again[0]))


def _with_day(low: str, at: int, end: int, value: TimeValue, stop: int) -> Found:
    """A day behind says when it comes back: hàng năm (trước ngày 10/12), hằng tháng trước ngày 25."""
    if behind := match_day_behind(low, stop, end, value.every):
        relation, rule, closes = behind
        return Found(at, closes, replace(value, relation=relation, rrule=rule))
    bracket = _BRACKET.match(low, stop, end)
    if bracket is not None:
        bind, _ = bind_before(low, bracket.start(1), bracket.end())
        point = match_point(low, bracket.end(), end)
        if bind and point and point[0].unit == "day" and point[0].year is None and not point[0].last_day:
            value = replace(value_of(bind, point[0]._replace(every="Y"), None) or value, every=value.every)
            more = _MORE_DAYS.match(low, point[1], end) if "(" in bracket[0] else None
            stop = more.end() if more else point[1] + (low[point[1] : point[1] + 1] == ")" and "(" in bracket[0])
    return Found(at, stop, value)


READERS: dict[str, Callable[[str, int, int, int], Found | None]] = {
    "ngày": _day,
    "tháng": _month,
    "quý": _calendar,
    "tuần": _calendar,
    "nửa": _calendar,
    "năm": _period,
    "giai": _period,
    "kỳ": _term,
    "khai giảng": season,
    "cuộc họp": _sitting,
    "phiên họp": _sitting,
    "hàng": _each,
    "hằng": _each,
    "mỗi": _each,
    "thứ": _weekday,
    "chủ nhật": _weekday,
    "khi": when,
    "sau": after,
    "kết thúc": ended,
    "thường": always,
    "liên tục": always,
    "đột": ad_hoc,
    "dịp": season,
    "mùa": season,
    **dict.fromkeys(CROPS, season),
    "tết": season,
}
"""Who reads what turns on a word: the text in lower case, how far back it may look, where the word begins, the end."""
