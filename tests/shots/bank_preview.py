"""Draw the preview beside the form: `python -m tests.shots.bank_preview OUT`."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QApplication

from studyapp.core.bank.form import AnswerKind, QuestionForm
from studyapp.core.bank.form_of import form_of
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.generate import generate
from studyapp.formats.pack_folder import read_pack
from studyapp.ui.application import make_application
from studyapp.ui.modes.bank.preview.kind import PreviewKind
from studyapp.ui.modes.bank.preview.pane import PreviewPane
from studyapp.ui.theme import Theme

SEED = Path(__file__).parents[2] / "seeds" / "nagorno-karabakh-2020"
WIDTH, TAB, HEIGHT = 364, 600, 780
LOCALE = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
LOOKS = (("light", 1.0, False), ("dark", 1.0, False), ("light", 1.5, False), ("light", 1.0, True))
WRITTEN = "Which leader admitted that all this was pre-planned?"


def forms(pack: Pack) -> dict[str, QuestionForm]:
    """Give a question of each kind, one with much amiss, and an empty one."""
    found: dict[str, QuestionForm] = {}
    for question in generate(pack).questions:
        form = form_of(question)
        found.setdefault(form.kind.value, form)
        if form.kind is AnswerKind.GAP and form.typed_gap:
            found.setdefault("gap_typed", form)
    amiss = replace(
        found["one_of"], stem=WRITTEN, choices=tuple(reversed(found["one_of"].choices)), facts=()
    )
    empty = QuestionForm(id="q-empty")
    return {**found, "amiss": amiss, "empty": empty}


def pictures() -> Iterator[tuple[str, QPixmap]]:
    """Draw every kind of answer in every preview and every look."""
    app = make_application(["studyapp"])
    theme = Theme()
    theme.set_reduced_motion(True)
    theme.apply(app)
    pack = read_pack(SEED).pack
    shown = forms(pack)
    for scheme, scale, mirrored in LOOKS:
        theme.set_scheme(scheme)
        theme.set_scale(scale)
        _turn(mirrored=mirrored)
        look = f"{scheme}_{round(scale * 100)}{'_rtl' if mirrored else ''}"
        for name, form in shown.items():
            for kind in PreviewKind:
                pane = PreviewPane(theme, pack, locale=LOCALE)
                for answered in (False, True):
                    picture = _draw(pane, form, kind, round(WIDTH * scale), answered=answered)
                    told = "_answer" if answered else ""
                    yield f"preview_{name}_{kind.value}{told}_{look}", picture
                _close(pane)
    _turn(mirrored=False)
    theme.set_scheme("light")
    theme.set_scale(1.0)
    for kind in PreviewKind:
        pane = PreviewPane(theme, pack, locale=LOCALE)
        picture = _draw(pane, shown["one_of"], kind, TAB, answered=True)
        yield f"preview_tab_{kind.value}", picture
        _close(pane)


def _draw(
    pane: PreviewPane, form: QuestionForm, kind: PreviewKind, width: int, *, answered: bool
) -> QPixmap:
    pane.resize(width, HEIGHT)
    pane.show()
    pane.show_form(form, status=QuestionStatus.DRAFT)
    pane.set_kind(kind)
    _settle()
    if answered and pane.card.toggle.isEnabled():
        pane.card.toggle.click()
    _settle()
    return pane.grab()


def _settle() -> None:
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def _turn(*, mirrored: bool) -> None:
    direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    QGuiApplication.setLayoutDirection(direction)


def _close(pane: PreviewPane) -> None:
    pane.close()
    pane.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(arguments: list[str]) -> int:
    """Draw all pictures into a folder."""
    if len(arguments) != 1:
        print("usage: python -m tests.shots.bank_preview OUT")
        return 2
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures():
        target = out / f"{name}.png"
        picture.save(str(target))
        print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
