"""The widgets that only show something: what they say, and that they say it in every theme."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.chip import Chip
from studyapp.ui.widgets.claim_card import ClaimCard
from studyapp.ui.widgets.divider import Divider
from studyapp.ui.widgets.empty_state import EmptyState
from studyapp.ui.widgets.key_cap import KeyCap
from studyapp.ui.widgets.label import PlainLabel
from studyapp.ui.widgets.note import Note
from studyapp.ui.widgets.progress import SegmentBar, StackedBar
from studyapp.ui.widgets.rating_button import RatingButton
from studyapp.ui.widgets.search_field import SearchField
from studyapp.ui.widgets.skeleton import Skeleton
from studyapp.ui.widgets.stepper import Stepper
from studyapp.ui.widgets.wrap_row import WrapRow


def claim(theme: Theme, tone: Tone = Tone.A) -> ClaimCard:
    return ClaimCard(
        theme,
        heading="Pashinyan · Armenia",
        meta="paragraph 4",
        words="the aggression appeared to be pre-planned",
        glyph=Glyph.CIRCLE,
        tone=tone,
    )


def stepper(theme: Theme) -> Stepper:
    return Stepper(theme, numbers=range(90, 151, 10), less="Smaller", more="Larger", suffix=" %")


MAKERS: list[Callable[[Theme], QWidget]] = [
    lambda theme: Chip(theme, "Armenia", glyph=Glyph.CIRCLE, tone=Tone.A, name="Said by Armenia"),
    claim,
    lambda theme: EmptyState(theme, icon="search", title="Nothing", line="Why", action="Do"),
    lambda theme: KeyCap(theme, "Enter"),
    lambda theme: Note(theme, "languages", "As the article writes it"),
    SegmentBar,
    StackedBar,
    lambda theme: RatingButton(theme, 3, "Good", "1 day"),
    lambda theme: SearchField(theme, "Search"),
    Divider,
    stepper,
]


@pytest.mark.parametrize("make", MAKERS)
def test_they_follow_the_theme_and_the_text_size(
    theme: Theme, qtbot: QtBot, make: Callable[[Theme], QWidget]
) -> None:
    widget = make(theme)
    qtbot.addWidget(widget)
    widget.resize(400, 120)
    light = widget.grab().toImage()
    theme.set_scheme("dark")
    assert widget.grab().toImage() != light
    before = widget.sizeHint()
    theme.set_scale(1.5)
    assert widget.sizeHint().height() >= before.height()


def test_two_claims_of_equal_words_are_equally_large(theme: Theme, qtbot: QtBot) -> None:
    cards = [claim(theme, tone) for tone in (Tone.A, Tone.B)]
    for card in cards:
        qtbot.addWidget(card)
    assert cards[0].sizeHint() == cards[1].sizeHint()
    assert cards[0].accessibleName().startswith("Pashinyan · Armenia, paragraph 4")


def test_a_bar_says_how_far_a_session_is(theme: Theme, qtbot: QtBot) -> None:
    bar = SegmentBar(theme)
    qtbot.addWidget(bar)
    bar.set_progress(3, 12)
    assert bar.accessibleName() == "4 of 12"
    bar.set_progress(12, 12)
    assert bar.accessibleName() == "12 of 12"


@pytest.mark.parametrize("shares", [(9, 6, 6), (0, 0, 21), (21, 0, 0), (0, 0, 0), (1, 0, 999)])
def test_shares_fill_the_bar_and_no_more(
    theme: Theme, qtbot: QtBot, shares: tuple[int, int, int]
) -> None:
    bar = StackedBar(theme)
    qtbot.addWidget(bar)
    bar.resize(520, 10)
    bar.set_shares(*shares)
    pieces = bar._pieces()
    assert len(pieces) == sum(1 for share in shares if share)
    if pieces:
        assert pieces[-1][0] + pieces[-1][1] == pytest.approx(520)


def test_a_chip_is_read_as_its_speaker(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "Armenia", glyph=Glyph.CIRCLE, tone=Tone.A, name="Said by Armenia")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Said by Armenia"
    assert chip.sizeHint().height() == 24


def test_a_rating_is_read_with_its_interval(theme: Theme, qtbot: QtBot) -> None:
    rating = RatingButton(theme, 3, "Good", "1 day")
    qtbot.addWidget(rating)
    assert rating.accessibleName() == "Good, next in 1 day"
    assert rating.sizeHint().height() == 46
    rest = rating.grab().toImage()
    rating.set_suggested(True)
    assert rating.suggested
    assert rating.grab().toImage() != rest


def test_an_empty_state_has_at_most_one_button(theme: Theme, qtbot: QtBot) -> None:
    state = EmptyState(theme, icon="search", title="Nothing matches “Tovus”")
    qtbot.addWidget(state)
    state.show()
    assert not state.button.isVisible()
    state.set_words("Nothing matches “Tovus”", "The article writes it Tovuz.", "Search for Tovuz")
    assert state.button.isVisible()
    with qtbot.waitSignal(state.action_chosen):
        state.button.click()


def test_a_note_is_not_cut_off(theme: Theme, qtbot: QtBot) -> None:
    note = Note(theme, "languages")
    qtbot.addWidget(note)
    note.set_text("As the article writes it: Naka region. " * 5, [(26, 11)])
    note.resize(300, 10)
    note.show()
    assert note.heightForWidth(300) > 100


def test_a_search_field_tells_words_and_escape_empties_it(theme: Theme, qtbot: QtBot) -> None:
    field = SearchField(theme, "Search")
    qtbot.addWidget(field)
    heard: list[str] = []
    field.searched.connect(heard.append)
    qtbot.keyClicks(field, "To")
    assert heard == ["T", "To"]
    from PySide6.QtCore import Qt

    with qtbot.waitSignal(field.down_pressed):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_a_skeleton_shows_nothing_at_first(theme: Theme, qtbot: QtBot) -> None:
    bars = Skeleton(theme)
    qtbot.addWidget(bars)
    bars.resize(300, 220)
    bars.show()
    empty = bars.grab().toImage()
    qtbot.waitUntil(lambda: bars.grab().toImage() != empty)


def test_a_stepper_stops_at_its_ends(theme: Theme, qtbot: QtBot) -> None:
    one = stepper(theme)
    qtbot.addWidget(one)
    one.set_number(144)
    assert one.number == 140
    with qtbot.waitSignal(one.stepped) as stepped:
        one._more.click()
    assert stepped.args == [150]
    assert not one._more.isEnabled()
    one.set_number(0)
    assert not one._less.isEnabled()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_long_line_of_an_empty_place_is_shown_whole(
    qtbot: QtBot, theme: Theme, scale: float
) -> None:
    line = "The article ties the River Board and the Harbour Guild by no link, event or statement."
    state = EmptyState(theme, icon="search", title="Nothing ties the two", line=line, action="Do")
    qtbot.addWidget(state)
    theme.set_scale(scale)
    state.resize(1000, 420)
    state.show()
    (label,) = (one for one in state.findChildren(PlainLabel) if one.text() == line)
    assert label.height() >= label.heightForWidth(label.width()) > label.sizeHint().height()
    assert label.width() == theme.px(300)


def test_a_chip_wider_than_its_row_ends_in_dots_within_it(qtbot: QtBot, theme: Theme) -> None:
    row = WrapRow()
    qtbot.addWidget(row)
    chip = Chip(theme, "A speaker with a very long name indeed", glyph=Glyph.CIRCLE, tone=Tone.A)
    row.set_widgets([chip])
    row.resize(120, 60)
    row.show()
    assert row.rect().contains(chip.geometry())
    whole = Chip(theme, "A speaker", glyph=Glyph.CIRCLE, tone=Tone.A)
    row.set_widgets([whole])
    assert whole.width() == whole.sizeHint().width()
