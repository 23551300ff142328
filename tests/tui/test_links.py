"""Addresses in a text, and that nothing else is ever opened."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.loading import read_text
from reader.text.spans import Span
from reader.tui.links import address_of, addresses_in, is_safe, open_address


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
    assert address_of(document, Span(0, 16)) == ""
    assert address_of(document, Span(18, len(document.text))) == "https://example.org"


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="htps:/w.()[],a\x1b\n <>\"'", max_size=60))
def test_whatever_is_found_is_safe(text: str) -> None:
    assert all(is_safe(address) for address in addresses_in(text))


def test_a_megabyte_of_almost_addresses_is_read_in_no_time() -> None:
    assert len(addresses_in("https://" * 100_000)) < 1000
