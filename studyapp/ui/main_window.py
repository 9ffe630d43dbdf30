"""The window: a sidebar, one panel with the page that is open, and the keys for both."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QIcon,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from studyapp.core.errors import StudyError
from studyapp.ui.actions import BINDINGS, CHOOSABLE_PAGES, Command
from studyapp.ui.appearance import Appearance, Preferences
from studyapp.ui.bus import Bus
from studyapp.ui.page_deck import PageDeck, PageSpec
from studyapp.ui.panes import focus_next_pane, panes_of
from studyapp.ui.problems import words_for
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.focus_ring import FocusRingKeeper
from studyapp.ui.widgets.panel import Panel
from studyapp.ui.widgets.sidebar import RAIL, USUAL, WIDE, NavEntry, Sidebar
from studyapp.ui.window_state import WindowState

if TYPE_CHECKING:
    from studyapp.ui.widgets.toast import Toast

__all__ = ["MainWindow", "PageSpec"]

NAME = "studyapp"
HELP = "help"
MARGIN = 8
WIDE_FROM, FULL_FROM = 1600, 1180
SMALLEST = QSize(640, 420)
TEXT_STEP = 0.1
USUAL_TEXT = 1.0


class MainWindow(QWidget):
    """Shows one page at a time; pages are made when they are first shown."""

    page_shown = Signal(str)
    text_size_changed = Signal(float)

    def __init__(
        self,
        theme: Theme,
        bus: Bus,
        specs: Sequence[PageSpec],
        *,
        state: WindowState | None = None,
        preferences: Preferences | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bus, self._state = theme, bus, state
        self._sidebar_wanted = state is None or state.sidebar_shown
        self._sidebar = Sidebar(theme, NAME, _entries(specs))
        self._panel = Panel(theme)
        self._deck = PageDeck(specs, self._panel.stack, self)
        self._toast: Toast | None = None
        self._hidden: frozenset[str] = frozenset()
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._sidebar)
        self._layout.addWidget(self._panel, 1)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._ring = FocusRingKeeper(theme, app, self)
        if preferences is not None:
            self._appearance = Appearance(theme, bus, preferences, self)
            self.text_size_changed.connect(self._appearance.save_text_size)
        self.setWindowTitle(NAME)
        self.setMinimumSize(SMALLEST)
        self._connect()
        self._bind()
        self.hide_pages(())
        self._on_theme()
        if state is not None:
            state.restore(self)

    @property
    def current_page(self) -> str:
        """The id of the page that is open, or nothing before the first."""
        return self._deck.current

    @property
    def current_widget(self) -> QWidget | None:
        """The page that is open, or None before the first."""
        return self._deck.current_widget

    def page(self, page_id: str) -> QWidget:
        """Give a page's widget, made if need be; raises KeyError for an unknown id."""
        return self._deck.page(page_id)

    def made_page(self, page_id: str) -> QWidget | None:
        """Give a page's widget if it has been made, or None."""
        return self._deck.made(page_id)

    def show_page(self, page_id: str) -> QWidget:
        """Open a page and give its widget; raises KeyError for an unknown id."""
        return self._deck.show(page_id)

    def hide_pages(self, page_ids: Collection[str]) -> None:
        """Take pages out of the sidebar and off their keys; others move up."""
        self._hidden = frozenset(page_ids)
        shown = [one for one in self._deck.ids if one not in self._hidden]
        hints = dict.fromkeys((*shown, HELP), "")
        hints |= {
            one: f"Ctrl {number}" for number, one in enumerate(shown[:CHOOSABLE_PAGES], start=1)
        }
        self._sidebar.set_shown({**hints, HELP: "?"})
        if self._deck.current in self._hidden:
            self._deck.show(shown[0])

    def renew_pages(self) -> None:
        """Make every page but the open one anew when it is next shown."""
        self._deck.renew()

    def leave_pages(self) -> None:
        """Let every page store what it still holds."""
        self._deck.leave()

    def start_over(self, page_id: str) -> QWidget:
        """Make all pages anew, as over another article, and open one."""
        return self._deck.start_over(page_id)

    @property
    def offered_pages(self) -> tuple[str, ...]:
        """The ids of the pages that the sidebar offers, in its order."""
        return tuple(one for one in self._deck.ids if one not in self._hidden)

    def open_page(self, page_id: str) -> None:
        """Open a page and give it the keyboard; raises KeyError for an unknown id."""
        self._deck.show(page_id)
        self._deck.focus_page()

    def set_badge(self, page_id: str, number: int) -> None:
        """Show a number beside a page in the sidebar; 0 shows nothing."""
        self._sidebar.set_badge(page_id, number)

    def show_help(self) -> None:
        """Open the sheet with all keys."""
        from studyapp.ui.dialogs.help_sheet import HelpSheet  # noqa: PLC0415 - rarely needed

        HelpSheet.show_over(self, self._theme)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if event.spontaneous():
            return
        ids = self._deck.ids
        if not self._deck.current and ids:
            last = self._state.last_page if self._state is not None else ""
            self._deck.show(last if last in ids else ids[0])
        if self.focusWidget() is None:
            self._deck.focus_page()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._deck.leave()
        if self._state is not None:
            self._state.save_page(self._deck.current)
            self._state.save(self)
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        match event.button():
            case Qt.MouseButton.BackButton:
                self._deck.go_back()
            case Qt.MouseButton.ForwardButton:
                self._deck.go_forward()
            case _:
                super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("window"))
        painter.end()

    def _arrange(self) -> None:
        """Choose the sidebar's form for the width there is at this text size."""
        width = self.width() / self._theme.scale
        compact = width < FULL_FROM
        self._sidebar.set_compact(compact)
        side = RAIL if compact else WIDE if width >= WIDE_FROM else USUAL
        self._sidebar.setFixedWidth(self._theme.px(side))
        hidden = getattr(self._deck.current_widget, "sidebar_hidden", False)
        shown = self._sidebar_wanted and not hidden
        self._sidebar.setVisible(shown)
        self._layout.setContentsMargins(0 if shown else MARGIN, MARGIN, MARGIN, MARGIN)

    def _on_page_shown(self, page_id: str) -> None:
        self._sidebar.set_current(page_id)
        self._arrange()
        self.page_shown.emit(page_id)

    def _on_page_picked(self, page_id: str) -> None:
        if page_id == HELP:
            self.show_help()
            return
        self.open_page(page_id)

    def _pick(self, number: int) -> None:
        if number < len(self.offered_pages):
            self.open_page(self.offered_pages[number])

    def _on_problem(self, error: object) -> None:
        if isinstance(error, StudyError):
            self._on_toast(words_for(error).sentence, None)

    def _on_toast(self, text: str, undo: object) -> None:
        from studyapp.ui.widgets.toast import Toast  # noqa: PLC0415 - not needed for a start

        if self._toast is None:
            self._toast = Toast(self._theme, self._panel)
        self._toast.show_line(text, undo if callable(undo) else None)

    def _on_theme(self) -> None:
        self.setWindowIcon(QIcon(self._theme.pixmap("highlighter", "mark_line", 64)))
        self._arrange()
        self.update()

    def _connect(self) -> None:
        self._deck.shown.connect(self._on_page_shown)
        self._sidebar.page_picked.connect(self._on_page_picked)
        self._sidebar.search_picked.connect(self._search)
        self._bus.toast_requested.connect(self._on_toast)
        self._bus.problem.connect(self._on_problem)
        self._bus.sidebar_wish_changed.connect(self._arrange)
        self._theme.changed.connect(self._on_theme)

    def _bind(self) -> None:
        self._doing: dict[Command, Callable[[], object]] = {
            Command.SEARCH: self._search,
            Command.SIDEBAR: self._toggle_sidebar,
            Command.FIND: self._find,
            Command.BACK: self._deck.go_back,
            Command.FORWARD: self._deck.go_forward,
            Command.NEXT_PANE: self._focus_next_pane,
            Command.FULL_SCREEN: self._toggle_full_screen,
            Command.LARGER: lambda: self._set_text(self._theme.scale + TEXT_STEP),
            Command.SMALLER: lambda: self._set_text(self._theme.scale - TEXT_STEP),
            Command.USUAL_SIZE: lambda: self._set_text(USUAL_TEXT),
            Command.HELP: self.show_help,
        }
        for command, keys in BINDINGS.items():
            for key in keys:
                self._shortcut(key, self._doing[command])
        for number in range(CHOOSABLE_PAGES):
            self._shortcut(f"Ctrl+{number + 1}", partial(self._pick, number))

    def do(self, command: Command) -> None:
        """Do what a key of the window does."""
        self._doing[command]()

    def _shortcut(self, key: str, do: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(do)

    def _search(self) -> None:
        self._bus.palette_requested.emit("")

    def _find(self) -> None:
        focus_search = getattr(self._deck.current_widget, "focus_search", None)
        if focus_search is not None:
            focus_search()

    def _toggle_sidebar(self) -> None:
        self._sidebar_wanted = not self._sidebar_wanted
        if self._state is not None:
            self._state.save_sidebar(shown=self._sidebar_wanted)
        self._arrange()

    def _focus_next_pane(self) -> None:
        focus_next_pane([self._sidebar, *panes_of(self._deck.current_widget)])

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _set_text(self, scale: float) -> None:
        before = self._theme.scale
        self._theme.set_scale(scale)
        if self._theme.scale != before:
            self.text_size_changed.emit(self._theme.scale)


def _entries(specs: Sequence[PageSpec]) -> list[NavEntry]:
    """Give the sidebar's entries: every page, and help at the foot."""
    entries = [
        NavEntry(
            id=spec.id,
            label=spec.label,
            icon=spec.icon,
            section=spec.section,
        )
        for spec in specs
    ]
    label = QCoreApplication.translate("MainWindow", "Help")
    return [
        *entries,
        NavEntry(id=HELP, label=label, icon="circle-help", section="bottom"),
    ]
