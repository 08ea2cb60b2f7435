"""Lead-ins: what a text with a colon leads in to, deeds or the parts of a thing (docs/domain.md 8.2)."""

from __future__ import annotations

from ...text.patterns import pattern
from ..context import Context
from ..passages import Content
from .subject import Subject, subject_of
from .subject.opening_words import OPENING_WORDS
from .verbs import begins_task

_LISTS = pattern(r"(?:gồm|đối với|hồ sơ|tài liệu[^:]{0,30})(?: có| những nội dung)?\s*:$")
_NOTES = pattern(
    r"[,;] (?:trong (?:đó|(?:khi|quá trình|lúc)(?: [^\W\d_]+){1,4}),? )?"
    r"(?:cần |đặc biệt ){0,2}(?:lưu ý|chú ý)(?: [^\W\d_]+){0,5}:\Z"
)
_NOTE_WORDS = 80
_DEEDS = pattern(
    r"(?i:nhiệm vụ|việc|giải pháp|hoạt động|hạng mục|(?<!áo cáo )(?:các|những|một số) nội dung)(?:\s[^\W\d_]+){0,3}?"
    r" (?:bao )?gồm"
)
"""Lead-ins to deeds, by whatever words those begin: `… thực hiện các công việc bao gồm:` before `- Cuốc hố;`."""
_OF_THING = pattern(
    r"(?i:kinh phí|hồ sơ|thành phần|tài liệu|nguồn|đại biểu|giấy tờ|báo cáo)"
    r"(?: (?!(?:và|để|rồi)\b)[^\W\d_]+){0,8} $"
)
"""What those deeds belong to where its parts are told and not they: `Kinh phí thực hiện nhiệm vụ gồm:`."""
_CONTENTS = pattern(
    r"\bgồm (?:có )?(?:các |những )?(?:nội dung|tài liệu|phần|mục)(?: chính| chủ yếu| cơ bản)?"
    r"(?: như)?(?: sau(?: đây)?)?\s*:$"
    r"|\btrong (?:các |những |một trong (?:các|những) )?trường hợp(?: vi phạm[^.;:]{1,60})? sau(?: đây)?\s*:$"
    r"|\b(?:[Bb]áo cáo|[Gg]ửi|[Nn]ộp|[Cc]ung cấp|[Nn]êu rõ|[Ll]àm rõ"
    r"|(?<!ăn cứ )(?<!heo )(?<!các )[Qq]uy định(?:, hướng dẫn)?)\b"
    r"(?!,?\s(?:[^\W_]+,?\s){0,12}?(?:thực hiện|triển khai|tập trung|đề nghị|yêu cầu)\s)[^.,;:]{1,60}?"
    r"(?:nội dung|tài liệu|giấy tờ|chứng từ|số liệu|thông tin)(?:\s[^\W\d_]+){0,2}"
    r" sau(?! khi\b)(?: đây)?(?:\s[^.;:]{1,120})?\s*:$"
    r"|\b(?:tham dự|thông qua)\s[^.;:]{0,60} sau(?: đây)?\s*:$"
    r"|\b(?:số liệu|dữ liệu|thông tin) về\s*:$"
    r"|\b(?:[Đđ]ánh giá|[Bb]áo cáo)\s[^.;:]{1,160} trên các (?:lĩnh vực|mặt|nội dung|phương diện)\s*:$"
    r"|\b[Bb]áo cáo (?:tình hình|kết quả|công tác|việc)(?: (?!(?:và|để|rồi) (?:thực hiện|triển khai|khắc phục|tổ chức"
    r"|chỉ đạo|chấn chỉnh|rà soát|kiểm tra)\b)[^\s.,;:]+){1,24} theo (?:các |những )nội dung(?: [^\W\d_]+){0,2}"
    r" sau(?: đây)?\s*:$"
    r"|\btheo (?:các |những )?nguyên tắc(?: chung)?(?: sau(?: đây)?)?\s*:$"
)
"""Lead-ins to what a paper holds: `báo cáo các nội dung sau:`, `gửi tài liệu sau đây về Sở Y tế:`; to cases."""
_LOOKS = pattern(
    r"(?:[Kk]iểm tra|[Gg]iám sát|[Tt]hanh tra|[Tt]ập huấn|[Tt]uyên truyền|[Pp]hổ biến|[Qq]uán triệt|[Tt]hảo luận"
    r"|[Tt]rao đổi|[Rr]à soát|[Đđ]ánh giá|[Tt]ruyền thông)\b"
)
_TOPICS = pattern(r"[^.;:]{0,160}? (?:nội dung|chuyên đề|chủ đề|văn bản)(?: [^\W\d_]+){0,4}:$")
"""Lead-ins to what is checked, taught or told: `Tổ chức kiểm tra các nội dung sau:`."""
_CARRIES_OUT = pattern(r"(?<!việc )(?:thực hiện|triển khai) (?:[^\W\d_]+ ){0,2}nội dung\b")
_ASKS_THEN = pattern(r"(?:,|\bvà)[^.,;:]{0,80} (?<!việc )(?:yêu cầu|đề nghị|giao(?! (?:thông|dịch|lưu|tiếp)\b)) ")
_MENDS = pattern(
    r"(?:,|\bvà) (?<!sửa đổi, )(?:khắc phục|chấn chỉnh|giải quyết|hoàn thiện|bổ sung|sửa đổi"
    r"|tập trung(?! (?:vào|các|những|một số)\b)) "
)
"""What is done, asked for or put right behind the check; `tập trung các nội dung sau` only says on what it looks."""
_DOCUMENTS = pattern(r"\bvăn bản(?: [^\W\d_]+){0,4}:$")
"""Documents that are put right are topics still: `rà soát, sửa đổi các văn bản sau:`."""
_PAPER = "(?:báo cáo|hồ sơ|tài liệu|tờ trình|đề án|dự án|thủ tục|dự thảo(?: [^\\W\\d_]+){0,2})"
_THINGS = pattern(
    r"(?:[Xx]em xét|[Tt]hẩm định|[Tt]hẩm tra)(?:, [^\W\d_]+ [^\W\d_]+){0,2} (?:các|những) "
    rf"{_PAPER}(?:(?:,| và) {_PAPER}){{0,3}}(?: [^\W\d_]+){{0,6}} sau(?: đây)?:$"
)
_THING = pattern(rf"(?i:(?:các |những )?{_PAPER})\b")
"""What is looked into, thing by thing: `Thẩm định các hồ sơ sau đây:` above `- Hồ sơ xin cấp giấy phép.`"""
_TOPIC_LETTERS = (" nội dung", " chuyên đề", " chủ đề", " văn bản")
_CONTENTS_LETTERS = (" sau", " gồm", " về:", " trên các ", " nguyên tắc")
_WAYS = pattern(r"(?:hình thức(?: cụ thể)?(?: sau(?: đây)?)?|thông qua)\s*:$")
_LIST_WORDS, _DEED_WORDS, _CONTENTS_WORDS = 40, 60, 240
_BY_DAY = "trước ngày "


def lists_parts(text: str) -> bool:
    """Whether a lead-in is to the parts of a thing, not to what is to be done: `Hồ sơ gồm:`."""
    return _LISTS.search(text[-_LIST_WORDS:]) is not None or _adds_notes(text)


def _adds_notes(text: str) -> bool:
    """Whether a lead-in ends in words to notes on a deed: `Thẩm định kinh phí các lớp, cần lưu ý:`.

    Behind an opening clause nothing else is said: `Trong quá trình thực hiện, cần lưu ý:`.
    """
    if not text.endswith(":") or _NOTES.search(text, max(0, len(text) - _NOTE_WORDS)) is None:
        return False
    return text.partition(" ")[0].lower() not in OPENING_WORDS


def lists_contents(text: str) -> bool:
    """Whether a lead-in is to the contents of a report or a rule, or to cases: it is itself what is to be done.

    >>> [lists_contents(f"{text}:") for text in ("Báo cáo các nội dung sau", "Báo cáo, thực hiện các nội dung sau")]
    [True, False]
    """
    end = text.rstrip()[-_CONTENTS_WORDS:]
    if not end.endswith(":") or not any(words in end for words in _CONTENTS_LETTERS):
        return False
    return _CONTENTS.search(end) is not None


def lists_topics(node: Content) -> bool:
    """Whether a lead-in is to what is checked, taught or told, or in which ways, and nothing below it is a deed.

    It is itself what is done then.
    """
    text = node["text"].rstrip()[-_CONTENTS_WORDS:]
    if node["children"] and " sau" in text and _THINGS.search(text) is not None:
        return all(_THING.match(child["text"]) and _BY_DAY not in child["text"] for child in node["children"])
    if node["children"] and tells_ways(text):
        return not any(map(says_deed, node["children"]))
    if not node["children"] or not any(words in text for words in _TOPIC_LETTERS):
        return False
    if not any(_TOPICS.match(text, m.end()) and not _orders_then(text[m.end() :]) for m in _LOOKS.finditer(text)):
        return False
    return not any(_BY_DAY in child["text"] or says_deed(child) for child in node["children"])


def _orders_then(about: str) -> bool:
    """Whether something is to be done behind the check that a lead-in begins with: `Kiểm tra, khắc phục …`."""
    if _CARRIES_OUT.search(about) is not None or _ASKS_THEN.search(about) is not None:
        return True
    return _MENDS.search(about) is not None and _DOCUMENTS.search(about) is None


def says_deed(child: Content) -> bool:
    """Whether an entry of a list is no part of it but what is to be done: it begins with a verb, or names who acts."""
    text = child["text"]
    if begins_task(text, 0):
        return True
    found = subject_of(text, 0, len(text))
    return found is not None and not found.colon and begins_task(text, found.end)


def tells_ways(text: str) -> bool:
    """Whether a lead-in is to the ways in which something is done: `… thực hiện các hình thức sau:`, `… thông qua:`."""
    return _WAYS.search(text[-_LIST_WORDS:]) is not None


_PROPOSES = ("đề nghị ", "đề xuất ", "kiến nghị ", "báo cáo ", "đánh giá ")


def is_itself_done(node: Content, said: str) -> bool:
    """Whether a lead-in is to what a paper holds, who takes part, what is proposed, and not to what is to be done.

    Args:
        node: the lead-in.
        said: what it says of the one who acts: `đề nghị giảm mức thu:` above `- Phí khám: 20.000 đồng;`.
    """
    text, children = node["text"], node["children"]
    if lists_contents(text) or lists_topics(node):
        return True
    if children and said.startswith(_PROPOSES):
        return not any(map(says_deed, children))
    return bool(children) and lists_parts(text) and not any(begins_task(child["text"], 0) for child in children)


_AMONG_IT = pattern(r"Trong đó,? [^.;:]{0,160}:\s*\Z")


def adds_details(node: Content) -> bool:
    """Whether an item is a lead-in by a sentence of its own behind what is to be done: `… lập đề án. Trong đó chú ý:`.

    A paragraph without a label is the opening of what stands behind it.
    """
    text = node["text"]
    at = text.rfind(" Trong đó") if node["marker"] else -1
    return at > 0 and text[at - 1] in ".;" and _AMONG_IT.match(text, at + 1) is not None


def parts_follow(node: Content, behind: Content) -> bool:
    """Whether the parts of a thing stand behind a lead-in: `… gửi bài dự thi. Hồ sơ gồm:` before `- Phiếu đăng ký;`."""
    if node["children"] or not lists_parts(node["text"]) or _lists_deeds(node["text"]):
        return False
    return not says_deed(behind)


def _lists_deeds(text: str) -> bool:
    """Whether a lead-in that ends in `gồm:` is to deeds, and not to what they are paid or asked for with."""
    found = _DEEDS.search(text, max(0, len(text) - _DEED_WORDS))
    return found is not None and _OF_THING.search(text[: found.start()][-_DEED_WORDS:]) is None


_ASKS_BELOW = pattern(
    r"(?:(?:cũng|vừa|đã|xin|trân trọng) ){0,2}(?:có (?:một số )?)?(?P<verb>yêu cầu|đề nghị|kiến nghị|ý kiến|chỉ đạo"
    r"|kết luận|giao|quyết định|thông báo|trả lời)"
    r"(?: (?:chỉ đạo|cụ thể|như sau|sau đây|một số|các|những|nội dung|nhiệm vụ|vấn đề|việc|sau)){0,6}\s*:\s*\Z"
)
"""What an office asks for below, and does not do itself: `Ủy ban nhân dân tỉnh có ý kiến như sau:`."""
_ASKING = ("yêu cầu", "đề nghị", "kiến nghị", "ý kiến")


def asks_below(text: str, subject: Subject, context: Context) -> bool:
    """Whether a lead-in says that the one who acts by it asks others for what stands below.

    What another one than the author directs or gives may be what he is to do: `Sở Y tế chỉ đạo:`.
    """
    asks = _ASKS_BELOW.match(text, subject.end)
    if asks is None or asks["verb"] in _ASKING:
        return asks is not None
    return any(context.issued_by(text[name.start : name.end]) for name in subject.names)
