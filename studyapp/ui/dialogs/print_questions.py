"""Print a test: choose versions and sheets, see the pages, save a PDF or print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studyapp.core.handout.choices import HandoutChoices
from studyapp.core.handout.making import make_handout
from studyapp.core.handout.wish import PrintWish
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import ContentNote
from studyapp.services.file_writing import save_file
from studyapp.ui.bus import Bus
from studyapp.ui.file_names import file_stem
from studyapp.ui.printing.choices_form import ChoicesForm, usual_paper
from studyapp.ui.printing.pages import Pages, Steps, laying_out
from studyapp.ui.printing.pdf import as_pdf, print_on, set_paper
from studyapp.ui.printing.preview import PagesView
from studyapp.ui.printing.slices import Slices
from studyapp.ui.theme import TextStyle, Theme
from studyapp.ui.widgets.button import Button, ButtonKind
from studyapp.ui.widgets.label import PlainLabel

WIDTH, HEIGHT, SIDE = 1040, 720, 264
PAUSE = 60
"""Milliseconds without another change before the pages are laid out."""


class PrintQuestions(QDialog):
    """Lays the pages out anew, a little at a time, whenever a choice changes."""

    def __init__(
        self,
        theme: Theme,
        bus: Bus,
        pack: Pack,
        wish: PrintWish,
        *,
        locale: QLocale,
        draw_seed: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._bus, self._pack, self._wish = theme, bus, pack, wish
        self._locale, self._draw_seed = locale, draw_seed
        self._pages: Pages | None = None
        self._slices = Slices(self)
        self.setObjectName("print-questions")
        self.setWindowTitle(self.tr("Print"))
        seed = draw_seed() if wish.seed is None else wish.seed
        choices = HandoutChoices(seed=seed, paper=usual_paper(locale))
        self._form = ChoicesForm(theme, wish.title or pack.title, choices)
        self._view = PagesView(theme)
        self._line = PlainLabel(theme, "", TextStyle.SMALL, token="text2")
        self._line.setObjectName("print-line")
        self._cancel = Button(theme, self.tr("Cancel"))
        self._save = Button(theme, self.tr("Save as PDF…"), icon="download")
        self._save.setObjectName("save-pdf")
        self._print = Button(theme, self.tr("Print…"), kind=ButtonKind.PRIMARY, icon="printer")
        self._print.setObjectName("print-pages")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._lay_out()
        self._connect()
        self._make()

    @property
    def pages(self) -> Pages | None:
        """The pages as they are chosen now, or None while they are being laid out."""
        return self._pages

    def done(self, result: int) -> None:
        """Close; pages that are still being laid out are let go."""
        self._pause.stop()
        self._slices.stop()
        super().done(result)

    def save(self, file: Path) -> None:
        """Write the PDF, then close; stay open, saying why, where it cannot be written."""
        if self._pages is None:
            return
        try:
            save_file(file, as_pdf(self._pages))
        except OSError as trouble:
            words = self.tr("{file} was not written: {reason}. Nothing was changed.")
            reason = trouble.strerror or self.tr("it cannot be written")
            self._line.setText(words.format(file=file.name, reason=reason))
            return
        words = self.tr("Saved to {file}.").format(file=file.name)
        self._bus.toast_requested.emit(words, None)
        self.accept()

    def _make(self) -> None:
        self._pages = None
        self._offer(on=False)
        self._slices.start(self._making())

    def _making(self) -> Steps:
        """Make the pages step by step."""
        wish, form, direction = self._wish, self._form, self.layoutDirection()
        handout = make_handout(
            wish.questions, pack=self._pack, title=form.title, choices=form.choices
        )
        yield
        return (yield from laying_out(handout, self._locale, direction))

    def _show(self, pages: Pages) -> None:
        self._pages = pages
        self._view.show_pages(pages)
        self._line.setText(self._told(pages))
        self._offer(on=bool(pages.handout.versions and pages.handout.versions[0].tasks))

    def _offer(self, *, on: bool) -> None:
        for button in (self._save, self._print):
            button.setEnabled(on)

    def _told(self, pages: Pages) -> str:
        tasks = pages.handout.versions[0].tasks
        count = len(pages.pages)
        told = [self.tr("1 page.") if count == 1 else self.tr("{n} pages.").format(n=count)]
        noted = sum(one.question.content_note is not ContentNote.NONE for one in tasks)
        if noted:
            words = self.tr("{n} of {all} questions mention casualties.")
            told.append(words.format(n=noted, all=len(tasks)))
        left_out = len(pages.handout.left_out)
        if left_out == 1:
            told.append(self.tr("1 question is left out: it shows words that are never quoted."))
        elif left_out:
            words = self.tr("{n} questions are left out: they show words that are never quoted.")
            told.append(words.format(n=left_out))
        return " ".join(told)

    def _choose_place(self) -> None:
        usual = f"{file_stem(self._form.title.strip() or self._pack.id)}.pdf"
        kinds = self.tr("PDF (*.pdf)")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save"), usual, kinds)
        if name:
            self.save(Path(name) if Path(name).suffix else Path(name).with_suffix(".pdf"))

    def _send(self) -> None:
        """Let the system's own dialog choose the printer, copies and pages."""
        if self._pages is None:
            return
        # Loaded when needed: most runs print nothing.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setDocName(self._pages.handout.title)
        set_paper(printer, self._pages.handout.choices.paper)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, len(self._pages.pages))
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if print_on(printer, self._pages):
            self._bus.toast_requested.emit(self.tr("Sent to the printer."), None)
            self.accept()
            return
        words = self.tr("The printer did not take the pages. Try again, or save them as PDF.")
        self._line.setText(words)

    def _connect(self) -> None:
        self._form.changed.connect(self._pause.start)
        self._form.seed_wanted.connect(lambda: self._form.set_seed(self._draw_seed()))
        self._pause.timeout.connect(self._make)
        self._slices.finished.connect(self._show)
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._choose_place)
        self._print.clicked.connect(self._send)

    def _lay_out(self) -> None:
        px = self._theme.px
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._form)
        side = QVBoxLayout()
        side.setSpacing(px(12))
        side.addWidget(PlainLabel(self._theme, self.tr("Print"), TextStyle.TITLE))
        side.addWidget(scroll, 1)
        side.addWidget(self._line)
        left = QWidget()
        left.setFixedWidth(px(SIDE))
        left.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        for button in (self._cancel, self._save, self._print):
            foot.addWidget(button)
        body = QHBoxLayout()
        body.setSpacing(px(20))
        body.addWidget(left)
        body.addWidget(self._view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(14))
        layout.addLayout(body, 1)
        layout.addLayout(foot)
        self.resize(px(WIDTH), px(HEIGHT))
