"""Teaching tools: the question bank and the facts, shown to whoever teaches."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.changes import Changes
from studyapp.core.errors import StudyError
from studyapp.services.teaching import Teaching
from studyapp.ui.bus import Bus
from studyapp.ui.dialogs.pin import PinDialog
from studyapp.ui.modes.settings.row import SettingRow
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.check_box import CheckBox
from studyapp.ui.widgets.divider import Divider


class TeachingSection(QWidget):
    """A switch, and a PIN for PCs that pupils use as well."""

    def __init__(
        self, theme: Theme, bus: Bus, teaching: Teaching, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._bus, self._teaching = theme, bus, teaching
        self._switch = CheckBox(theme, self.tr("On"))
        self._switch.setObjectName("teaching-tools")
        self._switch.setAccessibleName(self.tr("Teaching tools"))
        self._set = Button(theme, "")
        self._set.setObjectName("set-pin")
        self._remove = Button(theme, self.tr("Remove"))
        self._remove.setObjectName("remove-pin")
        self._remove.setAccessibleName(self.tr("Remove the PIN"))
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._set)
        row.addWidget(self._remove)
        line = self.tr("Shows the question bank and the facts in the sidebar, to edit and print.")
        pin_line = self.tr(
            "On a PC that pupils use: the tools are locked at every start until the PIN is typed."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            SettingRow(theme, label=self.tr("Teaching tools"), line=line, control=self._switch)
        )
        layout.addWidget(Divider(theme))
        layout.addWidget(SettingRow(theme, label=self.tr("PIN"), line=pin_line, control=buttons))
        self._switch.clicked.connect(self._on_switch)
        self._set.clicked.connect(self._on_set)
        self._remove.clicked.connect(self._on_remove)
        bus.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show how things stand."""
        has_pin = self._teaching.has_pin
        self._switch.setChecked(self._teaching.on)
        self._set.setText(self.tr("Change…") if has_pin else self.tr("Set a PIN…"))
        self._remove.setVisible(has_pin)

    def _on_switch(self) -> None:
        if not self._switch.isChecked():
            self._do(self._teaching.switch_off)
        elif not self._teaching.has_pin:
            self._do(self._teaching.switch_on)
        else:
            line = self.tr("The teaching tools are behind a PIN.")
            self._ask(self.tr("Type the PIN"), line, self._teaching.switch_on)
        self.refresh()

    def _on_set(self) -> None:
        old = ""
        if self._teaching.has_pin:
            known: list[str] = []

            def check(pin: str) -> None:
                self._teaching.switch_on(pin)
                known.append(pin)

            line = self.tr("To set another one, type the PIN that is set now.")
            if not self._ask(self.tr("Type the PIN"), line, check):
                return
            old = known[-1]
        line = self.tr("Four characters or more. Write it down: nobody can look it up.")
        title = self.tr("Set a PIN")
        self._ask(title, line, lambda new: self._teaching.set_pin(new, old=old))
        self.refresh()

    def _on_remove(self) -> None:
        line = self.tr("Without a PIN, anybody can switch the teaching tools on.")
        self._ask(self.tr("Type the PIN to remove it"), line, self._teaching.remove_pin)
        self.refresh()

    def _ask(self, title: str, line: str, attempt: Callable[[str], object]) -> bool:
        done = PinDialog.ask(self._theme, title, line, attempt, self.window())
        if done:
            self._bus.changed.emit(Changes(preferences=True))
        return done

    def _do(self, write: Callable[[], Changes]) -> None:
        try:
            changes = write()
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
            return
        self._bus.changed.emit(changes)

    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, Changes) and changes.preferences:
            self.refresh()
