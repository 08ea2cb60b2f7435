"""Who signs: authority marks and titles by organ.

Sources: NĐ 30/2020, Phụ lục I, part II, 7 (TM., KT., TL., TUQ., Q.); Hướng dẫn 36-HD/VPTW (T/M, K/T).
"""

from __future__ import annotations

import functools

from ..text.fold import fold, key, tones

# as printed before the title, canonical form. Longest first, since TUQ begins with T and KT with K.
AUTHORITY_MARKS: tuple[tuple[str, str], ...] = (
    ("THỪA ỦY QUYỀN", "TUQ."),
    ("THỪA LỆNH", "TL."),
    ("THAY MẶT", "TM."),
    ("KÝ THAY", "KT."),
    ("T/UQ", "T/UQ"),
    ("T/M", "T/M"),
    ("K/T", "K/T"),
    ("T/L", "T/L"),
    ("TUQ", "TUQ."),
    ("TM", "TM."),
    ("KT", "KT."),
    ("TL", "TL."),
    ("Q", "Q."),
    ("T", "T."),
)


def _by_head() -> dict[str, tuple[tuple[str, str], ...]]:
    heads = {printed[:2] if len(printed) > 1 else f"{printed}." for printed, _ in AUTHORITY_MARKS}
    return {head: tuple(row for row in AUTHORITY_MARKS if head.startswith(row[0][:2])) for head in heads}


_MARKS_BY_HEAD = _by_head()
"""The marks by their first two signs: most lines are passed over by one look."""
_MARK_HEADS = frozenset("TKQ")

# organ, title of the head, title of the deputy
TITLES_BY_ORGAN: tuple[tuple[str, str, str], ...] = (
    ("Chính phủ", "Thủ tướng", "Phó Thủ tướng"),
    ("Quốc hội", "Chủ tịch Quốc hội", "Phó Chủ tịch Quốc hội"),
    ("Ủy ban nhân dân", "Chủ tịch", "Phó Chủ tịch"),
    ("Hội đồng nhân dân", "Chủ tịch", "Phó Chủ tịch"),
    ("Văn phòng Chính phủ", "Bộ trưởng, Chủ nhiệm", "Phó Chủ nhiệm"),
    ("Thanh tra Chính phủ", "Tổng Thanh tra", "Phó Tổng Thanh tra"),
    ("Ngân hàng Nhà nước", "Thống đốc", "Phó Thống đốc"),
    ("Bộ", "Bộ trưởng", "Thứ trưởng"),
    ("Sở", "Giám đốc", "Phó Giám đốc"),
    ("Văn phòng", "Chánh Văn phòng", "Phó Chánh Văn phòng"),
    ("Tổng cục", "Tổng cục trưởng", "Phó Tổng cục trưởng"),
    ("Cục", "Cục trưởng", "Phó Cục trưởng"),
    ("Vụ", "Vụ trưởng", "Phó Vụ trưởng"),
    ("Chi cục", "Chi cục trưởng", "Phó Chi cục trưởng"),
    ("Phòng", "Trưởng phòng", "Phó Trưởng phòng"),
    ("Ban", "Trưởng ban", "Phó Trưởng ban"),
    ("Thanh tra", "Chánh Thanh tra", "Phó Chánh Thanh tra"),
    ("Hội đồng", "Chủ tịch Hội đồng", "Phó Chủ tịch Hội đồng"),
    ("Trường", "Hiệu trưởng", "Phó Hiệu trưởng"),
    ("Viện", "Viện trưởng", "Phó Viện trưởng"),
    ("Trung tâm", "Giám đốc", "Phó Giám đốc"),
    ("Tòa án nhân dân", "Chánh án", "Phó Chánh án"),
    ("Viện kiểm sát nhân dân", "Viện trưởng", "Phó Viện trưởng"),
    ("Kiểm toán nhà nước", "Tổng Kiểm toán nhà nước", "Phó Tổng Kiểm toán nhà nước"),
    ("Đảng ủy", "Bí thư", "Phó Bí thư"),
    ("Đoàn", "Bí thư", "Phó Bí thư"),
    ("Hội", "Chủ tịch", "Phó Chủ tịch"),
    ("Công ty", "Tổng Giám đốc", "Phó Tổng Giám đốc"),
)

_MORE_TITLES = (  # titles that stand in no row above
    "Chủ tịch nước",
    "Phó Chủ tịch nước",
    "Tổng Bí thư",
    "Thường trực Ban Bí thư",
    "Ủy viên",
    "Ủy viên Thường trực",
    "Ủy viên Ban Thường vụ",
    "Ủy viên Bộ Chính trị",
    "Ủy viên Trung ương Đảng",
    "Trưởng đoàn",
    "Phó Trưởng đoàn",
    "Chỉ huy trưởng",
    "Phó Chỉ huy trưởng",
    "Chính ủy",
    "Phó Chính ủy",
    "Chính trị viên",
    "Tư lệnh",
    "Phó Tư lệnh",
    "Tổng Tham mưu trưởng",
    "Tham mưu trưởng",
    "Chánh Tòa",
    "Phó Văn phòng",
    "Thẩm phán",
    "Tổng Biên tập",
    "Phó Tổng Biên tập",
    "Trưởng khoa",
    "Phó Trưởng khoa",
    "Trưởng bộ môn",
    "Trưởng trạm",
    "Trạm trưởng",
    "Trưởng Công an",
    "Phó Trưởng Công an",
    *(f"{post} {organ}" for post in ("Trưởng", "Phó Trưởng") for organ in ("Thuế", "Hải quan", "Thi hành án dân sự")),
    "Trưởng thôn",
    "Tổ trưởng",
    "Phó Tổ trưởng",
    "Đội trưởng",
    "Hạt trưởng",
    "Phó Hạt trưởng",
    "Kế toán trưởng",
    "Thủ trưởng",
    "Phó Thủ trưởng",
    "Thủ trưởng cơ quan",
    "Thủ trưởng đơn vị",
    "Người đứng đầu",
    "Người lập biểu",
    "Người lập",
    "Chủ nhiệm",
    "Quyền Chủ tịch",
    "Phụ trách",
    "Phụ trách phòng",
    "Viện phó",
    "Phó Trưởng Ban Thường trực",
    "Giám đốc điều hành",
    "Chủ tọa",
    "Chủ trì",
    "Thư ký",
    "Tổng Thư ký",
    "Đại diện",
    "Bộ trưởng",
    "Trưởng Ban Tổ chức",
    "Tổng cục phó",
    "Cục phó",
    "Hiệu phó",
    "Chi hội trưởng",
    *("Trưởng bộ phận", "Phó Trưởng bộ phận", "Quản đốc", "Phó Quản đốc", "Đồn trưởng", "Tổng phụ trách Đội"),
    *("TPT Đội", "Tổ phó", "Trưởng tiểu ban", "Người xây dựng kế hoạch", "Người thực hiện", "Người báo cáo"),
    *("Giáo viên chủ nhiệm", "Kế toán", "Thủ quỹ", "Thủ kho", "Trợ lý", "Khối trưởng", "Trưởng khối"),
    *("Cụm trưởng", "Liên đội trưởng", "Điều dưỡng trưởng", "Trưởng nhóm", "Trưởng xóm", "Trưởng ấp"),
    *("Trưởng bản", "Trưởng khu phố", "Quyền Giám đốc", "Tiểu đoàn trưởng", "Đại đội trưởng"),
    "Chủ hộ",
    "Giám thị",
    "Phó Chủ nhiệm",
    "Tổng Giám đốc",
    "Tổng Lãnh sự",
    "Đại sứ",
)

# words after which a line is a sentence about an officer, not the title of a signer
_SENTENCE = frozenset(
    (
        *("các", "những", "chịu", "có", "phối", "chỉ", "giao", "là", "được", "sẽ", "phải", "và", "của", "tại", "về"),
        *("trình", "ký", "xem", "theo", "với", "để", "quyết", "làm", "giúp", "căn"),
    )
)


def split_marks(line: str) -> tuple[tuple[str, ...], str]:
    """The authority marks at the head of a line in canonical form, and the rest of the line.

    >>> split_marks("KT. CHỦ TỊCH")
    (('KT.',), 'CHỦ TỊCH')
    >>> split_marks("TM BAN THƯỜNG TRỰC")
    (('TM.',), 'BAN THƯỜNG TRỰC')
    """
    rest = line.strip(" \t*|")
    marks = marks_in(rest)
    return tuple([mark for mark, _, _ in marks]), rest[marks[-1][2] :].lstrip(_AFTER_MARK) if marks else rest


_AFTER_MARK = " .,:/-"


def marks_in(line: str) -> list[tuple[str, int, int]]:
    """The authority marks at the head of a line: canonical form, start, and end behind its stop.

    >>> marks_in("KT. CHỦ TỊCH")
    [('KT.', 0, 3)]
    """
    marks: list[tuple[str, int, int]] = []
    at = 0
    while line[at : at + 1] in _MARK_HEADS and (found := _mark_at(line[at:])):
        mark, length = found
        end = at + length
        at = len(line) - len(line[end:].lstrip(_AFTER_MARK))
        marks.append((mark, end - length, end + line.startswith(".", end)))
    return marks


_BY_ORDER_OF = ("HIỆU TRƯỞNG", "GIÁM ĐỐC", "VIỆN TRƯỞNG", "CHỦ TỊCH", "TRƯỞNG")


def _mark_at(text: str) -> tuple[str, int] | None:
    """The mark that begins a text: followed by a stop, a blank, or nothing."""
    if (rows := _MARKS_BY_HEAD.get(text[:2].upper())) is None:
        return None
    begin = tones(text[:16]).upper()
    for printed, mark in rows:
        if begin.startswith(printed):
            following = text[len(printed) : len(printed) + 1]
            fits = following == "." if printed == "Q" else following in " .,:/" or text.startswith("- ", len(printed))
            if printed == "T":  # as universities write it before an office; else it is a person's initial
                fits = begin[1:3] == ". " and begin[3:].startswith(_BY_ORDER_OF)
            return (mark, len(printed)) if fits else None
    return None


def all_titles() -> list[str]:
    """Every title, sorted, in its own case."""
    return sorted({t for _, head, deputy in TITLES_BY_ORGAN for t in (head, deputy)} | set(_MORE_TITLES))


@functools.cache
def _title_heads() -> tuple[frozenset[str], dict[str, int]]:
    """Keys of all titles; and the first words of titles, each with the most words that one has."""
    keys = frozenset(key(name) for name in all_titles())
    most: dict[str, int] = {}
    for name in keys:
        words = _title_words(name)
        most[words[0]] = max(len(words), most.get(words[0], 0))
    return keys, most


def _title_words(flat: str) -> list[str]:
    """The words of a key, each comma a word of its own."""
    return flat.replace(",", " ,").split()


@functools.lru_cache(maxsize=1024)
def _most_words(first: str) -> int:
    """How many words a title that begins with this word has at most, 0 when none does."""
    return _title_heads()[1].get(key(first).partition(",")[0], 0)


_LONGEST = 200
"""Characters of a line in which a title, its marks before it, ends."""


def title_in(line: str) -> str | None:
    """The title that begins a line (marks passed over), lower case; None if it begins with none."""
    rest = _spelled_out(split_marks(line[:_LONGEST])[1])
    most = _most_words(rest.split(None, 1)[0]) if rest else 0
    if not most:
        return None
    heads = _title_heads()[0]
    words = _title_words(key(rest))
    for count in range(min(most, len(words)), 0, -1):
        head = " ".join(words[:count]).replace(" ,", ",")
        if head in heads:
            return head
    return None


def _spelled_out(title: str) -> str:
    """A deputy's title whose first word is one letter, `P.CHỦ TỊCH`, with that word."""
    return f"PHÓ {title[2:].lstrip()}" if title.startswith("P.") and title.isupper() else title


APPROVALS = ("Duyệt của ", "Phê duyệt của ", "Ký duyệt của ", "Xác nhận của ")
"""Words before an office that signs what another one has drawn up: `XÁC NHẬN CỦA UBND XÃ` / `CHỦ TỊCH`."""
_APPROVALS = tuple(map(str.upper, APPROVALS))


def is_title(line: str) -> bool:
    """Whether the whole line is the title of one who signs, with its marks if any.

    In capitals anything may follow the title (the organ, "THƯỜNG TRỰC"); in title case only a short name, since
    "Giám đốc các sở chịu trách nhiệm …" is a sentence.

    >>> is_title("KT. CHÁNH VĂN PHÒNG"), is_title("Phó Chủ tịch"), is_title("Giám đốc các sở, ngành")
    (True, True, False)
    >>> is_title("P. GIÁM ĐỐC"), is_title("P.KẾ TOÁN"), is_title("DUYỆT CỦA HIỆU TRƯỞNG")
    (True, False, True)
    """
    rest = _spelled_out(split_marks(line)[1].strip(" *|.,:"))
    if not rest or len(rest) > 90 or not rest[0].isupper():
        return False
    title = title_in(rest)
    if title is None:
        return rest.startswith(_APPROVALS) and rest.isupper()
    after = fold(rest)[len(title) :].strip(" ,-()")
    if not after or rest.isupper():
        return not rest.endswith(";")
    words = after.lower().split()
    return len(words) <= 9 and not any(mark in after for mark in ";:.") and _SENTENCE.isdisjoint(words)
