"""Where the user has been: places on pages, back and forward."""

from __future__ import annotations

from dataclasses import dataclass, replace

MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A page, and where on it; what the inner place means only the page knows."""

    page: str
    inside: object = None


class History:
    """A trail of places with a position on it; a visit cuts off what lies ahead."""

    def __init__(self) -> None:
        self._trail: list[Place] = []
        self._at = -1

    @property
    def here(self) -> Place | None:
        """The place the user is at."""
        return self._trail[self._at] if self._trail else None

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at < len(self._trail) - 1

    def visit(self, place: Place) -> None:
        """Go to a place; the same place twice in a row is one visit."""
        if place == self.here:
            return
        self._trail = [*self._trail[: self._at + 1], place][-MOST:]
        self._at = len(self._trail) - 1

    def remember(self, inside: object) -> None:
        """Note where on the current page the user is, before leaving it."""
        if self._trail:
            self._trail[self._at] = replace(self._trail[self._at], inside=inside)

    def back(self) -> Place | None:
        """Step back and give the place, or None at the beginning."""
        return self._step(-1)

    def forward(self) -> Place | None:
        """Step forward and give the place, or None at the end."""
        return self._step(1)

    def _step(self, by: int) -> Place | None:
        to = self._at + by
        if not 0 <= to < len(self._trail):
            return None
        self._at = to
        return self._trail[to]
