"""Writes the tables of keys into README.md and settings.md: .venv/bin/python docs/keys.py."""

from __future__ import annotations

import re
from pathlib import Path

from reader.tui.help_screen import actions_as_markdown, keys_as_markdown

TABLES = (
    ("keys", "README.md", keys_as_markdown),
    ("actions", "docs/settings.md", actions_as_markdown),
)
ROOT = Path(__file__).parent.parent

if __name__ == "__main__":
    for name, file, table in TABLES:
        text = (ROOT / file).read_text(encoding="utf-8")
        filled = f"<!-- {name} -->\n{table()}\n<!-- /{name} -->"
        text = re.sub(
            rf"<!-- {name} -->.*?<!-- /{name} -->",
            lambda _, filled=filled: filled,
            text,
            flags=re.DOTALL,
        )
        (ROOT / file).write_text(text, encoding="utf-8")
