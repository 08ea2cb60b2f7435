"""Names that were there before, for any number of names: what does not fit in a little memory lies on disk."""

from __future__ import annotations

import errno
import sqlite3
from hashlib import blake2b

_MEMORY = 16 * 1024  # KiB; some 600,000 names
_SETUP = f"""
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -{_MEMORY};
    CREATE TABLE names (key BLOB PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID;
    BEGIN;
"""
_ADD = "INSERT INTO names VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1 RETURNING times"


class Names:
    """A set of names. Close it after use, or use it in a `with`."""

    def __init__(self) -> None:
        """Start with none."""
        # a database without a name is SQLite's own: in memory, then in a file that nobody sees
        self._known = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._known.executescript(_SETUP)

    def __enter__(self) -> Names:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Forget all."""
        self._known.close()

    def times(self, name: str) -> int:
        """How often a name was asked for, this time included.

        Raises:
            OSError: when the disk is full.
        """
        key = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        try:
            (times,) = self._known.execute(_ADD, (key,)).fetchone()
        except sqlite3.OperationalError as error:
            raise OSError(errno.ENOSPC, f"the names that were seen cannot be kept ({error})") from error
        return int(times)

    def unlike(self, name: str) -> str:
        """The name, with `~2` and on behind it where it was there before.

        Raises:
            OSError: when the disk is full.
        """
        times = self.times(name)
        tried = name if times == 1 else f"{name}~{times}"
        while times > 1 and self.times(tried) > 1:  # a name of that form was there
            times = self.times(name)
            tried = f"{name}~{times}"
        return tried
