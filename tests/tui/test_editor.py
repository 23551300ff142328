"""E hands the file to the user's editor, without a shell, and reads it anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.documents.loading import read_text
from reader.errors import ReaderError
from reader.tui.editor import command, source_line
from tests.tui.conftest import OpenApp, ReaderPilot, is_shown, until


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ("vi", ["vi", "+7", "/a b.txt"]),
        ("/usr/bin/nvim -R", ["/usr/bin/nvim", "-R", "+7", "/a b.txt"]),
        ("nano", ["nano", "+7", "/a b.txt"]),
        ("emacs -nw", ["emacs", "-nw", "+7", "/a b.txt"]),
        ("hx", ["hx", "/a b.txt:7"]),
        ("code --wait", ["code", "--wait", "--goto", "/a b.txt:7"]),
        ("'/my tools/pad'", ["/my tools/pad", "/a b.txt"]),
        ("ed; rm -rf $HOME", ["ed;", "rm", "-rf", "$HOME", "/a b.txt"]),
    ],
)
def test_an_editor_is_told_the_line_in_its_own_way(named: str, words: list[str]) -> None:
    assert command(Path("/a b.txt"), 7, {"EDITOR": named}) == words


def test_visual_goes_before_editor_and_an_empty_one_counts_as_none() -> None:
    file = Path("/f")
    assert command(file, 1, {"VISUAL": "vi", "EDITOR": "ed"})[0] == "vi"
    assert command(file, 1, {"VISUAL": " ", "EDITOR": "ed"})[0] == "ed"
    with pytest.raises(ReaderError, match="EDITOR"):
        command(file, 1, {})
    with pytest.raises(ReaderError, match="quote"):
        command(file, 1, {"EDITOR": "vi 'x"})


def test_the_line_is_found_in_a_source_with_marks() -> None:
    source = "---\ntitle: x\n---\n\n# A *head*\n\nFirst line.\nSecond **line** here.\n"
    text = "A head\n\nFirst line.\nSecond line here.\n"
    assert source_line(source, text, text.index("First")) == 7
    assert source_line(source, text, text.index("A head")) <= 6


@given(st.text(max_size=60), st.text(max_size=60), st.integers(0, 60))
def test_any_place_of_any_text_is_some_line_of_the_source(
    source: str, text: str, offset: int
) -> None:
    line = source_line(source, text, min(offset, len(text)))
    assert 1 <= line <= source.count("\n") + 1


async def says(pilot: ReaderPilot, words: str) -> None:
    await pilot.press("E")
    await until(pilot, lambda: is_shown(pilot, words))


async def test_e_says_when_there_is_no_editor(
    open_app: OpenApp, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    async with open_app(page) as pilot:
        await says(pilot, "No editor is named")


async def test_e_says_when_the_terminal_cannot_be_handed_over(
    open_app: OpenApp, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "vi")
    async with open_app(page) as pilot:
        await says(pilot, "cannot be handed to an editor")


async def test_e_says_when_the_text_has_no_file(open_app: OpenApp) -> None:
    async with open_app(document=read_text("A text that was piped in. It has no file.")) as pilot:
        await says(pilot, "has no file")
