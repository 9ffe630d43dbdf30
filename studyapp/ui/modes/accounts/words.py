"""The words on the Accounts page; the same for whoever speaks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.core.accounts.related import Tie
from studyapp.core.accounts.statement import Statement
from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.knowledge.speaker import Speaker
from studyapp.core.knowledge.standing import Standing
from studyapp.ui.date_text import date_text, precision_words
from studyapp.ui.fact_words import place_words
from studyapp.ui.item_words import capitalised, stance_words, title_words

WITHOUT_ROLE = frozenset({ActorKind.STATE, ActorKind.REGION})
"""Who needs no description beside a name."""


def teller_words(statement: Statement, pack: Pack) -> str:
    """Name whose words a statement is, with the role the article gives."""
    if statement.teller is None:
        return _tr("The article itself")
    actor = pack.actor(statement.teller)
    return capitalised(_described(actor))


def said_words(statement: Statement, pack: Pack) -> str:
    """Give what is said, in plain words: of positions if it tells any, else of its event."""
    facts = [pack.fact(one) for one in statement.facts]
    positions = [one for one in facts if isinstance(one, Position)]
    lines = [capitalised(stance_words(one)) for one in positions]
    return "\n".join(f"{line}." for line in lines or [_told_words(one, pack) for one in facts])


def manner_words(statement: Statement, pack: Pack) -> str:
    """Give how it was said, by which medium it is reported, and where in the article."""
    manner = _manner(statement, pack)
    if statement.via is not None:
        words = _tr("{manner}, via {medium}")
        manner = words.format(manner=manner, medium=pack.actor(statement.via).name.canonical)
    elif statement.teller is not None:
        manner = _tr("{manner}, no medium named").format(manner=manner)
    return _tr("{manner} · {place}").format(
        manner=manner, place=place_words(statement.passage, pack)
    )


def when_words(date: PartialDate | None, locale: QLocale) -> str:
    """Give a date with its precision, or that there is none."""
    if date is None:
        return _tr("No date given")
    return _tr("{date} · {precision}").format(
        date=date_text(date, locale), precision=precision_words(date)
    )


def silence_words(speaker: Speaker) -> str:
    """Say that a side does not speak on a question."""
    words = _tr("The article reports no statement by {name} on this question.")
    return words.format(name=speaker.name)


def tie_words(tie: Tie) -> str:
    """Give the heading over events that belong to a dispute in one way."""
    return {
        Tie.SUBJECT: _tr("What the question is about"),
        Tie.SAME_DAY: _tr("Same day"),
        Tie.SAME_ACTORS: _tr("Same actors"),
    }[tie]


def event_remark(event: Event, pack: Pack, locale: QLocale) -> str:
    """Give the date of an event and, where the article does not tell it itself, who does."""
    when = date_text(event.date, locale, short=True) if event.date else _tr("No date given")
    if event.standing is Standing.ARTICLE or not event.sources:
        return when
    name = pack.actor(event.sources[0]).name.canonical
    return _tr("{date} · according to {name}").format(date=when, name=name)


def _manner(statement: Statement, pack: Pack) -> str:
    match statement.stance:
        case Stance.STATES | Stance.ATTRIBUTES:
            return _tr("Statement")
        case Stance.DENIES:
            return _tr("Denial")
        case Stance.DEMANDS:
            return _tr("Demand")
        case Stance.CALLS_FOR:
            return _tr("Call")
        case None if statement.teller is None:
            return _tr("Told in the article’s own voice")
        case None:
            return _told_manner(pack.fact(statement.facts[0]))


def _told_manner(fact: Fact) -> str:
    return _tr("Account of an event") if isinstance(fact, Event) else _tr("Account of a link")


def _told_words(fact: Fact, pack: Pack) -> str:
    words = _tr("Tells of an event: {title}") if isinstance(fact, Event) else "{title}"
    return words.format(title=title_words(fact, pack))


def _described(actor: Actor) -> str:
    return actor.name.canonical if actor.kind in WITHOUT_ROLE else actor.described


def _tr(text: str) -> str:
    return QCoreApplication.translate("Accounts", text)
