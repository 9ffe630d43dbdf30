"""The quiz in the terminal, on a real library, as somebody types it."""

import re

import pytest

from studyapp.core.quiz.session import SessionKind
from studyapp.core.scheduling.memory import Rating
from studyapp.services.workspace import Workspace
from tests.cli.conftest import Desk
from tests.cli.kinds import CHOICE, put, typed_right, typed_wrong
from tests.pack_files import replace_in, write_pack

LONG = "?\n\n" * 60


def workspace(desk: Desk) -> Workspace:
    return Workspace.open(desk.data_dir, seeds=desk.seeds, now=desk.now)


def keys_of(desk: Desk, *, seed: int, count: int) -> list[str]:
    """Give what to type to answer each question of a session rightly."""
    library = workspace(desk)
    session = library.runs.start(SessionKind.PRACTICE, count=count, seed=seed)
    library.runs.stop(session)
    library.close()
    return [typed_right(item.question.body) for item in session.items]


def test_right_answers_are_told_rated_and_summed_up(desk: Desk) -> None:
    keys = keys_of(desk, seed=7, count=3)
    result = desk.run(
        "quiz", "--count", "3", "--seed", "7", typed="".join(f"{key}\n\n" for key in keys)
    )
    assert result.exit_code == 0, result.output
    lines = result.output.splitlines()
    assert lines[0] == "The old bridge. 3 questions, seed 7."
    assert lines.count("Correct.") == 3
    assert any(line.startswith("Question 1 of 3. ") for line in lines)
    assert lines[-1] == "3 of 3 right at the first try. Your answers are saved."
    assert "Enter takes Good." in result.output
    quoted = re.findall(r"^[“‘].*[”’]$\n^(.*)$", result.output, re.MULTILINE)
    assert len(quoted) >= 3
    assert all(re.search(r", (paragraph \d+|the \w+)\.$", told) for told in quoted)


def test_the_same_seed_asks_the_same(desk: Desk) -> None:
    first = desk.run("quiz", "--count", "4", "--seed", "3", typed=LONG).output
    again = desk.run("quiz", "--count", "4", "--seed", "3", typed=LONG).output
    stems = [line for line in first.splitlines() if line.startswith("Question")]
    assert stems == [line for line in again.splitlines() if line.startswith("Question")]
    other = desk.run("quiz", "--count", "4", "--seed", "4", typed=LONG).output
    assert stems != [line for line in other.splitlines() if line.startswith("Question")]


def test_answers_are_recorded_as_the_window_records_them(desk: Desk) -> None:
    keys = keys_of(desk, seed=7, count=2)
    desk.run("quiz", "--count", "2", "--seed", "7", typed=f"{keys[0]}\n4\n?\n1\nq\n")
    library = workspace(desk)
    today = library.review.today()
    assert not today.first_run
    missed = {item.question_id for item in today.missed}
    assert len(missed) == 1
    assert library.runs.unfinished() is None
    library.close()


def test_a_missed_question_gives_the_reason_and_comes_again(desk: Desk) -> None:
    put(desk, CHOICE)
    result = desk.run("quiz", typed=f"y\n{typed_wrong(CHOICE)}\n\n{typed_right(CHOICE)}\n\n")
    assert "Not this time." in result.output
    assert "The article's answer: " in result.output
    assert "Enter takes Again." in result.output
    assert "You missed it before." in result.output
    assert "0 of 1 right at the first try." in result.output
    assert "Missed:\n- " in result.output


def test_what_is_no_answer_is_asked_for_again(desk: Desk) -> None:
    put(desk, CHOICE)
    result = desk.run("quiz", typed="y\nmaybe\n99\n\n?\n5\nq\n")
    assert result.output.count("Type ? if you do not know, s to skip, q to stop.") == 4
    assert "Type a number from 1 to 4, or only Enter." in result.output
    assert "The answer was not known." in result.output
    assert result.exit_code == 0


def test_skipping_costs_nothing(desk: Desk) -> None:
    result = desk.run("quiz", "--count", "2", "--seed", "7", typed="s\ns\n")
    assert result.exit_code == 0
    assert result.output.splitlines()[-1] == "No question was answered."


@pytest.mark.parametrize("typed", ["q\n", "?\n\nq\n", "?\nq\n"])
def test_stopping_keeps_what_was_answered(desk: Desk, typed: str) -> None:
    result = desk.run("quiz", "--count", "3", "--seed", "7", typed=typed)
    assert result.exit_code == 0
    library = workspace(desk)
    assert library.runs.unfinished() is None
    assert bool(library.review.today().missed) == ("?" in typed)
    library.close()


@pytest.mark.parametrize("typed", ["", "?\n", "?\n\n"])
def test_the_end_of_the_input_is_no_accident(desk: Desk, typed: str) -> None:
    result = desk.run("quiz", "--count", "3", "--seed", "7", typed=typed)
    assert result.exit_code == 0
    assert "Your answers are saved, and you can continue later." in result.output
    library = workspace(desk)
    left = library.runs.unfinished()
    assert left is not None
    assert left.progress.done == typed.count("\n\n")
    library.close()


def test_a_broken_off_session_is_continued_where_it_stopped(desk: Desk) -> None:
    desk.run("quiz", "--count", "3", "--seed", "7", typed="s\n")
    result = desk.run("quiz", typed="y\ns\ns\n")
    assert "A session was broken off at question 2 of 3. Continue it?" in result.output
    assert "Question 2 of 3." in result.output
    assert "Question 1 of 3." not in result.output
    library = workspace(desk)
    assert library.runs.unfinished() is None
    library.close()


def test_without_options_a_session_of_five_begins(desk: Desk) -> None:
    output = desk.run("quiz", typed="q\n").output
    assert "broken off" not in output
    assert re.match(r"The old bridge\. [1-5] questions, seed \d+\.", output)


def test_a_broken_off_session_may_be_left_alone(desk: Desk) -> None:
    desk.run("quiz", "--count", "3", "--seed", "7", typed="s\n")
    assert "Question 1 of" in desk.run("quiz", typed="n\n").output
    undecided = desk.run("quiz", typed="")
    assert undecided.exit_code == 0
    assert "The session can still be continued." in undecided.output


def test_what_may_hurt_is_said_once_and_can_be_left_out(desk: Desk) -> None:
    note = replace_in("events.toml", 'content_note = "none"', 'content_note = "casualties"')
    write_pack(desk.seeds / "old-bridge", changes=note)
    told = desk.run("quiz", "--count", "40", "--seed", "7", typed="q\n").output
    assert told.count("You can skip any question.") == 1
    left_out = desk.run("quiz", "--count", "40", "--leave-out", "casualties", typed="q\n")
    assert "You can skip any question." not in left_out.output
    assert left_out.exit_code == 0


def test_when_all_is_left_out_there_is_nothing_to_ask(desk: Desk) -> None:
    notes: dict[str, str] = {}
    for name in ("events.toml", "positions.toml", "relationships.toml"):
        notes |= replace_in(name, 'content_note = "none"', 'content_note = "casualties"')
    notes |= replace_in("questions.toml", "tags = [", 'content_note = "casualties"\ntags = [')
    notes |= replace_in("actors.toml", 'role = "', 'role = "" # "')
    write_pack(desk.seeds / "old-bridge", changes=notes)
    result = desk.run("quiz", "--leave-out", "casualties")
    assert result.exit_code == 1
    assert result.stderr == "There is nothing to ask. Choose fewer things to leave out.\n"


@pytest.mark.parametrize("count", ["0", "201", "many"])
def test_a_count_out_of_range_is_a_usage_error(desk: Desk, count: str) -> None:
    assert desk.run("quiz", "--count", count).exit_code == 2


def test_the_ratings_are_offered_with_their_intervals(desk: Desk) -> None:
    output = desk.run("quiz", "--count", "1", "--seed", "7", typed="?\n\n").output
    line = next(line for line in output.splitlines() if line.startswith("How well"))
    for rating in Rating:
        name = rating.name.capitalize()
        assert re.search(rf"{rating.value} {name}, next in \d+ (minute|hour|day)s?", line)
