"""Checks of names: typed answers accept every spelling, and other names are those printed."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.bank.checks import mends
from studyapp.core.bank.checks.check import Check, CheckId, Level, Mend, MendKind
from studyapp.core.bank.checks.fairness import spoken, without_quotations
from studyapp.core.bank.checks.lookup import WORD, Lookup, folded
from studyapp.core.bank.checks.reading import Reading
from studyapp.core.bank.form import AnswerKind, QuestionForm
from studyapp.core.knowledge.actor import Actor

SHORTEST = 5
"""Shorter words are too like too many others to be called misspelt."""
MOST_EDITS = 2
MANY_LETTERS = 8
"""Two letters may be off in a word so long; in shorter ones just one."""


def check_spellings(reading: Reading) -> Iterator[Check]:
    """Every spelling that the article has for the answer counts."""
    form = reading.form
    actor = _answer(reading)
    forms = () if actor is None else spellings(actor)
    if len(forms) < 2:  # noqa: PLR2004 - one spelling is nothing to tell
        return
    if not _is_typed(form):
        near = tuple(one for one in forms if _like(one, forms[0]))
        if len(near) > 1:
            yield Check(id=CheckId.SPELLINGS, level=Level.INFO, detail=("", *near))
        return
    accepted = {_bare(one) for one in form.accepted}
    missing = tuple(one for one in forms if _bare(one) not in accepted)
    if not missing:
        detail = ("accepted", *forms)
        yield Check(id=CheckId.SPELLINGS, level=Level.INFO, field="accepted", detail=detail)
        return
    yield Check(
        id=CheckId.SPELLINGS_LEFT_OUT,
        level=Level.ADVICE,
        field="accepted",
        detail=missing,
        mend=Mend(kind=MendKind.ACCEPT_SPELLINGS, change=mends.accepting(missing)),
    )


def check_misspelt(reading: Reading) -> Iterator[Check]:
    """A name that is nearly one of the article's is written as there."""
    for field, number, text in spoken(reading):
        for word in dict.fromkeys(WORD.findall(without_quotations(text, reading))):
            written = _meant(word, reading.lookup)
            if written:
                change = mends.worded(field, number, mends.respelt(word, written))
                yield Check(
                    id=CheckId.MISSPELT,
                    level=Level.INFO,
                    field=field,
                    number=number,
                    detail=(word, written),
                    mend=Mend(kind=MendKind.SPELL, change=change),
                )


def spellings(actor: Actor) -> tuple[str, ...]:
    """Give the ways a name is spelt, the usual one first; not where only "the" differs."""
    found: dict[str, str] = {}
    for form in actor.name.forms:
        found.setdefault(_bare(form), form)
    return tuple(found.values())


def _like(one: str, other: str) -> bool:
    """Tell whether two forms are spellings of one name rather than two names."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - slow to import, and rarely needed

    edits = OSA.distance(_bare(one), _bare(other), score_cutoff=MOST_EDITS + 1)
    return len(one.split()) == len(other.split()) and edits <= MOST_EDITS + 1


def _is_typed(form: QuestionForm) -> bool:
    return form.kind is AnswerKind.TYPED or (form.kind is AnswerKind.GAP and form.typed_gap)


def _bare(name: str) -> str:
    return folded(name).removeprefix("the ")


def _answer(reading: Reading) -> Actor | None:
    """Give the actor who is the answer, if an actor is."""
    form, lookup = reading.form, reading.lookup
    if _is_typed(form):
        return lookup.actor_spelt(form.accepted[0]) if form.accepted else None
    keys = [one for one in form.choices if one.right] if reading.offers_options else []
    return lookup.actor_called(keys[0].text) if len(keys) == 1 else None


def _meant(word: str, lookup: Lookup) -> str:
    """Give the name's word that a word is nearly, or nothing."""
    if len(word) < SHORTEST or not word[0].isupper() or word.casefold() in lookup.vocabulary:
        return ""
    if word not in lookup.nearest:
        lookup.nearest[word] = _nearest(word, lookup.name_words)
    return lookup.nearest[word]


def _nearest(word: str, names: tuple[str, ...]) -> str:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - slow to import, and rarely needed

    most = MOST_EDITS if len(word) >= MANY_LETTERS else 1
    near = [
        (edits, name)
        for name in names
        if name[0].casefold() == word[0].casefold()
        and (edits := OSA.distance(word.casefold(), name.casefold(), score_cutoff=most)) <= most
    ]
    return min(near)[1] if near else ""
