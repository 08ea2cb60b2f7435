"""Which of the times in a task's sentence bind the task: by when, and how often."""

from __future__ import annotations

from ...text.patterns import pattern
from .done_then import is_done_then, is_span, lasts, stands_alone
from .find import holds, lowered, may_hold_time, read_all, shifted
from .handed import AT_END, PERSONS, begins_sentence, comes_due, is_handed_in
from .model import Deadlines, TimeAt, TimeValue, Years, hangs_on_event
from .others import is_of_others
from .terms import is_term, is_time_of_deed

_LETTERS = (
    ("ớ", ("rước ",)), ("ấ", ("nhất",)), ("ạ", ("ạn c",)), ("ế", ("hết", "kết thúc ")), ("ỳ", ("kỳ",)),
    ("x", ("xong",)), ("à", ("oàn t", "àm việc")), ("ă", ("ng năm",)), ("ý", ("ng quý", "ng Quý", "Quý ", "(quý ")),
    ("ầ", ("ng tuần", "lần")), ("háng", ("ng tháng", "Tháng ", "từ tháng ", "(tháng ")), ("ờ", ("hời ",)),
    ("y", ("gay ",)), ("S", ("Sau ",)), ("ò", ("vòng ",)), ("ộ", ("uộn ", "iến độ")), ("C", ("Cuối ",)),
    ("Đ", ("Đến ",)), ("N", ("Ngày ",)), ("ể", ("ể từ ",)), ("K", ("Kết thúc ",)),
    ("ừ", ("(từ ", "từ 0", "từ 1", "từ 2", "từ 3", "từ nay ")), ("ngày", (
        "Từ ngày ", "từ ngày ", "ng ngày", "ào ngày ", "đến ngày ", "giờ ngày ", "0 ngày ", "phút ngày ", "' ngày ",
        "’ ngày ", "quá ngày ", "h ngày ", "(ngày ", "ngày từ ",
    )),
    ("uối ", ("uối tháng ", "uối quý", "uối Quý", "uối năm ")),
    ("giờ", (" giờ.", " giờ;", " giờ,", " giờ tại ", " giờ trên ")),
    (" họp", ("tại phiên ", "tại cuộc ", "vào cuộc ", "trong phiên ", "trong cuộc ")),
    ("vào ", ("vào đầu ", "vào giữa ", "vào cuối ", "vào tháng ", "vào tuần ", "vào nửa ", "vào quý ", "vào Quý ")),
)  # fmt: skip
"""Letters of which every binding time has some: the times of other sentences are not looked for."""
_NONE = Deadlines()
_STOPS = ".;)/"
_IN = pattern(r"(?:ngay\s+(?:từ\s+)?)?trong\s")
_UNTIL = pattern(r"(?:cho\s+|tính\s+)?(?:đến|tới)\s+(?!hết)|vào\s")
_PERIODIC = pattern(r"định\s+k[ỳì]")
_LAW = 60
_NEAR = 30
_CLAUSE = 80
_DONE_THEN = pattern(r"(?<!\w)đã(?:\s{1,3}[^\W\d_]{1,8}){1,3}\s{1,3}\Z")
"""Words that tell what was done in a year: số lượng đã sử dụng trong năm 2017."""
_TO_DO = pattern(r"(?<!\w)(?:gửi|nộp|báo\s{1,3}cáo|hoàn\s{1,3}thành|trình)(?!\w)[^.;:]{0,80}\Z")
_AT_LATEST = pattern(
    r"chậm\s{1,3}nhất\s{1,3}(?:gửi|nộp|báo\s{1,3}cáo|trình|hoàn\s{1,3}thành)\s"
    r"(?:(?!(?<!\w)(?:hội\snghị|họp|buổi|lễ|kỳ|cuộc|đợt|đại\shội|trước|sau|số|theo|kế\shoạch)\s)[^.;:,\d]){2,70}\s\Z"
)
"""What may stand between `chậm nhất` and its day: `Thời gian chậm nhất gửi báo cáo về Sở ngày 23/3/2026.`"""
_FINISHED = ("hoàn ", "xong ")
_TOLD = pattern(r"(?<!\w)(?:đã|được|bị|sinh|ban\s{1,3}hành|ký|cấp)(?!\w)[^.;:]{0,40}\Z")
_FIELD = pattern(r"(?:thời\s+(?:gian|hạn)|tiến\s+độ|hoàn\s+thành)[^:.;]{0,30}:\s{0,2}\Z")
_OF_FIELD = frozenset({"date", "range", "approx", "season", "lunar", "event_month", "continuous", "after"})
_IN_BRACKETS = frozenset({"date", "range", "approx"})
_QUOTE = 300
_OPEN_QUOTE = "“"
_CLOSE_QUOTE = "”"


def deadlines(text: str, years: Years, start: int = 0, end: int | None = None) -> Deadlines:
    """The times of a task's sentence that say by when, and how often.

    Years and days in the name of a plan or of a cited document, periods, and times of what happened bind nothing.

    Args:
        text: a folded text.
        years: where a missing year is taken from.
        start: where the sentence begins, behind label and bullet.
        end: where it ends; the end of the text if None.

    Returns:
        What is due, in order; beside it what comes back without a day. A task that comes back at a day has that
        day alone as due.
    """
    part = text[start:end]
    if not (may_hold_time(part) and holds(part, _LETTERS)):
        return _NONE
    found = _bound(part, years)
    every = found.every and shifted([found.every], start)[0]
    return Deadlines(tuple(shifted(found.due, start)), every) if start else found


def _bound(text: str, years: Years) -> Deadlines:
    times = read_all(text, years)
    if not times:
        return _NONE
    low = lowered(text)
    dated, periodic, often = [], [], []
    for time in times:
        binds = _binds(time, low, years) and not _quoted(text, time.start)
        if not _only_often(time):
            dated += [time] if binds else []
        elif binds:
            periodic.append(time)
        elif _says_often(time, low):
            often.append(time)
    if dated or not periodic:
        dated.sort(key=lambda time: _comes_last(time, low))  # Sau khi nghiệm thu, … gửi trước ngày 25/7
        return Deadlines(tuple(dated), next(iter(periodic + often), None))
    return Deadlines((periodic[0],))


def _comes_last(time: TimeAt, low: str) -> bool:
    """Whether another time is rather the deadline: this one hangs on an event or says how long something goes on."""
    value = time.value
    if value.kind == "range":
        return is_span(low, time.start) and not _opens(time, low)
    return hangs_on_event(value.kind, value.lag)


def _only_often(time: TimeAt) -> bool:
    return time.value.kind == "recur" and time.value.rrule is None


def _binds(time: TimeAt, low: str, years: Years) -> bool:
    """Whether a time binds the task of its sentence."""
    value, raw = time.value, low[time.start : time.end]
    if _tells_of_force(low, time.start) or is_of_others(low, time.start):
        return False
    if value.kind in _IN_BRACKETS and (stands_alone(time, low) or (value.kind == "approx" and is_done_then(time, low))):
        return not _is_past(value.date or value.end, years)
    if value.kind == "date" or _opens(time, low):
        day = value.date or value.end or (value.edtf if value.kind == "approx" else None)
        said = _IN.match(raw) is not None or _opens(time, low) or _at_latest(time, low) or is_handed_in(time, low)
        said = said or is_term(low, time.start) or is_time_of_deed(low, time.start, time.end)
        return said and not _is_past(day, years)
    if low[max(0, time.start - 2) : time.start].strip() == ":" and value.kind in _OF_FIELD:
        return _FIELD.search(low, max(0, time.start - _LAW), time.start) is not None
    if value.kind == "before" or (value.kind == "by" and _is_by(time, low)):
        return not _is_past(value.date, years) or _is_late(value, low, time.start, years)
    if value.kind == "range":
        return (
            (_IN.match(raw) is not None or lasts(time, low) or is_done_then(time, low))
            and not _is_past(value.end, years)
            and not _DONE_THEN.search(low, max(0, time.start - _NEAR), time.start)
        )
    if value.kind == "recur":
        return _recurring_binds(time, low, raw)
    return (value.kind == "event" and _event_binds(time, low)) or (value.kind == "lunar" and raw.startswith(_FEAST))


def _recurring_binds(time: TimeAt, low: str, raw: str) -> bool:
    """Whether a day that comes back, or how often something does, says by when."""
    if time.value.rrule is None:
        return _is_periodic(raw) and (bool(time.value.every) or _ends_clause(low, time.end))
    bound = time.value.relation in {"before", "by", "within"} or raw.startswith(("vào ", "định kỳ "))
    return bound or comes_due(time, low)


_FEAST = ("trước tết", "trước dịp tết")


def _is_by(time: TimeAt, low: str) -> bool:
    """Whether something is due by a day: `chậm nhất`, or `đến`, with what must be done behind it or handed in."""
    until = _UNTIL.match(low, time.start)
    if until is None or (low.endswith("từ nay ", 0, time.start) and low[time.end : time.end + 1] in AT_END):
        return True
    return low.startswith(_BY_THEN, time.end) or is_handed_in(time, low)


def _event_binds(time: TimeAt, low: str) -> bool:
    """Whether a time that hangs on an event binds: its lag, its place at the head, or its season."""
    value = time.value
    bare = _BARE.match(low, time.start)
    aside = _aside(low, time.start) if bare is None and value.lag is not None else -1
    if aside >= 0 or (bare is not None and (not value.anchor or low.startswith("ít", time.start))):
        if _SENT.search(low, max(0, aside, time.start - _CLAUSE), time.start) is not None:
            return True
    elif value.lag is not None or (value.relation == "before" and _is_bound(value, low, time.start)):
        return True
    elif low.startswith(_SITTINGS, time.start) and low[time.end : time.end + 1] in AT_END:
        return _TO_DO.search(low, max(0, time.start - _CLAUSE), time.start) is not None
    return begins_sentence(low, time.start) and low[time.start - 1 : time.start] != "("


def _aside(low: str, at: int) -> int:
    """Where a bracket opens in which more stands before a time: `(dừng nhận đơn trước ngày họp 05 ngày)`; else -1."""
    opened = low.rfind("(", max(0, at - _CLAUSE), at)
    return opened if opened >= 0 and ")" not in low[opened:at] and low[opened + 1 : at].strip() else -1


_BARE = pattern(r"trong\s{1,4}\d|không\s|ít\s{1,4}nhất\s[^.,;]{1,24}\stháng\s{1,4}trước\s")
_SENT = pattern(
    rf"(?<!\w)(?:gửi(?!\s{{1,3}}{PERSONS})|nộp|báo\s{{1,3}}cáo|hoàn\s{{1,3}}thành|trình|trả\s{{1,3}}lời"
    r"|thông\s{1,3}báo|giải\s{1,3}quyết|ý\s{1,3}kiến|phản\s{1,3}hồi|khắc\s{1,3}phục|xử\s{1,3}lý)(?!\w)"
    r"(?:(?!(?<!\w)tổ\s{1,3}chức(?!\w))[^.;:]){0,80}\Z"
)
"""What is done once, within days: `báo cáo trong 30 ngày làm việc`; `tổ chức lớp trong 05 ngày làm việc` goes on,
and so does what those do who are sent somewhere: `gửi cán bộ đi học trong 05 ngày làm việc`.

Months before a day may be those that somebody had to be there: `cư trú ít nhất 06 tháng trước ngày nộp hồ sơ`.
"""
_SITTINGS = ("tại ", "vào ", "trong ")
_SEASON = ("mùa ", "kỳ đánh giá", "ngày khai ", "ngày tựu trường", "ngày phát động")
"""A season, a term or an opening before which something is to be done is as good as a day: `trước mùa mưa bão`,
`trước ngày khai giảng`.
"""
_FINISHED_THEN = pattern(r"(?<!\w)(?:hoàn\s{1,3}(?:thành|tất)|xong)(?:\s{1,3}[^\s.,;:]{1,12}){0,8}\s{1,3}\Z")


def _is_bound(value: TimeValue, low: str, at: int) -> bool:
    """Whether an event has something to be over before it: `hoàn thành việc sửa chữa trước khi khai giảng`."""
    if (value.anchor or "").lower().startswith(_SEASON):
        return True
    return _FINISHED_THEN.search(low, max(0, at - _CLAUSE), at) is not None


def _tells_of_force(low: str, at: int) -> bool:
    """Whether a time says from when a text holds, `có hiệu lực đến trước ngày …`, unless somebody must see to it."""
    law = low.rfind("hiệu lực", max(0, at - _LAW), at)
    return law >= 0 and not low.endswith(_SEE_TO_IT, 0, law)


_SEE_TO_IT = ("bảo đảm có ", "đảm bảo có ", "để có ")


def _opens(time: TimeAt, low: str) -> bool:
    """Whether a time opens the sentence and is that of what it tells: `Quý I/2027, các đơn vị đánh giá …`.

    A label is: `Từ ngày 04/5/2026: Sở Y tế hướng dẫn …`; and what is done to the end of a time: `Đến năm 2027, hoàn
    thành …`; the day on which something begins is not.
    """
    before = low[max(0, time.start - _NEAR) : time.start].rstrip()
    behind, kind = low[time.end : time.end + 1], time.value.kind
    if before.endswith(_FROM_NOW) and kind == "by" and behind == ",":
        return low.find(_THEN_DONE[0], time.end, time.end + _CLAUSE) >= 0
    if kind == "by" and low.startswith(_MUST_BE_DONE, time.end) and low.startswith("đến ", time.start):
        return True
    if before.endswith(_STRIVES) and kind == "by":
        return low.startswith(_DAY, time.start) and low.startswith(_THEN_DONE, time.end)
    if before and not (kind == "by" and before[-1] in ".;"):
        return False
    if kind == "by" and before and low.startswith(_THEN_DONE, time.end):
        return True
    if behind == ":":
        return kind in _LABELS
    if behind != ",":
        return False
    if kind == "by":
        return low.startswith(_DONE_BY, time.end)
    return low.startswith(_PERIODS, time.start) and kind in {"range", "approx"}


_MUST_BE_DONE = (" phải hoàn thành ", " phải xong ", " phải hoàn tất ")
_STRIVES, _FROM_NOW, _DAY = "phấn đấu", "từ nay", "đến ngày "
_LABELS = frozenset({"date", "range", "after", "approx"})
_PERIODS = ("quý ", "tháng ", "từ ", "đầu ", "giữa ", "cuối ")
_BY_THEN = (" phải hoàn thành", " phải xong", " phải hoàn tất", " hoàn thành xong")
_THEN_DONE = (" hoàn thành ", " hoàn tất ")
_DONE_BY = (", hoàn thành ", ", hoàn tất ", ", cơ bản hoàn thành ")


def _is_periodic(raw: str) -> bool:
    return raw.startswith("vào ") or _PERIODIC.match(raw) is not None


def _at_latest(time: TimeAt, low: str) -> bool:
    """Whether `chậm nhất` stands before a day, with what is due between them."""
    return _AT_LATEST.search(low, max(0, time.start - _CLAUSE), time.start) is not None


def _is_past(day: str | None, years: Years) -> bool:
    """Whether a day lies before the day of issue: then the text tells what was."""
    return day is not None and years.issued is not None and day < years.issued


def _is_late(value: TimeValue, low: str, at: int, years: Years) -> bool:
    """Whether a day shortly before that of issue, printed with its year, is a deadline still, and a late one.

    What is to be sent or done by it says so; `ban hành trước ngày …` tells what was.
    """
    if value.year_inferred or not (value.date and years.issued) or value.date[:4] != years.issued[:4]:
        return False
    left = max(0, at - _CLAUSE)
    to_do = low.startswith(_FINISHED, at) or _TO_DO.search(low, left, at) is not None
    return to_do and _TOLD.search(low, left, at) is None


def _ends_clause(low: str, at: int) -> bool:
    behind = low[at : at + 4].lstrip()
    return not behind or behind[0] in _STOPS


def _says_often(time: TimeAt, low: str) -> bool:
    """`Hàng năm, …` at the head of a sentence, or `(6 tháng/lần)` behind it; not `kế hoạch hàng năm`.

    What may be done so often at most is no rule: `hỗ trợ không quá 02 lần/năm`.
    """
    if low.endswith(_AT_MOST, 0, time.start):
        return False
    return begins_sentence(low, time.start) or low.find("lần", time.start, time.end) >= 0


_AT_MOST = ("quá ", "tối đa ")


def _quoted(text: str, at: int) -> bool:
    """Whether a place lies between quotation marks: the name of something."""
    opened = text.rfind(_OPEN_QUOTE, max(0, at - _QUOTE), at)
    return opened >= 0 and text.find(_CLOSE_QUOTE, opened, at) < 0
