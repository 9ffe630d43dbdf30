"""Rules on stems: no negatives (R5), other words than the article's (R9), a holder named (R10)."""

from __future__ import annotations

import re

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.quiz.body import Gap, Matching, Sorting, TypedText
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.rules.breach import Breach, breach, keys_of, options_of
from studyapp.core.quiz.rules.index import NEGATIVE, NEGATIVE_WORDS, index_of, runs, tokens

LONGEST_RUN = 5
ASKS_FOR_HOLDER = re.compile(r"\b(?:who|whose|whom|which)\b", re.IGNORECASE)


def check_positive(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R5: the stem asks in the positive; what is reported in it may hold a negative."""
    stem = question.stem.casefold()
    if question.family is Family.SOURCE_SENTENCE:
        stem = stem.partition("?")[0]
    if NEGATIVE_WORDS.isdisjoint(tokens(stem)) or NEGATIVE.search(stem) is None:
        return ()
    for text in _reported(question, pack):
        stem = stem.replace(text.casefold(), " … ")
    found = NEGATIVE.search(stem)
    return breach("R5", question, found.group()) if found else ()


def check_own_words(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R9: stem and answers share no run of more than five words with their passages.

    Names, roles and dates have only one form and do not count; sentences offered as answers
    are the article's by design.
    """
    texts = [question.stem]
    if question.family is not Family.SOURCE_SENTENCE:
        texts += [option.text for option in options_of(question)]
    long = [text for text in texts if runs(text, LONGEST_RUN + 1)]
    behind = dict.fromkeys(passage.exact for passage in _behind(question)) if long else ()
    for text in long:
        for exact in behind:
            run = _longest_run(text, exact, pack)
            if run:
                return breach("R9", question, run)
    return ()


def check_holder(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R10: a question on a position names a holder or asks for the holder."""
    positions = [fact for fact in map(pack.find_fact, question.facts) if isinstance(fact, Position)]
    if not positions or question.family is Family.CONCLUSION:
        return ()
    holders = {position.holder for position in positions}
    if _asks_for(holders, question, pack):
        return ()
    named = {*holders, *(option.subject for option in options_of(question))}
    stem = _shown(question).casefold()
    if any(
        name.casefold() in stem
        for one in named
        if one is not None and (actor := pack.find_actor(one)) is not None
        for name in _names(actor, question)
    ):
        return ()
    return breach("R10", question, question.stem)


def _asks_for(holders: set[str], question: Question, pack: Pack) -> bool:
    """Tell whether the answer is a holder: chosen, typed, or what statements are assigned to."""
    body = question.body.filler if isinstance(question.body, Gap) else question.body
    match body:
        case Matching() | Sorting():
            return True
        case TypedText(accepted=accepted):
            names = {pack.actor(one).name.canonical.casefold() for one in holders}
            found = accepted[0].casefold() in names
        case _:
            keys = keys_of(question)
            found = bool(keys) and all(key.subject in holders for key in keys)
    return found and ASKS_FOR_HOLDER.search(question.stem) is not None


def _names(actor: Actor, question: Question) -> tuple[str, ...]:
    """The names that show whose words they are; a sentence of the article has its own."""
    gap = isinstance(question.body, Gap)
    return actor.name.forms if gap else (actor.name.canonical,)


def _shown(question: Question) -> str:
    """The stem, and of a gap the sentence around it."""
    match question.body:
        case Gap(before=before, after=after):
            return f"{question.stem} {before} {after}"
        case _:
            return question.stem


def _reported(question: Question, pack: Pack) -> list[str]:
    """The pack's own wording that a stem may carry, longest first."""
    found: list[str] = []
    for fact in map(pack.find_fact, question.facts):
        match fact:
            case Event():
                found += [fact.title, fact.asks, fact.summary]
                found += [one.part for one in fact.participants]
            case Position():
                found.append(fact.statement)
            case Relationship():
                found += [fact.verb_phrase, fact.summary]
            case None:
                pass
    for dispute in {
        one.id: one for fact in question.facts for one in pack.disputes_of(fact)
    }.values():
        found.append(dispute.question)
    found += index_of(pack).negative_names
    return sorted((text for text in found if text), key=len, reverse=True)


def _behind(question: Question) -> tuple[Passage, ...]:
    return (*question.passages, *(option.passage for option in options_of(question)))


def _longest_run(text: str, exact: str, pack: Pack) -> str:
    """Give the words of the longest shared run if it is too long once names are left out."""
    if runs(text, LONGEST_RUN + 1).isdisjoint(runs(exact, LONGEST_RUN + 1)):
        return ""
    here, there = tokens(text), tokens(exact)
    best = ""
    for at in range(len(here)):
        for other in range(len(there)):
            if here[at] != there[other] or (at and other and here[at - 1] == there[other - 1]):
                continue
            length = 0
            while (
                at + length < len(here)
                and other + length < len(there)
                and here[at + length] == there[other + length]
            ):
                length += 1
            if length > LONGEST_RUN and _own(here[at : at + length], pack) > LONGEST_RUN:
                best = max(best, " ".join(here[at : at + length]), key=len)
    return best


def _own(words: tuple[str, ...], pack: Pack) -> int:
    """Count the words of a run that belong to no name, role or number."""
    text = f" {' '.join(words)} "
    for name in index_of(pack).names:
        if name in text:
            text = text.replace(f" {name} ", "  ")
    return sum(1 for word in text.split() if not word.isdigit())
