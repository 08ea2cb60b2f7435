"""Times that hang on an event: ngay sau khi …, trong thời hạn 05 ngày làm việc kể từ ngày …"""

from __future__ import annotations

import re
from collections.abc import Callable

from ...text.patterns import pattern
from .model import TimeValue
from .recur import BEFORE_FIGURES, BEHIND_FIGURES, IN_BRACKETS, duration

Match = re.Match[str]
_B = r"\s{1,4}"
_IN_NAME = (
    r"(?:(?<=phòng),(?=\schống\s)|(?<=chống\slụt),(?=\sbão\s)|(?<=phòng\scháy),(?=\schữa\s)"
    r"|(?<=cứu\snạn),(?=\scứu\shộ))"
)
"""A comma inside a name: `Ban Chỉ huy Phòng, chống lụt, bão`."""


def _spaced(words: str) -> str:
    """A pattern in which each blank stands for blanks and line ends."""
    return words.replace(" ", _B)


_MADE = _spaced(r" được (?:[^\s,.;:]{1,12} ){0,5}(?:ban hành|phê duyệt|thông qua|công bố)")
_ACTOR = _spaced(
    r", (?:các|sở|bộ|ubnd|[uủ][ỷy] ban|phòng|chủ tịch|giám đốc|thủ trưởng|đơn vị|cơ quan|công an|hội"
    r"|trình|lập|tham mưu|báo cáo) "
)
"""Who acts, or what is done: with it the clause is over."""
_PAPER = _spaced(
    r"(?:nghị định|luật|thông tư|quyết định|nghị quyết|pháp lệnh|đề án|kế hoạch|quy chế|quy định|chương trình|văn bản) "
)
_NO_NAME = _spaced(rf" (?:được|có|là|thì|đã|nếu) |{_ACTOR}")
_OF_PAPER = rf"{_PAPER}(?:(?!{_NO_NAME})[^.;:()]){{1,240}}?(?={_MADE})"
"""A document with commas in its name, up to where it is said that it is made: `Nghị định về biên chế, tổ chức bộ máy
được ban hành`.
"""
_COPY = r"(?:(?:văn )?bản|công văn|e-?mail|thư|hồ sơ|thông báo|tin nhắn|báo cáo)(?!\w)"
_RECEIVED = _spaced(rf"nhận được {_COPY}[^,.;:()]{{0,60}}(?:, {_COPY}(?:(?! được )[^,.;:()]){{0,60}}(?=,)){{1,3}}")
"""Several things that come: `nhận được bản fax, bản sao, các xã báo cáo …`."""
_CLAUSE = (
    rf"(?P<anchor>(?:{_OF_PAPER}|{_RECEIVED}|(?=[^\s,.;:()]))"
    rf"(?:[^,.;:()]|{_IN_NAME}|\((?<=\d\s\(){IN_BRACKETS}){{0,200}})"
)
_LAG = (
    rf"(?P<said>{BEFORE_FIGURES})?(?P<n>\d{{1,3}})(?(said)\s{{0,2}}\)|(?:{BEHIND_FIGURES})?)"
    r"\s{1,4}(?P<unit>ngày|tháng|tuần|năm|giờ|phút)"
    r"(?P<work>\s{1,4}làm\s{1,4}việc)?"
)
_SINCE = rf"\s{{0,3}},?\s{{0,3}}(?:tính{_B}|kể{_B})?từ{_B}(?:(?:lúc|thời{_B}điểm|khi){_B})?"

_NAMES = (
    "hội nghị", "kỳ họp", "kỳ nghỉ", "đợt", "buổi", "đại hội", "phiên họp", "lễ",
    *(f"cuộc {name}" for name in ("họp", "làm việc", "kiểm tra", "thanh tra", "giám sát", "thi", "diễn tập", "bầu cử")),
)  # fmt: skip
OCCASIONS = tuple(f"{several}{name}" for several in ("", "mỗi ", "các ") for name in _NAMES)
"""What has an end behind which something is due: `Ngay sau kỳ nghỉ Tết, …`."""
_OCCASION = rf"(?=(?:{'|'.join(OCCASIONS)})(?!\w)){_CLAUSE}"
_ENDING = (*OCCASIONS, "cuộc vận động", "chiến dịch", "năm học", "học kỳ", "kiểm tra(?=,)", "thanh tra(?=,)")
"""What is over when something else is due: `Kết thúc năm học, các trường báo cáo …`."""
_ITSELF_DUE = rf"(?![^,.;:]{{0,200}}{_B}(?:trước|trong|vào|chậm|đến|lập|gửi|báo|tổng|phải){_B})"
"""What has to be over by a day is itself due, `Kết thúc đợt khám trước ngày 15/6, …`; with a verb it is a sentence."""
_ENDED = rf"(?=(?:{'|'.join(_ENDING)})(?!\w)){_ITSELF_DUE}{_CLAUSE}"
_AHEAD_OF = (
    rf"trước{_B}(?:khi{_B}(?=[^\W\d_])|(?=ngày{_B}[^\W\d_]|(?:{'|'.join(OCCASIONS)})(?!\w)))(?P<anchor>[^,.;:()\d]"
)
AHEAD = pattern(rf"{_AHEAD_OF}{{2,48}})\Z")
_BY_LAG = (
    rf"(?<!thứ\s)(?:(?:ít{_B}nhất|tối{_B}thiểu){_B})?{_LAG}(?<!tháng)(?<!năm)(?<!phút)(?!\w)"
    rf"(?!{_B}(?:\d|trở|một|mỗi|trong|kể|tính|sau|lần))"
)
"""How long before something: `trước ngày họp ít nhất 05 ngày`, not `trước phiên họp thứ 5 ngày 20/3`."""
_TERM_ENDS = rf"kết{_B}thúc{_B}(?:mỗi{_B})?(?:quý|tháng|năm(?:{_B}học)?|học{_B}kỳ|kỳ{_B}(?:báo{_B}cáo|đánh{_B}giá))"
"""What ends has no length that could be meant: a course may be over that lasts for the days behind it."""
_HELD = rf"(?:tổ{_B}chức|diễn{_B}ra|khai{_B}mạc|tiến{_B}hành|bắt{_B}đầu){_B}"
_SEASON = (
    rf"mùa{_B}(?:(?:mưa|bão|lũ|lụt)(?:,?{_B}(?:bão|lũ|lụt)){{0,2}}|khô)(?!\w)"
    rf"(?:{_B}(?:(?:hàng|hằng){_B}năm|(?:năm{_B})?(?:19|20)\d\d)(?!\w))?"
)
_OPENING = (
    rf"ngày{_B}(?:khai{_B}(?:giảng|mạc|trường)|tựu{_B}trường|phát{_B}động)(?!\w)(?!{_B}(?:ít|tối|\d))"
    rf"(?:{_B}năm{_B}học(?:{_B}(?:mới|\d{{4}}\s?[-–]\s?\d{{4}}))?(?!\w))?"
)
_SITTING = rf"(?:kỳ|phiên|cuộc){_B}họp(?!\w)(?:(?!{_B}và{_B})[^,.;:()]){{0,100}}"
_CLOCK = {"giờ": "H", "phút": "M"}
_FURTHER = pattern(
    rf"{_B}(?:phải|thì|để|có{_B}trách{_B}nhiệm){_B}|{_B}theo{_B}quy{_B}định{_B}tại{_B}(?:điểm|khoản|điều|mục){_B}"
)
_NO_CLAUSE = 5
"""Letters of an anchor that is no clause yet: `kể từ ngày phải nộp tiền`."""


def _lag(found: Match) -> str:
    count, unit = int(found["n"]), found["unit"]
    return f"PT{count}{_CLOCK[unit]}" if unit in _CLOCK else duration(count, unit)


def _at_once(found: Match) -> TimeValue:
    return TimeValue("event", relation="after", lag="P0D")


def _after(found: Match) -> TimeValue:
    return TimeValue("event", relation="after")


def _before(found: Match) -> TimeValue:
    return TimeValue("event", relation="before")


def _at_event(found: Match) -> TimeValue:
    return TimeValue("event", relation="within")


def _within(found: Match) -> TimeValue:
    return TimeValue("event", relation="within", lag=_lag(found), business_days=bool(found["work"]))


def _lag_after(found: Match) -> TimeValue:
    return TimeValue("event", relation="after", lag=_lag(found), business_days=bool(found["work"]))


def _lag_before(found: Match) -> TimeValue:
    return TimeValue("event", relation="before", lag=_lag(found), business_days=bool(found["work"]))


_WEIGHED = (
    rf"(?:xem{_B}xét|nghe|nghiên{_B}cứu)(?!\w)[^.;:]{{0,240}}?{_B}"
    rf"(?:số{_B}\d|(?:giao|yêu{_B}cầu|kết{_B}luận|có{_B}ý{_B}kiến){_B})"
)
"""What who gives the task has done before: `Sau khi xem xét Tờ trình số 5, Chủ tịch UBND tỉnh giao …`."""


FORMS: tuple[tuple[str, str, Callable[[Match], TimeValue], str], ...] = (
    # first word, pattern over lower case, what it says, example; the anchor is the clause behind
    ("ngay", rf"ngay{_B}(?:sau{_B})?(?:khi|ngày){_B}{_CLAUSE}", _at_once, "ngay sau khi Đề án được phê duyệt"),
    (
        "sau",
        rf"sau{_B}khi{_B}(?P<anchor>{_TERM_ENDS}){_B}{_BY_LAG}",
        _lag_after,
        "sau khi kết thúc quý 15 ngày",
    ),
    ("sau", rf"sau{_B}khi{_B}(?!{_WEIGHED}){_CLAUSE}", _after, "sau khi có hướng dẫn của cấp trên"),
    ("ngay", rf"ngay{_B}sau{_B}{_OCCASION}", _at_once, "ngay sau kỳ nghỉ tết"),
    ("sau", rf"sau{_B}{_OCCASION}", _after, "sau mỗi đợt kiểm tra"),
    ("kết", rf"kết{_B}thúc{_B}{_ENDED}", _after, "kết thúc đợt kiểm tra"),
    ("trước", rf"{_AHEAD_OF}{{2,60}}?){_B}{_BY_LAG}", _lag_before, "trước ngày họp 05 ngày"),
    ("trước", rf"trước{_B}khi{_B}{_CLAUSE}", _before, "trước khi tiến hành kiểm tra"),
    ("trước", rf"trước{_B}(?=kỳ{_B}đánh{_B}giá(?!\w)){_CLAUSE}", _before, "trước kỳ đánh giá năm 2026"),
    ("trước", rf"trước{_B}(?=(?:khai{_B}giảng|kỳ{_B}họp)(?!\w)){_CLAUSE}", _before, "trước kỳ họp cuối năm"),
    ("trước", rf"trước{_B}(?P<anchor>{_SEASON})", _before, "trước mùa mưa bão năm 2026"),
    ("trước", rf"trước{_B}(?P<anchor>{_OPENING})", _before, "trước ngày khai giảng năm học mới"),
    (
        "trước",
        rf"trước{_B}(?:ít{_B}nhất{_B}|tối{_B}thiểu{_B})?{_LAG}{_B}(?:(?:khi|so{_B}với|tính{_B}đến|kể{_B}từ(?!{_B}(?:ngày|khi){_B}(?:nhận|ban|ký|có|được))){_B}|(?={_HELD}))"
        rf"{_CLAUSE}",
        _lag_before,
        "trước ít nhất 05 ngày làm việc khi tổ chức hội nghị",
    ),
    ("trước", rf"trước{_B}(?:ít{_B}nhất|tối{_B}thiểu){_B}{_LAG}(?P<anchor>)", _lag_before, "trước ít nhất 03 ngày"),
    ("ít", rf"ít{_B}nhất{_B}trước{_B}{_LAG}(?P<anchor>)", _lag_before, "ít nhất trước 07 ngày"),
    (
        "ít",
        rf"ít{_B}nhất{_B}(?:là{_B})?{_LAG}(?<!năm){_B}trước{_B}(?:khi{_B})?{_CLAUSE}",
        _lag_before,
        "ít nhất 15 ngày trước ngày khai mạc",
    ),
    (
        "trong",
        rf"trong{_B}(?:(?:thời{_B}hạn|thời{_B}gian|vòng|khoảng{_B}thời{_B}gian)\s{{1,4}}(?:chậm{_B}nhất{_B})?"
        rf"(?:tối{_B}đa{_B}|không{_B}quá{_B})?)?"
        rf"{_LAG}{_SINCE}{_CLAUSE}",
        _within,
        "trong thời hạn 05 ngày làm việc kể từ ngày nhận được hồ sơ",
    ),
    (
        "trong",
        rf"trong{_B}(?:vòng{_B}|thời{_B}(?:hạn|gian){_B})?{_LAG}\s{{0,3}},?\s{{1,3}}sau{_B}(?:khi{_B})?{_CLAUSE}",
        _within,
        "trong 10 ngày sau khi kết thúc",
    ),
    (
        "trong",
        rf"trong{_B}(?:vòng{_B}|thời{_B}hạn{_B})?(?:tối{_B}đa{_B}|không{_B}quá{_B})?{_LAG}(?:(?<=việc)|(?<=giờ))(?P<anchor>)"
        r"(?=\s{0,3}(?:[.;,/)]|\Z)|\s{1,4}(?:đối\s{1,4}với|tại|trên|ở)\s)",
        _within,
        "trong thời hạn 10 ngày làm việc",
    ),
    (
        "hoàn",
        rf"hoàn{_B}thành{_B}trong{_B}(?:vòng{_B}|thời{_B}hạn{_B})?(?:tối{_B}đa{_B}|không{_B}quá{_B})?{_LAG}(?P<anchor>)"
        r"(?=\s{0,3}(?:[.;,/)]|\Z))",
        _within,
        "hoàn thành trong 15 ngày",
    ),
    (
        "không",
        rf"không{_B}quá{_B}{_LAG}(?<=việc)(?P<anchor>)(?=\s{{0,3}}(?:[.;,/)]|\Z)|{_B}đối{_B}với{_B})",
        _within,
        "không quá 03 ngày làm việc",
    ),
    ("không", rf"không{_B}quá{_B}{_LAG}{_SINCE}{_CLAUSE}", _within, "không quá 03 ngày kể từ ngày nhận hồ sơ"),
    ("chậm", rf"chậm{_B}quá{_B}{_LAG}{_SINCE}{_CLAUSE}", _within, "chậm quá 03 ngày kể từ ngày nhận hồ sơ"),
    ("sau", rf"sau{_B}{_LAG}{_SINCE}{_CLAUSE}", _lag_after, "sau 15 ngày kể từ ngày ký ban hành"),
    (
        "chậm",
        rf"chậm{_B}nhất{_B}(?:(?:là|sau|trong|vào){_B}){{0,2}}{_LAG}(?:{_SINCE}|\s{{0,3}},?\s{{1,3}}sau{_B}(?:khi{_B})?){_CLAUSE}",
        _within,
        "chậm nhất sau 03 ngày kể từ ngày nhận được văn bản",
    ),
    (
        "chậm",
        rf"chậm{_B}nhất{_B}(?:(?:là|vào){_B}){{0,2}}{_LAG}{_B}trước{_B}(?:khi{_B})?{_CLAUSE}",
        _lag_before,
        "chậm nhất 30 ngày trước ngày tổ chức đại hội",
    ),
    (
        "chậm",
        rf"chậm{_B}nhất{_B}(?:(?:là|sau|trong|vào){_B}){{1,2}}{_LAG}(?<=việc)(?P<anchor>)(?=\s{{0,3}}(?:[.;,/)]|\Z))",
        _within,
        "chậm nhất sau 05 ngày làm việc",
    ),
    *((at, rf"{at}{_B}(?P<anchor>{_SITTING})", _at_event, f"{at} phiên họp tháng 6") for at in ("tại", "vào", "trong")),
    ("kể", rf"kể{_B}từ{_B}(?:khi{_B})?{_CLAUSE}", _after, "kể từ ngày ký"),
)


_FORMS = {first: tuple((pattern(p), make) for word, p, make, _ in FORMS if word == first) for first, *_ in FORMS}


def match_event(low: str, at: int, end: int) -> tuple[TimeValue, tuple[int, int], int] | None:
    """The event-bound time that begins at a place.

    Args:
        low: a folded text in lower case.
        at: where it should begin.
        end: how far to look.

    Returns:
        The value without the anchor, where the anchor stands, and where all of it ends.
    """
    for form, make in _FORMS.get(low[at : low.find(" ", at)], ()):
        found = form.match(low, at, end)
        if found is not None:
            start, stop = found.span("anchor")
            further = _FURTHER.search(low, start + _NO_CLAUSE, stop)
            stop = further.start() if further else stop
            stop = start + len(low[start:stop].rstrip())
            return make(found), (start, stop), found.end() if found.end() > found.end("anchor") else stop
    return None
