"""What is made of a fact or an actor once and used again, for as long as its material lives.

A sentence on who said what stands beside hundreds of questions; made anew for each of them it
would cost more than everything else.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar


class Named(Protocol):
    """Anything of a pack that has an id."""

    @property
    def id(self) -> str:
        """The id, unlike that of anything else of its type."""


class Keeper(Protocol):
    """What is looked at, with room for what was made of it: function by function, id by id."""

    @property
    def kept(self) -> dict[object, dict[str, Any]]:
        """What was made so far; it only grows."""


Kept = TypeVar("Kept", bound=Keeper)
One = TypeVar("One", bound=Named)
Made = TypeVar("Made")


def once_each(make: Callable[[Kept, One], Made]) -> Callable[[Kept, One], Made]:
    """Let a function of a material and something in it work once for each id."""

    @wraps(make)
    def remembered(material: Kept, one: One) -> Made:
        found = material.kept.setdefault(make, {})
        if one.id not in found:
            found[one.id] = make(material, one)
        made: Made = found[one.id]
        return made

    return remembered
