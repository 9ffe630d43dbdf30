from dataclasses import fields, replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm, Quote
from studyapp.core.bank.merging import merged
from tests.core.bank.merged_forms import (
    CARRIES,
    Carry,
    dates_as_words,
    everything,
    forms,
    places_anew,
    words_only,
)

CARRY = st.sampled_from(CARRIES)


def back(existing: QuestionForm, carry: Carry, **changes: object) -> QuestionForm:
    """Give what becomes of a question that is changed in a file of a format."""
    base = carry(existing)
    return merged(existing, base, replace(base, **changes))  # type: ignore[arg-type]  # any field


@given(forms(), CARRY)
def test_what_was_exported_changes_nothing(form: QuestionForm, carry: Carry) -> None:
    assert merged(form, carry(form), carry(form)) == form


@given(forms(), forms(), CARRY)
def test_merging_twice_changes_nothing_more(
    form: QuestionForm, other: QuestionForm, carry: Carry
) -> None:
    incoming = carry(other)
    once = merged(form, carry(form), incoming)
    assert merged(once, carry(once), incoming) == once


@given(forms(), forms())
def test_a_format_that_carries_everything_brings_everything(
    form: QuestionForm, other: QuestionForm
) -> None:
    assert merged(form, everything(form), other) == other


@given(forms(), CARRY, st.sampled_from(("stem", "explanation", "difficulty", "model")))
def test_a_change_of_one_field_changes_just_that_field(
    form: QuestionForm, carry: Carry, name: str
) -> None:
    # Of an answer that went out as one of another kind, every part is the answer.
    assume(name != "model" or carry(form).kind is form.kind)
    free = {1, 2, 3} - {form.difficulty, carry(form).difficulty}
    wanted = min(free) if name == "difficulty" else "another"
    after = back(form, carry, **{name: wanted})
    for field in fields(QuestionForm):
        if field.name not in (name, "kind", "accepted"):
            assert getattr(after, field.name) == getattr(form, field.name)
    assert getattr(after, name) == wanted


FULL = QuestionForm(
    id="q",
    stem="Who closed it?",
    choices=(
        Choice(text="North", right=True, reason="It says so.", subject="north"),
        Choice(text="South", reason="Nobody says so.", quote=Quote(exact="South", note="n")),
        Choice(text="Guild", reason="It only carries.", subject="guild"),
    ),
    quotes=(Quote(exact="closed", prefix="was ", start=7),),
    tags=("bridge", "a<b"),
    facts=("ev-closed",),
    fact="ev-closed",
)


def lines(*texts: str) -> tuple[Choice, ...]:
    return tuple(Choice(text=text, right=text == "North") for text in texts)


def test_a_mended_option_keeps_its_reason_and_the_others_are_untouched() -> None:
    after = back(FULL, words_only, choices=lines("North", "Southbank", "Guild"))
    mended = replace(FULL.choices[1], text="Southbank")
    assert after == replace(FULL, choices=(FULL.choices[0], mended, FULL.choices[2]))


def test_options_in_another_order_take_their_reasons_along() -> None:
    after = back(FULL, words_only, choices=lines("Guild", "North", "South"))
    assert after.choices == (FULL.choices[2], FULL.choices[0], FULL.choices[1])


def test_a_new_option_comes_without_a_reason_and_a_dropped_one_goes() -> None:
    after = back(FULL, words_only, choices=lines("North", "River", "South", "Guild"))
    new = Choice(text="River")
    assert after.choices == (FULL.choices[0], new, *FULL.choices[1:])
    after = back(FULL, words_only, choices=lines("North", "Guild"))
    assert after.choices == (FULL.choices[0], FULL.choices[2])


def test_the_key_can_be_moved_in_the_file() -> None:
    moved = tuple(replace(line, right=line.text == "South") for line in lines("North", "South"))
    after = back(FULL, words_only, choices=(*moved, Choice(text="Guild")))
    assert [one.right for one in after.choices] == [False, True, False]
    assert [one.reason for one in after.choices] == [one.reason for one in FULL.choices]


ORDER = QuestionForm(
    id="q",
    kind=AnswerKind.ORDERING,
    choices=(
        Choice(text="last", place=2, reason="r1"),
        Choice(text="first", place=0, reason="r2"),
        Choice(text="middle", place=1, reason="r3"),
    ),
)


def test_steps_keep_the_order_in_which_they_are_offered() -> None:
    base = places_anew(ORDER)
    wordy = tuple(replace(one, text=one.text.replace("last", "the end")) for one in base.choices)
    after = merged(ORDER, base, replace(base, choices=wordy))
    assert [one.text for one in after.choices] == ["the end", "first", "middle"]
    assert [one.place for one in after.choices] == [2, 0, 1]


def test_steps_that_were_moved_take_the_numbers_of_the_file() -> None:
    base = places_anew(ORDER)
    turned = tuple(replace(one, place=2 - one.place) for one in base.choices)
    after = merged(ORDER, base, replace(base, choices=turned))
    assert {one.text: one.place for one in after.choices} == {"first": 2, "middle": 1, "last": 0}


def test_a_line_points_to_its_target_wherever_that_went() -> None:
    form = QuestionForm(
        id="q",
        kind=AnswerKind.SORTING,
        choices=(Choice(text="x", place=0), Choice(text="y", place=1), Choice(text="z", place=2)),
        targets=("A", "B", "C"),
    )
    base = replace(form, choices=form.choices[:2], targets=("A", "B"))
    came = replace(
        base, choices=(Choice(text="x", place=1), Choice(text="y", place=0)), targets=("B", "A")
    )
    after = merged(form, base, came)
    assert after.targets == ("B", "A", "C")
    assert {one.text: after.targets[one.place] for one in after.choices} == {
        "x": "A",
        "y": "B",
        "z": "C",
    }


def test_a_date_that_went_out_as_words_stays_a_date_until_its_answer_is_changed() -> None:
    form = QuestionForm(id="q", kind=AnswerKind.DATE, stem="When?", date="1822")
    assert back(form, dates_as_words, stem="In which year?") == replace(form, stem="In which year?")
    after = back(form, dates_as_words, accepted=("1823",))
    assert after.kind is AnswerKind.TYPED
    assert after.accepted == ("1823",)


@pytest.mark.parametrize("tags", [("river", "bridge"), ("bridge", "river"), ()])
def test_tags_that_could_not_be_carried_stay(tags: tuple[str, ...]) -> None:
    base = replace(FULL, tags=("bridge",))
    assert merged(FULL, base, replace(base, tags=tags)).tags == (*tags, "a<b")


def test_other_words_bring_their_own_surroundings() -> None:
    quote = Quote(exact="was closed")
    after = merged(FULL, FULL, replace(FULL, quotes=(quote,)))
    assert after.quotes == (quote,)
    base = replace(FULL, quotes=(Quote(exact="closed"),))
    noted = merged(FULL, base, replace(base, quotes=(Quote(exact="closed", note="why"),)))
    assert noted.quotes == (replace(FULL.quotes[0], note="why"),)
