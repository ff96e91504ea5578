# `make demo` and `make test` set everything up in .venv; a second run takes no set-up time.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
  $$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check accuracy clean

demo: $(VENV)/.run
	$(BIN)/luocdo demo

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n 2 --dist worksteal

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# docs/accuracy.md from the results that `luocdo evaluate … --save` wrote
accuracy: $(VENV)/.dev
	$(BIN)/python -m graph.evaluation.page > docs/accuracy.md

clean:
	rm -rf $(VENV) library build dist

$(VENV)/.python:
	@test -n "$(PYTHON)" || { echo "Cần Python 3.11 trở lên · Python 3.11 or newer is needed"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@touch $@ $(VENV)/.run
