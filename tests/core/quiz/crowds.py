"""Large packs in memory, to see that generation ends and stays about linear."""

from studyapp.core.knowledge.actor import ActorKind
from studyapp.core.knowledge.article import BlockKind
from studyapp.core.knowledge.dispute import Account, Dispute
from studyapp.core.knowledge.event import Event, Participant
from studyapp.core.knowledge.layout import Topic
from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.passage import Passage
from studyapp.core.knowledge.position import Position, Stance
from studyapp.core.knowledge.relationship import Relationship, RelationshipKind
from studyapp.core.knowledge.standing import Standing
from tests.builders import date, make_actor, make_article, speakers

SIDES = ("north", "south")
KINDS = (
    RelationshipKind.SUPPORTS,
    RelationshipKind.OPPOSES,
    RelationshipKind.HAS_ECONOMIC_TIES_WITH,
)


def crowd(facts: int, *, one_day: bool = False) -> Pack:
    """Build a pack of about `facts` facts: events, mirrored accusations and links in turn."""
    rounds = max(1, facts // 4)
    words = tuple(
        sentence
        for at in range(rounds)
        for sentence in (
            f"Deed {at} took place in the {at}th yard.",
            f"Speaker {at} told the crowd that wall {at} fell by southern hands.",
            f"Speaker {at + 1} told the crowd that wall {at} fell by northern hands.",
            f"Town {at} and its neighbour keep bond {at}.",
        )
    )
    article = make_article(((BlockKind.BODY, words),))
    passages = tuple(article.passage(one.start, one.end) for one in article.sentences)
    actors = tuple(
        actor
        for at in range(rounds + 1)
        for actor in (
            make_actor(f"speaker-{at}", kind=ActorKind.PERSON, name=f"Speaker {at}",
                       role=f"warden of ward {at}", speaker=SIDES[at % 2],
                       passages=(passages[0],)),
            make_actor(f"town-{at}", kind=ActorKind.STATE, name=f"Town {at}",
                       passages=(passages[0],)),
        )
    )  # fmt: skip
    topics = tuple(Topic(id=f"topic-{at}", name=f"Wall {at}") for at in range(rounds))
    return Pack(
        id="crowd",
        title="A crowd",
        language="en",
        published=date("2021-05-05"),
        article=article,
        speakers=speakers(),
        topics=topics,
        actors=actors,
        events=tuple(_event(at, passages, one_day=one_day) for at in range(rounds)),
        positions=tuple(_position(at, side, passages) for at in range(rounds) for side in range(2)),
        relationships=tuple(_link(at, passages) for at in range(rounds)),
        disputes=tuple(_dispute(at) for at in range(rounds)),
    )


def _event(at: int, passages: tuple[Passage, ...], *, one_day: bool) -> Event:
    when = "2020-02-01" if one_day else f"{1900 + at % 100}-{1 + at % 12:02d}-{1 + at % 28:02d}"
    return Event(
        id=f"ev-{at}",
        title=f"Yard {at} sees something done",
        asks=f"something happen in yard {at}",
        summary=f"Something was done in yard {at}.",
        date=date(when),
        standing=Standing.ARTICLE,
        participants=(Participant(actor=f"town-{at}", part=f"swept yard {at}"),),
        passages=(passages[4 * at],),
    )


def _position(at: int, side: int, passages: tuple[Passage, ...]) -> Position:
    return Position(
        id=f"pos-{at}-{SIDES[side]}",
        holder=f"speaker-{at + side}",
        topic=f"topic-{at}",
        stance=Stance.STATES,
        statement=f"{SIDES[1 - side]}erners broke down wall number {at}",
        standing=Standing.DISPUTED,
        passages=(passages[4 * at + 1 + side],),
    )


def _link(at: int, passages: tuple[Passage, ...]) -> Relationship:
    return Relationship(
        id=f"rel-{at}",
        subject=f"town-{at}",
        object=f"town-{at + 1}",
        kind=KINDS[at % len(KINDS)],
        summary=f"Town {at} has to do with its neighbour.",
        standing=Standing.ARTICLE,
        passages=(passages[4 * at + 3],),
    )


def _dispute(at: int) -> Dispute:
    return Dispute(
        id=f"dis-{at}",
        question=f"Who broke wall {at}?",
        topic=f"topic-{at}",
        article_says="The article reports both accounts and does not settle them.",
        accounts=tuple(
            Account(
                label=f"Speaker {at + side}",
                speaker=SIDES[side],
                positions=(f"pos-{at}-{SIDES[side]}",),
            )
            for side in range(2)
        ),
    )
