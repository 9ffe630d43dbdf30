from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.relationship import RelationshipKind
from studyapp.core.map.choice import MapChoice
from studyapp.core.map.line_style import LineStyle
from studyapp.ui.bus import Bus
from studyapp.ui.models.item_filter import ItemFilter
from studyapp.ui.modes.map.page import MapPage
from studyapp.ui.modes.map.pane import AT_ONCE
from studyapp.ui.modes.map.selection import Selection
from studyapp.ui.modes.map.showing import AT_ONCE as PLACED_AT_ONCE
from studyapp.ui.modes.map.showing import View
from studyapp.ui.modes.map.words import bundle_label, link_label
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.label import PlainLabel
from tests.builders import date, make_pack
from tests.core.map.networks import link, linked_pack, network
from tests.ui.modes.map.conftest import Kept, make_page, small_pack

FIGHT = "rel-northbank-fights-southbank"
ALLY = "rel-guild-ally-of-northbank"


def settle() -> None:
    """Let layouts show what was put into them, and tasks report."""
    QThreadPool.globalInstance().waitForDone()
    for _ in range(3):
        QApplication.processEvents()


def words_in(parent: QWidget) -> list[str]:
    settle()
    found = parent.findChildren(PlainLabel)
    return [one.text() for one in found if one.isVisibleTo(parent)]


def press(parent: QWidget, words: str) -> None:
    settle()
    buttons = [one for one in parent.findChildren(QAbstractButton) if one.text() == words]
    (button,) = [one for one in buttons if one.isVisibleTo(parent)]
    button.click()


def test_it_opens_with_the_pack_s_own_actors_as_a_diagram(page: MapPage) -> None:
    assert page.view is View.DIAGRAM
    assert page._now.graph.actors == ("guild", "northbank", "board", "southbank")
    assert "Choose an actor or a line" in words_in(page.pane)
    assert "4 actors · 4 links" in words_in(page.pane)


def test_every_link_of_an_actor_is_listed_with_its_sentence(page: MapPage) -> None:
    page.diagram.choose(Selection(actor="northbank"))
    assert [view.fact.id for view in page.pane.views] == [
        FIGHT, "rel-northbank-opposes-southbank", ALLY
    ]  # fmt: skip
    words = words_in(page.pane)
    assert words[:3] == ["State", "Northbank", "3 links in the article"]
    assert "Northbank fights against Southbank." in words
    assert words.count("Nordbank and the Harbour Guild are old allies.") == 3


def test_only_one_sentence_is_marked_at_a_time(page: MapPage) -> None:
    page.diagram.choose(Selection(actor="northbank"))
    first, second, _ = page.pane.views
    first.button.click()
    assert (first.is_open, second.is_open) == (True, False)
    second.button.click()
    assert (first.is_open, second.is_open) == (False, True)
    second.button.click()
    assert not second.is_open


def test_a_line_with_one_link_shows_it_marked_at_once(page: MapPage) -> None:
    page.diagram.choose(Selection(line=("guild", "northbank")))
    (view,) = page.pane.views
    assert view.is_open
    assert words_in(page.pane)[:2] == ["Between", "Harbour Guild and Northbank"]


def test_links_that_the_map_leaves_out_are_counted(page: MapPage) -> None:
    page.diagram.choose(Selection(actor="southbank"))
    assert "2 of 3 links in the article are shown" in words_in(page.pane)


def test_one_selection_in_all_three_views(page: MapPage) -> None:
    page.diagram.choose(Selection(line=("board", "guild")))
    page._pick(View.LIST)
    row = page.list.current_row
    assert row is not None
    assert row.id == "rel-board-gives-economic-assistance-to-guild"
    assert page.matrix._selection == page.diagram._selection
    page.list.choose_first()
    chosen = page.list.current_row
    assert chosen is not None
    assert page._selection.line is not None
    assert page.diagram._selection == page._selection
    assert any(view.is_open and view.fact.id == chosen.id for view in page.pane.views)


def test_the_list_holds_every_link_shown_under_its_subject(page: MapPage) -> None:
    ids = [row.id for row in page.list.rows if not row.is_heading]
    assert sorted(ids) == sorted(page._now.graph.ids)
    headings = [row.title for row in page.list.rows if row.is_heading]
    assert headings == ["Northbank", "River Board", "Harbour Guild"]


@pytest.mark.parametrize(
    ("key", "view"),
    [(Qt.Key.Key_D, View.DIAGRAM), (Qt.Key.Key_M, View.MATRIX), (Qt.Key.Key_L, View.LIST)],
)
def test_letters_pick_a_view(page: MapPage, qtbot: QtBot, key: Qt.Key, view: View) -> None:
    qtbot.keyClick(page, key)
    assert page.view is view
    assert page.header.views.current == view


def test_kinds_of_link_can_be_left_out(page: MapPage) -> None:
    page.choice_card.kinds[RelationshipKind.ALLY_OF].click()
    assert ALLY not in page._now.graph.ids
    assert page.header.choice.text() == "Links · 1"
    page.choice_card.clear.click()
    assert ALLY in page._now.graph.ids
    assert page.header.choice.text() == "All link types"


def test_all_links_of_one_line_are_left_out_at_once(page: MapPage) -> None:
    card = page.choice_card
    card.styles[LineStyle.TIE].click()
    assert page._now.graph.actors == ("northbank", "southbank")
    assert not card.kinds[RelationshipKind.ALLY_OF].isChecked()
    card.kinds[RelationshipKind.ALLY_OF].click()
    assert not card.styles[LineStyle.TIE].isChecked(), "not all of them are shown"
    card.styles[LineStyle.TIE].click()
    assert page._board.choice.left_out == frozenset()


def test_everyone_can_be_shown(page: MapPage, kept: Kept) -> None:
    page.choice_card.everyone.click()
    assert "gazette" in page._now.graph.actors
    assert "gazette" in kept.values["map-places:old-bridge"], "worked out once and kept"


def test_a_pack_that_places_nobody_shows_everyone_and_does_not_ask(
    theme: Theme, qtbot: QtBot
) -> None:
    page = make_page(theme, qtbot, make_pack())
    assert page.choice_card.everyone.isHidden()
    assert len(page._now.graph.actors) == 4


def test_as_of_a_date(theme: Theme, qtbot: QtBot) -> None:
    pack = linked_pack(
        link("northbank", "southbank", since=date("1990"), until=date("1995")),
        link("guild", "board"),
    )
    page = make_page(theme, qtbot, pack)
    page.choice_card.date.setText("1992")
    assert len(page._now.graph.bundles) == 2
    between = page._now.graph.between("guild", "board")
    assert between is not None
    assert between.pale
    assert "As of 1992: 1 surely held, 0 may have, 1 without a date" in words_in(page.scope)
    page.choice_card.undated.click()
    assert page._now.graph.actors == ("northbank", "southbank")
    page.choice_card.date.setText("2000")
    assert page._stack.currentWidget() is page._empty
    page._empty.button.click()
    assert len(page._now.graph.bundles) == 2
    page.choice_card.date.setText("nonsense")
    assert page._board.choice.as_of is None
    assert page.choice_card.line.text() == "This cannot be read as a date yet."


def test_only_the_links_of_one_actor_and_back(page: MapPage) -> None:
    page.diagram.choose(Selection(actor="southbank"))
    press(page.pane, "Only its links")
    assert set(page._now.graph.actors) == {"northbank", "gazette", "southbank"}
    assert "Only the links of Southbank" in words_in(page.scope)
    page.scope.back.click()
    assert len(page._now.graph.actors) == 4
    assert page.scope.isHidden()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_how_two_actors_are_tied(page: MapPage) -> None:
    page._on_way("board")
    card = page.way_card
    assert card.title.text() == "How is River Board tied to …"
    card.others.setCurrentIndex(card.others.findData("northbank"))
    card.show_ways.click()
    assert page._now.graph.actors == ("board", "guild", "northbank")
    assert "How River Board is tied to Northbank" in words_in(page.scope)
    assert words_in(page.pane)[:2] == ["How they are tied", "Northbank and River Board"]
    assert [view.fact.id for view in page.pane.views] == list(page._now.graph.ids)
    page._step_back()
    assert len(page._now.graph.actors) == 4


def test_where_nothing_ties_two_actors_it_is_said(page: MapPage) -> None:
    page.show_way("workman", "board")
    assert page._stack.currentWidget() is page._empty
    assert "The article ties A workman and River Board by no link, event or statement." in (
        words_in(page._empty)
    )
    page._empty.button.click()
    assert len(page._now.graph.actors) == 4


def test_the_filter_of_other_pages_holds_here_too(page: MapPage) -> None:
    page._shared.set(ItemFilter(disputed=True))
    assert page._stack.currentWidget() is page._empty
    assert not page.chips.isHidden()
    page._empty.button.click()
    assert page._shared.value == ItemFilter()
    assert len(page._now.graph.actors) == 4


def test_an_item_is_shown_with_whatever_it_needs(page: MapPage) -> None:
    page._shared.set(ItemFilter(disputed=True))
    page.show_item("guild")
    assert page._selection == Selection(actor="guild")
    assert len(page._now.graph.actors) == 4
    page.show_item("gazette")
    assert set(page._now.graph.actors) == {"gazette", "southbank"}, "it has no place on the map"
    page.show_item(FIGHT)
    assert page._selection.line == ("northbank", "southbank")
    assert any(view.is_open and view.fact.id == FIGHT for view in page.pane.views)
    page.show_item("nobody")
    assert page._selection.line == ("northbank", "southbank")


def test_escape_leaves_the_selection_then_the_part(page: MapPage, qtbot: QtBot) -> None:
    page._on_around("southbank")
    page.diagram.choose(Selection(actor="southbank"))
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page._selection
    assert not page.diagram._selection
    assert page._board.choice.around
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page._board.choice.around


def test_ways_on_from_here(page: MapPage, bus: Bus, qtbot: QtBot) -> None:
    page.diagram.choose(Selection(line=("guild", "northbank")))
    with qtbot.waitSignal(bus.practice_requested) as practised:
        qtbot.keyClick(page, Qt.Key.Key_P)
    assert practised.args == [(ALLY,)]
    with qtbot.waitSignal(bus.passage_requested) as read:
        qtbot.keyClick(page, Qt.Key.Key_S)
    assert read.args == [page._pack.fact(ALLY).passages[0]]
    with qtbot.waitSignal(bus.fact_requested) as opened:
        press(page.pane, "Open in Browse")
    assert opened.args == [ALLY]
    with qtbot.waitSignal(bus.passage_requested):
        press(page.pane, "Read in context")


def test_back_and_forward_keep_view_and_selection(page: MapPage) -> None:
    page.diagram.choose(Selection(actor="guild"))
    there = page.place()
    page.show_way("board", "northbank")
    page._pick(View.LIST)
    page.go_to(there)
    assert page.view is View.DIAGRAM
    assert page._selection == Selection(actor="guild")
    assert page._board.ends is None
    page.go_to("nowhere")
    assert page.place() == there


def test_very_many_links_of_an_actor_are_listed_when_asked_for(theme: Theme, qtbot: QtBot) -> None:
    pack = network(AT_ONCE + 20, 0)
    others = [one.id for one in pack.actors if one.id.startswith("actor-")]
    links = tuple(
        replace(link("guild", other), id=f"rel-{number}") for number, other in enumerate(others)
    )
    page = make_page(theme, qtbot, replace(pack, relationships=links))
    page._on_selected(Selection(actor="guild"))
    assert len(page.pane.views) == AT_ONCE
    press(page.pane, f"Show all {len(links)}")
    assert len(page.pane.views) == len(links)
    assert "Harbour Guild" in words_in(page.pane), "whose links they are still stands above"


def test_very_many_actors_are_placed_while_the_matrix_is_read(theme: Theme, qtbot: QtBot) -> None:
    kept = Kept()
    page = make_page(theme, qtbot, network(PLACED_AT_ONCE + 30, 200), kept=kept)
    assert page.view is View.MATRIX
    qtbot.waitUntil(lambda: "map-places:old-bridge" in kept.values)
    places = [box.middle for box in page._now.drawing.actors.values()]
    assert len(set(places)) == len(places)


def test_a_layout_that_was_kept_is_not_worked_out_again(theme: Theme, qtbot: QtBot) -> None:
    kept, pack = Kept(), network(12, 20)
    first = make_page(theme, qtbot, pack, kept=kept)
    stored = dict(kept.values)
    again = make_page(theme, qtbot, pack, kept=kept)
    assert kept.values == stored
    assert again._now.drawing.actors.keys() == first._now.drawing.actors.keys()


def test_words_on_lines(page: MapPage) -> None:
    labels = {link_label(kind) for kind in RelationshipKind}
    assert len(labels) == len(RelationshipKind), "each kind has words of its own"
    between = page._now.graph.between("northbank", "southbank")
    assert between is not None
    assert page._now.words[between.ends] == "fighting  +1"
    assert bundle_label(["fighting", "fighting"]) == "fighting"


def test_another_text_size_moves_everything_alike(page: MapPage, theme: Theme) -> None:
    before = page._now.drawing.actors["guild"].middle
    theme.set_scale(1.5)
    after = page._now.drawing.actors["guild"].middle
    assert after == pytest.approx((before.x * 1.5, before.y * 1.5))


def test_in_a_narrow_window_the_choice_is_an_icon(page: MapPage) -> None:
    shown = [page.header.choice_button]
    page.resize(640, 500)
    shown.append(page.header.choice_button)
    assert shown == [page.header.choice, page.header.short_choice]
    assert page.header.short_choice.accessibleName() == "All link types"


def test_an_empty_choice_can_be_undone(theme: Theme, qtbot: QtBot) -> None:
    page = make_page(theme, qtbot, small_pack())
    page._on_choice(MapChoice(left_out=frozenset(RelationshipKind)))
    assert page._stack.currentWidget() is page._empty
    page._empty.button.click()
    assert page._board.choice.left_out == frozenset()
