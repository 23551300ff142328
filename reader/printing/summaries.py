"""How texts, summaries and digests look on standard output."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.documents.document import Document
from reader.documents.flowing import flow, shown
from reader.printing.forms import about, escaped
from reader.summary.ranking import RankedSentence, Summary
from reader.text.sanitise import sanitise_line

if TYPE_CHECKING:
    from reader.summary.digesting import Digest, DigestSentence

__all__ = [
    "digest_as_data",
    "digest_as_markdown",
    "digest_as_text",
    "summary_as_data",
    "summary_as_markdown",
    "summary_as_text",
    "text_of",
]


def text_of(document: Document) -> str:
    """The text as it will be read: furniture folded, a paragraph on a line."""
    return shown(flow(document, folded=True)).strip("\n")


def summary_as_text(document: Document, summary: Summary) -> str:
    """The title, then a sentence a paragraph."""
    sentences = [sanitise_line(sentence.text) for sentence in summary.sentences]
    return "\n\n".join([document.title, *sentences])


def summary_as_markdown(document: Document, summary: Summary) -> str:
    """A heading and a list."""
    items = [f"- {escaped(sentence.text)}" for sentence in summary.sentences]
    return "\n".join([f"# {escaped(document.title)}", "", *items])


def summary_as_data(document: Document, summary: Summary) -> dict[str, object]:
    """The shape of `reader summary --format json`."""
    return {
        "document": about(document),
        "sentences": [_sentence_as_data(sentence) for sentence in summary.sentences],
    }


def _sentence_as_data(sentence: RankedSentence | DigestSentence) -> dict[str, object]:
    return {
        "start": sentence.span.start,
        "end": sentence.span.end,
        "text": sentence.text,
        "score": sentence.score,
        "rank": sentence.rank,
        "why": sentence.why,
    }


def digest_as_text(documents: Sequence[Document], digest: Digest) -> str:
    """Each sentence a paragraph, its document below it."""
    return "\n\n".join(
        f"{sanitise_line(sentence.text)}\n  — {documents[sentence.document].title}"
        for sentence in digest.sentences
    )


def digest_as_markdown(documents: Sequence[Document], digest: Digest) -> str:
    """A heading for each document and its sentences as a list."""
    lines: list[str] = []
    last = -1
    for sentence in digest.sentences:
        if sentence.document != last:
            last = sentence.document
            lines += ["", f"## {escaped(documents[last].title)}", ""]
        lines.append(f"- {escaped(sentence.text)}")
    return "\n".join(lines).strip("\n")


def digest_as_data(documents: Sequence[Document], digest: Digest) -> dict[str, object]:
    """The shape of `reader summary PATH PATH --format json`."""
    return {
        "documents": [about(document) for document in documents],
        "sentences": [
            {
                "document": sentence.document,
                **_sentence_as_data(sentence),
                "also_in": list(sentence.also_in),
            }
            for sentence in digest.sentences
        ],
    }
