"""All marks: those of every document, and what is done to several of them at once.

Every method may touch the disk, so that a screen calls it in a thread; when it returns, what it
did is on disk.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.annotations.annotation import Annotation
from reader.errors import AnnotationNotFound
from reader.library.entry import Entry
from reader.library.library import Library
from reader.tui.annotation_filter import ListedMark, listed
from reader.tui.marks_files import write_marks

__all__ = ["AllMarks", "Marks", "retagged"]

KEPT_TEXTS = 4
"""Texts that are remembered, to show what stands at the place of a mark."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What the library held at one moment."""

    marks: tuple[ListedMark, ...]
    entries: Mapping[str, Entry]
    """The documents by their ids."""


class AllMarks:
    """The marks of a library."""

    def __init__(self, library: Library, colour_names: Mapping[str, str]) -> None:
        """The marks in `library`; the colours bear `colour_names` for the user."""
        self._library = library
        self._colour_names = colour_names
        self._texts: OrderedDict[str, str] = OrderedDict()

    def load(self) -> Marks:
        """All marks in the order of their documents, newest document first."""
        entries = {entry.id: entry for entry in self._library.documents()}
        titles = {id_: entry.title for id_, entry in entries.items()}
        annotations = self._library.annotations()
        return Marks(listed(annotations, titles, self._colour_names), entries)

    def load_bin(self) -> Marks:
        """What was deleted and can be restored, deleted last first."""
        entries = {entry.id: entry for entry in self._library.documents()}
        titles = {id_: entry.title for id_, entry in entries.items()}
        return Marks(listed(self._library.bin(), titles, self._colour_names), entries)

    def text_now(self, annotation: Annotation, entry: Entry) -> str:
        """What stands at the place of a mark now; empty for one without a place."""
        text = self._texts.get(entry.sha256)
        if text is None:
            text = self._texts[entry.sha256] = self._library.read(entry.id).text
            if len(self._texts) > KEPT_TEXTS:
                self._texts.popitem(last=False)
        return annotation.span.of(text) if annotation.span is not None else ""

    def tags(self) -> tuple[str, ...]:
        """All tags, most used first."""
        return self._library.tags()

    def delete(self, ids: Iterable[str]) -> int:
        """Put marks into the bin, all or none; how many there were to put."""
        return self._each("deleted", ids, self._library.delete)

    def restore(self, ids: Iterable[str]) -> int:
        """Take marks out of the bin; how many."""
        return self._each("restored", ids, self._library.restore)

    def recolour(self, ids: Iterable[str], colour: str) -> int:
        """Give marks a colour; how many."""
        return self._each("coloured", ids, lambda id_: self._library.update(id_, colour=colour))

    def retag(self, tags: Mapping[str, Sequence[str]]) -> int:
        """Give marks tags, by their ids; how many."""
        return self._each("tagged", tags, lambda id_: self._library.update(id_, tags=tags[id_]))

    def write_note(self, annotation: Annotation, note: str, tags: Sequence[str]) -> None:
        """Give a mark a note and tags.

        Raises:
            AnnotationNotFound: if it was deleted meanwhile.
        """
        kind = "note" if note and annotation.kind == "highlight" else None
        self._library.update(annotation.id, note=note, tags=tags, kind=kind)

    def undo(self) -> str | None:
        """Take the last change back; what it was."""
        return self._library.undo()

    def redo(self) -> str | None:
        """Make it again; what it was."""
        return self._library.redo()

    def empty_bin(self) -> int:
        """Delete for good what is in the bin; how many."""
        return self._library.empty_bin()

    def export(self, marks: Sequence[ListedMark], target: Path, flavour: str) -> tuple[str, ...]:
        """Write `marks` to the file `target`; the end of its name tells the format.

        Markdown is of `flavour`, in the user's own form if there is one.

        What a user wrote into Markdown outside the exported blocks stays. Returns the ids of the
        blocks that were changed by hand and therefore left as they are.

        Raises:
            AnnotationError: if the file cannot be written, or a template is wrong.
        """
        from reader.annotations.grouping import Marked
        from reader.library.exporting import layout_of

        by_document: dict[str, list[Annotation]] = {}
        for mark in sorted(marks, key=lambda mark: mark.number):
            by_document.setdefault(mark.annotation.document, []).append(mark.annotation)
        documents = [
            Marked(self._library.read(id_), annotations, id_)
            for id_, annotations in by_document.items()
        ]
        return write_marks(documents, target, layout_of(self._library.home, flavour))

    def _each(self, verb: str, ids: Iterable[str], change: Callable[[str], object]) -> int:
        """Make a change of each mark in one step, but for those deleted by another program."""
        count = 0
        with self._library.one_step(verb):
            for id_ in ids:
                with suppress(AnnotationNotFound):
                    change(id_)
                    count += 1
        return count


def retagged(tags: Sequence[str], words: Iterable[str]) -> tuple[str, ...]:
    """`tags` with `words` added; a word with "-" before it is taken away instead.

    >>> retagged(("ai", "draft"), ("ports", "-draft"))
    ('ai', 'ports')
    """
    given = tuple(words)
    unwanted = {word[1:].lstrip("#") for word in given if word.startswith("-")}
    added = (word for word in given if not word.startswith("-"))
    return tuple(tag for tag in dict.fromkeys((*tags, *added)) if tag not in unwanted)
