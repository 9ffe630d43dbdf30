"""What is typed in the terminal, understood kind by kind."""

import pytest

from studyapp.cli.quiz_entries import Wish, is_near_miss, read_answer, read_points, understood
from studyapp.cli.quiz_prompts import body_lines, how_to_answer, letter
from studyapp.core.knowledge.day_number import day_number
from studyapp.core.quiz.answer import (
    Answer,
    Assigned,
    Chosen,
    DateGiven,
    DontKnow,
    NumberGiven,
    Ordered,
    Placed,
    Several,
    Skipped,
    Typed,
    Written,
)
from studyapp.core.quiz.body import Body, Gap
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
)


@pytest.mark.parametrize(
    ("typed", "body", "answer"),
    [
        ("2", CHOICE, Chosen(index=1)),
        (" 1 ", CHOICE, Chosen(index=0)),
        ("0", CHOICE, None),
        ("3", CHOICE, None),
        ("1 2", CHOICE, None),
        ("one", CHOICE, None),
        ("9" * 500, CHOICE, None),
        ("t", TRUTH, Chosen(index=0)),
        ("False", TRUTH, Chosen(index=1)),
        ("1", TRUTH, None),
        ("1 3", SEVERAL, Several(indexes=(0, 2))),
        ("3,1,3", SEVERAL, Several(indexes=(0, 2))),
        ("None", SEVERAL, Several(indexes=())),
        ("1 4", SEVERAL, None),
        ("0 1", SEVERAL, None),
        (",", SEVERAL, None),
        ("2 3 1", ORDER, Ordered(indexes=(1, 2, 0))),
        ("2,3,1", ORDER, Ordered(indexes=(1, 2, 0))),
        ("2 < 3 < 1", ORDER, Ordered(indexes=(1, 2, 0))),
        ("2 3=1", ORDER, Ordered(indexes=(1, 2, 0), tied=(3,))),
        ("2 = 3 = 1", ORDER, Ordered(indexes=(1, 2, 0), tied=(2, 3))),
        ("2=3 1", ORDER, Ordered(indexes=(1, 2, 0), tied=(2,))),
        ("=2 3 1", ORDER, None),
        ("2 3", ORDER, None),
        ("2 3 3", ORDER, None),
        ("2 3 4", ORDER, None),
        ("River  board", TYPED, Typed(text="River  board")),
        ("Sept 2020", DATE, DateGiven(text="Sept 2020", date="2020-09")),
        ("27.9.2020", DATE, DateGiven(text="27.9.2020", date="2020-09-27")),
        ("soon", DATE, None),
        ("1,500", NUMBER, NumberGiven(text="1,500", value=1500)),
        ("two dozen", NUMBER, NumberGiven(text="two dozen", value=24)),
        ("lots", NUMBER, None),
        ("1b 2a", MATCHING, Assigned(targets=(1, 0))),
        ("2-A, 1 = C", MATCHING, Assigned(targets=(2, 0))),
        ("2a1b", MATCHING, Assigned(targets=(1, 0))),
        ("1a 2a", MATCHING, None),
        ("1a", MATCHING, None),
        ("1a 2d", MATCHING, None),
        ("1a 1b", MATCHING, None),
        ("1a 3b", MATCHING, None),
        ("ab", MATCHING, None),
        ("1a 2a 3b", SORTING, Assigned(targets=(0, 0, 1))),
        ("3b 1a 2b", SORTING, Assigned(targets=(0, 1, 1))),
        ("1a 2a 3c", SORTING, None),
        ("1 May 2021", PLACEMENT, Placed(day=day_number(2021, 5, 1))),
        ("May 2021", PLACEMENT, Placed(day=day_number(2021, 5, 16))),
        ("31.12.2021", PLACEMENT, Placed(day=day_number(2021, 12, 31))),
        ("1 May 2022", PLACEMENT, None),
        ("soon", PLACEMENT, None),
        ("River Board", TYPED_GAP, Typed(text="River Board")),
        ("2", CHOSEN_GAP, Chosen(index=1)),
        ("Both.\nEach.", OPEN, Written(text="Both.\nEach.")),
    ],
)
def test_what_is_typed_is_understood(typed: str, body: Body, answer: Answer | None) -> None:
    assert read_answer(typed, body) == answer


@pytest.mark.parametrize("body", ALL.values(), ids=ALL)
def test_every_kind_can_be_left_or_not_known(body: Body) -> None:
    assert read_answer(" ? ", body) == DontKnow()
    assert read_answer("S", body) == Skipped()
    assert read_answer("q", body) is Wish.STOP
    assert read_answer("", body) is None


@pytest.mark.parametrize("body", ALL.values(), ids=ALL)
def test_every_kind_says_how_to_answer_and_understands_its_own_example(body: Body) -> None:
    sentence = how_to_answer(body)
    assert sentence.startswith(("Type ", "Write "))
    assert sentence.endswith(".")
    _, such, example = sentence.rstrip(".").partition("such as ")
    first = example.split(", ")[0].split(" or ")[0]
    if such and body is not PLACEMENT:  # its example lies outside every timeline
        assert read_answer(first, body) is not None, first


def test_how_to_answer_in_a_few_kinds() -> None:
    assert how_to_answer(CHOICE) == "Type a number from 1 to 2."
    assert how_to_answer(TRUTH) == "Type t for true or f for false."
    assert how_to_answer(ORDER) == (
        "Type all numbers, the earliest first, such as 3 2 1, or 3=2 1 with = between those of one "
        "date."
    )
    assert how_to_answer(NUMBER) == "Type how many people, in digits or in words."
    assert how_to_answer(MATCHING) == "Type each number with a letter of its own, such as 1c 2b."
    assert how_to_answer(SORTING) == (
        "Type each number with the letter of its group, such as 1b 2a 3b."
    )


def test_what_is_offered_is_listed() -> None:
    assert list(body_lines(MATCHING)) == [
        "1. Northbank", "2. Southbank", "a. the south", "b. the north", "c. the east",
    ]  # fmt: skip
    assert list(body_lines(SORTING))[-2:] == ["a. before", "b. after"]
    assert list(body_lines(PLACEMENT)) == [
        "The timeline runs from 1 January 2021 to 31 December 2021."
    ]
    assert next(iter(body_lines(CHOSEN_GAP))) == "“In 1990, they ____.”"
    assert list(body_lines(DATE)) == list(body_lines(OPEN)) == []


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("The", "mediates", "“The ____ mediates”"),
        ("The ", " mediates", "“The ____ mediates”"),
        ("", ", he said", "“____, he said”"),
        ("It said (", ")", "“It said (____)”"),
    ],
)
def test_a_blank_stands_like_a_word(before: str, after: str, line: str) -> None:
    assert next(iter(body_lines(Gap(before=before, after=after, filler=TYPED)))) == line


def test_letters_do_not_run_out() -> None:
    assert [letter(at) for at in (0, 25, 26, 27)] == ["a", "z", "aa", "bb"]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (DateGiven(text="Sept 2020", date="2020-09"), "Understood as: September 2020."),
        (Placed(day=day_number(2021, 5, 16)), "Understood as: 16 May 2021."),
        (NumberGiven(text="two dozen", value=24), "Understood as: 24."),
        (NumberGiven(text="1,5", value=1.5), "Understood as: 1.5."),
        (NumberGiven(text="24", value=24), None),
        (Typed(text="24"), None),
    ],
)
def test_how_an_entry_was_understood_is_told(answer: Answer, words: str | None) -> None:
    assert understood(answer) == words


def test_a_slip_in_a_name_is_noticed() -> None:
    assert is_near_miss(TYPED, Typed(text="Rivr Board"))
    assert is_near_miss(TYPED_GAP, Typed(text="River Baord"))
    assert not is_near_miss(TYPED, Typed(text="river board"))
    assert not is_near_miss(TYPED, Typed(text="Harbour Guild"))
    assert not is_near_miss(DATE, DateGiven(text="2020", date="2020"))


@pytest.mark.parametrize(
    ("typed", "met"),
    [("1 3", (0, 2)), ("3,1", (0, 2)), ("none", ()), ("0", ()), ("all", (0, 1, 2)),
     ("4", None), ("", None), ("some", None), ("q", Wish.STOP)],
)  # fmt: skip
def test_points_are_read(typed: str, met: object) -> None:
    assert read_points(typed, 3) == met
