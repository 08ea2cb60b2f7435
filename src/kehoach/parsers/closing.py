"""Where the closing part of a document begins: recipients and signature (NĐ 30/2020, Phụ lục I; docs/domain.md 5).

What looks like a closing part may stand in the text as well: the marks of guidance on forms, a committee with its
members, where something is to be handed in. Below such a place the text goes on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ..text.lines import Line
from ..text.patterns import pattern
from . import recipients, signature, tail
from .labels import Reading, read_label
from .paragraphs import Block, line_at


def closing_start(blocks: Sequence[Block]) -> int:
    """Index of the first line of the closing part, or the number of blocks where there is none."""
    recipients_below: _LastRecipients | None = None
    for i, block in enumerate(blocks):
        if not isinstance(block, Line) or not _may_close(blocks, i, block):
            continue
        recipients_below = recipients_below or _LastRecipients(blocks)
        if not recipients_below.close(i):
            return i
    return _lone_name(blocks)


def _may_close(blocks: Sequence[Block], at: int, line: Line) -> bool:
    """Whether the closing part may begin with this line: the head of the recipients, a mark, a title above a name."""
    fold = line.fold
    first = fold[0]
    wide = "   " in fold or "\t" in fold
    if (first in tail.INITIALS or wide) and tail.begins(line):
        return not (fold.startswith(_TO_WHERE) and any(map(_section, blocks[at + 1 : at + _FAR])))
    if wide and first.isupper() and tail.titles_begin(_below(blocks, at)):
        return True
    if first == "-":
        return recipients.refers_above(fold) and _ends_text(blocks, at)
    if not first.isupper() or len(fold) >= 80:
        return False
    if _is_signed_below(blocks, at):
        return _is_of_form(blocks, at)
    if signature.is_office_in_small(fold) and signature.offices_in_small(_below(blocks, at), 0):
        return True
    if not fold[:4].isupper() or _ROMAN.match(fold) is not None:
        return False
    return tail.title_begins(_below(blocks, at), 0) or tail.title_alone(line_at(blocks, at - 1), line)


_TO_WHERE = "Nơi gửi"
"""A head of the recipients that in a text tells where something may be handed in."""
_FAR = 40  # blocks below the first recipient: more than a list of them has


def _ends_text(blocks: Sequence[Block], at: int) -> bool:
    """Whether the text ends above a block: with a full stop; a list or a signature goes on below, and no section."""
    above = line_at(blocks, at - 1)
    ended = above is not None and above.fold[-1] in "./"
    return ended and _goes_on_closing(blocks, at + 1) and not any(map(_section, blocks[at + 1 : at + _FAR]))


def _goes_on_closing(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block below the first recipient is another one or the signature, or there is none."""
    below = line_at(blocks, at)
    if below is None:
        return True
    fold = below.fold
    listed = recipients.is_item(fold) or recipients.ARCHIVE.match(fold) is not None
    return listed or fold.isupper() or tail.begins(below)


def _is_signed_below(blocks: Sequence[Block], at: int) -> bool:
    """Whether the next line says how a form is to be signed: `(Ký, ghi rõ họ tên, đóng dấu)`."""
    below = line_at(blocks, at + 1)
    return below is not None and below.fold[0] == "(" and signature.SIGN_HERE.fullmatch(below.fold) is not None


def _is_of_form(blocks: Sequence[Block], at: int) -> bool:
    """Whether an office is that of who is to sign the document, and no section stands below: it ends the form."""
    fold = blocks[at].fold  # type: ignore[union-attr]
    office = signature.is_signing(fold) if fold.isupper() else signature.is_office_in_small(fold)
    return office and not any(map(_section, blocks[at + 1 :]))


def _below(blocks: Sequence[Block], at: int) -> list[Line]:
    return [b for b in blocks[at : at + 8] if isinstance(b, Line)]


_ROMAN = pattern(r"[IVX]+\.\s")
"""`IV. TỔ CHỨC THỰC HIỆN`: no title of one who signs begins so."""
_NEAR, _SECTIONS = 8, 3


class _LastRecipients:
    """The last head of recipients, which tells whether the closing part is still to come.

    Below what only looks like one the sections go on counting up to that head, and no recipients stand near: nobody
    signs below the marks that guidance on forms shows, nor below the members of a committee.
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        heads = (i for i in range(len(blocks) - 1, -1, -1) if self._is_head(blocks[i]))
        self.head = next(heads, -1)
        self.sections: list[tuple[int, bool]] | None = None  # index, whether it counts on

    @staticmethod
    def _is_head(block: Block) -> bool:
        return isinstance(block, Line) and recipients.is_head(block.fold) and tail.begins(block)

    def close(self, at: int) -> bool:
        """Whether they close the document, and what stands at this index does not."""
        near = self.blocks[at : at + _NEAR]
        if self.head <= at or (self.head < at + _NEAR and not any(map(_section, near[: self.head - at]))):
            return False
        if self.sections is None:
            self.sections = list(_sections(self.blocks[: self.head]))
        following = bisect_right(self.sections, (at, True))
        if following == len(self.sections):
            return False
        section, counts_on = self.sections[following]
        if any(isinstance(b, Line) and recipients.is_head(b.fold) for b in near[1 : section - at]):
            return False
        return counts_on or (
            len(self.sections) - following >= _SECTIONS
            and not any(map(_receives_or_signs, near))
            and self.head > at + _NEAR
        )


def _receives_or_signs(block: Block) -> bool:
    if not isinstance(block, Line):
        return False
    return recipients.is_head(block.fold) or (signature.name_in(block.fold) is not None and not block.fold.isupper())


def _section(block: Block) -> Reading | None:
    """The label of a section of those that a body is parted into."""
    label = read_label(block.fold) if isinstance(block, Line) else None
    reading = label.readings[0] if label else None
    return reading if reading and reading.kind in ("la_ma", "so", "thap_phan", "dieu") else None


def _sections(blocks: Sequence[Block]) -> Iterator[tuple[int, bool]]:
    """Index of each section, and whether its number goes on from that of the last section of its class."""
    last: dict[str, int] = {}
    for i, block in enumerate(blocks):
        if (reading := _section(block)) is None:
            continue
        if isinstance(reading.value, int):  # slips are no new beginning: a number that stands twice or is passed over
            yield i, max(2, last.get(reading.kind, reading.value + 1)) <= reading.value
            last[reading.kind] = reading.value
        else:
            yield i, False


def _lone_name(blocks: Sequence[Block]) -> int:
    """A document of which only the signer's name is left: the name alone as the last line."""
    last = len(blocks) - 1
    if (
        last > 3
        and isinstance(line := blocks[last], Line)
        and ((line.gap and signature.name_in(line.fold) is not None) or signature.is_signed_name(line.fold))
        and not line.fold.isupper()
    ):
        return last
    return len(blocks)
