"""What a person can do about documents that failed."""

from __future__ import annotations

from ...diagnostics import CODES
from ..model import Outcome
from .models import Failures

_REMEDIES = {
    Outcome.UNREADABLE: "Check that the file is there, whole, and may be read.",
    Outcome.TIMEOUT: "Give it more time, or save the document in another format.",
    Outcome.MEMORY: "Give it more memory, or split the document.",
    Outcome.CRASHED: "Save the document in another format; please report it.",
    Outcome.FAULT: "Please report it with the document.",
}


def what_to_do(failure: Failures) -> str | None:
    """The remedy that the documents agree on, else that of the code, else that of the outcome."""
    said = {one.remedy for one in failure.examples}
    if len(said) == 1 and (remedy := said.pop()):
        return remedy[:1].upper() + remedy[1:]
    if failure.code in CODES:
        return CODES[failure.code].remedy
    return _REMEDIES.get(Outcome(failure.outcome)) if failure.outcome in set(Outcome) else None
