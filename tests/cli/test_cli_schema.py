"""`kehoach schema` and the file made from it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from kehoach.cli.app import app
from kehoach.cli.schema import schema_json

FILE = Path(__file__).parents[2] / "docs" / "kehoach-1.schema.json"


def test_file_is_current(runner: CliRunner) -> None:
    assert FILE.read_text(encoding="utf-8") == schema_json(), "run: kehoach schema > docs/kehoach-1.schema.json"
    assert runner.invoke(app, ["schema"]).stdout == schema_json()


@pytest.mark.usefixtures("fake")
def test_output_fits_and_a_false_key_does_not(runner: CliRunner, plan: Path) -> None:
    schema = json.loads(schema_json())
    jsonschema.Draft202012Validator.check_schema(schema)
    data = json.loads(runner.invoke(app, ["parse", str(plan)]).stdout)
    jsonschema.validate(data, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data | {"extra": 1}, schema)
