"""Which of the times in a task's sentence bind the task: by when, and how often."""

from __future__ import annotations

from collections.abc import Callable

from ...schema.facts import TimeKind
from ...text.patterns import phrase
from .asked import is_asked_for
from .deeds import CLAUSE, begins_sentence, comes_due, is_at_latest, is_handed_in, is_over
from .done_then import is_done_then, is_span, lasts, stands_alone
from .event_binds import event_binds
from .find import holds, lowered, may_hold_time, read_all, shifted
from .model import Deadlines, TimeAt, TimeValue, Years, hangs_on_event
from .opens import is_done_by, opens
from .others import is_of_others
from .terms import is_term

_LETTERS = (
    ("ớ", ("rước ",)), ("ấ", ("nhất",)), ("ạ", ("ạn c",)), ("ế", ("hết", "kết thúc ", "đấu đến ")), ("ỳ", ("kỳ",)),
    ("x", ("xong",)), ("à", ("oàn t", "àm việc")), ("ă", ("ng năm",)), ("ý", ("ng quý", "ng Quý", "Quý ", "(quý ")),
    ("ầ", ("ng tuần", "lần")), ("háng", ("ng tháng", "Tháng ", "từ tháng ", "(tháng ")), ("ờ", ("hời ",)),
    ("y", ("gay ",)), ("S", ("Sau ",)), ("ò", ("vòng ",)), ("ộ", ("uộn ", "iến độ")), ("C", ("Cuối ",)),
    ("Đ", ("Đến ",)), ("N", ("Ngày ",)), ("ể", ("ể từ ",)), ("K", ("Kết thúc ",)),
    ("ừ", ("(từ ", "từ 0", "từ 1", "từ 2", "từ 3", "từ nay ")), ("ngày", (
        "Từ ngày ", "từ ngày ", "ng ngày", "ào ngày ", "đến ngày ", "giờ ngày ", "0 ngày ", "phút ngày ", "' ngày ",
        "’ ngày ", "quá ngày ", "h ngày ", "(ngày ", "ngày từ ", "sáng ngày ", "iều ngày ", "tối ngày ",
    )),
    ("nộp ", (" ngày ",)), ("ửi ", (" ngày ",)), ("Mỗi ", ("Mỗi ",)), ("vụ ", ("hời ",)),
    ("ó yêu", ("hi có yêu cầu",)),
    ("ầu năm", ("háng đầu năm",)), ("uối ", ("uối tháng ", "uối quý", "uối Quý", "uối năm ")),
    ("giờ", (" giờ.", " giờ;", " giờ,", " giờ tại ", " giờ trên ")),
    (" họp", ("tại phiên ", "tại cuộc ", "vào cuộc ", "trong phiên ", "trong cuộc ")),
    ("vào ", ("vào đầu ", "vào giữa ", "vào cuối ", "vào tháng ", "vào tuần ", "vào nửa ", "vào quý ", "vào Quý ")),
)  # fmt: skip
"""Letters of which every binding time has some: the times of other sentences are not looked for."""
_NONE = Deadlines()
_STOPS = ".;)/"
_IN = phrase(r"(?:ngay (?:từ )?)?trong\s")
_UNTIL = phrase(r"(?:cho |tính )?(?:đến|tới) (?!hết)|vào\s")
_PERIODIC = phrase(r"định k[ỳì]")
_NEAR = 30
_USED_THEN = phrase(r"(?<!\w)đã(?: [^\W\d_]{1,8}){1,3} \Z")
"""Words that tell what was done in a year: số lượng đã sử dụng trong năm 2017."""
_TOLD = phrase(r"(?<!\w)(?:đã|được|bị|sinh|ban hành|ký|cấp)(?!\w)[^.;:]{0,40}\Z")
_FINISHED = ("hoàn ", "xong ")
_FEAST = ("trước tết", "trước dịp tết")
_AT_MOST = ("quá ", "tối đa ")
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
    firm = [time for time in dated if time.value.kind != "ad_hoc"]
    dated = firm if firm or periodic else dated  # hằng quý và khi có yêu cầu
    if dated or not periodic:
        dated.sort(key=lambda time: _comes_last(time, low))  # Sau khi nghiệm thu, … gửi trước ngày 25/7
        return Deadlines(tuple(dated), next(iter(periodic + often), None))
    return Deadlines((periodic[0],))


def _comes_last(time: TimeAt, low: str) -> bool:
    """Whether another time is rather the deadline: this one hangs on an event or says how long something goes on."""
    value = time.value
    if value.kind == "range":
        return is_span(low, time.start) and not opens(time, low)
    return hangs_on_event(value.kind, value.lag)


def _only_often(time: TimeAt) -> bool:
    return time.value.kind == "recur" and time.value.rrule is None


def _binds(time: TimeAt, low: str, years: Years) -> bool:
    """Whether a time binds the task of its sentence."""
    value, rule = time.value, _RULES.get(time.value.kind)
    if is_of_others(low, time.start):
        return False
    if is_term(time, low):
        return value.kind != "date" or not _is_past(value.date, years)
    if rule is None or not rule(time, low):
        return False
    day = value.date or value.end or (value.edtf if value.kind == "approx" else None)
    return not _is_past(day, years) or (value.kind in {"before", "by"} and _is_late(value, low, time.start, years))


def _on_day(time: TimeAt, low: str) -> bool:
    said = _IN.match(low, time.start) is not None or opens(time, low) or stands_alone(time, low)
    return said or is_at_latest(low, time.start) or is_handed_in(time, low) or is_done_then(time, low)


def _in_period(time: TimeAt, low: str) -> bool:
    if opens(time, low) or stands_alone(time, low):
        return True
    said = _IN.match(low, time.start) is not None or lasts(time, low) or is_done_then(time, low)
    return said and _USED_THEN.search(low, max(0, time.start - _NEAR), time.start) is None


def _by_day(time: TimeAt, low: str) -> bool:
    """Whether something is due by a day: `chậm nhất`, or `đến`, with what must be done behind it or handed in."""
    return _UNTIL.match(low, time.start) is None or is_done_by(time, low) or is_handed_in(time, low)


def _recurring(time: TimeAt, low: str) -> bool:
    """Whether a day that comes back, or how often something does, says by when."""
    at, value = time.start, time.value
    if _only_often(time):
        regular = low.startswith("vào ", at) or _PERIODIC.match(low, at) is not None
        return regular and (bool(value.every) or _ends_clause(low, time.end))
    return bool(value.relation) or low.startswith(("vào ", "định kỳ "), at) or comes_due(time, low)


_RULES: dict[TimeKind, Callable[[TimeAt, str], bool]] = {
    "date": _on_day,
    "range": _in_period,
    "approx": _in_period,
    "before": lambda time, low: True,
    "by": _by_day,
    "after": opens,
    "recur": _recurring,
    "event": event_binds,
    "ad_hoc": is_asked_for,
    "lunar": lambda time, low: low.startswith(_FEAST, time.start),
}
"""When a time of each kind binds; those of other kinds bind where a term stands before them, and nowhere else."""


def _is_past(day: str | None, years: Years) -> bool:
    """Whether a day lies before the day of issue: then the text tells what was."""
    return day is not None and years.issued is not None and day < years.issued


def _is_late(value: TimeValue, low: str, at: int, years: Years) -> bool:
    """Whether a day shortly before that of issue, printed with its year, is a deadline still, and a late one.

    What is to be sent or done by it says so; `ban hành trước ngày …` tells what was.
    """
    if value.year_inferred or not (value.date and years.issued) or value.date[:4] != years.issued[:4]:
        return False
    to_do = low.startswith(_FINISHED, at) or is_over(low, at)
    return to_do and _TOLD.search(low, max(0, at - CLAUSE), at) is None


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


def _quoted(text: str, at: int) -> bool:
    """Whether a place lies between quotation marks: the name of something."""
    opened = text.rfind(_OPEN_QUOTE, max(0, at - _QUOTE), at)
    return opened >= 0 and text.find(_CLOSE_QUOTE, opened, at) < 0
