"""Whom an office or a document asks for something in an article: `UBND tỉnh vừa có Công điện yêu cầu các sở …`."""

from __future__ import annotations

from typing import NamedTuple

from ...reference.given import ASKING
from ...reference.organs import organ_head
from ...reference.types import TYPES
from ...text.patterns import one_of, pattern
from ..offices.names import Name
from ..offices.running import names_from
from .subject import Subject, behind_order, subject_of
from .verbs import NEEDS, begins_task, has_to

TYPE = one_of(*(f"[{kind.name[0]}{kind.name[0].lower()}]{kind.name[1:]}" for kind in TYPES), "[Vv]ăn bản")
"""The name of a type in running text, with either first letter."""
SENTENCE = pattern(r"[.!?…]\s")
_BINDS = {f"{verb} ": modality for verb, modality in ASKING.items()}
"""The verbs with which somebody is asked, and how what they ask for binds."""
_SAYS = ("yêu cầu: ", "đề nghị: ", "chỉ đạo: ", "lưu ý: ", "nhấn mạnh: ")
_STRESSES = "nhấn mạnh: "
_NOTES, _DIRECTS = ("lưu ý ", "đặc biệt lưu ý ", "cũng lưu ý "), ("chỉ đạo ", "cũng chỉ đạo ", "đã chỉ đạo ")
_HIGHEST = ("Thủ tướng", "Phó Thủ tướng", "Chính phủ")
_HEADS = ("Phó Chủ tịch ", "Chủ tịch ", "Bộ trưởng ", "Thứ trưởng ", "Phó Giám đốc ", "Giám đốc ")
_PAPER = pattern(rf"(?<!\w)(?:{TYPE}|[Đđ]iện)(?!\w)")
_STOPS = (", ", "; ", ": ")
_NOT_OF_PAPER = ("theo ", "của ", "những ", "các ", "có ", "đáp ứng ", "được ", "tôi ", "tôi đã ")
_ADDS = ("cũng ", "đã ", "vừa ", "tiếp tục ", "còn ")
_ALSO_ASKS = tuple(word + verb for word in _ADDS for verb in _BINDS)
_AND_SO = ("Theo đó, ", "theo đó, ", "Trong đó, ", "trong đó ", "Đồng thời, ", "đồng thời ", "Qua đó, ", "Ngoài ra, ")
_SHORT = pattern(r"[A-ZĐ][A-ZĐ&-]{1,9}")
"""A company or an office by its letters alone: `EVN yêu cầu các tổng công ty …`."""
_LEADERS = pattern(
    r"(?<!\w)(?<!theo )(?<!Theo )[Ll]ãnh đạo (?:TP\.?|thành phố|tỉnh|huyện|xã|phường|UBND|Bộ|Sở|Chính phủ)"
    r"(?:(?! (?:thì|cho biết|rằng) )[^,;:.]){0,40}\Z"
)
"""`Lãnh đạo TP yêu cầu Sở Xây dựng …`"""
_SPEAKER = pattern(
    r"(?:[Đđ]ồng chí|[Đđ]/c)(?: [<U>][<L>]*){0,4} ?"
    r"|(?P<by_name>(?:[Ôô]ng|[Bb]à)(?: [<U>][<L>]*){1,4}) ?"
)
"""A comrade who was named before, and whoever asks once more: `Đồng chí yêu cầu …`, `Bà Thảo cũng yêu cầu …`."""
_TITLE = pattern(r"“[^“”]{1,300}”")
"""In the title of a document nobody asks: `Chỉ thị “về tăng cường lãnh đạo, chỉ đạo …” yêu cầu các sở …`."""
_COUNT = pattern(r"\d{1,3} (?=[^\W\d_])")
_TASKS_FOR = pattern(r"giao (?:[^\W\d_]+ ){0,4}nhiệm vụ (?:[^\W\d_]+ ){0,4}?cho ")
_SENT = "gửi "
_MATTER = (" về ", ", về ", " để ")
_NO_VERB = frozenset(
    ("về", "của", "tại", "theo", "trong", "và", "từ", "đã", "được", "để", "do", "là", "này", "trên", "nhằm", "cho")
)
_TO_TASKS = tuple(f" {what} sau:" for what in ("nhiệm vụ", "việc", "công việc", "nội dung", "giải pháp", "biện pháp"))
_TRIES, _REACH, _WORD = 6, 400, 10


class Told(NamedTuple):
    """What the one at the head of a sentence does there, if not the task: it tells others; `whom`, if that is said."""

    whom: Subject | None


def told(text: str, found: Subject, end: int, issuer: str | None) -> Told | None:
    """Whom the one at the head of a sentence tells what to do: `Chủ tịch tỉnh yêu cầu: các xã …`, `lưu ý các xã cần …`.

    Those who direct others may do so because they are told to, if they are not the ones who issued the document.

    Args:
        text: of the paragraph.
        found: the one at the head.
        end: where the text ends.
        issuer: of the document that the article is about.
    """
    at = found.end
    if text.startswith(_ALSO_ASKS, at):  # UBND tỉnh cũng yêu cầu khẩn trương hoàn thành …
        return Told(asked(text, found.start, end))
    says = next((words for words in _SAYS if text.startswith(words, at)), None)
    if says is not None:
        whom = clause_subject(text, at + len(says), end)
        wants = whom is not None and has_to(text, whom.end, NEEDS)
        return Told(whom if wants or says != _STRESSES else None)
    asks = next((verb for verb in _BINDS if text.startswith(verb, at)), None)
    if asks is not None and (many := _counted(text, at + len(asks), at, end, _BINDS[asks])) is not None:
        return Told(many if many.end < end and _must(text, many) else None)
    notes = next((words for words in _NOTES if text.startswith(words, at)), None)
    if notes is not None:
        names, behind = names_from(text, at + len(notes), end)
        return Told(_instructed(text, at, names, behind)) if names else None
    directs = next((words for words in _DIRECTS if text.startswith(words, at)), None)
    if directs is not None and _speaks(text[found.names[-1].start : found.names[-1].end], issuer):
        names, behind = names_from(text, at + len(directs), end)
        whom = _instructed(text, at, names, behind)
        return Told(whom) if whom is not None else None
    return None


def _instructed(text: str, start: int, names: list[Name], at: int) -> Subject | None:
    """Those who are named up to `at`, if it is said there what they must do."""
    found = Subject(names, start, at, "order")
    return found if names and (text.startswith(NEEDS, at) or _must(text, found)) else None


def _speaks(name: str, issuer: str | None) -> bool:
    """Whether somebody issued the document, or is the head of who did.

    >>> _speaks("Chủ tịch UBND tỉnh", "UBND tỉnh Vĩnh Hà"), _speaks("Sở Y tế", "UBND tỉnh Vĩnh Hà")
    (True, False)
    """
    if name.startswith(_HIGHEST):
        return True
    for head in _HEADS:
        name = name.removeprefix(head)
    return issuer is not None and f"{issuer} ".startswith(f"{name} ")


def clause_subject(text: str, at: int, end: int) -> Subject | None:
    """Who acts in a clause inside a sentence, which may begin with a small letter: `… yêu cầu: từ 5/9, các xã …`."""
    first = text[at : at + 1].upper()
    if len(first) == 1:  # ß has a capital of two letters
        text = f"{text[:at]}{first}{text[at + 1 :]}"
    found = subject_of(text, at, end)
    return found if found is not None and found.end < end else None


def asked(text: str, start: int, end: int) -> Subject | None:
    """Whom an office asks, or a document, anywhere in a paragraph: `UBND tỉnh vừa có Công điện yêu cầu các sở …`."""
    for verb, modality in _BINDS.items():
        at = start
        for _ in range(_TRIES):
            at = text.find(verb, at, end)
            if at < 0:
                break
            found = behind_order(text, at, end) or _counted(text, at + len(verb), at, end, modality)
            found = found or _entrusted(text, at, end)
            if found is None and (sent := _addressed(text, start, at, verb)) is not None:
                return sent
            if found is not None and found.end < end and _must(text, found) and _asks(text, start, at):
                return found
            at += len(verb)
    if (noted := _noted(text, start, end)) is not None:
        return noted
    for says in _SAYS[:2]:
        at = text.find(says, start, end)
        if at >= 0 and _asks(text, start, at):
            return clause_subject(text, at + len(says), end)
    return None


def _noted(text: str, start: int, end: int) -> Subject | None:
    """Who is told to mind something by somebody who speaks: `Bà Thảo cũng lưu ý Ban Quản lý chợ sắp xếp …`."""
    at = text.find(_NOTES[0], start, end)
    if at < 0 or not _asks(text, start, at):
        return None
    names, behind = names_from(text, at + len(_NOTES[0]), end)
    return _instructed(text, at, names, behind)


def _counted(text: str, at: int, start: int, end: int, modality: str) -> Subject | None:
    """Those whose number is said: `Chính phủ yêu cầu 9 Bộ, cơ quan tập trung nguồn lực`."""
    count = _COUNT.match(text, at, end)
    if count is None:
        return None
    shown = f"các {text[count.end() : count.end() + _REACH]}"
    names, behind = names_from(shown)
    if len(names) != 1 or names[0].kind != "nhom":
        return None
    moved = count.end() - len("các ")
    name = names[0]._replace(start=at, end=names[0].end + moved)
    return Subject([name], start, behind + moved, modality)


def _entrusted(text: str, at: int, end: int) -> Subject | None:
    """Those to whom tasks are given: `Chính phủ giao một số nhiệm vụ cụ thể cho các bộ, … như sau:`."""
    tasks = _TASKS_FOR.match(text, at, end)
    if tasks is None:
        return None
    names, behind = names_from(text, tasks.end(), end)
    return Subject(names, at, behind, "order") if names else None


def _addressed(text: str, start: int, at: int, verb: str) -> Subject | None:
    """Those to whom a document goes that asks for something: `văn bản gửi các sở yêu cầu khẩn trương rà soát`."""
    behind = at + len(verb)
    if not begins_task(text, behind) or text.endswith(_NOT_OF_PAPER, start, at):
        return None
    low = max(start, at - _REACH)
    sent = text.rfind(_SENT, low, at)
    if sent < 0 or SENTENCE.search(text, sent, at) or not _PAPER.search(text, low, sent):
        return None
    names = names_from(text, sent + len(_SENT), at)[0]
    if not names or not (text[names[-1].end : at].strip(" ,;") == "" or text.startswith(_MATTER, names[-1].end)):
        return None
    return Subject(names, sent, behind, _BINDS[verb])


def _must(text: str, found: Subject) -> bool:
    """Whether it is said what those must do who are asked; behind `các` or a number any word does that is no link.

    What a lead-in to tasks says stands below it.
    """
    if found.colon or has_to(text, found.end) or text.endswith(_TO_TASKS):
        return True
    word = text[found.end : found.end + _WORD].split(" ", 1)[0].rstrip(",")
    last = text[found.names[-1].start : found.names[-1].end].lower()
    many = "các " in last or last[0].isdigit()
    return many and word.islower() and word.isalpha() and word not in _NO_VERB


def _asks(text: str, start: int, at: int) -> bool:
    """Whether an office or a document asks with the verb at `at`: they stand right before it, or it goes on with them.

    What somebody is quoted to say is no order, nor `theo yêu cầu các xã`.
    """
    low = max(start, at - _REACH)
    before = _TITLE.sub("“”", text[low:at])
    if before.count("“") > before.count("”") or before.endswith(_NOT_OF_PAPER):
        return False
    sentence = before[max((m.end() for m in SENTENCE.finditer(before)), default=0) :]
    whole = sentence
    for word in _ADDS:
        sentence = sentence.removesuffix(word)
    if not sentence or sentence.endswith(_AND_SO):
        return True
    paper = [m.end() for m in _PAPER.finditer(sentence)]
    if paper and (sentence.endswith(_STOPS) or not any(stop in sentence[paper[-1] :] for stop in _STOPS)):
        return True
    if _SHORT.fullmatch(sentence.strip()) or _LEADERS.search(sentence):
        return True
    clause = sentence[max(sentence.rfind(sign) for sign in ",;:") + 1 :].lstrip()  # a copy may lose blanks
    speaker = _SPEAKER.fullmatch(clause)
    if speaker is not None:
        return not speaker["by_name"] or whole != sentence
    return bool(names_from(clause, 0)[0]) or organ_head(clause.upper()) is not None
