"""Damaged databases: set aside, restored, and said; every annotation is back."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from reader.annotations.annotation import Annotation
from reader.documents.loading import read_text
from reader.errors import LibraryDamaged, LibraryUnwritable
from reader.library import recovery
from reader.library.library import Library
from reader.library.moments import now

TEXT = "Some 38 per cent of all banks in the city have tried it, says the survey. " * 20
PAGE = 4096

Damage = Callable[[Path], None]


def _filled(home: Path, *, documents: int = 3, marks: int = 20) -> None:
    """A library with a backup that lacks most of its annotations."""
    for _ in range(2):
        with Library(home) as library:
            for number in range(documents):
                entry = library.add_document(read_text(f"Text {number}. {TEXT}"))
                for start in range(0, marks * 7, 7):
                    library.annotate(entry.id, start, start + 6, note=f"note {start}", tags=["a"])
            made = library.annotations()
            library.delete(made[0].id)
            library.update(made[1].id, note="edited")


def _contents(home: Path) -> tuple[tuple[Annotation, ...], tuple[Annotation, ...], set[str]]:
    with Library(home) as library:
        documents = {entry.title for entry in library.documents()}
        return library.annotations(), library.bin(), documents


def _write(path: Path, offset: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(content)


def _flip(path: Path, offset: int, length: int) -> None:
    content = path.read_bytes()[offset : offset + length]
    _write(path, offset, bytes(byte ^ 0xFF for byte in content))


def _truncate(path: Path, length: int) -> None:
    with path.open("r+b") as file:
        file.truncate(length)


DAMAGES: dict[str, Damage] = {
    "flipped head": lambda path: _flip(path, 0, 64),
    "flipped first page": lambda path: _flip(path, 0, PAGE),
    "flipped second page": lambda path: _flip(path, PAGE, PAGE),
    "flipped bytes among the words": lambda path: _flip(path, 9 * PAGE - 100, 64),
    "zeroed second page": lambda path: _write(path, PAGE, bytes(PAGE)),
    "zeroed but for the head": lambda path: _write(path, PAGE, bytes(path.stat().st_size - PAGE)),
    "truncated by half": lambda path: _truncate(path, path.stat().st_size // 2),
    "truncated in the head": lambda path: _truncate(path, 50),
    "zero bytes": lambda path: _truncate(path, 0),
    "garbage": lambda path: _write(path, 0, random.Random(1).randbytes(path.stat().st_size)),
    "gone": lambda path: path.unlink(),
}


@pytest.mark.parametrize("backups", [True, False], ids=["backup", "no backup"])
@pytest.mark.parametrize("damage", DAMAGES)
def test_every_annotation_is_back(tmp_path: Path, damage: str, backups: bool) -> None:
    _filled(tmp_path)
    before = _contents(tmp_path)
    if not backups:
        shutil.rmtree(tmp_path / "backups")
    path = tmp_path / "library.sqlite3"
    DAMAGES[damage](path)
    with Library(tmp_path) as library:
        (notice,) = library.notices
        assert "restored" in notice
        assert "\n" not in notice
        assert library.check().is_sound
        assert library.search("banks")
    assert _contents(tmp_path)[:2] == before[:2]
    with Library(tmp_path) as library:
        assert library.notices == ()


def test_no_page_of_the_database_takes_annotations_along(tmp_path: Path) -> None:
    """Every page, zeroed and flipped: what is lost is never an annotation, and never silently."""
    home = tmp_path / "home"
    _filled(home, documents=2, marks=8)
    annotations, deleted, _ = _contents(home)
    size = (home / "library.sqlite3").stat().st_size
    for offset in range(0, size, PAGE):
        for number, content in enumerate((bytes(PAGE), None)):
            damaged = tmp_path / f"{offset}-{number}"
            shutil.copytree(home, damaged)
            path = damaged / "library.sqlite3"
            if content is None:
                _flip(path, offset, PAGE)
            else:
                _write(path, offset, content)
            assert _contents(damaged)[:2] == (annotations, deleted)
            shutil.rmtree(damaged)


def test_a_flipped_letter_in_a_note_is_found_out(tmp_path: Path) -> None:
    """The pages of the database are sound, but not what stands in them."""
    _filled(tmp_path)
    before = _contents(tmp_path)
    path = tmp_path / "library.sqlite3"
    content = path.read_bytes()
    at = content.rindex(b"edited")
    _write(path, at, b"E")
    assert _contents(tmp_path) == before


def test_the_damaged_file_is_kept_under_a_name_with_the_day(tmp_path: Path) -> None:
    _filled(tmp_path)
    path = tmp_path / "library.sqlite3"
    path.write_bytes(b"This is a letter and no database. " * 50)
    with Library(tmp_path) as library:
        (aside,) = library.check().set_aside
        assert aside.name.startswith(f"library.damaged-{now():%Y-%m-%d}")
        assert aside.read_bytes().startswith(b"This is a letter")
        assert aside.name in library.notices[0]
    assert not list(tmp_path.glob("*.restoring*"))


def test_documents_without_annotations_are_read_from_what_is_left(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        for number in range(30):
            library.add_document(read_text(f"Text {number}. {TEXT}"))
    shutil.rmtree(tmp_path / "backups")
    path = tmp_path / "library.sqlite3"
    _write(path, path.stat().st_size - 3 * PAGE, bytes(2 * PAGE))
    with Library(tmp_path) as library:
        assert library.notices
        assert len(library.documents()) >= 25
        assert library.check().is_sound


def test_a_damaged_backup_is_passed_over(tmp_path: Path) -> None:
    _filled(tmp_path)
    before = _contents(tmp_path)
    (backup,) = (tmp_path / "backups").iterdir()
    shutil.copy(backup, backup.with_name("library-2020-01-01.sqlite3"))
    _flip(backup, PAGE, PAGE)
    _flip(tmp_path / "library.sqlite3", PAGE, PAGE)
    with Library(tmp_path) as library:
        assert "library-2020-01-01.sqlite3" in library.notices[0]
    assert _contents(tmp_path)[:2] == before[:2]


def test_a_restoring_that_fails_moves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _filled(tmp_path)
    path = tmp_path / "library.sqlite3"
    _flip(path, 0, PAGE)
    content = path.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(recovery, "_swap", fail)
        with pytest.raises(LibraryUnwritable, match=r"No space left.*make room"):
            Library(tmp_path)
    assert path.read_bytes() == content
    assert not list(tmp_path.glob("*.restoring*"))
    with Library(tmp_path) as library:
        assert library.annotations()


def test_a_new_library_is_restored_from_nothing(tmp_path: Path) -> None:
    with Library(tmp_path / "home") as library:
        assert library.notices == ()


def test_a_log_that_got_lost_is_made_good_by_the_journal(tmp_path: Path) -> None:
    """A crash leaves the last changes in SQLite's log alone; without it the journal has them."""
    home = tmp_path / "home"
    with Library(home) as library:
        entry = library.add_document(read_text(TEXT))
    library = Library(home)
    made = [library.annotate(entry.id, start, start + 5) for start in range(5)]
    crashed = tmp_path / "crashed"
    shutil.copytree(home, crashed, ignore=shutil.ignore_patterns("*-wal", "*-shm"))
    library.close()
    with Library(crashed) as restored:
        assert {mark.id for mark in restored.annotations()} == {mark.id for mark in made}
        assert all(mark.span == mark.anchor.span for mark in restored.annotations())


def test_the_library_of_another_program_is_never_moved(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE recipe (name)")
    with pytest.raises(LibraryDamaged, match="another program"):
        Library(tmp_path)
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT count(*) FROM recipe").fetchone() == (0,)


def test_damage_that_shows_while_the_library_is_open_is_mended_next_time(tmp_path: Path) -> None:
    _filled(tmp_path)
    before = _contents(tmp_path)
    with Library(tmp_path) as library, closing(sqlite3.connect(library.check().path)) as raw:
        with raw:
            raw.execute("UPDATE version SET text = x'00'")
        with pytest.raises(LibraryDamaged, match="start Reader again"):
            library.read(library.documents()[0].id)
    with Library(tmp_path) as library:
        assert "restored" in library.notices[0]
        assert library.read(library.documents()[0].id).text
    assert _contents(tmp_path) == before


HOLDER = """
import sys
from reader.library.library import Library
with Library(sys.argv[1]) as library:
    library.annotate(library.documents()[0].id, 0, 5, note="held")
    print("open", flush=True)
    sys.stdin.readline()
    library.annotate(library.documents()[0].id, 0, 5, note="later")
"""


def test_a_library_that_another_program_has_open_is_restored_after_it(tmp_path: Path) -> None:
    _filled(tmp_path)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    (annotation_page,) = _root_pages(tmp_path / "library.sqlite3", "version")
    _flip(tmp_path / "library.sqlite3", annotation_page * PAGE, PAGE)
    with pytest.raises(LibraryDamaged, match=r"open in another Reader: close that one"):
        Library(tmp_path)
    holder.communicate("go on\n")
    with Library(tmp_path) as library:
        notes = {mark.note for mark in library.annotations()}
    assert "held" in notes


def test_nor_is_one_that_this_program_has_open_twice(tmp_path: Path) -> None:
    _filled(tmp_path)
    with Library(tmp_path) as first:
        _flip(tmp_path / "library.sqlite3", PAGE, PAGE)
        with pytest.raises(LibraryDamaged, match="open in another Reader"):
            Library(tmp_path)
        with suppress(LibraryDamaged):
            first.close()
    with Library(tmp_path) as library:
        assert "restored" in library.notices[0]


def _root_pages(path: Path, table: str) -> list[int]:
    """Where the tree of a table begins, counted from 0."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as raw:
        rows = raw.execute("SELECT rootpage - 1 FROM sqlite_schema WHERE name = ?", (table,))
        return [row[0] for row in rows]
