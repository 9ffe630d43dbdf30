import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from studyapp.ui.modes.browse.article_pane import ArticlePane, anchors_of
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.label import PlainLabel
from tests.builders import make_pack


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> ArticlePane:
    built = ArticlePane(theme, make_pack(), locale=QLocale("en_GB"))
    qtbot.addWidget(built)
    built.resize(396, 600)
    with qtbot.waitExposed(built):
        built.show()
    return built


def test_names_the_articles_date(pane: ArticlePane) -> None:
    words = [label.text() for label in pane.findChildren(PlainLabel)]
    assert "article of 5 May 2021" in words


def test_each_fact_is_anchored_at_every_sentence_it_stands_on() -> None:
    pack = make_pack()
    anchors = anchors_of(pack)
    assert [one.sentence for one in anchors] == sorted(one.sentence for one in anchors)
    assert {one.item for one in anchors} == {fact.id for fact in pack.facts}


def test_the_size_menu_ticks_the_size_and_sets_another(pane: ArticlePane) -> None:
    actions = pane.make_size_menu().actions()
    assert [action.text() for action in actions if action.isChecked()] == ["16 px"]
    assert [actions[0].text(), actions[-1].text()] == ["14 px", "24 px"]
    actions[-1].trigger()
    assert pane.view.size_px == 24


def test_only_an_overlay_can_be_closed(qtbot: QtBot, pane: ArticlePane) -> None:
    assert pane.close_button.isHidden()
    with qtbot.assertNotEmitted(pane.closed):
        qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    pane.set_overlay(overlay=True)
    assert pane.close_button.isVisible()
    for close in (pane.close_button.click, lambda: qtbot.keyClick(pane.view, Qt.Key.Key_Escape)):
        with qtbot.waitSignal(pane.closed):
            close()
