# Two commands do everything on a fresh machine that has Python 3.11 or later and make:
#   make demo   set up, then parse a fixture and show the result
#   make test   set up, then run every check
# Tests of scans, DOC, RTF and ODT need tesseract and LibreOffice, those of Spark Java; without them they are passed over,
# and say so.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: demo test lint fixtures golden floors docs bench clean

demo: $(READY)
	$(BIN)/kehoach show fixtures/seed_shapes/inner_text.txt
	$(BIN)/kehoach parse fixtures/seed_shapes/inner_text.txt | head -n 60

test: $(READY) lint
	$(BIN)/pytest

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

fixtures: $(READY)  ## make the files of fixtures that scripts make; DOC and ODT need LibreOffice and are left alone
	for made in docx rtf xlsx pdf; do $(BIN)/python -m fixtures.make.$$made || exit 1; done

golden: $(READY)  ## regenerate what fixtures are expected to give; review the diff
	$(BIN)/kehoach check --update fixtures

floors: $(READY)  ## raise the pinned scores; refuses to lower one
	$(BIN)/python tests/gold/floors.py --update

docs: $(READY)  ## regenerate the generated pages
	$(BIN)/kehoach explain --markdown > docs/diagnostics.md
	$(BIN)/kehoach schema > docs/kehoach-1.schema.json

bench: $(READY)
	$(BIN)/python benchmarks/speed.py

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable ".[all]" --group dev
	touch $(READY)

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
