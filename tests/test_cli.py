"""The commands, and how they end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.running import in_words, run_reader
from tests.tui.conftest import PAGE

FORBIDDEN = {chr(c) for c in (*range(0x20), *range(0x7F, 0xA0))} - {"\n", "\t"} | set(
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `reader` and returns what it did; the library is the test's own."""

    def run(*arguments: object, text: str | None = None) -> subprocess.CompletedProcess[str]:
        done = run_reader([*map(str, arguments)], tmp_path / "home", (text or "").encode())
        return in_words(done)

    return run


def printed(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 0, done.stderr
    return done.stdout


def as_data(done: subprocess.CompletedProcess[str]) -> Any:
    return json.loads(printed(done))


def test_show_folds_furniture(run: Run, page: Path) -> None:
    text = printed(run("show", page))
    assert "38 per cent of its cranes" in text
    for line in ("Advertisement", "Reading Time:2 minutes", "Share this article", "1"):
        assert line not in text.splitlines()


def test_show_reads_standard_input(run: Run) -> None:
    assert "One sentence." in printed(run("show", "-", text="One sentence. Another."))


def test_without_a_terminal_the_text_is_printed(run: Run, page: Path) -> None:
    assert "38 per cent of its cranes" in printed(run(page))


def test_without_a_terminal_and_a_document_it_says_so(run: Run) -> None:
    done = run()
    assert done.returncode == 1
    assert done.stderr.startswith("reader: this is no terminal")


@pytest.mark.parametrize("length", [("--sentences", 2), ("--words", 40), ("--percent", 40)])
def test_summary_in_every_length(run: Run, page: Path, length: tuple[str, int]) -> None:
    data = as_data(run("summary", page, *length, "--format", "json"))
    assert set(data["document"]) == {"title", "path", "language", "sha256"}
    assert data["sentences"]
    for sentence in data["sentences"]:
        assert set(sentence) == {"start", "end", "text", "score", "rank", "why"}
        assert PAGE[sentence["start"] : sentence["end"]] == sentence["text"]


def test_two_lengths_are_a_usage_error(run: Run, page: Path) -> None:
    assert run("summary", page, "--words", 5, "--sentences", 5).returncode == 2


def test_an_unknown_method_is_one_line_that_names_the_known_ones(run: Run, page: Path) -> None:
    done = run("summary", page, "--method", "magic")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "lex-rank" in done.stderr


def test_summary_as_markdown_is_a_list(run: Run, page: Path) -> None:
    lines = printed(run("summary", page, "--format", "markdown")).splitlines()
    assert lines[0] == "# The harbour wakes early"
    assert all(line.startswith("- ") for line in lines[2:])


def test_a_summary_is_ranked_once_where_there_is_a_library(
    run: Run, page: Path, tmp_path: Path
) -> None:
    first = printed(run("summary", page))
    assert not (tmp_path / "home").exists()
    run("add", page)
    assert printed(run("summary", page)) == first
    (kept,) = (tmp_path / "home").rglob("*.ranking")
    assert printed(run("summary", page)) == first
    run("remove", json.loads(printed(run("list", "--format", "json")))[0]["id"])
    assert not kept.exists()


def test_figures_have_the_shape_of_the_contract(run: Run, page: Path) -> None:
    figures = as_data(run("figures", page, "--all", "--format", "json"))["figures"]
    names = {
        "start", "end", "text", "kind", "value", "low", "high", "unit", "measures", "direction",
        "compared_with", "salience", "key",
    }  # fmt: skip
    assert all(names <= set(figure) for figure in figures)
    keys = {figure["text"]: figure["value"] for figure in figures if figure["key"]}
    assert keys["38 per cent"] == "38"
    assert "26 per cent" in keys


@pytest.mark.parametrize(("form", "expected"), [("csv", "text,kind,"), ("markdown", "| Figure |")])
def test_figures_as_a_table(run: Run, page: Path, form: str, expected: str) -> None:
    assert printed(run("figures", page, "--format", form)).startswith(expected)


def test_add_list_search_remove(run: Run, page: Path) -> None:
    id_ = printed(run("add", page)).split()[0]
    (entry,) = as_data(run("list", "--format", "json"))
    assert entry["id"] == id_
    assert entry["title"] == "The harbour wakes early"
    (hit,) = as_data(run("search", "control room", "--format", "json"))["hits"]
    assert set(hit) == {"id", "title", "path", "start", "end", "snippet"}
    assert "control room" in hit["snippet"]
    assert "Advertisement" not in hit["snippet"]
    printed(run("remove", id_))
    assert as_data(run("list", "--format", "json")) == []


def test_add_goes_on_after_a_file_that_it_cannot_read(run: Run, page: Path) -> None:
    done = run("add", page.parent / "empty.txt", page)
    assert done.returncode == 1
    (page.parent / "empty.txt").write_text("")
    done = run("add", page.parent / "empty.txt", page)
    assert done.returncode == 1
    assert "empty.txt" in done.stderr
    assert "The harbour wakes early" in done.stdout


def test_annotate_annotations_export(run: Run, page: Path, tmp_path: Path) -> None:
    made = run(
        "annotate", page, "--quote", "Nobody lost a job over it.", "--note", "ask *who*",
        "--tag", "work", "--colour", "blue",
    )  # fmt: skip
    id_ = printed(made).strip()
    (mark,) = as_data(run("annotations", "--format", "json"))
    names = {
        "id", "document", "kind", "quote", "prefix", "suffix", "start", "end", "colour", "note",
        "tags", "created", "updated", "state",
    }  # fmt: skip
    assert names <= set(mark)
    assert (mark["id"], mark["note"], mark["tags"]) == (id_, "ask *who*", ["work"])
    assert PAGE[mark["start"] : mark["end"]] == "Nobody lost a job over it."
    markdown = printed(run("export", page))
    assert "> Nobody lost a job over it." in markdown
    assert f"<!-- reader:{id_} " in markdown
    assert printed(run("export", page)) == markdown
    printed(run("export", "-o", f"{tmp_path}/notes/"))
    assert (tmp_path / "notes" / "the-harbour-wakes-early.md").read_text("utf-8") == markdown


def test_what_a_user_wrote_into_an_export_stays(run: Run, page: Path, tmp_path: Path) -> None:
    target = tmp_path / "notes.md"
    printed(run("annotate", page, "--quote", "Nobody lost a job over it."))
    printed(run("export", page, "-o", target))
    target.write_text("My own words.\n\n" + target.read_text("utf-8"), "utf-8")
    printed(run("annotate", page, "--quote", "The next step is the railway"))
    printed(run("export", page, "-o", target))
    text = target.read_text("utf-8")
    assert text.startswith("My own words.\n")
    assert "> The next step is the railway" in text


@pytest.mark.parametrize("form", ["jsonl", "jsonld", "csv"])
def test_export_in_other_formats(run: Run, page: Path, form: str) -> None:
    printed(run("annotate", page, "--quote", "Nobody lost a job over it."))
    assert "Nobody lost a job over it." in printed(run("export", "--format", form))


def test_a_quote_that_is_not_there_is_one_clear_line(run: Run, page: Path) -> None:
    done = run("annotate", page, "--quote", "words that nobody wrote")
    assert done.returncode == 1
    assert "harbour.txt" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_an_annotation_survives_kill_nine(tmp_path: Path, page: Path, run: Run) -> None:
    program = (
        "import sys, time, reader\n"
        "library = reader.Library(); entry = library.add(sys.argv[1])\n"
        "print(library.annotate(entry.id, 100, 120, note='kept').id, flush=True)\n"
        "sys.stdin.read()\n"
    )
    writer = subprocess.Popen(
        [sys.executable, "-c", program, str(page)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "READER_HOME": str(tmp_path / "home")},
    )
    assert writer.stdout is not None
    id_ = writer.stdout.readline().strip()
    writer.send_signal(signal.SIGKILL)
    writer.communicate()
    (mark,) = as_data(run("annotations", "--format", "json"))
    assert (mark["id"], mark["note"]) == (id_, "kept")


def test_doctor_says_where_everything_lives(run: Run, tmp_path: Path) -> None:
    text = printed(run("doctor"))
    assert str(tmp_path / "home") in text
    assert "sound" in text


def test_version_and_help(run: Run) -> None:
    assert printed(run("--version")).startswith("reader ")
    assert "annotate" in printed(run("--help"))


def test_home_moves_all_data(run: Run, page: Path, tmp_path: Path) -> None:
    printed(run("--home", tmp_path / "other", "add", page))
    assert as_data(run("list", "--format", "json")) == []
    assert len(as_data(run("list", "--home", tmp_path / "other", "--format", "json"))) == 1


def test_a_file_that_bears_a_command_s_name(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "list"
    file.write_text("A file called list. It can be read.\n")
    assert "A file called list." in printed(run(file))


AS_USER = pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")


def bad_file(folder: Path, kind: str) -> Path:
    path = folder / "x.txt"
    if kind == "empty":
        path.write_text("")
    elif kind == "blank":
        path.write_text(" \n\n \t ")
    elif kind == "binary":
        path.write_bytes(b"\x7fELF" + bytes(range(256)) * 8)
    elif kind == "folder":
        path.mkdir()
    elif kind == "locked":
        path.write_text("No one may read this.")
        path.chmod(0)
    return path


@pytest.mark.parametrize(
    "kind",
    [
        "missing", "empty", "blank", "binary", "folder",
        pytest.param("locked", marks=AS_USER),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", [("show",), ("summary",), ("figures",), ("add",), ()])
def test_a_bad_file_is_one_clear_line(
    tmp_path: Path, run: Run, kind: str, command: tuple[str, ...]
) -> None:
    done = run(*command, bad_file(tmp_path, kind))
    assert done.returncode == 1
    assert done.stderr.startswith("reader: ")
    assert "x.txt" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_nothing_hostile_is_printed(tmp_path: Path, run: Run) -> None:
    hostile = tmp_path / "na\x1b]0;me\x07\u202e.txt"
    hostile.write_text(
        "T\x1b[31mitle \u202eeltit\n\nA sentence\x9b31m with \x1b]52;c;aGk=\x07 38 per cent \x85 in"
        " it. Another one with 12 per cent.\n",
        encoding="utf-8",
    )
    outputs = [
        run("show", hostile),
        run("summary", hostile),
        run("figures", hostile, "--all"),
        run("add", hostile),
        run("annotate", hostile, "--quote", "Another one", "--note", "a \x1b[5m note"),
        run("annotations"),
        run("list"),
        run("search", "sentence"),
        run("export"),
        run("show", str(hostile) + "\x1b[2Jmissing"),
    ]
    for done in outputs:
        assert not FORBIDDEN & set(done.stdout + done.stderr), done.args


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("A line of text that is long enough to fill a pipe.\n" * 20_000)
    shell = f"'{sys.executable}' -m reader show '{long}' | head -n 1"
    done = subprocess.run(
        ["bash", "-c", shell], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.startswith("A line of text")
    assert done.stderr == ""


def test_add_takes_the_good_ones_of_many(run: Run, page: Path, tmp_path: Path) -> None:
    done = run("add", tmp_path / "missing.txt", page)
    assert done.returncode == 1
    assert "missing.txt" in done.stderr
    assert "The harbour wakes early" in done.stdout


def test_a_misspelt_command_is_recognised(run: Run) -> None:
    assert "did you mean the command show?" in run("shw", "page.txt").stderr


def test_without_a_terminal_the_documents_of_a_folder_are_listed(run: Run, page: Path) -> None:
    (page.parent / "second.txt").write_text("Another text.\n")
    lines = printed(run(page.parent)).splitlines()
    assert [Path(line).name for line in lines] == ["harbour.txt", "second.txt"]


@pytest.mark.parametrize("name", ["x" * 5000, "closed\nname.txt"])
def test_a_name_that_cannot_be_is_one_clear_line(run: Run, name: str) -> None:
    done = run("show", name)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_under_standard_output_is_one_clear_line(page: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reader", "show", str(page)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "reader: standard output: No space left on device; make room there, or choose another place"
    ]


def test_of_several_documents_a_digest_is_made(run: Run, page: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The railway is late. It lost 3 million dollars in May, and nobody knows why.")
    data = as_data(run("summary", page, other, "--sentences", 4, "--format", "json"))
    assert data["documents"][0]["title"] == "The harbour wakes early"
    assert {sentence["document"] for sentence in data["sentences"]} == {0, 1}
    assert "— The harbour wakes early" in printed(run("summary", page, other))
    assert "## The harbour wakes early" in printed(
        run("summary", page, other, "--format", "markdown")
    )


def test_the_summary_of_highlights_holds_nothing_else(run: Run, page: Path) -> None:
    assert "nothing is highlighted" in run("summary", page, "--highlights").stderr
    printed(run("annotate", page, "--quote", "Nobody lost a job"))
    data = as_data(run("summary", page, "--highlights", "--format", "json"))
    assert [sentence["text"] for sentence in data["sentences"]] == ["Nobody lost a job over it."]


def test_an_unknown_genre_is_one_line_that_names_the_known_ones(run: Run, page: Path) -> None:
    done = run("summary", page, "--genre", "opera")
    assert done.returncode == 1
    assert "story" in done.stderr
