"""R2: every wrong answer is provably wrong by the pack, with its reason and its passage."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.quiz.body import Option, Ordering
from studyapp.core.quiz.margins import clearly_apart, clearly_before
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.rules.breach import Breach, breach, key_of, options_of, wrong_ones
from studyapp.core.quiz.rules.index import REMEMBERED, date_of, index_of

FEWEST_WORDS = 4


def check_reasons(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R2: each option has a reason that is one whole sentence, and words of the article."""
    given = [(one.text, one.reason, one.passage) for one in options_of(question)]
    if isinstance(question.body, Ordering):
        given = [(one.text, one.reason, one.passage) for one in question.body.items]
    for text, reason, passage in given:
        if not _is_sentence(reason):
            return breach("R2", question, f"reason of {text}: {reason}")
        if pack.article.text[passage.start : passage.end] != passage.exact:
            return breach("R2", question, f"passage of {text}")
    return ()


@lru_cache(maxsize=REMEMBERED)
def _is_sentence(reason: str) -> bool:
    closed = re.search(r"[.?!…][”\"’)]?$", reason) is not None
    return closed and reason[:1] == reason[:1].upper() and len(reason.split()) >= FEWEST_WORDS


def check_wrong(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R2: no wrong answer could be right under what the pack states."""
    key = key_of(question)
    texts = [" ".join(option.text.casefold().split()) for option in options_of(question)]
    if len(set(texts)) < len(texts):
        return breach("R2", question, "the same answer twice")
    for option in wrong_ones(question):
        if key is not None and not _is_wrong(question, key, option, pack):
            return breach("R2", question, f"perhaps right: {option.text}")
    return ()


def _is_wrong(question: Question, key: Option, option: Option, pack: Pack) -> bool:
    if key.edtf is not None and option.edtf is not None:
        return not date_of(key.edtf).overlaps(date_of(option.edtf))
    check = _CHECKS.get(question.family)
    return check is None or check(question, key, option, pack)


def _another_sentence(question: Question, key: Option, option: Option, pack: Pack) -> bool:
    fact = pack.find_fact(question.fact)
    passages = (key.passage,) if fact is None else fact.passages
    touched = {one.index for passage in passages for one in pack.article.sentences_of(passage)}
    return option.passage.sentence not in touched


def _another_part(question: Question, key: Option, option: Option, pack: Pack) -> bool:
    event = pack.find_fact(question.fact)
    taking = (
        {one.actor for one in event.participants} if isinstance(event, Event) else {key.subject}
    )
    return option.subject not in taking


def _another_role(question: Question, key: Option, option: Option, pack: Pack) -> bool:
    del key
    asked, other = pack.find_actor(question.fact), pack.find_actor(option.subject or "")
    return asked is not None and other is not None and asked.role != other.role


def _another_time(question: Question, key: Option, option: Option, pack: Pack) -> bool:
    del key
    asked, other = pack.find_fact(question.fact), pack.find_fact(option.subject or "")
    if not (isinstance(asked, Event) and isinstance(other, Event) and asked.date and other.date):
        return False
    if " came first" in question.stem:
        return clearly_before(asked.date, other.date)
    if " came last" in question.stem:
        return clearly_before(other.date, asked.date)
    return clearly_apart(asked.date, other.date)


def _another_link(question: Question, key: Option, option: Option, pack: Pack) -> bool:
    link = pack.find_fact(question.fact)
    if not isinstance(link, Relationship) or option.subject is None:
        return False
    ends = {link.subject, link.object, link.second_object} - {None}
    offered = pack.find_fact(option.subject)
    if isinstance(offered, Relationship):
        joined = [one for one in index_of(pack).links[link.subject] if _joins(one, link)]
        return all(
            one.kind is not offered.kind and one.verb_phrase != offered.verb_phrase
            for one in joined
        )
    rest = ends - {key.subject}
    return not any(
        one.kind is link.kind and rest & {one.subject, one.object, one.second_object}
        for one in index_of(pack).links[option.subject]
    )


def _joins(one: Relationship, link: Relationship) -> bool:
    ends = {one.subject, one.object, one.second_object}
    return link.subject in ends and link.object in ends


def _another_voice(question: Question, key: Option, option: Option, pack: Pack) -> bool:
    position = pack.find_fact(question.fact)
    if not isinstance(position, Position):
        return False
    offered = pack.find_fact(option.subject or "")
    if isinstance(offered, Position):
        held = index_of(pack).held[position.holder]
        return offered.holder != position.holder and not any(
            one.statement.casefold() == offered.statement.casefold() for one in held
        )
    if key.subject is None and question.family is Family.ATTRIBUTION:
        return True
    if question.family is Family.CONTRADICTS:
        return _does_not_contradict(question, option, pack)
    return _does_not_hold(option.subject or "", position, pack)


def _does_not_hold(actor_id: str, position: Position, pack: Pack) -> bool:
    """Whoever contradicts it does not hold it; others must be silent on its topic."""
    index = index_of(pack)
    if actor_id in (position.holder, position.via):
        return False
    held = index.held[actor_id]
    if any(index.sides[one.id] & index.sides[position.id] for one in held):
        return False
    if any(index.opposed(one.id, position.id) for one in held):
        return True
    return all(one.topic != position.topic for one in held)


def _does_not_contradict(question: Question, option: Option, pack: Pack) -> bool:
    index = index_of(pack)
    given = [fact for fact in question.facts if fact != question.fact]
    return not any(
        index.opposed(one.id, fact) for one in index.held[option.subject or ""] for fact in given
    )


_CHECKS: dict[Family, Callable[[Question, Option, Option, Pack], bool]] = {
    Family.SOURCE_SENTENCE: _another_sentence,
    Family.ROLE: _another_role,
    Family.WHEN: _another_time,
    Family.ORDER: _another_time,
    Family.HOW_RELATED: _another_link,
    Family.WHO_TOOK_PART: _another_part,
    Family.WHO_SAID: _another_voice,
    Family.ATTRIBUTION: _another_voice,
    Family.POSITION_ON: _another_voice,
    Family.CONTRADICTS: _another_voice,
}
