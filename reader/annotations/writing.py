"""Writing an export to a file, so that nothing which stands there is lost."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from reader.annotations.merging import merge
from reader.atomic_files import replace_file
from reader.errors import AnnotationError

__all__ = ["write_markdown", "write_whole"]


def write_markdown(target: Path, fresh: str) -> tuple[str, ...]:
    """Write the Markdown export `fresh` to `target`, merged with what stands there.

    Returns:
        The ids of the annotations whose blocks were edited by hand and stay as they were.

    Raises:
        AnnotationError: if the file cannot be read as UTF-8 or cannot be written.
    """
    _check(target)
    existing = _read(target)
    merged = merge(existing, fresh) if existing else None
    text = fresh if merged is None else merged.text
    if text != existing:
        write_whole(target, text)
    return () if merged is None else merged.kept


def write_whole(target: Path, text: str) -> None:
    """Write `text` to `target`: all of it, or nothing and the file stays as it was.

    Raises:
        AnnotationError: if the file cannot be written.
    """
    _check(target)
    file = Path(os.path.realpath(target))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(file, text.encode(), mode=_mode_of(file))
    except OSError as error:
        reason = error.strerror or str(error)
        raise AnnotationError(
            f"{target} cannot be written ({reason}); choose another file"
        ) from None


def _check(target: Path) -> None:
    """Refuses what would be replaced by a file (a device) or waited for (a pipe)."""
    try:
        mode = target.stat().st_mode
    except OSError:
        return  # nothing is there, or what happens next tells why not
    if not stat.S_ISREG(mode):
        raise AnnotationError(
            f"{target} is no regular file; name one, or a folder with a slash behind it"
        )


def _read(target: Path) -> str:
    try:
        # Line ends stay as they are: what a user wrote is kept byte for byte.
        return target.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        raise AnnotationError(
            f"{target} holds something that is not UTF-8 text; choose another file"
        ) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise AnnotationError(f"{target} cannot be read ({reason}); choose another file") from None


def _mode_of(file: Path) -> int:
    """Who may read the file: what stands there stays as open as it was."""
    return file.stat().st_mode & 0o777 if file.exists() else 0o644
