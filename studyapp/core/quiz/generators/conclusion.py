"""What does the article conclude? That it reports both accounts and settles nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studyapp.core.knowledge.dispute import Account, Dispute
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.passage import Passage
from studyapp.core.quiz.arrange import Candidate, Order, Tier
from studyapp.core.quiz.body import Option
from studyapp.core.quiz.draft import TOO_FEW, Made, choice
from studyapp.core.quiz.each_told import each_told
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.stable_id import question_id, turn
from studyapp.core.quiz.wording.sentence import joined, sentence

FAMILY = Family.CONCLUSION
BOTH = (
    "It leaves both accounts side by side.",
    "It reports both accounts and settles neither.",
    "It reports both accounts and does not settle it.",
    "It reports both accounts and leaves open which is right.",
)
ALL = (
    "It leaves all the accounts side by side.",
    "It reports all the accounts and settles none.",
    "It reports all the accounts and does not settle it.",
    "It reports all the accounts and leaves open which is right.",
)
"""Shorter and longer, so that the length does not tell."""
PAIR = 2
LONG_LABEL = 20
OPEN = re.compile(r"\b(?:not|no|neither|open|unsettled|without)\b", re.IGNORECASE)
UNDISPUTED = "No account in the article stands against it."
AGAIN = "Its dispute is asked with other facts of the same account."
SETTLED = "The article itself has more to say on it than that accounts differ."


def conclusion(material: Material) -> Iterator[Made]:
    """Ask what the article makes of each dispute it leaves open."""

    def why(fact: Fact) -> str:
        return AGAIN if material.pack.disputes_of(fact.id) else UNDISPUTED

    made = (_ask(material, dispute) for dispute in material.pack.disputes)
    yield from each_told(made, material.pack.facts, FAMILY, why)


def _ask(material: Material, dispute: Dispute) -> Made:
    told = [(one, _words_of(material, one)) for one in dispute.accounts_in_order]
    names = _names(material, [one for one, _ in told])
    passages = tuple(dict.fromkeys(passage for _, found in told for passage in found[:1]))
    if not OPEN.search(dispute.article_says):
        return _declined(dispute, SETTLED)
    if not all(found for _, found in told):
        return _declined(dispute, TOO_FEW)
    facts = [material.pack.fact(account.facts[0]) for account, _ in told]
    name = question_id(FAMILY, (dispute.id,))
    others = [_nameless(told, names), *_sides(told, names)]
    return choice(
        id=name,
        family=FAMILY,
        subjects=facts,
        stem=f"{sentence(dispute.question)} What does the article conclude?",
        key=Option(
            text=_worded(BOTH if len(told) == PAIR else ALL, others, turn(f"words of {name}", 3)),
            reason=sentence(dispute.article_says),
            passage=_own_words(material, dispute, passages)[0],
        ),
        candidates=others,
        order=Order.MIXED,
        names=material.openers,
        passages=_own_words(material, dispute, passages),
        explanation=sentence(dispute.article_says),
    )


def _worded(words: tuple[str, ...], others: list[Candidate], wish: int) -> str:
    """Give the wording that comes nearest to being shorter, 0, as long, 1, or longer, 2."""
    lengths = [len(one.option.text) for one in others]

    def rank(text: str) -> float:
        return 2 * sum(length < len(text) for length in lengths) / len(lengths)

    return min(words, key=lambda text: abs(rank(text) - wish))


def _words_of(material: Material, account: Account) -> tuple[Passage, ...]:
    facts: list[Fact] = [material.pack.fact(one) for one in account.facts]
    return material.sound(passage for fact in facts for passage in fact.passages)


def _own_words(
    material: Material, dispute: Dispute, passages: tuple[Passage, ...]
) -> tuple[Passage, ...]:
    return tuple(dict.fromkeys((*material.sound(dispute.article_passages), *passages)))


def _names(material: Material, accounts: list[Account]) -> list[str]:
    """Give short names: the labels, or where one is long, the speakers' names."""
    labels = [account.label for account in accounts]
    speakers = [material.pack.speaker(account.speaker).name for account in accounts]
    long = any(len(label) > LONG_LABEL for label in labels)
    return speakers if long and len(set(speakers)) == len(speakers) else labels


def _sides(
    told: list[tuple[Account, tuple[Passage, ...]]], names: list[str]
) -> Iterator[Candidate]:
    for at, (_, found) in enumerate(told):
        name, other = names[at], names[(at + 1) % len(told)]
        yield Candidate(
            tier=Tier.SAME_KIND,
            option=Option(
                text=f"It takes the account of {name} as settled.",
                reason=sentence(
                    f"The article reports the account of {name} beside that of {other}"
                    " and calls neither of them settled"
                ),
                passage=found[0],
            ),
        )
        yield Candidate(
            tier=Tier.DERIVED,
            option=Option(
                text=f"It reports only the account of {name}.",
                reason=sentence(f"The article also reports the account of {other}"),
                passage=told[(at + 1) % len(told)][1][0],
            ),
        )


def _nameless(told: list[tuple[Account, tuple[Passage, ...]]], names: list[str]) -> Candidate:
    """Give a wrong answer that names nobody, as the right one names nobody."""
    return Candidate(
        tier=Tier.NEAR,
        option=Option(
            text="It takes one of the accounts as settled.",
            reason=sentence(
                f"The article reports the account of {joined(names)} and settles nothing"
            ),
            passage=told[0][1][0],
        ),
    )


def _declined(dispute: Dispute, reason: str) -> NotAsked:
    return NotAsked(fact=dispute.accounts[0].facts[0], family=FAMILY, reason=reason)
