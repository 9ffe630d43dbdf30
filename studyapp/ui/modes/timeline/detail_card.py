"""The card below the lanes: when, what, who says so, and the marked sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from studyapp.core.knowledge.context import quotable_context
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.speaker import Glyph, Speaker, Tone
from studyapp.core.timeline.clusters import Cluster
from studyapp.ui.fact_words import attribution
from studyapp.ui.models.timeline_rows import tellers_of
from studyapp.ui.modes.timeline.words import cluster_words, date_line, days_words
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.chip import Chip
from studyapp.ui.widgets.glyph import GlyphIcon
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.quote import Quote
from studyapp.ui.widgets.wrap_row import WrapRow

HEIGHT, LOW_HEIGHT = 124, 116
TOP, BOTTOM = 14, 2
FACTS = 330
SHARE = 0.32
CONTEXT = 90
"""Code points of the sentence kept on either side of the marked words."""
TITLES = 3


class DetailCard(QWidget):
    """Shows an event, or what a cluster holds; tells which button was pressed."""

    opened = Signal()
    practised = Signal()
    zoomed = Signal()
    listed = Signal()

    def __init__(
        self, theme: Theme, pack: Pack, *, locale: QLocale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("timeline-card")
        self._theme, self._pack, self._locale = theme, pack, locale
        self._low = False
        self._tallest = 0
        self._date = PlainLabel(theme, "", TextStyle.CAPTION, token="text2", weight=600)
        self._title = PlainLabel(theme, "", TextStyle.HEADING)
        self._title.setObjectName("timeline-card-title")
        self._chips = WrapRow()
        self._quote = Quote(theme, style=TextStyle.QUOTE)
        self._glyph = GlyphIcon(theme, Glyph.RING, Tone.ARTICLE, size=9)
        self._said_by = PlainLabel(theme, "", TextStyle.CAPTION, token="text2", wrap=False)
        self._notes = [
            PlainLabel(theme, "", TextStyle.BODY, token="text2", wrap=False)
            for _ in range(TITLES + 1)
        ]
        self._open = Button(theme, self.tr("Open"), icon="arrow-right")
        self._practise = Button(theme, self.tr("Practise"), icon="play")
        self._zoom = Button(theme, self.tr("Zoom in"), icon="zoom-in")
        self._list = Button(theme, self.tr("Show list"), icon="list")
        self._connect()
        self._lay_out()
        self._restyle()
        theme.changed.connect(self._restyle)

    def set_low(self, *, low: bool) -> None:
        """Take less height in a low window."""
        self._low = low
        self._restyle()

    def show_event(self, event: Event) -> None:
        """Show an event with the sentence it stands on."""
        self._date_words(date_line(event, self._locale))
        self._title.setText(event.title)
        self._show_chips(tellers_of(self._pack, event))
        passage = event.passages[0]
        before, after = quotable_context(passage, self._pack)
        words, glyph, tone = attribution(passage, self._pack, fact=event)
        if passage.note:
            words = self.tr("{who} ({note})").format(who=words, note=passage.note)
        self._quote.set_quote(_end_of(before), passage.exact, _start_of(after), "", glyph, tone)
        self._quote.setAccessibleDescription(words)
        self._said_by.setText(words)
        self._glyph.set_glyph(glyph, tone)
        self._show_kind(cluster=False)

    def show_cluster(self, cluster: Cluster) -> None:
        """Show what a cluster holds, by its first titles."""
        self._date_words(days_words(cluster, self._locale))
        self._title.setText(cluster_words(cluster, self._locale))
        self._show_chips(())
        titles = [mark.label for mark in cluster.some(TITLES)]
        more = cluster.count - len(titles)
        self._show_notes([*titles, *([self.tr("and %n more", "", more)] if more else [])])
        self._show_kind(cluster=True)

    def show_nothing(self, *, choosable: bool) -> None:
        """Say that nothing is chosen, and where there is something how to choose it."""
        self._date.hide()
        self._title.setText(self.tr("Nothing chosen"))
        self._show_chips(())
        how = self.tr("Arrow keys or a click choose an event.")
        self._show_notes([how] if choosable else [])
        self._show_kind(cluster=False)
        self._middle.setCurrentWidget(self._note_side)
        self._open.hide()
        self._practise.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._restyle()

    def _date_words(self, words: str) -> None:
        self._date.setText(words)
        self._date.show()

    def _show_kind(self, *, cluster: bool) -> None:
        for button in (self._open, self._practise):
            button.setVisible(not cluster)
        for button in (self._zoom, self._list):
            button.setVisible(cluster)
        self._middle.setCurrentWidget(self._note_side if cluster else self._quote_side)
        self._scroll.verticalScrollBar().setValue(0)
        self._grow()

    def _show_notes(self, notes: Sequence[str]) -> None:
        for label, words in zip_longest(self._notes, notes, fillvalue=""):
            if isinstance(label, PlainLabel):
                label.setText(words)
                label.setVisible(bool(words))

    def _show_chips(self, speakers: tuple[Speaker, ...]) -> None:
        self._chips.set_widgets([self._chip(speaker) for speaker in speakers])

    def _chip(self, speaker: Speaker) -> Chip:
        if speaker.tone is Tone.ARTICLE:
            spoken = self.tr("Told by the article")
        else:
            spoken = self.tr("Said by {name}").format(name=speaker.name)
        return Chip(self._theme, speaker.name, glyph=speaker.glyph, tone=speaker.tone, name=spoken)

    def _connect(self) -> None:
        self._open.setObjectName("timeline-open")
        self._practise.setObjectName("timeline-practise")
        self._zoom.setObjectName("timeline-zoom-cluster")
        self._list.setObjectName("timeline-list-cluster")
        self._open.clicked.connect(self.opened)
        self._practise.clicked.connect(self.practised)
        self._zoom.clicked.connect(self.zoomed)
        self._list.clicked.connect(self.listed)

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._facts = QWidget()
        facts = QVBoxLayout(self._facts)
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setSpacing(3)
        facts.addWidget(self._date)
        facts.addWidget(self._title)
        facts.addSpacing(3)
        facts.addWidget(self._chips)
        facts.addStretch(1)
        buttons = QVBoxLayout()
        buttons.setSpacing(6)
        for button in (self._open, self._practise, self._zoom, self._list):
            buttons.addWidget(button)
        buttons.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(20, TOP, 20, BOTTOM)
        across.setSpacing(24)
        across.addWidget(self._facts)
        across.addLayout(self._make_middle(), 1)
        across.addLayout(buttons)

    def _make_middle(self) -> QStackedLayout:
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(self.tr("Sentence in the article"))
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_scroll_range)
        self._scroll.setWidget(self._quote)
        self._note_side = QWidget()
        note = QVBoxLayout(self._note_side)
        note.setContentsMargins(0, 0, 0, 0)
        note.setSpacing(2)
        for label in self._notes:
            note.addWidget(label)
        note.addStretch(1)
        self._quote_side = QWidget()
        quote = QVBoxLayout(self._quote_side)
        quote.setContentsMargins(0, 0, 0, 4)
        quote.setSpacing(4)
        quote.addWidget(self._scroll, 1)
        said = QHBoxLayout()
        said.setSpacing(6)
        said.addWidget(self._glyph)
        said.addWidget(self._said_by, 1)
        quote.addLayout(said)
        self._middle = QStackedLayout()
        self._middle.addWidget(self._quote_side)
        self._middle.addWidget(self._note_side)
        return self._middle

    def _restyle(self) -> None:
        width = min(self._theme.px(FACTS), round(self.width() * SHARE))
        self._facts.setFixedWidth(max(1, width))
        self._tallest = 0
        self._grow()

    def _grow(self) -> None:
        """Be as high as the tallest event shown so far: the lanes above do not jump."""
        layout = self._facts.layout()
        needed = layout.heightForWidth(self._facts.width()) if layout is not None else 0
        usual = self._theme.px(LOW_HEIGHT if self._low else HEIGHT)
        self._tallest = max(self._tallest, usual, needed + TOP + BOTTOM)
        self.setFixedHeight(self._tallest)

    def _on_scroll_range(self, _least: int, most: int) -> None:
        """Take the keyboard only where there is something to scroll."""
        policy = Qt.FocusPolicy.TabFocus if most > 0 else Qt.FocusPolicy.NoFocus
        self._scroll.setFocusPolicy(policy)


def _end_of(text: str) -> str:
    """Give the last words of a text, with dots where some are left out."""
    if len(text) <= CONTEXT:
        return text
    return "… " + text[-CONTEXT:].partition(" ")[2]


def _start_of(text: str) -> str:
    """Give the first words of a text, with dots where some are left out."""
    if len(text) <= CONTEXT:
        return text
    return text[:CONTEXT].rpartition(" ")[0] + " …"
