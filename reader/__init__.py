"""Reader: documents beside their summary and key figures, and what you mark in them.

The Python API. Each name is loaded from its layer when it is first used, so that importing
`reader` costs nothing and no layer pays for another.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.annotations.annotation import Annotation, Attachment
    from reader.annotations.reattaching import reattach
    from reader.documents.document import Document, Paragraph, Sentence
    from reader.documents.loading import load as open  # noqa: A004
    from reader.documents.loading import read_text
    from reader.errors import ReaderError
    from reader.figures.figure import Figure
    from reader.figures.finding import find_figures
    from reader.library.library import Library
    from reader.summary.digesting import Digest, digest
    from reader.summary.highlighting import summarise_highlights
    from reader.summary.ranking import RankedSentence, Summary
    from reader.summary.summarising import summarise
    from reader.text.sentences import split as split_sentences
    from reader.text.spans import Span

__version__ = "0.1.0"

__all__ = [
    "Annotation",
    "Attachment",
    "Digest",
    "Document",
    "Figure",
    "Library",
    "Paragraph",
    "RankedSentence",
    "ReaderError",
    "Sentence",
    "Span",
    "Summary",
    "digest",
    "find_figures",
    "open",
    "read_text",
    "reattach",
    "split_sentences",
    "summarise",
    "summarise_highlights",
]

_PLACES = {
    "Annotation": ("reader.annotations.annotation", "Annotation"),
    "Attachment": ("reader.annotations.annotation", "Attachment"),
    "Digest": ("reader.summary.digesting", "Digest"),
    "Document": ("reader.documents.document", "Document"),
    "Figure": ("reader.figures.figure", "Figure"),
    "Library": ("reader.library.library", "Library"),
    "Paragraph": ("reader.documents.document", "Paragraph"),
    "RankedSentence": ("reader.summary.ranking", "RankedSentence"),
    "ReaderError": ("reader.errors", "ReaderError"),
    "Sentence": ("reader.documents.document", "Sentence"),
    "Span": ("reader.text.spans", "Span"),
    "Summary": ("reader.summary.ranking", "Summary"),
    "digest": ("reader.summary.digesting", "digest"),
    "find_figures": ("reader.figures.finding", "find_figures"),
    "open": ("reader.documents.loading", "load"),
    "read_text": ("reader.documents.loading", "read_text"),
    "reattach": ("reader.annotations.reattaching", "reattach"),
    "split_sentences": ("reader.text.sentences", "split"),
    "summarise": ("reader.summary.summarising", "summarise"),
    "summarise_highlights": ("reader.summary.highlighting", "summarise_highlights"),
}


def __getattr__(name: str) -> object:
    try:
        module, attribute = _PLACES[name]
    except KeyError:
        raise AttributeError(f"module 'reader' has no attribute {name!r}") from None
    return getattr(import_module(module), attribute)
