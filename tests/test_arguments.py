"""What the words of a command line ask for."""

from __future__ import annotations

import pytest

from reader.arguments import APP, COMMANDS, parse


@pytest.mark.parametrize("words", [["list"], ["--home", "d", "list"], ["--home=d", "list"]])
def test_the_first_word_that_is_no_option_may_name_a_command(words: list[str]) -> None:
    options = parse(words)
    assert options.command == "list"
    assert options.home == (None if words == ["list"] else "d")


@pytest.mark.parametrize("words", [["list", "--home", "d"], ["--home", "c", "list", "--home", "d"]])
def test_the_home_that_is_named_last_counts(words: list[str]) -> None:
    assert parse(words).home == "d"


@pytest.mark.parametrize(
    ("words", "paths"),
    [
        ([], []),
        (["./list"], ["./list"]),
        (["page.txt", "list"], ["page.txt", "list"]),
        (["--home", "list", "page.txt"], ["page.txt"]),
        (["-", "list"], ["-", "list"]),
        (["--", "list"], ["list"]),
        (["--", "-page.txt"], ["-page.txt"]),
    ],
)
def test_all_else_are_paths_for_the_app(words: list[str], paths: list[str]) -> None:
    options = parse(words)
    assert options.command == APP
    assert options.paths == paths


@pytest.mark.parametrize(
    "words",
    [
        ["--hom", "d", "list"],
        ["--home"],
        ["--unknown"],
        ["show"],
        ["summary", "a.txt", "--words", "many"],
        ["summary", "a.txt", "--words", "5", "--percent", "5"],
        ["annotate", "a.txt"],
        ["annotate", "a.txt", "--quote", "a", "--occurrence", "0"],
        ["figures", "a.txt", "--format", "xml"],
        ["remove"],
    ],
)
def test_words_that_make_no_sense_end_with_2(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(words)
    assert ended.value.code == 2
    assert "usage: reader" in capsys.readouterr().err


@pytest.mark.parametrize("name", list(COMMANDS))
def test_each_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse([name, "--help"])
    assert ended.value.code == 0
    assert COMMANDS[name][0] in capsys.readouterr().out
