"""What Browse shows as questions change, and of items that stand on several passages."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.changes import Changes
from studyapp.ui.bus import Bus
from studyapp.ui.modes.browse.page import BrowsePage
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.item_link import ItemLink
from studyapp.ui.widgets.quote import Quote
from tests.builders import events, make_pack, quote
from tests.ui.finding import child
from tests.ui.modes.browse.conftest import FakeWorkspace, show_page

AGAIN = "The bridge on 2 May 2021"


@pytest.fixture
def twice(qtbot: QtBot, theme: Theme, bus: Bus) -> BrowsePage:
    """A page on which the closing of the bridge is told twice."""
    closed, *others = events()
    closed = replace(closed, passages=(*closed.passages, quote(AGAIN)))
    page = show_page(qtbot, theme, bus, FakeWorkspace(make_pack(events=(closed, *others))))
    page.show_item("ev-closed")
    return page


def link(page: BrowsePage, words: str) -> ItemLink:
    found = page.detail.content.findChildren(ItemLink)
    return next(one for one in found if one.text() == words)


def test_each_passage_of_an_item_can_be_marked(twice: BrowsePage) -> None:
    assert twice.article.view.marked_words.startswith("On 1 May 2021")
    link(twice, "Caption after paragraph 2").click()
    assert twice.article.view.marked_words == AGAIN
    assert twice.place().item == "ev-closed"
    link(twice, "Paragraph 1").click()
    assert twice.article.view.marked_words.startswith("On 1 May 2021")


def test_going_back_marks_the_passage_that_was_marked(twice: BrowsePage) -> None:
    link(twice, "Caption after paragraph 2").click()
    before = twice.place()
    twice.show_item("ev-flood")
    twice.go_to(before)
    assert twice.article.view.marked_words == AGAIN


def test_a_further_passage_opens_the_article_in_a_narrow_window(twice: BrowsePage) -> None:
    twice.resize(960, 600)
    link(twice, "Caption after paragraph 2").click()
    assert twice.article.isVisible()
    assert twice.article.view.marked_words == AGAIN


def test_an_item_told_once_lists_no_passages(page: BrowsePage) -> None:
    page.show_item("ev-closed")
    words = [one.text() for one in page.detail.content.findChildren(ItemLink)]
    assert "Paragraph 1" not in words


def test_the_article_over_the_page_hides_the_other_mark(page: BrowsePage) -> None:
    page.resize(960, 600)
    page.detail.source_button.click()
    QApplication.processEvents()
    shown = child(page.detail.content, Quote)
    assert page.article.geometry().left() <= page.detail.geometry().left()
    assert page.article.geometry().left() > page.list.list.geometry().left()
    assert shown.isVisible()
    assert child_at(page, shown) is not shown


def child_at(page: BrowsePage, widget: QWidget) -> QWidget | None:
    middle = widget.mapTo(page, widget.rect().center())
    found = page.childAt(middle)
    return found if isinstance(found, QWidget) else None


def test_new_questions_are_counted_at_once(
    page: BrowsePage, bus: Bus, workspace: FakeWorkspace
) -> None:
    page.show_item("ev-flood")
    assert page.detail.content.findChild(Button, "browse-practise") is None
    workspace.questions.counts["ev-flood"] = 3
    bus.changed.emit(Changes(memory=True))
    assert page.detail.content.findChild(Button, "browse-practise") is None
    bus.changed.emit(Changes(questions=True))
    assert child(page.detail.content, Button, "browse-practise").text().endswith("3 questions")


def test_nothing_is_ruled_off_twice(page: BrowsePage) -> None:
    page.show_item("southbank")
    assert len(page.detail.content.findChildren(Divider)) == 1
    page.show_item("ev-closed")
    assert len(page.detail.content.findChildren(Divider)) == 2


def test_filters_hold_for_sentences_too(page: BrowsePage) -> None:
    page.search("ferry")
    before = [row.id for row in page.list.list.rows if row.passage is not None]
    assert len(before) == 1
    page.list.filter_card.disputed.setChecked(True)
    assert [row.id for row in page.list.list.rows if row.passage is not None] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("scale", [0.9, 1.5])
def test_the_look_changes_under_a_marked_sentence_far_down(
    qtbot: QtBot, theme: Theme, bus: Bus, scheme: str, scale: float
) -> None:
    page = show_page(qtbot, theme, bus, FakeWorkspace())
    page.resize(1280, 300)
    page.show_item("pos-opening")
    words = page.article.view.toPlainText()
    theme.set_scheme(scheme)
    theme.set_scale(scale)
    QApplication.processEvents()
    assert page.article.view.toPlainText() == words
    assert page.article.view.marked_words == "The Harbour Guild calls for an early opening."


def test_size_keys_in_the_article_leave_other_text_alone(
    qtbot: QtBot, page: BrowsePage, theme: Theme
) -> None:
    page.show_item("ev-closed")
    page.article.focus_first()
    qtbot.keyClick(page.article.view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert (page.article.view.size_px, theme.scale) == (18, 1.0)


def test_the_keyboard_is_never_behind_the_article(qtbot: QtBot, page: BrowsePage) -> None:
    page.resize(960, 600)
    page.detail.source_button.click()
    assert page.panes() == (page.list.list, page.article)
    page.list.list.setFocus()
    assert page.article.isVisible()
    page.detail.column.setFocus()
    qtbot.waitUntil(page.article.isHidden)
    assert QApplication.focusWidget() is page.detail.column
    assert page.panes() == (page.list.list, page.detail, page.article)
