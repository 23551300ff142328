"""From a path, bytes or a str to a Document."""

from __future__ import annotations

import gzip
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents import files
from reader.documents.document import Document
from reader.documents.loading import load, read_bytes, read_text
from reader.errors import (
    DocumentDamaged,
    DocumentEmpty,
    DocumentError,
    DocumentNotFound,
    DocumentUnreadable,
    FormatUnsupported,
)
from reader.text.sanitise import sanitise_line

HOSTILE = st.text(
    st.sampled_from("aZé香 \t\n\r\x0b\x1b\x85\u2028\u202e\ud800.!|>-*#1=:&<"), max_size=300
)
TEXTS = st.one_of(st.text(max_size=300), HOSTILE)


def assert_sound(document: Document) -> None:
    """Paragraphs ascend, are trimmed, and hold every character but white space once."""
    text, end = document.text, 0
    for paragraph in document.paragraphs:
        span = paragraph.span
        assert end <= span.start < span.end <= len(text)
        assert not text[end : span.start].strip()
        assert span.of(text) == span.of(text).strip()
        end = span.end
    assert not text[end:].strip()
    assert document.title
    assert sanitise_line(document.title) == document.title
    assert len(document.title) <= 200


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_any_text_keeps_its_length_and_every_word_once(text: str) -> None:
    text = text.replace("\r", "")
    document = read_text(text)
    assert len(document.text) == len(text)
    assert_sound(document)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["Advertisement", "Share this", "A cold day", "1", "", "x y z."])))
def test_a_text_with_words_is_never_all_furniture(lines: list[str]) -> None:
    document = read_text("\n".join(lines))
    if any(line.strip("1") for line in lines):
        assert any(not paragraph.likely_furniture for paragraph in document.paragraphs)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.md", "a.html", "a"]))
def test_any_bytes_become_a_document_or_one_clear_line(data: bytes, name: str) -> None:
    try:
        document = read_bytes(data, name)
    except DocumentError as error:
        refusal = str(error)
    else:
        assert_sound(document)
        return
    assert refusal.startswith(name)
    assert refusal.isprintable()


@settings(max_examples=40, deadline=None)
@given(TEXTS, st.sampled_from(["a.md", "a.html"]))
def test_any_markup_gives_a_sound_document(text: str, name: str) -> None:
    try:
        document = read_bytes(text.encode("utf-8", "replace"), name)
    except (DocumentEmpty, FormatUnsupported):
        return
    assert_sound(document)


def test_empty_text_gives_an_empty_document() -> None:
    document = read_text("")
    assert (document.text, document.paragraphs, document.title) == ("", (), "Untitled")


def test_windows_line_ends_become_one_character() -> None:
    assert read_text("one\r\ntwo\rthree").text == "one\ntwo\nthree"


def test_a_given_title_wins_over_the_headline() -> None:
    assert read_text("A Cold Day\nIt snowed.", title="Winter\nnotes").title == "Winter notes"


def test_file_name_becomes_the_title_where_no_headline_is(tmp_path: Path) -> None:
    page = tmp_path / "notes_on-the_sea.txt"
    page.write_text("It was a cold day. Nobody spoke.\n")
    document = load(page)
    assert document.title == "Notes on the sea"
    assert document.origin.path == page
    assert document.origin.encoding == "utf-8"


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    assert load(str(tmp_path / "link.txt")).text == "Words."


@pytest.mark.parametrize("name", ["script.py", "README", "a.rst", "strange.suffix"])
def test_any_suffix_is_read_as_text_if_it_is_text(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Words that are read.")
    document = load(tmp_path / name)
    assert (document.text, document.origin.format) == ("Words that are read.", "txt")


def test_unknown_suffix_with_html_inside_is_html() -> None:
    document = read_bytes(b"\n<!DOCTYPE html><html><body><p>Words &amp; more</p></body></html>")
    assert (document.text, document.origin.format) == ("Words & more", "html")


def test_missing_file_is_named_with_the_cure(tmp_path: Path) -> None:
    with pytest.raises(DocumentNotFound, match=r"nothing\.txt is not there; check the name"):
        load(tmp_path / "nothing.txt")


def test_a_path_through_a_file_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(DocumentNotFound):
        load(tmp_path / "a.txt" / "b.txt")


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_nothing_but_white_space_is_empty(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    with pytest.raises(DocumentEmpty, match=r"a\.txt holds no text; "):
        load(tmp_path / "a.txt")


@pytest.mark.parametrize("name", ["folder", "folder.txt"])
def test_a_folder_is_refused_whatever_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(DocumentUnreadable, match="is a folder"):
        load(tmp_path / name)


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(DocumentUnreadable, match="is a pipe"):
        load(tmp_path / "pipe.txt")


def test_a_device_does_not_hang() -> None:
    with pytest.raises(DocumentUnreadable, match="is a device"):
        load("/dev/zero")


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket has to be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.txt")
        with pytest.raises(DocumentUnreadable, match="is a socket"):
            load("s.txt")


def test_a_broken_link_names_its_target(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to("gone.txt")
    with pytest.raises(DocumentNotFound, match=r"link\.txt is a link to gone\.txt, which is not"):
        load(tmp_path / "link.txt")


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    with pytest.raises(DocumentUnreadable, match="leads back to itself"):
        load(tmp_path / "loop.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_locked_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.txt").chmod(0)
    with pytest.raises(DocumentUnreadable, match="permissions"):
        load(tmp_path / "a.txt")


def test_a_sparse_giant_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "giant.txt").open("wb") as file:
        file.truncate(files.LARGEST + 1)
    with pytest.raises(DocumentUnreadable, match="larger than 512 MB"):
        load(tmp_path / "giant.txt")


@pytest.mark.parametrize("name", ["a\0b.txt", "x" * 300 + ".txt", "\ud800.txt", "\x1b[31m.txt", ""])
def test_strange_names_give_one_printable_line(name: str) -> None:
    with pytest.raises(DocumentError) as caught:
        load(name)
    assert str(caught.value).isprintable()


def test_a_strange_name_of_a_real_file_is_read(tmp_path: Path) -> None:
    page = Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff\x1b[2J.txt"))
    page.write_text("It snowed. Nobody spoke.")
    document = load(page)
    assert document.text == "It snowed. Nobody spoke."
    assert document.title.isprintable()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n123", "a PNG picture"),
        (b"\x7fELF\x02\x01", "a program"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"SQLite format 3\x00", "an SQLite database"),
        (b"text\0and\0more\0of it", "a binary file"),
        (bytes(range(1, 8)) * 20, "a binary file"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(FormatUnsupported, match=rf"^a\.txt seems to be {kind}; save it as text"):
        read_bytes(data, "a.txt")


def test_an_encoding_can_be_forced(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Häuser am Fluß".encode("cp850"))
    document = load(tmp_path / "a.txt", encoding="cp850")
    assert (document.text, document.origin.encoding) == ("Häuser am Fluß", "cp850")


def test_an_unknown_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(DocumentUnreadable, match="no encoding of text is called 'klingon'"):
        load(tmp_path / "a.txt", encoding="klingon")


def test_sentences_of_wrapped_prose_run_over_line_ends() -> None:
    line = "The harbour lay still in the grey light of the morning, and not one of\n"
    text = (
        line + "the boats that had come in at night was to be seen any more. Then the\nrain came.\n"
    )
    sentences = [sentence.text for sentence in read_text(text).sentences]
    assert len(sentences) == 2
    assert sentences[1] == "Then the\nrain came."


def test_a_gzip_file_of_many_members_is_read_whole_and_soon() -> None:
    members = [gzip.compress(b"It was cold. " * 9), gzip.compress(b"It snowed. ")]
    document = read_bytes(b"".join(members) + b"rubbish", "a.txt.gz")
    assert document.text.startswith("It was cold.")
    assert document.text.endswith("It snowed. ")
    assert len(read_bytes(gzip.compress(b"a") * 50_000, "a.txt.gz").text) == 50_000


@pytest.mark.parametrize("damage", [lambda data: data[:-9] + b"x" * 9, lambda data: data[:-9]])
def test_a_damaged_gzip_file_is_refused_and_not_read_in_part(
    damage: Callable[[bytes], bytes],
) -> None:
    packed = gzip.compress(b"".join(b"It was cold %d. " % number for number in range(20_000)))
    with pytest.raises(DocumentDamaged):
        read_bytes(damage(packed), "a.txt.gz")
