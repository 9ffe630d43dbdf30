from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from studyapp.ui.accessible.install import install_interfaces
from studyapp.ui.charts.columns import ColumnChart
from studyapp.ui.charts.point import Point, count_scale
from studyapp.ui.theme import Theme

NAME = QAccessible.Text.Name


def test_the_points_of_a_chart_are_read_out_one_by_one(qtbot: QtBot, theme: Theme) -> None:
    install_interfaces()
    chart = ColumnChart(theme, "Coming reviews")
    qtbot.addWidget(chart)
    chart.resize(400, 184)
    words = [f"{day} November: {day} reviews." for day in range(1, 5)]
    points = [Point(label="", words=one, value=1.0) for one in words]
    chart.show_points(points, scale=count_scale(4))
    chart.show()
    QCoreApplication.processEvents()
    interface = QAccessible.queryAccessibleInterface(chart)
    assert interface.text(NAME) == "Coming reviews"
    found = [interface.child(at) for at in range(interface.childCount())]
    assert [one.text(NAME) for one in found] == words
    assert all(one.rect().width() > 40 for one in found)
    assert [one.rect().left() for one in found] == sorted(one.rect().left() for one in found)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert interface.focusChild().text(NAME) == words[-1]
    assert [one.state().selected for one in found] == [0, 0, 0, 1]
