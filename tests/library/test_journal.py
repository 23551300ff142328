"""The journal beside the database."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.documents.loading import read_text
from reader.library import journal
from reader.library.journal import Addition, Journal, journal_files, lines_in, readable_lines
from reader.library.library import Library
from reader.library.lines import emptied_line

MOMENT = "2026-01-02T03:04:05.000006+00:00"
LINE = emptied_line("a1", 1, MOMENT, "here")


def _count(journal: Journal) -> int:
    lines, unreadable = readable_lines(lines_in([journal.file]))
    assert unreadable == 0
    return len(lines)


def test_a_device_keeps_its_name(tmp_path: Path) -> None:
    assert Journal.of(tmp_path).device == Journal.of(tmp_path).device
    assert [file.name for file in tmp_path.iterdir()] == ["device"]


def test_a_home_that_was_copied_to_another_machine_gets_a_name_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = set()
    for host in ("one", "two", "two"):
        monkeypatch.setattr(journal, "_host", lambda host=host: host)
        names.add(Journal.of(tmp_path).device)
    assert sorted(name.partition("-")[0] for name in names) == ["one", "two"]


@pytest.mark.parametrize("content", ["", "../../x", "\0", "a" * 100])
def test_a_damaged_name_is_replaced(tmp_path: Path, content: str) -> None:
    (tmp_path / "device").write_text(content, encoding="utf-8")
    device = Journal.of(tmp_path).device
    assert Journal.of(tmp_path).device == device != content


def test_what_is_taken_back_was_never_there(tmp_path: Path) -> None:
    journal = Journal.of(tmp_path)
    Addition(journal).append([LINE])
    addition = Addition(journal)
    addition.append([LINE, LINE])
    addition.append([LINE])
    assert _count(journal) == 4
    addition.take_back()
    assert _count(journal) == 1


def test_nothing_of_another_program_is_taken_back(tmp_path: Path) -> None:
    journal = Journal.of(tmp_path)
    addition = Addition(journal)
    addition.append([LINE])
    Addition(journal).append([LINE])
    addition.take_back()
    assert _count(journal) == 2


def test_nothing_added_is_nothing_written(tmp_path: Path) -> None:
    journal = Journal.of(tmp_path)
    addition = Addition(journal)
    addition.append([])
    addition.take_back()
    assert not journal.file.exists()


def test_journals_can_lie_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Moved there later, they hold what was marked before too."""
    home = tmp_path / "home"
    with Library(home) as library:
        page = library.add_document(read_text("Some words to mark.")).id
        library.annotate(page, 0, 4)
    monkeypatch.setenv("READER_JOURNAL", str(tmp_path / "synced"))
    with Library(home) as library:
        library.annotate(page, 5, 10)
    (file,) = journal_files(tmp_path / "synced")
    assert len(file.read_bytes().splitlines()) == 2
    assert len(list((tmp_path / "synced" / "texts").iterdir())) == 1


def test_every_change_is_a_line(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        page = library.add_document(read_text("Some words to mark.")).id
        journal = Journal.of(tmp_path)
        made = library.annotate(page, 0, 4)
        acts = (
            lambda: library.update(made.id, note="x"), lambda: library.delete(made.id),
            library.undo, library.redo, lambda: library.restore(made.id),
            lambda: library.attach(made.id, 5, 10), lambda: library.delete(made.id),
            library.empty_bin,
        )  # fmt: skip
        for number, act in enumerate(acts):
            assert _count(journal) == number + 1
            act()
        assert _count(journal) == len(acts) + 1
        lines, _ = readable_lines(lines_in([journal.file]))
    assert [line.revision for line in lines] == list(range(1, len(acts) + 2))
    assert {line.device for line in lines} == {journal.device}
    assert lines[-1].emptied


def test_a_change_that_changes_nothing_is_no_line(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        made = library.annotate(library.add_document(read_text("Words.")).id, 0, 4)
        library.update(made.id, note="")
        library.documents()
    assert _count(Journal.of(tmp_path)) == 1
