"""What a row of a test can ask for, as it is offered: a few plain choices."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from studyapp.core.quiz.paper.blueprint import FactKind, Row
from studyapp.core.quiz.question import Family


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A choice: its words, and the families or kinds of fact it stands for."""

    words: str
    families: frozenset[Family] = frozenset()
    kinds: frozenset[FactKind] = frozenset()

    def row(self, count: int, topics: frozenset[str] = frozenset()) -> Row:
        """Give a row that asks for so many of it."""
        return Row(count=count, families=self.families, kinds=self.kinds, topics=topics)


def subjects() -> tuple[Subject, ...]:
    """Give every choice, in the order of the list."""
    return (
        _kind(_tr("Events"), FactKind.EVENT),
        _kind(_tr("Positions"), FactKind.POSITION),
        _kind(_tr("Relationships"), FactKind.RELATIONSHIP),
        _families(_tr("Dates"), Family.WHEN, Family.PLACE),
        _families(_tr("Order of events"), Family.ORDER),
        _families(_tr("Who took part"), Family.WHO_TOOK_PART),
        _families(_tr("Who said it"), Family.WHO_SAID, Family.ATTRIBUTION, Family.SORT_CLAIMS),
        _families(
            _tr("Accounts that differ"),
            Family.CONTRADICTS,
            Family.CONCLUSION,
            Family.ACCOUNTS_AGREE,
            Family.BOTH_ACCOUNTS,
        ),
        _families(_tr("Who is who"), Family.ROLE, Family.MATCH),
        _families(_tr("Sentences of the article"), Family.SOURCE_SENTENCE, Family.GAP),
        _families(_tr("Numbers and their source"), Family.WHOSE_FIGURE),
        _families(_tr("The instructor’s own"), Family.WRITTEN),
        Subject(words=_tr("Anything")),
    )


def subject_of(row: Row) -> Subject | None:
    """Give the choice that a row stands for, or lies in; None for any other combination."""
    fitting = [one for one in subjects() if one.kinds == row.kinds]
    exact = (one for one in fitting if one.families == row.families)
    within = (one for one in fitting if row.families and row.families <= one.families)
    return next(exact, None) or next(within, None)


def _kind(words: str, kind: FactKind) -> Subject:
    return Subject(words=words, kinds=frozenset({kind}))


def _families(words: str, *families: Family) -> Subject:
    return Subject(words=words, families=frozenset(families))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tests", text)
