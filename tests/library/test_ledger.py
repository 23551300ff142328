"""The ledger gathers each text once, goes on where it was, and finds by words and kinds."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from reader.library.kept_figures import KeptFigures, stated_in
from reader.library.ledger import WantedFigures, all_lines, known_lines, main
from reader.library.library import Library

TEXTS = {
    "lenders": "A survey found that 38 per cent of the lenders use AI, against 26 per cent before.",
    "harbour": "The harbour cost 5 million euros. It carries 1,200 containers a day.",
    "empty": "No number stands here at all.",
}


class Stopped(Exception):
    """Somebody has pressed Ctrl+C."""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library of three documents."""
    library = Library(tmp_path / "home")
    for name, text in TEXTS.items():
        path = tmp_path / f"{name}.txt"
        path.write_text(f"{name.title()}\n\n{text}\n", encoding="utf-8")
        library.add(path)
    return library


def heard(library: Library) -> list[tuple[int, int]]:
    reports: list[tuple[int, int]] = []
    all_lines(library, lambda done, total: reports.append((done, total)))
    return reports


def test_every_figure_has_its_document_and_sentence(library: Library) -> None:
    lines = all_lines(library, lambda done, total: None)
    by_text = {line.figure.text: line for line in lines}
    assert by_text["38 per cent"].entry.title == "Lenders"
    assert by_text["38 per cent"].sentence == TEXTS["lenders"]
    titles = [line.entry.title for line in lines]
    assert titles == sorted(titles, key=["Harbour", "Lenders"].index)


def test_each_text_is_looked_at_once(library: Library) -> None:
    assert heard(library) == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert heard(library) == []
    assert known_lines(library) == all_lines(library, lambda done, total: None)


def test_a_gathering_that_was_broken_off_goes_on_where_it_was(library: Library) -> None:
    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Stopped

    with pytest.raises(Stopped):
        all_lines(library, stop)
    assert heard(library) == [(0, 1), (1, 1)]


def test_a_new_version_is_looked_at_again(library: Library, tmp_path: Path) -> None:
    heard(library)
    (tmp_path / "empty.txt").write_text("Empty\n\nNow 12 ships stand here.\n", encoding="utf-8")
    library.add(tmp_path / "empty.txt")
    assert heard(library) == [(0, 1), (1, 1)]
    assert "12 ships" in " ".join(line.sentence for line in known_lines(library))


def test_what_is_kept_comes_back_whole(library: Library) -> None:
    from reader.figures.finding import find_figures

    kept = KeptFigures(library.home.cache)
    all_lines(library, lambda done, total: None)
    for entry in library.documents():
        document = library.read(entry.id)
        expected = stated_in(document, find_figures(document))
        assert kept.find(entry.sha256, entry.language) == expected


def test_kept_figures_are_private_and_go_with_the_document(library: Library) -> None:
    heard(library)
    folder = library.home.cache / "figures"
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}
    for entry in library.documents():
        library.remove(entry.id)
    assert list(folder.iterdir()) == []


def test_a_damaged_file_is_as_good_as_none(library: Library) -> None:
    lines = all_lines(library, lambda done, total: None)
    for file in (library.home.cache / "figures").iterdir():
        file.write_bytes(b"nonsense")
    assert known_lines(library) == []
    assert all_lines(library, lambda done, total: None) == lines


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["5 million euros", "1,200", "38 per cent", "26 per cent"]),
        ("kind:percent", ["38 per cent", "26 per cent"]),
        ("kind:per LENDERS", ["38 per cent", "26 per cent"]),
        ("harbour containers", ["1,200"]),
        ("kind:money", ["5 million euros"]),
        ("kind:", ["5 million euros", "1,200", "38 per cent", "26 per cent"]),
        ("nothing like it", []),
    ],
)
def test_a_filter_takes_words_and_kinds(library: Library, query: str, found: list[str]) -> None:
    wanted = WantedFigures.parse(query)
    lines = all_lines(library, lambda done, total: None)
    assert [line.figure.text for line in lines if wanted.allows(line)] == found


def test_key_ones_only(library: Library) -> None:
    lines = all_lines(library, lambda done, total: None)
    wanted = WantedFigures.parse("key:yes")
    assert {wanted.allows(line) for line in lines if line.figure.is_key} == {True}
    assert not any(wanted.allows(line) for line in lines if not line.figure.is_key)


def test_as_a_program_it_says_how_far_it_is(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(str(library.home.data)) == 0
    assert capsys.readouterr().out.split("\n") == ["0 3", "1 3", "2 3", "3 3", ""]
    assert heard(library) == []


def test_a_library_that_cannot_be_opened_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    assert main(str(tmp_path / "file")) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
