"""Which program wrote a file of annotations, told by what stands in it and not by its name."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from reader.annotations.importing.hypothesis_client import is_hypothesis, read_hypothesis
from reader.annotations.importing.incoming import Incoming
from reader.annotations.importing.kindle import is_kindle, read_kindle
from reader.annotations.importing.koreader import (
    is_koreader,
    is_koreader_markdown,
    read_koreader,
    read_koreader_markdown,
)
from reader.annotations.importing.own_markdown import is_own_markdown, read_own_markdown
from reader.annotations.importing.own_table import is_own_table, read_own_table
from reader.annotations.importing.web_annotations import (
    is_web_annotations,
    read_web_annotations,
)
from reader.errors import AnnotationError
from reader.text.sanitise import normalise_newlines

__all__ = ["Recognised", "recognise"]

KNOWN = (
    "Reader's Markdown, JSON lines or CSV, Kindle's My Clippings.txt, KOReader's JSON or "
    "Markdown, Hypothesis JSON, W3C Web Annotations"
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """A file of annotations that was understood."""

    form: str
    """The name of its format."""
    marks: tuple[Incoming, ...] = ()
    lines: tuple[str, ...] = ()
    """The lines of a journal or an export as JSON lines, which are merged as they are."""


T = TypeVar("T")
_Format = tuple[str, Callable[[T], bool], Callable[[T], Iterable[Incoming]]]
"""A name, what knows the format, and what reads it."""

_TEXTS: tuple[_Format[str], ...] = (
    ("Reader's Markdown", is_own_markdown, read_own_markdown),
    ("Reader's CSV", is_own_table, read_own_table),
    ("Kindle clippings", is_kindle, read_kindle),
    ("KOReader Markdown", is_koreader_markdown, read_koreader_markdown),
)
_DATA: tuple[_Format[object], ...] = (
    ("Hypothesis", is_hypothesis, read_hypothesis),
    ("W3C Web Annotations", is_web_annotations, read_web_annotations),
    ("KOReader JSON", is_koreader, read_koreader),
)


def recognise(text: str, name: str) -> Recognised:
    """What `text`, the content of the file `name`, holds.

    Raises:
        AnnotationError: if no program is known that writes such a file.
    """
    text = normalise_newlines(text.removeprefix("\ufeff"))
    lines = _own_lines(text)
    if lines:
        return Recognised("Reader's JSON lines", lines=lines)
    data = _data(text)
    data = _rows(text) if data is None else data
    found = _first(_DATA, data) if data is not None else _first(_TEXTS, text)
    if found is None:
        raise AnnotationError(f"{name} holds no annotations that Reader knows; it knows {KNOWN}")
    return found


def _first(table: Iterable[_Format[T]], given: T) -> Recognised | None:
    for form, knows, read in table:
        if knows(given):
            return Recognised(form, tuple(read(given)))
    return None


def _data(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _rows(text: str) -> list[object] | None:
    """What JSON lines hold: one object a line; None if they are none."""
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines or not lines[0].startswith("{"):
        return None
    rows = [_data(line) for line in lines]
    return None if None in rows else rows


def _own_lines(text: str) -> tuple[str, ...]:
    """The lines, if the first that can be read is one of ours."""
    lines = [line for line in text.split("\n") if line.strip()]
    for line in lines:
        if not line.startswith("{"):
            return ()
        data = _data(line)
        if isinstance(data, dict):
            return tuple(lines) if {"id", "made_start"} <= data.keys() else ()
    return ()
