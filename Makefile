# The one interface to the project. Needs git, GNU make and Python 3.11 or newer, with venv and pip.
# `make` alone lists the targets.

PYTHON ?= python3
ARGS ?=
# Only `make requirements` uses it; another copy will do as well.
UV ?= $(BIN)/uv

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve check lock coverage test audit lint format bench requirements clean

help: ## list the targets
	@awk 'BEGIN { FS = ":.*## " } /^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo 'ARGS="..." is handed on: make check ARGS=--strict, make test ARGS="-k dates".'
	@echo 'PYTHON=... picks the Python that .venv is made with; CLAIMS_ARCHIVE=... names the folder of source texts.'

site: $(VENV)/runtime ## build the site into site/
	@$(BIN)/claims build $(ARGS)

serve: $(VENV)/runtime ## show the site in the browser and rebuild it after every edit
	@$(BIN)/claims serve $(ARGS)

check: $(VENV)/runtime ## check the records and every passage
	@$(BIN)/claims check $(ARGS)

lock: $(VENV)/runtime ## write claims/passages.lock, which proves passages where there is no archive
	@$(BIN)/claims lock $(ARGS)

coverage: $(VENV)/runtime ## say what became of every sentence of every source
	@$(BIN)/claims coverage $(ARGS)

# The tests of the rooms must reach every line by themselves. Those marked `whole` are run after them
# and without being traced: what is only reached as a whole site is built, or by chance, counts for
# nothing, and to note each line would take longer than to run it. A choice of tests, by ARGS, is run
# at once, whatever it is. Tests that lie together run together as far as can be: they share what
# they look at.
PYTEST = $(BIN)/python -m pytest --numprocesses=auto --dist=worksteal

test: $(VENV)/dev ## run the tests, with branch coverage
ifdef ARGS
	@$(PYTEST) $(ARGS)
else
	@$(PYTEST) -m 'not whole' --cov --cov-report=term-missing; rooms=$$?; \
		$(PYTEST) -m whole && exit $$rooms
endif

# What comes by npm is pinned like all else, and nothing of it runs while it is installed.
TOOLS := tools/node_modules
AUDITS := tests/audits/node_modules
BIOME := $(TOOLS)/.bin/biome

$(TOOLS)/.package-lock.json: tools/package-lock.json
	@command -v npm >/dev/null || { \
		echo 'Scripts and styles are looked at by Biome, which needs Node.js with npm.' >&2; exit 1; }
	@echo 'Installing Biome ...'
	@cd tools && npm ci --ignore-scripts --silent
	@touch $@

$(AUDITS)/.package-lock.json: tests/audits/package-lock.json
	@command -v npm >/dev/null && command -v java >/dev/null || { \
		echo 'The audits need Node.js with npm, and Java.' >&2; exit 1; }
	@echo 'Installing the auditors ...'
	@cd tests/audits && npm ci --ignore-scripts --silent
	@touch $@

audit: $(VENV)/dev $(AUDITS)/.package-lock.json ## have axe-core and the Nu Html Checker look at every kind of page
	@CLAIMS_REQUIRE_BROWSER=1 CLAIMS_REQUIRE_AUDITS=1 \
		$(BIN)/python -m pytest --numprocesses=auto $(or $(ARGS),tests/audits)

# Neither ShellCheck nor pyflakes, which actionlint runs if the machine happens to have them: the
# findings are to be the same everywhere.
lint: $(VENV)/dev $(TOOLS)/.package-lock.json ## check code, types, layers, scripts, styles and workflows
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict
	$(BIN)/lint-imports --no-cache
	$(BIOME) ci --error-on-warnings
	$(BIN)/actionlint -shellcheck= -pyflakes= .github/workflows/*.yml
	$(BIN)/zizmor --offline --quiet --persona=auditor --strict-collection .github

format: $(VENV)/dev $(TOOLS)/.package-lock.json ## put the code into its standard form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIOME) check --write

bench: $(VENV)/dev ## measure the build on invented records
	@$(BIN)/python -m tests.bench $(ARGS)

# One version of each package for every Python and system, and hashes in place of addresses.
COMPILE = $(UV) pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-header --no-emit-index-url $(ARGS) pyproject.toml --group build

requirements: $(VENV)/dev ## pin the requirements anew after a change of pyproject.toml; ARGS=--upgrade renews all
	$(COMPILE) --output-file requirements.txt
	$(COMPILE) --group dev --constraint requirements.txt --output-file requirements-dev.txt

clean: ## remove all that make made, .venv and site/ too
	rm -rf $(VENV) $(TOOLS) $(AUDITS) site .site* build dist htmlcov .coverage .coverage.* \
		.hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Each list holds all that is needed, each package by its hash: `--no-deps` keeps pip from resolving
# it once more, at which old versions stumble over extras (`coverage[toml]`) when a release is newer.
INSTALL := $(PIP) install --no-deps

# The virtual environment. Each stamp in it stands for one finished step, so that nothing is
# installed twice. `made-in` holds the folder it was made in, for it cannot be moved: in any other
# folder, or without its Python, it is made anew.
ifneq ($(shell test -x $(BIN)/python && cat $(VENV)/made-in),$(CURDIR))
.PHONY: $(VENV)/made-in
endif

$(VENV)/made-in:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Python 3.11 or newer is needed, and $(PYTHON) is $$($(PYTHON) --version 2>/dev/null || echo missing)." \
			"Name another one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) lacks venv or pip. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@echo 'Making $(VENV) ...'
	@$(PYTHON) -m venv --clear $(VENV)
	@printf '%s\n' '$(CURDIR)' > $@

$(VENV)/runtime: requirements.txt pyproject.toml $(VENV)/made-in
	@echo 'Installing what the site needs ...'
	@$(INSTALL) --require-hashes --requirement requirements.txt
	@$(INSTALL) --no-build-isolation --editable .
	@touch $@

$(VENV)/dev: requirements-dev.txt $(VENV)/runtime
	@echo 'Installing what the tests need ...'
	@$(INSTALL) --require-hashes --requirement requirements-dev.txt
	@touch $@
