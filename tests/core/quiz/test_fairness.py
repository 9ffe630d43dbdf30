"""Packs made to trip a generator: whatever they hold, questions and sessions stay fair."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.body import NumberEntry, OneOf
from studyapp.core.quiz.generate import drafts, generate
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.rules.breach import keys_of, wrong_ones
from studyapp.core.quiz.rules.registry import RULES, breaches_of
from studyapp.core.quiz.rules.stems import check_own_words
from studyapp.core.quiz.selection import choose, gives_away
from studyapp.formats.pack_folder import read_pack
from tests.core.quiz.crowds import crowd
from tests.strategies import DATES, NAMES, packs

SEED = Path(__file__).parents[3] / "seeds" / "nagorno-karabakh-2020"
LATIN = ("Northbank", "Southbank", "São Tomé Guild")
LEAN = 0.03
"""How far a place's share may lie from chance."""
HARD = {
    "mirrored accusations": packs(least_facts=2, always_mirrored=True),
    "events of one day": packs(least_facts=4, dates_from=("2021-05-01",)),
    "one actor": packs(least_facts=2, names_from=NAMES[:1]),
    "no dates": packs(least_facts=3, dates_from=(None,)),
    "vague dates": packs(least_facts=3, dates_from=tuple(one for one in DATES if len(one) > 10)),
    "other scripts": packs(
        least_facts=3, names_from=tuple(one for one in NAMES if one not in LATIN)
    ),
}
quick = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("difficulty", HARD)
@quick
@given(data=st.data())
def test_no_question_of_a_hard_pack_breaks_a_rule(difficulty: str, data: st.DataObject) -> None:
    pack = data.draw(HARD[difficulty])
    for question in _drafted(pack):
        # Such a pack repeats its article word for word; every other rule holds of drafts too.
        broken = [
            one for rule in RULES if rule is not check_own_words for one in rule(question, pack)
        ]
        assert broken == []
    assert all(breaches_of(one, pack) == () for one in generate(pack).questions)


@pytest.mark.parametrize("difficulty", HARD)
@quick
@given(data=st.data(), seed=st.integers(0, 99))
def test_no_session_gives_an_answer_away(difficulty: str, data: st.DataObject, seed: int) -> None:
    pack = data.draw(HARD[difficulty])
    chosen = choose(generate(pack).questions, pack=pack, count=12, rng=Random(seed))
    assert not [
        (one.stem, other.stem)
        for one in chosen
        for other in chosen
        if one != other and gives_away(one, other)
    ]


@quick
@given(pack=HARD["mirrored accusations"])
def test_a_mirrored_accusation_is_never_keyed_without_its_holder(pack: Pack) -> None:
    mirrored = {"pos-mirror-0", "pos-mirror-1"}
    for question in generate(pack).questions:
        if mirrored.isdisjoint(question.facts) or question.family is Family.CONCLUSION:
            continue
        holders = {pack.actor(f"actor-{side}").name.canonical.casefold() for side in (0, 1)}
        shown = " ".join(
            [question.stem, *(one.text for one in keys_of(question)), str(question.body)]
        )
        assert any(name in shown.casefold() for name in holders)


@quick
@given(pack=HARD["events of one day"])
def test_events_of_one_day_are_never_put_in_order(pack: Pack) -> None:
    assert all(one.family is not Family.ORDER for one in generate(pack).questions)


@quick
@given(pack=HARD["no dates"])
def test_without_dates_nothing_is_asked_about_time(pack: Pack) -> None:
    timed = {Family.WHEN, Family.ORDER, Family.PLACE}
    assert all(one.family not in timed for one in generate(pack).questions)


@quick
@given(pack=HARD["one actor"])
def test_with_one_actor_nobody_is_offered_beside_them(pack: Pack) -> None:
    for question in generate(pack).questions:
        assert not [one for one in wrong_ones(question) if pack.find_actor(one.subject or "")]


@pytest.mark.parametrize("one_day", [False, True])
def test_the_keys_place_is_uniform_in_a_crowd(*, one_day: bool) -> None:
    """Over thousands of questions even a small lean is significant, so its size is bounded."""
    pack = crowd(2_000, one_day=one_day)
    places: dict[int, Counter[int]] = {3: Counter(), 4: Counter()}
    for one in _drafted(pack):
        if isinstance(one.body, OneOf):
            places[len(one.body.options)][one.body.key] += 1
    for size, counts in places.items():
        assert counts.total() > 1_000
        assert all(abs(counts[at] / counts.total() - 1 / size) < LEAN for at in range(size))


def test_a_number_of_dead_is_never_the_answer_to_type() -> None:
    pack = read_pack(SEED).pack
    typed = [one for one in _drafted(pack) if isinstance(one.body, NumberEntry)]
    assert typed
    assert all(one.content_note is ContentNote.NONE for one in typed)


def _drafted(pack: Pack) -> list[Question]:
    return [one for one in drafts(pack) if isinstance(one, Question)]
