"""What is said when a format needs a library that is not installed."""

from __future__ import annotations

from importlib.util import find_spec

LIBRARIES: dict[str, tuple[str, str]] = {
    "xlsx": ("xlsxwriter", "XlsxWriter"),
    "ics": ("icalendar", "icalendar"),
    "parquet": ("pyarrow", "pyarrow"),
    "zst": ("zstandard", "zstandard"),
    "spark": ("pyspark", "pyspark"),
    "dask": ("distributed", "dask and distributed"),
}
"""Format, which is also the extra of kehoach that brings the library: its module, its name."""


class MissingLibraryError(ImportError):
    """A format cannot be written here.

    Attributes:
        form: the format.
        library: what it needs.
        remedy: how to get it.
    """

    def __init__(self, form: str) -> None:
        """Take the format."""
        self.form = form
        self.library = LIBRARIES[form][1]
        self.remedy = f"pip install 'kehoach[{form}]'"
        super().__init__(f"{form} needs {self.library}: {self.remedy}")


def require(form: str) -> None:
    """Check that a format can be written.

    Raises:
        MissingLibraryError: when its library is not installed.
    """
    if form in LIBRARIES and find_spec(LIBRARIES[form][0]) is None:
        raise MissingLibraryError(form)
