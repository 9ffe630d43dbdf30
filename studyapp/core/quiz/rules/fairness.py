"""Rules on what must not be done: key a disputed claim (R13), quote a slip that wounds (R14)."""

from __future__ import annotations

import re

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.knowledge.standing import ContentNote, Standing
from studyapp.core.quiz.body import Ordering, TrueFalse
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.rules.breach import Breach, breach, options_of
from studyapp.core.quiz.rules.index import index_of

OWN_ACCOUNT = "the article’s own account"
REPORTS = re.compile(r"\bthe article reports that\b", re.IGNORECASE)


def check_attributed(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R13: what the article does not say itself is asked as somebody's account only."""
    if isinstance(question.body, TrueFalse) and not (
        question.family is Family.ATTRIBUTION and REPORTS.search(question.stem)
    ):
        return breach("R13", question, "true or false on a claim")
    if question.family is Family.CONCLUSION:
        return ()
    stem = question.stem.casefold()
    for fact in map(pack.find_fact, question.facts):
        if not isinstance(fact, Event | Relationship) or fact.standing is Standing.ARTICLE:
            continue
        names = [form for one in fact.sources for form in pack.actor(one).name.forms]
        if not any(name.casefold() in stem for name in names or [OWN_ACCOUNT]):
            return breach("R13", question, f"{fact.id} without its source")
    return ()


def check_quotable(question: Question, pack: Pack) -> tuple[Breach, ...]:
    """R14: words not to be quoted are neither asked with, offered, nor shown as the source."""
    closed = index_of(pack).unquotable
    shown = [*question.passages, *(option.passage for option in options_of(question))]
    texts = [question.stem, *(option.text for option in options_of(question))]
    if isinstance(question.body, Ordering):
        shown += [item.passage for item in question.body.items]
        texts += [item.text for item in question.body.items]
    for slip in closed:
        if any(not one.quotable or one.overlaps(slip) for one in shown):
            return breach("R14", question, slip.exact)
        if any(slip.exact.casefold() in text.casefold() for text in texts):
            return breach("R14", question, slip.exact)
        if question.content_note is ContentNote.ATROCITY and _share_a_sentence(
            question.passages, slip, pack
        ):
            return breach("R14", question, slip.exact)
    return ()


def _share_a_sentence(passages: tuple[Passage, ...], slip: Passage, pack: Pack) -> bool:
    closed = {one.index for one in pack.article.sentences_of(slip)}
    return any(
        one.index in closed for passage in passages for one in pack.article.sentences_of(passage)
    )
