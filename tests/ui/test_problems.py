import pytest

from studyapp.core.errors import (
    DateProblem,
    ImportFailed,
    InvalidDate,
    InvalidInput,
    LibraryReason,
    LibraryUnavailable,
    NotFound,
    Problem,
    StudyError,
)
from studyapp.ui.problems import words_for

PROBLEM = Problem(file="events.toml", entry="ceasefire", field="date", message="no such day")
ERRORS: list[StudyError] = [
    *[LibraryUnavailable(reason=reason, path="library.db") for reason in LibraryReason],
    NotFound(kind="event", id="x"),
    InvalidInput(field="count", value="-1"),
    InvalidDate(text="2020-13", reason=DateProblem.NO_SUCH_DAY),
    ImportFailed(()),
    ImportFailed((PROBLEM,)),
    ImportFailed((PROBLEM, PROBLEM, PROBLEM)),
    StudyError(),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: f"{type(error).__name__} {error}")
def test_every_trouble_has_a_title_and_says_what_is_safe(error: StudyError) -> None:
    words = words_for(error)
    assert words.title
    assert not words.title.endswith(".")
    assert words.line.endswith(".")
    assert "{" not in words.sentence
    assert "!" not in words.sentence


def test_a_failed_import_names_its_first_problem_and_counts_the_rest() -> None:
    line = words_for(ImportFailed((PROBLEM, PROBLEM, PROBLEM))).line
    assert "events.toml: no such day." in line
    assert "2 more" in line


def test_the_words_of_a_date_quote_what_was_typed() -> None:
    words = words_for(InvalidDate(text="30 Feb", reason=DateProblem.SYNTAX))
    assert "30 Feb" in words.title
