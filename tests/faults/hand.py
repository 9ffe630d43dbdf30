"""A hand that knows nothing: it presses, types, turns and drags whatever the window offers.

What it does is drawn from a seed, so a run that fails can be repeated. Dialogs and menus that stop
the program until they are answered are answered by it as well, for each step asks for the next one
before it acts.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape,
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F1,
    Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Slash,
    *(Qt.Key(code) for code in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)),
    *(Qt.Key(code) for code in range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)),
)  # fmt: skip
MODIFIERS = (
    *(Qt.KeyboardModifier.NoModifier,) * 5,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)
WORDS = ("bridge", "1994", "2020-09-27", "kind:event", "Ł’", "{n}", "%1", "x" * 300, " ", "12,5 %")
W = TypeVar("W", bound=QWidget)
PATIENCE = 40
"""Steps in one dialog before it is closed."""


class Hand:
    """Acts on a window, one thing a step, until it has taken its steps."""

    def __init__(self, window: QWidget, seed: int, *, steps: int, folder: Path) -> None:
        self.taken = 0
        self.did: deque[str] = deque(maxlen=12)
        """What was done last, oldest first."""
        self._window, self._steps, self._folder = window, steps, folder
        self._rng = Random(seed)
        self._in_dialog = 0
        self._stopped = False
        self._acts: tuple[Callable[[QWidget], None], ...] = (
            self._press, self._press, self._press, self._press, self._key, self._key,
            self._type, self._wheel, self._drag, self._point,
        )  # fmt: skip

    @property
    def done(self) -> bool:
        """Whether all steps are taken and nothing is left open over the window."""
        over = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        return self.taken >= self._steps and over is None

    def begin(self) -> None:
        """Take the first step as soon as the window's events come round."""
        QTimer.singleShot(0, self._window, self._step)

    def stop(self) -> None:
        """Take no further step."""
        self._stopped = True

    def _step(self) -> None:
        if self.done or self._stopped:
            return
        QTimer.singleShot(0, self._window, self._step)
        self.taken += 1
        popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        self._in_dialog = self._in_dialog + 1 if modal or popup else 0
        if popup is not None:
            self._answer_popup(popup)
        elif isinstance(modal, QDialog):
            self._answer_dialog(modal)
        else:
            self._rng.choice(self._acts)(self._window)

    def _answer_popup(self, popup: QWidget) -> None:
        actions = popup.actions() if isinstance(popup, QMenu) else []
        usable = [one for one in actions if one.isEnabled() and not one.isSeparator()]
        if self._in_dialog > PATIENCE or self._rng.random() < 0.2:
            self._say("close", popup)
            popup.close()
        elif usable:
            self._choose(popup, self._rng.choice(usable))
        else:
            self._rng.choice(self._acts)(popup)

    def _choose(self, menu: QWidget, action: QAction) -> None:
        assert isinstance(menu, QMenu)
        self._say(f"choose {action.text()!r}", menu)
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    def _answer_dialog(self, dialog: QDialog) -> None:
        if isinstance(dialog, QFileDialog):
            self._choose_file(dialog)
        elif self._in_dialog > PATIENCE or self._rng.random() < 0.05:
            self._say("reject", dialog)
            dialog.reject()
        else:
            self._rng.choice(self._acts)(dialog)

    def _choose_file(self, dialog: QFileDialog) -> None:
        """Take a file of the hand's own folder, or none: it has no business anywhere else."""
        reading = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptOpen
        files = sorted(one for one in self._folder.iterdir() if one.is_file())
        if self._rng.random() < 0.4 or (reading and not files):
            self._say("reject", dialog)
            dialog.reject()
            return
        usual = [Path(one).name for one in dialog.selectedFiles()][:1] or ["written"]
        name = self._rng.choice(files).name if reading else usual[0]
        self._say(f"choose {name!r}", dialog)
        dialog.setDirectory(str(self._folder))
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(name)
        dialog.accept()
        if dialog.isVisible():
            dialog.reject()

    def _press(self, root: QWidget) -> None:
        buttons = [one for one in self._shown(root, QAbstractButton) if one.isEnabled()]
        if buttons:
            button = self._rng.choice(buttons)
            self._say("press", button)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _key(self, root: QWidget) -> None:
        key, modifier = self._rng.choice(KEYS), self._rng.choice(MODIFIERS)
        target = QApplication.focusWidget() or root
        self._say(f"key {modifier.name} {key.name}", target)
        QTest.keyClick(target, key, modifier)

    def _type(self, root: QWidget) -> None:
        fields = [
            *self._shown(root, QLineEdit), *self._shown(root, QPlainTextEdit),
            *self._shown(root, QTextEdit), *self._shown(root, QComboBox),
        ]  # fmt: skip
        if fields:
            field, words = self._rng.choice(fields), self._rng.choice(WORDS)
            self._say(f"type {words[:12]!r}", field)
            field.setFocus()
            if words.isascii():
                QTest.keyClicks(field, words)
            elif field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
                event = QInputMethodEvent()
                event.setCommitString(words)
                QApplication.sendEvent(field, event)

    def _wheel(self, root: QWidget) -> None:
        area, place = self._somewhere(root)
        modifier = self._rng.choice(MODIFIERS)
        self._say("wheel", area)
        turn = QPoint(0, self._rng.choice((-240, -120, 120, 240)))
        event = QWheelEvent(
            QPointF(place), QPointF(area.mapToGlobal(place)), QPoint(), turn,
            Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
        )  # fmt: skip
        QApplication.sendEvent(area, event)

    def _drag(self, root: QWidget) -> None:
        area, place = self._somewhere(root)
        self._say("drag", area)
        QTest.mousePress(area, Qt.MouseButton.LeftButton, pos=place)
        for _ in range(4):
            _, place = self._place_in(area)
            QTest.mouseMove(area, place)
        QTest.mouseRelease(area, Qt.MouseButton.LeftButton, pos=place)

    def _point(self, root: QWidget) -> None:
        area, place = self._somewhere(root)
        button = self._rng.choice((Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton))
        self._say(f"click {button.name}", area)
        if self._rng.random() < 0.3:
            QTest.mouseDClick(area, button, pos=place)
        else:
            QTest.mouseClick(area, button, pos=place)

    def _somewhere(self, root: QWidget) -> tuple[QWidget, QPoint]:
        areas = [one.viewport() for one in self._shown(root, QAbstractScrollArea)]
        canvases = [
            one for one in self._shown(root, QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.StrongFocus
            and not isinstance(one, QAbstractButton)
        ]  # fmt: skip
        return self._place_in(self._rng.choice([*areas, *canvases] or [root]))

    def _place_in(self, area: QWidget) -> tuple[QWidget, QPoint]:
        across = self._rng.randrange(max(1, area.width()))
        return area, QPoint(across, self._rng.randrange(max(1, area.height())))

    @staticmethod
    def _shown(root: QWidget, kind: type[W]) -> list[W]:
        return [one for one in root.findChildren(kind) if one.isVisible()]

    def _say(self, act: str, widget: QWidget) -> None:
        named = widget.objectName() or widget.accessibleName()
        self.did.append(f"{act}: {type(widget).__name__} {named}".strip())
