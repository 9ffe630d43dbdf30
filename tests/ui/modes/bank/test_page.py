from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.status import Origin
from studyapp.core.changes import Changes
from studyapp.core.errors import LibraryReason, LibraryUnavailable
from studyapp.ui.modes.bank.dialogs.not_saved import Choice, NotSaved
from studyapp.ui.modes.bank.editing import LONGEST_MS, SAVE_MS
from studyapp.ui.modes.bank.page import BankPage
from studyapp.ui.modes.bank.panes import BankPanes, pane_widths
from tests.ui.modes.bank.bank_desk import WRITTEN, BankDesk

FULL = LibraryUnavailable(path="library.db", reason=LibraryReason.FULL)


class Broken:
    """A bank whose disk is full, until it is mended."""

    def __init__(self, desk: BankDesk, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full, self._save = True, desk.workspace.bank.save
        monkeypatch.setattr(desk.workspace.bank, "save", self.save)

    def save(self, form: QuestionForm, *, burst: str = "") -> Changes:
        if self.full:
            raise FULL
        return self._save(form, burst=burst)


# Opening


def test_the_first_question_is_open_with_its_preview(desk: BankDesk) -> None:
    first = desk.shown[0]
    assert desk.page.place() == first
    assert desk.form.form == desk.entry(first).form
    assert desk.preview.form == desk.form.form
    assert desk.page.list.list.chosen_ids == (first,)


def test_moving_in_the_list_opens_and_back_goes_back(desk: BankDesk) -> None:
    place = desk.page.place()
    desk.page.list.focus_first()
    QTest.keyClick(desk.page.list.list, Qt.Key.Key_Down)
    assert desk.page.place() == desk.shown[1]
    desk.page.go_to(place)
    assert desk.page.place() == desk.shown[0]
    assert desk.form.form is not None
    assert desk.form.form.id == desk.shown[0]


def test_a_question_that_is_gone_shows_nothing(desk: BankDesk) -> None:
    desk.page.open("q-gone")
    assert desk.page.place() == ""
    assert desk.page.editor.stack.currentWidget() is desk.page.editor.nothing
    assert desk.problems == []


# Keeping what is typed


def test_what_is_typed_is_stored_soon_and_told_only_then(desk: BankDesk, qtbot: QtBot) -> None:
    desk.page.open(WRITTEN)
    saved = desk.page.editor.header.saved
    desk.clock.move(minutes=90)
    desk.form.type("What did both towns do?")
    assert desk.entry().form.stem != "What did both towns do?"
    assert saved.text() == ""
    qtbot.waitUntil(lambda: desk.entry().form.stem == "What did both towns do?", timeout=3_000)
    here = desk.clock.now.astimezone()
    assert saved.text() == f"Saved {here:%H:%M}"
    row = desk.page.list.row(WRITTEN)
    assert row is not None
    assert row.stem == "What did both towns do?"


def test_the_preview_follows_within_a_hundred_milliseconds(desk: BankDesk, qtbot: QtBot) -> None:
    desk.page.open(WRITTEN)
    desk.form.type("What now?")
    qtbot.waitUntil(lambda: desk.preview.form == desk.form.form, timeout=100)


def test_words_in_another_field_are_another_step(desk: BankDesk) -> None:
    desk.page.open(WRITTEN)
    desk.form.type("One?")
    desk.form.tag("new")
    assert desk.entry().form.stem == "One?"
    assert desk.entry().form.tags == ("bridge",)
    desk.page.leave()
    assert desk.entry().form.tags == ("new",)
    desk.page.commands.undo()
    assert (desk.entry().form.stem, desk.entry().form.tags) == ("One?", ("bridge",))
    desk.page.commands.undo()
    assert desk.entry().form.stem == "What did the towns do together?"


def test_typing_without_a_pause_is_stored_all_the_same(
    desk: BankDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.page.open(WRITTEN)
    desk.form.type("One?")
    monkeypatch.setattr("studyapp.ui.modes.bank.editing.LONGEST_MS", -1)
    desk.form.type("One? Two?")
    assert desk.entry().form.stem == "One? Two?"
    assert SAVE_MS < LONGEST_MS


def test_leaving_a_question_stores_it_and_keeps_a_version(desk: BankDesk) -> None:
    before = len(desk.workspace.bank.history(WRITTEN))
    desk.page.open(WRITTEN)
    desk.form.type("Who built it?")
    desk.page.open(desk.shown[0])
    history = desk.workspace.bank.history(WRITTEN)
    assert len(history) == before + 1
    assert history[0].form.stem == "Who built it?"
    asked = {one.id: one.stem for one in desk.workspace.questions.all()}
    assert asked[WRITTEN] == "Who built it?"


@pytest.mark.parametrize("leave", [BankPage.hide, BankPage.leave])
def test_hiding_the_page_or_closing_the_window_stores_it(
    desk: BankDesk, leave: "pytest.FixtureRequest"
) -> None:
    desk.page.open(WRITTEN)
    desk.form.type("Who built it?")
    leave(desk.page)  # type: ignore[operator]  # one of two methods
    assert desk.workspace.bank.history(WRITTEN)[0].form.stem == "Who built it?"


def test_a_mend_is_taken_over_and_stored_at_once(desk: BankDesk) -> None:
    desk.page.open(WRITTEN)
    assert desk.form.form is not None
    desk.preview.mend_wanted.emit(replace(desk.form.form, explanation="They did."))
    assert desk.entry().form.explanation == "They did."
    assert desk.form.form.explanation == "They did."


def test_a_field_that_a_check_names_gets_the_keyboard(desk: BankDesk) -> None:
    desk.preview.field_wanted.emit("choices", 2)
    assert desk.form.fields == [("choices", 2)]


def test_a_generated_question_is_adopted_by_typing(desk: BankDesk) -> None:
    first = desk.shown[0]
    desk.form.type("When was it?")
    assert desk.page.editing.save()
    row = desk.page.list.row(first)
    assert row is not None
    assert row.origin is Origin.ADOPTED is desk.entry(first).origin
    stored = next(one for one in desk.workspace.bank.rows() if one.id == first)
    assert replace(row, version=0) == replace(stored, version=0)


# Where storing fails


def test_what_cannot_be_stored_stays_in_the_window(
    desk: BankDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = Broken(desk, monkeypatch)
    desk.page.open(WRITTEN)
    desk.form.type("Lost?")
    desk.page.open(desk.shown[0])
    assert desk.page.place() == WRITTEN
    assert desk.form.form is not None
    assert desk.form.form.stem == "Lost?"
    assert desk.page.list.list.chosen_ids == (WRITTEN,)
    note = desk.page.editor.unsaved
    assert note.isVisible()
    assert note.accessibleName().startswith("Not saved. Your last edits are still in this window.")
    assert desk.page.editor.header.saved.text() == "Not saved"
    broken.full = False
    note.buttons[1].click()
    assert desk.entry().form.stem == "Lost?"
    assert not note.isVisible()
    assert desk.page.editor.header.saved.text().startswith("Saved ")


def test_neither_key_nor_click_leaves_what_cannot_be_stored(
    desk: BankDesk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    rows = desk.page.list.list
    Broken(desk, monkeypatch)
    first = desk.page.place()
    desk.form.type("Lost?")
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: rows.chosen_ids == (first,), timeout=1_000)
    assert desk.page.place() == first
    third = rows.visualRect(rows.model().index(2, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=third)
    qtbot.waitUntil(lambda: rows.chosen_ids == (first,), timeout=1_000)
    assert desk.page.place() == first
    assert desk.form.form is not None
    assert desk.form.form.stem == "Lost?"
    desk.page.editing.close()


def test_it_can_be_saved_elsewhere_and_brought_back(
    desk: BankDesk, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    pytest.importorskip("studyapp.formats.questions_json")
    file = tmp_path_factory.mktemp("elsewhere") / "rescued.json"
    Broken(desk, monkeypatch)
    monkeypatch.setattr(
        "studyapp.ui.modes.bank.rescue.QFileDialog.getSaveFileName", lambda *_: (str(file), "")
    )
    desk.page.open(WRITTEN)
    desk.form.type("Kept elsewhere?")
    assert not desk.page.editing.save()
    desk.page.editor.unsaved.buttons[0].click()
    assert "Kept elsewhere?" in file.read_text(encoding="utf-8")
    assert desk.toasts[-1][0].startswith("Saved to rescued.json.")
    assert desk.page.editing.dirty


def test_a_window_that_closes_asks_until_it_is_stored(
    desk: BankDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = Broken(desk, monkeypatch)
    asked: list[str] = []

    def ask(*_: object) -> Choice:
        asked.append("asked")
        broken.full = len(asked) == 1
        return Choice.TRY_AGAIN

    monkeypatch.setattr(NotSaved, "ask", ask)
    desk.page.open(WRITTEN)
    desk.form.type("Late?")
    desk.page.leave()
    assert len(asked) == 2
    assert desk.entry().form.stem == "Late?"


def test_a_window_can_be_closed_without_what_cannot_be_stored(
    desk: BankDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    Broken(desk, monkeypatch)
    monkeypatch.setattr(NotSaved, "ask", lambda *_: Choice.GIVE_UP)
    desk.page.open(WRITTEN)
    desk.form.type("Gone?")
    desk.page.leave()
    assert desk.entry().form.stem == "What did the towns do together?"
    desk.page.editing.close()


# Others


def test_what_others_write_is_shown(desk: BankDesk) -> None:
    made = desk.workspace.bank.new().form.id
    desk.bus.changed.emit(Changes(questions=True))
    assert made in desk.shown
    desk.page.hide()
    other = desk.workspace.bank.new().form.id
    desk.bus.changed.emit(Changes(questions=True))
    assert other not in desk.shown
    desk.page.show()
    assert other in desk.shown


def test_others_are_told_of_each_write(desk: BankDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Changes] = []
    read: list[bool] = []
    monkeypatch.setattr(desk.workspace.bank, "rows", lambda: read.append(True))
    desk.bus.changed.connect(told.append)
    desk.page.open(WRITTEN)
    desk.form.type("Who?")
    desk.page.editing.save()
    assert told == [Changes(questions=True)]
    assert not read


def test_a_question_to_look_at_again_says_so(desk: BankDesk) -> None:
    first = desk.shown[0]
    with desk.workspace._library.unit_of_work() as db:
        desk.workspace.bank._store.look_again(db, [first], "fact changed")
    desk.page.refresh()
    note = desk.page.editor.look_again
    assert note.isVisible()
    row = desk.page.list.look_again
    assert row.isVisible()
    row.show_button.click()
    assert desk.shown == [first]
    note.buttons[0].click()
    assert not desk.entry(first).look_again
    assert not note.isVisible()
    assert not row.isVisible()


@pytest.mark.parametrize(
    ("window", "widths"),
    [
        (1600.0, BankPanes(list=320, preview=440)),
        (1280.0, BankPanes(list=272, preview=364)),
        (1179.0, BankPanes(list=272, preview=0)),
    ],
)
def test_panes_follow_the_window(window: float, widths: BankPanes) -> None:
    assert pane_widths(1068, window, 1.0) == widths


def test_in_a_narrow_window_the_preview_is_a_tab(desk: BankDesk) -> None:
    header, editor = desk.page.editor.header, desk.page.editor
    assert header.title.isVisible()
    assert not header.tabs.isVisible()
    desk.page.resize(960, 600)
    assert header.tabs.isVisible()
    assert editor.stack.currentWidget() is desk.form
    header.tabs.set_current(1)
    header.tab_picked.emit(1)
    assert desk.preview.isVisible()
    assert not desk.form.isVisible()
    desk.preview.field_wanted.emit("stem", None)
    assert desk.form.isVisible()
    desk.page.resize(1300, 760)
    assert desk.form.isVisible()
    assert desk.preview.isVisible()


def test_the_page_mirrors(desk: BankDesk) -> None:
    assert desk.page.list.mapTo(desk.page, QPoint()).x() == 0
    desk.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert desk.page.list.geometry().right() == desk.page.width() - 1
    assert desk.page.beside.x() == 0


def test_everything_that_takes_the_keyboard_has_a_name(desk: BankDesk) -> None:
    nameless = [
        widget
        for widget in desk.page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not widget.isHidden()
        and not isinstance(widget.parent(), QFrame)  # the list inside a combo box
    ]
    assert nameless == []
