"""The pane beside the map: who or what is chosen, each of its links with its sentence."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.knowledge.involving import actors_in
from studyapp.core.knowledge.pack import Pack
from studyapp.ui.item_words import actor_kind_words, capitalised
from studyapp.ui.modes.map.board import Shown
from studyapp.ui.modes.map.link_view import LinkView
from studyapp.ui.modes.map.selection import Selection
from studyapp.ui.modes.map.words import actors_words, links_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.renewed import Renewed
from studyapp.ui.widgets.wrap_row import WrapRow

WIDEST = 560
AT_ONCE = 40
"""Links that are shown before somebody asks for more: each is a widget of its own."""


class Pane(QWidget):
    """Shows a selection; only one sentence at a time is marked."""

    around_wanted = Signal(str)
    """The actor whose links alone are to be shown, or "" for all."""
    way_wanted = Signal(str)
    opened = Signal(str)
    source_wanted = Signal(str)
    practised = Signal(object)
    """A tuple of fact ids."""

    def __init__(self, theme: Theme, pack: Pack, *, locale: QLocale) -> None:
        super().__init__()
        self.setObjectName("map-pane")
        self._theme, self._pack, self._locale = theme, pack, locale
        self._selection, self._most = Selection(), AT_ONCE
        self._facts: tuple[str, ...] = ()
        self._shown: Shown | None = None
        self._around = ""
        self.views: list[LinkView] = []
        self.column = Column(theme, self, width=WIDEST)
        self.column.setAccessibleName(self.tr("The chosen links"))
        self._place = Renewed(theme.px(4))
        self.column.body.addWidget(self._place)
        self.column.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.column)
        theme.changed.connect(self.update)

    def show_selection(self, shown: Shown, selection: Selection, *, around: str) -> None:
        """Show what is chosen, or with nothing chosen what the map holds."""
        self._selection, self._around, self._most = selection, around, AT_ONCE
        self._shown, self._facts = shown, facts_of(shown, selection)
        self._rebuild(shown)
        self.column.verticalScrollBar().setValue(0)

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that are listed."""
        return self._facts

    def toggle(self, fact_id: str) -> None:
        """Mark the words of a link in their sentence, and of no other."""
        for view in self.views:
            view.set_open(on=view.fact.id == fact_id and not view.is_open)

    def show_fact(self, fact_id: str) -> None:
        """Mark the words of a link and bring it into sight."""
        for view in self.views:
            view.set_open(on=view.fact.id == fact_id)
            if view.is_open:
                self.column.ensureWidgetVisible(view)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        painter.end()

    def _rebuild(self, shown: Shown) -> None:
        column = self._place.anew()
        self.views = []
        self._add_head(column, shown, self._selection)
        self._add_links(column)

    def _add_head(self, column: QVBoxLayout, shown: Shown, selection: Selection) -> None:
        overline, title, line = self._head(shown, selection)
        theme = self._theme
        column.addWidget(PlainLabel(theme, overline, TextStyle.CAPTION, token="text2", weight=600))
        column.addWidget(PlainLabel(theme, title, TextStyle.TITLE))
        if line:
            column.addWidget(PlainLabel(theme, line, TextStyle.SMALL, token="text2"))
        buttons = WrapRow()
        buttons.set_widgets(self._buttons(shown, selection))
        column.addSpacing(theme.px(6))
        column.addWidget(buttons)
        column.addSpacing(theme.px(8))

    def _head(self, shown: Shown, selection: Selection) -> tuple[str, str, str]:
        if selection.line is not None:
            title = self._both(*selection.line)
            return self.tr("Between"), title, links_words(len(self._facts))
        if selection.actor:
            actor = self._pack.actor(selection.actor)
            name = capitalised(actor.name.canonical)
            told = sum(actor.id in actors_in(one) for one in self._pack.relationships)
            return actor_kind_words(actor.kind), name, links_words(len(self._facts), told)
        if shown.ends is not None:
            line = "" if shown.paths else self.tr("Nothing in the article ties the two.")
            return self.tr("How they are tied"), self._both(*shown.ends), line
        count = actors_words(len(shown.graph.actors), len(shown.graph.ids))
        nothing, some = self.tr("Nothing to choose"), self.tr("Choose an actor or a line")
        title = some if shown.graph.actors else nothing
        return self.tr("Map of the article"), title, count

    def _buttons(self, shown: Shown, selection: Selection) -> list[QWidget]:
        buttons: list[QWidget] = []
        if selection.actor and selection.line is None:
            if shown.ends is None:
                alone = self._around == selection.actor
                words = self.tr("All actors") if alone else self.tr("Only its links")
                buttons.append(self._button(words, self._on_around, icon="crosshair"))
            buttons.append(self._button(self.tr("How is it tied to …"), self._on_way,
                                        icon="waypoints"))  # fmt: skip
        if selection and self._facts:
            buttons.append(self._button(self.tr("Practise"), self._on_practise, icon="play"))
        if selection.actor and selection.line is None:
            buttons.append(self._button(self.tr("Open in Browse"), self._on_open))
        return buttons

    def _button(self, words: str, wanted: Callable[[], None], icon: str = "") -> Button:
        kind = ButtonKind.NORMAL if icon else ButtonKind.LINK
        button = Button(self._theme, words, kind=kind, icon=icon)
        button.clicked.connect(wanted)
        return button

    def _add_links(self, column: QVBoxLayout) -> None:
        for fact_id in self._facts[: self._most]:
            view = self._view(fact_id)
            column.addWidget(Divider(self._theme))
            column.addWidget(view)
            self.views.append(view)
        if len(self._facts) > self._most:
            rest = self.tr("Show all {n}").format(n=len(self._facts))
            column.addWidget(self._button(rest, self._on_all))
        if len(self._facts) == 1:
            self.views[0].set_open(on=True)

    def _view(self, fact_id: str) -> LinkView:
        names = self._names(self._selection)
        fact = self._pack.fact(fact_id)
        view = LinkView(self._theme, fact, self._pack, locale=self._locale, bold=names)
        view.pressed.connect(self.toggle)
        view.source_wanted.connect(self.source_wanted)
        view.item_wanted.connect(self.opened)
        return view

    def _names(self, selection: Selection) -> tuple[str, ...]:
        """Give the names that stand at the other end of what is chosen."""
        ends = {end for one in self._facts for end in actors_in(self._pack.fact(one))}
        return tuple(
            self._pack.actor(one).name.canonical for one in sorted(ends - {selection.actor})
        )

    def _both(self, one: str, other: str) -> str:
        names = sorted(self._pack.actor(each).name.canonical for each in (one, other))
        return self.tr("{one} and {other}").format(one=capitalised(names[0]), other=names[1])

    def _on_around(self) -> None:
        alone = self._around == self._selection.actor
        self.around_wanted.emit("" if alone else self._selection.actor)

    def _on_way(self) -> None:
        self.way_wanted.emit(self._selection.actor)

    def _on_open(self) -> None:
        self.opened.emit(self._selection.actor)

    def _on_practise(self) -> None:
        self.practised.emit(self._facts)

    def _on_all(self) -> None:
        self._most = len(self._facts)
        if self._shown is not None:
            self._rebuild(self._shown)


def facts_of(shown: Shown, selection: Selection) -> tuple[str, ...]:
    """Give the facts that a selection stands for; of ways without one, all their facts."""
    if selection.line is not None:
        bundle = shown.graph.between(*selection.line)
        return bundle.ids if bundle is not None else ()
    if selection.actor:
        found = (one for bundle in shown.graph.of(selection.actor) for one in bundle.ids)
        return tuple(dict.fromkeys(found))
    return shown.graph.ids if shown.ends is not None else ()
