"""Packed streams of a PDF that would unpack to more than memory should hold; the PDF library does not ask."""

from __future__ import annotations

import re
import zlib

from ..limits import MAX_UNPACKED, too_large

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_DICTIONARY = 2000  # bytes before a stream in which its dictionary is looked for
_CHUNK = 2**20
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_WORTH = 4096  # bytes; a smaller stream unpacks to four megabytes at most, unless it is packed twice


def refuse_bombs(data: bytes) -> None:
    """Look at every packed stream without keeping it.

    Raises:
        ReadError: KH803.
    """
    end = 0
    for found in _STREAM.finditer(data):
        start = found.end()
        if found.start() < end:
            continue  # these letters lie within a stream
        before = data[max(found.start() - _DICTIONARY, 0) : found.start()]
        times = len(_FLATE.findall(before, before.rfind(b"obj") + 1))
        if not times:
            continue
        end = data.find(b"endstream", start)
        end = len(data) if end < 0 else end
        if times > 1 or end - start >= _WORTH:
            _measure(data[start:end], min(times, 4))


def _measure(packed: bytes, times: int) -> None:
    """Unpack a stream piece by piece, `times` over, and count."""
    total = 0
    layers = [zlib.decompressobj() for _ in range(times)]
    waiting: list[tuple[int, bytes]] = [(0, packed)]
    try:
        while waiting:
            depth, piece = waiting.pop()
            if depth == times:
                total += len(piece)
                if total > MAX_UNPACKED:
                    raise too_large(f"a stream of the PDF unpacks to more than {MAX_UNPACKED} bytes")
                continue
            layer = layers[depth]
            if layer.eof:
                continue
            out = layer.decompress(piece, _CHUNK)
            if layer.unconsumed_tail and not layer.eof:
                waiting.append((depth, layer.unconsumed_tail))
            if out:
                waiting.append((depth + 1, out))
    except zlib.error:
        return  # broken or encrypted: the PDF library will not unpack it either, or says so itself
