"""Who says a passage and where it stands: the line under every quotation."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.article import BlockKind
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.fact import Fact
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.speaker import Glyph, Tone
from studyapp.ui.item_words import capitalised

SEPARATOR = "  ·  "


def place_words(passage: Passage, pack: Pack) -> str:
    """Give where a passage stands, such as "paragraph 4"."""
    number = passage.paragraph
    match pack.article.block_at(passage.start).kind:
        case BlockKind.BODY:
            return _tr("paragraph {n}").format(n=number)
        case BlockKind.CAPTION:
            return _tr("caption after paragraph {n}").format(n=number)
        case BlockKind.HEADING:
            return _tr("heading after paragraph {n}").format(n=number)
        case BlockKind.TITLE:
            return _tr("title")
        case BlockKind.DATELINE:
            return _tr("date line")


def passage_place(passage: Passage, pack: Pack) -> str:
    """Give the article's own attribution, such as "The article, paragraph 1"."""
    return _tr("The article, {place}").format(place=place_words(passage, pack))


def attribution(
    passage: Passage, pack: Pack, *, fact: Fact | None = None
) -> tuple[str, Glyph, Tone]:
    """Give who says a passage, with the spelling in it, its place, and the speaker's look.

    With a `fact` it is whoever tells that fact: the same words can carry a holder's position
    and an event that the article tells in its own voice.
    """
    teller = _teller(passage, pack) if fact is None else _teller_of(fact, pack)
    if teller is None:
        speaker = pack.article_speaker
        return passage_place(passage, pack), speaker.glyph, speaker.tone
    speaker = pack.speaker_of_actor(teller.id)
    parts = [_with_side(teller, speaker.name, speaker.tone)]
    sentence = "".join(
        pack.article.sentence_text(one) for one in pack.article.sentences_of(passage)
    )
    spelling = next((form for form in teller.name.written_otherwise if form in sentence), "")
    if spelling and teller.name.canonical not in sentence:
        parts.append(_tr("article writes “{form}”").format(form=spelling))
    parts.append(place_words(passage, pack))
    return SEPARATOR.join(parts), speaker.glyph, speaker.tone


def short_attribution(passage: Passage, pack: Pack) -> str:
    """Give who says a passage and where it stands, without its spelling; for a narrow line."""
    teller = _teller(passage, pack)
    if teller is None:
        return passage_place(passage, pack)
    return SEPARATOR.join((capitalised(teller.name.canonical), place_words(passage, pack)))


def _teller_of(fact: Fact, pack: Pack) -> Actor | None:
    """Who tells a fact, or None for the article itself."""
    told_by = (fact.holder,) if isinstance(fact, Position) else fact.sources
    return pack.actor(told_by[0]) if told_by else None


def _teller(passage: Passage, pack: Pack) -> Actor | None:
    """Whose words a passage is: the holder of a position told by it, or an event's source.

    Words that no fact quotes exactly are theirs whose quotation reaches into them; where
    several speak in the same words, the article's voice carries them all.
    """
    exact = [fact for fact in pack.facts if passage in fact.passages]
    if not exact:
        exact = [fact for fact in pack.facts if any(passage.overlaps(x) for x in fact.passages)]
        return _only(_holders(exact) | _sources(exact), pack)
    return _only(_holders(exact) or _sources(exact), pack)


def _holders(facts: Iterable[Fact]) -> set[str]:
    return {fact.holder for fact in facts if isinstance(fact, Position)}


def _sources(facts: Iterable[Fact]) -> set[str]:
    return {one for fact in facts if isinstance(fact, Event) for one in fact.sources[:1]}


def _only(actors: set[str], pack: Pack) -> Actor | None:
    return pack.actor(next(iter(actors))) if len(actors) == 1 else None


def _with_side(actor: Actor, side: str, tone: Tone) -> str:
    name = capitalised(actor.name.canonical)
    if tone in (Tone.OTHER, Tone.ARTICLE) or side in name:
        return name
    return _tr("{name}, {side}").format(name=name, side=side)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FactWords", text)
