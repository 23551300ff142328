"""What tells that a document is not as it was: the state of its file, or of its mail in a file."""

from __future__ import annotations

from pathlib import Path

from reader.documents.file_state import FileState, state_of_file

__all__ = ["state_of"]


def state_of(path: Path) -> FileState | None:
    """The state of the file, or of the mail in a file, at `path`; None if none can be reached."""
    state = state_of_file(path)
    if state is None and "#" in path.name:
        from reader.documents.mailbox import state_of_mail

        return state_of_mail(path)
    return state
