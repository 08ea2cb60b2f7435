"""Names of WordprocessingML, in the form that lxml gives them."""

from __future__ import annotations

W_URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_URI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M_URI = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MC_URI = "http://schemas.openxmlformats.org/markup-compatibility/2006"
A_URI = "http://schemas.openxmlformats.org/drawingml/2006/main"
PACKAGE_URI = "http://schemas.openxmlformats.org/package/2006/relationships"

STRICT = (
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", W_URI),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", R_URI),
    ("http://purl.oclc.org/ooxml/officeDocument/math", M_URI),
    ("http://purl.oclc.org/ooxml/drawingml/main", A_URI),
)
"""Names of the strict variant of the format, and the usual ones that they are read as."""

W = f"{{{W_URI}}}"
R = f"{{{R_URI}}}"
M = f"{{{M_URI}}}"
MC = f"{{{MC_URI}}}"
A = f"{{{A_URI}}}"

VAL = W + "val"
P, RUN, TBL, TR, TC = W + "p", W + "r", W + "tbl", W + "tr", W + "tc"
P_PR, R_PR = W + "pPr", W + "rPr"
