"""The managed parts of an exported file."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations.blocks import Part, split_parts, write_block

ONE = write_block("one", "> quote\n\nhighlight")
TWO = write_block("two", "> other\n\nnote")


def test_a_block_takes_the_empty_line_before_it() -> None:
    parts = split_parts(f"# Title\n\n{ONE}\n{TWO}")

    assert parts == [Part("# Title\n"), Part("\n" + ONE, "one"), Part("\n" + TWO, "two")]


def test_a_block_is_edited_once_a_character_differs() -> None:
    [part] = split_parts(ONE.replace("quote", "Quote"))

    assert part.edited


def test_other_line_ends_are_no_edit() -> None:
    [part] = split_parts(ONE.replace("\n", "\r\n"))

    assert not part.edited


def test_a_block_without_its_end_is_edited_and_stops_at_the_next() -> None:
    broken = ONE.replace("<!-- /reader:one -->\n", "")

    parts = split_parts(broken + "mine\n\n" + TWO)

    assert [(part.id, part.edited) for part in parts] == [("one", True), ("two", False)]
    assert [part.id for part in split_parts(broken)] == ["one"]


def test_a_lone_end_is_text() -> None:
    assert [part.id for part in split_parts("<!-- /reader:one -->\ntext\n")] == [""]


@given(
    st.lists(
        st.sampled_from(
            [ONE, TWO, ONE.replace("\n", "\r\n"), ONE[:40], ONE[40:], "text", "\n", "\r\n", "\n\n"]
        ),
        max_size=8,
    ).map("".join)
)
@settings(max_examples=100, deadline=None)
def test_the_parts_together_are_the_file(text: str) -> None:
    assert "".join(part.text for part in split_parts(text)) == text
