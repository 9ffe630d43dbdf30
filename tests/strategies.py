"""Generated packs for property tests: whole ones, with what usually trips a generator.

Mirrored accusations, events of one day, one actor only, no dates at all, names in several
scripts, facts that share a sentence, and headings between them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from studyapp.core.knowledge.actor import Actor, ActorKind
from studyapp.core.knowledge.article import Article, BlockKind
from studyapp.core.knowledge.dispute import Account, Dispute
from studyapp.core.knowledge.event import Event, Participant
from studyapp.core.knowledge.layout import Lane, Topic
from studyapp.core.knowledge.name import Name
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.knowledge.relationship import Relationship, RelationshipKind
from studyapp.core.knowledge.standing import ContentNote, Standing
from tests.builders import Lines, date, make_article, speakers

NAMES = (
    "Northbank",
    "Southbank",
    "Bakı Liqası",
    "Երևանի խորհուրդ",
    "Совет реки",
    "مجلس النهر",
    "川の会",
    "São Tomé Guild",
)
DATES = (
    "2021-05-01",
    "2021-05-01",
    "2021-05-01/2021-05-03",
    "2021-05",
    "2021",
    "1990~",
    "1991~/1994-05",
    "2020-09-27/..",
    "199X",
    "-0043",
    "[2016,2018]",
)
DEEDS = ("opens the gate", "mends the dam", "leaves the council", "raises the toll")
CLAIMS = ("the gate stays shut", "the dam needs repair", "the toll is fair", "the river is low")
ENDINGS = ("in the east", "in the west", "by night", "by day", "once more", "in haste")
TWO_SIDED = RelationshipKind.MEDIATES_BETWEEN
KINDS = tuple(kind for kind in RelationshipKind if kind is not TWO_SIDED)


@dataclass
class _Draft:
    """Sentences first; passages are cut once the article stands."""

    sentences: list[str] = field(default_factory=list)

    def add(self, text: str) -> int:
        self.sentences.append(text)
        return len(self.sentences) - 1


@st.composite
def packs(
    draw: DrawFn,
    *,
    least_facts: int = 0,
    names_from: tuple[str, ...] = NAMES,
    dates_from: tuple[str | None, ...] = (*DATES, None),
    always_mirrored: bool = False,
) -> Pack:
    """Draw a whole pack with at least `least_facts` events, positions and relationships.

    The names and dates it may use, and whether two accusations mirror each other, can be
    narrowed to make one difficulty certain.
    """
    least_names = 2 if always_mirrored else 1
    names = draw(st.permutations(names_from))[: draw(st.integers(least_names, len(names_from)))]
    dates = dates_from if draw(st.booleans()) else (None,)
    draft = _Draft()
    named = [draft.add(f"{name} lies on the river.") for name in names]
    count = st.integers(least_facts, 5)
    events = [_event_words(draw, draft, names, dates=dates, number=n) for n in range(draw(count))]
    positions = [_position_words(draw, draft, names, n) for n in range(draw(count))]
    links = [_link_words(draw, draft, names, n) for n in range(draw(count))] if names[1:] else []
    mirrored = always_mirrored or (len(names) > 1 and draw(st.booleans()))
    pair = _mirrored_words(draft, names) if mirrored else None
    article = _article(draw, draft)
    ids = tuple(f"actor-{number}" for number in range(len(names)))
    told = _mirrored(article, names, pair) if pair else ()
    return Pack(
        id="generated",
        title="A generated pack",
        language="en",
        article=article,
        speakers=speakers(),
        lanes=(Lane(id="lane-article", name="Article", speaker="article"),),
        topics=tuple(Topic(id=f"topic-{n}", name=claim) for n, claim in enumerate(CLAIMS)),
        actors=tuple(
            _actor(draw, article, number, name, named[number]) for number, name in enumerate(names)
        ),
        events=tuple(_event(article, ids, words) for words in events),
        positions=(*(_position(article, ids, words) for words in positions), *told),
        relationships=tuple(_link(article, ids, words) for words in links),
        disputes=(_dispute(told),) if told else (),
    )


@dataclass(frozen=True)
class _Words:
    """What was drawn for a fact: the sentence and the numbers of what it is made of."""

    number: int
    at: int
    actor: int
    other: int
    text: str
    edtf: str | None
    kind: RelationshipKind
    stance: Stance
    attributed: bool
    note: ContentNote


def _words(
    draw: DrawFn, names: list[str], number: int, at: int, text: str, edtf: str | None
) -> _Words:
    actor = draw(st.integers(0, len(names) - 1))
    other = (actor + draw(st.integers(1, max(1, len(names) - 1)))) % len(names)
    return _Words(
        number=number,
        at=at,
        actor=actor,
        other=other,
        text=text,
        edtf=edtf,
        kind=draw(st.sampled_from(KINDS)),
        stance=draw(st.sampled_from(Stance)),
        attributed=draw(st.booleans()),
        note=draw(st.sampled_from(ContentNote)),
    )


def _event_words(
    draw: DrawFn, draft: _Draft, names: list[str], *, dates: tuple[str | None, ...], number: int
) -> _Words:
    deed = f"{draw(st.sampled_from(DEEDS))} {ENDINGS[number]}"
    edtf = draw(st.sampled_from(dates))
    at = draft.add(f"It is told that someone {deed}.")
    return _words(draw, names, number, at, deed, edtf)


def _position_words(draw: DrawFn, draft: _Draft, names: list[str], number: int) -> _Words:
    claim = f"{draw(st.sampled_from(CLAIMS))} {ENDINGS[number]}"
    at = draft.add(f"One hears that {claim}.")
    return _words(draw, names, number, at, claim, None)


def _link_words(draw: DrawFn, draft: _Draft, names: list[str], number: int) -> _Words:
    at = draft.add(f"Two of them are bound together {ENDINGS[number]}.")
    return _words(draw, names, number, at, ENDINGS[number], None)


def _mirrored_words(draft: _Draft, names: list[str]) -> tuple[int, int]:
    first = draft.add(f"{names[0]} says that {names[1]} closed the gate first.")
    return first, draft.add(f"{names[1]} says that {names[0]} closed the gate first.")


def _article(draw: DrawFn, draft: _Draft) -> Article:
    lines: list[tuple[BlockKind, tuple[str, ...]]] = [(BlockKind.TITLE, ("On the river",))]
    left = draft.sentences
    while left:
        size = draw(st.integers(1, 6))
        lines.append((BlockKind.BODY, tuple(left[:size])))
        left = left[size:]
        if draw(st.integers(0, 4)) == 0:
            lines.append((BlockKind.HEADING, (f"Part {len(lines)}",)))
    whole: Lines = tuple(lines)
    return make_article(whole)


def _passage(article: Article, at: int) -> Passage:
    told = [one for one in article.sentences if one.kind is BlockKind.BODY]
    return article.passage(told[at].start, told[at].end)


def _actor(draw: DrawFn, article: Article, number: int, name: str, at: int) -> Actor:
    speaker = ("north", "south")[number] if number in (0, 1) else "others"
    start = _passage(article, at).start
    return Actor(
        id=f"actor-{number}",
        kind=draw(st.sampled_from(ActorKind)),
        name=Name(canonical=name, as_written=(name,)),
        role=draw(st.sampled_from(("", f"keeper of gate {number}"))),
        speaker=speaker,
        spot=draw(st.none() | st.tuples(st.integers(0, 900), st.integers(0, 700))),
        passages=(article.passage(start, start + len(name)),),
    )


def _event(article: Article, ids: tuple[str, ...], words: _Words) -> Event:
    actor = ids[words.actor]
    return Event(
        id=f"ev-{words.number}",
        title=f"Someone {words.text}",
        asks=f"someone {words.text}",
        summary=f"Someone {words.text}.",
        date=date(words.edtf) if words.edtf else None,
        participants=(Participant(actor=actor, part=words.text),),
        sources=(actor,) if words.attributed else (),
        standing=Standing.ATTRIBUTED if words.attributed else Standing.ARTICLE,
        content_note=words.note,
        passages=(_passage(article, words.at),),
    )


def _position(article: Article, ids: tuple[str, ...], words: _Words) -> Position:
    return Position(
        id=f"pos-{words.number}",
        holder=ids[words.actor],
        topic=f"topic-{words.number % len(CLAIMS)}",
        stance=words.stance,
        statement=words.text,
        about=(ids[words.other],) if words.other != words.actor else (),
        standing=Standing.ATTRIBUTED if words.attributed else Standing.ARTICLE,
        content_note=words.note,
        passages=(_passage(article, words.at),),
    )


def _link(article: Article, ids: tuple[str, ...], words: _Words) -> Relationship:
    third = next((one for one in ids if one not in (ids[words.actor], ids[words.other])), None)
    kind = TWO_SIDED if third and words.number == 0 else words.kind
    return Relationship(
        id=f"rel-{words.number}",
        subject=ids[words.actor],
        object=ids[words.other],
        kind=kind,
        second_object=third if kind is TWO_SIDED else None,
        summary="They are bound together.",
        sources=(ids[words.actor],) if words.attributed else (),
        standing=Standing.ATTRIBUTED if words.attributed else Standing.ARTICLE,
        passages=(_passage(article, words.at),),
    )


def _mirrored(
    article: Article, names: list[str], pair: tuple[int, int]
) -> tuple[Position, Position]:
    first, second = (
        Position(
            id=f"pos-mirror-{side}",
            holder=f"actor-{side}",
            topic="topic-0",
            stance=Stance.STATES,
            statement=f"{names[1 - side]} was the first to shut the gate",
            about=(f"actor-{1 - side}",),
            standing=Standing.DISPUTED,
            passages=(_passage(article, pair[side]),),
        )
        for side in (0, 1)
    )
    return first, second


def _dispute(told: tuple[Position, ...]) -> Dispute:
    return Dispute(
        id="dis-gate",
        question="Who closed the gate first?",
        topic="topic-0",
        article_says="The article reports both accounts and does not settle them.",
        accounts=tuple(
            Account(label=one.holder, speaker=speaker, positions=(one.id,))
            for one, speaker in zip(told, ("north", "south"), strict=True)
        ),
    )


def whole_packs() -> SearchStrategy[Pack]:
    """Draw packs with at least two facts of each kind."""
    return packs(least_facts=2)
