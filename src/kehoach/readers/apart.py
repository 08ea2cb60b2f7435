"""Reading a file in a process of its own, with limits: whatever a reader or a library does, it fails one file alone.

The child is a fresh Python that runs this module: nothing of the parent is copied into it, so threads do no harm and
the program that calls needs no guard around its main part. The bytes of the file go in and the Source comes out
through pipes.
"""

from __future__ import annotations

import io
import os
import pickle
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from .errors import ReadError

if TYPE_CHECKING:
    from ..text.source import Source

SECONDS = 120.0
"""Time that a file may take when the caller does not say."""
MEMORY = 4 * 2**30
"""Bytes of address space that reading a file may take when the caller does not say."""
_MAX_ANSWER = 2**30
_GRACE = 3.0
"""Seconds that a child gets to end its own programs and remove its files."""
_OUT_OF_MEMORY = 77
_COMMAND = (sys.executable, "-P", "-m", __name__)
"""Without `-P` a file named like a module beside the document would be imported."""
_REMEDY = "save the document in another format"


def read_apart(data: bytes, name: str | None = None, *, seconds: float = SECONDS, memory: int = MEMORY) -> Source:
    """Bytes of a file to a Source, read in a child process.

    Args:
        data: the whole file.
        name: file name without folders.
        seconds: time by the clock, start of the child included.
        memory: bytes of address space, where the system has such a limit.

    Raises:
        ReadError: as `read_source`; KH808 when the child broke, KH809 when it took too long.
    """
    asked = pickle.dumps((name, seconds, memory, data), protocol=5)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    with subprocess.Popen(  # noqa: S603 - our own module
        _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=environment, start_new_session=True,
    ) as child:  # fmt: skip
        try:
            answer, _ = child.communicate(asked, timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise _too_slow(seconds) from error
        finally:
            _end(child)
    return _result(answer, child.returncode, seconds, memory)


def _end(child: subprocess.Popen[bytes]) -> None:
    """End the child: asked first, so that it can clean up, then by force."""
    if child.poll() is not None:
        return
    child.terminate()
    try:
        child.communicate(timeout=_GRACE)
    except subprocess.TimeoutExpired:
        child.kill()


def _too_slow(seconds: float) -> ReadError:
    return ReadError(
        f"reading took more than {seconds:g} s",
        "give it more time, or save the document in another format",
        code="KH809",
    )


def _result(answer: bytes, status: int, seconds: float, memory: int) -> Source:
    """What the child said, or how it ended."""
    from ..text.source import Source

    if status == 0 and 0 < len(answer) <= _MAX_ANSWER:
        try:
            said = _Answer(io.BytesIO(answer)).load()
        except Exception as error:
            raise ReadError("the reader's process gave no usable answer", _REMEDY, code="KH808") from error
        if isinstance(said, ReadError):
            raise said
        if isinstance(said, Source):
            return said
    if status == _OUT_OF_MEMORY:
        raise ReadError(f"reading takes more than {memory // 2**20} MiB of memory", _REMEDY, code="KH808")
    if _is_signal(status, "SIGXCPU"):
        raise _too_slow(seconds)
    how = f"signal {-status}" if status < 0 else f"exit code {status}"
    raise ReadError(f"the reader's process broke ({how})", f"{_REMEDY}; please report it", code="KH808")


_SAID = frozenset(
    {
        ("kehoach.text.source", "Source"), ("kehoach.text.source", "Mark"), ("kehoach.text.source", "MarkKind"),
        ("kehoach.text.source", "Finding"), ("kehoach.text.grid", "Grid"), ("kehoach.text.grid", "GridCell"),
        ("kehoach.readers.errors", "_again"),
    }
)  # fmt: skip
"""What an answer is made of: module, name."""


class _Answer(pickle.Unpickler):
    """Reads an answer and nothing else: a child that a hostile file took over must not reach the parent."""

    def find_class(self, module: str, name: str) -> object:
        """A class that answers are made of."""
        if (module, name) not in _SAID:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of an answer")
        return super().find_class(module, name)


def _is_signal(status: int, name: str) -> bool:
    import signal

    return status < 0 and -status == getattr(signal, name, None)


# --- in the child -----------------------------------------------------------------------------------------------------


def serve() -> None:
    """Read what the parent asks for and answer; the exit code says what could not be answered."""
    import signal

    answer_to = os.dup(1)
    os.dup2(2, 1)  # what a library prints must not get between
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    name, seconds, memory, data = pickle.load(sys.stdin.buffer)  # noqa: S301 - the parent wrote it
    _limit(seconds, memory)
    from . import formats

    said: Source | ReadError
    try:
        try:
            said = formats.read_source(data, name)
        except ReadError as error:
            said = error
        answer = pickle.dumps(said, protocol=5)
    except MemoryError:
        os._exit(_OUT_OF_MEMORY)
    with os.fdopen(answer_to, "wb") as out:
        out.write(answer)


def _limit(seconds: float, memory: int) -> None:
    """Set the limits that the system has."""
    if sys.platform == "win32":
        return
    import resource

    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, int(seconds) + 1),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):  # a lower limit stands already
            resource.setrlimit(kind, (most, most))


if __name__ == "__main__":
    serve()
