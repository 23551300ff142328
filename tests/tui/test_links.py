"""Addresses in a text, and that nothing else is ever opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.loading import load, read_bytes, read_text
from reader.text.spans import Span
from reader.tui.links import addresses_in, is_safe, open_address, open_picture, targets_of


def test_punctuation_around_an_address_does_not_belong_to_it() -> None:
    text = "(see https://example.org/a), “http://example.com/b?c=1”; www.example.net."
    assert addresses_in(text) == [
        "https://example.org/a",
        "http://example.com/b?c=1",
        "https://www.example.net",
    ]


def test_brackets_within_an_address_stay() -> None:
    assert addresses_in("https://example.org/wiki/Port_(sea)") == [
        "https://example.org/wiki/Port_(sea)"
    ]


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "javascript:alert(1)", "ftp://example.org", "--help", "", "https://",
     "https:// example.org", "data:text/html,x", "mailto:", "https://example.org/\nx"],
)  # fmt: skip
def test_what_is_no_page_and_no_mail_is_never_opened(address: str) -> None:
    opened: list[str] = []

    def open_page(page: str) -> bool:
        opened.append(page)
        return True

    assert not is_safe(address)
    assert "Only web pages and mail" in open_address(address, open_page)
    assert not opened


def test_a_sentence_without_an_address_leads_to_nothing() -> None:
    document = read_text("No address here.\n\nBut https://example.org is one.")
    assert targets_of(document, Span(0, 16)) == ()
    found = targets_of(document, Span(18, len(document.text)))
    assert [target.address for target in found] == ["https://example.org"]


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="htps:/w.()[],a\x1b\n <>\"'", max_size=60))
def test_whatever_is_found_is_safe(text: str) -> None:
    assert all(is_safe(address) for address in addresses_in(text))


def test_a_megabyte_of_almost_addresses_is_read_in_no_time() -> None:
    assert len(addresses_in("https://" * 100_000)) < 1000


def test_a_sentence_points_where_the_markup_says_and_its_words_say_each_once() -> None:
    text = b"See [the port](https://example.org/p), [it](file:///x) or https://example.org/p again."
    document = read_bytes(text, "a.md")
    found = targets_of(document, document.sentences[0].span)
    assert [(each.words, each.address) for each in found] == [("the port", "https://example.org/p")]


def test_a_place_in_the_text_and_a_picture_are_no_addresses() -> None:
    document = read_bytes(b"# Top\n\n[up](#top) and ![a crane](c.png)", "a.md")
    found = targets_of(document, document.sentences[-1].span)
    assert [(each.place, each.picture, each.address) for each in found] == [
        (0, "", ""),
        (None, "c.png", ""),
    ]


def test_without_a_screen_the_picture_is_kept_for_the_session(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    (tmp_path / "a.md").write_text("![c](c.png)", encoding="utf-8")
    (tmp_path / "c.png").write_bytes(b"\x89PNG\r\n\x1a\n1234")
    told = open_picture(load(tmp_path / "a.md"), "c.png")
    assert "There is no viewer here" in told
    path = Path(told.rpartition(" is ")[2])
    assert path.read_bytes() == b"\x89PNG\r\n\x1a\n1234"
    assert path.suffix == ".png"
    assert path.parent.stat().st_mode & 0o077 == 0
