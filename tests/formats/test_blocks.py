import pytest

from studyapp.core.knowledge.article import Article, BlockKind
from studyapp.formats.blocks import read_article
from studyapp.formats.pack_schema import ArticleTable
from studyapp.formats.problem_list import ProblemList

TEXT = "1 May 2021\n\nA title\n\n  First. Second. \n\nA heading\n\nThird.\nFourth.\n"


def read(text: str = TEXT, **table: object) -> tuple[Article | None, list[str]]:
    problems = ProblemList()
    article = read_article(text, ArticleTable.model_validate(table), "en", problems)
    return article, [f"{one.message} {one.hint}".strip() for one in problems.found]


def test_lines_become_blocks_and_body_lines_are_counted() -> None:
    article, told = read(dateline="1 May 2021", title="A title", headings=["A heading"])
    assert article is not None
    assert not told
    assert [(block.kind, block.paragraph) for block in article.blocks] == [
        (BlockKind.DATELINE, 0),
        (BlockKind.TITLE, 0),
        (BlockKind.BODY, 1),
        (BlockKind.HEADING, 1),
        (BlockKind.BODY, 2),
        (BlockKind.BODY, 3),
    ]
    words = [article.sentence_text(sentence) for sentence in article.sentences]
    assert words == [
        "1 May 2021", "A title", "First.", "Second.", "A heading", "Third.", "Fourth.",
    ]  # fmt: skip
    assert [sentence.paragraph for sentence in article.sentences] == [0, 0, 1, 1, 1, 2, 3]


def test_a_line_that_is_not_there_is_told_with_the_nearest() -> None:
    _, told = read(headings=["A headin"], captions=["Nothing of the sort at all"])
    assert told == [
        "No line of the article reads “A headin”. The nearest line is “A heading”.",
        "No line of the article reads “Nothing of the sort at all”.",
    ]


def test_a_line_cannot_be_two_things() -> None:
    _, told = read(title="A title", headings=["A title"])
    assert told == ["“A title” is listed twice."]


@pytest.mark.parametrize("text", ["", "\n \n\u00a0\n"])
def test_an_empty_article_is_none(text: str) -> None:
    assert read(text) == (None, ["The article is empty."])


def test_an_endless_paragraph_is_refused() -> None:
    article, told = read("x" * 20_001)
    assert article is None
    assert "longer than 20,000" in told[0]


def test_frozen_starts_are_taken_as_they_are() -> None:
    article, told = read("One. Two. Three.\nFour.", sentence_starts=[0, 10, 17])
    assert article is not None
    assert not told
    words = [article.sentence_text(sentence) for sentence in article.sentences]
    assert words == ["One. Two.", "Three.", "Four."]


@pytest.mark.parametrize(
    ("starts", "wrong"),
    [
        ([0, 10, 10, 17], 10),
        ([0, 12, 10, 17], 12),
        ([0, 4, 17], 4),
        ([0, 2, 17], 2),
        ([0, 16], 16),
        ([0, 99], 99),
        ([-1, 0], -1),
        ([0, 10], 17),
        ([10, 17], 0),
    ],
)
def test_frozen_starts_that_fit_nowhere_are_told_and_computed_afresh(
    starts: list[int], wrong: int
) -> None:
    article, told = read("One. Two. Three.\nFour.", sentence_starts=starts)
    assert told[0].startswith(f"No sentence of the article can begin at {wrong}.")
    assert article is not None
    assert len(article.sentences) == 4
