"""What do both say? Answered in one's own words, then compared with both accounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from studyapp.core.knowledge.dispute import Account, Dispute
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.position import Position
from studyapp.core.quiz.body import OpenAnswer
from studyapp.core.quiz.draft import UNQUOTABLE, Made
from studyapp.core.quiz.each_told import each_told
from studyapp.core.quiz.generators.source_sentence import claim_of
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.question_on import HARD, question_on
from studyapp.core.quiz.stable_id import question_id, shuffle_key, turn
from studyapp.core.quiz.wording.sentence import capitalised, joined, sentence

FAMILY = Family.BOTH_ACCOUNTS
OWN = "the article’s own account"
UNDISPUTED = "No account in the article stands against it."
AGAIN = "Its dispute is asked with other facts of the same account."
MOST = 2
"""How much of one account the answer is to hold."""
STEMS = (
    "What do {names} each say about {topic}?",
    "In your own words: what do {names} each say about {topic}?",
    "Set the accounts side by side: what do {names} each say about {topic}?",
)


def both_accounts(material: Material) -> Iterator[Made]:
    """Ask for the accounts of each dispute, in an order that favours nobody."""

    def why(fact: Fact) -> str:
        return AGAIN if material.pack.disputes_of(fact.id) else UNDISPUTED

    made = (_ask(material, dispute) for dispute in material.pack.disputes)
    yield from each_told(made, material.pack.facts, FAMILY, why)


def _ask(material: Material, dispute: Dispute) -> Made:
    told = [_heard(material, dispute, account) for account in dispute.accounts_in_order]
    if not all(told):
        first = dispute.accounts[0].facts[0]
        return NotAsked(fact=first, family=FAMILY, reason=UNQUOTABLE)
    facts = [fact for account in told for fact in account]
    name = question_id(FAMILY, (dispute.id,))
    names = joined([_voice(material, account[0]) for account in told])
    topic = material.pack.topic_name(dispute.topic)
    points = tuple(_point(material, fact) for fact in facts)
    return question_on(
        facts,
        id=name,
        family=FAMILY,
        stem=STEMS[turn(name, len(STEMS))].format(names=names, topic=topic),
        body=OpenAnswer(model=" ".join(points), points=points),
        passages=tuple(dict.fromkeys(material.sound(fact.passages)[0] for fact in facts)),
        explanation=sentence(dispute.article_says),
        difficulty=HARD,
    )


def _heard(material: Material, dispute: Dispute, account: Account) -> Sequence[Fact]:
    """Give what one voice of an account tells: of its positions if it has any, else its events."""
    facts = [material.pack.fact(one) for one in account.facts]
    usable = [one for one in facts if material.sound(one.passages)]
    held = [one for one in usable if isinstance(one, Position)]
    if held:
        chosen = min(held, key=lambda one: shuffle_key(dispute.id, one.holder)).holder
        return [one for one in held if one.holder == chosen][:MOST]
    return [one for one in usable if isinstance(one, Event)][:1]


def _voice(material: Material, fact: Fact) -> str:
    sources = [material.name(one) for one in material.sources(fact)]
    return joined(sources) or OWN


def _point(material: Material, fact: Fact) -> str:
    return capitalised(claim_of(material, fact))
