"""Several of n: enough right and wrong ones, of one length, in order."""

from studyapp.core.quiz.several import several
from tests.core.quiz.rules.makings import ANN, BEA, CYD, option

LATE = option("Zoe Reed", "hand-zoe")
LONG = option("Somebody with quite another name", "hand-long")


def test_names_stand_in_alphabetical_order() -> None:
    body = several([CYD, ANN], [LATE, BEA])
    assert body is not None
    assert [one.text for one in body.options] == ["Ann Reed", "Bea Reed", "Cyd Reed", "Zoe Reed"]
    assert body.keys == (0, 2)


def test_statements_are_mixed_by_the_question() -> None:
    orders = {
        tuple(one.text for one in body.options)
        for name in "abcdefgh"
        if (body := several([CYD, ANN], [LATE, BEA], name)) is not None
    }
    assert len(orders) > 2


def test_too_few_or_too_many_give_none() -> None:
    assert several([ANN], [BEA, CYD]) is None
    assert several([ANN, BEA], [CYD]) is None
    assert several([ANN, BEA], [CYD, CYD]) is None
    assert several([ANN, BEA], [CYD, LONG]) is None
    assert several([ANN, BEA, CYD, LATE], [option("Dan Reed"), option("Eve Reed")]) is None


def test_no_more_than_five_are_offered() -> None:
    wrong = [option(f"{name} Reed") for name in ("Dan", "Eve", "Fay", "Gil")]
    body = several([ANN, BEA], wrong)
    assert body is not None
    assert len(body.options) == 5
