"""Numbers that go on behind a blank, a stop or the end of a line, and those with the mark of a footnote."""

from __future__ import annotations

from ...reference.sign import Sign, find_signs
from ...text.patterns import pattern, phrase
from .text import Text

_BROKEN = phrase(
    r"(?:(?P<dash>- )|(?P<dot>\.\s?)| (?P<and>và )?(?=ĐT))"
    r"(?P<rest>[A-ZĐ][\w&]{1,23}(?:-[A-ZĐ]{2,12})?)(?=\s{0,3},? (?:ngày|của)\s)"
)
"""What goes on behind a blank or a stop: `02/TTr-CAT- ANCTNB ngày`, `624/HD.PGDĐT ngày`, `1/TT-BGD ĐT ngày`."""
_APART = phrase(r"\s{0,3}/\s{0,3}(?P<rest>[A-ZĐ][\w&]{1,23}(?:-[A-ZĐ][\w&]{1,12})?)(?=\s{0,3},? (?:ngày|của)\s)")
"""The organ behind blanks in a number with its year: `02/2002/QĐ /BNN-KL ngày`."""
_OF_TYPE = pattern(r"\.(?P<rest>[A-ZĐ]{2,12})(?![\w.])")
"""The organ behind a type, a stop between them: `02/1998/QĐ.UB`."""
_FOOTNOTE = pattern(r"(?<=[/-])(?:(?:TW|TƯ|CP|TTg|UBND)(\d{1,2})|HĐND([1-3]))\Z")
"""The mark of a footnote behind an organ that has no numbers: `66-NQ/TW1`. A people's council may have its term there,
`12/NQ-HĐND9`; none is so low today."""
_CUT = pattern(r"\s{0,3}-\s{0,9}\Z")
_REST = pattern(r"\s{0,9}(?!S?TT\s{0,20}\Z)([A-ZĐ&]{2,14}\d{0,2})\s{0,20}\Z")  # not the head of a column


def whole_sign(text: Text, sign: Sign, high: int) -> Sign | None:
    """A sign with all that is printed of it up to the end of its passage, or None where its rest is lost."""
    return _joined(text, _mended(text, sign, high), high)


def _mended(text: Text, sign: Sign, high: int) -> Sign:
    """A sign with what goes on behind a blank or a stop, or without the mark of a footnote."""
    if footnote := _FOOTNOTE.search(sign.value):
        return _with_rest(text, sign, sign.value[: footnote.start(footnote.lastindex or 0)], sign.end)
    following = text.all[sign.end : sign.end + 1]
    if following not in ("-", ".", " ", "/"):
        return sign
    if sign.year is not None and not sign.organs and (rest := _APART.match(text.all, sign.end, high)) is not None:
        return _with_rest(text, sign, f"{sign.value}/{rest['rest']}", rest.end())
    rest = _BROKEN.match(text.all, sign.end, high)
    if rest is not None:
        if rest["dash"] is None and rest["dot"] is None and not sign.value.endswith("GD"):
            return sign
        joint = " và " if rest["and"] else "-" if rest["dash"] else "." if rest["dot"] else ""
    elif following == "." and not sign.organs and (rest := _OF_TYPE.match(text.all, sign.end, high)) is not None:
        joint = "."
    else:
        return sign
    return _with_rest(text, sign, sign.value + joint + rest["rest"], rest.end())


def _with_rest(text: Text, sign: Sign, value: str, end: int) -> Sign:
    """A sign read again from another value, up to another offset; as it is where that is no sign."""
    whole = find_signs("số " + value.replace(".", "-").replace(" và ", ""))
    if not whole:
        return sign
    return whole[0]._replace(raw=text.all[sign.start : end], value=value, start=sign.start, end=end)


def _joined(text: Text, sign: Sign, high: int) -> Sign | None:
    """A sign with its rest where the passage ends in the middle of it, as a table in paragraphs is broken.

    The rest is the next passage if that is one group of capitals and nothing else: `38/2015/TT-`, `BLĐTBXH`. Where it
    is not, nothing tells the number, so there is none.
    """
    if _CUT.match(text.all, sign.end, high) is None:
        return sign
    if high + 1 >= len(text.all):
        return None
    rest = _REST.match(text.all, *text.bounds(high + 1))
    whole = find_signs(f"số {sign.value}-{rest[1]}") if rest else []
    return whole[0]._replace(raw=sign.raw, start=sign.start, end=sign.end) if whole else None
