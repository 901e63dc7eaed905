# A thin door: every target sets up what it needs, then calls one command.
# What is stale and why is decided by `muk plan`, not here.

PY      := .venv/bin/python
MUK     := .venv/bin/muk
SOURCES := generator templates tests
ARGS    ?=
UV      := $(PY) -m uv pip compile --upgrade --universal --generate-hashes --no-emit-index-url --no-annotate --no-header

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev doctor check plan build test torture fuzz golden templates schemas docs lint format types ci lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-10s %s\n", $$1, $$2}' Makefile

setup: ## virtual environment, locked packages, LibreOffice and fonts
	@scripts/setup-system $(FOR)
	@scripts/setup-python

setup-dev: FOR := --dev
setup-dev: setup ## the same, and what the tests need: Chromium, Node.js packages
	@scripts/setup-python --dev
	@scripts/setup-node

doctor: setup ## what is installed, what is needed, how to get it
	@$(MUK) doctor $(ARGS)

check: setup ## validate the data; ARGS passes options on, e.g. ARGS="--format json"
	@$(MUK) check $(ARGS)

plan: setup ## which documents are stale, and why
	@$(MUK) plan $(ARGS)

build: setup ## build everything that is stale into output/
	@$(MUK) build $(ARGS)

test: setup-dev ## run the whole test suite
	$(PY) -m pytest $(ARGS)

torture: setup-dev ## every form with texts past the longest ever seen, and schemes of 1 and 60 units
	MUK_SIKSA=penuh $(PY) -m pytest tests/test_siksa.py $(ARGS)

fuzz: setup-dev ## muk check of ten thousand damaged files
	MUK_FUZZ=penuh $(PY) -m pytest -s tests/test_fuzz.py -k damaged_files $(ARGS)

golden: setup-dev ## rewrite the golden texts from what is rendered now
	MUK_GOLDEN=tulis $(PY) -m pytest tests/test_golden.py tests/test_kasus.py tests/test_visual.py $(ARGS)

templates: setup ## rebuild the stock Word templates from templates/builder/
	$(PY) -m templates.builder

schemas: setup ## rewrite generator/schemas/ from the data model
	$(PY) -m generator.schemas

docs: setup ## rewrite the generated pages and pictures in docs/
	$(MUK) explain --tulis docs/aturan.md
	$(PY) -m templates.galeri
	$(PY) -m templates.panduan

lint: setup-dev ## ruff: rules and format
	$(PY) -m ruff check $(SOURCES)
	$(PY) -m ruff format --check $(SOURCES)

format: setup-dev ## let ruff format the code and fix what it can
	$(PY) -m ruff format $(SOURCES)
	$(PY) -m ruff check --fix $(SOURCES)

types: setup-dev ## mypy
	$(PY) -m mypy

ci: lint types test ## all that CI runs

lock: setup-dev ## renew requirements*.lock to the newest versions that pyproject.toml allows
	$(PY) -m pip install -q --upgrade uv
	echo 'setuptools>=77' | $(UV) pyproject.toml - -o requirements.lock
	echo 'setuptools>=77' | $(UV) pyproject.toml - --group dev -c requirements.lock -o requirements-dev.lock

clean: ## remove products and cache; the virtual environment stays
	find output -mindepth 1 ! -name .gitignore -delete 2>/dev/null || true
	rm -rf .muk .pytest_cache .mypy_cache .ruff_cache .hypothesis build *.egg-info
	find generator templates tests -name __pycache__ -type d -prune -exec rm -rf {} +
