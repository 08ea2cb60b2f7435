"""report.json: put together, written, read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from ..._version import __version__
from ..values import encodable
from ..whole import whole
from .location import ReportError, unreadable
from .models import Counted, Summary, Throughput

_MOST_SUFFIXES = 200


@dataclass(frozen=True, slots=True)
class Run:
    """What a run knows of itself.

    Attributes:
        sources: the arguments.
        destination: as given.
        started: ISO 8601.
        finished: ISO 8601.
        seconds: that this run took.
        workers: processes.
        resumed: documents that were done before this run went on with them.
        passed_over: files that were not taken, by suffix.
        gone: documents of the run before that are not among the sources any more.
    """

    sources: Sequence[str]
    destination: str
    started: str
    finished: str
    seconds: float
    workers: int
    resumed: int = 0
    passed_over: Mapping[str, int] = field(default_factory=dict)
    gone: int = 0


def summarise(run: Run, counted: Counted) -> Summary:
    """The report of a run."""
    here = max(0, counted.documents - run.resumed)
    share = here / counted.documents if counted.documents else 0.0
    return Summary(
        generator=f"kehoach {__version__}",
        sources=[encodable(source) for source in run.sources],
        destination=encodable(run.destination),
        started=run.started,
        finished=run.finished,
        seconds=round(run.seconds, 3),
        workers=run.workers,
        resumed=run.resumed,
        passed_over=_most(run.passed_over),
        gone=run.gone,
        throughput=Throughput(
            documents=round(here / run.seconds, 3) if run.seconds > 0 else None,
            bytes=round(counted.sizes.sum * share / run.seconds, 3) if run.seconds > 0 else None,
        ),
        **{name: getattr(counted, name) for name in Counted.model_fields},
    )


def _most(passed_over: Mapping[str, int]) -> dict[str, int]:
    """The suffixes with most files first; a folder of odd names can have as many suffixes as files, so the last ones
    go together under `…`."""
    counts: Counter[str] = Counter()
    for name, count in passed_over.items():
        counts[encodable(name)] += count
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    kept = dict(ordered[:_MOST_SUFFIXES])
    rest = sum(count for _, count in ordered[_MOST_SUFFIXES:])
    return kept | ({"…": rest} if rest else {})


def write(path: Path, summary: Summary) -> None:
    """Write report.json, whole or not at all.

    Raises:
        OSError: when it cannot be written.
    """
    with whole(path) as out:
        out.write(as_json(summary).encode())


def as_json(summary: Summary) -> str:
    """The text of report.json."""
    return summary.model_dump_json(by_alias=True, indent=2) + "\n"


def load(path: Path) -> Summary:
    """Read report.json.

    Raises:
        ReportError: when it cannot be read or is something else.
    """
    try:
        return Summary.model_validate_json(path.read_bytes())
    except OSError as error:
        raise unreadable(path, error) from error
    except ValidationError as error:
        where = ".".join(map(str, error.errors()[0]["loc"]))
        said = f"at {where}: {error.errors()[0]['msg']}" if where else error.errors()[0]["msg"]
        raise ReportError(
            f"no report of this version of kehoach ({said})", "name the report.json that kehoach batch wrote"
        ) from error
