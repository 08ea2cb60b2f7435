"""What stops a run, in words, with what to do about it."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .engines.base import EngineError
from .ledger import LedgerError
from .packing import SourcesChangedError
from .pool import WorkerError
from .told import ToldError

_AGAIN = "the same command with --resume goes on from here"


class BatchError(ToldError):
    """A run that cannot begin or go on."""


class CannotBeginError(BatchError):
    """There is nothing to do, or what was asked for does not fit what is there already; nothing was begun."""


@contextmanager
def explained(home: Path, out: Path) -> Iterator[None]:
    """Turn what stops a run in the block into a BatchError.

    Args:
        home: folder of the ledger.
        out: the output.

    Raises:
        BatchError: for whatever the block raised; BrokenPipeError passes.
    """
    try:
        yield
    except SourcesChangedError as error:
        raise BatchError(str(error), "--overwrite starts again") from error
    except EngineError as error:
        raise BatchError(error.message, error.remedy) from error
    except (LedgerError, WorkerError) as error:
        raise BatchError(f"{home}: {error}", _AGAIN if isinstance(error, WorkerError) else None) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise BatchError(f"no room left for {out}", f"make room; {_AGAIN}") from error
        raise BatchError(
            f"cannot write {error.filename or out}: {error.strerror or error}", f"see to that; {_AGAIN}"
        ) from error
    except sqlite3.Error as error:
        if "full" in str(error):
            raise BatchError(f"no room left for {home}", f"make room; {_AGAIN}") from error
        raise BatchError(f"{home}: {error}", _AGAIN) from error
