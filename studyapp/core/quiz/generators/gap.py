"""Fill the gap: a sentence of the article, word for word, with a name, date or number left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from studyapp.core.knowledge.article import BlockKind, Sentence
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.standing import Standing
from studyapp.core.quiz.anchors import Anchors
from studyapp.core.quiz.arrange import difficulty
from studyapp.core.quiz.blanks import Blank, BlankKind, Blanks
from studyapp.core.quiz.body import Gap, OneOf, TypedText
from studyapp.core.quiz.draft import TOO_FEW, UNQUOTABLE, Made
from studyapp.core.quiz.material import Material
from studyapp.core.quiz.question import Family, NotAsked
from studyapp.core.quiz.question_on import HARD, question_on
from studyapp.core.quiz.stable_id import question_id, turn

FAMILY = Family.GAP
LONGEST = 320
MOST_OTHERS = 12
SHORTEST = 5
"""A gap needs so many other words around it."""
SLIP = "Its sentence holds a slip of the translation."
TOO_LONG = "Its sentence is too long to be shown with a gap."
BROKEN = "Its sentence breaks off inside a quotation."
NOT_TEXT = "Its words stand in a title or a caption."
SHARED = "Its sentence is shown with another gap; two would answer each other."
NOTHING = "Its sentence has no name, date or number that could be left out fairly."
STEMS = {
    BlankKind.NAME: (
        "Which name is missing from this sentence of the article?",
        "Fill the gap: which name does the article have here?",
    ),
    BlankKind.DATE: (
        "Which date is missing from this sentence of the article?",
        "Fill the gap: which date does the article have here?",
    ),
    BlankKind.NUMBER: (
        "Which number is missing from this sentence of the article?",
        "Fill the gap: which number does the article have here?",
    ),
}


def gap(material: Material) -> Iterator[Made]:
    """Ask each sentence that carries facts once, with one gap."""
    anchors, blanks = Anchors(material), Blanks(material)
    slips = {
        one.index
        for slip in material.pack.slips
        for one in material.pack.article.sentences_of(slip.passage)
    }
    asked: set[int] = set()
    for fact in material.pack.facts:
        at = material.pack.article.sentence_at(fact.passages[0].start)
        if at.index not in asked:
            asked.add(at.index)
            yield from _ask(anchors, blanks, at, slip=at.index in slips)


def _ask(anchors: Anchors, blanks: Blanks, at: Sentence, *, slip: bool) -> Iterator[Made]:
    facts = anchors.facts_in(at)
    whole = anchors.whole(at)
    reason = _why_not(at, whole, slip=slip)
    if reason or whole is None:
        yield from _declined(facts, reason or UNQUOTABLE)
        return
    found = list(_blanks(blanks, facts, whole))
    if not found:
        yield from _declined(facts, NOTHING)
        return
    name = question_id(FAMILY, (f"sentence {whole.exact}",))
    first = turn(f"gap of {name}", len(found))
    for blank in (*found[first:], *found[:first]):
        made = _filled(blanks, blank, whole, name)
        if made is not None:
            yield made
            yield from _declined([one for one in facts if one is not blank.fact], SHARED)
            return
    yield from _declined(facts, TOO_FEW)


def _why_not(at: Sentence, whole: Passage | None, *, slip: bool) -> str:
    if whole is None:
        return UNQUOTABLE
    if at.kind is not BlockKind.BODY:
        return NOT_TEXT
    if slip:
        return SLIP
    if whole.exact.count("“") != whole.exact.count("”"):
        return BROKEN
    if len(whole.exact) > LONGEST:
        return TOO_LONG
    return NOTHING if len(whole.exact.split()) < SHORTEST else ""


def _declined(facts: list[Fact], reason: str) -> Iterator[Made]:
    for fact in facts:
        yield NotAsked(fact=fact.id, family=FAMILY, reason=reason)


def _blanks(blanks: Blanks, facts: list[Fact], whole: Passage) -> Iterator[Blank]:
    """Give what may be left out: where somebody's words are told, only who tells them."""
    told = [fact for fact in facts if fact.standing is not Standing.ARTICLE]
    if not told:
        for fact in facts:
            yield from blanks.of_article(fact, whole)
        yield from blanks.of_numbers(facts[0], whole)
    for fact in told:
        if isinstance(fact, Position):
            yield from blanks.of_telling(fact, whole)


def _filled(blanks: Blanks, blank: Blank, whole: Passage, name: str) -> Made | None:
    """Give the question with one blank, typed for about half of the names, else chosen."""
    others = list(islice(blanks.others(blank, whole), MOST_OTHERS))
    if blank.accepted and turn(f"filler of {name}", 2) == 0:
        filler: OneOf | TypedText | None = blanks.typed(blank, others)
    else:
        filler = blanks.chosen(blank, others, name)
    if filler is None:
        return None
    stems = STEMS[blank.kind]
    return question_on(
        (blank.fact,),
        id=name,
        family=FAMILY,
        stem=stems[turn(f"stem of {name}", len(stems))],
        body=Gap(before=whole.exact[: blank.start], after=whole.exact[blank.end :], filler=filler),
        passages=(whole,),
        explanation=blank.told,
        difficulty=difficulty(filler, others) if isinstance(filler, OneOf) else HARD,
        notes=[one.note for one in others],
    )
