"""What each question family asks, in two or three words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studyapp.core.quiz.question import Family


def _tr(text: str) -> str:
    return QCoreApplication.translate("Families", text)


def family_words(family: Family) -> str:
    """What a family asks, in two or three words."""
    words = {
        Family.WHEN: _tr("When?"),
        Family.ORDER: _tr("In which order?"),
        Family.WHO_SAID: _tr("Who said it?"),
        Family.CONTRADICTS: _tr("Who contradicts it?"),
        Family.ROLE: _tr("Who is who?"),
        Family.HOW_RELATED: _tr("How are they related?"),
        Family.SOURCE_SENTENCE: _tr("Which sentence?"),
        Family.ATTRIBUTION: _tr("Whose words?"),
        Family.POSITION_ON: _tr("What did they say?"),
        Family.WHO_TOOK_PART: _tr("Who took part?"),
        Family.CONCLUSION: _tr("What does it conclude?"),
        Family.ACCOUNTS_AGREE: _tr("Do they agree?"),
        Family.WHOSE_FIGURE: _tr("Whose figure?"),
        Family.GAP: _tr("What is missing?"),
        Family.PLACE: _tr("Where on the timeline?"),
        Family.SORT_CLAIMS: _tr("Which side says it?"),
        Family.MATCH: _tr("What belongs together?"),
        Family.BOTH_ACCOUNTS: _tr("What do both say?"),
        Family.WRITTEN: _tr("Question"),
    }
    return words[family]
