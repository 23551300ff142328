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
        ("", b"Received: by x\r\n with y\r\nFrom: a@b\r\nSubject: z\r\n\r\nWords.", "mail"),
        ("", b"MIME-Version: 1.0\nFrom: a@b\n\nWords.", "mail"),
        ("", b"From: a@b\nSubject: a paste\n\nWords.", "txt"),
        ("", b"From: a@b\nReceived: when?\nIt is not known.\n", "txt"),
    ],
)
def test_suffix_decides_and_then_the_beginning(suffix: str, data: bytes, name: str) -> None:
    assert find_format(suffix, data).name == name


def test_every_row_has_a_parser() -> None:
    for row in FORMATS:
        assert callable(row.parser())
        assert all(map(is_readable_name, row.suffixes))


def test_no_two_formats_share_a_name_or_a_suffix() -> None:
    names = [row.name for row in FORMATS]
    suffixes = [suffix for row in FORMATS for suffix in row.suffixes]
    assert len(set(names)) == len(names)
    assert len(set(suffixes)) == len(suffixes)


@pytest.mark.parametrize(
    "data",
    [
        b"plain",
        b"",
        "wide text here, and more of it".encode("utf-16"),
        ("wide text here, and more of it\n" * 3).encode("utf-16-le"),
        b"\x1b[31mred\x1b[0m log\r\n",
        b"THE NEW WAVE OF MACHINES\n",
        b"ID3 tags, and what they are good for.\n",
        b"BZh is how a bzip2 archive begins.\n",
        b"GIF89a has been a format since 1989.\r\n",
        b"See ftype(1) for more.\n",
        "OggS – ein Wort über Töne".encode(),
    ],
)
def test_text_is_not_foreign(data: bytes) -> None:
    assert foreign_kind(data) is None


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"ID3\x03\x00\x00\x00\x00\x0f\x76", "an MP3 recording"),
        (b"RIFF\x24\x08\x00\x00WAVEfmt \x10\x00", "a WAV recording"),
        (b"BZh91AY&SY\x17\x72\x45\x38\x50\x90\x00\x00\x00\x00", "a bzip2 archive"),
        (b"\x00\x00\x00\x18ftypmp42", "a video or recording"),
        (b"notes.txt".ljust(257, b"\0") + b"ustar\x0000", "a tar archive"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive"),
        (bytes(60) + b"BOOKMOBI", "a Kindle book"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, kind: str) -> None:
    known = foreign_kind(data)
    assert known is not None
    assert known[0] == kind
