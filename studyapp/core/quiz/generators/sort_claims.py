"""Sort claims by who makes them: by the accounts of disputes, and by two holders of a kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.dispute import Dispute
from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.quiz.body import Assignable, Sorting
from studyapp.core.quiz.draft import Made
from studyapp.core.quiz.generators.who_said import reported
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked, Question
from studyapp.core.quiz.question_on import MEDIUM, question_on
from studyapp.core.quiz.stable_id import question_id, shuffle_key, turn
from studyapp.core.quiz.statements import has_pronoun
from studyapp.core.quiz.wording.mention import label
from studyapp.core.quiz.wording.sentence import capitalised, joined, sentence

FAMILY = Family.SORT_CLAIMS
STATED = (Stance.STATES, Stance.ATTRIBUTES)
FEWEST = 3
ENOUGH = 4
MOST = 6
MOST_OF_ONE = 3
TOO_FEW = "Too few claims stand beside it that are certainly another's."
UNFIT = "It is no plain statement, or its wording shows whose it is."
BY_SIDE = (
    "Sort these claims by the account they belong to: {groups}.",
    "To whose account does each of these claims belong: {groups}?",
)
BY_HOLDER = (
    "Sort these statements by who made them: {groups}.",
    "Who made each of these statements: {groups}?",
)
Claim = tuple[Position, str]
"""A position and the name of the group it belongs to."""


def sort_claims(material: Material) -> Iterator[Made]:
    """Ask for claims to be sorted by side, dispute by dispute, then by holder, pair by pair."""
    asked: set[str] = set()
    for made in (*_by_side(material), *_by_holder(material)):
        asked.update(made.facts)
        yield made
    for position in material.pack.positions:
        if position.id not in asked:
            reason = TOO_FEW if _usable(material, position) else UNFIT
            yield NotAsked(fact=position.id, family=FAMILY, reason=reason)


def _by_side(material: Material) -> Iterator[Question]:
    waiting: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for dispute in material.pack.disputes:
        groups = tuple(sorted({one.label for one in dispute.accounts}, key=str.casefold))
        claims = waiting[groups]
        claims += _claims(material, dispute)
        if _enough(claims, groups):
            yield _ask(material, claims[:MOST], groups, BY_SIDE)
            waiting[groups] = []
    for groups, claims in waiting.items():
        if len(claims) >= FEWEST and {group for _, group in claims} == set(groups):
            yield _ask(material, claims[:MOST], groups, BY_SIDE)


def _claims(material: Material, dispute: Dispute) -> list[Claim]:
    """Give the claims of a dispute, the accounts by turns and none in excess."""
    told = [
        [
            (position, account.label)
            for position in map(material.pack.fact, account.positions)
            if isinstance(position, Position) and _usable(material, position)
        ][:MOST_OF_ONE]
        for account in dispute.accounts
    ]
    return (
        [claims[turn_] for turn_ in range(MOST_OF_ONE) for claims in told if turn_ < len(claims)]
        if all(told)
        else []
    )


def _usable(material: Material, position: Position) -> bool:
    stated = position.stance in STATED and not has_pronoun(position.statement)
    holder = material.pack.actor(position.holder)
    return (
        stated and bool(material.sound(position.passages)) and not names(holder, position.statement)
    )


def names(actor: Actor, text: str) -> bool:
    """Tell whether a text holds any form of an actor's name, and so shows whose it is."""
    told = text.casefold()
    return any(form.casefold() in told for form in actor.name.forms)


def _enough(claims: Sequence[Claim], groups: tuple[str, ...]) -> bool:
    return len(claims) >= ENOUGH and {group for _, group in claims[:MOST]} == set(groups)


def _by_holder(material: Material) -> Iterator[Question]:
    """Pair holders of a kind whose topics are apart; each holder once."""
    heard: dict[object, list[str]] = defaultdict(list)
    for holder in sorted(material.positions_of, key=lambda one: shuffle_key("sort", one)):
        if sum(_usable(material, one) for one in material.positions_of[holder][:MOST]) > 1:
            heard[material.pack.actor(holder).kind].append(holder)
    for holders in heard.values():
        for one, other in zip(holders[::2], holders[1::2], strict=False):
            made = _pair(material, one, other)
            if made is not None:
                yield made


def _pair(material: Material, one: str, other: str) -> Question | None:
    """Give a question on what two holders said; neither might hold what the other said."""
    if material.kinship.akin(one, other):
        return None
    names = {actor: label(material.pack.actor(actor)) for actor in (one, other)}
    groups = tuple(sorted(names.values(), key=str.casefold))
    claims = [
        (position, names[holder])
        for holder, not_by in ((one, other), (other, one))
        for position in [
            said
            for said in material.positions_of[holder][:MOST]
            if _usable(material, said) and not material.may_also_hold(not_by, said)
        ][:MOST_OF_ONE]
    ]
    if len(claims) < ENOUGH or {group for _, group in claims} != set(groups):
        return None
    return _ask(material, claims, groups, BY_HOLDER)


def _ask(
    material: Material, claims: Sequence[Claim], groups: tuple[str, ...], stems: tuple[str, ...]
) -> Question:
    facts = [position for position, _ in claims]
    name = question_id(FAMILY, tuple(sorted(one.id for one in facts)))
    items = [
        Assignable(
            text=capitalised(position.statement),
            target=groups.index(group),
            reason=reported(material, position),
            passage=material.sound(position.passages)[0],
            subject=position.id,
        )
        for position, group in claims
    ]
    return question_on(
        sorted(facts, key=lambda one: shuffle_key(name, one.id)),
        id=name,
        family=FAMILY,
        stem=stems[turn(name, len(stems))].format(groups=_either(groups)),
        body=Sorting(
            items=tuple(sorted(items, key=lambda one: shuffle_key(name, one.text))), groups=groups
        ),
        passages=tuple(dict.fromkeys(one.passage for one in items)),
        explanation=grouped(claims, groups),
        difficulty=MEDIUM,
    )


def grouped(claims: Sequence[Claim], groups: Sequence[str]) -> str:
    """Give one line on whose each claim is, group by group: "A: this; that. B: …"."""
    told = {
        group: "; ".join(position.statement for position, own in claims if own == group)
        for group in groups
    }
    return " ".join(sentence(f"{group}: {words}") for group, words in told.items() if words)


def _either(groups: tuple[str, ...]) -> str:
    return joined(list(groups)).replace(" and ", " or ")
