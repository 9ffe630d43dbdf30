import pytest
from pytestqt.qtbot import QtBot

from studyapp.ui.widgets.seed_line import SeedLine


@pytest.fixture
def line(qtbot: QtBot) -> SeedLine:
    line = SeedLine("seed")
    qtbot.addWidget(line)
    return line


def test_an_empty_field_holds_no_seed(line: SeedLine) -> None:
    assert line.seed is None


@pytest.mark.parametrize(
    ("typed", "seed"),
    [
        ("7", 7),
        ("336812,", 336812),
        ("1,234", 1234),
        ("-5", 5),
        ("1 000 000 9", 100000),
        ("a", None),
    ],
)
def test_only_digits_are_taken_and_six_at_the_most(
    line: SeedLine, qtbot: QtBot, typed: str, seed: int | None
) -> None:
    qtbot.keyClicks(line, typed)
    assert line.seed == seed


def test_digits_of_other_scripts_are_not_taken(line: SeedLine) -> None:
    line.insert("٣")
    assert not line.text()


def test_a_seed_set_is_read_back(line: SeedLine) -> None:
    line.set_seed(0)
    assert (line.text(), line.seed) == ("0", 0)
