"""The command line: one file per command, one for printing.

This file stays light, so that `kehoach --version` costs no more than Python itself.
"""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Entry point of `kehoach`; leaves with the exit code of the command."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from .._version import __version__

        print(f"kehoach {__version__}")
        return
    # Looking for plugins of pydantic takes longer than parsing a small file, and the output has no use for them.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from ..collector import look_seldom

    look_seldom(200_000)  # more than the imports make, all of which stays: to look through it took 20 ms of a start
    from .app import run

    run()
