"""The ways in which one word is spelt: `hòa` and `hoà`, for tables that text is looked up in as it stands."""

from __future__ import annotations

_LAST = {
    first: last
    for firsts, lasts in (
        ("òa óa ỏa õa ọa", "oà oá oả oã oạ"),
        ("òe óe ỏe õe ọe", "oè oé oẻ oẽ oẹ"),
        ("ùy úy ủy ũy ụy", "uỳ uý uỷ uỹ uỵ"),
    )
    for first, last in zip(firsts.split(), lasts.split(), strict=True)
}


def spellings(word: str) -> tuple[str, ...]:
    """A word in small letters, with the tone where `fold.tones` puts it; and its other spelling, if it has one.

    Looking up both in a table is cheaper than bringing each word of a text into one form (docs/domain.md 0.3, N5).

    >>> spellings("hòa"), spellings("quy")
    (('hòa', 'hoà'), ('quy',))
    """
    last = _LAST.get(word[-2:])
    if last is None or word[-3:-2] == "q":
        return (word,)
    return word, word[:-2] + last
