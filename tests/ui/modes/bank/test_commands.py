from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.changes import Changes
from studyapp.core.handout.wish import PrintWish
from tests.ui.modes.bank.bank_desk import WRITTEN, BankDesk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
READY, DRAFT, RETIRED = QuestionStatus.READY, QuestionStatus.DRAFT, QuestionStatus.RETIRED


def press(desk: BankDesk, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    desk.page.activateWindow()
    QTest.keyClick(desk.page, key, held)


def test_a_new_question_is_a_draft_with_the_keyboard_in_it(desk: BankDesk) -> None:
    press(desk, Qt.Key.Key_N, CTRL)
    new = desk.page.place()
    assert desk.entry(new).status is DRAFT
    assert desk.form.fields == [("stem", None)]
    assert desk.page.list.list.chosen_ids == (new,)


def test_a_copy_is_a_draft(desk: BankDesk) -> None:
    desk.page.open(WRITTEN)
    press(desk, Qt.Key.Key_D, CTRL)
    copy = desk.entry(desk.page.place())
    assert copy.form.id != WRITTEN
    assert (copy.form.stem, copy.status) == (desk.entry().form.stem, DRAFT)


def test_ready_goes_on_to_the_next_draft(desk: BankDesk) -> None:
    whole, other = desk.entry().form, desk.workspace.bank.duplicate(WRITTEN).form.id
    desk.page.begin(replace(whole, id=""))
    mine = desk.page.place()
    press(desk, Qt.Key.Key_Return, CTRL)
    assert desk.entry(mine).status is READY
    assert desk.page.place() == other
    assert desk.toasts[-1][0] == "1 question: Ready"
    desk.toast_undo()
    assert desk.entry(mine).status is DRAFT
    assert desk.page.place() == mine


def test_what_is_not_finished_is_not_made_ready_but_shown(desk: BankDesk) -> None:
    desk.page.begin()
    mine = desk.page.place()
    assert not desk.form.lacks
    press(desk, Qt.Key.Key_Return, CTRL)
    assert desk.entry(mine).status is DRAFT
    assert desk.page.place() == mine
    fields = [one.field for one in desk.page.editing.lacks]
    assert "stem" in fields
    assert [one.field for one in desk.form.lacks] == fields
    assert desk.toasts[-1][0] == "This question is not finished yet."
    before = len(desk.form.lacks)
    desk.form.type("Who?")
    assert len(desk.form.lacks) == before - 1


def test_undo_and_redo_show_what_they_change(desk: BankDesk) -> None:
    desk.page.open(WRITTEN)
    desk.form.type("Who built it?")
    desk.page.open(desk.shown[0])
    header = desk.page.editor.header
    assert header.undo.accessibleName() == "Undo: what was typed"
    assert not header.redo.isEnabled()
    press(desk, Qt.Key.Key_Z, CTRL)
    assert desk.page.place() == WRITTEN
    assert desk.form.form is not None
    assert desk.form.form.stem == "What did the towns do together?"
    press(desk, Qt.Key.Key_Z, CTRL | SHIFT)
    assert desk.form.form.stem == "Who built it?"
    press(desk, Qt.Key.Key_Z, CTRL)
    press(desk, Qt.Key.Key_Y, CTRL)
    assert desk.form.form.stem == "Who built it?"


def test_undo_takes_back_what_is_not_stored_yet(desk: BankDesk) -> None:
    desk.page.open(WRITTEN)
    desk.form.type("Who built it?")
    press(desk, Qt.Key.Key_Z, CTRL)
    assert desk.form.form is not None
    assert desk.form.form.stem == "What did the towns do together?"


def test_the_next_kind_of_preview(desk: BankDesk) -> None:
    press(desk, Qt.Key.Key_P, CTRL | SHIFT)
    assert desk.preview.turns == 1


def test_delete_retires_and_can_be_undone_without_a_dialog(desk: BankDesk) -> None:
    desk.page.open(WRITTEN)
    desk.page.list.list.setFocus()
    QTest.keyClick(desk.page.list.list, Qt.Key.Key_Delete)
    assert desk.entry().status is RETIRED
    assert desk.toasts[-1][0] == "1 question deleted or retired"
    desk.toast_undo()
    assert desk.entry().status is READY


def test_a_draft_that_is_deleted_gives_its_place_to_the_next(desk: BankDesk) -> None:
    desk.page.begin()
    mine = desk.page.place()
    after = desk.shown[desk.shown.index(mine) + 1]
    desk.page.commands.discard_open()
    assert mine not in desk.shown
    assert desk.page.place() == after
    desk.toast_undo()
    assert desk.page.place() == mine


def test_the_line_undoes_only_its_own_edit(desk: BankDesk) -> None:
    desk.page.open(WRITTEN)
    desk.page.commands.discard_open()
    undo = desk.toasts[-1][1]
    desk.form.type("Something later")
    assert callable(undo)
    undo()
    assert desk.entry().status is RETIRED
    assert "Something else was done since" in desk.toasts[-1][0]


# Several at once


def choose(desk: BankDesk, count: int) -> tuple[str, ...]:
    rows = desk.page.list.list
    rows.focus_first()
    for _ in range(count - 1):
        QTest.keyClick(rows, Qt.Key.Key_Down, SHIFT)
    return rows.chosen_ids


def test_several_are_chosen_by_shift_ctrl_and_all(desk: BankDesk) -> None:
    bulk, rows = desk.page.list.bulk, desk.page.list.list
    assert not bulk.isVisible()
    assert choose(desk, 3) == tuple(desk.shown[:3])
    assert bulk.isVisible()
    assert bulk.words.text() == "3 chosen"
    centre = rows.visualRect(rows.model().index(0, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, CTRL, centre)
    assert rows.chosen_ids == tuple(desk.shown[1:3])
    QTest.keyClick(rows, Qt.Key.Key_A, CTRL)
    assert len(rows.chosen_ids) == len(desk.shown)
    QTest.keyClick(rows, Qt.Key.Key_Escape)
    assert len(rows.chosen_ids) == 1
    assert not bulk.isVisible()


def test_bulk_edits_are_one_step_and_keep_the_choice(desk: BankDesk) -> None:
    ids = choose(desk, 3)
    desk.page.list.bulk.difficulty_menu().actions()[2].trigger()
    assert all(desk.entry(one).form.difficulty == 3 for one in ids)
    assert desk.page.list.list.chosen_ids == ids
    step = desk.workspace.undo.next_undo
    assert step is not None
    assert (step.label, step.count) == (EditLabel.DIFFICULTY, 3)
    desk.toast_undo()
    assert all(desk.entry(one).form.difficulty != 3 for one in ids)


def test_unfinished_drafts_are_held_back_from_being_ready(desk: BankDesk) -> None:
    desk.page.begin()
    unfinished = desk.page.place()
    finished = desk.workspace.bank.duplicate(WRITTEN).form.id
    desk.bus.changed.emit(Changes(questions=True))
    desk.page.list.list.selectAll()
    desk.page.list.bulk.status_menu().actions()[1].trigger()
    assert desk.entry(finished).status is READY
    assert desk.entry(unfinished).status is DRAFT
    assert desk.toasts[-1][0] == (
        "1 question: Ready. 1 question is not finished and stays as it is."
    )


def test_printing_takes_the_ready_ones_of_the_list_in_its_order(desk: BankDesk) -> None:
    wishes: list[PrintWish] = []
    desk.bus.print_requested.connect(wishes.append)
    desk.page.commands.print()
    ready = [row.id for row in desk.page.list.list.rows if row.status is QuestionStatus.READY]
    assert [one.id for one in wishes[0].questions] == ready


def test_printing_drafts_says_why_nothing_is_printed(desk: BankDesk) -> None:
    wishes: list[PrintWish] = []
    desk.bus.print_requested.connect(wishes.append)
    rows = [row for row in desk.page.list.list.rows if row.status is QuestionStatus.READY]
    desk.workspace.bank.set_status([row.id for row in rows], QuestionStatus.RETIRED)
    desk.bus.changed.emit(Changes(questions=True))
    desk.page.commands.print()
    assert wishes == []
    assert desk.toasts[-1][0].startswith("None of these questions is ready.")
