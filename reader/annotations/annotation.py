"""The Annotation and its Anchor.

The kinds: a highlight, a note, a bookmark, and a kept key figure, each on a span of a document.
Only a bookmark may be empty: it stands before a place. **A note on a whole document** is a note
on the empty span 0..0 (`WHOLE`): quote, prefix and suffix are empty or mean nothing, it is never
an orphan, and its state is "exact" in every version. `Annotation.is_on_document` tells it; what
exports or lists annotations writes it without a quote and before all others.

Each change of an annotation makes its `revision` one higher. Revisions are counters and no
clocks, so that of two machines' journals the highest wins whatever the time of day was there.
A line of a journal (`reader.library.journal`) has the fields of the exported JSON lines, and
`revision`, `deleted`, `device`; `Library.merge` takes lines of both kinds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from reader.text.spans import Span

__all__ = [
    "WHOLE",
    "Anchor",
    "Annotation",
    "AnnotationKind",
    "Attachment",
    "AttachmentState",
    "highlighted_spans",
]

AnnotationKind = Literal["highlight", "note", "bookmark", "key-figure"]
AttachmentState = Literal["exact", "moved", "changed", "orphan"]

CONTEXT = 64
"""Code points of prefix and suffix that an anchor keeps."""


WHOLE = Span(0, 0)
"""The span of a note on the whole document."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What lets an annotation find its place in a later version; never rewritten.

    Quote, prefix and suffix are the W3C Web Annotation TextQuoteSelector, the span its
    TextPositionSelector (https://www.w3.org/TR/annotation-model/#selectors).
    """

    quote: str
    """The marked words."""
    prefix: str
    """Up to 64 code points before them."""
    suffix: str
    """Up to 64 code points after them."""
    span: Span
    """Where they stood."""
    version: str
    """SHA-256 of the text in which they stood."""

    @classmethod
    def at(cls, span: Span, text: str, version: str) -> Anchor:
        """The anchor of `span` in `text`, whose SHA-256 is `version`."""
        return cls(
            quote=span.of(text),
            prefix=text[max(0, span.start - CONTEXT) : span.start],
            suffix=text[span.end : span.end + CONTEXT],
            span=span,
            version=version,
        )


@dataclass(frozen=True, slots=True)
class Attachment:
    """Where a span of an old text stands in a new one."""

    span: Span | None
    """In the new text; None for an orphan."""
    state: AttachmentState
    confidence: float
    """From 0 to 1; 1 where nothing had to be guessed."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight, a note, a bookmark or a kept figure on a span of a document."""

    id: str
    document: str
    """The id of its document in the library."""
    kind: AnnotationKind
    anchor: Anchor
    span: Span | None
    """Where it stands in the present version of the document; None for an orphan."""
    state: AttachmentState
    colour: str
    note: str
    """Markdown, as it was typed."""
    tags: tuple[str, ...]
    created: datetime
    updated: datetime
    deleted: datetime | None = None
    """When it was put into the bin; None for one that was not."""
    page: int | None = None
    """The number of the page where it stands now, from 1; None where there are no pages."""
    attached: str | None = None
    """Where a user attached it by hand, as a line of a journal has it; None where nobody did."""
    revision: int = field(default=1, compare=False)
    """How often it was written: undoing a change is one more."""

    @property
    def is_on_document(self) -> bool:
        """Whether it is a note on the whole document."""
        return self.kind == "note" and self.anchor.span == WHOLE

    @property
    def quote(self) -> str:
        """The words as they were when they were marked."""
        return self.anchor.quote


def highlighted_spans(annotations: Iterable[Annotation]) -> tuple[Span, ...]:
    """Where the words that are marked in `annotations` stand.

    Bookmarks, orphans, and notes on a whole document have none.
    """
    return tuple(
        annotation.span
        for annotation in annotations
        if annotation.span and annotation.span.length and annotation.kind != "bookmark"
    )
