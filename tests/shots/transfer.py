"""Draw the import and export dialogs: `python -m tests.shots.transfer OUT`."""

import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import Problem
from studyapp.formats.exchange import Found, Item, Loss
from studyapp.paths import seed_dir
from studyapp.services.reading.reading import Reading
from studyapp.services.transfer.comparing import compare
from studyapp.services.transfer.import_plan import ImportPlan
from studyapp.services.transfer.reading_files import FilesRead
from studyapp.services.workspace import Workspace
from studyapp.ui.application import make_application
from studyapp.ui.bus import Bus
from studyapp.ui.dialogs.export_questions import ExportQuestions
from studyapp.ui.dialogs.import_questions import ImportDesk, ImportQuestions
from studyapp.ui.theme import Theme
from tests.services.reading.fake_formats import StemFormat, install
from tests.shots.history import NOW

LOOKS = (("light", 1.0), ("dark", 1.0), ("light", 1.5))
FRAMES = 4
PROBLEMS = (
    Problem(
        file="autumn.csv",
        entry="row 14",
        field="right answer",
        message="It names answer 6, and there are 4.",
        hint="Give a number from 1 to 4.",
    ),
    Problem(file="autumn.csv", entry="row 31", field="date", message="“Septober” is not a date."),
)
LOSS = "Pictures are left out; the words are kept."


def pictures() -> Iterator[tuple[str, QPixmap]]:
    """Give the name and picture of each dialog in each look."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else make_application(["shots"])
    install()
    theme = Theme(app)
    theme.set_reduced_motion(True)
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(folder), seeds=seed_dir(), now=lambda: NOW)
        desk = ImportDesk(theme=theme, bus=Bus(), workspace=workspace)
        for scheme, scale in LOOKS:
            theme.set_scheme(scheme)
            theme.set_scale(scale)
            theme.apply(app)
            for name, dialog in _dialogs(desk, Path(folder)):
                _settle()
                yield f"{name}_{scheme}_{scale:.1f}", dialog.grab()
                dialog.hide()
        workspace.close()


def _dialogs(desk: ImportDesk, folder: Path) -> Iterator[tuple[str, QDialog]]:
    plan = _plan(desk.workspace)
    file = folder / "autumn.csv"
    for name, wait in (("import_reading", False), ("import_unread", True)):
        reading = ImportQuestions(desk, [file, file])
        reading.show()
        for _ in range(3 * wait):
            QThreadPool.globalInstance().waitForDone()
            _settle()
        yield name, reading
    for section, name in enumerate(("new", "changed", "left_out", "not_kept")):
        dialog = _previewing(desk, file, plan)
        _pick(dialog, section)
        yield f"import_{name}", dialog
    done = _previewing(desk, file, plan)
    done._apply()
    yield "import_done", done
    done._take_back()
    yield "import_undone", done
    export = ExportQuestions(desk, None)
    QThreadPool.globalInstance().waitForDone()
    export.show()
    yield "export", export


def _previewing(desk: ImportDesk, file: Path, plan: ImportPlan) -> ImportQuestions:
    dialog = ImportQuestions(desk, [file])
    assert dialog._task is not None
    dialog._reading.stop()
    dialog._task.forget()
    QThreadPool.globalInstance().waitForDone()
    _settle()
    dialog._show_plan(plan)
    dialog.show()
    return dialog


def _pick(dialog: ImportQuestions, index: int) -> None:
    from studyapp.ui.widgets.segmented import Segmented

    segments = dialog.findChild(Segmented)
    assert segments is not None
    segments.set_current(index)
    segments.picked.emit(index)


def _plan(workspace: Workspace) -> ImportPlan:
    """Plan a file with three new questions, some changed ones, and some trouble."""
    stems = StemFormat()
    known = [stems.carried(one) for one in workspace.transfer.sheet().items]
    items = [one for one in known if one is not None]
    for number in range(4):
        stem = items[number].form.stem
        items[number] = Item(form=replace(items[number].form, stem=f"{stem[:-1]}, as reported?"))
    new = [
        Item(form=QuestionForm(id=f"x-{number}", stem=stem), status=QuestionStatus.READY)
        for number, stem in enumerate(
            (
                "Which two sides does the article quote on the first shots of 27 September?",
                "How does the article name the line between them?",
                "Who called for talks?",
            )
        )
    ]
    found = Found(
        items=(*new, *items),
        problems=PROBLEMS,
        losses=(Loss(item="x-1", field="stem", message=LOSS),),
    )
    read = FilesRead(readings=(Reading(file="autumn.csv", format="stem", found=found),))
    return compare(read, workspace.transfer.standing(read))


def _settle() -> None:
    for _ in range(FRAMES):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(arguments: list[str]) -> int:
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures():
        picture.save(str(out / f"{name}.png"))
        print(out / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
