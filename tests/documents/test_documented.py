"""What docs/formats.md promises is what there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.documents import (
    drawing,
    files,
    mail_heads,
    mailbox,
    parsing,
    pictures,
    structure,
    worker,
)
from reader.documents.formats import archive, html, linking, markdown, mbox
from reader.documents.formats.table import FORMATS

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
MEGA = 1024 * 1024


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.name)
def test_every_format_is_listed_with_its_suffixes(row: object) -> None:
    suffixes = " ".join(getattr(row, "suffixes", ()))
    assert f"| `{suffixes}` |" in PAGE


@pytest.mark.parametrize(
    "line",
    [
        f"| A file | {files.LARGEST // MEGA} MB |",
        f"| What a `.gz` holds | {parsing.LARGEST_UNPACKED // MEGA} MB |",
        f"| {archive.MOST_ENTRIES:,}; {archive.LARGEST_ENTRY // MEGA} MB; "
        f"{archive.LARGEST_SUM // MEGA} MB |",
        f"| {worker.CPU_SECONDS} seconds of CPU, {worker.MEMORY // MEGA // 1024} GB; 30 seconds ",
        f"| A plain text | {parsing.LARGEST_TEXT // MEGA} MB; {parsing.MOST_LINES:,} lines; "
        f"from {structure.ENDLESS:,} lines",
        f"| A web page | {html.LARGEST // MEGA} MB; {html.ENDLESS_TAGS:,} tags |",
        f"| Links of a document | {linking.MOST_LINKS:,} |",
        f"| A picture | {pictures.LARGEST // MEGA} MB |",
        f"| A picture that is drawn | {drawing.MOST_DOTS // 1_000_000} million dots |",
        f"| {html.LONGEST // MEGA} million characters; a longer one",
        f"| {markdown.LONGEST // MEGA} million characters; a longer text",
        f"| {mail_heads.MOST_MAILS:,}; {mailbox.LARGEST_MAIL // MEGA} MB |",
        f"| Mails of a mailbox that is read as one text | {mbox.MOST_MESSAGES:,}; ",
    ],
)
def test_every_limit_is_the_one_in_force(line: str) -> None:
    assert line in PAGE
