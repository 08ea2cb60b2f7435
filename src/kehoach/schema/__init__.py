"""The output, and only the output. Imports nothing else of the project."""

from .base import Item, Model, Origin, Span, Value
from .document import SCHEMA_NAME, Attachment, Content, Coverage, DiagnosticOut, Document, Source
from .facts import Actor, Amount, Citation, CitedAt, Funding, Office, Place, Report, SignParts, Target, Task, Time
from .header import Header
from .signing import ESignature, Recipient, Signature
from .site import Furniture, Reported, Site
from .table import Cell, Table
from .tree import Appendix, Node

__all__ = [
    "SCHEMA_NAME",
    "Actor",
    "Amount",
    "Appendix",
    "Attachment",
    "Cell",
    "Citation",
    "CitedAt",
    "Content",
    "Coverage",
    "DiagnosticOut",
    "Document",
    "ESignature",
    "Funding",
    "Furniture",
    "Header",
    "Item",
    "Model",
    "Node",
    "Office",
    "Origin",
    "Place",
    "Recipient",
    "Report",
    "Reported",
    "SignParts",
    "Signature",
    "Site",
    "Source",
    "Span",
    "Table",
    "Target",
    "Task",
    "Time",
    "Value",
]
