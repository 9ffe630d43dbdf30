"""What is said of study sets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studyapp.core.study_set.study_set import LONGEST_NAME, StudySet


def facts_words(count: int) -> str:
    """Give how many facts a set has."""
    return _tr("1 fact") if count == 1 else _tr("{n} facts").format(n=count)


def usual_name(query: str, taken: set[str]) -> str:
    """Give a name for a new set that no other has: its search, or "Study set 2"."""
    wanted = " ".join(query.split())[:LONGEST_NAME].strip() or _tr("Study set")
    names = (wanted, *(_tr("{name} {n}").format(name=wanted[:70], n=n) for n in range(2, 1000)))
    return next(one for one in names if one not in taken)


def made_of(study_set: StudySet, members: tuple[str, ...]) -> str:
    """Give how many facts a set has, and how many of them were put in by hand."""
    added = len(set(study_set.added) & set(members))
    if not added or added == len(members):
        return facts_words(len(members))
    words = _tr("{facts}, {n} put in by hand")
    return words.format(facts=facts_words(len(members)), n=added)


def _tr(text: str) -> str:
    return QCoreApplication.translate("StudySets", text)
