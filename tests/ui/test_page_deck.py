import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.page_deck import PageDeck, PageSpec


class Plain(QWidget):
    """A page that offers nothing."""


class Placed(QWidget):
    place_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.at = 0
        self.visits: list[object] = []

    def place(self) -> int:
        return self.at

    def go_to(self, place: object) -> None:
        assert isinstance(place, int)
        self.at = place
        self.visits.append(place)
        self.place_changed.emit()

    def move_to(self, place: int) -> None:
        self.at = place
        self.place_changed.emit()


@pytest.fixture
def deck(qtbot: QtBot) -> PageDeck:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    makers = {"plain": Plain, "placed": Placed}
    specs = [
        PageSpec(id=name, label=name, icon="sun", section="", make=make)
        for name, make in makers.items()
    ]
    return PageDeck(specs, stack, stack)


def placed(deck: PageDeck) -> Placed:
    page = deck.page("placed")
    assert isinstance(page, Placed)
    return page


def test_starting_over_makes_pages_anew_and_leaves_no_way_back(deck: PageDeck) -> None:
    old = deck.show("placed")
    deck.show("plain")
    new = deck.start_over("placed")
    assert deck.current == "placed"
    assert deck.current_widget is new
    assert new is not old
    assert deck.made("plain") is None
    deck.go_back()
    assert deck.current == "placed"


def test_a_page_that_offers_nothing_is_no_trouble(deck: PageDeck) -> None:
    deck.show("plain")
    deck.focus_page()
    deck.go_back()
    deck.go_forward()
    assert deck.current == "plain"


def test_showing_the_page_on_top_again_is_not_a_visit(deck: PageDeck, qtbot: QtBot) -> None:
    deck.show("plain")
    with qtbot.assertNotEmitted(deck.shown):
        deck.show("plain")
    deck.show("placed")
    deck.go_back()
    assert deck.current == "plain"


def test_a_move_while_travelling_is_not_a_visit(deck: PageDeck) -> None:
    deck.show("placed")
    for place in (1, 2, 3):
        placed(deck).move_to(place)
    deck.go_back()
    deck.go_back()
    assert placed(deck).visits == [2, 1]
    deck.go_forward()
    deck.go_forward()
    assert placed(deck).at == 3


def test_a_page_in_the_background_moves_unnoticed(deck: PageDeck) -> None:
    deck.show("placed")
    deck.show("plain")
    placed(deck).move_to(7)
    deck.go_back()
    assert deck.current == "placed"
    assert placed(deck).at == 0
