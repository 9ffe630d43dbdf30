"""A question of every kind, for the tests of the quiz in the terminal."""

from studyapp.cli.quiz_prompts import date_of, letter
from studyapp.core.knowledge.day_number import day_number
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
    Skipped,
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
from studyapp.core.quiz.session import Session, SessionKind
from studyapp.services.workspace import Workspace
from tests.answering import right_answer, wrong_answer
from tests.builders import make_question, quote
from tests.cli.conftest import Desk

BUILT = quote("In 1990, the towns built the bridge together.")


def option(text: str, reason: str) -> Option:
    return Option(text=text, reason=reason, passage=BUILT)


def assignable(text: str, target: int) -> Assignable:
    return Assignable(text=text, target=target, reason="So it says.", passage=BUILT, subject="x")


CHOICE = OneOf(
    options=(
        Option(text="They built the bridge", reason="They built it.", passage=BUILT),
        Option(
            text="They mended a ferry",
            reason="It ran aground.",
            passage=quote("A flood damaged it in March 2016"),
        ),
    ),
    key=0,
)
TRUTH = TrueFalse(
    key=True,
    true=Option(text="True", reason="It does.", passage=quote("An old quarrel")),
    false=Option(text="False", reason="It does.", passage=quote("An old quarrel")),
)
ORDER = Ordering(
    items=tuple(
        OrderItem(
            text=text, slot=slot, reason=f"In {slot}", passage=quote(text), subject="ev-built"
        )
        for text, slot in (("it was mended", 2017), ("the towns built", 1990), ("A flood", 2016))
    )
)
SEVERAL = SeveralOf(
    options=(
        option("Northbank", "Yes."),
        option("The Harbour Guild", "Not this one."),
        option("Southbank", "Yes."),
    ),
    keys=(0, 2),
)
TYPED = TypedText(
    accepted=("River Board", "the Board"),
    others=(option("Harbour Guild", "It calls for an opening."),),
)
DATE = DateEntry(date="2021-05-01")
NUMBER = NumberEntry(value=1500, unit="people", tolerance=100)
MATCHING = Matching(
    items=(assignable("Northbank", 1), assignable("Southbank", 0)),
    targets=("the south", "the north", "the east"),
)
SORTING = Sorting(
    items=(assignable("A flood", 0), assignable("A ferry", 0), assignable("A quarrel", 1)),
    groups=("before", "after"),
)
PLACEMENT = Placement(
    date="2021-05-01", first=day_number(2021, 1, 1), last=day_number(2021, 12, 31)
)
TYPED_GAP = Gap(before="The", after="mediates.", filler=TYPED)
CHOSEN_GAP = Gap(
    before="In 1990, they ",
    after=".",
    filler=CHOICE,
)
OPEN = OpenAnswer(
    model="Each town accuses the other.",
    points=("Northbank accuses Southbank.", "Southbank accuses Northbank."),
)
ALL: dict[str, Body] = {
    "one of n": CHOICE,
    "several of n": SEVERAL,
    "true or false": TRUTH,
    "typed": TYPED,
    "date": DATE,
    "number": NUMBER,
    "order": ORDER,
    "match": MATCHING,
    "sort": SORTING,
    "placement": PLACEMENT,
    "typed gap": TYPED_GAP,
    "chosen gap": CHOSEN_GAP,
    "open": OPEN,
}


def begun(*questions: Question) -> Session:
    return Session.begin(questions, id="s", kind=SessionKind.PRACTICE, seed=1, pack="old-bridge")


def session_on(body: Body) -> Session:
    return begun(make_question(body=body))


def typed_right(body: Body) -> str:
    """Give what to type to agree with the article."""
    return as_typed(right_answer(body), body)


def typed_wrong(body: Body) -> str:
    """Give what to type not to agree with it."""
    return as_typed(wrong_answer(body), body)


def as_typed(answer: Answer, body: Body) -> str:  # noqa: C901, PLR0911 - a case a kind
    match answer:
        case Chosen(index=index):
            return "tf"[index] if isinstance(body, TrueFalse) else str(index + 1)
        case Several(indexes=indexes):
            return " ".join(str(index + 1) for index in indexes) or "none"
        case Ordered(indexes=indexes):
            return " ".join(str(index + 1) for index in indexes)
        case Assigned(targets=targets):
            told = [letter(target) for target in targets if target is not None]
            return " ".join(f"{number}{sign}" for number, sign in enumerate(told, start=1))
        case NumberGiven(value=value):
            return f"{value:.15g}"
        case Placed(day=day):
            return str(date_of(day))
        case Written(text=text, met=met):
            return f"{text}\n\n{'all' if met else 'none'}"
        case Typed(text=text) | DateGiven(text=text):
            return text
        case DontKnow() | Skipped():
            raise AssertionError


def put(desk: Desk, *bodies: Body) -> None:
    """Store a session on questions of these kinds, as if it had been broken off."""
    questions = tuple(make_question(f"q-{at}", body=body) for at, body in enumerate(bodies))
    library = Workspace.open(desk.data_dir, seeds=desk.seeds, now=desk.now)
    session = Session.begin(
        questions, id="kinds", kind=SessionKind.PRACTICE, seed=1, pack=library.pack.id
    )
    with library.runs._library.unit_of_work() as db:
        library.runs._runs.begin(db, session, desk.now())
    library.close()
