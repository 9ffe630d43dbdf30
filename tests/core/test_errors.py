"""Errors carry what they are about, so that the window can find the words."""

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

FIRST = Problem(file="events.toml", entry="ev-closed", field="date", message="no such day")
SECOND = Problem(file="actors.toml", entry="guild", field="kind", message="unknown", hint="body")


def test_a_wrong_value_names_its_field() -> None:
    error = InvalidInput(field="rating", value="5")
    assert (error.field, error.value) == ("rating", "5")


def test_a_wrong_date_carries_its_text_and_the_reason() -> None:
    error = InvalidDate(text="2021-02-29", reason=DateProblem.NO_SUCH_DAY)
    assert isinstance(error, InvalidInput)
    assert (error.field, error.value, error.text) == ("date", "2021-02-29", "2021-02-29")
    assert error.reason is DateProblem.NO_SUCH_DAY


def test_what_is_missing_is_named_by_kind_and_id() -> None:
    error = NotFound(kind="actor", id="guild")
    assert (error.kind, error.id) == ("actor", "guild")


def test_a_failed_import_carries_every_problem() -> None:
    error = ImportFailed((FIRST, SECOND))
    assert error.problems == (FIRST, SECOND)
    assert str(error) == "no such day; unknown"


@pytest.mark.parametrize("reason", LibraryReason)
def test_a_library_out_of_reach_says_why_and_where(reason: LibraryReason) -> None:
    error = LibraryUnavailable(reason=reason, path="library.db")
    assert (error.reason, error.path) == (reason, "library.db")


@pytest.mark.parametrize(
    "error",
    [
        InvalidInput(field="date", value=""),
        InvalidDate(text="", reason=DateProblem.SYNTAX),
        NotFound(kind="actor", id="guild"),
        ImportFailed(()),
        LibraryUnavailable(reason=LibraryReason.FULL, path="library.db"),
    ],
)
def test_all_known_trouble_is_caught_as_one(error: StudyError) -> None:
    with pytest.raises(StudyError):
        raise error
