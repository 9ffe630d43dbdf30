"""Draw the answers that are moved into place: `python -m tests.shots.answers_moving OUT`."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studyapp.core.quiz.body import Matching, Ordering, Placement, Sorting
from studyapp.ui.answers.field import AnswerField
from studyapp.ui.answers.matching import MatchingField
from studyapp.ui.answers.ordering import OrderingField
from studyapp.ui.answers.placement import PlacementField
from studyapp.ui.answers.sorting import SortingField
from studyapp.ui.application import make_application
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.focus_ring import FocusRingKeeper
from studyapp.ui.widgets.label import PlainLabel
from tests.ui.answers import moving_samples as samples

COLUMN = 720
SIZES = ((1060, 760), (888, 560))
"""The panel in a window of 1280x800 and of 960x600."""
LOOKS = (("light", 1.0, False), ("dark", 1.0, False), ("light", 1.5, False), ("light", 1.0, True))
Body = Matching | Ordering | Placement | Sorting
Pose = tuple[str, Body, Callable[[AnswerField], None]]


class Stage:
    """A page like that of a question, with one answer field on it."""

    def __init__(self) -> None:
        existing = QApplication.instance()
        self.app = existing if isinstance(existing, QApplication) else make_application(["shots"])
        self.theme = Theme(self.app)
        self.theme.set_reduced_motion(True)
        self.theme.apply(self.app)
        self.window = QWidget()
        self.window.setObjectName("panel")
        self.window.setAutoFillBackground(True)
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.scroll)
        self._ring = FocusRingKeeper(self.theme, self.app, self.window)

    def put(self, body: Body) -> AnswerField:
        field = make_field(self.theme, body)
        column = QWidget()
        column.setMaximumWidth(self.theme.px(COLUMN))
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 40, 0, 24)
        stem = PlainLabel(self.theme, STEMS[type(body).__name__], TextStyle.QUESTION)
        inner.addWidget(stem)
        inner.addSpacing(18)
        inner.addWidget(field)
        inner.addStretch(1)
        page = QWidget()
        centred = QHBoxLayout(page)
        centred.setContentsMargins(24, 0, 24, 0)
        centred.addStretch(1)
        centred.addWidget(column, 1000)
        centred.addStretch(1)
        self.scroll.setWidget(page)
        return field

    def settle(self) -> None:
        for _ in range(4):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


STEMS = {
    "Ordering": "Put these events in order of time, earliest first.",
    "Matching": "Match each person to the office the article gives.",
    "Sorting": "Who does the article say states this? Sort the statements by speaker.",
    "Placement": "When did the fighting break out, according to the article?",
}


def make_field(theme: Theme, body: Body) -> AnswerField:
    locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    match body:
        case Ordering():
            return OrderingField(theme, body)
        case Matching():
            return MatchingField(theme, body)
        case Sorting():
            return SortingField(theme, body)
        case Placement():
            return PlacementField(theme, body, locale=locale)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _keys(*keys: Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    for key in keys:
        name, held = key if isinstance(key, tuple) else (key, Qt.KeyboardModifier.NoModifier)
        QTest.keyClick(_focused(), name, held)
        QCoreApplication.processEvents()


def _drag(widget: QWidget, by: QPoint, steps: int = 8) -> None:
    """Press on a widget and carry it off, without letting go."""
    start = widget.mapToGlobal(QPoint(30, 20))
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=QPoint(30, 20))
    for step in range(1, steps + 1):
        to = start + by * step / steps
        QTest.mouseMove(widget, widget.mapFromGlobal(to))
        QCoreApplication.processEvents()


def _named(field: AnswerField, name: str) -> QWidget:
    found = field.findChild(QWidget, name)
    assert found is not None, name
    return found


def asking(field: AnswerField) -> None:
    field.focus_first()


def revealed(field: AnswerField) -> None:
    field.reveal(field.answer, None, only_involved=False)


def _order_half(field: AnswerField) -> None:
    field.focus_first()
    _keys((Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier))
    _keys(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_T)


def _order_drag(field: AnswerField) -> None:
    _order_half(field)
    _drag(_named(field, "order-4"), QPoint(0, -150))


def _order_done(field: AnswerField) -> None:
    _order_half(field)
    revealed(field)


def _match_half(field: AnswerField) -> None:
    field.focus_first()
    _keys(Qt.Key.Key_C, Qt.Key.Key_A, Qt.Key.Key_D)


def _match_drag(field: AnswerField) -> None:
    _match_half(field)
    _drag(_named(field, "target-5"), QPoint(-320, 20))


def _match_done(field: AnswerField) -> None:
    _match_half(field)
    _keys(Qt.Key.Key_B)
    revealed(field)


def _sort_half(field: AnswerField) -> None:
    field.focus_first()
    _keys(Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_2)


def _sort_drag(field: AnswerField) -> None:
    _sort_half(field)
    _drag(_named(field, "sort-4"), QPoint(40, 180))


def _sort_done(field: AnswerField) -> None:
    _sort_half(field)
    _keys(Qt.Key.Key_3, Qt.Key.Key_2)
    revealed(field)


def _place_half(field: AnswerField) -> None:
    field.focus_first()
    _keys(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)


def _place_zoomed(field: AnswerField) -> None:
    _place_half(field)
    _keys(Qt.Key.Key_Plus, Qt.Key.Key_Plus)


def _place_done(field: AnswerField) -> None:
    _place_half(field)
    revealed(field)


def _dont_know(field: AnswerField) -> None:
    field.reveal(None, None, only_involved=False)


POSES: tuple[Pose, ...] = (
    ("order_ask", samples.ORDERING, asking),
    ("order_half", samples.ORDERING, _order_half),
    ("order_drag", samples.ORDERING, _order_drag),
    ("order_done", samples.ORDERING, _order_done),
    ("order_dont_know", samples.ORDERING, _dont_know),
    ("match_ask", samples.MATCHING, asking),
    ("match_half", samples.MATCHING, _match_half),
    ("match_long", samples.MATCHING_LONG, _match_half),
    ("match_drag", samples.MATCHING, _match_drag),
    ("match_done", samples.MATCHING, _match_done),
    ("sort_ask", samples.SORTING, asking),
    ("sort_half", samples.SORTING, _sort_half),
    ("sort_drag", samples.SORTING, _sort_drag),
    ("sort_done", samples.SORTING, _sort_done),
    ("sort_four", samples.SORTING_FOUR, _sort_half),
    ("place_ask", samples.PLACEMENT, asking),
    ("place_half", samples.PLACEMENT_RANGE, _place_half),
    ("place_zoomed", samples.PLACEMENT_YEARS, _place_zoomed),
    ("place_done", samples.PLACEMENT_RANGE, _place_done),
    ("place_years", samples.PLACEMENT_YEARS, _place_done),
)


def pictures(names: tuple[str, ...] = ()) -> Iterator[tuple[str, QPixmap]]:
    """Give every pose in every look, or only those whose name begins with one of `names`."""
    stage = Stage()
    for scheme, scale, mirrored in LOOKS:
        stage.theme.set_scheme(scheme)
        stage.theme.set_scale(scale)
        right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        QGuiApplication.setLayoutDirection(right if mirrored else left)
        for width, height in SIZES:
            stage.window.resize(width, height)
            stage.window.show()
            for name, body, pose in POSES:
                if names and not name.startswith(names):
                    continue
                field = stage.put(body)
                stage.settle()
                pose(field)
                stage.settle()
                look = f"{scheme}_{round(100 * scale)}{'_rtl' if mirrored else ''}"
                yield f"answers_{name}_{look}_{width}x{height}", stage.window.grab()
                if QWidget.mouseGrabber() is not None or name.endswith("drag"):
                    QTest.keyClick(_focused(), Qt.Key.Key_Escape)
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    stage.window.close()


def main(arguments: list[str]) -> int:
    if not arguments:
        print("usage: python -m tests.shots.answers_moving OUT [NAME ...]")
        return 2
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures(tuple(arguments[1:])):
        picture.save(str(out / f"{name}.png"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
