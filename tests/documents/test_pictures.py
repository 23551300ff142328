"""The pictures of documents, and what is never handed out as one."""

from __future__ import annotations

import base64
import gzip
from pathlib import Path

import pytest

from reader.documents.loading import load, read_bytes
from reader.documents.pictures import load_picture
from reader.errors import DocumentDamaged, DocumentNotFound, DocumentTooCostly, FormatUnsupported
from tests.documents.making import epub

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
OTHERS: dict[str, str | bytes] = {
    "OEBPS/a.png": PNG,
    "OEBPS/b.jpg": b"\xff\xd8\xff\xe0",
    "OEBPS/c.png": "#!/bin/sh\necho",
    "OEBPS/d.svg": "<svg><script/></svg>",
    "OEBPS/e.png": PNG + bytes(17 * 1024 * 1024),
}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("books") / "a.epub"
    path.write_bytes(epub({"one.xhtml": "Words."}, others=OTHERS))
    return path


def test_a_picture_in_a_book_comes_out_as_it_is(book: Path) -> None:
    document = load(book)
    assert load_picture(document, "OEBPS/a.png") == (PNG, ".png")
    assert load_picture(document, "OEBPS/b.jpg") == (b"\xff\xd8\xff\xe0", ".jpg")


def test_a_packed_book_is_unpacked_first(tmp_path: Path, book: Path) -> None:
    packed = tmp_path / "a.epub.gz"
    packed.write_bytes(gzip.compress(book.read_bytes()))
    assert load_picture(load(packed), "OEBPS/a.png") == (PNG, ".png")


MAIL = (
    b"From: Ann <ann@example.org>\nSubject: A box\nMessage-ID: <1@x>\nMIME-Version: 1.0\n"
    b"Content-Type: multipart/related; boundary=B\n\n--B\nContent-Type: text/html\n\n"
    b"<p>It snowed.</p><p><img src='cid:box@x' alt='The red box'></p>\n--B\n"
    b"Content-Type: image/png\nContent-ID: <box@x>\nContent-Transfer-Encoding: base64\n\n"
    + base64.encodebytes(PNG)
    + b"--B--\n"
)
PROSE = (
    b"The keeper climbed the stairs of the tower and lit the lamp before the ships came in. " * 4
)
SAVED = (
    b"From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/lamp/page\n"
    b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n--B\n"
    b"Content-Type: text/html\nContent-Location: https://example.org/lamp/page\n\n"
    b"<html><body><article><h1>The lamp</h1><p>" + PROSE + b"</p>"
    b"<figure><img alt='The red box' src='box.png'></figure><p>" + PROSE[:-50] + b"</p></article>"
    b"\n--B\nContent-Type: image/png\nContent-Location: https://example.org/lamp/box.png\n"
    b"Content-Transfer-Encoding: base64\n\n" + base64.encodebytes(PNG) + b"--B--\n"
)
BOOK = (
    b"<FictionBook xmlns:l='http://www.w3.org/1999/xlink'><body><p>Ice.</p>"
    b"<image l:href='#b.png' alt='The red box'/></body>"
    b"<binary id='b.png' content-type='image/png'>" + base64.b64encode(PNG) + b"</binary>"
    b"</FictionBook>"
)


@pytest.mark.parametrize(
    ("name", "data", "which"),
    [
        ("a.eml", MAIL, ""),
        ("a.eml.gz", gzip.compress(MAIL), ""),
        ("a.mbox", b"From ann Mon May  6 10:00:00 2024\n" + MAIL, "#1"),
        ("a.mhtml", SAVED, ""),
        ("a.fb2", BOOK, ""),
    ],
)
def test_a_picture_that_stands_in_the_file_itself_comes_out(
    tmp_path: Path, name: str, data: bytes, which: str
) -> None:
    (tmp_path / name).write_bytes(data)
    document = load(tmp_path / f"{name}{which}")
    link = next(link for link in document.links if link.span.of(document.text) == "[The red box]")
    picture = link.target.removeprefix("picture:")
    assert load_picture(document, picture) == (PNG, ".png")
    with pytest.raises(DocumentDamaged, match="has no such picture"):
        load_picture(document, "part-77")


def test_a_page_that_was_saved_with_its_pictures_leads_to_them(tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "b.png").write_bytes(PNG)
    (tmp_path / "page.html").write_bytes(
        b"<html><head><link rel=canonical href='https://example.org/a'></head><body><article>"
        b"<h1>The lamp</h1><p>" + PROSE + b"</p><figure><img alt='The red box' "
        b"src='./page_files/b.png'></figure><p>" + PROSE[:-50] + b"</p></article></body></html>"
    )
    document = load(tmp_path / "page.html")
    assert [link.target for link in document.links] == ["picture:./page_files/b.png"]
    assert load_picture(document, "./page_files/b.png") == (PNG, ".png")


@pytest.mark.parametrize("name", ["OEBPS/c.png", "OEBPS/d.svg"])
def test_what_is_no_picture_never_comes_out(book: Path, name: str) -> None:
    with pytest.raises(FormatUnsupported, match="is no PNG"):
        load_picture(load(book), name)


def test_what_is_missing_or_too_large_is_said(book: Path) -> None:
    with pytest.raises(DocumentDamaged, match=r"a\.epub has no readable"):
        load_picture(load(book), "../../etc/passwd")
    with pytest.raises(DocumentTooCostly):
        load_picture(load(book), "OEBPS/e.png")


def test_beside_a_text_only_pictures_in_its_folder_come_out(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    (folder / "img").mkdir(parents=True)
    (folder / "a.md").write_text("![x](img/x.png)", encoding="utf-8")
    (folder / "img" / "x y.png").write_bytes(PNG)
    (tmp_path / "secret.png").write_bytes(PNG)
    (folder / "out.png").symlink_to(tmp_path / "secret.png")
    document = load(folder / "a.md")
    assert load_picture(document, "img/x%20y.png") == (PNG, ".png")
    for name in ("../secret.png", "/etc/passwd", "out.png", "img/none.png", ""):
        with pytest.raises(DocumentNotFound):
            load_picture(document, name)


def test_a_text_without_a_file_has_no_pictures() -> None:
    with pytest.raises(DocumentNotFound):
        load_picture(read_bytes(b"![x](x.png)", "a.md"), "x.png")
