"""Forms for property tests of merging, and formats that can carry only part of them."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.knowledge.standing import ContentNote
from studyapp.core.quiz.question import Family

Carry = Callable[[QuestionForm], QuestionForm]

WORDS = st.sampled_from(("", "a", "b", "the bridge", "=1+1", "{x}", " y ", "مجلس", "<b>", "]]>"))
TEXTS = st.lists(WORDS, max_size=3, unique=True).map(tuple)
QUOTES = st.builds(
    Quote,
    exact=st.sampled_from(("one", "two", "three")),
    prefix=WORDS,
    start=st.none() | st.integers(0, 9),
    note=WORDS,
)
CHOICES = st.builds(
    Choice,
    text=WORDS,
    right=st.booleans(),
    place=st.integers(0, 3),
    reason=WORDS,
    quote=st.none() | QUOTES,
    subject=WORDS,
)


def forms() -> SearchStrategy[QuestionForm]:
    """Draw a form with the id `q`; it need not be whole."""
    return st.builds(
        QuestionForm,
        id=st.just("q"),
        kind=st.sampled_from(AnswerKind),
        family=st.sampled_from(Family),
        stem=WORDS,
        choices=st.lists(CHOICES, max_size=4).map(tuple),
        accepted=TEXTS,
        date=WORDS,
        number=st.sampled_from(("", "1", "2.5")),
        targets=TEXTS,
        model=WORDS,
        points=TEXTS,
        fact=WORDS,
        facts=TEXTS,
        quotes=st.lists(QUOTES, max_size=3).map(tuple),
        explanation=WORDS,
        content_note=st.sampled_from(ContentNote),
        difficulty=st.integers(1, 3),
        tags=TEXTS,
    )


def everything(form: QuestionForm) -> QuestionForm:
    return form


def words_only(form: QuestionForm) -> QuestionForm:
    """Carry stem and lines, as a plain list would: no reasons, quotes, tags or facts."""
    return QuestionForm(
        id=form.id,
        kind=form.kind,
        stem=form.stem,
        choices=tuple(Choice(text=one.text, right=one.right) for one in form.choices),
        accepted=form.accepted,
        number=form.number,
    )


def places_anew(form: QuestionForm) -> QuestionForm:
    """Carry lines by their order, and only targets without markup."""
    lines = sorted(form.choices, key=lambda one: one.place)
    numbers = range(len(lines))
    moved = tuple(
        replace(one, place=at, quote=None) for one, at in zip(lines, numbers, strict=True)
    )
    targets = tuple(text for text in form.targets if "<" not in text)
    return replace(form, choices=moved, targets=targets, quotes=())


def dates_as_words(form: QuestionForm) -> QuestionForm:
    """Give a date as an answer to type, as formats without dates do."""
    if form.kind is not AnswerKind.DATE:
        return form
    return replace(form, kind=AnswerKind.TYPED, accepted=(form.date,), date="")


def trimmed(form: QuestionForm) -> QuestionForm:
    """Drop empty lines and blanks at the ends, and tags with markup in them."""
    return replace(
        form,
        stem=form.stem.strip(),
        choices=tuple(replace(one, text=one.text.strip()) for one in form.choices if one.text),
        tags=tuple(tag for tag in form.tags if "<" not in tag),
    )


CARRIES: tuple[Carry, ...] = (everything, words_only, places_anew, dates_as_words, trimmed)
