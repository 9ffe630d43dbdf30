"""Forms as nobody would write them: anything goes, as long as the types hold."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family
from tests.core.bank.checks.sound_forms import PACK

ARTICLE = PACK.article.text
WORDS = (
    "",
    " ",
    "Northbank",
    "northbank",
    "River Board",
    "Nordbnak",
    "admitted",
    "“admitted”",
    "All of these",
    "not",
    "The towns",
    "1990",
    "bridge",
    "\u202ex",
    "a\n\tb",
    "😀",
    "İ",
    "ß",
    "{}",
    "[",
    "(",
    "\\",
    "x" * 700,
    "According to",
    "The Mayor of Northbank",
    "They differ",
    "Who?",
    "Reason enough in one sentence.",
)
DATES = (
    "",
    "1990",
    "2021-05-01",
    "2016-03",
    "20",
    "199X",
    "[2016,2018]",
    "../2020",
    "1990-05-04~",
    "?",
)
IDS = ("", *(one.id for one in (*PACK.actors, *PACK.facts)), "gone")
NUMBERS = ("", "1", "-3.5", "1e400", "nan", "x", "1990")


def lines(one: SearchStrategy[str]) -> SearchStrategy[tuple[str, ...]]:
    return st.lists(one, max_size=5).map(tuple)


texts = st.one_of(st.sampled_from(WORDS), st.text(max_size=20))
dates = st.sampled_from(DATES)
ids = st.sampled_from(IDS)


@st.composite
def cut(draw: st.DrawFn) -> Quote:
    """Draw words of the article, perhaps with another place, or words that are not there."""
    start = draw(st.integers(0, len(ARTICLE) - 1))
    exact = ARTICLE[start : start + draw(st.integers(1, 90))]
    return Quote(
        exact=draw(st.sampled_from((exact, exact.upper(), "Mayor", "The", ""))),
        start=draw(st.sampled_from((start, None, -5, 10**9))),
        prefix=draw(st.sampled_from(("", "The "))),
        quotable=draw(st.booleans()),
    )


choices = st.builds(
    Choice,
    text=texts,
    right=st.booleans(),
    place=st.integers(-1, 4),
    reason=texts,
    quote=st.none() | cut(),
    subject=ids,
    edtf=dates,
)
forms: SearchStrategy[QuestionForm] = st.builds(
    QuestionForm,
    id=st.sampled_from(("q", "")),
    kind=st.sampled_from(AnswerKind),
    family=st.sampled_from(Family),
    stem=texts,
    choices=st.lists(choices, max_size=5).map(tuple),
    accepted=lines(texts),
    date=dates,
    first=dates,
    last=dates,
    number=st.sampled_from(NUMBERS),
    unit=texts,
    tolerance=st.sampled_from(NUMBERS),
    targets=lines(texts),
    before=texts,
    after=texts,
    typed_gap=st.booleans(),
    model=texts,
    points=lines(texts),
    fact=ids,
    facts=lines(ids),
    quotes=st.lists(cut(), max_size=3).map(tuple),
    explanation=texts,
    content_note=st.sampled_from(ContentNote),
    difficulty=st.integers(-1, 9),
)
