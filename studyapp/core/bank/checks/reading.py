"""A form as the checks read it: with what it leaves unsaid, and the question it makes."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from studyapp.core.bank.checks.lookup import Lookup
from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.bank.question_of import question_of
from studyapp.core.bank.quotes import passage_of
from studyapp.core.bank.unfinished import Unfinished
from studyapp.core.errors import InvalidDate
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.quote_problem import QuoteProblem
from studyapp.core.knowledge.standing import Standing
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.rules.breach import key_of, options_of

OPTION_KINDS = (AnswerKind.ONE_OF, AnswerKind.SEVERAL_OF, AnswerKind.TRUE_FALSE, AnswerKind.GAP)
REPORTING = re.compile(
    r"\b(?:sa(?:y|id)|stat|claim|den[iy]|call|demand|accus|according|admit|view|position|report)",
    re.IGNORECASE,
)
"""Stems with such words ask for what somebody holds, others for what happened."""
DATED = (AnswerKind.DATE, AnswerKind.PLACEMENT)


@dataclass(frozen=True)
class Reading:
    """A form, looked at together with its pack; everything is worked out once, when asked for.

    A question tied to no fact is read as if it were tied to those whose words it quotes, and
    options that are all names as standing for whom they name.
    """

    form: QuestionForm
    lookup: Lookup

    @cached_property
    def passages(self) -> tuple[tuple[int, Passage], ...]:
        """The quotes that are found in the article, each with its number."""
        found = ((number, self.passage(one)) for number, one in enumerate(self.form.quotes))
        return tuple((number, one) for number, one in found if one is not None)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts it is tied to, or would be by its words."""
        found = map(self.lookup.pack.find_fact, self.form.facts)
        return tuple(one for one in found if one is not None) or self.untied

    @cached_property
    def untied(self) -> tuple[Fact, ...]:
        """The facts of its words, of a question tied to none; what it asks for comes first."""
        pack = self.lookup.pack
        if any(pack.find_fact(one) or pack.find_actor(one) for one in self.form.facts):
            return ()
        found = self.lookup.facts_in(one for _, one in self.passages)
        if REPORTING.search(self.form.stem) is None:
            # The same words may be somebody's demand and an event the article tells itself.
            told = tuple(one for one in found if one.standing is Standing.ARTICLE)
            found = told or found
        return tuple(sorted(found, key=self._wanted))

    @cached_property
    def lacks(self) -> tuple[Unfinished, ...]:
        """What is still missing for a question."""
        return self._made if isinstance(self._made, tuple) else ()

    @cached_property
    def question(self) -> Question | None:
        """The question it makes, tied to the facts above, or None while something is missing."""
        return None if isinstance(self._made, tuple) else self._made

    @property
    def offers_options(self) -> bool:
        """Whether there is something to choose from."""
        kind = self.form.kind
        return kind in OPTION_KINDS and not (kind is AnswerKind.GAP and self.form.typed_gap)

    def passage(self, quote: Quote) -> Passage | None:
        """Find quoted words in the article, or give None."""
        try:
            return passage_of(quote, self.lookup.pack.article)
        except QuoteProblem:
            return None

    @cached_property
    def _made(self) -> Question | tuple[Unfinished, ...]:
        facts = tuple(one.id for one in self.facts) if self.untied else self.form.facts
        fact = facts[0] if self.untied else self.form.fact
        choices = _subjects(self.form.choices, self.lookup) if self.offers_options else ()
        form = replace(
            self.form,
            facts=facts,
            fact=fact,
            choices=tuple(map(_readable, choices or self.form.choices)),
        )
        made = question_of(form, self.lookup.pack.article)
        return made if isinstance(made, tuple) else _as_generated(made, self.lookup.pack)

    def _wanted(self, fact: Fact) -> bool:
        """Sort a dated event first where a date is asked for; all else keeps its order."""
        dated = isinstance(fact, Event) and fact.date is not None
        return self.form.kind in DATED and not dated


def _as_generated(question: Question, pack: Pack) -> Question:
    """Read a written question as one of the family it is like, whose answers can be proved."""
    key, fact = key_of(question), pack.find_fact(question.fact)
    options = options_of(question)
    if question.family is not Family.WRITTEN or key is None or key.subject is None:
        return question
    if not all(one.subject and pack.find_actor(one.subject) for one in options):
        return question
    if isinstance(fact, Position) and fact.holder == key.subject:
        return replace(question, family=Family.WHO_SAID)
    if isinstance(fact, Event) and key.subject in {one.actor for one in fact.participants}:
        return replace(question, family=Family.WHO_TOOK_PART)
    return question


def _subjects(choices: tuple[Choice, ...], lookup: Lookup) -> tuple[Choice, ...]:
    """Tie options to the actors they name, if each of them names one; else leave them."""
    if any(one.subject for one in choices):
        return choices
    actors = [lookup.actor_called(one.text) for one in choices]
    return tuple(
        replace(one, subject=actor.id)
        for one, actor in zip(choices, actors, strict=True)
        if actor is not None and all(actors)
    )


def _readable(choice: Choice) -> Choice:
    """Leave out a date that cannot be read: the rules take it for granted."""
    if not choice.edtf:
        return choice
    try:
        PartialDate.parse(choice.edtf)
    except InvalidDate:
        return replace(choice, edtf="")
    return choice
