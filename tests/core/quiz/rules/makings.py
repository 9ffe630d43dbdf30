"""What hand-made questions for the rules are made of."""

from dataclasses import replace

from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.knowledge.name import Name
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.quiz.body import Body, OneOf, Option, Ordering, OrderItem
from studyapp.core.quiz.question import Family, Question
from studyapp.core.quiz.rules.breach import Rule
from tests.builders import (
    actors,
    make_actor,
    make_pack,
    make_position,
    make_relationship,
    positions,
    quote,
    relationships,
)

CLOSED = quote("On 1 May 2021, the old bridge was closed.")
MISPLACED = replace(CLOSED, start=CLOSED.start + 1, end=CLOSED.end + 1)
REASON = "The article says so in this sentence."


def crew() -> Pack:
    """A pack with three ferrymen, so that there is someone to choose from."""
    hands = tuple(
        make_actor(f"hand-{name.casefold()}", kind=ActorKind.PERSON, name=f"{name} Reed",
                   role=f"{name}'s ferry keeper", passages=(quote("a workman"),))
        for name in ("Ann", "Bea", "Cyd")
    )  # fmt: skip
    dock = make_actor("dock", name="Dock Office", part_of="guild")
    alias = make_actor("alias", name=Name(canonical="The Guild", as_written=("Harbour Guild",)))
    said = make_position(
        "pos-ann", holder="hand-ann", topic="opening", statement="a new ferry at dawn"
    )
    agreed = make_position(
        "pos-bea", holder="hand-bea", topic="opening", statement="a ferry before noon"
    )
    supports = make_relationship("rel-dock", subject="dock", object="northbank")
    return make_pack(
        actors=(*actors(), *hands, dock, alias),
        positions=(*positions(), said, agreed),
        relationships=(*relationships(), supports),
    )


PACK = crew()


def option(text: str, subject: str | None = None, **more: str | Passage) -> Option:
    reason, passage = more.get("reason", REASON), more.get("passage", CLOSED)
    edtf = more.get("edtf")
    assert isinstance(reason, str)
    assert isinstance(passage, Passage)
    assert edtf is None or isinstance(edtf, str)
    return Option(text=text, reason=reason, passage=passage, subject=subject, edtf=edtf)


def ask(
    body: Body,
    *,
    family: Family = Family.WRITTEN,
    stem: str = "Which one is it?",
    fact: str = "ev-closed",
    facts: tuple[str, ...] = (),
    passage: Passage = CLOSED,
) -> Question:
    return Question(
        id="q",
        family=family,
        stem=stem,
        body=body,
        fact=fact,
        facts=facts or (fact,),
        passages=(passage,),
        explanation=REASON,
    )


def one_of(*options: Option, key: int = 0) -> OneOf:
    return OneOf(options=options, key=key)


def words(*texts: str) -> OneOf:
    return one_of(*(option(text) for text in texts))


def dated(*texts: str) -> OneOf:
    return one_of(*(option(text, edtf=text) for text in texts))


def in_order(**slots: int) -> Ordering:
    items = tuple(
        OrderItem(text=name, slot=slot, reason=REASON, passage=CLOSED, subject=f"ev-{name}")
        for name, slot in slots.items()
    )
    return Ordering(items=items)


ANN, BEA, CYD = (
    option(f"{name} Reed", f"hand-{name.casefold()}") for name in ("Ann", "Bea", "Cyd")
)
DOCK, GUILD, ALIAS, GAZETTE, BOARD = (
    option("Dock Office", "dock"),
    option("Harbour Guild", "guild"),
    option("The Guild", "alias"),
    option("River Gazette", "gazette"),
    option("River Board", "board"),
)
NORTH, SOUTH = option("Northbank", "northbank"), option("Southbank", "southbank")
WHO = "Who called for a new ferry at dawn?"
TRUE, FALSE = option("True"), option("False")
SLIP = quote("The engine house broke in the night, a workman said.")

Row = tuple[str, Rule, Question, Question]
"""What is broken, the rule, a question that breaks it, and its mended twin."""
