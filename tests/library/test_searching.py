"""Search over the library."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.documents.document import Document, Paragraph
from reader.documents.loading import read_text
from reader.library.library import Library
from reader.library.searching import NEWEST
from reader.text.spans import Span
from tests.hanging import ends

TEXTS = {
    "harbour": "The harbour\n\nSome 38 per cent of the city's banks have tried AI.\nThe café in "
    "Łódź closed.",
    "tide": "A high tide\n\nThe government built a wall; per head, 38 cent a day is paid for it.",
    "market": "市場消息\n\n香港經濟好轉，人工智能AI技術發展。東京のカフェは静かだ。",
    "kimchi": "Supper in Seoul\n\n한국어로 된 문서를 읽는다. Naïve re\u0301sume\u0301s abound.",
}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, dict[str, str]]]:
    """A library that no test changes, and the names of its documents by their ids."""
    with Library(tmp_path_factory.mktemp("home")) as library:
        ids = {name: library.add_document(read_text(text)).id for name, text in TEXTS.items()}
        start = TEXTS["harbour"].index("38 per cent")
        library.annotate(
            ids["harbour"], start, start + 11, note="Ask the survey's author", tags=["key figure"]
        )
        library.annotate(ids["tide"], 0, 6, note="潮汐的問題", tags=["Öl"])
        yield library, {ids[name]: name for name in ids}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("harbour", "harbour"),
        ("HARBOUR", "harbour"),
        ("harbour banks", "harbour"),
        ("harbour wall", ""),
        ("38 per cent", "harbour tide"),
        ('"38 per cent"', "harbour"),
        ('"per   CENT"', "harbour"),
        ('"tried ai the cafe"', "harbour"),
        ("cafe", "harbour"),
        ("cafés", ""),
        ("lodz", "harbour"),
        ("naive resumes", "kimchi"),
        ("cafe\u0301", "harbour"),
        ("harbour OR tide", "harbour tide"),
        ("city banks OR government wall", "harbour tide"),
        ("cent -government", "harbour"),
        ('cent -"per cent"', "tide"),
        ("-government", ""),
        ("gov", "tide"),
        ("gov wall", ""),
        ('"gov"', ""),
        ("經濟", "market"),
        ("香港經濟好轉", "market"),
        ("經港", ""),
        ("轉人", ""),
        ("港", "market"),
        ("轉", "market"),
        ("智能AI技", "market"),
        ("人工 AI", "market"),
        ("カフェ", "market"),
        ("ｶﾌｪ", "market"),
        ("국어", "kimchi"),
        ("市場", "market"),
        ("title:harbour", "harbour"),
        ("title:banks", ""),
        ('title:"high tide"', "tide"),
        ("title:市場", "market"),
        ("title:sup", "kimchi"),
        ("note:survey", "harbour"),
        ("note:surv", "harbour"),
        ("note:survey wall", ""),
        ("note:survey banks", "harbour"),
        ("note:問題", "tide"),
        ("tag:key-figure", "harbour"),
        ("tag:#key", "harbour"),
        ('tag:"key"', ""),
        ("tag:ol", "tide"),
        ('tag:"öl"', "tide"),
        ("cent -tag:öl", "harbour"),
        ("cent -note:survey", "tide"),
        ("note:survey OR tag:öl", "harbour tide"),
        ("note:survey -banks", ""),
        ("note:survey -title:tide", "harbour"),
        ("foo:harbour", ""),
        ("AI", "harbour market"),
        ("ha", "harbour"),
        ("hi", "tide"),
        ("s", "kimchi"),
        ("", ""),
        ("  \t ", ""),
        ("OR", ""),
        ("harbour OR", "harbour"),
        ("OR OR harbour", "harbour"),
        ("*", ""),
        ('"', ""),
        ('""', ""),
        ('"harbour', "harbour"),
        ("(harbour)", "harbour"),
        ("harbour*", "harbour"),
        ("NEAR(harbour banks)", ""),
        ("harbour\x00banks", "harbour"),
        ("harbour \ud800", "harbour"),
        ("harbour«banks", ""),
        ("city's", "harbour"),
        ("city’s", "harbour"),
    ],
)
def test_what_a_query_finds(
    shelf: tuple[Library, dict[str, str]], query: str, expected: str
) -> None:
    library, names = shelf
    assert {names[hit.id] for hit in library.search(query)} == set(expected.split())


@given(
    query=st.text(max_size=60) | st.text(alphabet="ab\"-*:() ORtitlenog香\ud800\x00'", max_size=40)
)
@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_query_is_an_error(shelf: tuple[Library, dict[str, str]], query: str) -> None:
    for hit in shelf[0].search(query):
        assert "\n" not in hit.snippet
        assert all(mark.end <= len(hit.snippet) for mark in hit.marks)


def test_a_query_may_be_absurdly_long(shelf: tuple[Library, dict[str, str]]) -> None:
    library, _ = shelf
    assert library.search("harbour " * 10_000)
    assert library.search("(" * 100_000 + '"' * 99_999) == ()


def test_a_hit_says_where_the_words_stand(shelf: tuple[Library, dict[str, str]]) -> None:
    library, _ = shelf
    (hit,) = library.search('"per cent of the"')
    assert hit.span.of(library.read(hit.id).text) == "per cent of the"
    assert [mark.of(hit.snippet) for mark in hit.marks] == ["per cent of the"]
    assert hit.snippet.startswith("The harbour Some 38 per cent")
    assert hit.title == "The harbour"


def test_a_hit_of_a_note_stands_where_its_annotation_does(
    shelf: tuple[Library, dict[str, str]],
) -> None:
    library, _ = shelf
    (hit,) = library.search("note:author")
    assert hit.span.of(library.read(hit.id).text) == "38 per cent"


def test_a_hit_of_a_title_has_an_empty_place_at_the_start(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.add_document(Document("Words.", "Another name", "en", (Paragraph(Span(0, 6)),)))
        (hit,) = library.search("another")
    assert (hit.span, hit.snippet, hit.marks) == (Span(0, 0), "Words.", ())


def test_furniture_is_neither_found_nor_shown(tmp_path: Path) -> None:
    text = "Advertisement\nThe harbour is full.\nAdvertisement"
    paragraphs = (
        Paragraph(Span(0, 13), "furniture", likely_furniture=True),
        Paragraph(Span(14, 34)),
        Paragraph(Span(35, len(text)), "furniture", likely_furniture=True),
    )
    with Library(tmp_path) as library:
        library.add_document(Document(text, "Harbour", "en", paragraphs))
        assert library.search("advertisement") == ()
        (hit,) = library.search("full")
    assert hit.snippet == "The harbour is full."
    assert hit.span == Span(29, 33)


def test_titles_count_for_more_than_text(tmp_path: Path) -> None:
    filler = " ".join(f"word{number}" for number in range(60))
    with Library(tmp_path) as library:
        entitled = library.add_document(read_text(f"{filler} end.", title="On harbours"))
        library.add_document(read_text(f"On harbours. {filler}", title="Else"))
        best, _ = library.search("harbours")
        assert best.id == entitled.id


@pytest.mark.parametrize(("limit", "expected"), [(-1, 0), (0, 0), (1, 1), (3, 3), (50, 4)])
def test_no_more_hits_than_asked_for(
    shelf: tuple[Library, dict[str, str]], limit: int, expected: int
) -> None:
    library, _ = shelf
    assert len(library.search("harbour OR tide OR seoul OR 香港", limit=limit)) == expected


def test_a_changed_document_is_found_by_what_it_says_now(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    with Library(tmp_path / "home") as library:
        page.write_text("The harbour, 香港 and more.", encoding="utf-8")
        library.add(page)
        page.write_text("The airport, 東京 and more.", encoding="utf-8")
        library.add(page)
        assert library.search("harbour") == library.search("香港") == ()
        assert library.search("airport") != ()
        assert library.search("東京") != ()
        assert library.check().is_sound


def test_an_old_title_is_found_behind_many_newer_texts(tmp_path: Path) -> None:
    """Only the newest texts are ranked, but a title is found however old it is."""
    with Library(tmp_path) as library:
        oldest = library.add_document(read_text("Words.", title="The harbour"))
        for number in range(NEWEST):
            library.add_document(read_text(f"A harbour. {number}", title=f"Text {number}"))
        assert library.search("harbour", limit=1)[0].id == oldest.id


def test_a_search_can_be_interrupted(tmp_path: Path) -> None:
    """An interrupted search ends soon, and the next one is whole."""
    with Library(tmp_path) as library:
        for number in range(40):
            library.add_document(read_text(f"{number} " + "harbour wall. " * 3_000))
        ended: list[int] = []
        thread = threading.Thread(
            target=lambda: ended.append(len(library.search("harbour wall", limit=40)))
        )
        thread.start()
        while thread.is_alive():
            library.interrupt_search()
        thread.join()
        assert ended[0] < 40
        assert len(library.search("harbour wall", limit=40)) == 40


def test_interrupting_no_search_does_nothing(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.interrupt_search()
        library.add_document(read_text("The harbour."))
        assert library.search("harbour")
        library.interrupt_search()
        assert library.search("harbour")


def test_a_hostile_text_is_searched_in_reasonable_time(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.add_document(read_text("a " * 200_000 + "wall" + " \n" * 200_000 + "b"))
        with ends():
            assert library.search('"wall b"')
            assert library.search("a wall b")
