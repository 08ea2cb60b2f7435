"""Whether two names mean one office: short forms, tones, dashes, the place behind the name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..text.fold import fold, tones
from ..text.patterns import pattern

_WORD = pattern(r"[^\W_]+")
_PASSED_OVER = frozenset({"và", "các"})
_PLACES = frozenset(
    {"tỉnh", "thành", "tp", "huyện", "quận", "thị", "tx", "xã", "phường", "đặc", "cấp", "thôn", "tổ", "khu"}
)
"""Words that begin a place; what follows them is passed over when the name before it is the same."""
_SECOND = frozenset({"phố", "xã", "trấn"})
"""What follows thành, thị."""
_LONGEST = 60
"""Words of a name that are compared."""


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, or one letter of a short form (`initial`); `word` is what it was read from."""

    word: str
    letter: str
    initial: bool

    def fits(self, other: _Token) -> bool:
        if self.initial or other.initial:
            return self.letter == other.letter
        return self.word == other.word


class OfficeName:
    """A name that is looked for.

    >>> OfficeName("Sở LĐTBXH").means(["Sở Lao động - Thương binh và Xã hội"])
    True
    >>> OfficeName("Sở Y tế").means(["Sở Y tế tỉnh Lào Cai"]), OfficeName("Sở Y tế").means(["Sở Tài chính"])
    (True, False)
    """

    def __init__(self, name: str) -> None:
        """Take the name as somebody would type it."""
        self._readings = _readings(name)

    def __bool__(self) -> bool:
        """Whether there is a word in it."""
        return bool(self._readings[0])

    def means(self, forms: Iterable[str], place: str | None = None) -> bool:
        """Whether one of the names of an office is this one.

        Args:
            forms: every name that the office has in the document.
            place: where the office is, so that `Sở Y tế tỉnh Lào Cai` finds the Sở Y tế of a plan of Lào Cai.
        """
        home = _home(place) if place else []
        return any(
            _same(wanted, printed, home) for form in forms for printed in _readings(form) for wanted in self._readings
        )


def _words(name: str) -> list[str]:
    found = _WORD.findall(tones(fold(unicodedata.normalize("NFC", name))))[:_LONGEST]
    return [word for word in found if word.casefold() not in _PASSED_OVER]


def _home(place: str) -> list[str]:
    """The name of a place without the word for its kind."""
    words = [word.casefold() for word in _words(place)]
    while len(words) > 1 and (words[0] in _PLACES or words[0] in _SECOND):
        del words[0]
    return words


def _readings(name: str) -> list[list[_Token]]:
    """The name word by word; and with each word in capitals letter by letter, where there is one.

    Both, since `AN` in CÔNG AN TỈNH is a word and `UBND` is not.
    """
    words = _words(name)
    plain = [_Token(word.casefold(), _letter(word), False) for word in words]
    if not any(_is_short(word) for word in words):
        return [plain]
    spelt: list[_Token] = []
    for word, token in zip(words, plain, strict=True):
        spelt += [_Token(token.word, _letter(c), True) for c in word] if _is_short(word) else [token]
    return [plain, spelt]


def _is_short(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.isupper()


def _letter(word: str) -> str:
    """The first letter without its marks; Đ is a letter of its own, W stands for Ư (TW)."""
    first = unicodedata.normalize("NFD", word[0].casefold())[0]
    return "u" if first == "w" else first


def _same(wanted: Sequence[_Token], printed: Sequence[_Token], home: list[str]) -> bool:
    shared = min(len(wanted), len(printed))
    if not shared or not all(a.fits(b) for a, b in zip(wanted, printed, strict=False)):
        return False
    longer = printed if len(printed) > shared else wanted
    if len(longer) == shared:
        return True
    if _inside(longer, shared):
        return False
    rest = [token.word for token in longer[shared:]]
    if longer is wanted:
        return bool(home) and rest[-len(home) :] == home
    last = printed[shared - 1].word
    return rest[0] in _PLACES or rest == home or last in _PLACES or last in _SECOND


def _inside(tokens: Sequence[_Token], at: int) -> bool:
    """Whether a short form is cut there: LĐ of LĐTBXH."""
    return tokens[at].initial and tokens[at - 1].initial and tokens[at].word == tokens[at - 1].word
