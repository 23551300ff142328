"""Mails whose paragraphs were parted into lines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.formats.flowed import unflowed
from reader.documents.loading import read_bytes


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("It was \ncold. \n\nAnd dark.", "It was cold. \n\nAnd dark."),
        ("> It \n>  > was\nso", "> It  > was\nso"),
        ("> It \n>> was \nso", "> It \n>> was \nso"),
        (" From here\n >not quoted", "From here\n>not quoted"),
        ("Bye \n-- \nAda", "Bye \n-- \nAda"),
        ("Bye\n-- \nAda", "Bye\n-- \nAda"),
        ("", ""),
    ],
)
def test_lines_that_end_in_a_space_go_on(sent: str, meant: str) -> None:
    assert unflowed(sent) == meant


def test_scripts_without_spaces_go_on_without_one() -> None:
    assert unflowed("寒い \n冬", without_space=True) == "寒い冬"


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("a> -\n"), max_size=60))
def test_no_letter_is_lost(text: str) -> None:
    assert unflowed(text).count("a") == text.count("a")


def test_a_mail_is_read_in_paragraphs_if_it_says_so() -> None:
    mail = (
        b"Subject: x\nContent-Type: text/plain; format=%s\n\nIt was \ncold.\nAnd dark.\n-- \nAda\n"
    )
    lines = [
        [paragraph.span.of(document.text) for paragraph in document.paragraphs[1:3]]
        for document in (read_bytes(mail % how, "a.eml") for how in (b"flowed", b"fixed"))
    ]
    assert lines == [["It was cold.", "And dark."], ["It was", "cold."]]
