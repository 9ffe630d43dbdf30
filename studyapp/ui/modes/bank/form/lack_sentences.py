"""What stands under a field of a question that lacks something: the words of its checks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studyapp.core.bank.unfinished import Lack, Unfinished
from studyapp.ui.modes.bank.facts.words import lack_words as quote_words
from studyapp.ui.modes.bank.preview.lack_words import lack_words

OF_QUOTES = (Lack.NO_QUOTE, Lack.QUOTE_LOST, Lack.QUOTE_AMBIGUOUS)


def lack_sentence(lack: Unfinished) -> str:
    """Say what a field of a question still lacks."""
    if lack.lack in OF_QUOTES:
        return quote_words(lack)
    words = lack_words(lack.field, lack.lack, lack.number)
    return QCoreApplication.translate("Lacks", "{words}.").format(words=words)
