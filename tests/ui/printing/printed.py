"""A test with a question of every kind, laid out, and the words on its pages."""

from studyapp.core.handout.choices import HandoutChoices
from studyapp.core.handout.handout import Handout
from studyapp.core.handout.making import make_handout
from studyapp.core.quiz.body import (
    Assignable,
    Body,
    DateEntry,
    Gap,
    Matching,
    NumberEntry,
    OneOf,
    OpenAnswer,
    Option,
    Ordering,
    OrderItem,
    Placement,
    SeveralOf,
    Sorting,
    TrueFalse,
    TypedText,
)
from studyapp.core.quiz.question import Question
from studyapp.ui.printing.inks import Words
from studyapp.ui.printing.paged import Page
from tests.builders import make_pack, make_question, quote

PACK = make_pack()
AGROUND = quote("A ferry ran aground")


def option(text: str) -> Option:
    return Option(text=text, reason=f"Why {text}", passage=AGROUND)


def item(text: str, target: int) -> Assignable:
    return Assignable(text=text, target=target, reason="As told", passage=AGROUND, subject=text)


def slot(text: str, number: int) -> OrderItem:
    return OrderItem(text=text, slot=number, reason="As told", passage=AGROUND, subject=text)


BODIES: tuple[Body, ...] = (
    OneOf(options=(option("Zinc"), option("Amber"), option("Mist")), key=1),
    SeveralOf(options=(option("North"), option("Abbey"), option("Quay")), keys=(0, 2)),
    TrueFalse(key=False, true=option("True"), false=option("False")),
    TypedText(accepted=("Lantern Guild", "the guild")),
    DateEntry(date="1994-05"),
    NumberEntry(value=120, unit="boats", tolerance=5),
    Ordering(items=(slot("Second thing", 2), slot("First thing", 1))),
    Matching(items=(item("Kettle", 1), item("Anvil", 0)), targets=("Smith", "Cook")),
    Sorting(items=(item("Rope", 0), item("Sail", 0), item("Bell", 1)), groups=("Deck", "Tower")),
    Placement(date="1994-05-12", first=727_900, last=728_300),
    Gap(before="The ferry ran ", after=" at dusk.", filler=TypedText(accepted=("aground",))),
    OpenAnswer(model="Both were told.", points=("The first point", "The second point")),
)


def questions() -> tuple[Question, ...]:
    return tuple(
        make_question(id=f"q-{at}", stem=f"Stem of question {at}?", body=body, passages=(AGROUND,))
        for at, body in enumerate(BODIES)
    )


def handout(**choices: object) -> Handout:
    made = HandoutChoices(**choices)  # type: ignore[arg-type]  # by name, as each test likes
    return make_handout(questions(), pack=PACK, title="Harbour test", choices=made)


def words_of(page: Page) -> str:
    """All words of a page, each paragraph once."""
    blocks = dict.fromkeys(
        ink.block for _, row in page.rows for ink in row.inks if isinstance(ink, Words)
    )
    return "\n".join(block.text for block in blocks)
