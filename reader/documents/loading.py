"""From a path, bytes or a str to a Document.

The one door: what comes in here is decoded, sanitised and structured, or refused with one
clear line that names the file and the cure.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.documents.document import Document, Origin, Paragraph
from reader.documents.files import read_file, shown_name
from reader.documents.formats.parts import Parts
from reader.documents.formats.plain import parse_text
from reader.documents.furniture import mark_furniture
from reader.documents.mail import read_mail
from reader.documents.mail_addresses import parted
from reader.documents.parsing import parse, unpacked_name
from reader.documents.titles import (
    Headline,
    clean_title,
    find_headline,
    first_line,
    headline_of,
    title_of_name,
)
from reader.errors import DocumentEmpty
from reader.text.language import detect_with_confidence
from reader.text.sanitise import sanitise_line

__all__ = ["load", "read_bytes", "read_text"]

SURE = 0.5
"""Less confidence in a language is a guess."""


def load(path: Path | str, *, encoding: str | None = None) -> Document:
    """The Document in the file at `path`.

    Args:
        path: A regular file in one of the formats, or any other file that holds text; or a mail
            in a mailbox, such as `mail.mbox#3`.
        encoding: How to read its bytes, where the guess is wrong.

    Raises:
        DocumentNotFound: if nothing is there.
        DocumentUnreadable: if the system does not hand it over, or `encoding` is unknown.
        DocumentEmpty: if it holds nothing but white space.
        DocumentDamaged: if it is not what its name says, or broken.
        DocumentProtected: if a password or DRM is on it.
        DocumentTooCostly: if it would take too much memory or time.
        FormatUnsupported: if it is no text.
    """
    file = Path(path)
    if parted(file) is not None:
        return _mail(file, encoding)
    data = read_file(file)
    return _from_bytes(data, file, file.absolute(), encoding)


def _mail(path: Path, encoding: str | None) -> Document:
    from reader.documents.mailbox import mail_bytes

    known_as, data = mail_bytes(path)
    return _from_bytes(data, path.with_name("mail.eml"), known_as, encoding, shown_name(path))


def read_bytes(data: bytes, name: str = "", *, encoding: str | None = None) -> Document:
    """The Document in `data`, for what comes from a pipe; its suffix in `name` may tell the format.

    Raises:
        DocumentError: one of the children that `load` names.
    """
    return _from_bytes(data, Path(name or "standard input"), None, encoding)


def read_text(text: str, title: str | None = None) -> Document:
    r"""A str as a Document, treated like a pasted text file.

    The length stays the same where lines end in "\n"; an empty text gives an empty document.
    """
    return _document(parse_text(text), title or "", "", Origin())


def _from_bytes(
    data: bytes, named: Path, path: Path | None, encoding: str | None, name: str = ""
) -> Document:
    name = name or shown_name(named)
    row, parts = parse(data, named, name, encoding)
    if not parts.paragraphs:
        raise DocumentEmpty(f"{name} holds no text; choose another file or fill it first")
    origin = Origin(
        path,
        row.name,
        parts.encoding,
        sanitise_line(parts.url),
        clean_title(parts.author),
        clean_title(parts.date),
        encoding_is="chosen" if encoding else "guessed" if parts.guessed else "known",
    )
    called = title_of_name(unpacked_name(named).stem)
    return _document(parts, called if row.holds_many else parts.title, called, origin)


def _document(parts: Parts, title: str, name: str, origin: Origin) -> Document:
    """The Document of `parts`, called `title` or by its headline, or else by `name`."""
    paragraphs, headline = _structure(parts)
    if title:
        headline = headline_of(title, parts.site)._replace(kicker=headline.kicker)
    return Document(
        parts.text,
        headline.title or name or title_of_name(""),
        _language(parts),
        tuple(paragraphs),
        headline.kicker,
        origin,
        parts.pages,
        parts.links,
    )


def _structure(parts: Parts) -> tuple[list[Paragraph], Headline]:
    """The paragraphs with what is not the text marked, and what stands over them."""
    paragraphs = list(parts.paragraphs)
    if not parts.page:
        return paragraphs, _headline(parts, paragraphs)
    if mail := read_mail(parts.text, paragraphs):
        return list(mail.paragraphs), Headline(clean_title(mail.subject))
    paragraphs = mark_furniture(parts.text, paragraphs)
    return paragraphs, _headline(parts, paragraphs)


def _language(parts: Parts) -> str:
    """The language that the words show; what the file declares is often its template's."""
    found, confidence = detect_with_confidence(parts.text)
    declared = parts.language.split("-")[0].casefold()
    if confidence < SURE and declared.isascii() and declared.isalpha():
        return declared
    return found


def _headline(parts: Parts, paragraphs: list[Paragraph]) -> Headline:
    """The headline in the text, whose paragraph becomes the heading of level 1."""
    index = find_headline(parts.text, paragraphs)
    if index is None:
        return Headline("")
    paragraph = paragraphs[index]
    if parts.page:
        paragraphs[index] = replace(paragraph, kind="heading", level=1)
    return headline_of(first_line(parts.text, paragraph), parts.site)
