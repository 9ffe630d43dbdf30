"""A number with its source: whose figure it is, and what number a source gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.knowledge.relationship import Relationship
from studyapp.core.knowledge.speaker import Speaker, Tone
from studyapp.core.knowledge.standing import ContentNote, Standing
from studyapp.core.quiz.arrange import Candidate, Order, Tier
from studyapp.core.quiz.body import NumberEntry, Option
from studyapp.core.quiz.draft import Made, choice, unquotable
from studyapp.core.quiz.generators.source_sentence import summary_of
from studyapp.core.quiz.generators.who_said import reported
from studyapp.core.quiz.holders import candidates, name_in, others_than, ways_to_offer
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.question_on import HARD, question_on
from studyapp.core.quiz.stable_id import question_id, turn
from studyapp.core.quiz.wording.figures import Figure, figures_in, numbers_in
from studyapp.core.quiz.wording.sentence import capitalised, sentence

FAMILY = Family.WHOSE_FIGURE
NO_FIGURE = "The article gives no figure with it."
DENIED = "It answers another's figure and gives none of its own."
OF_DEATHS = "A number of dead or wounded is never the answer to type."
SOURCED = "Its source stands in the question."
OWN = "The article’s own figure"
THEIRS = "The figure of {name}"
BLANK = "…"
STATED = (Stance.STATES, Stance.ATTRIBUTES)
SMALL_WORDS = """
    a about after all almost an around as at both during each in its less many more most nearly no
    one only on over several some the their these this those to under up when while
"""
LOWERED = frozenset(SMALL_WORDS.split())
"""First words of a sentence that are small inside one; other words may be names."""


def whose_figure(material: Material) -> Iterator[Made]:
    """Ask whose a figure is, and for each figure what number its source gives."""
    counted = _counted_by_speaker(material)
    for fact in material.pack.facts:
        figures = _figures(fact)
        if not figures:
            yield NotAsked(fact=fact.id, family=FAMILY, reason=NO_FIGURE)
        elif isinstance(fact, Position) and fact.stance not in STATED:
            yield NotAsked(fact=fact.id, family=FAMILY, reason=DENIED)
        elif not material.sound(fact.passages):
            yield unquotable(fact, FAMILY)
        else:
            yield from _ask(material, fact, figures, counted)


def _ask(
    material: Material, fact: Fact, figures: list[Figure], counted: dict[str, set[float]]
) -> Iterator[Made]:
    figure = figures[turn(f"figure of {fact.id}", len(figures))]
    match fact:
        case Position():
            yield _holder_of(material, fact, figure)
        case Event() | Relationship() if fact.standing is Standing.ARTICLE:
            yield _voice_of(material, fact, figure, counted)
        case _:
            yield NotAsked(fact=fact.id, family=FAMILY, reason=SOURCED)
    if fact.content_note is not ContentNote.NONE:
        yield NotAsked(fact=fact.id, family=FAMILY, reason=OF_DEATHS)
        return
    for one in figures:
        yield _how_many(material, fact, one)


def _text(fact: Fact) -> str:
    match fact:
        case Position():
            return fact.statement
        case Event():
            return summary_of(fact)
        case Relationship():
            return fact.summary


def _figures(fact: Fact) -> list[Figure]:
    """Give the figures in a fact's wording that its own words in the article hold too."""
    found = list(figures_in(_text(fact)))
    if not found:
        return []
    printed = frozenset[float]().union(*(numbers_in(one.exact) for one in fact.passages))
    return [one for one in found if one.value in printed]


def _counted_by_speaker(material: Material) -> dict[str, set[float]]:
    """Give the numbers in what each speaker's actors say."""
    counted: dict[str, set[float]] = defaultdict(set)
    for position in material.pack.positions:
        speaker = material.pack.speaker_of_actor(position.holder).id
        counted[speaker].update(one.value for one in figures_in(position.statement))
    return counted


def _holder_of(material: Material, position: Position, figure: Figure) -> Made:
    passages = material.sound(position.passages)
    holder = material.pack.actor(position.holder)
    name = question_id(FAMILY, (position.id,), "holder")
    topic = material.pack.topic_name(position.topic)
    stems = (
        f"On {topic}, who gives the figure of {figure.words} {figure.unit}?",
        f"Who gives, on {topic}, the figure of {figure.words} {figure.unit}?",
    )
    made: Made = NotAsked(fact=position.id, family=FAMILY, reason=SOURCED)
    for style, choices in ways_to_offer(list(others_than(material, position)), holder):
        made = choice(
            id=name,
            family=FAMILY,
            subjects=(position,),
            stem=stems[turn(name, len(stems))],
            key=Option(
                text=name_in(style, holder),
                reason=reported(material, position),
                passage=passages[0],
                subject=holder.id,
            ),
            candidates=candidates(choices, style),
            order=Order.NAME,
            passages=passages,
            explanation=reported(material, position),
        )
        if not isinstance(made, NotAsked):
            break
    return made


def _voice_of(
    material: Material, fact: Event | Relationship, figure: Figure, counted: dict[str, set[float]]
) -> Made:
    """Ask who gives a figure that the article states in its own voice."""
    passages = material.sound(fact.passages)
    told = sentence(f"The article gives it in its own voice: {_text(fact)}")
    name = question_id(FAMILY, (fact.id,), "voice")
    return choice(
        id=name,
        family=FAMILY,
        subjects=(fact,),
        stem=f"{sentence(_text(fact))} Whose figure is it: {figure.words} {figure.unit}?",
        key=Option(text=OWN, reason=told, passage=passages[0]),
        candidates=[
            Candidate(
                tier=Tier.NEAR,
                option=Option(
                    text=THEIRS.format(name=one.name),
                    reason=sentence(
                        f"The article names no source for it, neither {one.name} nor another"
                    ),
                    passage=passages[0],
                ),
            )
            for one in _sides(material)
            if figure.value not in counted[one.id]
        ],
        order=Order.MIXED,
        passages=passages,
        explanation=told,
    )


def _sides(material: Material) -> list[Speaker]:
    return [one for one in material.pack.speakers if one.tone in (Tone.A, Tone.B)]


def _how_many(material: Material, fact: Fact, figure: Figure) -> Made:
    text = _text(fact)
    blanked = f"{text[: figure.start]}{BLANK}{text[figure.end :]}".rstrip(".")
    explanation = sentence(text)
    if isinstance(fact, Position):
        source = f"according to {material.name(fact.holder)}"
        explanation = reported(material, fact)
    else:
        source = material.according_to(fact) or "according to the article"
    return question_on(
        (fact,),
        id=question_id(FAMILY, (fact.id,), f"number {figure.start} {figure.unit}"),
        family=FAMILY,
        stem=f"{capitalised(source)}, {_lowered(blanked)}. How many?",
        body=NumberEntry(value=figure.value, unit=figure.unit),
        passages=material.sound(fact.passages),
        explanation=explanation,
        difficulty=HARD,
    )


def _lowered(text: str) -> str:
    """Give a sentence as it goes on inside another one."""
    first = text.split(maxsplit=1)[0] if text.split() else ""
    return text[:1].lower() + text[1:] if first.casefold() in LOWERED else text
