from dataclasses import replace
from typing import Any

import pytest

from studyapp.core.bank.duplicates import KEYS, Duplicates, Likeness, duplicates, key_of
from studyapp.core.bank.entry import Entry
from studyapp.core.bank.form import AnswerKind, Choice, QuestionForm
from studyapp.core.bank.status import Origin, QuestionStatus

KEEPER = (Choice(text="The bridge keeper", right=True), Choice(text="Nobody"))
READY, GENERATED = QuestionStatus.READY, Origin.GENERATED


def entry(question_id: str, stem: str, *, origin: Origin = Origin.WRITTEN, **fields: Any) -> Entry:
    usual: dict[str, Any] = {"choices": KEEPER}
    form = QuestionForm(id=question_id, stem=stem, **(usual | fields))
    return Entry(form=form, status=READY, origin=origin)


def found(*stems: str) -> tuple[tuple[str, ...], ...]:
    """Give the groups among questions that are named by their number."""
    return tuple(
        one.ids for one in duplicates(entry(str(number), stem) for number, stem in enumerate(stems))
    )


@pytest.mark.parametrize(
    "stem",
    [
        "WHO closed the old bridge near Tovuz in the winter of 1991?",
        "Who closed the old bridge near Tovuz in the winter of 1991",
        "Who closed the old bridge near Tovus in the winter of 1991?",
        "Who closed old bridge near Tovuz in the winter of 1991?",
        "Who clösed the old bridge near Tovuz in the winter of 1991?",
    ],
)
def test_the_same_words_in_other_spelling_are_found(stem: str) -> None:
    usual = "Who closed the old bridge near Tovuz in the winter of 1991?"
    assert found(usual, stem, "Something quite different") == (("0", "1"),)


@pytest.mark.parametrize(
    ("stem", "other"),
    [
        (
            "Which of these events in the article came first?",
            "Which of these events in the article came last?",
        ),
        (
            "What happened on 27 September 2020, by the article?",
            "What happened on 29 September 2020, by the article?",
        ),
        (
            "Which side says that Armenia crossed the border of Azerbaijan first?",
            "Which side says that Azerbaijan crossed the border of Armenia first?",
        ),
    ],
)
def test_a_word_that_tells_makes_another_question(stem: str, other: str) -> None:
    assert found(stem, other) == ()


def test_likeness_is_handed_on() -> None:
    assert found(
        "Who closed the old bridge near Tovuz?",
        "Who closed the old bridge near Tovus?",
        "Who closed the old bridge near Towus?",
    ) == (("0", "1", "2"),)


def test_the_same_of_the_same_fact_is_found_whatever_the_words() -> None:
    one = entry("a", "Who closed it?", fact="ev", facts=("ev",))
    other = entry("b", "Name the person behind the closure.", fact="ev", facts=("ev",))
    assert duplicates((one, other)) == (Duplicates(likeness=Likeness.FACT, ids=("a", "b")),)
    another = replace(other, form=replace(other.form, kind=AnswerKind.SEVERAL_OF))
    assert duplicates((one, another)) == ()
    elsewhere = replace(other, form=replace(other.form, fact="ev-2"))
    assert duplicates((one, elsewhere)) == ()


def test_a_question_tied_to_no_fact_is_alike_by_wording_only() -> None:
    one, other = entry("a", "Who?", fact="a"), entry("b", "Name the person.", fact="b")
    assert duplicates((one, other)) == ()


def test_a_group_alike_in_both_is_told_once() -> None:
    pair = tuple(entry(name, "Who closed it?", fact="ev") for name in "ab")
    assert duplicates(pair) == (Duplicates(likeness=Likeness.WORDING, ids=("a", "b")),)


def test_generated_wordings_are_no_duplicates_of_each_other() -> None:
    pair = tuple(entry(name, "Who closed it?", origin=GENERATED, fact="ev") for name in "ab")
    assert duplicates(pair) == ()
    mine = entry("c", "Who closed it?")
    assert next(one.ids for one in duplicates((*pair, mine))) == ("a", "b", "c")


def test_retired_questions_are_no_duplicates() -> None:
    pair = tuple(entry(name, "Who closed it?") for name in "ab")
    assert duplicates((pair[0], replace(pair[1], status=QuestionStatus.RETIRED))) == ()


def test_questions_that_say_nothing_are_not_alike() -> None:
    assert duplicates(Entry(form=QuestionForm(id=name), status=READY, origin=Origin.WRITTEN)
                      for name in "ab") == ()  # fmt: skip


def test_every_kind_has_a_key_that_does_not_depend_on_the_order_shown() -> None:
    assert set(KEYS) == set(AnswerKind)
    lines = (Choice(text="b", place=1, right=True), Choice(text="a", place=0, right=True))
    for kind in set(AnswerKind) - {AnswerKind.TRUE_FALSE}:
        form = QuestionForm(
            id="q", kind=kind, choices=lines, accepted=("x",), date="1991", number="1",
            targets=("p", "q"), model="m", first="1990-01-01", last="1992-01-01",
        )  # fmt: skip
        assert key_of(form)
        assert key_of(form) == key_of(replace(form, choices=lines[::-1]))


def test_true_and_false_are_other_answers() -> None:
    true = (Choice(text="True", right=True), Choice(text="False"))
    false = (Choice(text="True"), Choice(text="False", right=True))
    form = QuestionForm(id="q", kind=AnswerKind.TRUE_FALSE, stem="It rained", choices=true)
    assert key_of(form) != key_of(replace(form, choices=false))
