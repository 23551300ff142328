"""Full-text search over the library.

Documents are found in SQL, where the newest that match are ranked (BM25 over every hit of a
common word would be linear in the library); the place in each is then found in its own text.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from threading import Lock

from reader.library import snippets, versions
from reader.library.connection import connect, translated
from reader.library.entry import Hit
from reader.library.indexing import blanked
from reader.library.querying import Query, Term, parse
from reader.text.folding import fold
from reader.text.spans import Span

__all__ = ["Searcher"]

NEWEST = 500
"""How many documents are ranked."""

_MATCHING = """
    SELECT number, score FROM (
        SELECT page.rowid AS number, bm25(page, 5.0, 1.0) AS score
        FROM page CROSS JOIN document ON document.number = page.rowid
        WHERE page MATCH :match AND document.removed IS NULL
          AND (:only IS NULL OR page.rowid IN (SELECT value FROM json_each(:only)))
          AND page.rowid NOT IN (SELECT value FROM json_each(:without))
        ORDER BY page.rowid DESC LIMIT :newest
    )
    ORDER BY score, number DESC
"""
_TITLES = "SELECT number, title FROM document WHERE removed IS NULL ORDER BY number DESC"
_REMARKS = """
    SELECT annotation.document AS number, annotation.note, annotation.tags,
           placement.start, placement."end"
    FROM annotation
    JOIN document ON document.number = annotation.document
    LEFT JOIN placement
      ON placement.annotation = annotation.id AND placement.version = document.sha256
    WHERE annotation.deleted IS NULL AND document.removed IS NULL
      AND (annotation.note <> '' OR annotation.tags <> '[]')
    ORDER BY placement.start IS NULL, placement.start, annotation.id
"""
_DOCUMENT = """
    SELECT document.number, id, document.title, path, version.sha256, text, structure
    FROM document
    JOIN version ON version.document = document.number AND version.sha256 = document.sha256
    WHERE document.number = :number
"""

Places = dict[int, Span | None]
"""Numbers of documents, and where the annotation that was found stands; None for an orphan."""


@dataclass(frozen=True, slots=True)
class Found:
    """A document that a search found."""

    number: int
    score: float = 0.0
    """Less is better, as BM25 has it in FTS5."""
    place: Span | None = None
    """Where the annotation stands that was found."""


class Searcher:
    """Searches on a connection of its own, so that a search can be cut short.

    Args:
        path: the library's file, which exists.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._interrupted = 0
        with translated(path):
            self._connection = connect(path, query_only=True)

    def search(self, query: str, limit: int) -> tuple[Hit, ...]:
        """The best hits, one a document; those found so far where it is interrupted."""
        interrupted = self._interrupted
        wanted = parse(query)
        hits: list[Hit] = []
        with self._lock, translated(self._path):
            try:
                for found in self._ranked(wanted, max(0, limit)):
                    hit = self._hit(wanted, found)
                    hits += [hit] if hit else []
                    if self._interrupted != interrupted:
                        break
            except sqlite3.OperationalError:
                if self._interrupted == interrupted:
                    raise  # interrupted, a statement may fail with any message
        return tuple(hits)

    def interrupt(self) -> None:
        """Ends the search that another thread is running, if there is one."""
        self._interrupted += 1
        self._connection.interrupt()

    def close(self) -> None:
        """Ends a running search and closes the connection."""
        self.interrupt()
        with self._lock:
            self._connection.close()

    def _ranked(self, query: Query, limit: int) -> list[Found]:
        """What is found, best first."""
        first = self._entitled(query.terms[0]) if query.is_short else []
        others: dict[int, Found] = {}
        for group in () if query.is_letter else query.groups:
            for found in self._group(group, query.without):
                known = others.get(found.number, found)
                others[found.number] = min(found, known, key=_score)
        ranked = {found.number: found for found in (*first, *sorted(others.values(), key=_score))}
        return list(ranked.values())[:limit]

    def _entitled(self, term: Term) -> list[Found]:
        """The newest documents in whose title a word begins with the few letters of `term`."""
        pattern = replace(term, prefix=True).pattern
        rows = self._connection.execute(_TITLES)
        entitled = (Found(row["number"]) for row in rows if pattern.search(fold(row["title"])))
        return list(islice(entitled, NEWEST))

    def _group(self, group: Sequence[Term], without: Sequence[Term]) -> list[Found]:
        """What has all terms of the group, and none of `without`."""
        texts, remarks = _by_place(group)
        unwanted_texts, unwanted_remarks = _by_place(without)
        places = self._having_all(remarks) if remarks else None
        unwanted = {number for term in unwanted_remarks for number in self._remarked(term)}
        unwanted_match = " OR ".join(term.match for term in unwanted_texts)
        if texts:
            match = " AND ".join(term.match for term in texts)
            match = f"({match}) NOT ({unwanted_match})" if unwanted_match else match
            return self._matching(match, places, unwanted)
        assert places is not None
        if unwanted_match:
            unwanted |= {found.number for found in self._matching(unwanted_match, places, set())}
        return [
            Found(number, 0.0, place)
            for number, place in sorted(places.items(), reverse=True)
            if number not in unwanted
        ]

    def _matching(self, match: str, places: Places | None, unwanted: set[int]) -> list[Found]:
        """What the index finds: the newest documents, and older ones by their titles."""
        values = {
            "match": match,
            "only": None if places is None else json.dumps(list(places)),
            "without": json.dumps(list(unwanted)),
            "newest": NEWEST,
        }
        rows = self._connection.execute(_MATCHING, values).fetchall()
        if len(rows) == NEWEST:
            values["match"] = f"title : ({match})"
            rows += self._connection.execute(_MATCHING, values).fetchall()
        known = places or {}
        return [Found(row["number"], row["score"], known.get(row["number"])) for row in rows]

    def _having_all(self, terms: Sequence[Term]) -> Places:
        """The documents with annotations for each of the terms, and a place of one of them."""
        first, *others = (self._remarked(term) for term in terms)
        return {
            number: place
            for number, place in first.items()
            if all(number in other for other in others)
        }

    def _remarked(self, term: Term) -> Places:
        """The documents with an annotation whose note or tags have `term`."""
        places: Places = {}
        for row in self._connection.execute(_REMARKS):
            if row["number"] not in places and _is_remarked(term, row):
                placed = row["start"] is not None
                places[row["number"]] = Span(row["start"], row["end"]) if placed else None
        return places

    def _hit(self, query: Query, found: Found) -> Hit | None:
        """The hit for what was found; None if another program has just removed it."""
        row = self._connection.execute(_DOCUMENT, {"number": found.number}).fetchone()
        if row is None:
            return None
        path = Path(os.fsdecode(row["path"])) if row["path"] is not None else None
        text = blanked(versions.unpack(row["text"], row["structure"], path))
        folded = fold(text)
        patterns = [term.pattern for term in query.terms if not term.field]
        place = snippets.best_place(folded, patterns) or found.place
        line, marks = snippets.snippet(text, folded, place or _opening(text), patterns)
        return Hit(row["id"], row["title"], path, place or Span(0, 0), line, marks)


def _score(found: Found) -> tuple[float, int]:
    return found.score, -found.number


def _by_place(terms: Sequence[Term]) -> tuple[list[Term], list[Term]]:
    """The terms that the index knows, and those that stand in notes and tags."""
    remarks = [term for term in terms if term.field in ("note", "tag")]
    return [term for term in terms if term not in remarks], remarks


def _is_remarked(term: Term, row: sqlite3.Row) -> bool:
    if term.field == "note":
        return term.pattern.search(fold(row["note"])) is not None
    return any(_is_tag(term, fold(tag)) for tag in json.loads(row["tags"]))


def _is_tag(term: Term, tag: str) -> bool:
    begun = term.pattern.match(tag)
    return begun is not None and (term.prefix or begun.end() == len(tag))


def _opening(text: str) -> Span:
    start = len(text) - len(text.lstrip())
    return Span(start, start)
