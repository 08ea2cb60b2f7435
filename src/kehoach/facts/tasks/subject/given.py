"""What stands before the one who must act: Giao, Đề nghị, Yêu cầu, Đối với, Trách nhiệm của."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ....reference.given import AGREEING, AND_ASKS, DUTIES, GIVEN, pattern_of
from ....text.patterns import pattern
from ...offices.names import Name
from ...offices.running import names_from, people_from
from ..verbs import HAS_TO, NEEDS, begins_task, has_to
from .model import Subject, behind_list, behind_names

_GIVEN = tuple((pattern_of(row), row[2]) for row in GIVEN)
_DUTY_OF = _GIVEN[GIVEN.index(DUTIES)][0]
"""Behind this, as behind `Trong đó giao`, nothing follows but a colon."""
_IS = "là "
"""Or what the duty is: `Nhiệm vụ của Sở Y tế là tổ chức tập huấn.`"""
_AMONG = "trong"
_MATTERS = ("trong ", "về ", "đối với ", "khi ", "tại ")
_BODIES = ("Tổ ", "Đoàn ", "Ban Chỉ đạo ", "Hội đồng ")
_REQUIRED = "yêu cầu đối với "
_SPOKEN_TO = tuple(f"{words.lower()} " for heads, _, modality, _ in GIVEN if modality is None for words in heads)
_LONGEST_SPOKEN_TO = max(map(len, _SPOKEN_TO))
_MEANTIME = pattern(r"trước mắt,? |(?:(?:ngay )?sau|trong|từ|trước|đến|thời gian tới)[^\w.;:,][^.;:,]{0,80}, ")
"""When it is to be done, said behind the words of asking: `Đề nghị ngay sau cuộc họp này, các sở …`."""
_INITIALS = pattern(r"[A-ZĐ]{2,7}(?: [A-ZĐ][^\W\d_]*){0,4} ")
_REACHES = ("hoàn thành ", "bảo đảm ", "đảm bảo ")
"""What a matter comes to as well as an office: `Yêu cầu GPMB hoàn thành …`."""


def given_at(text: str, start: int, end: int, *, given: bool = False, author: Collection[str] = ()) -> Subject | None:
    """Who is given something by the words that begin right here: `Giao Sở Y tế …`; the arguments are `subject_of`'s.

    One more may be asked for the same in other words: `Đề nghị Tỉnh đoàn và yêu cầu Sở Y tế thực hiện …`.
    """
    if (agreed := AGREEING.match(text, start, end)) is not None:
        found = given_at(text, agreed.end(), end, given=given, author=author)
        return found and replace(found, start=start)
    found = _given_one(text, start, end, given=given, author=author)
    if found is None or found.colon or found.modality is None:
        return found
    behind = found.names[-1].end
    beside = AND_ASKS.match(text, behind + (text[behind : behind + 1] == " "), end)
    other = _given_one(text, beside.end(), end, given=given, author=author) if beside is not None else None
    return (
        found
        if other is None
        else replace(other, names=[*found.names, *other.names], start=start, modality=found.modality)
    )


def _given_one(text: str, start: int, end: int, *, given: bool, author: Collection[str]) -> Subject | None:
    for form, modality in _GIVEN:
        m = form.match(text, start, end)
        if m is None:
            continue
        words = m.group().lower()
        # what an office above asks for, not the author, unless it is the duty of those who are named
        theirs = given and modality is not None and modality not in author and "giao" not in words
        if theirs and not any(text.find(duty, start, end) >= 0 for duty in HAS_TO):
            return None
        names, at = names_from(text, m.end(), end)
        if theirs and not text.startswith(HAS_TO, at):
            return None
        if not names and modality is not None and form is not _DUTY_OF:
            names, at = _named_later(text, m.end(), end)
        if not names and modality is not None and form is not _DUTY_OF:
            names, at = _people_asked(text, m.end(), end)
        if not names:
            continue
        to, colon = behind_names(text, at, end)
        found = Subject(names, start, to, modality, colon)
        if not colon and to < end and words.startswith("đối với"):
            return behind_list(text, found)  # Đối với các xã biên giới, Công an tỉnh tuần tra
        if form is _DUTY_OF and text.startswith(_IS, to) and begins_task(text, to + len(_IS)):
            return replace(found, end=to + len(_IS))
        nothing_more = form is _DUTY_OF or words.startswith(_AMONG)
        return None if nothing_more and not colon and to < end else found
    return None


def _named_later(text: str, at: int, end: int) -> tuple[list[Name], int]:
    """Who is asked behind a clause that says when: `Yêu cầu trước mắt các xã …`; or who is named in initials."""
    soon = _MEANTIME.match(text, at, end) if text[at : at + 1].islower() else None
    return names_from(text, soon.end(), end) if soon is not None else _in_initials(text, at, end)


def _people_asked(text: str, at: int, end: int) -> tuple[list[Name], int]:
    """People who are asked, if it is said there what they must do: `Đề nghị các hộ dân treo cờ …`."""
    names, behind = people_from(text, at, end)
    asked = has_to(text, behind, (*NEEDS, "không "))
    return (names, behind) if names and asked else ([], at)


def _in_initials(text: str, at: int, end: int) -> tuple[list[Name], int]:
    """An office that is called by its initials, if it is said there what it must do: `Đề nghị CIC kiểm tra …`.

    Matters are called so too, and it is said of them what they must be: `Yêu cầu PCCC phải được bảo đảm`.
    """
    m = _INITIALS.match(text, at, end) if text[at : at + 2].isupper() else None
    if m is None or text.startswith(_REACHES, m.end()) or not has_to(text, m.end()):
        return [], at
    return [Name(at, m.end() - 1, "co_quan")], m.end()


def duty_of(text: str) -> Subject | None:
    """Whose duty a heading tells of that goes on with the matter: `Trách nhiệm của Sở Y tế trong quản lý thuốc`.

    A body that is made for a purpose may be named by more than one: `Nhiệm vụ của Tổ tiếp công dân, xử lý đơn thư`.
    """
    m = _DUTY_OF.match(text)
    if m is None:
        return None
    names, at = names_from(text, m.end(), len(text))
    rest = text[at:].lstrip(" ,")
    if names and rest.startswith(_MATTERS):
        return Subject(names, 0, len(text), "order")
    if len(names) != 1 or not text.startswith(_BODIES, names[0].start) or not begins_task(text, len(text) - len(rest)):
        return None
    whole = rest.rstrip(" .:")
    if any(sign in whole for sign in ".;:"):
        return None
    return Subject([names[0]._replace(end=len(text) - len(rest) + len(whole))], 0, len(text), "order")


def speaks_to(text: str, start: int) -> bool:
    """Whether the author speaks to whom is named: `Đối với các xã`, `Yêu cầu đối với chủ đầu tư`."""
    return text[start : start + _LONGEST_SPOKEN_TO].lower().startswith(_SPOKEN_TO)


def requires(text: str, start: int) -> bool:
    """Whether requirements on somebody stand below, of which those alone are tasks that say what is to be done."""
    return text[start : start + len(_REQUIRED)].lower() == _REQUIRED
