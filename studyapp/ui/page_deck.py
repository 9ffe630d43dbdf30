"""The pages of the window: made when first shown, one on top, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from studyapp.ui.history import History, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpec:
    """A page of the window; `make` is called when it is first shown.

    The widget may offer `place() -> object` and `go_to(place)` for the history and tell
    `place_changed` when it has moved, `focus_first()`, `focus_search()` for Ctrl F,
    `panes() -> Sequence[QWidget]` for F6, `sidebar_hidden: bool`, and `leave()`, which stores
    what it holds before the window closes.
    """

    id: str
    label: str
    icon: str
    section: str
    make: Callable[[], QWidget]


class PageDeck(QObject):
    """Shows pages in a stack and keeps the trail; `shown` names the page now on top."""

    shown = Signal(str)

    def __init__(
        self, specs: Sequence[PageSpec], stack: QStackedWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._specs = {spec.id: spec for spec in specs}
        self._stack = stack
        self._pages: dict[str, QWidget] = {}
        self._history = History()
        self._current = ""
        self._travelling = False

    @property
    def current(self) -> str:
        """The id of the page on top, or nothing before the first."""
        return self._current

    @property
    def current_widget(self) -> QWidget | None:
        """The page on top, or None before the first."""
        return self._pages.get(self._current)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all pages, in order."""
        return tuple(self._specs)

    def page(self, page_id: str) -> QWidget:
        """Give a page's widget, made if need be; raises KeyError for an unknown id."""
        if page_id not in self._pages:
            widget = self._specs[page_id].make()
            self._pages[page_id] = widget
            self._stack.addWidget(widget)
            moved = getattr(widget, "place_changed", None)
            if moved is not None:
                moved.connect(self._on_place_changed)
        return self._pages[page_id]

    def made(self, page_id: str) -> QWidget | None:
        """Give a page's widget if it has been made, or None."""
        return self._pages.get(page_id)

    def show(self, page_id: str) -> QWidget:
        """Bring a page to the top and give its widget; raises KeyError for an unknown id."""
        widget = self.page(page_id)
        if page_id != self._current:
            self._remember()
            self._bring_up(page_id, widget)
            self._history.visit(Place(page=page_id, inside=place_of(widget)))
        return widget

    def renew(self) -> None:
        """Make every page anew when it is next shown, but the one on top: it renews itself."""
        for page_id in [one for one in self._pages if one != self._current]:
            widget = self._pages.pop(page_id)
            self._stack.removeWidget(widget)
            widget.deleteLater()

    def start_over(self, page_id: str) -> QWidget:
        """Let go of every page and its trail, then open one anew; raises KeyError."""
        gone = tuple(self._pages.values())
        self._pages.clear()
        self._history, self._current = History(), ""
        widget = self.show(page_id)
        for one in gone:
            self._stack.removeWidget(one)
            one.deleteLater()
        return widget

    def leave(self) -> None:
        """Let every page store what it still holds; the window is about to close."""
        for widget in self._pages.values():
            leave = getattr(widget, "leave", None)
            if leave is not None:
                leave()

    def go_back(self) -> None:
        """Return to the place before this one, if there is one."""
        self._remember()
        self._travel(self._history.back())

    def go_forward(self) -> None:
        """Undo a step back, if there was one."""
        self._travel(self._history.forward())

    def focus_page(self) -> None:
        """Give the keyboard to the page on top, where it wants it."""
        focus_first = getattr(self.current_widget, "focus_first", None)
        if focus_first is not None:
            focus_first()

    def _travel(self, place: Place | None) -> None:
        if place is None:
            return
        widget = self.page(place.page)
        self._travelling = True
        if place.page != self._current:
            self._bring_up(place.page, widget)
        go_to = getattr(widget, "go_to", None)
        if go_to is not None and place.inside is not None:
            go_to(place.inside)
        self._travelling = False

    def _bring_up(self, page_id: str, widget: QWidget) -> None:
        self._current = page_id
        self._stack.setCurrentWidget(widget)
        self.shown.emit(page_id)

    def _remember(self) -> None:
        if self.current_widget is not None:
            self._history.remember(place_of(self.current_widget))

    def _on_place_changed(self) -> None:
        widget = self.current_widget
        if self._travelling or widget is None or self.sender() is not widget:
            return
        self._history.visit(Place(page=self._current, inside=place_of(widget)))


def place_of(page: QWidget) -> object:
    """Give where on a page the user is, or None where the page has no places."""
    place = getattr(page, "place", None)
    return place() if place is not None else None
