"""The census of speakers: right on small packs, and even over the first article."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.body import TrueFalse, TypedText
from studyapp.core.quiz.generate import generate
from studyapp.core.quiz.neutrality import Measure, Neutrality, Voice, neutrality_of
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.selection import choose
from studyapp.formats.pack_folder import read_pack
from tests.builders import make_pack, speakers
from tests.core.quiz.rules.makings import GUILD, NORTH, REASON, SOUTH, ask, one_of, option
from tests.strategies import whole_packs

SEED = Path(__file__).parents[3] / "seeds" / "nagorno-karabakh-2020"
SESSIONS = 60


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(SEED).pack


@pytest.fixture(scope="module")
def made(pack: Pack) -> tuple[Question, ...]:
    return generate(pack).questions


def counts_of(*questions: Question, measure: Measure) -> dict[str, int]:
    found = neutrality_of(questions, make_pack())
    return {one.speaker.id: one.counts[measure] for one in found.voices if one.counts[measure]}


def test_the_side_named_first_counts_where_both_are_named() -> None:
    south = ask(one_of(NORTH, SOUTH), stem="How are Southbank and Northbank related?")
    alone = ask(one_of(NORTH, SOUTH), stem="What is the aim of Northbank?")
    assert counts_of(south, alone, measure=Measure.NAMED_FIRST) == {"south": 1}


def test_keys_and_distractors_count_for_whom_they_stand() -> None:
    asked = ask(one_of(NORTH, SOUTH, GUILD))
    assert counts_of(asked, measure=Measure.KEYED) == {"north": 1}
    assert counts_of(asked, measure=Measure.DISTRACTOR) == {"south": 1, "others": 1}


def test_a_position_counts_for_its_holder() -> None:
    said = ask(one_of(option("It was shut", "pos-south-first"), option("It was open")))
    assert counts_of(said, measure=Measure.KEYED) == {"south": 1}


def test_the_sentence_shown_counts_for_who_tells_it() -> None:
    asked = ask(one_of(NORTH, SOUTH), fact="pos-north-first")
    assert counts_of(asked, measure=Measure.QUOTED) == {"north": 1}
    assert counts_of(ask(one_of(NORTH, SOUTH)), measure=Measure.QUOTED) == {"article": 1}


def test_a_true_attribution_is_keyed_to_its_holder_a_false_one_to_nobody() -> None:
    yes, no = option("True", reason=REASON), option("False", reason=REASON)
    for truth, keyed in ((True, {"north": 1}), (False, {})):
        asked = ask(TrueFalse(key=truth, true=yes, false=no), fact="pos-north-first")
        assert counts_of(asked, measure=Measure.KEYED) == keyed


def test_a_name_to_type_is_keyed() -> None:
    asked = ask(TypedText(accepted=("Northbank", "North Bank")))
    assert counts_of(asked, measure=Measure.KEYED) == {"north": 1}
    assert counts_of(ask(TypedText(accepted=("1990",))), measure=Measure.KEYED) == {}


@pytest.mark.parametrize(
    ("north", "south", "even"), [(6, 4, True), (61, 39, False), (39, 61, False), (3, 1, True)]
)
def test_even_is_at_most_one_and_a_half_times(north: int, south: int, *, even: bool) -> None:
    voices = tuple(
        Voice(speaker=one, counts=dict.fromkeys(Measure, {"north": north, "south": south}[one.id]))
        for one in speakers()
        if one.id in ("north", "south")
    )
    assert Neutrality(questions=1, voices=voices).is_even(Measure.KEYED) is even


def test_without_sides_everything_is_even() -> None:
    found = neutrality_of((), make_pack())
    assert all(found.is_even(measure) and found.share(measure) is None for measure in Measure)


@pytest.mark.parametrize("measure", Measure)
def test_the_bank_of_the_first_article_is_even(
    measure: Measure, made: tuple[Question, ...], pack: Pack
) -> None:
    found = neutrality_of(made, pack)
    assert min(voice.counts[measure] for voice in found.sides) > 20
    assert found.is_even(measure)


@pytest.mark.parametrize("measure", [Measure.KEYED, Measure.DISTRACTOR])
def test_a_bank_of_one_side_would_not_be_even(
    measure: Measure, made: tuple[Question, ...], pack: Pack
) -> None:
    leaning = [one for one in made if not counted(one, pack, "armenia", measure)]
    assert not neutrality_of(leaning, pack).is_even(measure)


def counted(question: Question, pack: Pack, speaker: str, measure: Measure) -> int:
    found = neutrality_of([question], pack)
    return sum(one.counts[measure] for one in found.voices if one.speaker.id == speaker)


def test_the_sessions_drawn_from_it_are_even(made: tuple[Question, ...], pack: Pack) -> None:
    drawn = [
        question
        for seed in range(SESSIONS)
        for question in choose(made, pack=pack, count=10, rng=Random(seed))
    ]
    found = neutrality_of(drawn, pack)
    assert [one for one in Measure if not found.is_even(one)] == []


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(whole_packs())
def test_swapping_the_sides_swaps_the_counts(pack: Pack) -> None:
    questions = generate(pack).questions
    swapped = {"north": "south", "south": "north"}
    mirrored = replace(
        pack,
        actors=tuple(
            replace(one, speaker=swapped.get(one.speaker, one.speaker)) for one in pack.actors
        ),
    )
    here, there = neutrality_of(questions, pack), neutrality_of(questions, mirrored)
    before = {one.speaker.id: one.counts for one in here.voices}
    after = {one.speaker.id: one.counts for one in there.voices}
    assert before["north"] == after["south"]
    assert before["south"] == after["north"]
