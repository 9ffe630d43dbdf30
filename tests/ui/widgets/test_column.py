from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.column import Column
from studyapp.ui.widgets.label import PlainLabel


def shown(theme: Theme, qtbot: QtBot, width: int, paragraphs: int = 1) -> tuple[Column, QWidget]:
    column = Column(theme)
    qtbot.addWidget(column)
    content = PlainLabel(theme, "The article reports both claims. " * 20)
    column.body.addWidget(content)
    for _ in range(paragraphs - 1):
        column.body.addWidget(PlainLabel(theme, "The article reports both claims. " * 20))
    column.body.addStretch(1)
    column.resize(width, 500)
    column.show()
    return column, content


def left_of(column: Column, content: QWidget) -> int:
    return content.mapTo(column, content.rect().topLeft()).x()


def test_it_is_720_wide_and_centred(theme: Theme, qtbot: QtBot) -> None:
    column, content = shown(theme, qtbot, 1100)
    qtbot.waitUntil(lambda: content.width() == 720)
    assert left_of(column, content) == (1100 - 720) // 2


def test_it_narrows_and_never_scrolls_sideways(theme: Theme, qtbot: QtBot) -> None:
    column, content = shown(theme, qtbot, 400, paragraphs=8)
    qtbot.waitUntil(lambda: content.width() < 360)
    assert column.horizontalScrollBar().maximum() == 0
    assert column.verticalScrollBar().maximum() > 0
    assert content.height() == content.heightForWidth(content.width())


def test_a_scroll_bar_does_not_move_it(theme: Theme, qtbot: QtBot) -> None:
    column, content = shown(theme, qtbot, 1100, paragraphs=12)
    qtbot.waitUntil(lambda: column.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: left_of(column, content) == (1100 - 720) // 2)


def test_it_widens_with_the_text(theme: Theme, qtbot: QtBot) -> None:
    _, content = shown(theme, qtbot, 1400)
    theme.set_scale(1.5)
    qtbot.waitUntil(lambda: content.width() == 1080)
