"""Findings: what is doubtful in a document, one code each.

The table `CODES` is the only list of codes; `docs/diagnostics.md` is generated from it. A code is never reused.
Hundreds: 1 text and encoding, 2 header, 3 numbering and tree, 4 tables, 5 closing parts and facts, 6 page and site, 7 what kind
of input,
8 files that cannot be read, or not well.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad: an error means that the output should not be used without a look."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return _RANK[self]


_RANK = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding: what it means, an example of what sets it off, and what a reader can do."""

    code: str
    severity: Severity
    title: str
    meaning: str
    example: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding in one document. `span` is in characters of the source text, or None when it has no place."""

    code: str
    message: str
    span: tuple[int, int] | None = None
    help: str | None = None

    @property
    def severity(self) -> Severity:
        """The severity that the table of codes gives to this code."""
        return CODES[self.code].severity

    def as_dict(self) -> dict[str, object]:
        """The form that stands in the output."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "message": self.message,
            "span": self.span,
            "help": self.help,
        }


_I, _W, _E = Severity.INFO, Severity.WARNING, Severity.ERROR

_TABLE = (
    # text and encoding
    Code("KH101", _I, "not UTF-8", "The bytes were not UTF-8; the encoding was recognised.", "a file in Windows-1258", "Nothing, if the text reads well; else convert the file to UTF-8."),
    Code("KH102", _W, "legacy encoding", "The text was in a Vietnamese legacy encoding (TCVN3, VNI, VISCII, VPS) and was converted.", "Uû ban nh©n d©n", "Compare a few lines with the original."),
    Code("KH103", _W, "uncertain encoding", "No encoding fits well; the likeliest was taken.", "a short text in a single-byte encoding", "Convert the file to UTF-8 yourself."),
    Code("KH104", _W, "damaged characters", "Bytes or characters that cannot be read were replaced by U+FFFD.", "a file cut inside a letter", "Fetch the file again."),
    Code("KH105", _I, "escapes decoded", "HTML entities or literal \\r\\n sequences were turned into the characters that they stand for.", "K&#7871; ho&#7841;ch", "Nothing; spans index the decoded text."),
    Code("KH106", _W, "few Vietnamese letters", "The text has too few accented letters: a copy without marks, or failed OCR.", "UY BAN NHAN DAN", "Do not trust what was matched; find a better copy."),
    Code("KH107", _W, "glued words", "Words have lost the blanks between them.", "TRIỂNKHAI, kếhoạch", "Values are kept as printed; find a better copy."),
    Code("KH108", _W, "dropped letters", "Accented letters have been lost inside words.", "quc gia, Nghị định s20/2008", "Values are kept as printed; find a better copy."),
    Code("KH109", _W, "cut paragraph starts", "Paragraphs begin in the middle of a word.", "ính quyền địa phương", "Find a better copy."),
    # header
    Code("KH201", _W, "component missing", "A component that NĐ 30/2020, Điều 8, asks for is not in the text.", "a copy without Nơi nhận", "See `missing` in the output."),
    Code("KH202", _W, "sign against title", "The type in the number and the type in the title differ.", "QUYẾT ĐỊNH with number 12/CT-UBND", "Both are kept; check the original."),
    Code("KH203", _W, "text against box", "The web page's box and the document say different things.", "Ngày ban hành in box and head differ", "The document's own value stands."),
    Code("KH204", _I, "value inferred", "The copy lost a value; it was completed from another part of the text.", "issuer completed from the Kèm theo line", "See `inferred_from`."),
    Code("KH205", _I, "value from the page", "The text has no such value; the page's box gives one.", "Người ký only in the box", "See `origin`: trang_web."),
    Code("KH206", _I, "blank number", "The number is left blank: a draft, or the number was written by hand.", "Số:    /KH-UBND", "None."),
    Code("KH207", _I, "blank date", "Day, month or year of the date is left blank.", "ngày    tháng    năm 2026", "None."),
    Code("KH208", _W, "repaired reading", "A value is damaged; a likelier reading stands beside it.", "12/KHUBND", "See `repaired`."),
    Code("KH209", _W, "impossible date", "The date does not exist or cannot be read.", "ngày 31 tháng 02 năm 2024", "Check the original."),
    Code("KH210", _W, "dates disagree", "Another part of the document gives another date or number for it.", "Kèm theo line with another date", "The letterhead's value stands."),
    Code("KH211", _W, "unreadable number", "The number is printed, but what was recognised of it is no number, or not surely the printed one.", "Số:{34.2 /KH-SYT", "Look at the original."),
    # numbering and tree
    Code("KH311", _W, "label repeated", "A label stands twice in one list.", "II. … II. …", "The second has ~2 in its id."),
    Code("KH312", _W, "label skipped", "A list leaves out a label.", "3. … 5. …", "Labels are kept as printed."),
    Code("KH313", _W, "label out of order", "A label goes back without starting a new list.", "4. … 2. …", "Labels are kept as printed."),
    Code("KH314", _W, "list begins late", "A list does not begin with its first label.", "b) without a)", "Text before it may be lost."),
    Code("KH315", _W, "uncertain depth", "No reading of the labels fits well here; the least bad was taken.", "I. inside a)", "Check the tree at this place."),
    Code("KH316", _I, "label joined", "A label stood on its own line, away from its text, and was joined to it.", "Điều 1.⏎Ban hành …", "None."),
    Code("KH317", _I, "d) for đ)", "The list prints d) twice where đ) is meant, or the reverse.", "d) … d) … e)", "Labels are kept as printed."),
    # tables
    Code("KH401", _W, "ragged row", "A row has more or fewer cells than the table.", "a row of 4 cells among 5", "Check the row."),
    Code("KH402", _I, "merge inferred", "The copy lost merged cells; they were filled from the row above.", "trafilatura rows padded with bare pipes", "Cells of origin suy_luan."),
    Code("KH403", _W, "table cut", "The table stops in the middle of a row.", "a page cut inside a table", "Find a whole copy."),
    Code("KH404", _W, "columns uncertain", "Columns were found from blanks alone, or from the order of lines alone.", "pdftotext -layout; a cell over many short lines", "Compare with the original."),
    Code("KH405", _W, "table not read", "A table lost its lines and cells; its rows could not be told and stand as paragraphs.", "STT, Nhiệm vụ, Chủ trì: each cell on a line, merged cells left out", "Parse the file that the text was copied from."),
    # closing parts
    Code("KH501", _W, "truncated", "The text stops before the document does.", "ends in mid sentence, no ./.", "Find a whole copy."),
    Code("KH502", _I, "signer not named", "There is a signature block without a name.", "TM. ỦY BAN NHÂN DÂN and nothing below", "None."),
    # facts
    Code("KH511", _W, "number against type", "The type in a cited number and the word before it differ.", "Quyết định số 12/CT-TTg", "Both are kept; check the original."),
    Code("KH512", _W, "number against issuer", "The organ in a cited number and the issuer printed behind it differ.", "324/TB-CP … của Văn phòng Chính phủ", "Both are kept; check the original."),
    Code("KH513", _W, "number against the page", "The web page lists the cited document under another number.", "324/TB-CP in the text, 324/TB-VPCP in the list", "The printed number stands; check the original."),
    Code("KH521", _W, "office had ended", "An office is given work that was dissolved before the date of the document.", "Sở Lao động - Thương binh và Xã hội in a plan of June 2025", "See what it became; the text stands."),
    Code("KH522", _W, "unit had ended", "An office of an administrative unit that was no more on the date of the document.", "UBND huyện in a document of August 2025", "Check the date, or who has the work now."),
    Code("KH531", _W, "deadline before issue", "A task was due before the document was issued.", "trước ngày 15/3/2019 in a plan of 27/3/2019", "Check the year in the original."),
    Code("KH532", _W, "text against table", "An item of the text and the row of the table that says the same have different numbers.", "3. in the text, row 4 in the appendix", "Both are kept; check the original."),
    # page and site
    Code("KH601", _I, "site furniture", "The input has parts of a web page around the document.", "menus, related lists", "See `furniture` and `site`."),
    Code("KH602", _W, "text not placed", "Some text fits no part of a document.", "a stray line after the signature", "See `unparsed`."),
    # kind of input
    Code("KH701", _W, "an article", "This is an article about a document, not the document.", "Theo đó, …", "Find the document; see `reported`."),
    Code("KH702", _E, "no document", "Nothing of an administrative document was found.", "a poem, a menu, an empty shell", "Check that the right file was given."),
    Code("KH703", _E, "empty page shell", "The page holds placeholders instead of text.", "{{legalDocument.No}}", "Save the page after it has loaded."),
    Code("KH704", _E, "empty", "The input has no text.", "an empty file", "Check that the right file was given."),
    # reading a file; those of severity error up to KH819 are raised, and there is no document then
    Code("KH801", _E, "unknown format", "The file is of no format that can be read.", "a program, a database", "Save the document as DOCX, PDF or text."),
    Code("KH802", _E, "protected", "The file is encrypted or asks for a password.", "a PDF with a user password", "Save a copy without protection."),
    Code("KH803", _E, "too large", "The file holds more than is read: bytes, characters, pages or table cells.", "a table of a million cells", "Split the document."),
    Code("KH804", _E, "damaged file", "The file breaks the rules of its own format.", "a DOCX cut short in the download", "Fetch or save the file again."),
    Code("KH805", _E, "a part is missing", "Reading this format needs a library or a program that is not installed.", "a .doc file where there is no LibreOffice", "`kehoach doctor` says what to install."),
    Code("KH806", _E, "unreadable text layer", "The PDF's letters do not stand for what is printed, and text recognition is not installed.", "fonts without a Unicode map", "Install kehoach[ocr], or find another copy."),
    Code("KH807", _E, "no text", "The file holds pictures of text, and text recognition is not installed.", "a scan", "Install kehoach[ocr], or find another copy."),
    Code("KH808", _E, "reader failed", "The reader of this format broke on the file.", "a crash in a library", "Save the document in another format; report it."),
    Code("KH809", _E, "took too long", "Reading the file took longer than it may.", "a PDF with endless loops", "Give it more time, or save the document in another format."),
    Code("KH810", _E, "an archive", "The file is an archive of files.", "plans.zip", "Unpack it first."),
    Code("KH821", _I, "text recognised", "The text was recognised from pictures; letters may be wrong.", "a scan", "Compare what matters with the original."),
    Code("KH822", _W, "low confidence", "Text recognition is not sure of these lines.", "a stamp over the number", "Compare them with the original."),
    Code("KH823", _W, "text layer passed over", "The text layer of these pages is gibberish; they were recognised from their picture.", "fonts without a Unicode map", "Compare what matters with the original."),
    Code("KH824", _I, "tracked changes", "The file holds tracked changes; they were read as accepted.", "a draft under review", "Accept or reject them in the original."),
    Code("KH825", _W, "part not read", "The file holds a part that has no text for kehoach.", "an embedded spreadsheet, a picture of a table", "Look at the original."),
    Code("KH901", _E, "parts overlap", "Two parts of the output claim the same characters: a fault of kehoach.", "never, we hope", "Report it with the document."),
)  # fmt: skip

CODES: dict[str, Code] = {c.code: c for c in _TABLE}
