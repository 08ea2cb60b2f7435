"""Real runs that are killed at random moments or find no room: going on gives what an unbroken run gives."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from benchmarks import breaks
from tests.batch.poison import plan


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some hundred plans, a copy now and then, some that cannot be read."""
    folder = tmp_path_factory.mktemp("plans")
    for number in range(240):
        below = folder / f"{number // 50}"
        below.mkdir(exist_ok=True)
        (below / f"{number}.txt").write_text(plan(number % 230), encoding="utf-8")
        if number % 60 == 0:
            (below / f"{number}.html").write_bytes(b"")
    return folder


@pytest.mark.parametrize("form", breaks.FORMS)
def test_killed_at_random_moments(source: Path, tmp_path: Path, form: str) -> None:
    assert breaks.kills(source, tmp_path, form, 5, random.Random(form)) >= 1  # noqa: S311


@pytest.mark.parametrize("form", ["out.ndjson.gz", "out.sqlite", "out.parquet", "out"])
def test_a_full_disk_is_told_and_the_run_goes_on_when_there_is_room(source: Path, tmp_path: Path, form: str) -> None:
    with breaks.small_disk(tmp_path / "disk", 16) as disk:
        if disk is None:
            pytest.skip("this process may make no file system of its own")
        said = breaks.full_disk(source, disk, form, breaks.fill(disk, 16))
    assert f"no room left for {tmp_path / 'disk' / 'out'}" in said
