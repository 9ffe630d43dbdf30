import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from studyapp.core.errors import InvalidInput
from studyapp.core.knowledge.article import CONTEXT, Article, Block, BlockKind, Sentence
from studyapp.core.knowledge.quote_problem import QuoteProblem, QuoteProblemKind
from tests.builders import ARTICLE, make_article, quote

BODY = BlockKind.BODY


def problem_of(exact: str, **given_: object) -> QuoteProblemKind:
    with pytest.raises(QuoteProblem) as raised:
        ARTICLE.locate(exact, **given_)  # type: ignore[arg-type]  # wrong kinds are not passed
    assert raised.value.exact == exact
    return raised.value.kind


def test_words_that_stand_there_once_are_located() -> None:
    passage = ARTICLE.locate("A ferry ran aground")
    assert ARTICLE.text[passage.start : passage.end] == passage.exact == "A ferry ran aground"
    assert passage.paragraph == 1
    assert ARTICLE.sentences[passage.sentence].start == passage.start
    assert passage.prefix == ARTICLE.text[passage.start - CONTEXT : passage.start]
    assert passage.suffix == " on the same day. Nobody in eith"


def test_context_stops_at_the_ends_of_the_text() -> None:
    assert ARTICLE.locate("5 May 2021").prefix == ""
    assert ARTICLE.locate("a workman said.").suffix == ""


def test_missing_words_are_a_problem() -> None:
    assert problem_of("a ferry ran aground") is QuoteProblemKind.MISSING
    assert problem_of("") is QuoteProblemKind.MISSING


def test_words_that_stand_there_twice_need_a_choice() -> None:
    assert problem_of("the bridge first") is QuoteProblemKind.AMBIGUOUS
    first = ARTICLE.locate("the bridge first", occurrence=1)
    second = ARTICLE.locate("the bridge first", occurrence=2)
    assert first.start < second.start
    assert ARTICLE.locate("the bridge first", prefix="Southbank closed ") == first
    assert problem_of("the bridge first", occurrence=3) is QuoteProblemKind.MISSING
    assert problem_of("the bridge first", occurrence=-1) is QuoteProblemKind.MISSING
    assert problem_of("the bridge first", prefix="opened ") is QuoteProblemKind.MISSING


def test_a_passage_stays_in_its_block() -> None:
    assert problem_of("surprised.\n\nThe Mayor") is QuoteProblemKind.CROSSES_BLOCK
    assert problem_of("\n\nAn old quarrel") is QuoteProblemKind.CROSSES_BLOCK


def test_marks_of_the_passage_are_kept() -> None:
    passage = ARTICLE.locate("engine house", quotable=False, note="as printed")
    assert (passage.quotable, passage.note) == (False, "as printed")


def test_blocks_and_sentences_are_found_by_offset() -> None:
    heading = quote("An old quarrel")
    assert ARTICLE.block_at(heading.start).kind is BlockKind.HEADING
    assert ARTICLE.block_at(heading.start - 1).kind is BlockKind.CAPTION
    assert ARTICLE.sentence_at(0).index == 0
    assert ARTICLE.sentence_text(ARTICLE.sentence_at(heading.end - 1)) == "An old quarrel"


def test_a_passage_touches_every_sentence_it_overlaps() -> None:
    passage = ARTICLE.locate("old bridge was closed. A ferry ran aground")
    touched = [ARTICLE.sentence_text(one) for one in ARTICLE.sentences_of(passage)]
    assert touched == [
        "On 1 May 2021, the old bridge was closed.",
        "A ferry ran aground on the same day.",
    ]
    assert ARTICLE.around(passage) == ("On 1 May 2021, the ", " on the same day.")


def test_a_whole_sentence_has_nothing_around_it() -> None:
    assert ARTICLE.around(quote("Nobody in either town was surprised.")) == ("", "")


@pytest.mark.parametrize("spans", [((0, 3), (2, 5)), ((0, 0),), ((0, 99),), ((3, 5), (0, 2))])
def test_spans_out_of_order_are_refused(spans: tuple[tuple[int, int], ...]) -> None:
    blocks = tuple(Block(start=a, end=b, kind=BODY, paragraph=1) for a, b in spans)
    with pytest.raises(InvalidInput):
        Article(text="ab cde", blocks=blocks, sentences=())
    whole = (Block(start=0, end=6, kind=BODY, paragraph=1),)
    sentences = tuple(
        Sentence(index=n, start=a, end=b, kind=BODY, paragraph=1) for n, (a, b) in enumerate(spans)
    )
    with pytest.raises(InvalidInput):
        Article(text="ab cde", blocks=whole, sentences=sentences)


WORDS = st.text(st.sampled_from("ab é界\U0001f300"), min_size=1, max_size=8).filter(
    lambda text: bool(text.strip()) and text == text.strip()
)
LINES = st.lists(
    st.tuples(st.sampled_from(BlockKind), st.lists(WORDS, min_size=1, max_size=4).map(tuple)),
    min_size=1,
    max_size=5,
).map(tuple)


@given(lines=LINES, data=st.data())
def test_whatever_is_located_is_cut_out_exactly(
    lines: tuple[tuple[BlockKind, tuple[str, ...]], ...], data: st.DataObject
) -> None:
    article = make_article(lines)
    block = data.draw(st.sampled_from(article.blocks))
    start = data.draw(st.integers(block.start, block.end - 1))
    end = data.draw(st.integers(start + 1, block.end))
    exact = article.text[start:end]
    number = sum(article.text.startswith(exact, at) for at in range(start + 1))
    passage = article.locate(exact, occurrence=number)
    assert (passage.start, passage.end) == (start, end)
    assert passage == article.passage(start, end)
    assert passage.paragraph == block.paragraph
    touched = article.sentences_of(passage)
    assert touched[0].start <= start or touched[0].index == 0
    before, after = article.around(passage)
    assert article.text.count(before + exact + after) >= 1


@given(lines=LINES, exact=WORDS)
def test_without_a_choice_only_single_matches_are_accepted(
    lines: tuple[tuple[BlockKind, tuple[str, ...]], ...], exact: str
) -> None:
    article = make_article(lines)
    number = sum(article.text.startswith(exact, at) for at in range(len(article.text)))
    assume(number != 1)
    with pytest.raises(QuoteProblem) as raised:
        article.locate(exact)
    expected = QuoteProblemKind.AMBIGUOUS if number else QuoteProblemKind.MISSING
    assert raised.value.kind is expected
