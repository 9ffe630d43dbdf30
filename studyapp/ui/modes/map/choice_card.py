"""The card that chooses which links the map shows: by kind, by date, and between whom."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.map.choice import MapChoice
from studyapp.core.map.line_style import LineStyle, style_of
from studyapp.core.quiz.entry.date_entry import read_date
from studyapp.ui.answers.date import is_day_first, months_of
from studyapp.ui.date_text import date_text
from studyapp.ui.item_words import capitalised
from studyapp.ui.modes.map.words import link_label, style_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.check_box import CheckBox
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.popup_card import PopupCard

WIDTH, KINDS_HEIGHT, INSET = 320, 260, 22


class ChoiceCard(PopupCard):
    """Tells each change at once; a date counts once it can be read."""

    changed = Signal(object)
    """The `MapChoice` that holds now."""
    reset_wanted = Signal()

    def __init__(self, theme: Theme, pack: Pack, locale: QLocale, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Which links are shown"), width=WIDTH, parent=parent)
        self._theme, self._locale, self._choice = theme, locale, MapChoice()
        kinds = dict.fromkeys(one.kind for one in pack.relationships)
        self.kinds = {kind: CheckBox(theme, capitalised(link_label(kind))) for kind in kinds}
        styles = [style for style in LineStyle if any(style_of(kind) is style for kind in kinds)]
        self.styles = {one: CheckBox(theme, capitalised(style_words(one))) for one in styles}
        self.everyone = CheckBox(theme, self.tr("Everyone the article links"))
        self.everyone.setVisible(any(one.spot is not None for one in pack.actors))
        self.date = QLineEdit()
        self.date.setObjectName("map-date")
        self.date.setAccessibleName(self.tr("As of a date"))
        self.line = PlainLabel(theme, "", TextStyle.CAPTION, token="text2")
        self.undated = CheckBox(theme, self.tr("Also links without a date"))
        self.clear = Button(theme, self.tr("Show all links"), kind=ButtonKind.LINK)
        self.reset = Button(theme, self.tr("Put moved actors back"), kind=ButtonKind.LINK)
        self._lay_out()
        for box in (*self.kinds.values(), self.everyone, self.undated):
            box.toggled.connect(self._tell)
        for style, whole in self.styles.items():
            whole.clicked.connect(partial(self._on_style, style))
        self.date.textChanged.connect(self._tell)
        self.clear.clicked.connect(self._on_clear)
        self.reset.clicked.connect(self.reset_wanted)
        self.show_choice(self._choice)

    def show_choice(self, choice: MapChoice) -> None:
        """Show what was chosen elsewhere, without telling it."""
        self._choice = choice
        self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        for kind, box in self.kinds.items():
            box.setChecked(kind not in choice.left_out)
        self._show_styles()
        self.everyone.setChecked(choice.everyone)
        self.undated.setChecked(choice.undated)
        if choice.as_of != self._read():
            self.date.setText(date_text(choice.as_of, self._locale) if choice.as_of else "")
        self.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._show_date()

    def open_below(self, widget: QWidget) -> None:
        super().open_below(widget)
        first = next(iter(self.styles.values()), self.date)
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _tell(self) -> None:
        if self.signalsBlocked():
            return
        left_out = frozenset(kind for kind, box in self.kinds.items() if not box.isChecked())
        self._choice = replace(
            self._choice,
            left_out=left_out,
            everyone=self.everyone.isChecked(),
            as_of=self._read(),
            undated=self.undated.isChecked(),
        )
        self._show_styles()
        self._show_date()
        self.changed.emit(self._choice)

    def _on_style(self, style: LineStyle) -> None:
        """Show all kinds of link of a line, or none of them."""
        on = self.styles[style].isChecked()
        self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        for kind, box in self.kinds.items():
            if style_of(kind) is style:
                box.setChecked(on)
        self.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._tell()

    def _show_styles(self) -> None:
        for style, whole in self.styles.items():
            boxes = [box for kind, box in self.kinds.items() if style_of(kind) is style]
            whole.setChecked(all(box.isChecked() for box in boxes))

    def _on_clear(self) -> None:
        self.date.clear()
        cleared = MapChoice(around=self._choice.around, facts=self._choice.facts)
        self.show_choice(replace(cleared, everyone=self._choice.everyone))
        self.changed.emit(self._choice)

    def _read(self) -> PartialDate | None:
        text = self.date.text().strip()
        months, day_first = months_of(self._locale), is_day_first(self._locale)
        return read_date(text, months, day_first=day_first) if text else None

    def _show_date(self) -> None:
        found = self._read()
        self.undated.setEnabled(found is not None)
        if found is not None:
            words = self.tr("As of {date}; what may not have held then is pale.")
            self.line.setText(words.format(date=date_text(found, self._locale)))
        elif self.date.text().strip():
            self.line.setText(self.tr("This cannot be read as a date yet."))
        else:
            self.line.setText(self.tr("For example 1994 or September 2020."))

    def _lay_out(self) -> None:
        theme = self._theme
        self.column.addWidget(_heading(theme, self.tr("Kinds of link")))
        self.column.addWidget(self._kinds_area())
        self.column.addWidget(self.everyone)
        self.column.addSpacing(6)
        self.column.addWidget(_heading(theme, self.tr("As of")))
        for widget in (self.date, self.line, self.undated):
            self.column.addWidget(widget)
        self.column.addSpacing(6)
        for button in (self.clear, self.reset):
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _kinds_area(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(2)
        for style, whole in self.styles.items():
            column.addWidget(whole)
            inset = QVBoxLayout()
            inset.setContentsMargins(0, 0, 0, self._theme.px(4))
            inset.setSpacing(2)
            for kind, box in self.kinds.items():
                if style_of(kind) is style:
                    inset.addWidget(box)
            # Margins stay where they are when the layout is mirrored; spacing moves.
            line = QHBoxLayout()
            line.addSpacing(self._theme.px(INSET))
            line.addLayout(inset, 1)
            column.addLayout(line)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(self.tr("Kinds of link"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedHeight(min(self._theme.px(KINDS_HEIGHT), inner.sizeHint().height()))
        return area


def _heading(theme: Theme, words: str) -> PlainLabel:
    return PlainLabel(theme, words, TextStyle.SMALL, weight=600)
