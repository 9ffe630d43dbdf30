from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from studyapp.core.quiz.paper.blueprint import Row
from studyapp.core.quiz.paper.blueprint_text import read_blueprint
from studyapp.core.quiz.paper.compose import Shortfall
from studyapp.core.quiz.paper.definition import Definition
from studyapp.core.quiz.paper.part_mark import (
    Coarser,
    DaysOff,
    PairsInOrder,
    PartMark,
    PointsMet,
    SomeAgree,
    SomeChosen,
)
from studyapp.core.quiz.paper.rules import ReviewRule, Rules
from studyapp.core.quiz.question import Family
from studyapp.services.sittings import SittingOutline
from studyapp.ui.modes.tests.subjects import subject_of, subjects
from studyapp.ui.modes.tests.words import (
    blueprint_line,
    clock_words,
    definition_line,
    earned_words,
    left_words,
    number_words,
    outline_line,
    paper_words,
    shortfall_words,
    unanswered_words,
)

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def outline(*, handed_in: bool, pending: int = 0) -> SittingOutline:
    return SittingOutline(
        id="s",
        test="t",
        title="Bridge",
        seed=4711,
        begun_at=NOON,
        handed_in_at=NOON if handed_in else None,
        count=16,
        answered=9,
        flagged=1,
        points=12.5 if handed_in else None,
        pending=pending if handed_in else None,
    )


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0:00"), (59, "0:59"), (600, "10:00"), (3_725, "1:02:05")]
)
def test_a_clock_shows_minutes_and_seconds(seconds: int, words: str) -> None:
    assert clock_words(seconds) == words


def test_the_time_left_is_read_out_in_whole_minutes() -> None:
    assert left_words(60) == "1 minute left"
    assert left_words(61) == "2 minutes left"


@pytest.mark.parametrize(
    ("number", "words"), [(12.0, "12"), (12.5, "12.5"), (1 / 3, "0.33"), (0.1 + 0.2, "0.3")]
)
def test_a_number_has_no_more_decimals_than_it_needs(number: float, words: str) -> None:
    assert number_words(number, ENGLISH) == words
    assert number_words(number, GERMAN) == words.replace(".", ",")


@pytest.mark.parametrize(
    ("part", "credit", "words"),
    [
        (PairsInOrder(concordant=3, pairs=4), 0.5,
         "3 of 4 pairs in the article’s order: 0.5 of 1 point"),
        (SomeChosen(right=2, of=3, others=0), 0.67,
         "2 of the article’s 3 answers: 0.67 of 1 point"),
        (SomeChosen(right=2, of=3, others=1), 0.33,
         "2 of the article’s 3 answers, less 1 other: 0.33 of 1 point"),
        (SomeChosen(right=2, of=3, others=2), 0.0,
         "2 of the article’s 3 answers, less 2 others: 0 of 1 point"),
        (SomeAgree(right=1, of=4), 0.25, "1 of 4 where the article has them: 0.25 of 1 point"),
        (PointsMet(met=1, of=2), 0.5, "1 of 2 points of the model answer: 0.5 of 1 point"),
        (DaysOff(days=1), 0.9, "1 day off: 0.9 of 1 point"),
        (DaysOff(days=3), 0.5, "3 days off: 0.5 of 1 point"),
        (Coarser(), 0.5, "right, but less exact than asked: 0.5 of 1 point"),
    ],
)  # fmt: skip
def test_a_part_mark_says_why(part: PartMark, credit: float, words: str) -> None:
    assert earned_words(part, credit, ENGLISH) == words


def test_what_cannot_be_had_is_said_row_by_row() -> None:
    dates = Row(count=6, families=frozenset({Family.WHEN}))
    assert shortfall_words(Shortfall(row=dates, available=3)) == (
        "Dates: only 3 questions fit together."
    )
    assert shortfall_words(Shortfall(row=dates, available=1)) == "Dates: only 1 question fits."
    assert shortfall_words(Shortfall(row=dates, available=0)) == "Dates: no question fits."


def test_a_test_tells_its_length_seed_limit_and_review() -> None:
    rules = Rules(
        limit_minutes=20, review=ReviewRule.AFTER_CLOSING, closes_at=NOON + timedelta(days=7)
    )
    blueprint = read_blueprint("6 dates, 6 positions, 4 relationships")
    test = Definition(id="t", title="Bridge", blueprint=blueprint, seed=4711, rules=rules)
    assert definition_line(test, ENGLISH) == (
        "16 questions  ·  seed 4711  ·  20 minutes  ·  review from 30 November 2026"
    )
    assert blueprint_line(blueprint) == "Dates 6  ·  Positions 6  ·  Relationships 4"
    assert paper_words(16, 4711) == "16 questions, seed 4711"
    never = Definition(
        id="t", title="Bridge", blueprint=blueprint, seed=1, rules=Rules(review=ReviewRule.NEVER)
    )
    assert definition_line(never, ENGLISH) == "16 questions  ·  seed 1  ·  no review"


def test_a_sitting_tells_where_it_stands_or_its_score() -> None:
    assert outline_line(outline(handed_in=False), ENGLISH).endswith("9 of 16 answered")
    assert "12.5 of 16 points" in outline_line(outline(handed_in=True), ENGLISH)
    waiting = outline_line(outline(handed_in=True, pending=1), ENGLISH)
    assert "12.5 of 15 points, 1 still to be marked by you" in waiting


def test_the_check_counts_what_is_open() -> None:
    assert unanswered_words(0) == "Every question is answered."
    assert unanswered_words(1) == "1 question is unanswered."
    assert unanswered_words(2) == "2 questions are unanswered."


def test_every_family_can_be_asked_for_by_some_choice() -> None:
    named = frozenset(family for one in subjects() for family in one.families)
    of_kinds = {Family.HOW_RELATED, Family.POSITION_ON}
    assert named | of_kinds == frozenset(Family)


def test_a_row_is_named_by_the_choice_it_stands_for() -> None:
    for one in subjects():
        assert subject_of(one.row(3)) == one
    assert subject_of(Row(count=1, families=frozenset({Family.WHEN, Family.ROLE}))) is None
