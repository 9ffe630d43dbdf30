import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from studyapp.ui.charts.chart import Chart
from studyapp.ui.charts.columns import ColumnChart
from studyapp.ui.charts.line import LineChart
from studyapp.ui.charts.point import Aim, Point, count_scale, share_scale
from studyapp.ui.theme import Theme

DAYS = tuple(
    Point(label=f"{at} Nov", words=f"{at} November: {at} reviews.", value=float(at))
    for at in range(1, 8)
)


@pytest.fixture
def columns(qtbot: QtBot, theme: Theme) -> ColumnChart:
    chart = ColumnChart(theme, "Coming reviews")
    qtbot.addWidget(chart)
    chart.resize(400, 184)
    chart.show_points(DAYS, scale=count_scale(7))
    chart.show()
    return chart


def picture(chart: Chart) -> QImage:
    return chart.grab().toImage()


def count_of(image: QImage, colour: str) -> int:
    wanted = QColor(colour)
    return sum(
        image.pixelColor(x, y) == wanted
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


@pytest.mark.parametrize(
    ("most", "top", "words"),
    [
        (0, 2, ["0", "1", "2"]),
        (3, 4, ["0", "2", "4"]),
        (5, 5, ["0", "5"]),
        (61, 100, ["0", "50", "100"]),
        (12_000, 20_000, ["0", "10000", "20000"]),
    ],
)
def test_an_axis_of_counts_ends_on_a_round_number(most: int, top: int, words: list[str]) -> None:
    scale = count_scale(most)
    assert scale.top == top
    assert [line for _, line in scale.lines] == words


def test_a_chart_says_in_words_what_it_shows(columns: ColumnChart) -> None:
    columns.show_points(DAYS[:2], scale=count_scale(2), aim=Aim(value=1, words="The aim is 1."))
    assert columns.accessibleName() == "Coming reviews"
    assert columns.accessibleDescription() == (
        "1 November: 1 reviews. 2 November: 2 reviews. The aim is 1."
    )
    assert columns.words == ("1 November: 1 reviews.", "2 November: 2 reviews.")


def test_keys_move_the_active_point_and_stop_at_the_ends(
    columns: ColumnChart, qtbot: QtBot
) -> None:
    columns.setFocus()
    seen = []
    for key in (
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
    ):
        qtbot.keyClick(columns, key)
        seen.append(columns.active)
    assert seen == [6, 6, 0, 0, 1]


def test_the_mouse_finds_the_point_under_it(columns: ColumnChart, qtbot: QtBot) -> None:
    columns.clearFocus()
    qtbot.mouseMove(columns, QPoint(395, 80))
    qtbot.waitUntil(lambda: columns.active == 6)
    qtbot.mouseMove(columns, QPoint(2, 80))
    qtbot.waitUntil(lambda: columns.active is None)


def test_higher_values_paint_more(columns: ColumnChart, theme: Theme) -> None:
    accent = theme.colour("accent").name()
    tall = count_of(picture(columns), accent)
    columns.show_points([Point(label="", words="", value=1.0)] * 7, scale=count_scale(7))
    low = count_of(picture(columns), accent)
    columns.show_points([Point(label="", words="", value=None)] * 7, scale=count_scale(7))
    none = count_of(picture(columns), accent)
    assert tall > low > none == 0


def test_a_week_without_answers_leaves_a_gap(qtbot: QtBot, theme: Theme) -> None:
    chart = LineChart(theme, "Still known")
    qtbot.addWidget(chart)
    chart.resize(400, 184)
    whole = [Point(label="", words="", value=0.8)] * 5
    broken = [*whole[:2], Point(label="", words="", value=None), *whole[3:]]
    accent = theme.colour("accent").name()
    chart.show_points(whole, scale=share_scale())
    joined = count_of(picture(chart), accent)
    chart.show_points(broken, scale=share_scale())
    assert 0 < count_of(picture(chart), accent) < joined * 0.8


def test_a_chart_keeps_its_height_for_larger_text(columns: ColumnChart, theme: Theme) -> None:
    before = columns.sizeHint().height()
    theme.set_scale(1.5)
    assert columns.sizeHint().height() == round(before * 1.5)
