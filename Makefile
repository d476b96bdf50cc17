# Every target the README, the checks and .ci/run call. `make` alone lists them.
PY := .venv/bin/python
.DEFAULT_GOAL := help

help: ## this list
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/ready ## a virtual environment with everything that runs and checks Glimmer
.venv/ready: requirements.txt requirements-dev.txt pyproject.toml
	python3 -m venv .venv
	.venv/bin/pip install -q -r requirements-dev.txt
	@touch $@

run: setup ## start Glimmer
	.venv/bin/streamlit run app.py

check: setup ## ruff, mypy, import-linter: under a minute, no Node
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

fix: setup ## let ruff mend what it can
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

test: setup ## every test but those marked thorough, a browser included
	$(PY) -m pytest -m "not thorough" -n 3 --dist loadfile

quick: setup ## the tests that need no browser
	$(PY) -m pytest -m "not browser and not slow and not thorough" -q

browser: setup ## only the tests in a real Chromium
	$(PY) -m pytest -m browser

oracles: setup .venv-f10/ready ## other people's agreement libraries, to compare with
.venv-f10/ready: benchmarks/f10-libraries.txt
	python3 -m venv .venv-f10
	.venv-f10/bin/pip install -q -r benchmarks/f10-libraries.txt
	.venv-f10/bin/pip install -q --no-deps irrCAC==0.4.4 krippendorff-unitized-alpha==0.1.0
	@touch $@

thorough: setup oracles ## what is too long for every run: hypothesis with 2,000 examples, kill loops
	HYPOTHESIS_PROFILE=thorough $(PY) -m pytest

frontend/node_modules: frontend/package-lock.json
	cd frontend && npm ci --no-audit --no-fund
	@touch $@

frontend-check: frontend/node_modules ## tsc, ESLint and vitest
	cd frontend && npx tsc -b && npx eslint . && npx vitest run

timeline: frontend/node_modules ## build the committed bundles from frontend/src
	cd frontend && npm run build

rebuilt: timeline ## fail where the committed bundles are not what frontend/src builds
	git diff --exit-code --stat -- annotator/timeline/built

sample: setup ## redraw the sample clips
	$(PY) sample_data/draw.py
	$(PY) sample_data/golds.py

colours: setup ## work the tables for bright films out again
	$(PY) -c "from annotator.media.everyday_colours import write_cubes; write_cubes()"

bench: setup ## every figure of benchmarks/FIGURES.md, once
	for figure in benchmarks/f*.py benchmarks/effort.py; do $(PY) $$figure || exit 1; done

ci: ## what the CI runs
	bash .ci/run

.PHONY: help setup run check fix test quick browser thorough frontend-check timeline rebuilt sample bench ci
