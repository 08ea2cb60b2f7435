"""`kehoach schema`: the JSON Schema of the output."""

from __future__ import annotations

import sys

EXAMPLES = """
\b
Examples:
  kehoach schema > kehoach-1.schema.json
  kehoach schema | jq '."$defs" | keys'
"""


def schema_json() -> str:
    """The JSON Schema (draft 2020-12) of what `kehoach parse` writes, as text that ends with a line break."""
    import json

    from ..schema import Document

    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Document.model_json_schema(by_alias=True, mode="serialization"),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def command() -> None:
    """Print the JSON Schema of the output."""
    sys.stdout.write(schema_json())
