import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.bank.form import QuestionForm
from studyapp.core.bank.form_of import form_of
from studyapp.core.bank.status import QuestionStatus
from studyapp.core.quiz.generate import generate
from studyapp.formats.exchange import Found, Item
from studyapp.formats.pack_bundle import PackBundle, WrittenQuestion
from studyapp.services.reading.values import NotOurs, Outcome, packed, unpacked
from tests.builders import make_pack


def test_a_whole_pack_comes_back_as_it_was() -> None:
    pack = make_pack()
    questions = generate(pack).questions
    written = tuple(
        WrittenQuestion(question=one, status=QuestionStatus.READY) for one in questions[:5]
    )
    items = tuple(Item(form=form_of(one)) for one in questions)
    bundle = PackBundle(pack=pack, written=written)
    outcome = Outcome(format="studypack", found=Found(items=items, bundle=bundle))
    again = unpacked(packed(outcome))
    assert again == outcome
    assert again.found is not None
    assert again.found.bundle is not None
    assert again.found.bundle.pack.fact("ev-closed") == pack.fact("ev-closed")


class Bad:
    def __reduce__(self) -> tuple[object, ...]:
        return (Path.unlink, (Path("precious"),))


def test_nothing_but_our_own_values_is_made_again() -> None:
    bad: tuple[object, ...] = (Bad(), print, eval, Path("a"), QuestionForm, QuestionForm(id="q"))
    for value in bad:
        with pytest.raises(NotOurs):
            unpacked(pickle.dumps(value))
    with pytest.raises(NotOurs):
        unpacked(b"cstudyapp.core.bank.form_of\nform_of\n(S'x'\ntR.")


@given(st.binary(max_size=200))
def test_any_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(NotOurs):
        unpacked(data)
