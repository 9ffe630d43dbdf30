"""Who relates so to someone? The relationship is given with one end, the other is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.knowledge.relationship import Relationship, RelationshipKind
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.arrange import Candidate, Order, Tier
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.draft import Made, choice, unquotable
from studyapp.core.quiz.generators.how_related import clause_of, told
from studyapp.core.quiz.links import Links
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.stable_id import question_id, turn
from studyapp.core.quiz.wording.mention import is_plural, label, mention
from studyapp.core.quiz.wording.sentence import capitalised, plural_verb, sentence

FAMILY = Family.HOW_RELATED
TELLING = "The name of one end tells the other."
AS_ROLE = "It is asked as the role of a person already."
OFFICES = frozenset(
    {
        RelationshipKind.HOLDS_OFFICE_IN,
        RelationshipKind.REPRESENTS,
        RelationshipKind.SPEAKS_FOR,
        RelationshipKind.ADVISES,
        RelationshipKind.WORKS_AT,
    }
)
WHICH = {
    ActorKind.PERSON: ("who", "people"),
    ActorKind.STATE: ("which state", "states"),
    ActorKind.REGION: ("which region", "regions"),
    ActorKind.BODY: ("which body", "bodies"),
    ActorKind.FORCE: ("which force", "forces"),
    ActorKind.ORGANISATION: ("which organisation", "organisations"),
    ActorKind.MEDIUM: ("which medium", "media"),
    ActorKind.GROUP: ("who", "groups"),
}


def who_relates(material: Material) -> Iterator[Made]:
    """Ask for one end of each relationship."""
    links = Links(material.pack)
    for link in material.pack.relationships:
        if not material.sound(link.passages):
            yield unquotable(link, FAMILY)
            continue
        yield _one_end(material, links, link)


def _one_end(material: Material, links: Links, link: Relationship) -> Made:
    """Ask for the end whose name has room on both sides; one question a link is enough.

    Names early in the alphabet are asked for most, and would fill the first place.
    """
    ends = [True] if link.second_object is not None else [True, False]
    if _asked_as_role(material, link):
        ends = ends[1:]
    ends.sort(key=lambda subject: _preference(material, link, subject=subject))
    made: Made = NotAsked(fact=link.id, family=FAMILY, reason=AS_ROLE)
    for subject in ends:
        made = _ask(material, links, link, subject=subject)
        if not isinstance(made, NotAsked):
            break
    return made


def _preference(material: Material, link: Relationship, *, subject: bool) -> tuple[bool, bool]:
    edge = material.comes_first(link.subject if subject else link.object)
    return edge, subject is (turn(f"end of {link.id}", 2) == 0)


def _asked_as_role(material: Material, link: Relationship) -> bool:
    """Tell whether the question who holds an office is asked of the person already."""
    subject = material.pack.actor(link.subject)
    return subject.kind is ActorKind.PERSON and bool(subject.role) and link.kind in OFFICES


def _tells(asked: Actor, ends: list[Actor]) -> bool:
    """Tell whether the answer's name holds the name of another end: "Chinese in Azerbaijan"."""
    return any(end.name.canonical in asked.name.canonical for end in ends)


def _ask(material: Material, links: Links, link: Relationship, *, subject: bool) -> Made:
    asked = material.pack.actor(link.subject if subject else link.object)
    ends = [
        material.pack.actor(end)
        for end in (link.subject, link.object, link.second_object)
        if end is not None and end != asked.id
    ]
    if _tells(asked, ends):
        return NotAsked(fact=link.id, family=FAMILY, reason=TELLING)
    passages = material.sound(link.passages)
    reason = told(material, link)
    return choice(
        id=question_id(FAMILY, (link.id,), "subject" if subject else "object"),
        family=FAMILY,
        subjects=(link,),
        stem=_stem_subject(material, link, asked)
        if subject
        else _stem_object(material, link, asked),
        key=Option(text=label(asked), reason=reason, passage=passages[0], subject=asked.id),
        candidates=list(_others(material, links, link, asked)),
        order=Order.NAME,
        names=material.openers,
        passages=passages,
        explanation=reason,
    )


def _stem_subject(material: Material, link: Relationship, asked: Actor) -> str:
    ends = material.name(link.object)
    if link.second_object is not None:
        ends = f"{ends} and {material.name(link.second_object)}"
    source = material.according_to(link) or "according to the article"
    return capitalised(f"{source}, {WHICH[asked.kind][0]} {link.verb_phrase} {ends}?")


def _stem_object(material: Material, link: Relationship, asked: Actor) -> str:
    source = material.according_to(link) or "according to the article"
    subject = material.pack.actor(link.subject)
    verbs = plural_verb(link.verb_phrase) if is_plural(subject) else link.verb_phrase
    clause = f"{mention(subject)} {verbs} one of these"
    return f"{capitalised(source)}, {clause} {WHICH[asked.kind][1]}. Which one?"


def _others(
    material: Material, links: Links, link: Relationship, asked: Actor
) -> Iterator[Candidate]:
    """Give actors of the same kind that nothing in the pack joins so to the other ends."""
    ends = tuple(
        end
        for end in dict.fromkeys((link.subject, link.object, link.second_object))
        if end is not None and end != asked.id
    )
    for actor in material.some_actors(asked.kind, link.id):
        if actor.id in ends or any(
            material.kinship.akin(actor.id, one) for one in (asked.id, *ends)
        ):
            continue
        if any(links.may_hold(link.kind, actor.id, end) for end in ends):
            continue
        option = _option(material, links, actor, ends)
        if option is not None:
            near = any(links.between(actor.id, end) for end in ends) or any(
                one.kind is link.kind for one in links.touching(actor.id)
            )
            tier = (
                (Tier.NEAR if near else Tier.SAME_KIND)
                if links.touching(actor.id)
                else Tier.DERIVED
            )
            yield Candidate(option=option, tier=tier)


def _option(material: Material, links: Links, actor: Actor, ends: tuple[str, ...]) -> Option | None:
    between = [one for end in ends for one in links.between(actor.id, end)]
    told = [
        one
        for one in (*between, *links.touching(actor.id))
        if material.sound(one.passages) and one.content_note is ContentNote.NONE
    ]
    passages = material.sound(told[0].passages if told else actor.passages)
    if not passages:
        return None
    reason = f"the article names {mention(actor)} but says nothing like this of it"
    if told:
        source = material.according_to(told[0]) or "in the article"
        reason = f"{source}, {clause_of(material, told[0])}"
    return Option(text=label(actor), reason=sentence(reason), passage=passages[0], subject=actor.id)
