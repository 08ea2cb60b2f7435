"""The tables of words that names of offices are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest

from kehoach.reference import office_context, office_fields, office_groups, office_posts, office_words, titles


@pytest.mark.parametrize(
    "words",
    [
        pytest.param([head for head, _ in office_words.BRANCHES + office_words.HEADS], id="heads"),
        pytest.param(office_words.JOURNALS, id="journals"),
        pytest.param(office_posts.POSTS, id="posts"),
        pytest.param(office_fields.FIELDS, id="fields"),
        pytest.param(office_groups.NOUNS, id="nouns"),
        pytest.param(office_groups.SOLE_NOUNS, id="sole nouns"),
        pytest.param(office_context.TAILS, id="tails"),
        pytest.param(office_context.PLURALS, id="plurals"),
        pytest.param(titles.APPROVALS, id="approvals"),
    ],
)
def test_nothing_stands_twice_in_a_table(words: Sequence[str]) -> None:
    assert [word for word, count in Counter(words).items() if count > 1] == []
