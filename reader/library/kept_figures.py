"""The figures of a text on disk, each with its sentence: found once for each version of a text."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from reader.cached_files import CachedFiles
from reader.documents.document import Document
from reader.figures.figure import Figure
from reader.text.spans import Span

__all__ = ["KeptFigures", "Stated", "stated_in"]

_REVISION = 5
"""To be raised when the figures of a text are found otherwise, or the bytes mean something else."""
_SUFFIX = ".figures"
_MOST_FILES = 20_000
_MOST_BYTES = 200_000_000
_FAST = 1
"""zlib's level."""
_LONGEST_SENTENCE = 400
"""Characters of a sentence that are kept; more is no sentence but a table or a page."""
_NUMBERS = ("value", "low", "high", "change_from", "change_to", "change_by")
_PLAIN = tuple(
    field.name
    for field in fields(Figure)
    if field.name not in {"span", "compared_with", "differences", *_NUMBERS}
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure with the sentence that states it."""

    figure: Figure
    sentence: str


class KeptFigures:
    """The figures of many texts in one cache folder; any thread may call."""

    def __init__(
        self, cache: Path, *, most_files: int = _MOST_FILES, most_bytes: int = _MOST_BYTES
    ) -> None:
        """The figures below the folder `cache`, of at most so many texts and bytes together."""
        self._files = CachedFiles(cache, "figures", most_files=most_files, most_bytes=most_bytes)

    def known(self) -> frozenset[str]:
        """The names (see `name_of`) of the texts whose figures are kept."""
        return self._files.names()

    def find(self, sha256: str, language: str) -> tuple[Stated, ...] | None:
        """The figures of the text with that SHA-256; None if they are not kept, or damaged."""
        data = self._files.read(name_of(sha256, language))
        if data is None:
            return None
        try:
            return tuple(map(_stated, json.loads(zlib.decompress(data))))
        except (zlib.error, ValueError, LookupError, TypeError, InvalidOperation):
            return None

    def keep(self, sha256: str, language: str, found: Sequence[Stated]) -> None:
        """Keep what was found; a disk that is full or read-only keeps nothing."""
        rows = json.dumps(list(map(_row, found)), separators=(",", ":")).encode()
        self._files.write(name_of(sha256, language), zlib.compress(rows, _FAST))

    def make_room(self) -> None:
        """Delete what is too much; called after many were kept, since it looks at all."""
        self._files.make_room()

    def forget(self, sha256: str) -> None:
        """Delete the figures of the text with this SHA-256."""
        self._files.forget(f"{sha256}-*{_SUFFIX}")


def name_of(sha256: str, language: str) -> str:
    """The name under which the figures of a text in that language are kept."""
    letters = "".join(letter for letter in language if letter.isalnum())
    return f"{sha256}-{letters}-{_REVISION}{_SUFFIX}"


def stated_in(document: Document, figures: Iterable[Figure]) -> tuple[Stated, ...]:
    """Each of `figures` with its sentence in `document`."""
    return tuple(Stated(figure, _sentence(document, figure.span)) for figure in figures)


def _sentence(document: Document, span: Span) -> str:
    for sentence in document.sentences_in(document.paragraph_at(span.start)):
        if sentence.span.end > span.start:
            start = max(sentence.span.start, span.start - _LONGEST_SENTENCE // 2)
            end = min(sentence.span.end, start + _LONGEST_SENTENCE)
            return " ".join(document.text[start:end].split())
    return " ".join(document.text[span.start : span.end].split())


def _row(stated: Stated) -> dict[str, Any]:
    """Only what is not the default, so that a book's figures take little room."""
    figure = stated.figure
    row: dict[str, Any] = {"at": (figure.span.start, figure.span.end), "in": stated.sentence}
    row |= {name: getattr(figure, name) for name in _PLAIN if getattr(figure, name)}
    row |= {n: str(getattr(figure, n)) for n in _NUMBERS if getattr(figure, n) is not None}
    if figure.compared_with:
        row["compared_with"] = figure.compared_with
        row["differences"] = [None if by is None else str(by) for by in figure.differences]
    return row


def _stated(row: dict[str, Any]) -> Stated:
    known = {name: row[name] for name in _PLAIN if name in row}
    known |= {name: Decimal(row[name]) for name in _NUMBERS if name in row}
    known["compared_with"] = tuple(row.get("compared_with", ()))
    known["differences"] = tuple(
        None if by is None else Decimal(by) for by in row.get("differences", ())
    )
    return Stated(Figure(span=Span(*row["at"]), **known), row["in"])
