"""Files of binary formats, made by hand so that each part of them can be wrong on purpose."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
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


@dataclass(frozen=True, slots=True)
class Run:
    """Words on a page of a PDF, at so many points from its lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False


def pdf(
    pages: Sequence[Sequence[Run]],
    *,
    information: str = "",
    trailer: str = "",
    others: Sequence[bytes] = (),
) -> bytes:
    """A PDF document of pages of 600 by 800 points; `others` come behind its own objects."""
    objects: list[bytes] = [b"", b""]
    fonts = " ".join(
        f"/{name} << /Type /Font /Subtype /Type1 /BaseFont /{font} /Encoding /WinAnsiEncoding >>"
        for name, font in (("F1", "Helvetica"), ("F2", "Helvetica-Bold"))
    )
    kids = []
    for page in pages:
        drawn = b"\n".join(map(_drawn, page))
        objects.append(b"<< /Length %d >> stream\n%s\nendstream" % (len(drawn), drawn))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {len(objects)} 0 R "
            f"/Resources << /Font << {fonts} >> >> >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    objects += [*others, f"<< {information} >>".encode()]
    return pdf_of(objects, f"/Info {len(objects)} 0 R {trailer}")


def pdf_of(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """A PDF document of these objects, the first of which is its catalogue."""
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n".encode()
    return bytes(data + b"startxref\n%d\n%%%%EOF\n" % start)


def _drawn(run: Run) -> bytes:
    text = run.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")
    font = b"F2" if run.bold else b"F1"
    return b"BT /%s %g Tf %g %g Td (%s) Tj ET" % (font, run.size, run.x, run.y, text)


def column(*lines: str, x: float = 50, top: float = 650, pitch: float = 12) -> list[Run]:
    """Lines under each other."""
    return [Run(x, top - pitch * index, line) for index, line in enumerate(lines)]


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def docx(body: str, others: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word document."""
    style = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in (("Heading1", "heading 1"), ("Quote", "Quote"))
    )
    core = (
        '<c:coreProperties xmlns:c="c" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>The Lamp</dc:title><dc:creator>Ada One</dc:creator></c:coreProperties>"
    )
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{word}"/></Types>'
    )
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
        "</Relationships>"
    )
    document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    entries: dict[str, str | bytes] = {
        "[Content_Types].xml": types,
        "_rels/.rels": relation,
        "word/document.xml": document,
        "word/styles.xml": f'<w:styles xmlns:w="{WORD}">{style}</w:styles>',
        "docProps/core.xml": core,
    }
    return archive(entries | dict(others or {}))
