"""Sentences for trouble on the command line: what happened, what is safe, what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import assert_never

import click

from studyapp.core.errors import (
    ImportFailed,
    InvalidInput,
    LibraryReason,
    LibraryUnavailable,
    NotFound,
    Problem,
    StudyError,
)

FAILED = 1
_COMMANDING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Trouble(click.ClickException):
    """Known trouble, told in one sentence on the error stream; the exit status is 1."""

    exit_code = FAILED

    def show(self, file: object = None) -> None:
        """Print the sentence as it is."""
        del file
        click.echo(shown(self.message), err=True)


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn known trouble into one clear sentence."""
    try:
        yield
    except StudyError as trouble:
        raise Trouble(sentence_for(trouble)) from trouble


def shown(text: str) -> str:
    """Give text with every character that could command a terminal made visible."""
    return _COMMANDING.sub("�", text)


def sentence_for(trouble: StudyError) -> str:
    """Give the sentence for known trouble."""
    match trouble:
        case LibraryUnavailable(reason=reason, path=path):
            return _library(reason, path)
        case ImportFailed(problems=problems):
            first = _first(problems)
            return f"The pack was not taken in, and nothing was changed. {first}"
        case NotFound(kind="question"):
            return "There is nothing to ask. Choose fewer things to leave out."
        case NotFound(kind=kind, id=name):
            return f"There is no {kind} “{name}”."
        case InvalidInput(field=field, value=value):
            return f"“{value}” does not fit as {field}. Nothing was changed."
        case _:
            return f"That did not work: {trouble}. Nothing was changed."


def _first(problems: tuple[Problem, ...]) -> str:
    if not problems:
        return "It holds nothing."
    one = problems[0]
    where = ", ".join(part for part in (one.file, one.entry, one.field) if part)
    return f"{where}: {one.message}" if where else one.message


def _library(reason: LibraryReason, path: str) -> str:
    elsewhere = "or choose another folder with --data-dir"
    match reason:
        case LibraryReason.LOCKED:
            told = "is in use by another studyapp. Close that one and try again"
            return f"The library {path} {told}, {elsewhere}."
        case LibraryReason.FULL:
            told = "What was saved before is safe. Free some space and try again."
            return f"The disk is full, so nothing more can be saved in {path}. {told}"
        case LibraryReason.READ_ONLY:
            told = "cannot be written, and nothing was changed. Allow writing"
            return f"The library {path} {told}, {elsewhere}."
        case LibraryReason.CORRUPT:
            told = "is damaged and was left as it is. Move it away to start afresh"
            return f"The library {path} {told}, {elsewhere}."
        case LibraryReason.FOREIGN:
            told = "is not a library of studyapp and was left as it is. Move it away"
            return f"The file {path} {told}, {elsewhere}."
        case LibraryReason.TOO_NEW:
            told = "was written by a newer studyapp and was left as it is. Install that version"
            return f"The library {path} {told}, {elsewhere}."
        case _:
            assert_never(reason)
