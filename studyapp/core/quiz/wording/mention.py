"""Name an actor inside a sentence, with "the" where English wants it."""

from __future__ import annotations

import re
from functools import lru_cache

from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.quiz.wording.sentence import capitalised

DESCRIPTIONS = """
    administration agency alliance army association authorities authority board bureau cabinet
    center centre coalition commission committee community communities council country court
    defence defense department division embassy empire federation forces foundation front
    government group guild institute kingdom kremlin leaders leadership league military militia
    ministry mission movement nations navy office opposition organisation organization parliament
    party
    police population presidency press public regiment region republic secretariat senate service
    side states team troops union
"""
PLURALS = """
    analysts civilians commentators demonstrators experts journalists media observers officials
    people protesters reports residents supporters witnesses
"""
WITH_ARTICLE = frozenset(DESCRIPTIONS.split())
"""Last words of a name that make it a description rather than a bare name."""
BARE_PLURALS = frozenset(PLURALS.split())
OPENING_ARTICLES = ("the ", "a ", "an ", "some ", "several ", "many ", "two ", "both ", "most ")
ACRONYM = re.compile(r"[A-Z]{2,5}")
BREAK = re.compile(r"\s+(?:of|in|for|from|to|at|on|who|that|with|near)\s+|,")
DEMONYM = re.compile(r"(?:ese|ish|ch)$")
ROLE_NAMES = re.compile(r"\b(?:of|at|for)\b")
REMEMBERED = 4096
"""Names whose wording is kept: one actor is named in many questions."""


def mention(actor: Actor) -> str:
    """Give the name as it stands inside a sentence: "the European Union", "Russia"."""
    return _mention(actor.kind, actor.name.canonical)


@lru_cache(maxsize=REMEMBERED)
def _mention(kind: ActorKind, name: str) -> str:
    folded = name.casefold()
    if folded.startswith(OPENING_ARTICLES):
        return name[:1].lower() + name[1:]
    return f"the {name}" if _wants_article(kind, name) else name


def label(actor: Actor) -> str:
    """Give the name as an answer of its own."""
    return capitalised(actor.name.canonical)


def described(actor: Actor) -> str:
    """Give the name with the role, as an answer of its own."""
    return capitalised(actor.described)


def is_plural(actor: Actor) -> bool:
    """Tell whether the name is a plural: "armed forces", "people", "the Chinese"."""
    if actor.kind not in (ActorKind.GROUP, ActorKind.FORCE):
        return False
    return _is_plural_name(actor.name.canonical)


@lru_cache(maxsize=REMEMBERED)
def _is_plural_name(name: str) -> bool:
    head = _head(name)
    return head.endswith("s") or head in BARE_PLURALS or bool(DEMONYM.search(head))


def _head(name: str) -> str:
    """The noun a name turns on: its last word before "of", "in" and the like."""
    words = BREAK.split(name)[0].split()
    return words[-1].strip("”“\"'’").casefold() if words else ""


def _wants_article(kind: ActorKind, name: str) -> bool:
    head = _head(name)
    match kind:
        case ActorKind.PERSON:
            return bool(ROLE_NAMES.search(name))
        case ActorKind.GROUP:
            if DEMONYM.search(head) or (BREAK.search(name) and head not in BARE_PLURALS):
                return True
            return head in WITH_ARTICLE - BARE_PLURALS
        case _:
            described_by = " of " in name or bool(ACRONYM.fullmatch(name))
            return described_by or head in WITH_ARTICLE
