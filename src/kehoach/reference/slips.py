"""Slips of text recognition: a phrase of the field whose accents were misread is matched as what it is.

Recognition mostly gets the letters and loses the marks on capitals: KÉ HOẠCH, GIÁM ĐÓC, SỞ Y TÉ. `mend` gives a text
for matching, of the same length, in which known phrases have their own marks. What is put out stays as printed.

Text that does not say that it was recognised may show it: a motto or a type line that nobody types so. There `marks`
mends what is printed in capitals and the words that open a line, and leaves running text alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from ..text.fold import tones
from ..text.lines import Line
from ..text.patterns import pattern
from .abbreviations import ORGANS
from .casing import phrases
from .provinces import PROVINCES
from .titles import all_titles
from .types import TYPES

MORE = (
    "Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc", "Đảng Cộng sản Việt Nam",
    "Nơi nhận", "Kính gửi", "Như trên", "Căn cứ", "Về việc", "Kèm theo", "Ban hành kèm theo", "Thực hiện",
    "Tổ chức thực hiện", "Mục đích", "Yêu cầu", "Mục tiêu", "Nhiệm vụ", "Giải pháp", "Nội dung", "Kinh phí",
    "Thời gian", "Tiến độ", "Phân công", "Triển khai", "Chủ trì", "Phối hợp", "Phụ lục", "Biểu mẫu",
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Thừa lệnh", "Quyền hạn",
)  # fmt: skip
"""Phrases that documents are matched by and that stand in no other table."""


def _bare(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    return {"đ": "d", "Đ": "D"}.get(base, base)


_LETTERS = "".join(chr(c) for c in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)))
_BARE = str.maketrans({c: _bare(c).lower() for c in _LETTERS} | {c: c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"})


@cache
def _phrases() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern over bare text, and for each bare phrase the phrase; those that two phrases share are left out."""
    known: dict[str, str] = {}
    shared: set[str] = set()
    names = (
        *MORE, *(kind.name for kind in TYPES), *all_titles(), *(name for _, name in ORGANS), *phrases(),
        *(province.name for province in PROVINCES),
    )  # fmt: skip
    for name in names:
        phrase = name.lower()
        bare = phrase.translate(_BARE)
        if " " in bare and known.setdefault(bare, phrase) != phrase:
            shared.add(bare)
    for bare in shared:
        del known[bare]
    longest_first = sorted(known, key=lambda bare: (-len(bare), bare))
    return pattern(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)"), known


_ZERO = pattern(r"(?:(?<=ngày )|(?<=tháng ))[ØƠO](?=\d (?:tháng|năm))")
"""A nought written by hand into a date."""


def mend(text: str) -> str:
    """A text for matching: known phrases with their own accents, in the case that is printed. Same length.

    >>> mend("KT.GIÁM ĐÓC"), mend("KÉ HOẠCH"), mend("ngày Ø3 tháng 4 năm 2018")
    ('KT.GIÁM ĐỐC', 'KẾ HOẠCH', 'ngày 03 tháng 4 năm 2018')
    """
    return _mended(_ZERO.sub("0", text), capitals=False)


def _mended(text: str, *, capitals: bool) -> str:
    """Known phrases mended; `capitals`: only those that are printed so."""
    pattern, known = _phrases()
    out, at = [], 0
    for m in pattern.finditer(text.translate(_BARE)):
        printed, phrase = text[m.start() : m.end()], known[m.group()]
        if not capitals or (printed.isupper() and tones(printed).lower() != phrase):
            out += [text[at : m.start()], _like(printed, phrase)]
            at = m.end()
    return "".join([*out, text[at:]])


def _like(printed: str, phrase: str) -> str:
    return "".join([p.upper() if c.isupper() else p for c, p in zip(printed, phrase, strict=True)])


_MOTTO = pattern(r"(cong)\s*(hoa)\s*(xa)\s*(hoi)\s*(chu)\s*(ng[a-z]{0,2}a)\s*(viet)\s*(nam)")
_MOTTO_WORDS, _MOTTO_RIGHT = MORE[0].lower().split(), MORE[0].upper()
_SECOND = pattern(r"(doc)\s*(lap)\s*[-.]?\s*(tu)\s*(do)\s*[-.]?\s*(hanh)\s*(phuc)")
_SECOND_WORDS, _SECOND_RIGHT = ("độc", "lập", "tự", "do", "hạnh", "phúc"), MORE[1]
_SECOND_END = pattern(r"[Nn][Hh]\s*[Pp][Hh]\w[Cc]")
_LONGEST_MOTTO_LINE = 300  # characters, the organs beside it and all
_TYPE_LINES = {
    kind.name.lower().translate(_BARE): kind.name.lower()
    for kind in TYPES
    if " " in kind.name and kind.slug not in ("phuong-an", "thong-tri")  # PHƯỜNG AN, THỐNG TRỊ
}
_TYPE_HEADS = frozenset(kind.name[0] for kind in TYPES) | frozenset("DCQTK")
_TYPE_LENGTH = max(map(len, _TYPE_LINES)) + 2
_GROUND = pattern(r"(?:[-+*•]\s?)?(?P<word>C[aăâàáảãạằắẳẵặầấẩẫậ]n c[uưùúủũụừứửữự])(?= )")
_RECIPIENTS = pattern(r"N[oơớờởợôồổọ]i nh[aâăặấầậẩẫ]n(?=\s?:)")
_OPENINGS = pattern(r"kinh gui\b|ve viec\b|xet de nghi\b|theo de nghi\b")
_OPENING_WORDS = ("kính gửi", "về việc", "xét đề nghị", "theo đề nghị")


def _motto(fold: str) -> str:
    """A line that holds a few letters of the motto with it as it ought to be."""
    if len(fold) > _LONGEST_MOTTO_LINE:
        return fold
    if "X" in fold and "NAM" in fold and _MOTTO_RIGHT not in fold:
        m = _MOTTO.search(fold.translate(_BARE))
        if m is not None and fold[m.start() : m.end()].isupper():
            fold = _with_words(fold, m, _MOTTO_WORDS)
    if ("nh ph" in fold or "NH PH" in fold) and _SECOND_RIGHT not in fold and _SECOND_END.search(fold) is not None:
        m = _SECOND.search(fold.translate(_BARE))
        if m is not None:
            fold = _with_words(fold, m, _SECOND_WORDS)
    return fold


_TORN = (
    *("C ỘNG HÒA", "C ỘNG HOÀ", "Đ ỘC LẬP", "Đ ộc lập", "H ỘI ĐỒNG", "T ỈNH ", "T RƯỜNG ", "Đ ẢNG ", "H UYỆN "),
    *("Q UẬN ", "S ố:", "S ố :", "Đ iều ", "C ăn cứ ", "N ơi nhận", "K Ế HOẠCH", "T Ổ CHỨC ", "M ỤC ĐÍCH", "N ỘI DUNG"),
)
"""Words whose first letter a converter set apart: it is underlined or printed otherwise, or an entity follows it."""
_FIRSTS, _SECONDS = ("".join(sorted({torn[i] for torn in _TORN})) for i in (0, 2))
_MAY_BE_TORN = pattern(rf"[{_FIRSTS}](?<!\w.) [{_SECONDS}]")
"""A letter set apart: one look at a text for it, in place of one for each of the words."""
_TORN_WORD = pattern(r"\w (\w+)")


def rejoin_lines(lines: Iterable[Line], text: str) -> list[Line]:
    """Make the torn words of the lines whole in their folds; gives the lines that changed.

    text: what the lines are the lines of, for matching; hardly any holds such a word.
    """
    words = [torn for torn in _TORN if torn in text] if _MAY_BE_TORN.search(text) is not None else []
    changed = []
    for line in lines if words else ():
        if (fold := rejoined(line.fold, words)) != line.fold:
            line.fold = fold
            changed.append(line)
    return changed


def rejoined(fold: str, words: Iterable[str] = _TORN) -> str:
    """A line with its torn words whole, the blank behind them: `T ỈNH BÌNH SƠN`, `S ố: 12/KH-UBND`."""
    for torn in words:
        at = fold.find(torn, 0, _LONGEST_MOTTO_LINE)
        if at >= 0 and not fold[:at][-1:].isalnum() and (m := _TORN_WORD.match(fold, at)) is not None:
            fold = fold[: at + 1] + m[1] + " " + fold[m.end() :]
    return fold


def _with_words(fold: str, m: re.Match[str], words: Sequence[str]) -> str:
    """A line with these words in the place of the groups of a match."""
    for group, word in enumerate(words, 1):
        i, j = m.span(group)
        if j - i == len(word) and tones(fold[i:j]).lower() != word:
            fold = fold[:i] + _like(fold[i:j], word) + fold[j:]
    return fold


def _type_line(fold: str) -> str:
    """A line that is the name of a type in capitals and nothing else, with its accents: `KÉ HOẠCH`."""
    if fold[0] not in _TYPE_HEADS or not fold.isupper():
        return fold
    name = fold.rstrip(" :*")
    phrase = _TYPE_LINES.get(name.translate(_BARE))
    return fold if phrase is None or tones(name).lower() == phrase else phrase.upper() + fold[len(name) :]


def _subject(fold: str) -> str:
    """A line whose Về việc was misread: `Vệ việc tăng cường …`; no word of ours is spelt so before `việc`."""
    return f"Về{fold[2:]}" if fold[0] == "V" and fold[1].translate(_BARE) == "e" else fold


def _ground(fold: str) -> str:
    """A line whose Căn cứ was misread: `Can cứ Luật …`, `Căn cử Luật …`."""
    m = _GROUND.match(fold)
    if m is None:
        return fold
    i, j = m.span("word")
    return fold if m["word"] in ("Căn cứ", "Cần cù") else fold[:i] + "Căn cứ" + fold[j:]


_POSTS = {
    name.translate(_BARE): name
    for name in (
        *("tổng cục trưởng", "cục trưởng", "vụ trưởng", "bộ trưởng", "giám đốc", "tổng giám đốc", "chủ tịch"),
        *("hiệu trưởng", "trưởng ban", "chủ nhiệm", "ủy ban nhân dân", "hội đồng nhân dân"),
    )
}
_SIGNED = pattern(rf"(?<!\w)(?:kt|tl|tm)\.\s?(?P<post>{'|'.join(_POSTS)})(?!\w)")


def _signed(fold: str) -> str:
    """A line with the post behind KT., TL. or TM. as it ought to be: `KT. TONG CỤC TRƯỞNG`."""
    if not ("KT." in fold or "TL." in fold or "TM." in fold):
        return fold
    m = _SIGNED.search(fold.translate(_BARE))
    if m is None or not (printed := fold[slice(*m.span("post"))]).isupper():
        return fold
    post = _POSTS[m["post"]]
    return fold if tones(printed).lower() == post else fold[: m.start("post")] + post.upper() + fold[m.end("post") :]


_LONGEST_SIGNED = 120


def _recipients(fold: str) -> str:
    """A line whose Nơi nhận: was misread."""
    return "Nơi nhận" + fold[8:] if _RECIPIENTS.match(fold) else fold


def _recognised(fold: str) -> str:
    """A line of a text that shows its slips: what is in capitals, and the words that open it."""
    fold = _mended(_motto(fold), capitals=True)
    m = _OPENINGS.match(fold.translate(_BARE)) if fold[0].isupper() else None
    if m is not None:
        word = next(word for word in _OPENING_WORDS if word.translate(_BARE) == m.group())
        fold = _like(fold[: m.end()], word) + fold[m.end() :]
    return fold


def mend_lines(lines: Iterable[Line]) -> list[Line]:
    """Mend the folds of the lines of a text, where it shows slips of recognition; gives the lines that changed.

    A motto, a type line, the head of the recipients or who signs for whom with wrong accents shows them: `CONG HOA XÃ
    HỘI …`, `KÉ HOẠCH` alone on its line, `Noi nhận:`, `KT. GIÁM ĐÓC`.
    """
    lines = list(lines)
    shown, changed = False, []
    for line in lines:
        fold = line.fold
        if "n c" in fold[2:8]:
            fold = _ground(fold)
        if fold.startswith(" việc ", 2):
            fold = _subject(fold)
        length = len(fold)
        better = _motto(fold) if "NAM" in fold or "nh ph" in fold or "NH PH" in fold else fold
        if length <= _TYPE_LENGTH:
            better = _type_line(better)
        if length <= _LONGEST_SIGNED:
            better = _signed(better)
        if fold[0] == "N":
            better = _recipients(better)
        if better != fold:
            shown, fold = True, better
        if fold != line.fold:
            line.fold = fold
            changed.append(line)
    if shown:
        for line in lines:
            if (fold := _recognised(line.fold)) != line.fold:
                line.fold = fold
                changed.append(line)
    return changed
