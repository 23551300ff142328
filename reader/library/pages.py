"""Web pages in the library: a copy of each is kept beside it, and the address it came from."""

from __future__ import annotations

import codecs
import hashlib
from dataclasses import replace
from pathlib import Path

from reader.atomic_files import replace_file
from reader.documents.decoding import decode
from reader.documents.document import Document
from reader.documents.fetching import Limits, Page, fetch
from reader.documents.files import shown_name
from reader.documents.loading import read_bytes
from reader.errors import DocumentError, LibraryUnwritable
from reader.library.entry import Entry
from reader.library.library import Library
from reader.paths import file_name

__all__ = ["add_page", "keep_page"]

SIGNS = 12
"""Hexadecimal digits of the address's hash in the name of its copy: 48 bits."""
FITS_ANYTHING = frozenset({"iso8859-1"})
"""What servers say of any text, and what no byte contradicts."""


def add_page(
    library: Library, address: str, *, encoding: str | None = None, limits: Limits | None = None
) -> Entry:
    """Fetches the page at `address` and adds it, or the version that it has now.

    Raises:
        DocumentError: if it cannot be had, or is no document.
        LibraryUnwritable: if the copy cannot be written.
    """
    return keep_page(library, fetch(address, limits), encoding)


def keep_page(library: Library, page: Page, encoding: str | None = None) -> Entry:
    """Adds a page that was fetched; its copy stands in the folder "pages" of the library.

    A page is known by its address, so that one that is fetched again is a version of the same
    document.

    Raises:
        DocumentError: if it is no document; then no copy is kept.
        LibraryUnwritable: if the copy cannot be written.
    """
    data, document = _read(page, encoding)
    file = _place(library.pages, page, document.title)
    _write(file, data)
    origin = replace(document.origin, path=file, url=page.address)
    return library.add_document(replace(document, origin=origin))


def _read(page: Page, encoding: str | None) -> tuple[bytes, Document]:
    """What the copy will hold, and the document in it.

    Where neither the letters nor the page say which encoding they are in, but the server does,
    the copy says so too: it is UTF-8 with a mark.
    """
    document = _document(page, page.data, encoding)
    if document.origin.encoding_is != "guessed" or not page.charset:
        return page.data, document
    decoded = decode(page.data, declared=page.charset)
    if decoded.is_guess or decoded.encoding in FITS_ANYTHING:
        return page.data, document
    data = codecs.BOM_UTF8 + decoded.text.encode()
    return data, _document(page, data, encoding)


def _document(page: Page, data: bytes, encoding: str | None) -> Document:
    name = page.name + page.suffix
    try:
        return read_bytes(data, name, encoding=encoding or None)
    except DocumentError as error:
        told = str(error).replace(shown_name(name), shown_name(page.address)[:200], 1)
        raise type(error)(told) from None


def _place(folder: Path, page: Page, title: str) -> Path:
    """Where the copy stands, or is to stand."""
    sign = hashlib.sha256(page.address.encode()).hexdigest()[:SIGNS]
    known = sorted(folder.glob(f"{sign}-*{page.suffix}"))
    return known[0] if known else folder / f"{sign}-{file_name(title)}{page.suffix}"


def _write(file: Path, data: bytes) -> None:
    """Writes the copy, for nobody else to read: all of it, or nothing."""
    try:
        file.parent.mkdir(mode=0o700, exist_ok=True)
        replace_file(file, data)
    except OSError as error:
        raise LibraryUnwritable(
            f"{file} cannot be written ({error.strerror or error}): "
            "make room, allow writing there, or name another folder with --home"
        ) from error
