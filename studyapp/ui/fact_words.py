"""Who says a passage and where it stands: the line under every quotation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studyapp.core.knowledge.actor import Actor
from studyapp.core.knowledge.article import BlockKind
from studyapp.core.knowledge.event import Event
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position
from studyapp.core.knowledge.speaker import Glyph, Tone

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


def attribution(passage: Passage, pack: Pack) -> tuple[str, Glyph, Tone]:
    """Give who says a passage, with the spelling in it, its place, and the speaker's look."""
    teller = _teller(passage, pack)
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


def _teller(passage: Passage, pack: Pack) -> Actor | None:
    """Whose words a passage is: the holder of a position told by it, or an event's source.

    Words that no fact quotes exactly are theirs whose quotation reaches into them; where
    several speak in the same words, the article's voice carries them all.
    """
    if not any(passage in fact.passages for fact in pack.facts):
        return _teller_within(passage, pack)
    found: str | None = None
    for fact in pack.facts:
        if passage not in fact.passages:
            continue
        match fact:
            case Position():
                return pack.actor(fact.holder)
            case Event() if fact.sources and found is None:
                found = fact.sources[0]
            case _:
                pass
    return None if found is None else pack.actor(found)


def _teller_within(passage: Passage, pack: Pack) -> Actor | None:
    touching = [fact for fact in pack.facts if any(passage.overlaps(one) for one in fact.passages)]
    tellers = {fact.holder for fact in touching if isinstance(fact, Position)}
    tellers |= {one for fact in touching if isinstance(fact, Event) for one in fact.sources[:1]}
    return pack.actor(tellers.pop()) if len(tellers) == 1 else None


def _with_side(actor: Actor, side: str, tone: Tone) -> str:
    name = actor.name.canonical
    if tone in (Tone.OTHER, Tone.ARTICLE) or side in name:
        return name
    return _tr("{name}, {side}").format(name=name, side=side)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FactWords", text)
