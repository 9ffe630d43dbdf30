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
PEOPLE = ("northerners", "southerners")
KINDS = (
    RelationshipKind.SUPPORTS,
    RelationshipKind.OPPOSES,
    RelationshipKind.HAS_ECONOMIC_TIES_WITH,
    RelationshipKind.PRESSES,
    RelationshipKind.STATIONS_TROOPS_IN,
    RelationshipKind.RECOGNISES,
    RelationshipKind.SHARES_ORIGIN_WITH,
)


def _words(text: str, mark: str | None = None) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(mark))


FIRST = _words(
    """Ada Bert Cora Dov Edda Finn Greta Hugo Inga Jon Kaja Lars Mona Nils Olga Per Runa Sven
    Tora Ulf Vera Willem Yara Zeno"""
)
BEGINNINGS = _words(
    """Ash Birch Cold Dun East Fair Gold Hazel Iron Jay King Long Mill North Oak Pine Quarry
    Red Silver Thorn"""
)
ENDINGS = _words("bury croft den field ford gate ham ley mere point ridge side stead ton well")
DEEDS = _words(
    """burned flooded emptied blocked looted fenced drained walled shelled seized mined barred
    cleared closed"""
)
KINDS_OF = _words("old new upper lower great little stone brick wooden common royal")
SPOTS = _words(
    """bridge chapel granary harbour market mill orchard pasture quarry school smithy tannery
    tower weir well windmill"""
)
WHERE = _words(
    """beside the railway; on the hill; by night; before the harvest; near the frontier;
    during the fair; after the flood; without a warning; in broad daylight""",
    ";",
)
TASKS = _words(
    """swept painted guarded lit measured repaired watered photographed rented opened decorated
    visited"""
)
HAPPENINGS = _words(
    """a fair; a parade; a long strike; a wedding; a great fire; a market; an election;
    a concert; a trial of strength; a flood""",
    ";",
)
TAILS = ("", " and it was seen from afar", " while the bells of two churches rang", " at last")


def crowd(facts: int, *, one_day: bool = False) -> Pack:
    """Build a pack of about `facts` facts: events, mirrored accusations and links in turn."""
    rounds = max(1, facts // 4)
    words = tuple(sentence for at in range(rounds) for sentence in _sentences(at))
    article = make_article(((BlockKind.BODY, words),))
    passages = tuple(article.passage(one.start, one.end) for one in article.sentences)
    actors = tuple(
        actor
        for at in range(rounds + 1)
        for actor in (
            make_actor(f"speaker-{at}", kind=ActorKind.PERSON, name=_speaker(at),
                       role=f"warden of {_town(at // 2 + 3)}", speaker=SIDES[at % 2],
                       passages=(passages[0],)),
            make_actor(f"town-{at}", kind=ActorKind.STATE, name=_town(at),
                       passages=(passages[0],)),
        )
    )  # fmt: skip
    topics = tuple(Topic(id=f"topic-{at}", name=f"the {_spot(at)}") for at in range(rounds))
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


def _pick(words: tuple[str, ...], number: int) -> str:
    return words[number % len(words)]


def _town(at: int) -> str:
    name = _pick(BEGINNINGS, at) + _pick(ENDINGS, at // len(BEGINNINGS))
    more = at // len(BEGINNINGS) // len(ENDINGS)
    return f"{_pick(KINDS_OF, more - 1).capitalize()} {name}" if more else name


def _speaker(at: int) -> str:
    return f"{_pick(FIRST, at)} {_town(at // len(FIRST) * 7 + at % 5)}"


def _spot(at: int) -> str:
    return f"{_pick(KINDS_OF, at // 7)} {_pick(SPOTS, at)} of {_town(at)}"


def _sentences(at: int) -> tuple[str, str, str, str]:
    """Give the article's words for an event, two accounts and a link."""
    deed, spot = _pick(DEEDS, at // 3), _pick(SPOTS, at)
    return (
        f"{_pick(HAPPENINGS, at).capitalize()} was held in {_town(at)}{TAILS[at % 4]}.",
        f"{_speaker(at)} told us that the {spot} had been {deed} by southern hands{TAILS[at % 3]}.",
        f"{_speaker(at + 1)} told us it was northern hands that {deed} it{TAILS[at % 4]}.",
        f"{_town(at)} and {_town(at + 1)} keep bond number {at}{TAILS[(at + 1) % 4]}.",
    )


def _event(at: int, passages: tuple[Passage, ...], *, one_day: bool) -> Event:
    when = "2020-02-01" if one_day else f"{1900 + at % 100}-{1 + at % 12:02d}-{1 + at % 28:02d}"
    what = _pick(HAPPENINGS, at)
    return Event(
        id=f"ev-{at}",
        title=f"{_town(at)} sees {what}",
        asks=f"{_town(at)} see {what}",
        summary=f"People came to {what} in {_town(at)}.",
        date=date(when),
        standing=Standing.ARTICLE,
        participants=(
            Participant(actor=f"town-{at}", part=f"{_pick(TASKS, at // 5)} the {_pick(SPOTS, at)}"),
        ),
        passages=(passages[4 * at],),
    )


def _position(at: int, side: int, passages: tuple[Passage, ...]) -> Position:
    deed, where = _pick(DEEDS, at // 3), _pick(WHERE, at // 2)
    return Position(
        id=f"pos-{at}-{SIDES[side]}",
        holder=f"speaker-{at + side}",
        topic=f"topic-{at}",
        stance=Stance.STATES,
        statement=f"{PEOPLE[1 - side]} {deed} the {_spot(at)} {where}",
        standing=Standing.DISPUTED,
        passages=(passages[4 * at + 1 + side],),
    )


def _link(at: int, passages: tuple[Passage, ...]) -> Relationship:
    return Relationship(
        id=f"rel-{at}",
        subject=f"town-{at}",
        object=f"town-{at + 1}",
        kind=KINDS[at % len(KINDS)],
        summary=f"{_town(at)} has to do with its neighbour.",
        standing=Standing.ARTICLE,
        passages=(passages[4 * at + 3],),
    )


def _dispute(at: int) -> Dispute:
    return Dispute(
        id=f"dis-{at}",
        question=f"Whose people went to the {_spot(at)}?",
        topic=f"topic-{at}",
        article_says="The article reports both accounts and does not settle them.",
        accounts=tuple(
            Account(
                label=_speaker(at + side),
                speaker=SIDES[side],
                positions=(f"pos-{at}-{SIDES[side]}",),
            )
            for side in range(2)
        ),
    )
