"""Writes the table of keys into README.md: .venv/bin/python docs/keys.py."""

from __future__ import annotations

import re
from pathlib import Path

from reader.tui.help_screen import keys_as_markdown

README = Path(__file__).parent.parent / "README.md"

if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    table = f"<!-- keys -->\n{keys_as_markdown()}\n<!-- /keys -->"
    text = re.sub(r"<!-- keys -->.*?<!-- /keys -->", lambda _: table, text, flags=re.DOTALL)
    README.write_text(text, encoding="utf-8")
