"""The palette over the window: a field, what it finds, and the keys to get there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from studyapp.ui.palette.entry import Entry
from studyapp.ui.palette.field import HEIGHT, PaletteField
from studyapp.ui.palette.finder import Finder, Findings
from studyapp.ui.palette.row_delegate import HEADING, ROW, PaletteDelegate
from studyapp.ui.palette.rows import PaletteRows
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.announce import announce
from studyapp.ui.widgets.box import Box, paint_box
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.key_cap import KeyCap
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.wrap_row import WrapRow

WIDTH, TOP, MARGIN, BOTTOM = 600, 110, 24, 10
SCRIM = 70
SHADOW, SHADOW_ALPHA, SHADOW_DOWN = 24, 3, 10
RADIUS = 12
STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
}


class Palette(QWidget):
    """Covers its window while it is open; a press beside the card or Escape closes it."""

    def __init__(self, theme: Theme, finder: Finder, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._finder = theme, finder
        self._nearest = ""
        self._before: QWidget | None = None
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Search and commands"))
        self._card = QWidget(self)
        self._field = PaletteField(theme, self.tr("Search the article, or type a command"))
        self._field.setObjectName("palette-field")
        self._rows = PaletteRows(self)
        self._list = QListView()
        self._list.setObjectName("palette-rows")
        self._list.setAccessibleName(self.tr("What was found"))
        self._empty, self._notes = QWidget(), QWidget()
        self._nothing = PlainLabel(theme, "", TextStyle.BODY, token="text2")
        self._nothing.setObjectName("palette-nothing")
        self._said = PlainLabel(theme, "", TextStyle.CAPTION, token="text2")
        self._said.setObjectName("palette-said")
        self._narrow = WrapRow()
        self._narrow.setObjectName("palette-narrow")
        self._near = Button(theme, "", kind=ButtonKind.GHOST, icon="search")
        self._near.setObjectName("palette-nearest")
        self._lay_out()
        self._field.textChanged.connect(self._search)
        self._list.clicked.connect(lambda index: self._do(index.row(), practise=False))
        self._near.clicked.connect(self._take_nearest)
        window.installEventFilter(self)
        theme.changed.connect(self._place)
        self.hide()

    def open(self, text: str = "") -> None:
        """Open over the window, with some words if given."""
        if self.isVisible():
            self._field.selectAll()
            return
        self._before = self.window().focusWidget()
        self._field.setText(text)
        self._search(text)
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def shut(self) -> None:
        """Close and give the keyboard back to what had it."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries shown, top to bottom."""
        found = (self._rows.entry(row) for row in range(self._rows.rowCount()))
        return tuple(one for one in found if one is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key is Qt.Key.Key_Escape:
            self.shut()
        elif key in STEPS:
            self._choose(self._rows.step(self._list.currentIndex().row(), STEPS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(practise=bool(held))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.shut()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dim = QColor(Qt.GlobalColor.black)
        dim.setAlpha(SCRIM)
        painter.fillRect(self.rect(), dim)
        card = self._card.geometry()
        shade = QColor(Qt.GlobalColor.black)
        shade.setAlpha(SHADOW_ALPHA)
        for step in range(SHADOW, 0, -1):
            around = card.adjusted(-step, -step, step, step).translated(0, SHADOW_DOWN)
            paint_box(painter, around, Box(fill=shade, radius=RADIUS + step))
        line = self._theme.colour("line2")
        paint_box(painter, card, Box(fill=self._theme.colour("raised"), line=line, radius=RADIUS))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        found = self._finder.find(text)
        self._rows.show_entries(found.entries)
        self._choose(self._rows.step(-1, 1) if found.entries else -1)
        self._tell_nothing(found, text)
        self._tell_more(found)
        self._place()
        self._list.scrollToTop()

    def _tell_nothing(self, found: Findings, text: str) -> None:
        """Say that nothing matches, and how the article writes what was meant."""
        self._nearest = found.nearest
        nothing = not found.entries
        self._list.setVisible(not nothing)
        self._empty.setVisible(nothing)
        self._near.setVisible(nothing and bool(found.nearest))
        if not nothing:
            return
        words = self.tr("Nothing matches “{words}”.").format(words=text.strip())
        if found.nearest:
            near = self.tr("The article writes it {name}.").format(name=found.nearest)
            words = f"{words} {near}"
            self._near.setText(self.tr("Search for {name}").format(name=found.nearest))
        self._nothing.setText(words)
        announce(self, words)

    def _tell_more(self, found: Findings) -> None:
        """Say how the query was read, and offer to narrow it."""
        self._said.setText(found.said)
        self._said.setVisible(bool(found.said))
        buttons: list[QWidget] = []
        for one in found.narrowers:
            words = self.tr("{words} · {n}").format(words=one.words, n=one.count)
            button = Button(self._theme, words, kind=ButtonKind.LINK)
            button.setAccessibleName(self.tr("Only: {words}").format(words=words))
            button.clicked.connect(partial(self._take_text, one.text))
            buttons.append(button)
        self._narrow.set_widgets(buttons)
        self._narrow.setVisible(bool(buttons))
        self._notes.setVisible(bool(found.said or buttons))

    def _take_text(self, text: str) -> None:
        self._field.setText(f"{text} ")
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_nearest(self) -> None:
        if self._nearest:
            self._field.setText(self._nearest)
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self, *, practise: bool) -> None:
        if self._rows.rowCount() == 0:
            self._take_nearest()
        else:
            self._do(self._list.currentIndex().row(), practise=practise)

    def _do(self, row: int, *, practise: bool) -> None:
        entry = self._rows.entry(row)
        if entry is None:
            return
        deed = entry.practise if practise else entry.go
        if deed is None:
            return
        self.shut()
        deed()

    def _choose(self, row: int) -> None:
        index = self._rows.index(row)
        self._list.setCurrentIndex(index)
        if row <= 1:
            self._list.scrollToTop()
        else:
            self._list.scrollTo(index)
        entry = self._rows.entry(row)
        if entry is not None and self.isVisible():
            announce(self, ", ".join(filter(None, (entry.title, entry.detail))))

    def _place(self) -> None:
        """Stand in the middle of the window, as high as the rows need and there is room."""
        px, window = self._theme.px, self.window()
        self.setGeometry(QRect(QPoint(0, 0), window.size()))
        width = min(px(WIDTH), self.width() - 2 * MARGIN)
        top = min(px(TOP), self.height() // 6)
        rows = range(self._rows.rowCount())
        needed = sum(px(ROW) if self._rows.entry(row) else px(HEADING) for row in rows)
        self._card.setFixedWidth(width)
        notes = 0 if self._notes.isHidden() else self._notes_column.totalHeightForWidth(width)
        self._notes.setFixedHeight(notes)
        self._list.setFixedHeight(max(1, min(needed, self._room(top) - notes)))
        self._card.adjustSize()
        self._card.move((self.width() - width) // 2, top)
        self.update()

    def _room(self, top: int) -> int:
        field = self._theme.px(HEIGHT + 2 * BOTTOM)
        return self.height() - top - field - MARGIN

    def _lay_out(self) -> None:
        px = self._theme.px
        self._list.setModel(self._rows)
        self._list.setItemDelegate(PaletteDelegate(self._theme, self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setAutoScroll(False)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, px(14), 0)
        head.addWidget(self._field, 1)
        head.addWidget(KeyCap(self._theme, "Esc"))
        nothing = QVBoxLayout(self._empty)
        nothing.setContentsMargins(px(19), px(14), px(19), px(8))
        nothing.setSpacing(px(6))
        nothing.addWidget(self._nothing)
        nothing.addWidget(self._near, 0, Qt.AlignmentFlag.AlignLeading)
        notes = self._notes_column = QVBoxLayout(self._notes)
        notes.setContentsMargins(px(19), px(8), px(19), px(4))
        notes.setSpacing(px(4))
        notes.addWidget(self._said)
        notes.addWidget(self._narrow)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(1, 1, 1, px(BOTTOM))
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Divider(self._theme))
        column.addWidget(self._notes)
        column.addWidget(self._empty)
        column.addWidget(self._list)
