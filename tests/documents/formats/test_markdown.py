"""Markdown as it reads."""

from __future__ import annotations

import pytest

from reader.documents.document import Document
from reader.documents.loading import read_bytes
from tests.hanging import ends

PAGE = """---
title: "Of Fish"
author: Jane Example
date: 2024-03-05
---
# Of *Fish* and [men](https://example.org)

Some **bold** text that
runs `on` ![a boat](boat.png) &amp; <b>on</b>.

## What they eat

- one
  - two

    more of two

3. c
4. d

> said the
> mayor

| Year | Tons |
|------|-----:|
| 2024 | 12 |

```python
fish = 1
  # two
```

<div>block &lt; of HTML</div>

***

Hard\\
break.
"""


def parsed(text: str) -> Document:
    """The document in Markdown text."""
    return read_bytes(text.encode(), "page.md")


def test_blocks_become_paragraphs_without_marks() -> None:
    document = parsed(PAGE)
    found = [(p.kind, p.level, p.span.of(document.text)) for p in document.paragraphs]
    assert found == [
        ("heading", 1, "Of Fish and men"),
        ("body", 0, "Some bold text that runs on a boat & on."),
        ("heading", 2, "What they eat"),
        ("list", 1, "• one"),
        ("list", 2, "• two"),
        ("list", 2, "more of two"),
        ("list", 1, "3. c"),
        ("list", 1, "4. d"),
        ("quote", 0, "said the mayor"),
        ("table", 0, "Year  Tons\n2024  12"),
        ("code", 0, "fish = 1\n  # two"),
        ("body", 0, "block < of HTML"),
        ("body", 0, "Hard\nbreak."),
    ]


def test_front_matter_is_metadata_and_not_shown() -> None:
    document = parsed(PAGE)
    assert document.title == "Of Fish"
    assert (document.origin.author, document.origin.date) == ("Jane Example", "2024-03-05")
    assert "Jane" not in document.text


def test_first_heading_is_the_title_where_nothing_else_is() -> None:
    assert parsed("Words before.\n\n# The *Storm*\n\nMore.").title == "The Storm"


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    assert parsed("---\nOnly words here\n---\n\nMore words.").text.startswith("Only words here")


def test_controls_smuggled_in_by_references_are_sanitised() -> None:
    document = parsed("# a&#27;[31m\n\n&#x9b;31m &#8238;x")
    assert not set("\x1b\x9b\u202e") & set(document.text + document.title)


def test_nested_items_stand_under_each_other() -> None:
    assert parsed("- a\n  - b\n- c").text == "• a\n  • b\n• c"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "![" * 50_000,
        "> " * 20_000 + "a",
        "- " * 20_000 + "a",
        "*a " * 50_000,
        "`" * 200_000,
        "|a" * 20_000 + "\n" + "|-" * 20_000 + "\n",
        "a\n" * 100_000,
        "---\n" * 20_000,
        "word " * 1_000_000,
    ],
)
def test_hostile_texts_are_shown_without_delay(text: str) -> None:
    with ends():
        assert parsed("a\n\n" + text).text
