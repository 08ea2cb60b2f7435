"""What stands behind a name, and whether that is what the one named does: a verb, no passive, no past, no news."""

from __future__ import annotations

from ...text.patterns import pattern
from ..offices.running import names_from
from .verbs import begins_task, has_to

_IDLE = frozenset(
    ("đã", "được", "gồm", "bao", "thuộc", "và", "hoặc", "để", "đang", "bị", "chưa", "do", "tại", "của", "cho",
     "từ", "về", "như", "trong", "ở", "trên", "sau", "khi", "với", "đến", "vừa", "mới", "nơi", "mà",
     "nhận", "ghi", "kính", "hết", "tự", "kết", "thấy")
)  # fmt: skip
"""What follows a name that does not act: a past, a passive, a belonging."""
IS_PART = r"là (?:cơ quan|đơn vị|tổ chức) (?:của|thuộc|trực thuộc) [^.,;:]{1,120}, chịu trách nhiệm trước\b"
"""What an office is: `Phòng Quản lý rừng là đơn vị thuộc Sở, chịu trách nhiệm trước Giám đốc Sở …`."""
_NO_ORDER = pattern(
    r"(?:thông báo|thông tin)\b(?! (?:kịp thời|đầy đủ|chính xác|rộng rãi|thường xuyên)\b).{0,80}?\bđể\b"
    r"|(?:xin |trân trọng ){1,2}(?:thông ?báo|c[áả]m ơn|đăng tải|giới thiệu"
    r"|chịu trách nhiệm|cam kết|cam đoan)"
    r"|(?:tải|xem) [^.,;:]{1,80} tại đây\b(?![^.;]{0,160} trước ngày )"
    r"|(?:cơ bản )?(?:đồng ý|nhất trí|thống nhất(?! với [^.;:]{1,160} trước ngày )"
    r"|rất mong|c[áả]m ơn|(?:làm việc|hoạt động) theo (?:nguyên tắc|chế độ|quy chế))\b"
    r"(?![^.;:]{0,80} và chịu trách nhiệm (?!trước|về|cá nhân|tập thể))"
    r"|là (?:tổ chức|đơn vị sự nghiệp|cơ quan chuyên môn|pháp nhân|doanh nghiệp)\b(?![^.;]{0,240}\btrách nhiệm\b)"
    rf"|{IS_PART}|(?:đề xuất|kiến nghị) [^.;:]{{1,160}} như sau: \S"
    r"|giới thiệu [^.,;:]{1,80} phát biểu\b|ngày [^.;:]{3,40}? (?:đưa tin|(?:có|đăng) (?:bài|tin)|phản ánh)\b"
    r"|(?:(?:ghi nhận|biểu dương|hoan nghênh)(?:,| và) )?(?:đánh giá cao|hoan nghênh)\b"
    r"|biểu dương (?:và đánh giá cao|tinh thần|sự|(?:những )?(?:nỗ lực|cố gắng|đóng góp|thành tích|kết quả)"
    r"|các đại biểu(?=\W*$| đã ))\b"
    r"|(?:ban hành|có) (?:[^\W\d_]+ ){1,2}số \d{1,5}/"
    r"|có (?:các )?(?:[Vv]ăn bản|[Cc]ông văn|[Cc]ông điện|[Tt]ờ trình|[Tt]hông báo)(?: (?:khẩn|hỏa tốc|kết luận))?"
    r" (?:số:? ?\d|ngày \d{1,2}/\d{1,2}/\d{4})|sẽ (?:bị|được|xem xét)\b"
)
"""Who tells, agrees or thanks gives no order, nor does it say what is to be done what a body is and how it works:
`Bộ Nội vụ xin thông báo để các đơn vị biết`, `Ban Chỉ đạo làm việc theo nguyên tắc tập trung dân chủ`,
`Chi cục Thú y là tổ chức hành chính thuộc Sở`; nor a step of a meeting (`Đại diện đơn vị giới thiệu người dự thi phát
biểu`), what a newspaper wrote on a day (`Báo Mẫu ngày 26/3 đưa tin`), what is done for those whom a clause tells apart
(`cán bộ tham gia soạn thảo được xem xét miễn trách nhiệm`, `Doanh nghiệp vi phạm sẽ bị xử phạt`), or a document that
has its number already: `Sở Y tế ban hành Kế hoạch số 12/KH-SYT`.
"""
_DONE_FOR = pattern(
    r"(?:người|tham gia) [^.;:]{1,240} được (?:mời|xem xét)\b|[^.,;:]{1,120} sẽ (?:bị|được|xem xét)\b"
    r"|(?:trường|năm|khóa|nhiệm kỳ|khối|hiện|toàn|thuộc|tại) [^.,;:]{1,120}? gồm(?: có)?:? \d{1,3}"
    r" (?:đồng chí|đ/c|người|thành viên|cán bộ|(?:đoàn|hội|giáo) viên|lớp)\b"
)
"""What is done for those who are told apart, or how many they are: `Chi đoàn trường A năm học này gồm 9 người`."""
_IF = r"(?<=, )(?:nếu|trường hợp|ai|hộ|thôn|xã|lớp|trường|đơn vị|cơ quan|cá nhân) "
"""A clause behind a comma that tells of what one has to do what follows if it is not done."""
PUNISHED = r"(?:sẽ|thì),? (?:t[ùu][yỳ] [^.;:]{1,60}? (?:mà )?)?bị"
"""`… thì bị xử lý`, `… thì tùy theo mức độ mà bị xử lý`."""
_IS_PUNISHED = rf"(?:{PUNISHED}|(?:sẽ|thì) không được)"
_FOR_OTHERS = (
    r"(?:tích cực )?(?:vận động|chọn|bình xét|tuyên truyền|hướng dẫn|lập(?! (?:thành tích|công|nhiều)\b)"
    r"|(?:giới thiệu|đề xuất)(?= (?:các|những|cá nhân|tập thể|người|hộ)\b)) (?!được |tốt )"
)
"""What is done for those who are promised something; who brings people in, or has an idea, is promised it himself."""
_WARNS = pattern(
    rf"(?:(?!{_IF}|không (?:để|được) )[^\W\d_]+,? ){{0,4}}"
    r"(?:không(?! (?:để|được|ngừng) )|chưa|chậm|thiếu|vi phạm|để xảy ra|lợi dụng|có hành vi|làm trái),? "
    rf"(?:(?:(?:(?!{_IF})[^.;:]){{1,160}}? )?{_IS_PUNISHED}"
    r"|[^.,;:]{1,160}?(?<! và) (?:sẽ |thì )?phải chịu trách nhiệm) "
    rf"|(?:chưa|chậm|vi phạm) (?:(?! (?:trước ngày|tập trung|khẩn trương|phải) )[^.;:]){{1,160}}? {_IS_PUNISHED} "
    rf"|(?!{_FOR_OTHERS})"
    r"(?:(?! để )[^.,;:]){1,160}? sẽ được (?:xem xét )?(?:khen thưởng|biểu dương|tuyên dương|cộng điểm)"
)
"""A threat or a promise, which tells those apart who fail or do well: `Các xã thực hiện không nghiêm sẽ bị xử lý`; but
not one behind a ban or a deed: `Các trường không được thu phí, trường vi phạm sẽ bị …`, `Các xã lập danh sách hộ …`.
Who is late is told apart whatever follows: `Các xã chậm nộp báo cáo, nếu không có lý do sẽ bị trừ điểm`.
"""
_LONGEST_CLAUSE = 400
_WARNING_LETTERS, _LONGEST_WARNING = ("bị ", "chịu ", "hì không ", "sẽ "), 240
_YET_ACTS = (
    "trong phạm vi ", "trong quá trình ", "kết hợp ", "kết nạp ", "kết nối ", "tự giác ", "tự kiểm tra", "tự đánh giá",
    "nhận giúp đỡ ", "nhận đỡ đầu ", "nhận chăm sóc ", "nhận phụ trách ",
)  # fmt: skip
"""Clauses between the one who acts and the verb: `Thanh tra Bộ trong phạm vi nhiệm vụ được giao có trách nhiệm …`; and
verbs that begin like `kết quả`, like `tự do`, and like what one gets: `Mỗi chi bộ nhận giúp đỡ một hộ nghèo`.
"""
_GOES_BY = ("trên cơ sở ", "với vai trò ", "với tư cách ", "với chức ", "với trách nhiệm ", "với nhiệm vụ ")
_GOES_BY_ENDS = pattern(
    r"(?:,| này| được (?:giao|phân công)| nêu trên| của mình| thường trực| chủ trì| đầu mối) (?=[^\W\d_])"
)
_PAST = pattern(r" đã (?!được |đạt |có |nêu )")
HAS = pattern(r"[Cc]ó\s+(?:trách nhiệm|văn bản|kế hoạch|ý kiến|biện pháp|nhiệm vụ|giải pháp|phương án|báo cáo)")
_NO_ACTS = (
    "cử tri", "đối với ", "phát biểu", "ra mắt", "yêu cầu công tác ", "yêu cầu việc ",
    "không phải ", "điện:", "vẫn chưa ", "vẫn còn ", "vẫn đang ", "còn chưa ",
)  # fmt: skip
"""What follows a name in a list or in an agenda: Bà Lê Thị Bê, Đại diện cử tri khóm 1; Ban A đối với các đội; or where
it is not said who must do what is asked for: UBND xã yêu cầu công tác vệ sinh cần được duy trì; or where nothing has to
be done: các hộ không phải nộp phí; or those to whom a telegram goes: Chủ tịch UBND tỉnh điện: Các sở, ngành; or how
things are still: Sở Y tế vẫn chưa xây dựng kế hoạch.
"""


_MAKES_KNOWN = pattern(r"thông báo [^.;:]{1,200} biết(?:,| và)(?: và)? (?:[^\W\d_]{1,7} ){0,3}thực hiện\s{0,3}\./\.")


def ends_letter(text: str, to: int, end: int) -> bool:
    """Whether an office at the end of its letter makes it known: `Văn phòng thông báo Sở Y tế biết, thực hiện./.`"""
    return text.startswith("thông báo ", to) and _MAKES_KNOWN.match(text, to, end) is not None


_TOLD_APART = pattern(
    r"(?:chưa|đã (?:gửi|nộp|đạt|được|hoàn thành|có|đăng ký)) "
    r"(?:(?! (?:yêu cầu|chỉ đạo|giao|đôn đốc|nhắc nhở|và) )[^.,;:(]){4,80}? (?:\([^()]{1,160}\) )?"
    r"(?=khẩn trương |tiếp tục |(?:phải|cần) khẩn trương |có trách nhiệm )"
)
"""Which of a group are meant, and what they do: `Các trường chưa gửi báo cáo khẩn trương hoàn thành …`."""


def acts(text: str, word: str, to: int, end: int) -> bool:
    """Whether the words at `to`, the first of them `word`, say what those before them do."""
    if word in ("chưa", "đã") and _TOLD_APART.match(text, to, end) is not None:
        return True
    if word in _IDLE:
        return text.startswith(_YET_ACTS, to) or (text.startswith(_GOES_BY, to) and _acts_by(text, to, end))
    if not (word[0].islower() or begins_task(text, to)):  # a capital is a slip only before a verb: MTTQ Phối hợp với …
        return False
    if word == "có" and HAS.match(text, to, end) is None:
        return False
    if word == "là" and text[to + 3 : to + 4].isupper() and names_from(text, to + 3, end)[0]:
        return False  # Thường trực Hội đồng là Phòng Tổ chức cán bộ
    if text.startswith(_NO_ACTS, to) or _NO_ORDER.match(text, to, end) is not None:
        return False
    near = text[to : min(end, to + _LONGEST_WARNING)]
    if any(words in near for words in _WARNING_LETTERS) and _WARNS.match(near):
        return False
    told_apart = word in ("người", "tham") or not begins_task(text, to)  # what those do who are told apart
    return not (told_apart and _DONE_FOR.match(text, to, end)) or "trước ngày " in text[to:end]


def _acts_by(text: str, to: int, end: int) -> bool:
    """Whether what somebody is to do follows a clause at `to` of what he goes by, or as what he acts.

    `Sở Y tế trên cơ sở đề nghị của các xã, hoàn thành …`, `UBND xã với vai trò là cơ quan thường trực tổ chức …`.
    """
    end = min(end, to + _LONGEST_CLAUSE)
    stop = min((at for sign in ".;:" if (at := text.find(sign, to, end)) >= 0), default=end)
    if _PAST.search(text, to, stop):
        return False
    behind = (m.end() for m in _GOES_BY_ENDS.finditer(text, to, stop))
    return any(has_to(text, at) for at in behind)
