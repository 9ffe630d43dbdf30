"""Figures: what counts as a number that counts something, and what does not."""

import pytest

from studyapp.core.quiz.wording.figures import figures_in, numbers_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at least 16 people died", [(16, "16", "people")]),
        ("a total of about 30,000 deaths.", [(30_000, "30,000", "deaths")]),
        ("an area of 4,400 square kilometres", [(4_400, "4,400", "square kilometres")]),
        ("lost ten armoured vehicles of one regiment", [(10, "ten", "armoured vehicles")]),
        ("About thirty thousand people", [(30_000, "thirty thousand", "people")]),
        ("thirty-two bridges and a mill", [(32, "thirty-two", "bridges")]),
        ("137 tanks and armour, 72 drones", [(137, "137", "tanks and armour"),
                                             (72, "72", "drones")]),
        ("only about 150,000, but most residents", []),
        ("1 aircraft", []),
        ("on 12 July 2020 people met", []),
        ("2020 people signed", []),
        ("2,020 people signed", [(2_020, "2,020", "people")]),
        ("the two sides met for twenty years", []),
        ("both sides", []),
    ],
)  # fmt: skip
def test_figures(text: str, found: list[tuple[float, str, str]]) -> None:
    assert [(one.value, one.words, one.unit) for one in figures_in(text)] == found


def test_a_figure_tells_where_its_number_stands() -> None:
    text = "They lost ten boats."
    figure = next(figures_in(text))
    assert text[figure.start : figure.end] == "ten"


def test_all_numbers_count_whatever_they_stand_for() -> None:
    text = "In 1990, two towns of 150,000, with ten bridges"
    assert numbers_in(text) == {1990, 2, 150_000, 10}
