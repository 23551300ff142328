"""What names a document where it is quoted."""

from __future__ import annotations

from dataclasses import replace

from reader.annotations.citing import as_footnote, cited, web_address
from reader.annotations.moments import from_text, from_timestamp
from reader.documents.document import Origin
from tests.annotations.test_flavours import DOCUMENT

WEB = replace(
    DOCUMENT, origin=Origin(url="https://a.example/b_c", author="Ann *O*", date="2026-11-20")
)


def test_a_footnote_has_author_title_date_and_address() -> None:
    assert cited(WEB) == "Ann *O*, “On *ice*”, 2026-11-20, https://a.example/b_c"
    assert as_footnote(WEB, "d1") == (
        "[^d1]: Ann \\*O\\*, “On \\*ice\\*”, 2026-11-20, <https://a.example/b_c>\n"
    )


def test_only_addresses_of_the_web_are_links() -> None:
    for url in ("javascript:x", "https://a.example/ b>", 'http://a"b', "file:///etc/passwd"):
        assert web_address(replace(WEB, origin=Origin(url=url))) == ""


def test_moments_that_are_none() -> None:
    assert from_text("0001-01-01T00:00:00+14:00") is None
    assert from_text(None) is None
    for odd in (True, 10**30, "5", None):
        assert from_timestamp(odd) is None
