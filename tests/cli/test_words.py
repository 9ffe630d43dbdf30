import click
import pytest

from studyapp.cli.words import Trouble, sentence_for, shown, told_plainly
from studyapp.core.errors import (
    ImportFailed,
    InvalidInput,
    LibraryReason,
    LibraryUnavailable,
    NotFound,
    Problem,
    StudyError,
)


@pytest.mark.parametrize("reason", LibraryReason)
def test_every_library_trouble_has_its_sentences(reason: LibraryReason) -> None:
    sentence = sentence_for(LibraryUnavailable(reason=reason, path="/data/library.db"))
    assert "/data/library.db" in sentence
    assert sentence.endswith(".")
    assert reason is LibraryReason.FULL or "--data-dir" in sentence


def test_the_sentences_differ() -> None:
    told = {sentence_for(LibraryUnavailable(reason=one, path="x")) for one in LibraryReason}
    assert len(told) == len(LibraryReason)


def test_other_trouble_is_told_too() -> None:
    problem = Problem(file="a", entry="b", field="c", message="It is missing.")
    assert sentence_for(ImportFailed((problem,))).endswith("a, b, c: It is missing.")
    nowhere = Problem(file="", entry="", field="", message="There is no folder.")
    assert sentence_for(ImportFailed((nowhere,))).endswith("changed. There is no folder.")
    assert sentence_for(ImportFailed(())).endswith("It holds nothing.")
    assert sentence_for(NotFound(kind="question", id="x")).startswith("There is nothing to ask.")
    assert sentence_for(NotFound(kind="pack", id="x")) == "There is no pack “x”."
    assert "“3” does not fit as key" in sentence_for(InvalidInput(field="key", value="3"))
    assert "odd" in sentence_for(StudyError("odd"))


def test_trouble_becomes_a_sentence_and_bugs_stay_bugs() -> None:
    with pytest.raises(Trouble) as raised, told_plainly():
        raise NotFound(kind="pack", id="x")
    assert raised.value.exit_code == 1
    assert isinstance(raised.value, click.ClickException)
    with pytest.raises(ZeroDivisionError), told_plainly():
        raise ZeroDivisionError


def test_nothing_shown_can_command_a_terminal() -> None:
    assert shown("a\x1b[2J\u202eb\tc\n") == "a�[2J�b\tc\n"
