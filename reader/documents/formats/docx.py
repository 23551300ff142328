"""Word documents: mammoth makes HTML of them, and the structure of that is read."""

from __future__ import annotations

import io
from typing import Any

from reader.documents.formats.archive import Archive
from reader.documents.formats.linking import without_lone_pictures, woven
from reader.documents.formats.markup import flow
from reader.documents.formats.parts import Parts
from reader.documents.formats.refusal import Refusal
from reader.documents.formats.xml import parse_html, parse_xml, text_below

__all__ = ["parse"]

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""How the container begins in which Word puts what it encrypts."""
PROTECTED = "is protected by a password; open it in Word or LibreOffice and save it without"
BACK = "↑"
"""What mammoth puts behind a note to lead back."""
STYLES = """p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
p[style-name='Block Text'] => blockquote:fresh
p[style-name='HTML Preformatted'] => pre:separator('\\n')
p[style-name='Source Code'] => pre:separator('\\n')
p[style-name='Code'] => pre:separator('\\n')"""
"""What mammoth does not know by itself."""
CORE = "docProps/core.xml"


def parse(data: bytes, encoding: str | None) -> Parts:  # noqa: ARG001 - XML says it itself
    """The parts of a Word document."""
    import mammoth

    if data.startswith(OLD_OFFICE):
        raise Refusal(PROTECTED, "protected")
    archive = Archive(data)
    try:
        html = mammoth.convert_to_html(
            io.BytesIO(archive.copy_of_texts()),
            convert_image=mammoth.images.img_element(_source),
            style_map=STYLES,
        ).value
    except OSError:  # there is no main part in it
        raise Refusal("is no Word document, or damaged; save it anew with Word") from None
    root = parse_html(html.replace(BACK, ""))
    whole = woven(without_lone_pictures(flow(root).linked()) if root is not None else ())
    known = parse_xml(archive.find(CORE) or b"")
    values = {name: text_below(known, name) for name in ("title", "creator", "created", "language")}
    return Parts(
        whole.text,
        whole.paragraphs,
        "utf-8",
        values["title"],
        language=values["language"],
        author=values["creator"],
        date=values["created"][:10],
        links=whole.links,
    )


def _source(image: Any) -> dict[str, str]:
    """The attribute that names the entry of a picture; an empty one where it is not in the file."""
    try:
        with image.open() as entry:  # its name stands in for it, in the copy
            return {"src": entry.read().decode()}
    except (KeyError, OSError, UnicodeDecodeError, ValueError):
        return {"src": ""}
