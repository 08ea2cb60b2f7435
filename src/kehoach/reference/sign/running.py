"""Signs in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text.patterns import pattern
from .grammar import sign_at
from .model import Sign
from .patterns import SLASH, SO_WORD

_OLD_TAIL = pattern(r"-\s?(?P<organ>CP|TTg|HĐBT|CT|TTG|SL|LCT)(?![\w/-])")
_OLD_LEFT = pattern(rf"(?<!\w){SO_WORD}\s{{0,3}}:?\s{{0,3}}(?P<num>\d{{1,4}})(?P<suffix>[a-z]?)\s?\Z")


def find_signs(text: str) -> list[Sign]:
    """The signs in a running text, in order, not overlapping.

    >>> [sign.value for sign in find_signs("Kế hoạch số 38/KH-UBND và Kết luận 18-KL/TW")]
    ['38/KH-UBND', '18-KL/TW']
    """
    return list(iter_signs(text))


def iter_signs(text: str) -> Iterator[Sign]:
    """Like `find_signs`, one by one."""
    done = 0
    for sign in _merged(text):
        if sign.start >= done:
            done = sign.end
            yield sign


def _merged(text: str) -> Iterator[Sign]:
    """Signs with a slash and old signs without one, by their start."""
    old = _old_signs(text)
    waiting = next(old, None)
    for sign in slash_signs(text):
        while waiting is not None and waiting.start < sign.start:
            yield waiting
            waiting = next(old, None)
        yield sign
    while waiting is not None:
        yield waiting
        waiting = next(old, None)


def slash_signs(text: str) -> Iterator[Sign]:
    """The signs with a slash in a running text, in order, not overlapping."""
    if "/" not in text:
        return
    floor = 0
    for slash in SLASH.finditer(text):
        if slash.start() < floor:
            continue
        sign = sign_at(text, slash.start(), floor, alone=False)
        if sign is not None:
            floor = sign.end
            yield sign


def _old_signs(text: str) -> Iterator[Sign]:
    """số 73-CP, số 174-CP: decrees before 1998. The so-word is required."""
    if "-" not in text:
        return
    for tail in _OLD_TAIL.finditer(text):
        begin = max(0, tail.start() - 16)
        if left := _OLD_LEFT.search(text[begin : tail.start()]):
            yield _old(text, begin + left.start("num"), left, tail)


def _old(text: str, start: int, left: re.Match[str], tail: re.Match[str]) -> Sign:
    number = int(left["num"])
    value = f"{left['num']}{left['suffix']}-{tail['organ']}"
    raw = text[start : tail.end()]
    return Sign(raw, value, number, left["suffix"], None, None, (tail["organ"],), (), "old", start, tail.end())
