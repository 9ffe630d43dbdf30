import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studyapp.core.quiz.question import Family
from studyapp.services.review import ConfusedItem, Contrast, MissedItem, Today
from studyapp.ui.bus import Bus
from studyapp.ui.modes.today.closer_look import CloserLook
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.link_row import LinkRow
from tests.builders import make_pack

MISSED = MissedItem(question_id="q", fact="ev-closed", family=Family.WHEN, stem="When was it?")
CONFUSED = ConfusedItem(fact="ev-closed", misses=5, instead="2 May 2021")
CONTRAST = Contrast(dispute="dis-closing", question="Who closed it?", facts=("pos-a", "pos-b"))


def today(
    missed: tuple[MissedItem, ...] = (),
    confused: tuple[ConfusedItem, ...] = (),
    contrasts: tuple[Contrast, ...] = (),
) -> Today:
    return Today(
        due=0,
        new=0,
        minutes=1,
        next_due=None,
        next_count=0,
        progress=(),
        missed=missed,
        first_run=False,
        sensitive=False,
        confused=confused,
        contrasts=contrasts,
    )


@pytest.fixture
def bus(theme: Theme) -> Bus:
    del theme
    return Bus()


@pytest.fixture
def look(qtbot: QtBot, theme: Theme, bus: Bus) -> CloserLook:
    look = CloserLook(theme, bus, make_pack())
    qtbot.addWidget(look)
    look.resize(700, 300)
    return look


def headings(look: CloserLook) -> list[str]:
    return [one.text() for one in look.findChildren(QLabel) if one.isVisible()]


def test_nothing_to_look_at_is_not_there(look: CloserLook) -> None:
    look.show_today(today())
    assert look.isHidden()


def test_only_what_there_is_has_a_heading(look: CloserLook) -> None:
    look.show_today(today(missed=(MISSED,)))
    assert headings(look) == ["Worth another look"]
    look.show_today(today(confused=(CONFUSED,), contrasts=(CONTRAST,)))
    assert headings(look) == ["Often confused", "Both accounts sit firmly: compare them"]


def test_what_is_confused_names_what_is_chosen_instead(look: CloserLook) -> None:
    look.show_today(today(confused=(CONFUSED,)))
    (row,) = look.findChildren(LinkRow)
    assert row.accessibleName().startswith("Missed 5 times ")
    assert row.accessibleName().endswith("You often choose: 2 May 2021")


@pytest.mark.parametrize(
    ("shown", "facts"),
    [
        (today(missed=(MISSED,)), ("ev-closed",)),
        (today(confused=(CONFUSED,)), ("ev-closed",)),
        (today(contrasts=(CONTRAST,)), ("pos-a", "pos-b")),
    ],
)
def test_a_row_practises_just_what_it_names(
    look: CloserLook, bus: Bus, qtbot: QtBot, shown: Today, facts: tuple[str, ...]
) -> None:
    look.show_today(shown)
    look.show()
    with qtbot.waitSignal(bus.practice_requested) as asked:
        qtbot.mouseClick(look.findChildren(LinkRow)[-1], Qt.MouseButton.LeftButton)
    assert asked.args == [facts]


def test_at_most_three_are_shown(look: CloserLook) -> None:
    look.show_today(today(confused=(CONFUSED,) * 9))
    assert len([one for one in look.findChildren(LinkRow) if not one.isHidden()]) == 3
