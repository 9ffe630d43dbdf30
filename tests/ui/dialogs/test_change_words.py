from dataclasses import replace

import pytest

from studyapp.core.bank.form import Choice, QuestionForm
from studyapp.ui.dialogs.change_words import TOLD, change_lines

FORM = QuestionForm(
    id="q",
    stem="Who closed it?",
    choices=(Choice(text="North", right=True), Choice(text="South")),
    tags=("bridge",),
)


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ({"stem": "Who shut it?"}, ["Before: “Who closed it?”"]),
        (
            {"choices": (FORM.choices[0], Choice(text="Southbank"))},
            ["Answer: “South” becomes “Southbank”"],
        ),
        ({"explanation": "It was May."}, ["Explanation, new: “It was May.”"]),
        ({"tags": ()}, ["Tag, taken out: “bridge”"]),
        ({"difficulty": 3}, ["Also changed: Difficulty."]),
        (
            {"choices": (Choice(text="North"), Choice(text="South", right=True))},
            ["Also changed: Right answer."],
        ),
        ({"choices": FORM.choices[::-1]}, ["Also changed: Order of the lines."]),
        ({"unit": "towns"}, ["Answer, new: “towns”"]),
        ({}, []),
    ],
)
def test_each_change_is_named(changes: dict[str, object], lines: list[str]) -> None:
    assert change_lines(FORM, replace(FORM, **changes)) == lines  # type: ignore[arg-type]  # any field


def test_of_many_texts_some_are_only_named() -> None:
    many = tuple(f"tag {number}" for number in range(TOLD + 4))
    lines = change_lines(FORM, replace(FORM, tags=(*FORM.tags, *many)))
    assert len(lines) == TOLD + 1
    assert lines[-1] == "Also changed: Tag."
