"""Rules on accounts beside each other: what is said of them holds, and nobody speaks unnamed."""

from __future__ import annotations

from itertools import combinations

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.core.quiz.body import OpenAnswer
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.rules.breach import Breach, breach, key_of
from studyapp.core.quiz.rules.index import index_of

AGREE, AGAINST, ONE = "agree", "contradict", "only one"
OWN_ACCOUNT = "the article’s own account"


def check_comparison(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R2: accounts are told to agree, to contradict each other or to be one as the pack has it."""
    key = key_of(question)
    if question.family is not Family.ACCOUNTS_AGREE or key is None:
        return ()
    held = [fact for fact in map(pack.find_fact, question.facts) if isinstance(fact, Position)]
    if _compared(held, question, pack) not in key.text.casefold():
        return breach("R2", question, key.text)
    return ()


def check_points(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R10, R13: each point of a model answer names whose it is, and two are set side by side."""
    if not isinstance(question.body, OpenAnswer) or question.family is Family.WRITTEN:
        return ()
    names = [
        form.casefold()
        for fact in map(pack.find_fact, question.facts)
        if fact is not None
        for one in ((fact.holder,) if isinstance(fact, Position) else fact.sources)
        for form in pack.actor(one).name.forms
    ]
    for point in question.body.points:
        if not any(name in point.casefold() for name in (*names, OWN_ACCOUNT)):
            return breach("R10", question, point)
    pairs = combinations(question.facts, 2)
    if not any(index_of(pack).opposed(one, other) for one, other in pairs):
        return breach("R13", question, "one account only")
    return ()


def _compared(held: list[Position], question: Question, pack: Pack) -> str:
    """Tell, from the pack alone, how what those named in the stem say compares."""
    index = index_of(pack)
    match held:
        case [one, other]:
            if index.opposed(one.id, other.id):
                return AGAINST
            together = index.sides.get(one.id, set()) & index.sides.get(other.id, set())
            same = one.statement.casefold() == other.statement.casefold()
            return AGREE if together or (same and one.stance is other.stance) else ONE
        case [one]:
            own = _name(one.holder, pack)
            stem = question.stem.casefold().replace(own, " … ")
            others = index.heard.get(one.topic, set()) - {one.holder}
            return AGAINST if any(_name(other, pack) in stem for other in others) else ONE
        case _:
            return ONE


def _name(actor_id: str, pack: Pack) -> str:
    return pack.actor(actor_id).name.canonical.casefold()
