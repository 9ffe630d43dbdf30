"""How a question begins: from words of the article, or from one of another kind."""

from __future__ import annotations

from dataclasses import replace

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm
from studyapp.core.bank.quotes import quote_of
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.quiz.draft import gravest

CHOSEN = frozenset({AnswerKind.ONE_OF, AnswerKind.SEVERAL_OF, AnswerKind.GAP})
TYPED = AnswerKind.TYPED
BLANKS = (Choice(right=True), Choice(), Choice())
SIDES = (Choice(right=True), Choice())


def from_words(passage: Passage, pack: Pack) -> QuestionForm:
    """Begin a question on words of the article, tied to the facts that stand on them.

    The note on the words is the gravest of their facts.
    """
    facts = [fact for fact in pack.facts if any(one.overlaps(passage) for one in fact.passages)]
    ids = tuple(fact.id for fact in facts)
    return QuestionForm(
        id="",
        choices=BLANKS,
        quotes=(quote_of(passage),),
        fact=ids[0] if ids else "",
        facts=ids,
        content_note=gravest([fact.content_note for fact in facts]),
    )


def with_kind(form: QuestionForm, kind: AnswerKind) -> QuestionForm:
    """Give a form another kind of answer; what was written is kept as far as it has a place."""
    changed = replace(form, kind=kind)
    if kind is AnswerKind.TRUE_FALSE and len(form.choices) != len(SIDES):
        return replace(changed, choices=SIDES)
    if kind is TYPED and not form.accepted:
        right = tuple(one.text for one in form.choices if one.right and one.text)
        others = tuple(one for one in form.choices if not one.right)
        return replace(changed, accepted=right, choices=others)
    if kind in CHOSEN and form.kind is TYPED:
        right_ones = tuple(Choice(text=text, right=True) for text in form.accepted[:1])
        return replace(changed, choices=(*right_ones, *form.choices) or BLANKS)
    if kind in CHOSEN and not form.choices:
        return replace(changed, choices=BLANKS)
    if kind is AnswerKind.ORDERING:
        placed = tuple(replace(one, place=at) for at, one in enumerate(form.choices))
        return replace(changed, choices=placed)
    return changed
