import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.errors import NotFound
from studyapp.ui.bus import Bus
from studyapp.ui.models.row_maker import Order, Section
from studyapp.ui.modes.browse.page import BrowsePage
from studyapp.ui.modes.browse.side_by_side import SideBySide
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.claim_card import ClaimCard
from studyapp.ui.widgets.item_link import ItemLink
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.note import Note
from studyapp.ui.widgets.quote import Quote
from tests.builders import quote
from tests.ui.finding import child


def row_ids(page: BrowsePage) -> list[str]:
    return [row.id for row in page.list.list.rows if not row.is_heading]


def headings(page: BrowsePage) -> list[str]:
    return [row.title for row in page.list.list.rows if row.is_heading]


def words_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(PlainLabel) if not label.isHidden()]


def links(page: BrowsePage) -> dict[str, ItemLink]:
    found = page.detail.content.findChildren(ItemLink)
    return {link.text(): link for link in found}


def test_opens_on_the_first_event_in_time_with_its_sentence_marked(page: BrowsePage) -> None:
    assert headings(page) == ["1990", "2016", "2017", "2021", "No date given"]
    assert page.place().item == "ev-built"
    assert page.article.view.marked_words == "In 1990, the towns built the bridge together."
    assert "The towns build the bridge" in words_of(page.detail)
    assert "1990 · year only" in words_of(page.detail)


def test_each_section_lists_its_items(page: BrowsePage) -> None:
    for section, first in (
        (Section.ACTORS, "northbank"),
        (Section.POSITIONS, "pos-north-first"),
        (Section.LINKS, "rel-allies"),
    ):
        page.list.open_section(section)
        assert row_ids(page)[0] == first


def test_down_moves_past_headings_and_shows_the_next_item(qtbot: QtBot, page: BrowsePage) -> None:
    page.focus_first()
    qtbot.keyClick(page.list.list, Qt.Key.Key_Down)
    assert page.place().item == "ev-flood"
    qtbot.keyClick(page.list.list, Qt.Key.Key_End)
    assert page.place().item == "ev-engine"
    qtbot.keyClick(page.list.list, Qt.Key.Key_Home)
    assert page.place().item == "ev-built"


def test_typing_ahead_finds_a_title_even_through_p_and_s(qtbot: QtBot, page: BrowsePage) -> None:
    page.list.set_order(Order.NAME)
    page.focus_first()
    with qtbot.assertNotEmitted(page._bus.practice_requested):
        qtbot.keyClicks(page.list.list, "the b")
    assert page.place().item == "ev-mended"


def test_p_practises_and_s_goes_to_the_article(qtbot: QtBot, page: BrowsePage, bus: Bus) -> None:
    page.focus_first()
    with qtbot.waitSignal(bus.practice_requested) as asked:
        qtbot.keyClick(page.list.list, Qt.Key.Key_P)
    assert asked.args == [("ev-built",)]
    qtbot.keyClick(page.list.list, Qt.Key.Key_S)
    assert QApplication.focusWidget() is page.article.view


def test_p_on_an_item_without_questions_says_so(qtbot: QtBot, page: BrowsePage, bus: Bus) -> None:
    page.show_item("ev-flood")
    page.focus_first()
    with qtbot.assertNotEmitted(bus.practice_requested), qtbot.waitSignal(bus.toast_requested) as t:
        qtbot.keyClick(page.list.list, Qt.Key.Key_P)
    assert t.args == ["No question asks about this.", None]


def test_an_actor_is_practised_too(qtbot: QtBot, page: BrowsePage, bus: Bus) -> None:
    page.show_item("guild")
    page.detail.column.setFocus()
    with qtbot.waitSignal(bus.practice_requested) as asked:
        qtbot.keyClick(page.detail.column, Qt.Key.Key_P)
    assert asked.args == [("guild",)]


def test_a_dispute_shows_both_accounts_equally(page: BrowsePage) -> None:
    page.show_item("ev-closed")
    cards = page.detail.content.findChildren(ClaimCard)
    assert [card.accessibleName().split(":")[0] for card in cards] == [
        f"Mayor of {account.label}, paragraph 2"
        for account in page._pack.disputes[0].accounts_in_order
    ]
    assert len({card.width() for card in cards}) == 1
    shown = words_of(page.detail)
    assert "Who closed the bridge first?" in shown
    assert "Accounts differ" in shown
    assert "The article reports both accounts and does not settle them." in shown
    assert "The Mayor of Northbank said that Southbank closed the bridge first." in shown


@pytest.mark.parametrize(("width", "wide"), [(1280, False), (1900, True)])
def test_accounts_stand_side_by_side_only_where_there_is_room(
    page: BrowsePage, width: int, *, wide: bool
) -> None:
    page.resize(width, 800)
    page.show_item("ev-closed")
    QApplication.processEvents()
    assert child(page.detail.content, SideBySide).is_wide is wide


def test_practising_from_the_details_names_the_fact(
    qtbot: QtBot, page: BrowsePage, bus: Bus
) -> None:
    page.show_item("ev-closed")
    button = child(page.detail.content, Button, "browse-practise")
    assert button.text() == "Practise this · 4 questions"
    with qtbot.waitSignal(bus.practice_requested) as asked:
        button.click()
    assert asked.args == [("ev-closed",)]


def test_a_fact_without_questions_offers_no_practice(page: BrowsePage) -> None:
    page.show_item("ev-flood")
    assert page.detail.content.findChild(Button, "browse-practise") is None


def test_links_ask_for_items_on_the_bus(qtbot: QtBot, page: BrowsePage, bus: Bus) -> None:
    page.show_item("ev-closed")
    with qtbot.waitSignal(bus.fact_requested) as asked:
        links(page)["A ferry runs aground"].click()
    assert asked.args == ["ev-aground"]


def test_an_actor_shows_what_it_does_says_and_is_linked_to(page: BrowsePage) -> None:
    page.show_item("northbank")
    assert page.list.section is Section.ACTORS
    assert {
        "The towns build the bridge",
        "Mayor of Southbank: says that Northbank was the first to close it",
        "River Board mediates between Northbank and Southbank",
    } <= set(links(page))
    notes = [word for note in page.detail.content.findChildren(Note) for word in words_of(note)]
    assert notes == ["The article also writes Nordbank. (Source: article)"]


def test_an_actor_without_links_says_so(page: BrowsePage) -> None:
    page.show_item("gazette")
    assert "The article names no link for River Gazette." in words_of(page.detail)


def test_a_position_names_holder_medium_and_others_on_its_topic(page: BrowsePage) -> None:
    page.show_item("pos-no-debt")
    shown = words_of(page.detail)
    assert "Mayor of Southbank denies that Southbank owes money" in shown
    assert "Told by one source" in shown
    assert "Reported by" in shown
    assert "River Gazette" in links(page)
    page.show_item("pos-north-first")
    assert "Mayor of Southbank: says that Northbank was the first to close it" in links(page)


def test_a_slip_is_told_without_repeating_words_that_are_not_quoted(page: BrowsePage) -> None:
    page.show_item("ev-engine")
    notes = [word for note in page.detail.content.findChildren(Note) for word in words_of(note)]
    assert notes == ["as printed"]


def test_an_unknown_id_is_told_as_a_problem(qtbot: QtBot, page: BrowsePage, bus: Bus) -> None:
    with qtbot.waitSignal(bus.problem) as told:
        page.show_item("nothing")
    assert isinstance(told.args[0], NotFound)
    assert page.place().item == "ev-built"


def test_a_dispute_leads_to_its_accounts(qtbot: QtBot, page: BrowsePage, bus: Bus) -> None:
    page.show_item("ev-closed")
    with qtbot.waitSignal(bus.dispute_requested) as asked:
        child(page.detail.content, Button, "compare-accounts").click()
    assert asked.args == ["dis-first"]


def test_going_back_restores_section_item_and_mark(page: BrowsePage) -> None:
    page.show_item("ev-flood")
    before = page.place()
    page.show_item("guild")
    page.go_to(before)
    assert page.place() == before
    assert page.list.section is Section.EVENTS
    assert page.article.view.marked_words == "A flood damaged it in March 2016"


def test_a_visit_is_told_before_and_after(page: BrowsePage) -> None:
    places: list[str] = []
    page.place_changed.connect(lambda: places.append(page.place().item))
    page.show_item("guild")
    assert places == ["ev-built", "guild"]


def test_a_passage_without_an_item_of_its_own_is_shown_as_a_sentence(page: BrowsePage) -> None:
    page.show_passage(quote("Nobody in either town was surprised."))
    assert page.article.view.marked_words == "Nobody in either town was surprised."
    shown = words_of(page.detail)
    assert "Paragraph 1" in shown
    assert "No item is drawn from this sentence." in shown


def test_a_passage_of_a_fact_opens_the_fact(page: BrowsePage) -> None:
    page.show_passage(quote("the Mayor of Southbank denies any debt"))
    assert page.place().item == "pos-no-debt"


def test_search_finds_items_and_sentences(qtbot: QtBot, page: BrowsePage) -> None:
    page.search("ferry")
    assert headings(page) == ["Events", "Actors", "Sentences"]
    assert row_ids(page)[:2] == ["ev-aground", "guild"]
    qtbot.keyClick(page.list.field, Qt.Key.Key_Down)
    assert page.place().item == "ev-aground"
    qtbot.keyClick(page.list.list, Qt.Key.Key_End)
    assert page.article.view.marked_words == "A ferry ran aground on the same day."
    assert "A ferry runs aground" in links(page)


def test_a_search_without_hits_offers_the_articles_spelling(page: BrowsePage) -> None:
    page.search("fery")
    assert words_of(page.list.empty) == [
        "Nothing matches “fery”",
        "The article writes it ferry.",
    ]
    page.list.empty.button.click()
    assert page.list.field.text() == "ferry"
    assert row_ids(page)


def test_a_name_read_in_another_spelling_is_told(page: BrowsePage) -> None:
    assert not page.list.said.isVisible()
    page.search("nordbnk")
    assert page.list.said.isVisible()
    assert page.list.said.text() == "“nordbnk” is also read as Nordbank."
    page.search("ferry")
    assert not page.list.said.isVisible()


def test_escape_ends_the_search(qtbot: QtBot, page: BrowsePage) -> None:
    page.search("ferry")
    qtbot.keyClick(page.list.field, Qt.Key.Key_Escape)
    assert headings(page)[0] == "1990"


def test_filters_hide_items_and_can_be_cleared(page: BrowsePage) -> None:
    card = page.list.filter_card
    card.disputed.setChecked(True)
    assert row_ids(page) == ["ev-closed"]
    assert page.list.filter_button.accessibleName() == "Filter, 1 on"
    card.speaker.setCurrentIndex(card.speaker.findText("Southbank"))
    assert row_ids(page) == []
    assert words_of(page.list.empty)[0] == "No events for these filters"
    page.list.empty.button.click()
    assert len(row_ids(page)) == 6


def test_opening_a_hidden_item_drops_the_filters(page: BrowsePage) -> None:
    page.list.filter_card.disputed.setChecked(True)
    page.show_item("ev-flood")
    assert "ev-flood" in row_ids(page)
    assert not page.list.filter_card.disputed.isChecked()


def test_sorting_by_name_has_no_headings(page: BrowsePage) -> None:
    page.list.make_order_menu().actions()[1].trigger()
    assert headings(page) == []
    titles = [row.title for row in page.list.list.rows]
    assert titles == sorted(titles, key=str.casefold)


def test_a_narrow_window_shows_the_sentence_and_opens_the_article_over_it(
    qtbot: QtBot, page: BrowsePage
) -> None:
    page.resize(960, 600)
    assert not page.article.isVisible()
    assert page.detail.content.findChildren(Quote)
    assert page.detail.source_button.isVisible()
    page.detail.source_button.click()
    assert page.article.isVisible()
    qtbot.keyClick(page.article.view, Qt.Key.Key_Escape)
    assert not page.article.isVisible()
    page.resize(1280, 800)
    assert page.article.isVisible()
    assert not page.detail.content.findChildren(Quote)


def test_dated_events_lead_to_the_timeline(qtbot: QtBot, page: BrowsePage, bus: Bus) -> None:
    with qtbot.waitSignal(bus.event_on_timeline_requested) as asked:
        page.detail.timeline_button.click()
    assert asked.args == ["ev-built"]
    page.show_item("ev-engine")
    assert page.detail.timeline_button.isHidden()


def test_rows_are_read_with_date_title_and_tellers(page: BrowsePage) -> None:
    index = page.list.list.model().index(1, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "1990, The towns build the bridge, told by article"


def test_every_control_has_a_name(page: BrowsePage) -> None:
    page.show_item("ev-closed")
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    controls = [one for kind in kinds for one in page.findChildren(kind)]
    controls = [one for one in controls if not one.isHidden()]
    nameless = [one for one in controls if not (one.accessibleName() or _own_words(one))]
    assert nameless == []
    assert page.list.list.accessibleName() == "Events"
    assert page.article.view.accessibleName() == "Article"


def test_tab_goes_from_list_to_details_to_article(page: BrowsePage) -> None:
    page.show_item("ev-closed")
    order: list[QWidget] = []
    widget = page.nextInFocusChain()
    while widget is not None and widget is not page:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            order.append(widget)
        widget = widget.nextInFocusChain()
    panes = [
        next(number for number, pane in enumerate(parts(page)) if pane.isAncestorOf(one))
        for one in order
    ]
    assert panes == sorted(panes)
    assert set(panes) == {0, 1, 2}
    first = [page.list.filter_button, page.list.order_button, page.list.field]
    assert order[:3] == first


def test_text_size_and_scheme_change_while_open(page: BrowsePage, theme: Theme) -> None:
    page.show_item("ev-closed")
    theme.set_scale(1.5)
    theme.set_scheme("dark")
    QApplication.processEvents()
    assert page.place().item == "ev-closed"
    assert page.article.view.marked_words.startswith("On 1 May 2021")


def test_mirrors_but_for_the_article(page: BrowsePage) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert page.list.x() > page.detail.x() > page.article.x()
    assert page.article.view.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_headings_stand_above_what_they_head(page: BrowsePage) -> None:
    page.show_item("ev-closed")
    QApplication.processEvents()
    title = page.detail.content.findChildren(PlainLabel)[0]
    assert page.detail.overline.mapTo(page, QPoint(0, 0)).x() == title.mapTo(page, QPoint(0, 0)).x()
    source = next(one for one in page.article.findChildren(PlainLabel) if one.text() == "Source")
    view = page.article.view.viewport()
    assert source.mapTo(page, QPoint(0, 0)).x() == view.mapTo(page, QPoint(0, 0)).x()


def test_headings_keep_their_distance_when_mirrored(page: BrowsePage) -> None:
    page.show_item("ev-closed")
    starts = [_from_start(page, label) for label in _heads(page)]
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert [_from_start(page, label) for label in _heads(page)] == starts


def _heads(page: BrowsePage) -> tuple[PlainLabel, PlainLabel]:
    return (page.list.title, page.detail.overline)


def _from_start(page: BrowsePage, label: PlainLabel) -> int:
    """How far a label begins from where its pane begins."""
    pane = label.parentWidget()
    assert pane is not None
    left = label.mapTo(pane, QPoint(0, 0)).x()
    return pane.width() - left - label.width() if page.isRightToLeft() else left


def parts(page: BrowsePage) -> tuple[QWidget, QWidget, QWidget]:
    return (page.list, page.detail, page.article)


def _own_words(control: QWidget) -> str:
    return control.text() if isinstance(control, QAbstractButton) else ""
