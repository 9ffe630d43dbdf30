"""The window: a sidebar, one panel with the page that is open, and the keys for both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
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
from studyapp.ui.history import History, Place
from studyapp.ui.problems import words_for
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.focus_ring import FocusRingKeeper
from studyapp.ui.widgets.panel import Panel
from studyapp.ui.widgets.sidebar import RAIL, USUAL, WIDE, NavEntry, Sidebar
from studyapp.ui.widgets.toast import Toast
from studyapp.ui.window_state import WindowState

NAME = "studyapp"
HELP = "help"
MARGIN = 8
WIDE_FROM, FULL_FROM = 1600, 1180
SMALLEST = QSize(640, 420)
TEXT_STEP = 0.1
USUAL_TEXT = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpec:
    """A page of the window; `make` is called when it is first shown.

    The widget may offer `place() -> object` and `go_to(place)` for the history and tell
    `place_changed` when it has moved, `focus_first()`, `focus_search()` for Ctrl F,
    `panes() -> Sequence[QWidget]` for F6, and `sidebar_hidden: bool`.
    """

    id: str
    label: str
    icon: str
    section: str
    make: Callable[[], QWidget]


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
        self._specs = {spec.id: spec for spec in specs}
        self._pages: dict[str, QWidget] = {}
        self._history = History()
        self._current = ""
        self._travelling = False
        self._sidebar_wanted = state is None or state.sidebar_shown
        self._sidebar = Sidebar(theme, NAME, self._entries())
        self._panel = Panel(theme)
        self._toast = Toast(theme, self._panel)
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._sidebar)
        self._layout.addWidget(self._panel, 1)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._ring = FocusRingKeeper(theme, app, self)
        self.setWindowTitle(NAME)
        self.setWindowIcon(theme.icon("highlighter", "mark_line", 64))
        self.setMinimumSize(SMALLEST)
        self._connect()
        self._bind()
        if preferences is not None:
            self._appearance = Appearance(theme, bus, preferences, self)
            self.text_size_changed.connect(self._appearance.save_text_size)
        self._arrange()
        if state is not None:
            state.restore(self)

    @property
    def current_page(self) -> str:
        """The id of the page that is open, or nothing before the first."""
        return self._current

    def page(self, page_id: str) -> QWidget:
        """Give a page's widget, made if need be; raises KeyError for an unknown id."""
        if page_id not in self._pages:
            widget = self._specs[page_id].make()
            self._pages[page_id] = widget
            self._panel.stack.addWidget(widget)
            moved = getattr(widget, "place_changed", None)
            if moved is not None:
                moved.connect(self._on_place_changed)
        return self._pages[page_id]

    def show_page(self, page_id: str) -> QWidget:
        """Open a page and give its widget; raises KeyError for an unknown id."""
        widget = self.page(page_id)
        if page_id == self._current:
            return widget
        self._leave()
        self._enter(page_id, widget)
        self._history.visit(Place(page=page_id, inside=_place_of(widget)))
        return widget

    def set_badge(self, page_id: str, number: int) -> None:
        """Show a number beside a page in the sidebar; 0 shows nothing."""
        self._sidebar.set_badge(page_id, number)

    def show_help(self) -> None:
        """Open the sheet with all keys."""
        from studyapp.ui.dialogs.help_sheet import HelpSheet  # noqa: PLC0415 - rarely needed

        HelpSheet.show_over(self, self._theme)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._current and self._specs:
            last = self._state.last_page if self._state is not None else ""
            self.show_page(last if last in self._specs else next(iter(self._specs)))
            self._focus_page()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._state is not None:
            self._state.save_page(self._current)
            self._state.save(self)
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        match event.button():
            case Qt.MouseButton.BackButton:
                self._travel(self._history.back())
            case Qt.MouseButton.ForwardButton:
                self._travel(self._history.forward())
            case _:
                super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("window"))
        painter.end()

    def _enter(self, page_id: str, widget: QWidget) -> None:
        self._current = page_id
        self._panel.stack.setCurrentWidget(widget)
        self._sidebar.set_current(page_id)
        self._arrange()
        self.page_shown.emit(page_id)

    def _leave(self) -> None:
        if self._current:
            self._history.remember(_place_of(self._pages[self._current]))

    def _travel(self, place: Place | None) -> None:
        if place is None:
            return
        widget = self.page(place.page)
        self._travelling = True
        if place.page != self._current:
            self._enter(place.page, widget)
        go_to = getattr(widget, "go_to", None)
        if go_to is not None and place.inside is not None:
            go_to(place.inside)
        self._travelling = False

    def _on_place_changed(self) -> None:
        widget = self._pages.get(self._current)
        if self._travelling or widget is None or self.sender() is not widget:
            return
        self._history.visit(Place(page=self._current, inside=_place_of(widget)))

    def _arrange(self) -> None:
        """Choose the sidebar's form for the width there is at this text size."""
        px = self._theme.px
        width = self.width() / self._theme.scale
        compact = width < FULL_FROM
        self._sidebar.set_compact(compact)
        self._sidebar.setFixedWidth(px(RAIL if compact else WIDE if width >= WIDE_FROM else USUAL))
        page = self._pages.get(self._current)
        shown = self._sidebar_wanted and not getattr(page, "sidebar_hidden", False)
        self._sidebar.setVisible(shown)
        self._layout.setContentsMargins(0 if shown else MARGIN, MARGIN, MARGIN, MARGIN)

    def _on_page_picked(self, page_id: str) -> None:
        if page_id == HELP:
            self.show_help()
            return
        self.show_page(page_id)
        self._focus_page()

    def _focus_page(self) -> None:
        focus_first = getattr(self._pages.get(self._current), "focus_first", None)
        if focus_first is not None:
            focus_first()

    def _on_problem(self, error: object) -> None:
        if isinstance(error, StudyError):
            self._toast.show_line(words_for(error).sentence)

    def _on_theme(self) -> None:
        self.setWindowIcon(self._theme.icon("highlighter", "mark_line", 64))
        self._arrange()
        self.update()

    def _entries(self) -> list[NavEntry]:
        entries = [
            NavEntry(
                id=spec.id,
                label=spec.label,
                icon=spec.icon,
                section=spec.section,
                hint=f"Ctrl {number}" if number <= CHOOSABLE_PAGES else "",
            )
            for number, spec in enumerate(self._specs.values(), start=1)
        ]
        label = QCoreApplication.translate("MainWindow", "Help")
        return [
            *entries,
            NavEntry(id=HELP, label=label, icon="circle-help", section="bottom", hint="?"),
        ]

    def _connect(self) -> None:
        self._sidebar.page_picked.connect(self._on_page_picked)
        self._sidebar.search_picked.connect(lambda: self._bus.search_requested.emit(""))
        self._bus.toast_requested.connect(self._toast.show_line)
        self._bus.problem.connect(self._on_problem)
        self._theme.changed.connect(self._on_theme)

    def _bind(self) -> None:
        doing: dict[Command, Callable[[], object]] = {
            Command.SEARCH: lambda: self._bus.search_requested.emit(""),
            Command.SIDEBAR: self._toggle_sidebar,
            Command.FIND: self._find,
            Command.BACK: self._go_back,
            Command.FORWARD: lambda: self._travel(self._history.forward()),
            Command.NEXT_PANE: self._focus_next_pane,
            Command.FULL_SCREEN: self._toggle_full_screen,
            Command.LARGER: lambda: self._set_text(self._theme.scale + TEXT_STEP),
            Command.SMALLER: lambda: self._set_text(self._theme.scale - TEXT_STEP),
            Command.USUAL_SIZE: lambda: self._set_text(USUAL_TEXT),
            Command.HELP: self.show_help,
        }
        for command, keys in BINDINGS.items():
            for key in keys:
                self._shortcut(key, doing[command])
        for number, page_id in enumerate(list(self._specs)[:CHOOSABLE_PAGES], start=1):
            self._shortcut(f"Ctrl+{number}", partial(self._on_page_picked, page_id))

    def _shortcut(self, key: str, do: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(do)

    def _go_back(self) -> None:
        self._leave()
        self._travel(self._history.back())

    def _toggle_sidebar(self) -> None:
        self._sidebar_wanted = not self._sidebar_wanted
        if self._state is not None:
            self._state.save_sidebar(shown=self._sidebar_wanted)
        self._arrange()

    def _find(self) -> None:
        focus_search = getattr(self._pages.get(self._current), "focus_search", None)
        if focus_search is not None:
            focus_search()

    def _focus_next_pane(self) -> None:
        panes = self._panes()
        focus = QApplication.focusWidget()
        holding = [
            number
            for number, pane in enumerate(panes)
            if focus is not None and (pane is focus or pane.isAncestorOf(focus))
        ]
        at = holding[-1] if holding else -1
        _focus_in(panes[(at + 1) % len(panes)])

    def _panes(self) -> list[QWidget]:
        page = self._pages.get(self._current)
        offered = getattr(page, "panes", None)
        panes = list(offered()) if offered is not None else [page] if page is not None else []
        first = [self._sidebar] if self._sidebar.isVisible() else []
        return [pane for pane in [*first, *panes] if pane.isVisible()]

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


def _place_of(widget: QWidget) -> object:
    place = getattr(widget, "place", None)
    return place() if place is not None else None


def _focus_in(pane: QWidget) -> None:
    """Give the keyboard to a pane: where it wants it, else to the first that takes it."""
    focus_first = getattr(pane, "focus_first", None)
    if focus_first is not None:
        focus_first()
        return
    candidates = [pane, *pane.findChildren(QWidget)]
    takes = Qt.FocusPolicy.TabFocus
    for widget in candidates:
        if widget.focusPolicy() & takes and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return
