"""Bytes of one format to a Source: text plus marks. One file a format."""
