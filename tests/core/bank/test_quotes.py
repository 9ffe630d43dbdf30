"""Quoted words are found again by place, then by what stands around them, then by wording."""

import pytest

from studyapp.core.bank.form import Quote
from studyapp.core.bank.quotes import passage_of, quote_of
from studyapp.core.knowledge.quote_problem import QuoteProblem, QuoteProblemKind
from tests.builders import ARTICLE, quote

TWICE = "closed the bridge first."


def test_a_passage_is_found_again() -> None:
    passage = quote("A ferry ran aground on the same day.")
    assert passage_of(quote_of(passage), ARTICLE) == passage


def test_words_that_have_moved_are_found_by_what_stands_around_them() -> None:
    second = ARTICLE.text.rfind(TWICE)
    found = ARTICLE.passage(second, second + len(TWICE))
    moved = quote_of(found)
    moved = Quote(exact=moved.exact, prefix=moved.prefix, suffix=moved.suffix, start=3)
    assert passage_of(moved, ARTICLE).start == second
    assert passage_of(Quote(exact=TWICE, prefix=found.prefix), ARTICLE).start == second
    assert passage_of(Quote(exact=TWICE, suffix=found.suffix), ARTICLE).start == second


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (Quote(exact=TWICE), QuoteProblemKind.AMBIGUOUS),
        (Quote(exact=TWICE, prefix="nowhere"), QuoteProblemKind.AMBIGUOUS),
        (Quote(exact="nowhere"), QuoteProblemKind.MISSING),
        (Quote(exact=""), QuoteProblemKind.MISSING),
        (Quote(exact="surprised.\n\nThe Mayor"), QuoteProblemKind.CROSSES_BLOCK),
    ],
)
def test_anything_uncertain_is_left_to_a_human(words: Quote, kind: QuoteProblemKind) -> None:
    with pytest.raises(QuoteProblem) as caught:
        passage_of(words, ARTICLE)
    assert caught.value.kind is kind
