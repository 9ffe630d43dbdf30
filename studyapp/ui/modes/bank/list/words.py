"""The words of the list: kinds, states, and the values it can be filtered by."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from studyapp.core.bank.filter import Facet, Finding, Trait
from studyapp.core.bank.form import AnswerKind
from studyapp.core.bank.row import Row
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import Family
from studyapp.ui.family_words import family_words
from studyapp.ui.kind_words import kind_words


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How a question stands: an icon with its colour role, and the same in words."""

    icon: str
    token: str
    words: str


def caption_words(row: Row) -> str:
    """Give what a question asks, or for a written one how it is answered."""
    if row.family is Family.WRITTEN:
        return kind_words(row.kind)
    return family_words(row.family)


def stem_words(row: Row) -> str:
    """Give the question, or words for one that has none yet."""
    return row.stem.strip() or _tr("No question yet")


def state_of(row: Row) -> State:
    """Give how a question stands."""
    if row.status is QuestionStatus.RETIRED:
        return State(icon="minus", token="text3", words=_tr("retired"))
    if row.look_again:
        return State(icon="triangle-alert", token="retry", words=_tr("to be looked at again"))
    if row.status is QuestionStatus.DRAFT:
        words = _tr("draft") if row.finished else _tr("draft, not finished")
        return State(icon="circle-dashed", token="text2", words=words)
    if not row.finished:
        return State(icon="triangle-alert", token="retry", words=_tr("ready, but not finished"))
    return State(icon="circle-check", token="ok", words=_tr("ready"))


def spoken(row: Row) -> str:
    """Give what a screen reader says of a row."""
    return ", ".join((caption_words(row), stem_words(row), state_of(row).words))


def status_words(status: QuestionStatus) -> str:
    """Give how far a question is."""
    words = {
        QuestionStatus.DRAFT: _tr("Draft"),
        QuestionStatus.READY: _tr("Ready"),
        QuestionStatus.RETIRED: _tr("Retired"),
    }
    return words[status]


def facet_words(facet: Facet) -> str:
    """Give the heading of a group of the filter."""
    words = {
        Facet.STATUS: _tr("Status"),
        Facet.FINDING: _tr("Checks"),
        Facet.ORIGIN: _tr("Where it comes from"),
        Facet.KIND: _tr("How it is answered"),
        Facet.FAMILY: _tr("What it asks"),
        Facet.TOPIC: _tr("Topic"),
        Facet.TAG: _tr("Tag"),
    }
    return words[facet]


def any_words(facet: Facet) -> str:
    """Give the words for no choice in a group."""
    words = {
        Facet.KIND: _tr("Any way"),
        Facet.FAMILY: _tr("Anything"),
        Facet.TOPIC: _tr("All topics"),
        Facet.TAG: _tr("Any tag or none"),
    }
    return words[facet]


def trait_words(trait: Trait, pack: Pack) -> str:
    """Give the words of a value to filter by."""
    match trait:
        case QuestionStatus():
            return status_words(trait)
        case Finding():
            return _finding_words(trait)
        case Origin():
            return _origin_words(trait)
        case AnswerKind():
            return kind_words(trait)
        case Family():
            return family_words(trait)
        case str():
            names = {topic.id: topic.name for topic in pack.topics}
            return names.get(trait, trait)


def _finding_words(finding: Finding) -> str:
    words = {
        Finding.FINISHED: _tr("Finished"),
        Finding.UNFINISHED: _tr("Not finished"),
        Finding.LOOK_AGAIN: _tr("To look at again"),
        Finding.REMARKED: _tr("With advice from the checks"),
    }
    return words[finding]


def _origin_words(origin: Origin) -> str:
    words = {
        Origin.GENERATED: _tr("From facts"),
        Origin.ADOPTED: _tr("Adopted"),
        Origin.WRITTEN: _tr("Written"),
    }
    return words[origin]


def _tr(text: str) -> str:
    return QCoreApplication.translate("BankList", text)
