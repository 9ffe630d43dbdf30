"""Reported speech: what a holder said, denied, demanded or called for."""

from __future__ import annotations

from typing import assert_never

from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.quiz.wording.sentence import capitalised


def said(position: Position, name: str) -> str:
    """Give a clause in the past tense, the same verbs for everyone."""
    return f"{name} {verb(position.stance)} {position.statement}"


def verb(stance: Stance) -> str:
    """Give the verb in the past tense with what joins the statement to it."""
    match stance:
        case Stance.STATES | Stance.ATTRIBUTES:
            return "said that"
        case Stance.DENIES:
            return "denied that"
        case Stance.DEMANDS:
            return "demanded that"
        case Stance.CALLS_FOR:
            return "called for"
        case _:
            assert_never(stance)


def base_verb(stance: Stance) -> str:
    """Give the verb as it follows "did": "say", "call for"."""
    match stance:
        case Stance.STATES | Stance.ATTRIBUTES:
            return "say"
        case Stance.DENIES:
            return "deny"
        case Stance.DEMANDS:
            return "demand"
        case Stance.CALLS_FOR:
            return "call for"
        case _:
            assert_never(stance)


def as_answer(position: Position) -> str:
    """Give a statement as an answer of its own; a demand and a denial keep their "that"."""
    match position.stance:
        case Stance.DEMANDS | Stance.DENIES:
            return f"That {position.statement}"
        case _:
            return capitalised(position.statement)


def manner(stance: Stance) -> Stance:
    """Give the stance whose grammar this one shares; answers of one question share it."""
    return Stance.STATES if stance is Stance.ATTRIBUTES else stance
