"""Many documents out of few: the fixtures with other numbers, days and years, each different, the same for a seed.

python -m benchmarks.corpus FOLDER --count 20000
"""

from __future__ import annotations

import argparse
import io
import random
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
SUFFIXES = (".txt", ".md", ".html", ".docx")
_NUMBER = re.compile(rb"(?<=: )\d{1,4}(?=/[A-Z])|(?<=Quy\xe1\xba\xbft \xc4\x91\xe1\xbb\x8bnh s\xe1\xbb\x91 )\d{1,4}")
_YEAR = re.compile(rb"(?<!\d)20[12]\d(?!\d)")
_FOLDER = 500  # files in one folder


def documents(count: int, seed: int = 1, suffixes: tuple[str, ...] = SUFFIXES) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of documents.

    Args:
        count: how many.
        seed: the same one gives the same documents.
        suffixes: which fixtures.
    """
    chance = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
    originals = [path for path in sorted(FIXTURES.rglob("*")) if path.suffix in suffixes and path.stem != "README"]
    for number in range(count):
        original = chance.choice(originals)
        yield f"{number // _FOLDER:04d}/{number:06d}{original.suffix}", _varied(original, number, chance)


def write(folder: Path, count: int, seed: int = 1, suffixes: tuple[str, ...] = SUFFIXES) -> None:
    """Write documents below a folder."""
    for name, data in documents(count, seed, suffixes):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _varied(original: Path, number: int, chance: random.Random) -> bytes:
    data = original.read_bytes()
    return _varied_docx(data, number, chance) if original.suffix == ".docx" else _varied_text(data, number, chance)


def _varied_text(data: bytes, number: int, chance: random.Random) -> bytes:
    """Other numbers and years; blanks behind the end make each different."""
    data = _NUMBER.sub(lambda _: str(chance.randrange(1, 5000)).encode(), data)
    shift = chance.randrange(-6, 1)
    data = _YEAR.sub(lambda m: str(int(m[0]) + shift).encode(), data)
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:64]
    return data if wide else data + b"\n" * (1 + number % 7) + b" " * (number // 7 % 4096) + b"\n"


def _varied_docx(data: bytes, number: int, chance: random.Random) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            part = old.read(info)
            new.writestr(info.filename, _varied_part(info.filename, part, chance))
        new.comment = str(number).encode()
    return made.getvalue()


def _varied_part(name: str, part: bytes, chance: random.Random) -> bytes:
    if name != "word/document.xml":
        return part
    shift = chance.randrange(-6, 1)
    return _YEAR.sub(lambda m: str(int(m[0]) + shift).encode(), part)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    write(asked.folder, asked.count, asked.seed)
