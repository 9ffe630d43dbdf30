"""Checks of what a question rests on: its words in the article, its facts, its content note."""

from __future__ import annotations

from collections.abc import Iterator

from studyapp.core.bank.checks import mends
from studyapp.core.bank.checks.check import Check, CheckId, Level, Mend, MendKind
from studyapp.core.bank.checks.reading import Reading
from studyapp.core.knowledge.standing import ContentNote

FEWEST_WORDS = 3
NOTES = (ContentNote.NONE, ContentNote.CASUALTIES, ContentNote.ATROCITY)
"""From what needs no note to what needs it most."""


def check_anchors(reading: Reading) -> Iterator[Check]:
    """Every quote is a part of one sentence, and enough of it to tell what it says."""
    article = reading.lookup.pack.article
    for number, passage in reading.passages:
        touched = len(article.sentences_of(passage))
        whole = mends.on_sentences(number, passage, article)
        if touched > 1:
            yield Check(
                id=CheckId.SPANS_SENTENCES,
                level=Level.ADVICE,
                field="quotes",
                number=number,
                detail=(str(touched),),
                mend=Mend(kind=MendKind.SPLIT_QUOTE, change=whole),
            )
        elif len(passage.exact.split()) < FEWEST_WORDS:
            yield Check(
                id=CheckId.FEW_WORDS,
                level=Level.ADVICE,
                field="quotes",
                number=number,
                detail=(passage.exact,),
                mend=Mend(kind=MendKind.WHOLE_SENTENCE, change=whole),
            )


def check_links(reading: Reading) -> Iterator[Check]:
    """It is tied to facts, so that the schedule knows what is learnt; each of them exists."""
    for number, fact in enumerate(reading.form.facts):
        known = reading.lookup.pack
        if known.find_fact(fact) is None and known.find_actor(fact) is None:
            yield Check(
                id=CheckId.UNKNOWN_FACT,
                level=Level.ADVICE,
                field="facts",
                number=number,
                detail=(fact,),
                mend=Mend(kind=MendKind.UNLINK, change=mends.unlinked(fact)),
            )
    if reading.untied and not reading.form.facts:
        ids = tuple(one.id for one in reading.untied)
        yield Check(
            id=CheckId.LINKED,
            level=Level.INFO,
            field="facts",
            mend=Mend(kind=MendKind.LINK_FACTS, change=mends.linked(ids)),
        )


def check_note(reading: Reading) -> Iterator[Check]:
    """What its facts need a note for, is noted."""
    needed = max((one.content_note for one in reading.facts), key=NOTES.index, default=NOTES[0])
    if NOTES.index(needed) > NOTES.index(reading.form.content_note):
        yield Check(
            id=CheckId.CONTENT_NOTE,
            level=Level.ADVICE,
            field="content_note",
            detail=(needed.value,),
            mend=Mend(kind=MendKind.SET_NOTE, change=mends.noted(needed)),
        )
