"""Marks from elsewhere in a real library."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.annotations.annotation import Annotation
from reader.annotations.flavours import FLAVOURS, Layout
from reader.annotations.grouping import GROUPS
from reader.annotations.templates import Templates
from reader.documents.document import Document
from reader.documents.loading import read_text
from reader.errors import AnnotationError
from reader.library.exporting import SUFFIXES, Export
from reader.library.importing import Imported, import_file
from reader.library.library import Library

TEXT = """On Ice

It is “cold” outside, and nobody knows why that has been so since the year began.

=SUM(A1) is no formula here; neither is <b>this</b> | that.

They went home early, as they had been told to do by the one who knew the way.
"""
NOTE = "# Why?\n\n- [[ice]] <!-- x -->\n\n```\nopen"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "home") as opened:
        yield opened


def document(text: str = TEXT) -> Document:
    found = read_text(text, title="On Ice")
    return replace(found, origin=replace(found.origin, url="https://example.org/ice"))


def marked(library: Library) -> str:
    """A document with a mark of every kind, one without a place; its id."""
    old = read_text(TEXT + "\nThis last sentence will be gone in the next version of it.", "On Ice")
    entry = library.add_document(old)
    gone = old.text.index("This last")
    library.annotate(entry.id, gone, gone + 20, note="orphan")
    (path := library.home.data.parent / "ice.txt").write_text(TEXT, encoding="utf-8")
    library.remove(entry.id)
    entry = library.add(path)
    for quote, kind, note in (("cold", "highlight", ""), ("=SUM(A1)", "note", NOTE)):
        start = TEXT.index(quote)
        library.annotate(entry.id, start, start + len(quote), kind, "blue", note, ["a b", "x_y"])
    library.annotate(entry.id, 10, 10, kind="bookmark")
    library.annotate(entry.id, 0, 0, kind="note", note="On all of it")
    return entry.id


def bring(library: Library, text: str, name: str = "file") -> Imported:
    file = library.home.data.parent / name
    file.write_bytes(text.encode())
    return import_file(library, file)


def state_of(library: Library) -> list[Annotation]:
    return sorted(library.annotations(), key=lambda mark: mark.id)


def exported(library: Library, form: str, layout: Layout | None = None) -> str:
    entries = tuple(entry for entry in library.documents() if entry.annotations)
    return Export(library, entries, form, layout or Layout()).text()


FORMS = sorted(set(SUFFIXES) - {"html"})


@pytest.mark.parametrize("form", FORMS)
def test_importing_one_s_own_export_changes_nothing(library: Library, form: str) -> None:
    marked(library)
    before = state_of(library)
    done = bring(library, exported(library, form))
    assert (done.new, done.changed, done.unchanged) == (0, 0, len(before))
    assert state_of(library) == before


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("flavour", FLAVOURS)
def test_importing_any_layout_of_it_changes_nothing(
    library: Library, flavour: str, group: str
) -> None:
    marked(library)
    before = state_of(library)
    for templates in (Templates(), Templates(block="$kind\n\n$note\n\n$quote")):
        layout = Layout(FLAVOURS[flavour], group, templates)
        done = bring(library, exported(library, "markdown", layout))
        assert (done.new, done.changed) == (0, 0)
    assert state_of(library) == before


@pytest.mark.parametrize("form", FORMS)
def test_an_export_of_another_machine_brings_all_marks_to_the_same_words(
    library: Library, tmp_path: Path, form: str
) -> None:
    with Library(tmp_path / "other") as other:
        entry = other.add_document(document())
        start = TEXT.index("nobody")
        made = other.annotate(entry.id, start, start + 12, "note", "green", NOTE, ["ice"])
        text = exported(other, form)
    here = library.add_document(document("A new first line.\n\n" + TEXT))
    assert bring(library, text).new == 1
    [mark] = library.annotations(here.id)
    assert (mark.id, mark.quote, mark.colour) == (made.id, "nobody knows", "green")
    assert mark.tags == ("ice",)
    assert mark.span is not None
    assert mark.span.start == start + 19
    again = bring(library, text)
    assert (again.new, again.changed, again.unchanged) == (0, 0, 1)


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_a_note_and_tags_that_were_edited_outside_come_back(library: Library, flavour: str) -> None:
    entry = library.add_document(document())
    mark = library.annotate(entry.id, 10, 20, note="Before", tags=["one"])
    layout = Layout(FLAVOURS[flavour])
    text = exported(library, "markdown", layout)
    edited = text.replace("Before", "After\n\n> and more").replace("#one", "#one #two")
    assert bring(library, edited).changed == 1
    now = library.annotation(mark.id)
    assert (now.note, now.tags) == ("After\n\n> and more", ("one", "two"))
    assert now.quote == mark.quote
    assert bring(library, edited).changed == 0
    assert library.undo() is not None
    assert library.annotation(mark.id).note == "Before"


def test_a_note_edited_in_a_form_of_one_s_own_comes_back(library: Library) -> None:
    entry = library.add_document(document())
    mark = library.annotate(entry.id, 10, 20, note="Before")
    layout = Layout(templates=Templates(block="Quoted:\n\n$quote\n\nNoted:\n\n$note\n\n$link"))
    text = exported(library, "markdown", layout)
    assert bring(library, text.replace("Before", "After")).changed == 1
    assert library.annotation(mark.id).note == "After"


@pytest.mark.parametrize("block", ["- $quote\n  $note", "Mine: $note", "$note (said $author)"])
def test_a_note_within_a_line_of_one_s_own_form_comes_back(library: Library, block: str) -> None:
    entry = library.add_document(document())
    mark = library.annotate(entry.id, 10, 20, "highlight", "blue", "Before", ["one"])
    text = exported(library, "markdown", Layout(templates=Templates(block=block)))
    bring(library, text.replace("Before", "After"))
    now = library.annotation(mark.id)
    assert (now.note, now.tags, now.colour, now.kind) == ("After", ("one",), "blue", "highlight")


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_what_was_written_around_the_quote_becomes_the_note(library: Library, flavour: str) -> None:
    entry = library.add_document(document())
    mark = library.annotate(entry.id, 10, 20, note="Between")
    text = exported(library, "markdown", Layout(FLAVOURS[flavour]))
    indent = "  " if FLAVOURS[flavour].bullets else ""
    end = f"{indent}<!-- /reader:"
    edited = text.replace(f"{indent}> ", f"{indent}Above\n\n{indent}> ", 1)
    edited = edited.replace(end, f"\n{indent}Below\n{end}", 1)
    bring(library, edited)
    assert library.annotation(mark.id).note == "Above\n\nBetween\n\nBelow"


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("kind", ["bookmark", "note"])
def test_a_note_that_quotes_somebody_stays_whole_where_no_words_are_marked(
    library: Library, flavour: str, kind: str
) -> None:
    entry = library.add_document(document())
    mark = library.annotate(entry.id, 0, 0, kind, note="> They said.\n\nDid they?")
    text = exported(library, "markdown", Layout(FLAVOURS[flavour]))
    bring(library, text.replace("Did they?", "They did."))
    assert library.annotation(mark.id).note == "> They said.\n\nThey did."


def test_a_bookmark_of_no_words_stays_one_and_the_rest_of_the_file_is_taken(
    library: Library,
) -> None:
    entry = library.add_document(document())
    bookmark = library.annotate(entry.id, 12, 12, "bookmark")
    mark = library.annotate(entry.id, 10, 20, note="Before")
    text = exported(library, "markdown").replace("bookmark · ", "highlight · ")
    assert bring(library, text.replace("Before", "After")).changed == 1
    assert library.annotation(bookmark.id).kind == "bookmark"
    assert library.annotation(mark.id).note == "After"


def test_a_heading_with_signs_of_facts_in_it_makes_no_tags(
    library: Library, tmp_path: Path
) -> None:
    (path := tmp_path / "parts.md").write_text("# On Ice\n\n## Part 1 · #2\n\nIt was cold.\n")
    entry = library.add(path)
    start = library.read(entry.id).text.index("cold")
    mark = library.annotate(entry.id, start, start + 4)
    assert bring(library, exported(library, "markdown")).changed == 0
    assert library.annotation(mark.id).tags == ()


def test_a_flipped_line_of_a_journal_is_not_taken_for_a_whole_one(
    library: Library, tmp_path: Path
) -> None:
    with Library(tmp_path / "other") as other:
        other.annotate(other.add_document(document()).id, 10, 20, note="Nothing but the truth")
    library.add_document(document())
    [journal] = (tmp_path / "other" / "journal").glob("*.jsonl")
    done = bring(library, journal.read_text(encoding="utf-8").replace("the truth", "tha truth"))
    assert (done.new, done.unreadable) == (0, 1)


@pytest.mark.parametrize("form", ["jsonl", "jsonld", "csv", "markdown"])
def test_every_mark_comes_to_its_own_place_on_another_machine(
    library: Library, tmp_path: Path, form: str
) -> None:
    text = "On Ice\n\nIt is cold. They say so.\n\n" * 3 + "The end, they say.\n"
    with Library(tmp_path / "other") as other:
        entry = other.add_document(document(text))
        second = text.index("It is", 20)
        other.annotate(entry.id, second, second + 11, "key-figure", "blue")
        other.annotate(entry.id, second + 10, second + 15, note="with a blank before")
        other.annotate(entry.id, 0, 0, "note", note="tags:: #no\n\ncolour:: blue")
        other.annotate(entry.id, 0, 0, "bookmark")
        other.annotate(entry.id, second, second + 1, note="<script>")
        written = exported(other, form)
        before = [(m.kind, m.colour, m.quote, m.note, m.tags, m.span) for m in state_of(other)]
    library.add_document(document(text))
    assert bring(library, written).new == 5
    got = [(m.kind, m.colour, m.quote, m.note, m.tags, m.span) for m in state_of(library)]
    assert got == before


def test_a_quote_that_begins_within_a_word_names_its_document(library: Library) -> None:
    entry = library.add_document(document())
    row = {"id": "a", "uri": "file:///elsewhere", "target": [
        {"selector": [{"type": "TextQuoteSelector", "exact": "obody knows why that has been s"}]}
    ]}  # fmt: skip
    assert bring(library, json.dumps([row])).orphans == 0
    assert len(library.annotations(entry.id)) == 1


def test_an_old_export_takes_nothing_newer_back(library: Library) -> None:
    entry = library.add_document(document())
    mark = library.annotate(entry.id, 10, 20, note="Before")
    texts = [exported(library, form) for form in FORMS]
    library.update(mark.id, note="After")
    for text in texts:
        bring(library, text)
    assert library.annotation(mark.id).note == "After"


def test_a_note_that_comes_later_is_added_and_one_that_was_emptied_stays_empty(
    library: Library,
) -> None:
    entry = library.add_document(document())
    first = KINDLE.split("==========\n")[0] + "==========\n"
    bring(library, first)
    [mark] = library.annotations(entry.id)
    assert mark.note == ""
    assert bring(library, KINDLE).changed == 1
    assert library.annotation(mark.id).note == "Really?"
    old = exported(library, "markdown")
    library.update(mark.id, note="")
    assert bring(library, KINDLE).changed == 0
    assert bring(library, old).changed == 0
    assert library.annotation(mark.id).note == ""


def test_what_was_deleted_does_not_come_back(library: Library) -> None:
    entry = library.add_document(document())
    mark = library.annotate(entry.id, 10, 20)
    texts = [exported(library, form) for form in FORMS]
    library.delete(mark.id)
    assert [bring(library, text).new for text in texts] == [0] * len(FORMS)
    assert library.annotations() == ()
    library.empty_bin()
    done = [bring(library, text) for text in texts]
    assert {(each.new, each.unchanged, each.gone) for each in done} == {(0, 0, 1)}


def test_a_formula_survives_the_table(library: Library) -> None:
    entry = library.add_document(document())
    start = TEXT.index("=SUM")
    library.annotate(entry.id, start, start + 8, note="'=1+1", tags=["@x"])
    text = exported(library, "csv")
    assert "'=SUM(A1)" in text
    assert "''=1+1" in text
    assert bring(library, text).unchanged == 1


KINDLE = """On Ice (Ann)
- Your Highlight on location 3-3 | Added on Monday, April 21, 2014 10:08:07 PM

It is "cold" outside
==========
On Ice (Ann)
- Your Note on location 3 | Added on Monday, April 21, 2014 10:09:07 PM

Really?
==========
On Ice (Ann)
- Your Highlight on location 9-9 | Added on Monday, April 21, 2014 10:08:07 PM

These words are in another edition of the book only.
==========
"""


def test_clippings_find_their_words_and_those_that_do_not_are_orphans(library: Library) -> None:
    entry = library.add_document(document())
    done = bring(library, KINDLE)
    assert (done.new, done.orphans) == (2, 1)
    found, lost = library.annotations(entry.id)
    assert (found.quote, found.note, found.kind) == ("It is “cold” outside", "Really?", "note")
    assert lost.state == "orphan"
    assert lost.quote == "These words are in another edition of the book only."
    again = bring(library, KINDLE)
    assert (again.new, again.changed, again.unchanged) == (0, 0, 2)


def test_a_lost_mark_finds_its_words_when_they_come(library: Library, tmp_path: Path) -> None:
    (file := tmp_path / "ice.txt").write_text("On Ice\n\nNothing yet.\n\nBut a lot to come.\n")
    entry = library.add(file)
    bring(library, KINDLE)
    assert {mark.state for mark in library.annotations(entry.id)} == {"orphan"}
    file.write_text(TEXT, encoding="utf-8")
    library.add(file)
    assert {mark.note: mark.span is not None for mark in library.annotations(entry.id)} == {
        "Really?": True,
        "": False,
    }


def test_clippings_of_a_book_that_is_not_here_get_an_entry_and_move_to_the_book(
    library: Library,
) -> None:
    done = bring(library, KINDLE)
    assert (done.new, done.orphans) == (2, 2)
    [entry] = library.documents()
    assert entry.title == "On Ice"
    assert bring(library, KINDLE).unchanged == 2
    assert len(library.documents()) == 1
    book = library.add_document(document())
    assert bring(library, KINDLE).changed == 1
    [moved] = library.annotations(book.id)
    assert moved.note == "Really?"
    assert moved.span is not None


def test_a_quote_names_its_document_where_no_title_does(library: Library) -> None:
    library.add_document(read_text("Another text about other things, with words.", "Another"))
    entry = library.add_document(document())
    quote = "They went home early, as they had been told to do"
    web = {"items": [{"target": {"source": "urn:x", "selector": {"exact": quote}}}]}
    assert bring(library, json.dumps(web)).orphans == 0
    assert [mark.quote for mark in library.annotations(entry.id)] == [quote]


def test_an_address_names_its_document(library: Library) -> None:
    entry = library.add_document(document())
    row = {"uri": "https://www.example.org/ice/", "id": "1", "text": "All of it", "target": []}
    assert bring(library, json.dumps({"rows": [row]})).new == 1
    [mark] = library.annotations(entry.id)
    assert mark.is_on_document
    assert mark.note == "All of it"


def test_nothing_foreign_reaches_the_library_as_it_is(library: Library) -> None:
    row = {"uri": "x\x1b[31m", "text": "a\x1b]0;b\x07", "tags": ["\u202ec"], "target": []}
    bring(library, json.dumps({"rows": [{**row, "id": "<b>"}]}))
    [mark] = library.annotations()
    assert "\x1b" not in mark.note + library.documents()[0].title
    assert "\u202e" not in "".join(mark.tags)


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "is empty"), (b"words", "holds no annotations"), (b"\x00\xff\xfe{", "holds no ann")],
)
def test_a_wrong_file_is_one_clear_line(library: Library, content: bytes, words: str) -> None:
    file = library.home.data.parent / "file"
    file.write_bytes(content)
    with pytest.raises(AnnotationError, match=words):
        import_file(library, file)
    with pytest.raises(AnnotationError, match="check the path"):
        import_file(library, file.with_name("none"))
    with pytest.raises(AnnotationError, match="no journal"):
        import_file(library, file.parent)


def test_lines_that_cannot_be_read_are_counted(library: Library) -> None:
    library.add_document(document())
    library.annotate(library.documents()[0].id, 10, 20)
    text = exported(library, "jsonl") + '{"torn\n'
    done = bring(library, text)
    assert (done.new, done.changed, done.unreadable) == (0, 0, 1)


def test_a_place_that_was_given_by_hand_comes_with_the_lines(
    library: Library, tmp_path: Path
) -> None:
    with Library(tmp_path / "other") as other:
        entry = other.add_document(document())
        mark = other.annotate(entry.id, 10, 20)
        placed = other.attach(mark.id, 30, 44)
        text = exported(other, "jsonl")
    library.add_document(document())
    bring(library, text)
    assert library.annotation(mark.id).span == placed.span
    assert library.annotation(mark.id).quote == mark.quote


def test_journals_of_another_machine_are_merged(library: Library, tmp_path: Path) -> None:
    with Library(tmp_path / "other") as other:
        entry = other.add_document(document())
        other.annotate(entry.id, 10, 20, note="from there")
    done = import_file(library, tmp_path / "other" / "journal")
    assert done.new == 1
    assert [mark.note for mark in library.annotations()] == ["from there"]


KEYS = st.sampled_from([
    "id", "items", "target", "source", "selector", "exact", "prefix", "suffix", "start", "uri",
    "text", "tags", "document", "title", "rows", "entries", "documents", "note", "author", "time",
    "color", "references", "annotations", "body", "value", "purpose", "type", "motivation",
    "created", "updated", "first", "modified",
])  # fmt: skip
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8),
    st.sampled_from(["http://[", "file://%ff/x", "reader://a/b", "TextPositionSelector", "cold"]),
)  # fmt: skip
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5)
)


@given(st.dictionaries(KEYS, VALUES, max_size=5), st.sampled_from(["rows", "items", "entries"]))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_json_is_trouble(library: Library, item: dict[str, object], name: str) -> None:
    needed: dict[str, object] = {"uri": "http://[", "target": [], "text": "x"}
    for data in ({name: [{**needed, **item}, item]}, item, [item]):
        with contextlib.suppress(AnnotationError):
            bring(library, json.dumps(data))
            done = bring(library, json.dumps(data))
            assert (done.new, done.changed) == (0, 0)


def test_what_is_no_file_is_not_waited_for(library: Library) -> None:
    with pytest.raises(AnnotationError, match="no regular file"):
        import_file(library, Path("/dev/zero"))


def test_a_quote_as_long_as_a_chapter_comes_back_from_a_table(library: Library) -> None:
    entry = library.add_document(read_text("word " * 60_000, title="Long"))
    library.annotate(entry.id, 0, 280_000)
    assert bring(library, exported(library, "csv")).unchanged == 1


def test_an_import_is_taken_back_in_one_step_and_brought_back(
    library: Library, tmp_path: Path
) -> None:
    library.add_document(document())
    file = tmp_path / "My Clippings.txt"
    file.write_text(KINDLE, encoding="utf-8")
    done = import_file(library, file)
    brought = library.annotations()
    assert done.new == len(brought) > 1
    assert library.next_undo() == f"imported {done.new} marks from My Clippings.txt"
    assert library.undo() == f"imported {done.new} marks from My Clippings.txt"
    assert library.annotations() == ()
    again = import_file(library, file)
    assert (again.new, again.binned) == (0, done.new)
    library.redo()
    assert [mark.id for mark in library.annotations()] == [mark.id for mark in brought]


def test_what_an_import_changed_and_added_is_one_step(library: Library, tmp_path: Path) -> None:
    id = marked(library)  # noqa: A001
    before = library.annotations()
    file = tmp_path / "a.md"
    written = library.export_markdown(id)
    file.write_text(written.replace("#x_y", "#other"), encoding="utf-8")
    import_file(library, file)
    assert library.annotations() != before
    assert library.undo() == "imported 2 marks from a.md"
    assert [mark.tags for mark in library.annotations()] == [mark.tags for mark in before]


def test_a_copy_of_a_block_says_nothing_against_the_one_that_was_edited(
    library: Library, tmp_path: Path
) -> None:
    id = marked(library)  # noqa: A001
    (file := tmp_path / "a.md").write_text(library.export_markdown(id), encoding="utf-8")
    original = file.read_text(encoding="utf-8")
    file.write_text(original.replace("#x_y", "#edited") + original, encoding="utf-8")
    assert import_file(library, file).changed == 2
    assert "edited" in library.tags()


def test_two_rows_of_one_id_are_one_mark_at_once(library: Library) -> None:
    entry = library.add_document(document())
    target = [{"selector": [{"exact": "cold", "type": "TextQuoteSelector"}]}]
    rows = [
        {"id": "a", "uri": "https://example.org/ice", "target": target, "text": "Why?"},
        {"id": "a", "uri": "https://example.org/ice", "target": [], "tags": ["winter"]},
    ]
    assert bring(library, json.dumps(rows)).new == 1
    [mark] = library.annotations(entry.id)
    assert (mark.quote, mark.note, mark.tags) == ("cold", "Why?", ("winter",))
    assert bring(library, json.dumps(rows)).changed == 0


def test_a_block_that_was_copied_and_edited_is_taken_as_it_was_edited(
    library: Library, tmp_path: Path
) -> None:
    with Library(tmp_path / "other") as other:
        entry = other.add_document(document())
        other.annotate(entry.id, 10, 20, note="Before")
        original = other.export_markdown(entry.id)
    text = original.replace("Before", "After") + original
    library.add_document(document())
    assert bring(library, text).new == 1
    assert [mark.note for mark in library.annotations()] == ["After"]
    assert bring(library, text).changed == 0


def test_a_jsonl_export_is_taken_back_in_one_step(library: Library, tmp_path: Path) -> None:
    id = marked(library)  # noqa: A001
    text = Export(library, (library.document(id),), "jsonl", Layout()).text()
    (file := tmp_path / "marks.jsonl").write_text(text, encoding="utf-8")
    with Library(tmp_path / "other") as other:
        done = import_file(other, file)
        assert other.undo() == f"imported {done.new} marks from marks.jsonl"
        assert other.annotations() == ()
