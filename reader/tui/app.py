"""The app: wears the theme, shows the reading screen, offers the commands."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from textual import events, work
from textual.app import App, SystemCommand
from textual.dom import DOMNode
from textual.filter import DimFilter, LineFilter
from textual.screen import Screen

from reader.documents.document import Document
from reader.errors import ReaderError, SettingsError
from reader.paths import Home, samples
from reader.settings import Settings
from reader.text.sanitise import sanitise_line
from reader.tui.colour_names import colour_names
from reader.tui.kept_export import KeptExport
from reader.tui.keys import SCREEN, TEXT, WITHOUT_KEY, ways_to_sum_up
from reader.tui.reading_screen import ReadingScreen
from reader.tui.remapping import Remapping
from reader.tui.shelf import Shelf
from reader.tui.themes import DIMMED, THEMES, defaults
from reader.tui.typed_ahead import TypedAhead

if TYPE_CHECKING:
    from reader.library.entry import Entry
    from reader.text.spans import Span

__all__ = ["ReaderApp"]

_NEVER = datetime.min.replace(tzinfo=UTC)
_DIMMING = DimFilter(DIMMED)


class ReaderApp(App[int]):
    """Reader on the screen."""

    TITLE = "Reader"
    CSS_PATH = "reader.tcss"
    # The palette has a key like any other action; Textual's own would go before all others.
    ENABLE_COMMAND_PALETTE = False
    _is_dressed = False

    def __init__(
        self, shelf: Shelf, *, home: Path | None, settings: Settings, welcome: bool = False
    ) -> None:
        """An app on the documents of `shelf`.

        Args:
            shelf: What to list; its first document is opened.
            home: The library's home; None for the user's own.
            settings: How to look and behave.
            welcome: Whether this is the first time, and the samples are on the shelf.

        Raises:
            SettingsError: if the settings name a theme or a key that does not exist.
        """
        super().__init__()
        self._shelf = shelf
        self._home = home
        self._settings = settings
        self._welcome = welcome
        self.notices: tuple[str, ...] = ()
        """What opening the library had to say, such as that it was restored."""
        self._kept_export = KeptExport(home, settings)
        self._typed_ahead = TypedAhead(self)
        for theme in THEMES:
            self.register_theme(theme)
        if settings.theme not in self.available_themes:
            known = ", ".join(sorted(self.available_themes))
            raise SettingsError(
                f"the settings name the theme {settings.theme!r}; choose one of: {known}"
            )
        self.theme = settings.theme
        # Nothing moves by itself: it would distract, and over a slow line it would lag.
        self.animation_level = "none"
        remapping = Remapping.of(settings.keys, Home.find(home).settings)
        self.remapping = replace(remapping, colour_names=colour_names(settings.colours))
        # Where colours are missing, attributes say what they said.
        self.set_class(self.no_color or self.console.color_system == "standard", "-plain")
        # Now, so that the style sheet is parsed once with the right colours, not twice.
        self._is_dressed = True
        self._parsed_for = self.current_theme
        self.stylesheet.set_variables(self.get_css_variables())

    @classmethod
    def on_files(
        cls,
        files: Sequence[Path],
        *,
        home: Path | None,
        settings: Settings,
        folders: Sequence[Path] = (),
        encoding: str | None = None,
    ) -> Self:
        """An app on `files`, in this order, read in `encoding`, and on what comes to `folders`."""
        return cls(Shelf.of_paths(files, folders, encoding), home=home, settings=settings)

    @classmethod
    def at_place(
        cls, entry: Entry, span: Span | None, *, home: Path | None, settings: Settings
    ) -> Self:
        """An app on a document of the library, opened at `span`."""
        return cls(Shelf.of_entries([entry], start=span), home=home, settings=settings)

    @classmethod
    def on_text(cls, document: Document, *, home: Path | None, settings: Settings) -> Self:
        """An app on a text that is no file, which is added to the library."""
        from reader.library.library import Library

        with Library(home) as library:
            entry = library.add_document(document)
        return cls(Shelf.of_entries([entry]), home=home, settings=settings)

    @classmethod
    def on_library(cls, *, home: Path | None, settings: Settings) -> Self:
        """An app on all that the library holds, what was read last first.

        While the library holds nothing, the samples are on the shelf.
        """
        from reader.library.folders import Folders
        from reader.library.library import Library

        with Library(home) as library:
            entries = library.documents()
            folders = Folders(library.home.data).all()
        last_read = sorted(entries, key=lambda entry: entry.opened or _NEVER, reverse=True)
        shelf = Shelf.of_paths(_sample_files())
        if entries or folders:
            shelf = Shelf.of_entries(last_read, folders=folders)
        app = cls(shelf, home=home, settings=settings, welcome=not entries and not folders)
        app.notices = library.notices
        return app

    def get_default_screen(self) -> ReadingScreen:
        """The reading screen is the first and the last."""
        screen = ReadingScreen(self._shelf, self._home, self._settings, welcome=self._welcome)
        screen.desk.notices = self.notices
        return screen

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own names, for themes that do not know them."""
        return defaults(dark=self.current_theme.dark)

    def get_css_variables(self) -> dict[str, str]:
        """The colours of the theme; none for Textual's own, which is worn until ours is there."""
        return super().get_css_variables() if self._is_dressed else {}

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's, but what is dimmed can still be read."""
        filters = super().get_line_filters()
        return [_DIMMING if isinstance(each, DimFilter) else each for each in filters]

    def refresh_css(self, animate: bool = True) -> None:
        """Parse the style sheet anew if the colours changed; at the start they did not."""
        if self.current_theme is not self._parsed_for:
            self._parsed_for = self.current_theme
            super().refresh_css(animate=animate)

    def on_mount(self) -> None:
        """Be ready for being stopped and continued."""
        # Textual leaves the screen blank after a job is brought back to the foreground.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        self.call_after_refresh(_collect_again)
        self.set_keymap(self.remapping.keymap())
        if not self.is_headless:
            from reader.tui.signals import heed_signals

            heed_signals(self)
        if self._kept_export.is_wanted:
            self._look_to_export()
            self.set_interval(KeptExport.BETWEEN_LOOKS, self._look_to_export)

    async def on_unmount(self) -> None:
        """Have the last changes in the export folder too."""
        if self._kept_export.is_wanted:
            await asyncio.to_thread(self._kept_export.close)

    @work(thread=True, exclusive=True, group="export")
    def _look_to_export(self) -> None:
        trouble = self._kept_export.look()
        if trouble:
            self.call_from_thread(self.notify, sanitise_line(trouble), markup=False)

    async def on_event(self, event: events.Event) -> None:
        """Let a key in when those before it have been obeyed."""
        if not self._typed_ahead.holds(event):
            await super().on_event(event)

    def on_key(self, event: events.Key) -> None:
        """Give keys that came faster than a prompt opened to the prompt.

        A place to write lets no printable key pass, so one that arrives here was sent to what
        had the keyboard before.
        """
        screen = self.screen
        take_key = getattr(screen, "take_key", None)
        if take_key is not None:
            take_key(event)
        elif isinstance(screen, ReadingScreen) and screen.is_writing and event.is_printable:
            focused = screen.focused
            if focused is not None:
                event.prevent_default()
                focused.post_message(events.Key(event.key, event.character))

    def on_reading_screen_theme_chosen(self, event: ReadingScreen.ThemeChosen) -> None:
        """Wear the theme from now on."""
        self.theme = event.theme
        self._store_theme(event.theme)

    @work(thread=True, exclusive=True, group="settings")
    def _store_theme(self, theme: str) -> None:
        from reader.settings import store_setting

        try:
            store_setting(Home.find(self._home).settings, "theme", theme)
        except ReaderError as error:
            self.call_from_thread(self.notify, sanitise_line(str(error)), markup=False)

    def action_help_quit(self) -> None:
        """Say how to quit: ^C copies in a place to write, and must not end anything."""
        screen = self.screen
        if isinstance(screen, ReadingScreen):
            leave, quit_now = self.remapping.hint("q"), self.remapping.hint("^Q")
            screen.say(f"{leave} goes back to the text, then quits; {quit_now} quits at once.")
        else:
            super().action_help_quit()

    def action_command_palette(self) -> None:
        """Open the palette, but not over something half written."""
        screen = self.screen
        has_commands = isinstance(screen, ReadingScreen) or hasattr(screen, "COMMANDS_OF_KEYS")
        if has_commands and not getattr(screen, "is_writing", False):
            from reader.tui.palette import Palette

            self.push_screen(Palette(id="--command-palette"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key as a command of the palette."""
        for key in map(self.remapping.apply, getattr(screen, "COMMANDS_OF_KEYS", ())):
            yield SystemCommand(
                key.help, f"Key {key.shown}", lambda key=key: self._press(screen, key.action)
            )
        if isinstance(screen, ReadingScreen):
            for key in map(self.remapping.apply, SCREEN):
                yield SystemCommand(
                    key.help, f"Key {key.shown}", lambda key=key: self._press(screen, key.action)
                )

            text = screen.query_one("#text")
            for key in map(self.remapping.apply, TEXT):
                yield SystemCommand(
                    key.help, f"Key {key.shown}", lambda key=key: self._press(text, key.action)
                )

            for help_, action in WITHOUT_KEY:
                yield SystemCommand(
                    help_, "Reader", lambda action=action: self._press(screen, action)
                )

            for help_, action in ways_to_sum_up():
                yield SystemCommand(
                    help_, "Summary", lambda action=action: self._press(screen, action)
                )

    async def _press(self, place: DOMNode, action: str) -> None:
        await self.run_action(action, place)


def _collect_again() -> None:
    """Let garbage be collected, which the start went without, but not among what it imported.

    To go through all of that once takes longer than the first paint itself, and finds nothing.
    """
    gc.freeze()
    gc.enable()


def _sample_files() -> list[Path]:
    files = sorted(path for path in samples().iterdir() if path.is_file())
    # The tour comes first: it says what the keys are.
    return sorted(files, key=lambda path: not path.stem.startswith("reading-with-reader"))
