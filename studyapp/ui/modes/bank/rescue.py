"""What was typed and could not be stored, written to a file of the user's choice instead."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from studyapp.core.bank.form import QuestionForm
from studyapp.core.errors import StudyError
from studyapp.ui.bus import Bus

if TYPE_CHECKING:
    from studyapp.services.transfer.transfer import Transfer

FORMAT, SUFFIX = "json", ".json"


def save_elsewhere(transfer: Transfer, form: QuestionForm, bus: Bus, parent: QWidget) -> bool:
    """Ask for a file and write the question there, to be imported later; tell whether it is."""
    name, _ = QFileDialog.getSaveFileName(parent, _tr("Save elsewhere"), f"{form.id}{SUFFIX}")
    return bool(name) and write_question(transfer, form, Path(name), bus)


def write_question(transfer: Transfer, form: QuestionForm, file: Path, bus: Bus) -> bool:
    """Write one question, as it is typed now; tell whether that went well."""
    # Loaded when needed: the formats of others are slow to load.
    from studyapp.services.transfer.export_plan import plan_export  # noqa: PLC0415

    try:
        sheet = transfer.sheet((form.id,))
        items = tuple(replace(item, form=form) for item in sheet.items)
        plan_export(replace(sheet, items=items), FORMAT).write(file)
    except StudyError as error:
        bus.problem.emit(error)
        return False
    except OSError as error:
        words = _tr("{file} was not written: {reason}. Your edits are still in this window.")
        reason = error.strerror or _tr("it cannot be written")
        bus.toast_requested.emit(words.format(file=file.name, reason=reason), None)
        return False
    words = _tr("Saved to {file}. Import it once the library can be written again.")
    bus.toast_requested.emit(words.format(file=file.name), None)
    return True


def _tr(text: str) -> str:
    return QCoreApplication.translate("Rescue", text)
