"""Where the mails of a mailbox begin, wherever the pieces in which it is read happen to end."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.formats import mail_bounds
from reader.documents.formats.mail_bounds import bounds


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@settings(max_examples=50, deadline=None)
@given(
    chunk=st.integers(1, 60), words=st.lists(st.text("ab \n", max_size=20), min_size=1, max_size=4)
)
def test_pieces_of_any_size_give_the_same_mails(end: bytes, chunk: int, words: list[str]) -> None:
    bodies = [word.encode() for word in words]
    data = b"".join(b"From a@b" + end + b"Subject: x" + end * 2 + body + end * 2 for body in bodies)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mail_bounds, "CHUNK", chunk)
        found = list(bounds(BytesIO(data), 100))
    head = b"Subject: x" + end * 2
    assert [data[a:b].removeprefix(head).strip() for a, b in found] == [
        body.strip() for body in bodies
    ]


def test_no_more_mails_are_found_than_are_wanted() -> None:
    data = b"From a\nSubject: x\n\nWords.\n\n" * 10
    assert len(list(bounds(BytesIO(data), 3))) == 3
    assert list(bounds(BytesIO(b"Words."), 3)) == []
