from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studyapp.core.knowledge.speaker import Tone
from studyapp.core.quiz.neutrality import Measure, Neutrality, Voice, neutrality_of
from studyapp.ui.modes.settings.neutrality_section import (
    NeutralitySection,
    NeutralityTable,
    verdicts,
)
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.button import Button
from tests.builders import make_pack, speakers
from tests.core.quiz.rules.makings import GUILD, NORTH, SOUTH, ask, one_of
from tests.ui.finding import child


def report() -> Neutrality:
    return neutrality_of([ask(one_of(NORTH, SOUTH, GUILD))], make_pack())


def labels(section: NeutralitySection) -> list[str]:
    return [one.text() for one in section.findChildren(QLabel) if one.isVisible()]


def test_the_report_opens_and_closes_by_its_button(qtbot: QtBot, theme: Theme) -> None:
    counted: list[Neutrality] = []

    def count() -> Neutrality:
        counted.append(report())
        return counted[-1]

    section = NeutralitySection(theme, count)
    qtbot.addWidget(section)
    section.show()
    button = child(section, Button, "show-neutrality")
    assert counted == []
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert {"Northbank", "Quoted", "One question was counted."} <= set(labels(section))
    assert button.text().strip() == "Hide the report"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "Northbank" not in labels(section)
    assert len(counted) == 1


def test_every_number_says_whose_it_is(qtbot: QtBot, theme: Theme) -> None:
    table = NeutralityTable(theme, report())
    qtbot.addWidget(table)
    names = [one.accessibleName() for one in table.findChildren(QLabel)]
    assert "Northbank, Answer: 1" in names
    assert "Southbank, Wrong option: 1" in names


def test_what_is_not_even_is_named() -> None:
    uneven = tuple(
        Voice(speaker=one, counts=dict.fromkeys(Measure, 9 if one.tone is Tone.A else 1))
        for one in speakers()
    )
    _, words = verdicts(Neutrality(questions=10, voices=uneven))
    assert words.startswith("Northbank and Southbank are not even in: Named first, Answer")
    assert "are even" in verdicts(report())[1]
    assert "no two sides" in verdicts(Neutrality(questions=0, voices=()))[1]
