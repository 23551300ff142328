"""Writing a file so that at any moment it is the old one or the new one, whole."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["replace_file"]


def replace_file(path: Path, data: bytes, *, is_durable: bool = True, mode: int = 0o600) -> None:
    """Puts a file that holds `data` in the place of the one at `path`.

    Args:
        path: its folder is there.
        data: all of it.
        is_durable: whether it has to be on the disk when this returns; what is only a cache or
            is written at every key need not.
        mode: who may read it. Until it is whole, nobody but the user.

    Raises:
        OSError: if it cannot be written; the old one stands as it was then.
    """
    import tempfile  # most starts write nothing

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".unfinished")
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if is_durable:
                file.flush()
                os.fsync(file.fileno())
        unfinished.chmod(mode)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
