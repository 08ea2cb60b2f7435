"""How this document stands to one that it cites: by the words before the reference (docs/domain.md 7.2)."""

from __future__ import annotations

import functools

from ...schema.facts import Relation
from ...text.patterns import pattern

TRIGGERS: tuple[tuple[Relation, str, str], ...] = (
    ("based_on", "căn cứ", "Căn cứ Nghị định số 30/2020/NĐ-CP;"),
    ("implements", "thực hiện", "Thực hiện Kế hoạch số 12/KH-UBND"),
    ("implements", "triển khai", "để triển khai Quyết định số 12/QĐ-TTg"),
    ("implements", "quán triệt", "quán triệt Chỉ thị số 18/CT-TTg"),
    ("implements", "thi hành", "kế hoạch thi hành Luật Trẻ em"),
    ("proposed_by", "đề nghị", "Theo đề nghị của Sở Y tế tại Tờ trình số 12/TTr-SYT"),
    ("attached_to", "kèm theo", "ban hành kèm theo Quyết định số 12/QĐ-UBND"),
    ("replaces", "thay thế", "Quyết định này thay thế Quyết định số 12/QĐ-UBND"),
    ("repeals", "bãi bỏ", "bãi bỏ Quyết định số 12/QĐ-UBND"),
    ("amends", "sửa đổi", "sửa đổi Nghị định số 12/2020/NĐ-CP"),
    ("amends", "bổ sung", "sửa đổi, bổ sung một số điều của Nghị định số 12/2020/NĐ-CP"),
    ("corrects", "đính chính", "đính chính Thông tư số 12/2020/TT-BYT"),
    ("details", "hướng dẫn", "hướng dẫn Nghị định số 12/2020/NĐ-CP"),
    ("details", "hướng dẫn thi hành", "hướng dẫn thi hành Luật Trẻ em"),
    ("details", "hướng dẫn thực hiện", "hướng dẫn thực hiện Nghị định số 12/2020/NĐ-CP"),
    ("details", "quy định chi tiết", "quy định chi tiết một số điều của Luật Trẻ em"),
    ("details", "giải thích", "giải thích một số điều của Luật Quy hoạch"),
    ("consolidates", "hợp nhất", "hợp nhất Nghị định số 12/2020/NĐ-CP"),
    ("funded_by", "đã giao tại", "kinh phí đã giao tại Quyết định số 3399/QĐ-UBND"),
    ("funded_by", "được giao tại", "dự toán được giao tại Quyết định số 12/QĐ-UBND"),
    ("refers_to", "theo quy định", "theo quy định tại Điều 5 Luật Trẻ em"),
    ("refers_to", "quy định tại", "được quy định tại Nghị định số 12/2020/NĐ-CP"),
    ("refers_to", "quy định của", "đúng quy định của Luật Trẻ em"),
    ("refers_to", "theo hướng dẫn", "theo hướng dẫn tại Thông tư số 12/2020/TT-BYT"),
    ("refers_to", "hướng dẫn tại", "đúng hướng dẫn tại Công văn số 12/SYT-NV"),
    ("refers_to", "ban hành", "đã ban hành Kế hoạch số 12/KH-UBND"),
)
"""Relation, the words, an example. The words are looked for in small letters."""

_GROUNDS: tuple[tuple[str, Relation], ...] = (
    ("căn cứ", "based_on"),
    ("theo đề nghị", "proposed_by"),
    ("xét đề nghị", "proposed_by"),
    ("xét tờ trình", "proposed_by"),
    ("sau khi xem xét tờ trình", "proposed_by"),
)
_OPENINGS: tuple[tuple[str, Relation], ...] = (
    ("thực hiện", "implements"),
    ("triển khai", "implements"),
    ("để triển khai", "implements"),
    ("để thực hiện", "implements"),
)
_ISSUES = (" có", " ký", " gửi")
"""Ends of a clause behind a semicolon that tells whose document it is: `Thực hiện …; ngày 5/3, Sở Y tế có …`."""
_REACH = 240
_OPENING = 32
_PASSIVE = frozenset(("được", "đã", "bị", "không"))
_CHANGES = frozenset(("amends", "details", "replaces", "repeals", "corrects", "consolidates"))
"""What one document does to another: the document is this one only where no other stands before the trigger."""
OTHERS = pattern(  # the word of a type; in small letters most are verbs or things
    r"(?<!\w)(?:(?:[Nn]ghị|NGHỊ)\s(?:định|ĐỊNH|quyết|QUYẾT)|(?:[Tt]hông|THÔNG)\s(?:tư|TƯ)|(?:[Ll]uật|LUẬT)"
    r"|(?:[Pp]háp|PHÁP)\s(?:lệnh|LỆNH)|(?:[Vv]ăn|VĂN)\s(?:bản|BẢN)|[Dd]ự\sthảo|(?:Quyết|QUYẾT)\s(?:định|ĐỊNH)"
    r"|(?:Chỉ|CHỈ)\s(?:thị|THỊ)|(?:Kế|KẾ)\s(?:hoạch|HOẠCH)|(?:Công|CÔNG)\s(?:văn|VĂN|điện|ĐIỆN)|Quy\schế|Đề\sán"
    r"|Chương\strình|Sắc\slệnh)(?!\w)(?P<own>\s(?:này|NÀY|có\shiệu\slực)(?!\w))?"
    r"|\d/(?:\d{4}/)?[A-ZĐ]"
)
_BRACKETED = pattern(r"\([^()]{0,200}\)")
_RULES = ("luật", "bộ luật", "nghị định", "thông tư", "pháp lệnh", "hiến pháp")
"""Types that no office proposes anything by."""
SENTENCE = pattern(r"[.!?]\s+(?=[^\W\d_])")


@functools.cache
def _by_last() -> dict[str, list[tuple[list[str], Relation]]]:
    """The triggers by their last word, longest first."""
    table: dict[str, list[tuple[list[str], Relation]]] = {}
    for name, words, _ in TRIGGERS:
        table.setdefault(words.split()[-1], []).append((words.split(), name))
    for held in table.values():
        held.sort(key=lambda entry: -len(entry[0]))
    return table


def relation(text: str, low: int, at: int, kind: str) -> Relation:
    """The relation of a reference.

    Args:
        text: the joined text.
        low: where the passage begins.
        at: where the reference begins, with its pinpoint.
        kind: the kind of the passage.
    """
    begin = max(low, at - _REACH)
    printed = text[begin:at]
    if ")" in printed:
        printed = _BRACKETED.sub(" ", printed)
    opens = begin == low or kind == "can_cu"
    pausing = kind != "can_cu" and ("." in printed or "!" in printed or "?" in printed)
    if pausing and (pauses := list(SENTENCE.finditer(printed))):
        printed, opens = printed[pauses[-1].end() :], False
    issued = kind != "can_cu" and printed.rstrip().endswith(_ISSUES)
    opens = opens and not (issued and ";" in printed)
    window = printed.lower()
    inner = _last_trigger(printed, window, text[at : at + 12], issues=kind == "mo_dau")
    if inner is not None:  # `Căn cứ tình hình thực tế, Sở A đã có Công văn số …`: a document of Sở A
        return "refers_to" if issued and inner == "based_on" and "," in printed else inner
    return _outer(text[low : low + _OPENING] if opens else "", kind, window)


def _words(text: str) -> list[str]:
    return text.replace("(", " ").split()


def _last_trigger(printed: str, window: str, named: str, *, issues: bool) -> Relation | None:
    """The relation of the last trigger, if it still governs: no semicolon behind it.

    Args:
        printed: the text before the reference.
        window: the same in small letters.
        named: how the reference begins.
        issues: the text may say that this document is issued, `Chính phủ ban hành Nghị định …`.
    """
    words = _words(window)
    table = _by_last()
    for last in range(len(words) - 1, 0, -1):
        word = words[last]
        if word[-1] in ",:.);":
            if word[-1] == ";":
                return None
            word = word.rstrip(",:.)")
        if word not in table:
            continue
        for trigger, name in table[word]:
            first = last + 1 - len(trigger)
            if first >= 0 and words[first:last] == trigger[:-1]:
                if trigger == _GUIDE and words[last + 1 : last + 2] == ["số"] and _words(printed)[first][0].isupper():
                    continue  # the type of another one: `thay thế Hướng dẫn số 5/HD-SYT và Công văn số …`
                if trigger == _GUIDE and words[last][-1] == ",":
                    return "refers_to"  # a verb of several, `hướng dẫn, phối hợp với báo chí phổ biến Nghị quyết`
                before, behind = words[:first], words[last + 1 :]
                if name == "based_on" and _CONCLUDES.search(" ".join(behind)):
                    return "refers_to"
                meant = None if behind[:1] in _BY and name in _CHANGES else _governing(name, before, named.lower())
                of_title = trigger == _CARRY_OUT and _numbered(before)
                another = meant in _CHANGES and (
                    not _goes_to(meant, behind, named) or _of_another(_words(printed)[:first], issues=issues)
                )
                return "refers_to" if of_title or another else meant
    return None


def _goes_to(change: Relation | None, behind: list[str], named: str) -> bool:
    """Whether a change that is told of is one of the document behind it.

    It is not in `bằng thuốc thay thế theo Nghị định số …`, nor in the name of a paper: `Đơn đề nghị hợp nhất số …`.
    """
    if change != "details" and "theo" in behind:
        return False
    return bool(behind) or not named.startswith("số ")


_CONCLUDES = pattern(
    r"\s(?:trên|trên đây|này), [^,;:]{2,100}? "
    r"(?:đồng ý|thống nhất|nhất trí|trả lời|có ý kiến|đề nghị|yêu cầu)(?! của)\s"
)
"""A ground that was told of, and what follows: `Căn cứ quy định nêu trên, Sở A đồng ý với … tại Công văn số …`."""
_BY = (["bởi"], ["bằng"])
"""Behind a change it is the other document that makes it: `Được sửa đổi, bổ sung, thay thế bởi Nghị định số …`."""
_CARRY_OUT, _GUIDE = ["thi", "hành"], ["hướng", "dẫn"]
NUMBER = pattern(r"(?<!\w)\d{1,5}/(?:\d{4}/)?[a-zđ]")


def _numbered(before: list[str]) -> bool:
    """Whether words are of a document's title: `Nghị định số 1/2020/NĐ-CP quy định biện pháp thi hành Luật …`."""
    first = len(before)
    while first and before[first - 1][-1] != ";":
        first -= 1
    return any(NUMBER.match(word) for word in before[first:])


def _of_another(before: list[str], *, issues: bool) -> bool:
    """Whether the last document that is named in the clause before a trigger is not this one."""
    first = len(before)
    while first and before[first - 1][-1] not in ";:":
        first -= 1
    clause = " ".join(before[first:])
    others = list(OTHERS.finditer(clause))
    if not others or others[-1]["own"] is not None:
        return False
    return not issues or _ISSUED_HERE.search(clause, 0, others[-1].start()) is None


_ISSUED_HERE = pattern(r"(?<!đã )(?<!vừa )(?<!tiếp tục )ban hành \Z")


PLANNED = frozenset(("amends", "replaces", "repeals", "consolidates"))
_PLANS = ("Kế hoạch", "Chương trình", "Phương án", "Đề án", "Chỉ thị", "Công điện", "Công văn", "Thông báo", "Báo cáo",
          "Tờ trình")  # fmt: skip


def plans_only(loai: str | None, cited: str | None) -> bool:
    """Whether what a document of a type says of changing one of another is work to be done, not its own act.

    >>> plans_only("Kế hoạch", "Luật"), plans_only("Kế hoạch", "Kế hoạch"), plans_only("Quyết định", "Nghị quyết")
    (True, False, False)
    """
    return loai is not None and loai.startswith(_PLANS) and cited != loai


def _governing(name: Relation, before: list[str], named: str) -> Relation | None:
    """What a trigger means behind these words: a passive one is of another document, a noun one is no action."""
    if name in _CHANGES and name != "details":
        if name == "amends":
            before = _without_pair(before)
        return None if before[-1:] and before[-1] in _PASSIVE else name
    if name == "proposed_by":
        proposes = before[-1:] in (["theo"], ["xét"]) or named.startswith("tờ trình")
        return name if proposes and not named.startswith(_RULES) else "refers_to"
    if name == "implements":
        if before[-2:] == ["triển", "khai"]:
            before = before[:-2]
        if before[-1:] == ["việc"] or before[-2:] in (["kết", "quả"], ["tình", "hình"]):
            return "reports" if "báo cáo" in " ".join(before) else "refers_to"
    return name


def _without_pair(before: list[str]) -> list[str]:
    """The words before `sửa đổi, bổ sung`, which is one trigger."""
    return before[:-2] if before[-2:] in (["sửa", "đổi,"], ["sửa", "đổi"]) else before


def _outer(opening: str, kind: str, window: str) -> Relation:
    """The relation that stood before the last semicolon, or that the passage opens with."""
    for words, name in _GROUNDS:
        if words in window:
            return name
    opening = opening.lstrip(" -+*").lower()
    for words, name in (*_GROUNDS, *_OPENINGS):
        if opening.startswith(words):
            return name
    return "based_on" if kind == "can_cu" else "refers_to"
