"""How are two actors related? The pair is given, the relationship is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.knowledge.relationship import Relationship, RelationshipKind
from studyapp.core.quiz.arrange import Candidate, Order, Tier
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.draft import Made, choice, is_graver, unquotable
from studyapp.core.quiz.each_told import each_told
from studyapp.core.quiz.links import Links
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.once import once_each
from studyapp.core.quiz.question import Family
from studyapp.core.quiz.stable_id import number_of, question_id, some, turn
from studyapp.core.quiz.wording.mention import is_plural, mention
from studyapp.core.quiz.wording.sentence import capitalised, plural_verb, sentence

FAMILY = Family.HOW_RELATED
LOOKED_AT = 24
Ends = tuple[ActorKind, ActorKind]
Verbs = list[list[Relationship]]
"""Relationships, those of one verb phrase together."""
MEDIATES = "It ties three, and the question has room for two."
NOT_LANDS = "Not both ends are states or regions, so that one verb would tell the other end."
LANDS = (ActorKind.STATE, ActorKind.REGION)


def how_related(material: Material) -> Iterator[Made]:
    """Ask how the two ends of each relationship are related."""
    links = Links(material.pack)
    verbs = _by_ends(material)
    made = (
        _ask(material, links, link, verbs.get(_ends(material, link), []))
        for link in material.pack.relationships
        if link.kind is not RelationshipKind.MEDIATES_BETWEEN and _between_lands(material, link)
    )
    yield from each_told(made, material.pack.relationships, FAMILY, _why_not)


def _why_not(link: Relationship) -> str:
    return MEDIATES if link.kind is RelationshipKind.MEDIATES_BETWEEN else NOT_LANDS


def _ask(material: Material, links: Links, link: Relationship, verbs: Verbs) -> Made:
    passages = material.sound(link.passages)
    if not passages:
        return unquotable(link, FAMILY)
    name = question_id(FAMILY, (link.id,), "how")
    reason = told(material, link)
    return choice(
        id=name,
        family=FAMILY,
        subjects=(link,),
        stem=_stem(material, link, name),
        key=Option(
            text=_clause(material, link, link),
            reason=reason,
            passage=passages[0],
            subject=link.id,
        ),
        candidates=list(_others(material, links, link, verbs)),
        order=Order.MIXED,
        names=material.openers,
        passages=passages,
        explanation=reason,
    )


def _between_lands(material: Material, link: Relationship) -> bool:
    """Only between states and regions does each other's verb make sense."""
    return all(material.pack.actor(end).kind in LANDS for end in (link.subject, link.object))


@once_each
def told(material: Material, link: Relationship) -> str:
    """Give one sentence on a relationship and who tells it."""
    source = material.according_to(link)
    clause = clause_of(material, link)
    return sentence(f"{source}, {clause}" if source else f"The article says that {clause}")


@once_each
def clause_of(material: Material, link: Relationship) -> str:
    """Give a relationship as a clause: "Russia stations troops in Armenia"."""
    ends = material.name(link.object)
    if link.second_object is not None:
        ends = f"{ends} and {material.name(link.second_object)}"
    subject = material.pack.actor(link.subject)
    verbs = plural_verb(link.verb_phrase) if is_plural(subject) else link.verb_phrase
    return f"{mention(subject)} {verbs} {ends}"


def _clause(material: Material, link: Relationship, verbs: Relationship) -> str:
    subject, end = material.name(link.subject), material.name(link.object)
    return capitalised(f"{subject} {verbs.verb_phrase} {end}")


def _stem(material: Material, link: Relationship, name: str) -> str:
    subject, end = material.name(link.subject), material.name(link.object)
    source = material.according_to(link)
    if source:
        return f"{capitalised(source)}, how are {subject} and {end} related?"
    if turn(f"stem of {name}", 2):
        return f"How are {subject} and {end} related, according to the article?"
    return f"Which of these does the article say about {subject} and {end}?"


def _others(
    material: Material, links: Links, link: Relationship, verbs: Verbs
) -> Iterator[Candidate]:
    offered: set[str] = {link.verb_phrase}
    for other in _some(material, links, link, verbs):
        held = links.may_hold(other.kind, link.subject, link.object)
        grave = is_graver(other.content_note, link.content_note)
        if held or grave or other.verb_phrase in offered or not material.sound(other.passages):
            continue
        offered.add(other.verb_phrase)
        near = {link.subject, link.object} & {other.subject, other.object}
        yield Candidate(
            tier=Tier.NEAR if near else Tier.SAME_KIND,
            option=Option(
                text=_clause(material, link, other),
                reason=_reason(material, other),
                passage=material.sound(other.passages)[0],
                subject=other.id,
            ),
        )


def _some(
    material: Material, links: Links, link: Relationship, verbs: Verbs
) -> Iterator[Relationship]:
    """Give relationships of the same ends, then others between the same kinds of ends."""
    ends = _ends(material, link)
    for end in (link.subject, link.object):
        for other in links.touching(end)[:LOOKED_AT]:
            if other.second_object is None and _ends(material, other) == ends:
                yield other
    number = number_of(link.id)
    for alike in some(verbs, number, LOOKED_AT):
        yield alike[number % len(alike)]


@once_each
def _reason(material: Material, other: Relationship) -> str:
    source = material.according_to(other)
    clause = clause_of(material, other)
    words = f"{source}, {clause}" if source else f"in the article, {clause}"
    return sentence(f"This is told of others: {words}")


def _ends(material: Material, link: Relationship) -> Ends:
    return (material.pack.actor(link.subject).kind, material.pack.actor(link.object).kind)


def _by_ends(material: Material) -> dict[Ends, Verbs]:
    """Give the relationships by the kinds of their ends: only such verbs fit each other's ends."""
    found: dict[Ends, dict[str, list[Relationship]]] = {}
    for link in material.pack.relationships:
        if link.second_object is None:
            verbs = found.setdefault(_ends(material, link), {})
            verbs.setdefault(link.verb_phrase, []).append(link)
    return {ends: list(verbs.values()) for ends, verbs in found.items()}
