"""What the map says: a few words on each line, whole sentences for a screen reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.relationship import Relationship, RelationshipKind
from studyapp.core.map.bundle import Bundle
from studyapp.core.map.line_style import LineStyle
from studyapp.ui.date_text import date_text
from studyapp.ui.item_words import actor_kind_words, capitalised, full_words


def link_label(kind: RelationshipKind) -> str:
    """Give the few words on the line of a kind of link."""
    return _link_labels()[kind]


@cache
def _link_labels() -> Mapping[RelationshipKind, str]:
    kinds = RelationshipKind
    return {
        kinds.ALLY_OF: _tr("military alliance"),
        kinds.SUPPORTS: _tr("support"),
        kinds.OPPOSES: _tr("opposition"),
        kinds.FIGHTS: _tr("fighting"),
        kinds.MEDIATES_BETWEEN: _tr("mediation"),
        kinds.GIVES_MILITARY_ASSISTANCE_TO: _tr("military assistance"),
        kinds.GIVES_ECONOMIC_ASSISTANCE_TO: _tr("economic assistance"),
        kinds.HAS_ECONOMIC_TIES_WITH: _tr("economic ties"),
        kinds.STATIONS_TROOPS_IN: _tr("troops stationed"),
        kinds.HOLDS_OFFICE_IN: _tr("office"),
        kinds.SPEAKS_FOR: _tr("speaks for"),
        kinds.ADVISES: _tr("advises"),
        kinds.REPRESENTS: _tr("represents"),
        kinds.WORKS_AT: _tr("works at"),
        kinds.PART_OF: _tr("part of"),
        kinds.WAS_PART_OF: _tr("was part of"),
        kinds.SEEKS_UNION_WITH: _tr("seeks union"),
        kinds.DECLARED_INDEPENDENCE_FROM: _tr("declared independence"),
        kinds.RECOGNISES: _tr("recognition"),
        kinds.PRESSES: _tr("pressure"),
        kinds.CONDEMNS: _tr("condemnation"),
        kinds.SHARES_ORIGIN_WITH: _tr("shared origin"),
        kinds.LIVES_IN: _tr("lives in"),
        kinds.RESEMBLES: _tr("likeness"),
        kinds.DRAWS_CLOSER_TO: _tr("drawing closer"),
    }


def fact_label(fact_id: str, pack: Pack) -> str:
    """Give the few words on the line of a fact."""
    match pack.fact(fact_id):
        case Relationship(kind=kind):
            return link_label(kind)
        case Event():
            return _tr("same event")
        case Position():
            return _tr("in one statement")


def bundle_label(labels: Iterable[str]) -> str:
    """Give the words on a line: those of its first link, and how many more differ from it."""
    first, *others = dict.fromkeys(labels)
    return _tr("{first}  +{n}").format(first=first, n=len(others)) if others else first


def style_words(style: LineStyle) -> str:
    """Give what a line of a style means."""
    words = {
        LineStyle.TIE: _tr("tie or support"),
        LineStyle.MEDIATION: _tr("mediates, urges restraint"),
        LineStyle.OPPOSITION: _tr("opposed or parted"),
        LineStyle.TOLD_TOGETHER: _tr("in one event or statement"),
    }
    return words[style]


def links_words(count: int, told: int = 0) -> str:
    """Give how many links are shown, and of how many that the article tells if of more."""
    if told > count:
        return _tr("{n} of {all} links in the article are shown").format(n=count, all=told)
    if count == 0:
        return _tr("No links")
    return (
        _tr("1 link in the article")
        if count == 1
        else _tr("{n} links in the article").format(n=count)
    )


def actors_words(actors: int, links: int) -> str:
    """Give how much a map shows."""
    return _tr("{actors} · {links}").format(
        actors=_tr("1 actor") if actors == 1 else _tr("{n} actors").format(n=actors),
        links=_tr("1 link") if links == 1 else _tr("{n} links").format(n=links),
    )


def actor_spoken(actor_id: str, pack: Pack, links: int) -> str:
    """Give an actor of the map as a screen reader says it."""
    actor = pack.actor(actor_id)
    return _tr("{name}, {kind}, {links}").format(
        name=capitalised(actor.name.canonical),
        kind=actor_kind_words(actor.kind),
        links=links_words(links),
    )


def bundle_spoken(bundle: Bundle, pack: Pack) -> str:
    """Give a line as a screen reader says it: each link as a whole sentence."""
    return " ".join(fact_sentence(one, pack) for one in bundle.ids)


def fact_sentence(fact_id: str, pack: Pack) -> str:
    """Give a fact as a sentence."""
    words = capitalised(full_words(pack.fact(fact_id), pack))
    return words if words.endswith(".") else f"{words}."


def when_words(fact: Fact, locale: QLocale) -> str:
    """Give when a fact was, as exactly as the article says; "" where it gives no date."""
    if not isinstance(fact, Relationship):
        return date_text(fact.date, locale) if fact.date is not None else ""
    if fact.since is not None and fact.until is not None:
        return _tr("From {since} to {until}").format(
            since=date_text(fact.since, locale), until=date_text(fact.until, locale)
        )
    if fact.since is not None:
        return _tr("Since {date}").format(date=date_text(fact.since, locale))
    if fact.until is not None:
        return _tr("Until {date}").format(date=date_text(fact.until, locale))
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Map", text)
