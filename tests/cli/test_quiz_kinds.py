"""A question of every kind, asked and answered in the terminal on a real library."""

import pytest

from studyapp.core.quiz.body import Body
from studyapp.core.quiz.session import Session
from studyapp.services.workspace import Workspace
from tests.cli.conftest import Desk
from tests.cli.kinds import (
    ALL,
    CHOICE,
    CHOSEN_GAP,
    DATE,
    MATCHING,
    NUMBER,
    OPEN,
    ORDER,
    PLACEMENT,
    SEVERAL,
    SORTING,
    TRUTH,
    TYPED,
    TYPED_GAP,
    put,
)

RIGHT = {
    "one of n": "1",
    "several of n": "1 3",
    "true or false": "t",
    "typed": "RIVER BOARD",
    "date": "May 1st, 2021",
    "number": "fifteen hundred",
    "order": "2 3 1",
    "match": "1b 2a",
    "sort": "1a 2a 3b",
    "placement": "1.5.2021",
    "typed gap": "the river board",
    "chosen gap": "1",
    "open": "Both accuse the other.\nEach of them.\n\nall",
}


def left(desk: Desk) -> Session | None:
    library = Workspace.open(desk.data_dir, seeds=desk.seeds, now=desk.now)
    session = library.runs.unfinished()
    library.close()
    return session


def answered(desk: Desk, body: Body, *typed: str) -> str:
    put(desk, body)
    result = desk.run("quiz", typed="".join(f"{line}\n" for line in ("y", *typed)))
    assert result.exit_code == 0, result.output
    return result.output


def test_a_session_of_every_kind_is_answered_rightly(desk: Desk) -> None:
    put(desk, *ALL.values())
    typed = "".join(f"{RIGHT[kind]}\n\n" for kind in ALL)
    output = desk.run("quiz", typed=f"y\n{typed}").output
    assert output.count("Correct.\n") == len(ALL)
    assert output.endswith(f"{len(ALL)} of {len(ALL)} right at the first try. "
                           "Your answers are saved.\n")  # fmt: skip


@pytest.mark.parametrize("body", ALL.values(), ids=ALL)
def test_what_cannot_be_understood_is_asked_again(desk: Desk, body: Body) -> None:
    output = answered(desk, body, "", "?", "", "q")
    assert output.count("Type ? if you do not know, s to skip, q to stop.") == 2
    assert "The answer was not known." in output
    assert "You missed it before." in output


@pytest.mark.parametrize(
    ("body", "typed", "told"),
    [
        (CHOICE, "2", "It ran aground."),
        (SEVERAL, "1 2", "You chose 1 of the article's 2, and 1 besides."),
        (TRUTH, "f", "The article's answer: true."),
        (TYPED, "harbour guild", "It calls for an opening."),
        (DATE, "3 May 2021", "It lies 2 days off. It earns 71% of the credit."),
        (NUMBER, "2,000", "The article's answer: 1,500 people, give or take 100"),
        (ORDER, "1 2=3", "0 of 3 pairs stand in the article's order."),
        (MATCHING, "1a 2b", "0 of 2 stand where the article has them."),
        (SORTING, "1a 2b 3b", "2 of 3 stand where the article has them. It earns 67%"),
        (PLACEMENT, "2021", "It lies about 2 months off."),
        (TYPED_GAP, "Nobody", "The article's answer: River Board"),
        (CHOSEN_GAP, "2", "It ran aground."),
    ],
)
def test_what_does_not_agree_is_told(desk: Desk, body: Body, typed: str, told: str) -> None:
    output = answered(desk, body, typed, "", "q")
    assert told in output
    assert "Correct." not in output


@pytest.mark.parametrize(
    ("body", "typed", "echo"),
    [
        (DATE, "Sept 2020", "Understood as: September 2020."),
        (DATE, "12-16 July 2020", "Understood as: 12 to 16 July 2020."),
        (PLACEMENT, "June 2021", "Understood as: 15 June 2021."),
        (NUMBER, "two dozen", "Understood as: 24."),
    ],
)
def test_how_an_entry_was_understood_is_told_first(
    desk: Desk, body: Body, typed: str, echo: str
) -> None:
    output = answered(desk, body, typed, "", "q")
    assert output.index(echo) < output.index("The article's answer")


def test_a_near_miss_is_asked_once_more_without_cost(desk: Desk) -> None:
    output = answered(desk, TYPED, "Rivr Board", "River Board", "")
    assert output.count("Almost. Look at the spelling") == 1
    assert "1 of 1 right at the first try." in output


def test_a_second_near_miss_counts(desk: Desk) -> None:
    output = answered(desk, TYPED_GAP, "Rivr Board", "Rivr Board", "", "q")
    assert output.count("Almost. Look at the spelling") == 1
    assert "Not this time." in output


def test_i_was_right_counts_as_right_and_is_offered_only_then(desk: Desk) -> None:
    output = answered(desk, TYPED, "the River people", "r", "")
    assert "If you were right all the same, type r" in output
    assert "Counted as right." in output
    assert "Enter takes Good." in output
    assert "1 of 1 right at the first try." in output
    library = Workspace.open(desk.data_dir, seeds=desk.seeds, now=desk.now)
    assert len(library.suggestions.open()) == 1
    library.close()


def test_a_choice_cannot_be_taken_over(desk: Desk) -> None:
    output = answered(desk, CHOICE, "2", "r", "", "q")
    assert "type r" not in output
    assert "Type a number from 1 to 4, or only Enter." in output
    assert "Counted as right." not in output


def test_an_open_answer_is_compared_point_by_point(desk: Desk) -> None:
    output = answered(desk, OPEN, "Both do.", "Really.", "", "most", "2", "", "q")
    told = [
        "Write as many lines as you like; an empty line ends the answer.",
        "A model answer: Each town accuses the other.",
        "1. Northbank accuses Southbank.",
        "2. Southbank accuses Northbank.",
        "Which points does your answer hold?",
        "Right in part.",
        "Your answer holds 1 of 2 points. It earns 50% of the credit.",
        "Enter takes Hard.",
    ]
    places = [output.index(line) for line in told]
    assert places == sorted(places)
    assert output.count("Which points does your answer hold?") == 2
    assert output.count("A model answer: ") == 1


def test_an_open_answer_is_kept_before_the_model_is_told(desk: Desk) -> None:
    output = answered(desk, OPEN, "Both do.", "Really.", "")
    assert "The input ended. Your answers are saved" in output
    session = left(desk)
    assert session is not None
    assert session.current.pending
    again = desk.run("quiz", typed="y\nnone\n\nq\n").output
    assert "A model answer: " in again
    assert "Your answer holds 0 of 2 points." in again


def test_stopping_at_the_points_leaves_them_open(desk: Desk) -> None:
    output = answered(desk, OPEN, "Both do.", "", "q")
    assert output.endswith("it was not compared with the model answer.\n")
    assert "Missed:" not in output
    assert left(desk) is None
