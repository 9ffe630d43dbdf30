from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from studyapp.ui.accessible.install import install_interfaces, make_interface
from studyapp.ui.accessible.press_interface import PressInterface
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.nav_item import NavItem
from studyapp.ui.widgets.segmented import Segment, Segmented

ROLE = QAccessible.Role


def interface_of(thing: QPushButton | QRadioButton | QCheckBox | NavItem) -> PressInterface:
    install_interfaces()
    found = QAccessible.queryAccessibleInterface(thing)
    assert isinstance(found, PressInterface)
    return found


def test_the_first_action_of_a_page_in_the_sidebar_goes_there(qtbot: QtBot, theme: Theme) -> None:
    item = NavItem(theme, "clock", "Timeline")
    qtbot.addWidget(item)
    interface = interface_of(item)
    with qtbot.waitSignal(item.clicked):
        interface.doAction(interface.actionNames()[0])
    assert not interface.state().checked
    item.setChecked(True)
    assert interface.state().checked
    assert interface.text(QAccessible.Text.Name) == "Timeline"


def test_a_press_is_heard_and_flips_the_mark(qtbot: QtBot) -> None:
    box = QCheckBox("&Leave out")
    qtbot.addWidget(box)
    interface = interface_of(box)
    with qtbot.waitSignal(box.clicked):
        interface.doAction(interface.toggleAction())
    assert interface.state().checked
    assert interface.role() is ROLE.CheckBox
    assert interface.text(QAccessible.Text.Name) == "Leave out"


def test_what_is_switched_off_offers_no_press(qtbot: QtBot) -> None:
    box = QCheckBox("Leave out")
    qtbot.addWidget(box)
    box.setEnabled(False)
    interface = interface_of(box)
    assert interface.pressAction() not in interface.actionNames()
    interface.doAction(interface.pressAction())
    assert not interface.state().checked


def test_one_of_several_is_told_as_such(qtbot: QtBot, theme: Theme) -> None:
    control = Segmented(theme, ("Timeline", "List"))
    qtbot.addWidget(control)
    segment = control.findChildren(Segment)[1]
    interface = interface_of(segment)
    assert interface.role() is ROLE.RadioButton
    with qtbot.waitSignal(control.picked):
        interface.doAction(interface.actionNames()[0])
    alone = QPushButton("Down")
    qtbot.addWidget(alone)
    alone.setCheckable(True)
    assert interface_of(alone).role() is ROLE.Button


def test_plain_buttons_are_left_to_qt(qtbot: QtBot) -> None:
    plain = QPushButton("Start")
    qtbot.addWidget(plain)
    assert make_interface("QPushButton", plain) is None
