import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.answer import Chosen
from studyapp.core.quiz.paper.blueprint_text import read_blueprint
from studyapp.core.quiz.paper.codec import (
    definition_from_json,
    definition_to_json,
    sitting_from_json,
    sitting_to_json,
)
from studyapp.core.quiz.paper.definition import Definition
from studyapp.core.quiz.paper.rules import Allowance, OnTimeUp, ReviewRule, Rules
from tests.core.quiz.paper.papers import DONE, sitting

RULES = st.builds(
    Rules,
    limit_minutes=st.none() | st.integers(1, 1440),
    on_time_up=st.sampled_from(OnTimeUp),
    review=st.sampled_from(ReviewRule),
    closes_at=st.just(DONE),
)


@given(RULES, st.frozensets(st.sampled_from(ContentNote)), st.frozensets(st.sampled_from("abc")))
def test_a_test_reads_back_as_it_was(
    rules: Rules, leave_out: frozenset[ContentNote], facts: frozenset[str]
) -> None:
    test = Definition(
        id="t-1",
        title="Bridge",
        blueprint=read_blueprint("6 dates, 2 positions on debt"),
        seed=4711,
        rules=rules,
        leave_out=leave_out,
        facts=facts,
    )
    told = json.loads(json.dumps(definition_to_json(test)))
    assert definition_from_json(told) == test
    del told["facts"]
    assert definition_from_json(told).facts == frozenset(), "tests of an earlier version"


@pytest.mark.parametrize("title", ["", "  ", "x" * 121])
def test_a_test_has_a_title_of_some_length(title: str) -> None:
    with pytest.raises(InvalidInput):
        Definition(id="t", title=title, blueprint=read_blueprint("1 date"), seed=1)


@given(RULES)
def test_a_sitting_reads_back_as_it_was_with_its_questions_in_full(rules: Rules) -> None:
    before = replace(sitting(rules=rules), allowance=Allowance.DOUBLE, told_time_up=True)
    during = before.answered(Chosen(index=1)).at(2).flag_toggled()
    for one in (during, during.worked(9, on_question_ms=9), during.handed_in_now(DONE)):
        assert sitting_from_json(json.loads(json.dumps(sitting_to_json(one)))) == one


@pytest.mark.parametrize("read", [sitting_from_json, definition_from_json])
@pytest.mark.parametrize("value", [{}, {"id": 1, "rules": {}}, {"entries": [{}]}])
def test_what_is_broken_is_refused(
    read: Callable[[dict[str, Any]], object], value: dict[str, Any]
) -> None:
    with pytest.raises(InvalidInput):
        read(value)
