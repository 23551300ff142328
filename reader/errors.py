"""Everything that Reader refuses to do, as one tree.

    ReaderError
    ├── DocumentError                a file that cannot become a Document
    │   ├── DocumentNotFound         nothing is there
    │   ├── DocumentUnreadable       it is there, but the system does not hand it over
    │   ├── DocumentUnreachable      the web, or its server, does not hand it over
    │   ├── DocumentEmpty            it holds no text
    │   ├── DocumentDamaged          it is not what its name says, or broken
    │   ├── DocumentProtected        a password or DRM is on it
    │   ├── DocumentTooCostly        it would take too much memory or time
    │   └── FormatUnsupported        it is no text that Reader knows
    ├── SearchError                  a search pattern that is wrong or takes too long
    ├── SummaryError                 a method or a length that does not exist
    ├── AnnotationError              a mark that cannot be made or found
    │   ├── QuoteNotFound            the quoted words are not in the document
    │   └── AnnotationNotFound       no annotation bears that id
    ├── LibraryError                 the library's own files
    │   ├── EntryNotFound            no document bears that id
    │   ├── LibraryBusy              another program holds it
    │   ├── LibraryDamaged           its file is not a sound database
    │   ├── LibraryNewer             a later Reader wrote it
    │   └── LibraryUnwritable        no room or no permission
    ├── SettingsError                settings that cannot be read
    └── ExtraMissing                 an optional part is not installed

Every message says what was tried, on what, and what to do.
"""

from __future__ import annotations

__all__ = [
    "AnnotationError",
    "AnnotationNotFound",
    "DocumentDamaged",
    "DocumentEmpty",
    "DocumentError",
    "DocumentNotFound",
    "DocumentProtected",
    "DocumentTooCostly",
    "DocumentUnreachable",
    "DocumentUnreadable",
    "EntryNotFound",
    "ExtraMissing",
    "FormatUnsupported",
    "LibraryBusy",
    "LibraryDamaged",
    "LibraryError",
    "LibraryNewer",
    "LibraryUnwritable",
    "QuoteNotFound",
    "ReaderError",
    "SearchError",
    "SettingsError",
    "SummaryError",
]


class ReaderError(Exception):
    """Anything that a user can act on; its text is one line, meant to be shown."""


class DocumentError(ReaderError):
    """A file that cannot become a Document."""


class DocumentNotFound(DocumentError):
    """Nothing is at the path."""


class DocumentUnreadable(DocumentError):
    """The system does not hand the file over: permission, a folder, a device."""


class DocumentUnreachable(DocumentError):
    """The web does not hand the page over: no network, no trust, a server that refuses."""


class DocumentEmpty(DocumentError):
    """The file holds no text."""


class DocumentDamaged(DocumentError):
    """The file is not what its name says, or broken."""


class DocumentProtected(DocumentError):
    """A password or DRM is on the file."""


class DocumentTooCostly(DocumentError):
    """The file would take more memory or time than a document may."""


class FormatUnsupported(DocumentError):
    """The file is no text that Reader knows."""


class SearchError(ReaderError):
    """A search pattern that is no regular expression, or takes too long."""


class SummaryError(ReaderError):
    """A summary method or length that does not exist."""


class AnnotationError(ReaderError):
    """A mark that cannot be made or found."""


class QuoteNotFound(AnnotationError):
    """The quoted words are not in the document."""


class AnnotationNotFound(AnnotationError):
    """No annotation bears the id."""


class LibraryError(ReaderError):
    """The library's own files cannot be used."""


class EntryNotFound(LibraryError):
    """No document in the library bears the id."""


class LibraryBusy(LibraryError):
    """Another program holds the library for too long."""


class LibraryDamaged(LibraryError):
    """The library's file is not a sound database."""


class LibraryNewer(LibraryError):
    """A later version of Reader wrote the library."""


class LibraryUnwritable(LibraryError):
    """No room, or no permission, to write the library."""


class SettingsError(ReaderError):
    """The settings file cannot be read or names something unknown."""


class ExtraMissing(ReaderError):
    """An optional part of Reader is not installed."""
