"""The annotations of a library: made, changed, placed by hand, and what they were before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.library import catalogue, marking, marks, revisions
from reader.library.handle import Handle

if TYPE_CHECKING:
    from reader.annotations.annotation import Annotation
    from reader.library.lines import Line

__all__ = ["Annotations"]


class Annotations(Handle):
    """A library as annotations."""

    def annotate(
        self,
        id: str,  # noqa: A002
        start: int,
        end: int,
        kind: str = "highlight",
        colour: str = "yellow",
        note: str = "",
        tags: Iterable[str] = (),
        *,
        version: str | None = None,
    ) -> Annotation:
        """Marks the code points from `start` to `end` of a document.

        Args:
            id: the document's.
            start: the first code point.
            end: one past the last; only a bookmark may be empty, and a note on the whole
                document, which stands at 0 to 0.
            kind: "highlight", "note", "bookmark" or "key-figure".
            colour: one of `COLOURS`.
            note: Markdown.
            tags: words; a leading "#" is dropped, white space within becomes "-".
            version: SHA-256 of the text that the offsets count in, where another program may
                have added a newer one.

        Raises:
            EntryNotFound: if there is no such document.
            AnnotationError: if the span, the kind or the colour does not exist, or the document
                has another version by now.
        """
        columns = marks.checked(kind, colour, note, tags)
        with self._session.writing() as connection:
            return marking.annotate(connection, id, (start, end), columns, version)

    def annotations(self, id: str | None = None) -> tuple[Annotation, ...]:  # noqa: A002
        """Those of a document in its order, orphans last; of all documents where `id` is None.

        Raises:
            EntryNotFound: if there is no such document.
        """
        with self._session.reading() as connection:
            number = None if id is None else catalogue.row_of(connection, id)["number"]
            return marks.read_all(connection, number)

    def annotation(self, annotation_id: str) -> Annotation:
        """One annotation.

        Raises:
            AnnotationNotFound: if there is none, or it was deleted.
        """
        with self._session.reading() as connection:
            return marks.read(connection, annotation_id)

    def update(
        self,
        annotation_id: str,
        *,
        note: str | None = None,
        tags: Iterable[str] | None = None,
        colour: str | None = None,
        kind: str | None = None,
    ) -> Annotation:
        """Changes what is given of an annotation; what is None stays.

        Raises:
            AnnotationNotFound: if there is none, or it was deleted.
            AnnotationError: if the kind or the colour does not exist.
        """
        wanted = marks.checked(kind, colour, note, tags)
        with self._session.writing() as connection:
            return marking.change(connection, annotation_id, wanted)

    def delete(self, annotation_id: str) -> None:
        """Deletes an annotation; `undo` brings it back.

        Raises:
            AnnotationNotFound: if there is none, or it was deleted already.
        """
        with self._session.writing() as connection:
            marking.delete(connection, annotation_id)

    def attach(
        self, annotation_id: str, start: int, end: int, *, version: str | None = None
    ) -> Annotation:
        """Attaches an annotation by hand, such as an orphan, to a place in the present version.

        What was marked stays as it was; where it stands is remembered through later versions.

        Raises:
            AnnotationNotFound: if there is none, or it was deleted.
            AnnotationError: if the span does not exist, or the document has another version
                than `version` by now; see `annotate`.
        """
        with self._session.writing() as connection:
            return marking.attach(connection, annotation_id, (start, end), version)

    def tags(self) -> tuple[str, ...]:
        """All tags in use, the most used first."""
        with self._session.reading() as connection:
            return marks.tags_by_frequency(connection)

    def revisions(self, annotation_id: str) -> tuple[Line, ...]:
        """What an annotation was before, here or on a machine whose change lost; newest first."""
        with self._session.reading() as connection:
            return revisions.all_of(connection, annotation_id)
