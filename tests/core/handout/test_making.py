from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.bank.form_of import form_of
from studyapp.core.errors import InvalidInput
from studyapp.core.handout.arranging import arranged, keeps_order
from studyapp.core.handout.bank_version import bank_version
from studyapp.core.handout.choices import HandoutChoices
from studyapp.core.handout.making import make_handout
from studyapp.core.handout.points import points_of
from studyapp.core.quiz.body import Body, OneOf, Option, Ordering, SeveralOf
from studyapp.core.quiz.generate import generate
from studyapp.core.quiz.question import Question
from tests.builders import make_pack, make_question, quote

PACK = make_pack()
QUESTIONS = generate(PACK).questions
FOUR = HandoutChoices(versions=4, seed=7)


def option(text: str, **fields: str) -> Option:
    return Option(text=text, reason=text, passage=quote("A ferry ran aground"), **fields)


def keyed(question: Question) -> object:
    """What a question's form says, whatever the order of its choices."""
    form = form_of(question)
    return Counter((one.text, one.right, one.place, one.reason) for one in form.choices)


def test_the_first_version_is_as_given_and_the_others_hold_the_same() -> None:
    handout = make_handout(QUESTIONS, pack=PACK, title="A test", choices=FOUR)
    first, *others = handout.versions
    assert [one.question for one in first.tasks] == list(QUESTIONS)
    assert [one.letter for one in handout.versions] == ["A", "B", "C", "D"]
    whole = {one.id: keyed(one) for one in QUESTIONS}
    for version in others:
        assert {one.question.id: keyed(one.question) for one in version.tasks} == whole
        assert [one.number for one in version.tasks] == list(range(1, len(QUESTIONS) + 1))
        assert version.points == first.points


def test_versions_differ_in_the_order_of_questions() -> None:
    handout = make_handout(QUESTIONS[:3], pack=PACK, title="", choices=FOUR)
    orders = {tuple(one.question.id for one in version.tasks) for version in handout.versions}
    assert len(orders) == 4
    assert handout.title == PACK.title


def test_the_same_seed_gives_the_same_handout_and_another_seed_another() -> None:
    made = [
        make_handout(QUESTIONS, pack=PACK, title="A test", choices=replace(FOUR, seed=seed))
        for seed in (7, 7, 8)
    ]
    assert made[0] == made[1]
    assert made[0].versions[1] != made[2].versions[1]
    assert made[0].bank_version == made[2].bank_version


def test_the_bank_version_changes_with_a_word_and_not_with_the_order() -> None:
    changed = [replace(QUESTIONS[0], stem="Another stem?"), *QUESTIONS[1:]]
    assert bank_version(QUESTIONS) == bank_version(tuple(reversed(QUESTIONS)))
    assert bank_version(QUESTIONS) != bank_version(changed)
    assert len(bank_version(())) == 8


@pytest.mark.parametrize(
    "options",
    [
        (option("1990", edtf="1990"), option("May 2021", edtf="2021-05")),
        (option("Harbour Guild"), option("Mayor of Northbank"), option("River Board")),
        (option("3 boats"), option("12 boats"), option("1,000 boats")),
        (option("Yes"), option("No")),
    ],
)
def test_an_order_that_everybody_expects_is_kept(options: tuple[Option, ...]) -> None:
    body = OneOf(options=options, key=1)
    assert keeps_order(options, PACK)
    assert all(arranged(body, pack=PACK, rng=Random(seed)) == body for seed in range(9))


@pytest.mark.parametrize(
    "options",
    [
        (option("May 2021", edtf="2021-05"), option("1990", edtf="1990")),
        (option("River Board"), option("Harbour Guild")),
        (option("A boat sank"), option("Boats were sold")),
        (option("12 boats"), option("3 boats")),
    ],
)
def test_any_other_order_is_mixed_and_the_key_goes_with_its_option(
    options: tuple[Option, ...],
) -> None:
    keys: Counter[int] = Counter()
    for seed in range(400):
        body = arranged(OneOf(options=options, key=0), pack=PACK, rng=Random(seed))
        assert isinstance(body, OneOf)
        assert body.options[body.key] == options[0]
        keys[body.key] += 1
    assert min(keys[0], keys[1]) > 150


@given(st.integers(min_value=0, max_value=999))
def test_the_keys_of_several_go_with_their_options(seed: int) -> None:
    options = tuple(option(text) for text in ("a boat", "the mill", "one weir", "no lock"))
    body = arranged(SeveralOf(options=options, keys=(0, 2)), pack=PACK, rng=Random(seed))
    assert isinstance(body, SeveralOf)
    assert {body.options[at].text for at in body.keys} == {"a boat", "one weir"}


@given(st.integers(min_value=0, max_value=999))
def test_items_to_order_never_stand_in_order_already(seed: int) -> None:
    bodies = [one.body for one in QUESTIONS if isinstance(one.body, Ordering)]
    assert bodies
    for body in bodies:
        mixed = arranged(body, pack=PACK, rng=Random(seed))
        assert isinstance(mixed, Ordering)
        slots = [one.slot for one in mixed.items]
        assert slots != sorted(slots)


def test_every_kind_of_answer_is_worth_something() -> None:
    bodies: list[Body] = [one.body for one in QUESTIONS]
    assert all(points_of(one) >= 1 for one in bodies)
    several = SeveralOf(options=tuple(map(option, "abcd")), keys=(1, 3))
    assert points_of(several) == 2


@pytest.mark.parametrize(("versions", "seed"), [(0, 1), (5, 1), (1, -1), (1, 1_000_000)])
def test_choices_out_of_reach_are_refused(versions: int, seed: int) -> None:
    with pytest.raises(InvalidInput):
        HandoutChoices(versions=versions, seed=seed)


def test_words_never_to_be_quoted_keep_a_question_off_the_paper() -> None:
    slip = "The engine house broke in the night, a workman said."
    quoting = make_question("q-slip", stem=f"Who said this: {slip.lower()}")
    handout = make_handout([quoting, make_question()], pack=PACK, title="")
    assert handout.left_out == ("q-slip",)
    assert [one.question.id for one in handout.versions[0].tasks] == ["q-built"]


def test_a_source_that_is_not_to_be_quoted_is_named_without_its_words() -> None:
    slip = quote("The engine house broke in the night, a workman said.", quotable=False)
    resting = make_question("q-slip", passages=(slip,))
    (source,) = make_handout([resting], pack=PACK, title="").sources
    assert not source.evidence.quotable
    assert (source.evidence.before, source.evidence.exact, source.evidence.after) == ("", "", "")
    assert source.evidence.passage.paragraph == 4


def test_sources_stand_in_the_order_of_the_article_each_once_with_all_its_places() -> None:
    handout = make_handout(
        QUESTIONS, pack=PACK, title="", choices=HandoutChoices(versions=2, seed=3)
    )
    starts = [one.evidence.passage.start for one in handout.sources]
    assert starts == sorted(starts)
    spans = [(one.evidence.passage.start, one.evidence.passage.end) for one in handout.sources]
    assert len(set(spans)) == len(spans)
    told = {(place.letter, place.number) for one in handout.sources for place in one.places}
    assert told == {
        (version.letter, task.number) for version in handout.versions for task in version.tasks
    }
