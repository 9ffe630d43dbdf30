"""Every page from right to left, in two windows and two text sizes: no words over words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.shots.studio import Studio
from tests.ui.collisions import collisions, nameless, words_laid_out

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
FEW = 8
"""Every page lays out more texts than that."""
LOOKS = ((960, 600, 1.0), (960, 600, 1.5), (1280, 800, 1.0), (1280, 800, 1.5))


@pytest.fixture(scope="module")
def studio(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    qapp.setLayoutDirection(RIGHT)
    made = Studio(tmp_path_factory.mktemp("library"), teaching=True)
    yield made
    made.close()
    qapp.setLayoutDirection(LEFT)


@pytest.mark.parametrize(("width", "height", "scale"), LOOKS)
def test_no_words_lie_over_others(studio: Studio, width: int, height: int, scale: float) -> None:
    found = {}
    for name, window in studio.windows("light", width, height, scale=scale):
        found[name] = collisions(window)
        assert len(words_laid_out(window)) > FEW
        assert not nameless(window), name
    assert not {name: clashes for name, clashes in found.items() if clashes}


@pytest.fixture
def pair(qtbot: QtBot) -> tuple[QWidget, QLabel, QLabel]:
    parent = QWidget()
    qtbot.addWidget(parent)
    layout = QHBoxLayout(parent)
    first, second = QLabel("27 September 2020"), QLabel("Fighting breaks out")
    layout.addWidget(first)
    layout.addWidget(second)
    parent.show()
    qtbot.waitExposed(parent)
    QApplication.processEvents()
    return parent, first, second


def test_labels_side_by_side_are_left_alone(pair: tuple[QWidget, QLabel, QLabel]) -> None:
    assert collisions(pair[0]) == []


def test_a_label_over_another_is_found(pair: tuple[QWidget, QLabel, QLabel]) -> None:
    parent, first, second = pair
    second.setGeometry(first.geometry().adjusted(5, 2, 5, 2))
    (line,) = [one for one in collisions(parent) if "lies over" in one]
    assert "27 September 2020" in line
    assert "Fighting breaks out" in line


def test_a_label_that_sticks_out_is_found(pair: tuple[QWidget, QLabel, QLabel]) -> None:
    parent, first, _ = pair
    first.setGeometry(QRect(-20, 0, 60, 20))
    assert any("sticks out" in one for one in collisions(parent))
