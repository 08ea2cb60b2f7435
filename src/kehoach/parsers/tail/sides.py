"""Each piece of a closing part put left, with the recipients, or right, with the signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...reference.organs import organ_head
from ...reference.titles import title_in
from ...reference.types import type_of_line
from ...text.lines import Line, one_line
from ...text.patterns import pattern
from .. import recipients, signature
from ..ledger import Ledger
from ..letterhead.forms import CONTACT, RULE, is_esign
from .begins import is_dateline
from .pieces import is_scrap

_TICK = pattern(r"[*_\s]*[✓✔☑√][*_\s]*$")

_DRAFTER = pattern(r"\(?(?:[<U>]\.\s?)?[<U>][<L>]{1,6}[.)]{0,2}")
"""`Châu` or `(M.Châu)` right below `- Lưu: VT, NC.`: who wrote it; a line end parted it from the last item."""
_POSTS = pattern(r"[A-ZĐ]{2,8}\s?: [A-ZĐ]{2,6}[,;:.( ]")
"""An office and its posts, both in initials: `VPUB: CVP, PCVP;`."""
_ENCLOSED = pattern(r"\(?(?:(?:Tài liệu|Hồ sơ|Văn bản) (?:gửi )?kèm(?: theo)?|Gửi kèm(?: theo)?|Kèm theo) ?:")
"""`Tài liệu kèm theo:` above its entries."""
_ENTRY = 160  # characters of one
_SUBHEAD = 40
"""`Đồng kính gửi:` above further items is not longer."""


class Sides:
    """Deals the pieces out to the left and the right."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.left: list[Line] = []
        self.heads: list[tuple[int, Line]] = []  # how many pieces stand on the left above the head of further items
        self.right: list[Line] = []
        self.esign: list[Line] = []
        self.dated: list[Line] = []  # place and date above who signs
        self.enclosed: list[Line] = []  # what is said below the list to come with the document
        self.head = False
        self.listing = False  # the list is open, or its head was lost above an item that tells it
        self.archived = False  # the open item is the one that begins with Lưu
        self.closed = False
        self.named = False  # the name of who signs was taken
        self.torn = False  # scraps stand in the signature

    def take(self, piece: Line) -> bool:
        """Put one piece where it belongs; False when it belongs to neither side."""
        if dirt := signature.dirt_before_mark(piece.fold):
            self.ledger.page("mark", [piece.piece(0, dirt)])
            piece = piece.piece(dirt)
        fold = piece.fold
        if recipients.is_head(fold) and not self.head:
            self.head = self.listing = True
            m = recipients.HEAD.match(fold)
            assert m is not None
            self.ledger.take("noi_nhan", piece.piece(0, m.end()))
            rest = piece.piece(m.end())
            if rest:
                self._rest_of_head(rest)
            return True
        if RULE.fullmatch(fold) or not any(c.isalnum() for c in fold):
            self.ledger.page("rule" if RULE.fullmatch(fold) else "mark", [piece])
            return True
        if is_esign(fold):
            self.esign.append(piece)
            return True
        for said, says in ((self.dated, self._is_dateline), (self.enclosed, self.encloses)):
            if says(piece):
                said.append(piece)
                return True
        if self._signs(piece):
            self.right.append(piece)
            self.named = self.named or signature.name_in(fold) is not None
            return True
        self.listing = self.listing or recipients.refers_above(fold)
        if self.listing and not self.closed and self._is_left(piece):
            self._add_left(piece)
            return True
        if self._is_below_list(piece) and _DRAFTER.fullmatch(fold):
            self.left[-1] = one_line([self.left[-1], piece])
            return True
        if self.listing and (recipients.is_drafter(fold) or self._is_note(piece)):
            self.ledger.page("mark", [piece])
            return True
        return False

    def whole(self) -> bool:
        """Whether the last item of the list and the name of who signs have been taken."""
        return self.closed and self.named

    def lists(self) -> Iterator[tuple[Line | None, list[Line]]]:
        """The left side, parted at the lines that head further items, each with its head."""
        starts = [(0, None), *self.heads]
        ends = [at for at, _ in self.heads] + [len(self.left)]
        for (start, head), end in zip(starts, ends, strict=True):
            yield head, self.left[start:end]

    def goes_on(self, piece: Line) -> bool:
        """Whether a piece is the office of which the post is that stands right above it, below a name."""
        above = self.right[-1] if self.right else None
        if above is None or piece.gap or piece.number > above.number + 1 or not piece.fold.isupper():
            return False
        return signature.is_signing(above.fold) and signature.is_collective(piece.fold)

    def encloses(self, piece: Line) -> bool:
        """Whether a piece below the last item says what comes with the document, or is an entry of what does."""
        fold = piece.fold
        if not self.closed or len(fold) > _ENTRY or piece.gap > 1:
            return False
        if not self.enclosed:
            return fold[0] in "THGK(" and _ENCLOSED.match(fold) is not None
        return recipients.is_item(fold) and piece.number <= self.enclosed[-1].number + 1 + piece.gap

    def expects(self, lines: Sequence[Line]) -> bool:
        """Whether a signature or an item of the list goes on in the next lines."""
        folds = [line.fold for line in lines if not is_scrap(line.fold)]
        if self.right and any(signature.name_in(fold) is not None for fold in folds):
            return True
        listed = self.listing and not self.closed
        return any(signature.is_signing(fold) or (listed and recipients.is_item(fold)) for fold in folds)

    def _is_below_list(self, piece: Line) -> bool:
        """Whether a piece stands right below the last item, with nothing of the signature between them."""
        last = self.left[-1] if self.left else piece
        if not self.closed or self.named or piece.gap or piece.number > last.number + 1:
            return False
        if not last.fold.rstrip("* :").endswith("."):
            return False  # one such piece has been added
        return not self.right or self.right[-1].start < last.start

    def _rest_of_head(self, rest: Line) -> None:
        if _TICK.fullmatch(rest.fold) or not any(c.isalnum() for c in rest.fold):
            self.ledger.page("mark", [rest])
            return
        for piece in recipients.inner_items(rest):
            if not self.take(piece):
                self.ledger.note("KH602", "text beside Nơi nhận fits no part", piece.span())

    def _is_dateline(self, piece: Line) -> bool:
        """Whether a piece is the place and date above one who signs beside the recipients or another one."""
        return bool(self.head or self.right) and not (self.named and piece.cell < 0) and is_dateline(piece.fold)

    def _signs(self, piece: Line) -> bool:
        fold = piece.fold
        if signature.is_signing(fold):
            return True
        if self.closed and not self.right and fold.isupper() and 6 < len(fold) < 90 and type_of_line(fold) is None:
            return True
        if recipients.is_item(fold):
            return False
        if signature.name_in(fold) is not None and not fold.isupper():
            return (
                bool(self.right) or self.closed or not self.left or piece.gap > 0 or piece.cell > 0 or piece.indent > 30
            )
        if not self.right or len(fold) > 90:
            return False
        if signature.is_term(fold) and signature.is_mark(self.right[-1].fold):
            return True
        if self.right[-1].fold.isupper() and (
            signature.whole_name(fold) or (title_in(fold) is not None and len(fold) < 60)
        ):
            return True
        if not fold.isupper() or is_scrap(fold) or self.torn:
            return False
        return any(_below(x, piece) for x in self.right[-2:]) and not self._open_item()

    def _open_item(self) -> bool:
        return bool(self.left) and self.left[-1].number == (self.right[-1].number if self.right else -1)

    def _between_items(self) -> bool:
        return not self.left or self.left[-1].fold[-1] in ";."

    def _is_left(self, piece: Line) -> bool:
        fold = piece.fold
        if recipients.is_item(fold) or recipients.ARCHIVE.match(fold):
            return True
        if len(fold) > 160 or (is_scrap(fold) and self._between_items()):
            return False
        if fold.isupper() and len(fold) > 12 and not (self.left and self.left[-1].fold[-1] == ","):
            return _POSTS.match(fold) is not None  # behind `các Vụ: KTTH,` stand departments
        if self.archived and not self._goes_on_archiving(piece):
            return False
        return piece.gap <= 1 or not self.left or fold[0].islower() or not self.left[-1].fold.endswith(".")

    def _goes_on_archiving(self, piece: Line) -> bool:
        """Whether a piece without a bullet goes on with `Lưu: …`, the last item, and is no note below the list."""
        if piece.gap or piece.fold[-1] == ":":
            return False
        return self.left[-1].fold[-1] in ",:-&" or (len(piece.fold) < 40 and ":" not in piece.fold)

    def _is_note(self, piece: Line) -> bool:
        """Whether a piece stands below the last item, in its cell, or tells where to call."""
        if not self.archived or recipients.is_item(piece.fold) or piece.fold.isupper():
            return False
        return 0 <= piece.cell == self.left[-1].cell or CONTACT.match(piece.fold) is not None

    def _goes_on_with(self, brace: Line) -> bool:
        """Whether a line says what the item above it is for, which had not ended: `- Ban Chỉ đạo` / `(b/c);`."""
        above = self.left[-1] if self.left else None
        return above is not None and above.number != brace.number and above.fold[-1] not in ";.,:"

    def _heads_items(self, piece: Line) -> bool:
        """Whether a line with a colon heads further items: `Đồng kính gửi:`.

        In a list without bullets one that names offices or refers above is an item, the colon a misread semicolon.
        """
        fold = piece.fold
        if recipients.is_item(fold) or recipients.ARCHIVE.match(fold):
            return False
        if any(recipients.is_item(above.fold) for above in self.left[:1]):
            return True
        if fold.startswith("Các "):
            return True
        return recipients.kind_of(fold) != "dan_chieu" and ", " not in fold and organ_head(fold.upper()) is None

    def _add_left(self, piece: Line) -> None:
        for inner in recipients.inner_items(piece):
            if recipients.is_brace(inner.fold) and not self._goes_on_with(inner):
                self.ledger.page("mark", [inner])
            elif inner.fold[-1] == ":" and len(inner.fold) < _SUBHEAD and self._heads_items(inner):
                self.ledger.take("noi_nhan", inner)
                self.heads.append((len(self.left), inner))
            else:
                self.left.append(inner)
        if not self.left:
            return
        if recipients.is_item(piece.fold) or recipients.ARCHIVE.match(piece.fold):
            self.archived = recipients.ARCHIVE.match(self.left[-1].fold) is not None
        if self.archived and self.left[-1].fold.rstrip("* :").endswith("."):
            self.closed = True


def _below(above: Line, piece: Line) -> bool:
    """Whether a piece stands a few lines below another, in the same column."""
    return piece.number - above.number <= 3 + piece.gap and (
        piece.cell == above.cell or abs(piece.indent - above.indent) < 25
    )
