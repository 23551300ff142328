"""HTML without its tags."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.documents.formats.parts import Piece
from reader.documents.formats.stripping import strip


def test_what_stands_around_the_text_goes() -> None:
    html = (
        "<head><title>t</title></head><header>top</header><nav>menu</nav><style>p {}</style>"
        "<h2>Sea</h2><p>It is <i>wide</i>,<br>and<!-- no --> blue &lt;</p><footer>end</footer>"
    )
    assert strip(html) == [Piece("Sea", "heading", 2), Piece("It is wide,\nand blue <")]


def test_navigation_that_never_closes_does_not_swallow_the_page() -> None:
    assert [piece.text for piece in strip("<nav>menu<p>words</p>")] == ["menu", "words"]


def test_items_quotes_and_code() -> None:
    html = "<ul><li>a<li>b</ul><blockquote>q</blockquote><pre>x\n  y</pre>"
    assert [(piece.kind, piece.text) for piece in strip(html)] == [
        ("list", "• a"),
        ("list", "• b"),
        ("quote", "q"),
        ("code", "x\n  y"),
    ]


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("ab <>/!-&;\"'=pdivh1"), max_size=200))
def test_any_markup_is_stripped(html: str) -> None:
    assert all(piece.text.strip() for piece in strip(html))
