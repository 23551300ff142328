"""What the list of documents says of a mail: who sent it and when."""

from __future__ import annotations

from reader.documents.formats.mail_fields import name_of
from reader.documents.mail_addresses import names_mail
from reader.documents.mailbox import known_mail
from reader.tui.shelf import Item

__all__ = ["sent"]


def sent(item: Item) -> tuple[str, ...]:
    """Sender and day of the mail `item`, as far as they are known; nothing for what is no mail."""
    if item.path is None or not names_mail(item.path):
        return ()
    if item.entry is not None:
        return _told(item.entry.author, item.entry.date)
    mail = known_mail(item.path)
    return () if mail is None else _told(mail.sender, mail.date)


def _told(sender: str, date: str) -> tuple[str, ...]:
    return tuple(filter(None, (name_of(sender), date)))
