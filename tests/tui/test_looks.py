"""Lists, quotes, tables and code look like themselves."""

from __future__ import annotations

from pathlib import Path

from reader.documents.document import Document
from reader.documents.loading import load
from reader.text.spans import Span
from reader.tui.looks import lead, most_led, structure

SOURCE = """\
# Harbours

Prose stands at the margin.

- first of the items
  - an item below it

> somebody said so

```
crane = 1
```

| port | cranes |
|------|--------|
| a    | 2      |
"""


def document(tmp_path: Path) -> Document:
    path = tmp_path / "harbours.md"
    path.write_text(SOURCE, encoding="utf-8")
    return load(path)


def test_further_lines_of_an_item_stand_under_its_words(tmp_path: Path) -> None:
    opened = document(tmp_path)
    first, second = (p.span.start for p in opened.paragraphs if p.kind == "list")
    assert (lead(opened, first), lead(opened, first + 8)) == ("", "  ")
    assert (lead(opened, second), lead(opened, second + 8)) == ("  ", "    ")


def test_quotes_and_code_have_a_bar_and_prose_has_none(tmp_path: Path) -> None:
    opened = document(tmp_path)
    leads = {p.kind: lead(opened, p.span.start) for p in opened.paragraphs}
    assert (leads["quote"], leads["code"], leads["body"]) == ("│ ", "┆ ", "")
    assert most_led(opened) == 4


def test_the_head_of_a_table_and_the_marker_of_an_item_stand_out(tmp_path: Path) -> None:
    opened = document(tmp_path)
    marks = structure(opened).within(Span(0, len(opened.text)))
    worn = {name: opened.text[start:end] for start, end, name in marks}
    assert worn["table-head"].split() == ["port", "cranes"]
    assert worn["list-marker"] == "• "
    assert worn["heading"] == "Harbours"
    assert worn["code"] == "crane = 1"
