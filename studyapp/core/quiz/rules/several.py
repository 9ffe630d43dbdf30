"""Rules on choosing several, and on what may fill a gap: alike, in order, enough, provable."""

from __future__ import annotations

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.position import Position
from studyapp.core.quiz.body import Gap, OneOf, Option, SeveralOf
from studyapp.core.quiz.question import Question
from studyapp.core.quiz.rules.breach import Breach, breach, options_of, wrong_ones
from studyapp.core.quiz.rules.index import index_of

RATIO = 1.5
SLACK = 8
SIZES = {SeveralOf: range(4, 6), Gap: range(3, 5)}


def check_choice(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R1, R6, R8: options are of one kind and length, names and dates in order, enough of them."""
    options = _offered(question)
    if not options:
        return ()
    if len(options) not in SIZES[type(question.body)]:
        return breach("R8", question, f"{len(options)} options")
    kinds = {_kind(option, pack) for option in options}
    lengths = [len(option.text) for option in options]
    slack = 0 if kinds == {Position} else SLACK
    uneven = max(lengths) > RATIO * min(lengths) and max(lengths) - min(lengths) > slack
    if len(kinds) > 1 or uneven or any(option.text[:1].islower() for option in options):
        return breach("R1", question, f"{kinds}, lengths {lengths}")
    dates = [PartialDate.parse(option.edtf).sort_key() for option in options if option.edtf]
    names = [_folded(option) for option in options if pack.find_actor(option.subject or "")]
    if dates != sorted(dates) or names != sorted(names):
        return breach("R6", question, str([option.text for option in options]))
    return ()


def check_several(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R2: of several of n, no wrong one takes part, is heard on the topic or was said by them."""
    if not isinstance(question.body, SeveralOf):
        return ()
    asked = [pack.find_fact(fact) for fact in question.facts]
    for option in wrong_ones(question):
        if any(_fits(option, fact, pack) for fact in asked):
            return breach("R2", question, f"perhaps right: {option.text}")
    return ()


def _offered(question: Question) -> tuple[Option, ...]:
    match question.body:
        case SeveralOf() | Gap(filler=OneOf()):
            return options_of(question)
        case _:
            return ()


def _fits(option: Option, fact: object, pack: Pack) -> bool:
    offered = pack.find_fact(option.subject or "")
    match fact:
        case Event():
            return option.subject in {one.actor for one in fact.participants}
        case Position() if isinstance(offered, Position):
            return offered.holder == fact.holder or offered.statement == fact.statement
        case Position():
            held = index_of(pack).held.get(option.subject or "", ())
            return any(one.topic == fact.topic for one in held)
        case _:
            return False


def _kind(option: Option, pack: Pack) -> object:
    if option.edtf is not None:
        return PartialDate.parse(option.edtf).precision
    actor = pack.find_actor(option.subject or "")
    if actor is not None:
        return actor.kind
    fact = pack.find_fact(option.subject or "")
    return None if fact is None else type(fact)


def _folded(option: Option) -> str:
    return " ".join(option.text.casefold().split())
