"""The issuer of a cited document where it stands before the number: `theo đề nghị của Sở Y tế tại Tờ trình số …`."""

from __future__ import annotations

import re

from ...reference.persons import end_before_person
from ...reference.sign import Sign
from ...text.fold import key
from ...text.patterns import pattern, phrase
from .days import date_at
from .issuers import company_at, issuer_at, names_office
from .marks import signs_with
from .model import Found, Stretch

_BEFORE = ("tại", "TẠI", "Tại", "tại các", "hành", "HÀNH", "có", "ký", "đã ra", "(")
_BEFORE_AT = phrase(
    r"(?:(?:(?:\s|^)(?:[Tt]ại|TẠI)(?: các)?|(?P<issues>(?: (?:đã|vừa|cũng|tiếp tục)){0,2}"
    r" (?:có|ký|ra|(?:ký )?ban hành|BAN HÀNH)))) \Z"
)
_BRACKET = pattern(r"\s{0,3}\(\s{0,3}\Z")
_SAYS = ("đề nghị", "ý kiến", "báo cáo", "kiến nghị", "chỉ đạo", "yêu cầu")
"""What an organ does in the document in the bracket behind its name: `đề nghị của Bộ A (công văn số …)`."""
_OWNER = phrase(r"[cCNn](?:(?<=c)ủa|(?<=C)ỦA|(?<=[Nn])gày [\d/]{3,10},) (?=[^\W\d_])")
_AND_OWNER = phrase(r"\s{0,3}(?:[,;]|,? và) (?=[^\W\d_])")
"""A second one behind the document of the first: `của Sở A tại Tờ trình số … và Chủ tịch Hội B tại Tờ trình số …`."""
_OWNER_REACH = 140
_ACT = phrase(
    r" (?:đã )?(?:phê duyệt|ban hành|quy định|thông qua|công bố|chấp thuận"
    r"|công nhận|quyết định|giao)\Z"
)
"""What an office does in a document: `được Thủ tướng Chính phủ phê duyệt tại Quyết định số …`."""
_ACTED = phrase(
    r" (?:đã|vừa) (?:(?:ký|quyết định) ){0,2}(?:phê duyệt|ban hành|thông qua"
    r"|công nhận|chấp thuận|thành lập)\s(?P<what>[^;./]{1,240})\Z"
)
_SAID = phrase(
    r" (?:(?:đã|có) ){0,2}(?:thẩm định|góp ý|ý kiến|tham gia ý kiến"
    r"|đề nghị|đề xuất|kiến nghị|báo cáo|trình)\Z"
)
"""What an office says in a document: `dự thảo được lập, Sở Tư pháp thẩm định tại Báo cáo số …`."""
_MORE = phrase(r"(?<!\w)(?:được|trình|đề nghị|thực hiện|triển khai|thi hành|theo|do|giao)\s")
"""What tells of another document, or of another who acts, in what an office has approved."""
_ANOTHER = phrase(r"(?:,|(?<!\w)(?:và|khi|đồng thời)) (?=[^\W\d_])")
"""Behind these another may act in the sentence: `đã phê duyệt quy hoạch, UBND tỉnh thống nhất`."""
_ACTED_REACH = 320
_UNCLEAR: tuple[Stretch, None] = ((0, 0), None)
"""No issuer: of those who act in the sentence one or the other may be it."""
_AND_ORGAN = phrase(r"\s{0,3},? (?=[^\W\d_])")
_ASIDE = pattern(r"\s{0,3}(?:\([^()]{3,100}\)|[,:])\Z")
"""What may stand between an issuer and `tại`: a comma, a colon, or what the office is besides."""
BECAME = phrase(r"\s{0,3}\((?:cũ|[A-ZĐ&]{2,12}|(?:nay|trước|trước đây) (?:là|thuộc)\s[^()]{3,100})\)")
"""What has become of an issuer, or its short form, in a bracket behind its name: `Sở Nông nghiệp (nay là Sở …)`."""
_PAUSE = pattern(r"[;:,]\s|\.\s(?=\s{0,3}[<U>])")
_LABEL = pattern(r"[\s+*•-]{0,6}(?:\[?\w{1,3}[).\]]\s{0,3})?")


def read_issuer_before(found: Found, text: str, low: int, before: Found | None) -> None:
    """Read the issuer before a number into its reference.

    Args:
        found: the reference.
        text: the joined text.
        low: where its passage begins, or behind the reference before it.
        before: the reference before it, if it stands in the same passage.
    """
    issued = issued_before(text, low, found.start, found.sign) if found.ten is None or found.sign is not None else None
    if issued is not None:
        found.issuer, found.ngay = issued[0], found.ngay or issued[1]
    elif found.sign is not None and before is not None:
        found.issuer = shared_issuer(text, before, found)


def issued_before(text: str, low: int, at: int, sign: Sign | None = None) -> tuple[Stretch, str | None] | None:
    """The issuer before a reference: `theo đề nghị của Sở Y tế tại Tờ trình số …`; and the day, if it is printed there.

    Args:
        text: the joined text.
        low: where its passage begins, or behind the reference before it.
        at: where the reference begins.
        sign: its number.

    >>> text = "Ngày 05/8/2025, Sở Nội vụ đã có "
    >>> (start, end), day = issued_before(text, 0, len(text))
    >>> text[start:end], day
    ('Sở Nội vụ', '2025-08-05')
    """
    if not text[max(low, at - 14) : at].rstrip().endswith(_BEFORE):
        return None
    preposition = _BEFORE_AT.search(text, max(low, at - 40), at)
    if preposition is None:
        bracket = _BRACKET.search(text, max(low, at - 8), at)
        if bracket is None:
            return None
        end = bracket.start()
        issued = _acted(text, low, end, sign) or _by_act(text, low, end) or _of_bracket(text, low, end)
        return None if issued is _UNCLEAR else issued
    end, begin = preposition.start(), max(low, at - _OWNER_REACH)
    if preposition["issues"]:
        end = begin + end_before_person(text[begin:end])
        bracket_at = text.rfind("(", begin, end) if text.startswith(")", end - 1) else -1
        if bracket_at > 0 and BECAME.fullmatch(text, bracket_at, end) is not None:
            end = bracket_at - (text[bracket_at - 1] == " ")
    elif _ACT.search(text, max(low, end - 24), end) is not None:
        return _by_act(text, low, end)
    elif (acted := _acted(text, low, end, sign)) is not None:
        return None if acted is _UNCLEAR else acted
    if preposition["issues"] and (dated := _on_day(text, begin, end)) is not None and dated[0][1] == end:
        return dated
    if not preposition["issues"] and (aside := _aside(text, low, end)):
        end = aside.start()
    owners = list(_OWNER.finditer(text, begin, end))
    owner = owners[-1] if owners else None if preposition["issues"] else _AND_OWNER.match(text, low, end)
    of = _up_to(text, owner.end(), end, several=not preposition["issues"]) if owner is not None else None
    return of or _opens_clause(text, low, end)


def _aside(text: str, low: int, end: int) -> re.Match[str] | None:
    """What stands between an issuer and `tại`."""
    return _SAID.search(text, max(low, end - 30), end) or _ASIDE.search(text, max(low, end - 110), end)


def _on_day(text: str, begin: int, end: int) -> tuple[Stretch, str] | None:
    """The office behind the last day between two offsets, and the day: `ngày 05/8/2025, Sở Nội vụ`."""
    ngay = text.rfind("gày ", begin + 1, end)
    day = date_at(text, ngay - 1, end) if ngay > 0 else None
    organ = _AND_ORGAN.match(text, day[1], end) if day else None
    name = issuer_at(text, organ.end(), end) if organ else None
    return (name, day[0]) if name and day else None


def _by_act(text: str, low: int, end: int) -> tuple[Stretch, None] | None:
    """Who has done what is told up to an offset: `được Thủ tướng Chính phủ phê duyệt`."""
    act = _ACT.search(text, max(low, end - 24), end)
    by = text.rfind("được ", max(low, end - _OWNER_REACH), act.start()) if act else -1
    return _up_to(text, by + 5, act.start(), several=False) if act and by >= 0 else None


def _acted(text: str, low: int, end: int, sign: Sign | None) -> tuple[Stretch, str | None] | None:
    """Who opens the sentence, or stands behind a day, and has done what is told: `X đã phê duyệt Đề án A`.

    The number must be one of theirs; `_UNCLEAR` where it may be of another who acts in the sentence.
    """
    begin = max(low, end - _ACTED_REACH)
    told = text[begin:end]
    if sign is None or not sign.organs or not (" đã " in told or " vừa " in told):
        return None
    found: tuple[Stretch, str | None] | None = _on_day(text, begin, end)
    if found is None and begin == low and (label := _LABEL.match(text, low, end)):
        name = issuer_at(text, label.end(), end)
        found = (name, None) if name else None
    done = _ACTED.match(text, found[0][1], end) if found else None
    if found is None or done is None or _MORE.search(done["what"]):
        return None
    mark = sign.organs[0].rstrip("0123456789")
    others = (issuer_at(text, another.end(), end) for another in _ANOTHER.finditer(text, done.start("what"), end))
    if any(signs_with(mark, key(text[slice(*other)])) for other in others if other):
        return _UNCLEAR
    return found if signs_with(mark, key(text[slice(*found[0])])) else None


def _opens_clause(text: str, low: int, end: int) -> tuple[Stretch, None] | None:
    """The office that stands from the beginning of a clause to an offset, and nothing else there.

    >>> text = "đề nghị của 02 đơn vị gồm: Công ty Tre Việt"
    >>> _opens_clause(text, 0, len(text))
    ((27, 43), None)
    """
    begin = max(low, end - _OWNER_REACH)
    starts = [found.end() for found in _PAUSE.finditer(text, begin, end)]
    if begin == low and (label := _LABEL.match(text, low, end)):
        starts.insert(0, label.end())
    for start in starts:
        named = names_office(text, start, end) or company_at(text, start, end)
        if named and (name := _up_to(text, start, end, several=False)) is not None:
            return name
    return None


def _up_to(text: str, at: int, end: int, *, several: bool = True) -> tuple[Stretch, None] | None:
    """The issuer that stands between two offsets, or the several that do."""
    several = several and (" và " in text[at:end] or "," in text[at:end])
    for joint in (False, True) if several else (False,):
        name = issuer_at(text, at, end, joint=joint)
        if name is not None and name[1] == end:
            return name, None
    return ((at, end), None) if company_at(text, at, end) else None


def _of_bracket(text: str, low: int, end: int) -> tuple[Stretch, None] | None:
    """The issuer of the document in a bracket, if what it says is spoken of before it."""
    begin = max(low, end - _OWNER_REACH)
    of = text.rfind(" của ", begin, end)
    if of < 0 or not text[max(low, of - 12) : of].lower().endswith(_SAYS):
        return None
    other = text.rfind(" của ", begin, of)
    if other >= 0 and text[max(low, other - 12) : other].lower().endswith(_SAYS):
        return None  # what another says of it may stand in the bracket as well
    return _up_to(text, of + 5, end)


ALSO = phrase(r"\s{0,3}(?:[,;]|[,;]? và) (?:các )?")
"""What joins a further member of a list."""


def shared_issuer(text: str, before: Found, found: Found) -> Stretch | None:
    """The issuer of the reference before, where it stands before both: `của Bộ A tại Tờ trình số 1, Công văn số 2`."""
    if before.issuer is None or before.sign is None or found.sign is None:
        return None
    if before.issuer[1] > (before.start if before.so_at is None else before.so_at):
        return None  # it stands behind the number
    same = set(before.sign.organs) & set(found.sign.organs)
    end = max(before.end, before.title[1]) if before.title else before.end
    return before.issuer if same and ALSO.fullmatch(text, end, found.start) else None


_BESIDE = phrase(r"\s{0,3}(?:,|,? và) ")


def share_back(text: str, kept: list[Found], found: Found) -> None:
    """Read what issuer the last of some numbers has into those before it: `Nghị định số 1, Nghị định số 2 của A`.

    Of several types `và` must stand before the last: `Tờ trình số 1/TTr-A và Báo cáo số 2/BC-A của A`.

    Args:
        text: the joined text.
        kept: the references before, in reading order; those beside it get its issuer.
        found: the last one.
    """
    if found.issuer is None or found.sign is None or found.issuer[0] < found.start:
        return
    start, mark, organs = found.start, found.sign.type_mark, found.sign.organs
    several = False
    for item in reversed(kept):
        sign = item.sign
        if item.issuer or sign is None or sign.organs != organs or not organs:
            return
        if (gap := _BESIDE.fullmatch(text, item.end, start)) is None:
            return
        several = several or "và" in gap[0]
        if sign.type_mark != mark and (not several or sign.family == "party"):
            return  # of one rank only if said together; `-CT/TW` and `-NQ/TW` are of several organs
        item.issuer, start = found.issuer, item.start
