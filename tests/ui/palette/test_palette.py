"""The palette: a few letters lead to items, sentences, questions and commands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.passage import Passage
from studyapp.services.workspace import Workspace
from studyapp.ui.bus import Bus
from studyapp.ui.palette.entry import Entry, Group, Offer
from studyapp.ui.palette.finder import SHOWN, Finder
from studyapp.ui.palette.palette import Palette
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.wrap_row import WrapRow
from tests.libraries import open_workspace
from tests.ui.finding import child


@dataclass
class Desk:
    """A palette over a window with one button, and what was asked for."""

    window: QWidget
    palette: Palette
    bus: Bus
    workspace: Workspace
    qtbot: QtBot
    asked: list[tuple[str, object]] = field(default_factory=list)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.field, text)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        self.qtbot.keyClick(self.field, key, held or Qt.KeyboardModifier.NoModifier)

    @property
    def field(self) -> QWidget:
        return child(self.palette, QWidget, "palette-field")

    def of(self, group: Group) -> list[Entry]:
        return [one for one in self.palette.entries if one.group is group]

    @property
    def typed(self) -> str:
        return child(self.palette, QLineEdit, "palette-field").text()

    @property
    def chosen(self) -> str:
        rows = child(self.palette, QListView, "palette-rows")
        entry = self.palette._rows.entry(rows.currentIndex().row())
        return "" if entry is None else entry.title


@pytest.fixture
def desk(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    workspace = open_workspace(tmp_path)
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(QPushButton("Under it"))
    window.resize(1000, 700)
    qtbot.addWidget(window)
    bus = Bus()
    asked: list[tuple[str, object]] = []
    bus.fact_requested.connect(lambda one: asked.append(("fact", one)))
    bus.passage_requested.connect(lambda one: asked.append(("passage", one)))
    bus.practice_requested.connect(lambda one: asked.append(("practice", one)))
    bus.question_edit_requested.connect(lambda one: asked.append(("question", one)))
    bus.event_on_timeline_requested.connect(lambda one: asked.append(("timeline", one)))
    offers = (
        Offer(icon="sun", words="Today", key="Ctrl 1", also="Go to page",
              go=lambda: asked.append(("page", "today"))),
        Offer(icon="type", words="Larger text", key="Ctrl +",
              go=lambda: asked.append(("do", "larger"))),
    )  # fmt: skip
    palette = Palette(theme, Finder(bus, workspace, lambda: offers), window)
    window.show()
    window.activateWindow()
    child(window, QPushButton, "").setFocus()
    palette.open()
    yield Desk(window, palette, bus, workspace, qtbot, asked)
    workspace.close()


def test_with_nothing_typed_every_command_is_offered_with_its_key(desk: Desk) -> None:
    assert [(one.title, one.key) for one in desk.palette.entries] == [
        ("Today", "Ctrl 1"),
        ("Larger text", "Ctrl +"),
    ]
    assert desk.chosen == "Today"


def test_letters_find_items_sentences_and_what_to_do_with_them(desk: Desk) -> None:
    desk.type("north")
    (actor, *_) = desk.of(Group.ACTORS)
    assert actor.title == "Northbank"
    assert actor.title[slice(*_ends(actor))] == "North"
    assert desk.of(Group.SENTENCES)[0].detail.startswith("paragraph")
    practise = desk.of(Group.COMMANDS)[0]
    assert practise.title == "Practise everything about Northbank"
    assert practise.detail.endswith("questions")
    for group in Group:
        assert len(desk.of(group)) <= SHOWN[group]


def _ends(entry: Entry) -> tuple[int, int]:
    start, length = entry.spans[0]
    return start, start + length


def test_a_command_typed_by_its_name_stands_before_what_speaks_of_it(desk: Desk) -> None:
    offers = tuple(desk.palette._finder._offers())
    ferry = Offer(icon="sun", words="Ferry", go=lambda: desk.asked.append(("page", "ferry")))
    desk.palette._finder._offers = lambda: (*offers, ferry)
    desk.type("ferry")
    assert [one.title for one in desk.palette.entries].count("Ferry") == 1
    assert desk.chosen == "Ferry"
    assert desk.of(Group.SENTENCES)
    desk.press(Qt.Key.Key_Return)
    assert desk.asked == [("page", "ferry")]


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_field_keeps_its_height_however_much_is_found(
    desk: Desk, theme: Theme, scale: float
) -> None:
    theme.set_scale(scale)
    desk.type("the")
    assert len(desk.palette.entries) > 8
    desk.qtbot.waitUntil(lambda: desk.field.height() == theme.px(50))


def test_enter_opens_and_the_palette_closes(desk: Desk) -> None:
    desk.type("north")
    desk.press(Qt.Key.Key_Return)
    assert desk.asked == [("fact", "northbank")]
    assert not desk.palette.isVisible()


def test_ctrl_enter_practises_what_the_row_is_about(desk: Desk) -> None:
    desk.type("north")
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    ((kind, facts),) = desk.asked
    assert kind == "practice"
    assert isinstance(facts, tuple)
    assert all(desk.workspace.questions.count(one) for one in facts)


def test_arrows_go_over_headings_and_round_at_the_ends(desk: Desk) -> None:
    desk.type("bridge")
    titles = [one.title for one in desk.palette.entries]
    seen = [desk.chosen]
    for _ in titles[1:]:
        desk.press(Qt.Key.Key_Down)
        seen.append(desk.chosen)
    assert seen == titles
    desk.press(Qt.Key.Key_Down)
    assert desk.chosen == titles[0]
    desk.press(Qt.Key.Key_Up)
    assert desk.chosen == titles[-1]


def test_a_sentence_opens_in_the_article(desk: Desk) -> None:
    desk.type("ferry")
    entry = desk.of(Group.SENTENCES)[0]
    entry.go()
    ((kind, passage),) = desk.asked
    assert kind == "passage"
    assert isinstance(passage, Passage)
    assert "ferry" in passage.exact


def test_an_event_is_shown_on_the_timeline(desk: Desk) -> None:
    desk.type("ferry runs")
    shown = next(one for one in desk.of(Group.COMMANDS) if one.title.endswith("on the timeline"))
    shown.go()
    assert desk.asked[0][0] == "timeline"


def test_questions_are_for_those_who_teach(desk: Desk) -> None:
    desk.type("bridge")
    assert desk.of(Group.QUESTIONS) == []
    desk.workspace.teaching.switch_on()
    desk.type(" ")
    (question, *_) = desk.of(Group.QUESTIONS)
    question.go()
    assert desk.asked[0][0] == "question"


def test_commands_are_found_by_what_they_do(desk: Desk) -> None:
    desk.type("larg")
    desk.press(Qt.Key.Key_Return)
    assert desk.asked == [("do", "larger")]
    desk.palette.open("go to page")
    assert desk.chosen == "Today"


def test_a_slip_is_answered_with_the_articles_spelling(desk: Desk) -> None:
    desk.type("Rver Brod")
    nothing = child(desk.palette, PlainLabel, "palette-nothing")
    assert nothing.text() == "Nothing matches “Rver Brod”. The article writes it River Board."
    near = child(desk.palette, Button, "palette-nearest")
    assert near.text() == "Search for River Board"
    desk.press(Qt.Key.Key_Return)
    assert desk.chosen == "River Board"
    assert not nothing.isVisible()


def test_a_name_spelled_otherwise_is_found_and_it_is_told(desk: Desk) -> None:
    desk.type("Northbsnk")
    assert desk.chosen == "Northbank"
    said = child(desk.palette, PlainLabel, "palette-said")
    assert said.isVisible()
    assert said.text() == "“Northbsnk” is also read as Northbank, Nordbank."


def test_fields_narrow_what_is_found(desk: Desk) -> None:
    desk.type("actor:Northbank kind:position")
    kinds = {entry.group for entry in desk.palette.entries}
    assert kinds == {Group.POSITIONS, Group.COMMANDS}
    (keep,) = desk.of(Group.COMMANDS)
    assert keep.title == "Keep “actor:Northbank kind:position” as a study set"
    with desk.qtbot.waitSignal(desk.bus.study_sets_requested) as asked:
        keep.go()
    assert asked.args == ["actor:Northbank kind:position"]
    assert not child(desk.palette, PlainLabel, "palette-said").isVisible()


def test_what_is_not_understood_is_told(desk: Desk) -> None:
    desk.type("bridge before:soon")
    said = child(desk.palette, PlainLabel, "palette-said").text()
    assert said == "“before:soon” is no date such as 2020 or 2020-09-27 and is left out."
    assert desk.palette.entries


def test_what_was_found_can_be_narrowed_by_a_click(desk: Desk) -> None:
    desk.type("bridge")
    row = child(desk.palette, WrapRow, "palette-narrow")
    offered = {one.text(): one for one in row.findChildren(Button) if one.isVisibleTo(row)}
    assert any(words.startswith("Events · ") for words in offered)
    next(one for words, one in offered.items() if words.startswith("Events · ")).click()
    assert desk.typed == "bridge kind:event "
    assert {entry.group for entry in desk.palette.entries} <= {Group.EVENTS, Group.COMMANDS}


def test_what_is_nowhere_is_said_without_a_guess(desk: Desk) -> None:
    desk.type("zzzzqqq")
    assert child(desk.palette, PlainLabel, "palette-nothing").text() == "Nothing matches “zzzzqqq”."
    assert not child(desk.palette, Button, "palette-nearest").isVisible()
    desk.press(Qt.Key.Key_Return)
    assert desk.palette.isVisible()


def test_escape_and_a_press_beside_it_close_it_and_give_the_keyboard_back(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Escape)
    assert not desk.palette.isVisible()
    assert desk.window.focusWidget() is child(desk.window, QPushButton, "")
    desk.palette.open()
    desk.qtbot.mouseClick(desk.palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 690))
    assert not desk.palette.isVisible()
    assert desk.asked == []


def test_a_click_on_a_row_does_it(desk: Desk) -> None:
    rows = child(desk.palette, QListView, "palette-rows")
    spot = rows.visualRect(desk.palette._rows.index(2)).center()
    desk.qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert desk.asked == [("do", "larger")]


def test_it_stays_inside_a_low_window(desk: Desk) -> None:
    desk.workspace.teaching.switch_on()
    desk.window.resize(960, 420)
    desk.type("bridge")
    card = desk.palette._card.geometry()
    assert desk.palette.rect().contains(card)
    assert desk.palette.size() == desk.window.size()
