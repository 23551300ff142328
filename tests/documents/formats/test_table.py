"""Which format a file is of."""

from __future__ import annotations

import pytest

from reader.documents.formats.table import FORMATS, find_format, foreign_kind, is_readable_name


@pytest.mark.parametrize(
    ("suffix", "data", "name"),
    [
        (".txt", b"<html>", "txt"),
        (".MD", b"", "markdown"),
        (".xhtml", b"", "html"),
        ("", b"\xef\xbb\xbf <!DOCTYPE HTML>", "html"),
        (".page", b"<html lang=en>", "html"),
        (".py", b"import this", "txt"),
    ],
)
def test_suffix_decides_and_then_the_beginning(suffix: str, data: bytes, name: str) -> None:
    assert find_format(suffix, data).name == name


def test_every_row_has_a_parser() -> None:
    for row in FORMATS:
        assert row.parser()(b"Words.", None).text == "Words."
        assert all(map(is_readable_name, row.suffixes))


@pytest.mark.parametrize(
    "data",
    [
        b"plain",
        b"",
        "wide text here, and more of it".encode("utf-16"),
        ("wide text here, and more of it\n" * 3).encode("utf-16-le"),
        b"\x1b[31mred\x1b[0m log\r\n",
    ],
)
def test_text_is_not_foreign(data: bytes) -> None:
    assert foreign_kind(data) is None
