"""Pictures as dots: shrunk to fit, upright, and never unpacked when they are too large."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest

from reader.documents.loading import load
from reader.documents.pictures import draw_picture
from reader.errors import DocumentDamaged, DocumentError, DocumentNotFound, DocumentTooCostly

PIL_Image = pytest.importorskip("PIL.Image", reason="the extra images is not installed")
RED = (255, 0, 0)


def encoded(
    kind: str, size: tuple[int, int] = (60, 30), mode: str = "RGB", turned: bool = False
) -> bytes:
    picture = PIL_Image.new("RGB", size, RED).convert(mode)
    exif = PIL_Image.Exif()
    if turned:
        exif[0x112] = 6  # EXIF's number for a picture that lies on its side
    out = io.BytesIO()
    picture.save(out, kind, exif=exif) if turned else picture.save(out, kind)
    return out.getvalue()


def png(width: int, height: int) -> bytes:
    """A PNG that says it has so many dots, and holds a megabyte of zeros."""

    def chunk(name: bytes, data: bytes) -> bytes:
        sum_ = zlib.crc32(name + data)
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", sum_)

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(1024 * 1024), 9)
    end = chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + end


def drawn(folder: Path, data: bytes, room: tuple[int, int] = (20, 20)) -> tuple[int, int, bytes]:
    (folder / "p.png").write_bytes(data)
    (folder / "a.md").write_text("![a lamp](p.png)\n")
    raster = draw_picture(load(folder / "a.md"), "p.png", *room)
    return raster.width, raster.height, raster.dots


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("PNG", "RGB"), ("PNG", "P"), ("PNG", "1"), ("JPEG", "CMYK"), ("GIF", "P"), ("WEBP", "RGBA")],
)
def test_every_kind_is_shrunk_to_the_room_there_is(tmp_path: Path, kind: str, mode: str) -> None:
    width, height, dots = drawn(tmp_path, encoded(kind, mode=mode))
    assert (width, height) == (20, 10)
    assert len(dots) == 20 * 10 * 4
    assert dots[3] == 255
    assert mode == "1" or dots[0] > 200 > 60 > dots[1]


def test_a_picture_is_turned_upright_and_never_enlarged(tmp_path: Path) -> None:
    assert drawn(tmp_path, encoded("JPEG", turned=True))[:2] == (10, 20)
    assert drawn(tmp_path, encoded("PNG", (3, 2)))[:2] == (3, 2)
    assert drawn(tmp_path, encoded("PNG", (500, 1)), (1, 1))[:2] == (1, 1)


@pytest.mark.parametrize(
    ("data", "kind", "told"),
    [
        (png(100_000, 100_000), DocumentTooCostly, "more than 64 million dots"),
        (png(8_001, 8_000), DocumentTooCostly, "more than 64 million dots"),
        (png(4_000, 4_000), DocumentDamaged, "damaged"),
        (b"\x89PNG\r\n\x1a\nrubbish", DocumentDamaged, "damaged"),
        (b"GIF89a", DocumentDamaged, "damaged"),
    ],
    ids=["huge", "large", "cut off", "rubbish", "nothing"],
)
def test_what_cannot_be_drawn_is_one_line(
    tmp_path: Path, data: bytes, kind: type[DocumentError], told: str
) -> None:
    with pytest.raises(kind, match=told):
        drawn(tmp_path, data)
    with pytest.raises(DocumentNotFound, match=r"no\.png is not there"):
        draw_picture(load(tmp_path / "a.md"), "no.png", 9, 9)
