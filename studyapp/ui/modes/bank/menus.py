"""The menus of the question bank: what concerns all of it, and what concerns one question."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from studyapp.core.bank.row import Row
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.ui.modes.bank.commands import Commands
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.line_menu import PART, Line, LineMenu


def bank_menu(theme: Theme, commands: Commands, parent: QWidget) -> LineMenu:
    """Build the menu of what concerns the whole bank."""
    suggestions = _tr("“I was right” ({count})…").format(count=commands.suggested)
    lines = (
        Line(words=_tr("Import…"), icon="download", do=commands.import_wanted.emit),
        Line(words=_tr("Export…"), icon="upload", do=commands.export),
        Line(words=_tr("Print…"), icon="printer", key="Ctrl+P", do=commands.print),
        PART,
        Line(words=_tr("From facts…"), icon="list", do=commands.show_from_facts),
        Line(words=_tr("Duplicates…"), icon="copy", do=commands.show_duplicates),
        Line(words=suggestions, icon="lightbulb", do=commands.show_suggestions),
        Line(
            words=_tr("To look at again"),
            icon="triangle-alert",
            do=commands.show_look_again,
            enabled=commands.any_to_look_at,
        ),
        PART,
        Line(words=_tr("Find and replace…"), icon="search", do=commands.replace_in_shown),
    )
    return LineMenu(theme, lines, parent)


def question_menu(theme: Theme, commands: Commands, parent: QWidget) -> LineMenu:
    """Build the menu of what concerns the open question."""
    row = commands.row
    generated = row is not None and row.origin is Origin.GENERATED
    fact = Line(
        words=_tr("Show its fact"),
        icon="library",
        do=commands.show_fact,
        enabled=bool(commands.facts),
    )
    lines = (
        Line(words=_tr("Duplicate"), icon="copy", key="Ctrl+D", do=commands.duplicate),
        Line(words=_tr("History…"), icon="history", do=commands.show_history),
        Line(words=_tr("Adopt"), icon="check", do=commands.adopt_open, enabled=generated),
        fact,
        PART,
        Line(words=_away_words(row), icon="trash-2", do=commands.discard_open),
    )
    return LineMenu(theme, lines, parent)


def _away_words(row: Row | None) -> str:
    mine = row is not None and row.origin is Origin.WRITTEN
    draft = row is not None and row.status is QuestionStatus.DRAFT
    return _tr("Delete draft") if mine and draft else _tr("Retire")


def _tr(text: str) -> str:
    return QCoreApplication.translate("BankMenus", text)
