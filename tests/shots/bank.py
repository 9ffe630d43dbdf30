"""Draw the question bank and its dialogs: `python -m tests.shots.bank OUT`."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QThreadPool
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.app.desk import StudyWindow, make_window
from studyapp.core.bank.bulk import EditTags, changes_of
from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.form import Choice, QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.errors import LibraryReason, LibraryUnavailable
from studyapp.core.quiz.question import Family
from studyapp.paths import seed_dir
from studyapp.services.workspace import Workspace
from studyapp.ui.application import make_application
from studyapp.ui.modes.bank.dialogs.bank_suggestions import BankSuggestions
from studyapp.ui.modes.bank.dialogs.bulk_tags import BulkTags
from studyapp.ui.modes.bank.dialogs.duplicate_questions import DuplicateQuestions
from studyapp.ui.modes.bank.dialogs.find_replace import FindReplace
from studyapp.ui.modes.bank.dialogs.from_facts import FromFacts
from studyapp.ui.modes.bank.dialogs.not_saved import NotSaved
from studyapp.ui.modes.bank.dialogs.question_history import QuestionHistory
from studyapp.ui.modes.bank.page import BankPage
from studyapp.ui.theme import Theme
from tests.shots.history import NOW

LOOKS = (
    ("light", 1.0, 1280, 800),
    ("dark", 1.0, 1280, 800),
    ("light", 1.0, 960, 600),
    ("light", 1.5, 1280, 800),
    ("light", 1.0, 1680, 1000),
)
FRAMES = 5
LOCALE = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
FACT = "pos-pashinyan-preplanned"
Posed = tuple[str, Callable[[], QWidget]]


class BankStudio:
    """One window over a library whose bank was worked on."""

    def __init__(self, folder: Path) -> None:
        existing = QApplication.instance()
        self.app = existing if isinstance(existing, QApplication) else make_application(["shots"])
        self.theme = Theme(self.app)
        self.theme.set_reduced_motion(True)
        self.theme.apply(self.app)
        self.workspace = Workspace.open(folder, seeds=seed_dir(), now=lambda: NOW)
        self.workspace.teaching.switch_on()
        self.mine = _work(self.workspace)
        self.folder = folder
        self.window = self._make_window()
        self.windows: list[QWidget] = []

    def _make_window(self) -> StudyWindow:
        QLocale.setDefault(LOCALE)
        return make_window(self.theme, self.workspace, folder=self.folder, now=lambda: NOW)

    def page(self) -> BankPage:
        page = self.window.show_page("bank")
        assert isinstance(page, BankPage)
        return page

    def poses(self) -> list[Posed]:
        return [
            ("bank", self._whole),
            ("bank_draft", self._draft),
            ("bank_bulk", self._bulk),
            ("bank_none", self._none),
            ("bank_unsaved", self._unsaved),
            ("bank_preview", self._preview),
            ("bank_filter", self._filter),
            ("bank_more", self._more),
            ("bank_question_more", self._question_more),
            ("bank_history", self._history),
            ("bank_replace", self._replace),
            ("bank_tags", self._tags),
            ("bank_duplicates", self._duplicates),
            ("bank_from_facts", self._from_facts),
            ("bank_suggestions", self._suggestions),
            ("bank_not_saved", self._not_saved),
        ]

    def _whole(self) -> QWidget:
        page = self.page()
        page.list.field.clear()
        page.list.card.clear_all()
        page.open(self.mine[0])
        return self.window

    def _draft(self) -> QWidget:
        self.page().open(self.mine[1])
        self.page().commands.set_status(QuestionStatus.READY)
        return self.window

    def _bulk(self) -> QWidget:
        page = self.page()
        page.list.list.focus_first()
        rows = page.list.list
        rows.selectAll()
        return self.window

    def _none(self) -> QWidget:
        page = self.page()
        page.open(self.mine[0])
        page.list.field.setText("Tovus")
        return self.window

    def _unsaved(self) -> QWidget:
        page = self.page()
        page.list.field.clear()
        page._on_unsaved(LibraryUnavailable(path="library.db", reason=LibraryReason.FULL))
        return self.window

    def _preview(self) -> QWidget:
        page = self.page()
        page.editor.unsaved.say("")
        page.editor.show_tab(1)
        return self.window

    def _filter(self) -> QWidget:
        page = self.page()
        page.editor.show_tab(0)
        page.list._open_filter()
        return page.list.card

    def _more(self) -> QWidget:
        self.page().list.card.hide()
        self.page().list.more.click()
        return self._popup()

    def _question_more(self) -> QWidget:
        self._close_popups()
        self.page().editor.header.more.click()
        return self._popup()

    def _history(self) -> QWidget:
        self._close_popups()
        bank = self.workspace.bank
        versions, now = bank.history(self.mine[0]), bank.entry(self.mine[0]).form
        return self._shown(
            QuestionHistory(self.theme, versions, now, locale=LOCALE, parent=self.window)
        )

    def _replace(self) -> QWidget:
        forms = [one.form for one in self.workspace.bank.entries().values()]
        dialog = FindReplace(self.theme, forms, self.window)
        dialog.words.setText("ceasefire")
        dialog.replacement.setText("truce")
        dialog.preview()
        return self._shown(dialog)

    def _tags(self) -> QWidget:
        forms = [self.workspace.bank.entry(one).form for one in self.mine]
        dialog = BulkTags(self.theme, forms, ("exam",), self.window)
        dialog.add.setText("autumn, short")
        return self._shown(dialog)

    def _duplicates(self) -> QWidget:
        dialog = DuplicateQuestions(self.theme, self.workspace.bank.entries(), self.window)
        QThreadPool.globalInstance().waitForDone()
        return self._shown(dialog)

    def _from_facts(self) -> QWidget:
        pack, rows = self.workspace.pack, self.workspace.bank.rows()
        dialog = FromFacts(self.theme, pack, rows, self.window)
        dialog.choose_facts(("ev-fighting",))
        return self._shown(dialog)

    def _suggestions(self) -> QWidget:
        found = self.workspace.suggestions.open()
        return self._shown(BankSuggestions(self.theme, found, locale=LOCALE, parent=self.window))

    def _not_saved(self) -> QWidget:
        error = LibraryUnavailable(path="library.db", reason=LibraryReason.FULL)
        return self._shown(NotSaved(self.theme, error, self.window))

    def _shown(self, dialog: QWidget) -> QWidget:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        self.windows.append(dialog)
        return dialog

    def _popup(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        assert popup is not None
        return popup

    def _close_popups(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()

    def pictures(self) -> Iterator[tuple[str, QPixmap]]:
        """Give the name and picture of each pose in each look."""
        for scheme, scale, width, height in LOOKS:
            self.theme.set_scheme(scheme)
            self.theme.set_scale(scale)
            self.window.resize(width, height)
            self.window.show()
            for name, pose in self.poses():
                widget = pose()
                settle()
                yield f"{name}_{scheme}_{scale:.1f}_{width}", widget.grab()
                while self.windows:
                    self.windows.pop().close()

    def close(self) -> None:
        self.window.close()
        self.workspace.close()


def pictures() -> Iterator[tuple[str, QPixmap]]:
    """Give every picture of the question bank."""
    with tempfile.TemporaryDirectory() as folder:
        studio = BankStudio(Path(folder))
        yield from studio.pictures()
        studio.close()


def settle() -> None:
    for _ in range(FRAMES):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _work(workspace: Workspace) -> tuple[str, ...]:
    """Write a little: a whole question with a history, and drafts."""
    bank = workspace.bank
    rows = bank.rows()
    first = next(row for row in rows if FACT in row.facts and row.family is Family.WHO_SAID)
    copy = bank.duplicate(first.id).form
    bank.checkpoint(copy.id)
    stem = "Who called the attack a massive provocation to regional peace?"
    bank.save(replace(copy, stem=stem, tags=("exam", "speakers")))
    bank.set_status((copy.id,), QuestionStatus.READY)
    bank.checkpoint(copy.id)
    bank.save(replace(copy, stem=stem, tags=("exam",), difficulty=3))
    draft = bank.new(
        QuestionForm(
            id="",
            stem="On which day did the two leaders speak?",
            choices=(Choice(text="On 27 September 2020"), Choice(text="")),
        )
    ).form
    same = bank.duplicate(first.id).form
    bank.set_status((rows[3].id,), QuestionStatus.RETIRED)
    edit = EditTags(add=("exam",))
    made = [one.after for one in changes_of(edit, (bank.entry(rows[5].id).form,))]
    bank.apply(made, label=EditLabel.TAGS)
    return copy.id, draft.id, same.id


def main(arguments: list[str]) -> int:
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures():
        picture.save(str(out / f"{name}.png"))
        print(out / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
