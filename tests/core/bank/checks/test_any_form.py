"""Whatever a form holds: checks never raise, and no mend makes anything worse."""

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.core.bank.checks.check import Level
from studyapp.core.bank.checks.registry import blocks_ready, checks_of
from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm
from studyapp.core.bank.question_of import question_of
from studyapp.core.quiz.question import Question
from tests.core.bank.checks.odd_forms import choices, forms, texts
from tests.core.bank.checks.sound_forms import FINE, PACK


def near_sound(kept: QuestionForm, odd: QuestionForm, fields: set[str]) -> QuestionForm:
    """Give a sound form with some fields of an odd one: rules see what is whole only."""
    return replace(kept, **{name: getattr(odd, name) for name in fields})


FIELDS = ("stem", "choices", "accepted", "date", "facts", "quotes", "family", "targets", "points")
odd = forms | st.builds(
    near_sound, st.sampled_from(tuple(FINE.values())), forms, st.sets(st.sampled_from(FIELDS))
)


@settings(max_examples=300, deadline=None)
@given(form=odd)
def test_checks_never_raise_and_block_just_what_is_unfinished(form: QuestionForm) -> None:
    made = question_of(form, PACK.article)
    assert blocks_ready(checks_of(form, PACK)) is not isinstance(made, Question)


@settings(max_examples=200, deadline=None)
@given(form=odd)
def test_a_mend_never_makes_anything_worse(form: QuestionForm) -> None:
    checks = checks_of(form, PACK)
    before = Counter(one.level for one in checks)
    for check in checks:
        if check.mend is None:
            continue
        mended = check.mend(form)
        assert mended != form
        after = Counter(one.level for one in checks_of(mended, PACK))
        assert after[Level.BLOCKS] <= before[Level.BLOCKS]
        if after[Level.BLOCKS] == before[Level.BLOCKS]:
            assert after[Level.ADVICE] <= before[Level.ADVICE]


@settings(max_examples=100, deadline=None)
@given(
    kind=st.sampled_from(AnswerKind),
    lines=st.lists(choices, min_size=2, max_size=5),
    stem=texts,
)
def test_all_mends_one_after_the_other_come_to_an_end(
    kind: AnswerKind, lines: list[Choice], stem: str
) -> None:
    form = replace(FINE["one of"], kind=kind, choices=tuple(lines), stem=stem)
    for _ in range(60):
        mends = [one.mend for one in checks_of(form, PACK) if one.mend]
        if not mends:
            return
        form = mends[0](form)
    raise AssertionError(form)
