"""A breach: which rule a question breaks, and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import OneOf, Option, Ordering, Question, TrueFalse


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One rule broken by one question."""

    rule: str
    question: str
    detail: str


Rule = Callable[[Question, Pack], tuple[Breach, ...]]


def breach(rule: str, question: Question, detail: str) -> tuple[Breach, ...]:
    """Give one breach, as the rules return it."""
    return (Breach(rule=rule, question=question.id, detail=detail),)


def options_of(question: Question) -> tuple[Option, ...]:
    """Give the options to choose from; an ordering has none."""
    match question.body:
        case OneOf(options=options):
            return options
        case TrueFalse(true=true, false=false):
            return (true, false)
        case Ordering():
            return ()


def key_of(question: Question) -> Option | None:
    """Give the option that is the article's answer."""
    match question.body:
        case OneOf(options=options, key=key):
            return options[key]
        case TrueFalse(key=key, true=true, false=false):
            return true if key else false
        case Ordering():
            return None


def wrong_ones(question: Question) -> tuple[Option, ...]:
    """Give the options that are not the article's answer."""
    key = key_of(question)
    return tuple(option for option in options_of(question) if option is not key)
