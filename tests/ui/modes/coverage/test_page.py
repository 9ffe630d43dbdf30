import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.bank.fact_form import EntryKind
from studyapp.core.changes import Changes
from studyapp.core.knowledge.coverage import Part
from studyapp.ui.bus import Bus
from studyapp.ui.modes.coverage.page import CoveragePage
from studyapp.ui.modes.coverage.sentence_details import MOST, SentenceDetails
from studyapp.ui.modes.coverage.shades import shade
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.item_link import ItemLink
from studyapp.ui.widgets.label import PlainLabel
from tests.builders import make_question, quote
from tests.ui.modes.coverage.conftest import FakeWorkspace

TITLE = "The old bridge is closed and two towns quarrel"
FLOOD = "A flood damaged it in March 2016, and it was mended by the end of 2017."
BUILT = "In 1990, the towns built the bridge together."


def details(page: CoveragePage) -> SentenceDetails:
    assert page.details is not None
    return page.details


def words_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(PlainLabel) if not label.isHidden()]


def links(page: CoveragePage) -> dict[str, ItemLink]:
    return {one.text(): one for one in details(page).findChildren(ItemLink)}


def titles(page: CoveragePage) -> list[str]:
    return [row.title for row in page.side.list.rows]


def choose(page: CoveragePage, words: str) -> None:
    page.go_to(quote(words).sentence)


def middle_of(page: CoveragePage, words: str) -> QPointF:
    """Give the middle of a sentence's first line in the article."""
    choose(page, words)
    sentence = page._workspace.pack.article.sentences[quote(words).sentence]
    return page.view._spans(sentence.start, sentence.end)[0].center()


def move_to(page: CoveragePage, spot: QPointF) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove, spot, page.view.viewport().mapToGlobal(spot),
        Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(page.view.viewport(), event)


def test_tells_how_the_article_stands(page: CoveragePage) -> None:
    assert page.summary.text() == (
        "11 of 16 sentences carry a fact, 3 a reason for none, 2 neither."
    )
    assert page.side.parts.findChildren(QWidget)[0].accessibleName() == "All · 16"


def test_the_parts_list_what_lacks_a_fact_and_what_is_asked_all_the_same(
    page: CoveragePage,
) -> None:
    assert len(titles(page)) == 16
    page.show_part(Part.WITHOUT_FACTS)
    assert titles(page) == [
        "No fact, and no reason given",
        TITLE,
        "The bridge on 2 May 2021",
        "No fact, for a reason",
        "5 May 2021",
        "Nobody in either town was surprised.",
        "An old quarrel",
    ]
    assert page.side.list.rows[5].caption == "Paragraph 1 · a remark"
    page.show_part(Part.ONLY_QUESTIONS)
    assert titles(page) == ["An old quarrel"]
    assert page.place() == quote("An old quarrel").sentence


def test_a_part_is_picked_with_the_segments(qtbot: QtBot, page: CoveragePage) -> None:
    page.side.parts.focus_first()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert TITLE in titles(page)
    assert FLOOD not in titles(page)


def test_an_empty_part_says_so(page: CoveragePage, bus: Bus, workspace: FakeWorkspace) -> None:
    workspace.questions.asked = ()
    bus.changed.emit(Changes(questions=True))
    page.show_part(Part.ONLY_QUESTIONS)
    assert "No question without a fact" in words_of(page.side.empty)
    assert page.place() is None
    assert page.view.marked_words == ""
    assert page.details is None


def test_a_row_marks_its_sentence_and_lists_what_stands_on_it(page: CoveragePage) -> None:
    page.side.list.choose_first()
    page.side.sentence_picked.emit(quote(FLOOD).sentence)
    assert page.view.marked_words == FLOOD
    assert set(links(page)) == {"A flood damages the bridge", "The bridge is mended"}
    assert words_of(details(page))[:2] == ["Paragraph 3", "2 facts, 0 questions"]


def test_facts_actors_and_questions_lead_to_where_they_are_edited(
    qtbot: QtBot, page: CoveragePage, bus: Bus
) -> None:
    choose(page, BUILT)
    with qtbot.waitSignal(bus.fact_edit_requested) as asked:
        links(page)["The towns build the bridge"].click()
    assert asked.args == ["ev-built"]
    with qtbot.waitSignal(bus.question_edit_requested) as asked:
        links(page)["What did the towns do together?"].click()
    assert asked.args == ["q-built"]
    assert "1 fact, 1 question" in words_of(details(page))
    choose(page, "The River Board mediates between Northbank and Southbank.")
    assert "River Board" in links(page)


def test_a_sentence_without_a_fact_says_why(page: CoveragePage) -> None:
    choose(page, "Nobody in either town was surprised.")
    assert "No fact is drawn from it. A remark." in words_of(details(page))
    choose(page, TITLE)
    assert "No fact is drawn from it, and no reason is given." in words_of(details(page))


def test_a_question_is_begun_from_the_sentence(qtbot: QtBot, page: CoveragePage, bus: Bus) -> None:
    choose(page, TITLE)
    with qtbot.waitSignal(bus.question_requested) as asked:
        details(page).question_button.click()
    assert asked.args == [quote(TITLE)]
    page.focus_first()
    with qtbot.waitSignal(bus.question_requested):
        qtbot.keyClick(page, Qt.Key.Key_Q)


def test_a_fact_of_a_kind_is_begun_from_the_sentence(
    qtbot: QtBot, page: CoveragePage, bus: Bus
) -> None:
    choose(page, TITLE)
    menu = details(page).make_menu()
    assert [one.text() for one in menu.actions()] == [
        "An event", "A position", "A link", "An actor",
    ]  # fmt: skip
    with qtbot.waitSignal(bus.fact_begin_requested) as asked:
        menu.actions()[1].trigger()
    assert asked.args == [EntryKind.POSITION, quote(TITLE)]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_f_opens_the_kinds_of_facts(qtbot: QtBot, page: CoveragePage) -> None:
    choose(page, TITLE)
    qtbot.keyClick(page, Qt.Key.Key_F)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert len(menu.actions()) == 4
    menu.close()


def test_very_many_questions_are_not_all_listed(
    page: CoveragePage, bus: Bus, workspace: FakeWorkspace
) -> None:
    workspace.questions.asked = tuple(make_question(f"q-{n}") for n in range(MOST + 4))
    bus.changed.emit(Changes(questions=True))
    choose(page, BUILT)
    assert len(details(page).findChildren(ItemLink)) == MOST + 1
    assert "4 more are in the question bank." in words_of(details(page))


def test_a_click_on_a_sentence_chooses_it_and_its_row(qtbot: QtBot, page: CoveragePage) -> None:
    spot = middle_of(page, FLOOD)
    page._choose(None)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=spot.toPoint())
    assert page.place() == quote(FLOOD).sentence
    row = page.side.list.current_row
    assert row is not None
    assert row.title == FLOOD


def test_hovering_names_the_facts_of_a_sentence(page: CoveragePage) -> None:
    move_to(page, middle_of(page, FLOOD))
    told = page.view.viewport().toolTip()
    assert "2 facts, 0 questions. A flood damages the bridge; The bridge is mended" in told
    move_to(page, QPointF(1, page.view.viewport().height() - 1))
    assert page.view.viewport().toolTip() == ""


def test_n_goes_through_the_sentences_of_the_part(qtbot: QtBot, page: CoveragePage) -> None:
    page.show_part(Part.WITHOUT_FACTS)
    page.go_to(quote(TITLE).sentence)
    qtbot.keyClick(page.view, Qt.Key.Key_N)
    assert page.view.marked_words == "Nobody in either town was surprised."
    assert page.place() == quote("Nobody in either town was surprised.").sentence
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert details(page).fact_button.hasFocus()


def test_sentences_are_shaded_by_steps_and_numbered(page: CoveragePage, theme: Theme) -> None:
    one, two, none = (
        ground_at(page, words) for words in (BUILT, FLOOD, "Nobody in either town was surprised.")
    )
    assert one == shade(theme, 1).name()
    assert two == shade(theme, 2).name()
    assert none == theme.colour("paper").name()
    numbers = {
        found.text: kept for found, _, kept in page.view.numbered() if found.text in (BUILT, FLOOD)
    }
    assert numbers == {BUILT: True, FLOOD: True}


def ground_at(page: CoveragePage, words: str) -> str:
    """Give the colour behind the first letters of a sentence that is not the chosen one."""
    spot = middle_of(page, words)
    scrolled = page.view.verticalScrollBar().value()
    page.go_to(quote("On 1 May 2021, the old bridge was closed.").sentence)
    spot -= QPointF(0, page.view.verticalScrollBar().value() - scrolled)
    sentence = page._workspace.pack.article.sentences[quote(words).sentence]
    box = page.view._spans(sentence.start, sentence.end)[0]
    corner = page.view.viewport().mapTo(page, QPointF(box.left() + 1, box.top() + 4).toPoint())
    image = QImage(page.grab().toImage())
    return str(image.pixelColor(corner * image.devicePixelRatio()).name())


def test_a_larger_text_moves_the_shades_with_the_words(page: CoveragePage, theme: Theme) -> None:
    page.resize(700, 760)
    QApplication.processEvents()
    before = page.view._boxes_of(page._coverage.sentences[5])[0]
    page.view.set_size(24)
    assert page.view._boxes_of(page._coverage.sentences[5])[0].height() > before.height()
    theme.set_scale(1.5)
    try:
        assert page.view._boxes_of(page._coverage.sentences[5])[0].height() > 1.5 * before.height()
    finally:
        theme.set_scale(1.0)


def test_the_page_is_mirrored(page: CoveragePage, qapp: QApplication) -> None:
    assert page.main.x() < page.side.x()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert page.main.x() > page.side.x()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
