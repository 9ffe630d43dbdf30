"""What a mend would do, in a few words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studyapp.core.bank.checks.check import MendKind


def mend_words(kind: MendKind) -> str:
    """Give what one click does, beginning with a verb."""
    return {
        MendKind.SORT: _tr("Put them in order"),
        MendKind.SHUFFLE: _tr("Mix them"),
        MendKind.DROP_ANSWER: _tr("Leave that answer out"),
        MendKind.ACCEPT_SPELLINGS: _tr("Accept every spelling"),
        MendKind.ACCEPT_HIDDEN: _tr("Accept the article’s words"),
        MendKind.USE_DATE: _tr("Use the date of the source"),
        MendKind.WIDEN_ENDS: _tr("Make the timeline longer"),
        MendKind.LINK_FACTS: _tr("Link the facts of the sentence"),
        MendKind.UNLINK: _tr("Take the link away"),
        MendKind.SET_NOTE: _tr("Add the note"),
        MendKind.WHOLE_SENTENCE: _tr("Quote the whole sentence"),
        MendKind.SPLIT_QUOTE: _tr("Quote each sentence by itself"),
        MendKind.FIND_QUOTE: _tr("Use the words of the article"),
        MendKind.DROP_QUOTE: _tr("Leave that quote out"),
        MendKind.USE_SOURCE: _tr("Use the question’s own source"),
        MendKind.NAME_HOLDER: _tr("Name whose claim it is"),
        MendKind.NEUTRAL_VERB: _tr("Use a plain verb"),
        MendKind.CAPITALS: _tr("Begin with capitals"),
        MendKind.STOPS: _tr("Take the full stops away"),
        MendKind.SPELL: _tr("Write it as the article does"),
    }[kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Mends", text)
