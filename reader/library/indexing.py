"""What the full-text index holds of a document, and how it gets in and out.

The index keeps no text of its own (FTS5 `content=''`): it holds folded words, with furniture
left out. Scripts without spaces between words are written as overlapping pairs, so that any two
or more characters in a row are found as a phrase: 香港經濟 becomes 香港 港經 經濟 濟.
"""

from __future__ import annotations

import re
import sqlite3
import zlib
from dataclasses import dataclass

from reader.documents.document import Document
from reader.text.folding import fold

__all__ = ["UNSPACED", "Searchable", "blanked", "put", "searchable", "spaced"]

UNSPACED = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Han, kana and Hangul, as the inside of a character class."""

_RUN = re.compile(f"[{UNSPACED}]+")
_FURNITURE = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Searchable:
    """A document as the index takes it."""

    title: str
    body: str


def searchable(document: Document) -> Searchable:
    """What of the document can be found."""
    return Searchable(spaced(fold(document.title)), spaced(fold(blanked(document))))


def blanked(document: Document) -> str:
    """The text with its furniture replaced by spaces: of the same length."""
    pieces, end = [], 0
    for paragraph in document.paragraphs:
        if paragraph.kind == "furniture":
            span = paragraph.span
            pieces += [document.text[end : span.start], _FURNITURE.sub(" ", span.of(document.text))]
            end = span.end
    return "".join([*pieces, document.text[end:]])


def spaced(folded: str) -> str:
    """The text with runs of unspaced scripts written as pairs, and the last one alone.

    The lone last character keeps a phrase from crossing two runs, and can itself be found.

    >>> spaced("ai 香港人")
    'ai  香港 港人 人 '
    """
    return _RUN.sub(lambda run: f" {' '.join(_pairs(run[0]))} ", folded)


def _pairs(run: str) -> list[str]:
    return [run[index : index + 2] for index in range(len(run))]


def put(connection: sqlite3.Connection, number: int, entry: Searchable) -> None:
    """Indexes the document `number`, or what it has become."""
    _take_out(connection, number)
    connection.execute(
        "INSERT INTO page (rowid, title, body) VALUES (:number, :title, :body)",
        {"number": number, "title": entry.title, "body": entry.body},
    )
    connection.execute(
        "INSERT INTO indexed (number, title, body) VALUES (:number, :title, :body)",
        {"number": number, "title": entry.title, "body": zlib.compress(entry.body.encode())},
    )


def _take_out(connection: sqlite3.Connection, number: int) -> None:
    row = connection.execute(
        "SELECT title, body FROM indexed WHERE number = :number", {"number": number}
    ).fetchone()
    if row is None:
        return
    connection.execute(
        "INSERT INTO page (page, rowid, title, body) VALUES ('delete', :number, :title, :body)",
        {"number": number, "title": row["title"], "body": zlib.decompress(row["body"]).decode()},
    )
    connection.execute("DELETE FROM indexed WHERE number = :number", {"number": number})
