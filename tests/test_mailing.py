"""Mailboxes on the command line: their mails are listed, marked and exported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.cli import main
from reader.documents.loading import load
from reader.library.library import Library

MAILS = "".join(
    f"From a@b Wed Jan  3 09:38:26 2024\nFrom: Ada <a@b>\nDate: Wed, 3 Jan 2024 09:38:26 +0100\n"
    f"Subject: {name}\n\nNobody lit the lamp of the {name}.\n\n"
    for name in ("house", "ship", "harbour")
)


@pytest.fixture
def box(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("READER_HOME", str(tmp_path / "home"))
    file = tmp_path / "a.mbox"
    file.write_text(MAILS)
    return file


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(words) == 0
    return capsys.readouterr().out


def test_a_mailbox_is_listed_by_subject_sender_and_day(
    box: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = run(capsys, str(box)).splitlines()
    assert [line.split("#")[1].split(" ", 1)[1] for line in named] == [
        f"Ada 2024-01-03 {name}" for name in ("house", "ship", "harbour")
    ]
    added = run(capsys, "add", str(box))
    assert [line.split()[1] for line in added.splitlines()] == ["house", "ship", "harbour"]
    assert "ship  Ada  2024-01-03  (" in run(capsys, "list")
    listed = json.loads(run(capsys, "list", "--format", "json"))
    assert {(each["author"], each["date"]) for each in listed} == {("Ada <a@b>", "2024-01-03")}
    assert "the lamp of the ship" in run(capsys, "show", f"{box}#2")
    assert "the lamp of the ship" in run(capsys, "show", listed[1]["path"])
    assert "the lamp of the house" in run(capsys, "show", str(box))  # all of them
    assert str(box) in run(capsys, "doctor")


def test_a_quote_is_marked_in_the_mail_that_has_it(
    box: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "annotate", str(box), "--quote", "the lamp", "--occurrence", "2", "--tag", "light")
    run(capsys, "annotate", f"{box}#3", "--quote", "Nobody")
    marks = json.loads(run(capsys, "annotations", str(box), "--format", "json"))
    assert [mark["quote"] for mark in marks] == ["the lamp", "Nobody"]
    alone = json.loads(run(capsys, "annotations", f"{box}#2", "--format", "json"))
    assert [mark["tags"] for mark in alone] == [["light"]]
    exported = run(capsys, "export", str(box))
    assert "# ship" in exported
    assert "# harbour" in exported
    assert "# house" not in exported


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("annotate", "{}", "--quote", "lamp", "--occurrence", "4"), "stands in its mails 3 times"),
        (("annotations", "{}"), "nothing is marked in"),
        (("show", "{}#9"), "3 mails"),
        (("add", "{}#9"), "3 mails"),
        (("annotations", "{}#1"), "is not in the library"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    box: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    assert main([word.format(box) for word in words]) == 1
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


def test_what_was_marked_in_the_whole_is_exported_and_opened_with_its_mails(
    box: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Library() as library:
        whole = library.add_document(load(box))
        library.annotate(whole.id, 0, 5)
    assert "a.mbox" in run(capsys, "export", str(box))
    assert len(json.loads(run(capsys, "annotations", str(box), "--format", "json"))) == 1


def test_a_mailbox_is_removed_with_its_mails_whose_marks_are_kept(
    box: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "add", str(box))
    run(capsys, "annotate", str(box), "--quote", "lamp of the ship")
    removed = run(capsys, "remove", str(box))
    assert removed == f"Removed the 3 mails of {box}; their 1 annotations are kept\n"
    assert run(capsys, "list") == ""
    run(capsys, "add", str(box))
    with Library() as library:
        assert sorted(entry.annotations for entry in library.documents()) == [0, 0, 1]
    box.unlink()
    assert run(capsys, "remove", str(box)).startswith("Removed the 3 mails")
