"""The output, and only the output. Imports nothing else of the project."""

from .base import Item, Model, Origin, Span, Value
from .document import SCHEMA_NAME, Attachment, Content, Coverage, DiagnosticOut, Document, Source
from .facts import Citation, Deadline, Report, Target, Task
from .header import Header
from .signing import ESignature, Recipient, Signature
from .site import Furniture, Reported, Site
from .table import Cell, Table
from .tree import Appendix, Node

__all__ = [
    "SCHEMA_NAME",
    "Appendix",
    "Attachment",
    "Cell",
    "Citation",
    "Content",
    "Coverage",
    "Deadline",
    "DiagnosticOut",
    "Document",
    "ESignature",
    "Furniture",
    "Header",
    "Item",
    "Model",
    "Node",
    "Origin",
    "Recipient",
    "Report",
    "Reported",
    "Signature",
    "Site",
    "Source",
    "Span",
    "Table",
    "Target",
    "Task",
    "Value",
]
