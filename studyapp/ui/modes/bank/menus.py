"""The menus of the question bank: what concerns all of it, and what concerns one question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from studyapp.core.bank.row import Row
from studyapp.core.bank.status import Origin, QuestionStatus
from studyapp.ui.modes.bank.commands import Commands
from studyapp.ui.theme import Theme

ICON = 16
GAP = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a menu; one without words parts groups."""

    words: str = ""
    icon: str = ""
    key: str = ""
    do: Callable[[], object] | None = None
    enabled: bool = True


PART = Line()


class LineMenu(QMenu):
    """A menu of lines, which opens under a button and is gone when it closes."""

    def __init__(self, theme: Theme, lines: tuple[Line, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for line in lines:
            if line.do is None:
                self.addSeparator()
                continue
            words = f"{line.words}\t{line.key}" if line.key else line.words
            action = self.addAction(theme.icon(line.icon, "text2", ICON), words)
            action.setEnabled(line.enabled)
            action.triggered.connect(lambda _=False, do=line.do: do())

    def open_below(self, button: QWidget) -> None:
        """Open at the trailing edge of a button."""
        corner = QPoint(0, button.height() + GAP)
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            corner.setX(button.width() - self.sizeHint().width())
        self.popup(button.mapToGlobal(corner))


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
