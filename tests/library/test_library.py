"""The library as a whole: what is kept, across restarts, programs and crashes."""

from __future__ import annotations

import contextlib
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from reader.documents.document import Document, Origin, Paragraph
from reader.documents.loading import read_text
from reader.errors import AnnotationError, AnnotationNotFound, EntryNotFound
from reader.library.library import Library
from reader.text.spans import Span

TEXT = """A harbour of machines

Some 38 per cent of the city's banks have tried a machine that writes.

A year ago it was 22 per cent, the survey of 300 firms says.
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def library(home: Path) -> Iterator[Library]:
    with Library(home) as opened:
        yield opened


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_new_library_is_empty(library: Library) -> None:
    assert library.documents() == ()
    assert library.annotations() == ()
    assert library.search("anything") == ()
    assert library.undo() is None
    assert library.redo() is None


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_nobody_else_can_read_a_library(home: Path, page: Path) -> None:
    """The folder is 0700, and every file in it 0600, whatever the umask."""
    before = os.umask(0)
    try:
        with Library(home) as library:
            library.annotate(library.add(page).id, 0, 5)
        with Library(home) as library:  # with a backup there by now
            library.annotate(library.add(page).id, 0, 5)
            modes = {file: file.stat().st_mode for file in home.rglob("*")}
    finally:
        os.umask(before)
    folders = {stat.S_IMODE(mode) for mode in modes.values() if stat.S_ISDIR(mode)}
    files = {file: stat.S_IMODE(mode) for file, mode in modes.items() if stat.S_ISREG(mode)}
    assert {stat.S_IMODE(home.stat().st_mode), *folders} == {0o700}
    assert set(files.values()) == {0o600}
    kinds = {file.suffix for file in files}
    assert kinds >= {".sqlite3", ".sqlite3-wal", ".sqlite3-shm", ".jsonl", ".z"}


def test_an_added_file_is_listed(library: Library, page: Path) -> None:
    entry = library.add(page)
    assert library.documents() == (entry,)
    assert library.document(entry.id) == entry
    assert library.find(page) == entry
    assert entry.path == page
    assert entry.length == len(TEXT)
    assert entry.words > 20
    assert entry.added.utcoffset() == timedelta(0)
    assert entry.opened is None
    assert entry.annotations == 0


def test_the_newest_document_is_listed_first(library: Library) -> None:
    entries = [library.add_document(read_text(f"Text number {number}.")) for number in range(3)]
    assert library.documents() == tuple(reversed(entries))


def test_adding_the_same_file_twice_is_adding_it_once(library: Library, page: Path) -> None:
    assert library.add(page) == library.add(str(page))
    assert len(library.documents()) == 1


def test_a_path_is_one_path_however_it_is_spelled(library: Library, page: Path) -> None:
    entry = library.add(page)
    assert library.find(page.parent / "folder" / ".." / page.name) == entry


def test_text_from_standard_input_is_known_by_its_text(library: Library) -> None:
    entry = library.add_document(read_text(TEXT))
    assert entry.path is None
    assert library.add_document(read_text(TEXT)).id == entry.id
    assert library.add_document(read_text(TEXT + "\nMore.")).id != entry.id


def test_a_renamed_file_keeps_its_annotations(library: Library, page: Path) -> None:
    entry = library.add(page)
    made = library.annotate(entry.id, 28, 39)
    moved = page.rename(page.with_name("elsewhere.txt"))
    assert library.add(moved).id == entry.id
    assert library.document(entry.id).path == moved
    assert library.annotations(entry.id) == (made,)


def test_a_copy_of_a_file_is_another_document(library: Library, page: Path) -> None:
    copy = page.with_name("copy.txt")
    copy.write_text(TEXT, encoding="utf-8")
    assert library.add(copy).id != library.add(page).id


def test_a_kept_document_is_read_back_whole(library: Library, tmp_path: Path) -> None:
    text = "Editorial\n\nA title\n\nAdvertisement\n\n> Words, 漢字 and 🙂"
    document = Document(
        text=text,
        title="A title",
        language="en-GB",
        paragraphs=(
            Paragraph(Span(11, 18), "heading", level=1),
            Paragraph(Span(20, 33), "furniture", likely_furniture=True),
            Paragraph(Span(35, len(text)), "quote", hard_wrapped=True),
        ),
        kicker="Editorial",
        origin=Origin(tmp_path / "gone.html", "html", "utf-16", "https://example.org", "A", "2026"),
    )
    entry = library.add_document(document)
    assert library.read(entry.id) == document


def test_a_file_that_has_gone_can_still_be_read(library: Library, page: Path) -> None:
    entry = library.add(page)
    page.unlink()
    assert library.read(entry.id).text == TEXT


@pytest.mark.parametrize("text", ["", "x", "7", "\n\n", "…"])
def test_odd_texts_are_kept(library: Library, text: str) -> None:
    document = Document(text, "Odd", "en", ())
    assert library.read(library.add_document(document).id) == document


def test_a_file_name_that_is_no_unicode_is_kept(library: Library, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    entry = library.add_document(Document("Text", "Text", "en", (), origin=Origin(path)))
    assert library.document(entry.id).path == path


def test_a_removed_document_comes_back_with_its_annotations(library: Library, page: Path) -> None:
    entry = library.add(page)
    made = library.annotate(entry.id, 28, 39, note="kept")
    library.remove(entry.id)
    assert library.documents() == ()
    assert library.annotations() == ()
    assert library.search("harbour") == ()
    assert library.find(page) is None
    with pytest.raises(EntryNotFound, match=entry.id):
        library.read(entry.id)
    assert library.add(page).id == entry.id
    assert library.annotations(entry.id) == (made,)
    assert library.search("harbour")


def test_the_removal_of_a_document_can_be_undone(library: Library, page: Path) -> None:
    entry = library.add(page)
    library.remove(entry.id)
    assert library.undo() == 'removed "A harbour of machines"'
    assert library.documents() == (entry,)
    assert library.redo() == 'removed "A harbour of machines"'
    assert library.documents() == ()


def test_what_is_not_there_is_refused_with_its_id(library: Library) -> None:
    for ask in (library.document, library.read, library.remove, library.annotations):
        with pytest.raises(EntryNotFound, match="nowhere"):
            ask("nowhere")
    with pytest.raises(EntryNotFound, match="nowhere"):
        library.annotate("nowhere", 0, 1)
    for refuse in (library.annotation, library.update, library.delete):
        with pytest.raises(AnnotationNotFound, match="nothing"):
            refuse("nothing")


def test_the_place_in_a_document_is_kept(library: Library, page: Path) -> None:
    entry = library.add(page)
    library.set_position(entry.id, 60)
    library.set_position(entry.id, 10)
    kept = library.document(entry.id)
    assert (kept.position, kept.read_to) == (10, 60)
    assert kept.opened is not None
    library.set_position(entry.id, 10**9, read_to=10**9)
    kept = library.document(entry.id)
    assert (kept.position, kept.read_to) == (len(TEXT), len(TEXT))


def test_an_annotation_is_what_was_asked_for(library: Library, page: Path) -> None:
    entry = library.add(page)
    start = TEXT.index("38 per cent")
    made = library.annotate(
        entry.id, start, start + 11, "note", "green", "How many?", ["#AI", " key figure ", "AI"]
    )
    assert library.annotation(made.id) == made
    assert library.annotations() == library.annotations(entry.id) == (made,)
    assert made.quote == "38 per cent"
    assert TEXT.endswith(made.anchor.prefix + made.quote + made.anchor.suffix, 0, start + 75)
    assert made.anchor.version == entry.sha256
    assert made.span == made.anchor.span == Span(start, start + 11)
    assert (made.kind, made.colour, made.state) == ("note", "green", "exact")
    assert made.tags == ("AI", "key-figure")
    assert made.document == entry.id
    assert made.created.utcoffset() == timedelta(0)
    assert library.document(entry.id).annotations == 1


@pytest.mark.parametrize(
    ("start", "end", "kind"),
    [(-1, 5, "highlight"), (5, 5, "highlight"), (9, 5, "bookmark"), (0, 10**6, "highlight")],
)
def test_a_span_outside_the_text_is_refused(
    library: Library, page: Path, start: int, end: int, kind: str
) -> None:
    entry = library.add(page)
    with pytest.raises(AnnotationError, match=f"from {start} to {end}"):
        library.annotate(entry.id, start, end, kind)
    assert library.annotations() == ()


def test_only_a_bookmark_may_be_empty(library: Library, page: Path) -> None:
    entry = library.add(page)
    made = library.annotate(entry.id, 7, 7, "bookmark")
    assert (made.quote, made.span) == ("", Span(7, 7))
    with pytest.raises(AnnotationError):
        library.update(made.id, kind="highlight")


def test_unknown_kinds_and_colours_are_refused_with_those_there_are(
    library: Library, page: Path
) -> None:
    entry = library.add(page)
    with pytest.raises(AnnotationError, match=r"'pink'.*yellow, green"):
        library.annotate(entry.id, 0, 5, colour="pink")
    with pytest.raises(AnnotationError, match=r"'scribble'.*highlight, note"):
        library.annotate(entry.id, 0, 5, kind="scribble")


def test_a_mark_on_a_version_that_is_no_longer_read_is_refused(
    library: Library, page: Path
) -> None:
    seen = library.add(page).sha256
    page.write_text("Something else entirely.", encoding="utf-8")
    entry = library.add(page)
    with pytest.raises(AnnotationError, match="has changed meanwhile"):
        library.annotate(entry.id, 0, 5, version=seen)
    assert library.annotate(entry.id, 0, 5, version=entry.sha256).quote == "Somet"


def test_notes_and_tags_cannot_command_a_terminal(library: Library, page: Path) -> None:
    entry = library.add(page)
    made = library.annotate(entry.id, 0, 5, note="a\x1b]0;x\x07b", tags=["t\x1b[31m\n\u202e"])
    assert not {"\x1b", "\x07", "\u202e", "\n"} & set(made.note + "".join(made.tags))


def test_an_update_changes_what_is_given_and_nothing_else(library: Library, page: Path) -> None:
    made = library.annotate(library.add(page).id, 0, 9, note="first", tags=["a"])
    changed = library.update(made.id, note="second")
    assert (changed.note, changed.tags, changed.colour) == ("second", ("a",), made.colour)
    assert changed.updated > made.updated
    assert changed.created == made.created
    assert library.update(made.id, tags=(), colour="blue", kind="note").tags == ()


def test_annotations_come_in_the_order_of_the_document(library: Library, page: Path) -> None:
    entry = library.add(page)
    starts = [50, 3, 20, 3]
    for start in starts:
        library.annotate(entry.id, start, start + 5)
    assert [mark.anchor.span.start for mark in library.annotations(entry.id)] == sorted(starts)


def test_two_libraries_at_once_see_what_the_other_does(home: Path, page: Path) -> None:
    with Library(home) as one, Library(home) as two:
        entry = one.add(page)
        made = two.annotate(entry.id, 0, 9, note="from two")
        assert one.annotations() == (made,)
        one.delete(made.id)
        assert two.annotations() == ()
        assert one.search("harbour") == two.search("harbour") != ()


def test_many_threads_write_through_one_library(library: Library, page: Path) -> None:
    entry = library.add(page)

    def write(number: int) -> str:
        library.search("harbour")
        return library.annotate(entry.id, number, number + 3).id

    with ThreadPoolExecutor(8) as pool:
        ids = set(pool.map(write, range(40)))
    assert {mark.id for mark in library.annotations()} == ids
    assert len(ids) == 40


WRITER = """
import sys
from pathlib import Path
from reader.library.library import Library
library = Library(sys.argv[1])
entry = library.add(sys.argv[2])
for number in range(10_000):
    library.annotate(entry.id, 0, 9, note=f"{sys.argv[3]}-{number}")
    print(f"{sys.argv[3]}-{number}", flush=True)
"""


def _writer(home: Path, page: Path, name: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(home), str(page), name],
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_what_was_acknowledged_survives_a_kill(home: Path, page: Path) -> None:
    """Two programs at once, killed in the middle of writing: nothing they reported is lost."""
    writers = [_writer(home, page, name) for name in "ab"]
    acknowledged = set()
    for writer in writers:
        assert writer.stdout is not None
        acknowledged |= {writer.stdout.readline().strip() for _ in range(10)}
    for writer in writers:
        assert writer.stdout is not None
        writer.send_signal(signal.SIGKILL)
        *whole, _ = writer.stdout.read().split("\n")
        acknowledged |= set(whole)
        writer.stdout.close()
        writer.wait()
    with Library(home) as library:
        assert acknowledged <= {mark.note for mark in library.annotations()}
        assert library.check().is_sound


def test_a_library_can_be_created_by_many_programs_at_once(home: Path) -> None:
    def create(number: int) -> str:
        with Library(home) as library:
            return library.add_document(read_text(f"Text number {number}.")).id

    with ThreadPoolExecutor(8) as pool:
        ids = set(pool.map(create, range(8)))
    with Library(home) as library:
        assert {entry.id for entry in library.documents()} == ids


def test_annotations_leave_as_markdown(library: Library, page: Path) -> None:
    entry = library.add(page)
    made = library.annotate(entry.id, 28, 39, note="How many?")
    exported = library.export_markdown(entry.id)
    assert made.quote in exported
    assert "How many?" in exported
    assert library.export_markdown(entry.id) == exported


def test_the_home_is_found_in_the_environment(
    home: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READER_HOME", str(home))
    with Library() as library:
        library.add(page)
    assert (home / "library.sqlite3").exists()


def test_importing_the_library_loads_nothing_heavy() -> None:
    heavy = "sumy nltk numpy trafilatura lxml rapidfuzz markdown_it textual rich chardet"
    code = (
        "import sys, tempfile; from reader.library.library import Library\n"
        "library = Library(tempfile.mkdtemp()); library.documents(); library.search('word')\n"
        f"print([name for name in {heavy.split()!r} if name in sys.modules]); library.close()"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert shown.strip() == "[]"


def test_a_name_that_begins_with_a_tilde_is_a_name(library: Library, tmp_path: Path) -> None:
    page = tmp_path / "~nobody-at-all.txt"
    page.write_text(TEXT, encoding="utf-8")
    entry = library.add(page)
    with contextlib.chdir(tmp_path):
        assert library.find("~nobody-at-all.txt") == entry
        assert library.find(Path("~nobody-at-all") / "gone.txt") is None


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_that_cannot_be_reached_is_not_taken_for_moved(
    library: Library, tmp_path: Path
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "page.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "copy.txt").write_text(TEXT, encoding="utf-8")
    first = library.add(closed / "page.txt")
    closed.chmod(0)
    try:
        assert library.add(tmp_path / "copy.txt").id != first.id
    finally:
        closed.chmod(0o700)
