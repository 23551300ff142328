"""Mails in the library: each is kept by itself, and its marks never leave it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reader.documents.file_state import FileState
from reader.documents.loading import load
from reader.documents.mailbox import mails_in
from reader.errors import DocumentDamaged
from reader.library.entry import Entry
from reader.library.library import Library
from reader.library.rescanning import rescan

LINE = "From ada@example.org Wed Jan  3 09:38:26 2024\n"


def mail(name: str, words: str = "") -> str:
    return (
        f"Message-ID: <{name}@example.org>\nFrom: Ada <ada@example.org>\n"
        f"Date: Wed, 3 Jan 2024 09:38:26 +0100\nSubject: The {name}\n\n"
        f"{words or f'Nobody knew who had lit the {name}.'}\n"
    )


def write(file: Path, mails: Sequence[str]) -> Path:
    file.write_text("".join(f"{LINE}{each}\n" for each in mails))
    return file


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def box(tmp_path: Path) -> Path:
    return write(tmp_path / "a.mbox", [mail("lamp"), mail("snow"), mail("ship")])


def titled(library: Library, title: str) -> Entry:
    (entry,) = (entry for entry in library.documents() if entry.title == title)
    return entry


def mark(library: Library, entry: Entry, quote: str) -> str:
    start = library.read(entry.id).text.index(quote)
    return library.annotate(entry.id, start, start + len(quote), note=quote).id


def test_a_mailbox_is_added_as_its_mails(library: Library, box: Path) -> None:
    told: list[tuple[int, int]] = []
    first = library.add(box, progress=lambda done, of: told.append((done, of)))
    assert (first.title, first.author, first.date) == (
        "The lamp",
        "Ada <ada@example.org>",
        "2024-01-03",
    )
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert [entry.title for entry in library.mails(box)] == ["The ship", "The snow", "The lamp"]
    assert library.find(f"{box}#2") == titled(library, "The snow")
    assert library.find(box) is None
    (hit,) = library.search('"lit the ship"')
    assert hit.path == titled(library, "The ship").path


def test_adding_is_stopped_between_two_mails(library: Library, box: Path) -> None:
    def stop(done: int, of: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        library.add(box, progress=stop)
    assert len(library.documents()) == 2


def test_a_file_without_mails_is_refused(library: Library, tmp_path: Path) -> None:
    broken = tmp_path / "a.mbox"
    broken.write_text("No mail.")
    with pytest.raises(DocumentDamaged, match="is no file of mails"):
        library.add(broken)


def test_marks_stay_with_their_mail_whatever_comes_and_goes(library: Library, box: Path) -> None:
    library.add(box)
    marks = {name: mark(library, titled(library, f"The {name}"), f"the {name}") for name in
             ("lamp", "snow", "ship")}  # fmt: skip
    changed = mail("ship", "First it snowed. Nobody knew who had lit the ship.")
    write(box, [mail("new"), changed, mail("lamp"), mail("other")])
    library.add(box)
    for name, id_ in marks.items():
        annotation = library.annotation(id_)
        entry = titled(library, f"The {name}")
        assert (annotation.document, annotation.quote) == (entry.id, f"the {name}")
        assert annotation.span is not None
        assert annotation.span.of(library.read(entry.id).text) == f"the {name}"
    assert titled(library, "The new").annotations == titled(library, "The other").annotations == 0
    assert len(library.documents()) == 5  # what is gone from the file is kept


def test_marks_stay_when_another_mail_takes_the_same_id(library: Library, box: Path) -> None:
    library.add(box)
    id_ = mark(library, titled(library, "The lamp"), "the lamp")
    like = mail("lamp", "Quite another text of the lamp.")
    for mails in ([like, mail("lamp")], [mail("lamp"), like, mail("snow")], [mail("lamp")]):
        write(box, mails)
        library.add(box)
        annotation = library.annotation(id_)
        assert annotation.span is not None
        kept = library.read(annotation.document)
        assert "Nobody knew who had lit the lamp." in kept.text
        assert annotation.span.of(kept.text) == "the lamp"


def test_a_copy_elsewhere_takes_nothing_but_a_moved_mail_does(
    library: Library, box: Path, tmp_path: Path
) -> None:
    library.add(box)
    id_ = mark(library, titled(library, "The lamp"), "the lamp")
    other = write(tmp_path / "b.mbox", [mail("lamp")])
    library.add(other)
    (copy,) = library.mails(other)
    assert copy.annotations == 0
    write(box, [mail("snow")])
    third = write(tmp_path / "c.mbox", [mail("ship")])
    library.add(third)
    (moved,) = library.mails(third)
    assert moved.id == next(e.id for e in library.documents() if e.title == "The ship")
    assert library.annotation(id_).document != copy.id


def test_a_mailbox_that_was_one_document_keeps_its_marks(library: Library, box: Path) -> None:
    whole = library.add_document(load(box))
    id_ = mark(library, whole, "lit the snow")
    library.add(box)
    assert library.find(box) == replace(whole, annotations=1)
    assert library.annotation(id_).document == whole.id
    assert len(library.documents()) == 4


def test_one_that_was_never_marked_makes_room_for_its_mails(library: Library, box: Path) -> None:
    library.add_document(load(box))
    library.add(box)
    assert library.find(box) is None
    assert len(library.documents()) == 3
    assert library.undo() is None  # nobody has removed it by hand


def test_a_new_mail_is_found_when_the_mailbox_is_looked_at_again(
    library: Library, box: Path
) -> None:
    library.add(box)
    files: dict[Path, FileState | None] = dict.fromkeys(mails_in(box))
    write(box, [mail("new"), mail("snow"), mail("ship")])
    scan = rescan([box], files, library.read_times())
    assert [load(path).title for path in scan.new] == ["The new"]
    assert len(scan.gone) == 1
    assert scan.changed == frozenset()
