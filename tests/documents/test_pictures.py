"""The pictures of documents, and what is never handed out as one."""

from __future__ import annotations

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
