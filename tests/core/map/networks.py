"""Packs with many links, made for the map."""

from random import Random

from studyapp.core.knowledge.pack import Pack
from studyapp.core.knowledge.relationship import Relationship, RelationshipKind
from tests.builders import make_actor, make_pack, make_relationship


def linked_pack(*links: Relationship, spots: dict[str, tuple[int, int]] | None = None) -> Pack:
    """Give the small pack with these links alone, and some actors placed on its map."""
    placed = spots or {}
    actors = [
        make_actor(one.id, kind=one.kind, name=one.name, role=one.role, speaker=one.speaker,
                   speaks_for=one.speaks_for, part_of=one.part_of, passages=one.passages,
                   spot=placed.get(one.id))
        for one in make_pack().actors
    ]  # fmt: skip
    return make_pack(actors=tuple(actors), relationships=links)


def link(subject: str, target: str, kind: str = "supports", **fields: object) -> Relationship:
    """Give a link; its id tells what it links."""
    return make_relationship(
        f"rel-{subject}-{kind.replace('_', '-')}-{target}",
        subject=subject, object=target, kind=RelationshipKind(kind), **fields,
    )  # fmt: skip


def network(actors: int, links: int, *, seed: int = 1) -> Pack:
    """Give a pack of so many actors and links between them, at random."""
    rng = Random(seed)
    cast = tuple(
        make_actor(f"actor-{number:03d}", name=f"Keeper of gate {number}")
        for number in range(actors)
    )
    kinds = [one for one in RelationshipKind if one is not RelationshipKind.MEDIATES_BETWEEN]
    made = tuple(
        make_relationship(f"rel-{number}", subject=one.id, object=other.id, kind=rng.choice(kinds))
        for number, (one, other) in enumerate(rng.sample(cast, 2) for _ in range(links))
    )
    whole = make_pack()
    return make_pack(actors=(*whole.actors, *cast), relationships=made)
