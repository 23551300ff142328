# One command, `make check`, runs all that must hold; CI runs the same.
PYTHON ?= .venv/bin/python

.PHONY: check format lint types layers test screens benchmark
check: format lint types layers test

format:
	$(PYTHON) -m ruff format --check .

lint:
	$(PYTHON) -m ruff check .

types:
	$(PYTHON) -m mypy

layers:
	$(PYTHON) -c "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"

test:
	$(PYTHON) -m pytest

# Draws the expected screens of the tests anew; look at the difference before you commit it.
screens:
	READER_DRAW_SCREENS=1 $(PYTHON) -m pytest tests/tui/test_screens.py

benchmark:
	$(PYTHON) -m benchmarks
