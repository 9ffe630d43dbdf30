"""The page's header: presets, timeline or list, what has no date, and zoom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, IconButton
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.segmented import Segmented

HEIGHT = 56
SIDE = 20
GAP = 8
TIMELINE, LIST = 0, 1


class Form(NamedTuple):
    """A form of the header: undated in words, presets as segments, tools in a menu."""

    words: bool
    segments: bool
    compact: bool


FORMS = (
    Form(words=True, segments=True, compact=False),
    Form(words=False, segments=True, compact=False),
    Form(words=True, segments=True, compact=True),
    Form(words=True, segments=False, compact=False),
    Form(words=True, segments=False, compact=True),
    Form(words=False, segments=False, compact=True),
)


class Header(QWidget):
    """Presets are segments where they fit, else a button with a menu."""

    preset_picked = Signal(int)
    list_toggled = Signal(bool)
    undated_wanted = Signal()
    zoom_in_wanted = Signal()
    zoom_out_wanted = Signal()
    everything_wanted = Signal()
    legend_wanted = Signal()
    filter_wanted = Signal()
    lanes_wanted = Signal()
    date_wanted = Signal()
    take_wanted = Signal()

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
            action.setData(number)
        self._menu.triggered.connect(self._on_menu)
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
        self.filter = IconButton(theme, "sliders-horizontal", self.tr("Filter"))
        self.filter.setCheckable(True)
        self.lanes = IconButton(theme, "grip-vertical", self.tr("Lanes"), key="L")
        self.date = IconButton(theme, "calendar", self.tr("Go to a date"), key="G")
        self.take = IconButton(theme, "download", self.tr("Take the timeline along"))
        self.more = IconButton(theme, "ellipsis", self.tr("More"))
        self._more_menu = QMenu(self)
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

    def set_undated(self, count: int) -> None:
        """Show how many events have no date."""
        self._undated = count
        self.undated.setVisible(count > 0)
        self._arrange()

    def set_filtered(self, count: int) -> None:
        """Show how many conditions are set."""
        self.filter.setChecked(count > 0)
        self.filter.set_name(self.tr("Filter, %n on", "", count) if count else self.tr("Filter"))

    def anchor(self, button: IconButton) -> IconButton:
        """Give the button a card opens under: its own, or that of the menu it is in."""
        return self.more if button.isHidden() else button

    def set_list(self, *, shown: bool) -> None:
        """Show whether the list is open; periods and zoom have no meaning there."""
        self._is_list = shown
        self.view.set_current(LIST if shown else TIMELINE)
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

    def _on_menu(self, action: QAction) -> None:
        self._on_picked(int(action.data()))

    def _on_view(self, number: int) -> None:
        self.list_toggled.emit(number == LIST)

    def _name(self) -> None:
        self._zoom_out.setObjectName("timeline-zoom-out")
        self._zoom_in.setObjectName("timeline-zoom-in")
        self._everything.setObjectName("timeline-everything")
        self._legend.setObjectName("timeline-legend-button")
        self.filter.setObjectName("timeline-filter")
        self.lanes.setObjectName("timeline-lanes-button")
        self.date.setObjectName("timeline-date-button")
        self.take.setObjectName("timeline-take")
        self.more.setObjectName("timeline-more")
        self._segments.setAccessibleName(self.tr("Period"))
        self.view.setAccessibleName(self.tr("Show as"))

    def _connect(self) -> None:
        self._segments.picked.connect(self._on_picked)
        self._menu_button.clicked.connect(self._open_menu)
        self.view.picked.connect(self._on_view)
        self.undated.clicked.connect(self.undated_wanted)
        self._zoom_out.clicked.connect(self.zoom_out_wanted)
        self._zoom_in.clicked.connect(self.zoom_in_wanted)
        self._everything.clicked.connect(self.everything_wanted)
        self._legend.clicked.connect(self.legend_wanted)
        self.filter.clicked.connect(self.filter_wanted)
        self.lanes.clicked.connect(self.lanes_wanted)
        self.date.clicked.connect(self.date_wanted)
        self.take.clicked.connect(self.take_wanted)
        self.more.clicked.connect(self._open_more)
        for words, wanted in (
            (self.tr("Lanes"), self.lanes_wanted),
            (self.tr("Go to a date"), self.date_wanted),
            (self.tr("Zoom in"), self.zoom_in_wanted),
            (self.tr("Zoom out"), self.zoom_out_wanted),
            (self.tr("Show everything"), self.everything_wanted),
            (self.tr("Take the timeline along"), self.take_wanted),
        ):
            self._more_menu.addAction(words).triggered.connect(wanted)

    def _open_menu(self) -> None:
        below = self._menu_button.rect().bottomLeft()
        self._menu.popup(self._menu_button.mapToGlobal(below))

    def _open_more(self) -> None:
        below = self.more.rect().bottomLeft()
        self._more_menu.popup(self.more.mapToGlobal(below))

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
        tools = (
            self.filter,
            self.lanes,
            self.date,
            *self._zooms,
            self.take,
            self.more,
            self._legend,
        )
        for button in tools:
            row.addWidget(button)

    def _arrange(self) -> None:
        """Choose the widest form that fits: all words, a short count, menus for the rest."""
        self._legend.setVisible(self._legend_shown)
        for form in FORMS:
            self._set_undated_words(whole=form.words)
            fits = self._needed(form) <= self.width()
            if fits:
                break
        self._title.setVisible(fits)
        self._segments.setVisible(form.segments and not self._is_list)
        self._menu_button.setVisible(not form.segments and not self._is_list)
        for button in (*self._zooms, self.lanes, self.date, self.take):
            button.setVisible(not form.compact and not self._is_list)
        self.more.setVisible(form.compact and not self._is_list)
        self.updateGeometry()

    def _set_undated_words(self, *, whole: bool) -> None:
        words = self.tr("No date given · {n}").format(n=self._undated)
        self.undated.setText(words if whole else str(self._undated))
        self.undated.setAccessibleName(words)
        self.undated.setToolTip("" if whole else words)

    def _needed(self, form: Form) -> int:
        presets = self._segments if form.segments else self._menu_button
        tools = (self.more,) if form.compact else (self.lanes, self.date, self.take, *self._zooms)
        shown = [self._title, presets, self.view, self.filter, *tools]
        shown += [self.undated] if self._undated else []
        shown += [self._legend] if self._legend_shown else []
        widths: int = sum(widget.sizeHint().width() for widget in shown)
        return widths + (len(shown) + 1) * GAP + 3 * SIDE
