"""A text made of quotes: the version in which marks stand whose words were not found.

One text for all marks of a document, so that they are looked for together, now and in every
later version.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reader.annotations.annotation import Anchor
from reader.annotations.importing.incoming import Incoming
from reader.documents.document import Document, Paragraph
from reader.library import versions
from reader.library.journal import Journal
from reader.text.spans import Span

__all__ = ["keep_quoted"]


def keep_quoted(marks: Iterable[Incoming], folder: Path) -> dict[str, Anchor]:
    """The anchors of `marks`, by their ids, in a text of their words that is kept in `folder`.

    Raises:
        LibraryUnwritable: if it cannot be kept there.
    """
    pieces: list[str] = []
    places: dict[str, tuple[Incoming, Span]] = {}
    start = 0
    for mark in marks:
        if mark.id not in places:
            piece = f"{mark.prefix}{mark.quote}{mark.suffix}"
            quoted = start + len(mark.prefix)
            places[mark.id] = mark, Span(quoted, quoted + len(mark.quote))
            pieces.append(piece)
            start += len(piece) + 2
    text = "\n\n".join(pieces)
    if not places:
        return {}
    document = Document(text, "Quotes", "en", (Paragraph(Span(0, len(text))),))
    packed = versions.pack(document)
    Journal(folder, "quotes").keep_text(packed.sha256, packed.structure, packed.text)
    return {
        id: Anchor(mark.quote, mark.prefix, mark.suffix, span, packed.sha256)
        for id, (mark, span) in places.items()  # noqa: A001
    }
