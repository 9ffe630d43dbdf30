"""A dialog over its window, shown until it is answered and then let go."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


def show_modal(dialog: QDialog) -> bool:
    """Show a dialog until it is closed; tell whether it was accepted.

    Its parent would keep it for as long as the window stands, with all it shows. So it is taken
    down, but only once the caller's events come round again: until then its answers can be read.
    (With `WA_DeleteOnClose`, `exec` itself takes it down, and its answers with it.)
    """
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted
