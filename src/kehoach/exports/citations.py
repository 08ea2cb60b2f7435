"""The citations of documents as a table: one row a cited document.

Fields of a row in JSON: `van_ban` (who cites: id, loai, so_hieu, ngay, co_quan, trich_yeu, kem_theo, file), `role`,
`loai`, `so_hieu`, `ten`, `ngay`, `nam`, `co_quan`, `trich_yeu`, `id` (of the cited document), `mentions` (source, form,
role, pinpoint, span).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from ..schema import Citation, CitedAt, Document
from ..schema.facts import Relation
from .cells import Cell, joined
from .contents import Identity, parts
from .delimited import table

ROLES: tuple[Relation, ...] = get_args(Relation)
"""Every relation."""

RELATIONS: dict[Relation, str] = {
    "based_on": "căn cứ",
    "implements": "thực hiện",
    "proposed_by": "theo đề nghị",
    "attached_to": "kèm theo",
    "replaces": "thay thế",
    "repeals": "bãi bỏ",
    "amends": "sửa đổi",
    "corrects": "đính chính",
    "details": "quy định chi tiết",
    "consolidates": "hợp nhất",
    "funded_by": "kinh phí từ",
    "reports": "báo cáo",
    "refers_to": "nhắc đến",
    "self": "tự nhắc",
}
"""What people call each relation."""


@dataclass(frozen=True, slots=True)
class Row:
    """A document that a document cites.

    Attributes:
        document: who cites.
        citation: what is cited.
        mentions: the places where it does, in the relations that are asked for.
    """

    document: Identity
    citation: Citation
    mentions: tuple[CitedAt, ...]

    @property
    def role(self) -> Relation:
        """The relation of the first place."""
        return self.mentions[0].role if self.mentions else self.citation.role

    @property
    def relations(self) -> list[str]:
        """All its relations in words, each once."""
        return [RELATIONS[role] for role in dict.fromkeys([self.role, *(mention.role for mention in self.mentions)])]

    @property
    def pinpoints(self) -> list[str]:
        """The printed places inside the cited document, each once."""
        printed = [mention.pinpoint for mention in self.mentions] if self.mentions else [self.citation.pinpoint]
        return list(dict.fromkeys(place for place in printed if place))

    @property
    def places(self) -> list[str]:
        """Where it is cited, each place once."""
        return list(dict.fromkeys(mention.source for mention in self.mentions))


def rows(documents: Iterable[Document], roles: Collection[str] = ()) -> list[Row]:
    """The citations of documents in their order; as `of_document`."""
    return [row for document in documents for row in of_document(document, roles=roles)]


def of_document(document: Document, file: str | None = None, *, roles: Collection[str] = ()) -> Iterator[Row]:
    """The citations of a document and of those attached to it.

    Args:
        document: what was parsed.
        file: where it was read from; by default the name that it was given.
        roles: relations to show; by default all but `self`, by which a document speaks of itself.
    """
    wanted = set(roles) or {role for role in ROLES if role != "self"}
    for part in parts(document, file):
        for citation in part.content.citations:
            mentions = tuple(mention for mention in citation.mentions if mention.role in wanted)
            if mentions or (not citation.mentions and citation.role in wanted):
                yield Row(part.identity, citation, mentions)


def as_data(row: Row) -> dict[str, object]:
    """A row for JSON; the fields are named above."""
    cited = row.citation
    return {
        "van_ban": row.document.as_data(),
        "role": row.role,
        "loai": cited.loai,
        "so_hieu": cited.so_hieu,
        "ten": cited.ten,
        "ngay": cited.ngay,
        "nam": cited.nam,
        "co_quan": cited.co_quan,
        "trich_yeu": cited.trich_yeu,
        "id": cited.id,
        "mentions": [
            {
                "source": mention.source,
                "form": mention.form,
                "role": mention.role,
                "pinpoint": mention.pinpoint,
                "span": list(mention.span),
            }
            for mention in row.mentions
        ],
    }


_HEAD = (
    "Văn bản", "Ngày ban hành", "Quan hệ", "Loại viện dẫn", "Số hiệu viện dẫn", "Tên", "Ngày viện dẫn", "Cơ quan",
    "Trích yếu", "Điểm, khoản, điều", "Số lần", "Vị trí", "Tệp", "Id",
)  # fmt: skip


def as_csv(found: Iterable[Row]) -> str:
    """The rows as a CSV file."""
    return table(_HEAD, map(_cells, found))


def _cells(row: Row) -> Sequence[Cell]:
    document, cited = row.document, row.citation
    return (
        document.number or document.trich_yeu,
        document.ngay,
        joined(row.relations),
        cited.loai,
        cited.so_hieu,
        cited.ten,
        cited.ngay or (str(cited.nam) if cited.nam is not None else None),
        cited.co_quan,
        cited.trich_yeu,
        joined(row.pinpoints),
        str(max(1, len(row.mentions))),
        joined(row.places),
        document.file,
        cited.id,
    )
