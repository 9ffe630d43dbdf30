"""Links between the same two actors, drawn as one line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.core.map.line_style import LineStyle
from studyapp.core.map.link import Link

Ends = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """All links between two actors, in the order of the pack; `ends` are in order of ids."""

    ends: Ends
    links: tuple[Link, ...]

    @property
    def styles(self) -> tuple[LineStyle, ...]:
        """Every line that its links need, each once, in the order of the legend."""
        used = {link.style for link in self.links}
        return tuple(style for style in LineStyle if style in used)

    @property
    def ids(self) -> tuple[str, ...]:
        """The relationships it stands for."""
        return tuple(dict.fromkeys(link.id for link in self.links))

    @property
    def pale(self) -> bool:
        """Whether none of its links is sure to have held at the date shown."""
        return all(link.pale for link in self.links)

    def has_arrow_at(self, actor: str) -> bool:
        """Tell whether a directed link leads to an actor."""
        return any(link.directed and link.end == actor for link in self.links)

    def other_end(self, actor: str) -> str:
        """Give the actor at the other end."""
        return self.ends[1] if self.ends[0] == actor else self.ends[0]


def bundled(links: Iterable[Link]) -> tuple[Bundle, ...]:
    """Put links with the same ends together, in the order of their first ones."""
    found: dict[Ends, list[Link]] = {}
    for link in links:
        found.setdefault(ends_of(link.start, link.end), []).append(link)
    return tuple(Bundle(ends=ends, links=tuple(each)) for ends, each in found.items())


def ends_of(one: str, other: str) -> Ends:
    """Give two actors in order, whichever is named first."""
    return (one, other) if one <= other else (other, one)
