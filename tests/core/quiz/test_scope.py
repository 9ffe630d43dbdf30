"""A scope leaves out what was not chosen, and tells what each choice would bring."""

import pytest

from studyapp.core.quiz.generate import generate
from studyapp.core.quiz.question import Family
from studyapp.core.quiz.scope import EVERYTHING, Group, Scope, matches_of, traits_of
from studyapp.core.quiz.scope_codec import scope_from_json, scope_to_json
from tests.builders import make_pack

PACK = make_pack()
QUESTIONS = generate(PACK).questions
TRAITS = tuple(traits_of(one, PACK) for one in QUESTIONS)


def matching(scope: Scope) -> int:
    return sum(scope.matches(one, PACK) for one in QUESTIONS)


def test_an_empty_scope_takes_everything() -> None:
    assert EVERYTHING.open
    assert matching(EVERYTHING) == matches_of(EVERYTHING, TRAITS).total == len(QUESTIONS)


def test_a_family_leaves_the_others_out() -> None:
    scope = Scope(families=frozenset({Family.WHEN}))
    chosen = [one for one in QUESTIONS if scope.matches(one, PACK)]
    assert chosen
    assert {one.family for one in chosen} == {Family.WHEN}


@pytest.mark.parametrize("group", Group)
def test_each_value_counts_what_choosing_it_brings(group: Group) -> None:
    counts = matches_of(EVERYTHING, TRAITS).counts[group]
    assert counts
    for value, count in counts.items():
        scope = scope_from_json({group.value: [value]})
        assert matching(scope) == matches_of(scope, TRAITS).total == count > 0


def test_two_values_of_a_group_add_up_and_two_groups_narrow_down() -> None:
    both = Scope(families=frozenset({Family.WHEN, Family.ORDER}))
    each = [Scope(families=frozenset({one})) for one in both.families]
    assert matching(both) == sum(matching(one) for one in each)
    speaker = PACK.article_speaker.id
    narrow = Scope(families=both.families, speakers=frozenset({speaker}))
    assert 0 < matching(narrow) <= matching(both)


def test_a_value_is_counted_beside_the_choices_of_the_other_groups() -> None:
    when = Scope(families=frozenset({Family.WHEN}))
    found = matches_of(when, TRAITS)
    assert len(found.counts[Group.FAMILY]) > 1, "its own group stays open"
    assert sum(found.counts[Group.SPEAKER].values()) >= found.total
    for speaker, count in found.counts[Group.SPEAKER].items():
        scope = Scope(families=when.families, speakers=frozenset({speaker}))
        assert matching(scope) == count


def test_what_does_not_go_together_matches_nothing() -> None:
    scope = Scope(families=frozenset({Family.WHEN}), topics=frozenset({"unheard-of"}))
    assert matching(scope) == 0


def test_a_scope_survives_as_json_and_forgets_what_is_unknown() -> None:
    scope = Scope(families=frozenset({Family.WHEN}), topics=frozenset({"b", "a"}))
    assert scope_from_json(scope_to_json(scope)) == scope
    broken = {"families": ["when", "riddles", 7], "topics": "a", "periods": [1]}
    assert scope_from_json(broken) == Scope(families=frozenset({Family.WHEN}))
