"""Crashes, full disks, rival programs: what was acknowledged is there.

`pytest --faults=long tests/library/test_faults.py` tries ten times as many.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.documents.loading import read_text
from reader.errors import LibraryUnwritable
from reader.library import moments
from reader.library.journal import journal_files
from reader.library.library import Library

TEXT = "Some 38 per cent of all banks in the city have tried it, says the survey. " * 9

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")

WRITER = """
import signal, sys
from reader.documents.loading import read_text
from reader.errors import ReaderError
from reader.library.library import Library

home, name, most = sys.argv[1], sys.argv[2], int(sys.argv[3])
if len(sys.argv) > 4:
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[4]),) * 2)
library = Library(home)
page = library.documents()[0].id
for number in range(most):
    try:
        made = library.annotate(page, number % 50, number % 50 + 9, note=f"{name}-{number}")
        print(f"{name}-{number}", flush=True)
        library.update(made.id, tags=["again"]) if number % 5 == 4 else None
    except ReaderError as error:
        print(f"refused: {error}", flush=True)
        break
library.close()
"""


@pytest.fixture
def times(request: pytest.FixtureRequest) -> int:
    """How many times as much is tried."""
    return 10 if request.config.getoption("--faults") == "long" else 1


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A library with one document."""
    with Library(tmp_path / "home") as library:
        library.add_document(read_text(TEXT))
    return tmp_path / "home"


def _writer(home: Path, name: str, most: int, *limit: int) -> subprocess.Popen[str]:
    arguments = [str(home), name, str(most), *map(str, limit)]
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, *arguments], stdout=subprocess.PIPE, text=True
    )


def _notes(home: Path) -> set[str]:
    with Library(home) as library:
        assert library.check().is_sound
        return {mark.note for mark in library.annotations()}


def _acknowledged(writer: subprocess.Popen[str]) -> tuple[set[str], list[str]]:
    """What a writer that has ended said was written, and what it said was refused."""
    assert writer.stdout is not None
    *lines, _ = writer.stdout.read().split("\n")
    writer.stdout.close()
    writer.wait()
    refused = [line for line in lines if line.startswith("refused: ")]
    return set(lines) - set(refused), refused


def _killed(home: Path, name: str, chance: random.Random) -> set[str]:
    """What was acknowledged by a writer that was killed while it wrote."""
    writer = _writer(home, name, 100_000)
    assert writer.stdout is not None
    first = {writer.stdout.readline().strip()}
    until = time.monotonic() + chance.uniform(0.0, 0.05)
    while time.monotonic() < until:
        first.add(writer.stdout.readline().strip())
    writer.send_signal(signal.SIGKILL)
    rest, _ = _acknowledged(writer)
    return first | rest


def test_nothing_acknowledged_is_lost_by_kills(home: Path, times: int) -> None:
    chance = random.Random(7)
    acknowledged: set[str] = set()
    for kill in range(15 * times):
        acknowledged |= _killed(home, f"k{kill}", chance)
    assert len(acknowledged) >= 15
    assert acknowledged <= _notes(home)


def test_nothing_is_lost_even_without_the_database(home: Path, tmp_path: Path) -> None:
    """Killed, and then the database and its log are gone: the journal alone has all."""
    chance = random.Random(8)
    acknowledged = {note for kill in range(3) for note in _killed(home, f"k{kill}", chance)}
    for file in home.glob("library.sqlite3*"):
        file.unlink()
    assert acknowledged <= _notes(home)


def test_two_writers_lose_nothing(home: Path, times: int) -> None:
    writers = [_writer(home, name, 300 * times) for name in "ab"]
    reports = [_acknowledged(writer) for writer in writers]
    assert [refused for _, refused in reports] == [[], []]
    acknowledged = reports[0][0] | reports[1][0]
    assert len(acknowledged) == 600 * times
    assert acknowledged == _notes(home)


@pytest.mark.parametrize("room", [60_000, 100_000, 150_000, 300_000])
def test_a_limit_on_files_loses_nothing_and_says_so(home: Path, room: int) -> None:
    acknowledged, refused = _acknowledged(_writer(home, "f", 3000, room))
    assert len(refused) == 1
    assert "make room" in refused[0]
    assert _notes(home) == acknowledged


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system with room for little."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    if mount is None or os.geteuid() != 0:
        pytest.skip("only root may mount a small file system")
    made = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=700k", "tmpfs", str(place)],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        pytest.skip(f"a small file system cannot be mounted here: {made.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_loses_nothing_and_says_so(small_disk: Path) -> None:
    home = small_disk / "home"
    with Library(home) as library:
        library.add_document(read_text(TEXT))
    acknowledged, refused = _acknowledged(_writer(home, "d", 100_000))
    assert len(refused) == 1
    assert acknowledged
    shutil.copytree(home, small_disk.parent / "copy")
    assert acknowledged <= _notes(small_disk.parent / "copy")


def test_a_journal_that_cannot_be_written_refuses_the_change(home: Path) -> None:
    """Nothing half done: neither the database nor the list has it."""
    with Library(home) as library:
        page = library.documents()[0].id
        kept = library.annotate(page, 0, 5)
        folder = home / "journal"
        folder.rename(home / "elsewhere")
        folder.write_text("no folder", encoding="utf-8")
        with pytest.raises(LibraryUnwritable, match=r"journal .*nothing was changed"):
            library.annotate(page, 5, 9)
        with pytest.raises(LibraryUnwritable):
            library.delete(kept.id)
        assert library.annotations() == (kept,)
        folder.unlink()
        (home / "elsewhere").rename(folder)
        library.delete(kept.id)
        assert library.undo() == 'deleted highlight on "Some"'


@pytest.mark.parametrize("cut", [1, 20, 300])
def test_a_torn_last_line_costs_that_line_alone(home: Path, cut: int) -> None:
    with Library(home) as library:
        page = library.documents()[0].id
        made = [library.annotate(page, start, start + 4) for start in range(5)]
    (journal,) = journal_files(home / "journal")
    with journal.open("r+b") as file:
        file.truncate(journal.stat().st_size - cut)
    with Library(home) as library:
        made.append(library.annotate(page, 9, 12))
        torn = library.check().torn
    assert torn == (0 if cut == 1 else 1)
    shutil.rmtree(home / "backups")
    (home / "library.sqlite3").unlink()
    with Library(home) as library:
        back = {mark.id for mark in library.annotations()}
    lost = {mark.id for mark in made} - back
    assert lost <= {made[4].id}


def test_a_clock_that_goes_backwards_loses_nothing(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written last wins, even if its time is the earliest."""
    with Library(home) as library:
        page = library.documents()[0].id
        made = library.annotate(page, 0, 5, note="first")
        for year, note in ((2030, "second"), (2001, "third"), (1971, "last")):
            moment = moments.now().replace(year=year)
            for name in ("marking", "history", "documents"):
                monkeypatch.setattr(f"reader.library.{name}.now", lambda moment=moment: moment)
            library.update(made.id, note=note)
        library.delete(library.annotate(page, 6, 9).id)
    (home / "library.sqlite3").unlink()
    shutil.rmtree(home / "backups")
    with Library(home) as library:
        assert [mark.note for mark in library.annotations()] == ["last"]
        assert len(library.bin()) == 1


def test_a_program_that_undoes_a_rival_s_work_is_one_of_two(home: Path) -> None:
    """Every change has its number, whoever made it."""
    with Library(home) as one, Library(home) as two:
        made = one.annotate(one.documents()[0].id, 0, 5)
        two.update(made.id, note="two")
        one.update(made.id, note="one")
        assert two.annotation(made.id).revision == 3
        assert one.undo() == 'changed highlight on "Some"'
        assert two.annotation(made.id).note == "two"
        assert two.annotation(made.id).revision == 4
