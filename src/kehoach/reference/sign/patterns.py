"""The patterns around the slash of a sign. Every one is bounded, so the time is linear whatever the text."""

from __future__ import annotations

import re

from ...text.patterns import pattern

# One group of letters. Cyrillic capitals are let in because scans and keyboards put them there.
_TOK = r"[A-ZĐƯÂÊÔƠĂАВСЕНКМОРТХ][A-Za-zĐđƯưÂâÊêÔôƠơĂăАВСЕНКМОРТХ0-9&]{0,23}+(?![^\W\d_])"
_TOK = rf"(?:{_TOK}|[A-ZĐ][A-ZĐ0-9&]{{0,23}}g?(?=ngày\s))"  # the blank behind it is lost: TWngày, TTgngày

_MARGIN = r"\s{3,24}"
"""What a line end and the margin of the next line leave behind a hyphen: `31-` / `   CTr/TW`."""

RIGHT = pattern(
    rf"""
    /\s{{0,3}}
    (?: (?P<year>(?:19|20)\d\d)\s?//?\s{{0,2}}  # the year of a normative document; a slash typed twice
      | (?:20)?[.…_]{{1,12}}\s?/\s?                      # or its blank
    )?
    (?P<body>
      {_TOK}
      (?: \s{{0,2}}[-_]\s{{0,2}}{_TOK}                   # only the first hyphen may stand between blanks
        | -{_MARGIN}[A-ZĐ]{{2,12}}(?![\w&]) )?
      (?: [-_/]{_TOK} ){{0,7}}
    )
    """,
    re.VERBOSE,
)
SLASH = pattern(r"/(?=\s{0,3}(?:[A-ZĐƯАВСЕНКМОРТХ]|(?:19|20)\d\d\s?/|(?:20)?[.…_]{1,12}\s?/))")

_NUMBER = r"(?P<num>\d{1,6}|\d{1,3}\.\d{3})(?P<suffix>[a-zđ]?)"
_SERIES = r"(?P<num>\d{1,4})(?P<suffix>\.\d{1,2})"  # 66.7/2025/NQ-CP: the seventh of a series
_BEFORE_NUMBER = r"(?:(?<![\w/:%=&?-])(?<!\d[.,])|(?<=số)|(?<=Số)|(?<=SỐ)|(?<=\bs)|(?<=[ốỐôÔổồỗo6]:))"

LEFT_STATE = pattern(rf"{_BEFORE_NUMBER}{_NUMBER}\s{{0,12}}\Z")
LEFT_SERIES = pattern(rf"{_BEFORE_NUMBER}{_SERIES}\s?\Z")
LEFT_PARTY = pattern(
    rf"""
    {_BEFORE_NUMBER}{_NUMBER}
    (?P<sep> \s{{0,6}}-\s{{0,2}} | \s{{0,2}} | -{_MARGIN} )  # 15-KH/TU, 367 - QĐ/TWĐTN; lost: 298 KH/TWĐTN, 20NQ/TW
    (?P<type>[A-ZĐ][A-Za-zĐđ]{{0,5}})\s?\Z
    """,
    re.VERBOSE,
)
LEFT_PARTY_BLANK = pattern(r"(?P<blank>[\s.…_]*)(?P<sep>-?)\s{0,2}(?P<type>[A-ZĐ][A-Za-zĐđ]{0,5})\s?\Z")
LEFT_BLANK = pattern(r"(?:…|[.…_]{2})[.…_\s]{0,60}\Z")

SO_WORD = r"(?:[Ss][ốôồổỗ]|S[ỐÔỔỒỖ]|s[Ốố]|(?:S[o6ó]|[sS]Ó)(?=\s*[:;]))"
SO_LEFT = pattern(rf"(?:(?<!\w){SO_WORD}\s{{0,3}}[:;.,]?\s{{0,4}}|(?<!\w)s)\Z")
SO_BLANK = pattern(rf"(?<!\w){SO_WORD}\s{{0,3}}[:;.]?[\s.…_]{{0,60}}\Z")
_FORM_WORDS = (
    *("mẫu", "mau", "mâu", "biểu", "bảng", "phụ lục", "phiếu", "hình", "nhà", "đường", "hộp thư", "tài khoản"),
)
_SO_ENDS = "ốôồổỗỐÔỔỒỖo6ós"

WINDOW = 80  # characters to the left of a slash that can matter: a so-word and a blank
NUMBER_WINDOW = 10  # the same for the digits of a number


def so_before(left: str) -> int | None:
    """Where the so-word begins that a text ends with, blanks and one sign behind it; None if it ends with none.

    >>> so_before("Kế hoạch số "), so_before("Kế hoạch ")
    (9, None)
    """
    if left.endswith("số ") and not left[-4:-3].isalnum() and left[-4:-3] != "_":
        return len(left) - 3  # as nearly all are printed
    last = left.rstrip(" :;.,")[-1:]
    if last not in _SO_ENDS and not last.isspace():
        return None
    found = SO_LEFT.search(left)
    return found.start() if found else None


def ends_in_form_word(left: str) -> bool:
    """Whether a text ends with the word for a form or a place and a blank: the number behind it is that of the thing.

    >>> ends_in_form_word("theo Mẫu "), ends_in_form_word("theo Kế hoạch ")
    (True, False)
    """
    words = left.rstrip()
    return len(words) < len(left) and words.lower().endswith(_FORM_WORDS)
