"""What the elements of HTML are to a reader of the page."""

from __future__ import annotations

UNSEEN = frozenset((
    "script", "style", "noscript", "template", "head", "title", "meta", "link", "svg", "canvas", "iframe", "object",
    "embed", "audio", "video", "map", "datalist", "xml", "rp", "frameset", "noframes",
))  # fmt: skip
"""Elements of which nothing is seen."""

BLOCKS = frozenset((
    "html", "body", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table",
    "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "form", "fieldset", "legend", "section", "article", "main",
    "nav", "header", "footer", "aside", "address", "blockquote", "center", "pre", "hr", "figure", "figcaption",
    "details", "summary", "menu", "dir", "hgroup", "search", "dialog", "listing", "xmp", "option",
))  # fmt: skip
"""Elements that begin a line of their own."""

HEADINGS = {f"h{n}": n for n in range(1, 7)}
BOLD = frozenset(("b", "strong", "th", *HEADINGS))
ITALIC = frozenset(("i", "em", "cite", "dfn", "var", "address"))
PRE = frozenset(("pre", "listing", "xmp", "textarea"))
CONTROLS = frozenset(("select", "button", "textarea", "input", "option"))
"""What a visitor works the page with; its words are never of a document."""
LOOKS = BOLD | ITALIC | PRE | CONTROLS | {"center", "font"}
"""Elements whose text looks other than the text around them, or is of another part of the page."""

MAY_RUN_IN = frozenset(("div", "p", *HEADINGS))
"""Blocks that a style may put into a line."""
