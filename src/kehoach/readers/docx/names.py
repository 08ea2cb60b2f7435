"""Names of WordprocessingML, in the form that lxml gives them."""

from __future__ import annotations

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

VAL = W + "val"
P, RUN, TBL, TR, TC = W + "p", W + "r", W + "tbl", W + "tr", W + "tc"
P_PR, R_PR = W + "pPr", W + "rPr"
GONE = frozenset({W + "del", W + "moveFrom"})
"""What a tracked change took out."""
WRAPS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))
"""What may stand around paragraphs, tables, rows and cells: controls for content, and what a change put in."""
