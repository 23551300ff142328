"""Half-written notes are on disk until they are saved or thrown away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.tui.drafts import Draft, Drafts

DRAFT = Draft("sha", 3, 9, "", "half a *note*", "ai po")


def test_a_draft_comes_back_after_a_crash(tmp_path: Path) -> None:
    Drafts(tmp_path).keep(DRAFT)
    assert Drafts(tmp_path).of("sha") == (DRAFT,)
    assert Drafts(tmp_path).of("another") == ()


def test_each_place_has_one_draft(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    for draft in (DRAFT, replace(DRAFT, note="more"), replace(DRAFT, start=4)):
        drafts.keep(draft)
    assert {(d.start, d.note) for d in drafts.of("sha")} == {(3, "more"), (4, "half a *note*")}


def test_a_draft_that_is_done_goes_and_one_that_comes_late_is_not_kept(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep(DRAFT)
    drafts.drop(DRAFT)
    drafts.keep(DRAFT)
    assert drafts.of("sha") == ()
    drafts.begin(DRAFT)
    drafts.keep(DRAFT)
    assert drafts.of("sha") == (DRAFT,)


def test_only_the_user_can_read_drafts(tmp_path: Path) -> None:
    Drafts(tmp_path).keep(DRAFT)
    folder = tmp_path / "drafts"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [file.stat().st_mode & 0o777 for file in folder.iterdir()] == [0o600]


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b"null", b'{"start": 1}', b"\xff\xfe", b"[" * 100_000]
)
def test_a_damaged_draft_is_no_draft(tmp_path: Path, damage: bytes) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep(DRAFT)
    next((tmp_path / "drafts").iterdir()).write_bytes(damage)
    assert drafts.of("sha") == ()


def test_what_a_draft_holds_is_made_safe(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep(replace(DRAFT, note="a\x1b]0;b\x07"))
    assert drafts.of("sha")[0].note == "a␛]0;b␇"


def test_a_folder_that_cannot_be_written_keeps_nobody_from_writing(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("a file in the way")
    drafts = Drafts(tmp_path)
    drafts.keep(DRAFT)
    drafts.drop(DRAFT)
    assert drafts.of("sha") == ()
