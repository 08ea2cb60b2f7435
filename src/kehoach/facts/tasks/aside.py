"""Who is asked in a later sentence, or behind a clause that does not say who acts: `Đồng ý …, giao Sở Y tế …`."""

from __future__ import annotations

from collections.abc import Iterator

from ...reference.given import AND_ASKS, ASKING, SO
from ...text.patterns import pattern
from ..context import Context
from ..offices.running import names_from
from .predicates import acts
from .subject import Subject, behind_order
from .verbs import begins_task

ORDERS = ("Giao", "Yêu cầu", "Đề nghị", "Phân công")
"""How a sentence begins that asks somebody."""
_NEXT_ORDER = pattern(
    rf"[.;:]\s{{1,3}}(?:(?=(?:{'|'.join(ORDERS)})\s)"
    r"|(?:Vì (?:vậy|thế)|Do (?:vậy|đó)|Chính vì vậy),?\s{1,3}(?=(?:giao|yêu cầu|đề nghị)\s))"
)
"""One more order; behind `Vì vậy` it begins in small letters."""
_AGREEING = "CĐđTtNn"
_AGREES = pattern(r"(?:Cơ bản )?(?:[Đđ]ồng ý|[Tt]hống nhất|[Nn]hất trí) ")
_HAILS = pattern(
    r"(?:cơ bản )?(?:đồng ý|thống nhất|nhất trí) (?:với|về|chủ trương|đề nghị|đề xuất|nội dung|phương án)\b"
    r"|(?:ghi nhận|đánh giá cao|hoan nghênh|biểu dương)\b"
)
"""What one says who then asks: `Hội đồng nhân dân tỉnh đánh giá cao kết quả, đề nghị các sở tiếp tục rà soát …`."""
_CLAUSE = pattern(r",\s{1,3}")
_LONGEST_GROUND = 500
_LINKS = tuple(
    f"{word} "
    for word in (
        "Vì", "Do", "Từ", "Như", "Tại", "Ở", "Song song", "Trong", "Trên", "Về", "Xét", "Liên quan", "Trước", "Với",
        "Một lần nữa,", "Bên cạnh", "Cùng", "Hiện nay,", "Sau",
    )
)  # fmt: skip
"""Words of a clause behind which `giao` is an order; behind a deed it hands over: `Lắp đèn, giao các xã quản lý`."""
_TOLD = (" đã ", " được ", ". ")
"""Words of a clause that tells what was: an order behind it was given then."""
_SO = pattern(SO)
_PEOPLE = r"(?:cử tri|người dân|nhân dân|bà con|hộ dân)\b"
_PETITIONS = pattern(
    r"cử tri\b|kiến nghị|phản ánh|bức xúc"
    rf"|{_PEOPLE}[^,;.]{{0,80}}? (?:đề nghị|yêu cầu|mong|khiếu nại|phàn nàn|phản đối|lo lắng|lo ngại)\b"
    rf"|ý kiến (?:(?:của|các|một số) ){{0,3}}{_PEOPLE}|ý kiến (?:đề nghị|yêu cầu|cho rằng|cho biết)\b"
)
"""What people ask for or say; that there are people, or opinions, is no petition: `Người dân đến khám tăng cao, …`."""
_ASKS = tuple(f" {verb} " for verb in ASKING)
_LETTERS = ("êu cầu", "ề nghị", "Phân công", "iao ")
"""Of which one stands in every such text."""
_SENTENCE = pattern(r"[.;]\s{1,3}(?=[^\W\d_])")
_LONGEST_PERSON, _LONGEST_WORD, _TRIES = 5, 10, 8


def asked_aside(text: str, start: int, end: int, context: Context) -> Subject | None:
    """Who is asked in a text that says of nobody at its head what he does; None if nobody is."""
    if not any(letters in text for letters in _LETTERS):  # few texts hold any
        return None
    found = _later_order(text, start, end, context) or _asked(text, start, end)
    return found or _asked_by_paper(text, start, end)


def _later_order(text: str, start: int, end: int, context: Context) -> Subject | None:
    """Who is given something in a later sentence: `… còn chậm. Giao Sở Y tế chủ trì …`, `Đồng ý …, giao Sở Y tế …`.

    So is who is asked behind a topic: `Về cấp nước: Đề nghị Sở Y tế …`.
    """
    if (found := _behind_clause(text, start, end, context)) is not None:
        return found
    for m in _NEXT_ORDER.finditer(text, start, end):
        topic = text[m.start()] == ":"
        told = topic or text[m.end()].islower()
        if told and (m.start() > start + _LONGEST_GROUND or _petitions(text, start, m.start())):
            continue  # Cử tri xã A: Đề nghị Sở Y tế …; Cử tri xã A phản ánh … Vì vậy, đề nghị Sở Y tế …
        found = behind_order(text, m.end(), end)
        if found is not None and (found.end < end or found.colon) and not (topic and _issues(text, found, context)):
            return found
    return None


def _issues(text: str, found: Subject, context: Context) -> bool:
    """Whether the one who is asked is the author of the document, which tells then what others ask for."""
    return any(context.issued_by(text[name.start : name.end]) for name in found.names)


def _behind_clause(text: str, start: int, end: int, context: Context) -> Subject | None:
    """Who is asked behind a clause in which nobody acts: `Đồng ý …, giao Sở Y tế …`, `Vì vậy, đề nghị các xã …`.

    What people ask for, or somebody asks of those who issue the document, is a petition that it tells of.
    """
    asks = AND_ASKS.search(text, start, min(end, start + _LONGEST_GROUND))
    if asks is None:
        return None
    agreed = agrees(text, start)
    hails = not agreed and _hails(text, start, asks.start())
    so = _SO.search(text, asks.start(), asks.end()) is not None
    handed = not so and text.startswith("giao ", asks.end()) and not text.startswith(_LINKS, start)
    if not (agreed or hails) and (
        handed or _petitions(text, start, asks.start()) or _acts_before(text, start, asks.start(), so=so)
    ):
        return None
    found = behind_order(text, asks.end(), end)
    if found is None or found.end >= end:
        return None
    if agreed:
        return found
    named = hails or not found.colon
    if not named or _issues(text, found, context):
        return None
    if begins_task(text, found.end):
        return found
    word = text[found.end : min(end, found.end + _LONGEST_WORD)].split(" ", 1)[0]
    return found if so and word.isalpha() and acts(text, word, found.end, end) else None


def agrees(text: str, start: int) -> bool:
    """Whether a text says at `start` that what was asked for is agreed to."""
    return text[start : start + 1] in _AGREEING and _AGREES.match(text, start) is not None


def _hails(text: str, start: int, end: int) -> bool:
    """Whether an office agrees or praises in a clause, and nothing is to be done by what it says."""
    names, behind = names_from(text, start, end)
    return bool(names) and _HAILS.match(text, behind) is not None


def _petitions(text: str, start: int, end: int) -> bool:
    """Whether a clause names people who ask for something, or what they say."""
    return _PETITIONS.search(text[start:end].lower()) is not None


def _acts_before(text: str, start: int, end: int, *, so: bool) -> bool:
    """Whether somebody acts in the clauses of a text, or did; what was is a reason where `so` stands behind it."""
    if begins_task(text, start) or (not so and any(text.find(words, start, end) >= 0 for words in _TOLD)):
        return True
    begins = (start, *(clause.end() for clause in _CLAUSE.finditer(text, start, end)))
    return any(names_from(text, begin, end)[0] for begin in begins)


def _asked(text: str, start: int, end: int) -> Subject | None:
    """Whom an office asks behind a longer clause: `Chào mừng ngày hội, Ủy ban nhân dân tỉnh đề nghị các đơn vị …`."""
    for at in _places_of_asking(text, start, end):
        clause = max(text.rfind(sign, start, at) for sign in (", ", ". ", "; ")) + 2
        names, behind = names_from(text, max(start, clause), end)
        if names and _is_person(text[behind:at]) and (found := behind_order(text, at, end)) and found.end < end:
            return found
    return None


_PAPERS = tuple(f"{paper} số " for paper in ("Công văn", "Công điện", "Văn bản", "Chỉ thị", "Thông báo", "Quyết định"))
_DEMANDS = (" yêu cầu ", " giao ")
"""What a document demands; what it proposes is a petition: `Công văn số … của Sở Y tế đề nghị UBND tỉnh …`."""
_OF, _MATTER = " của ", pattern(r" ?về (?:việc )?[^,“”]{8,200} ")


def _asked_by_paper(text: str, start: int, end: int) -> Subject | None:
    """Whom a document demands something of that opens the sentence: `Công văn số … của Sở Y tế yêu cầu các trạm …`."""
    if not text.startswith(_PAPERS, start):
        return None
    stop = _SENTENCE.search(text, start, min(end, start + _LONGEST_GROUND))
    limit = stop.start() if stop is not None else min(end, start + _LONGEST_GROUND)
    for word in _DEMANDS:
        at = text.find(word, start, limit) + 1
        of = text.rfind(_OF, start, at) if at > 0 else -1
        if of < 0:
            continue
        names, behind = names_from(text, of + len(_OF), end)
        by_paper = bool(names) and (behind == at or _MATTER.fullmatch(text, behind, at) is not None)
        found = behind_order(text, at, end) if by_paper else None
        if found is not None and found.end < end and begins_task(text, found.end):
            return found
    return None


def _places_of_asking(text: str, start: int, end: int) -> Iterator[int]:
    """Where a verb of asking may stand, the first few of each."""
    for word in _ASKS:
        at = start
        for _ in range(_TRIES):
            at = text.find(word, at, end) + 1
            if at == 0:
                break
            yield at


def _is_person(text: str) -> bool:
    """Whether nothing but the name of a person stands between a post and the verb, or not even that."""
    words = text.split()
    return len(words) <= _LONGEST_PERSON and all(word[0].isupper() for word in words)
