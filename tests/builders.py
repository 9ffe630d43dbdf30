"""Small packs for tests: a quarrel of two towns over a bridge, built in memory.

`make_pack()` gives a whole pack; pass any field of `Pack` to replace it. `ARTICLE` is its
article; `quote("words")` gives the passage of words in it. The single builders take the
fields of the type they build and fill in the rest.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.knowledge.article import Article, Block, BlockKind, Sentence
from studyapp.core.knowledge.dispute import Account, Dispute
from studyapp.core.knowledge.event import Event, Participant
from studyapp.core.knowledge.layout import Lane, NoFact, Period, Slip, Topic
from studyapp.core.knowledge.name import Name
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.partial_date import PartialDate
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.place import Place
from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.knowledge.relationship import Relationship, RelationshipKind
from studyapp.core.knowledge.speaker import Glyph, Speaker, Tone
from studyapp.core.knowledge.standing import ContentNote, Standing
from studyapp.core.quiz.body import OneOf, Option
from studyapp.core.quiz.question import Family, Question

Lines = tuple[tuple[BlockKind, tuple[str, ...]], ...]

LINES: Lines = (
    (BlockKind.DATELINE, ("5 May 2021",)),
    (BlockKind.TITLE, ("The old bridge is closed and two towns quarrel",)),
    (
        BlockKind.BODY,
        (
            "On 1 May 2021, the old bridge was closed.",
            "A ferry ran aground on the same day.",
            "Nobody in either town was surprised.",
        ),
    ),
    (
        BlockKind.BODY,
        (
            "The Mayor of Northbank said that Southbank closed the bridge first.",
            "The Mayor of Southbank replied that Northbank closed the bridge first.",
            "The River Gazette reports that the Mayor of Southbank denies any debt.",
        ),
    ),
    (BlockKind.CAPTION, ("The bridge on 2 May 2021",)),
    (BlockKind.HEADING, ("An old quarrel",)),
    (
        BlockKind.BODY,
        (
            "In 1990, the towns built the bridge together.",
            "A flood damaged it in March 2016, and it was mended by the end of 2017.",
            "The River Board mediates between Northbank and Southbank.",
            "Nordbank and the Harbour Guild are old allies.",
        ),
    ),
    (
        BlockKind.BODY,
        (
            "The Harbour Guild calls for an early opening.",
            "The engine house broke in the night, a workman said.",
        ),
    ),
)


def make_article(lines: Lines = LINES) -> Article:
    """Build an article from blocks of sentences; one blank line stands between blocks."""
    text = ""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    paragraph = 0
    for kind, words in lines:
        text += "\n\n" if text else ""
        start = len(text)
        paragraph += kind is BlockKind.BODY
        for number, sentence in enumerate(words):
            text += (" " if number else "") + sentence
            sentences.append(
                Sentence(
                    index=len(sentences),
                    start=len(text) - len(sentence),
                    end=len(text),
                    kind=kind,
                    paragraph=paragraph,
                )
            )
        blocks.append(Block(start=start, end=len(text), kind=kind, paragraph=paragraph))
    return Article(text=text, blocks=tuple(blocks), sentences=tuple(sentences))


ARTICLE = make_article()


def quote(exact: str, *, quotable: bool = True, note: str = "") -> Passage:
    """Give the passage of words that occur once in `ARTICLE`."""
    return ARTICLE.locate(exact, quotable=quotable, note=note)


def date(text: str) -> PartialDate:
    """Read an EDTF date."""
    return PartialDate.parse(text)


def make_actor(id: str = "guild", **fields: Any) -> Actor:  # noqa: A002 - the field's own word
    name = fields.pop("name", "Harbour Guild")
    given = {
        "kind": ActorKind.ORGANISATION,
        "name": Name(canonical=name) if isinstance(name, str) else name,
        "speaker": "others",
        "passages": (quote("The Harbour Guild"),),
    }
    return Actor(id=id, **{**given, **fields})


def make_event(id: str = "ev-closed", **fields: Any) -> Event:  # noqa: A002 - as above
    given = {
        "title": "The old bridge is closed",
        "asks": "the old bridge close",
        "summary": "The old bridge was closed.",
        "standing": Standing.ARTICLE,
        "passages": (quote("On 1 May 2021, the old bridge was closed."),),
    }
    return Event(id=id, **{**given, **fields})


def make_position(id: str = "pos-opening", **fields: Any) -> Position:  # noqa: A002 - as above
    given = {
        "holder": "guild",
        "topic": "opening",
        "stance": Stance.CALLS_FOR,
        "statement": "the bridge to open again soon",
        "standing": Standing.ATTRIBUTED,
        "passages": (quote("The Harbour Guild calls for an early opening."),),
    }
    return Position(id=id, **{**given, **fields})


def make_relationship(id: str = "rel-allies", **fields: Any) -> Relationship:  # noqa: A002 - as above
    given = {
        "subject": "northbank",
        "object": "guild",
        "kind": RelationshipKind.ALLY_OF,
        "summary": "Northbank and the Harbour Guild are allies.",
        "standing": Standing.ARTICLE,
        "passages": (quote("Nordbank and the Harbour Guild are old allies."),),
    }
    return Relationship(id=id, **{**given, **fields})


def make_dispute(id: str = "dis-first", **fields: Any) -> Dispute:  # noqa: A002 - as above
    given = {
        "question": "Who closed the bridge first?",
        "topic": "closing",
        "article_says": "The article reports both accounts and does not settle them.",
        "events": ("ev-closed",),
        "accounts": (
            Account(label="Northbank", speaker="north", positions=("pos-north-first",)),
            Account(label="Southbank", speaker="south", positions=("pos-south-first",)),
        ),
    }
    return Dispute(id=id, **{**given, **fields})


def make_question(id: str = "q-built", **fields: Any) -> Question:  # noqa: A002 - as above
    built = quote("In 1990, the towns built the bridge together.")
    flood = quote("A flood damaged it in March 2016")
    given = {
        "family": Family.WRITTEN,
        "stem": "What did the towns do together?",
        "body": OneOf(
            options=(
                Option(text="They built the bridge", reason="They built it.", passage=built),
                Option(text="They mended a ferry", reason="It ran aground.", passage=flood),
            ),
            key=0,
        ),
        "fact": "ev-built",
        "facts": ("ev-built",),
        "passages": (built,),
        "explanation": "They built it.",
    }
    return Question(id=id, **{**given, **fields})


def speakers() -> tuple[Speaker, ...]:
    return (
        Speaker(id="article", name="Article", says="The article says", glyph=Glyph.RING,
                tone=Tone.ARTICLE),
        Speaker(id="north", name="Northbank", says="Northbank says", glyph=Glyph.CIRCLE,
                tone=Tone.A),
        Speaker(id="others", name="Others", says="Others say", glyph=Glyph.SQUARE,
                tone=Tone.OTHER),
        Speaker(id="south", name="Southbank", says="Southbank says", glyph=Glyph.DIAMOND,
                tone=Tone.B),
    )  # fmt: skip


def actors() -> tuple[Actor, ...]:
    north = quote("The Mayor of Northbank")
    south = quote("The Mayor of Southbank")
    board = quote("The River Board")
    return (
        make_actor(
            "northbank",
            kind=ActorKind.STATE,
            speaker="north",
            name=Name(
                canonical="Northbank",
                as_written=("Northbank", "Nordbank"),
                note="The article also writes Nordbank.",
                note_source="article",
            ),
            passages=(quote("Nordbank"),),
        ),
        make_actor(
            "southbank",
            kind=ActorKind.STATE,
            speaker="south",
            name=Name(canonical="Southbank", as_written=("Southbank",)),
            passages=(quote("said that Southbank"),),
        ),
        make_actor("mayor-north", kind=ActorKind.PERSON, name="Mayor of Northbank",
                   role="head of the town of Northbank", speaker="north",
                   speaks_for="northbank", passages=(north,)),
        make_actor("mayor-south", kind=ActorKind.PERSON, name="Mayor of Southbank",
                   role="head of the town of Southbank", speaker="south",
                   speaks_for="southbank", passages=(south,)),
        make_actor("board", kind=ActorKind.BODY, name="River Board", role="mediator",
                   passages=(board,)),
        make_actor("gazette", kind=ActorKind.MEDIUM, name="River Gazette",
                   passages=(quote("The River Gazette"),)),
        make_actor(),
        make_actor("workman", kind=ActorKind.PERSON, name="A workman", role="workman",
                   passages=(quote("a workman"),)),
    )  # fmt: skip


def events() -> tuple[Event, ...]:
    return (
        make_event(date=date("2021-05-01"), date_words="On 1 May 2021", place="bridge"),
        make_event("ev-aground", title="A ferry runs aground", asks="a ferry run aground",
                   summary="A ferry ran aground.", date=date("2021-05-01"),
                   date_words="on the same day", date_note="The day the bridge was closed.",
                   passages=(quote("A ferry ran aground on the same day."),)),
        make_event("ev-built", title="The towns build the bridge",
                   asks="the towns build the bridge", summary="The towns built the bridge.",
                   date=date("1990"), date_words="In 1990",
                   participants=(Participant(actor="northbank", part="built the bridge"),
                                 Participant(actor="southbank", part="built the bridge")),
                   passages=(quote("In 1990, the towns built the bridge together."),)),
        make_event("ev-flood", title="A flood damages the bridge",
                   asks="a flood damage the bridge", summary="A flood damaged the bridge.",
                   date=date("2016-03"), date_words="in March 2016",
                   passages=(quote("A flood damaged it in March 2016"),)),
        make_event("ev-mended", title="The bridge is mended", asks="the bridge get mended",
                   summary="The bridge was mended.", date=date("2017~"),
                   date_words="by the end of 2017",
                   passages=(quote("it was mended by the end of 2017"),)),
        make_event("ev-engine", title="The engine house breaks", asks="the engine house break",
                   summary="A workman says that the engine house broke.",
                   sources=("workman",), standing=Standing.ATTRIBUTED,
                   content_note=ContentNote.CASUALTIES,
                   passages=(quote("The engine house broke in the night, a workman said.",
                                   quotable=False, note="as printed"),)),
    )  # fmt: skip


def positions() -> tuple[Position, ...]:
    return (
        make_position("pos-north-first", holder="mayor-north", topic="closing",
                      stance=Stance.STATES, statement="Southbank was the first to close it",
                      about=("southbank",), standing=Standing.DISPUTED,
                      passages=(quote("The Mayor of Northbank said that Southbank closed the"
                                      " bridge first."),)),
        make_position("pos-south-first", holder="mayor-south", topic="closing",
                      stance=Stance.STATES, statement="Northbank was the first to close it",
                      about=("northbank",), standing=Standing.DISPUTED,
                      passages=(quote("The Mayor of Southbank replied that Northbank closed the"
                                      " bridge first."),)),
        make_position("pos-no-debt", holder="mayor-south", via="gazette", topic="debt",
                      stance=Stance.DENIES, statement="Southbank owes money",
                      passages=(quote("the Mayor of Southbank denies any debt"),)),
        make_position(),
    )  # fmt: skip


def relationships() -> tuple[Relationship, ...]:
    return (
        make_relationship(),
        make_relationship("rel-mediator", subject="board", object="northbank",
                          second_object="southbank", kind=RelationshipKind.MEDIATES_BETWEEN,
                          summary="The River Board mediates between the two towns.",
                          since=date("2017"),
                          passages=(quote("The River Board mediates between Northbank and"
                                          " Southbank."),)),
    )  # fmt: skip


def make_pack(**changes: Any) -> Pack:
    """Build a whole pack on `ARTICLE`; any field may be given instead."""
    pack = Pack(
        id="old-bridge",
        title="The old bridge",
        language="en",
        published=date("2021-05-05"),
        source="written for tests",
        licence="MIT",
        article=ARTICLE,
        speakers=speakers(),
        lanes=(
            Lane(id="lane-article", name="Article", speaker="article"),
            Lane(id="lane-north", name="Northbank", speaker="north"),
            Lane(id="lane-others", name="Others", speaker="others"),
            Lane(id="lane-south", name="Southbank", speaker="south"),
        ),
        periods=(Period(id="period-2021", name="2021", date=date("2021")),),
        topics=(
            Topic(id="closing", name="Who closed the bridge"),
            Topic(id="debt", name="Debts"),
            Topic(id="opening", name="Opening again"),
        ),
        places=(Place(id="bridge", name=Name(canonical="Old bridge")),),
        slips=(
            Slip(
                passage=quote("engine house", quotable=False, note="as printed"), note="as printed"
            ),
        ),
        no_facts=(
            NoFact(passage=quote("5 May 2021"), reason="dateline"),
            NoFact(passage=quote("Nobody in either town was surprised."), reason="a remark"),
            NoFact(passage=quote("An old quarrel"), reason="heading"),
        ),
        actors=actors(),
        events=events(),
        positions=positions(),
        relationships=relationships(),
        disputes=(make_dispute(),),
    )
    return replace(pack, **changes)
