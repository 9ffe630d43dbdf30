"""The same words on several lines of one actor, said once under its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from studyapp.core.map.bundle import Bundle, Ends
from studyapp.core.map.graph import MapGraph
from studyapp.core.map.link import Link

SEVERAL = 2


def shared_links(graph: MapGraph, words: Mapping[str, str]) -> dict[str, Link]:
    """Give, by actor, the link whose words stand under its name.

    `words` are those of a line by the id of its link. An actor shares them where two or more
    of its lines, each leading from it and carrying nothing else, say the same.
    """
    found: dict[str, Link] = {}
    for actor in graph.actors:
        alone = [one.links[0] for one in graph.of(actor) if _leads_from(one, actor)]
        common = Counter(words[link.id] for link in alone).most_common(1)
        if common and common[0][1] >= SEVERAL:
            found[actor] = next(one for one in alone if words[one.id] == common[0][0])
    return found


def bare_lines(
    graph: MapGraph, shared: Mapping[str, Link], words: Mapping[str, str]
) -> frozenset[Ends]:
    """Give the lines that need no words, since they stand under an actor's name."""
    return frozenset(
        bundle.ends
        for actor, link in shared.items()
        for bundle in graph.of(actor)
        if _leads_from(bundle, actor) and words[bundle.links[0].id] == words[link.id]
    )


def _leads_from(bundle: Bundle, actor: str) -> bool:
    return len(bundle.links) == 1 and bundle.links[0].start == actor
