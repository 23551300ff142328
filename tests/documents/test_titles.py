"""What to call a document."""

from __future__ import annotations

import pytest

from reader.documents.loading import read_text
from reader.documents.titles import clean_title, headline_of, title_of_name


@pytest.mark.parametrize(
    ("line", "site", "title", "kicker"),
    [
        ("Editorial | The tide is turning", "", "The tide is turning", "Editorial"),
        ("Opinion · The tide is turning", "", "The tide is turning", "Opinion"),
        ("The tide is turning | Harbour News", "", "The tide is turning", ""),
        ("Opinion | The tide is turning | The Post", "", "The tide is turning", "Opinion"),
        ("The tide is turning - The Post", "The Post", "The tide is turning", ""),
        ("The tide - and how it turns", "The Post", "The tide - and how it turns", ""),
        ("the old one | The tide is turning", "", "the old one | The tide is turning", ""),
        ("a|b", "", "a|b", ""),
        ("The tide is turning", "", "The tide is turning", ""),
    ],
)
def test_headlines_lose_their_label_and_their_site(
    line: str, site: str, title: str, kicker: str
) -> None:
    found = headline_of(line, site)
    assert (found.title, found.kicker) == (title, kicker)


def test_titles_are_one_safe_line_cut_at_a_word() -> None:
    assert clean_title(" a\n\x1b[31mb ") == "a ␛[31mb"
    long = clean_title("harbour " * 60)
    assert len(long) <= 200
    assert long.endswith("harbour…")
    assert len(clean_title("x" * 500)) <= 200


@pytest.mark.parametrize(
    ("stem", "title"),
    [
        ("hong-kong_ai-editorial", "Hong kong ai editorial"),
        ("2024-03-05 notes", "2024-03-05 notes"),
        ("___", "Untitled"),
        ("", "Untitled"),
    ],
)
def test_names_of_files_made_readable(stem: str, title: str) -> None:
    assert title_of_name(stem) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The Storm\n\nIt came at night.", "The Storm"),
        ("The Storm\n=========\nIt came at night.", "The Storm"),
        ("It came at night.\nNobody slept.", "Untitled"),
        ("- fish\n- bread", "Untitled"),
        ("What came at night?\nA storm came.", "What came at night?"),
        ("It came at night. Who saw it?\n\nNobody did.", "Untitled"),
        ("रात में तूफ़ान आया।\n\nकोई नहीं सोया।", "Untitled"),
        ("رات کو طوفان آیا۔\n\nکوئی نہیں سویا۔", "Untitled"),
    ],
)
def test_the_first_line_is_the_title_unless_it_is_a_sentence(text: str, title: str) -> None:
    assert read_text(text).title == title


def test_a_menu_over_the_headline_is_passed_over() -> None:
    menu = "Home\nNews\nHarbour Weather\nIsland Life\nSign in\n"
    prose = "The last ferry of the old line left the island on Sunday, and most people saw it go."
    page = f"{menu}The island says goodbye to its ferry\nShare this article\n{prose}\n{prose}"
    assert read_text(page).title == "The island says goodbye to its ferry"
