"""Mails as documents: what a mailbox lists, and that a mail's address stays with the mail."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents import mailbox
from reader.documents.document_state import state_of
from reader.documents.folders import find_documents
from reader.documents.loading import load
from reader.documents.mail_addresses import is_mailbox, names_mail, parted
from reader.documents.mailbox import known_mail, mails_in, open_mailbox, settled
from reader.errors import DocumentDamaged, DocumentError, DocumentNotFound, DocumentTooCostly

LINE = "From ada@example.org Wed Jan  3 09:38:26 2024\n"


def mail(name: str, body: str = "", *, message_id: str | None = None, date: str = "") -> str:
    fields = f"Message-ID: <{message_id or name}>\n" if message_id != "" else ""
    fields += f"Date: {date}\n" if date else ""
    return f"{fields}From: Ada <ada@example.org>\nSubject: {name}\n\n{body or f'The {name}.'}\n"


def write(file: Path, mails: Iterable[str]) -> Path:
    file.write_text("".join(f"{LINE}{each}\n" for each in mails))
    return file


def subjects(file: Path) -> dict[str, str]:
    """The subject of each mail by its address."""
    return {path.name: load(path).title for path in mails_in(file)}


def test_mailboxes_of_mail_programs_have_no_suffix(tmp_path: Path) -> None:
    folder = tmp_path / "Old.mbox"
    folder.mkdir()
    boxes = [
        write(tmp_path / "Inbox", [mail("lamp"), mail("snow")]),
        write(folder / "mbox", [mail("ice")]),
    ]
    (tmp_path / "Inbox.msf").write_text("// an index")
    (tmp_path / "LICENSE").write_text("From here on: anything goes")
    (tmp_path / "C#3").write_text("Not a mail.")
    assert [is_mailbox(box) for box in boxes] == [True, True]
    found = find_documents(tmp_path)
    assert sorted(load(path).title for path in found) == ["ice", "lamp", "snow"]
    assert all(names_mail(path) for path in found)
    assert load(tmp_path / "Inbox#2").title == "snow"
    assert settled(tmp_path / "Inbox#2") in found
    assert parted(tmp_path / "LICENSE#3") is None
    assert load(tmp_path / "C#3").text == "Not a mail."


def test_each_mail_is_listed_with_subject_sender_and_day_before_it_is_read(tmp_path: Path) -> None:
    first = mail("=?utf-8?q?Gr=C3=BC=C3=9Fe=1b[2J?=", date="Wed, 3 Jan 2024 09:38:26 +0100")
    box = write(tmp_path / "a.mbox", [first, mail("lamp")])
    path, other = mails_in(box)
    known = known_mail(path)
    assert known is not None
    assert (known.subject, known.sender, known.date) == (
        "Grüße␛[2J",
        "Ada <ada@example.org>",
        "2024-01-03",
    )
    document = load(path)
    assert (document.title, document.origin.path, document.origin.format) == (
        "Grüße␛[2J",
        path,
        "mail",
    )
    assert load(other).text.endswith("The lamp.")


def test_a_number_is_a_place_and_a_file_of_that_name_goes_before(tmp_path: Path) -> None:
    box = write(tmp_path / "a.mbox", [mail("lamp"), mail("snow")])
    assert load(f"{box}#2").title == "snow"
    assert load(f"{box}#2").origin.path == settled(Path(f"{box}#2")) == mails_in(box)[1]
    Path(f"{box}#2").write_text("A plain file.")
    assert load(f"{box}#2").text == "A plain file."
    assert parted(f"{box}#2") is None
    with pytest.raises(DocumentNotFound, match=r"a\.mbox#9 is not there: .*2 mails"):
        load(f"{box}#9")
    assert settled(Path(f"{box}#9")) == Path(f"{box}#9")


def test_names_tell_mailboxes_and_mails() -> None:
    assert is_mailbox("A.MBOX")
    assert names_mail(Path("a.mbox#m0123456789ab"))
    assert names_mail(Path("b/a.mbx.gz#12"))
    assert not any(names_mail(Path(name)) for name in ("a.mbox", "a.mbox#0", "a.txt#1", "#1"))


NAMES = st.lists(st.sampled_from("abcdefg"), unique=True, min_size=1)


@settings(max_examples=30, deadline=None)
@given(before=NAMES, after=NAMES, by=st.sampled_from(["id", "head", "content"]))
def test_an_address_never_passes_to_another_mail(
    tmp_path_factory: pytest.TempPathFactory, before: Sequence[str], after: Sequence[str], by: str
) -> None:
    def told(name: str) -> str:
        date = f"Wed, {ord(name) - 96} Jan 2024 09:38:26 +0100" if by == "head" else ""
        return mail(name, message_id=None if by == "id" else "", date=date)

    file = tmp_path_factory.mktemp("box") / "a.mbox"
    old = subjects(write(file, map(told, before)))
    new = subjects(write(file, map(told, after)))
    assert sorted(old.values()) == sorted(before)
    assert {name: address for address, name in old.items() if name in after} == {
        name: address for address, name in new.items() if name in before
    }


def test_mails_that_share_their_id_are_told_by_what_they_say(tmp_path: Path) -> None:
    box = write(tmp_path / "a.mbox", [mail(each, message_id="same") for each in ("a", "b", "a")])
    assert sorted(subjects(box).values()) == ["a", "b"]
    assert len(open_mailbox(box).numbers) == 3
    assert load(f"{box}#1").origin.path == load(f"{box}#3").origin.path


def test_the_state_of_a_mail_changes_with_its_words_only(tmp_path: Path) -> None:
    box = write(tmp_path / "a.mbox", [mail("lamp"), mail("snow")])
    lamp, snow = mails_in(box)
    before = state_of(lamp)
    assert before is not None
    write(box, [mail("new"), f"Status: RO\nX-Mozilla-Status: 0001\n{mail('lamp')}"])
    again = state_of(lamp)
    assert again is not None
    assert again.number == before.number
    assert state_of(snow) is None
    write(box, [mail("lamp", "Other words.")])
    assert state_of(lamp) not in (None, before)
    box.unlink()
    assert state_of(lamp) is None


def test_a_mailbox_may_be_packed_and_stand_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "b.mbox.gz").write_bytes(gzip.compress(f"{LINE}{mail('lamp')}".encode()))
    (tmp_path / "c.mbox").write_text("No mail at all.")
    text, packed, broken = find_documents(tmp_path)
    assert load(packed).title == "lamp"
    assert broken.name == "c.mbox"  # who opens it is told why
    with pytest.raises(DocumentDamaged, match=r"c\.mbox is no file of mails"):
        load(broken)
    assert find_documents(tmp_path / "b.mbox.gz") == [packed]
    assert text.name == "a.txt"


def test_words_that_begin_like_a_mail_are_none(tmp_path: Path) -> None:
    body = "Snow.\n\nFrom here on ice.\n\n>From there on water.\n\nFrom a: b"
    box = write(tmp_path / "a.mbox", [mail("lamp", body), mail("snow")])
    assert list(subjects(box).values()) == ["lamp", "snow"]
    assert "\nFrom there on water." in load(f"{box}#1").text


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"From ",
        b"From a\n",
        b"\0" * 1000,
        b"\nFrom " * 10_000,
        f"{LINE}Subject: x\n{' y' * 100_000}\n\n".encode(),
        f"{LINE}\n\n{LINE}".encode() * 100,
        f"{LINE}Subject: {'=?utf-8?q?x?= ' * 10_000}\n\nWords.\n\n".encode() * 3,
    ],
    ids=range(8),
)
def test_a_hostile_mailbox_gives_mails_or_one_line(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "a.mbox"
    file.write_bytes(data)
    for path in mails_in(file):
        assert "\n" not in _told(path)


def _told(path: Path) -> str:
    """The title of a mail, or why it cannot be read."""
    try:
        return load(path).title
    except DocumentError as error:
        return str(error)


def test_a_mail_that_is_too_long_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mailbox, "LARGEST_MAIL", 200)
    box = write(tmp_path / "a.mbox", [mail("lamp"), mail("long", "x" * 300)])
    assert load(f"{box}#1").title == "lamp"
    with pytest.raises(DocumentTooCostly, match=r"a\.mbox#2 has more than"):
        load(f"{box}#2")


def test_what_comes_to_stand_in_a_mail_s_place_is_not_taken_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = write(tmp_path / "a.mbox", [mail("lamp"), mail("snow")])
    lamp, snow = mails_in(box)
    read = mailbox._read

    def written_meanwhile(*args: Any) -> bytes:
        monkeypatch.setattr(mailbox, "_read", read)
        write(box, [mail("ship"), mail("lamp")])
        return read(*args)

    monkeypatch.setattr(mailbox, "_read", written_meanwhile)
    assert load(lamp).title == "lamp"
    with pytest.raises(DocumentNotFound):
        load(snow)
