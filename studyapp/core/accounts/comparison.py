"""A dispute as columns: one an account, in an order that favours nobody, and who is silent."""

from __future__ import annotations

from dataclasses import dataclass

from studyapp.core.accounts.statement import Statement, statements_of
from studyapp.core.knowledge.dispute import Dispute
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.speaker import Tone

SIDES = frozenset({Tone.A, Tone.B})


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """An account with what is said in it; `speaker` is an id."""

    label: str
    speaker: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The columns in their fixed order, and the ids of the speakers of whom no account is told."""

    columns: tuple[Column, ...]
    silent: tuple[str, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Everything that is said, column by column."""
        return tuple(one for column in self.columns for one in column.statements)


def compare(dispute: Dispute, pack: Pack) -> Comparison:
    """Set the accounts of a dispute side by side."""
    return Comparison(
        columns=tuple(
            Column(
                label=account.label,
                speaker=account.speaker,
                statements=statements_of(account, pack),
            )
            for account in dispute.accounts_in_order
        ),
        silent=silent_sides(dispute, pack),
    )


def silent_sides(dispute: Dispute, pack: Pack) -> tuple[str, ...]:
    """Give the sides of whom the article tells no account, where it tells the other's.

    A side that holds a position on the same topic, or one told in the article's own sentence
    on the dispute, is not called silent. Where neither side is in the dispute it is not
    theirs to speak.
    """
    sides = [one.id for one in pack.speakers if one.tone in SIDES]
    heard = {account.speaker for account in dispute.accounts}
    if heard.isdisjoint(sides):
        return ()
    near = (one for one in pack.positions if _is_near(one, dispute))
    heard |= {pack.actor(one.holder).speaker for one in near}
    return tuple(side for side in sides if side not in heard)


def _is_near(position: Position, dispute: Dispute) -> bool:
    """Tell whether a position is on a dispute's topic or in the article's words on it."""
    return position.topic == dispute.topic or any(
        own.overlaps(words) for own in dispute.article_passages for words in position.passages
    )
