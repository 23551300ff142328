"""The app: finds the documents, opens the reading screen, wears the theme."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from textual import events, work
from textual.app import App, SystemCommand
from textual.screen import Screen

from reader.documents.document import Document
from reader.errors import ReaderError
from reader.library.library import Library
from reader.paths import Home, samples
from reader.settings import Settings, store_setting
from reader.text.sanitise import sanitise_line
from reader.tui.keys import SCREEN
from reader.tui.reading_screen import ReadingScreen
from reader.tui.shelf import Shelf
from reader.tui.themes import THEMES, VARIABLES

__all__ = ["ReaderApp"]


class ReaderApp(App[int]):
    """Reader on the screen."""

    TITLE = "Reader"
    CSS_PATH = "reader.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"

    def __init__(
        self,
        files: list[Path] | None = None,
        *,
        document: Document | None = None,
        home: Path | None = None,
        settings: Settings | None = None,
    ) -> None:
        """An app on `files`, or on one `document`, or on what the library holds.

        Args:
            files: What to list, in this order; None for the library.
            document: A text that is no file, to be added to the library and listed.
            home: The library's home; None for the user's own.
            settings: How to look and behave; None for the defaults.
        """
        super().__init__()
        self._files = files
        self._document = document
        self._home = home
        self.reader_settings = settings or Settings()
        for theme in THEMES:
            self.register_theme(theme)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own names, for themes that do not know them."""
        return VARIABLES

    def on_mount(self) -> None:
        """Find the documents and show them."""
        if not self._wear(self.reader_settings.theme):
            return
        # Textual leaves the screen blank after a job is brought back to the foreground.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        if self._files is not None and self._document is None:
            self._read(Shelf.of_paths(self._files), welcome=False)
        else:
            self._open_library()

    def _wear(self, theme: str) -> bool:
        """Put `theme` on; without a theme of that name, say so and quit."""
        if theme in self.available_themes:
            self.theme = theme
            return True
        known = ", ".join(sorted(self.available_themes))
        message = f"reader: the settings name the theme {theme!r}; the themes are: {known}"
        self.exit(1, 1, sanitise_line(message))
        return False

    def on_reading_screen_theme_chosen(self, event: ReadingScreen.ThemeChosen) -> None:
        """Wear the theme from now on."""
        self.theme = event.theme
        self._store_theme(event.theme)

    @work(thread=True, exclusive=True, group="settings")
    def _store_theme(self, theme: str) -> None:
        try:
            store_setting(Home.find(self._home).settings, "theme", theme)
        except ReaderError as error:
            self.call_from_thread(self.notify, sanitise_line(str(error)), markup=False)

    @work(thread=True)
    def _open_library(self) -> None:
        try:
            with Library(self._home) as library:
                if self._document is not None:
                    entry = library.add_document(self._document)
                    shelf, welcome = Shelf.of_entries([entry]), False
                else:
                    entries = library.documents()
                    welcome = not entries
                    shelf = (
                        Shelf.of_paths(_sample_files()) if welcome else Shelf.of_entries(entries)
                    )
        except ReaderError as error:
            self.call_from_thread(self.exit, 1, 1, f"reader: {error}")
            return
        self.call_from_thread(self._read, shelf, welcome=welcome)

    def _read(self, shelf: Shelf, *, welcome: bool) -> None:
        screen = ReadingScreen(shelf, self._home, self.reader_settings, welcome=welcome)
        self.push_screen(screen)

    def on_key(self, event: events.Key) -> None:
        """Give keys that came faster than a prompt opened to the prompt.

        A place to write lets no printable key pass, so one that arrives here was sent to what
        had the keyboard before.
        """
        screen = self.screen
        if isinstance(screen, ReadingScreen) and screen.is_writing and event.is_printable:
            focused = screen.focused
            if focused is not None:
                event.prevent_default()
                focused.post_message(events.Key(event.key, event.character))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key as a command of the palette, and the palette's own."""
        if isinstance(screen, ReadingScreen):
            for key in SCREEN:
                yield SystemCommand(
                    key.help, f"Key {key.shown}", lambda key=key: self._press(screen, key.action)
                )

    async def _press(self, screen: ReadingScreen, action: str) -> None:
        await self.run_action(action, screen)


def _sample_files() -> list[Path]:
    files = sorted(path for path in samples().iterdir() if path.is_file())
    # The tour comes first: it says what the keys are.
    return sorted(files, key=lambda path: not path.stem.startswith("reading-with-reader"))
