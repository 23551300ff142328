"""What all that is printed shares: JSON, Markdown's own characters, how a document is named."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from reader.annotations.escaping import as_inline
from reader.annotations.interchange import harmless_cell
from reader.documents.document import Document
from reader.text.sanitise import sanitise_line

__all__ = ["about", "as_cell", "escaped", "harmless_row", "json_text", "shown_path"]

_NUMBER = re.compile(r"-?[\d.]+(?: -?[\d.]+)*$")
_PIPE = re.compile(r"(?<!\\)\|")


def json_text(data: object) -> str:
    """`data` as indented JSON, in Unicode."""
    return json.dumps(data, ensure_ascii=False, indent=2)


def about(document: Document) -> dict[str, object]:
    """What data of a document begin with."""
    return {
        "title": document.title,
        "path": shown_path(document.origin.path),
        "language": document.language,
        "sha256": document.sha256,
    }


def shown_path(path: Path | None) -> str | None:
    """A path as it may be printed."""
    return None if path is None else sanitise_line(str(path))


def escaped(text: str) -> str:
    """One line of text that Markdown shows as it stands."""
    return as_inline(sanitise_line(text))


def harmless_row(row: Mapping[str, object]) -> dict[str, object]:
    """The cells of a row of which a spreadsheet runs nothing; numbers stay numbers.

    >>> harmless_row({"text": "-5 per cent", "value": "-5", "key": True})
    {'text': "'-5 per cent", 'value': '-5', 'key': True}
    """
    return {
        name: harmless_cell(value) if isinstance(value, str) and not _NUMBER.match(value) else value
        for name, value in row.items()
    }


def as_cell(text: str) -> str:
    """One line of text that Markdown shows as it stands in a cell of a table."""
    return _PIPE.sub(r"\\|", escaped(text))
