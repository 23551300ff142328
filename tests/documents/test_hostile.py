"""Files made to do harm: each is opened or refused in one clear line, soon and in little memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents import isolation
from reader.documents.document import Document
from reader.documents.loading import load, read_bytes, read_text
from reader.errors import DocumentError
from reader.text.sanitise import sanitise, sanitise_line
from tests.documents.hostile import CASES, NAMES
from tests.documents.making import column, docx, epub, pdf

SECONDS = 10.0
"""Of CPU time, in this process and in those that have ended: the wall clock tells of others."""
MEMORY = 1 << 30
SOUND = {
    "a.epub": epub({"a.xhtml": "It was cold."}, contents=[("Winter", "a.xhtml")]),
    "a.pdf": pdf([column("It was cold.", "And warm.")] * 2),
    "a.docx": docx("<w:p><w:r><w:t>It was cold.</w:t></w:r></w:p>"),
    "a.fb2": b"<FictionBook xmlns:l='l'><body><p l:x='y'>It was cold.</p></body></FictionBook>",
    "a.rtf": rb"{\rtf1\ansi{\info{\title The Lamp}}It was c\'f6ld \u8211?\par snow.\par}",
    "a.eml": b"Subject: =?utf-8?q?x?=\nContent-Type: text/html; charset=utf-8\n\n<p>It was cold.",
    "a.html": b"<html><title>x</title><body><p>It was cold.</p></body></html>",
}
"""A file of each format, before anything happens to it."""
PROGRAM = (
    "import resource, sys, reader\n"
    f"resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))\n"
    "try:\n    print(len(reader.open(sys.argv[1]).text))\n"
    "except reader.ReaderError as error:\n    print(error)\n"
)


def cpu_seconds() -> float:
    return sum(os.times()[:4])


def assert_safe(document: Document) -> None:
    origin = document.origin
    assert sanitise(document.text) == document.text
    for line in (document.title, document.kicker, origin.author, origin.date, origin.url):
        assert sanitise_line(line) == line
    assert "root:" not in document.text


def assert_one_line(message: str) -> None:
    assert sanitise_line(message) == message
    assert message.isprintable()


def opened_or_refused(data: bytes, name: str) -> Document | None:
    """A safe document, or None with one line that names the file."""
    try:
        document = read_bytes(data, name)
    except DocumentError as error:
        message = str(error)
        assert message.startswith(name)
        assert_one_line(message)
        return None
    assert_safe(document)
    return document


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_file_is_opened_or_refused_in_one_line(name: str) -> None:
    data = CASES[name]()
    started = cpu_seconds()
    opened_or_refused(data, name)
    assert cpu_seconds() - started < SECONDS


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(sorted(SOUND)),
    st.lists(st.tuples(st.integers(0, 1 << 20), st.binary(max_size=4)), min_size=1, max_size=4),
)
def test_any_damage_is_opened_or_refused_in_one_line(
    name: str, damage: list[tuple[int, bytes]]
) -> None:
    data = SOUND[name]
    for place, instead in damage:
        place %= len(data)
        data = data[:place] + instead + data[place + 1 :]
    document = opened_or_refused(data, name)
    assert document is None or document.paragraphs


@pytest.mark.parametrize("name", NAMES)
def test_a_strange_name_does_no_harm(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    try:
        path.write_text("It snowed. Nobody spoke.")
    except (OSError, ValueError):
        pytest.skip("no such name is possible here")
    document = load(path)
    assert_safe(document)
    path.write_text("")
    with pytest.raises(DocumentError) as refused:
        load(path)
    assert_one_line(str(refused.value))


@pytest.mark.skipif(sys.platform != "linux", reason="no such files, or no such limit")
@pytest.mark.parametrize("name", ["sparse", "long_line", "many_lines", "fifo", "device", "loop"])
def test_a_monstrous_file_needs_little_memory(tmp_path: Path, name: str) -> None:
    path = _monster(tmp_path / f"{name}.txt", name)
    started = cpu_seconds()
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert run.stderr == ""
    assert_one_line(run.stdout.rstrip("\n"))
    assert cpu_seconds() - started < SECONDS


def _monster(path: Path, name: str) -> Path:
    match name:
        case "sparse":
            with path.open("wb") as file:
                file.truncate(1 << 30)
        case "long_line":
            path.write_bytes(b"cold and " * (100 * 1024 * 1024 // 9))
        case "many_lines":
            path.write_bytes(b"It was a cold day.\n" * 1_000_000)
        case "fifo":
            os.mkfifo(path)
        case "device":
            path.symlink_to("/dev/zero")
        case _:
            path.symlink_to(path.name)
    return path


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("fields.rtf", b"{\\rtf1 " + b'{\\field{\\*\\fldinst{HYPERLINK "x' * 40_000),
        (
            "attributes.fb2",
            b"<FictionBook " + b"".join(b"a%d='' " % n for n in range(60_000)) + b">",
        ),
        ("subject.eml", b"From: a\nSubject: x\n" + b" =?utf-8?q?a?=\n" * 100_000 + b"\nIce."),
        ("lines.txt", b"a\n" * 2_000_001),
        ("tags.html", b"<p>a" * 1_600_000),
        ("book.fb2", b"<FictionBook>" + b"<p>a" * 1_600_000),
        ("words.rtf", b"{\\rtf1 " + b"{\\b x}" * 2_100_000),
        ("page.html", b"<p>" + b"a " * (24 << 20)),
    ],
)
def test_what_took_a_parser_many_seconds_is_told_at_once(name: str, data: bytes) -> None:
    started = cpu_seconds()
    opened_or_refused(data, name)
    isolation._idle.end()
    assert cpu_seconds() - started < 3


def test_a_text_of_half_a_million_lines_has_no_structure_but_all_its_words() -> None:
    document = read_text("# It was cold.\nVery.\n\n" * 200_000)
    assert len(document.paragraphs) == 400_000
    assert {paragraph.kind for paragraph in document.paragraphs} == {"body"}
