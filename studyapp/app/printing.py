"""What is to be printed goes to the print dialog over the window."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from studyapp.app.pages import Desk
from studyapp.core.handout.wish import PrintWish
from studyapp.ui.dialogs.modal import show_modal


class Printing(QObject):
    """Opens the print dialog whenever the bus asks for one; lives as long as the window."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        desk.bus.print_requested.connect(self.show_wish)

    def show_wish(self, wish: PrintWish) -> None:
        """Show the questions as pages."""
        # Loaded when needed: most runs print nothing.
        from studyapp.ui.dialogs.print_questions import PrintQuestions  # noqa: PLC0415

        desk = self._desk
        dialog = PrintQuestions(
            desk.theme,
            desk.bus,
            desk.workspace.pack,
            wish,
            locale=desk.locale,
            draw_seed=desk.workspace.tests.draw_seed,
            parent=self._window,
        )
        show_modal(dialog)
