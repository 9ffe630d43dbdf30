"""The settings page; every change is in force and stored at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from studyapp import __version__
from studyapp.core.changes import Changes
from studyapp.core.errors import StudyError
from studyapp.ui.appearance import (
    CONTRAST,
    MOTION,
    NEW_AT_ONCE,
    OFF,
    ON,
    SCHEME,
    SINGLE_KEYS,
    SPACING,
    SYSTEM,
    TEXT_SIZE,
    USUAL_NEW,
    Preferences,
    number_of,
)
from studyapp.ui.bus import Bus
from studyapp.ui.dialogs.licences import Licences
from studyapp.ui.modes.settings.row import SettingRow
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.check_box import CheckBox
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.segmented import Segmented
from studyapp.ui.widgets.stepper import Stepper

SCHEMES = (SYSTEM, "light", "dark")
SWITCHES = (SYSTEM, ON, OFF)
TEXT_SIZES = range(90, 151, 10)
NEW_COUNTS = range(1, 21)
SECTION_GAP = 32


class SettingsPage(Column):
    """Look, keys, sessions, and what the app is made of."""

    def __init__(
        self,
        theme: Theme,
        bus: Bus,
        preferences: Preferences,
        *,
        sections: Sequence[tuple[str, QWidget]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show the settings; `sections` are more of them, each with its title, before About."""
        super().__init__(theme, parent)
        self._theme, self._bus, self._preferences = theme, bus, preferences
        self._sections = sections
        self._scheme = self._choice(
            SCHEME, SCHEMES, (self.tr("System"), self.tr("Light"), self.tr("Dark"))
        )
        switch = (self.tr("System"), self.tr("On"), self.tr("Off"))
        self._contrast = self._choice(CONTRAST, SWITCHES, switch)
        self._motion = self._choice(MOTION, SWITCHES, switch)
        self._text = self._stepper(
            TEXT_SIZE, TEXT_SIZES, (self.tr("Smaller text"), self.tr("Larger text")), " %"
        )
        self._new = self._stepper(
            NEW_AT_ONCE, NEW_COUNTS, (self.tr("Fewer questions"), self.tr("More questions")), ""
        )
        self._keys = self._switch(SINGLE_KEYS, self.tr("Single-key shortcuts"))
        self._spacing = self._switch(SPACING, self.tr("Wide spacing"))
        self._lay_out()
        self.refresh()
        bus.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Show what is stored."""
        find = self._preferences.find
        self._scheme.set_current(_index_of(find(SCHEME), SCHEMES))
        self._contrast.set_current(_index_of(find(CONTRAST), SWITCHES))
        self._motion.set_current(_index_of(find(MOTION), SWITCHES))
        self._text.set_number(number_of(find(TEXT_SIZE), usual=100))
        self._new.set_number(number_of(find(NEW_AT_ONCE), usual=USUAL_NEW))
        self._keys.setChecked(find(SINGLE_KEYS) != OFF)
        self._spacing.setChecked(find(SPACING) == ON)

    def _choice(self, name: str, values: Sequence[str], labels: Sequence[str]) -> Segmented:
        control = Segmented(self._theme, labels)
        control.setObjectName(name)
        control.picked.connect(lambda index: self._save(name, values[index]))
        return control

    def _stepper(self, name: str, numbers: range, labels: tuple[str, str], suffix: str) -> Stepper:
        less, more = labels
        control = Stepper(self._theme, numbers=numbers, less=less, more=more, suffix=suffix)
        control.setObjectName(name)
        control.stepped.connect(lambda number: self._save(name, str(number)))
        return control

    def _switch(self, name: str, words: str) -> CheckBox:
        control = CheckBox(self._theme, self.tr("On"))
        control.setObjectName(name)
        control.setAccessibleName(words)
        control.clicked.connect(lambda on: self._save(name, ON if on else OFF))
        return control

    def _save(self, name: str, value: str) -> None:
        try:
            changes = self._preferences.save(name, value)
        except StudyError as trouble:
            self._bus.problem.emit(trouble)
            self.refresh()
            return
        self._bus.changed.emit(changes)

    def _on_changed(self, changes: object) -> None:
        if isinstance(changes, Changes) and changes.preferences:
            self.refresh()

    def _lay_out(self) -> None:
        self.body.addWidget(PlainLabel(self._theme, self.tr("Settings"), TextStyle.HERO))
        self._section(self.tr("Look"), self._look_rows())
        self._section(self.tr("Keys"), self._key_rows())
        self._section(self.tr("Learning"), self._session_rows())
        for title, section in self._sections:
            self._section(title, [section])
        self._section(self.tr("About"), self._about_rows())
        self.body.addStretch(1)

    def _section(self, title: str, rows: Sequence[QWidget]) -> None:
        self.body.addSpacing(self._theme.px(SECTION_GAP - 8))
        self.body.addWidget(PlainLabel(self._theme, title, TextStyle.HEADING))
        self.body.addSpacing(self._theme.px(4))
        for number, row in enumerate(rows):
            if number:
                self.body.addWidget(Divider(self._theme))
            self.body.addWidget(row)

    def _look_rows(self) -> list[SettingRow]:
        return [
            self._row(self.tr("Theme"), "", self._scheme),
            self._row(
                self.tr("Text size"),
                self.tr("Also with Ctrl + and Ctrl −; Ctrl 0 is the usual size."),
                self._text,
            ),
            self._row(
                self.tr("Wide spacing"),
                self.tr("Letters stand further apart, and the lines of the article and of quotes."),
                self._spacing,
            ),
            self._row(
                self.tr("High contrast"),
                self.tr("Strong borders, and no tinted cards."),
                self._contrast,
            ),
            self._row(self.tr("Reduced motion"), self.tr("Nothing slides or fades."), self._motion),
        ]

    def _key_rows(self) -> list[SettingRow]:
        line = self.tr(
            "Letters and digits act without Ctrl, such as 1 to 4 for an answer. "
            "They never act while you type in a field."
        )
        keys = Button(self._theme, self.tr("Show all keys"), icon="keyboard")
        keys.setObjectName("show-keys")
        keys.clicked.connect(self._on_show_keys)
        return [
            self._row(self.tr("Single-key shortcuts"), line, self._keys),
            self._row(self.tr("Keyboard map"), self.tr("Also with the ? key."), keys),
        ]

    def _session_rows(self) -> list[SettingRow]:
        line = self.tr("How many questions “Learn new” on Today brings.")
        return [self._row(self.tr("New questions at once"), line, self._new)]

    def _about_rows(self) -> list[SettingRow]:
        line = self.tr(
            "Free software under the MIT licence. Set in Inter, Source Serif 4 and Noto Sans "
            "Armenian; icons by Lucide. It needs no network and no account."
        )
        button = Button(self._theme, self.tr("Licences"))
        button.setObjectName("licences")
        button.clicked.connect(lambda: Licences.ask(self._theme, self))
        return [self._row(f"studyapp {__version__}", line, button)]

    def _row(self, label: str, line: str, control: QWidget) -> SettingRow:
        return SettingRow(self._theme, label=label, line=line, control=control)

    def _on_show_keys(self) -> None:
        from studyapp.ui.dialogs.help_sheet import HelpSheet  # noqa: PLC0415 - rarely needed

        HelpSheet.show_over(self.window(), self._theme)


def _index_of(value: str | None, values: Sequence[str]) -> int:
    return values.index(value) if value in values else 0
