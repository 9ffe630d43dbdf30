"""A question of each kind about the bridge of `tests.builders`, and files that stay as they are."""

from dataclasses import replace
from pathlib import Path

import pytest

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family
from studyapp.formats.exchange import Item

CLOSED = Quote(exact="On 1 May 2021, the old bridge was closed.", start=68, suffix=" A ferry")
BUILT = Quote(exact="In 1990, the towns built the bridge together.")
SAID = Quote(exact="The Mayor of Northbank said that Southbank closed the bridge first.")
TOWNS = (
    Choice(text="Northbank", reason="The article says so.", quote=SAID, subject="northbank"),
    Choice(text="Southbank", reason="It is what its mayor denies."),
    Choice(text="=Both", reason="A “formula”, <b>not</b> {one}."),
)


def _form(kind: AnswerKind, stem: str, *quotes: Quote, **fields: object) -> QuestionForm:
    blank = QuestionForm(
        id=f"q-{kind.value.replace('_', '-')}", kind=kind, stem=stem, quotes=quotes or (CLOSED,)
    )
    return replace(blank, **fields)  # type: ignore[arg-type]  # fields of the form by name


def _marked(*right: int) -> tuple[Choice, ...]:
    return tuple(replace(one, right=at in right) for at, one in enumerate(TOWNS))


def _placed(*places: int) -> tuple[Choice, ...]:
    return tuple(replace(one, place=at) for one, at in zip(TOWNS, places, strict=True))


TRUTHS = (Choice(text="True", right=True, reason="It was."), Choice(text="False"))
FORMS = (
    _form(
        AnswerKind.ONE_OF,
        "Who closed the bridge first, according to Northbank?",
        SAID,
        CLOSED,
        choices=_marked(1),
        family=Family.WHO_SAID,
        explanation="Its mayor said that Southbank did.",
        content_note=ContentNote.CASUALTIES,
        facts=("pos-first", "ev-closed"),
        fact="ev-closed",
        tags=("bridge", "two words"),
        difficulty=3,
    ),
    _form(AnswerKind.SEVERAL_OF, "Which towns\nquarrel?", SAID, choices=_marked(0, 1)),
    _form(AnswerKind.TRUE_FALSE, "The bridge was closed.", choices=TRUTHS),
    _form(
        AnswerKind.TYPED,
        "Which town?",
        accepted=("Northbank", "Nordbank"),
        choices=(Choice(text="Southbank", reason="No."),),
    ),
    _form(AnswerKind.DATE, "When was it closed?", date="2021-05-01"),
    _form(AnswerKind.NUMBER, "How many towns?", number="2", unit="towns", tolerance="0.5"),
    _form(AnswerKind.ORDERING, "Put them in order.", choices=_placed(1, 0, 1)),
    _form(AnswerKind.MATCHING, "Match them.", choices=_placed(0, 1, 1), targets=("north", "south")),
    _form(AnswerKind.SORTING, "Sort them.", choices=_placed(0, 1, 0), targets=("one", "other")),
    _form(
        AnswerKind.PLACEMENT,
        "Place it on the timeline.",
        BUILT,
        date="1990",
        first="1985-01-01",
        last="1994-12-31",
    ),
    _form(
        AnswerKind.GAP,
        "Which name is missing?",
        SAID,
        before="The Mayor of ",
        after=" said so.",
        choices=_marked(0),
    ),
    _form(AnswerKind.OPEN, "Why?", model="Because of a quarrel.", points=("a quarrel", "a debt")),
)
STATUSES = (QuestionStatus.READY, QuestionStatus.DRAFT, QuestionStatus.RETIRED)
ITEMS = tuple(Item(form=form, status=STATUSES[at % 3]) for at, form in enumerate(FORMS))


def require_golden(file: str, data: bytes, config: pytest.Config) -> None:
    """See that a file is as it was kept; `--renew-golden` keeps it anew.

    It is kept with LF line ends, whatever its own are.
    """
    kept = Path(__file__).parents[1] / "golden" / file
    lines = data.replace(b"\r\n", b"\n")
    if config.getoption("--renew-golden"):
        kept.write_bytes(lines)
    assert lines == kept.read_bytes().replace(b"\r\n", b"\n")
