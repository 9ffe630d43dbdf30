import pytest
from PySide6.QtCore import QLocale

from studyapp.core.quiz.answer import (
    Answer,
    Assigned,
    Chosen,
    DateGiven,
    DontKnow,
    NumberGiven,
    Ordered,
    Placed,
    Several,
    Typed,
    Written,
)
from studyapp.core.quiz.body import (
    Assignable,
    Body,
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OneOf,
    OpenAnswer,
    Ordering,
    OrderItem,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)
from studyapp.core.quiz.mark import Mark
from studyapp.core.quiz.paper.sitting import Entry
from studyapp.ui.modes.tests.review_words import Lines, article_lines, given_lines, reasons
from tests.core.quiz.samples import option, passage, question

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
NAMES = tuple(option(name) for name in ("Ada", "Ben", "Cleo"))
ONE = OneOf(options=NAMES, key=0)
DEEDS = tuple(
    OrderItem(text=text, slot=slot, reason="", passage=passage(), subject=text)
    for text, slot in (("Fall", 1), ("Rise", 0), ("Rest", 1))
)
ITEMS = tuple(
    Assignable(text=text, target=target, reason="", passage=passage(), subject=text)
    for text, target in (("Aye", 0), ("Nay", 1))
)
DAY = 737_329
"""27 September 2019."""


@pytest.mark.parametrize(
    ("body", "answer", "given", "right"),
    [
        (ONE, Chosen(index=1), ("Ben",), ("Ada",)),
        (SeveralOf(options=NAMES, keys=(0, 2)), Several(indexes=(1, 2)), ("Ben", "Cleo"),
         ("Ada", "Cleo")),
        (SeveralOf(options=NAMES, keys=(0, 2)), Several(indexes=()), ("None of them",),
         ("Ada", "Cleo")),
        (TrueFalse(key=False, true=option("True"), false=option("False")), Chosen(index=0),
         ("True",), ("False",)),
        (TypedText(accepted=("Ada", "A.")), Typed(text="Adda"), ("Adda",), ("Ada",)),
        (DateEntry(date="2020-09-27"), DateGiven(text="9/20", date="2020-09"),
         ("September 2020",), ("27 September 2020",)),
        (NumberEntry(value=16.0, unit="bridges"), NumberGiven(text="15,5", value=15.5),
         ("15.5 bridges",), ("16 bridges",)),
        (Ordering(items=DEEDS), Ordered(indexes=(0, 1, 2), tied=(3,)),
         ("1. Fall", "2. Rise", "2. Rest"), ("1. Rise", "2. Fall", "2. Rest")),
        (Matching(items=ITEMS, targets=("North", "South")), Assigned(targets=(1, None)),
         ("Aye: South", "Nay: left open"), ("Aye: North", "Nay: South")),
        (Sorting(items=ITEMS, groups=("North", "South")), Assigned(targets=(0, 0)),
         ("Aye: North", "Nay: North"), ("Aye: North", "Nay: South")),
        (Placement(date="2019-09-27", first=DAY - 9, last=DAY + 9), Placed(day=DAY + 1),
         ("28 September 2019",), ("27 September 2019",)),
        (Gap(before="It", after="fell", filler=ONE), Chosen(index=2), ("Cleo",), ("Ada",)),
        (OpenAnswer(model="It fell.", points=("fell",)), Written(text="Down"), ("Down",),
         ("It fell.",)),
        (ONE, DontKnow(), ("I don’t know",), ("Ada",)),
        (ONE, None, ("Not answered",), ("Ada",)),
    ],
)  # fmt: skip
def test_both_answers_are_told_line_by_line(
    body: Body, answer: Answer | None, given: Lines, right: Lines
) -> None:
    assert given_lines(body, answer, ENGLISH) == given
    assert article_lines(body, ENGLISH) == right


def entry(answer: Answer | None, mark: Mark) -> Entry:
    return Entry(question=question(), answer=answer, mark=mark)


def test_a_wrong_choice_is_explained_before_what_the_article_says() -> None:
    wrong = entry(Chosen(index=1), Mark(credit=0.0, correct=False))
    assert reasons(wrong) == (
        "The article names Ben.",
        "The article tells who raised the alarm.",
    )
    right = entry(Chosen(index=0), Mark(credit=1.0, correct=True, chosen=(option("Ada"),)))
    assert reasons(right) == ("The article tells who raised the alarm.",)


def test_a_foreseen_answer_that_was_typed_is_explained_too() -> None:
    foreseen = Mark(credit=0.0, correct=False, chosen=(option("Ben"),))
    assert reasons(entry(Typed(text="ben"), foreseen))[0] == "The article names Ben."
