"""The articles of the library: which one is open, the others to open, and more to add."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.changes import Changes
from studyapp.ui.bus import Bus
from studyapp.ui.modes.settings.row import SettingRow
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.renewed import Renewed


class Summary(Protocol):
    """What a row says of an article."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def events(self) -> int: ...
    @property
    def positions(self) -> int: ...
    @property
    def questions(self) -> int: ...


class Library(Protocol):
    """What holds the articles."""

    @property
    def packs(self) -> Sequence[Summary]: ...
    @property
    def pack_id(self) -> str: ...


class ArticlesSection(QWidget):
    """A row for each article; opening one and adding one are asked for on the bus."""

    def __init__(
        self, theme: Theme, bus: Bus, library: Library, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._bus, self._library = theme, bus, library
        self._rows = Renewed()
        add = Button(theme, self.tr("Import…"), icon="download")
        add.setObjectName("import-article")
        add.clicked.connect(bus.import_requested)
        line = self.tr("A .studypack file, from a colleague or another computer.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rows)
        layout.addWidget(Divider(theme))
        layout.addWidget(SettingRow(theme, label=self.tr("Add an article"), line=line, control=add))
        bus.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the articles there are now."""
        layout = self._rows.anew()
        for number, pack in enumerate(self._library.packs):
            if number:
                layout.addWidget(Divider(self._theme))
            layout.addWidget(self._row(pack))

    def _row(self, pack: Summary) -> SettingRow:
        words = self.tr("{events} events, {positions} positions, {questions} questions")
        line = words.format(events=pack.events, positions=pack.positions, questions=pack.questions)
        return SettingRow(self._theme, label=pack.title, line=line, control=self._control(pack))

    def _control(self, pack: Summary) -> QWidget:
        if pack.id == self._library.pack_id:
            return PlainLabel(
                self._theme, self.tr("Open now"), TextStyle.SMALL, token="text2", wrap=False
            )
        button = Button(self._theme, self.tr("Open"))
        button.setObjectName(f"open-{pack.id}")
        button.setAccessibleName(self.tr("Open {title}").format(title=pack.title))
        button.clicked.connect(lambda: self._bus.article_requested.emit(pack.id))
        return button

    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, Changes) and (changes.packs or changes.questions):
            self.refresh()
