"""Articles that pages part into boxes."""

from __future__ import annotations

from reader.documents.formats.boxes import joined_boxes
from reader.documents.loading import read_bytes

LONG = "tells at length what the people of the island think of the new ferry, and why they do so. "
BOX = "<div class='body__box'>{}</div><div class='ad'>Buy a boat</div>"


def paragraphs(*names: str) -> str:
    return "".join(f"<p>The {name} {LONG * 2}</p>" for name in names)


def page(*boxes: str) -> str:
    article = "".join(map(BOX.format, boxes))
    return (
        f"<html><head><title>On ferries</title></head><body><article><h1>On ferries</h1>{article}\
</article><footer>About us</footer></body></html>"
    )


def test_an_article_in_several_boxes_is_read_whole() -> None:
    html = page(paragraphs("baker", "smith"), paragraphs("miller", "nurse"), paragraphs("judge"))
    text = read_bytes(html.encode(), "a.html").text
    named = [name for name in ("baker", "smith", "miller", "nurse", "judge") if name in text]
    assert named == ["baker", "smith", "miller", "nurse", "judge"]


def test_boxes_with_headlines_of_their_own_are_other_articles() -> None:
    other = "<h1>On bridges</h1>" + paragraphs("miller")
    assert joined_boxes(page(paragraphs("baker"), other)) == ""
    assert joined_boxes(page(paragraphs("baker"))) == ""
    assert joined_boxes("") == ""


def test_boxes_in_boxes_keep_every_paragraph() -> None:
    inner = f"<div class='body__box'>{paragraphs('nurse')}</div>"
    joined = joined_boxes(page(paragraphs("baker") + inner, paragraphs("judge")))
    assert all(f"The {name}" in joined for name in ("baker", "nurse", "judge"))


def test_remarks_of_readers_in_boxes_are_not_taken_for_the_article() -> None:
    remarks = "".join(
        f"<div class='said'><p>Reader {number} thinks otherwise. {LONG * 3}</p></div>"
        for number in range(9)
    )
    article = page(paragraphs("baker", "smith")).replace("<footer>", f"{remarks}<footer>")
    text = read_bytes(article.encode(), "a.html").text
    assert "The baker" in text
    assert "The smith" in text


def test_headings_and_lists_stay_on_a_page_that_says_nothing_of_its_article() -> None:
    body = (
        f"<h2>Winter<span class='mw-editsection'>[edit]</span></h2>{paragraphs('baker', 'smith')}"
        f"<div><h3>Snow</h3></div>{paragraphs('nurse')}<ol><li>Ice</li><li>Hail</li></ol>"
    )
    menu = "<ul class='menu'><li><a href='/a'>Home</a></li><li><a href='/b'>News</a></li></ul>"
    html = f"<html><head><title>On ice</title></head><body>{menu}<div>{body}</div></body></html>"
    document = read_bytes(html.encode(), "a.html")
    lines = [p.span.of(document.text)[:9] for p in document.paragraphs]
    assert lines == [
        *("On ice", "Winter", "The baker", "The smith", "Snow", "The nurse", "1. Ice", "2. Hail"),
    ]


def test_a_note_of_a_few_words_keeps_its_lines() -> None:
    note = b"<html><body><h1>Note</h1><p>Buy milk.</p></body></html>"
    assert read_bytes(note, "a.html").text == "Note\n\nBuy milk."
    lines = b"<html><body>Buy milk<br>and bread<br><br>soon.</body></html>"
    assert read_bytes(lines, "a.html").text == "Buy milk\nand bread\nsoon."


def test_paragraphs_of_an_item_stay_apart() -> None:
    item = "<ul><li><p>one</p><p>two</p></li><li>three</li></ul>"
    text = read_bytes(page(paragraphs("baker") + item).encode(), "a.html").text
    assert "• one\ntwo\n• three" in text
