"""What all that is printed shares: JSON, Markdown's own characters, how a document is named."""

from __future__ import annotations

import json
import re
from pathlib import Path

from reader.annotations.escaping import as_inline
from reader.documents.document import Document
from reader.text.sanitise import sanitise_line

__all__ = ["about", "as_cell", "escaped", "json_text", "shown_path"]

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


def as_cell(text: str) -> str:
    """One line of text that Markdown shows as it stands in a cell of a table."""
    return _PIPE.sub(r"\\|", escaped(text))
