from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.changes import Changes
from studyapp.core.errors import NotFound
from studyapp.core.knowledge.dispute import Account
from studyapp.core.knowledge.name import Name
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import Standing
from studyapp.ui.bus import Bus
from studyapp.ui.models.chosen_set import chosen_set
from studyapp.ui.models.item_filter import ItemFilter
from studyapp.ui.models.shared_filter import shared_filter
from studyapp.ui.modes.accounts.account_card import AccountCard
from studyapp.ui.modes.accounts.dispute_view import DisputeView
from studyapp.ui.modes.accounts.page import AccountsPage
from studyapp.ui.modes.accounts.statement_view import StatementView
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.item_link import ItemLink
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.note import Note
from studyapp.ui.widgets.quote import Quote
from tests.builders import make_dispute, make_event, make_pack, quote
from tests.ui.finding import child
from tests.ui.modes.accounts.conftest import FakeWorkspace, show_page, two_disputes

NORTH = "The Mayor of Northbank said that Southbank closed the bridge first."
SOUTH = "The Mayor of Southbank replied that Northbank closed the bridge first."
OWN = "On 1 May 2021, the old bridge was closed."


def view(page: AccountsPage) -> DisputeView:
    assert page.view is not None
    return page.view


def words_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(PlainLabel) if not label.isHidden()]


def cards(page: AccountsPage) -> list[AccountCard]:
    return view(page).findChildren(AccountCard)


def statement(page: AccountsPage, teller: str) -> StatementView:
    found = (one for one in view(page).statements if one.statement.teller == teller)
    return next(found)


def marked(page: AccountsPage) -> list[str]:
    return [one.accessibleName() for one in page.findChildren(Quote) if one.isVisible()]


def with_workman(*accounts: Account) -> Pack:
    """Build a pack in which a workman, who is on no side, is in the dispute too."""
    workman = Account(label="A workman", speaker="others", events=("ev-engine",))
    usual = make_pack()
    told = {fact for account in accounts for fact in account.facts}
    return make_pack(
        disputes=(make_dispute(accounts=(workman, *accounts)),),
        events=tuple(
            replace(one, standing=Standing.DISPUTED) if one.id == "ev-engine" else one
            for one in usual.events
        ),
        positions=tuple(one for one in usual.positions if one.topic != "closing" or one.id in told),
    )


def test_lists_the_questions_and_opens_the_first(page: AccountsPage) -> None:
    rows = page.list.list.rows
    assert [row.title for row in rows] == ["Who closed the bridge first?", "Who owes what?"]
    assert [row.caption for row in rows] == ["Who closed the bridge", "Debts"]
    assert page.place() == "dis-first"
    shown = words_of(view(page))
    assert "Who closed the bridge first?" in shown
    assert "The article reports both accounts and does not settle them." in shown


def test_each_account_shows_who_says_what_in_which_words_how_and_when(page: AccountsPage) -> None:
    assert words_of(statement(page, "mayor-north")) == [
        "Mayor of Northbank, head of the town of Northbank",
        "Says that Southbank was the first to close it.",
        NORTH,
        "Statement, no medium named · paragraph 2",
        "No date given",
    ]


def test_columns_are_equally_wide_and_high_and_in_the_fixed_order(page: AccountsPage) -> None:
    left, right = cards(page)
    assert abs(left.width() - right.width()) <= 1
    assert left.height() == right.height()
    assert left.y() == right.y()
    order = [one.label for one in page._workspace.pack.disputes[0].accounts_in_order]
    assert [one.accessibleName() for one in (left, right)] == order
    assert left.x() < right.x()


def test_in_a_narrow_page_the_columns_stand_below_one_another(
    qtbot: QtBot, theme: Theme, bus: Bus, workspace: FakeWorkspace
) -> None:
    page = show_page(qtbot, theme, bus, workspace, width=760)
    upper, lower = cards(page)
    assert upper.width() == lower.width()
    assert lower.y() >= upper.y() + upper.height()


def test_only_one_sentence_is_marked_the_articles_own_at_first(
    qtbot: QtBot, page: AccountsPage
) -> None:
    assert marked(page) == [OWN]
    qtbot.mouseClick(statement(page, "mayor-south").button, Qt.MouseButton.LeftButton)
    assert marked(page) == [SOUTH]
    qtbot.mouseClick(statement(page, "mayor-north").button, Qt.MouseButton.LeftButton)
    assert marked(page) == [NORTH]
    assert not statement(page, "mayor-south").is_open
    qtbot.mouseClick(statement(page, "mayor-north").button, Qt.MouseButton.LeftButton)
    assert marked(page) == [OWN]


def test_a_digit_opens_the_sentence_of_a_statement(qtbot: QtBot, page: AccountsPage) -> None:
    first, second = view(page).statements
    first.button.setFocus()
    qtbot.keyClick(first.button, Qt.Key.Key_2)
    assert (first.is_open, second.is_open) == (False, True)
    assert "(2)" in second.button.toolTip()


def test_the_button_says_what_it_does_and_whose_sentence_it_is(page: AccountsPage) -> None:
    button = statement(page, "mayor-north").button
    name = "the sentence of Mayor of Northbank, head of the town of Northbank"
    assert button.accessibleName() == f"Show {name}"
    button.click()
    assert button.accessibleName() == f"Hide {name}"


def test_p_practises_both_accounts(qtbot: QtBot, page: AccountsPage, bus: Bus) -> None:
    page.focus_first()
    with qtbot.waitSignal(bus.practice_requested) as asked:
        qtbot.keyClick(page.list.list, Qt.Key.Key_P)
    assert sorted(asked.args[0]) == ["pos-north-first", "pos-south-first"]


def test_a_contrast_that_is_ready_asks_what_sits_firmly(
    qtbot: QtBot, theme: Theme, bus: Bus, workspace: FakeWorkspace
) -> None:
    dispute = workspace.pack.disputes[0]
    workspace.schedule.ready = ((dispute, ("pos-south-first", "pos-north-first")),)
    page = show_page(qtbot, theme, bus, workspace)
    assert "sit firmly" in view(page).practice.line.text()
    with qtbot.waitSignal(bus.practice_requested) as asked:
        child(view(page), Button, "practise-contrast").click()
    assert asked.args == [("pos-south-first", "pos-north-first")]


def test_without_a_question_there_is_no_button_and_it_says_so(
    qtbot: QtBot, page: AccountsPage, bus: Bus, workspace: FakeWorkspace
) -> None:
    workspace.questions.counts.clear()
    bus.changed.emit(Changes(questions=True))
    button = child(view(page), Button, "practise-contrast")
    assert button.isHidden()
    assert view(page).practice.line.text() == "No question asks about these statements."
    with qtbot.assertNotEmitted(bus.practice_requested):
        qtbot.keyClick(page, Qt.Key.Key_P)


def test_s_shows_the_words_that_are_looked_at_in_the_article(
    qtbot: QtBot, page: AccountsPage, bus: Bus
) -> None:
    for act, words in (
        (page.focus_first, OWN),
        (statement(page, "mayor-south").button.setFocus, SOUTH),
    ):
        act()
        focus = QApplication.focusWidget()
        with qtbot.waitSignal(bus.passage_requested) as asked:
            qtbot.keyClick(focus, Qt.Key.Key_S)
        assert asked.args == [quote(words)]


def test_where_the_article_has_no_sentence_of_its_own_it_is_said(page: AccountsPage) -> None:
    page.show_dispute("dis-debt")
    assert "The article has no sentence of its own on this question." in words_of(view(page))
    assert marked(page) == []


def test_the_articles_own_words_are_not_laid_in_anothers_mouth(
    qtbot: QtBot, theme: Theme, bus: Bus
) -> None:
    dispute = make_dispute(article_passages=(quote(SOUTH),))
    page = show_page(qtbot, theme, bus, FakeWorkspace(make_pack(disputes=(dispute,))))
    (own,) = (one for one in page.findChildren(Quote) if one.isVisible())
    assert own.accessibleName() == SOUTH
    assert own.accessibleDescription() == "The article, paragraph 2"
    statement(page, "mayor-south").button.click()
    (theirs,) = (one for one in page.findChildren(Quote) if one.isVisible())
    assert theirs.accessibleDescription().startswith("Mayor of Southbank")


def test_a_silent_side_is_named(qtbot: QtBot, theme: Theme, bus: Bus) -> None:
    north, _ = make_pack().disputes[0].accounts
    page = show_page(qtbot, theme, bus, FakeWorkspace(with_workman(north)))
    line = "The article reports no statement by Southbank on this question."
    assert line in words_of(view(page))


def test_a_note_on_the_words_stands_beside_them_and_only_there(
    qtbot: QtBot, theme: Theme, bus: Bus
) -> None:
    pack = with_workman(*make_pack().disputes[0].accounts)
    page = show_page(qtbot, theme, bus, FakeWorkspace(pack))
    assert "As printed." in words_of(statement(page, "workman"))
    assert view(page).findChildren(Note) == []


def test_three_accounts_are_equally_wide_and_wrap(qtbot: QtBot, theme: Theme, bus: Bus) -> None:
    pack = with_workman(*make_pack().disputes[0].accounts)
    for width, rows in ((1400, 1), (1060, 2), (760, 3)):
        page = show_page(qtbot, theme, bus, FakeWorkspace(pack), width=width)
        found = cards(page)
        assert max(one.width() for one in found) - min(one.width() for one in found) <= 1
        assert len({one.y() for one in found}) == rows


def test_related_events_open_in_browse_and_near_questions_here(
    qtbot: QtBot, page: AccountsPage, bus: Bus
) -> None:
    pack = page._workspace.pack
    links = {one.text(): one for one in view(page).findChildren(ItemLink)}
    with qtbot.waitSignal(bus.fact_requested) as asked:
        links["A ferry runs aground"].click()
    assert asked.args == ["ev-aground"]
    assert "1 May 2021" in links["A ferry runs aground"].accessibleName()
    assert len(pack.disputes) == 2
    assert "Who owes what?" not in links


def test_an_event_told_by_somebody_is_listed_as_theirs(
    qtbot: QtBot, theme: Theme, bus: Bus
) -> None:
    engine = next(one for one in make_pack().events if one.id == "ev-engine")
    pack = make_pack(disputes=(make_dispute(events=(engine.id,)),))
    page = show_page(qtbot, theme, bus, FakeWorkspace(pack))
    (link,) = (one for one in view(page).findChildren(ItemLink) if one.text() == engine.title)
    assert link.accessibleName().endswith("No date given · according to A workman")


def only(*facts: str) -> ItemFilter:
    return ItemFilter(study_set=chosen_set("set-1", "Bridge", facts, make_pack()))


def test_the_filter_of_other_pages_holds_here_too(page: AccountsPage, bus: Bus) -> None:
    assert page.list.chips.isHidden()
    shared_filter(bus).set(only("ev-closed"))
    assert [row.id for row in page.list.list.rows] == ["dis-first"]
    assert not page.list.chips.isHidden()
    shared_filter(bus).set(only())
    assert page.place() == ""
    assert page.view is None
    assert not page.list.empty.isHidden()
    page.list.empty.button.click()
    assert len(page.list.list.rows) == 2
    assert page.place() == "dis-first"
    assert shared_filter(bus).value == ItemFilter()


def test_a_question_that_is_filtered_out_is_shown_when_asked_for(
    page: AccountsPage, bus: Bus
) -> None:
    shared_filter(bus).set(only("ev-closed"))
    page.show_dispute("dis-debt")
    assert page.place() == "dis-debt"
    assert len(page.list.list.rows) == 2


def test_a_visit_is_told_before_and_after_and_can_be_gone_back_to(page: AccountsPage) -> None:
    places: list[str] = []
    page.place_changed.connect(lambda: places.append(page.place()))
    page.show_dispute("dis-debt")
    assert places == ["dis-first", "dis-debt"]
    page.go_to("dis-first")
    assert page.place() == "dis-first"
    assert page.list.list.current_row is not None
    assert page.list.list.current_row.id == "dis-first"


def test_an_unknown_question_is_told_as_a_problem(
    qtbot: QtBot, page: AccountsPage, bus: Bus
) -> None:
    with qtbot.waitSignal(bus.problem) as told:
        page.show_dispute("nothing")
    assert isinstance(told.args[0], NotFound)


def test_a_pack_that_has_changed_is_shown_anew(
    page: AccountsPage, bus: Bus, workspace: FakeWorkspace
) -> None:
    page.show_dispute("dis-debt")
    changed = make_dispute("dis-debt", topic="debt", question="Who owes nothing?")
    workspace.pack = make_pack(disputes=(two_disputes().disputes[0], changed))
    bus.changed.emit(Changes(packs=True))
    assert page.place() == "dis-debt"
    assert "Who owes nothing?" in words_of(view(page))


def test_a_pack_without_disputes_says_so(qtbot: QtBot, theme: Theme, bus: Bus) -> None:
    usual = make_pack()
    calm = [one for one in usual.positions if one.topic != "closing"]
    pack = make_pack(disputes=(), positions=tuple(calm), events=(make_event(),),
                     no_facts=())  # fmt: skip
    page = show_page(qtbot, theme, bus, FakeWorkspace(pack))
    assert "No accounts differ" in words_of(page.list.empty)
    assert page.view is None
    for key in (Qt.Key.Key_P, Qt.Key.Key_S, Qt.Key.Key_1):
        qtbot.keyClick(page, key)


def test_the_article_keeps_its_direction_where_the_page_is_mirrored(
    page: AccountsPage, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        qapp.processEvents()
        assert page.list.x() > page.column.x()
        left, right = cards(page)
        assert left.x() > right.x()
        (words,) = (
            one
            for one in statement(page, "mayor-north").findChildren(PlainLabel)
            if one.text() == NORTH
        )
        assert words.layoutDirection() is Qt.LayoutDirection.LeftToRight
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_very_long_name_leaves_the_cards_equally_wide(
    qtbot: QtBot, theme: Theme, bus: Bus
) -> None:
    pack = make_pack()
    long = Name(canonical="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter")
    actors = (replace(one, name=long) if one.id == "mayor-north" else one for one in pack.actors)
    workspace = FakeWorkspace(replace(pack, actors=tuple(actors)))
    page = show_page(qtbot, theme, bus, workspace)
    first, second = cards(page)
    assert first.y() == second.y()
    assert abs(first.width() - second.width()) <= 1
