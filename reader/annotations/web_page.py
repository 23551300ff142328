"""The annotations of documents as one HTML page that needs nothing else and runs nothing.

All that comes from a document or a user is text on it, never HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from reader.annotations.citing import cited, web_address
from reader.annotations.colours import COLOURS
from reader.annotations.grouping import Marked, Row, is_of_many, sections
from reader.annotations.links import link
from reader.text.sanitise import normalise_newlines, sanitise, sanitise_line

__all__ = ["to_html"]

_STYLE = """\
:root { color-scheme: light dark; }
body { font: 1rem/1.55 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.25; }
article { margin: 1.75rem 0; }
blockquote { margin: 0; padding: .1rem .9rem; border-left: .35rem solid var(--mark, #999); }
blockquote, .note { white-space: pre-wrap; overflow-wrap: anywhere; }
.note { margin: .6rem 0 0 1.25rem; }
.facts, .source { font: .82rem/1.5 system-ui, sans-serif; opacity: .75; margin: .4rem 0 0; }
.yellow { --mark: #d9b400; } .green { --mark: #4c9f50; } .blue { --mark: #3b7dd8; }
.orange { --mark: #e07b1f; } .purple { --mark: #9256c2; }
"""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing is fetched and nothing runs, whatever should slip through."""


def to_html(documents: Sequence[Marked], group: str = "document") -> str:
    """The page; each document under its title, or all of them under colours or tags."""
    title = _text(documents[0].document.title if len(documents) == 1 else "What is marked")
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>\n{_STYLE}</style>",
        "</head>",
        "<body>",
    ]
    if is_of_many(group):
        lines += [f"<h1>Marks by {group}</h1>", *_sections(documents, group)]
        lines += [_source(marked) for marked in documents]
    else:
        for marked in documents:
            lines.append(f"<h1>{_text(marked.document.title)}</h1>")
            lines += [_source(marked), *_sections([marked], group)]
    return "\n".join([*lines, "</body>", "</html>"]) + "\n"


def _sections(documents: Iterable[Marked], group: str) -> Iterator[str]:
    for section in sections(documents, group):
        heading = "Not found in the current text" if section.is_lost else section.name
        if heading:
            yield f"<h2>{_text(heading)}</h2>"
        for row in section.rows:
            yield from _article(row)


def _article(row: Row) -> Iterator[str]:
    annotation = row.annotation
    colour = annotation.colour if annotation.colour in COLOURS else ""
    yield f'<article id="{_text(annotation.id)}">'
    if annotation.quote:
        yield f'<blockquote class="{colour}">{_lines(annotation.quote)}</blockquote>'
    if annotation.note:
        yield f'<div class="note">{_lines(annotation.note)}</div>'
    yield f'<p class="facts">{" · ".join(_facts(row))}</p>'
    yield "</article>"


def _facts(row: Row) -> Iterator[str]:
    annotation = row.annotation
    yield _text(annotation.kind.replace("-", " "))
    if annotation.colour:
        yield _text(annotation.colour)
    yield from (f"#{_text(tag)}" for tag in annotation.tags)
    if annotation.is_on_document:
        yield "the whole document"
    elif annotation.span:
        yield _text(row.places.name(annotation.span.start))
    yield _text(row.marked.document.title)
    yield f'<a href="{_text(link(row.marked.id, annotation.id))}">open</a>'


def _source(marked: Marked) -> str:
    address = web_address(marked.document)
    words = _text(cited(marked.document))
    linked = f'<a href="{_text(address)}" rel="noreferrer">{words}</a>' if address else words
    return f'<p class="source">{linked}</p>'


def _text(line: str) -> str:
    return escape(sanitise_line(line))


def _lines(text: str) -> str:
    return escape(sanitise(normalise_newlines(text)))
