"""The page's header: presets, timeline or list, what has no date, and zoom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, IconButton
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.segmented import Segmented

HEIGHT = 56
SIDE = 20
GAP = 8
TIMELINE, LIST = 0, 1


class Header(QWidget):
    """Presets are segments where they fit, else a button with a menu."""

    preset_picked = Signal(int)
    list_toggled = Signal(bool)
    undated_wanted = Signal()
    zoom_in_wanted = Signal()
    zoom_out_wanted = Signal()
    everything_wanted = Signal()
    legend_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        presets: Sequence[str],
        undated: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._presets, self._undated = theme, tuple(presets), undated
        self._legend_shown = False
        self._is_list = False
        self._title = PlainLabel(theme, self.tr("Timeline"), TextStyle.PAGE, wrap=False)
        self._segments = Segmented(theme, self._presets)
        self._segments.setObjectName("timeline-presets")
        self._menu_button = Button(theme, self._presets[0], trailing_icon="chevron-down")
        self._menu_button.setObjectName("timeline-presets-menu")
        self._menu = QMenu(self)
        for number, name in enumerate(self._presets):
            action = self._menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, at=number: self._on_picked(at))
        self.view = Segmented(theme, (self.tr("Timeline"), self.tr("List")))
        self.view.setObjectName("timeline-view")
        self.undated = Button(theme, "", icon="calendar-off")
        self.undated.setObjectName("timeline-undated")
        self.undated.setVisible(undated > 0)
        self._zoom_out = IconButton(theme, "zoom-out", self.tr("Zoom out"), key="−")
        self._zoom_in = IconButton(theme, "zoom-in", self.tr("Zoom in"), key="+")
        self._everything = IconButton(theme, "maximize", self.tr("Show everything"), key="0")
        self._legend = IconButton(theme, "circle-help", self.tr("What the marks mean"))
        self._zooms = (self._zoom_out, self._zoom_in, self._everything)
        self._name()
        self._connect()
        self._lay_out()
        theme.changed.connect(self._arrange)

    def set_preset(self, number: int | None) -> None:
        """Show which preset is in the picture, or that it is none of them."""
        if number is None:
            self._segments.clear()
        elif number != self._segments.current:
            self._segments.set_current(number)
        words = self.tr("Period") if number is None else self._presets[number]
        if words != self._menu_button.text():
            self._menu_button.setText(words)
            self._menu_button.setAccessibleName(self.tr("Period: {name}").format(name=words))
            self._arrange()

    def set_list(self, *, shown: bool) -> None:
        """Show whether the list is open; periods and zoom have no meaning there."""
        self._is_list = shown
        self.view.set_current(LIST if shown else TIMELINE)
        for button in self._zooms:
            button.setVisible(not shown)
        self._arrange()

    def offer_legend(self, *, offered: bool) -> None:
        """Show the button that opens the legend, where the page has no room for it."""
        self._legend_shown = offered
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _on_picked(self, number: int) -> None:
        self.set_preset(number)
        self.preset_picked.emit(number)

    def _name(self) -> None:
        self._zoom_out.setObjectName("timeline-zoom-out")
        self._zoom_in.setObjectName("timeline-zoom-in")
        self._everything.setObjectName("timeline-everything")
        self._legend.setObjectName("timeline-legend-button")
        self._segments.setAccessibleName(self.tr("Period"))
        self.view.setAccessibleName(self.tr("Show as"))

    def _connect(self) -> None:
        self._segments.picked.connect(self._on_picked)
        self._menu_button.clicked.connect(self._open_menu)
        self.view.picked.connect(lambda number: self.list_toggled.emit(number == LIST))
        self.undated.clicked.connect(self.undated_wanted)
        self._zoom_out.clicked.connect(self.zoom_out_wanted)
        self._zoom_in.clicked.connect(self.zoom_in_wanted)
        self._everything.clicked.connect(self.everything_wanted)
        self._legend.clicked.connect(self.legend_wanted)

    def _open_menu(self) -> None:
        below = self._menu_button.rect().bottomLeft()
        self._menu.popup(self._menu_button.mapToGlobal(below))

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(GAP)
        row.addWidget(self._title)
        row.addSpacing(SIDE - GAP)
        row.addWidget(self._segments)
        row.addWidget(self._menu_button)
        row.addStretch(1)
        row.addWidget(self.view)
        row.addWidget(self.undated)
        for button in (*self._zooms, self._legend):
            row.addWidget(button)

    def _arrange(self) -> None:
        """Choose the widest form that fits: all words, a short count, presets in a menu."""
        self._legend.setVisible(self._legend_shown)
        for words, segments in ((True, True), (False, True), (True, False), (False, False)):
            self._set_undated_words(whole=words)
            fits = self._needed(segments=segments) <= self.width()
            if fits:
                break
        self._title.setVisible(fits)
        self._segments.setVisible(segments and not self._is_list)
        self._menu_button.setVisible(not segments and not self._is_list)
        self.updateGeometry()

    def _set_undated_words(self, *, whole: bool) -> None:
        words = self.tr("No date given · {n}").format(n=self._undated)
        self.undated.setText(words if whole else str(self._undated))
        self.undated.setAccessibleName(words)
        self.undated.setToolTip("" if whole else words)

    def _needed(self, *, segments: bool) -> int:
        presets = self._segments if segments else self._menu_button
        shown = [self._title, presets, self.view, *self._zooms]
        shown += [self.undated] if self._undated else []
        shown += [self._legend] if self._legend_shown else []
        widths = sum(widget.sizeHint().width() for widget in shown)
        return widths + (len(shown) + 1) * GAP + 3 * SIDE
