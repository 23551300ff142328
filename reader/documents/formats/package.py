"""What an EPUB book says of itself: its metadata, its reading order and its contents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reader.documents.formats.archive import Archive, joined
from reader.documents.formats.refusal import Refusal
from reader.documents.formats.xml import attribute, descendants, local_name, parse_xml, text_of

__all__ = ["BookFile", "ContentsLine", "Package", "read_package"]

CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"
FONT_SCRAMBLERS = (
    "http://www.idpf.org/2008/embedding",
    "http://ns.adobe.com/pdf/enc#RC",
)
"""Ways to make a font useless outside its book; they leave the text alone."""
READABLE = ("application/xhtml+xml", "text/html", "image/svg+xml", "application/x-dtbook+xml")
READABLE_NAMES = (".xhtml", ".html", ".htm", ".xml", ".svg")
DEEPEST = 12
"""Levels of a table of contents."""
PROTECTED = (
    "is protected by DRM, which only its seller's program can open; "
    "read it there, or ask the seller for a copy without"
)


@dataclass(frozen=True, slots=True)
class BookFile:
    """A file of the book."""

    name: str
    """In the archive."""
    media_type: str
    properties: tuple[str, ...] = ()
    fallback: str = ""
    """The id of the item that stands in where this one cannot be shown."""

    @property
    def readable(self) -> bool:
        """Whether it is a text, by its type or else by its name."""
        if self.media_type in READABLE:
            return True
        return not self.media_type and self.name.lower().endswith(READABLE_NAMES)


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the table of contents."""

    label: str
    name: str
    """The file that it points into."""
    fragment: str
    """The id in that file; empty for its beginning."""
    depth: int
    """1 for a chapter."""


@dataclass(frozen=True, slots=True)
class Package:
    """A book without its text."""

    chapters: tuple[BookFile, ...]
    """In reading order."""
    contents: tuple[ContentsLine, ...]
    navigation: str = ""
    """The file of the contents, where it is a chapter too."""
    title: str = ""
    author: str = ""
    date: str = ""
    language: str = ""
    address: str = ""
    """Of the page that it was made of."""


def read_package(archive: Archive) -> Package:
    """The package of the book in `archive`.

    Raises:
        Refusal: if it is protected, or there is no package in it.
    """
    _refuse_protected(archive)
    name = _package_name(archive)
    root = parse_xml(archive.read(name))
    if root is None:
        raise Refusal(f"is damaged: its {name} is empty; fetch it anew")
    items = _items(root, name)
    chapters = tuple(_chapters(root, items, archive))
    entries, navigation = _contents(root, items, archive)
    return Package(
        chapters,
        tuple(entries),
        navigation,
        _metadata(root, "title"),
        ", ".join(_creators(root)),
        _metadata(root, "date"),
        _metadata(root, "language"),
        _address(root),
    )


def _refuse_protected(archive: Archive) -> None:
    data = archive.find(ENCRYPTION)
    root = parse_xml(data) if data else None
    if root is None:
        return
    for encrypted in descendants(root, "encrypteddata"):
        methods = list(descendants(encrypted, "encryptionmethod"))
        if not any(attribute(method, "Algorithm") in FONT_SCRAMBLERS for method in methods):
            raise Refusal(PROTECTED, "protected")


def _package_name(archive: Archive) -> str:
    data = archive.find(CONTAINER)
    root = parse_xml(data) if data else None
    if root is not None:
        for rootfile in descendants(root, "rootfile"):
            name = joined("", attribute(rootfile, "full-path"))
            if name and archive.find(name) is not None:
                return name
    for name in archive.names:
        if name.lower().endswith(".opf"):
            return name
    raise Refusal("is no EPUB book: no package is in it; open it with what made it")


def _items(root: Any, package: str) -> dict[str, BookFile]:
    return {
        attribute(item, "id"): BookFile(
            joined(package, attribute(item, "href")),
            attribute(item, "media-type").split(";")[0].strip().lower(),
            tuple(attribute(item, "properties").split()),
            attribute(item, "fallback"),
        )
        for item in descendants(root, "item")
    }


def _chapters(root: Any, items: dict[str, BookFile], archive: Archive) -> list[BookFile]:
    """The files of the spine; where it names none, all texts in the order they are listed."""
    wanted = [attribute(reference, "idref") for reference in descendants(root, "itemref")]
    chapters = [item for item in (_shown(id_, items) for id_ in wanted) if item is not None]
    if chapters:
        return chapters
    listed = [item for item in items.values() if item.readable]
    return listed or [
        BookFile(n, "") for n in archive.names if n.lower().endswith(READABLE_NAMES[:3])
    ]


def _shown(key: str, items: dict[str, BookFile]) -> BookFile | None:
    """The item, or the first along its fallbacks that is a text."""
    seen: set[str] = set()
    while key in items and key not in seen:
        seen.add(key)
        if items[key].readable:
            return items[key]
        key = items[key].fallback
    return None


def _contents(
    root: Any, items: dict[str, BookFile], archive: Archive
) -> tuple[list[ContentsLine], str]:
    """The table of contents, of EPUB 3 or else of EPUB 2, and the file it stands in."""
    navigation = next((item.name for item in items.values() if "nav" in item.properties), "")
    entries = _from_navigation(archive, navigation)
    if entries:
        return entries, navigation
    toc = next((attribute(spine, "toc") for spine in descendants(root, "spine")), "")
    old = items.get(toc) or next(
        (item for item in items.values() if item.media_type == "application/x-dtbncx+xml"), None
    )
    return (_from_ncx(archive, old.name) if old else []), navigation


def _from_navigation(archive: Archive, name: str) -> list[ContentsLine]:
    data = archive.find(name) if name else None
    root = parse_xml(data) if data else None
    if root is None:
        return []
    navigations = list(descendants(root, "nav"))
    chosen = next((nav for nav in navigations if "toc" in attribute(nav, "type").split()), None)
    chosen = navigations[0] if chosen is None and navigations else chosen
    if chosen is None:
        return []
    return [
        _entry(text_of(link), attribute(link, "href"), name, _depth(link, chosen, "ol"))
        for link in descendants(chosen, "a")
    ]


def _from_ncx(archive: Archive, name: str) -> list[ContentsLine]:
    data = archive.find(name)
    root = parse_xml(data) if data else None
    if root is None:
        return []
    entries = []
    for point in descendants(root, "navpoint"):
        label = next((c for c in point if local_name(c) == "navlabel"), None)
        content = next((c for c in point if local_name(c) == "content"), None)
        source = attribute(content, "src") if content is not None else ""
        entries.append(_entry(text_of(label), source, name, 1 + _depth(point, root, "navpoint")))
    return entries


def _depth(element: Any, top: Any, name: str) -> int:
    """How many elements called `name` are around `element`, below `top`."""
    depth = 0
    for around in element.iterancestors():
        if around is top or depth == DEEPEST:
            break
        depth += local_name(around) == name
    return depth


def _entry(label: str, reference: str, base: str, depth: int) -> ContentsLine:
    return ContentsLine(label, joined(base, reference), reference.partition("#")[2], max(1, depth))


def _metadata(root: Any, name: str) -> str:
    """The first value of one of the Dublin Core elements."""
    return next((text for text in map(text_of, descendants(_about(root), name)) if text), "")


def _address(root: Any) -> str:
    """The web address that the book names as its source; empty if it is another book, or none."""
    source = _metadata(root, "source")
    return source if source.lower().startswith(("https://", "http://")) else ""


def _creators(root: Any) -> list[str]:
    return [text for text in map(text_of, descendants(_about(root), "creator")) if text]


def _about(root: Any) -> Any:
    return next(descendants(root, "metadata"), root)
