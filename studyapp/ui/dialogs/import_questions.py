"""Import questions and packs: read off the window's thread, show what it does, then do it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.changes import Changes
from studyapp.core.errors import StudyError
from studyapp.services.steps import Stopped
from studyapp.services.transfer.comparing import compare
from studyapp.services.transfer.import_plan import Effect, ImportPlan
from studyapp.services.transfer.reading_files import FilesRead
from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.dialogs.modal import show_modal
from studyapp.ui.dialogs.stoppable import Reading, Stoppable
from studyapp.ui.dialogs.transfer_preview import TransferPreview
from studyapp.ui.dialogs.transfer_words import count_words, done_words, plan_title, sections_of
from studyapp.ui.problems import words_for
from studyapp.ui.tasks import Task, run
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.announce import announce
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.progress import SegmentBar

WIDTH, HEIGHT = 640, 520
IMPORTS = frozenset({EditLabel.IMPORT, EditLabel.IMPORT_PACK})
SEGMENTS = 12
SUFFIXES = "*.studypack *.json *.csv *.xlsx *.gift *.txt *.xml *.zip *.apkg"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportDesk:
    """What an import needs of the app."""

    theme: Theme
    bus: Bus
    workspace: Workspace


class ImportQuestions(QDialog):
    """Goes from reading to a preview to a report; nothing is written before Import is chosen."""

    def __init__(
        self, desk: ImportDesk, files: Sequence[Path], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._files = desk, tuple(files)
        self._plan: ImportPlan | None = None
        self._preview: TransferPreview | None = None
        self._task: Task | None = None
        self._reading = Reading(self)
        self._applying = Stoppable(self)
        theme = desk.theme
        self.setObjectName("import-questions")
        self.setWindowTitle(self.tr("Import"))
        self._title = PlainLabel(theme, self.tr("Reading"), TextStyle.TITLE)
        self._line = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self._line.setObjectName("import-line")
        self._bar = SegmentBar(theme)
        self._body = QVBoxLayout()
        self._body.addStretch(1)
        self._undo = Button(theme, self.tr("Undo"))
        self._undo.setObjectName("undo-import")
        self._open = Button(theme, self.tr("Open the article"))
        self._open.setObjectName("open-imported")
        self._cancel = Button(theme, self.tr("Cancel"))
        self._cancel.setObjectName("cancel-import")
        self._accept = Button(theme, self.tr("Import"), kind=ButtonKind.PRIMARY)
        self._accept.setObjectName("apply-import")
        self._lay_out()
        self._undo.clicked.connect(self._take_back)
        self._open.clicked.connect(self._open_article)
        self._cancel.clicked.connect(self.reject)
        self._accept.clicked.connect(self._apply)
        self._reading.begun.connect(self._show_file)
        self._applying.stepped.connect(self._show_step)
        self._begin()

    @classmethod
    def ask(cls, desk: ImportDesk, files: Sequence[Path], parent: QWidget | None) -> None:
        """Import files as far as the user wants; without files, ask for them first."""
        chosen = tuple(files) or choose_files(parent)
        if chosen:
            show_modal(cls(desk, chosen, parent))

    def reject(self) -> None:
        """Close; what is being written is stopped first, and then nothing of it is kept."""
        if self._applying.under_way:
            self._applying.stop()
            self._cancel.setEnabled(False)
            self._line.setText(self.tr("Stopping"))
            return
        super().reject()

    def done(self, result: int) -> None:
        """Close; what is still being read is stopped."""
        self._reading.stop()
        if self._task is not None:
            self._task.forget()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reject()
        if self._applying.under_way:
            event.ignore()
            return
        super().closeEvent(event)

    def _begin(self) -> None:
        self._undo.hide()
        self._open.hide()
        self._accept.setEnabled(False)
        self._show_file(0)
        files, reading = self._files, self._reading
        self._run(lambda: reading.read(files), self._on_read)

    def _show_file(self, number: int) -> None:
        self._bar.set_progress(number, len(self._files))
        words = self.tr("{name}, file {number} of {total}")
        name = self._files[number].name
        self._line.setText(words.format(name=name, number=number + 1, total=len(self._files)))

    def _on_read(self, read: FilesRead) -> None:
        self._line.setText(self.tr("Comparing with what is here"))
        try:
            standing = self._desk.workspace.transfer.standing(read)
        except StudyError as trouble:
            self._fail(trouble)
            return
        self._run(lambda: compare(read, standing), self._show_plan)

    def _show_plan(self, plan: ImportPlan) -> None:
        self._plan = plan
        self._bar.hide()
        self._title.setText(plan_title(plan))
        self._line.setText(count_words(plan))
        self._preview = TransferPreview(self._desk.theme, sections_of(plan))
        self._body.insertWidget(0, self._preview, 10_000)
        self._accept.setEnabled(plan.changes_anything)
        if plan.changes_anything:
            self._accept.setFocus()
        else:
            self._accept.hide()
            self._cancel.setText(self.tr("Close"))
            self._cancel.setFocus()
        announce(self, f"{self._title.text()}. {self._line.text()}")

    def _apply(self) -> None:
        if self._plan is None or self._applying.under_way:
            return
        self._accept.setEnabled(False)
        self._title.setText(self.tr("Importing"))
        self._line.setText(count_words(self._plan))
        self._bar.setVisible(self._plan.steps > 0)
        self._show_step(0)
        work = self._applying.start(self._desk.workspace.transfer.applying(self._plan))
        self._run(work, self._on_applied)

    def _show_step(self, step: int) -> None:
        steps = self._plan.steps if self._plan is not None else 0
        if steps:
            self._bar.set_progress(step * SEGMENTS // steps, SEGMENTS)

    def _on_applied(self, changes: Changes) -> None:
        self._applying.end()
        self._bar.hide()
        self._cancel.setEnabled(True)
        if self._plan is None:
            return
        workspace = self._desk.workspace
        workspace.transfer.applied()
        self._tell(changes)
        step = workspace.undo.next_undo
        self._undo.setVisible(step is not None and step.label in IMPORTS)
        self._open.setVisible(bool(_new_packs(self._plan)))
        self._report(self.tr("Imported"), done_words(self._plan))

    def _open_article(self) -> None:
        """Close, then open the article that came, the first if there are several."""
        if self._plan is not None:
            pack = _new_packs(self._plan)[0]
            self.accept()
            self._desk.bus.article_requested.emit(pack)

    def _take_back(self) -> None:
        try:
            changes = self._desk.workspace.undo.undo()
        except StudyError as trouble:
            self._fail(trouble)
            return
        self._tell(changes)
        self._undo.hide()
        self._open.hide()
        if self._preview is not None:
            self._preview.hide()
        self._report(self.tr("Undone"), self.tr("Everything is as it was before the import."))

    def _report(self, title: str, line: str) -> None:
        self._title.setText(title)
        self._line.setText(line)
        self._accept.hide()
        self._cancel.setText(self.tr("Close"))
        self._cancel.setFocus()
        announce(self, f"{title}. {line}")

    def _fail(self, error: BaseException) -> None:
        """Say what went wrong; a bug is raised to whoever reports bugs."""
        self._applying.end()
        self._cancel.setEnabled(True)
        if isinstance(error, Stopped):
            self.reject()
            return
        if not isinstance(error, StudyError):
            self.reject()
            raise error
        self._bar.hide()
        words = words_for(error)
        self._report(words.title, words.line)

    def _tell(self, changes: Changes) -> None:
        self._desk.bus.changed.emit(changes)

    def _run(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        self._task = run(work, done=done, failed=self._fail)

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._undo)
        foot.addStretch(1)
        foot.addWidget(self._open)
        foot.addWidget(self._cancel)
        foot.addWidget(self._accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(8))
        layout.addWidget(self._title)
        layout.addWidget(self._line)
        layout.addWidget(self._bar)
        layout.addSpacing(px(4))
        layout.addLayout(self._body, 1)
        layout.addSpacing(px(4))
        layout.addLayout(foot)
        self.resize(px(WIDTH), px(HEIGHT))


def _new_packs(plan: ImportPlan) -> list[str]:
    return [one.pack.id for one in plan.stored if one.effect is Effect.NEW]


def choose_files(parent: QWidget | None) -> tuple[Path, ...]:
    """Ask for files to import; none where the user has changed their mind."""
    dialog = QFileDialog(parent)
    dialog.setWindowTitle(dialog.tr("Import"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    known = dialog.tr("Questions and articles ({suffixes})").format(suffixes=SUFFIXES)
    dialog.setNameFilters([known, dialog.tr("All files (*)")])
    if not show_modal(dialog):
        return ()
    return tuple(Path(name) for name in dialog.selectedFiles())
