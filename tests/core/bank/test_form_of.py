"""A question opened for writing and made again is the same question."""

import json
from pathlib import Path

import pytest

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.bank.form_codec import form_from_json, form_to_json
from studyapp.core.bank.form_of import form_of, kind_of
from studyapp.core.bank.question_of import question_of
from studyapp.core.bank.unfinished import Lack
from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.generate import generate
from studyapp.core.quiz.question import Question
from studyapp.formats.pack_folder import read_pack
from tests.builders import make_pack

SEEDS = Path(__file__).parents[3] / "seeds"
EXACT = "A ferry ran aground on the same day."
QUOTES = (Quote(exact=EXACT),)


@pytest.fixture(scope="module")
def seed() -> tuple[Pack, tuple[Question, ...]]:
    bundle = read_pack(SEEDS / "nagorno-karabakh-2020")
    return bundle.pack, (*generate(bundle.pack).questions, *bundle.questions)


def lacks(form: QuestionForm) -> list[tuple[str, Lack, int | None]]:
    made = question_of(form, make_pack().article)
    assert isinstance(made, tuple)
    return [(one.field, one.lack, one.number) for one in made]


def test_every_question_of_the_first_article_survives_being_opened(
    seed: tuple[Pack, tuple[Question, ...]],
) -> None:
    pack, questions = seed
    kinds = set()
    for question in questions:
        form = form_of(question)
        kinds.add(form.kind)
        assert form.kind is kind_of(question.body)
        assert question_of(form, pack.article) == question
        assert form_from_json(json.loads(json.dumps(form_to_json(form)))) == form
    assert kinds == set(AnswerKind)


def test_an_empty_form_says_everything_it_lacks() -> None:
    assert lacks(QuestionForm(id="q")) == [
        ("stem", Lack.EMPTY, None),
        ("quotes", Lack.NO_QUOTE, None),
        ("right", Lack.TOO_FEW, None),
        ("choices", Lack.TOO_FEW, None),
    ]


def test_a_form_tied_to_no_fact_is_remembered_by_itself() -> None:
    form = QuestionForm(
        id="q",
        stem="Which ran aground?",
        choices=(Choice(text="A ferry", right=True), Choice(text="A barge")),
        quotes=QUOTES,
    )
    question = question_of(form, make_pack().article)
    assert isinstance(question, Question)
    assert (question.fact, question.facts) == ("q", ("q",))
    assert question.body.options[1].passage == question.passages[0]  # type: ignore[union-attr] # one of n
    assert form_of(question).facts == ()


WHOLE = {
    AnswerKind.ONE_OF: {"choices": (Choice(text="a", right=True), Choice(text="b"))},
    AnswerKind.SEVERAL_OF: {
        "choices": (Choice(text="a", right=True), Choice(text="b", right=True), Choice(text="c"))
    },
    AnswerKind.TRUE_FALSE: {"choices": (Choice(right=True), Choice())},
    AnswerKind.TYPED: {"accepted": ("a",)},
    AnswerKind.DATE: {"date": "2021-05-01"},
    AnswerKind.NUMBER: {"number": "12"},
    AnswerKind.ORDERING: {"choices": (Choice(text="a", place=0), Choice(text="b", place=1))},
    AnswerKind.MATCHING: {
        "choices": (Choice(text="a", place=0), Choice(text="b", place=1)),
        "targets": ("x", "y"),
    },
    AnswerKind.SORTING: {
        "choices": (Choice(text="a", place=0), Choice(text="b", place=0)),
        "targets": ("x", "y"),
    },
    AnswerKind.PLACEMENT: {"date": "2021-05-01", "first": "2021-01-01", "last": "2021-12-31"},
    AnswerKind.GAP: {
        "before": "A ferry",
        "choices": (Choice(text="ran aground", right=True), Choice(text="sank")),
    },
    AnswerKind.OPEN: {"model": "It ran aground.", "points": ("aground",)},
}
BROKEN = [
    (
        AnswerKind.ONE_OF,
        {"choices": (Choice(text="a", right=True), Choice(text="a"))},
        ("choices", Lack.TWICE, 1),
    ),
    (
        AnswerKind.ONE_OF,
        {"choices": (Choice(text="a", right=True), Choice(text=" "))},
        ("choices", Lack.EMPTY, 1),
    ),
    (
        AnswerKind.ONE_OF,
        {"choices": (Choice(text="a", right=True), Choice(text="b", right=True))},
        ("right", Lack.TOO_MANY, None),
    ),
    (
        AnswerKind.SEVERAL_OF,
        {"choices": (Choice(text="a", right=True), Choice(text="b"), Choice(text="c"))},
        ("right", Lack.TOO_FEW, None),
    ),
    (AnswerKind.TRUE_FALSE, {"choices": (Choice(right=True),)}, ("choices", Lack.TOO_FEW, None)),
    (AnswerKind.TYPED, {"accepted": ("a", "")}, ("accepted", Lack.EMPTY, 1)),
    (AnswerKind.DATE, {"date": "soon"}, ("date", Lack.NOT_A_DATE, None)),
    (AnswerKind.NUMBER, {"number": "nan"}, ("number", Lack.NOT_A_NUMBER, None)),
    (AnswerKind.NUMBER, {"number": "3", "tolerance": "-1"}, ("tolerance", Lack.NOT_A_NUMBER, None)),
    (
        AnswerKind.ORDERING,
        {"choices": (Choice(text="a"), Choice(text="b"))},
        ("choices", Lack.TOO_FEW, None),
    ),
    (
        AnswerKind.MATCHING,
        {"choices": (Choice(text="a"), Choice(text="b")), "targets": ("x", "y")},
        ("choices", Lack.TOO_MANY, 1),
    ),
    (
        AnswerKind.SORTING,
        {"choices": (Choice(text="a"), Choice(text="b", place=7)), "targets": ("x", "y")},
        ("choices", Lack.OUTSIDE, 1),
    ),
    (
        AnswerKind.PLACEMENT,
        {"date": "2022-05-01", "first": "2021-01-01", "last": "2021-12-31"},
        ("date", Lack.OUTSIDE, None),
    ),
    (
        AnswerKind.PLACEMENT,
        {"date": "2021", "first": "2021-13-01", "last": ""},
        ("first", Lack.NOT_A_DATE, None),
    ),
    (AnswerKind.GAP, {"typed_gap": True, "accepted": ("a",)}, ("before", Lack.EMPTY, None)),
    (AnswerKind.OPEN, {"model": "m"}, ("points", Lack.EMPTY, None)),
]


@pytest.mark.parametrize("kind", AnswerKind, ids=lambda kind: kind.value)
def test_a_whole_form_of_every_kind_is_a_question(kind: AnswerKind) -> None:
    form = QuestionForm(id="q", kind=kind, stem="What?", quotes=QUOTES, **WHOLE[kind])  # type: ignore[arg-type] # by kind
    made = question_of(form, make_pack().article)
    assert isinstance(made, Question), made
    assert kind_of(made.body) is kind


@pytest.mark.parametrize(("kind", "answers", "lack"), BROKEN)
def test_what_is_amiss_is_told_with_its_place(
    kind: AnswerKind, answers: dict[str, object], lack: tuple[str, Lack, int | None]
) -> None:
    form = QuestionForm(id="q", kind=kind, stem="What?", quotes=QUOTES, **answers)  # type: ignore[arg-type] # by kind
    assert lack in lacks(form)


def test_words_that_are_gone_or_stand_twice_are_told_apart() -> None:
    form = QuestionForm(id="q", kind=AnswerKind.DATE, stem="When?", date="2021-05-01")
    gone = QuestionForm(id="q", quotes=(Quote(exact="No such words"),))
    twice = QuestionForm(id="q", quotes=(Quote(exact="bridge"),))
    assert ("quotes", Lack.NO_QUOTE, None) in lacks(form)
    assert ("quotes", Lack.QUOTE_LOST, 0) in lacks(gone)
    assert ("quotes", Lack.QUOTE_AMBIGUOUS, 0) in lacks(twice)


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"id": ""},
        {"id": "q", "kind": "riddle"},
        {"id": "q", "nonsense": 1},
        {"id": "q", "difficulty": True},
        {"id": "q", "choices": [{"text": 1}]},
        {"id": "q", "choices": "a"},
        {"id": "q", "quotes": [{"prefix": "a"}]},
        {"id": "q", "tags": [1]},
    ],
)
def test_a_form_that_cannot_be_read_is_refused(value: dict[str, object]) -> None:
    with pytest.raises(InvalidInput):
        form_from_json(value)
