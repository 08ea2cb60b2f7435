"""What is got for a column, or counted: from a record, from the JSON of a document, from a fact in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from ..text.patterns import pattern
from .model import Record

Json = dict[str, Any]
"""An object of the JSON of a document."""

_LARGEST = 2**63 - 1
_DAY = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def encodable(text: str) -> str:
    """The text with what no encoding can write (bytes of a file name that are not UTF-8) as U+FFFD."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def of_header(name: str) -> Callable[[Json], object]:
    """The value of a field of the header."""

    def get(document: Json) -> object:
        found = document["header"][name]
        return found and found["value"]

    return get


def key(name: str) -> Callable[[Json], object]:
    """What stands in a row under a name."""
    return lambda row: row[name]


def day_of(text: str | None) -> date | None:
    """A whole day; None for a year, a month or an hour."""
    if text is None or _DAY.fullmatch(text) is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def whole(number: int | None) -> int | None:
    """A number that fits; hostile text prints larger ones."""
    return number if number is not None and -_LARGEST <= number <= _LARGEST else None


def real(name: str) -> Callable[[Json], object]:
    """A number of a row as a float."""

    def get(row: Json) -> object:
        number = row[name]
        return None if number is None else float(number)

    return get


def count(name: str) -> Callable[[Json], object]:
    """How many a list of a document holds."""
    return lambda document: len(document[name])


def names(role: str) -> Callable[[Json], object]:
    """The names of those who have a role in a task."""
    return lambda task: [actor["name"] for actor in task[role]]


def first_day(time: Json | None) -> date | None:
    """The first day of a time."""
    return None if time is None else day_of(time["start"])


def last_day(time: Json | None) -> date | None:
    """The last day of a time that does not come back."""
    if time is None or time["kind"] in ("recur", "annual_day"):
        return None
    day = day_of(time["date"])
    if day is None:
        return day_of(time["end"])
    return day - timedelta(days=1) if time["kind"] == "before" and day > date.min else day


def inside(name: str, key: str) -> Callable[[Json], object]:
    """A field of an object that may be null."""
    return lambda row: None if row[name] is None else row[name][key]


def signed(name: str) -> Callable[[Json], object]:
    """Of the first signature that has it."""

    def get(document: Json) -> object:
        return next((found for signature in document["signatures"] if (found := signature[name])), None)

    return get


def signer(document: Json) -> object:
    """Who signs first."""
    value = signed("nguoi_ky")(document)
    return value["value"] if isinstance(value, dict) else None


def issued(document: Json) -> object:
    """The day of issue, if it is a whole day."""
    found = document["header"]["ngay_ban_hanh"]
    return found and day_of(found["value"])


def of_failure(name: str) -> Callable[[Record], object]:
    """What a record says of its failure; null where there is none."""
    return lambda record: None if record.failure is None else getattr(record.failure, name)
