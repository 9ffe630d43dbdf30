"""What is written as GIFT, as it stands and as somebody else's parser sees it."""

import importlib
import io
import re
import warnings
from typing import Any

import pytest

from studyapp.core.bank.form import AnswerKind, QuestionForm
from studyapp.formats.exchange import Sheet
from studyapp.formats.gift import GiftFormat
from studyapp.formats.quizzes.writing import NO_DATES, NO_SHARING, NO_SORTING
from tests.builders import make_pack
from tests.formats.kinds import ITEMS, require_golden
from tests.formats.odd_forms import seed_items, seed_pack

GIFT = GiftFormat()
KNOWN = {
    AnswerKind.ONE_OF: "SelectSet",
    AnswerKind.SEVERAL_OF: "MultipleChoicesSet",
    AnswerKind.TRUE_FALSE: "TrueFalseSet",
    AnswerKind.NUMBER: "NumericAnswerSet",
    AnswerKind.MATCHING: "MatchingSet",
    AnswerKind.SORTING: "MatchingSet",
    AnswerKind.OPEN: "Essay",
}
"""What the parser calls the kinds that it knows; it knows no ordering."""


def test_the_file_stays_as_it_is(pytestconfig: pytest.Config) -> None:
    data = GIFT.write(Sheet(pack=make_pack(), items=ITEMS)).data
    require_golden("questions.gift", data, pytestconfig)


def test_what_is_another_type_there_is_told() -> None:
    losses = GIFT.write(Sheet(pack=make_pack(), items=ITEMS)).losses
    told = {(one.item, one.message) for one in losses}
    assert {
        ("q-date", NO_DATES),
        ("q-placement", NO_DATES),
        ("q-sorting", NO_SORTING),
        ("q-ordering", NO_SHARING),
    } <= told


def test_another_parser_finds_the_same_questions() -> None:
    items = tuple(one for one in seed_items() if one.form.kind is not AnswerKind.ORDERING)
    forms = [one.form for one in items]
    text = GIFT.write(Sheet(pack=seed_pack(), items=items)).data.decode()
    parsed = parsed_by_another(text)
    assert len(parsed) == len(forms)
    for form, question in zip(forms, parsed, strict=True):
        assert question.valid, form.id
        if form.kind in KNOWN:
            assert type(question.answers).__name__ == KNOWN[form.kind], form.id
        assert count_of(question.answers) == expected(form), form.id
        assert plain(form.stem) in plain(question.text), form.id
        assert bool(question.tail) == bool(form.after), form.id


def parsed_by_another(text: str) -> list[Any]:
    with warnings.catch_warnings():
        # It asks for its language in a way that is going out of use.
        warnings.simplefilter("ignore")
        parser = importlib.import_module("pygiftparser.parser")
        return list(parser.parseFile(io.StringIO(text)))


def count_of(answers: object) -> int:
    return len(getattr(answers, "answers", ()))


def expected(form: QuestionForm) -> int:
    match form.kind:
        case AnswerKind.TRUE_FALSE | AnswerKind.OPEN:
            return 0
        case AnswerKind.NUMBER:
            return 1
        case AnswerKind.DATE | AnswerKind.PLACEMENT:
            return len(GIFT_FORMS.findall(gift(form)))
        case AnswerKind.MATCHING | AnswerKind.SORTING:
            return len(form.choices) + len(set(range(len(form.targets))) - places(form))
        case _:
            return len(form.choices) + len(form.accepted)


def places(form: QuestionForm) -> set[int]:
    return {one.place for one in form.choices}


GIFT_FORMS = re.compile(r"^[=#](?!#)", re.MULTILINE)


def gift(form: QuestionForm) -> str:
    item = next(one for one in seed_items() if one.form is form)
    return GIFT.write(Sheet(pack=seed_pack(), items=(item,))).data.decode()


def plain(text: str) -> str:
    return " ".join(re.sub(r"\\([~=#{}:])", r"\1", text).split())
