"""A session is fair and mixed, and no question in it answers another."""

from itertools import pairwise
from random import Random
from typing import Any

from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.body import OneOf
from studyapp.core.quiz.generate import generate
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.selection import choose, gives_away
from tests.builders import make_pack
from tests.core.quiz.crowds import crowd
from tests.core.quiz.samples import question

PACK = make_pack()


def pick(*candidates: Question, count: int = 9, **wishes: Any) -> list[str]:
    return [one.id for one in choose(candidates, pack=PACK, count=count, rng=Random(7), **wishes)]


def several(count: int, family: Family = Family.WHO_SAID) -> list[Question]:
    return [
        question(
            f"{family.value}-{at}",
            fact=f"{family.value}-ev-{at}",
            family=family,
            sentence=at + 50 * list(Family).index(family),
        )
        for at in range(count)
    ]


def test_the_same_seed_gives_the_same_session_in_whatever_order_candidates_come() -> None:
    pool = generate(crowd(80)).questions
    pack = crowd(80)
    first = choose(pool, pack=pack, count=12, rng=Random(7))
    again = choose(tuple(reversed(pool)), pack=pack, count=12, rng=Random(7))
    other = choose(pool, pack=pack, count=12, rng=Random(8))
    assert first == again
    assert first != other
    assert len(first) == 12


def test_siblings_stay_apart_unless_wished_for() -> None:
    one = question("one", stem="Who closed it?", sentence=1)
    two = question("two", stem="Who opened it?", sentence=2)
    assert len(pick(one, two)) == 1
    assert len(pick(one, two, siblings=True)) == 2


def test_questions_on_the_same_sentence_stay_apart() -> None:
    assert len(pick(question("one", fact="ev-1"), question("two", fact="ev-2"))) == 1


def test_a_content_note_can_be_left_out() -> None:
    sad = question("sad", note=ContentNote.CASUALTIES)
    assert pick(sad) == ["sad"]
    assert pick(sad, leave_out=frozenset({ContentNote.CASUALTIES})) == []


def test_priority_comes_first() -> None:
    pool = several(6)
    chosen = pick(*pool, count=2, priority=("who_said-ev-4", "who_said-ev-1"))
    assert chosen == ["who_said-4", "who_said-1"]


def test_no_more_than_asked_for() -> None:
    assert len(pick(*several(6), count=4)) == 4
    assert pick(*several(3), count=0) == []
    assert pick() == []


def test_families_alternate_where_they_can() -> None:
    pool = [*several(3, Family.WHEN), *several(3, Family.ROLE), *several(2, Family.WHO_SAID)]
    chosen = choose(pool, pack=PACK, count=8, rng=Random(1))
    assert len(chosen) == 8
    assert all(one.family is not other.family for one, other in pairwise(chosen))


def test_the_accounts_of_one_dispute_meet_only_once_firm() -> None:
    north = question("north", fact="pos-north-first", sentence=1)
    south = question("south", fact="pos-south-first", sentence=2)
    assert len(pick(north, south)) == 1
    assert len(pick(north, south, firm=frozenset({"pos-north-first"}))) == 1
    both = frozenset({"pos-north-first", "pos-south-first"})
    assert len(pick(north, south, firm=both)) == 2


def test_speakers_are_heard_evenly() -> None:
    pack = crowd(120)
    pool = [one for one in generate(pack).questions if one.family is Family.ATTRIBUTION]
    chosen = choose(pool, pack=pack, count=10, rng=Random(3))
    heard = [pack.speakers_of(pack.fact(one.fact))[0].id for one in chosen]
    assert heard.count("north") == heard.count("south") == 5


def test_an_answer_in_a_stem_on_the_same_fact_gives_it_away() -> None:
    asks = question("asks", options=("Ada", "Bert", "Cleopatra"), key=2)
    tells = question("tells", stem="What did Cleopatra say?", options=("Aye", "Nay", "Maybe"))
    assert gives_away(tells, asks)
    assert not gives_away(asks, tells)


def test_an_option_that_says_who_is_who_gives_a_role_away() -> None:
    who = question(
        "who", fact="ada", family=Family.ROLE, stem="Who is the Mayor of Northbank?",
        options=("Adelaide Bay", "Bertram Fox", "Cleopatra Kay"), sentence=4,
    )  # fmt: skip
    said = question(
        "said", fact="pos-1", sentence=5,
        options=("Adelaide Bay, Mayor of Northbank", "Bertram Fox, ferryman of Southbank"),
    )  # fmt: skip
    plain = question("plain", fact="pos-2", options=("Adelaide Bay", "Bertram Fox"), sentence=6)
    assert gives_away(said, who)
    assert not gives_away(plain, who)


def test_no_question_of_a_session_gives_another_away() -> None:
    pack = crowd(120)
    pool = generate(pack).questions
    for seed in range(5):
        chosen = choose(pool, pack=pack, count=15, rng=Random(seed))
        assert len(chosen) == 15
        assert not any(
            gives_away(one, other) for one in chosen for other in chosen if one is not other
        )


def test_a_sentence_offered_keeps_its_own_questions_out() -> None:
    pack = make_pack()
    sentences = [one for one in generate(pack).questions if one.family is Family.SOURCE_SENTENCE]
    offered = sentences[0]
    assert isinstance(offered.body, OneOf)
    shown = offered.body.options[offered.body.key - 1].passage.sentence
    other = question("other", fact="ev-x", sentence=shown)
    assert len(choose((offered, other), pack=pack, count=2, rng=Random(1))) == 1
