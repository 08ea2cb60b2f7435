"""What the markup of a page calls an element: a menu, a banner, a footer, by its tag, its role, its id and classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...text.patterns import pattern

if TYPE_CHECKING:
    from .dom import Element

LANDMARKS = {"nav": "menu", "header": "banner", "footer": "footer", "aside": "menu", "menu": "menu", "search": "menu"}
ROLES = {
    "navigation": "menu", "banner": "banner", "contentinfo": "footer", "complementary": "menu", "search": "menu",
    "tablist": "menu", "menu": "menu", "menubar": "menu", "toolbar": "menu", "dialog": "menu",
}  # fmt: skip
WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("footer", ("footer", "copyright", "foot", "comment", "comments")),
    ("related", ("related", "lienquan", "tinlienquan", "tinkhac", "othernews", "morenews", "vanbanlienquan")),
    (
        "menu",
        (
            "nav", "navbar", "navigation", "menu", "mainmenu", "topmenu", "leftmenu", "breadcrumb", "breadcrumbs",
            "sidebar", "topbar", "login", "search", "timkiem", "pagination", "pager", "share", "social", "toolbar",
            "skip", "toc", "mucluc", "widget", "poll", "ads", "advert",
        ),
    ),
    ("banner", ("header", "banner", "masthead", "logo")),
)  # fmt: skip
"""Words of ids and classes, and what the element is; the first row that has one counts."""

_SITE_WORDS = frozenset((
    "footer", "copyright", "nav", "navbar", "navigation", "menu", "mainmenu", "topmenu", "leftmenu", "sidebar",
    "topbar", "masthead",
))  # fmt: skip
"""Words of parts that stand beside the whole of a page, never inside of its text."""
_KIND_OF_WORD = {word: kind for kind, words in reversed(WORDS) for word in words}
_RANK = [kind for kind, _ in WORDS]
_NAME_PARTS = pattern(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def landmark(element: Element) -> str | None:
    """What the markup itself says that an element is: a menu, the head or the foot of the page."""
    tag = element.tag
    if tag in LANDMARKS:
        if (
            tag == "header"
            and (parent := element.getparent()) is not None
            and parent.tag in ("article", "main", "section")
        ):
            return None
        return LANDMARKS[tag]
    role = element.get("role")
    return ROLES.get(role) if role else None


def site_part(element: Element) -> str | None:
    """A landmark, or an element whose id or class names one."""
    return landmark(element) or name_of(element)


def stands_beside(element: Element) -> bool:
    """Whether an element is one that stands beside the whole of a page."""
    if landmark(element) is not None:
        return True
    return any(part.lower() in _SITE_WORDS for part in _parts(element))


def _parts(element: Element) -> list[str]:
    """The words that the id and the classes of an element are made of."""
    name, classes = element.get("id"), element.get("class")
    return _NAME_PARTS.findall(f"{name or ''} {classes or ''}") if name or classes else []


def name_of(element: Element) -> str | None:
    """What the id and the classes of an element call it."""
    found = {_KIND_OF_WORD.get(part.lower()) for part in _parts(element)}
    return next((kind for kind in _RANK if kind in found), None)
