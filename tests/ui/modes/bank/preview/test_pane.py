"""The preview follows the form, shows every kind of answer, and says what the checks say."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.bank.checks.check import CheckId, Level
from studyapp.core.bank.form import AnswerKind, QuestionForm
from studyapp.core.bank.status import QuestionStatus
from studyapp.ui.modes.bank.preview.check_row import CheckRow
from studyapp.ui.modes.bank.preview.kind import PreviewKind
from studyapp.ui.modes.bank.preview.pane import PreviewPane
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.quote import Quote
from tests.core.bank.checks.broken_forms import BROKEN
from tests.core.bank.checks.sound_forms import FINE, GOOD, PACK
from tests.ui.finding import child

LEFT = Qt.MouseButton.LeftButton
LOCALE = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


@pytest.fixture
def pane(theme: Theme) -> Iterator[PreviewPane]:
    shown = PreviewPane(theme, PACK, locale=LOCALE)
    shown.resize(364, 780)
    shown.show()
    yield shown
    shown.close()
    shown.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def show(pane: PreviewPane, form: QuestionForm) -> None:
    pane.show_form(form, status=QuestionStatus.DRAFT)
    pane.refresh()


def words(pane: PreviewPane) -> list[str]:
    return [row.words.accessibleName() for row in pane.checks.rows]


def row_of(pane: PreviewPane, check: CheckId) -> CheckRow:
    ids = [one.id for one in pane.checks.checks]
    return pane.checks.rows[ids.index(check)]


def stem(pane: PreviewPane) -> str:
    return child(pane.card.pupil, PlainLabel, "stem").text()


def test_it_shows_the_question_and_its_checks(pane: PreviewPane) -> None:
    show(pane, FINE["said"])
    assert stem(pane) == FINE["said"].stem
    assert pane.card.pupil.answers.accessibleName().startswith("Southbank alone")
    assert words(pane)[:2] == ["Fine: Anchored to one sentence", "Fine: Names whose claim it is"]


@pytest.mark.parametrize("kind", AnswerKind)
@pytest.mark.parametrize("preview", PreviewKind)
def test_an_unfinished_form_is_drawn_with_placeholders(
    pane: PreviewPane, kind: AnswerKind, preview: PreviewKind
) -> None:
    show(pane, QuestionForm(id="q", kind=kind))
    pane.set_kind(preview)
    assert not pane.grab().isNull()
    assert not pane.card.toggle.isEnabled()
    assert any(one.level is Level.BLOCKS for one in pane.checks.checks)


@pytest.mark.parametrize("form", FINE.values(), ids=FINE.keys())
@pytest.mark.parametrize("preview", PreviewKind)
def test_the_answer_is_shown_with_its_reason_and_sentence(
    pane: PreviewPane, form: QuestionForm, preview: PreviewKind, qtbot: QtBot
) -> None:
    show(pane, replace(form, explanation="The article says so."))
    pane.set_kind(preview)
    before = pane.card.grab().toImage()
    qtbot.mouseClick(pane.card.toggle, LEFT)
    assert pane.card.toggle.text() == "Hide answer"
    assert pane.card.note.isVisible()
    assert pane.card.note.reason.text() == "The article says so."
    assert form.quotes[0].exact in child(pane.card.note, Quote).accessibleName()
    assert pane.card.grab().toImage() != before
    qtbot.mouseClick(pane.card.toggle, LEFT)
    assert not pane.card.note.isVisible()


def test_the_answer_of_one_question_is_not_shown_with_the_next(
    pane: PreviewPane, qtbot: QtBot
) -> None:
    show(pane, GOOD)
    qtbot.mouseClick(pane.card.toggle, LEFT)
    show(pane, replace(GOOD, stem="Typed on"))
    assert pane.card.note.isVisible()
    show(pane, replace(GOOD, id="q-next"))
    assert not pane.card.note.isVisible()


def test_a_check_leads_to_its_field(pane: PreviewPane, qtbot: QtBot) -> None:
    show(pane, BROKEN["lengths"].form)
    row = row_of(pane, CheckId.LENGTHS)
    with qtbot.waitSignal(pane.field_wanted) as caught:
        qtbot.mouseClick(row.words, LEFT)
    assert caught.args == ["choices", 0]
    with qtbot.waitSignal(pane.field_wanted):
        qtbot.keyClick(row.words, Qt.Key.Key_Return)


def test_what_leads_nowhere_takes_no_keyboard(pane: PreviewPane, qtbot: QtBot) -> None:
    show(pane, GOOD)
    row = row_of(pane, CheckId.ANCHORED)
    assert row.words.focusPolicy() is Qt.FocusPolicy.NoFocus
    with qtbot.assertNotEmitted(pane.field_wanted):
        qtbot.mouseClick(row.words, LEFT)


def test_a_mend_gives_the_mended_form(pane: PreviewPane, qtbot: QtBot) -> None:
    show(pane, BROKEN["small letters"].form)
    row = row_of(pane, CheckId.SMALL_LETTERS)
    assert row.mend.accessibleName() == "Mend: Begin with capitals"
    with qtbot.waitSignal(pane.mend_wanted) as caught:
        qtbot.mouseClick(row.mend, LEFT)
    mended = caught.args[0]
    assert [one.text[0] for one in mended.choices] == ["A", "A", "A"]
    show(pane, mended)
    assert CheckId.SMALL_LETTERS not in {one.id for one in pane.checks.checks}


def test_there_is_no_link_where_nothing_can_be_mended(pane: PreviewPane) -> None:
    show(pane, GOOD)
    assert not any(row.mend.isVisible() for row in pane.checks.rows)


def test_the_kinds_follow_one_another(pane: PreviewPane) -> None:
    show(pane, GOOD)
    seen = []
    for _ in range(4):
        seen.append(pane.kind)
        pane.next_kind()
    assert seen == [*PreviewKind, PreviewKind.PUPIL]


def test_nothing_in_the_picture_takes_the_keyboard_or_the_mouse(pane: PreviewPane) -> None:
    for form in FINE.values():
        show(pane, form)
        inside = [one for one in pane.card.pupil.findChildren(QWidget) if one.isVisible()]
        assert pane.card.pupil.answers in inside
        assert all(one.focusPolicy() is Qt.FocusPolicy.NoFocus for one in inside)


def test_many_keystrokes_are_drawn_once(pane: PreviewPane, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = []
    monkeypatch.setattr(pane.card, "show_question", lambda *_, **__: drawn.append(1))
    for number in range(20):
        pane.show_form(replace(GOOD, stem=f"Typed {number}"), status=QuestionStatus.DRAFT)
    QCoreApplication.processEvents()
    assert drawn == [1]


def test_what_cannot_be_seen_is_drawn_once_it_can(pane: PreviewPane) -> None:
    pane.hide()
    show(pane, GOOD)
    assert pane.checks.checks == ()
    pane.show()
    assert stem(pane) == GOOD.stem
    assert pane.checks.checks != ()


def test_the_print_is_black_on_white_in_the_dark_theme_too(pane: PreviewPane, theme: Theme) -> None:
    show(pane, GOOD)
    pane.set_kind(PreviewKind.PRINT)
    QCoreApplication.processEvents()
    light = pane.card.print.grab().toImage()
    theme.set_scheme("dark")
    dark = pane.card.print.grab().toImage()
    middle = light.rect().adjusted(4, 4, -4, -4)
    assert light.copy(middle) == dark.copy(middle)


def test_the_checks_stay_on_the_same_lines_while_somebody_types(pane: PreviewPane) -> None:
    show(pane, GOOD)
    rows = pane.checks.rows
    show(pane, replace(GOOD, stem="Another question about 1990?"))
    assert pane.checks.rows[: len(rows)] == rows[: len(pane.checks.rows)]


def test_what_was_shown_before_is_let_go(pane: PreviewPane) -> None:
    kept = []
    for _ in range(3):
        for form in FINE.values():
            show(pane, form)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        kept.append(len(pane.findChildren(QWidget)))
    assert kept[1] == kept[2]
