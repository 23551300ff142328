"""The commands on web pages, encodings and hostile names."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.documents.making import column, pdf
from tests.running import run_reader
from tests.web import serving

Run = Callable[..., subprocess.CompletedProcess[bytes]]
GREEK = "Καλημέρα σε όλους τους φίλους του λιμανιού, που ξύπνησε νωρίς σήμερα το πρωί.\n" * 3


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `reader` on bytes; the library is the test's own."""

    def run(*arguments: object, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        words = [word if isinstance(word, bytes) else str(word) for word in arguments]
        return run_reader(words, tmp_path / "home", data)

    return run


@pytest.fixture
def web() -> Iterator[str]:
    """The address of a server that has one page."""

    tide = "The tide is high today, and the boats are out.\n"
    with serving(lambda path: tide if path == "/tide" else None) as address:
        yield address


def said(done: subprocess.CompletedProcess[bytes]) -> str:
    """The one safe line on standard error."""
    assert done.returncode == 1, done
    line = done.stderr.decode("utf-8")
    assert line.endswith("\n")
    assert line[:-1].isprintable(), line
    return line


def test_a_page_is_added_listed_exported_and_added_again(run: Run, web: str) -> None:
    first = run("add", f"{web}/tide")
    assert first.returncode == 0, first.stderr
    assert run("add", f"{web}/tide").stdout == first.stdout
    (entry,) = json.loads(run("list", "--format", "json").stdout)
    assert run("annotate", entry["path"], "--quote", "boats are out").returncode == 0
    assert f"{web}/tide" in run("export", entry["path"]).stdout.decode()


def test_a_page_that_is_not_there_is_one_line_and_the_rest_is_added(
    run: Run, web: str, tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("A file of mine.\n")
    done = run("add", f"{web}/none", file)
    assert "is not there (404)" in said(done)
    assert done.stdout.endswith(b"  A\n")


def test_commands_that_do_not_fetch_say_what_does(run: Run, web: str) -> None:
    assert "reader add" in said(run("show", f"{web}/tide"))


def test_an_encoding_can_be_named_everywhere(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(GREEK.encode("cp737"))
    for command in ("show", "summary", "figures"):
        done = run(command, file, "--encoding", "cp737")
        assert done.returncode == 0, done.stderr
    assert GREEK[:70] in run("show", file, "--encoding", "cp737").stdout.decode()
    assert GREEK[:70] in run("--encoding", "cp737", file).stdout.decode()
    assert "no encoding of text is called" in said(run("show", file, "--encoding", "klingon"))


def test_an_encoding_that_was_named_once_is_kept(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(GREEK.encode("cp737"))
    first = run("add", file, "--encoding", "cp737").stdout
    assert run("add", file).stdout == first
    assert run("annotate", file, "--quote", "φίλους").returncode == 0


def test_a_pdf_comes_through_a_pipe(run: Run) -> None:
    done = run("show", "-", data=pdf([column("The harbour wakes early in the morning.")]))
    assert "The harbour wakes early" in done.stdout.decode(), done.stderr


@pytest.mark.parametrize(
    "name",
    [b"\x1b[31mred.txt", b"two\nlines.txt", b"\xff\xfe.txt", b"[red]x.txt", b"\xe2\x80\xae.txt"],
)
def test_names_that_would_harm_a_terminal_do_not_reach_it(
    run: Run, tmp_path: Path, name: bytes
) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    path = folder / os.fsdecode(name)
    path.write_bytes(b"a few words of a list\nand some more\n")
    file = os.fsencode(path)
    done = run("add", folder)
    assert done.returncode == 0, done.stderr
    assert run("annotate", file, "--quote", "few words").returncode == 0
    for arguments in (["list"], ["export", file], ["search", "words"], ["annotations"]):
        shown = run(*arguments)
        assert shown.returncode == 0, shown.stderr
        text = shown.stdout.decode("utf-8")
        assert all(line.isprintable() for line in text.splitlines()), text
    path.unlink()
    assert said(run("show", file))
    assert said(run("add", file))


def test_a_folder_that_was_added_is_looked_in_until_it_is_removed(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("A file of mine.\n")
    assert run("add", folder).returncode == 0
    assert str(folder) in run("doctor").stdout.decode()
    assert b"no longer looked for" in run("remove", folder).stdout
    doctor = run("doctor").stdout.decode()
    assert str(folder) not in doctor
    assert "documents 1, 0 removed" in doctor
