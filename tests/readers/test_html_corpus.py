"""Every page of the shared corpus, where it stands beside the checkout: it is read, and nothing of it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.gold import floors
from tests.properties.reading import check_coverage, check_values

import kehoach
from kehoach.readers.html import read

PAGES = sorted((floors.SHARED / "corpus" / "html").glob("*.htm*"))
ABSENT = pytest.mark.skipif(not PAGES, reason="NO CORPUS: the folder `shared` is not beside the checkout")


@ABSENT
@pytest.mark.parametrize("path", PAGES, ids=[path.name[:24] for path in PAGES])
def test_page_is_read_whole(path: Path) -> None:
    data = path.read_bytes()
    source = read(data)
    out = kehoach.parse_bytes(data, name=path.name).model_dump(by_alias=True)
    check_coverage(out, source.text)
    check_values(out, source.text)
    assert "\ufffd" not in source.text
    assert out["kind"] != "van_ban" or not out["unparsed"]
