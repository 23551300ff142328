"""Files of marks of many documents; the end of a file's name tells what is written into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from reader.annotations.flavours import Layout
from reader.annotations.grouping import Marked
from reader.annotations.writing import write_markdown, write_whole

__all__ = ["FORMATS", "write_marks"]

Documents = Sequence[Marked]


def write_marks(documents: Documents, target: Path, layout: Layout) -> tuple[str, ...]:
    """Write the marks of `documents` to the file `target`.

    They are written as Markdown in `layout`, unless the end of its name says otherwise.

    Returns the ids of the blocks of Markdown that were changed by hand and stay as they were.

    Raises:
        AnnotationError: if the file cannot be written.
    """
    as_text = FORMATS.get(target.suffix.lower())
    if as_text is None:
        return write_markdown(target, _markdown(documents, layout))
    write_whole(target, as_text(documents))
    return ()


def _markdown(documents: Documents, layout: Layout) -> str:
    from reader.annotations.markdown import to_collection, to_markdown

    if len(documents) == 1:
        (one,) = documents
        return to_markdown(one.document, one.annotations, one.id, layout)
    return to_collection(documents, layout)


def _jsonl(documents: Documents) -> str:
    from reader.annotations.interchange import to_jsonl

    marks = [mark for each in documents for mark in each.annotations]
    return to_jsonl(marks, {each.id: each.document for each in documents})


def _csv(documents: Documents) -> str:
    from reader.annotations.interchange import to_csv

    return to_csv((each.document.title, mark) for each in documents for mark in each.annotations)


def _jsonld(documents: Documents) -> str:
    from reader.annotations.interchange import to_jsonld

    marks = [mark for each in documents for mark in each.annotations]
    return to_jsonld(marks, {each.id: f"reader://{each.id}" for each in documents})


def _html(documents: Documents) -> str:
    from reader.annotations.web_page import to_html

    return to_html(documents)


FORMATS: dict[str, Callable[[Documents], str]] = {
    ".jsonl": _jsonl,
    ".csv": _csv,
    ".jsonld": _jsonld,
    ".html": _html,
}
"""What is no Markdown, by the end of the file's name."""
