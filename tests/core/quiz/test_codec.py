"""What is stored comes back the same, and what is broken is refused."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.answer import Answer, Chosen, DontKnow, Ordered, Skipped
from studyapp.core.quiz.answer_codec import answer_from_json, answer_to_json
from studyapp.core.quiz.body import Body, OneOf, Option, Ordering, OrderItem, TrueFalse
from studyapp.core.quiz.codec import (
    question_from_json,
    question_to_json,
    session_from_json,
    session_to_json,
)
from studyapp.core.quiz.passage_codec import passage_from_json, passage_to_json
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.session import Session, SessionKind, Stage
from studyapp.core.scheduling.memory import Rating
from tests.core.quiz.samples import ordering, question, true_or_false

words = st.text(min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
passages = st.builds(
    lambda exact, start, context, sentence, quotable: Passage(
        start=start,
        end=start + len(exact),
        exact=exact,
        prefix=context,
        suffix=context,
        sentence=sentence,
        paragraph=sentence,
        quotable=quotable,
        note=context,
    ),
    words,
    st.integers(0, 9000),
    st.text(max_size=8),
    st.integers(0, 99),
    st.booleans(),
)
options = st.builds(
    Option,
    text=words,
    reason=words,
    passage=passages,
    subject=st.none() | words,
    edtf=st.none() | words,
)
choices = st.lists(options, min_size=2, max_size=4, unique_by=lambda one: one.text).map(
    lambda some: OneOf(options=tuple(some), key=len(some) - 1)
)
order_items = st.builds(
    OrderItem,
    text=words,
    slot=st.integers(0, 4),
    reason=words,
    passage=passages,
    subject=words,
)
orderings = (
    st.lists(order_items, min_size=2, max_size=5)
    .filter(lambda items: len({item.slot for item in items}) > 1)
    .map(lambda items: Ordering(items=tuple(items)))
)
bodies: st.SearchStrategy[Body] = (
    choices | orderings | st.builds(TrueFalse, key=st.booleans(), true=options, false=options)
)
questions = st.builds(
    lambda name, family, body, facts, found, note: Question(
        id=name,
        family=family,
        stem=name,
        body=body,
        fact=facts[0],
        facts=tuple(facts),
        passages=tuple(found),
        explanation=name,
        content_note=note,
        tags=(name,),
    ),
    words,
    st.sampled_from(Family),
    bodies,
    st.lists(words, min_size=1, max_size=3),
    st.lists(passages, min_size=1, max_size=2),
    st.sampled_from(ContentNote),
)
answers: st.SearchStrategy[Answer] = st.one_of(
    st.builds(Chosen, index=st.integers(0, 5)),
    st.builds(Ordered, indexes=st.permutations(range(4)).map(tuple)),
    st.just(DontKnow()),
    st.just(Skipped()),
)


def through_json(value: dict[str, Any]) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(json.dumps(value))
    return read


@given(questions)
def test_a_question_comes_back_the_same(asked: Question) -> None:
    assert question_from_json(through_json(question_to_json(asked))) == asked


@given(answers)
def test_an_answer_comes_back_the_same(answer: Answer) -> None:
    assert answer_from_json(through_json(answer_to_json(answer))) == answer


@given(passages)
def test_a_passage_comes_back_the_same(passage: Passage) -> None:
    assert passage_from_json(through_json(passage_to_json(passage))) == passage


def test_a_session_comes_back_the_same_at_every_step() -> None:
    session = Session.begin(
        (question(), true_or_false(), ordering()),
        id="s",
        kind=SessionKind.REVIEW,
        seed=7,
        pack="river",
    )
    steps: tuple[Answer, ...] = (
        Chosen(index=1),
        Chosen(index=0),
        Ordered(indexes=(2, 1, 0)),
        Skipped(),
        DontKnow(),
    )
    for answer in steps:
        session = session.answered(answer).flag_toggled()
        assert session_from_json(through_json(session_to_json(session))) == session
        if session.stage is Stage.FEEDBACK:
            session = session.rated(Rating.GOOD)
            assert session_from_json(through_json(session_to_json(session))) == session


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"id": "q"},
        question_to_json(question()) | {"family": "riddle"},
        question_to_json(question()) | {"body": {"type": "riddle"}},
        question_to_json(question()) | {"passages": []},
        question_to_json(question()) | {"passages": [{"start": 1}]},
        question_to_json(question()) | {"body": None},
    ],
)
def test_a_broken_question_is_refused(broken: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput):
        question_from_json(broken)


@pytest.mark.parametrize("broken", [{}, {"type": "chosen"}, {"type": "chosen", "index": "1"}])
def test_a_broken_answer_is_refused(broken: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput):
        answer_from_json(broken)


@pytest.mark.parametrize("broken", [{}, {"id": "s", "kind": "nap"}])
def test_a_broken_session_is_refused(broken: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput):
        session_from_json(broken)
