"""Every theme can be read, and nothing is said by a colour alone."""

from __future__ import annotations

from functools import partial
from itertools import combinations
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.color import Color

from reader.annotations.colours import COLOURS
from reader.settings import Settings, load_settings
from reader.text.spans import Span
from reader.tui.app import ReaderApp
from reader.tui.layers import Layer
from reader.tui.text_view import TextView
from reader.tui.themes import BARS, DIMMED, FIGURE_STYLES, NAMES, THEMES, defaults
from tests.tui.conftest import OpenApp, ReaderPilot, reading, shown, until

STRICT = ("reader-dark", "reader-light", "reader-high-contrast")
"""Where all text has the contrast that WCAG 2 calls enhanced (AAA)."""
MARKS = tuple(f"mark-{colour}" for colour in COLOURS)
FIGURES = tuple(f"figure-{style}" for style in dict.fromkeys(FIGURE_STYLES.values()))
COLOURS_OF = {theme.name: theme.variables for theme in THEMES}


def luminance(colour: Color) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [channel / 255 for channel in colour.rgb]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str | Color, other: str | Color) -> float:
    """From 1 (none) to 21 (black on white)."""
    dark, light = sorted(
        luminance(Color.parse(colour) if isinstance(colour, str) else colour)
        for colour in (one, other)
    )
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", COLOURS_OF)
def test_every_theme_names_the_same_things(theme: str) -> None:
    assert set(COLOURS_OF[theme]) == set(defaults(dark=True))
    assert theme in NAMES


@pytest.mark.parametrize("theme", STRICT)
def test_all_text_has_seven_times_the_light_of_its_ground_or_the_reverse(theme: str) -> None:
    colours = COLOURS_OF[theme]
    pairs = [
        *(
            (text, ground)
            for text in ("page-text", "summary-text")
            for ground in ("page", "focus-page")
        ),
        *((text, ground) for text in FIGURES for ground in ("page", "focus-page", *MARKS)),
        *(("mark-text", mark) for mark in MARKS),
        ("match-text", "match"),
        ("current-match-text", "current-match"),
    ]
    poor = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in poor.items() if ratio < 7} == {}


@pytest.mark.parametrize("theme", COLOURS_OF)
def test_all_text_of_any_theme_can_be_read(theme: str) -> None:
    colours = COLOURS_OF[theme]
    for ground in ("page", "focus-page"):
        assert contrast(colours["page-text"], colours[ground]) >= 7
        assert contrast(colours["quiet"], colours[ground]) >= 4.5
        for figure in FIGURES:
            assert contrast(colours[figure], colours[ground]) >= 7
    for mark in MARKS:
        assert contrast(colours["mark-text"], colours[mark]) >= 7
        assert all(contrast(colours[figure], colours[mark]) >= 4.5 for figure in FIGURES)


@pytest.mark.parametrize("theme", COLOURS_OF)
def test_what_is_dimmed_can_still_be_read(theme: str) -> None:
    colours = COLOURS_OF[theme]
    for ground in ("page", "focus-page"):
        page = Color.parse(colours[ground])
        dimmed = page.blend(Color.parse(colours["page-text"]), DIMMED)
        assert contrast(dimmed, page) >= 4.5


@pytest.mark.parametrize("theme", COLOURS_OF)
def test_the_bars_in_the_margin_stand_out(theme: str) -> None:
    colours = COLOURS_OF[theme]
    assert all(contrast(colours[f"bar-{colour}"], colours["page"]) >= 3 for colour in COLOURS)


def test_every_highlight_colour_has_a_bar_of_its_own() -> None:
    assert set(BARS) == set(COLOURS)
    assert len(set(BARS.values())) == len(COLOURS)


async def test_t_goes_through_the_themes_says_which_and_remembers(
    open_app: OpenApp, page: Path, home: Path
) -> None:
    async with open_app(page) as pilot:
        for name in [*list(NAMES)[1:], "reader-dark"]:
            await pilot.press("T")
            await until(pilot, partial(wears, pilot, name))
            await until(pilot, partial(is_stored, home, name))
            assert f"Theme: {NAMES[name]}." in shown(pilot)


def wears(pilot: ReaderPilot, theme: str) -> bool:
    return pilot.app.theme == theme


def is_stored(home: Path, theme: str) -> bool:
    return load_settings(home / "settings.toml").theme == theme


async def test_nothing_moves_by_itself(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        assert pilot.app.animation_level == "none"


async def test_a_theme_of_textuals_gets_a_page_as_light_as_itself(page: Path, home: Path) -> None:
    app = ReaderApp.on_files([page], home=home, settings=Settings(theme="textual-light"))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert Color.parse(app.theme_variables["page"]) == Color.parse(defaults(dark=False)["page"])


# Without colours

LOOKS = (
    "heading", "quote", "furniture", *COLOURS[:1],
    *dict.fromkeys(FIGURE_STYLES.values()), "match", "current-match",
)  # fmt: skip


def attributes(segments: list[Segment]) -> tuple[bool, ...]:
    """What a terminal without colours shows of the style of the first letter."""
    style = next(segment.style for segment in segments if segment.text.strip())
    assert style is not None
    return tuple(
        bool(getattr(style, name))
        for name in ("bold", "italic", "underline", "underline2", "strike", "reverse")
    )


def look_of(view: TextView, name: str) -> tuple[bool, ...]:
    """The attributes of a span that wears `name` and nothing else."""
    assert view.document is not None
    span = view.document.sentences[-1].span
    for layer in ("structure", "focus", "summary", "annotations", "figures", "matches"):
        view.set_layer(layer, Layer())
    plain = attributes(view._segments(Span(span.start, span.start + 5)))
    assert not any(plain)
    view.set_layer("figures", Layer([(Span(span.start, span.start + 5), name)]))
    return attributes(view._segments(Span(span.start, span.start + 5)))


@pytest.fixture(params=["NO_COLOR", "16 colours"])
def without_colours(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that shows no colours, or few."""
    if request.param == "NO_COLOR":
        monkeypatch.setenv("NO_COLOR", "1")
    else:
        monkeypatch.setattr("textual.constants.COLOR_SYSTEM", "standard")


@pytest.mark.usefixtures("without_colours")
async def test_without_colours_attributes_tell_everything_apart(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        view = reading(pilot).query_one("#text", TextView)
        looks = {name: look_of(view, name) for name in LOOKS}
        assert all(any(look) for look in looks.values())
        alike = [pair for pair in combinations(LOOKS, 2) if looks[pair[0]] == looks[pair[1]]]
        assert alike == []


@pytest.mark.usefixtures("without_colours")
async def test_without_colours_the_focus_and_each_mark_have_a_sign_in_the_margin(
    open_app: OpenApp, page: Path
) -> None:
    async with open_app(page) as pilot:
        await pilot.press("right_parenthesis")
        await pilot.pause()
        assert "▏" in shown(pilot)
        for key, colour in enumerate(COLOURS, start=1):
            await pilot.press(str(key))
            await until(pilot, partial(has_bar, pilot, colour))


def has_bar(pilot: ReaderPilot, colour: str) -> bool:
    """Whether the bar of `colour` stands in the margin of the text."""
    view = reading(pilot).query_one("#text", TextView)
    return any(BARS[colour] in view.render_line(y).text for y in range(view.size.height))


@pytest.mark.usefixtures("without_colours")
async def test_without_colours_the_cursor_of_a_list_is_seen(open_app: OpenApp, page: Path) -> None:
    async with open_app(page) as pilot:
        await pilot.press("tab")
        await pilot.pause()
        rows = reading(pilot).query_one("#summary")
        assert rows.has_focus
        style = rows.get_component_rich_style("row--cursor", partial=True)
        assert style.reverse
