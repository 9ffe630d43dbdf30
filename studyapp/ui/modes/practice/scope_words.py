"""The sentences of choosing what to practise, each whole, so that they can be translated."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from studyapp.core.knowledge.pack import Pack
from studyapp.core.quiz.question import Family
from studyapp.core.quiz.scope import Group, Scope
from studyapp.ui.family_words import family_words


def _tr(text: str) -> str:
    return QCoreApplication.translate("Practice", text)


def group_words(group: Group) -> str:
    """The heading over a group of choices."""
    match group:
        case Group.FAMILY:
            return _tr("Kind of question")
        case Group.TOPIC:
            return _tr("Topic")
        case Group.SPEAKER:
            return _tr("Who says so")
        case Group.PERIOD:
            return _tr("Period")
        case _:
            assert_never(group)


def values_of(group: Group, pack: Pack) -> tuple[str, ...]:
    """The values that can be chosen in a group, in the order to show."""
    match group:
        case Group.FAMILY:
            return tuple(family.value for family in Family)
        case Group.TOPIC:
            return tuple(topic.id for topic in pack.topics)
        case Group.SPEAKER:
            return tuple(speaker.id for speaker in pack.speakers)
        case Group.PERIOD:
            return tuple(period.id for period in pack.periods)
        case _:
            assert_never(group)


def value_words(group: Group, value: str, pack: Pack) -> str:
    """The words for one value of a group."""
    match group:
        case Group.FAMILY:
            return family_words(Family(value))
        case Group.TOPIC:
            return sentence_case(pack.topic_name(value))
        case Group.SPEAKER:
            return pack.speaker(value).name
        case Group.PERIOD:
            return next(period.name for period in pack.periods if period.id == value)
        case _:
            assert_never(group)


def sentence_case(words: str) -> str:
    """The words with a capital at their beginning, as a choice of its own is written."""
    return words[:1].upper() + words[1:]


def count_words(words: str, count: int) -> str:
    """What a screen reader says of a choice."""
    if count == 1:
        return _tr("{words}, 1 question").format(words=words)
    return _tr("{words}, {n} questions").format(words=words, n=count)


def total_words(total: int) -> str:
    """How many questions match what is chosen."""
    if total == 1:
        return _tr("1 question matches.")
    return _tr("{n} questions match.").format(n=total)


def nothing_words() -> str:
    """What is said where a choice leaves nothing to ask."""
    return _tr(
        "The article gives no question for this choice. Take something out of it, or clear it."
    )


def scope_summary(scope: Scope, pack: Pack) -> str:
    """What is chosen, in one line."""
    chosen = [
        value_words(group, value, pack)
        for group in Group
        for value in values_of(group, pack)
        if value in scope.chosen(group)
    ]
    if not chosen:
        return _tr("Everything, mixed")
    return " · ".join(chosen)
