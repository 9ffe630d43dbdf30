"""The neutrality report in Settings: how each speaker fares over the whole bank."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from studyapp.core.knowledge.speaker import Tone
from studyapp.core.quiz.neutrality import Measure, Neutrality, Voice
from studyapp.ui.modes.settings.row import SettingRow
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.glyph import GlyphIcon
from studyapp.ui.widgets.label import PlainLabel

START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
FIRST_NUMBER = 2
"""Glyph and name stand in the columns before the numbers."""


class NeutralitySection(QWidget):
    """A row with a button; the report is counted when it is asked for, and then stays open."""

    def __init__(
        self, theme: Theme, report: Callable[[], Neutrality], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._report = theme, report
        self._table: QWidget | None = None
        self._open = Button(theme, self.tr("Show the report"), icon="scale")
        self._open.setObjectName("show-neutrality")
        self._open.clicked.connect(self._on_open)
        row = SettingRow(
            theme,
            label=self.tr("Neutrality report"),
            line=self.tr(
                "How often each speaker is named first, is the answer, is quoted, or is only a "
                "wrong option, over all questions of this article."
            ),
            control=self._open,
        )
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(row)

    def _on_open(self) -> None:
        if self._table is not None:
            self._layout.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
            self._table = None
            self._open.setText(self.tr("Show the report"))
            return
        self._table = NeutralityTable(self._theme, self._report())
        self._layout.addWidget(self._table)
        self._table.show()
        self._open.setText(self.tr("Hide the report"))


class NeutralityTable(QWidget):
    """The counts by speaker, and in words whether they are even between two sides."""

    def __init__(self, theme: Theme, found: Neutrality, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(4), 0, theme.px(12))
        layout.setSpacing(theme.px(14))
        layout.addLayout(self._grid(found))
        for words in verdicts(found):
            layout.addWidget(PlainLabel(theme, words, TextStyle.SMALL, token="text2"))

    def _grid(self, found: Neutrality) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(12))
        grid.setVerticalSpacing(self._theme.px(10))
        for column, measure in enumerate(Measure, start=FIRST_NUMBER):
            grid.setColumnStretch(column, 1)
            heading = self._label(measure_words(measure), TextStyle.CAPTION, "text2")
            heading.setToolTip(measure_meaning(measure))
            grid.addWidget(heading, 0, column, END)
        for row, voice in enumerate(found.voices, start=1):
            self._add_voice(grid, row, voice)
        return grid

    def _add_voice(self, grid: QGridLayout, row: int, voice: Voice) -> None:
        speaker = voice.speaker
        grid.addWidget(GlyphIcon(self._theme, speaker.glyph, speaker.tone), row, 0, START)
        grid.addWidget(self._label(speaker.name, TextStyle.BODY, "text"), row, 1, START)
        for column, measure in enumerate(Measure, start=FIRST_NUMBER):
            shown = "–" if uncounted(voice, measure) else f"{voice.counts[measure]}"
            number = self._label(shown, TextStyle.BODY, "text")
            number.setAccessibleName(
                self.tr("{speaker}, {measure}: {count}").format(
                    speaker=speaker.name,
                    measure=measure_words(measure),
                    count=voice.counts[measure],
                )
            )
            grid.addWidget(number, row, column, END)

    def _label(self, text: str, style: TextStyle, token: str) -> PlainLabel:
        return PlainLabel(self._theme, text, style, token=token, wrap=False)


def uncounted(voice: Voice, measure: Measure) -> bool:
    """Tell whether a measure does not concern a speaker: only sides are compared by order."""
    return measure is Measure.NAMED_FIRST and voice.speaker.tone not in (Tone.A, Tone.B)


def measure_words(measure: Measure) -> str:
    """Give the heading of a column."""
    words = {
        Measure.NAMED_FIRST: _tr("Named first"),
        Measure.KEYED: _tr("Answer"),
        Measure.QUOTED: _tr("Quoted"),
        Measure.DISTRACTOR: _tr("Wrong option"),
    }
    return words[measure]


def measure_meaning(measure: Measure) -> str:
    """Give what is counted, in one sentence."""
    words = {
        Measure.NAMED_FIRST: _tr(
            "Of the questions that name both sides, the side that comes first."
        ),
        Measure.KEYED: _tr("Answers that stand for somebody, or for somebody’s position."),
        Measure.QUOTED: _tr("Sentences shown as the source, by who tells them."),
        Measure.DISTRACTOR: _tr(
            "Wrong options that stand for somebody, or for somebody’s position."
        ),
    }
    return words[measure]


def verdicts(found: Neutrality) -> tuple[str, ...]:
    """Give in whole sentences what is even between the two sides and what is not."""
    counted = _counted(found.questions)
    if not found.sides:
        return (counted, _tr("This article has no two sides to compare."))
    uneven = [measure_words(one) for one in Measure if not found.is_even(one)]
    names = {"first": found.sides[0].speaker.name, "second": found.sides[-1].speaker.name}
    if not uneven:
        words = _tr(
            "{first} and {second} are even: neither is counted more than 1.5 times as often "
            "as the other."
        )
        return counted, words.format(**names)
    words = _tr("{first} and {second} are not even in: {measures}.")
    return counted, words.format(**names, measures=", ".join(uneven))


def _counted(questions: int) -> str:
    if questions == 1:
        return _tr("One question was counted.")
    return _tr("{n} questions were counted.").format(n=questions)


def _tr(text: str) -> str:
    return QCoreApplication.translate("NeutralitySection", text)
