"""A button that stays down, as a screen reader presses it: with a click, as a pointer does.

Qt's own interface only flips the mark of such a button, which tells nobody that was waiting for
a click, so that nothing would happen.
"""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QCheckBox, QRadioButton


class PressInterface(QAccessibleWidget):
    """Says what Qt would say of the button, and clicks it where Qt would flip it."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, _role_of(button))
        self._button = button

    def text(self, kind: QAccessible.Text) -> str:
        told = super().text(kind)
        if kind is QAccessible.Text.Name and not told:
            return self._button.text().replace("&", "")
        return told

    def state(self) -> QAccessible.State:
        state = super().state()
        state.checkable, state.checked = True, self._button.isChecked()
        state.pressed = self._button.isDown()
        return state

    def actionNames(self) -> list[str]:
        names = [one for one in super().actionNames() if one != self.pressAction()]
        return [self.pressAction(), *names] if self._button.isEnabled() else names

    def doAction(self, actionName: str) -> None:  # noqa: N803 - Qt names it
        if actionName in (self.pressAction(), self.toggleAction()):
            self._button.click()
        else:
            super().doAction(actionName)


def _role_of(button: QAbstractButton) -> QAccessible.Role:
    group = button.group()
    if isinstance(button, QRadioButton) or button.autoExclusive() or (group and group.exclusive()):
        return QAccessible.Role.RadioButton
    return QAccessible.Role.CheckBox if isinstance(button, QCheckBox) else QAccessible.Role.Button
