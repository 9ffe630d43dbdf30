"""Small forms with nothing amiss, one of nearly every kind, and what broken ones are made of."""

from dataclasses import replace
from typing import Any

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family
from tests.builders import date, events, make_event, make_pack, quote

AGROUND = "A ferry ran aground on the same day."
BUILT = "In 1990, the towns built the bridge together."
FLOOD = "A flood damaged it in March 2016"
NORTH_FIRST = "The Mayor of Northbank said that Southbank closed the bridge first."
CALL = "The Harbour Guild calls for an early opening."
SLIP = "The engine house broke in the night, a workman said."
REASON = "The article tells it so in this sentence."


def quoted(*words: str) -> tuple[Quote, ...]:
    return tuple(Quote(exact=one) for one in words)


def choices(*texts: str, right: int = 0, **fields: Any) -> tuple[Choice, ...]:
    return tuple(
        Choice(text=text, right=number == right, reason=REASON, **fields)
        for number, text in enumerate(texts)
    )


GOOD = QuestionForm(
    id="q-good",
    stem="What did the two places make with each other in 1990?",
    choices=choices("A bridge they share", "A ferry for all", "A mill with wheels"),
    quotes=quoted(BUILT),
    facts=("ev-built",),
    fact="ev-built",
)
SAID = replace(
    GOOD,
    stem="According to the Mayor of Northbank, which town was the first to act?",
    choices=choices("Southbank alone", "Northbank alone", "Both at one time"),
    quotes=quoted(NORTH_FIRST),
    facts=("pos-north-first",),
    fact="pos-north-first",
)
TYPED = replace(
    GOOD,
    kind=AnswerKind.TYPED,
    stem="Which town is an old ally of the guild?",
    choices=(),
    accepted=("Northbank", "Nordbank"),
    quotes=quoted("Nordbank and the Harbour Guild are old allies."),
    facts=("rel-allies",),
    fact="rel-allies",
)
DATE = replace(
    GOOD,
    kind=AnswerKind.DATE,
    stem="When did a flood damage it?",
    choices=(),
    date="2016-03",
    quotes=quoted(FLOOD),
    facts=("ev-flood",),
    fact="ev-flood",
)
PLACED = replace(DATE, kind=AnswerKind.PLACEMENT, first="2010-01-01", last="2020-12-31")
NUMBER = replace(
    GOOD,
    kind=AnswerKind.NUMBER,
    family=Family.WHOSE_FIGURE,
    stem="In which year was it, according to the article?",
    choices=(),
    number="1990",
    unit="years",
)
OPEN = replace(
    SAID,
    kind=AnswerKind.OPEN,
    family=Family.BOTH_ACCOUNTS,
    stem="What do the Mayor of Northbank and the Mayor of Southbank each say of it?",
    choices=(),
    points=("Mayor of Northbank: it was the others", "Mayor of Southbank: it was not us"),
    quotes=quoted(NORTH_FIRST),
    facts=("pos-north-first", "pos-south-first"),
)
ORDER = replace(
    GOOD,
    kind=AnswerKind.ORDERING,
    stem="Put these in the order of time.",
    choices=(
        Choice(text="The flood", place=1, reason=REASON, subject="ev-flood"),
        Choice(text="The closing", place=2, reason=REASON, subject="ev-closed"),
        Choice(text="The building", place=0, reason=REASON, subject="ev-built"),
    ),
)
GAP = replace(
    GOOD,
    kind=AnswerKind.GAP,
    family=Family.GAP,
    stem="Fill the gap in the words of the article.",
    before="In 1990, the towns built the ",
    after=" together.",
    typed_gap=True,
    accepted=("bridge",),
    choices=(),
)
MATCH = replace(
    SAID,
    kind=AnswerKind.MATCHING,
    stem="Match each statement with whoever makes it.",
    targets=("Harbour Guild", "Mayor of Northbank", "Mayor of Southbank"),
    choices=(
        Choice(text="Others began it", place=1, reason=REASON, subject="pos-north-first"),
        Choice(text="It must not last", place=0, reason=REASON, subject="pos-opening"),
        Choice(text="No money is owed", place=2, reason=REASON, subject="pos-no-debt"),
    ),
)
FINE = {
    "one of": GOOD,
    "said": SAID,
    "typed": TYPED,
    "date": DATE,
    "placement": PLACED,
    "number": NUMBER,
    "open": OPEN,
    "ordering": ORDER,
    "gap": GAP,
    "matching": MATCH,
}


def with_texts(form: QuestionForm, *texts: str, right: int = 0) -> QuestionForm:
    return replace(form, choices=choices(*texts, right=right))


def subjects(form: QuestionForm, *ids: str) -> QuestionForm:
    tied = zip(form.choices, ids, strict=True)
    return replace(form, choices=tuple(replace(one, subject=each) for one, each in tied))


def dates(*edtfs: str) -> tuple[Choice, ...]:
    return tuple(replace(one, edtf=edtf) for one, edtf in zip(choices(*edtfs), edtfs, strict=True))


def with_choice(form: QuestionForm, number: int, **fields: Any) -> QuestionForm:
    lines = list(form.choices)
    lines[number] = replace(lines[number], **fields)
    return replace(form, choices=tuple(lines))


ROUGH = make_event(
    "ev-rough", title="A fair is held", date=date("1990-05-04~"), passages=(quote(BUILT),)
)
PACK = make_pack(events=(*events(), ROUGH))
NOTE_NEEDED = ContentNote.CASUALTIES
