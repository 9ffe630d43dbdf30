"""Draw the answers that are chosen, typed or written: `python -m tests.shots.answers OUT`."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studyapp.core.quiz.answer import (
    Answer,
    Chosen,
    DateGiven,
    NumberGiven,
    Several,
    Typed,
    Written,
)
from studyapp.core.quiz.body import Body
from studyapp.ui.answers.answer_area import field_for
from studyapp.ui.answers.field import AnswerField
from studyapp.ui.application import make_application
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.focus_ring import FocusRingKeeper
from studyapp.ui.widgets.label import PlainLabel
from tests.ui.answers import entry_samples as samples

COLUMN = 720
SIZES = ((1060, 760), (888, 560))
"""The panel in a window of 1280x800 and of 960x600."""
LOOKS = (("light", 1.0, False), ("dark", 1.0, False), ("light", 1.5, False), ("light", 1.0, True))
WROTE = "Each side says that the other opened fire first. "
Case = tuple[str, str, Body, Answer, Answer]
"""A name, a question, what may be answered, an answer that agrees, and one that does not."""
CASES: tuple[Case, ...] = (
    ("one", "Who said so?", samples.ONE, Chosen(index=1), Chosen(index=2)),
    (
        "truth",
        "The article reports that both leaders spoke by telephone.",
        samples.TRUTH,
        Chosen(index=0),
        Chosen(index=1),
    ),
    (
        "several",
        "Who called for an end to the fighting?",
        samples.SEVERAL,
        Several(indexes=(0, 2, 3)),
        Several(indexes=(0, 1)),
    ),
    (
        "typed",
        "Who spoke to the nation?",
        samples.TYPED,
        Typed(text="Pashinyan"),
        Typed(text="Aliyev"),
    ),
    (
        "endless",
        "Who spoke to the nation?",
        samples.TYPED,
        Typed(text="Pashinyan"),
        Typed(text=samples.ENDLESS),
    ),
    (
        "date",
        "When did the fighting break out, according to the article?",
        samples.DATE,
        DateGiven(text="27.9.2020", date="2020-09-27"),
        DateGiven(text="Sept 2020", date="2020-09"),
    ),
    (
        "number",
        "How many people does the statement name?",
        samples.NUMBER,
        NumberGiven(text="1,500", value=1500),
        NumberGiven(text="two dozen", value=24),
    ),
    (
        "gap_chosen",
        "Which word fills the gap?",
        samples.GAP_CHOSEN,
        Chosen(index=1),
        Chosen(index=2),
    ),
    (
        "gap_typed",
        "Which name fills the gap?",
        samples.GAP_TYPED,
        Typed(text="Nikol Pashinyan"),
        Typed(text="Ilham Aliyev"),
    ),
    (
        "open",
        "What does each side say of how the fighting began?",
        samples.OPEN,
        Written(text=WROTE),
        Written(text=WROTE * 9),
    ),
)


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
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self._ring = FocusRingKeeper(self.theme, self.app, self.window)

    def dress(self, scheme: str, scale: float, *, mirrored: bool) -> None:
        right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        self.theme.set_scheme(scheme)
        self.theme.set_scale(scale)
        QGuiApplication.setLayoutDirection(right if mirrored else left)

    def put(self, stem: str, body: Body) -> AnswerField:
        field = field_for(body, self.theme, samples.ENGLISH)
        column = QWidget()
        column.setMaximumWidth(self.theme.px(COLUMN))
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 40, 0, 24)
        inner.addWidget(PlainLabel(self.theme, stem, TextStyle.QUESTION))
        inner.addSpacing(18)
        inner.addWidget(field)
        inner.addStretch(1)
        page = QWidget()
        centred = QHBoxLayout(page)
        centred.setContentsMargins(24, 0, 24, 0)
        centred.addStretch(1)
        centred.addWidget(column, 1000)
        centred.addStretch(1)
        self._scroll.setWidget(page)
        self.settle()
        return field

    def settle(self) -> None:
        for _ in range(4):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def poses(stage: Stage, case: Case) -> Iterator[tuple[str, QPixmap]]:
    """Give a field while asking, filled, and revealed after either answer and after none."""
    name, stem, body, right, wrong = case
    for pose, given in (("ask", None), ("filled", wrong)):
        field = stage.put(stem, body)
        if given is not None:
            field.restore(given)
        field.focus_first()
        stage.settle()
        yield f"{name}_{pose}", stage.window.grab()
    outcomes = (("right", right, True), ("wrong", wrong, False), ("dont_know", None, False))
    for pose, answer, agrees in outcomes:
        field = stage.put(stem, body)
        mark = samples.RIGHT if agrees else samples.NOT_RIGHT
        field.reveal(answer, mark, only_involved=False)
        stage.settle()
        yield f"{name}_{pose}", stage.window.grab()


def pictures(names: tuple[str, ...] = ()) -> Iterator[tuple[str, QPixmap]]:
    """Give every pose in every look, or only those whose name begins with one of `names`."""
    stage = Stage()
    for scheme, scale, mirrored in LOOKS:
        stage.dress(scheme, scale, mirrored=mirrored)
        look = f"{scheme}_{round(100 * scale)}{'_rtl' if mirrored else ''}"
        for width, height in SIZES:
            stage.window.resize(width, height)
            stage.window.show()
            for case in CASES:
                if not names or case[0].startswith(names):
                    for pose, picture in poses(stage, case):
                        yield f"answers_{pose}_{look}_{width}x{height}", picture
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    stage.window.close()


def main(arguments: list[str]) -> int:
    if not arguments:
        print("usage: python -m tests.shots.answers OUT [NAME ...]")
        return 2
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures(tuple(arguments[1:])):
        picture.save(str(out / f"{name}.png"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
