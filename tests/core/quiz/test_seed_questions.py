"""All questions of the first article: enough, distinct, fair, and none that breaks a rule."""

import re
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.body import OneOf, Ordering, TrueFalse
from studyapp.core.quiz.codec import question_from_json, question_to_json
from studyapp.core.quiz.generate import drafts, generate
from studyapp.core.quiz.question import Family, NotAsked, Question
from studyapp.core.quiz.rules.breach import Rule, options_of
from studyapp.core.quiz.rules.registry import RULES
from studyapp.core.quiz.selection import choose, gives_away
from studyapp.formats.pack_folder import read_pack
from tests.print_questions import body_lines

ROOT = Path(__file__).parents[3]
SEED = ROOT / "seeds" / "nagorno-karabakh-2020"
GOLDEN = ROOT / "tests" / "golden" / "quiz_seed_7.txt"
CHI2 = {3: 13.82, 4: 16.27}
"""Quantiles 0.999 of chi squared with 2 and 3 degrees of freedom."""
LOADED = re.compile(
    r"\b(?:admitted|lied|aggressors?|occupiers?|liberat\w+|terrorists?|claimed|wrong)\b|!",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(SEED).pack


@pytest.fixture(scope="module")
def made(pack: Pack) -> tuple[Question, ...]:
    """The questions as the generators make them, before any rule has looked at them."""
    return tuple(one for one in drafts(pack) if isinstance(one, Question))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.removeprefix("check_"))
def test_no_question_breaks_a_rule(rule: Rule, made: tuple[Question, ...], pack: Pack) -> None:
    breaches = [(found, one.stem) for one in made for found in rule(one, pack)]
    assert breaches == []


def test_there_are_enough_and_all_are_distinct(made: tuple[Question, ...], pack: Pack) -> None:
    shown = {(one.stem, options_of(one), str(one.body)) for one in made}
    assert len(made) >= 300
    assert len(shown) == len(made)
    assert len({one.id for one in made}) == len(made)
    assert len(generate(pack).questions) == len(made)


def test_every_family_is_asked(made: tuple[Question, ...]) -> None:
    counts = Counter(one.family for one in made)
    assert set(counts) == set(Family) - {Family.WRITTEN}
    assert min(counts.values()) >= 5


def test_every_kind_of_fact_is_asked(made: tuple[Question, ...], pack: Pack) -> None:
    asked = {one.fact for one in made}
    assert len(asked & {one.id for one in pack.events}) >= 0.75 * len(pack.events)
    assert len(asked & {one.id for one in pack.positions}) >= 0.75 * len(pack.positions)
    assert len(asked & {one.id for one in pack.relationships}) >= 0.75 * len(pack.relationships)
    assert len(asked & {one.id for one in pack.actors}) >= 10


def test_what_is_not_asked_says_why(pack: Pack) -> None:
    known = {one.id for one in (*pack.facts, *pack.actors)}
    declined = [one for one in drafts(pack) if isinstance(one, NotAsked)]
    assert declined
    assert all(one.fact in known and one.reason.endswith(".") for one in declined)


def test_generating_twice_gives_the_same(pack: Pack) -> None:
    assert generate(pack) == generate(pack)


def test_questions_can_be_stored(made: tuple[Question, ...]) -> None:
    assert all(question_from_json(question_to_json(one)) == one for one in made)


def test_the_keys_place_is_uniform(made: tuple[Question, ...]) -> None:
    places: dict[int, Counter[int]] = {3: Counter(), 4: Counter()}
    for one in made:
        if isinstance(one.body, OneOf):
            places[len(one.body.options)][one.body.key] += 1
    for size, counts in places.items():
        mean = counts.total() / size
        assert sum((counts[at] - mean) ** 2 / mean for at in range(size)) < CHI2[size]


def test_true_and_false_are_balanced(made: tuple[Question, ...]) -> None:
    keys = [one.body.key for one in made if isinstance(one.body, TrueFalse)]
    assert 0.4 < sum(keys) / len(keys) < 0.6


def test_orderings_are_never_offered_in_order(made: tuple[Question, ...]) -> None:
    for one in made:
        if isinstance(one.body, Ordering):
            slots = [item.slot for item in one.body.items]
            assert slots != sorted(slots)


def test_the_wording_is_plain_and_neutral(made: tuple[Question, ...]) -> None:
    for one in made:
        if one.family is not Family.SOURCE_SENTENCE:
            texts = [one.stem, one.explanation]
            texts += [text for shown in options_of(one) for text in (shown.text, shown.reason)]
            assert not [text for text in texts if LOADED.search(text)]
        assert "  " not in one.stem
        assert one.stem[:1].isupper() or one.stem[:1].isdigit()
        assert one.stem.endswith(("?", "."))
        assert " the the " not in one.stem.casefold()


def test_both_sides_are_keyed_alike(made: tuple[Question, ...], pack: Pack) -> None:
    keyed: Counter[str] = Counter()
    for one in made:
        fact = pack.find_fact(one.fact)
        if isinstance(fact, Position):
            keyed[pack.speaker_of_actor(fact.holder).id] += 1
    assert 0.67 < keyed["armenia"] / keyed["azerbaijan"] < 1.5


def test_an_atrocity_is_asked_only_as_someones_words(
    made: tuple[Question, ...], pack: Pack
) -> None:
    grave = [one for one in made if one.content_note is ContentNote.ATROCITY]
    for one in grave:
        fact = pack.find_fact(one.fact)
        assert fact is not None
        assert pack.speakers_of(fact) != (pack.article_speaker,)


@pytest.mark.parametrize("seed", range(12))
def test_a_session_gives_none_of_its_answers_away(
    seed: int, made: tuple[Question, ...], pack: Pack
) -> None:
    chosen = choose(made, pack=pack, count=15, rng=Random(seed))
    assert len(chosen) == 15
    assert len({one.fact for one in chosen}) == 15
    assert not any(gives_away(one, other) for one in chosen for other in chosen if one != other)
    assert max(Counter(one.family for one in chosen).values()) <= 4


def test_the_session_of_seed_7_is_the_golden_one(
    made: tuple[Question, ...], pack: Pack, pytestconfig: pytest.Config
) -> None:
    chosen = choose(made, pack=pack, count=12, rng=Random(7))
    printed = "\n\n".join(_printed(number, one) for number, one in enumerate(chosen, 1)) + "\n"
    if pytestconfig.getoption("--renew-golden"):
        GOLDEN.write_text(printed, encoding="utf-8")
    assert printed == GOLDEN.read_text(encoding="utf-8")


def _printed(number: int, question: Question) -> str:
    lines = [f"{number}. [{question.family.value}] {question.stem}"]
    match question.body:
        case OneOf(options=options, key=key):
            lines += [
                f"   {'*' if at == key else '-'} {one.text}" for at, one in enumerate(options)
            ]
        case TrueFalse(key=key):
            lines += [f"   {'*' if key else '-'} True", f"   {'-' if key else '*'} False"]
        case Ordering(items=items):
            lines += [f"   {item.slot + 1} {item.text}" for item in items]
        case _:
            lines += [f" {line.split('  -- ')[0]}" for line in body_lines(question.body)]
    quoted = question.passages[0]
    return "\n".join([*lines, f"   > {quoted.exact} (paragraph {quoted.paragraph})"])
