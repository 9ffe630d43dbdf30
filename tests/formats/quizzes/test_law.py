"""What is written for a quiz program and read again is what `carried` says."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.formats.exchange import Item, QuestionFormat, Sheet
from studyapp.formats.gift import GiftFormat
from studyapp.formats.moodle import MoodleXmlFormat
from tests.builders import make_pack
from tests.formats.odd_forms import items, seed_items, seed_pack

FORMATS: tuple[QuestionFormat, ...] = (GiftFormat(), MoodleXmlFormat())
PACK = make_pack()
each_format = pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.name)
SIGNS = st.text(st.sampled_from("~=#{}:\\n ->/[]%*<&;_\n\tab1."), max_size=12)
HARD = SIGNS | st.sampled_from(
    ("[html]a", " [plain] b", "//a", "-> b", "a -> b", "%50%", "%100%x", "{}", "####", "T", "TRUE",
     "$CATEGORY: x", "::a::", "*", r"\*", "a*b", "<p>", "&nbsp;", "\xa0a\xa0", "_____", "______x",
     "]]>", "<!-- x", "a  b", "a\n\n b", "studyapp:kind=date", "x]", "x\\", "1990", "1990~", "2.5",
     "2021-05-01", "-0044", "]]]]><![CDATA[>", "\\n", "\\\\n", "True", "False", "0", ">a"),
)  # fmt: skip


def carried(format_: QuestionFormat, drawn: tuple[Item, ...]) -> tuple[Item, ...]:
    found = (format_.carried(one) for one in drawn)
    return tuple(one for one in found if one is not None)


def require_law(format_: QuestionFormat, drawn: tuple[Item, ...]) -> None:
    written = format_.write(Sheet(pack=PACK, items=drawn))
    found = format_.read(written.data, "a")
    assert found.problems == ()
    assert found.items == carried(format_, drawn)
    assert found.losses == ()
    assert found.pack_id == (PACK.id if found.items else "")
    changed = {one.form.id for one in drawn if format_.carried(one) != one}
    assert changed <= {one.item for one in written.losses}


LISTS = st.lists(HARD, max_size=3).map(tuple)
CHOICES = st.builds(
    Choice, text=HARD, right=st.booleans(), place=st.integers(-1, 4), reason=HARD | st.just("")
)
HARD_FORMS = st.builds(
    QuestionForm,
    id=st.just("q-1"),
    kind=st.sampled_from(AnswerKind),
    choices=st.lists(CHOICES, max_size=4).map(tuple),
    quotes=st.lists(HARD.map(lambda text: Quote(exact=text)), max_size=2).map(tuple),
    typed_gap=st.booleans(),
    **dict.fromkeys(("stem", "explanation", "before", "after", "model", "date", "first"), HARD),
    **dict.fromkeys(("last", "number", "unit", "tolerance"), HARD),
    **dict.fromkeys(("accepted", "targets", "points", "tags"), LISTS),
)
"""A question whose every text may look like the signs of the format around it."""


def placed(*places: int) -> tuple[Choice, ...]:
    return tuple(Choice(text=f"item {at}", place=place) for at, place in enumerate(places))


BLANK = QuestionForm(id="q-1")
GAP = replace(BLANK, kind=AnswerKind.GAP)
ASTRAY = (
    replace(GAP, stem="_____ a", before="b ", after=" c"),
    replace(GAP, stem="a\n\nb", before="<c> ", after="[html] d"),
    replace(GAP, typed_gap=True, after="[plain] & d"),
    replace(BLANK, kind=AnswerKind.TYPED, accepted=("->", "*", r"a\*b")),
    replace(BLANK, kind=AnswerKind.TYPED, choices=(Choice(reason="->"),)),
    replace(BLANK, kind=AnswerKind.ORDERING, choices=placed(3, 0, 2, 0)),
    replace(BLANK, kind=AnswerKind.SORTING, targets=("x", "y", "z"), choices=placed(2, 0, 2)),
    replace(
        BLANK, kind=AnswerKind.MATCHING, choices=(Choice(text="a -> b"),), targets=("c -> <d>",)
    ),
    replace(BLANK, facts=("b", "a"), fact="a"),
    replace(BLANK, tags=("a]b", "[c", "d\\")),
)


@each_format
@given(drawn=items())
@settings(max_examples=40)
def test_reading_gives_what_was_written(format_: QuestionFormat, drawn: tuple[Item, ...]) -> None:
    require_law(format_, drawn)


@each_format
@given(form=HARD_FORMS)
@settings(max_examples=150)
def test_texts_like_signs_come_back(format_: QuestionFormat, form: QuestionForm) -> None:
    require_law(format_, (Item(form=form),))


@each_format
@pytest.mark.parametrize(
    "form",
    ASTRAY,
    ids=lambda form: form.kind.value,
)
def test_what_once_went_astray_comes_back(format_: QuestionFormat, form: QuestionForm) -> None:
    require_law(format_, (Item(form=form),))


@pytest.mark.long
@each_format
@given(form=HARD_FORMS)
@settings(max_examples=20_000)
def test_many_texts_like_signs_come_back(format_: QuestionFormat, form: QuestionForm) -> None:
    require_law(format_, (Item(form=form),))


@each_format
@given(form=HARD_FORMS)
@settings(max_examples=40)
def test_what_came_back_once_comes_back_again(format_: QuestionFormat, form: QuestionForm) -> None:
    once = carried(format_, (Item(form=form),))
    assert carried(format_, once) == once


def bare(form: QuestionForm) -> QuestionForm:
    """Give what a question of the article is without places, and reasons of ordered items."""
    arranged = form.kind in (AnswerKind.ORDERING, AnswerKind.MATCHING, AnswerKind.SORTING)
    told = tuple(
        replace(one, quote=None, subject="", edtf="", reason="" if arranged else one.reason)
        for one in form.choices
    )
    quotes = tuple(Quote(exact=one.exact) for one in form.quotes if one.quotable)
    return replace(form, choices=told, quotes=quotes)


@each_format
def test_questions_of_the_article_come_back_but_for_places(format_: QuestionFormat) -> None:
    written = format_.write(Sheet(pack=seed_pack(), items=seed_items()))
    found = format_.read(written.data, "a")
    assert found.items == tuple(replace(one, form=bare(one.form)) for one in seed_items())
    assert (found.problems, found.losses, found.pack_id) == ((), (), seed_pack().id)


@each_format
def test_the_same_questions_give_the_same_bytes(format_: QuestionFormat) -> None:
    sheet = Sheet(pack=seed_pack(), items=seed_items()[:20])
    assert format_.write(sheet) == format_.write(sheet)


@each_format
def test_a_question_with_an_id_that_cannot_be_written_is_told(format_: QuestionFormat) -> None:
    item = Item(form=QuestionForm(id="a b"))
    assert format_.carried(item) is None
    written = format_.write(Sheet(pack=PACK, items=(item,)))
    assert [(one.item, one.field) for one in written.losses] == [("a b", "id")]
