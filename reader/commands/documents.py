"""The commands on documents themselves: their text, their summary, their figures."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from reader.commands.inputs import document_at, library_of
from reader.commands.outputs import complain
from reader.paths import Home

if TYPE_CHECKING:
    from reader.documents.document import Document
    from reader.summary.digesting import Digest
    from reader.summary.ranking import Summary
    from reader.text.spans import Span

__all__ = ["figures", "show", "summary"]

Source = TypeVar("Source")
Made = TypeVar("Made")
Forms: TypeAlias = Mapping[str, Callable[[Source, Made], object]]
"""How what was made of something is printed, by the name of the format."""


def show(options: argparse.Namespace) -> None:
    """Print the text as it will be read."""
    from reader.printing.summaries import text_of

    print(text_of(document_at(options.path, options.encoding)))


def summary(options: argparse.Namespace) -> None:
    """Print the summary of a document, or the digest of several."""
    documents = [document_at(path, options.encoding) for path in options.paths]
    length = {
        "sentences": options.sentences,
        "words": options.words,
        "percent": options.percent,
        "method": options.method,
        "genre": options.genre,
    }
    if len(documents) > 1:
        _print_digest(options, documents, length)
    else:
        _print_summary(options, documents[0], length)


def _print_summary(options: argparse.Namespace, document: Document, length: dict[str, Any]) -> None:
    from reader.printing.summaries import summary_as_data, summary_as_markdown, summary_as_text
    from reader.summary.keeping import KeptRankings
    from reader.summary.recalling import summarise_or_recall

    if options.highlights:
        from reader.summary.highlighting import summarise_highlights

        (spans,) = _highlights(options, [document])
        summary = summarise_highlights(document, spans, **length)
    else:
        kept = KeptRankings(Home.find(options.home).cache)
        summary = summarise_or_recall(document, kept, **length)
    forms: Forms[Document, Summary] = {
        "json": summary_as_data,
        "markdown": summary_as_markdown,
        "text": summary_as_text,
    }
    _print_as(options.format, forms, document, summary)


def _print_digest(
    options: argparse.Namespace, documents: list[Document], length: dict[str, Any]
) -> None:
    from reader.printing.summaries import digest_as_data, digest_as_markdown, digest_as_text
    from reader.summary.digesting import digest

    highlights = _highlights(options, documents) if options.highlights else None
    digested = digest(documents, **length, highlights=highlights)
    forms: Forms[list[Document], Digest] = {
        "json": digest_as_data,
        "markdown": digest_as_markdown,
        "text": digest_as_text,
    }
    _print_as(options.format, forms, documents, digested)


def _print_as(form: str, forms: Forms[Source, Made], source: Source, made: Made) -> None:
    """Print what was `made` of `source` in the `form` that was asked for; data as JSON."""
    from reader.printing.forms import json_text

    printed = forms[form](source, made)
    print(printed if isinstance(printed, str) else json_text(printed))


def _highlights(
    options: argparse.Namespace, documents: Sequence[Document]
) -> list[tuple[Span, ...]]:
    """For each of `documents` what is highlighted in its present text."""
    from reader.annotations.annotation import highlighted_spans

    with library_of(options) as library:
        entries = [library.add_document(document) for document in documents]
        found = [highlighted_spans(library.annotations(entry.id)) for entry in entries]
    if not any(found):
        complain(
            "nothing is highlighted here yet; without --highlights the whole text is summed up"
        )
    return found


def figures(options: argparse.Namespace) -> None:
    """Print the figures of a document, or of all in the library."""
    if options.library:
        from reader.ledgering import print_ledger

        with library_of(options) as library:
            print_ledger(library, options)
        return
    from reader.figures.finding import find_figures
    from reader.printing.figures import (
        figures_as_csv,
        figures_as_data,
        figures_as_markdown,
        figures_as_text,
    )
    from reader.printing.forms import json_text

    document = document_at(options.path, options.encoding)
    found = find_figures(document)
    shown = [index for index, figure in enumerate(found) if options.all or figure.is_key]
    if options.format == "json":
        print(json_text(figures_as_data(document, found, shown)))
        return
    as_words = {
        "csv": figures_as_csv,
        "markdown": figures_as_markdown,
        "text": figures_as_text,
    }[options.format]
    words = as_words([found[index] for index in shown])
    if words:
        print(words)
