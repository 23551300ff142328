"""The journal: every change of an annotation, appended to a file beside the database.

A damaged database gives nothing back, a damaged journal all but the damaged lines. Each device
writes one file of its own, `journal/DEVICE.jsonl`, so that the folder may be synced where the
database must not be: no two machines ever write the same file. The texts that carry annotations
stand beside it, each once, as `journal/texts/SHA256.z`.

A line is on disk before the change is committed to the database, and is taken back if that
fails: what was acknowledged is in both.
"""

from __future__ import annotations

import os
import re
import secrets
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.errors import LibraryUnwritable
from reader.library.lines import Line, parse, written

__all__ = ["Addition", "Journal", "journal_files", "lines_in", "read_text_file", "readable_lines"]

VARIABLE = "READER_JOURNAL"
"""The environment variable that names another folder for the journals."""

_TEXT = re.compile(rb"reader text 1 ([0-9]{1,12})\n")


@dataclass(frozen=True, slots=True)
class Journal:
    """The journal of this device."""

    folder: Path
    device: str

    @classmethod
    def of(cls, home: Path) -> Journal:
        """The journal of the library in the folder `home`, which need not exist yet."""
        chosen = os.environ.get(VARIABLE)
        # Not Path.expanduser, which raises where there is no such user.
        named = Path(os.path.expanduser(chosen)).absolute() if chosen else None  # noqa: PTH111
        folder = named or home / "journal"
        return cls(folder, _device(home / "device"))

    @property
    def file(self) -> Path:
        """Where this device writes."""
        return self.folder / f"{self.device}.jsonl"

    @property
    def texts(self) -> Path:
        """The folder of the texts."""
        return self.folder / "texts"

    def has_text(self, sha256: str) -> bool:
        """Whether that text is kept."""
        return (self.texts / f"{sha256}.z").exists()

    def keep_text(self, sha256: str, structure: bytes, text: bytes) -> None:
        """Keeps a version of a document, both parts deflated, as `versions.Packed` has them.

        Raises:
            LibraryUnwritable: if there is no room or no permission.
        """
        file = self.texts / f"{sha256}.z"
        unfinished = file.with_suffix(f".{secrets.token_hex(4)}.unfinished")
        try:
            _make_folder(self.texts)
            handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as out:
                out.write(b"reader text 1 %d\n" % len(structure) + structure + text)
                out.flush()
                os.fsync(out.fileno())
            unfinished.replace(file)
            _sync_folder(self.texts)
        except OSError as error:
            with suppress(OSError):
                unfinished.unlink()
            raise _unwritable(file, error) from error


class Addition:
    """What one transaction adds to a journal, so that it can be taken back if that fails."""

    def __init__(self, journal: Journal) -> None:
        """Adds nothing yet to `journal`."""
        self._journal = journal
        self._start: int | None = None
        self._end = 0

    def append(self, lines: Iterable[Line]) -> None:
        """Appends `lines`; they are on disk when it returns, all of them or none.

        A torn last line, which a crash has left, is closed first, so that only it is lost.

        Raises:
            LibraryUnwritable: if there is no room or no permission.
        """
        block = b"".join(written(line) for line in lines)
        if not block:
            return
        file = self._journal.file
        try:
            _make_folder(file.parent)
            is_new = not file.exists()
            handle = os.open(file, os.O_RDWR | os.O_CREAT | _BINARY, 0o600)
            try:
                self._write(handle, block)
            finally:
                os.close(handle)
            if is_new:
                _sync_folder(file.parent)
        except OSError as error:
            raise _unwritable(file, error) from error

    def _write(self, handle: int, block: bytes) -> None:
        end = os.lseek(handle, 0, os.SEEK_END)
        if end and _last_byte(handle, end) != b"\n":
            block = b"\n" + block
        self._start = end if self._start is None else self._start
        try:
            _write_whole(handle, block)
            os.fsync(handle)
        except OSError:
            os.ftruncate(handle, end)
            raise
        self._end = end + len(block)

    def take_back(self) -> None:
        """Removes what was appended, unless something already follows it."""
        if self._start is None or not self._end:
            return
        try:
            with self._journal.file.open("r+b") as file:
                if file.seek(0, os.SEEK_END) == self._end:
                    file.truncate(self._start)
                    os.fsync(file.fileno())
        except OSError:
            return  # the line stays: at worst a later restoring does what was asked for


_BINARY = getattr(os, "O_BINARY", 0)  # Windows only


def _last_byte(handle: int, end: int) -> bytes:
    os.lseek(handle, end - 1, os.SEEK_SET)
    return os.read(handle, 1)


def _write_whole(handle: int, block: bytes) -> None:
    view = memoryview(block)
    while view:
        view = view[os.write(handle, view) :]


def _unwritable(path: Path, error: OSError) -> LibraryUnwritable:
    return LibraryUnwritable(
        f"the journal {path} cannot be written ({error.strerror or error}), so nothing was "
        f"changed: make room, allow writing there, or name another folder with {VARIABLE}"
    )


def _make_folder(folder: Path) -> None:
    """Creates the folder and what lies above it, closed to all others."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def _sync_folder(folder: Path) -> None:
    """Has the names in `folder` on disk too, where the system can do that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _device(file: Path) -> str:
    """The name of this device: its host's, and eight characters of chance.

    It stands in `file`. A home that was copied to another machine gets a new one there, since
    two machines must not write one journal.
    """
    host = re.sub(r"[^0-9a-z]+", "-", _host().lower()).strip("-")[:32] or "device"
    known = _known_device(file)
    if known.rpartition("-")[0] == host:
        return known
    name = f"{host}-{secrets.token_hex(4)}"
    try:
        _make_folder(file.parent)
        unfinished = file.with_name(f"device.{name}")
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT, 0o600), "w") as out:
            out.write(name + "\n")
        if known:
            unfinished.replace(file)
        else:
            _link_first(unfinished, file)
    except OSError as error:
        raise LibraryUnwritable(
            f"{file} cannot be written ({error.strerror or error}): "
            "make room, allow writing there, or name another folder with --home"
        ) from error
    return _known_device(file) or name


def _host() -> str:
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename


def _known_device(file: Path) -> str:
    try:
        name = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return name if re.fullmatch(r"[0-9a-z-]{1,64}", name) else ""


def _link_first(unfinished: Path, file: Path) -> None:
    """Gives `file` its content at once; of two programs the first one wins."""
    try:
        os.link(unfinished, file)
    except FileExistsError:
        if not _known_device(file):  # it holds no name: damaged
            unfinished.replace(file)
            return
    except OSError:  # a file system without links
        unfinished.replace(file)
        return
    unfinished.unlink(missing_ok=True)


def journal_files(folder: Path) -> tuple[Path, ...]:
    """All journals in `folder`, those of other devices and conflicting copies among them."""
    return tuple(sorted(folder.glob("*.jsonl")))


def lines_in(files: Iterable[Path]) -> Iterator[bytes]:
    """The raw lines of `files`; one that cannot be read has none."""
    for file in files:
        try:
            with file.open("rb") as journal:
                yield from journal
        except OSError:
            continue


def readable_lines(raw: Iterable[bytes | str]) -> tuple[list[Line], int]:
    """The lines that could be read, and how many could not."""
    lines, unreadable = [], 0
    for text in raw:
        if not text.strip():
            continue
        line = parse(text)
        if line is None:
            unreadable += 1
        else:
            lines.append(line)
    return lines, unreadable


def read_text_file(file: Path) -> tuple[bytes, bytes] | None:
    """The structure and the text, both deflated, that `keep_text` wrote; None if there are none."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    head = _TEXT.match(content)
    if head is None:
        return None
    split = head.end() + int(head[1])
    return content[head.end() : split], content[split:]
