"""Other machines: what their journals say is merged into this library."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.handle import Handle

if TYPE_CHECKING:
    from reader.library.merging import Merged

__all__ = ["Machines"]


class Machines(Handle):
    """A library as one of several."""

    def merge(
        self, lines: Iterable[bytes | str], texts: Path | None = None, *, is_undone: bool = False
    ) -> Merged:
        """Merges the lines of a journal, or of a JSONL export, of another machine.

        The highest revision of an annotation wins, and deletions win over older edits; what
        loses is kept, see `revisions`. The order of lines and merges makes no difference, and
        twice is once. A document that is not here is made of its kept text, else of the words
        marked, until its file is added.

        Args:
            lines: in any order; those that cannot be read are counted and left out.
            texts: the folder "texts" beside the journal.
            is_undone: whether `undo` takes it back.
        """
        from reader.library import merging
        from reader.library.journal import readable_lines

        readable, unreadable = readable_lines(lines)
        with self._session.adding() as (connection, addition):
            merged, losers = merging.merge(
                connection, readable, texts, unreadable=unreadable, is_undone=is_undone
            )
            addition.append(losers)
            return merged

    def merge_journals(self, folder: Path | str, *, is_undone: bool = False) -> Merged:
        """Merges all journals in a folder, conflicting copies of them too; see `merge`."""
        from reader.library.journal import journal_files, lines_in

        place = Path(folder)
        lines = lines_in(journal_files(place))
        return self.merge(lines, place / "texts", is_undone=is_undone)
