"""The keyboard map as data: what the window binds, and what the help sheet shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

CHOOSABLE_PAGES = 8
TAKE_LETTERS = (
    "QLineEdit",
    "QTextEdit",
    "QPlainTextEdit",
    "QAbstractSpinBox",
    "QComboBox",
    "QAbstractItemView",
)
"""Widgets that do something of their own with a typed letter."""
HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Where(Enum):
    """The part of the app in which keys mean something."""

    EVERYWHERE = "everywhere"
    LISTS = "lists"
    ARTICLE = "article"
    TIMELINE = "timeline"
    MAP = "map"
    ACCOUNTS = "accounts"
    QUESTION = "question"
    FEEDBACK = "feedback"
    TEST = "test"
    BANK = "bank"
    COVERAGE = "coverage"


class Command(Enum):
    """What the window itself does on a key."""

    SEARCH = "search"
    SIDEBAR = "sidebar"
    FIND = "find"
    BACK = "back"
    FORWARD = "forward"
    NEXT_PANE = "next pane"
    FULL_SCREEN = "full screen"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL_SIZE = "usual size"
    HELP = "help"


BINDINGS = {
    Command.SEARCH: ("Ctrl+K",),
    Command.SIDEBAR: ("Ctrl+\\",),
    Command.FIND: ("Ctrl+F",),
    Command.BACK: ("Alt+Left",),
    Command.FORWARD: ("Alt+Right",),
    Command.NEXT_PANE: ("F6",),
    Command.FULL_SCREEN: ("F11",),
    Command.LARGER: ("Ctrl++", "Ctrl+="),
    Command.SMALLER: ("Ctrl+-",),
    Command.USUAL_SIZE: ("Ctrl+0",),
    Command.HELP: ("?", "F1"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyHint:
    """Keys, as printed on them, and what they do; alternatives are separate entries."""

    where: Where
    keys: tuple[str, ...]
    words: str


def where_words(where: Where) -> str:
    """Give the heading of a part of the keyboard map."""
    words = {
        Where.EVERYWHERE: _tr("Everywhere"),
        Where.LISTS: _tr("In lists"),
        Where.ARTICLE: _tr("In the article"),
        Where.TIMELINE: _tr("On the timeline"),
        Where.MAP: _tr("On the map"),
        Where.ACCOUNTS: _tr("At two accounts"),
        Where.QUESTION: _tr("At a question"),
        Where.FEEDBACK: _tr("After answering"),
        Where.TEST: _tr("In a test"),
        Where.BANK: _tr("In the question bank"),
        Where.COVERAGE: _tr("At the coverage"),
    }
    return words[where]


def keyboard_map() -> tuple[KeyHint, ...]:
    """Give every key the app knows, in the order of the help sheet."""
    return (*_everywhere(), *_reading(), *_timeline(), *_map(), *_accounts(), *_quiz(), *_bank())


def _everywhere() -> tuple[KeyHint, ...]:
    return _hints(
        Where.EVERYWHERE,
        (("Ctrl K",), _tr("Search or do anything")),
        (("Ctrl 1", "…", "Ctrl 8"), _tr("Go to a page, in the order of the sidebar")),
        (("Alt ←", "Alt →"), _tr("Back and forward")),
        (("Ctrl F",), _tr("Find on this page")),
        (("Ctrl \\",), _tr("Show or hide the sidebar")),
        (("F6",), _tr("Next pane")),
        (("F11",), _tr("Full screen")),
        (("Ctrl +", "Ctrl −", "Ctrl 0"), _tr("Larger, smaller or usual text")),
        (("?", "F1"), _tr("Show these keys")),
        (("Esc",), _tr("One level up")),
    )


def _reading() -> tuple[KeyHint, ...]:
    lists = _hints(
        Where.LISTS,
        (("↑", "↓"), _tr("Previous and next")),
        (("Home", "End"), _tr("First and last")),
        (("A", "…", "Z"), _tr("Type to jump to a name")),
        (("Enter",), _tr("Open")),
        (("P",), _tr("Practise it")),
        (("S",), _tr("Show it in the article")),
        (("B",), _tr("Put it into a study set")),
    )
    article = _hints(
        Where.ARTICLE,
        (("N", "Shift N"), _tr("Next and previous sentence that something is drawn from")),
        (("Enter",), _tr("Open what is drawn from it")),
        (("Ctrl +", "Ctrl −", "Ctrl 0"), _tr("Larger, smaller or usual size to read in")),
    )
    return (*lists, *article)


def _timeline() -> tuple[KeyHint, ...]:
    return _hints(
        Where.TIMELINE,
        (("←", "→"), _tr("Previous and next event in the lane")),
        (("↑", "↓"), _tr("Other lane")),
        (("+", "−"), _tr("Zoom")),
        (("0",), _tr("Fit everything")),
        (("F",), _tr("Centre the event, then fit")),
        (("W", "A", "S", "D"), _tr("Zoom and pan")),
        (("U",), _tr("Statements without a date")),
        (("G",), _tr("Go to a date")),
        (("R", "[", "]"), _tr("Select what is in view, from an event, to an event")),
        (("L", "C"), _tr("Choose lanes, fold the lane")),
        (("Alt ↑", "Alt ↓"), _tr("Move the lane")),
    )


def _map() -> tuple[KeyHint, ...]:
    return _hints(
        Where.MAP,
        (("D", "M", "L"), _tr("Diagram, matrix or list")),
        (("←", "→", "↑", "↓"), _tr("Nearest actor, or next cell")),
        (("Tab",), _tr("Along the lines of the actor")),
        (("Enter",), _tr("Open the actor in Browse")),
        (("+", "−", "0"), _tr("Zoom, show everything")),
        (("P",), _tr("Practise what is listed")),
        (("S",), _tr("Show it in the article")),
        (("Esc",), _tr("Nothing chosen, then the whole map")),
    )


def _accounts() -> tuple[KeyHint, ...]:
    return _hints(
        Where.ACCOUNTS,
        (("1", "…", "9"), _tr("Show the sentence of a statement")),
        (("P",), _tr("Practise the contrast")),
        (("S",), _tr("Show it in the article")),
    )


def _quiz() -> tuple[KeyHint, ...]:
    question = _hints(
        Where.QUESTION,
        (("1", "…", "9"), _tr("Choose an answer")),
        (("↑", "↓"), _tr("Previous and next answer")),
        (("Alt ↑", "Alt ↓"), _tr("Move an item when putting in order")),
        (("Enter", "Space"), _tr("Check the answer")),
        (("0",), _tr("I don’t know")),
        (("H",), _tr("Show a hint")),
        (("Alt 1", "…", "Alt 3"), _tr("How sure you are, where that is asked")),
        (("X",), _tr("Skip")),
        (("F",), _tr("Flag")),
        (("Alt 0", "Alt H", "Alt X", "Alt F"), _tr("The same while you type an answer")),
    )
    feedback = _hints(
        Where.FEEDBACK,
        (("Enter", "Space"), _tr("Accept the suggested rating")),
        (("1", "2", "3", "4"), _tr("Again, Hard, Good, Easy")),
        (("S",), _tr("Read in context")),
        (("O",), _tr("I was right")),
        (("E",), _tr("Edit the question, with the teaching tools on")),
        (("Ctrl Z",), _tr("Undo the rating, or “I was right”")),
    )
    test = _hints(
        Where.TEST,
        (("Page Up", "Page Down"), _tr("Previous and next question")),
        (("X",), _tr("Leave it open and go on")),
        (("Enter",), _tr("Keep the answer and go on")),
        (("F",), _tr("Flag")),
        (("Ctrl Enter",), _tr("Hand in")),
        (("Esc",), _tr("Stop here; your answers are kept")),
    )
    return (*question, *feedback, *test)


def _bank() -> tuple[KeyHint, ...]:
    bank = _hints(
        Where.BANK,
        (("Ctrl N",), _tr("New question")),
        (("Ctrl D",), _tr("Duplicate it")),
        (("Ctrl P",), _tr("Print the chosen questions, or all in the list")),
        (("Ctrl Enter",), _tr("Mark it ready and go to the next draft")),
        (("Ctrl Z", "Ctrl Shift Z"), _tr("Undo and redo")),
        (("Alt ↑", "Alt ↓"), _tr("Move an answer")),
        (("Ctrl Shift P",), _tr("Next kind of preview")),
        (("Shift ↑", "Shift ↓", "Ctrl A"), _tr("Choose several in the list")),
        (("Delete",), _tr("Delete a draft or retire a question, in the list")),
    )
    coverage = _hints(
        Where.COVERAGE,
        (("N", "Shift N"), _tr("Next and previous sentence of those listed")),
        (("F",), _tr("Make a fact of the sentence")),
        (("Q",), _tr("Make a question of the sentence")),
    )
    return (*bank, *coverage)


class SingleKeyGuard(QObject):
    """Keeps single characters from acting as shortcuts (WCAG 2.1.4) while it is installed.

    Space, Enter, Escape, Tab and arrows go through, and so do letters typed into fields
    and lists. It goes with its parent, for the keys of a window made later are not its to keep.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._on = False

    @property
    def on(self) -> bool:
        """Whether single characters are kept from acting."""
        return self._on

    def set_on(self, on: bool) -> None:  # noqa: FBT001 - a setter's one value
        """Start or stop keeping them."""
        if on and not self._on:
            self._app.installEventFilter(self)
        elif self._on and not on:
            self._app.removeEventFilter(self)
        self._on = on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        if not isinstance(watched, QWidget) or _takes_letters(watched):
            return False
        if not isinstance(event, QKeyEvent) or not is_single_key(event):
            return False
        event.accept()
        return True


def is_single_key(event: QKeyEvent) -> bool:
    """Tell whether a key press is one character without Ctrl, Alt or Meta."""
    text = event.text()
    return len(text) == 1 and text.isprintable() and text != " " and not event.modifiers() & HELD


def _takes_letters(widget: QWidget) -> bool:
    return any(widget.inherits(kind) for kind in TAKE_LETTERS)


def _hints(where: Where, *entries: tuple[tuple[str, ...], str]) -> tuple[KeyHint, ...]:
    return tuple(KeyHint(where=where, keys=keys, words=words) for keys, words in entries)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Keys", text)
