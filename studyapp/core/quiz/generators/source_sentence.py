"""Which sentence supports it? A fact is given, its sentence in the article is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studyapp.core.knowledge.article import BlockKind, Sentence
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.quiz.anchors import Anchors
from studyapp.core.quiz.arrange import Candidate, Order, Tier, in_each_tier
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.draft import Made, choice, gravest, is_graver, unquotable
from studyapp.core.quiz.generators.how_related import clause_of
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.once import once_each
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.stable_id import question_id
from studyapp.core.quiz.wording.sentence import sentence
from studyapp.core.quiz.wording.speech import said
from studyapp.core.quiz.wording.verbatim import too_close

FAMILY = Family.SOURCE_SENTENCE
LONGEST = 240
ASIDE = re.compile(r"[;,] (?:the article|a caption|it) (?:gives|says|does)\b")
"""What a summary says about the article itself, after the fact."""
OPENING = re.compile(r"^According to [^,]+, (?:as [^,]+ reports?, )?")
"""A summary's own attribution; ours takes its place."""
TOO_LONG = "Its sentence is too long to choose from a list."


def source_sentence(material: Material) -> Iterator[Made]:
    """Ask for the sentence behind each event, position and relationship."""
    anchors = Anchors(material)
    offers = Offers(material, anchors)
    for fact in material.pack.facts:
        yield _ask(material, anchors, offers, fact)


def _ask(material: Material, anchors: Anchors, offers: Offers, fact: Fact) -> Made:
    passages = material.sound(fact.passages)
    if not passages:
        return unquotable(fact, FAMILY)
    key = material.pack.article.sentence_at(passages[0].start)
    words = anchors.whole(key)
    if words is None or passages[0].end > key.end or key.kind is not BlockKind.BODY:
        return unquotable(fact, FAMILY)
    if len(words.exact) > LONGEST:
        return NotAsked(fact=fact.id, family=FAMILY, reason=TOO_LONG)
    claim = claim_of(material, fact)
    reason = sentence(f"This is the sentence that says so: {claim}")
    return choice(
        id=question_id(FAMILY, (fact.id,)),
        family=FAMILY,
        subjects=(fact,),
        stem=_stem(material, fact),
        key=Option(text=words.exact.strip(), reason=reason, passage=words, subject=fact.id),
        candidates=list(_others(anchors, offers, fact, key)),
        order=Order.MIXED,
        passages=passages,
        explanation=reason,
        may_echo=True,
    )


def _stem(material: Material, fact: Fact) -> str:
    claim = claim_of(material, fact)
    if isinstance(fact, Event) and any(too_close(claim, one.exact) for one in fact.passages):
        source = material.according_to(fact)
        told = f"this, {source}" if source else "this"
        return f"Which sentence of the article tells of {told}: {fact.title}?"
    return f"Which sentence of the article supports this? {claim}"


def summary_of(event: Event) -> str:
    """Give an event's summary without what it says of the article itself."""
    return ASIDE.split(event.summary)[0]


@once_each
def claim_of(material: Material, fact: Fact) -> str:
    """Give a fact as one sentence that names who says so, unless the article does itself."""
    match fact:
        case Event():
            source = material.according_to(fact)
            told = summary_of(fact)
            return sentence(f"{source}, {OPENING.sub('', told)}" if source else told)
        case Position():
            return sentence(said(fact, material.name(fact.holder)))
        case Relationship():
            source = material.according_to(fact)
            clause = clause_of(material, fact)
            return sentence(f"{source}, {clause}" if source else clause)


def _others(anchors: Anchors, offers: Offers, fact: Fact, key: Sentence) -> Iterator[Candidate]:
    for other in anchors.around(key, fact.id):
        offered = offers.of(other)
        if not offered or is_graver(offered[0].note, fact.content_note):
            continue
        if not anchors.may_support(other, fact):
            yield offered[Tier.NEAR if other.paragraph == key.paragraph else Tier.SAME_KIND]


class Offers:
    """Sentences as candidates of every tier; none where one is too long or not to be quoted."""

    def __init__(self, material: Material, anchors: Anchors) -> None:
        self._material = material
        self._anchors = anchors
        self._made: dict[int, tuple[Candidate, ...]] = {}

    def of(self, one: Sentence) -> tuple[Candidate, ...]:
        """Give a sentence's candidates, by tier."""
        made = self._made.get(one.index)
        if made is None:
            made = self._made[one.index] = self._offered(one)
        return made

    def _offered(self, one: Sentence) -> tuple[Candidate, ...]:
        words, told = self._anchors.whole(one), self._anchors.facts_in(one)
        if words is None or not told or len(words.exact) > LONGEST:
            return ()
        option = Option(
            text=words.exact.strip(),
            reason=_reason(self._material, told[0]),
            passage=words,
            subject=told[0].id,
        )
        return in_each_tier(option, gravest([fact.content_note for fact in told]))


def _reason(material: Material, fact: Fact) -> str:
    return sentence(f"This sentence supports something else: {claim_of(material, fact)}")
