"""Long work that tells how far it is and can be stopped between two of its steps."""

from __future__ import annotations

from collections.abc import Callable

Step = Callable[[], object]
"""Called before each step; what it raises ends the work, and nothing of it is kept."""


def at_once() -> None:
    """Take a step without telling anybody."""


class Stopped(Exception):
    """The work was stopped before it was done."""
