"""For each check a form that it fails on, and what would mend it."""

from dataclasses import dataclass, replace

from studyapp.core.bank.checks.check import CheckId, Level, MendKind
from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.quiz.question import Family
from tests.core.bank.checks.sound_forms import (
    AGROUND,
    BUILT,
    DATE,
    GAP,
    GOOD,
    MATCH,
    NUMBER,
    OPEN,
    ORDER,
    PLACED,
    REASON,
    SAID,
    SLIP,
    TYPED,
    choices,
    dates,
    quoted,
    subjects,
    with_choice,
    with_texts,
)


@dataclass(frozen=True)
class Broken:
    """A form, the check that fails on it, and the mend that is offered."""

    check: CheckId
    form: QuestionForm
    mend: MendKind | None = None
    level: Level = Level.ADVICE


BROKEN = {
    "no stem": Broken(CheckId.MISSING, replace(GOOD, stem=" "), None, Level.BLOCKS),
    "no source": Broken(CheckId.NO_SOURCE, replace(GOOD, quotes=()), None, Level.BLOCKS),
    "other punctuation": Broken(
        CheckId.SOURCE_LOST,
        replace(GOOD, quotes=quoted("in 1990 the towns  built the bridge together.")),
        MendKind.FIND_QUOTE,
        Level.BLOCKS,
    ),
    "other words": Broken(
        CheckId.SOURCE_LOST, replace(GOOD, quotes=quoted("They met once.")), None, Level.BLOCKS
    ),
    "reason's words lost": Broken(
        CheckId.SOURCE_LOST,
        with_choice(GOOD, 1, quote=Quote(exact="They met once.")),
        MendKind.USE_SOURCE,
        Level.BLOCKS,
    ),
    "which of two places": Broken(
        CheckId.SOURCE_AMBIGUOUS,
        replace(SAID, quotes=quoted("closed the bridge first")),
        MendKind.FIND_QUOTE,
        Level.BLOCKS,
    ),
    "moved a little": Broken(
        CheckId.SOURCE_AMBIGUOUS,
        replace(GOOD, facts=(), fact="", quotes=(Quote(exact="The Mayor", start=1),)),
        MendKind.FIND_QUOTE,
        Level.BLOCKS,
    ),
    "twice the same": Broken(
        CheckId.MISSING,
        with_texts(GOOD, "A bridge they share", "A bridge they share", "A ferry", "A mill too"),
        MendKind.DROP_ANSWER,
        Level.BLOCKS,
    ),
    "three sentences": Broken(
        CheckId.SPANS_SENTENCES,
        replace(GOOD, quotes=quoted(f"{AGROUND} Nobody in either town was surprised.")),
        MendKind.SPLIT_QUOTE,
    ),
    "one word": Broken(
        CheckId.FEW_WORDS, replace(GOOD, quotes=quoted("1990")), MendKind.WHOLE_SENTENCE
    ),
    "slip": Broken(
        CheckId.NOT_QUOTABLE, replace(GOOD, quotes=quoted(BUILT, SLIP)), MendKind.DROP_QUOTE
    ),
    "slip of a reason": Broken(
        CheckId.NOT_QUOTABLE,
        with_choice(GOOD, 1, quote=Quote(exact=SLIP)),
        MendKind.USE_SOURCE,
    ),
    "slip in the stem": Broken(
        CheckId.NOT_QUOTABLE, replace(GOOD, stem="What of the engine house?"), None
    ),
    "tied to nothing": Broken(
        CheckId.LINKED, replace(GOOD, facts=(), fact=""), MendKind.LINK_FACTS, Level.INFO
    ),
    "tied to what is gone": Broken(
        CheckId.UNKNOWN_FACT, replace(GOOD, facts=("ev-built", "ev-gone")), MendKind.UNLINK
    ),
    "no note": Broken(
        CheckId.CONTENT_NOTE,
        replace(GOOD, facts=("ev-built", "ev-engine"), stem="A workman was where?"),
        MendKind.SET_NOTE,
    ),
    "nobody named": Broken(
        CheckId.HOLDER_UNNAMED,
        replace(SAID, stem="Which town was the first to act?"),
        MendKind.NAME_HOLDER,
    ),
    "a number nobody gave": Broken(
        CheckId.HOLDER_UNNAMED, replace(NUMBER, stem="In which year was it?"), None
    ),
    "a number not printed": Broken(CheckId.NUMBER_NOT_PRINTED, replace(NUMBER, number="1999")),
    "true or false": Broken(
        CheckId.TRUE_OR_FALSE,
        replace(
            GOOD, kind=AnswerKind.TRUE_FALSE, choices=choices("Yes", "No"), stem="Was it built?"
        ),
    ),
    "a point of nobody's": Broken(
        CheckId.POINT_UNNAMED, replace(OPEN, points=("It was the others", *OPEN.points))
    ),
    "one account": Broken(
        CheckId.ONE_ACCOUNT,
        replace(OPEN, facts=("pos-north-first", "pos-opening"), points=OPEN.points[:1]),
    ),
    "the same in other letters": Broken(
        CheckId.SAME_ANSWER,
        with_texts(
            GOOD, "A bridge they share", "A Bridge they share", "A ferry for all", "A mill of two"
        ),
        MendKind.DROP_ANSWER,
    ),
    "perhaps right": Broken(
        CheckId.PERHAPS_RIGHT,
        replace(
            subjects(
                with_texts(GOOD, "Northbank", "River Board", "Southbank"),
                "northbank",
                "board",
                "southbank",
            ),
            stem="Who built the bridge?",
        ),
    ),
    "akin": Broken(
        CheckId.RELATED,
        subjects(
            with_texts(SAID, "Mayor of Northbank", "Northbank", "Southbank"),
            "mayor-north",
            "northbank",
            "southbank",
        ),
    ),
    "foreseen and accepted": Broken(
        CheckId.ACCEPTED_OTHER,
        replace(TYPED, choices=choices("nordbank", right=9)),
        MendKind.DROP_ANSWER,
    ),
    "another's": Broken(
        CheckId.BELONGING,
        with_choice(MATCH, 2, subject="pos-opening"),
    ),
    "a side in every other answer": Broken(
        CheckId.SIDE_ALWAYS_OTHER,
        with_texts(GOOD, "A bridge they share", "Northbank’s ferry", "Northbank’s mill"),
    ),
    "a verb that judges": Broken(
        CheckId.LOADED,
        replace(SAID, stem="What did the Mayor of Northbank admit of the towns?"),
        MendKind.NEUTRAL_VERB,
    ),
    "a noun that judges": Broken(
        CheckId.LOADED, replace(GOOD, explanation="The aggressor did it."), None
    ),
    "a spelling left out": Broken(
        CheckId.SPELLINGS_LEFT_OUT,
        replace(TYPED, accepted=("Northbank",)),
        MendKind.ACCEPT_SPELLINGS,
    ),
    "misspelt": Broken(
        CheckId.MISSPELT,
        replace(GOOD, explanation="Both Nortbank and the other took part."),
        MendKind.SPELL,
        Level.INFO,
    ),
    "several kinds": Broken(
        CheckId.KINDS, with_choice(GOOD, 1, subject="board", text="River Board")
    ),
    "some with a stop": Broken(
        CheckId.FULL_STOPS,
        with_texts(GOOD, "A bridge they share.", "A ferry for all", "A mill with wheels"),
        MendKind.STOPS,
    ),
    "small letters": Broken(
        CheckId.SMALL_LETTERS,
        with_texts(GOOD, "a bridge they share", "a ferry for all", "a mill with wheels"),
        MendKind.CAPITALS,
    ),
    "lengths": Broken(
        CheckId.LENGTHS,
        with_texts(GOOD, "A bridge they share for good and all", "A ferry", "A mill"),
    ),
    "all of the above": Broken(
        CheckId.CATCH_ALL,
        with_texts(GOOD, "A bridge they share", "A ferry for all", "A wooden mill", "All of these"),
        MendKind.DROP_ANSWER,
    ),
    "names out of order": Broken(
        CheckId.OUT_OF_ORDER,
        replace(
            subjects(
                with_texts(SAID, "River Board", "Harbour Guild", "River Gazette"),
                "board",
                "guild",
                "gazette",
            ),
            stem="According to the Mayor of Northbank, who was the first?",
            choices=(
                Choice(text="Southbank", right=True, reason=REASON, subject="southbank"),
                Choice(text="Northbank", reason=REASON, subject="northbank"),
                Choice(text="Southbank ", reason=REASON, subject=""),
            )[:2],
        ),
        MendKind.SORT,
    ),
    "dates out of order": Broken(
        CheckId.OUT_OF_ORDER,
        replace(GOOD, choices=dates("1990", "1980", "1995")),
        MendKind.SORT,
    ),
    "targets out of order": Broken(
        CheckId.OUT_OF_ORDER,
        replace(
            MATCH,
            targets=("Mayor of Northbank", "Harbour Guild", "Mayor of Southbank"),
            choices=tuple(
                replace(one, place=at) for one, at in zip(MATCH.choices, (0, 1, 2), strict=True)
            ),
        ),
        MendKind.SORT,
    ),
    "too many": Broken(
        CheckId.COUNT,
        with_texts(GOOD, "A bridge they share", "A mill", "A ferry line", "A road", "A wall there"),
    ),
    "alone with a figure": Broken(
        CheckId.ODD_ONE,
        with_texts(GOOD, "One of 7 bridges", "A ferry for all", "A mill of wood"),
    ),
    "an echo": Broken(
        CheckId.ECHO,
        with_texts(GOOD, "What places share", "A ferry for all", "A mill of wood"),
    ),
    "no reason": Broken(CheckId.REASON, with_choice(GOOD, 1, reason=""), None, Level.INFO),
    "a reason in two words": Broken(CheckId.REASON, with_choice(GOOD, 1, reason="It ran.")),
    "a negative": Broken(
        CheckId.NEGATIVE, replace(GOOD, stem="What did the places not make in 1990?")
    ),
    "copied": Broken(
        CheckId.COPIED,
        replace(GOOD, stem="In 1990, the towns built the bridge together and what else?"),
    ),
    "times unsure": Broken(CheckId.TIME_UNSURE, with_choice(ORDER, 0, subject="ev-aground")),
    "times unknown": Broken(
        CheckId.TIME_UNSURE, with_choice(ORDER, 0, subject=""), None, Level.INFO
    ),
    "in order already": Broken(
        CheckId.ALREADY_IN_ORDER,
        replace(ORDER, choices=tuple(sorted(ORDER.choices, key=lambda one: one.place))),
        MendKind.SHUFFLE,
    ),
    "beside its target": Broken(
        CheckId.ALREADY_IN_ORDER,
        replace(MATCH, choices=tuple(sorted(MATCH.choices, key=lambda one: one.place))),
        MendKind.SHUFFLE,
    ),
    "a day of a month": Broken(
        CheckId.TOO_PRECISE, replace(DATE, date="2016-03-07"), MendKind.USE_DATE
    ),
    "asks for a day": Broken(
        CheckId.TOO_PRECISE,
        replace(
            GOOD,
            family=Family.WHEN,
            stem="On which day was it?",
            choices=dates("1980", "1990", "1995"),
        ),
    ),
    "another date": Broken(CheckId.DATE_UNLIKE, replace(DATE, date="2017"), MendKind.USE_DATE),
    "a day meant roughly": Broken(
        CheckId.DATE_ROUGH, replace(DATE, date="1990-05-04~", facts=("ev-rough",))
    ),
    "no dated event": Broken(
        CheckId.DATE_UNLINKED, replace(DATE, facts=("rel-allies",)), None, Level.INFO
    ),
    "no room": Broken(
        CheckId.NO_ROOM,
        replace(PLACED, first="2016-03-01", last="2016-04-01"),
        MendKind.WIDEN_ENDS,
    ),
    "another sentence": Broken(
        CheckId.GAP_UNLIKE,
        replace(GAP, quotes=quoted("the towns built the bridge")),
        MendKind.WHOLE_SENTENCE,
    ),
    "words of the gap": Broken(
        CheckId.GAP_WORDS, replace(GAP, accepted=("span",)), MendKind.ACCEPT_HIDDEN
    ),
    "seen beside the gap": Broken(
        CheckId.GAP_SEEN,
        replace(
            GAP,
            typed_gap=False,
            accepted=(),
            choices=choices("Bridge", "Towns", "Walls"),
        ),
    ),
    "compared otherwise": Broken(
        CheckId.COMPARISON,
        replace(
            with_texts(SAID, "They agree on it", "They differ in it", "One does speak"),
            family=Family.ACCOUNTS_AGREE,
            facts=("pos-north-first", "pos-south-first"),
        ),
    ),
}
