"""A row of the palette: what it is, what it says, and what it leads to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

Deed = Callable[[], object]


class Group(Enum):
    """The groups of the palette, in the order in which they stand."""

    ACTORS = "actors"
    EVENTS = "events"
    POSITIONS = "positions"
    LINKS = "links"
    SENTENCES = "sentences"
    QUESTIONS = "questions"
    COMMANDS = "commands"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`go` is done by Enter, `practise` by Ctrl Enter; `spans` are the letters that match.

    `key` is what does the same without the palette.
    """

    group: Group
    icon: str
    title: str
    detail: str = ""
    key: str = ""
    go: Deed
    practise: Deed | None = None
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A command that is always there: its words, and further words it is found by."""

    icon: str
    words: str
    key: str = ""
    also: str = ""
    go: Deed


def group_words(group: Group) -> str:
    """Give the heading of a group."""
    return {
        Group.ACTORS: _tr("Actors"),
        Group.EVENTS: _tr("Events"),
        Group.POSITIONS: _tr("Positions"),
        Group.LINKS: _tr("Links"),
        Group.SENTENCES: _tr("Sentences"),
        Group.QUESTIONS: _tr("Questions"),
        Group.COMMANDS: _tr("Commands"),
    }[group]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)
