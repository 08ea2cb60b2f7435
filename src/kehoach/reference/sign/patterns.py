"""The patterns around the slash of a sign. Every one is bounded, so the time is linear whatever the text."""

from __future__ import annotations

import re

# One group of letters. Cyrillic capitals are let in because scans and keyboards put them there.
_TOK = r"[A-ZĐƯÂÊÔƠĂАВСЕНКМОРТХ][A-Za-zĐđƯưÂâÊêÔôƠơĂăАВСЕНКМОРТХ0-9&]{0,23}+(?![^\W\d_])"

RIGHT = re.compile(
    rf"""
    /\s{{0,3}}
    (?: (?P<year>(?:19|20)\d\d)\s?/(?P<twice>/)?\s{{0,2}}  # the year of a normative document
      | (?:20)?[.…_]{{1,12}}\s?/\s?                      # or its blank
    )?
    (?P<body>
      {_TOK}
      (?: \s{{0,2}}[-_]\s{{0,2}}{_TOK} )?                # only the first hyphen may stand between blanks
      (?: [-_/]{_TOK} ){{0,7}}
    )
    """,
    re.VERBOSE,
)
SLASH = re.compile(r"/(?=\s{0,3}(?:[A-ZĐƯАВСЕНКМОРТХ]|(?:19|20)\d\d\s?/|(?:20)?[.…_]{1,12}\s?/))")

_NUMBER = r"(?P<num>\d{1,6}|\d{1,3}\.\d{3})(?P<suffix>[a-zđ]?)"
_SERIES = r"(?P<num>\d{1,4})(?P<suffix>\.\d{1,2})"  # 66.7/2025/NQ-CP: the seventh of a series
_BEFORE_NUMBER = r"(?:(?<![\w/:-])(?<!\d[.,])|(?<=số)|(?<=Số)|(?<=SỐ)|(?<=\bs)|(?<=[ốỐôÔổồỗo6]:))"

LEFT_STATE = re.compile(rf"{_BEFORE_NUMBER}{_NUMBER}\s{{0,12}}\Z")
LEFT_SERIES = re.compile(rf"{_BEFORE_NUMBER}{_SERIES}\s?\Z")
LEFT_PARTY = re.compile(
    rf"""
    {_BEFORE_NUMBER}{_NUMBER}
    (?P<sep> \s{{0,6}}-\s{{0,2}} | \s{{0,2}} )           # 15-KH/TU, 367 - QĐ/TWĐTN; lost: 298 KH/TWĐTN, 20NQ/TW
    (?P<type>[A-ZĐ][A-Za-zĐđ]{{0,5}})\s?\Z
    """,
    re.VERBOSE,
)
LEFT_PARTY_BLANK = re.compile(r"(?P<blank>[\s.…_]*)(?P<sep>-?)\s{0,2}(?P<type>[A-ZĐ][A-Za-zĐđ]{0,5})\s?\Z")
LEFT_BLANK = re.compile(r"(?:…|[.…_]{2})[.…_\s]{0,60}\Z")

SO_WORD = r"(?:[Ss][ốôồổỗ]|S[ỐÔỔỒỖ]|s[Ốố]|S[o6ó](?=\s*[:;]))"
SO_LEFT = re.compile(rf"(?:(?<!\w){SO_WORD}\s{{0,3}}[:;.,]?\s{{0,4}}|(?<!\w)s)\Z")
SO_BLANK = re.compile(rf"(?<!\w){SO_WORD}\s{{0,3}}[:;.]?[\s.…_]{{0,60}}\Z")
FORM_WORD = re.compile(r"(?:m[ẫaâ]u|biểu|bảng|phụ lục|phiếu|hình|nhà|đường|hộp thư|tài khoản)\s+\Z", re.IGNORECASE)

WINDOW = 80  # characters to the left of a slash that can matter: a so-word and a blank
NUMBER_WINDOW = 10  # the same for the digits of a number
