"""A picture as dots that fit on the screen; for the process in which strangers' files are parsed.

How large a picture says it is, is looked at before anything of it is unpacked. Pillow, which reads
it, comes with the extra `images`.
"""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

from reader.documents.formats.refusal import Refusal

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["MOST_DOTS", "drawn"]

MOST_DOTS = 64_000_000
"""Of a picture; the cameras of telephones make some 50 million at most."""
KINDS = ("PNG", "JPEG", "GIF", "WEBP")
TOO_LARGE = (
    f"has a picture with more than {MOST_DOTS // 1_000_000} million dots; "
    "open it with another program"
)


def drawn(data: bytes, width: int, height: int) -> tuple[int, int, bytes]:
    """The picture `data`, shrunk to fit into `width` times `height` dots.

    Returns:
        Its width, its height, and four bytes a dot: red, green, blue, and how much it covers.

    Raises:
        Refusal: if it is broken, or has more dots than are unpacked.
    """
    import PIL.Image

    PIL.Image.MAX_IMAGE_PIXELS = MOST_DOTS
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with PIL.Image.open(io.BytesIO(data), formats=KINDS) as picture:
                if picture.width * picture.height > MOST_DOTS:
                    raise Refusal(TOO_LARGE, "costly")
                return _shrunk(picture, max(1, width), max(1, height))
    except PIL.Image.DecompressionBombError:
        raise Refusal(TOO_LARGE, "costly") from None
    except (OSError, SyntaxError, ValueError):
        raise Refusal("has a picture that is damaged; open it with another program") from None


def _shrunk(picture: Image, width: int, height: int) -> tuple[int, int, bytes]:
    from PIL import ImageOps

    longest = max(width, height)
    picture.draft("RGB", (longest, longest))  # a JPEG is unpacked at a part of its size
    if picture.mode not in ("RGB", "RGBA", "L"):
        picture = picture.convert("RGBA")  # what has a palette is not shrunk smoothly
    picture.thumbnail((longest, longest))
    upright = ImageOps.exif_transpose(picture).convert("RGBA")
    upright.thumbnail((width, height))
    return upright.width, upright.height, upright.tobytes()
