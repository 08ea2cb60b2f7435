"""Times that hang on an event: ngay sau khi …, trong thời hạn 05 ngày làm việc kể từ ngày …"""

from __future__ import annotations

import re
from typing import Literal

from ...text.patterns import phrase
from .model import TimeValue
from .recur import BEFORE_FIGURES, BEHIND_FIGURES, IN_BRACKETS, duration

_IN_NAME = r"(?:(?<=phòng),(?= chống )|(?<=chống\slụt),(?= bão )|(?<=phòng\scháy),(?= chữa )|(?<=cứu\snạn),(?= cứu hộ))"
"""A comma inside a name: `Ban Chỉ huy Phòng, chống lụt, bão`."""
_MADE = r" được (?:[^\s,.;:]{1,12} ){0,5}(?:ban hành|phê duyệt|thông qua|công bố)"
_ACTOR = (
    r", (?:các|sở|bộ|ubnd|[uủ][ỷy] ban|phòng|chủ tịch|giám đốc|thủ trưởng|đơn vị|cơ quan|công an|hội"
    r"|trình|lập|tham mưu|báo cáo) "
)
"""Who acts, or what is done: with it the clause is over."""
_PAPER = (
    r"(?:nghị định|luật|thông tư|quyết định|nghị quyết|pháp lệnh|đề án|kế hoạch|quy chế|quy định|chương trình|văn bản) "
)
_NO_NAME = rf" (?:được|có|là|thì|đã|nếu) |{_ACTOR}"
_OF_PAPER = rf"{_PAPER}(?:(?!{_NO_NAME})[^.;:()]){{1,240}}?(?={_MADE})"
"""A document with commas in its name, up to where it is said that it is made: `Nghị định về biên chế, tổ chức bộ máy
được ban hành`.
"""
_COPY = r"(?:(?:văn )?bản|công văn|e-?mail|thư|hồ sơ|thông báo|tin nhắn|báo cáo)(?!\w)"
_RECEIVED = rf"nhận được {_COPY}[^,.;:()]{{0,60}}(?:, {_COPY}(?:(?! được )[^,.;:()]){{0,60}}(?=,)){{1,3}}"
"""Several things that come: `nhận được bản fax, bản sao, các xã báo cáo …`."""
_CLAUSE = (
    rf"(?P<anchor>(?:{_OF_PAPER}|{_RECEIVED}|(?=[^\s,.;:()]))"
    rf"(?:[^,.;:()]|{_IN_NAME}|\((?<=\d\s\(){IN_BRACKETS}){{0,200}})"
)
_LAG = (
    rf"(?P<said>{BEFORE_FIGURES})?(?P<n>\d{{1,3}})(?(said)\s{{0,2}}\)|(?:{BEHIND_FIGURES})?)"
    r" (?P<unit>ngày|tháng|tuần|năm|giờ|phút)(?P<work> làm việc)?"
)
_SINCE = (
    r"(?:\s{0,3},?\s{0,3}(?:tính |kể )?từ (?:(?:lúc|thời điểm|khi) )?"
    r"|\s{0,3},? khi (?=(?:có|nhận|tiếp nhận|phát hiện|xảy ra)(?!\w)))"
)
_AFTER = r"\s{0,3},? sau (?:khi )?"
_WITHIN = r"(?:(?:khoảng thời gian|thời hạn|thời gian|vòng) )?(?:chậm nhất )?(?:tối đa |không quá )?"
_ALONE = r"(?P<anchor>)(?=\s{0,3}(?:[.;,/)]|\Z)"
"""A lag that is counted from nothing closes its clause, or what it is for stands behind."""

_NAMES = (
    "hội nghị", "kỳ họp", "kỳ nghỉ", "đợt", "buổi", "đại hội", "phiên họp", "lễ",
    *(f"cuộc {name}" for name in ("họp", "làm việc", "kiểm tra", "thanh tra", "giám sát", "thi", "diễn tập", "bầu cử")),
)  # fmt: skip
OCCASIONS = tuple(f"{several}{name}" for several in ("", "mỗi ", "các ") for name in _NAMES)
"""What has an end behind which something is due: `Ngay sau kỳ nghỉ Tết, …`."""
_OCCASION = rf"(?=(?:{'|'.join(OCCASIONS)})(?!\w)){_CLAUSE}"
_ENDING = (*OCCASIONS, "cuộc vận động", "chiến dịch", "năm học", "học kỳ", "kiểm tra(?=,)", "thanh tra(?=,)")
"""What is over when something else is due: `Kết thúc năm học, các trường báo cáo …`."""
_ITSELF_DUE = r"(?![^,.;:]{0,200} (?:trước|trong|vào|chậm|đến|lập|gửi|báo|tổng|phải) )"
"""What has to be over by a day is itself due, `Kết thúc đợt khám trước ngày 15/6, …`; with a verb it is a sentence."""
_ENDED = rf"(?=(?:{'|'.join(_ENDING)})(?!\w)){_ITSELF_DUE}{_CLAUSE}"
_AHEAD_OF = rf"trước (?:khi (?=[^\W\d_])|(?=ngày [^\W\d_]|(?:{'|'.join(OCCASIONS)})(?!\w)))(?P<anchor>[^,.;:()\d]"
AHEAD = phrase(rf"{_AHEAD_OF}{{2,48}})\Z")
_BY_LAG = (
    rf"(?<!thứ\s)(?:(?:ít nhất|tối thiểu) )?{_LAG}(?<!tháng)(?<!năm)(?<!phút)(?!\w)"
    r"(?! (?:\d|trở|một|mỗi|trong|kể|tính|sau|lần))"
)
"""How long before something: `trước ngày họp ít nhất 05 ngày`, not `trước phiên họp thứ 5 ngày 20/3`."""
_TERM_ENDS = r"kết thúc (?:mỗi )?(?:quý|tháng|năm(?: học)?|học kỳ|kỳ (?:báo cáo|đánh giá))"
"""What ends has no length that could be meant: a course may be over that lasts for the days behind it."""
_LATEST = rf"(?:,\s{{0,3}}| )(?:chậm|muộn) nhất (?:(?:là|sau|trong|vào) ){{0,2}}{_LAG}(?! (?:kể|tính|sau|trước)(?!\w))"
"""Behind an end, how long after it something is due: `sau khi kết thúc đợt kiểm tra, chậm nhất 10 ngày`."""
_HELD = r"(?:tổ chức|diễn ra|khai mạc|tiến hành|bắt đầu) "
_SEASON = (
    r"mùa (?:(?:mưa|bão|lũ|lụt)(?:,? (?:bão|lũ|lụt)){0,2}|khô)(?!\w)"
    r"(?: (?:(?:hàng|hằng) năm|(?:năm )?(?:19|20)\d\d)(?!\w))?"
)
_OPENING = (
    r"ngày (?:(?:khai|bế) (?:giảng|mạc)|khai trường|tựu trường|phát động)(?!\w)(?! (?:ít|tối|\d))"
    r"(?: năm học(?: (?:mới|\d{4}\s?[-–]\s?\d{4}))?(?!\w))?"
)
_SITTING = r"(?:kỳ|phiên|cuộc) họp(?!\w)(?:(?! và )[^,.;:()]){0,100}"
_WEIGHED = r"(?:xem xét|nghe|nghiên cứu)(?!\w)[^.;:]{0,240}? (?:số \d|(?:giao|yêu cầu|kết luận|có ý kiến) )"
"""What who gives the task has done before: `Sau khi xem xét Tờ trình số 5, Chủ tịch UBND tỉnh giao …`."""
_COUNTED_TO = rf"(?:(?:khi|so với|tính đến|kể từ(?! (?:ngày|khi) (?:nhận|ban|ký|có|được))) |(?={_HELD}))"
_CLOCK = {"giờ": "H", "phút": "M"}
_FURTHER = phrase(r" (?:phải|thì|để|có trách nhiệm) | theo quy định tại (?:điểm|khoản|điều|mục) ")
_NO_CLAUSE = 5
"""Letters of an anchor that is no clause yet: `kể từ ngày phải nộp tiền`."""


Relation = Literal["after", "before", "within"]


def _value(found: re.Match[str], relation: Relation) -> TimeValue:
    said = found.groupdict()
    lag = "P0D" if found[0].startswith("ngay") else None
    if said.get("n"):
        count, unit = int(said["n"]), said["unit"]
        lag = f"PT{count}{_CLOCK[unit]}" if unit in _CLOCK else duration(count, unit)
    return TimeValue("event", relation=relation, lag=lag, business_days=bool(said.get("work")))


FORMS: tuple[tuple[str, Relation, str], ...] = (
    # pattern over lower case, how it binds, example; the anchor is the clause behind
    (rf"ngay (?:sau )?(?:khi|ngày) {_CLAUSE}", "after", "ngay sau khi Đề án được phê duyệt"),
    (rf"sau khi (?P<anchor>{_TERM_ENDS}) {_BY_LAG}", "after", "sau khi kết thúc quý 15 ngày"),
    (
        rf"sau (?:khi )?(?P<anchor>[^\W\d_][^,.;:()]{{1,120}}?){_LATEST}",
        "after",
        "sau khi kết thúc đợt kiểm tra, chậm nhất 10 ngày",
    ),
    (rf"sau khi (?!{_WEIGHED}){_CLAUSE}", "after", "sau khi có hướng dẫn của cấp trên"),
    (rf"ngay sau {_OCCASION}", "after", "ngay sau kỳ nghỉ tết"),
    (rf"sau {_OCCASION}", "after", "sau mỗi đợt kiểm tra"),
    (rf"kết thúc {_ENDED}", "after", "kết thúc đợt kiểm tra"),
    (rf"{_AHEAD_OF}{{2,60}}?) {_BY_LAG}", "before", "trước ngày họp 05 ngày"),
    (
        rf"trước (?:khi |(?=(?:kỳ (?:đánh giá|họp)|khai giảng)(?!\w))){_CLAUSE}",
        "before",
        "trước khi tiến hành kiểm tra",
    ),
    (rf"trước (?P<anchor>{_SEASON}|{_OPENING})", "before", "trước mùa mưa bão năm 2026"),
    (
        rf"trước (?:ít nhất |tối thiểu )?{_LAG} {_COUNTED_TO}{_CLAUSE}",
        "before",
        "trước ít nhất 05 ngày làm việc khi tổ chức hội nghị",
    ),
    (rf"trước (?:ít nhất|tối thiểu) {_LAG}(?P<anchor>)", "before", "trước ít nhất 03 ngày"),
    (rf"ít nhất trước {_LAG}(?P<anchor>)", "before", "ít nhất trước 07 ngày"),
    (rf"ít nhất (?:là )?{_LAG}(?<!năm) trước (?:khi )?{_CLAUSE}", "before", "ít nhất 15 ngày trước ngày khai mạc"),
    (
        rf"trong {_WITHIN}{_LAG}{_SINCE}{_CLAUSE}",
        "within",
        "trong thời hạn 05 ngày làm việc kể từ ngày nhận được hồ sơ",
    ),
    (rf"trong {_WITHIN}{_LAG}{_AFTER}{_CLAUSE}", "within", "trong 10 ngày sau khi kết thúc"),
    (
        rf"trong {_WITHIN}{_LAG}(?:(?<=việc)|(?<=giờ)){_ALONE}| (?:đối với|tại|trên|ở)\s)",
        "within",
        "trong thời hạn 10 ngày làm việc",
    ),
    (rf"trong (?:vòng|thời hạn) {_LAG}(?<=ngày){_ALONE})", "within", "trong vòng 05 ngày"),
    (rf"hoàn thành trong {_WITHIN}{_LAG}{_ALONE})", "within", "hoàn thành trong 15 ngày"),
    (rf"không quá {_LAG}(?<=việc){_ALONE}| đối với )", "within", "không quá 03 ngày làm việc"),
    *(
        (rf"{word} quá {_LAG}{_SINCE}{_CLAUSE}", "within", f"{word} quá 03 ngày kể từ ngày nhận hồ sơ")
        for word in ("không", "chậm")
    ),
    (rf"sau {_LAG}{_SINCE}{_CLAUSE}", "after", "sau 15 ngày kể từ ngày ký ban hành"),
    (
        rf"chậm nhất (?:(?:là|sau|trong|vào) ){{0,2}}{_LAG}(?:{_SINCE}|{_AFTER}){_CLAUSE}",
        "within",
        "chậm nhất sau 03 ngày kể từ ngày nhận được văn bản",
    ),
    (
        rf"chậm nhất (?:(?:là|vào) ){{0,2}}{_LAG} trước (?:khi )?{_CLAUSE}",
        "before",
        "chậm nhất 30 ngày trước ngày tổ chức đại hội",
    ),
    (
        rf"chậm nhất (?:(?:là|sau|trong|vào) ){{1,2}}{_LAG}(?<=việc){_ALONE})",
        "within",
        "chậm nhất sau 05 ngày làm việc",
    ),
    *((rf"{at} (?P<anchor>{_SITTING})", "within", f"{at} phiên họp tháng 6") for at in ("tại", "vào", "trong")),
    (rf"kể từ (?:khi )?{_CLAUSE}", "after", "kể từ ngày ký"),
)


_FORMS: dict[str, list[tuple[re.Pattern[str], Relation]]] = {}
for _form, _relation, _ in FORMS:
    _FORMS.setdefault(_form.partition(" ")[0], []).append((phrase(_form), _relation))
"""The forms by their first words."""


def match_event(low: str, at: int, end: int) -> tuple[TimeValue, tuple[int, int], int] | None:
    """The event-bound time that begins at a place.

    Args:
        low: a folded text in lower case.
        at: where it should begin.
        end: how far to look.

    Returns:
        The value without the anchor, where the anchor stands, and where all of it ends.
    """
    for form, relation in _FORMS.get(low[at : low.find(" ", at)], ()):
        found = form.match(low, at, end)
        if found is not None:
            start, stop = found.span("anchor")
            further = _FURTHER.search(low, start + _NO_CLAUSE, stop)
            stop = further.start() if further else stop
            stop = start + len(low[start:stop].rstrip())
            return _value(found, relation), (start, stop), found.end() if found.end() > found.end("anchor") else stop
    return None
