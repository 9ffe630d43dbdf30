"""The palette over the window, and the commands that it always offers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from studyapp.app.pages import Desk, page_specs
from studyapp.ui.actions import CHOOSABLE_PAGES, Command
from studyapp.ui.main_window import MainWindow

if TYPE_CHECKING:
    from studyapp.ui.palette.entry import Offer
    from studyapp.ui.palette.palette import Palette


class Finding(QObject):
    """Opens the palette when it is asked for; it is made with the first."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._palette: Palette | None = None
        desk.bus.palette_requested.connect(self.open)

    def open(self, text: str = "") -> None:
        """Open the palette, unless a test is being sat: its answers are in the article."""
        if getattr(self._window.current_widget, "sidebar_hidden", False):
            return
        self.palette.open(text)

    @property
    def palette(self) -> Palette:
        """The palette."""
        if self._palette is None:
            # Loaded when it is first opened.
            from studyapp.ui.palette.finder import Finder  # noqa: PLC0415
            from studyapp.ui.palette.palette import Palette  # noqa: PLC0415

            finder = Finder(self._desk.bus, self._desk.workspace, self._offers)
            self._palette = Palette(self._desk.theme, finder, self._window)
        return self._palette

    def _offers(self) -> Sequence[Offer]:
        return (*self._pages(), *self._deeds(), *self._articles())

    def _pages(self) -> Iterator[Offer]:
        from studyapp.ui.palette.entry import Offer  # noqa: PLC0415 - loaded with the palette

        specs = {spec.id: spec for spec in page_specs(self._desk)}
        for number, page in enumerate(self._window.offered_pages, start=1):
            yield Offer(
                icon=specs[page].icon,
                words=specs[page].label,
                key=f"Ctrl {number}" if number <= CHOOSABLE_PAGES else "",
                also=_tr("Go to page"),
                go=partial(self._window.open_page, page),
            )

    def _deeds(self) -> Iterator[Offer]:
        from studyapp.ui.palette.entry import Offer  # noqa: PLC0415 - as above

        bus, do = self._desk.bus, self._window.do
        yield Offer(
            icon="repeat",
            words=_tr("Start review"),
            also=_tr("due today"),
            go=bus.review_requested.emit,
        )
        yield Offer(
            icon="play",
            words=_tr("Practise anything"),
            go=partial(bus.practice_requested.emit, ()),
        )
        yield Offer(icon="bookmark", words=_tr("Study sets"), also=_tr("saved save"),
                    go=partial(bus.study_sets_requested.emit, ""))  # fmt: skip
        yield Offer(icon="search", words=_tr("Search in Browse"), also=_tr("filter list"),
                    go=partial(bus.search_requested.emit, ""))  # fmt: skip
        yield Offer(icon="download", words=_tr("Import an article or questions…"),
                    go=bus.import_requested.emit)  # fmt: skip
        for command, icon, words, key in _window_commands():
            yield Offer(icon=icon, words=words, key=key, go=partial(do, command))

    def _articles(self) -> Iterator[Offer]:
        from studyapp.ui.palette.entry import Offer  # noqa: PLC0415 - as above

        workspace = self._desk.workspace
        for pack in workspace.packs:
            if pack.id != workspace.pack_id:
                yield Offer(
                    icon="newspaper",
                    words=_tr("Open “{title}”").format(title=pack.title),
                    also=_tr("article"),
                    go=partial(self._desk.bus.article_requested.emit, pack.id),
                )


def _window_commands() -> tuple[tuple[Command, str, str, str], ...]:
    return (
        (Command.BACK, "arrow-left", _tr("Back"), "Alt ←"),
        (Command.FORWARD, "arrow-right", _tr("Forward"), "Alt →"),
        (Command.FULL_SCREEN, "maximize", _tr("Full screen"), "F11"),
        (Command.SIDEBAR, "list", _tr("Show or hide the sidebar"), "Ctrl \\"),
        (Command.LARGER, "zoom-in", _tr("Larger text"), "Ctrl +"),
        (Command.SMALLER, "zoom-out", _tr("Smaller text"), "Ctrl −"),
        (Command.USUAL_SIZE, "type", _tr("Usual text size"), "Ctrl 0"),
        (Command.HELP, "keyboard", _tr("Show all keys"), "?"),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Finding", text)
