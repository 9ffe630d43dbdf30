"""A breach: which rule a question breaks, and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.body import Body, Gap, OneOf, Option, SeveralOf, TrueFalse
from studyapp.core.quiz.question import Question


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
    """Give the options to choose from; what is typed, ordered or assigned has none."""
    match _chosen_from(question.body):
        case OneOf(options=options) | SeveralOf(options=options):
            return options
        case TrueFalse(true=true, false=false):
            return (true, false)
        case _:
            return ()


def keys_of(question: Question) -> tuple[Option, ...]:
    """Give the options that are the article's answers."""
    match _chosen_from(question.body):
        case OneOf(options=options, key=key):
            return (options[key],)
        case SeveralOf(options=options, keys=keys):
            return tuple(options[key] for key in keys)
        case TrueFalse(key=key, true=true, false=false):
            return (true if key else false,)
        case _:
            return ()


def key_of(question: Question) -> Option | None:
    """Give the option that is the article's only answer, if there is just one."""
    keys = keys_of(question)
    return keys[0] if len(keys) == 1 else None


def wrong_ones(question: Question) -> tuple[Option, ...]:
    """Give the options that are not the article's answer."""
    keys = keys_of(question)
    return tuple(option for option in options_of(question) if option not in keys)


def _chosen_from(body: Body) -> Body:
    """Give the body to choose from: of a gap, what fills it."""
    return body.filler if isinstance(body, Gap) else body
