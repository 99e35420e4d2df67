# Two commands do all the set-up on a fresh machine with Rust, Python 3.10+ and Node 20+: `make demo` and `make test`.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

VENV := .venv
PYTHON := $(VENV)/bin/python
# host-tuple in .cargo/config.toml puts artefacts below the target triple.
TRIPLE := $(shell rustc -vV 2>/dev/null | sed -n 's/^host: //p')
BIN := target/$(TRIPLE)/debug/ecwid-nodes
XTASK := target/$(TRIPLE)/debug/xtask
export ECWID_NODES_BIN := $(CURDIR)/$(BIN)
CARGO_FLAGS := --locked

.PHONY: help demo test ready bins test-bins python node fmt-check clippy test-rust test-python test-node generate-check audit readme-check bench clean

help: ## Show the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | sort | column -t -s "$$(printf '\t')"

demo: bins python node ## Run the main job on the embedded emulator, from Rust, Python and Node
	$(BIN) demo --python $(PYTHON) --node node

test: fmt-check clippy test-rust generate-check audit test-python test-node readme-check ## Everything that gates a change
	@echo "make test: all passed"

ready: ## Format, then everything that gates a change
	cargo fmt --all
	@if [ -x $(VENV)/bin/ruff ]; then $(VENV)/bin/ruff format bindings-python; fi
	cargo xtask generate
	cargo xtask audit --out docs/reference/coverage.md >/dev/null
	$(MAKE) test

bins: ## Build the command line
	cargo build $(CARGO_FLAGS) --bins

# The same programs, built together with the tests: their dependencies have more features then, and building both ways
# would compile everything twice.
test-bins:
	cargo build $(CARGO_FLAGS) --bins --tests

# --- Python -------------------------------------------------------------------------------------------------------
PYTHON_SOURCES := $(shell find core engine bindings-python -name '*.rs' -o -name 'Cargo.toml' | grep -v target)

$(VENV)/.deps: bindings-python/requirements-dev.txt
	test -x $(PYTHON) || python3 -m venv $(VENV)
	$(PYTHON) -m pip install --quiet -r bindings-python/requirements-dev.txt
	touch $@

$(VENV)/.built: $(VENV)/.deps $(PYTHON_SOURCES) bindings-python/pyproject.toml
	cd bindings-python && VIRTUAL_ENV=$(CURDIR)/$(VENV) ../$(VENV)/bin/maturin develop --locked --quiet
	touch $@

python: $(VENV)/.built ## Build the Python package into .venv

test-python: python test-bins ## Lint, type-check and test the Python package
	cd bindings-python && ../$(VENV)/bin/ruff check . && ../$(VENV)/bin/ruff format --check .
	cd bindings-python && ../$(VENV)/bin/mypy --strict python/ecwid_nodes
	cd bindings-python && ../$(VENV)/bin/python -m mypy.stubtest ecwid_nodes._native
	cd bindings-python && ../$(VENV)/bin/python -m pytest -q

# --- Node ---------------------------------------------------------------------------------------------------------
NODE_SOURCES := $(shell find core engine bindings-node -path '*/node_modules' -prune -o \( -name '*.rs' -o -name 'Cargo.toml' \) -print | grep -v target)

bindings-node/node_modules/.deps: bindings-node/package-lock.json
	cd bindings-node && npm ci --ignore-scripts --no-audit --no-fund
	touch $@

bindings-node/.built: bindings-node/node_modules/.deps $(NODE_SOURCES)
	cd bindings-node && npm run --silent build:dev
	cd examples/node && npm install --no-audit --no-fund --ignore-scripts --silent
	touch $@

node: bindings-node/.built ## Build the Node package in place

test-node: node test-bins ## Type-check and test the Node package
	cd bindings-node && npm test

# --- Rust ---------------------------------------------------------------------------------------------------------
fmt-check:
	cargo fmt --all --check

clippy:
	cargo clippy $(CARGO_FLAGS) --all-targets --all-features -- -D warnings
	cargo clippy $(CARGO_FLAGS) --package ecwid-nodes-python --package ecwid-nodes-node -- -D warnings

test-rust: test-bins
	cargo test $(CARGO_FLAGS)

generate-check: test-bins ## Are the generated files up to date?
	$(XTASK) generate --check

audit: test-bins ## Coverage against the platform facts
	$(XTASK) audit --out target/coverage.md >/dev/null
	diff -u docs/reference/coverage.md target/coverage.md

readme-check: python node test-bins ## Run the README's snippets as written
	$(PYTHON) tests/readme/run.py

bench: ## Compare with the usual way of doing the same
	$(MAKE) -C benches

clean: ## Remove build output
	cargo clean
	rm -rf $(VENV) bindings-node/node_modules bindings-node/.built
