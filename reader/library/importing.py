"""Importing: marks that were made or edited elsewhere, brought into the library.

What comes is known by its id, so that a second time changes nothing. Its words are looked for in
the document that they belong to; what finds no place there becomes an orphan, and what finds no
document gets an entry of its own: nothing is lost.
"""

from __future__ import annotations

import json
import re
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any

from reader.annotations.annotation import WHOLE, Anchor, Annotation
from reader.annotations.colours import COLOURS
from reader.annotations.importing.incoming import Incoming, Source, derived_id, united
from reader.annotations.importing.recognising import Recognised, recognise
from reader.annotations.notes import contained
from reader.documents.decoding import decode
from reader.errors import AnnotationError, AnnotationNotFound
from reader.library.finding import Finder, Found
from reader.library.library import Library
from reader.library.lines import parse
from reader.library.marks import normalised_tags
from reader.library.moments import as_text, now
from reader.library.quoted import keep_quoted
from reader.text.sanitise import normalise_newlines, sanitise, sanitise_line
from reader.text.spans import Span

__all__ = ["Imported", "import_file"]

_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import has done."""

    form: str
    """The name of the file's format."""
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    orphans: int = 0
    """How many of all of them have no place in the present text."""
    unreadable: int = 0
    """Lines that nothing could be made of."""
    binned: int = 0
    """How many were deleted here, and stay so."""
    gone: int = 0
    """How many were emptied from the bin here, and stay so."""
    documents: tuple[str, ...] = ()
    """The ids of the documents that have other marks now."""


def import_file(library: Library, path: Path) -> Imported:
    """Brings in what the file at `path` holds, or the journals in the folder `path`.

    Raises:
        AnnotationError: if it cannot be read or holds no annotations.
    """
    with TemporaryDirectory(prefix="reader-import-") as folder:
        importing = _Import(library, Path(folder), sanitise_line(path.name))
        if path.is_dir():
            return importing.journals(path)
        return importing.take(recognise(decode(_read(path)).text, str(path)))


def _read(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise AnnotationError(f"{path} is no regular file; name one that holds annotations")
        data = path.read_bytes()
    except OSError as error:
        raise AnnotationError(f"{path} cannot be read ({error.strerror}); check the path") from None
    if not data.strip():
        raise AnnotationError(f"{path} is empty; export again where it comes from")
    return data


class _Import:
    """One import into one library."""

    def __init__(self, library: Library, folder: Path, name: str) -> None:
        self._library = library
        self._folder = folder
        self._name = name
        self._finder = Finder(library)
        self._line_starts: dict[str, list[int]] = {}
        self._known = {mark.id: mark for mark in library.annotations()}
        self._binned = {mark.id for mark in library.bin()}

    def take(self, given: Recognised) -> Imported:
        if given.lines:
            return self._merged(given.form, [self._homed(line) for line in given.lines])
        by_source: dict[Source, list[Incoming]] = {}
        news: dict[str, dict[str, Any]] = {}
        for mark in united(map(_cleaned, given.marks)):
            by_source.setdefault(mark.source, []).append(mark)
        lines: list[str] = []
        for source, marks in by_source.items():
            kept = [mark for mark in marks if mark.id not in self._binned]
            news |= self._news(kept)
            lines += self._fresh(source, kept)
        ids = {mark.id for marks in by_source.values() for mark in marks}
        merged = self._merged(given.form, lines, news)
        gone = self._gone(ids)
        return replace(
            merged,
            changed=merged.changed + len(news),
            unchanged=len(ids) - merged.new - merged.changed - len(news) - gone,
            orphans=self._orphans(ids),
            binned=len(ids & self._binned),
            gone=gone,
            documents=self._documents({*news, *_ids(lines)}),
        )

    def journals(self, folder: Path) -> Imported:
        with self._library.one_step("imported", self._name):
            done = self._library.merge_journals(folder, is_undone=True)
        if not done.added + done.changed + done.kept and not any(folder.glob("*.jsonl")):
            raise AnnotationError(f"the folder {folder} holds no journal; name files to import")
        documents = tuple(entry.id for entry in self._library.documents() if entry.annotations)
        return Imported(
            "journals", done.added, done.changed, unreadable=done.unreadable, documents=documents
        )

    # Lines of a journal

    def _homed(self, line: str) -> str:
        """A line of JSON whose document is one of this library, if it has one like it."""
        if parse(line) is None:
            return line  # torn or flipped: written anew it would look whole
        try:
            given = json.loads(line)
            source = Source(
                title=str(given.get("title", "")),
                author=str(given.get("author", "")),
                address=str(given.get("url", "")),
                id=str(given.get("document", "")),
                sha256=str(given.get("version", "")),
            )
            mark = Incoming(str(given["id"]), source, str(given["quote"]))
        except (ValueError, KeyError, AttributeError, RecursionError):
            return line
        if mark.id in self._known:
            return line
        found = self._finder.document(source, [mark])
        return line if found is None else json.dumps({**given, "document": found.id})

    def _merged(
        self, form: str, lines: list[str], news: Mapping[str, dict[str, Any]] = MappingProxyType({})
    ) -> Imported:
        """Have the library take all over in one step; lines that say nothing new are counted."""
        fresh = [line for line in lines if not self._says_nothing_new(line)]
        with self._library.one_step("imported", self._name):
            for id, told in news.items():  # noqa: A001
                with suppress(AnnotationNotFound):  # deleted by another program meanwhile
                    self._library.update(id, **told)
            done = self._library.merge(fresh, self._folder / "texts", is_undone=True)
        self._known = {mark.id: mark for mark in self._library.annotations()}
        ids = _ids(lines)
        gone = self._gone(ids)
        return Imported(
            form,
            done.added,
            done.changed,
            max(0, len(ids) - done.added - done.changed - gone),
            self._orphans(ids),
            done.unreadable,
            gone=gone,
            documents=self._documents(_ids(fresh)),
        )

    def _says_nothing_new(self, line: str) -> bool:
        try:
            given = json.loads(line)
            known = self._known.get(given["id"])
        except (ValueError, KeyError, TypeError, RecursionError):
            return False
        if known is None or given.get("deleted") or given.get("revision", 1) != known.revision:
            return False
        told = (given.get("kind"), given.get("note"), given.get("colour"), given.get("tags"))
        return told == (known.kind, known.note, known.colour, list(known.tags))

    # Marks of any program

    def _news(self, marks: Iterable[Incoming]) -> dict[str, dict[str, Any]]:
        """What `marks` say of those that are known, by their ids."""
        told: dict[str, dict[str, Any]] = {}
        for mark in marks:
            known = self._known.get(mark.id)
            news = _news(known, mark) if known else {}
            if news:  # a block that was copied says nothing against one that was edited
                told[mark.id] = told.get(mark.id, {}) | news
        return told

    def _fresh(self, source: Source, marks: list[Incoming]) -> list[str]:
        """The lines for what is new of one document's marks."""
        due = [mark for mark in marks if self._is_due(mark)]
        if not due:
            return []
        found = self._finder.document(source, due) or self._finder.entry_of_its_own(source)
        due = [self._on_its_line(mark, found) for mark in due]
        anchors = {mark.id: anchor for mark in due if (anchor := _anchored(mark, found))}
        # An orphan that would only stay one is left as it is.
        lost = [mark for mark in due if mark.id not in anchors and mark.id not in self._known]
        anchors |= keep_quoted(lost, self._folder)
        lines = {m.id: self._line(m, found, anchors[m.id]) for m in due if m.id in anchors}
        return list(lines.values())

    def _on_its_line(self, mark: Incoming, found: Found) -> Incoming:
        """The mark with the place of its line; one without words only in the very same text."""
        is_known_text = bool(mark.quote.strip()) or mark.source.sha256 == found.sha256
        if mark.line is None or mark.near is not None or not is_known_text:
            return mark
        if found.id not in self._line_starts:
            ends = (end.end() for end in re.finditer("\n", found.quotable.text))
            self._line_starts[found.id] = [0, *ends]
        starts = self._line_starts[found.id]
        return replace(mark, near=starts[min(max(mark.line, 1), len(starts)) - 1])

    def _is_due(self, mark: Incoming) -> bool:
        """Whether a place is to be found for it: it is new, or an orphan without a document."""
        known = self._known.get(mark.id)
        return known is None or (known.span is None and self._finder.is_stand_in(known.document))

    def _line(self, mark: Incoming, found: Found, anchor: Anchor) -> str:
        """The line of a journal that makes `mark` a mark in the document `found`."""
        known = self._known.get(mark.id)
        created = mark.created or (known.created if known else now())
        updated = now() if known else mark.updated or created
        return json.dumps(
            {
                "id": mark.id,
                "revision": known.revision + 1 if known else 1,
                "document": found.id,
                "title": found.title,
                "kind": known.kind if known else _kind(mark, anchor),
                "colour": known.colour if known else mark.colour or COLOURS[0],
                "note": known.note if known else mark.note or "",
                "tags": list(known.tags if known else normalised_tags(mark.tags or ())),
                "created": as_text(created),
                "updated": as_text(updated),
                "quote": anchor.quote,
                "prefix": anchor.prefix,
                "suffix": anchor.suffix,
                "made_start": anchor.span.start,
                "made_end": anchor.span.end,
                "version": anchor.version,
            }
        )

    def _gone(self, ids: Iterable[str]) -> int:
        return len(self._library.emptied().intersection(ids) - self._known.keys())

    def _orphans(self, ids: Iterable[str]) -> int:
        return sum(id in self._known and self._known[id].span is None for id in ids)  # noqa: A001

    def _documents(self, ids: Iterable[str]) -> tuple[str, ...]:
        known = (self._known.get(id) for id in ids)  # noqa: A001
        return tuple(sorted({mark.document for mark in known if mark}))


def _ids(lines: Iterable[str]) -> set[str]:
    found = set()
    for line in lines:
        try:
            found.add(str(json.loads(line)["id"]))
        except (ValueError, KeyError, TypeError, RecursionError):
            continue
    return found


def _cleaned(mark: Incoming) -> Incoming:
    """The mark with nothing in it that could command a terminal, and an id that can be one."""
    colour = mark.colour if mark.colour in COLOURS else None
    return replace(
        mark,
        id=mark.id if _ID.fullmatch(mark.id) else derived_id("id", mark.id),
        quote=_clean(mark.quote),
        prefix=_clean(mark.prefix)[-64:],
        suffix=_clean(mark.suffix)[:64],
        colour=colour,
        note=None if mark.note is None else _clean(mark.note),
        tags=None if mark.tags is None else normalised_tags(mark.tags),
    )


def _clean(text: str) -> str:
    return sanitise(normalise_newlines(text))


def _news(known: Annotation, mark: Incoming) -> dict[str, Any]:
    """What `mark` says otherwise than `known`, as far as it is to be believed."""
    told: dict[str, Any] = {}
    if mark.note is not None and contained(mark.note) != contained(known.note):
        told["note"] = mark.note
    if mark.tags is not None and mark.tags != known.tags:
        told["tags"] = mark.tags
    if mark.colour is not None and mark.colour != known.colour:
        told["colour"] = mark.colour
    if mark.trust == "edited":
        # What marks no words, a bookmark or a note on the whole, can be nothing else.
        is_other = mark.kind not in (None, known.kind) and known.anchor.span.length > 0
        return told | ({"kind": mark.kind} if is_other else {})
    if mark.trust == "newer" and mark.updated is not None:
        return told if mark.updated >= known.updated else {}
    if known.revision > 1:
        return {}  # what somebody has emptied here stays empty
    return {name: value for name, value in told.items() if value and not getattr(known, name)}


def _anchored(mark: Incoming, found: Found) -> Anchor | None:
    """Where the mark stands in the document, if its words are there."""
    text, sha256 = found.quotable.text, found.sha256
    if not mark.quote.strip():
        at = _point(mark, len(text))
        return Anchor.at(at, text, sha256) if at != WHOLE else Anchor("", "", "", at, sha256)
    place = found.quotable.best(mark.quote, prefix=mark.prefix, suffix=mark.suffix, near=mark.near)
    if place is None or not place.length:
        return None
    return Anchor.at(_with_blanks(place, mark.quote, text), text, sha256)


def _with_blanks(place: Span, quote: str, text: str) -> Span:
    """The place with the blanks around it that were marked too."""
    start = place.start - (len(quote) - len(quote.lstrip()))
    return (
        Span(start, start + len(quote)) if start >= 0 and text.startswith(quote, start) else place
    )


def _point(mark: Incoming, length: int) -> Span:
    is_point = mark.kind == "bookmark" and mark.near is not None and mark.near <= length
    return Span(mark.near, mark.near) if is_point and mark.near is not None else WHOLE


def _kind(mark: Incoming, anchor: Anchor) -> str:
    if not anchor.span.length:
        is_at_start = mark.kind == "bookmark" and mark.near is not None
        return "bookmark" if is_at_start or anchor.span != WHOLE else "note"
    return mark.kind or "highlight"
