"""The list that draws only what is on screen."""

from __future__ import annotations

from rich.text import Text
from textual.app import App, ComposeResult

from reader.tui.row_list import RowList


class ListApp(App[None]):
    """A list of numbers, each as many lines as its last digit says (at least one)."""

    CSS = "RowList { height: 10; }"

    def __init__(self, count: int, height: int | None) -> None:
        super().__init__()
        self.drawn: list[int] = []
        self.messages: list[tuple[str, int]] = []
        self.rows: RowList[int] = RowList(self.draw, height=height, empty="Nothing here.")
        self.count = count

    def draw(self, row: int, width: int) -> list[Text]:
        self.drawn.append(row)
        return [Text(f"row {row}")] + [Text()] * (row % 3)

    def compose(self) -> ComposeResult:
        yield self.rows

    def on_mount(self) -> None:
        self.rows.set_rows(range(self.count))
        self.rows.focus()

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        self.messages.append(("moved", event.index))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self.messages.append(("chosen", event.index))

    def text(self) -> str:
        return "\n".join(self.rows.render_line(y).text.rstrip() for y in range(10))


async def test_rows_of_one_height_are_drawn_only_where_they_show() -> None:
    app = ListApp(100_000, height=1)
    async with app.run_test() as pilot:
        await pilot.press("G")
        await pilot.pause()
        assert "row 99999" in app.text()
        assert len(set(app.drawn)) < 50


async def test_rows_of_many_heights_stand_below_each_other() -> None:
    app = ListApp(5, height=None)
    async with app.run_test():
        shown = app.text().split("\n")
        assert shown[:6] == ["row 0", "row 1", "", "row 2", "", ""]


async def test_the_cursor_moves_and_tells_and_enter_chooses() -> None:
    app = ListApp(30, height=1)
    async with app.run_test() as pilot:
        await pilot.press("j", "down", "k", "enter", "space", "g")
        await pilot.pause()
        assert app.messages[:4] == [("moved", 1), ("moved", 2), ("moved", 1), ("chosen", 1)]
        assert app.messages[-1] == ("moved", 0)


async def test_a_click_chooses() -> None:
    app = ListApp(30, height=1)
    async with app.run_test() as pilot:
        await pilot.click(RowList, offset=(2, 4))
        assert app.messages == [("chosen", 4)]


async def test_an_empty_list_says_what_to_do() -> None:
    app = ListApp(0, height=1)
    async with app.run_test() as pilot:
        await pilot.press("j", "G", "enter")
        assert app.text().startswith("Nothing here.")
        assert app.messages == []


async def test_lit_rows_are_shown_and_brought_on_screen() -> None:
    app = ListApp(100, height=1)
    async with app.run_test() as pilot:
        app.rows.light(range(50, 53))
        await pilot.pause()
        assert all(f"row {number}" in app.text() for number in (50, 51, 52))
        lit, plain = (app.rows._strips(number)[0] for number in (51, 53))
        assert lit != plain
        app.rows.light(range(0))
        assert app.rows._strips(51)[0].text == lit.text
        assert app.rows.cursor == 0
