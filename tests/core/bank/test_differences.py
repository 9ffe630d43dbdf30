from dataclasses import fields, replace

from hypothesis import given

from studyapp.core.bank.differences import (
    OrderChange,
    Part,
    TextChange,
    ValueChange,
    Words,
    differences,
    words_between,
)
from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from tests.core.bank.merged_forms import forms

SAME, ADDED, REMOVED = Part.SAME, Part.ADDED, Part.REMOVED
FORM = QuestionForm(
    id="q",
    stem="Who closed the bridge?",
    choices=(Choice(text="The keeper", right=True), Choice(text="Nobody"), Choice(text="A ship")),
    quotes=(Quote(exact="one"), Quote(exact="two")),
    tags=("exam",),
)


def words(*pairs: tuple[str, Part]) -> tuple[Words, ...]:
    return tuple(Words(text=text, part=part) for text, part in pairs)


def test_the_words_put_in_and_taken_out_are_marked() -> None:
    (found,) = differences(FORM, replace(FORM, stem="Who opened the old bridge?"))
    assert found == TextChange(
        field="stem",
        number=None,
        words=words(
            ("Who ", SAME), ("closed", REMOVED), ("opened", ADDED), (" the ", SAME),
            ("old ", ADDED), ("bridge?", SAME),
        ),
    )  # fmt: skip


def test_a_line_is_compared_with_the_line_it_was() -> None:
    shorter = (FORM.choices[0], replace(FORM.choices[2], text="A boat"))
    found = differences(FORM, replace(FORM, choices=shorter))
    assert all(isinstance(one, TextChange) for one in found)
    assert [(one.field, one.number) for one in found if isinstance(one, TextChange)] == [
        ("choices", 1),
        ("choices", 2),
    ]


def test_which_answer_is_right_is_a_change_of_its_own() -> None:
    marked = (replace(FORM.choices[0], right=False), replace(FORM.choices[1], right=True))
    found = differences(FORM, replace(FORM, choices=(*marked, FORM.choices[2])))
    assert found == (
        ValueChange(field="choices.right", number=0, before=True, after=False),
        ValueChange(field="choices.right", number=1, before=False, after=True),
    )


def test_another_order_of_the_same_lines_is_told_as_such() -> None:
    turned = replace(FORM, choices=FORM.choices[::-1])
    assert differences(FORM, turned) == (OrderChange(field="choices"),)


def test_kind_difficulty_tags_and_quotes() -> None:
    after = replace(
        FORM,
        kind=AnswerKind.SEVERAL_OF,
        difficulty=3,
        tags=("exam", "long"),
        quotes=(Quote(exact="one", start=7), Quote(exact="two")),
    )
    assert differences(FORM, after) == (
        ValueChange(
            field="kind", number=None, before=AnswerKind.ONE_OF, after=AnswerKind.SEVERAL_OF
        ),
        ValueChange(field="quotes.start", number=0, before=None, after=7),
        ValueChange(field="difficulty", number=None, before=2, after=3),
        TextChange(field="tags", number=1, words=words(("long", ADDED))),
    )


def _bare(form: QuestionForm) -> QuestionForm:
    """Leave the article's words aside: what stands around them there is not told."""
    bare = tuple(replace(one, quote=None) for one in form.choices)
    return replace(form, choices=bare, quotes=())


@given(forms())
def test_equal_forms_do_not_differ(form: QuestionForm) -> None:
    assert differences(form, form) == ()


@given(forms().map(_bare), forms().map(_bare))
def test_no_change_of_a_field_goes_unnoticed(before: QuestionForm, after: QuestionForm) -> None:
    for field in fields(QuestionForm):
        one = replace(before, **{field.name: getattr(after, field.name)})
        assert bool(differences(before, one)) == (one != before)


@given(forms(), forms())
def test_both_texts_can_be_read_off_the_words(before: QuestionForm, after: QuestionForm) -> None:
    found = words_between(before.explanation, after.explanation)
    assert "".join(one.text for one in found if one.part is not ADDED) == before.explanation
    assert "".join(one.text for one in found if one.part is not REMOVED) == after.explanation
