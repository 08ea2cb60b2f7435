"""Bytes of one format to a Source: text plus marks. One file a format."""

from .errors import ReadError
from .formats import read_source

__all__ = ["ReadError", "read_source"]
