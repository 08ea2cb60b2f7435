"""The words of a text, cut one after another as they are asked for, and tables of phrases that are walked word by word.

A place is tried by looking its first word up, never by searching the text with a pattern.
"""

from __future__ import annotations

import enum
import functools
import itertools
import unicodedata
from collections.abc import Iterable
from typing import Any

from ...reference import office_context as context
from ...reference import office_groups as groups
from ...reference import office_posts as posts
from ...reference import office_words as table
from ...reference.given import FIRST_OF_HEADINGS
from ...reference.office_fields import FIELDS
from ...text.patterns import pattern

Trie = dict[str, Any]
"""Word to the table of the words that may follow; under `_MEANING` what the phrase up to here means."""

WORD = pattern(r"[HKMY]['’](?=[^\W\d_])[^\W_]+|[^\W_]+(?:&[^\W_]+)*|[^\w\s]|_")
"""A word or a sign; an apostrophe is inside a name of the highlands: K'Brêu, H'Len, M'Drắk."""
_AT_ONCE = 32
"""So many characters at least are cut at once: the words of a short name and one or two behind it."""
_AT_MOST = 256
_BEHIND = [""] * 4
_MEANING = "  "  # no word of a text
_TONE_LAST = {
    unicodedata.normalize("NFC", first + tone) + second: first + unicodedata.normalize("NFC", second + tone)
    for first, second in ("oa", "oe", "uy")
    for tone in "\u0300\u0301\u0303\u0309\u0323"
}
"""Ends of words with the tone on the first vowel, as in the tables, and with it on the last: hòa, hoà."""

_OPENING = pattern(r"\s*([^\W_]+) ([^\W_]+)(?: ([^\W_]+)(?: ([^\W_]+))?)?(?![\w&])")
SPOILT = "spoilt"


class Mode(enum.Enum):
    """What a text is, where names are read in it."""

    SENTENCE = "names begin it, then it goes on"
    HEADING = "names or something else"
    LIST = "nothing but names, known or not"


class Words:
    """The words and signs of `text[start:end]` in small letters; past the last one every word is empty.

    Attributes:
        lows: those that are cut so far.
    """

    __slots__ = ("_cut", "_placed", "_printed", "_starts", "end", "lows", "text", "whole")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.end = end
        self.whole = False
        self.lows: list[str] = []
        self._printed: list[str] = []
        self._starts: list[int] = []
        self._cut = start  # up to here the text is cut
        self._placed = start  # up to here it is known where the words stand

    def low(self, i: int) -> str:
        """Word `i` in small letters."""
        return self.lows[i] if i < len(self.lows) else self.reach(i)

    def reach(self, i: int) -> str:
        """Word `i` in small letters, cut now if it was not yet. Behind the last word stand empty ones."""
        lows = self.lows
        while i >= len(lows):
            if self.whole:
                return ""
            stop = self.text.find(" ", self._cut + _AT_ONCE, min(self._cut + _AT_MOST, self.end))
            if stop < 0:  # no word goes on past a blank; where there is none, look for another place
                stop = self._between_words()
                self.whole = stop == self.end
            found = WORD.findall(self.text, self._cut, stop)
            self._cut = stop
            if self.whole:
                found += _BEHIND
            self._printed += found
            lows += map(str.lower, found)
        return lows[i]

    def _between_words(self) -> int:
        """The end of the text if it is near, else a place not far on that no word goes past."""
        text, at = self.text, self._cut
        stop = at + _AT_MOST
        if stop >= self.end:
            return self.end
        while stop > at and (text[stop - 1].isalnum() or text[stop - 1] == "&"):
            stop -= 1
        if stop > at:
            return stop
        found = WORD.search(text, at, self.end)  # one word, longer than all that
        return found.end() if found is not None else self.end

    def start(self, i: int) -> int:
        """Where word `i`, which there is, begins."""
        starts = self._starts
        if i >= len(starts):  # nothing but blanks stands between two words
            find, at = self.text.find, self._placed
            for word in self._printed[len(starts) : i + 1]:
                at = find(word, at)
                starts.append(at)
                at += len(word)
            self._placed = at
        return starts[i]

    def stop(self, i: int) -> int:
        """Where word `i`, which there is, ends."""
        return self.start(i) + len(self._printed[i])

    def two(self, i: int) -> str:
        """Words `i` and `i + 1` in small letters, with a blank between them."""
        return f"{self.low(i)} {self.low(i + 1)}"

    def at(self, i: int) -> int:
        """Where word `i` begins; the end of the text if there is none."""
        return self.start(i) if self.low(i) else self.end

    def printed(self, i: int) -> str:
        """Word `i` as printed."""
        return self._printed[i] if self.low(i) else ""

    def capital(self, i: int) -> bool:
        """Whether word `i` begins with a capital letter or a digit."""
        first = (self._printed[i] if i < len(self._printed) else self.printed(i))[:1]
        return first.isupper() or first.isdigit()

    def upper(self, i: int) -> bool:
        """Whether word `i` is in capital letters throughout."""
        return self.printed(i).isupper()

    def glued(self, i: int) -> bool:
        """Whether no blank stands on either side of word `i`."""
        return (
            i > 0 and bool(self.low(i + 1)) and self.stop(i - 1) == self.start(i) and self.stop(i) == self.start(i + 1)
        )


def match(trie: Trie, words: Words, i: int) -> tuple[Any, int]:
    """The longest phrase of a table at word `i`: what it means and the word behind it; (None, i) if there is none."""
    lows = words.lows
    node: Trie | None = trie.get(lows[i] if i < len(lows) else words.reach(i))
    if node is None:
        return None, i
    found, behind = None, i
    while node is not None:
        i += 1
        meaning = node.get(_MEANING)
        if meaning is not None:
            found, behind = meaning, i
            if len(node) == 1:
                break
        node = node.get(lows[i] if i < len(lows) else words.reach(i))
    return found, behind


def first_word(text: str, start: int, end: int) -> str:
    """The first word of a text in small letters: it tells most places apart without cutting the text."""
    stop = text.find(" ", start, end)
    word = text[start : stop if stop >= 0 else end]
    if word.isalnum():
        return word.lower()
    found = WORD.search(text, start, end)
    return found.group().lower() if found is not None else ""


def may_begin_name(text: str, start: int, end: int) -> bool:
    """Whether a name may begin with the first two or three words of a text: a cheap test before they are cut."""
    known = tables()
    if first_word(text, start, end) not in known.first:
        return False
    found = _OPENING.match(text, start, end)
    if found is None:
        return True
    first, second = found[1].lower(), found[2].lower()
    if first == "tổ" and second == "chức":
        return found[4] is None or _goes_with(known.organised, found[3].lower(), found[4].lower())
    return _goes_with(known.seconds, first, second)


def _goes_with(seconds: dict[str, frozenset[str]], first: str, second: str) -> bool:
    """Whether a phrase begins with two words, or is the first one alone."""
    known = seconds.get(first)
    return known is not None and (not known or second in known)


def _add(trie: Trie, words: Iterable[str], meaning: Any) -> None:
    for word in words:
        node = trie.setdefault(word, {})
        last = _TONE_LAST.get(word[-2:])
        if last is not None and word[-3:-2] != "q":
            trie.setdefault(word[:-2] + last, node)
        trie = node
    trie[_MEANING] = meaning


def _forms(phrase: str, comma: tuple[str, ...]) -> Iterable[list[str]]:
    """The ways in which a phrase is printed: a dash or none, `&` for `và`, and for a comma what is given."""
    also = {",": comma, "-": ("-", ""), "và": ("và", "&", "-") if "-" in comma else ("và", "&")}
    choices = [also.get(word, (word,)) for word in WORD.findall(phrase)]
    for chosen in itertools.product(*choices):
        yield [word for word in chosen if word]


def phrases(items: Iterable[tuple[str, Any]], comma: tuple[str, ...] = (",",)) -> Trie:
    """A table of phrases with their meanings."""
    trie: Trie = {}
    for phrase, meaning in items:
        for form in _forms(phrase, comma):
            _add(trie, form, meaning)
    return trie


def _with_spoilers(entries: Iterable[tuple[str, tuple[str, ...]]]) -> Iterable[tuple[str, str]]:
    for head, spoilers in entries:
        yield from ((f"{head} {word}", SPOILT) for word in spoilers)


def _seconds(*tries: Trie) -> dict[str, frozenset[str]]:
    """First words of phrases and the second ones; none where the first word alone means something."""
    out: dict[str, frozenset[str]] = {}
    for first in {word for trie in tries for word in trie if word != _MEANING}:
        seconds = frozenset(word for trie in tries for word in trie.get(first, ()))
        out[first] = frozenset() if _MEANING in seconds else seconds
    return out


class Tables:
    """The tables of `reference.office_words` and its like, ready to be walked."""

    def __init__(self) -> None:
        self.fields = phrases(((name, name) for name in FIELDS), (",", "-", ""))
        self.ruled = phrases((name, name) for name in context.RULED)
        spoilt = (*_with_spoilers(table.BRANCHES), *_with_spoilers(table.HEADS))
        heads = ((head, head) for head, _ in (*table.BRANCHES, *table.HEADS))
        self.heads = phrases((*spoilt, *heads))
        self.branches = frozenset(head for head, _ in table.BRANCHES)
        self.nouns = phrases((noun, noun) for noun in (*groups.SOLE_NOUNS, *groups.NOUNS))
        self.coordinated = frozenset(groups.NOUNS)
        self.areas = phrases((name, name) for name in context.AREAS)
        self.tails = phrases((tail, tail) for tail in context.TAILS)
        self.alike = phrases((name, sort) for sort, names in enumerate(context.ALIKE) for name in names)
        self.forms = phrases((form, form) for form in table.FORMS)
        self.people = phrases((name, name) for name in groups.PEOPLE)
        self.posts = phrases((post, post) for post in posts.POSTS)
        self.plurals = phrases((word, word) for word in context.PLURALS)
        self.openers = phrases((word, word) for word in context.OPENERS)
        self.havings = phrases((word, word) for word in context.HAVINGS)
        self.inside = frozenset(
            word
            for trie in (self.heads, self.nouns, self.areas, self.tails, self.plurals, self.openers)
            for word in trie
        )
        """First words of all that means something inside a name."""
        self.first = frozenset((*self.heads, *self.nouns, *self.posts, *self.plurals, "uy", "ủỷ"))
        """First words of names, and what is printed for `ủy`."""
        self.seconds = _seconds(self.heads, self.nouns, self.posts, self.plurals)
        """First words of names and the second ones."""
        self.organised = _seconds(self.tails, *(trie["tổ"]["chức"] for trie in (self.heads, self.nouns)))
        """What may follow `tổ chức` where it is no verb."""
        self.first_of_heading = self.first | FIRST_OF_HEADINGS


@functools.cache
def tables() -> Tables:
    """The tables, made once."""
    return Tables()


def opener_at(words: Words, i: int) -> str | None:
    """What opens at word `i` what an office does: chủ trì, có trách nhiệm; None if nothing does."""
    opener: str | None = match(tables().openers, words, i)[0]
    return opener
