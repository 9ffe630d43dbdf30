"""What the palette finds for a few letters: items, sentences, questions and commands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from studyapp.core.knowledge.involving import facts_involving
from studyapp.core.knowledge.pack import Pack
from studyapp.core.search.folding import fold, folded_words
from studyapp.core.search.matched import matched_spans
from studyapp.core.search.parsing import parse
from studyapp.core.search.query import Query
from studyapp.core.search.writing import write
from studyapp.ui.bus import Bus
from studyapp.ui.fact_words import place_words
from studyapp.ui.item_words import capitalised
from studyapp.ui.palette.entry import Entry, Group, Offer
from studyapp.ui.palette.telling import Narrower, narrowers_of
from studyapp.ui.query_words import said_of

if TYPE_CHECKING:
    from studyapp.services.question_bank import QuestionBank
    from studyapp.services.search import Hit, Search
    from studyapp.services.teaching import Teaching

ROWS = 12
"""Rows that all groups together fill at least, where so much was found."""
MOST = 120
"""Hits that are looked at; each group shows only the first few of its own."""
SHOWN = {
    Group.ACTORS: 3,
    Group.EVENTS: 3,
    Group.POSITIONS: 3,
    Group.LINKS: 2,
    Group.SENTENCES: 3,
    Group.QUESTIONS: 2,
    Group.COMMANDS: 4,
}
KINDS = {
    "actor": (Group.ACTORS, "users"),
    "event": (Group.EVENTS, "calendar"),
    "position": (Group.POSITIONS, "quote"),
    "relationship": (Group.LINKS, "waypoints"),
    "sentence": (Group.SENTENCES, "book-open"),
    "question": (Group.QUESTIONS, "pencil-line"),
}


class Source(Protocol):
    """What the palette needs of the workspace."""

    @property
    def pack(self) -> Pack: ...
    @property
    def search(self) -> Search: ...
    @property
    def questions(self) -> QuestionBank: ...
    @property
    def teaching(self) -> Teaching: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The rows found, group by group; `nearest` is the article's spelling where nothing was.

    `said` tells how the query was read, `narrowers` how it can be narrowed.
    """

    entries: tuple[Entry, ...]
    nearest: str = ""
    said: str = ""
    narrowers: tuple[Narrower, ...] = ()


class Finder:
    """Finds rows; what they lead to is asked for on the bus."""

    def __init__(self, bus: Bus, source: Source, offers: Callable[[], Sequence[Offer]]) -> None:
        self._bus, self._source, self._offers = bus, source, offers

    def find(self, text: str) -> Findings:
        """Give what matches, or with nothing typed every command."""
        query = parse(text)
        if not folded_words(text):
            return Findings(entries=tuple(map(_offered, self._offers())))
        results = self._source.search.query(text, limit=MOST)
        hits = _named_first(self._allowed(results.hits), query.text)
        found = list(self._called(query))
        kinds = {KINDS[hit.kind][0] for hit in hits}
        for group in Group:
            most = max(SHOWN[group], ROWS // max(1, len(kinds)))
            found += islice(self._of(group, hits, query), most)
        said, narrowers = (
            said_of(results),
            narrowers_of(text, results, questions=self._source.teaching.on),
        )
        if found:
            return Findings(entries=tuple(found), said=said, narrowers=narrowers)
        nearest = self._source.search.suggestion(text) if query.is_plain else None
        return Findings(entries=(), nearest=nearest or "", said=said)

    def _allowed(self, hits: Sequence[Hit]) -> list[Hit]:
        """Leave out the questions where they are not to be edited: they would give answers away."""
        on = self._source.teaching.on
        return [hit for hit in hits if on or hit.kind != "question"]

    def _of(self, group: Group, hits: Sequence[Hit], query: Query) -> Iterator[Entry]:
        if group is Group.COMMANDS:
            yield from self._about(hits)
            yield from self._set_of(hits, query)
            if query.is_plain:
                yield from self._commands(query.text)
            return
        for hit in hits:
            if KINDS[hit.kind][0] is group:
                yield self._entry(hit, query.text)

    def _entry(self, hit: Hit, text: str) -> Entry:
        group, icon = KINDS[hit.kind]
        passage = hit.passage
        if group is Group.QUESTIONS:
            go, detail = partial(self._bus.question_edit_requested.emit, hit.id), hit.detail
        elif passage is not None:
            go = partial(self._bus.passage_requested.emit, passage)
            detail = place_words(passage, self._source.pack)
        else:
            go = partial(self._bus.fact_requested.emit, hit.id)
            detail = hit.detail
        facts = self._facts(hit)
        title = capitalised(hit.title)
        return Entry(
            group=group,
            icon=icon,
            title=title,
            detail=detail,
            go=go,
            practise=partial(self._bus.practice_requested.emit, facts) if facts else None,
            spans=matched_spans(title, text),
        )

    def _facts(self, hit: Hit) -> tuple[str, ...]:
        """Give the facts of a hit that have a question."""
        match hit.kind:
            case "actor":
                facts = facts_involving(hit.id, self._source.pack)
            case "sentence" | "question":
                return ()
            case _:
                facts = (hit.id,)
        return tuple(one for one in facts if self._source.questions.count(one))

    def _about(self, hits: Sequence[Hit]) -> Iterator[Entry]:
        """Offer to practise what the first actor is about, and to see the first event in time."""
        actor = next((one for one in hits if one.kind == "actor"), None)
        facts = self._facts(actor) if actor is not None else ()
        if actor is not None and facts:
            count = sum(self._source.questions.count(one) for one in facts)
            yield Entry(
                group=Group.COMMANDS,
                icon="play",
                title=_tr("Practise everything about {name}").format(name=actor.title),
                detail=_questions(count),
                go=partial(self._bus.practice_requested.emit, facts),
            )
        if actor is not None:
            yield Entry(
                group=Group.COMMANDS,
                icon="waypoints",
                title=_tr("Show {name} on the map").format(name=actor.title),
                go=partial(self._bus.item_on_map_requested.emit, actor.id),
            )
        event = next((one for one in hits if one.kind == "event"), None)
        if event is not None:
            yield Entry(
                group=Group.COMMANDS,
                icon="chart-no-axes-gantt",
                title=_tr("Show “{title}” on the timeline").format(title=event.title),
                go=partial(self._bus.event_on_timeline_requested.emit, event.id),
            )

    def _set_of(self, hits: Sequence[Hit], query: Query) -> Iterator[Entry]:
        """Offer to keep a search that finds facts as a study set."""
        facts = any(hit.kind in ("event", "position", "relationship") for hit in hits)
        text = write(query)
        if facts and not query.remarks:
            yield Entry(
                group=Group.COMMANDS,
                icon="bookmark",
                title=_tr("Keep “{words}” as a study set").format(words=text),
                go=partial(self._bus.study_sets_requested.emit, text),
            )

    def _called(self, query: Query) -> Iterator[Entry]:
        """Give the commands that are called just what is typed: they stand before all else."""
        if query.is_plain:
            yield from (
                _offered(offer, query.text)
                for offer in self._offers()
                if _is_called(offer, query.text)
            )

    def _commands(self, text: str) -> Iterator[Entry]:
        wanted = folded_words(text)
        for offer in self._offers():
            if _is_called(offer, text):
                continue
            words = folded_words(f"{offer.words} {offer.also}")
            if all(any(word.startswith(one) for word in words) for one in wanted):
                yield _offered(offer, text)


def _named_first(hits: Sequence[Hit], text: str) -> list[Hit]:
    """Put what is called just that before what only speaks of it; else the order stays."""
    wanted = fold(text).strip()
    return sorted(hits, key=lambda hit: not fold(hit.title).startswith(wanted))


def _is_called(offer: Offer, text: str) -> bool:
    return folded_words(offer.words) == folded_words(text)


def _offered(offer: Offer, text: str = "") -> Entry:
    return Entry(
        group=Group.COMMANDS,
        icon=offer.icon,
        title=offer.words,
        key=offer.key,
        go=offer.go,
        spans=matched_spans(offer.words, text),
    )


def _questions(count: int) -> str:
    return _tr("1 question") if count == 1 else _tr("{n} questions").format(n=count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)
