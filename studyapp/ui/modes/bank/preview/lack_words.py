"""What a form still lacks, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studyapp.core.bank.unfinished import Lack
from studyapp.ui.answers.letters import letter


def lack_words(field: str, lack: Lack, number: int | None) -> str:
    """Give one thing that is missing, as a sentence."""
    words = None if number is None else _of_lines().get((field, lack))
    if words is not None and number is not None:
        return words.format(letter=letter(number), number=number + 1)
    return _whole().get((field, lack)) or _tr("Something is still missing")


def _whole() -> dict[tuple[str, Lack], str]:
    return {
        ("stem", Lack.EMPTY): _tr("The question is not written yet"),
        ("choices", Lack.TOO_FEW): _tr("It needs more answers"),
        ("choices", Lack.TOO_MANY): _tr("It has more answers than its kind takes"),
        ("right", Lack.TOO_FEW): _tr("No answer, or too few, are marked as the article’s"),
        ("right", Lack.TOO_MANY): _tr("Too many answers are marked as the article’s"),
        ("accepted", Lack.EMPTY): _tr("No accepted answer is written yet"),
        ("date", Lack.EMPTY): _tr("The date is not written yet"),
        ("date", Lack.NOT_A_DATE): _tr("The date cannot be read"),
        ("date", Lack.OUTSIDE): _tr("The date does not lie within the timeline"),
        ("first", Lack.EMPTY): _tr("The timeline has no first day yet"),
        ("first", Lack.NOT_A_DATE): _tr("The first day of the timeline cannot be read"),
        ("last", Lack.EMPTY): _tr("The timeline has no last day yet"),
        ("last", Lack.NOT_A_DATE): _tr("The last day of the timeline cannot be read"),
        ("number", Lack.EMPTY): _tr("The number is not written yet"),
        ("number", Lack.NOT_A_NUMBER): _tr("The number cannot be read"),
        ("tolerance", Lack.NOT_A_NUMBER): _tr("How far off an answer may be cannot be read"),
        ("targets", Lack.TOO_FEW): _tr("It needs more targets to choose from"),
        ("before", Lack.EMPTY): _tr("There is no sentence around the gap yet"),
        ("points", Lack.EMPTY): _tr("No point of the model answer is written yet"),
    }


def _of_lines() -> dict[tuple[str, Lack], str]:
    return {
        ("choices", Lack.EMPTY): _tr("Answer {letter} is empty"),
        ("choices", Lack.TWICE): _tr("Answer {letter} says the same as another"),
        ("choices", Lack.OUTSIDE): _tr("Item {letter} has no target"),
        ("choices", Lack.TOO_MANY): _tr("Item {letter} shares its target with another"),
        ("accepted", Lack.EMPTY): _tr("Accepted answer {number} is empty"),
        ("targets", Lack.EMPTY): _tr("Target {number} is empty"),
        ("targets", Lack.TWICE): _tr("Target {number} says the same as another"),
        ("points", Lack.EMPTY): _tr("Point {number} of the model answer is empty"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Lacks", text)
