"""Draw the print dialog and printed pages: `python -m tests.shots.printing OUT`."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from studyapp.core.handout.choices import HandoutChoices
from studyapp.core.handout.making import make_handout
from studyapp.core.handout.wish import PrintWish
from studyapp.core.quiz.question import Question
from studyapp.paths import seed_dir
from studyapp.services.workspace import Workspace
from studyapp.ui.application import make_application
from studyapp.ui.bus import Bus
from studyapp.ui.dialogs.print_questions import PrintQuestions
from studyapp.ui.printing.inks import PAPER
from studyapp.ui.printing.paged import Page
from studyapp.ui.printing.pages import Pages, lay_out
from studyapp.ui.theme import Theme
from tests.shots.history import NOW

LOCALE = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
TITLE = "Nagorno-Karabakh: who says what"
WIDTH = 827
LOOKS = (
    ("light", 1.0, None),
    ("dark", 1.0, None),
    ("light", 1.0, (944, 584)),
    ("light", 1.5, None),
)
DIRECTIONS = {"ltr": Qt.LayoutDirection.LeftToRight, "rtl": Qt.LayoutDirection.RightToLeft}


def pictures() -> Iterator[tuple[str, QPixmap | QImage]]:
    """Give the dialog in every look and the first page of every sheet."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else make_application(["shots"])
    theme = Theme(app)
    theme.apply(app)
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(folder), seeds=seed_dir(), now=lambda: NOW)
        asked = _one_of_each(workspace.questions.all())
        yield from _dialogs(app, theme, workspace, asked)
        for large in (False, True):
            choices = HandoutChoices(
                versions=2, seed=7, answer_sheet=True, sources=True, large=large
            )
            handout = make_handout(asked, pack=workspace.pack, title=TITLE, choices=choices)
            for name, direction in DIRECTIONS.items():
                pages = lay_out(handout, LOCALE, direction)
                size = "large" if large else "usual"
                for sheet, picture in _firsts(pages):
                    yield f"print_{size}_{name}_{sheet}", picture
        workspace.close()


def _one_of_each(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    kinds = {(one.family, type(one.body)): one for one in reversed(questions)}
    return tuple(kinds.values())


def _dialogs(
    app: QApplication, theme: Theme, workspace: Workspace, asked: tuple[Question, ...]
) -> Iterator[tuple[str, QPixmap]]:
    for scheme, scale, size in LOOKS:
        theme.set_scheme(scheme)
        theme.set_scale(scale)
        dialog = PrintQuestions(
            theme,
            Bus(),
            workspace.pack,
            PrintWish(questions=asked, title=TITLE),
            locale=LOCALE,
            draw_seed=lambda: 4711,
        )
        if size is not None:
            dialog.resize(*size)
        dialog.show()
        while dialog.pages is None:
            app.processEvents()
        where = f"{dialog.width()}x{dialog.height()}"
        yield f"print_dialog_{scheme}_{round(scale * 100)}_{where}", dialog.grab()
        dialog.close()
        dialog.deleteLater()
    theme.set_scheme("light")
    theme.set_scale(1.0)


def _firsts(pages: Pages) -> Iterator[tuple[str, QImage]]:
    for page in pages.pages:
        if page.number == 1:
            name = page.sheet.casefold().replace(":", "").replace(",", "").replace(" ", "_")
            yield name, _picture(pages, page)


def _picture(pages: Pages, page: Page) -> QImage:
    height = round(WIDTH * pages.size.height() / pages.size.width())
    image = QImage(WIDTH, height, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(WIDTH / pages.size.width(), WIDTH / pages.size.width())
    page.paint(painter)
    painter.end()
    return image


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    for title, one in pictures():
        one.save(str(target / f"{title}.png"))
