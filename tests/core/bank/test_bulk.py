from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.bank.bulk import (
    BulkEdit,
    EditTags,
    Place,
    Replace,
    SetDifficulty,
    changes_of,
    label_of,
    status_plan,
    tags_in,
)
from studyapp.core.bank.edit_label import EditLabel
from studyapp.core.bank.form import Choice, QuestionForm, Quote
from studyapp.core.bank.status import QuestionStatus
from tests.core.bank.bank_rows import make_row
from tests.core.bank.merged_forms import forms

FORM = QuestionForm(
    id="q",
    stem="Who closed the bridge?",
    choices=(
        Choice(text="The bridge keeper", right=True, reason="Bridge by bridge"),
        Choice(text="Nobody", quote=Quote(exact="the bridge stood open")),
    ),
    accepted=("bridge keeper",),
    targets=("bridge",),
    before="On the bridge",
    after="of the bridges",
    model="The bridge keeper did",
    points=("names the bridge",),
    quotes=(Quote(exact="the bridge was closed"),),
    explanation="The bridge keeper closed it.",
    tags=("exam", "bridge"),
)


def only(edit: BulkEdit, form: QuestionForm = FORM) -> QuestionForm:
    """Give what an edit makes of a form that it changes."""
    (change,) = changes_of(edit, (form,))
    assert change.before == form
    return change.after


def test_tags_are_added_once_and_taken_off() -> None:
    assert only(EditTags(add=("new", "exam"), remove=("bridge",))).tags == ("exam", "new")
    assert only(EditTags(add=("bridge",), remove=("bridge", "exam"))).tags == ("bridge",)


def test_what_stays_the_same_is_no_change() -> None:
    assert changes_of(EditTags(add=("exam",)), (FORM,)) == ()
    assert changes_of(SetDifficulty(level=FORM.difficulty), (FORM,)) == ()
    assert changes_of(Replace(find="", replacement="x"), (FORM,)) == ()
    assert changes_of(Replace(find="ferry", replacement="x"), (FORM,)) == ()


def test_difficulty_keeps_to_the_scale() -> None:
    assert only(SetDifficulty(level=9)).difficulty == 3
    assert only(SetDifficulty(level=-1)).difficulty == 1


def test_words_are_replaced_in_each_place_alone() -> None:
    found = {
        place: only(Replace(find="bridge", replacement="ferry", places=frozenset({place})))
        for place in Place
    }
    stem = found[Place.STEM]
    assert (stem.stem, stem.before) == ("Who closed the ferry?", "On the ferry")
    assert stem == replace(FORM, stem=stem.stem, before=stem.before, after="of the ferrys")
    answers = found[Place.ANSWERS]
    assert [one.text for one in answers.choices] == ["The ferry keeper", "Nobody"]
    assert answers.accepted == ("ferry keeper",)
    assert (answers.targets, answers.points) == (("ferry",), ("names the ferry",))
    assert answers.model == "The ferry keeper did"
    assert found[Place.REASONS].choices[0].reason == "ferry by ferry"
    assert found[Place.EXPLANATION].explanation == "The ferry keeper closed it."
    assert found[Place.TAGS].tags == ("exam", "ferry")


def test_the_words_of_the_article_are_never_replaced() -> None:
    after = only(Replace(find="bridge", replacement="ferry"))
    assert after.quotes == FORM.quotes
    assert after.choices[1].quote == FORM.choices[1].quote


def test_whole_words_and_case_are_kept_to_where_that_is_wished() -> None:
    whole = only(Replace(find="bridge", replacement="ferry", whole_words=True))
    assert whole.after == "of the bridges"
    cased = only(Replace(find="bridge", replacement="ferry", match_case=True))
    assert cased.choices[0].reason == "Bridge by ferry"


def test_signs_of_patterns_stand_for_themselves() -> None:
    form = QuestionForm(id="q", stem=r"a.b \1 (c) $")
    assert only(Replace(find=".", replacement=r"\1"), form).stem == r"a\1b \1 (c) $"
    assert only(Replace(find=r"\1 (c)", replacement="x"), form).stem == "a.b x $"


def test_a_tag_that_is_replaced_by_nothing_goes() -> None:
    assert only(Replace(find="bridge", places=frozenset({Place.TAGS}))).tags == ("exam",)
    merged = Replace(find="bridge", replacement="exam", places=frozenset({Place.TAGS}))
    assert only(merged).tags == ("exam",)


@given(forms(), st.sampled_from(("a", "the", "x")), st.booleans())
def test_words_that_are_replaced_are_gone_outside_of_quotes(
    form: QuestionForm,
    find: str,
    whole_words: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    edit = Replace(find=find, replacement="-", whole_words=whole_words)
    once = [change.after for change in changes_of(edit, (form,))]
    assert changes_of(edit, once) == ()


@pytest.mark.parametrize(
    ("edit", "label"),
    [
        (EditTags(add=("a",)), EditLabel.TAGS),
        (SetDifficulty(level=1), EditLabel.DIFFICULTY),
        (Replace(find="a"), EditLabel.REPLACE),
    ],
)
def test_edits_are_undone_by_name(edit: BulkEdit, label: EditLabel) -> None:
    assert label_of(edit) is label


def test_an_unfinished_question_is_held_back_from_being_ready() -> None:
    rows = (
        make_row("a", status=QuestionStatus.DRAFT),
        make_row("b", status=QuestionStatus.DRAFT, finished=False),
        make_row("c", status=QuestionStatus.READY),
    )
    plan = status_plan(rows, QuestionStatus.READY)
    assert (plan.changed, plan.held_back) == (("a",), ("b",))
    retired = status_plan(rows, QuestionStatus.RETIRED)
    assert (retired.changed, retired.held_back) == (("a", "b", "c"), ())


def test_tags_are_read_from_a_line() -> None:
    assert tags_in(" exam ,, long  text,exam, ") == ("exam", "long text")
    assert tags_in("") == ()
