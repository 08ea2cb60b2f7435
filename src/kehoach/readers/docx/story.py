"""What the paragraphs of one file share while it is read: styles, lists, notes, and what was noticed."""

from __future__ import annotations

from dataclasses import dataclass, field

from .numbering import Numbering
from .numerals import formatted
from .styles import Styles

_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}
"""How notes are numbered where the file says nothing."""


@dataclass(slots=True)
class Story:
    """The state of reading one file.

    Attributes:
        note_forms: number format of footnotes and endnotes.
        referred: notes in the order in which the text refers to them: kind, id, printed sign.
        sign: of the note that is being read.
        tracked: tracked changes were met.
        pictures: a picture was met.
        not_read: what was met and has no text for us.
        legacy: fonts of legacy character sets whose text was converted.
    """

    styles: Styles
    numbering: Numbering
    note_forms: dict[str, str] = field(default_factory=lambda: dict(_FORMS))
    referred: list[tuple[str, str, str]] = field(default_factory=list)
    sign: str = ""
    tracked: bool = False
    pictures: bool = False
    not_read: set[str] = field(default_factory=set)
    legacy: set[str] = field(default_factory=set)
    _counts: dict[str, int] = field(default_factory=dict)
    _signs: dict[tuple[str, str], str] = field(default_factory=dict)

    def refer(self, kind: str, name: str, *, custom: bool) -> str:
        """Count a reference to a note and give its printed sign: `[1]`; blank where the text has a sign of its own."""
        if (kind, name) in self._signs:
            return self._signs[kind, name]
        sign = ""
        if not custom:
            self._counts[kind] = self._counts.get(kind, 0) + 1
            sign = f"[{formatted(self._counts[kind], self.note_forms[kind])}]"
        self._signs[kind, name] = sign
        self.referred.append((kind, name, sign))
        return sign

    def own_sign(self) -> str:
        """The sign at the head of the note that is being read; once only."""
        sign, self.sign = self.sign, ""
        return sign
