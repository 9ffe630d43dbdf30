"""How a search was read, in words: other spellings looked for, what was not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studyapp.core.search.query import Remark, Unread

if TYPE_CHECKING:
    from studyapp.services.search import Results


def said_of(results: Results) -> str:
    """Give a line on how the query was read; "" where it was read as typed."""
    read_as = (
        _tr("“{typed}” is also read as {names}.").format(
            typed=one.typed, names=_tr(", ").join(one.words)
        )
        for one in results.read_as
    )
    return " ".join((*read_as, *map(_remark, results.remarks)))


def _remark(remark: Remark) -> str:
    words = {
        Unread.FIELD: _tr("There is no field of this name: “{text}” is looked for as words."),
        Unread.NO_VALUE: _tr("“{text}” has no value yet and is left out."),
        Unread.VALUE: _tr("“{text}” is none of the values of this field and is left out."),
        Unread.DATE: _tr("“{text}” is no date such as 2020 or 2020-09-27 and is left out."),
        Unread.NAME: _tr("Nothing in the article has the name in “{text}”."),
    }
    return words[remark.reason].format(text=remark.text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Query", text)
