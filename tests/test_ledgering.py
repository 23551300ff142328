"""`reader figures --library`: gathering, choosing, what contradicts what."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from tests.running import in_words, run_reader

Run = Callable[..., subprocess.CompletedProcess[str]]
SHARE = "{}\n\nA survey found that {} of the city's lenders have adopted generative AI.\n"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `reader` on a library of two documents that contradict each other."""

    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        return in_words(run_reader([*map(str, arguments)], tmp_path / "home"))

    for title, share in (("One", "38 per cent"), ("An|other", "41 per cent")):
        path = tmp_path / f"{title[:2]}.txt"
        path.write_text(SHARE.format(title, share), encoding="utf-8")
        assert run("add", path).returncode == 0
    return run


def test_the_ledger_names_documents_and_points_out_what_differs(run: Run) -> None:
    first = run("figures", "--library")
    assert first.stderr == "reader: looking for the figures of 2 new documents\n"
    lines = first.stdout.splitlines()
    assert lines[0] == "An|other"
    assert lines[1].startswith("  41 per cent  of the city's lenders")
    assert lines[2] == "      38 per cent in One"
    again = run("figures", "--library")
    assert (again.stdout, again.stderr) == (first.stdout, "")


def test_kind_and_words_choose(run: Run) -> None:
    assert run("figures", "--library", "--kind", "money").stdout == ""
    chosen = run("figures", "--library", "--about", "ONE lenders", "--kind", "percent").stdout
    assert chosen.splitlines()[0] == "One"
    assert "An|other" in chosen  # what differs is told though its document is not asked for
    assert len(chosen.splitlines()) == 3


def test_every_format_has_document_sentence_and_contradiction(run: Run) -> None:
    rows = list(csv.DictReader(StringIO(run("figures", "--library", "--format", "csv").stdout)))
    assert [row["title"] for row in rows] == ["An|other", "One"]
    assert rows[1]["elsewhere"] == "41 per cent in An|other"
    data = json.loads(run("figures", "--library", "--format", "json").stdout)["figures"]
    assert [figure["value"] for figure in data] == ["41", "38"]
    assert data[1]["elsewhere"][0]["document"] == data[0]["document"]
    assert data[1]["sentence"].startswith("A survey found")
    table = run("figures", "--library", "--format", "markdown").stdout
    assert "| 38 per cent in One |" in table
    assert r"An\|other" in table


def test_ctrl_c_ends_the_gathering_and_says_that_it_goes_on(run: Run, tmp_path: Path) -> None:
    book = tmp_path / "book.txt"
    lines = (f"In year {n} sales rose by {n} per cent to {n} million euros." for n in range(20_000))
    book.write_text("\n\n".join(lines), encoding="utf-8")
    assert run("add", book).returncode == 0
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "figures", "--library"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "READER_HOME": str(tmp_path / "home")},
    ) as gathering:
        assert gathering.stderr is not None
        assert "looking" in gathering.stderr.readline()
        gathering.send_signal(signal.SIGINT)
        out, err = gathering.communicate(timeout=60)
    # Interrupted inside an exec, as of a dataclass being made, Python dies of the signal at its
    # exit though it was caught; a shell says 130 to both.
    assert gathering.returncode in (130, -signal.SIGINT)
    assert out == ""
    assert "the next call goes on" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "arguments",
    [(), ("--library", "a.txt"), ("a.txt", "--kind", "money"), ("--library", "--kind", "cheese")],
)
def test_what_makes_no_sense_is_said(run: Run, arguments: tuple[str, ...]) -> None:
    done = run("figures", *arguments)
    assert done.returncode == 2
    assert "figures:" in done.stderr
