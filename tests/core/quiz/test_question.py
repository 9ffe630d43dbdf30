"""A question that could not be asked or answered cannot be built."""

from dataclasses import replace

import pytest

from studyapp.core.errors import InvalidInput
from studyapp.core.quiz.body import OneOf, Ordering
from tests.core.quiz.samples import option, ordering, question


@pytest.mark.parametrize("texts", [(), ("Ada",), ("Ada", "Ada", "Ben")])
def test_options_are_several_and_distinct(texts: tuple[str, ...]) -> None:
    with pytest.raises(InvalidInput):
        OneOf(options=tuple(option(text) for text in texts), key=0)


@pytest.mark.parametrize("key", [-1, 2])
def test_the_key_is_one_of_the_options(key: int) -> None:
    with pytest.raises(InvalidInput):
        OneOf(options=(option("Ada"), option("Ben")), key=key)


def test_an_ordering_has_more_than_one_place() -> None:
    body = ordering().body
    assert isinstance(body, Ordering)
    with pytest.raises(InvalidInput):
        Ordering(items=tuple(replace(item, slot=0) for item in body.items))


@pytest.mark.parametrize("changes", [{"stem": " "}, {"passages": ()}, {"fact": "ev-other"}])
def test_a_question_needs_its_stem_words_and_fact(changes: dict[str, str]) -> None:
    with pytest.raises(InvalidInput):
        replace(question(), **changes)  # type: ignore[arg-type] # a table of wrong fields
