"""Steps that are taken back: changes that belong together, undo and redo, the bin."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.library import binning, history, marks
from reader.library.handle import Handle

if TYPE_CHECKING:
    from reader.annotations.annotation import Annotation

__all__ = ["Steps"]


class Steps(Handle):
    """A library as changes that can be undone."""

    @contextmanager
    def one_step(self, verb: str, origin: str = "") -> Iterator[None]:
        """Makes all changes of annotations inside one: kept whole or not at all, undone as one.

        Other threads and programs wait meanwhile, so what takes long is done before.

        Args:
            verb: what is done to them, for `undo` to say, such as "deleted".
            origin: where they came from, such as the name of a file.
        """
        with self._session.writing() as connection, history.step(connection, verb, origin):
            yield

    def undo(self) -> str | None:
        """Takes the last change of an annotation, or the last removal of a document, back.

        Returns:
            What was undone, such as 'deleted note on "38 per cent…"'; None if there is nothing.
        """
        with self._session.writing() as connection:
            return history.undo(connection)

    def redo(self) -> str | None:
        """Makes what was undone last again; its description, or None if there is nothing."""
        with self._session.writing() as connection:
            return history.redo(connection)

    def next_undo(self) -> str | None:
        """What `undo` would take back, in the same words; None if there is nothing."""
        with self._session.reading() as connection:
            return history.next_undo(connection)

    def next_redo(self) -> str | None:
        """What `redo` would make again, in the same words; None if there is nothing."""
        with self._session.reading() as connection:
            return history.next_redo(connection)

    def bin(self) -> tuple[Annotation, ...]:
        """The annotations that were deleted, the last one first; `deleted` says when."""
        with self._session.reading() as connection:
            return marks.read_bin(connection)

    def restore(self, annotation_id: str) -> Annotation:
        """Takes an annotation out of the bin; `undo` puts it back in.

        Raises:
            AnnotationNotFound: if it is not there, or its document is hidden.
        """
        with self._session.writing() as connection:
            return binning.restore(connection, annotation_id)

    def emptied(self) -> frozenset[str]:
        """The ids of what was emptied from the bin, here or on another machine."""
        with self._session.reading() as connection:
            return binning.emptied(connection)

    def empty_bin(self) -> int:
        """Takes all that was deleted out of the library for ever; how many there were.

        Nothing takes this back. Backups of earlier days and the journal, which is only ever
        added to, hold the words until they are deleted by hand.
        """
        with self._session.writing() as connection:
            return binning.empty(connection)
