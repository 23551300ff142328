"""Files of binary formats, made by hand so that each part of them can be wrong on purpose."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)


def archive(entries: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in entries.items():
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            file.writestr(zipfile.ZipInfo(name), content, how)
    return buffer.getvalue()


def xhtml(body: str) -> str:
    """A page of a book."""
    return f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{body}</body></html>'


def epub(
    chapters: Mapping[str, str | None],
    *,
    metadata: str = "<dc:title>The Lamp</dc:title>",
    contents: Sequence[tuple[str, str]] = (),
    ncx: str = "",
    others: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A book; the chapter whose text is None is named but missing."""
    manifest = "".join(
        f'<item id="c{i}" href="{name}" media-type="{_type_of(name)}"/>'
        for i, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{i}"/>' for i in range(len(chapters)))
    entries: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
    }
    if contents:
        manifest += (
            '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        )
        lines = "".join(f'<li><a href="{href}">{label}</a></li>' for label, href in contents)
        entries["OEBPS/nav.xhtml"] = xhtml(
            f'<nav epub:type="toc" xmlns:epub="e"><ol>{lines}</ol></nav>'
        )
    if ncx:
        manifest += '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        entries["OEBPS/toc.ncx"] = f'<ncx xmlns="n"><navMap>{ncx}</navMap></ncx>'
    entries["OEBPS/book.opf"] = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{metadata}</metadata><manifest>{manifest}</manifest>"
        f'<spine toc="ncx">{spine}</spine></package>'
    )
    for name, text in chapters.items():
        if text is not None:
            entries[f"OEBPS/{name}"] = (
                text if text.lstrip().startswith("<") else xhtml(f"<p>{text}</p>")
            )
    return archive(entries | dict(others or {}))


def _type_of(name: str) -> str:
    return "image/svg+xml" if name.endswith(".svg") else "application/xhtml+xml"
