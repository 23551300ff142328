"""A fresh export put into a file that its user may have edited."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations.blocks import NOT_FOUND, write_block
from reader.annotations.merging import merge

HEAD = "---\nreader: 1\n---\n\n# Title\n"


def block(name: str, note: str = "") -> str:
    return write_block(name, f"> quote of {name}\n\n{note or 'no note'}")


def export(*found: str, lost: tuple[str, ...] = ()) -> str:
    section = [f"{NOT_FOUND}\n", *lost] if lost else []
    return "\n".join([HEAD, *found, *section])


A, B, C = block("a"), block("b"), block("c")
EDITED = B.replace("quote of b", "my own words")


def test_a_first_export_is_taken_as_it_is() -> None:
    assert merge("", export(A)).text == export(A)
    assert merge(" \n", export(A)).text == export(A)


def test_an_equal_export_changes_nothing() -> None:
    fresh = export(A, B, lost=(C,))

    assert merge(fresh, fresh).text == fresh
    assert merge(fresh, fresh).kept == ()


def test_an_untouched_block_is_written_anew() -> None:
    assert merge(export(A, B), export(A, block("b", "new"))).text == export(A, block("b", "new"))


def test_the_block_of_a_deleted_annotation_goes() -> None:
    assert merge(export(A, B, C), export(A, C)).text == export(A, C)
    assert merge(export(A), export()).text == export()


def test_a_new_block_goes_after_the_one_before_it() -> None:
    assert merge(export(A, C), export(A, B, C)).text == export(A, B, C)
    assert merge(export(B, C), export(A, B, C)).text == export(A, B, C)
    assert merge(export(A), export(A, B, C)).text == export(A, B, C)
    assert merge(export(), export(A, B)).text == export(A, B)


def test_a_block_edited_by_hand_stays_and_is_reported() -> None:
    merged = merge(export(A, EDITED), export(block("a", "new"), block("b", "new"), C))

    assert merged.text == export(block("a", "new"), EDITED, C)
    assert merged.kept == ("b",)


def test_a_block_edited_by_hand_stays_when_its_annotation_is_deleted() -> None:
    merged = merge(export(A, EDITED), export(A))

    assert merged.text == export(A, EDITED)
    assert merged.kept == ("b",)


def test_an_edit_by_hand_that_the_annotation_has_taken_over_is_none_any_more() -> None:
    by_hand = B.replace("no note", "new")

    merged = merge(export(A, by_hand), export(A, block("b", "new")))

    assert merged.text == export(A, block("b", "new"))
    assert merged.kept == ()


def test_a_block_that_lost_its_end_stays() -> None:
    broken = export(A, B.replace("<!-- /reader:b -->\n", ""))

    merged = merge(broken, export(A, B))

    assert merged.text == broken
    assert merged.kept == ("b",)


def test_what_stands_outside_the_blocks_stays() -> None:
    mine = f"My own front matter\n\n{A}\n  mine, too  \n\n{B}\nend without a line end"

    merged = merge(mine, export(A, C))

    assert (
        merged.text == f"My own front matter\n\n{A}\n{C}\n  mine, too  \n\nend without a line end"
    )


def test_a_last_line_without_an_end_gets_one_before_a_new_block() -> None:
    assert merge("mine", export(A)).text == f"mine\n\n{A}"


def test_a_block_that_lost_its_place_goes_under_the_heading() -> None:
    assert merge(export(A, B), export(A, lost=(B,))).text == export(A, lost=(B,))
    assert merge(export(A, lost=(B,)), export(A, lost=(B, C))).text == export(A, lost=(B, C))


def test_a_block_that_found_its_place_leaves_the_heading() -> None:
    merged = merge(export(lost=(A, B)), export(A, lost=(B,)))

    assert merged.text == export(A, lost=(B,))


def test_the_heading_is_written_once() -> None:
    emptied = merge(export(A, lost=(B,)), export(A)).text

    assert merge(emptied, export(A, lost=(C,))).text == export(A, lost=(C,))


def test_other_line_ends_stay_what_they_are() -> None:
    existing = export(A, EDITED).replace("\n", "\r\n")

    merged = merge(existing, export(block("a", "new"), B, C))

    assert merged.text == export(block("a", "new"), EDITED, C).replace("\n", "\r\n")
    assert merged.kept == ("b",)


PIECES = st.sampled_from(
    [A, B, C, EDITED, A[:30], "mine", "\n", "\r\n", f"{NOT_FOUND}\n", A.replace("\n", "\r\n")]
)
NAMES = st.lists(st.sampled_from("abcde"), unique=True, max_size=5)


@given(st.lists(PIECES, max_size=8).map("".join), NAMES, st.integers(0, 5), st.booleans())
@settings(max_examples=100, deadline=None)
def test_merging_twice_is_merging_once(
    existing: str, names: list[str], found: int, changed: bool
) -> None:
    blocks = [block(name, "new" if changed else "") for name in names]
    fresh = export(*blocks[:found], lost=tuple(blocks[found:]))

    once = merge(existing, fresh)
    twice = merge(once.text, fresh)

    assert twice == once
    assert all(f"reader:{name} " in once.text for name in names)
