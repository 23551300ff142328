"""Addresses of annotations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations.links import Link, link, parse_link


@given(st.text(st.characters(codec="utf-8"), min_size=1), st.text(st.characters(codec="utf-8")))
def test_an_address_is_read_back(document: str, annotation: str) -> None:
    assert parse_link(link(document, annotation)) == Link(document, annotation)


@pytest.mark.parametrize("words", ["", "reader:", "reader://", "http://a/b", "reader://a/b/c/d"])
def test_other_words_are_no_address(words: str) -> None:
    assert parse_link(words) is None


def test_a_document_alone_has_an_address() -> None:
    assert parse_link("reader://d1") == parse_link("reader://d1/") == Link("d1", "")
