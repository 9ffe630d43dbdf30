"""The menu that puts something into a study set, or takes it out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from studyapp.core.study_set.study_set import StudySet
from studyapp.ui.study_sets.source import Sets
from studyapp.ui.theme import Theme
from studyapp.ui.widgets.line_menu import PART, Line, LineMenu


def set_menu(
    theme: Theme,
    sets: Sets,
    facts: tuple[str, ...],
    parent: QWidget,
    *,
    put: Callable[[StudySet, bool], object],
    new: Callable[[], object],
) -> LineMenu:
    """Build a line a set, ticked where all these facts are in it, and one for a new set.

    `put` is told the set and whether the facts are to be in it from now on.
    """
    lines = [
        Line(
            words=one.name,
            icon="check" if inside else "bookmark",
            do=partial(put, one, not inside),
        )
        for one in sets.all()
        for inside in (set(facts) <= set(sets.members(one)),)
    ]
    made = Line(words=_tr("New study set…"), icon="plus", do=new)
    return LineMenu(theme, (*lines, PART, made) if lines else (made,), parent)


def _tr(text: str) -> str:
    return QCoreApplication.translate("StudySets", text)
